//! What belongs together, after the shape was read: ids are found, every option
//! has points, the numbers make sense.

mod together;

use std::{collections::BTreeSet, rc::Rc};

use self::together::Worth;
use super::{
    Reveal,
    exercise::{
        Confidential, DEBRIEF, Debrief, Event, Exercise, Facilitation, Form, Issue, IssueOption, News, Pack, People,
        Public, RolePublic, RunSheetRow, Step, StepKind, Table,
    },
    file::{ConfidentialFile, DebriefFile, ExerciseFile, FacilitationFile, PackFile, RoleFile, StepFile, WorthFile},
    texts::each_text,
};
use crate::{
    analysis::{NotExact, Space, TooMuch},
    document::{Id, List, Problem, ProblemKind, note},
    points::{Agenda, ByKey, ByRole, IssueFile, IssueId, OptionFile, OptionId, Points, RoleId, RoleSet, ScoreSheet},
    steps::{
        Around,
        table::{Decision, DecisionFile, DecisionRule, NewsFile, Rules, TableFile},
    },
    text::{Language, Text},
};

/// Where problems are noted.
struct Notes<'a> {
    at: String,
    problems: &'a mut Vec<Problem>,
}

impl Notes<'_> {
    fn inside(&mut self, step: impl std::fmt::Display) -> Notes<'_> {
        Notes { at: format!("{}/{step}", self.at), problems: self.problems }
    }

    fn here(&mut self) -> Notes<'_> {
        Notes { at: self.at.clone(), problems: self.problems }
    }

    fn problem(&mut self, kind: ProblemKind) {
        note(self.problems, Problem { at: self.at.clone(), kind });
    }

    fn unique<'i>(&mut self, ids: impl IntoIterator<Item = &'i Id>) {
        let mut seen = BTreeSet::new();
        for (i, id) in ids.into_iter().enumerate() {
            self.once(&mut seen, i, id);
        }
    }

    fn once(&mut self, seen: &mut BTreeSet<String>, i: usize, id: &Id) {
        if !seen.insert(id.to_string()) {
            self.inside(i).inside("id").problem(ProblemKind::Twice(id.to_string()));
        }
    }

    fn unknown(&mut self, what: &'static str, key: &str) {
        self.problem(ProblemKind::Unknown { what, id: key.chars().take(64).collect() });
    }
}

/// The checked pack. It is only to be used if no problem was noted.
pub(super) fn check(file: PackFile, problems: &mut Vec<Problem>) -> Pack {
    let mut notes = Notes { at: String::new(), problems };
    let numbers: Vec<&str> = file.version.split('.').collect();
    if numbers.len() != 3 || numbers.iter().any(|it| it.starts_with('+') || it.parse::<u32>().is_err()) {
        notes.inside("version").problem(ProblemKind::BadVersion(file.version.to_string()));
    }
    for (key, text) in [("title", &file.title), ("summary", &file.summary)] {
        first_language(text, &file.languages, &mut notes.inside(key));
    }
    let mut notes = notes.inside("exercises");
    notes.unique(file.exercises.iter().map(|it| &it.id));
    for (i, exercise) in file.exercises.iter().enumerate() {
        // Another pack may not be at hand.
        if let Some(form) = &exercise.form
            && form.pack.as_ref().is_none_or(|it| *it == file.id)
            && (form.of == exercise.id || !file.exercises.iter().any(|it| it.id == form.of))
        {
            notes
                .inside(i)
                .inside("form/of")
                .problem(ProblemKind::Unknown { what: "exercise", id: form.of.to_string() });
        }
    }
    let languages = file.languages.into_vec();
    let exercises = file
        .exercises
        .into_vec()
        .into_iter()
        .enumerate()
        .map(|(i, it)| {
            let exercise = exercise(it, &languages, notes.inside(i));
            let mut notes = notes.inside(i);
            each_text(&exercise, &mut |place, text| first_language(text, &languages, &mut notes.inside(&place[1..])));
            Rc::new(exercise)
        })
        .collect();
    Pack {
        id: file.id,
        version: file.version.to_string(),
        languages,
        title: file.title,
        summary: file.summary,
        licence: file.licence.to_string(),
        authors: file.authors.iter().map(|it| it.to_string()).collect(),
        exercises,
        hash: String::new(),
        source: String::new(),
    }
}

