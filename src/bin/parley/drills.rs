//! What `check` tells of the steps in which difficult behaviour is practised.

use parley::{
    pack::{Exercise, Step},
    steps::drill::{Drill, Escalation, PracticeCard, Tactics},
};

/// One line for each such step.
pub fn tell(exercise: &Exercise) {
    for line in exercise.public.steps.iter().filter_map(told) {
        crate::line!("  {}: {line}", exercise.public.id);
    }
}

/// What there is to practise with in a step.
fn told(step: &Step) -> Option<String> {
    if let Some(it) = step.kind.of_kind::<Drill>() {
        let feedback: i64 = it.feedback.iter().map(|it| it.seconds.get()).sum();
        let solo = it.cards.iter().filter(|it| it.scene.is_some()).count();
        let seconds = it.play_seconds.get();
        return Some(format!(
            "drill `{}`: {} cards, {solo} of them with a scene for one; {seconds} s of play and {feedback} s of feedback a round",
            step.id,
            it.cards.len(),
        ));
    }
    if let Some(it) = step.kind.of_kind::<Tactics>() {
        let differ = it.items.iter().filter(|it| it.experts_differ.is_some()).count();
        return Some(format!(
            "tactics `{}`: {} scenes, {} tactics; experts differ on {differ}",
            step.id,
            it.items.len(),
            it.tactics.len(),
        ));
    }
    if let Some(it) = step.kind.of_kind::<Escalation>() {
        let (from, to) = it.model_range();
        return Some(format!(
            "escalation `{}`: {} stages, read by the authors as {} to {}",
            step.id,
            it.stages.len(),
            from + 1,
            to + 1
        ));
    }
    let it = step.kind.of_kind::<PracticeCard>()?;
    Some(format!("practice card `{}`: {} moves, {} lines", step.id, it.moves.len(), it.fields.len()))
}
