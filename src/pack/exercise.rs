//! What was accepted. The types are split along the walls of confidentiality:
//! whoever holds a [`Public`] and one [`Confidential`] can play that role and
//! know nothing else.

use std::rc::Rc;

use super::{
    Reveal,
    file::{Competence, FormKind, StructureKind},
};
use crate::{
    analysis::{InvalidValuation, NotExact, Space, Valuation},
    document::{Id, List},
    points::{Agenda, ByRole, IssueId, OptionId, Package, Points, RoleId, ScoreSheet, Terms},
    steps::{
        AnswerStep,
        read::Show,
        reflect::QuestionFile,
        table::{Rejected, Rules, TableFile},
    },
    text::{Label, Language, Passage},
};

/// The name of the place after the last step, which no step may have.
pub const DEBRIEF: &str = "debrief";

/// A pack that was accepted.
#[derive(Debug, Clone)]
pub struct Pack {
    /// The pack's name for links and saved sessions.
    pub id: Id,
    /// The pack's own version.
    pub version: String,
    /// The languages of its texts, the author's own first.
    pub languages: Vec<Language>,
    /// Its name.
    pub title: Label,
    /// One line for the shelf.
    pub summary: Label,
    /// An SPDX expression.
    pub licence: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The exercises, at least one.
    pub exercises: Vec<Rc<Exercise>>,
    /// The first 128 bits of the SHA-256 of [`Pack::source`], in hexadecimal.
    pub hash: String,
    /// The file, without white space.
    pub source: String,
}

/// All else follows from what was written.
impl PartialEq for Pack {
    fn eq(&self, other: &Pack) -> bool {
        self.source == other.source
    }
}

impl Pack {
    /// An exercise by its id.
    pub fn exercise(&self, id: &str) -> Option<&Rc<Exercise>> {
        self.exercises.iter().find(|it| it.public.id.as_str() == id)
    }
}

/// An exercise, compartment by compartment.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// What everybody may see.
    pub public: Rc<Public>,
    /// What each role alone may see.
    pub confidential: ByRole<Rc<Confidential>>,
    /// What all may see when the steps are done.
    pub debrief: Debrief,
    /// What the trainer may see.
    pub facilitation: Facilitation,
}

impl Exercise {
    /// All that could be agreed for the reservation values that hold before any
    /// news.
    ///
    /// # Errors
    ///
    /// [`NotExact`] where there is nothing to settle; the door excludes the
    /// other reasons.
    pub fn space(&self) -> Result<Space, NotExact> {
        self.space_with(self.confidential.map(|_, it| it.reservation_value))
    }

    /// All that could be agreed for other reservation values.
    ///
    /// # Errors
    ///
    /// As [`Exercise::space`].
    pub fn space_with(&self, reservation_values: ByRole<Points>) -> Result<Space, NotExact> {
        let valuation = self.valuation_with(reservation_values).map_err(NotExact::Invalid)?;
        Space::of(&valuation).map_err(NotExact::TooMuch)
    }

    /// What every package is worth to whom, for the reservation values that hold
    /// before any news.
    ///
    /// # Errors
    ///
    /// [`InvalidValuation`] where there is nothing to settle; the door excludes
    /// the other reasons.
    pub fn valuation(&self) -> Result<Valuation, InvalidValuation> {
        self.valuation_with(self.confidential.map(|_, it| it.reservation_value))
    }

    /// The same for other reservation values.
    ///
    /// # Errors
    ///
    /// As [`Exercise::valuation`].
    pub fn valuation_with(&self, reservation_values: ByRole<Points>) -> Result<Valuation, InvalidValuation> {
        Valuation::new(&self.public.agenda, &self.sheets(), reservation_values)
    }

    /// Every role's score sheet.
    pub fn sheets(&self) -> ByRole<&ScoreSheet> {
        ByRole(self.confidential.values().iter().map(|it| &it.score_sheet).collect())
    }

    /// The package that `issue=option` words name, as transcripts write it.
    pub fn package(&self, words: &str) -> Option<Package> {
        self.public.terms(words)?.package()
    }
}

