//! Tables of three roles and more: who could have closed without whom, and what
//! a role's offers show there.

use std::{collections::BTreeSet, rc::Rc};

use expect_test::expect;
use parley::{
    analysis::{
        Solutions,
        moves::{
            MAX_OBSERVATIONS, Moment,
            group::{GroupObservation, Toward},
        },
        structure,
    },
    pack::{Exercise, Pack},
    points::{ByRole, Points, RoleId, RoleSet, Terms},
    session::{Act, Coalitions, Mode, Results, RoleGroupMoves, Session, group_moves, made_offers},
    steps::table::{Action, Decision, Ending},
};
use serde_json::json;

use crate::{
    debriefs::told,
    games::{Chance, Game, head, open, outcomes, role},
};

/// The school at Kurpe: where all must agree, and where two are enough.
fn school(id: &str) -> (Pack, Rc<Exercise>) {
    let pack = Pack::open(include_bytes!("../data/school.json")).unwrap();
    let exercise = pack.exercise(id).unwrap().clone();
    (pack, exercise)
}

#[test]
fn the_school_has_the_figures_of_the_curriculum() {
    let (_, school) = school("school");
    let space = school.space().unwrap();
    let it = structure(&school.public.agenda, &school.sheets(), &space);
    let joint = it.zone.unwrap().joint.unwrap();
    expect!["729 packages, 35 on the frontier, 104 in the zone (14%), 22 of these on the frontier, conflict level 0.48, joint 188 to 246"].assert_eq(&format!(
        "{} packages, {} on the frontier, {} in the zone ({}%), {} of these on the frontier, conflict level 0.{:02}, joint {} to {}",
        it.n_packages,
        it.n_frontier,
        it.zone.unwrap().n_packages,
        it.zone_share().unwrap(),
        it.n_frontier_in_zone,
        it.conflict_level.unwrap(),
        joint.0.0,
        joint.1.0,
    ));
    let draft = "early=ratio support=teacher reading=choice council=equal phase=two signs=signs";
    let judgement = parley::analysis::judge(&space, &school.package(draft).unwrap()).unwrap();
    assert_eq!(judgement.values.values(), [63, 68, 79].map(Points));
    assert_eq!(judgement.n_better, Ok(21));
    let fairest = Solutions::of(&space.frontier).unwrap().egalitarian[0].values.clone();
    assert_eq!(fairest.values(), [83, 81, 81].map(Points));
}

/// Closed by these lines, everybody who accepted confirms.
const CLOSED_BY_TWO: &str = "
    orzi: offer early=mother support=assistants reading=separate council=rotating phase=three signs=concert
    office: offer early=half support=teacher reading=choice council=rotating phase=three signs=concert
    orzi: offer early=mother support=assistants reading=project council=rotating phase=three signs=concert
    dalvi: offer early=half support=assistants reading=project
    dalvi: offer early=half support=assistants reading=project council=share phase=two signs=state
    dalvi: offer early=half support=teacher reading=project council=equal phase=three signs=concert
    office: accept
    dalvi: confirm
    office: confirm
";
// Worth to orzi, dalvi and office: 0 (100, 63, 56), 2 (94, 83, 66), 4 (29, 98, 59), 5 (53, 83, 92).

fn measured(exercise: &str, lines: &str, by: &str) -> (Rc<Exercise>, RoleGroupMoves) {
    let (pack, exercise) = school(exercise);
    let session = told(&pack, &exercise, Mode::OneDevice, lines);
    let (results, made) = (Results::of(&session).unwrap(), made_offers(&session));
    let coalitions = Coalitions::of(&exercise, &results).unwrap().unwrap();
    let moves = group_moves(&session, &results, &made, &coalitions, role(&exercise, by)).unwrap();
    (exercise, moves)
}

