//! The worksheets that come with the program.

use parley::{
    library,
    pack::{Pack, lint},
    steps::{
        Answer, Answers,
        worksheet::{as_worksheet, choose::Choose, order::Order, sort::Sort},
    },
};

use super::{answered, chosen};

#[test]
fn the_key_of_every_shipped_sheet_scores_full() {
    let mut n_sheets = 0;
    for pack in library::packs() {
        for step in pack.exercises.iter().flat_map(|it| &it.public.steps).filter_map(|it| it.kind.answers()) {
            if let Some(sort) = step.of_kind::<Sort>() {
                let keyed = sort.cards().iter().filter_map(|it| Some((it, it.slots.as_deref()?)));
                for last in [false, true] {
                    let slot =
                        |slots: &[parley::document::Id]| slots[if last { slots.len() - 1 } else { 0 }].to_string();
                    let given = keyed.clone().map(|(card, slots)| (format!("in--{}", card.id), chosen([slot(slots)])));
                    let result = answered(sort, given);
                    let result = sort.result(&result);
                    assert_eq!(result.halves(), 2 * result.cards.len() as u32, "{}", step.id());
                }
                n_sheets += 1;
            }
            if let Some(order) = step.of_kind::<Order>() {
                assert!(order.n_orders().is_none_or(|it| 0 < it), "{}", step.id());
                n_sheets += 1;
            }
            if let Some(choose) = step.of_kind::<Choose>() {
                let best = choose.questions().iter().filter_map(|it| {
                    let best = it
                        .options
                        .iter()
                        .find(|it| it.fit == Some(parley::steps::worksheet::choose::ChoiceFit::Best))?;
                    Some((it.id.to_string(), chosen([best.id.as_str()])))
                });
                let (n_best, n_asked) = choose.n_best(&answered(choose, best));
                assert_eq!(n_best, n_asked, "{}", step.id());
                n_sheets += 1;
            }
        }
    }
    assert!(10 <= n_sheets, "{n_sheets}");
}

#[test]
fn nothing_is_taken_along_from_a_shipped_sheet_that_nobody_has_touched() {
    for pack in library::packs() {
        for step in pack.exercises.iter().flat_map(|it| &it.public.steps).filter_map(|it| it.kind.answers()) {
            let Some(sheet) = as_worksheet(step) else { continue };
            assert_eq!(sheet.outline(&Answers::new(), "en"), [], "{}", step.id());
            assert!(!sheet.takes(&Answers::new(), &super::id("committed"), Some(&Answer::Committed)), "{}", step.id());
        }
    }
}

#[test]
fn a_framework_that_is_not_shipped_is_written_as_the_documentation_says() {
    let docs = include_str!("../../../docs/pack-format.md").split_once("### A framework from scratch").unwrap().1;
    let example = docs.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let pack = Pack::open(example.as_bytes()).unwrap_or_else(|invalid| panic!("{invalid}"));
    assert_eq!(lint(&pack), []);
    let kinds: Vec<bool> = pack.exercises[0]
        .public
        .steps
        .iter()
        .map(|it| as_worksheet(it.kind.answers().unwrap()).is_some_and(|it| it.is_checked()))
        .collect();
    assert_eq!(kinds, [false, true, true, true], "a framework, and three sheets that a rule checks");
}
