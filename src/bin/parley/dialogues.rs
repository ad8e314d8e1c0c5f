//! What all paths through the dialogues of an exercise come to.

use parley::{
    pack::Exercise,
    steps::dialogue::{Dialogue, EndingKind, Paths},
};
use serde_json::{Value, json};

fn dialogues(exercise: &Exercise) -> impl Iterator<Item = &Dialogue> {
    exercise.public.steps.iter().filter_map(|it| it.kind.of_kind())
}

/// A share of all paths in hundredths of a percent, rounded half up.
fn share(n: u128, of: u128) -> u128 {
    (20_000 * n + of) / (2 * of.max(1))
}

/// Prints the table.
pub fn tell(exercise: &Exercise) {
    for dialogue in dialogues(exercise) {
        let Some(paths) = Paths::of(dialogue) else { continue };
        crate::line!("  {}, {}: {} paths", exercise.public.id, dialogue.id, paths.n_paths);
        for (ending, n) in &paths.by_ending {
            let share = share(*n, paths.n_paths);
            let best = if ending.kind == EndingKind::Best { ", best" } else { "" };
            crate::line!("    {:3}.{:02}% {} ({n} paths{best})", share / 100, share % 100, ending.id);
        }
        let habits: Vec<String> = paths.habits.iter().map(|(habit, it)| format!("{habit}: {}", it.id)).collect();
        crate::line!("    habits: {}", habits.join("; "));
        let places: Vec<String> =
            paths.positions.iter().enumerate().map(|(place, it)| format!("{}: {}", place + 1, it.id)).collect();
        crate::line!("    always the line at one place: {}", places.join("; "));
        let all: u128 = paths.best_at.iter().sum();
        let best_at: Vec<String> =
            paths.best_at.iter().map(|n| format!("{}%", (200 * n + all) / (2 * all.max(1)))).collect();
        crate::line!("    choices on best paths by place: {}", best_at.join(", "));
    }
}

/// The same for machines; numbers of paths as text, because they can be large.
pub fn to_json(exercise: &Exercise) -> Vec<Value> {
    let table = |dialogue: &Dialogue| {
        let paths = Paths::of(dialogue)?;
        let endings: Vec<Value> =
            paths.by_ending.iter().map(|(it, n)| json!({ "id": it.id.as_str(), "paths": n.to_string() })).collect();
        let habits: serde_json::Map<String, Value> =
            paths.habits.iter().map(|(habit, it)| (habit.to_string(), json!(it.id.as_str()))).collect();
        let positions: Vec<&str> = paths.positions.iter().map(|it| it.id.as_str()).collect();
        Some(json!({
            "id": dialogue.id.as_str(),
            "paths": paths.n_paths.to_string(),
            "endings": endings,
            "habits": habits,
            "positions": positions,
        }))
    };
    dialogues(exercise).filter_map(table).collect()
}
