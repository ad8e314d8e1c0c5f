use std::fmt;

use super::{Dialogue, EndingKind, Habit, Paths};

/// What is wrong with the design of a dialogue: something that its paths show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There are too many paths to look at all of them.
    TooManyPaths,
    /// No ending is of the best kind.
    NoBest,
    /// No path comes to an ending.
    Unreachable {
        /// The ending's id.
        ending: String,
    },
    /// One habit comes to a best ending.
    HabitWins {
        /// The habit.
        habit: Habit,
    },
    /// Always choosing the line at one place comes to a best ending.
    PlaceWins {
        /// The place in the file, from 1.
        place: usize,
    },
    /// More than half of the choices that lead to a best ending stand at one
    /// place.
    PlacePredicts {
        /// The place in the file, from 1.
        place: usize,
    },
    /// More than one path in ten comes to a best ending.
    TooEasy {
        /// The share, in thousandths.
        share: u32,
    },
    /// No path sets a rule off.
    IdleRule {
        /// The rule's id.
        rule: String,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TooManyPaths => f.write_str(
                "the paths lead through more states than can be looked at; use fewer turns or a fixed order",
            ),
            Self::NoBest => f.write_str("no ending is of the kind `best`"),
            Self::Unreachable { ending } => write!(f, "no path comes to the ending `{ending}`"),
            Self::HabitWins { habit } => write!(f, "the habit \"{habit}\" comes to a best ending without looking"),
            Self::PlaceWins { place } => write!(f, "always choosing line {place} comes to a best ending"),
            Self::PlacePredicts { place } => {
                write!(f, "more than half of the choices on the way to a best ending are line {place}; vary the order")
            }
            Self::TooEasy { share } => {
                write!(
                    f,
                    "{}.{} % of all paths come to a best ending; up to 10 % leave something to learn",
                    share / 10,
                    share % 10
                )
            }
            Self::IdleRule { rule } => write!(f, "no path sets the rule `{rule}` off"),
        }
    }
}

impl fmt::Display for Habit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Habit::Nicest => "always the nicest line",
            Habit::Questions => "only questions",
            Habit::Solutions => "straight to solutions",
            Habit::Firm => "always firm",
            Habit::Appease => "buying peace",
            Habit::HitBack => "hitting back",
        })
    }
}

impl Dialogue {
    /// What its paths show to be wrong, the gravest first. A dialogue that comes
    /// with the program has none.
    pub fn faults(&self) -> Vec<Fault> {
        match Paths::of(self) {
            Some(paths) => paths.faults(),
            None => vec![Fault::TooManyPaths],
        }
    }
}

impl Paths<'_> {
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.by_ending.iter().all(|(it, _)| it.kind != EndingKind::Best) {
            faults.push(Fault::NoBest);
        }
        let unreached = self.by_ending.iter().filter(|(_, n)| *n == 0);
        faults.extend(unreached.map(|(it, _)| Fault::Unreachable { ending: it.id.to_string() }));
        let winning = self.habits.iter().filter(|(_, it)| it.kind == EndingKind::Best);
        faults.extend(winning.map(|(habit, _)| Fault::HabitWins { habit: *habit }));
        let places = self.positions.iter().enumerate().filter(|(_, it)| it.kind == EndingKind::Best);
        faults.extend(places.map(|(place, _)| Fault::PlaceWins { place: place + 1 }));
        let all: u128 = self.best_at.iter().sum();
        let predicting = self.best_at.iter().enumerate().filter(|(_, n)| all < 2 * **n);
        faults.extend(predicting.map(|(place, _)| Fault::PlacePredicts { place: place + 1 }));
        let share = 1000 * self.n_best() / self.n_paths.max(1);
        if 100 < share {
            faults.push(Fault::TooEasy { share: share as u32 });
        }
        faults.extend(self.idle_rules.iter().map(|it| Fault::IdleRule { rule: it.to_string() }));
        faults
    }
}
