//! Bonuses, forbidden combinations and coalitions, against enumeration.

use parley::{
    analysis::{Bonus, Combination, CombinationRules, Domain, InvalidValuation, Limits, Valuation},
    points::{IssueId, OptionId, Points, RoleId, RoleSet},
    steps::table::Decision,
};

use crate::{
    frontier::{Numbers, Row, check_distance, check_frontier, options},
    games::Chance,
};

/// A rule as numbers: issues with options, and for a bonus whose and how much.
type Options = Vec<(usize, usize)>;

#[derive(Debug, Default)]
struct Drawn {
    bonuses: Vec<(usize, Options, i64)>,
    forbidden: Vec<Options>,
}

impl Drawn {
    fn draw(chance: &mut Chance, game: &Numbers) -> Drawn {
        let sizes: Vec<usize> = game.points[0].iter().map(Vec::len).collect();
        let combination = |chance: &mut Chance| -> Options {
            let n = 1 + chance.below(sizes.len().min(3));
            chance.order(sizes.len()).into_iter().take(n).map(|i| (i, chance.below(sizes[i]))).collect()
        };
        let mut drawn = Drawn::default();
        for _ in 0..chance.below(4) {
            let role = chance.below(game.points.len());
            let options = combination(chance);
            drawn.bonuses.push((role, options, chance.between(-20, 20)));
        }
        for _ in 0..chance.below(3) {
            let options = combination(chance);
            drawn.forbidden.push(options);
        }
        drawn
    }

    fn rules(&self, domain: &Domain) -> CombinationRules {
        let combination = |options: &Options| Combination(options.iter().map(|it| named(domain, *it)).collect());
        CombinationRules {
            bonuses: (self.bonuses.iter())
                .map(|(r, it, points)| Bonus {
                    role: role(domain, *r),
                    combination: combination(it),
                    points: Points(*points),
                })
                .collect(),
            forbidden: self.forbidden.iter().map(combination).collect(),
        }
    }

    /// The packages that are left, with what the bonuses make of their values.
    fn apply(&self, mut rows: Vec<Row>) -> Vec<Row> {
        let holds = |options: &Options, package: &[usize]| options.iter().all(|(i, o)| package[*i] == *o);
        rows.retain(|row| !self.forbidden.iter().any(|it| holds(it, &row.it)));
        for row in &mut rows {
            for (role, _, points) in self.bonuses.iter().filter(|it| holds(&it.1, &row.it)) {
                row.values[*role] += points;
            }
        }
        rows
    }
}

fn role(domain: &Domain, r: usize) -> RoleId {
    domain.roles.roles().nth(r).unwrap()
}

fn named(domain: &Domain, (i, o): (usize, usize)) -> (IssueId, OptionId) {
    let issue = domain.agenda.issues().nth(i).unwrap();
    (issue, domain.agenda.options(issue).nth(o).unwrap())
}

#[test]
fn bonuses_and_forbidden_combinations_are_as_exact_as_plain_sums() {
    let (mut n_forbidden, mut n_nothing) = (0, 0);
    for seed in 0..800 {
        let chance = &mut Chance::new(seed);
        let game = Numbers::draw(chance);
        let drawn = Drawn::draw(chance, &game);
        let domain = game.domain();
        let rows = drawn.apply(game.rows());
        let why = format!("seed {seed}: {drawn:?}");
        let valuation = match domain.valuation_with(drawn.rules(&domain)) {
            Ok(valuation) => valuation,
            Err(invalid) => {
                assert_eq!((invalid, rows.len()), (InvalidValuation::NothingAllowed, 0), "{why}");
                n_nothing += 1;
                continue;
            }
        };
        n_forbidden += usize::from(rows.len() < game.rows().len());
        assert_eq!(valuation.n_packages(), rows.len() as u128, "{why}");
        for package in domain.agenda.packages() {
            let row = rows.iter().find(|it| it.it == options(&package));
            let values = valuation.values(&package);
            assert_eq!(values.map(|it| crate::frontier::numbers(&it)), row.map(|it| it.values.clone()), "{why}");
        }
        let in_zone = |it: &&Row| it.values.iter().zip(&game.limits).all(|(value, limit)| limit <= value);
        assert_eq!(crate::frontier::n_zone(&valuation), Ok(rows.iter().filter(in_zone).count() as u128), "{why}");
        let frontier = valuation.frontier().unwrap();
        check_frontier(&frontier, &rows, &game.limits, &why);
        check_distance(&valuation, &frontier, chance.pick(&rows), &rows, &why);
    }
    assert!(200 < n_forbidden && 10 < n_nothing, "{n_forbidden} {n_nothing}");
}