#[test]
fn a_whole_log_of_three_is_measured_as_by_hand() {
    let (school, orzi) = measured("school-quorum", CLOSED_BY_TWO, "orzi");
    let [o, d, f] = ["orzi", "dalvi", "office"].map(|it| role(&school, it));
    let it = &orzi.moves;
    assert_eq!(it.opened_by, Some(o));
    assert_eq!(it.opening.map(|it| (it.offer, it.value, it.ambition)), Some((0, Points(100), Some(100))));
    assert_eq!(it.opening.unwrap().given_up, None, "the agreement is not its own");
    assert_eq!(it.concessions.values, [(0, Points(100)), (2, Points(94))]);
    let step = |change| Toward { n_better: 1, n_worse: 0, change: Points(change) };
    assert_eq!(it.toward, [(d, step(20)), (f, step(10))]);
    assert!(it.is_left_out && it.agreed_below.is_none() && it.below_limit.is_empty());
    assert_eq!(orzi.observations[0], GroupObservation::LeftOut);
    assert_eq!(it.longest_run.map(|it| (it.from, it.n)), Some((2, 1)));

    let (_, dalvi) = measured("school-quorum", CLOSED_BY_TWO, "dalvi");
    let it = &dalvi.moves;
    assert_eq!(it.exploration.partial, [3]);
    assert_eq!(it.concessions.values, [(4, Points(98)), (5, Points(83))]);
    assert_eq!(it.toward, [(o, step(24)), (f, step(33))]);
    // Dalvi 83 - 64, office 92 - 58: 53 of the most that these two could have had.
    let most = outcomes(&school)
        .iter()
        .map(|it| (it.values[d].0 - 64, it.values[f].0 - 58))
        .filter(|it| 0 <= it.0.min(it.1))
        .map(|it| it.0 + it.1)
        .max()
        .unwrap();
    assert_eq!(it.created, Some((200 * 53 + most) / (2 * most)));
    assert!(!it.is_left_out);
}

#[test]
fn who_is_needed_and_got_less_is_named() {
    let lines = "
        orzi: offer early=ratio support=assistants reading=project council=rotating phase=three signs=concert
        orzi: offer early=mother support=assistants reading=separate council=rotating phase=three signs=concert
        orzi: walk-away
    ";
    let (school, orzi) = measured("school", lines, "orzi");
    let dalvi = role(&school, "dalvi");
    let expected = GroupObservation::MovedAway { role: dalvi, offer: 1, points: Points(24) };
    assert!(orzi.observations.contains(&expected), "{:?}", orzi.observations);
    // Where two are enough, only the office cannot be left out.
    let (school, orzi) = measured("school-quorum", &format!("{lines}\noffice: walk-away"), "orzi");
    let office = role(&school, "office");
    let named: Vec<RoleId> = (orzi.observations.iter())
        .filter_map(|it| match it {
            GroupObservation::MovedAway { role, .. } => Some(*role),
            _ => None,
        })
        .collect();
    assert_eq!(named, [office]);
}

fn random_game(chance: &mut Chance) -> Game {
    let n_roles = 3 + chance.below(3);
    let sizes: Vec<usize> = (0..2 + chance.below(2)).map(|_| 2 + chance.below(2)).collect();
    let sheet = |chance: &mut Chance| -> Vec<Vec<i64>> {
        sizes.iter().map(|n| (0..*n).map(|_| chance.between(0, 9)).collect()).collect()
    };
    let mut game = Game::new((0..n_roles).map(|_| sheet(chance)).collect());
    if chance.once_in(3) {
        game.points.iter_mut().for_each(|it| it[0] = [vec![0; sizes[0] - 1], vec![7]].concat());
    }
    game.limits = (0..n_roles).map(|_| chance.between(2, 14)).collect();
    game.order = "free";
    let veto: Vec<String> = (0..n_roles).filter(|_| chance.once_in(4)).map(crate::games::role_name).collect();
    game.decision = match chance.below(4) {
        0 => json!({ "rule": "unanimity" }),
        _ => json!({ "rule": "quorum", "at_least": 2 + chance.below(n_roles - 1), "veto": veto }),
    };
    game
}

