//! Advice on drills and tactics.

use super::{
    Exercise,
    lint::{Advice, AdviceKind},
};
use crate::steps::drill::{Drill, Fit, Group, Tactics};

/// Advice on the steps of an exercise in which difficult behaviour is practised.
pub(super) fn check_drills(exercise: &Exercise, at: &str, found: &mut Vec<Advice>) {
    for (i, step) in exercise.public.steps.iter().enumerate() {
        let at = format!("{at}/steps/{i}");
        if let Some(drill) = step.kind.of_kind::<Drill>() {
            // A card for each round, and one to give back in each.
            let needed = 2 * Group::Four.n_rounds();
            if drill.cards.len() < needed {
                found.push(Advice {
                    at: format!("{at}/cards"),
                    kind: AdviceKind::FewDrillCards { found: drill.cards.len(), needed },
                });
            }
            let feedback: i64 = drill.feedback.iter().map(|it| it.seconds.get()).sum();
            let seconds = Group::Three.n_rounds() as i64 * (drill.play_seconds.get() + feedback);
            if 60 * i64::from(step.minutes) < seconds {
                let kind = AdviceKind::ShortDrill { minutes: (seconds as u32).div_ceil(60) };
                found.push(Advice { at: format!("{at}/minutes"), kind });
            }
        }
        if let Some(tactics) = step.kind.of_kind::<Tactics>() {
            check_tactics(tactics, &at, found);
        }
    }
}

fn check_tactics(tactics: &Tactics, at: &str, found: &mut Vec<Advice>) {
    for (i, item) in tactics.items.iter().enumerate() {
        if !item.responses.iter().any(|it| it.fit == Fit::Serves) {
            found.push(Advice { at: format!("{at}/items/{i}/responses"), kind: AdviceKind::NothingServes });
        }
    }
    let n_items = tactics.items.len();
    let serves_at = |place: usize| {
        tactics.items.iter().filter(|it| it.responses.get(place).is_some_and(|it| it.fit == Fit::Serves)).count()
    };
    // With two scenes any order looks like a pattern.
    let crowded = (0..6).find(|place| 3 <= n_items && n_items < 2 * serves_at(*place));
    if let Some(place) = crowded {
        let kind = AdviceKind::AnswerOrder { place: place + 1, items: serves_at(place) };
        found.push(Advice { at: format!("{at}/items"), kind });
    }
}