/// Notes what is wrong if it cannot be told exactly what could be agreed in the
/// exercise at this place. Without issues there is nothing to tell.
pub(super) fn exactness(i: usize, exercise: &Exercise, problems: &mut Vec<Problem>) {
    let mut notes = Notes { at: format!("/exercises/{i}"), problems };
    if exercise.public.agenda.n_issues() == 0 || !together::exact(exercise, &mut notes) {
        return;
    }
    let exact = exercise.valuation().map_err(NotExact::Invalid);
    let kind = match exact.and_then(|it| Space::check(&it).map_err(NotExact::TooMuch)) {
        Ok(_) => return,
        Err(NotExact::Invalid(_)) => ProblemKind::TooManyPackages,
        Err(NotExact::TooMuch(TooMuch::Vectors(max) | TooMuch::Sums(max) | TooMuch::Comparisons(max))) => {
            ProblemKind::TooMuchToCompute { max }
        }
    };
    notes.inside("issues").problem(kind);
}

/// A reader whose language is missing gets the first, so that must be there.
fn first_language(text: &Text, languages: &[Language], notes: &mut Notes) {
    if let Some(first) = languages.first().filter(|it| !text.is_in(it)) {
        notes.problem(ProblemKind::MissingLanguage(first.tag().to_owned()));
    }
}

fn exercise(file: ExerciseFile, languages: &[Language], mut notes: Notes) -> Exercise {
    let people = People {
        min: file.people.min.get() as u32,
        ideal: file.people.ideal.get() as u32,
        max: file.people.max.get() as u32,
    };
    if people.ideal < people.min || people.max < people.ideal {
        notes.inside("people").problem(ProblemKind::PeopleOutOfOrder);
    }
    let events = together::events(file.events, notes.inside("events"));
    let issues = file.issues.map(|it| issues(it.into_vec(), &events, notes.inside("issues"))).unwrap_or_default();
    let (forbidden, forbidden_why) = together::forbidden(file.forbidden, &issues, notes.inside("forbidden"));
    let agenda = Agenda::new(issues.iter().map(|it| it.options.len())).forbidding(forbidden);

    let roles = file.roles.into_vec();
    notes.inside("roles").unique(roles.iter().map(|it| &it.id));
    let role_ids: Vec<Id> = roles.iter().map(|it| it.id.clone()).collect();
    let mut public_roles = Vec::new();
    let mut confidential_parts = Vec::new();
    for (i, RoleFile { id, public, confidential: part }) in roles.into_iter().enumerate() {
        let mut notes = notes.inside("roles");
        let mut notes = notes.inside(i);
        let part = confidential(part, &id, &issues, &events, notes.inside("confidential"));
        confidential_parts.push(Rc::new(part));
        let (name, institution, about) = (public.name, public.institution, public.about);
        public_roles.push(RolePublic { id, name, institution, about });
    }

    let mut around = Around {
        roles: &role_ids,
        has_option: &|issue, option| {
            issues.iter().any(|it| it.id.as_str() == issue && it.options.iter().any(|it| it.id.as_str() == option))
        },
        n_issues: issues.len(),
        sheets: Vec::new(),
    };
    let steps = steps(file.steps.into_vec(), &mut around, &agenda, notes.inside("steps"));
    let public = Public {
        id: file.id,
        title: file.title,
        summary: file.summary,
        form: file.form.map(|it| Form { of: it.of, pack: it.pack, kind: it.kind }),
        level: file.level.get() as u8,
        minutes: file.minutes.get() as u32,
        people,
        trains: file.trains.into_vec(),
        content_note: file.content_note,
        rights_floor: file.rights_floor,
        harm_line: file.harm_line,
        structure: file.structure,
        general_information: file.general_information,
        issues,
        agenda,
        forbidden_why,
        events,
        roles: ByRole(public_roles),
        steps,
        languages: languages.to_vec(),
    };
    Exercise {
        public: Rc::new(public),
        confidential: ByRole(confidential_parts),
        debrief: debrief(file.debrief, notes.inside("debrief")),
        facilitation: facilitation(file.facilitation),
    }
}

fn issues(files: Vec<IssueFile>, events: &[Event], mut notes: Notes) -> Vec<Issue> {
    notes.unique(files.iter().map(|it| &it.id));
    files
        .into_iter()
        .enumerate()
        .map(|(i, issue)| {
            let mut notes = notes.inside(i);
            let mut notes = notes.inside("options");
            notes.unique(issue.options.iter().map(|it| &it.id));
            let option = |(i, it): (usize, OptionFile)| {
                let depends_on = it.depends_on.and_then(|id| {
                    let found = events.iter().position(|it| it.id == id);
                    if found.is_none() {
                        let unknown = ProblemKind::Unknown { what: "event", id: id.to_string() };
                        notes.inside(i).inside("depends_on").problem(unknown);
                    }
                    found
                });
                IssueOption { id: it.id, title: it.title, depends_on }
            };
            Issue {
                id: issue.id,
                title: issue.title,
                explanation: issue.explanation,
                options: issue.options.into_vec().into_iter().enumerate().map(option).collect(),
            }
        })
        .collect()
}