/// Everybody offers for a while; in the end somebody's offer is accepted by
/// those who are asked in turn, or nobody's.
fn random_session(chance: &mut Chance, game: &Game) -> Session {
    let pack = open(&game.json());
    let exercise = pack.exercises[0].clone();
    let mut session = Session::new(head(&pack, &exercise, Mode::OneDevice, 1), exercise.clone());
    let roles: Vec<RoleId> = exercise.public.roles.roles().collect();
    let all: Vec<Terms> = exercise.public.agenda.packages().map(|it| Terms::from(&it)).collect();
    for _ in 0..3 + chance.below(12) {
        let offer = Act::AtTable(Action::Offer(chance.pick(&all).clone()));
        if let Ok((next, _)) = session.push(Session::entry(*chance.pick(&roles), offer, 0)) {
            session = next;
        }
    }
    let order = chance.order(roles.len());
    let leaves = chance.once_in(4);
    for _ in 0..3 {
        for i in &order {
            let action = match session.state().play.as_ref().unwrap().phase() {
                parley::steps::table::Phase::Confirming { .. } => Action::Confirm,
                _ if leaves => Action::WalkAway,
                _ => Action::Accept,
            };
            if let Ok((next, _)) = session.push(Session::entry(roles[*i], Act::AtTable(action), 0)) {
                session = next;
            }
        }
    }
    for role in roles {
        if let Ok((next, _)) = session.push(Session::entry(role, Act::AtTable(Action::WalkAway), 0)) {
            session = next;
        }
    }
    session
}

/// How many roles must agree, and who among them.
fn wins(decision: Decision, n_roles: usize, members: RoleSet) -> bool {
    match decision {
        Decision::Unanimity => members.len() == n_roles,
        Decision::Quorum { at_least, veto } => {
            members.len() >= at_least && veto.iter().all(|role| members.contains(role))
        }
    }
}

