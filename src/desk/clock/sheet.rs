use crate::pack::Exercise;

/// The most rows of a run sheet.
const MAX_ROWS: usize = 200;

/// The longest run: three days.
const MAX_MINUTES: u32 = 3 * 24 * 60;

/// What the time of a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// People read and prepare before they negotiate.
    Prepare,
    /// People negotiate.
    Play,
    /// The time at the table is over: sheets are signed, people breathe.
    Close,
    /// Review and debrief.
    Debrief,
    /// Welcome, reading, breaks.
    Other,
}

/// A row of the run sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// When it begins, in minutes from the start.
    pub minute: u32,
    /// What it is for.
    pub kind: RowKind,
}

/// What was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub(super) rows: Vec<Row>,
    pub(super) minutes: u32,
}

impl Sheet {
    /// A sheet of 1 to 200 rows, the first at minute 0, none before the one above
    /// it, and so many minutes altogether, up to three days. `None` if it is not
    /// so. Rows that begin together are one after the other, the earlier in no
    /// time.
    pub fn new(rows: Vec<Row>, minutes: u32) -> Option<Sheet> {
        let is_one = rows.len() <= MAX_ROWS
            && rows.first()?.minute == 0
            && rows.is_sorted_by_key(|it| it.minute)
            && rows.last()?.minute <= minutes
            && minutes <= MAX_MINUTES;
        is_one.then_some(Sheet { rows, minutes })
    }

    /// The sheet of an exercise: the rows that its author wrote. The debrief
    /// is what begins in its own minutes at the end. Before it stands play, from
    /// the last row that leaves the table all its time and for as long as that is,
    /// and before that people prepare; without a time limit all of it is play but
    /// the first row.
    pub fn of(exercise: &Exercise) -> Sheet {
        let written = &exercise.facilitation.run_sheet;
        let last = written.iter().map(|it| it.minute).max().unwrap_or_default();
        let minutes = exercise.public.minutes.max(last);
        let debrief = minutes.saturating_sub(exercise.debrief.minutes.max(1));
        let limit = exercise.public.table().and_then(|it| it.1.rules.limit_seconds).map(|it| it.div_ceil(60));
        let begins = |limit| written.iter().skip(1).map(|it| it.minute).filter(|it| it + limit <= debrief).max();
        let play = limit.and_then(begins).unwrap_or(0);
        let close = limit.map_or(debrief, |it| play + it);
        let mut minute = 0;
        let rows = written.iter().enumerate().map(|(i, it)| {
            // A clock cannot go back; where an author did, the row begins with the one above.
            minute = if i == 0 { 0 } else { it.minute.max(minute) };
            let kind = match () {
                () if debrief <= minute => RowKind::Debrief,
                () if i == 0 => RowKind::Other,
                () if minute < play => RowKind::Prepare,
                () if close <= minute => RowKind::Close,
                () => RowKind::Play,
            };
            Row { minute, kind }
        });
        let rows: Vec<Row> = rows.take(MAX_ROWS).collect();
        let whole = Row { minute: 0, kind: RowKind::Play };
        #[expect(clippy::expect_used, reason = "one row at minute 0 of at most 600 minutes is a sheet")]
        Sheet::new(rows, minutes).or_else(|| Sheet::new(vec![whole], minutes)).expect("a sheet")
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How long it all takes, in minutes.
    pub fn minutes(&self) -> u32 {
        self.minutes
    }

    /// In which minute the table is expected to begin: with the first row of play.
    pub fn play_minute(&self) -> u32 {
        self.rows.iter().find(|it| it.kind == RowKind::Play).map_or(0, |it| it.minute)
    }

    /// The rows after this one that go on with what it is for.
    pub(super) fn same_phase(&self, row: usize) -> std::ops::Range<usize> {
        let Some(Row { kind, .. }) = self.rows.get(row) else { return row..row };
        let n = self.rows[row + 1..].iter().take_while(|it| it.kind == *kind).count();
        row + 1..row + 1 + n
    }

    /// The rows' lengths, in milliseconds.
    pub(super) fn lengths_ms(&self) -> Vec<i64> {
        let ends = self.rows.iter().skip(1).map(|it| it.minute).chain([self.minutes]);
        self.rows.iter().zip(ends).map(|(row, end)| i64::from(end - row.minute) * 60_000).collect()
    }
}
