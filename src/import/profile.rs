use super::{
    domain::{self, Domain, DomainIssue},
    imported::Source,
    matched::{issue_places, option_places},
    names::{Names, alike},
    note::{Note, NoteKind},
    ratio::{Decimal, Ratio},
    refused::GeniusRefused,
    xml::Element,
};

/// What a role's profile says, exactly: utilities from 0 to 1.
pub(super) struct Profile {
    /// The utility that each option of each issue adds.
    pub(super) utilities: Vec<Vec<Ratio>>,
    /// The reservation value.
    pub(super) reservation: Ratio,
    /// Whether the file names it.
    pub(super) has_reservation: bool,
}

/// A file, and where its notes go.
pub(super) struct Page<'a> {
    file: &'a str,
    notes: &'a mut Vec<Note>,
}

impl Page<'_> {
    pub(super) fn note(&mut self, kind: NoteKind) {
        self.notes.push(Note { file: self.file.to_owned(), kind });
    }

    /// Notes the names, if there are any.
    pub(super) fn list(&mut self, names: Vec<String>, kind: impl FnOnce(Names) -> NoteKind) {
        if !names.is_empty() {
            self.note(kind(Names(names)));
        }
    }

    fn number(&self, text: &str, what: &str) -> Result<Decimal, GeniusRefused> {
        let refused = || (self.file.to_owned(), what.to_owned(), text.to_owned());
        Decimal::parse(text).ok_or_else(|| {
            let (file, what, text) = refused();
            GeniusRefused::BadNumber { file, what, text }
        })
    }

    fn size(&self, text: &str, what: &str) -> Result<Ratio, GeniusRefused> {
        let number = self.number(text, what)?;
        if number.is_negative {
            let (file, what, text) = (self.file.to_owned(), what.to_owned(), text.to_owned());
            return Err(GeniusRefused::Negative { file, what, text });
        }
        Ok(number.size)
    }
}

/// Reads a role's profile for the issues of the domain.
pub(super) fn read(source: &Source, domain: &Domain, notes: &mut Vec<Note>) -> Result<Profile, GeniusRefused> {
    let tree = domain::tree(source, notes)?;
    let mut page = Page { file: source.name, notes };
    let elements = tree.file.all("issue");
    let weights = weights(&elements, &tree.file.all("weight"), &mut page)?;
    let sum = weights.iter().flatten().fold(Ratio::zero(), |acc, it| acc.plus(it));
    if sum.is_zero() {
        return Err(GeniusRefused::NoWeights { file: source.name.to_owned() });
    }
    let places = issue_places(domain, &elements, &mut page);
    if places.iter().all(Option::is_none) {
        return Err(GeniusRefused::OtherDomain { file: source.name.to_owned() });
    }

    let mut utilities = Vec::new();
    let (mut missing, mut unweighted, mut worthless) = (Vec::new(), Vec::new(), Vec::new());
    for (issue, place) in domain.issues.iter().zip(&places) {
        let Some(place) = place else {
            missing.push(issue.title.clone());
            utilities.push(vec![Ratio::zero(); issue.options.len()]);
            continue;
        };
        let shares = shares(issue, elements[*place], &mut page)?;
        if shares.iter().all(Ratio::is_zero) {
            worthless.push(issue.title.clone());
        }
        if weights[*place].is_none() {
            unweighted.push(issue.title.clone());
        }
        let weight = weights[*place].as_ref().map_or_else(Ratio::zero, |it| it.divided(&sum));
        utilities.push(shares.iter().map(|it| it.times(&weight)).collect());
    }
    page.list(missing, NoteKind::IssuesMissing);
    page.list(unweighted, NoteKind::WeightsMissing);
    page.list(worthless, NoteKind::NothingWorth);

    let value = |name: &str| tree.file.all(name).iter().find_map(|it| it.attribute("value"));
    if let Some(text) = value("discount_factor") {
        let factor = page.number(&text, "the discount factor")?;
        if factor.is_negative || factor.size != Ratio::whole(1) {
            page.note(NoteKind::Discount { text });
        }
    }
    let written = value("reservation").or_else(|| value("reservation_value"));
    let reservation = match &written {
        None => {
            page.note(NoteKind::NoReservation);
            Ratio::zero()
        }
        Some(text) => {
            let number = page.number(text, "the reservation value")?;
            if number.is_negative {
                page.note(NoteKind::ReservationBelowAll);
                Ratio::zero()
            } else {
                number.size
            }
        }
    };
    Ok(Profile { utilities, reservation, has_reservation: written.is_some() })
}