#[test]
fn coalitions_and_group_measures_are_what_a_list_of_all_packages_shows() {
    let (mut n_closing, mut n_not, mut n_needed, mut n_left_out) = (0, 0, 0, 0);
    let mut seen = BTreeSet::new();
    for seed in 0..250 {
        let chance = &mut Chance::new(seed);
        let game = random_game(chance);
        let session = random_session(chance, &game);
        let exercise = session.exercise().clone();
        let results = Results::of(&session).unwrap();
        let found = Coalitions::of(&exercise, &results).unwrap().unwrap();
        let all = outcomes(&exercise);
        let n_roles = game.n_roles();
        let gain = |values: &ByRole<Points>, role: RoleId| values[role].0 - game.limits[role.index()];

        let expected: Vec<RoleSet> =
            RoleSet::all(n_roles).subsets().filter(|it| wins(found.decision, n_roles, *it)).collect();
        assert_eq!(found.winning.len(), expected.len(), "seed {seed}");
        assert!(expected.iter().all(|it| found.winning.iter().any(|other| other.members == *it)), "seed {seed}");
        assert!(found.winning.is_sorted_by_key(|it| it.members.len()), "seed {seed}");
        for it in &found.winning {
            assert_eq!(it.left_out, RoleSet::all(n_roles).without(it.members));
            let zone: Vec<&ByRole<Points>> =
                all.iter().map(|it| &it.values).filter(|v| it.members.iter().all(|role| 0 <= gain(v, role))).collect();
            assert_eq!(it.closing.is_some(), !zone.is_empty(), "seed {seed}");
            let Some(closing) = &it.closing else {
                n_not += 1;
                continue;
            };
            n_closing += 1;
            let product = |v: &ByRole<Points>| it.members.iter().map(|role| gain(v, role)).product::<i64>();
            let most = zone.iter().map(|v| product(v)).max().unwrap();
            let values = &all.iter().find(|it| it.package == closing.package).unwrap().values;
            assert_eq!(product(values), most, "seed {seed}");
            for role in exercise.public.roles.roles() {
                let best = zone.iter().map(|v| gain(v, role)).max().unwrap();
                let (surplus, most) = if it.members.contains(role) { (gain(values, role), best) } else { (0, 0) };
                assert_eq!((closing.surplus[role].0, closing.most[role].0), (surplus, most), "seed {seed}");
            }
        }
        let closing = || found.winning.iter().filter(|it| it.closing.is_some());
        for role in exercise.public.roles.roles() {
            let is_needed = closing().next().is_some() && closing().all(|it| it.members.contains(role));
            assert_eq!(found.needed.contains(role), is_needed, "seed {seed}");
            n_needed += usize::from(is_needed);
        }

        let made = made_offers(&session);
        for role in exercise.public.roles.roles() {
            let Some(it) = group_moves(&session, &results, &made, &found, role) else { continue };
            let own: Vec<(usize, ByRole<Points>)> = (made.iter().enumerate())
                .filter(|(_, it)| it.by == role)
                .map(|(i, it)| (i, it.values.map(|_, it| it.0)))
                .collect();
            let beaten: Vec<usize> = (own.iter())
                .filter(|(_, values)| all.iter().any(|it| it.values.iter().all(|(r, v)| values[r] < *v)))
                .map(|it| it.0)
                .collect();
            assert_eq!(it.moves.beaten, beaten, "seed {seed}");
            for (other, toward) in &it.moves.toward {
                let steps = || own.windows(2).map(|it| it[1].1[*other].0 - it[0].1[*other].0);
                assert_eq!(toward.n_better, steps().filter(|it| 0 < *it).count(), "seed {seed}");
                assert_eq!(toward.n_worse, steps().filter(|it| *it < 0).count(), "seed {seed}");
                assert_eq!(toward.change.0, steps().sum::<i64>(), "seed {seed}");
            }
            if let Ending::Agreed { package, by } = &results.ending {
                assert_eq!(it.moves.is_left_out, !by.contains(role));
                n_left_out += usize::from(!by.contains(role));
                let values = &all.iter().find(|it| it.package == *package).unwrap().values;
                let joint = |v: &ByRole<Points>| by.iter().map(|role| gain(v, role)).sum::<i64>();
                let zone = all.iter().map(|it| &it.values).filter(|v| by.iter().all(|role| 0 <= gain(v, role)));
                let most = zone.map(joint).max().filter(|it| 0 < *it);
                let created = most.map(|most| (200 * joint(values) + most).div_euclid(2 * most));
                assert_eq!(it.moves.created, created, "seed {seed}");
                let below = -gain(values, role);
                assert_eq!(it.moves.agreed_below.is_some(), by.contains(role) && 0 < below, "seed {seed}");
                for missed in &it.moves.missed {
                    assert!(missed.gains.values().iter().all(|it| Points(0) <= *it), "best for all");
                    assert!(missed.gains.values().iter().any(|it| Points(0) < *it), "better for one");
                }
            } else {
                assert!(!it.moves.is_left_out && it.moves.created.is_none() && it.moves.missed.is_empty());
            }
            assert!(it.observations.len() <= MAX_OBSERVATIONS);
            for observation in &it.observations {
                seen.insert(format!("{observation:?}").split([' ', '(']).next().unwrap().to_owned());
                if let Moment::Offer(offer) = observation.at() {
                    assert_eq!(made[offer].by, role, "seed {seed}: {observation:?}");
                }
            }
        }
    }
    assert!(
        300 < n_closing && 100 < n_not && 50 < n_needed && 20 < n_left_out,
        "{n_closing} {n_not} {n_needed} {n_left_out}"
    );
    expect!["AgreedBelowLimit BeatenOffer CreatedValue LeftOut LeftValue LowOpening MissedByAll MovedAway OfferedBelowLimit OneIssueAtATime UnansweredConcessions"]
        .assert_eq(&seen.into_iter().collect::<Vec<_>>().join(" "));
}

#[test]
fn a_table_of_two_has_no_coalitions_and_no_group_measures() {
    let game = Game::of_roles(2);
    let pack = open(&game.json());
    let session = told(&pack, &pack.exercises[0], Mode::OneDevice, "a: offer i0=o0 i1=o0\nb: walk-away");
    let results = Results::of(&session).unwrap();
    assert_eq!(Coalitions::of(session.exercise(), &results), None);
    let none = Coalitions { decision: Decision::Unanimity, winning: Vec::new(), needed: RoleSet::default() };
    let made = made_offers(&session);
    assert_eq!(group_moves(&session, &results, &made, &none, role(session.exercise(), "a")), None);
}
