//! What options do together, from the pack's file to the debrief.

use std::{collections::BTreeSet, rc::Rc};

use expect_test::{Expect, expect};
use parley::{
    analysis::{NoZone, Solutions, judge, structure},
    counterpart::{Counterpart, Persona, RoleView},
    pack::{Exercise, is_only_a_wager, lint},
    points::{IssueId, OptionId, Package, Points, RoleId, Terms},
    session::{Act, Mode, Results, Session, made_offers, replay, role_moves},
    steps::table::{Action, Phase, Play},
};
use serde_json::{Value, json};

use crate::{
    frontier::{Row, check_counts, check_distance, check_frontier, dominates, numbers, options},
    games::{Chance, Game, head, open, outcomes, role, together},
};

fn doors() -> Rc<Exercise> {
    open(&together()).exercises[0].clone()
}

/// The session of a table at which this was done.
#[track_caller]
fn session(actions: &[(&str, Action)]) -> Session {
    let pack = open(&together());
    let exercise = pack.exercises[0].clone();
    let mut session = Session::new(head(&pack, &exercise, Mode::OneDevice, 1), exercise.clone());
    for (by, action) in actions {
        let entry = Session::entry(role(&exercise, by), Act::AtTable(action.clone()), 0);
        session = session.push(entry).unwrap_or_else(|e| panic!("{by} {action:?}: {e}")).0;
    }
    session
}

/// A table at which the first role offered this and the other agreed.
#[track_caller]
fn agreed(words: &str) -> (Session, Results) {
    let terms = doors().public.terms(words).unwrap();
    let session = session(&[
        ("coalition", Action::Offer(terms)),
        ("office", Action::Accept),
        ("coalition", Action::Confirm),
        ("office", Action::Confirm),
    ]);
    let results = Results::of(&session).unwrap();
    (session, results)
}

#[track_caller]
fn check_agreed(words: &str, expected: Expect) {
    let (session, results) = agreed(words);
    let exercise = session.exercise();
    let mut told = String::new();
    for (role, it) in results.roles.iter() {
        let after = |state| exercise.value_after(role, &exercise.package(words).unwrap(), &[state]).0;
        told.push_str(&format!(
            "{}: value {}, without it {} (else {}), if sixty {}, if fewer {}\n",
            exercise.public.roles[role].id,
            it.value.0,
            it.reservation_value.0,
            it.own_reservation_value.0,
            after(0),
            after(1),
        ));
    }
    told.push_str(&format!("below: {:?}\n", results.below_limit().iter().map(RoleId::index).collect::<Vec<_>>()));
    expected.assert_eq(&told);
}

