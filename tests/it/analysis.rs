//! What could have been agreed, against definitions that anybody can check by
//! hand.

use parley::{
    analysis::{IssueKind, Judgement, Space, judge, structure},
    library,
    pack::Exercise,
    points::{ByRole, Package, Points, RoleId, Terms},
};

use crate::games::{Chance, Game, outcomes};

/// A small game whose points are drawn: ties, negative points, empty zones,
/// options of equal worth.
fn random_game(chance: &mut Chance) -> Game {
    let n_roles = 2 + chance.below(3);
    let sizes: Vec<usize> = (0..1 + chance.below(3)).map(|_| 2 + chance.below(3)).collect();
    // Few different numbers make many ties.
    let most = *chance.pick(&[1, 3, 20, 1_000]);
    let mut points: Vec<Vec<Vec<i64>>> = (0..n_roles)
        .map(|_| sizes.iter().map(|n| (0..*n).map(|_| chance.between(-most / 2, most)).collect()).collect())
        .collect();
    if chance.once_in(4) {
        // Two options that nobody can tell apart.
        for sheet in &mut points {
            sheet[0][1] = sheet[0][0];
        }
    }
    if chance.once_in(5) {
        // Two roles that want the same.
        points[1] = points[0].clone();
    }
    let mut game = Game::new(points);
    game.limits = (0..n_roles).map(|_| chance.between(-most, 2 * most)).collect();
    game.targets = game.limits.iter().map(|it| it + 1).collect();
    game
}

fn numbers(points: &ByRole<Points>) -> Vec<i64> {
    points.values().iter().map(|it| it.0).collect()
}

fn options(package: &Package) -> Vec<usize> {
    package.iter().map(|(_, option)| option.index()).collect()
}

/// At least as good for everybody, and better for somebody.
fn dominates(a: &[i64], b: &[i64]) -> bool {
    a.iter().zip(b).all(|(a, b)| a >= b) && a.iter().zip(b).any(|(a, b)| a > b)
}

fn is_in_zone(game: &Game, values: &[i64]) -> bool {
    values.iter().zip(&game.limits).all(|(value, limit)| value >= limit)
}

#[test]
fn s5_s6_zone_and_frontier_are_what_their_definitions_say() {
    let (mut n_empty, mut n_zones) = (0, 0);
    for seed in 0..300 {
        let game = random_game(&mut Chance::new(seed));
        let space = game.exercise().space().unwrap();
        let values: Vec<Vec<i64>> = game.packages().iter().map(|it| game.values(it)).collect();
        assert_eq!(space.n_packages(), values.len() as u128);
        let zone: Vec<&Vec<i64>> = values.iter().filter(|it| is_in_zone(&game, it)).collect();
        let counted = space.zone.unwrap();
        assert_eq!(counted.n_packages, zone.len() as u128, "seed {seed}");
        let joint = || zone.iter().map(|it| it.iter().sum::<i64>());
        assert_eq!(counted.joint.map(|(a, b)| (a.0, b.0)), joint().min().zip(joint().max()), "seed {seed}");
        assert_eq!(space.has_zone(), !zone.is_empty(), "seed {seed}");

        let mut different = values.clone();
        different.sort();
        different.dedup();
        let n_of = |it: &[i64]| values.iter().filter(|other| *other == it).count() as u128;
        let expected: Vec<(Vec<i64>, u128)> = different.iter().map(|it| (it.clone(), n_of(it))).collect();
        let listed = |most| -> Option<Vec<(Vec<i64>, u128)>> {
            Some(space.values(most)?.iter().map(|it| (numbers(&it.values), it.n_packages)).collect())
        };
        assert_eq!(listed(different.len()), Some(expected), "seed {seed}");
        assert_eq!(listed(different.len() - 1), None, "seed {seed}: no list is cut short");
        for value in &different {
            let is_dominated = values.iter().any(|it| dominates(it, value));
            let of_role = |role: RoleId| Points(value[role.index()]);
            let value_of = space.reservation_values().map(|role, _| of_role(role));
            let point = space.frontier.points.iter().find(|it| it.values == value_of);
            assert_eq!(space.is_on_frontier(&value_of), point.is_some(), "seed {seed}: {value:?}");
            assert_eq!(point.map(|it| it.n_packages), (!is_dominated).then(|| n_of(value)), "seed {seed}: {value:?}");
        }
        let bounds = space.valuation().bounds();
        for (role, (least, most)) in bounds.iter() {
            let own = || values.iter().map(|it| it[role.index()]);
            assert_eq!((Some(least.0), Some(most.0)), (own().min(), own().max()), "seed {seed}");
        }
        if zone.is_empty() { n_empty += 1 } else { n_zones += 1 }
    }
    assert!(30 < n_empty && 30 < n_zones, "{n_empty} empty zones, {n_zones} others");
}

