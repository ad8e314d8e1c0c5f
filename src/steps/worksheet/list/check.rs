use super::Listing;
use crate::{
    document::{Id, ProblemKind},
    steps::{
        Around, unique, unknown,
        worksheet::sheet::{check_common, check_things_within},
    },
};

impl Listing {
    /// Notes what does not belong together.
    pub(super) fn check_file(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check_common(self, around, problem);
        check_things_within(MAX_ID, "columns", self.columns.iter().map(|it| &it.id), problem);
        for (i, column) in self.columns.iter().enumerate() {
            check_things_within(
                MAX_ID,
                &format!("columns/{i}/fields"),
                column.fields().iter().map(|it| &it.id),
                problem,
            );
            unique(&format!("columns/{i}/tags"), column.tags().iter().map(|it| &it.id), problem);
            let is_earlier = |id: &Id| self.columns[..i].iter().any(|it| it.id == *id);
            if let Some(under) = column.under.as_ref().filter(|it| !is_earlier(it)) {
                problem(format!("columns/{i}/under"), unknown("earlier column", under));
            }
            if column.most.get() < column.fewest() as i64 {
                problem(
                    format!("columns/{i}/most"),
                    ProblemKind::OutOfRange { min: column.fewest() as i64, max: 12, found: column.most.get() },
                );
            }
        }
        for (i, want) in self.wants().iter().enumerate() {
            let Some(column) = self.column(&want.column).map(|it| &self.columns[it]) else {
                problem(format!("wants/{i}/column"), unknown("column", &want.column));
                continue;
            };
            if let Some(tag) = want.tag.as_ref().filter(|id| !column.tags().iter().any(|it| it.id == **id)) {
                problem(format!("wants/{i}/tag"), unknown("tag", tag));
            }
            if let Some(field) = want.field.as_ref().filter(|id| !column.fields().iter().any(|it| it.id == **id)) {
                problem(format!("wants/{i}/field"), unknown("field", field));
            }
            if want.tag.is_none() && want.field.is_none() {
                problem(format!("wants/{i}"), ProblemKind::MissingKey("tag"));
            }
            if (column.most() as i64) < want.at_least.get() {
                problem(
                    format!("wants/{i}/at_least"),
                    ProblemKind::OutOfRange { min: 1, max: column.most() as i64, found: want.at_least.get() },
                );
            }
        }
    }
}

/// The most characters of the id of a column or field, so that questions about
/// them have names.
const MAX_ID: usize = 20;
