//! Which issue and option of a profile is which of the domain.

use super::{
    domain::{self, Domain, DomainIssue, DomainOption},
    names::alike,
    note::NoteKind,
    profile::Page,
    xml::Element,
};

/// Where in the profile each issue of the domain stands: by index and name,
/// else by name, else by index alone.
pub(super) fn issue_places(domain: &Domain, elements: &[&Element], page: &mut Page) -> Vec<Option<usize>> {
    let same_name =
        |issue: &DomainIssue, it: &Element| it.attribute("name").is_some_and(|name| alike(&name, &issue.name));
    let same_index = |issue: &DomainIssue, it: &Element| issue.index.is_some() && domain::index(it) == issue.index;
    let mut places: Vec<Option<usize>> = vec![None; domain.issues.len()];
    let mut find = |fits: &dyn Fn(&DomainIssue, &Element) -> bool| -> Vec<String> {
        let mut found = Vec::new();
        for (i, issue) in domain.issues.iter().enumerate().filter(|it| !it.1.name.is_empty() || it.1.index.is_some()) {
            let free = |it: &usize| !places.contains(&Some(*it)) && fits(issue, elements[*it]);
            if places[i].is_none()
                && let Some(place) = (0..elements.len()).find(free)
            {
                places[i] = Some(place);
                found.push(issue.title.clone());
            }
        }
        found
    };
    find(&|issue, it| same_index(issue, it) && same_name(issue, it));
    let by_name = find(&same_name);
    let by_index = find(&same_index);
    page.list(by_name, NoteKind::IssuesByName);
    page.list(by_index, NoteKind::IssuesByIndex);
    let unknown = (0..elements.len()).filter(|it| !places.contains(&Some(*it)));
    let unknown = unknown.map(|it| elements[it].attribute("name").unwrap_or_default()).collect();
    page.list(unknown, NoteKind::IssuesUnknown);
    places
}

/// Where in the profile's issue each option of the domain stands: by name, in
/// the order of those that are called the same, else by index.
pub(super) fn option_places(issue: &DomainIssue, items: &[&Element], page: &mut Page) -> Vec<Option<usize>> {
    let value = |it: usize| items[it].attribute("value").unwrap_or_default();
    let mut places: Vec<Option<usize>> = vec![None; issue.options.len()];
    let mut find = |fits: &dyn Fn(&DomainOption, usize) -> bool| -> Vec<String> {
        let mut found = Vec::new();
        for (i, option) in issue.options.iter().enumerate() {
            if places[i].is_none()
                && let Some(place) = (0..items.len()).find(|it| !places.contains(&Some(*it)) && fits(option, *it))
            {
                places[i] = Some(place);
                found.push(option.title.clone());
            }
        }
        found
    };
    find(&|option, it| option.value == value(it) && !option.value.is_empty());
    find(&|option, it| alike(&option.value, &value(it)) && !option.value.is_empty());
    let is_named =
        |it: usize| !value(it).is_empty() && issue.options.iter().any(|option| alike(&option.value, &value(it)));
    let by_index =
        find(&|option, it| option.index.is_some() && domain::index(items[it]) == option.index && !is_named(it));
    page.list(by_index, |options| NoteKind::OptionsByIndex { issue: issue.title.clone(), options });
    let unknown = (0..items.len()).filter(|it| !places.contains(&Some(*it))).map(value).collect();
    page.list(unknown, |options| NoteKind::OptionsUnknown { issue: issue.title.clone(), options });
    places
}
