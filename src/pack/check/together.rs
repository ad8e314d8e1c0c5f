//! What options do together: what cannot be had, what is worth more, what
//! changes a BATNA, and what depends on an event.

use super::{Notes, unknown};
use crate::{
    document::{Id, List, ProblemKind},
    pack::{
        Event, Exercise, Issue, State,
        file::{BatnaChangeFile, BonusFile, EventFile, ForbiddenFile, Percent, WorthFile},
    },
    points::{Bonus, ByKey, Combination, IssueId, LimitChange, OptionId, Points, tied},
    text::Label,
};

/// The most ways to settle the issues that combinations tie together, so that a
/// range of points is found while somebody chooses.
const MAX_TIED: u64 = 10_000;

/// The most ways in which options may change the BATNAs of all roles.
const MAX_CASES: usize = 64;

pub(super) fn events(files: Option<List<EventFile, 0, 8>>, mut notes: Notes) -> Vec<Event> {
    let files = files.map(List::into_vec).unwrap_or_default();
    notes.unique(files.iter().map(|it| &it.id));
    let event = |(i, file): (usize, EventFile)| {
        notes.inside(i).inside("states").unique(file.states.iter().map(|it| &it.id));
        let state = |it: crate::pack::file::StateFile| State { id: it.id, title: it.title };
        Event { id: file.id, title: file.title, states: file.states.into_vec().into_iter().map(state).collect() }
    };
    files.into_iter().enumerate().map(event).collect()
}

/// What cannot go together, and why.
pub(super) fn forbidden(
    files: Option<List<ForbiddenFile, 0, 64>>,
    issues: &[Issue],
    mut notes: Notes,
) -> (Vec<Combination>, Vec<Option<Label>>) {
    let files = files.map(List::into_vec).unwrap_or_default().into_iter().enumerate();
    files.map(|(i, it)| (combination(&it.options, issues, 2, notes.inside(i).inside("options")), it.why)).unzip()
}

pub(super) fn bonuses(files: Option<List<BonusFile, 0, 32>>, issues: &[Issue], mut notes: Notes) -> Vec<Bonus> {
    let files = files.map(List::into_vec).unwrap_or_default().into_iter().enumerate();
    files
        .map(|(i, it)| Bonus {
            when: combination(&it.when, issues, 2, notes.inside(i).inside("when")),
            points: it.points,
        })
        .collect()
}

/// What options change of a BATNA, and what the role could do then.
pub(super) fn batna_changes(
    files: Option<List<BatnaChangeFile, 0, 8>>,
    issues: &[Issue],
    mut notes: Notes,
) -> (Vec<LimitChange>, Vec<Label>) {
    let files = files.map(List::into_vec).unwrap_or_default().into_iter().enumerate();
    files
        .map(|(i, it)| {
            let when = combination(&it.when, issues, 1, notes.inside(i).inside("when"));
            (LimitChange { when, reservation_value: it.reservation_value }, it.why)
        })
        .unzip()
}

fn combination(file: &ByKey<Id>, issues: &[Issue], min: usize, mut notes: Notes) -> Combination {
    if file.keys().count() < min {
        notes.problem(ProblemKind::TooFewTogether { min });
    }
    unknown(file, "issue", |key| issues.iter().any(|it| it.id.as_str() == key), &mut notes);
    let mut found = Vec::new();
    for (i, issue) in issues.iter().enumerate() {
        let Some(id) = file.get(issue.id.as_str()) else { continue };
        match issue.options.iter().position(|it| it.id == *id) {
            Some(option) => found.push((IssueId(i as u8), OptionId(option as u8))),
            None => notes.inside(&issue.id).problem(ProblemKind::Unknown { what: "option", id: id.to_string() }),
        }
    }
    // Half a combination would forbid or change what nobody wrote.
    if found.len() < file.keys().count().max(min) { Combination(Vec::new()) } else { Combination(found) }
}

/// How likely each state of each event is to a role, in percent. No percents
/// where they are missing or no hundred together.
pub(super) fn beliefs(file: Option<ByKey<ByKey<Percent>>>, events: &[Event], mut notes: Notes) -> Vec<Vec<u32>> {
    let mut notes = if file.is_some() { notes.inside("beliefs") } else { notes.here() };
    let file = file.unwrap_or_default();
    unknown(&file, "event", |key| events.iter().any(|it| it.id.as_str() == key), &mut notes);
    let of_event = |event: &Event| {
        let Some(written) = file.get(event.id.as_str()) else {
            notes.problem(ProblemKind::MissingBeliefs(event.id.to_string()));
            return Vec::new();
        };
        let mut notes = notes.inside(&event.id);
        let Some(beliefs) = by_state(event, written, &mut notes).into_iter().collect::<Option<Vec<_>>>() else {
            return Vec::new();
        };
        let sum = beliefs.iter().map(|it| it.get()).sum();
        if sum != 100 {
            notes.problem(ProblemKind::NotHundredPercent { sum });
            return Vec::new();
        }
        beliefs.into_iter().map(|it| it.get() as u32).collect()
    };
    events.iter().map(of_event).collect()
}

