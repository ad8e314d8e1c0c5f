//! A thousand codes at once.

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

#[test]
fn a_thousand_codes_of_six_roles_are_all_taken_in() {
    let exercise = Game::of_roles(6).exercise();
    let mut ledger = Ledger::default();
    for code in codes(&exercise, 1_000) {
        let (back, says) = HandBack::from_code(&code, DEAL, PACK, &exercise.public).unwrap();
        assert_ne!(ledger.take(Source::Typed, back, says), Ok(Taken::Again));
    }
    assert_eq!(ledger.arrivals().len(), 1_000);
    assert_eq!(ledger.groups().len(), 10);
}
