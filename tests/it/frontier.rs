//! The engine against plain enumeration, written a second time here.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use parley::{
    analysis::{Domain, Frontier, FrontierPoint, Limits, NoZone, Solutions, TooMuch, Valuation},
    library,
    points::{ByRole, Combination, Package, Points, RoleSet},
};
use serde_json::{Value, json};

use crate::games::{Chance, outcomes};

/// How many packages are in the zone.
pub fn n_zone(valuation: &Valuation) -> Result<u128, TooMuch> {
    valuation.zone(Limits::COMMAND).map(|it| it.n_packages)
}

/// A domain by its numbers, as research publishes it.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// Points by role, issue and option.
    pub points: Vec<Vec<Vec<i64>>>,
    pub limits: Vec<i64>,
}

impl Numbers {
    /// A small one with everything that has ever gone wrong: ties, duplicates,
    /// negative points, one issue, one option, a role that does not care, limits
    /// that nobody reaches.
    pub fn draw(chance: &mut Chance) -> Numbers {
        let n_roles = 2 + chance.below(5);
        let mut sizes: Vec<usize> = (0..1 + chance.below(4)).map(|_| 1 + chance.below(4)).collect();
        while 96 < sizes.iter().product::<usize>() {
            sizes.pop();
        }
        let most = *chance.pick(&[1, 2, 5, 30, 1_000]);
        let least = *chance.pick(&[0, 0, -most]);
        let sheet = |chance: &mut Chance| -> Vec<Vec<i64>> {
            sizes.iter().map(|n| (0..*n).map(|_| chance.between(least, most)).collect()).collect()
        };
        let mut points: Vec<_> = (0..n_roles).map(|_| sheet(chance)).collect();
        if chance.once_in(5) {
            points[1] = points[0].clone();
        }
        if chance.once_in(6) {
            points[n_roles - 1].iter_mut().flatten().for_each(|it| *it = 0);
        }
        if chance.once_in(4) && 1 < sizes[0] {
            points.iter_mut().for_each(|it| it[0][1] = it[0][0]);
        }
        let height = *chance.pick(&[0, 1, 1, 2, 3]);
        let limits = points
            .iter()
            .map(|sheet| match chance.below(8) {
                0 => sheet.iter().map(|it| it.iter().max().unwrap()).sum::<i64>() + chance.between(0, 1),
                1 => 0,
                _ => sheet.iter().map(|it| it[chance.below(it.len())] * height / 3).sum(),
            })
            .collect();
        Numbers { points, limits }
    }

    fn json(&self) -> Value {
        let issues: Vec<Value> =
            self.points[0].iter().map(|it| json!({ "name": "0", "options": vec!["0"; it.len()] })).collect();
        let parties: Vec<Value> = (self.points.iter().zip(&self.limits))
            .map(|(sheet, limit)| json!({ "name": "party", "reservation": limit, "utilities": sheet }))
            .collect();
        json!({ "name": "drawn", "issues": issues, "parties": parties })
    }

    #[track_caller]
    pub fn domain(&self) -> Domain {
        Domain::open(self.json().to_string().as_bytes()).unwrap()
    }

    #[track_caller]
    fn valuation(&self) -> Valuation {
        self.domain().valuation().unwrap()
    }

    /// All packages in the author's order with their values, added up by hand.
    pub fn rows(&self) -> Vec<Row> {
        let sizes = self.points[0].iter().map(Vec::len);
        let packages = sizes.fold(vec![Vec::new()], |packages, n| {
            packages.iter().flat_map(|it| (0..n).map(move |o| [it.as_slice(), &[o]].concat())).collect()
        });
        let value = |sheet: &Vec<Vec<i64>>, it: &[usize]| sheet.iter().zip(it).map(|(issue, o)| issue[*o]).sum();
        let values = |it: &[usize]| self.points.iter().map(|sheet| value(sheet, it)).collect();
        packages.into_iter().map(|it| Row { values: values(&it), limits: self.limits.clone(), it }).collect()
    }
}

/// A package with its values, and what each role has without it.
#[derive(Debug, Clone)]
pub struct Row {
    pub it: Vec<usize>,
    pub values: Vec<i64>,
    pub limits: Vec<i64>,
}

impl Row {
    pub fn gains(&self) -> Vec<i64> {
        gains(&self.values, &self.limits)
    }

    pub fn is_acceptable(&self) -> bool {
        self.gains().iter().all(|it| 0 <= *it)
    }

