use std::{error::Error, path::Path, rc::Rc};

use parley::{
    library,
    pack::{Exercise, Pack},
    points::{Package, Terms},
    session::{Head, Results, Session, SessionFile},
    steps::table::Ending,
};
use serde_json::{Value, json};

/// Whether the session has reached its results.
pub fn run(path: &Path, as_json: bool) -> Result<bool, Box<dyn Error>> {
    let file = SessionFile::open(&crate::read(path)?)?;
    let (pack_id, exercise_id) = Head::names(&file.head).ok_or("the copy does not name its exercise")?;
    let pack: Rc<Pack> = match file.opened_pack() {
        Some(pack) => Rc::new(pack?),
        None => library::pack(pack_id.as_str())
            .ok_or_else(|| format!("the pack `{pack_id}` neither came with the copy nor with the program"))?,
    };
    let exercise = pack.exercise(exercise_id.as_str()).ok_or("the pack has no such exercise")?;
    let head = Head::from_json(&file.head, &exercise.public).ok_or("the copy's head does not fit the exercise")?;
    let exercise = &head.exercise_of(&pack).ok_or("the exercise has no such parallel form")?;
    let (session, misfits) = Session::resume(head, exercise.clone(), &file.log);
    for misfit in &misfits {
        eprintln!("entry {} ({}) no longer fits this version of the pack and was left out", misfit.n, misfit.act);
    }
    let results = Results::of(&session);
    match (&results, as_json) {
        (Some(results), true) => crate::line!("{}", to_json(exercise, results)),
        (Some(results), false) => tell(exercise, results),
        (None, true) => crate::line!("{}", json!({ "ending": null })),
        (None, false) => crate::line!("the table is still open"),
    }
    Ok(results.is_some())
}

fn words(exercise: &Exercise, package: &Package) -> String {
    exercise.public.words(&Terms::from(package))
}

fn ending(exercise: &Exercise, ending: &Ending) -> String {
    match ending {
        Ending::Agreed { package, .. } => format!("agreed: {}", words(exercise, package)),
        Ending::WalkedAway { by } => format!("{} left", exercise.public.roles[*by].id),
        Ending::TimedOut => "the time was over".to_owned(),
    }
}

fn tell(exercise: &Exercise, results: &Results) {
    crate::line!("{}", ending(exercise, &results.ending));
    for (role, it) in results.roles.iter() {
        let id = &exercise.public.roles[role].id;
        let surplus = (it.value - it.reservation_value).0;
        crate::line!("  {id}: value {}, reservation value {}, surplus {surplus}", it.value.0, it.reservation_value.0);
    }
    if results.zone_is_empty {
        crate::line!("  no package could satisfy everybody: leaving was right");
    }
    if let Some(judgement) = &results.judgement {
        match judgement.n_better {
            Ok(n) => crate::line!("  packages that are better for one and worse for none: {n}"),
            Err(why) => crate::line!("  packages that are better for one and worse for none: not counted, {why}"),
        }
        for better in &judgement.better {
            let gains: Vec<String> =
                better.gains.iter().map(|(role, it)| format!("{} +{}", exercise.public.roles[role].id, it.0)).collect();
            crate::line!("    {} ({})", words(exercise, &better.package), gains.join(", "));
        }
    }
}

fn to_json(exercise: &Exercise, results: &Results) -> Value {
    let roles: Vec<Value> = results
        .roles
        .iter()
        .map(|(role, it)| {
            json!({
                "role": exercise.public.roles[role].id.as_str(),
                "value": it.value.0,
                "reservation_value": it.reservation_value.0,
                "surplus": (it.value - it.reservation_value).0,
                "target": it.target.0,
            })
        })
        .collect();
    let better: Vec<Value> = results
        .judgement
        .iter()
        .flat_map(|it| &it.better)
        .map(|it| {
            json!({
                "package": words(exercise, &it.package),
                "gains": it.gains.values().iter().map(|it| it.0).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "ending": ending(exercise, &results.ending),
        "zone_is_empty": results.zone_is_empty,
        "roles": roles,
        "n_better": results.judgement.as_ref().and_then(|it| it.n_better.ok()).map(crate::json_number),
        "better": better,
    })
}
