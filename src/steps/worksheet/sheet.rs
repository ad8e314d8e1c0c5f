use crate::{
    document::{Id, ProblemKind},
    steps::{Answer, AnswerStep, Answers, Around, answer_to, unique, unknown},
    text::{Passage, Text},
};

use super::{AssessmentFile, LEVELS, Outlined, RubricLineFile};

/// The question that fixes the work. Nothing of it changes after that.
pub const COMMITTED: &str = "committed";

/// The most characters of the id of a thing on a worksheet, so that the
/// questions about it have names.
const MAX_ID: usize = 40;

/// The name of a question about a thing, such as `in--card`. Things may have no
/// `--` in their ids nor `-` at the end, so it is never the name of another.
pub fn question(about: &str, thing: &str) -> String {
    format!("{about}--{thing}")
}

/// What all worksheets have.
pub struct Common<'a> {
    /// What to do.
    pub task: &'a Passage,
    /// A worked example of another case.
    pub example: Option<&'a Passage>,
    /// Earlier worksheets whose results are shown beside this one.
    pub recalls: &'a [Id],
    /// How it is looked at beyond the rules.
    pub assessment: Option<&'a AssessmentFile>,
}

impl<'a> Common<'a> {
    /// What opens once the work is fixed.
    pub fn model(&self) -> Option<&'a Passage> {
        self.assessment?.model.as_ref()
    }

    /// What somebody else looks at.
    pub fn rubric(&self) -> &'a [RubricLineFile] {
        self.assessment.and_then(|it| it.rubric.as_deref()).unwrap_or(&[])
    }
}

/// A step that is a worksheet.
pub trait Worksheet: AnswerStep {
    /// What it shares with all others.
    fn common(&self) -> Common<'_>;

    /// Whether a rule checks something of it.
    fn is_checked(&self) -> bool;

    /// Whether what the rule says stays closed until the work is fixed. Where it
    /// only counts and adds up, it is shown all the time.
    fn has_key(&self) -> bool {
        self.is_checked()
    }

    /// What was made of it, in the words of `language`, to be shown in later
    /// steps, printed and taken along. Empty if nothing was.
    fn outline(&self, answers: &Answers, language: &str) -> Vec<Outlined>;
}

impl dyn Worksheet + '_ {
    /// Whether the work is fixed before anything is said of it.
    pub fn is_fixed_first(&self) -> bool {
        self.has_key() || self.common().assessment.is_some()
    }

    /// Whether the work is fixed.
    pub fn is_fixed(&self, answers: &Answers) -> bool {
        answer_to(answers, COMMITTED).is_some()
    }
}

/// Notes what does not belong together in what all worksheets share.
pub(super) fn check_common(sheet: &dyn Worksheet, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
    let common = sheet.common();
    for (i, id) in common.recalls.iter().enumerate() {
        if !around.sheets.contains(id) {
            problem(format!("recalls/{i}"), unknown("earlier worksheet", id));
        } else if common.recalls[..i].contains(id) {
            problem(format!("recalls/{i}"), ProblemKind::Twice(id.to_string()));
        }
    }
    if let Some(assessment) = common.assessment {
        if assessment.model.is_none() && assessment.rubric.is_none() {
            problem("assessment".into(), ProblemKind::MissingKey("model"));
        }
        check_things("assessment/rubric", common.rubric().iter().map(|it| &it.id), problem);
    }
}

/// Notes ids of things that stand twice, or that questions could not be asked
/// about.
pub(super) fn check_things<'i>(
    list: &str,
    ids: impl IntoIterator<Item = &'i Id> + Clone,
    problem: &mut dyn FnMut(String, ProblemKind),
) {
    check_things_within(MAX_ID, list, ids, problem);
}

/// The same where questions name more than one thing, so that their ids must be
/// shorter.
pub(super) fn check_things_within<'i>(
    max: usize,
    list: &str,
    ids: impl IntoIterator<Item = &'i Id> + Clone,
    problem: &mut dyn FnMut(String, ProblemKind),
) {
    for (i, id) in ids.clone().into_iter().enumerate() {
        let text = id.as_str();
        if max < text.len() {
            problem(format!("{list}/{i}/id"), ProblemKind::TooLong { max, found: text.len() });
        } else if text.contains("--") || text.ends_with('-') || text == COMMITTED {
            problem(format!("{list}/{i}/id"), ProblemKind::ReservedId(text.to_owned()));
        }
    }
    unique(list, ids, problem);
}

