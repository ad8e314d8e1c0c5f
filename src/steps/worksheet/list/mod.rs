//! Columns of short texts: items with tags, further fields, and what each hangs
//! under.

mod check;
mod file;
mod result;

pub use file::{ColumnFile, ExtraFile, ExtraKind, TagFile, WantFile};
pub use result::{ColumnResult, ListResult};

use super::{
    Outlined, Worksheet, question,
    sheet::{each_common_text, takes_common},
};
use crate::{
    document::{Id, List, ProblemKind},
    steps::{Answer, AnswerStep, Answers, Around, answer_to},
    text::{Label, Text},
};

worksheet! {
    /// Columns of short texts.
    pub struct Listing: ListingKind = "list" {
        /// The columns, in order.
        columns: List<ColumnFile, 1, 8>,
        /// What there must be among the items.
        wants: Option<List<WantFile, 0, 12>>,
    }
}

/// The highest value on a scale.
pub const MAX_SCALE: u8 = 5;

/// An item: a column, and which one in it from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The place of the column.
    pub column: usize,
    /// Which one, from 1; those of the pack come first.
    pub number: usize,
}

impl Listing {
    /// What must be there.
    pub fn wants(&self) -> &[WantFile] {
        self.wants.as_deref().unwrap_or(&[])
    }

    /// The place of a column.
    pub fn column(&self, id: &Id) -> Option<usize> {
        self.columns.iter().position(|it| it.id == *id)
    }

    /// The name of an item in answers, such as `causes-2`.
    pub fn name(&self, item: Item) -> String {
        format!("{}-{}", self.columns[item.column].id, item.number)
    }

    /// The item of a name.
    pub fn item(&self, name: &str) -> Option<Item> {
        let (column, number) = name.rsplit_once('-')?;
        let column = self.columns.iter().position(|it| it.id.as_str() == column)?;
        let number = number.parse().ok().filter(|n| (1..=self.columns[column].most()).contains(n))?;
        let item = Item { column, number };
        (self.name(item) == name).then_some(item)
    }

    /// What an item says. Empty if nobody has written it.
    pub fn text<'a>(&'a self, answers: &'a Answers, item: Item, language: &str) -> &'a str {
        let given = self.columns[item.column].given.as_deref().and_then(|it| it.get(item.number - 1));
        match given {
            Some(text) => text.in_language(language).0,
            None => answer_to(answers, &question("item", &self.name(item))).map_or("", Answer::text).trim(),
        }
    }

    /// The items of a column that say something.
    pub fn items<'a>(&'a self, answers: &'a Answers, column: usize) -> impl Iterator<Item = Item> + 'a {
        let all = (1..=self.columns[column].most()).map(move |number| Item { column, number });
        all.filter(|it| !self.text(answers, *it, "").is_empty())
    }

    /// The tags of an item.
    pub fn tags<'a>(&self, answers: &'a Answers, item: Item) -> &'a [Id] {
        answer_to(answers, &question("tags", &self.name(item))).map_or(&[], Answer::chosen)
    }

    /// The item that an item hangs under, if that says something.
    pub fn parent(&self, answers: &Answers, item: Item) -> Option<Item> {
        let chosen = answer_to(answers, &question("under", &self.name(item)))?.chosen().first()?;
        self.item(chosen.as_str()).filter(|it| !self.text(answers, *it, "").is_empty())
    }

    /// The question about a field of an item.
    pub fn field_question(&self, field: &Id, item: Item) -> String {
        question("field", &question(field.as_str(), &self.name(item)))
    }

    fn takes_work(&self, asked: &str, answer: Option<&Answer>) -> bool {
        let is_text = matches!(answer, None | Some(Answer::Text(_)));
        let Some((about, rest)) = asked.split_once("--") else { return false };
        let (field, name) = rest.split_once("--").map_or((None, rest), |(field, name)| (Some(field), name));
        let Some(item) = self.item(name) else { return false };
        let column = &self.columns[item.column];
        match (about, field) {
            ("item", None) => is_text && column.n_given() < item.number,
            ("field", Some(field)) => column.fields().iter().any(|it| {
                it.id.as_str() == field
                    && match it.kind {
                        ExtraKind::Text => is_text,
                        ExtraKind::Scale => matches!(answer, None | Some(Answer::Scale(1..=MAX_SCALE))),
                    }
            }),
            ("tags", None) => answer.is_none_or(|it| {
                let ids = it.chosen();
                let is_tag = |id: &Id| column.tags().iter().any(|tag| tag.id == *id);
                !ids.is_empty() && ids.iter().enumerate().all(|(i, id)| is_tag(id) && !ids[..i].contains(id))
            }),
            ("under", None) => {
                let above = column.under.as_ref().and_then(|it| self.column(it));
                let is_above = |id: &Id| self.item(id.as_str()).is_some_and(|it| above == Some(it.column));
                above.is_some() && answer.is_none_or(|it| matches!(it.chosen(), [one] if is_above(one)))
            }
            _ => false,
        }
    }
}

