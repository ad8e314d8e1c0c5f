use super::{Item, Listing, WantFile};
use crate::{
    document::Id,
    steps::{Answer, Answers, answer_to},
};

/// What a rule can say of columns. It counts; what the items mean is for people.
#[derive(Debug, Clone, PartialEq)]
pub struct ListResult<'a> {
    /// The columns, in the pack's order.
    pub columns: Vec<ColumnResult>,
    /// What there must be, and how many items fulfil it.
    pub wants: Vec<(&'a WantFile, usize)>,
}

/// What a rule can say of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnResult {
    /// How many items say something, those of the pack included.
    pub n_items: usize,
    /// How many more are asked for.
    pub n_missing: usize,
    /// Items that should hang under one of an earlier column and do not.
    pub orphans: Vec<Item>,
    /// Items under which something should hang and nothing does.
    pub barren: Vec<Item>,
}

impl ListResult<'_> {
    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        let column = |it: &ColumnResult| it.n_missing == 0 && it.orphans.is_empty() && it.barren.is_empty();
        self.columns.iter().all(column) && self.wants.iter().all(|(want, found)| want.at_least.get() <= *found as i64)
    }
}

impl Listing {
    /// Counts. The order in which items were written does not matter.
    pub fn result(&self, answers: &Answers) -> ListResult<'_> {
        let columns = (0..self.columns.len()).map(|it| self.column_result(answers, it)).collect();
        let wants = self.wants().iter().map(|it| (it, self.n_found(answers, it))).collect();
        ListResult { columns, wants }
    }

    fn column_result(&self, answers: &Answers, place: usize) -> ColumnResult {
        let column = &self.columns[place];
        let items: Vec<Item> = self.items(answers, place).collect();
        let own = items.iter().filter(|it| column.n_given() < it.number).count();
        let orphans = items.iter().copied().filter(|it| column.under.is_some() && self.parent(answers, *it).is_none());
        let below = (0..self.columns.len()).filter(|it| self.columns[*it].under.as_ref() == Some(&column.id));
        let parents: Vec<Vec<Item>> =
            below.map(|below| self.items(answers, below).filter_map(|it| self.parent(answers, it)).collect()).collect();
        let barren = items.iter().copied().filter(|it| parents.iter().any(|parents| !parents.contains(it)));
        ColumnResult {
            n_items: items.len(),
            n_missing: column.fewest().saturating_sub(own),
            orphans: orphans.collect(),
            barren: barren.collect(),
        }
    }

    fn n_found(&self, answers: &Answers, want: &WantFile) -> usize {
        let Some(column) = self.column(&want.column) else { return 0 };
        let is_filled = |field: &Id, item: Item| match answer_to(answers, &self.field_question(field, item)) {
            Some(Answer::Scale(_)) => true,
            Some(it) => !it.text().trim().is_empty(),
            None => false,
        };
        self.items(answers, column)
            .filter(|it| want.tag.as_ref().is_none_or(|tag| self.tags(answers, *it).contains(tag)))
            .filter(|it| want.field.as_ref().is_none_or(|field| is_filled(field, *it)))
            .count()
    }
}
