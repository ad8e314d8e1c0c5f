//! A memo of fixed sections with limits, which refers to facts by their ids.
//! Only its structure is checked.

use std::collections::BTreeSet;

use super::{
    Outlined, Worksheet, question,
    sheet::{check_common, check_things, each_common_text, takes_common},
};
use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around, answer_to},
    text::{Label, Text},
};

worksheet! {
    /// A memo of fixed sections.
    pub struct Write: WriteKind = "write" {
        /// The sections, in order.
        sections: List<SectionFile, 1, 12>,
        /// What can be referred to.
        facts: Option<List<FactFile, 0, 64>>,
        /// The most words of the whole.
        most: Option<Words>,
    }
}

/// A number of words.
pub type Words = Whole<1, 3000>;

written! {
    /// A section.
    pub struct SectionFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What belongs there.
        hint: Option<Label>,
        /// The fewest words.
        fewest: Option<Words>,
        /// The most words.
        most: Option<Words>,
        /// How many different facts it refers to at least.
        cites: Option<Whole<0, 12>>,
        /// Whether it may stay empty.
        optional: Option<bool>,
    }
}

written! {
    /// A fact.
    pub struct FactFile {
        /// Its id, by which it is referred to: `[f3]`.
        id: Id,
        /// What it says.
        text: Label,
        /// Where it is known from.
        source: Option<Label>,
    }
}

/// What a rule can say of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionResult {
    /// How many words it has: what stands between spaces and has a letter or a
    /// digit. A reference is none.
    pub n_words: usize,
    /// The places of the facts that it refers to, each once, in the order of the
    /// facts.
    pub cited: Vec<usize>,
    /// References to no fact, each once, in the order of the alphabet.
    pub unknown: Vec<String>,
}

impl Write {
    /// What can be referred to.
    pub fn facts(&self) -> &[FactFile] {
        self.facts.as_deref().unwrap_or(&[])
    }

    /// What was written in a section.
    pub fn text<'a>(&self, answers: &'a Answers, section: &SectionFile) -> &'a str {
        answer_to(answers, &Write::section_question(&section.id)).map_or("", Answer::text).trim()
    }

    /// The question what a section says.
    pub fn section_question(section: &Id) -> String {
        question("section", section.as_str())
    }

    /// Counts the words and references of a section.
    pub fn result(&self, answers: &Answers, section: &SectionFile) -> SectionResult {
        let is_fact = |it: &Id| self.facts().iter().any(|fact| fact.id == *it);
        let (prose, cited) = without_references(self.text(answers, section), &is_fact);
        let facts = self.facts().iter().enumerate().filter(|(_, it)| cited.contains(&it.id));
        let is_word = |it: &&str| it.chars().any(char::is_alphanumeric);
        SectionResult {
            n_words: prose.split_whitespace().filter(is_word).count(),
            cited: facts.map(|it| it.0).collect(),
            unknown: cited.iter().filter(|it| !is_fact(it)).map(Id::to_string).collect(),
        }
    }
}

impl SectionFile {
    /// Whether it has what was asked for.
    pub fn is_met(&self, result: &SectionResult) -> bool {
        let within = |limit: Option<Words>, is_kept: fn(usize, usize) -> bool| {
            limit.is_none_or(|it| is_kept(result.n_words, it.get() as usize))
        };
        let is_empty = result.n_words == 0;
        let has_words = !is_empty && within(self.fewest, |n, limit| limit <= n);
        (has_words || (is_empty && self.optional == Some(true)))
            && within(self.most, |n, limit| n <= limit)
            && (is_empty || self.cites.is_none_or(|it| it.get() as usize <= result.cited.len()))
            && result.unknown.is_empty()
    }
}