/// What everybody may see.
#[derive(Debug, Clone, PartialEq)]
pub struct Public {
    /// Its id in the pack.
    pub id: Id,
    /// Its name.
    pub title: Label,
    /// One line that says what it is about.
    pub summary: Label,
    /// What other exercise this is another form of.
    pub form: Option<Form>,
    /// 1 to 5.
    pub level: u8,
    /// All steps and the debrief together.
    pub minutes: u32,
    /// How many people can share it.
    pub people: People,
    /// What it trains.
    pub trains: Vec<Competence>,
    /// What a reader may want to know before reading on.
    pub content_note: Option<Passage>,
    /// What no option goes below, and why.
    pub rights_floor: Passage,
    /// Who outside the room could be harmed, and what guards them.
    pub harm_line: Option<Passage>,
    /// What the points are made of.
    pub structure: Option<StructureKind>,
    /// What every role is told.
    pub general_information: Passage,
    /// What is to be settled.
    pub issues: Vec<Issue>,
    /// The same without words, and what cannot go together.
    pub agenda: Agenda,
    /// Why not, for each forbidden combination of the agenda.
    pub forbidden_why: Vec<Option<Label>>,
    /// What nobody knows yet.
    pub events: Vec<Event>,
    /// The public side of the roles.
    pub roles: ByRole<RolePublic>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The languages of the pack, the author's own first.
    pub languages: Vec<Language>,
}

impl Public {
    /// A role by its author's id.
    pub fn role(&self, id: &str) -> Option<RoleId> {
        self.roles.iter().find(|(_, it)| it.id.as_str() == id).map(|(role, _)| role)
    }

    /// An issue by its author's id.
    pub fn issue(&self, id: &str) -> Option<IssueId> {
        self.agenda.issues().find(|issue| self.issues[issue.index()].id.as_str() == id)
    }

    /// An option by its author's id.
    pub fn option(&self, issue: IssueId, id: &str) -> Option<OptionId> {
        let options = &self.issues[issue.index()].options;
        self.agenda.options(issue).find(|option| options[option.index()].id.as_str() == id)
    }

    /// The terms that `issue=option` words name. `None` if a word names nothing
    /// or an issue stands twice.
    pub fn terms(&self, words: &str) -> Option<Terms> {
        let mut terms = Terms::open(self.agenda.n_issues());
        for word in words.split_whitespace() {
            let (issue, option) = word.split_once('=')?;
            let issue = self.issue(issue)?;
            if terms.option(issue).is_some() {
                return None;
            }
            terms = terms.with(issue, Some(self.option(issue, option)?));
        }
        Some(terms)
    }

    /// The `issue=option` words of terms.
    pub fn words(&self, terms: &Terms) -> String {
        let words: Vec<String> = self
            .agenda
            .issues()
            .filter_map(|id| {
                let issue = &self.issues[id.index()];
                let option = &issue.options[terms.option(id)?.index()];
                Some(format!("{}={}", issue.id, option.id))
            })
            .collect();
        words.join(" ")
    }

    /// Why something was refused, in words; what cannot go together by its ids.
    pub fn refusal(&self, reason: Rejected) -> String {
        match reason {
            Rejected::Forbidden { combination } => {
                let named = self.agenda.forbidden().get(combination).map(|it| self.words(&self.agenda.terms(it)));
                format!("{reason}: {}", named.unwrap_or_default())
            }
            _ => reason.to_string(),
        }
    }

    /// The table of the exercise and the place of its step, if it has one.
    pub fn table(&self) -> Option<(usize, &Table)> {
        self.steps.iter().enumerate().find_map(|(i, step)| match &step.kind {
            StepKind::Table(table) => Some((i, table)),
            _ => None,
        })
    }
}

/// Another form of an exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The exercise.
    pub of: Id,
    /// Its pack, if that is another one.
    pub pack: Option<Id>,
    /// What is different.
    pub kind: FormKind,
}

/// Head-counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct People {
    /// The fewest.
    pub min: u32,
    /// The best number.
    pub ideal: u32,
    /// The most.
    pub max: u32,
}

/// Something to settle.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: Label,
    /// What it means.
    pub explanation: Option<Passage>,
    /// The ways to settle it.
    pub options: Vec<IssueOption>,
}

/// One way to settle an issue.
#[derive(Debug, Clone, PartialEq)]
pub struct IssueOption {
    /// Its id in the issue.
    pub id: Id,
    /// Its name.
    pub title: Label,
    /// The place of the event on which its points depend, if they do.
    pub depends_on: Option<usize>,
}

/// Something that will turn out one way or another, after the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: Label,
    /// How it can turn out, at least two ways.
    pub states: Vec<State>,
}