fn confidential(
    file: ConfidentialFile,
    role: &Id,
    issues: &[Issue],
    events: &[Event],
    mut notes: Notes,
) -> Confidential {
    let has_points = [
        ("batna", file.batna.is_some()),
        ("reservation_value", file.reservation_value.is_some()),
        ("target", file.target.is_some()),
        ("score_sheet", file.score_sheet.is_some()),
    ];
    for (key, is_there) in has_points {
        if !issues.is_empty() && !is_there {
            notes.problem(ProblemKind::MissingKey(key));
        }
    }
    let beliefs = together::beliefs(file.beliefs, events, notes.here());
    let worth = Worth { role, events, beliefs: &beliefs };
    let score_sheet = file.score_sheet.map(|it| score_sheet(&it, issues, &worth, notes.inside("score_sheet")));
    let mut score_sheet = score_sheet.unwrap_or_default();
    score_sheet.bonuses = together::bonuses(file.bonuses, issues, notes.inside("bonuses"));
    let (limit_changes, batna_changes) =
        together::batna_changes(file.batna_changes, issues, notes.inside("batna_changes"));
    score_sheet.limit_changes = limit_changes;
    let mut why = file.why.unwrap_or_default();
    let whys = issues.iter().map(|issue| why.remove(issue.id.as_str())).collect();
    unknown(&why, "issue", |_| false, &mut notes.inside("why"));
    let news = file.news.map(|it| it.into_vec()).unwrap_or_default();
    let mut notes = notes.inside("news");
    notes.unique(news.iter().map(|it| &it.id));
    Confidential {
        instructions: file.instructions,
        batna: file.batna,
        reservation_value: file.reservation_value.unwrap_or_default(),
        target: file.target.unwrap_or_default(),
        score_sheet,
        beliefs,
        batna_changes,
        why: whys,
        news: news.into_iter().enumerate().map(|(i, it)| news_of(it, notes.inside(i))).collect(),
    }
}

fn news_of(file: NewsFile, mut notes: Notes) -> News {
    if file.after.minutes.is_none() && file.after.offers.is_none() {
        notes.inside("after").problem(ProblemKind::NewsWithoutMoment);
    }
    News {
        id: file.id,
        after_seconds: file.after.minutes.map(|it| 60 * it.get() as u32),
        after_offers: file.after.offers.map(|it| it.get() as usize),
        text: file.text,
        batna: file.batna,
        reservation_value: file.reservation_value,
    }
}

fn score_sheet(file: &ByKey<ByKey<WorthFile>>, issues: &[Issue], worth: &Worth, mut notes: Notes) -> ScoreSheet {
    let none = ByKey::default();
    let mut sheet = ScoreSheet::new(Vec::new());
    for (i, issue) in issues.iter().enumerate() {
        let written = file.get(issue.id.as_str()).unwrap_or(&none);
        let is_option = |key: &str| issue.options.iter().any(|it| it.id.as_str() == key);
        unknown(written, "option", is_option, &mut notes.inside(&issue.id));
        let mut row = Vec::new();
        for (o, option) in issue.options.iter().enumerate() {
            let Some(it) = written.get(option.id.as_str()) else {
                let (issue, option) = (issue.id.to_string(), option.id.to_string());
                notes.problem(ProblemKind::MissingPoints { issue, option });
                continue;
            };
            let (points, by_state) = worth.of((issue, o), it, notes.inside(&issue.id).inside(&option.id));
            row.push(points);
            let id = (IssueId(i as u8), OptionId(o as u8));
            sheet.by_state.extend(by_state.map(|it| (id, it)));
        }
        // Where points are missing the pack is refused; until then all rows are whole.
        row.resize(issue.options.len(), Points(0));
        sheet.points.push(row);
    }
    unknown(file, "issue", |key| issues.iter().any(|it| it.id.as_str() == key), &mut notes);
    sheet
}

/// Notes the keys that are none of the ids of these things.
fn unknown<T>(file: &ByKey<T>, what: &'static str, is_known: impl Fn(&str) -> bool, notes: &mut Notes) {
    file.keys().filter(|key| !is_known(key)).for_each(|key| notes.unknown(what, key));
}