/// What was written for each state of an event.
fn by_state<T: Copy>(event: &Event, written: &ByKey<T>, notes: &mut Notes) -> Vec<Option<T>> {
    unknown(written, "state", |key| event.states.iter().any(|it| it.id.as_str() == key), notes);
    let of_state = |state: &State| {
        let found = written.get(state.id.as_str()).copied();
        if found.is_none() {
            notes.problem(ProblemKind::MissingState(state.id.to_string()));
        }
        found
    };
    event.states.iter().map(of_state).collect()
}

/// What a role's options are worth, for what it believes of the events.
pub(super) struct Worth<'a> {
    pub role: &'a Id,
    pub events: &'a [Event],
    pub beliefs: &'a [Vec<u32>],
}

impl Worth<'_> {
    /// What an option is worth before the event, and in each of its states. The
    /// first is the mean of the others by the role's own beliefs and must be
    /// whole.
    pub fn of(&self, place: (&Issue, usize), file: &WorthFile, mut notes: Notes) -> (Points, Option<Vec<Points>>) {
        let (issue, option) = (place.0, &place.0.options[place.1]);
        let event = option.depends_on.and_then(|it| Some((self.events.get(it)?, self.beliefs.get(it)?)));
        match (file, event) {
            (WorthFile::Sure(points), None) => (*points, None),
            (WorthFile::Sure(points), Some((event, _))) => (*points, Some(vec![*points; event.states.len()])),
            (WorthFile::ByState(_), None) => {
                notes.problem(ProblemKind::DependsOnNothing(option.id.to_string()));
                (Points(0), None)
            }
            (WorthFile::ByState(written), Some((event, beliefs))) => {
                let points = by_state(event, written, &mut notes);
                let Some(points) = points.into_iter().collect::<Option<Vec<Points>>>() else {
                    return (Points(0), None);
                };
                let hundredths: i64 = points.iter().zip(beliefs).map(|(it, belief)| it.0 * i64::from(*belief)).sum();
                if hundredths % 100 != 0 {
                    notes.problem(ProblemKind::NotWhole {
                        role: self.role.to_string(),
                        issue: issue.id.to_string(),
                        option: option.id.to_string(),
                        hundredths,
                        multiple: 100 / beliefs.iter().fold(100, |n, it| common_divisor(n, *it)) as i64,
                    });
                }
                (Points(hundredths / 100), Some(points))
            }
        }
    }
}

fn common_divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

/// Whether all that options do together can be computed exactly, and leaves
/// every option to some package.
pub(super) fn exact(exercise: &Exercise, notes: &mut Notes) -> bool {
    let (issues, agenda, sheets) = (&exercise.public.issues, &exercise.public.agenda, exercise.sheets());
    let bonuses = sheets.values().iter().flat_map(|it| it.bonuses().iter().map(|it| &it.when));
    let changes = || sheets.values().iter().flat_map(|it| it.limit_changes().iter().map(|it| &it.when));
    // All that changes a BATNA is looked at together.
    let changing = Combination(changes().flat_map(|it| it.0.iter().copied()).collect());
    let all: Vec<&Combination> = agenda.forbidden().iter().chain(bonuses).chain([&changing]).collect();
    for tied in tied(agenda.n_issues(), &all).into_iter().filter(|it| 1 < it.len()) {
        let n = |n: u64, issue: &IssueId| n.checked_mul(agenda.options(*issue).count() as u64);
        if tied.iter().try_fold(1, n).is_none_or(|it| MAX_TIED < it) {
            let ids: Vec<&str> = tied.iter().map(|it| issues[it.index()].id.as_str()).collect();
            notes.inside("issues").problem(ProblemKind::TooEntangled { issues: ids.join("`, `"), max: MAX_TIED });
            return false;
        }
    }
    let cases = sheets.values().iter().try_fold(1usize, |n, it| n.checked_mul(1 + it.limit_changes().len()));
    let are_too_many = cases.is_none_or(|it| MAX_CASES < it);
    if are_too_many {
        notes.inside("roles").problem(ProblemKind::TooManyCases { max: MAX_CASES });
    }
    let impossible = agenda.impossible();
    for (issue, option) in &impossible {
        let issue = &issues[issue.index()];
        let option = issue.options[option.index()].id.to_string();
        notes.inside("forbidden").problem(ProblemKind::NeverPossible { issue: issue.id.to_string(), option });
    }
    !are_too_many && impossible.is_empty()
}