/// One way in which an event can turn out.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Its id in the event.
    pub id: Id,
    /// Its name.
    pub title: Label,
}

/// What everybody knows of a role.
#[derive(Debug, Clone, PartialEq)]
pub struct RolePublic {
    /// Its id.
    pub id: Id,
    /// The person's name.
    pub name: Label,
    /// Whom the person speaks for.
    pub institution: Label,
    /// What everybody knows.
    pub about: Passage,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: Label,
    /// How long it takes.
    pub minutes: u32,
    /// What is done.
    pub kind: StepKind,
}

/// What is done in a step.
#[derive(Debug, Clone, PartialEq)]
pub enum StepKind {
    /// Reading.
    Read {
        /// What is shown.
        show: Vec<Show>,
        /// Shown before everything else.
        text: Option<Passage>,
    },
    /// The preparation sheet.
    Preparation {
        /// A word of advice above it.
        advice: Option<Passage>,
    },
    /// The table.
    Table(Table),
    /// Looking back.
    Reflect {
        /// The questions.
        questions: Vec<QuestionFile>,
    },
    /// A step that is done by answering.
    Answers(Rc<dyn AnswerStep>),
}

impl StepKind {
    /// The step as one of a certain kind, if it is of that.
    pub fn of_kind<T: AnswerStep>(&self) -> Option<&T> {
        match self {
            StepKind::Answers(step) => step.of_kind(),
            _ => None,
        }
    }

    /// The step, if it is done by answering.
    pub fn answers(&self) -> Option<&dyn AnswerStep> {
        match self {
            StepKind::Answers(step) => Some(&**step),
            _ => None,
        }
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its rules.
    pub rules: Rc<Rules>,
    /// As it was written.
    pub file: TableFile,
}

/// What a role alone may see.
#[derive(Debug, Clone, PartialEq)]
pub struct Confidential {
    /// The role card's text.
    pub instructions: Passage,
    /// What the role will do without an agreement; always there where something
    /// is to be settled.
    pub batna: Option<Passage>,
    /// What that is worth: a package is acceptable from here up, unless an
    /// option of it changes that.
    pub reservation_value: Points,
    /// What the role hopes for.
    pub target: Points,
    /// What packages are worth.
    pub score_sheet: ScoreSheet,
    /// How likely each state of each event is to it, in percent.
    pub beliefs: Vec<Vec<u32>>,
    /// What it could do instead, for each change of the reservation value on
    /// its sheet.
    pub batna_changes: Vec<Label>,
    /// Why each issue matters to this role, in the order of the issues.
    pub why: Vec<Option<Label>>,
    /// What it learns during the table, in the author's order.
    pub news: Vec<News>,
}

/// What a role learns during the table.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// Its id.
    pub id: Id,
    /// After how many seconds of the table it comes.
    pub after_seconds: Option<u32>,
    /// After how many offers it comes.
    pub after_offers: Option<usize>,
    /// What the role reads.
    pub text: Passage,
    /// What the role will do without an agreement from now on.
    pub batna: Passage,
    /// What that is worth.
    pub reservation_value: Points,
}

/// Looking back together.
#[derive(Debug, Clone, PartialEq)]
pub struct Debrief {
    /// How long it takes.
    pub minutes: u32,
    /// What happened?
    pub what: List<Passage, 1, 8>,
    /// So what?
    pub so_what: List<Passage, 1, 8>,
    /// Now what?
    pub now_what: List<Passage, 1, 8>,
    /// The one idea to take away.
    pub principle: Passage,
    /// What the exercise leaves out.
    pub left_out: Option<Passage>,
    /// What the board shows of the groups, one after another: at least one, each
    /// at most once.
    pub reveal: Vec<Reveal>,
}

/// For the trainer.
#[derive(Debug, Clone, PartialEq)]
pub struct Facilitation {
    /// What the exercise is for.
    pub aim: Passage,
    /// What to do before.
    pub before: List<Passage, 0, 16>,
    /// What to do when.
    pub run_sheet: Vec<RunSheetRow>,
    /// What goes wrong, and what to say.
    pub watch_for: List<Passage, 0, 16>,
    /// How to fit it to the room.
    pub adapt: List<Passage, 0, 16>,
}

/// A row of the run sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct RunSheetRow {
    /// Minutes from the start.
    pub minute: u32,
    /// What the trainer does.
    pub does: Passage,
}
