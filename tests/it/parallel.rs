//! Parallel forms: as hard as the first, and not to be played from memory.

use parley::{
    analysis::{Structure, structure},
    library,
    pack::Exercise,
    points::Points,
};

use crate::{games::open, games::whole};

fn exercise(id: &str) -> std::rc::Rc<Exercise> {
    library::packs().iter().find_map(|it| it.exercise(id).cloned()).unwrap()
}

/// The points of an option of a role, by the authors' ids.
fn points(exercise: &Exercise, role: usize, issue: &str, option: &str) -> Points {
    let issue = exercise.public.issue(issue).unwrap();
    let option = exercise.public.option(issue, option).unwrap();
    exercise.sheets().values()[role].points(issue, option)
}

#[test]
fn a_parallel_form_is_as_hard_and_keeps_every_word() {
    let first = exercise("sluice");
    let figures = |it: &Exercise| structure(&it.public.agenda, &it.sheets(), &it.space().unwrap());
    let old = figures(&first);
    for seed in 0..200 {
        let form = first.parallel(seed).unwrap_or_else(|| panic!("no form for seed {seed}"));
        let new = figures(&form);
        assert_eq!(old.kinds, new.kinds, "seed {seed}");
        assert!(old.zone_share().unwrap().abs_diff(new.zone_share().unwrap()) <= 10, "seed {seed}");
        assert!(old.conflict_level.unwrap().abs_diff(new.conflict_level.unwrap()) <= 10, "seed {seed}");
        let n_better = |it: &Structure| it.n_better_than_middle.unwrap();
        assert!(0 < new.n_frontier_in_zone && n_better(&old) <= 2 * n_better(&new), "seed {seed}");
        assert_ne!(first.sheets(), form.sheets(), "seed {seed}");

        for (role, part) in first.confidential.iter() {
            let same = &form.confidential[role];
            assert_eq!((&part.instructions, &part.batna, &part.why), (&same.instructions, &same.batna, &same.why));
            assert_eq!((part.reservation_value, part.target), (same.reservation_value, same.target));
            let best = |it: &Exercise| {
                it.public.agenda.issues().map(|issue| it.sheets()[role].bounds(issue).1).sum::<Points>()
            };
            assert_eq!((best(&first), best(&form)), (Points(100), Points(100)), "seed {seed}");
            for issue in &first.public.issues {
                let mut ids = issue.options.iter().map(|it| it.id.as_str()).collect::<Vec<_>>();
                ids.sort_by_key(|it| points(&first, role.index(), issue.id.as_str(), it));
                let worth = ids.iter().map(|it| points(&form, role.index(), issue.id.as_str(), it)).collect::<Vec<_>>();
                assert!(worth.is_sorted_by(|a, b| a < b), "seed {seed}: {} {worth:?}", issue.id);
            }
        }
    }
}

#[test]
fn a_seed_gives_one_form_and_seeds_give_many() {
    let first = exercise("sluice");
    assert_eq!(first.parallel(7), first.parallel(7));
    let mut forms: Vec<_> = (0..50).map(|seed| format!("{:?}", first.parallel(seed).unwrap().sheets())).collect();
    forms.sort();
    forms.dedup();
    assert!(40 < forms.len(), "only {} different forms", forms.len());
}

#[test]
fn one_issue_has_no_parallel_form() {
    assert_eq!(exercise("pump").parallel(1), None);
}

#[test]
fn any_pack_has_a_form_or_none_and_never_fails() {
    let pack = open(&whole());
    for exercise in &pack.exercises {
        for seed in 0..50 {
            if let Some(form) = exercise.parallel(seed) {
                assert_eq!(form.public.agenda, exercise.public.agenda);
                assert_eq!(form.sheets().n_roles(), exercise.sheets().n_roles());
            }
        }
    }
}