/// A text without its references, and the ids that they name, each once.
fn without_references(text: &str, is_fact: &dyn Fn(&Id) -> bool) -> (String, BTreeSet<Id>) {
    let (mut prose, mut cited) = (String::new(), BTreeSet::new());
    let mut pieces = text.split('[');
    prose.extend(pieces.next());
    for piece in pieces {
        let inside = piece.split_once(']').and_then(|(ids, rest)| Some((reference(ids, is_fact)?, rest)));
        match inside {
            Some((ids, rest)) => {
                cited.extend(ids);
                prose.push_str(rest);
            }
            None => {
                prose.push('[');
                prose.push_str(piece);
            }
        }
    }
    (prose, cited)
}

/// The ids of a reference such as `f1` or `f1, f2`, without its brackets. Where
/// several words stand in brackets and none is a fact, somebody put something in
/// brackets. A keyboard may have made the first letter large.
fn reference(inside: &str, is_fact: &dyn Fn(&Id) -> bool) -> Option<Vec<Id>> {
    let parts = inside.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|it| !it.is_empty());
    let ids: Vec<Id> = parts.map(|it| Id::new(&it.to_ascii_lowercase())).collect::<Option<_>>()?;
    (ids.len() == 1 || ids.iter().any(is_fact)).then_some(ids)
}

impl AnswerStep for Write {
    written_head!();

    fn is_worksheet(&self) -> bool {
        true
    }

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check_common(self, around, problem);
        check_things("sections", self.sections.iter().map(|it| &it.id), problem);
        check_things("facts", self.facts().iter().map(|it| &it.id), problem);
        let needed = self.sections.iter().filter(|it| it.optional != Some(true)).filter_map(|it| it.fewest);
        let needed: i64 = needed.map(Words::get).sum();
        if let Some(most) = self.most.filter(|it| it.get() < needed) {
            problem("most".into(), ProblemKind::OutOfRange { min: needed, max: 3000, found: most.get() });
        }
        for (i, section) in self.sections.iter().enumerate() {
            if let (Some(fewest), Some(most)) = (section.fewest, section.most)
                && most.get() < fewest.get()
            {
                let kind = ProblemKind::OutOfRange { min: fewest.get(), max: 3000, found: most.get() };
                problem(format!("sections/{i}/most"), kind);
            }
            let n_facts = self.facts().len() as i64;
            if let Some(cites) = section.cites.filter(|it| n_facts < it.get()) {
                let kind = ProblemKind::OutOfRange { min: 0, max: n_facts, found: cites.get() };
                problem(format!("sections/{i}/cites"), kind);
            }
        }
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        each_common_text(self, f);
        for (i, section) in self.sections.iter().enumerate() {
            f(format!("sections/{i}/title"), &section.title);
            if let Some(hint) = &section.hint {
                f(format!("sections/{i}/hint"), hint);
            }
        }
        for (i, fact) in self.facts().iter().enumerate() {
            f(format!("facts/{i}/text"), &fact.text);
            if let Some(source) = &fact.source {
                f(format!("facts/{i}/source"), source);
            }
        }
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        takes_common(self, answers, question, answer, || {
            let is_section = self.sections.iter().any(|it| Write::section_question(&it.id) == question.as_str());
            is_section && matches!(answer, None | Some(Answer::Text(_)))
        })
    }
}

impl Worksheet for Write {
    worksheet_common!();

    fn is_checked(&self) -> bool {
        let has_rule = |it: &SectionFile| it.fewest.is_some() || it.most.is_some() || it.cites.is_some();
        self.most.is_some() || self.sections.iter().any(has_rule)
    }

    fn has_key(&self) -> bool {
        false
    }

    fn outline(&self, answers: &Answers, language: &str) -> Vec<Outlined> {
        let section = |it: &SectionFile| {
            let lines = self.text(answers, it).lines().map(str::trim).filter(|it| !it.is_empty());
            Outlined::new(it.title.in_language(language).0, lines.map(str::to_owned).collect())
        };
        self.sections.iter().filter_map(section).collect()
    }
}