    fn point(&self) -> Point {
        (self.values.clone(), self.limits.clone())
    }
}

/// Values and reservation values.
pub type Point = (Vec<i64>, Vec<i64>);

pub fn numbers(points: &ByRole<Points>) -> Vec<i64> {
    points.values().iter().map(|it| it.0).collect()
}

pub fn options(package: &Package) -> Vec<usize> {
    package.iter().map(|(_, option)| option.index()).collect()
}

pub fn dominates(a: &[i64], b: &[i64]) -> bool {
    a != b && a.iter().zip(b).all(|(a, b)| a >= b)
}

/// Every different point with its packages; of these the undominated, as the
/// members see it.
pub fn frontier_of(rows: &[Row], members: RoleSet) -> BTreeMap<Point, Vec<Vec<usize>>> {
    let mut by_point: BTreeMap<Point, Vec<Vec<usize>>> = BTreeMap::new();
    for row in rows {
        by_point.entry(row.point()).or_default().push(row.it.clone());
    }
    let of_members = |(values, _): &Point| -> Vec<i64> { members.iter().map(|role| values[role.index()]).collect() };
    let all: BTreeSet<Vec<i64>> = by_point.keys().map(of_members).collect();
    by_point.retain(|point, _| !all.iter().any(|it| dominates(it, &of_members(point))));
    by_point
}

/// All points whose merit no other's beats, ascending.
fn best<K>(rows: &[&Row], merit: impl Fn(&Row) -> K, beats: impl Fn(&K, &K) -> bool) -> Vec<Point> {
    let mut one_each: BTreeMap<Point, K> = BTreeMap::new();
    for row in rows {
        one_each.entry(row.point()).or_insert_with(|| merit(row));
    }
    let is_best = |it: &K| !one_each.values().any(|other| beats(other, it));
    one_each.iter().filter(|(_, merit)| is_best(merit)).map(|(point, _)| point.clone()).collect()
}

fn sorted<T: Ord>(mut items: Vec<T>) -> Vec<T> {
    items.sort();
    items
}

fn gains(values: &[i64], limits: &[i64]) -> Vec<i64> {
    values.iter().zip(limits).map(|(value, limit)| value - limit).collect()
}

fn winners(gains: &[i64]) -> Vec<bool> {
    gains.iter().map(|it| 0 < *it).collect()
}

fn n_winners(gains: &[i64]) -> usize {
    gains.iter().filter(|it| 0 < **it).count()
}

fn product(gains: &[i64]) -> i128 {
    gains.iter().filter(|it| **it != 0).map(|it| i128::from(*it)).product()
}

/// Gains as shares of the ideal ones over one denominator.
fn shares(gains: &[i64], ideal: &[i64]) -> Vec<i128> {
    let whole: i128 = ideal.iter().filter(|it| **it != 0).map(|it| i128::from(*it)).product();
    let counted = gains.iter().zip(ideal).filter(|(_, ideal)| **ideal != 0);
    sorted(counted.map(|(gain, ideal)| whole / i128::from(*ideal) * i128::from(*gain)).collect())
}

pub fn found(points: &[&FrontierPoint]) -> Vec<Point> {
    points.iter().map(|it| point(it)).collect()
}

/// The values alone.
pub fn values_of(points: &[&FrontierPoint]) -> Vec<Vec<i64>> {
    points.iter().map(|it| numbers(&it.values)).collect()
}

fn point(it: &FrontierPoint) -> Point {
    (numbers(&it.values), numbers(&it.reservation_values))
}

/// Everything that the engine says of packages, against the list of them.
#[track_caller]
pub fn check_frontier(frontier: &Frontier, rows: &[Row], why: &str) {
    let expected = frontier_of(rows, frontier.members);
    let points: Vec<Point> = frontier.points.iter().map(point).collect();
    assert_eq!(points, expected.keys().cloned().collect::<Vec<_>>(), "{why}: the frontier");
    for (point, packages) in frontier.points.iter().zip(expected.values()) {
        assert_eq!(point.n_packages, packages.len() as u128, "{why}: packages of {:?}", point.values);
        let own: Vec<Vec<usize>> = frontier.packages(point).map(|it| options(&it)).collect();
        assert_eq!(sorted(own.clone()), *packages, "{why}: packages of {:?}", point.values);
        assert_eq!(options(&point.package), own[0], "{why}: the first package");
    }
    let is_acceptable = |(values, limits): &&Point| values.iter().zip(limits).all(|(value, limit)| limit <= value);
    let in_zone: Vec<Point> = frontier.in_zone().map(point).collect();
    assert_eq!(in_zone, points.iter().filter(is_acceptable).cloned().collect::<Vec<_>>(), "{why}");

    let zone: Vec<&Row> = rows.iter().filter(|it| it.is_acceptable()).collect();
    match Solutions::of(frontier) {
        Some(solutions) => check_solutions(&solutions, frontier.members.len(), &zone, why),
        None => assert!(zone.is_empty(), "{why}: {} packages are in the zone", zone.len()),
    }
    check_gap(NoZone::of(frontier), rows, why);
}

