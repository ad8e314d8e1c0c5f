use std::collections::BTreeSet;

use super::{
    imported::Source,
    names::{self, Names, distinct},
    note::{Note, NoteKind},
    refused::GeniusRefused,
    xml::{self, Element, Tree},
};

/// The most characters of an issue's or an option's name in the pack.
const MOST_NAME: usize = 120;

/// The issues of a domain.
pub(super) struct Domain {
    pub(super) issues: Vec<DomainIssue>,
}

/// An issue of a domain.
pub(super) struct DomainIssue {
    pub(super) index: Option<i64>,
    /// As it was written.
    pub(super) name: String,
    /// As the pack calls it.
    pub(super) title: String,
    pub(super) options: Vec<DomainOption>,
    /// The first number of a range of whole numbers.
    pub(super) range_from: Option<i64>,
}

/// An option of an issue.
pub(super) struct DomainOption {
    pub(super) index: Option<i64>,
    /// As it was written.
    pub(super) value: String,
    /// As the pack calls it.
    pub(super) title: String,
}

/// A file as XML; refuses what is no additive domain or profile and notes what
/// was mended.
pub(super) fn tree(source: &Source, notes: &mut Vec<Note>) -> Result<Tree, GeniusRefused> {
    let file = source.name.to_owned();
    let tree = xml::parse(source.bytes).map_err(|problem| GeniusRefused::Xml { file: file.clone(), problem })?;
    let is_non_linear = |it: &&Element| it.attribute("type").is_some_and(|it| names::alike(&it, "nonlinear"));
    let has_rules = ["rules", "ufun", "hyperrectangle", "hypervolume", "includes", "excludes"]
        .iter()
        .any(|it| !tree.file.all(it).is_empty());
    if has_rules || tree.file.all("utility_space").iter().any(is_non_linear) {
        return Err(GeniusRefused::NotAdditive { file });
    }
    if tree.file.all("issue").is_empty() {
        return Err(GeniusRefused::NoIssues { file });
    }
    let mut note = |kind| notes.push(Note { file: file.clone(), kind });
    if tree.is_legacy {
        note(NoteKind::LegacyBytes);
    }
    if 0 < tree.n_repeated {
        note(NoteKind::RepeatedAttributes { n: tree.n_repeated });
    }
    if tree.file.all("objective").iter().any(|it| !it.all("objective").is_empty()) {
        note(NoteKind::Groups);
    }
    Ok(tree)
}

/// The index of an element. One that is no whole number counts as missing.
pub(super) fn index(element: &Element) -> Option<i64> {
    element.attribute("index")?.parse().ok()
}

/// Reads a domain.
pub(super) fn read(source: &Source, notes: &mut Vec<Note>) -> Result<Domain, GeniusRefused> {
    let tree = tree(source, notes)?;
    let elements = tree.file.all("issue");
    if 32 < elements.len() {
        return Err(GeniusRefused::TooManyIssues { found: elements.len() });
    }
    let mut note = |kind| notes.push(Note { file: source.name.to_owned(), kind });
    let mut renamed = Vec::new();
    let mut taken = BTreeSet::new();
    let mut issues = Vec::new();
    for (i, element) in elements.into_iter().enumerate() {
        let name = element.attribute("name").unwrap_or_default();
        let title = distinct(names::label(&name, MOST_NAME, &format!("Issue {}", i + 1)), &mut taken);
        if title != name {
            renamed.push(title.clone());
        }
        let issue = issue(element, name, title, &mut renamed)?;
        if issue.range_from.is_some() {
            note(NoteKind::Range { issue: issue.title.clone() });
        }
        if issue.options.len() == 1 {
            note(NoteKind::OneOption { issue: issue.title.clone() });
        }
        issues.push(issue);
    }
    if !renamed.is_empty() {
        note(NoteKind::Renamed { names: Names(renamed) });
    }
    Ok(Domain { issues })
}

fn issue(
    element: &Element,
    name: String,
    title: String,
    renamed: &mut Vec<String>,
) -> Result<DomainIssue, GeniusRefused> {
    let items = element.all("item");
    let kind = ["etype", "type", "vtype"].iter().find_map(|it| element.attribute(it)).unwrap_or_default();
    let is_range = items.is_empty() && names::alike(&kind, "integer");
    // Some programs write the numbers of a range out as items.
    if !["", "discrete", "integer"].iter().any(|it| names::alike(it, &kind)) {
        return Err(GeniusRefused::WrongKind { issue: title, kind });
    }
    let (values, range_from): (Vec<(Option<i64>, String)>, Option<i64>) = if is_range {
        let (from, to) = range(element).ok_or_else(|| GeniusRefused::WrongRange { issue: title.clone() })?;
        let found = to.abs_diff(from).saturating_add(1);
        if 64 < found {
            return Err(GeniusRefused::WrongNumberOfOptions { issue: title, found });
        }
        ((from..=to).map(|it| (None, it.to_string())).collect(), Some(from))
    } else {
        (items.iter().map(|it| (index(it), it.attribute("value").unwrap_or_default())).collect(), None)
    };
    if !(1..=64).contains(&values.len()) {
        return Err(GeniusRefused::WrongNumberOfOptions { issue: title, found: values.len() as u64 });
    }
    let mut taken = BTreeSet::new();
    let options = values.into_iter().enumerate().map(|(i, (index, value))| {
        let title = distinct(names::label(&value, MOST_NAME, &format!("Option {}", i + 1)), &mut taken);
        if title != value {
            renamed.push(title.clone());
        }
        DomainOption { index, value, title }
    });
    Ok(DomainIssue { index: index(element), name, title, options: options.collect(), range_from })
}

/// The bounds of a range, on the issue itself or on a `<range>` inside.
pub(super) fn range(issue: &Element) -> Option<(i64, i64)> {
    let inner = issue.all("range");
    let bound = |name: &str| {
        std::iter::once(issue).chain(inner.iter().copied()).find_map(|it| it.attribute(name)?.parse::<i64>().ok())
    };
    let (from, to) = (bound("lowerbound")?, bound("upperbound")?);
    (from <= to).then_some((from, to))
}
