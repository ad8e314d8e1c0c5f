//! What the steps of one session came to that are done by answering.

use parley::{
    document::Id,
    pack::Exercise,
    session::Session,
    steps::{
        Answers, Coded,
        dialogue::{Dialogue, Score},
        drill::{ByChange, Drill},
        transcript::{Comparison, Transcript},
    },
};
use serde_json::{Value, json};

use crate::{
    one_line,
    transcripts::{compared, told},
};

/// The answers that people at one device gave to a step, with the role of each.
pub fn answered<'s>(session: &'s Session, step: &Id) -> Vec<(&'s str, &'s Answers)> {
    let roles = &session.exercise().public.roles;
    let seats = session.state().seats.iter();
    seats
        .filter_map(|seat| {
            let answers = seat.answers.get(step)?;
            Some((roles[seat.role].id.as_str(), answers))
        })
        .collect()
}

/// The steps of one kind in an exercise.
pub fn of_kind<T: parley::steps::AnswerStep>(exercise: &Exercise) -> impl Iterator<Item = &T> {
    exercise.public.steps.iter().filter_map(|it| it.kind.of_kind())
}

/// What a line counts as.
pub fn tags(coded: &Coded) -> String {
    coded.tags.iter().map(|it| format!("`{}`", it.word)).collect::<Vec<_>>().join(" or ")
}

/// The line, and what it counts as.
pub fn place(coded: &Coded) -> String {
    let book = coded.book.map_or(String::new(), |it| format!(", book `{it}`"));
    format!("line {} `{}`{book}, counts as {}", coded.n, coded.line, tags(coded))
}

/// Prints what there is.
pub fn tell(session: &Session) {
    let exercise = session.exercise();
    for dialogue in of_kind::<Dialogue>(exercise) {
        for (role, answers) in answered(session, &dialogue.id) {
            tell_dialogue(dialogue, role, answers);
        }
    }
    for step in of_kind::<Transcript>(exercise) {
        for (role, answers) in answered(session, &step.id) {
            for book in step.books.iter().filter(|it| it.is_fixed(answers)) {
                let it = Comparison::with_reference(step, book, &step.coding(answers, book));
                crate::line!(
                    "transcript `{}`, book `{}` ({role}), and the reference coders: {}",
                    step.id,
                    book.id,
                    told(&it)
                );
            }
        }
    }
    for drill in of_kind::<Drill>(exercise) {
        for (_, answers) in answered(session, &drill.id) {
            tell_drills(drill, &[answers]);
        }
    }
    let contested = session.contested();
    if !contested.is_empty() {
        crate::line!("contested:");
    }
    for (role, step, coded) in contested {
        let (role, reason) = (&exercise.public.roles[role].id, one_line(coded.contested.unwrap_or_default()));
        crate::line!("  `{step}`, {} ({role}): {reason}", place(&coded));
    }
}

fn tell_dialogue(dialogue: &Dialogue, role: &str, answers: &Answers) {
    let Some(run) = dialogue.attempted(answers, 1) else { return };
    let Some(ending) = run.ending else {
        crate::line!("dialogue `{}` ({role}): not ended, {} lines said", dialogue.id, run.said.len());
        return;
    };
    let it = Score::of(dialogue, &run, &|n| Dialogue::is_contested(answers, n));
    let limit = it.limit_at.map_or("own limit not said".to_owned(), |n| format!("own limit said at line {n}"));
    crate::line!("dialogue `{}` ({role}): `{}` ({})", dialogue.id, ending.id, ending.kind.word());
    crate::line!("  substance: {} given away", -it.given);
    crate::line!("  relationship: trust {} to {}, face {} to {}", it.trust.0, it.trust.1, it.face.0, it.face.1);
    crate::line!("  information: {} of {} facts told", it.facts.0, it.facts.1);
    crate::line!("  control: {} attacks, {} concessions, {limit}", it.n_attacks, it.n_concessions);
    if 0 < it.n_contested {
        crate::line!("  contested lines, left out of control: {}", it.n_contested);
    }
}