/// The judgement by the words of its documentation.
#[track_caller]
fn check_judgement(game: &Game, package: &[usize], judgement: &Judgement) {
    let own = game.values(package);
    let all: Vec<(Vec<usize>, Vec<i64>)> =
        game.packages().into_iter().map(|it| (it.clone(), game.values(&it))).collect();
    let better: Vec<&(Vec<usize>, Vec<i64>)> = all.iter().filter(|(_, it)| dominates(it, &own)).collect();
    let on_frontier = |values: &[i64]| !all.iter().any(|(_, it)| dominates(it, values));

    assert_eq!(numbers(&judgement.values), own);
    let surplus: Vec<i64> = own.iter().zip(&game.limits).map(|(value, limit)| value - limit).collect();
    assert_eq!(numbers(&judgement.surplus), surplus);
    assert_eq!(judgement.n_better, Ok(better.len() as u128));
    assert_eq!(judgement.is_on_frontier, better.is_empty());

    let possible: Option<Vec<i64>> = (0..own.len())
        .map(|role| all.iter().filter(|(_, it)| is_in_zone(game, it)).map(|(_, it)| it[role] - game.limits[role]).max())
        .collect();
    assert_eq!(judgement.possible.as_ref().map(numbers), possible);

    let left: Vec<i64> =
        (0..own.len()).map(|role| better.iter().map(|(_, it)| it[role] - own[role]).max().unwrap_or(0)).collect();
    assert_eq!(numbers(&judgement.left_on_table), left);

    // Up to three: the largest joint gain, then the most even one, then the author's order.
    let mut best: Vec<(i64, i64, Vec<i64>, &Vec<usize>)> = Vec::new();
    for (package, values) in better.iter().filter(|(_, it)| on_frontier(it)).map(|it| (&it.0, &it.1)) {
        let gains: Vec<i64> = values.iter().zip(&own).map(|(a, b)| a - b).collect();
        if !best.iter().any(|it| it.2 == gains) {
            best.push((gains.iter().sum(), *gains.iter().min().unwrap(), gains, package));
        }
    }
    best.sort_by_key(|it| (std::cmp::Reverse(it.0), std::cmp::Reverse(it.1)));
    best.truncate(3);
    let expected: Vec<(Vec<usize>, Vec<i64>)> = best.into_iter().map(|it| (it.3.clone(), it.2)).collect();
    let found: Vec<(Vec<usize>, Vec<i64>)> =
        judgement.better.iter().map(|it| (options(&it.package), numbers(&it.gains))).collect();
    assert_eq!(found, expected);
    assert_eq!(judgement.better.is_empty(), better.is_empty(), "who could have more is told how");
}

#[test]
fn s1_s2_s7_s8_a_judgement_is_what_brute_force_finds() {
    for seed in 0..150 {
        let game = random_game(&mut Chance::new(seed));
        let exercise = game.exercise();
        let space = exercise.space().unwrap();
        for package in exercise.public.agenda.packages() {
            check_judgement(&game, &options(&package), &judge(&space, &package).unwrap());
        }
    }
}

/// The game whose role, issue or option `order[i]` is this game's `i`.
fn permuted(game: &Game, roles: &[usize], issues: &[usize], options: &[Vec<usize>]) -> Game {
    let mut other = game.clone();
    for (r, to) in roles.iter().enumerate() {
        other.limits[*to] = game.limits[r];
        other.targets[*to] = game.targets[r];
        let mut sheet = vec![Vec::new(); issues.len()];
        for (i, issue) in game.points[r].iter().enumerate() {
            let mut points = vec![0; issue.len()];
            for (o, it) in issue.iter().enumerate() {
                points[options[i][o]] = *it;
            }
            sheet[issues[i]] = points;
        }
        other.points[*to] = sheet;
    }
    other
}

