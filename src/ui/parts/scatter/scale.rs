use crate::points::Points;

/// A scale from a little below the least to a little above the most.
pub(super) struct Scale {
    from: i64,
    to: i64,
    step: i64,
}

impl Scale {
    pub(super) fn of((Points(least), Points(most)): (Points, Points)) -> Scale {
        // The smallest round step that needs at most eight ticks.
        let span = (most - least).max(1);
        let step = (0..7)
            .flat_map(|power| [1, 2, 5].map(|it| it * 10_i64.pow(power)))
            .find(|step| span / step <= 8)
            .unwrap_or(span);
        Scale { from: least.div_euclid(step) * step, to: -(-most).div_euclid(step) * step, step }
    }

    /// Where points lie between two places.
    pub(super) fn place(&self, points: Points, start: i64, end: i64) -> i64 {
        start + (points.0 - self.from) * (end - start) / (self.to - self.from).max(1)
    }

    /// The round points on the axis.
    pub(super) fn ticks(&self) -> impl Iterator<Item = Points> {
        (self.from..=self.to).step_by(self.step.max(1) as usize).map(Points)
    }
}