/// What is left of the rows if only the members' values count.
fn for_members(rows: &[Row], limits: &[i64], members: RoleSet, roles: &[RoleId]) -> Vec<Row> {
    let value = |row: &Row, r: usize| if members.contains(roles[r]) { row.values[r] } else { limits[r] };
    rows.iter()
        .map(|row| Row { it: row.it.clone(), values: (0..limits.len()).map(|r| value(row, r)).collect() })
        .collect()
}

#[test]
fn t7_s3_every_coalition_that_may_decide_is_measured_on_its_members_alone() {
    let (mut n_able, mut n_unable) = (0, 0);
    for seed in 0..250 {
        let chance = &mut Chance::new(seed);
        let game = Numbers::draw(chance);
        let domain = game.domain();
        let drawn = if chance.once_in(2) { Drawn::draw(chance, &game) } else { Drawn::default() };
        let Ok(valuation) = domain.valuation_with(drawn.rules(&domain)) else { continue };
        let rows = drawn.apply(game.rows());
        let roles: Vec<RoleId> = domain.roles.roles().collect();
        let veto: RoleSet = roles.iter().copied().filter(|_| chance.once_in(3)).collect();
        let quorum = Decision::Quorum { at_least: 2 + chance.below(roles.len() - 1), veto };
        let decision = *chance.pick(&[quorum, quorum, Decision::Unanimity]);

        let coalitions = valuation.coalitions(|it| decision.is_met(roles.len(), it), Limits::COMMAND).unwrap();
        // Every subset by its bits, the roles' own first.
        let expected: Vec<RoleSet> = (0..1 << roles.len())
            .map(|bits: usize| roles.iter().copied().filter(|it| bits >> it.index() & 1 == 1).collect())
            .filter(|it| decision.is_met(roles.len(), *it))
            .collect();
        assert_eq!(coalitions.iter().map(|it| it.members).collect::<Vec<_>>(), expected, "seed {seed}");
        for it in &coalitions {
            let why = format!("seed {seed}: {:?}", it.members);
            for role in &roles {
                assert!(it.members.contains(*role) != it.left_out.contains(*role), "{why}");
            }
            let rows = for_members(&rows, &game.limits, it.members, &roles);
            let is_acceptable = |row: &Row| row.values.iter().zip(&game.limits).all(|(value, limit)| limit <= value);
            assert_eq!(it.has_agreement, rows.iter().any(is_acceptable), "{why}");
            check_frontier(&it.frontier, &rows, &game.limits, &why);
            if it.has_agreement { n_able += 1 } else { n_unable += 1 }
        }
    }
    assert!(300 < n_able && 300 < n_unable, "{n_able} {n_unable}");
}

#[test]
fn the_distance_of_a_package_is_from_what_all_could_have_had() {
    let domain = Numbers { points: vec![vec![vec![0, 1]]; 3], limits: vec![0; 3] }.domain();
    let valuation = domain.valuation().unwrap();
    let some: RoleSet = domain.roles.roles().take(2).collect();
    let package = domain.agenda.packages().next().unwrap();
    let measure = |members| valuation.frontier_of(members, Limits::COMMAND).unwrap().distance(&package).unwrap();
    assert_eq!(measure(some), None);
    assert_eq!(measure(RoleSet::all(3)).unwrap().left_on_table, Points(3));
}