fn steps(files: Vec<StepFile>, around: &mut Around, agenda: &Agenda, mut notes: Notes) -> Vec<Step> {
    let mut has_table = false;
    let steps: Vec<Step> = files
        .into_iter()
        .enumerate()
        .map(|(i, file)| {
            let mut notes = notes.inside(i);
            let (id, title, minutes, kind) = match file {
                StepFile::Read(it) => {
                    let show = it.show.into_vec();
                    (it.id, it.title, it.minutes.get() as u32, StepKind::Read { show, text: it.text })
                }
                StepFile::Worksheet(it) => {
                    if agenda.n_issues() == 0 {
                        notes.problem(ProblemKind::TableWithoutIssues);
                    }
                    (it.id, it.title, it.minutes.get() as u32, StepKind::Preparation { advice: it.advice })
                }
                StepFile::Table(it) => {
                    if agenda.n_issues() == 0 {
                        notes.problem(ProblemKind::TableWithoutIssues);
                    }
                    if around.roles.len() < 2 {
                        notes.problem(ProblemKind::TableForOne);
                    }
                    if std::mem::replace(&mut has_table, true) {
                        notes.problem(ProblemKind::SecondTable);
                    }
                    for (i, id) in it.recalls.as_deref().unwrap_or(&[]).iter().enumerate() {
                        if !around.sheets.contains(id) {
                            let id = id.to_string();
                            notes
                                .inside("recalls")
                                .inside(i)
                                .problem(ProblemKind::Unknown { what: "earlier worksheet", id });
                        }
                    }
                    let table = Table { rules: Rc::new(rules(&it, around.roles, agenda, notes)), file: it.clone() };
                    (it.id, it.title, it.minutes.get() as u32, StepKind::Table(table))
                }
                StepFile::Reflect(it) => {
                    let questions = it.questions.into_vec();
                    notes.inside("questions").unique(questions.iter().map(|it| &it.id));
                    (it.id, it.title, it.minutes.get() as u32, StepKind::Reflect { questions })
                }
                StepFile::Answers(it) => {
                    it.check(around, &mut |place, kind| notes.inside(place).problem(kind));
                    around.sheets.extend(it.is_worksheet().then(|| it.id().clone()));
                    (it.id().clone(), it.title().clone(), it.minutes(), StepKind::Answers(it))
                }
            };
            Step { id, title, minutes, kind }
        })
        .collect();
    notes.unique(steps.iter().map(|it| &it.id));
    for (i, step) in steps.iter().enumerate().filter(|(_, it)| it.id.as_str() == DEBRIEF) {
        notes.inside(i).inside("id").problem(ProblemKind::ReservedId(step.id.to_string()));
    }
    steps
}

fn rules(file: &TableFile, roles: &[Id], agenda: &Agenda, mut notes: Notes) -> Rules {
    Rules {
        n_roles: roles.len(),
        agenda: agenda.clone(),
        order: file.order,
        offers: file.offers,
        most_offers: file.rounds.get() as usize * roles.len(),
        limit_seconds: (file.clock == Some(true)).then(|| 60 * file.minutes.get() as u32),
        decision: decision(&file.decision, roles, notes.inside("decision")),
    }
}

fn decision(file: &DecisionFile, roles: &[Id], mut notes: Notes) -> Decision {
    match (file.rule, &file.at_least) {
        (DecisionRule::Unanimity, _) => Decision::Unanimity,
        (DecisionRule::Quorum, None) => {
            notes.problem(ProblemKind::MissingKey("at_least"));
            Decision::Unanimity
        }
        (DecisionRule::Quorum, Some(at_least)) => {
            let at_least = at_least.get() as usize;
            if roles.len() < at_least {
                notes.inside("at_least").problem(ProblemKind::ImpossibleQuorum { roles: roles.len() });
            }
            let mut veto = RoleSet::default();
            for (i, id) in file.veto.iter().flat_map(|it| it.iter()).enumerate() {
                match roles.iter().position(|it| it == id) {
                    Some(role) => veto = veto.with(RoleId(role as u8)),
                    None => notes
                        .inside("veto")
                        .inside(i)
                        .problem(ProblemKind::Unknown { what: "role", id: id.to_string() }),
                }
            }
            Decision::Quorum { at_least, veto }
        }
    }
}

fn debrief(file: DebriefFile, mut notes: Notes) -> Debrief {
    let reveal = file.reveal.map_or(Reveal::ALL.to_vec(), List::into_vec);
    for (i, it) in reveal.iter().enumerate() {
        if reveal[..i].contains(it) {
            notes.inside("reveal").inside(i).problem(ProblemKind::Twice(it.word().to_owned()));
        }
    }
    Debrief {
        minutes: file.minutes.get() as u32,
        what: file.what,
        so_what: file.so_what,
        now_what: file.now_what,
        principle: file.principle,
        left_out: file.left_out,
        reveal,
    }
}

fn facilitation(file: FacilitationFile) -> Facilitation {
    Facilitation {
        aim: file.aim,
        before: file.before,
        run_sheet: file
            .run_sheet
            .into_vec()
            .into_iter()
            .map(|it| RunSheetRow { minute: it.minute.get() as u32, does: it.does })
            .collect(),
        watch_for: file.watch_for,
        adapt: file.adapt,
    }
}