#[test]
fn s1_s10_s11_s12_an_agreement_is_worth_its_options_what_they_do_together_and_what_they_change() {
    // The bet, the bonus for 18 sites with it, and an office whose plan has a witness.
    check_agreed(
        "sites=s18 topup=bet formats=two audit=joint",
        expect![[r#"
        coalition: value 51, without it 40 (else 40), if sixty 55, if fewer 35
        office: value 58, without it 42 (else 38), if sixty 40, if fewer 64
        below: []
    "#]],
    );
    // The first change that holds counts, and the coalition has its bonus.
    check_agreed(
        "sites=s24 topup=none formats=all audit=joint",
        expect![[r#"
        coalition: value 62, without it 40 (else 40), if sixty 62, if fewer 62
        office: value 42, without it 30 (else 38), if sixty 42, if fewer 42
        below: []
    "#]],
    );
    // A limit that rises above the value.
    check_agreed(
        "sites=s24 topup=none formats=two audit=office",
        expect![[r#"
        coalition: value 34, without it 52 (else 40), if sixty 34, if fewer 34
        office: value 39, without it 38 (else 38), if sixty 39, if fewer 39
        below: [0]
    "#]],
    );
    // The wager.
    check_agreed(
        "sites=s12 topup=bet formats=wager audit=theirs",
        expect![[r#"
        coalition: value 38, without it 40 (else 40), if sixty 46, if fewer 6
        office: value 40, without it 38 (else 38), if sixty 7, if fewer 51
        below: [0]
    "#]],
    );
}

#[test]
fn s3_s12_without_an_agreement_nothing_is_changed() {
    let session = session(&[("coalition", Action::WalkAway)]);
    let results = Results::of(&session).unwrap();
    let got: Vec<i64> = results.roles.values().iter().map(|it| it.value.0).collect();
    assert_eq!(got, [40, 38]);
}

#[test]
fn a_transcript_tells_what_cannot_go_together() {
    let transcript = "
        coalition: offer sites=s24 topup=always
        coalition: offer sites=s24
        office: offer topup=always sites=s24 formats=all audit=joint
        office: offer sites=s18 topup=bet formats=wager audit=theirs
        coalition: accept
        coalition: confirm
        office: confirm
    ";
    expect![[r#"
        coalition: offer sites=s24 topup=always -> these options cannot go together: sites=s24 topup=always
        office: offer topup=always sites=s24 formats=all audit=joint -> these options cannot go together: sites=s24 topup=always
        to be confirmed: sites=s18 topup=bet formats=wager audit=theirs
        agreed: sites=s18 topup=bet formats=wager audit=theirs (coalition 51, office 40)
    "#]].assert_eq(&replay(&doors(), transcript).unwrap());
}

#[test]
fn the_fixture_heeds_nearly_all_advice() {
    let advice: String = lint(&open(&together())).iter().map(|it| format!("{it}\n")).collect();
    expect![[r#"
        /exercises/0/roles/0/confidential/score_sheet: the worst package is worth 8 and the best 78; 0 and 100 are easier to read
        /exercises/0/roles/1/confidential/score_sheet: the worst package is worth 16 and the best 73; 0 and 100 are easier to read
        /exercises/0/issues: no issue is compatible; one on which all want the same is worth finding
        /exercises/0/issues: 1 issues matter unequally (1.7 times or more); two are needed for a trade
        /exercises/0/issues/2/options/1: `wager` is only a wager: however it turns out, some gain what others lose; a bet that shares a risk teaches more
        /exercises/0/roles: 28% of the packages are in the zone; this level asks for 14 to 25%
        /exercises/0/issues: the best option stands at place 1 on 3 issues; vary the order
    "#]].assert_eq(&advice);
}

#[test]
fn only_a_wager_moves_points_and_makes_none() {
    let exercise = doors();
    let is_wager = |words: &str| {
        let (issue, option) = words.split_once('=').unwrap();
        let issue = exercise.public.issue(issue).unwrap();
        is_only_a_wager(&exercise, issue, exercise.public.option(issue, option).unwrap())
    };
    assert!(is_wager("formats=wager"));
    assert!(!is_wager("topup=bet") && !is_wager("topup=none"));
}

#[test]
fn s10_a_trade_left_over_is_the_best_by_what_whole_packages_are_worth() {
    let exercise = doors();
    let (agenda, sheets) = (&exercise.public.agenda, exercise.sheets());
    let (own, other) = (role(&exercise, "coalition"), role(&exercise, "office"));
    let mut n_found = 0;
    for from in agenda.packages() {
        let (session, results) = agreed(&exercise.public.words(&Terms::from(&from)));
        let moves = role_moves(&session, &results, &made_offers(&session), own).unwrap().moves;
        let gains = |to: &Package| {
            let gain = |role: RoleId| sheets[role].value(to) - sheets[role].value(&from);
            (gain(own), gain(other))
        };
        // All four issues are opposed, so any two can be traded.
        let one = || agenda.issues().flat_map(|issue| agenda.options(issue).map(move |option| (issue, option)));
        let with = |it: (IssueId, OptionId)| from.clone().with(it.0, it.1);
        let gives = one().filter(|it| matches!(gains(&with(*it)), (own, other) if own.0 < 0 && 0 < other.0));
        let pairs = gives.flat_map(|give| one().filter(move |get| get.0 != give.0).map(move |get| (give, get)));
        let both = pairs.filter_map(|(give, get)| {
            let (own, other) = gains(&with(get));
            let to = with(give).with(get.0, get.1);
            let is_trade = 0 < own.0 && other.0 < 0 && agenda.forbids(&Terms::from(&to)).is_none();
            is_trade.then(|| gains(&to))
        });
        let merit = |(own, other): (Points, Points)| (own + other, own.min(other));
        let best = both.filter(|it| 0 <= it.0.min(it.1).0).map(merit).filter(|it| 0 < it.0.0).max();
        let told = moves.logrolling.and_then(|it| it.left_over).map(|it| merit((it.own_gain, it.other_gain)));
        assert_eq!(told, best, "{from:?}");
        n_found += usize::from(best.is_some());
    }
    assert!(5 < n_found, "{n_found}");
}

/// What a file says of a package, read from its JSON alone. `None` if it is
/// forbidden.
fn by_hand(file: &Value, package: &[usize]) -> Option<Row> {
    let exercise = &file["exercises"][0];
    let issues = exercise["issues"].as_array().unwrap();
    let chosen = |i: usize| &issues[i]["options"][package[i]]["id"];
    let holds = |when: &Value| {
        (0..issues.len()).all(|i| when.get(issues[i]["id"].as_str().unwrap()).is_none_or(|it| it == chosen(i)))
    };
    let list = |it: &Value| it.as_array().cloned().unwrap_or_default();
    if list(&exercise["forbidden"]).iter().any(|it| holds(&it["options"])) {
        return None;
    }
    let (mut values, mut limits) = (Vec::new(), Vec::new());
    for role in exercise["roles"].as_array().unwrap() {
        let card = &role["confidential"];
        let points = |i: usize| {
            let option = &issues[i]["options"][package[i]];
            match &card["score_sheet"][issues[i]["id"].as_str().unwrap()][option["id"].as_str().unwrap()] {
                Value::Object(states) => {
                    let beliefs = &card["beliefs"][option["depends_on"].as_str().unwrap()];
                    let weighed = |(state, points): (&String, &Value)| {
                        points.as_i64().unwrap() * beliefs[state].as_i64().unwrap()
                    };
                    states.iter().map(weighed).sum::<i64>() / 100
                }
                points => points.as_i64().unwrap(),
            }
        };
        let bonuses = list(&card["bonuses"]);
        let bonuses = bonuses.iter().filter(|it| holds(&it["when"])).map(|it| it["points"].as_i64().unwrap());
        values.push((0..issues.len()).map(points).sum::<i64>() + bonuses.sum::<i64>());
        let changes = list(&card["batna_changes"]);
        let change = changes.iter().find(|it| holds(&it["when"])).map(|it| &it["reservation_value"]);
        limits.push(change.unwrap_or(&card["reservation_value"]).as_i64().unwrap());
    }
    Some(Row { it: package.to_vec(), values, limits })
}

fn rows(file: &Value) -> Vec<Row> {
    let issues = file["exercises"][0]["issues"].as_array().unwrap().clone();
    let sizes = issues.iter().map(|it| it["options"].as_array().unwrap().len());
    let packages = sizes.fold(vec![Vec::new()], |packages: Vec<Vec<usize>>, n| {
        packages.iter().flat_map(|it| (0..n).map(move |o| [it.as_slice(), &[o]].concat())).collect()
    });
    packages.iter().filter_map(|it| by_hand(file, it)).collect()
}

/// Draws what options do together into a game's file: combinations that leave
/// every option to some package, and beliefs whose means are whole.
fn draw(chance: &mut Chance) -> Value {
    let (n_roles, n_issues) = (2 + chance.below(2), 2 + chance.below(3));
    let sizes: Vec<usize> = (0..n_issues).map(|_| 2 + chance.below(2)).collect();
    let sheet = |chance: &mut Chance| -> Vec<Vec<i64>> {
        sizes.iter().map(|n| (0..*n).map(|_| chance.between(0, 20)).collect()).collect()
    };
    let mut game = Game::new((0..n_roles).map(|_| sheet(chance)).collect());
    game.limits = (0..n_roles).map(|_| chance.between(5, 40)).collect();
    game.offers = if chance.once_in(2) { "package" } else { "partial" };
    let mut file = game.json();
    let when = |chance: &mut Chance, n: usize| {
        let issues = chance.order(n_issues).into_iter().take(n);
        issues
            .map(|i| (format!("i{i}"), json!(format!("o{}", chance.below(sizes[i])))))
            .collect::<serde_json::Map<_, _>>()
    };
    let exercise = &mut file["exercises"][0];
    exercise["events"] = json!([{
        "id": "e", "title": "e", "states": [{ "id": "s0", "title": "0" }, { "id": "s1", "title": "1" }, { "id": "s2", "title": "2" }],
    }]);
    let bet = |chance: &mut Chance| {
        let i = chance.below(n_issues);
        (i, chance.below(sizes[i]))
    };
    let bets: Vec<(usize, usize)> = (0..chance.below(3)).map(|_| bet(chance)).collect();
    for (i, o) in &bets {
        exercise["issues"][*i]["options"][*o]["depends_on"] = json!("e");
    }
    for role in exercise["roles"].as_array_mut().unwrap() {
        let card = &mut role["confidential"];
        card["beliefs"] = json!({ "e": *chance.pick(&[
            json!({ "s0": 80, "s1": 20, "s2": 0 }), json!({ "s0": 25, "s1": 50, "s2": 25 }), json!({ "s0": 0, "s1": 0, "s2": 100 }),
        ]) });
        for (i, o) in &bets {
            let points = |chance: &mut Chance| 20 * chance.between(-1, 2);
            card["score_sheet"][format!("i{i}")][format!("o{o}")] =
                json!({ "s0": points(chance), "s1": points(chance), "s2": points(chance) });
        }
        let bonuses: Vec<Value> = (0..chance.below(3))
            .map(|_| json!({ "when": when(chance, 2), "points": chance.between(-15, 15) }))
            .collect();
        card["bonuses"] = json!(bonuses);
        let changes: Vec<Value> = (0..chance.below(3))
            .map(|_| {
                let n = 1 + chance.below(2);
                json!({ "when": when(chance, n), "reservation_value": chance.between(0, 45), "why": "x" })
            })
            .collect();
        card["batna_changes"] = json!(changes);
    }
    // Where an option would be left to no package, one combination less is forbidden.
    let mut forbidden: Vec<Value> = (0..chance.below(4)).map(|_| json!({ "options": when(chance, 2) })).collect();
    loop {
        file["exercises"][0]["forbidden"] = json!(forbidden);
        let rows = rows(&file);
        let is_possible = |i: usize, o: usize| rows.iter().any(|it| it.it[i] == o);
        if (0..n_issues).all(|i| (0..sizes[i]).all(|o| is_possible(i, o))) {
            return file;
        }
        forbidden.pop();
    }
}

#[track_caller]
fn check_analysis(file: &Value, chance: &mut Chance, why: &str) {
    let pack = open(file);
    let exercise = &pack.exercises[0];
    let rows = rows(file);
    let valuation = exercise.valuation().unwrap();
    let frontier = valuation.frontier().unwrap();
    check_counts(&valuation, &rows, why);
    check_frontier(&frontier, &rows, why);
    check_distance(&valuation, &frontier, chance.pick(&rows), &rows, why);

    let space = exercise.space().unwrap();
    let packages: Vec<Package> = exercise.public.agenda.packages().collect();
    assert_eq!(packages.len(), rows.len(), "{why}");
    let zone = || rows.iter().filter(|it| it.is_acceptable());
    let most = |r: usize| zone().map(|it| it.gains()[r]).max();
    let possible: Option<Vec<i64>> = (0..rows[0].values.len()).map(most).collect();
    for (package, row) in packages.iter().zip(&rows) {
        assert_eq!(options(package), row.it, "{why}");
        assert_eq!(valuation.values(package).map(|it| numbers(&it)).as_ref(), Some(&row.values), "{why}");
        assert_eq!(numbers(&valuation.limits(package)), row.limits, "{why}");
        let judgement = judge(&space, package).unwrap();
        assert_eq!(numbers(&judgement.surplus), row.gains(), "{why}");
        assert_eq!(judgement.possible.as_ref().map(numbers), possible, "{why}");
        let better: Vec<&Row> = rows.iter().filter(|it| dominates(&it.values, &row.values)).collect();
        assert_eq!(judgement.n_better, Ok(better.len() as u128), "{why}");
        assert_eq!(judgement.is_on_frontier, better.is_empty(), "{why}");
        let gains: BTreeSet<Vec<i64>> = judgement.better.iter().map(|it| numbers(&it.gains)).collect();
        assert_eq!(gains.len(), judgement.better.len(), "{why}: better packages that are worth the same");
    }
    assert_eq!(space.has_zone(), zone().next().is_some(), "{why}");
    let listed = space.values(rows.len()).unwrap();
    assert!(listed.is_sorted_by(|a, b| a.values < b.values), "{why}");
    assert_eq!(listed.iter().map(|it| it.n_packages).sum::<u128>(), rows.len() as u128, "{why}");
    for it in &listed {
        let of: Vec<&Row> = rows.iter().filter(|row| row.values == numbers(&it.values)).collect();
        let is_in_zone = of.iter().any(|it| it.is_acceptable());
        assert_eq!((it.n_packages, it.is_in_zone), (of.len() as u128, is_in_zone), "{why}");
    }
    let figures = structure(&exercise.public.agenda, &exercise.sheets(), &space);
    assert_eq!(figures.zone.unwrap().n_packages, zone().count() as u128, "{why}");
    assert_eq!(figures.n_frontier, frontier.n_packages(), "{why}");
    assert_eq!(figures.conflict_level, Ok(conflict_level(&rows)), "{why}");
    assert_eq!(Solutions::of(&frontier).is_none(), NoZone::of(&frontier).is_some(), "{why}");
}

/// Over all pairs of packages and of roles, by its definition.
fn conflict_level(rows: &[Row]) -> u32 {
    let n_roles = rows[0].values.len();
    let pairs_of_roles: Vec<(usize, usize)> = (0..n_roles).flat_map(|q| (0..q).map(move |p| (p, q))).collect();
    let of_roles = |(p, q): &(usize, usize)| -> i64 {
        let (mut n_opposed, mut n_different) = (0, 0);
        for (i, a) in rows.iter().enumerate() {
            for b in &rows[..i] {
                let (first, second) = ((a.values[*p] - b.values[*p]).signum(), (a.values[*q] - b.values[*q]).signum());
                n_opposed += i64::from(first * second < 0);
                n_different += i64::from((first, second) != (0, 0));
            }
        }
        (200 * n_opposed + n_different).checked_div(2 * n_different).unwrap_or(0)
    };
    let (sum, n) = (pairs_of_roles.iter().map(of_roles).sum::<i64>(), pairs_of_roles.len() as i64);
    ((2 * sum + n) / (2 * n)) as u32
}

#[test]
fn s5_s6_s10_s11_s12_the_analysis_is_plain_enumeration_of_what_the_file_says() {
    check_analysis(&together(), &mut Chance::new(1), "the fixture");
    let (mut n_forbidden, mut n_changed) = (0, 0);
    for seed in 0..300 {
        let chance = &mut Chance::new(seed);
        let file = draw(chance);
        check_analysis(&file, chance, &format!("seed {seed}: {}", file["exercises"][0]["forbidden"]));
        n_forbidden += file["exercises"][0]["forbidden"].as_array().unwrap().len();
        let rows = rows(&file);
        n_changed += usize::from(rows.iter().any(|it| it.limits != rows[0].limits));
    }
    assert!(200 < n_forbidden && 150 < n_changed, "{n_forbidden} {n_changed}");
}

#[test]
fn the_order_of_roles_issues_and_options_in_the_file_changes_nothing() {
    for seed in 0..200 {
        let chance = &mut Chance::new(seed);
        let file = draw(chance);
        let mut moved = file.clone();
        let exercise = &mut moved["exercises"][0];
        let mut turn = |list: &mut Value| {
            let items = list.as_array().unwrap().clone();
            *list = chance.order(items.len()).into_iter().map(|i| items[i].clone()).collect();
        };
        turn(&mut exercise["roles"]);
        exercise["issues"].as_array_mut().unwrap().iter_mut().for_each(|it| turn(&mut it["options"]));
        turn(&mut exercise["issues"]);
        turn(&mut exercise["forbidden"]);
        turn(&mut exercise["events"][0]["states"]);
        exercise["roles"].as_array_mut().unwrap().iter_mut().for_each(|it| turn(&mut it["confidential"]["bonuses"]));

        // Each package in words, with what everybody has of it by name.
        let told = |file: &Value| -> Vec<String> {
            let exercise = open(file).exercises[0].clone();
            let (public, space) = (&exercise.public, exercise.space().unwrap());
            let mut told: Vec<String> = outcomes(&exercise)
                .iter()
                .map(|it| {
                    let words = public.words(&Terms::from(&it.package));
                    let mut words: Vec<&str> = words.split(' ').collect();
                    words.sort_unstable();
                    let limits = space.valuation().limits(&it.package);
                    let role = |(role, value): (RoleId, &Points)| {
                        format!("{} {} {}", public.roles[role].id, value.0, limits[role].0)
                    };
                    let mut roles: Vec<String> = it.values.iter().map(role).collect();
                    roles.sort_unstable();
                    format!("{words:?} {roles:?} {} {}", space.is_on_frontier(&it.values), it.is_in_zone)
                })
                .collect();
            told.sort_unstable();
            told
        };
        assert_eq!(told(&file), told(&moved), "seed {seed}");
    }
}

/// Plays a table of counterparts and checks each of their moves by the file.
#[track_caller]
fn check_counterparts(file: &Value, persona: Persona, seed: u64) -> Play {
    let exercise = open(file).exercises[0].clone();
    let mut play = Play::new(exercise.public.table().unwrap().1.rules.clone());
    let players: Vec<Counterpart> = exercise.public.roles.roles().map(|_| Counterpart::new(persona, seed)).collect();
    let mut n_moves = 0;
    while play.ending().is_none() {
        n_moves += 1;
        assert!(n_moves < 500, "seed {seed}: no end");
        let views = exercise.public.roles.roles().map(|role| RoleView::new(&exercise, role, play.clone()));
        let moves = views.zip(&players).find_map(|(view, player)| Some((view.role, player.act(&view)?)));
        let (by, action) = moves.unwrap_or_else(|| panic!("seed {seed}: nobody moves"));
        let settles: Vec<Package> = match (&action, play.phase()) {
            (Action::Offer(terms), _) => terms.package().into_iter().collect(),
            (Action::OfferEither(first, second), _) => vec![first.clone(), second.clone()],
            (Action::Accept, Phase::Bargaining { standing: Some(it), .. }) => it.terms.package().into_iter().collect(),
            (Action::AcceptSecond, Phase::Bargaining { standing: Some(it), .. }) => {
                vec![it.second.as_ref().unwrap().package.clone()]
            }
            (Action::Confirm, Phase::Confirming { package, .. }) => vec![package.clone()],
            _ => Vec::new(),
        };
        for package in settles {
            let row = by_hand(file, &options(&package)).expect("a counterpart never offers what is forbidden");
            let (value, limit) = (row.values[by.index()], row.limits[by.index()]);
            assert!(limit <= value, "seed {seed}: {action:?} is worth {value}, and {limit} without it");
        }
        play = play.apply(by, action.clone()).unwrap_or_else(|e| panic!("seed {seed}: {action:?}: {e}"));
    }
    play
}

#[test]
fn counterparts_offer_and_accept_only_what_is_allowed_and_worth_it() {
    let (mut n_agreed, mut n_below_own) = (0, 0);
    for seed in 0..150 {
        let chance = &mut Chance::new(seed);
        let mut file = if chance.once_in(10) { together() } else { draw(chance) };
        // News would change what is checked here by the file alone.
        file["exercises"][0]["roles"][0]["confidential"]["news"] = json!([]);
        let play = check_counterparts(&file, *chance.pick(&Persona::ALL), seed);
        if let Some(parley::steps::table::Ending::Agreed { package, .. }) = play.ending() {
            n_agreed += 1;
            let row = by_hand(&file, &options(package)).unwrap();
            let roles = file["exercises"][0]["roles"].as_array().unwrap();
            let own = roles.iter().map(|it| it["confidential"]["reservation_value"].as_i64().unwrap());
            n_below_own += usize::from(row.values.iter().zip(own).any(|(value, own)| *value < own));
        }
    }
    // Some agree to less than their own limit, because an option lowered it.
    assert!(50 < n_agreed && 3 < n_below_own, "{n_agreed} {n_below_own}");
}

#[test]
fn a_parallel_form_moves_what_options_do_together_along() {
    let first = doors();
    let mut n_forms = 0;
    for seed in 0..60 {
        let Some(form) = first.parallel(seed) else { continue };
        n_forms += 1;
        let words = |it: &Exercise| -> Vec<String> {
            let terms = |it: &Exercise, c| it.public.words(&it.public.agenda.terms(c));
            let mut told: Vec<String> =
                it.public.agenda.forbidden().iter().map(|c| format!("forbidden {}", terms(it, c))).collect();
            for (role, part) in it.confidential.iter() {
                let sheet = &part.score_sheet;
                let role = &it.public.roles[role].id;
                told.extend(sheet.bonuses().iter().map(|b| format!("{role} {} {}", terms(it, &b.when), b.points.0)));
                let changes = sheet.limit_changes().iter();
                told.extend(changes.map(|c| format!("{role} {} {}", terms(it, &c.when), c.reservation_value.0)));
                for issue in it.public.agenda.issues() {
                    for option in it.public.agenda.options(issue) {
                        if let Some(states) = sheet.by_state(issue, option) {
                            let id = &it.public.issues[issue.index()].options[option.index()].id;
                            told.push(format!("{role} {id} {states:?} {:?}", sheet.points(issue, option)));
                        }
                    }
                }
            }
            told.sort_unstable();
            told
        };
        assert_eq!(words(&first), words(&form), "seed {seed}");
        let best = |it: &Exercise| {
            let open = Terms::open(it.public.agenda.n_issues());
            it.sheets().map(|_, sheet| sheet.range(&it.public.agenda, &open).unwrap().1)
        };
        assert_eq!(best(&first), best(&form), "seed {seed}");
    }
    assert!(40 < n_forms, "{n_forms}");
}

#[test]
fn a_session_saved_before_something_was_forbidden_lists_what_no_longer_fits() {
    let (session, _) = agreed("sites=s18 topup=bet formats=two audit=joint");
    let log = session.log_json();
    let mut file = together();
    let one = json!({ "options": { "topup": "bet", "formats": "two" } });
    file["exercises"][0]["forbidden"].as_array_mut().unwrap().push(one);
    let later = open(&file);
    let exercise = later.exercises[0].clone();
    let head = session.head().clone();
    let (restored, left_over) = Session::resume(head, exercise, &log);
    assert!(restored.state().play.as_ref().unwrap().ending().is_none());
    assert!(!left_over.is_empty(), "nothing is said of it");
}

/// The fixture with other values at some places, and what is said of it.
#[track_caller]
fn check_said(changes: &[(&str, Value)], expected: Expect) {
    let mut file = together();
    for (at, value) in changes {
        *file.pointer_mut(&format!("/exercises/0{at}")).unwrap_or_else(|| panic!("nothing stands at {at}")) =
            value.clone();
    }
    let said = match parley::pack::Pack::open(file.to_string().as_bytes()) {
        Err(invalid) => invalid.to_string(),
        Ok(pack) => lint(&pack).iter().map(|it| format!("{it}\n")).collect(),
    };
    expected.assert_eq(&said);
}

#[test]
fn what_cannot_be_exact_is_refused_in_words() {
    check_said(
        &[
            ("/forbidden/0/options", json!({ "sites": "s24" })),
            ("/roles/0/confidential/score_sheet/topup/bet/sixty", json!(21)),
            ("/roles/1/confidential/score_sheet/topup/bet", json!({ "sixty": -7, "fewer": 0 })),
            ("/roles/1/confidential/score_sheet/topup/none", json!({ "sixty": 1 })),
            ("/roles/0/confidential/beliefs/requests/fewer", json!(19)),
        ],
        expect![[r#"
            /exercises/0/forbidden/0/options: name an option for each of 2 issues or more
            /exercises/0/roles/0/confidential/beliefs/requests: the percents of an event make 100 together, these make 99
            /exercises/0/roles/1/confidential/score_sheet/topup/bet: `bet` of `topup` is worth -1.75 to `office`, by its own beliefs, which is no whole number; with these beliefs multiples of 4 always make one
            /exercises/0/roles/1/confidential/score_sheet/topup/none: `none` depends on no event; give it one number, or name an event in its `depends_on`
        "#]],
    );
    let never =
        json!(["joint", "theirs", "office"].map(|it| json!({ "options": { "formats": "wager", "audit": it } })));
    check_said(
        &[("/forbidden", never)],
        expect![[r#"
        /exercises/0/forbidden: `wager` of `formats` is in no package that is allowed; forbid less, or take the option out
    "#]],
    );
    let change = json!({ "when": { "audit": "joint" }, "reservation_value": 1, "why": "x" });
    check_said(
        &[
            ("/roles/0/confidential/batna_changes", json!(vec![&change; 8])),
            ("/roles/1/confidential/batna_changes", json!(vec![&change; 8])),
        ],
        expect![[r#"
            /exercises/0/roles: options change the BATNAs of all roles in more than 64 different ways, too many to be exact; use fewer
        "#]],
    );
    let mut file = Game::new(vec![vec![vec![0; 22]; 3]; 2]).json();
    file["exercises"][0]["forbidden"] = json!([
        { "options": { "i0": "o0", "i1": "o0" } },
        { "options": { "i1": "o1", "i2": "o0" } },
    ]);
    let said = parley::pack::Pack::open(file.to_string().as_bytes()).unwrap_err().to_string();
    expect![[r#"
        /exercises/0/issues: combinations tie together `i0`, `i1`, `i2`, which can be settled in more than 10000 ways, too many to be exact; untie some
    "#]].assert_eq(&said);
}

#[test]
fn what_changes_nothing_is_advised_against() {
    check_said(
        &[
            (
                "/roles/0/confidential/bonuses",
                json!([
                    { "when": { "formats": "all", "audit": "joint" }, "points": 0 },
                    { "when": { "formats": "wager", "audit": "office" }, "points": 5 },
                ]),
            ),
            ("/roles/1/confidential/batna_changes/1/reservation_value", json!(38)),
            ("/roles/1/confidential/beliefs/requests", json!({ "sixty": 80, "fewer": 20 })),
            ("/roles/1/confidential/score_sheet/topup/bet/fewer", json!(25)),
        ],
        expect![[r#"
            /exercises/0/roles/0/confidential/score_sheet: the worst package is worth 8 and the best 74; 0 and 100 are easier to read
            /exercises/0/roles/1/confidential/score_sheet: the worst package is worth -1 and the best 73; 0 and 100 are easier to read
            /exercises/0/issues: no issue is compatible; one on which all want the same is worth finding
            /exercises/0/issues: 0 issues matter unequally (1.7 times or more); two are needed for a trade
            /exercises/0/issues: no package beats the middle of every issue; splitting the difference should cost something
            /exercises/0/roles/0/confidential/bonuses/0: this changes nothing; take it out or give it other points
            /exercises/0/roles/0/confidential/bonuses/1: no allowed package has these options together
            /exercises/0/roles/1/confidential/batna_changes/1: this changes nothing; take it out or give it other points
            /exercises/0/events/0: all roles believe the same of `requests`; a bet creates value where they do not
            /exercises/0/issues/2/options/1: `wager` is only a wager: however it turns out, some gain what others lose; a bet that shares a risk teaches more
        "#]],
    );
}