/// Two roles and issues of these sizes, all points 0.
fn zeros(sizes: &[usize]) -> Domain {
    Numbers { points: vec![sizes.iter().map(|n| vec![0; *n]).collect(); 2], limits: vec![0; 2] }.domain()
}

#[track_caller]
fn check_refused(domain: &Domain, rules: CombinationRules, expected: &str) {
    assert_eq!(domain.valuation_with(rules).unwrap_err().to_string(), expected);
}

fn forbidden(domain: &Domain, combinations: &[&[(usize, usize)]]) -> CombinationRules {
    let combination = |it: &&[(usize, usize)]| Combination(it.iter().map(|it| named(domain, *it)).collect());
    CombinationRules { forbidden: combinations.iter().map(combination).collect(), ..Default::default() }
}

#[test]
fn rules_that_cannot_be_kept_are_refused_in_words() {
    let domain = zeros(&[2, 2]);
    let nothing = forbidden(&domain, &[&[(0, 0)], &[(0, 1)]]);
    check_refused(&domain, nothing, "the forbidden combinations leave no package");

    let bad = "a combination names at least one issue, each once, with options and a role that are there";
    check_refused(&domain, forbidden(&domain, &[&[]]), bad);
    check_refused(&domain, forbidden(&domain, &[&[(0, 0), (0, 1)]]), bad);
    let larger = zeros(&[3, 3, 3]);
    check_refused(&domain, forbidden(&larger, &[&[(2, 0)]]), bad);
    check_refused(&domain, forbidden(&larger, &[&[(0, 2)]]), bad);
    let three = Numbers { points: vec![vec![vec![0; 2]]; 3], limits: vec![0; 3] }.domain();
    let stranger = |points| Bonus {
        role: role(&three, 2),
        combination: Combination(vec![named(&three, (0, 0))]),
        points: Points(points),
    };
    let rules = |bonuses| CombinationRules { bonuses, ..Default::default() };
    check_refused(&domain, rules(vec![stranger(1)]), bad);

    check_refused(
        &three,
        rules(vec![stranger(i64::MAX)]),
        "the points of role C add up to more than 288230376151711744; use smaller ones",
    );
    check_refused(
        &three,
        rules(vec![stranger(i64::MIN); 2]),
        "the points of role C add up to more than 288230376151711744; use smaller ones",
    );
    check_refused(&three, rules(vec![stranger(0); 1_001]), "there are more than 1000 rules on combinations");

    let wide = zeros(&[100, 100, 11]);
    check_refused(
        &wide,
        forbidden(&wide, &[&[(0, 0), (1, 0)], &[(1, 1), (2, 0)]]),
        "rules tie 3 issues together that can be settled in more than 100000 ways; untie some",
    );
}

#[test]
fn numbers_that_do_not_fit_are_refused_in_words() {
    let domain = zeros(&[2, 2]);
    let sheets = domain.sheets.map(|role, _| &domain.sheets[role]);
    let limits = || domain.reservation_values.clone();
    assert_eq!(
        Valuation::new(&zeros(&[2, 3]).agenda, &sheets, limits()).unwrap_err().to_string(),
        "the points do not fit the issues, options and roles"
    );
    assert_eq!(
        Valuation::new(&Default::default(), &sheets, limits()).unwrap_err().to_string(),
        "every issue needs an option, and there must be an issue"
    );
    let one = parley::points::ByRole::new(1, |role| &domain.sheets[role]);
    assert_eq!(
        Valuation::new(&domain.agenda, &one, limits()).unwrap_err().to_string(),
        "between 2 and 8 roles can be analyzed"
    );
    assert_eq!(
        zeros(&[256; 16]).valuation().unwrap_err().to_string(),
        "there are 2^128 packages or more; use fewer issues or options"
    );
    assert_eq!(zeros(&[256; 15]).valuation().unwrap().n_packages(), 1 << 120);
}
