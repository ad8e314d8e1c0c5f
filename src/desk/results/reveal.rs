use super::{Reveal, scale_questions};
use crate::pack::Exercise;

/// What there is to reveal of an exercise, in its author's order: nothing
/// without a table, feelings only where it asks for them, dots only where two
/// roles make a plane.
pub fn reveals(exercise: &Exercise) -> Vec<Reveal> {
    let public = &exercise.public;
    let has = |it: &Reveal| match it {
        Reveal::Felt => scale_questions(public).next().is_some(),
        Reveal::Dots => public.roles.n_roles() == 2,
        _ => true,
    };
    let all = exercise.debrief.reveal.iter().copied().filter(has);
    if public.table().is_some() { all.collect() } else { Vec::new() }
}