#[track_caller]
fn check_solutions(solutions: &Solutions, n_members: usize, zone: &[&Row], why: &str) {
    let n_roles = zone[0].values.len();
    let ideal: Vec<i64> = (0..n_roles).map(|r| zone.iter().map(|it| it.gains()[r]).max().unwrap()).collect();
    assert_eq!(numbers(&solutions.ideal_gains), ideal, "{why}: ideal gains");
    let most_winners = zone.iter().map(|it| n_winners(&it.gains())).max().unwrap();
    assert_eq!(solutions.every_product_is_zero, most_winners < n_members, "{why}: whether somebody breaks even");
    let nash = best(zone, Row::gains, |a, b| match n_winners(a).cmp(&n_winners(b)) {
        Ordering::Equal => winners(a) == winners(b) && product(b) < product(a),
        other => other.is_gt(),
    });
    assert_eq!(found(&solutions.nash), nash, "{why}: Nash");
    let egalitarian = best(zone, |it| sorted(it.gains()), |a, b| b < a);
    assert_eq!(found(&solutions.egalitarian), egalitarian, "{why}: egalitarian");
    let kalai_smorodinsky = best(zone, |it| shares(&it.gains(), &ideal), |a, b| b < a);
    assert_eq!(found(&solutions.kalai_smorodinsky), kalai_smorodinsky, "{why}: Kalai-Smorodinsky");
    let joint = best(zone, |it| it.values.iter().sum::<i64>(), |a, b| b < a);
    assert_eq!(found(&solutions.max_joint), joint, "{why}: joint value");
    assert_eq!(solutions.max_joint_total().0, joint[0].0.iter().sum::<i64>(), "{why}: joint value");
}

#[track_caller]
fn check_gap(no_zone: Option<NoZone>, rows: &[Row], why: &str) {
    let shortfalls = |row: &Row| -> Vec<i64> { row.gains().into_iter().map(|it| (-it).max(0)).collect() };
    let all: Vec<Vec<i64>> = rows.iter().map(shortfalls).collect();
    let gap = all.iter().map(|it| *it.iter().max().unwrap()).min().unwrap();
    let Some(no_zone) = no_zone else {
        assert_eq!(gap, 0, "{why}: no zone, but no word of it");
        return;
    };
    assert_eq!(no_zone.gap.0, gap, "{why}: the gap");
    assert!(0 < gap, "{why}");
    let nearest = rows.iter().find(|it| it.it == options(&no_zone.nearest.package)).unwrap();
    assert_eq!(shortfalls(nearest), numbers(&no_zone.shortfalls), "{why}");
    // As even as any: the largest first shortfall, then the second, and so on.
    let falling = |it: &Vec<i64>| sorted(it.clone()).into_iter().rev().collect::<Vec<_>>();
    assert_eq!(falling(&shortfalls(nearest)), all.iter().map(falling).min().unwrap(), "{why}");
    for (role, alone) in no_zone.opens_alone.iter() {
        let others_agree = |it: &&Vec<i64>| it.iter().enumerate().all(|(r, it)| r == role.index() || *it == 0);
        let expected = all.iter().filter(others_agree).map(|it| it[role.index()]).min();
        assert_eq!(alone.map(|it| it.0), expected, "{why}: what {role:?} alone can do");
    }
}

