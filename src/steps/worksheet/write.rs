//! A memo of fixed sections with limits, which refers to facts by their ids.
//! Only its structure is checked.

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
    /// How many words it has; what stands between spaces is a word, a reference
    /// is none.
    pub n_words: usize,
    /// The places of the facts that it refers to, each once, in the order of the
    /// facts.
    pub cited: Vec<usize>,
    /// References to no fact.
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
        let text = self.text(answers, section);
        let cited = references(text);
        let is_fact = |it: &&str| self.facts().iter().any(|fact| fact.id.as_str() == *it);
        let facts = self.facts().iter().enumerate().filter(|(_, it)| cited.contains(&it.id.as_str()));
        let is_word = |it: &&str| it.chars().any(char::is_alphanumeric) && !is_reference(it);
        SectionResult {
            n_words: text.split_whitespace().filter(is_word).count(),
            cited: facts.map(|it| it.0).collect(),
            unknown: cited.iter().filter(|it| !is_fact(it)).map(|it| (*it).to_owned()).collect(),
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

/// The words between square brackets that look like ids.
fn references(text: &str) -> Vec<&str> {
    let inside = text.split('[').skip(1).filter_map(|it| it.split_once(']')).map(|it| it.0.trim());
    inside.flat_map(|it| it.split([',', ';', ' '])).filter(|it| Id::new(it).is_some()).collect()
}

/// Whether a word is nothing but a reference, perhaps with a point after it.
fn is_reference(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    word.strip_prefix('[')
        .and_then(|it| it.strip_suffix(']'))
        .is_some_and(|it| !references(&format!("[{it}]")).is_empty())
}

impl AnswerStep for Write {
    written_head!();

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check_common(self, around, problem);
        check_things("sections", self.sections.iter().map(|it| &it.id), problem);
        check_things("facts", self.facts().iter().map(|it| &it.id), problem);
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
