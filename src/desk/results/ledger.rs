use std::collections::BTreeMap;

use super::{Expected, HandBack, Says};

/// What was handed back in one workshop, in the order in which it came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    arrivals: Vec<Arrival>,
    /// The places of what each seat of each group handed back, what the trainer
    /// entered apart.
    by_seat: BTreeMap<(u8, u8, bool), Vec<usize>>,
}

/// Something that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// How it came.
    pub source: Source,
    /// What it is.
    pub back: HandBack,
    /// What it says, by its moves.
    pub says: Says,
}

/// How something came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A code was typed.
    Typed,
    /// A code was read by a camera.
    Camera,
    /// A file was opened.
    File,
    /// The trainer entered what a group says or a slip shows. That is the last
    /// word on the group.
    Trainer,
}

impl Source {
    /// Each with its word for files.
    pub const WORDS: [(Source, &str); 4] =
        [(Source::Typed, "typed"), (Source::Camera, "camera"), (Source::File, "file"), (Source::Trainer, "trainer")];

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        Source::WORDS.into_iter().find(|it| it.0 == self).map_or("", |it| it.1)
    }
}

/// Which of a seat's versions counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Which {
    /// The first that came.
    First,
    /// The last that came.
    #[default]
    Last,
}

/// What became of something that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is the first of its seat.
    New,
    /// Its seat has handed back something else before, which is kept.
    Later {
        /// How many versions there were before.
        n_earlier: usize,
    },
    /// It is the same that its seat handed back last. It is not kept twice.
    Again,
}

/// The ledger holds as much as it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full;

impl Ledger {
    /// The most that it holds.
    pub const MOST: usize = 2_000;

    /// The most moves of all that it holds together: reading a saved ledger plays
    /// every one of them once more.
    pub const MOST_MOVES: usize = 60_000;

    /// Everything, in the order in which it came.
    pub fn arrivals(&self) -> &[Arrival] {
        &self.arrivals
    }

    /// Takes in what was [read](HandBack::from_code), with what it says.
    ///
    /// # Errors
    ///
    /// [`Full`], beyond [`Ledger::MOST`] or [`Ledger::MOST_MOVES`]; nothing was taken.
    pub fn take(&mut self, source: Source, back: HandBack, says: Says) -> Result<Taken, Full> {
        let arrival = Arrival { source, back, says };
        let earlier = self.by_seat.get(&arrival.seat()).map_or(&[][..], Vec::as_slice);
        let n_earlier = earlier.len();
        if earlier.last().and_then(|it| self.arrivals.get(*it)).is_some_and(|it| it.back == arrival.back) {
            return Ok(Taken::Again);
        }
        if Ledger::MOST <= self.arrivals.len() || Ledger::MOST_MOVES < self.n_moves() + arrival.back.moves.len() {
            return Err(Full);
        }
        self.by_seat.entry(arrival.seat()).or_default().push(self.arrivals.len());
        self.arrivals.push(arrival);
        Ok(if n_earlier == 0 { Taken::New } else { Taken::Later { n_earlier } })
    }

    fn n_moves(&self) -> usize {
        self.arrivals.iter().map(|it| it.back.moves.len()).sum()
    }

    /// Takes the last arrival out again. `None` if there is none.
    pub fn undo(&mut self) -> Option<Arrival> {
        let last = self.arrivals.pop()?;
        if let Some(places) = self.by_seat.get_mut(&last.seat()) {
            places.pop();
            if places.is_empty() {
                self.by_seat.remove(&last.seat());
            }
        }
        Some(last)
    }

    /// All versions of one seat, the first first.
    pub fn versions(&self, group: u8, seat: u8) -> impl Iterator<Item = &Arrival> {
        self.arrivals.iter().filter(move |it| it.back.group == group && it.back.seat == seat)
    }

    /// Of every seat that the plan has speak for a role in that group, and of
    /// every table as a whole, the version that counts, by group and seat. Of
    /// what the trainer entered it is always the last.
    pub fn counted(&self, plan: &Expected, which: Which) -> impl Iterator<Item = &Arrival> {
        self.by_seat.iter().filter_map(move |it| self.counting(it, plan, which))
    }

    /// The same of one group.
    pub fn of_group(&self, plan: &Expected, group: u8, which: Which) -> impl Iterator<Item = &Arrival> {
        let seats = self.by_seat.range((group, 0, false)..=(group, u8::MAX, true));
        seats.filter_map(move |it| self.counting(it, plan, which))
    }

    fn counting(
        &self,
        ((group, seat, is_trainers), places): (&(u8, u8, bool), &Vec<usize>),
        plan: &Expected,
        which: Which,
    ) -> Option<&Arrival> {
        let is_placed = *seat == 0 || plan.get(group).is_some_and(|it| it.iter().any(|it| it.0 == *seat));
        let place = match which {
            Which::First if !is_trainers => places.first(),
            Which::First | Which::Last => places.last(),
        };
        self.arrivals.get(*place.filter(|_| is_placed)?)
    }

    /// The groups of which something came, ascending.
    pub fn groups(&self) -> Vec<u8> {
        let mut groups: Vec<u8> = self.by_seat.keys().map(|it| it.0).collect();
        groups.dedup();
        groups
    }
}

impl Arrival {
    /// Whether the trainer entered it.
    pub fn is_trainers(&self) -> bool {
        self.source == Source::Trainer
    }

    fn seat(&self) -> (u8, u8, bool) {
        (self.back.group, self.back.seat, self.is_trainers())
    }
}