#[track_caller]
pub fn check_counts(valuation: &Valuation, rows: &[Row], why: &str) {
    assert_eq!(valuation.n_packages(), rows.len() as u128, "{why}");
    let zone = valuation.zone(Limits::COMMAND).unwrap();
    let in_zone = || rows.iter().filter(|it| it.is_acceptable());
    assert_eq!(zone.n_packages, in_zone().count() as u128, "{why}: the zone");
    let joint = || in_zone().map(|it| Points(it.values.iter().sum()));
    assert_eq!(zone.joint, joint().min().zip(joint().max()), "{why}: joint points in the zone");
    for (role, bounds) in valuation.bounds().iter() {
        let own = || rows.iter().map(|it| Points(it.values[role.index()]));
        assert_eq!(Some(bounds), own().min().zip(own().max()).as_ref(), "{why}: {role:?} at least and at most");
    }
}

/// The distance of one package by its definition.
#[track_caller]
pub fn check_distance(valuation: &Valuation, frontier: &Frontier, row: &Row, rows: &[Row], why: &str) {
    let package = valuation.agenda().packages().find(|it| options(it) == row.it).unwrap();
    let found = frontier.distance(&package).unwrap().unwrap();
    let own = &row.values;
    assert_eq!(numbers(&found.values), *own, "{why}");
    assert_eq!(found.n_better, rows.iter().filter(|it| dominates(&it.values, own)).count() as u128, "{why}: better");
    let at_no_cost = || rows.iter().map(|it| gains(&it.values, own)).filter(|it| it.iter().all(|it| 0 <= *it));
    let left = at_no_cost().map(|it| it.iter().sum::<i64>()).max().unwrap();
    assert_eq!(found.left_on_table.0, left, "{why}: left on the table");
    let toward = gains(&numbers(&found.toward.values), own);
    assert!(at_no_cost().any(|it| it == toward), "{why}: {toward:?} cannot be had");
    let evenest = at_no_cost().filter(|it| it.iter().sum::<i64>() == left).map(sorted).max().unwrap();
    assert_eq!(sorted(toward), evenest, "{why}: the evenest");
    let most: Vec<i64> = (0..own.len()).map(|r| own[r] + at_no_cost().map(|it| it[r]).max().unwrap()).collect();
    assert_eq!(numbers(&found.most_at_no_cost), most, "{why}: at no cost");
}

#[test]
fn s5_s6_s7_the_engine_finds_what_enumeration_finds() {
    let (mut n_empty, mut n_zero, mut n_tied, mut sizes) = (0, 0, 0, BTreeSet::new());
    for seed in 0..1_500 {
        let chance = &mut Chance::new(seed);
        let game = Numbers::draw(chance);
        let why = format!("seed {seed}");
        let (valuation, rows) = (game.valuation(), game.rows());
        let frontier = valuation.frontier().unwrap();
        check_counts(&valuation, &rows, &why);
        check_frontier(&frontier, &rows, &why);
        for _ in 0..2 {
            check_distance(&valuation, &frontier, chance.pick(&rows), &rows, &why);
        }
        // Without rules on combinations the order is the author's.
        for (point, packages) in frontier.points.iter().zip(frontier_of(&rows, frontier.members).values()) {
            assert_eq!(frontier.packages(point).map(|it| options(&it)).collect::<Vec<_>>(), *packages, "{why}");
        }
        sizes.insert((game.points.len(), rows.len() == 1));
        match Solutions::of(&frontier) {
            None => n_empty += 1,
            Some(it) => {
                n_zero += usize::from(it.every_product_is_zero);
                n_tied += usize::from(1 < it.nash.len());
            }
        }
    }
    // What was drawn is what was meant to be drawn.
    assert_eq!(sizes.len(), 10, "{sizes:?}");
    assert!(300 < n_empty && 300 < n_zero && 30 < n_tied, "{n_empty} {n_zero} {n_tied}");
}

