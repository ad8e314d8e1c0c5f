//! A thousand codes at once.

use std::time::{Duration, Instant};

use parley::{
    desk::results::{HandBack, Ledger, Source, Taken, scale_questions},
    pack::Exercise,
    points::{Package, RoleId},
    steps::table::Action,
};

use crate::{
    desk_results::{DEAL, PACK},
    games::Game,
};

/// So many codes of ten tables of six roles, none like another.
fn codes(exercise: &Exercise, n: usize) -> Vec<String> {
    let public = &exercise.public;
    let packages: Vec<Package> = public.agenda.packages().collect();
    let roles: Vec<RoleId> = public.roles.roles().collect();
    let code = |i: usize| {
        let (role, package) = (roles[i % 6], &packages[i / 60 % packages.len()]);
        let back = HandBack {
            deal_tag: DEAL,
            pack_tag: PACK,
            seat: (i % 60) as u8 + 1,
            group: (i % 60 / 6) as u8,
            moves: vec![(role, Action::Record(package.clone())), (role, Action::Confirm)],
            has_more: false,
            no_deal: None,
            scales: scale_questions(public).map(|_| None).collect(),
            minutes: (i / 60) as u8 + 1,
        };
        back.to_code(public).unwrap().unwrap()
    };
    (0..n).map(code).collect()
}

/// Reads and replays them all, and says how long that took.
fn take(exercise: &Exercise, codes: &[String]) -> (Ledger, Duration) {
    let start = Instant::now();
    let mut ledger = Ledger::default();
    for code in codes {
        let (back, says) = HandBack::from_code(code, DEAL, PACK, &exercise.public).unwrap();
        assert_ne!(ledger.take(Source::Typed, back, says), Ok(Taken::Again));
    }
    (ledger, start.elapsed())
}

#[test]
fn a_thousand_codes_cost_a_thousand_times_one_code() {
    let exercise = Game::of_roles(6).exercise();
    let codes = codes(&exercise, 1_000);
    let best = |n: usize| (0..5).map(|_| take(&exercise, &codes[..n]).1).min().unwrap();
    let (ledger, _) = take(&exercise, &codes);
    assert_eq!(ledger.arrivals().len(), 1_000);
    assert_eq!(ledger.groups().len(), 10);
    let (some, all) = (best(100), best(1_000));
    // As `cargo test --test it desk_collect -- --nocapture` shows it.
    println!("1,000 codes: {all:?}; 100: {some:?}; of one code's time: {}", all.as_nanos() / (some.as_nanos() / 100));
    // Ten times as many cost ten times as much; a busy machine has its share.
    assert!(all < 40 * some, "{all:?} for 1,000 codes, {some:?} for 100");
}