/// The weight of each issue element: by index, or in order where the indexes
/// do not fit and the numbers do.
fn weights(issues: &[&Element], weights: &[&Element], page: &mut Page) -> Result<Vec<Option<Ratio>>, GeniusRefused> {
    let mut sizes = Vec::new();
    for weight in weights {
        let text = weight.attribute("value").unwrap_or_default();
        let what = format!("the weight {}", weight.attribute("index").unwrap_or_default());
        sizes.push(page.size(&text, what.trim())?);
    }
    let by_index: Vec<Option<usize>> = (issues.iter())
        .map(|issue| {
            let index = domain::index(issue)?;
            weights.iter().position(|it| domain::index(it) == Some(index))
        })
        .collect();
    if by_index.contains(&None) && issues.len() == weights.len() {
        page.note(NoteKind::WeightsByOrder);
        return Ok(sizes.into_iter().map(Some).collect());
    }
    let n_unknown = (0..weights.len()).filter(|it| !by_index.contains(&Some(*it))).count();
    if 0 < n_unknown {
        page.note(NoteKind::WeightsUnknown { n: n_unknown });
    }
    Ok(by_index.into_iter().map(|it| it.and_then(|it| sizes.get(it).cloned())).collect())
}

/// What each option is worth within its issue, from 0 to 1.
fn shares(issue: &DomainIssue, element: &Element, page: &mut Page) -> Result<Vec<Ratio>, GeniusRefused> {
    let items = element.all("item");
    if let (Some(from), true) = (issue.range_from, items.is_empty()) {
        return linear(issue, from, element, page);
    }
    let mut evaluations = Vec::new();
    for item in &items {
        evaluations.push(match item.attribute("evaluation") {
            Some(text) => Some(page.size(&text, &format!("an evaluation in {}", issue.title))?),
            None => None,
        });
    }
    let most = evaluations.iter().flatten().max().cloned().unwrap_or_else(Ratio::zero);

    let places = option_places(issue, &items, page);
    let found: Vec<Option<&Ratio>> =
        places.iter().map(|it| it.and_then(|it| evaluations.get(it)).and_then(Option::as_ref)).collect();
    let missing = issue.options.iter().zip(&found).filter(|(_, it)| it.is_none());
    let missing = missing.map(|(option, _)| option.title.clone()).collect();
    page.list(missing, |options| NoteKind::EvaluationsMissing { issue: issue.title.clone(), options });
    Ok(found.into_iter().map(|it| it.map_or_else(Ratio::zero, |it| it.divided(&most))).collect())
}

/// GENIUS's linear evaluator: the offset and so much a step above the lower
/// bound, kept between 0 and 1. It is not divided by its largest value.
fn linear(issue: &DomainIssue, from: i64, element: &Element, page: &Page) -> Result<Vec<Ratio>, GeniusRefused> {
    let refused = || GeniusRefused::NoEvaluator { file: page.file.to_owned(), issue: issue.title.clone() };
    let evaluators = element.all("evaluator");
    let evaluator = evaluators.first().ok_or_else(refused)?;
    if evaluator.attribute("ftype").is_some_and(|it| !alike(&it, "linear")) {
        return Err(refused());
    }
    let coefficient = |name: &str| {
        let text = evaluator.attribute(name).ok_or_else(refused)?;
        page.number(&text, &format!("the {name} of {}", issue.title))
    };
    let (offset, slope) = (coefficient("offset")?, coefficient("slope")?);
    let lower = domain::range(element).map_or(from, |it| it.0);
    let evaluation = |number: i64| {
        let step = Decimal {
            is_negative: slope.is_negative != (number < lower),
            size: slope.size.times(&Ratio::whole(number.abs_diff(lower))),
        };
        offset.plus_or_zero(&step).min(Ratio::whole(1))
    };
    Ok((from..).take(issue.options.len()).map(evaluation).collect())
}