#[test]
fn the_order_of_roles_issues_and_options_moves_the_results_and_no_more() {
    for seed in 0..400 {
        let chance = &mut Chance::new(seed);
        let game = Numbers::draw(chance);
        let (roles, issues) = (chance.order(game.points.len()), chance.order(game.points[0].len()));
        let orders: Vec<Vec<usize>> = game.points[0].iter().map(|it| chance.order(it.len())).collect();
        let sheet = |sheet: &Vec<Vec<i64>>| -> Vec<Vec<i64>> {
            issues.iter().map(|i| orders[*i].iter().map(|o| sheet[*i][*o]).collect()).collect()
        };
        let moved = Numbers {
            points: roles.iter().map(|r| sheet(&game.points[*r])).collect(),
            limits: roles.iter().map(|r| game.limits[*r]).collect(),
        };
        let (valuation, moved) = (game.valuation(), moved.valuation());
        let (frontier, moved_frontier) = (valuation.frontier().unwrap(), moved.frontier().unwrap());
        let turn = |it: &Vec<i64>| roles.iter().map(|r| it[*r]).collect::<Vec<i64>>();
        let turn_point = |(values, limits): &Point| (turn(values), turn(limits));
        let point = |it: &FrontierPoint| (point(it), it.n_packages);
        let expected: Vec<_> = frontier.points.iter().map(point).map(|(it, n)| (turn_point(&it), n)).collect();
        assert_eq!(moved_frontier.points.iter().map(point).collect::<Vec<_>>(), sorted(expected), "seed {seed}");
        assert_eq!(n_zone(&valuation), n_zone(&moved), "seed {seed}");
        let (a, b) = (Solutions::of(&frontier), Solutions::of(&moved_frontier));
        let all =
            |it: &Solutions| [&it.nash, &it.egalitarian, &it.kalai_smorodinsky, &it.max_joint].map(|it| found(it));
        let turned = a.as_ref().map(|it| all(it).map(|it| sorted(it.iter().map(turn_point).collect())));
        assert_eq!(b.as_ref().map(all), turned, "seed {seed}");
        assert_eq!(
            NoZone::of(&frontier)
                .map(|it| (it.gap, turn(&numbers(&it.opens_alone.map(|_, it| it.unwrap_or_default()))))),
            NoZone::of(&moved_frontier)
                .map(|it| (it.gap, numbers(&it.opens_alone.map(|_, it| it.unwrap_or_default())))),
            "seed {seed}"
        );
    }
}

#[test]
fn another_unit_of_one_role_changes_neither_frontier_nor_nash_nor_kalai_smorodinsky() {
    for seed in 0..400 {
        let chance = &mut Chance::new(seed);
        let game = Numbers::draw(chance);
        let mut scaled = game.clone();
        // Up to 10⁹, so that products need hundreds of bits.
        let factors: Vec<i64> = game.points.iter().map(|_| *chance.pick(&[1, 7, 100_000])).collect();
        for (r, factor) in factors.iter().enumerate() {
            scaled.points[r].iter_mut().flatten().for_each(|it| *it *= factor);
            scaled.limits[r] *= factor;
        }
        let (valuation, scaled) = (game.valuation(), scaled.valuation());
        let (frontier, scaled_frontier) = (valuation.frontier().unwrap(), scaled.frontier().unwrap());
        let scale = |it: &Vec<i64>| it.iter().zip(&factors).map(|(it, factor)| it * factor).collect::<Vec<i64>>();
        let values = |it: &Frontier| it.points.iter().map(|it| numbers(&it.values)).collect::<Vec<_>>();
        assert_eq!(values(&scaled_frontier), values(&frontier).iter().map(scale).collect::<Vec<_>>(), "seed {seed}");
        let (a, b) = (Solutions::of(&frontier), Solutions::of(&scaled_frontier));
        let both = |it: &Solutions| [&it.nash, &it.kalai_smorodinsky].map(|it| values_of(it));
        let expected = a.as_ref().map(|it| both(it).map(|it| it.iter().map(scale).collect::<Vec<_>>()));
        assert_eq!(b.as_ref().map(both), expected, "seed {seed}");
    }
}

#[test]
fn the_shipped_exercises_have_the_figures_that_their_packs_promise() {
    let figures = |pack: &str, exercise: usize| {
        let pack = library::pack(pack).unwrap();
        let valuation = pack.exercises[exercise].valuation().unwrap();
        let frontier = valuation.frontier().unwrap();
        (valuation.n_packages(), frontier.n_packages(), n_zone(&valuation).unwrap(), frontier.in_zone().count())
    };
    assert_eq!(figures("turn-at-the-sluice", 0), (324, 12, 130, 5));
    assert_eq!(figures("second-hand-pump", 0), (17, 17, 8, 8));
}

#[test]
fn every_shipped_exercise_has_the_frontier_that_a_list_of_its_packages_shows() {
    for pack in library::packs() {
        for exercise in pack.exercises.iter().filter(|it| it.public.table().is_some()) {
            let (all, valuation) = (outcomes(exercise), exercise.valuation().unwrap());
            let frontier = valuation.frontier().unwrap();
            let mut packages: Vec<Package> = frontier.points.iter().flat_map(|it| frontier.packages(it)).collect();
            packages.sort();
            let expected: Vec<Package> =
                all.iter().filter(|it| it.is_on_frontier).map(|it| it.package.clone()).collect();
            assert_eq!(packages, expected);
            assert_eq!(n_zone(&valuation), Ok(all.iter().filter(|it| it.is_in_zone).count() as u128));
        }
    }
}