/// Prints what the observers of several groups counted, by what happened to the
/// heat.
pub fn tell_drills(drill: &Drill, groups: &[&Answers]) {
    let (rows, n_known) = drill.by_change_of(groups);
    crate::line!("drill `{}`: moves where the heat fell, stayed, rose; heat known of {n_known} rounds", drill.id);
    for (rung, ByChange { fell, stayed, rose }) in rows {
        crate::line!("  `{}`: {fell}, {stayed}, {rose}", rung.id);
    }
}

/// The same for machines.
pub fn drills_json(drill: &Drill, groups: &[&Answers]) -> Value {
    let (rows, n_known) = drill.by_change_of(groups);
    let rows: Vec<Value> = rows
        .iter()
        .map(|(rung, it)| json!({ "move": rung.id.as_str(), "fell": it.fell, "stayed": it.stayed, "rose": it.rose }))
        .collect();
    json!({ "step": drill.id.as_str(), "rounds": n_known, "moves": rows })
}

/// What there is, for machines, into the object of the session.
pub fn put_json(session: &Session, into: &mut serde_json::Map<String, Value>) {
    let exercise = session.exercise();
    let dialogues: Vec<Value> = of_kind::<Dialogue>(exercise)
        .flat_map(|it| {
            answered(session, &it.id).into_iter().filter_map(|(role, answers)| dialogue_json(it, role, answers))
        })
        .collect();
    let transcripts: Vec<Value> = of_kind::<Transcript>(exercise)
        .flat_map(|step| {
            answered(session, &step.id).into_iter().flat_map(move |(role, answers)| {
                step.books.iter().filter(|it| it.is_fixed(answers)).map(move |book| {
                    let it = Comparison::with_reference(step, book, &step.coding(answers, book));
                    let (step, book) = (step.id.as_str(), book.id.as_str());
                    json!({ "step": step, "role": role, "book": book, "reference": compared(&it) })
                })
            })
        })
        .collect();
    let drills: Vec<Value> = of_kind::<Drill>(exercise)
        .flat_map(|it| answered(session, &it.id).into_iter().map(|(_, answers)| drills_json(it, &[answers])))
        .collect();
    let contested: Vec<Value> = session
        .contested()
        .iter()
        .map(|(role, step, coded)| {
            let mut value = coded_json(step.as_str(), coded);
            value["role"] = exercise.public.roles[*role].id.as_str().into();
            value["reason"] = coded.contested.into();
            value
        })
        .collect();
    for (key, list) in
        [("dialogues", dialogues), ("transcripts", transcripts), ("drills", drills), ("contested", contested)]
    {
        into.insert(key.to_owned(), list.into());
    }
}

/// Which line it is, and what it counts as.
pub fn coded_json(step: &str, coded: &Coded) -> Value {
    json!({
        "step": step,
        "line": coded.n,
        "id": coded.line.as_str(),
        "book": coded.book.map(|it| it.as_str()),
        "tags": coded.tags.iter().map(|it| it.word).collect::<Vec<_>>(),
    })
}

fn dialogue_json(dialogue: &Dialogue, role: &str, answers: &Answers) -> Option<Value> {
    let run = dialogue.attempted(answers, 1)?;
    let score = Score::of(dialogue, &run, &|n| Dialogue::is_contested(answers, n));
    let score = run.ending.map(|_| {
        json!({
            "substance": { "given": -score.given },
            "relationship": { "trust": [score.trust.0, score.trust.1], "face": [score.face.0, score.face.1] },
            "information": { "facts": score.facts.0, "of": score.facts.1 },
            "control": {
                "attacks": score.n_attacks,
                "concessions": score.n_concessions,
                "limit_at": score.limit_at,
                "contested": score.n_contested,
            },
        })
    });
    Some(json!({
        "step": dialogue.id.as_str(),
        "role": role,
        "ending": run.ending.map(|it| it.id.as_str()),
        "lines": run.said.len(),
        "attempts": Dialogue::n_attempts(answers),
        "score": score,
    }))
}
