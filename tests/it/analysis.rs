//! What could have been agreed, against definitions that anybody can check by
//! hand.

use parley::{
    analysis::{IssueKind, Judgement, Outcome, Space, judge, structure},
    library,
    pack::Exercise,
    points::{ByRole, Package, Points, Terms},
};

use crate::games::{Chance, Game};

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
        let space = game.exercise().space();
        let packages = game.packages();
        assert_eq!(space.outcomes.len(), packages.len());
        let values: Vec<Vec<i64>> = packages.iter().map(|it| game.values(it)).collect();
        for ((outcome, package), value) in space.outcomes.iter().zip(&packages).zip(&values) {
            assert_eq!(options(&outcome.package), *package, "seed {seed}: the order of packages");
            assert_eq!(numbers(&outcome.values), *value, "seed {seed}");
            assert_eq!(outcome.is_in_zone, is_in_zone(&game, value), "seed {seed}: {package:?}");
            let is_dominated = values.iter().any(|it| dominates(it, value));
            assert_eq!(outcome.is_on_frontier, !is_dominated, "seed {seed}: {package:?} {value:?}");
        }
        if space.zone().next().is_none() { n_empty += 1 } else { n_zones += 1 }
    }
    assert!(30 < n_empty && 30 < n_zones, "{n_empty} empty zones, {n_zones} others");
}

/// The judgement by the words of its documentation.
#[track_caller]
fn check_judgement(game: &Game, space: &Space, package: &[usize], judgement: &Judgement) {
    let own = game.values(package);
    let all: Vec<(Vec<usize>, Vec<i64>)> =
        game.packages().into_iter().map(|it| (it.clone(), game.values(&it))).collect();
    let better: Vec<&(Vec<usize>, Vec<i64>)> = all.iter().filter(|(_, it)| dominates(it, &own)).collect();
    let on_frontier = |values: &[i64]| !all.iter().any(|(_, it)| dominates(it, values));

    assert_eq!(numbers(&judgement.values), own);
    let surplus: Vec<i64> = own.iter().zip(&game.limits).map(|(value, limit)| value - limit).collect();
    assert_eq!(numbers(&judgement.surplus), surplus);
    assert_eq!(judgement.n_better, better.len());
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
    assert_eq!(judgement.better.is_empty(), judgement.n_better == 0, "who could have more is told how");
    let _ = space;
}

#[test]
fn s1_s2_s7_s8_a_judgement_is_what_brute_force_finds() {
    for seed in 0..150 {
        let game = random_game(&mut Chance::new(seed));
        let exercise = game.exercise();
        let space = exercise.space();
        for Outcome { package, .. } in &space.outcomes {
            check_judgement(&game, &space, &options(package), &judge(&space, package).unwrap());
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
        let (space, other_space) = (exercise.space(), other_exercise.space());
        let move_values = |values: &ByRole<Points>| {
            let mut moved = vec![0; roles.len()];
            numbers(values).iter().enumerate().for_each(|(r, it)| moved[roles[r]] = *it);
            moved
        };
        for outcome in &space.outcomes {
            let mut moved = vec![0; issues.len()];
            options(&outcome.package).iter().enumerate().for_each(|(i, o)| moved[issues[i]] = option_orders[i][*o]);
            let same = other_space.outcomes.iter().find(|it| options(&it.package) == moved).unwrap();
            assert_eq!(numbers(&same.values), move_values(&outcome.values), "seed {seed}");
            assert_eq!(
                (same.is_in_zone, same.is_on_frontier),
                (outcome.is_in_zone, outcome.is_on_frontier),
                "seed {seed}"
            );
            let (a, b) = (judge(&space, &outcome.package).unwrap(), judge(&other_space, &same.package).unwrap());
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
            (a.n_packages, a.n_frontier, a.n_zone, a.n_frontier_in_zone, a.joint_in_zone, a.conflict_level),
            (b.n_packages, b.n_frontier, b.n_zone, b.n_frontier_in_zone, b.joint_in_zone, b.conflict_level),
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
        let space = exercise.space();
        let it = structure(&exercise.public.agenda, &exercise.sheets(), &space);
        let values: Vec<Vec<i64>> = game.packages().iter().map(|it| game.values(it)).collect();
        let zone: Vec<&Vec<i64>> = values.iter().filter(|it| is_in_zone(&game, it)).collect();
        let on_frontier = |value: &[i64]| !values.iter().any(|it| dominates(it, value));
        assert_eq!(it.n_packages, values.len());
        assert_eq!(it.n_frontier, values.iter().filter(|it| on_frontier(it)).count());
        assert_eq!(it.n_zone, zone.len());
        assert_eq!(it.n_frontier_in_zone, zone.iter().filter(|it| on_frontier(it)).count());
        let joint: Vec<i64> = zone.iter().map(|it| it.iter().sum()).collect();
        let range = joint.iter().min().zip(joint.iter().max());
        assert_eq!(it.joint_in_zone.map(|(a, b)| (a.0, b.0)), range.map(|(a, b)| (*a, *b)));
        assert_eq!(it.kinds, (0..game.sizes().len()).map(|i| kind(&game, i)).collect::<Vec<_>>(), "seed {seed}");
        assert_eq!(it.conflict_level, conflict_level(&values), "seed {seed}");
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
        for exercise in &pack.exercises {
            let space = exercise.space();
            let values: Vec<Vec<i64>> = space.outcomes.iter().map(|it| numbers(&it.values)).collect();
            for (outcome, value) in space.outcomes.iter().zip(&values) {
                let is_dominated = values.iter().any(|it| dominates(it, value));
                assert_eq!(outcome.is_on_frontier, !is_dominated, "{} {:?}", exercise.public.id, outcome.package);
            }
        }
    }
}

#[test]
fn a_package_of_another_exercise_is_not_judged() {
    let exercise = Game::of_roles(2).exercise();
    let other = Game::new(vec![vec![vec![0; 3]; 3]; 2]).exercise();
    let package = other.public.agenda.packages().last().unwrap();
    assert_eq!(judge(&exercise.space(), &package), None);
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
fn the_largest_allowed_space_is_looked_through_in_time() {
    // Five issues of ten options, fully opposed: 100,000 packages, all on the frontier.
    let weight = |i: u32| 10_i64.pow(i);
    let sheet: Vec<Vec<i64>> = (0..5).map(|i| (0..10).map(|o| o * weight(i)).collect()).collect();
    let opposed: Vec<Vec<i64>> = sheet.iter().map(|issue| issue.iter().map(|it| -it).collect()).collect();
    let game = Game::new(vec![sheet, opposed]);
    let exercise = game.exercise();
    let begin = std::time::Instant::now();
    let space = exercise.space();
    assert_eq!(space.frontier().count(), 100_000);
    // Generous: an unoptimised build on a busy machine. A quadratic search takes minutes.
    assert!(begin.elapsed().as_secs() < 10, "it took {:?}", begin.elapsed());
}