impl AnswerStep for Listing {
    written_head!();

    fn is_worksheet(&self) -> bool {
        true
    }

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        self.check_file(around, problem);
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        each_common_text(self, f);
        for (i, column) in self.columns.iter().enumerate() {
            f(format!("columns/{i}/title"), &column.title);
            if let Some(hint) = &column.hint {
                f(format!("columns/{i}/hint"), hint);
            }
            for (j, text) in column.given.iter().flat_map(|it| it.iter()).enumerate() {
                f(format!("columns/{i}/given/{j}"), text);
            }
            for (j, field) in column.fields().iter().enumerate() {
                f(format!("columns/{i}/fields/{j}/title"), &field.title);
            }
            for (j, tag) in column.tags().iter().enumerate() {
                f(format!("columns/{i}/tags/{j}/title"), &tag.title);
            }
        }
        for (i, want) in self.wants().iter().enumerate() {
            if let Some(because) = &want.because {
                f(format!("wants/{i}/because"), because);
            }
        }
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        takes_common(self, answers, question, answer, || self.takes_work(question.as_str(), answer))
    }
}

impl Worksheet for Listing {
    worksheet_common!();

    fn is_checked(&self) -> bool {
        !self.wants().is_empty() || self.columns.iter().any(|it| 0 < it.fewest() || it.under.is_some())
    }

    fn has_key(&self) -> bool {
        false
    }

    fn outline(&self, answers: &Answers, language: &str) -> Vec<Outlined> {
        let own = |it: &Item| self.columns[it.column].n_given() < it.number;
        let says = |item: Item| {
            let column = &self.columns[item.column];
            let mut line = self.text(answers, item, language).to_owned();
            let tags = column.tags().iter().filter(|it| self.tags(answers, item).contains(&it.id));
            let tags: Vec<&str> = tags.map(|it| it.title.in_language(language).0).collect();
            if !tags.is_empty() {
                line.push_str(&format!(" ({})", tags.join(", ")));
            }
            for field in column.fields() {
                let value = match answer_to(answers, &self.field_question(&field.id, item)) {
                    Some(Answer::Scale(n)) => n.to_string(),
                    Some(it) if !it.text().trim().is_empty() => it.text().trim().to_owned(),
                    _ => continue,
                };
                line.push_str(&format!("; {}: {value}", field.title.in_language(language).0));
            }
            if let Some(parent) = self.parent(answers, item) {
                line.push_str(&format!(" ← {}", self.text(answers, parent, language)));
            }
            line
        };
        let has_any = (0..self.columns.len()).any(|it| self.items(answers, it).any(|it| own(&it)));
        if !has_any {
            return Vec::new();
        }
        let column = |(i, column): (usize, &ColumnFile)| {
            Outlined::new(column.title.in_language(language).0, self.items(answers, i).map(says).collect())
        };
        self.columns.iter().enumerate().filter_map(column).collect()
    }
}