/// Calls `f` with the texts that all worksheets share.
pub(super) fn each_common_text(sheet: &dyn Worksheet, f: &mut dyn FnMut(String, &Text)) {
    let common = sheet.common();
    f("task".into(), common.task);
    if let Some(example) = common.example {
        f("example".into(), example);
    }
    if let Some(model) = common.model() {
        f("assessment/model".into(), model);
    }
    for (i, line) in common.rubric().iter().enumerate() {
        f(format!("assessment/rubric/{i}/title"), &line.title);
        for (j, level) in line.levels.iter().enumerate() {
            f(format!("assessment/rubric/{i}/levels/{j}"), level);
        }
    }
}

/// Whether a worksheet takes an answer. `is_work` is asked of the questions that
/// only this kind has, as long as the work is open.
pub(super) fn takes_common(
    sheet: &dyn Worksheet,
    answers: &Answers,
    question: &Id,
    answer: Option<&Answer>,
    is_work: impl FnOnce() -> bool,
) -> bool {
    let is_fixed = sheet.is_fixed(answers);
    let name = question.as_str();
    if name == COMMITTED {
        return sheet.is_fixed_first() && !answers.is_empty() && answer == Some(&Answer::Committed);
    }
    let is_difference = |n: &str| is_fixed && sheet.common().model().is_some() && matches!(n, "1" | "2" | "3");
    match name.split_once("--") {
        Some(("difference", n)) => is_difference(n) && matches!(answer, None | Some(Answer::Text(_))),
        Some(("stance", n)) => {
            let is_stance = |ids: &[Id]| matches!(ids, [one] if ["accept", "defend"].contains(&one.as_str()));
            is_difference(n) && answer.is_none_or(|it| is_stance(it.chosen()))
        }
        Some(("rubric", line)) => {
            let is_level = matches!(answer, None | Some(Answer::Scale(1..=LEVELS)));
            is_fixed && is_level && sheet.common().rubric().iter().any(|it| it.id.as_str() == line)
        }
        _ => !is_fixed && is_work(),
    }
}

/// The id of a card of one's own, from 1.
pub fn own_id(n: usize) -> String {
    question("own", &n.to_string())
}

/// The cards of one's own that have words, by their ids.
pub fn own_cards(answers: &Answers, most: usize) -> impl Iterator<Item = (String, &str)> {
    (1..=most).map(own_id).filter_map(|id| {
        let text = answer_to(answers, &id)?.text().trim();
        (!text.is_empty()).then_some((id, text))
    })
}

/// Whether a question asks for the words of a card of one's own.
pub(super) fn is_own_card(question: &str, most: usize) -> bool {
    let n = question.strip_prefix("own--").and_then(|n| n.parse().ok());
    n.is_some_and(|n: usize| (1..=most).contains(&n) && question == own_id(n))
}

/// Declares a worksheet as it is written: what all share, and its own fields.
macro_rules! worksheet {
    ($(#[$meta:meta])* pub struct $name:ident: $kind:ident = $word:literal { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }) => {
        written! {
            /// The word for this kind of step.
            pub enum $kind {
                $(#[$meta])*
                $name = $word,
            }
        }

        written! {
            $(#[$meta])*
            pub struct $name {
                /// Its id.
                id: $crate::document::Id,
                /// Its kind.
                kind: $kind,
                /// Its name.
                title: $crate::text::Label,
                /// How long it takes.
                minutes: $crate::document::Whole<0, 600>,
                /// What to do.
                task: $crate::text::Passage,
                /// A worked example of another case.
                example: Option<$crate::text::Passage>,
                /// Earlier worksheets whose results are shown beside this one.
                recalls: Option<$crate::document::List<$crate::document::Id, 1, 8>>,
                /// How it is looked at beyond what a rule can check.
                assessment: Option<$crate::steps::worksheet::AssessmentFile>,
                $($(#[$field_meta])* $field: $type,)*
            }
        }
    };
}

/// What [`Worksheet`] asks of every type that `worksheet!` declared.
macro_rules! worksheet_common {
    () => {
        fn common(&self) -> $crate::steps::worksheet::Common<'_> {
            $crate::steps::worksheet::Common {
                task: &self.task,
                example: self.example.as_ref(),
                recalls: self.recalls.as_deref().unwrap_or(&[]),
                assessment: self.assessment.as_ref(),
            }
        }
    };
}