/// `n` issues, each a different power of two for either the one role or the
/// other: every package is on the frontier.
fn powers(n: u32) -> Numbers {
    let own = |role: usize, option: usize, i: u32| if role == option { 1 << i } else { 0 };
    let sheet = |role: usize| (0..n).map(|i| (0..2).map(|o| own(role, o, i)).collect()).collect();
    Numbers { points: (0..2).map(sheet).collect(), limits: vec![0, 0] }
}

#[test]
fn a_hundred_billion_billion_packages_are_a_frontier_of_a_few_points() {
    let chance = &mut Chance::new(1);
    let points = (0..2).map(|_| (0..20).map(|_| (0..10).map(|_| chance.between(0, 100)).collect()).collect()).collect();
    let valuation = Numbers { points, limits: vec![0, 0] }.valuation();
    assert_eq!(valuation.n_packages(), 10u128.pow(20));
    assert_eq!(n_zone(&valuation), Ok(10u128.pow(20)));
    let frontier = valuation.frontier().unwrap();
    assert!((50..=2_001).contains(&frontier.points.len()), "{}", frontier.points.len());
    for pair in frontier.points.windows(2) {
        let (a, b) = (numbers(&pair[0].values), numbers(&pair[1].values));
        assert!(a[0] < b[0] && b[1] < a[1], "{a:?} {b:?}");
    }
    for point in &frontier.points {
        assert_eq!(valuation.values(&point.package).as_ref(), Some(&point.values));
    }
}

#[test]
fn eight_roles_with_the_largest_points_are_compared_to_the_last_digit() {
    // One more for one and one less for another makes the product smaller by a 10⁻¹⁸th.
    let most = 999_999_999;
    let mut points = vec![vec![vec![most, most]]; 8];
    points[0][0][1] -= 1;
    points[1][0][1] += 1;
    let valuation = Numbers { points, limits: vec![0; 8] }.valuation();
    let frontier = valuation.frontier().unwrap();
    assert_eq!(frontier.points.len(), 2);
    let solutions = Solutions::of(&frontier).unwrap();
    for it in [&solutions.nash, &solutions.egalitarian, &solutions.kalai_smorodinsky] {
        assert_eq!(values_of(it), [[most; 8]]);
    }
    assert_eq!(solutions.max_joint.len(), 2);
    assert_eq!(solutions.max_joint_total(), Points(8 * most));
}

#[test]
fn a_frontier_of_every_package_is_found_and_one_too_large_is_refused() {
    let valuation = powers(12).valuation();
    assert_eq!(valuation.frontier().unwrap().points.len(), 1 << 12);
    assert_eq!(
        powers(20).valuation().frontier().unwrap_err().to_string(),
        "there are more than 500000 different values to keep; use fewer issues or options, or rounder points"
    );
}

#[test]
fn a_zone_that_cannot_be_counted_is_refused_not_estimated() {
    let chance = &mut Chance::new(1);
    let mut sheet = || [4, 256, 200, 200].map(|n| (0..n).map(|_| chance.between(0, 1_000_000)).collect()).to_vec();
    let mut domain = Numbers { points: vec![sheet(), sheet()], limits: vec![1_000_000; 2] }.domain();
    // Tied together, the last two issues can be settled in 40,000 ways.
    let first = |issue| (issue, domain.agenda.options(issue).next().unwrap());
    let tied = Combination(domain.agenda.issues().skip(2).map(first).collect());
    domain.agenda = domain.agenda.forbidding(vec![tied]);
    let valuation = domain.valuation().unwrap();
    assert_eq!(valuation.n_packages(), 1_024 * 39_999);
    assert_eq!(
        n_zone(&valuation).unwrap_err().to_string(),
        "there are more than 20000000 sums of values to form; use fewer issues or options, or rounder points"
    );
}

#[test]
fn what_cannot_be_counted_by_value_is_counted_one_by_one() {
    // No two packages have equal values: the two always add up to 2¹⁷ - 1.
    let mut game = powers(17);
    game.limits = vec![1 << 14, 1 << 14];
    assert_eq!(n_zone(&game.valuation()), Ok((1 << 17) - 2 * (1 << 14)));
}
