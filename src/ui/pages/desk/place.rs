use crate::document::Id;

/// A page of the trainer's desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskPlace {
    /// `/desk`: the workshops on this device.
    List,
    /// `/desk/new/PACK/EXERCISE`: a new workshop of an exercise.
    New {
        /// The pack's name in addresses.
        pack: String,
        /// The exercise's id.
        exercise: Id,
    },
    /// `/desk/ID` and `/desk/ID/TAB`: a workshop.
    Workshop(Id, Tab),
    /// `/desk/ID/wall`: what hangs on the wall.
    Wall(Id),
    /// `/desk/limits`: what Parley does not protect from.
    Limits,
    /// Anything else.
    Unknown,
}

/// What is done at the desk, in the order of a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Who sits where.
    Plan,
    /// Handing out the seats.
    Deal,
    /// Everything on paper.
    Paper,
    /// The run sheet and the clock.
    Run,
    /// What the groups hand back.
    Collect,
    /// The debrief.
    Board,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Tab; 6] = [Tab::Plan, Tab::Deal, Tab::Paper, Tab::Run, Tab::Collect, Tab::Board];

    fn word(self) -> &'static str {
        match self {
            Tab::Plan => "plan",
            Tab::Deal => "deal",
            Tab::Paper => "paper",
            Tab::Run => "run",
            Tab::Collect => "collect",
            Tab::Board => "board",
        }
    }
}

impl DeskPlace {
    /// Reads the path of an address. Never fails: a stranger may have written it.
    pub fn read(path: &str) -> DeskPlace {
        let segments: Vec<&str> = path.split('/').skip(2).collect();
        match segments.as_slice() {
            [] | [""] => DeskPlace::List,
            ["limits"] => DeskPlace::Limits,
            ["new", pack, exercise] => match (Id::new(pack), Id::new(exercise)) {
                (Some(pack), Some(exercise)) => DeskPlace::New { pack: pack.to_string(), exercise },
                _ => DeskPlace::Unknown,
            },
            [id] => Id::new(id).map_or(DeskPlace::Unknown, |id| DeskPlace::Workshop(id, Tab::Plan)),
            [id, "wall"] => Id::new(id).map_or(DeskPlace::Unknown, DeskPlace::Wall),
            [id, word] => match (Id::new(id), Tab::ALL.into_iter().find(|it| it.word() == *word)) {
                (Some(id), Some(tab)) => DeskPlace::Workshop(id, tab),
                _ => DeskPlace::Unknown,
            },
            _ => DeskPlace::Unknown,
        }
    }

    /// The path of the address.
    pub fn path(&self) -> String {
        match self {
            DeskPlace::List | DeskPlace::Unknown => "/desk".to_owned(),
            DeskPlace::New { pack, exercise } => format!("/desk/new/{pack}/{exercise}"),
            DeskPlace::Workshop(id, tab) => format!("/desk/{id}/{}", tab.word()),
            DeskPlace::Wall(id) => format!("/desk/{id}/wall"),
            DeskPlace::Limits => "/desk/limits".to_owned(),
        }
    }

    /// The address for a link's `href`.
    pub fn href(&self) -> String {
        format!("#{}", self.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_reading_and_writing() {
        for path in
            ["/desk", "/desk/new/second-hand-pump/pump", "/desk/00ff/collect", "/desk/00ff/wall", "/desk/limits"]
        {
            assert_eq!(DeskPlace::read(path).path(), path);
        }
        assert_eq!(DeskPlace::read("/desk/00ff").path(), "/desk/00ff/plan");
        for path in ["/desk/new/../x", "/desk/00ff/nowhere", "/desk/%00", "/desk/a/b/c/d"] {
            assert_eq!(DeskPlace::read(path), DeskPlace::Unknown, "{path}");
        }
    }
}
