/// How many people share a device, and how many rounds they play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Three people, three rounds.
    Three,
    /// Four people, four rounds.
    Four,
    /// Four people, three rounds: two share the first chair in the last one.
    FourInThree,
}

/// Somebody in a group, from 0, by the letter that is theirs for the drill. No
/// names are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person(pub u8);

/// Who sits where in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seating {
    /// Has the task.
    pub protagonist: Person,
    /// Takes the protagonist's place at half time.
    pub relief: Option<Person>,
    /// Plays the behaviour.
    pub counterpart: Person,
    /// Watch; the first of them has the device.
    pub observers: Vec<Person>,
}

impl Person {
    /// A to D.
    pub fn letter(self) -> char {
        char::from(b'A' + self.0)
    }
}

impl Group {
    /// All of them.
    pub const ALL: [Group; 3] = [Group::Three, Group::Four, Group::FourInThree];

    /// The word under which it is saved.
    pub fn word(self) -> &'static str {
        match self {
            Group::Three => "three",
            Group::Four => "four",
            Group::FourInThree => "four-in-three",
        }
    }

    /// How many people it has.
    pub fn n_people(self) -> usize {
        match self {
            Group::Three => 3,
            Group::Four | Group::FourInThree => 4,
        }
    }

    /// How many rounds it plays.
    pub fn n_rounds(self) -> usize {
        match self {
            Group::Three | Group::FourInThree => 3,
            Group::Four => 4,
        }
    }

    /// Who sits where in a round, from 1; rounds after the last begin anew.
    ///
    /// Three people move on by one chair. Four change in pairs, so that nobody
    /// watches twice in a row.
    pub fn seating(self, round: usize) -> Seating {
        let n = round.saturating_sub(1) % self.n_rounds();
        let (protagonist, relief, counterpart, observers): (u8, Option<u8>, u8, &[u8]) = match (self, n) {
            (Group::Three, 0) => (0, None, 1, &[2]),
            (Group::Three, 1) => (1, None, 2, &[0]),
            (Group::Three, _) => (2, None, 0, &[1]),
            (Group::Four | Group::FourInThree, 0) => (0, None, 1, &[2, 3]),
            (Group::Four | Group::FourInThree, 1) => (2, None, 3, &[0, 1]),
            (Group::Four, 2) => (1, None, 0, &[2, 3]),
            (Group::Four, _) => (3, None, 2, &[0, 1]),
            (Group::FourInThree, _) => (1, Some(3), 0, &[2]),
        };
        Seating {
            protagonist: Person(protagonist),
            relief: relief.map(Person),
            counterpart: Person(counterpart),
            observers: observers.iter().copied().map(Person).collect(),
        }
    }
}
