use std::{error::Error, path::PathBuf};

use parley::{
    analysis::{IssueKind, Structure, structure},
    pack::{Advice, Exercise, Pack, lint},
    points::ScoreSheet,
};
use serde_json::{Map, Value, json};

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
        let Some(it) = figures(exercise) else { continue };
        let kinds: Vec<String> = exercise
            .public
            .issues
            .iter()
            .zip(&it.kinds)
            .map(|(issue, kind)| format!("{} {}", issue.id, word(*kind)))
            .collect();
        crate::line!(
            "  {}: {} packages, {} on the frontier, {} in the zone ({}%), {} of these on the frontier",
            exercise.public.id,
            it.n_packages,
            it.n_frontier,
            it.n_zone,
            100 * it.n_zone / it.n_packages.max(1),
            it.n_frontier_in_zone,
        );
        if let Some((least, most)) = it.joint_in_zone {
            crate::line!("    joint points in the zone: {} to {}", least.0, most.0);
        }
        crate::line!("    conflict level: {:.2}", f64::from(it.conflict_level) / 100.0);
        crate::line!("    better than the middle of every issue: {} packages", it.n_better_than_middle);
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
    Some(structure(&exercise.public.agenda, &exercise.sheets(), &exercise.space()))
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
    let exercises: Vec<Value> = opened
        .iter()
        .flat_map(|pack| &pack.exercises)
        .filter_map(|exercise| {
            let it = figures(exercise)?;
            Some(json!({
                "id": exercise.public.id.as_str(),
                "packages": it.n_packages,
                "frontier": it.n_frontier,
                "zone": it.n_zone,
                "frontier_in_zone": it.n_frontier_in_zone,
                "joint_in_zone": it.joint_in_zone.map(|(least, most)| [least.0, most.0]),
                "conflict_level_hundredths": it.conflict_level,
                "better_than_middle": it.n_better_than_middle,
                "options_together": together(exercise).into_iter().map(|(name, n)| (name.to_owned(), n.into())).collect::<Map<_, _>>(),
                "issues": it.kinds.iter().map(|kind| word(*kind)).collect::<Vec<_>>(),
            }))
        })
        .collect();
    json!({ "file": file.display().to_string(), "problems": problems, "advice": advice, "exercises": exercises })
}
