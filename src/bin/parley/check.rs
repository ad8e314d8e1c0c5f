use std::{error::Error, path::PathBuf};

use parley::{
    analysis::{IssueKind, Structure, TooMuch, Zone, structure},
    pack::{Advice, Exercise, Pack, lint},
    points::ScoreSheet,
};
use serde_json::{Map, Value, json};

use crate::{dialogues, drills, transcripts, worksheets};

/// Whether all files are packs without problems and without advice.
pub fn run(files: &[PathBuf], as_json: bool) -> Result<bool, Box<dyn Error>> {
    let mut all_well = true;
    for file in files {
        let opened = Pack::open(&crate::read(file)?);
        let advice = opened.as_ref().map(lint).unwrap_or_default();
        all_well &= opened.is_ok() && advice.is_empty();
        match opened {
            _ if as_json => crate::line!("{}", to_json(file, &opened, &advice)),
            Ok(pack) => tell(file, &pack, &advice),
            Err(invalid) => {
                crate::line!("{}: problems: {}", file.display(), invalid.problems.len());
                for problem in &invalid.problems {
                    crate::line!("  {problem}");
                }
            }
        }
    }
    Ok(all_well)
}

fn tell(file: &std::path::Path, pack: &Pack, advice: &[Advice]) {
    crate::line!("{}: pack {} {}, advice: {}", file.display(), pack.id, pack.version, advice.len());
    for advice in advice {
        crate::line!("  {advice}");
    }
    for exercise in &pack.exercises {
        dialogues::tell(exercise);
        transcripts::tell(exercise);
        drills::tell(exercise);
        worksheets::tell(exercise);
        let Some(it) = figures(exercise) else { continue };
        let kinds: Vec<String> = exercise
            .public
            .issues
            .iter()
            .zip(&it.kinds)
            .map(|(issue, kind)| format!("{} {}", issue.id, word(*kind)))
            .collect();
        let counted = |n: Result<u128, TooMuch>| n.map_or_else(|_| "not counted".to_owned(), |it| it.to_string());
        let share = it.zone_share().map_or_else(String::new, |it| format!(" ({it}%)"));
        crate::line!(
            "  {}: {} packages, {} on the frontier, {} in the zone{share}, {} of these on the frontier",
            exercise.public.id,
            it.n_packages,
            it.n_frontier,
            counted(it.zone.map(|it| it.n_packages)),
            it.n_frontier_in_zone,
        );
        if let Ok(Zone { joint: Some((least, most)), .. }) = it.zone {
            crate::line!("    joint points in the zone: {} to {}", least.0, most.0);
        }
        match it.conflict_level {
            Ok(level) => crate::line!("    conflict level: {:.2}", f64::from(level) / 100.0),
            Err(_) => crate::line!("    conflict level: not counted"),
        }
        crate::line!("    better than the middle of every issue: {} packages", counted(it.n_better_than_middle));
        crate::line!("    issues: {}", kinds.join(", "));
        let together: Vec<String> =
            together(exercise).iter().filter(|it| it.1 != 0).map(|(name, n)| format!("{name} {n}")).collect();
        if !together.is_empty() {
            crate::line!("    options together: {}", together.join(", "));
        }
    }
}

/// How much is said of what options do together.
fn together(exercise: &Exercise) -> [(&'static str, usize); 4] {
    let public = &exercise.public;
    let sheets = exercise.sheets();
    let all = |n: fn(&ScoreSheet) -> usize| sheets.values().iter().map(|it| n(it)).sum();
    [
        ("forbidden", public.agenda.forbidden().len()),
        ("bonuses", all(|it| it.bonuses().len())),
        ("bets", public.issues.iter().flat_map(|it| &it.options).filter(|it| it.depends_on.is_some()).count()),
        ("batna_changes", all(|it| it.limit_changes().len())),
    ]
}

fn figures(exercise: &Exercise) -> Option<Structure> {
    exercise.public.table()?;
    Some(structure(&exercise.public.agenda, &exercise.sheets(), &exercise.space().ok()?))
}

fn word(kind: IssueKind) -> &'static str {
    match kind {
        IssueKind::Compatible => "compatible",
        IssueKind::Distributive => "distributive",
        IssueKind::Logrolling => "logrolling",
    }
}

fn to_json(file: &std::path::Path, opened: &Result<Pack, parley::pack::InvalidPack>, advice: &[Advice]) -> Value {
    let line = |at: &str, text: String| json!({ "at": at, "text": text });
    let problems: Vec<Value> = match opened {
        Ok(_) => Vec::new(),
        Err(invalid) => invalid.problems.iter().map(|it| line(&it.at, it.kind.to_string())).collect(),
    };
    let advice: Vec<Value> = advice.iter().map(|it| line(&it.at, it.kind.to_string())).collect();
    let exercises: Vec<Value> = opened.iter().flat_map(|pack| &pack.exercises).filter_map(|it| told(it)).collect();
    json!({ "file": file.display().to_string(), "problems": problems, "advice": advice, "exercises": exercises })
}

/// The figures of an exercise that has any.
fn told(exercise: &Exercise) -> Option<Value> {
    let dialogues = dialogues::to_json(exercise);
    let transcripts = transcripts::to_json(exercise);
    let figures = figures(exercise);
    let worksheets = worksheets::to_json(exercise);
    if figures.is_none() && dialogues.is_empty() && transcripts.is_empty() && worksheets.is_empty() {
        return None;
    }
    let mut told = json!({ "id": exercise.public.id.as_str() });
    if let Some(it) = figures {
        told["packages"] = crate::json_number(it.n_packages);
        told["frontier"] = crate::json_number(it.n_frontier);
        told["zone"] = json!(it.zone.ok().map(|it| crate::json_number(it.n_packages)));
        told["frontier_in_zone"] = crate::json_number(it.n_frontier_in_zone);
        told["joint_in_zone"] = json!(it.zone.ok().and_then(|it| it.joint).map(|(least, most)| [least.0, most.0]));
        told["conflict_level_hundredths"] = json!(it.conflict_level.ok());
        told["better_than_middle"] = json!(it.n_better_than_middle.ok().map(crate::json_number));
        told["options_together"] =
            together(exercise).into_iter().map(|(name, n)| (name.to_owned(), n.into())).collect::<Map<_, _>>().into();
        told["issues"] = json!(it.kinds.iter().map(|kind| word(*kind)).collect::<Vec<_>>());
    }
    if !dialogues.is_empty() {
        told["dialogues"] = json!(dialogues);
    }
    if !transcripts.is_empty() {
        told["transcripts"] = json!(transcripts);
    }
    if !worksheets.is_empty() {
        told["worksheets"] = json!(worksheets);
    }
    Some(told)
}