#[test]
fn the_order_of_roles_issues_and_options_changes_nothing_but_the_order() {
    for seed in 0..120 {
        let mut chance = Chance::new(seed);
        let game = random_game(&mut chance);
        let roles = chance.order(game.n_roles());
        let issues = chance.order(game.sizes().len());
        let option_orders: Vec<Vec<usize>> = game.sizes().iter().map(|n| chance.order(*n)).collect();
        let other = permuted(&game, &roles, &issues, &option_orders);
        let (exercise, other_exercise) = (game.exercise(), other.exercise());
        let (space, other_space) = (exercise.space().unwrap(), other_exercise.space().unwrap());
        let move_values = |values: &ByRole<Points>| {
            let mut moved = vec![0; roles.len()];
            numbers(values).iter().enumerate().for_each(|(r, it)| moved[roles[r]] = *it);
            moved
        };
        let others: Vec<Package> = other_exercise.public.agenda.packages().collect();
        for package in exercise.public.agenda.packages() {
            let mut moved = vec![0; issues.len()];
            options(&package).iter().enumerate().for_each(|(i, o)| moved[issues[i]] = option_orders[i][*o]);
            let same = others.iter().find(|it| options(it) == moved).unwrap();
            let (a, b) = (judge(&space, &package).unwrap(), judge(&other_space, same).unwrap());
            assert_eq!(numbers(&b.values), move_values(&a.values), "seed {seed}");
            assert_eq!(numbers(&b.surplus), move_values(&a.surplus), "seed {seed}");
            assert_eq!((a.n_better, a.is_on_frontier), (b.n_better, b.is_on_frontier), "seed {seed}");
            assert_eq!(move_values(&a.left_on_table), numbers(&b.left_on_table), "seed {seed}");
            assert_eq!(a.possible.as_ref().map(move_values), b.possible.as_ref().map(numbers), "seed {seed}");
            // Among packages of equal merit the author's order decides, so only the merits are the same.
            let merits = |it: &Judgement| {
                it.better
                    .iter()
                    .map(|it| (numbers(&it.gains).iter().sum::<i64>(), numbers(&it.gains).into_iter().min()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(merits(&a), merits(&b), "seed {seed}");
        }
        let figures =
            |exercise: &Exercise, space: &Space| structure(&exercise.public.agenda, &exercise.sheets(), space);
        let (a, b) = (figures(&exercise, &space), figures(&other_exercise, &other_space));
        assert_eq!(
            (a.n_packages, a.n_frontier, a.zone, a.n_frontier_in_zone, a.conflict_level),
            (b.n_packages, b.n_frontier, b.zone, b.n_frontier_in_zone, b.conflict_level),
            "seed {seed}"
        );
        for (i, kind) in a.kinds.iter().enumerate() {
            assert_eq!(*kind, b.kinds[issues[i]], "seed {seed}");
        }
    }
}

#[test]
fn the_figures_of_a_game_are_what_their_definitions_say() {
    for seed in 0..150 {
        let game = random_game(&mut Chance::new(seed));
        let exercise = game.exercise();
        let space = exercise.space().unwrap();
        let it = structure(&exercise.public.agenda, &exercise.sheets(), &space);
        let values: Vec<Vec<i64>> = game.packages().iter().map(|it| game.values(it)).collect();
        let zone: Vec<&Vec<i64>> = values.iter().filter(|it| is_in_zone(&game, it)).collect();
        let on_frontier = |value: &[i64]| !values.iter().any(|it| dominates(it, value));
        assert_eq!(it.n_packages, values.len() as u128);
        assert_eq!(it.n_frontier, values.iter().filter(|it| on_frontier(it)).count() as u128);
        assert_eq!(it.zone.unwrap().n_packages, zone.len() as u128);
        assert_eq!(it.zone_share(), Some((100 * zone.len() / values.len()) as u32));
        assert_eq!(it.n_frontier_in_zone, zone.iter().filter(|it| on_frontier(it)).count() as u128);
        let joint: Vec<i64> = zone.iter().map(|it| it.iter().sum()).collect();
        let range = joint.iter().min().zip(joint.iter().max());
        assert_eq!(it.zone.unwrap().joint.map(|(a, b)| (a.0, b.0)), range.map(|(a, b)| (*a, *b)));
        assert_eq!(it.kinds, (0..game.sizes().len()).map(|i| kind(&game, i)).collect::<Vec<_>>(), "seed {seed}");
        assert_eq!(it.conflict_level, Ok(conflict_level(&values)), "seed {seed}");
    }
}

fn kind(game: &Game, issue: usize) -> IssueKind {
    let sheets: Vec<&Vec<i64>> = game.points.iter().map(|it| &it[issue]).collect();
    let most = |sheet: &[i64]| *sheet.iter().max().unwrap();
    let all_want = |option: usize| sheets.iter().all(|it| it[option] == most(it));
    let weights: Vec<i64> = sheets.iter().map(|it| most(it) - *it.iter().min().unwrap()).collect();
    let (light, heavy) = (*weights.iter().min().unwrap(), *weights.iter().max().unwrap());
    if (0..sheets[0].len()).any(all_want) {
        IssueKind::Compatible
    } else if light * 17 <= heavy * 10 {
        IssueKind::Logrolling
    } else {
        IssueKind::Distributive
    }
}

/// The share of pairs in hundredths, rounded half up; the mean over pairs of
/// roles, rounded half up.
fn conflict_level(values: &[Vec<i64>]) -> u32 {
    let mut levels = Vec::new();
    for p in 0..values[0].len() {
        for q in p + 1..values[0].len() {
            let (mut opposed, mut different) = (0u64, 0u64);
            for (i, a) in values.iter().enumerate() {
                for b in &values[..i] {
                    let (x, y) = (a[p] - b[p], a[q] - b[q]);
                    different += u64::from(x != 0 || y != 0);
                    opposed += u64::from(x.signum() * y.signum() < 0);
                }
            }
            levels.push(if different == 0 { 0 } else { (200 * opposed + different) / (2 * different) });
        }
    }
    let n = levels.len() as u64;
    ((2 * levels.iter().sum::<u64>() + n) / (2 * n)) as u32
}

#[test]
fn the_frontier_of_every_shipped_exercise_is_undominated_and_all_else_is_dominated() {
    for pack in library::packs() {
        for exercise in pack.exercises.iter().filter(|it| it.public.table().is_some()) {
            let space = exercise.space().unwrap();
            let all = outcomes(exercise);
            for it in &all {
                let is_dominated = all.iter().any(|other| dominates(&numbers(&other.values), &numbers(&it.values)));
                let judgement = judge(&space, &it.package).unwrap();
                assert_eq!(judgement.values, it.values);
                assert_eq!(judgement.is_on_frontier, !is_dominated, "{} {:?}", exercise.public.id, it.package);
                assert_eq!(it.is_on_frontier, !is_dominated, "the list itself");
            }
        }
    }
}

#[test]
fn a_package_of_another_exercise_is_not_judged() {
    let exercise = Game::of_roles(2).exercise();
    let other = Game::new(vec![vec![vec![0; 3]; 3]; 2]).exercise();
    let package = other.public.agenda.packages().last().unwrap();
    assert_eq!(judge(&exercise.space().unwrap(), &package), None);
}

#[test]
fn the_range_of_open_terms_holds_every_way_to_settle_them() {
    for seed in 0..60 {
        let mut chance = Chance::new(seed);
        let game = random_game(&mut chance);
        let exercise = game.exercise();
        let agenda = &exercise.public.agenda;
        let packages: Vec<Package> = agenda.packages().collect();
        let mut terms = Terms::from(chance.pick(&packages));
        for issue in agenda.issues() {
            if chance.once_in(2) {
                terms = terms.with(issue, None);
            }
        }
        let settled = |package: &&Package| {
            package.iter().all(|(issue, option)| terms.option(issue).is_none_or(|it| it == option))
        };
        for sheet in exercise.sheets().values() {
            let values: Vec<i64> = packages.iter().filter(settled).map(|it| sheet.value(it).0).collect();
            let (least, most) = sheet.range(agenda, &terms).unwrap();
            assert_eq!(
                (least.0, most.0),
                (*values.iter().min().unwrap(), *values.iter().max().unwrap()),
                "seed {seed}"
            );
        }
    }
}

#[test]
fn a_frontier_of_every_package_is_found() {
    // Five issues of ten options, fully opposed: 100,000 packages, all on the frontier.
    let weight = |i: u32| 10_i64.pow(i);
    let sheet: Vec<Vec<i64>> = (0..5).map(|i| (0..10).map(|o| o * weight(i)).collect()).collect();
    let opposed: Vec<Vec<i64>> = sheet.iter().map(|issue| issue.iter().map(|it| -it).collect()).collect();
    let game = Game::new(vec![sheet, opposed]);
    let exercise = game.exercise();
    let space = exercise.space().unwrap();
    assert_eq!(space.frontier.points.len(), 100_000);
    assert_eq!(space.values(99_999), None);
}

/// So many issues of ten options, with points of 0 to 5 for each of two roles.
fn many_packages(n_issues: usize) -> Game {
    let mut chance = Chance::new(3);
    let mut sheet = || (0..n_issues).map(|_| (0..10).map(|_| chance.between(0, 5)).collect()).collect();
    let mut game = Game::new(vec![sheet(), sheet()]);
    game.limits = vec![60, 55];
    game.targets = vec![80, 80];
    game
}

#[test]
fn a_hundred_billion_billion_packages_are_judged_as_a_hundred_are() {
    let game = many_packages(20);
    let exercise = game.exercise();
    let space = exercise.space().unwrap();
    assert_eq!(space.n_packages(), 10u128.pow(20));
    // Plain arithmetic over sums: how many packages have which values.
    let mut counts = std::collections::BTreeMap::from([((0, 0), 1u128)]);
    for issue in 0..20 {
        let mut next = std::collections::BTreeMap::new();
        for ((a, b), n) in counts {
            for option in 0..10 {
                let values = (a + game.points[0][issue][option], b + game.points[1][issue][option]);
                *next.entry(values).or_insert(0) += n;
            }
        }
        counts = next;
    }
    let all: Vec<(Vec<i64>, u128)> = counts.iter().map(|((a, b), n)| (vec![*a, *b], *n)).collect();
    let listed = space.values(40_000).unwrap();
    assert_eq!(listed.iter().map(|it| (numbers(&it.values), it.n_packages)).collect::<Vec<_>>(), all);
    assert!(listed.iter().all(|it| it.is_in_zone == is_in_zone(&game, &numbers(&it.values))));
    let zone: u128 = all.iter().filter(|(it, _)| is_in_zone(&game, it)).map(|it| it.1).sum();
    assert_eq!(space.zone.unwrap().n_packages, zone);
    let first = exercise.public.agenda.packages().next().unwrap();
    let judgement = judge(&space, &first).unwrap();
    let own = numbers(&judgement.values);
    let n_better: u128 = all.iter().filter(|(it, _)| dominates(it, &own)).map(|it| it.1).sum();
    assert_eq!((judgement.n_better, judgement.is_on_frontier), (Ok(n_better), false));
    for it in &judgement.better {
        let values: Vec<i64> = own.iter().zip(numbers(&it.gains)).map(|(a, b)| a + b).collect();
        assert_eq!(Some(&values), space.valuation().values(&it.package).map(|it| numbers(&it)).as_ref());
        assert!(!all.iter().any(|(other, _)| dominates(other, &values)), "a better package is on the frontier");
    }
}

#[test]
fn what_is_too_much_to_count_is_refused_and_the_rest_stays_exact() {
    // Points of many digits: hardly two packages have the same values.
    let mut chance = Chance::new(5);
    let mut sheet = || (0..8).map(|_| (0..10).map(|_| chance.between(0, 100_000)).collect()).collect();
    let mut game = Game::new(vec![sheet(), sheet()]);
    game.limits = vec![400_000, 400_000];
    game.targets = vec![500_000, 500_000];
    let exercise = game.exercise();
    let space = exercise.space().unwrap();
    let why = "there are more than 400000 sums of values to form; use fewer issues or options, or rounder points";
    assert_eq!(space.zone.unwrap_err().to_string(), why);
    assert!(space.has_zone());
    let judgement = judge(&space, &exercise.public.agenda.packages().next().unwrap()).unwrap();
    assert_eq!(judgement.n_better.unwrap_err().to_string(), why);
    assert!(!judgement.is_on_frontier && judgement.better.len() == 3);
}
