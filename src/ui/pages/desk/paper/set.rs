use std::{collections::BTreeSet, rc::Rc};

use super::{
    agreement, card,
    flow::{Block, Flow},
    issues, observer, room,
};
use crate::{
    pack::Exercise,
    points::RoleId,
    ui::words::{Key, Words, key},
};

/// What a workshop has to print.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperSet {
    /// The exercise, whole.
    pub exercise: Rc<Exercise>,
    /// The words of a second language, where two are wanted side by side.
    pub second: Option<Words>,
    /// The seats, in order of their numbers.
    pub seats: Vec<PaperSeat>,
    /// What hangs on the wall.
    pub wall: Wall,
    /// The news that are handed out.
    pub injects: Vec<PaperInject>,
}

/// A seat on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSeat {
    /// From 1.
    pub number: u8,
    /// The group's letter.
    pub group: String,
    /// The role; of an observer, the one to watch, if any.
    pub role: Option<RoleId>,
    /// What the seat does.
    pub part: Part,
    /// Its seat code, in groups.
    pub code: Option<String>,
    /// Its link, if it is to stand on paper.
    pub link: Option<String>,
}

/// What a seat does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Speaks for a role.
    Role,
    /// Sits beside one who speaks, with the same card.
    Double,
    /// Watches.
    Observer,
}

/// What hangs on the wall.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wall {
    /// The title, large.
    pub title: String,
    /// Where to go.
    pub link: Option<String>,
    /// How the file of a sealed deal reaches a phone.
    pub file: SessionFile,
    /// Each group's letter with its table code.
    pub tables: Vec<(String, String)>,
}

/// How the file that opens a sealed deal reaches a phone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum SessionFile {
    /// The deal is not sealed, and needs none.
    #[default]
    NotNeeded,
    /// The trainer sends it.
    Sent,
    /// It lies at this web address.
    At(String),
}

/// News to hand out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperInject {
    /// Whose.
    pub role: RoleId,
    /// Its place among that role's news.
    pub news: usize,
    /// The inject word that opens it on a device.
    pub word: Option<String>,
}

/// A kind of sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The run sheet.
    RunSheet,
    /// All points and limits.
    Master,
    /// The poster.
    Wall,
    /// Role cards, and observers' cards.
    Card,
    /// What everybody knows, and the issues without points.
    Issues,
    /// A role's points.
    Points,
    /// The preparation sheet.
    Preparation,
    /// The observer sheet.
    Observer,
    /// The agreement form.
    Agreement,
    /// The news.
    Injects,
    /// Result slips.
    Slips,
}

impl Kind {
    /// All of them, in the order of handing out.
    pub const ALL: [Kind; 11] = [
        Kind::RunSheet,
        Kind::Master,
        Kind::Wall,
        Kind::Card,
        Kind::Issues,
        Kind::Points,
        Kind::Preparation,
        Kind::Observer,
        Kind::Agreement,
        Kind::Injects,
        Kind::Slips,
    ];

    /// What it is called.
    pub fn title(self) -> Key {
        match self {
            Kind::RunSheet => key::TRAINER_RUN_SHEET,
            Kind::Master => key::PAPER_MASTER,
            Kind::Wall => key::PAPER_WALL,
            Kind::Card => key::PAPER_CARD,
            Kind::Issues => key::PAPER_ISSUES,
            Kind::Points => key::PAPER_POINTS,
            Kind::Preparation => key::PAPER_PREPARATION,
            Kind::Observer => key::PAPER_OBSERVER_SHEET,
            Kind::Agreement => key::PAPER_AGREEMENT,
            Kind::Injects => key::PAPER_INJECTS,
            Kind::Slips => key::PAPER_SLIPS,
        }
    }
}

/// One sheet: of some, several copies are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sheet<'a> {
    /// Its kind.
    pub kind: Kind,
    /// The seat that it is for, by its place.
    pub seat: Option<usize>,
    /// The role that it is for.
    pub role: Option<RoleId>,
    /// The group that it is for.
    pub group: Option<&'a str>,
}

impl PaperSet {
    /// The groups' letters, in the order of the seats.
    pub fn groups(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        self.seats.iter().filter(|it| seen.insert(&it.group)).map(|it| it.group.clone()).collect()
    }

    /// Everything to print, in the order of handing out: what the trainer
    /// needs, what hangs on the wall, then group by group each seat's sheets
    /// and the group's form, last what comes later.
    pub fn sheets<'a>(&'a self, groups: &'a [String]) -> Vec<Sheet<'a>> {
        let has_issues = !self.exercise.public.issues.is_empty();
        let of = |kind| Sheet { kind, seat: None, role: None, group: None };
        let mut all = vec![of(Kind::RunSheet), of(Kind::Master), of(Kind::Wall)];
        for group in groups {
            let group = Some(group.as_str());
            for (i, seat) in self.seats.iter().enumerate().filter(|(_, it)| Some(it.group.as_str()) == group) {
                all.push(Sheet { seat: Some(i), ..of(Kind::Card) });
                all.push(of(Kind::Issues));
                match (seat.part, seat.role) {
                    (Part::Observer, _) => all.push(Sheet { group, ..of(Kind::Observer) }),
                    (_, Some(role)) if has_issues => {
                        all.push(Sheet { role: Some(role), ..of(Kind::Points) });
                        all.push(of(Kind::Preparation));
                    }
                    _ => {}
                }
            }
            if has_issues {
                all.push(Sheet { group, ..of(Kind::Agreement) });
            }
        }
        if !self.injects.is_empty() {
            all.push(of(Kind::Injects));
        }
        if has_issues {
            all.push(of(Kind::Slips));
        }
        all
    }

    /// The pieces of a sheet.
    pub fn blocks(&self, words: Words, sheet: Sheet, groups: &[String]) -> Vec<Block> {
        let mut flow = Flow::new(words, self.second);
        let group = sheet.group.unwrap_or_default();
        match (sheet.kind, sheet.seat.and_then(|it| self.seats.get(it)), sheet.role) {
            (Kind::Card, Some(seat), _) => card::card(self, seat, &mut flow),
            (Kind::Points, _, Some(role)) => issues::points(self, role, &mut flow),
            // Every card has a seat, and all points a role.
            (Kind::Card | Kind::Points, ..) => {}
            (Kind::RunSheet, ..) => room::run_sheet(self, &mut flow),
            (Kind::Master, ..) => issues::master(self, &mut flow),
            (Kind::Wall, ..) => room::wall(self, &mut flow),
            (Kind::Issues, ..) => issues::issues(self, &mut flow),
            (Kind::Preparation, ..) => agreement::preparation(self, &mut flow),
            (Kind::Observer, ..) => observer::observer(self, group, &mut flow),
            (Kind::Agreement, ..) => agreement::agreement(self, group, &mut flow),
            (Kind::Injects, ..) => room::injects(self, groups, &mut flow),
            (Kind::Slips, ..) => groups.iter().for_each(|it| agreement::slip(self, it, &mut flow)),
        }
        flow.into_blocks()
    }
}
