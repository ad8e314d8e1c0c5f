//! The numbers of one session's table.

use parley::{
    pack::Exercise,
    points::{Package, Terms},
    session::Results,
    steps::table::Ending,
};
use serde_json::{Value, json};

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

/// Prints them.
pub fn tell(exercise: &Exercise, results: &Results) {
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

/// The same for machines.
pub fn to_json(exercise: &Exercise, results: &Results) -> Value {
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
