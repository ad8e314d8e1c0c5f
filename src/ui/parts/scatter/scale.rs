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
    fn place(&self, points: Points, start: i64, end: i64) -> i64 {
        start + (points.0 - self.from) * (end - start) / (self.to - self.from).max(1)
    }

    fn ticks(&self) -> impl Iterator<Item = Points> {
        (self.from..=self.to).step_by(self.step.max(1) as usize).map(Points)
    }
}

/// A scale between two places.
pub(super) struct Axis {
    scale: Scale,
    start: i64,
    end: i64,
}

impl Axis {
    pub(super) fn new(scale: Scale, start: i64, end: i64) -> Axis {
        Axis { scale, start, end }
    }

    /// Where points lie.
    pub(super) fn place(&self, points: Points) -> i64 {
        self.scale.place(points, self.start, self.end)
    }

    /// The round points on the axis.
    pub(super) fn ticks(&self) -> impl Iterator<Item = Points> {
        self.scale.ticks()
    }

    /// Half way from the number below it to this number of points.
    pub(super) fn before(&self, points: i64) -> i64 {
        (self.place(Points(points - 1)) + self.place(Points(points))).div_euclid(2)
    }

    /// How many points take up at least so much room.
    pub(super) fn points_in(&self, room: i64) -> i64 {
        let (points, all) = (self.scale.to - self.scale.from, (self.end - self.start).abs());
        ((room * points + all - 1) / all.max(1)).max(1)
    }
}
