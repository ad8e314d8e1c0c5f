//! Bonuses, forbidden combinations and coalitions, against enumeration.

use parley::{
    analysis::{Domain, InvalidValuation, Limits, Valuation},
    points::{Bonus, Combination, IssueId, LimitChange, OptionId, Points, RoleId, RoleSet, ScoreSheet, Terms},
    steps::table::Decision,
};

use crate::{
    frontier::{Numbers, Row, check_counts, check_distance, check_frontier, options},
    games::Chance,
};

/// A rule as numbers: issues with options, and for a bonus whose and how much.
type Options = Vec<(usize, usize)>;

#[derive(Debug, Default)]
struct Drawn {
    bonuses: Vec<(usize, Options, i64)>,
    forbidden: Vec<Options>,
    changes: Vec<(usize, Options, i64)>,
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
        for _ in 0..chance.below(4) {
            let role = chance.below(game.points.len());
            let options = combination(chance);
            let limit = game.limits[role] + chance.between(-20, 20);
            drawn.changes.push((role, options, limit));
        }
        drawn
    }

    /// The domain with these rules in its agenda and its sheets.
    fn on(&self, mut domain: Domain) -> Domain {
        let combination = |options: &Options| Combination(options.iter().map(|it| named(&domain, *it)).collect());
        let agenda = domain.agenda.clone().forbidding(self.forbidden.iter().map(combination).collect());
        let sheets = domain.sheets.map(|role, sheet| {
            let bonuses = self.bonuses.iter().filter(|it| it.0 == role.index());
            let changes = self.changes.iter().filter(|it| it.0 == role.index());
            sheet
                .clone()
                .with_bonuses(bonuses.map(|(_, it, n)| Bonus { when: combination(it), points: Points(*n) }).collect())
                .with_limit_changes(
                    changes
                        .map(|(_, it, n)| LimitChange { when: combination(it), reservation_value: Points(*n) })
                        .collect(),
                )
        });
        (domain.agenda, domain.sheets) = (agenda, sheets);
        domain
    }

    /// The packages that are left, with what the bonuses make of their values
    /// and the changes of their limits.
    fn apply(&self, mut rows: Vec<Row>) -> Vec<Row> {
        let holds = |options: &Options, package: &[usize]| options.iter().all(|(i, o)| package[*i] == *o);
        rows.retain(|row| !self.forbidden.iter().any(|it| holds(it, &row.it)));
        for row in &mut rows {
            for (role, _, points) in self.bonuses.iter().filter(|it| holds(&it.1, &row.it)) {
                row.values[*role] += points;
            }
            // The first that holds counts.
            for (role, _, limit) in self.changes.iter().rev().filter(|it| holds(&it.1, &row.it)) {
                row.limits[*role] = *limit;
            }
        }
        rows
    }
}

fn named(domain: &Domain, (i, o): (usize, usize)) -> (IssueId, OptionId) {
    let issue = domain.agenda.issues().nth(i).unwrap();
    (issue, domain.agenda.options(issue).nth(o).unwrap())
}

#[test]
fn s10_s12_combinations_are_as_exact_as_plain_sums() {
    let (mut n_forbidden, mut n_nothing, mut n_changed, mut n_apart) = (0, 0, 0, 0);
    for seed in 0..800 {
        let chance = &mut Chance::new(seed);
        let game = Numbers::draw(chance);
        let drawn = Drawn::draw(chance, &game);
        let domain = drawn.on(game.domain());
        let rows = drawn.apply(game.rows());
        let why = format!("seed {seed}: {drawn:?}");
        let valuation = match domain.valuation() {
            Ok(valuation) => valuation,
            Err(invalid) => {
                assert_eq!((invalid, rows.len()), (InvalidValuation::NothingAllowed, 0), "{why}");
                n_nothing += 1;
                continue;
            }
        };
        n_forbidden += usize::from(rows.len() < game.rows().len());
        assert_eq!(valuation.n_packages(), rows.len() as u128, "{why}");
        for package in game.domain().agenda.packages() {
            let row = rows.iter().find(|it| it.it == options(&package));
            let values = valuation.values(&package);
            assert_eq!(values.map(|it| crate::frontier::numbers(&it)), row.map(|it| it.values.clone()), "{why}");
        }
        let allowed: Vec<_> = domain.agenda.packages().map(|it| options(&it)).collect();
        assert_eq!(allowed, rows.iter().map(|it| it.it.clone()).collect::<Vec<_>>(), "{why}");
        check_counts(&valuation, &rows, &why);
        let frontier = valuation.frontier().unwrap();
        check_frontier(&frontier, &rows, &why);
        n_changed += usize::from(rows.iter().any(|it| it.limits != game.limits));
        n_apart += usize::from(frontier.best_in_zone().count() != frontier.in_zone().count());
        check_distance(&valuation, &frontier, chance.pick(&rows), &rows, &why);
    }
    assert!(200 < n_forbidden && 10 < n_nothing, "{n_forbidden} {n_nothing}");
    assert!(400 < n_changed && 20 < n_apart, "{n_changed} {n_apart}");
}

#[test]
fn s10_terms_are_worth_what_their_packages_are() {
    let mut n_none = 0;
    for seed in 0..800 {
        let chance = &mut Chance::new(seed);
        let game = Numbers::draw(chance);
        let drawn = Drawn::draw(chance, &game);
        let domain = drawn.on(game.domain());
        let rows = drawn.apply(game.rows());
        let all = game.rows();
        let mut terms = Terms::open(domain.agenda.n_issues());
        for (issue, o) in domain.agenda.issues().zip(&chance.pick(&all).it) {
            if chance.once_in(2) {
                terms = terms.with(issue, domain.agenda.options(issue).nth(*o));
            }
        }
        let has = |it: &&Row| {
            let mut own = domain.agenda.issues().zip(&it.it);
            own.all(|(issue, o)| terms.option(issue).is_none_or(|it| it.index() == *o))
        };
        for (role, sheet) in domain.sheets.iter() {
            let values = || rows.iter().filter(has).map(|it| it.values[role.index()]);
            let expected = values().min().zip(values().max());
            let range = sheet.range(&domain.agenda, &terms).map(|(least, most)| (least.0, most.0));
            assert_eq!(range, expected, "seed {seed}: {drawn:?} {terms:?}");
            assert_eq!(domain.agenda.allows(&terms), expected.is_some(), "seed {seed}");
        }
        n_none += usize::from(!domain.agenda.allows(&terms));
        if rows.is_empty() {
            continue;
        }
        let is_possible = |i: usize, o: usize| rows.iter().any(|it| it.it[i] == o);
        let of_issue = |(i, issue): (usize, &Vec<i64>)| {
            (0..issue.len()).filter(|o| !is_possible(i, *o)).map(|o| named(&domain, (i, o))).collect::<Vec<_>>()
        };
        let expected: Vec<_> = game.points[0].iter().enumerate().flat_map(of_issue).collect();
        assert_eq!(domain.agenda.impossible(), expected, "seed {seed}");
    }
    assert!(50 < n_none, "{n_none}");
}

/// What is left of the rows if only the members' values count.
fn for_members(rows: &[Row], members: RoleSet, roles: &[RoleId]) -> Vec<Row> {
    let value = |row: &Row, r: usize| if members.contains(roles[r]) { row.values[r] } else { row.limits[r] };
    rows.iter().map(|row| Row { values: (0..roles.len()).map(|r| value(row, r)).collect(), ..row.clone() }).collect()
}

#[test]
fn t7_s3_every_coalition_that_may_decide_is_measured_on_its_members_alone() {
    let (mut n_able, mut n_unable) = (0, 0);
    for seed in 0..250 {
        let chance = &mut Chance::new(seed);
        let game = Numbers::draw(chance);
        let drawn = if chance.once_in(2) { Drawn::draw(chance, &game) } else { Drawn::default() };
        let domain = drawn.on(game.domain());
        let Ok(valuation) = domain.valuation() else { continue };
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
            let rows = for_members(&rows, it.members, &roles);
            assert_eq!(it.has_agreement, rows.iter().any(Row::is_acceptable), "{why}");
            check_frontier(&it.frontier, &rows, &why);
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
fn check_refused(domain: Domain, expected: &str) {
    assert_eq!(domain.valuation().unwrap_err().to_string(), expected);
}

fn forbidding(domain: &Domain, combinations: &[&[(usize, usize)]], of: &Domain) -> Domain {
    let combination = |it: &&[(usize, usize)]| Combination(it.iter().map(|it| named(of, *it)).collect());
    let agenda = domain.agenda.clone().forbidding(combinations.iter().map(combination).collect());
    let mut domain = domain.clone();
    domain.agenda = agenda;
    domain
}

/// A domain in whose last role's sheet something was changed.
fn with_sheet(domain: &Domain, change: impl Fn(ScoreSheet) -> ScoreSheet) -> Domain {
    let last = domain.roles.roles().last().unwrap();
    let sheets = domain.sheets.map(|role, it| if role == last { change(it.clone()) } else { it.clone() });
    let mut domain = domain.clone();
    domain.sheets = sheets;
    domain
}

#[test]
fn rules_that_cannot_be_kept_are_refused_in_words() {
    let domain = zeros(&[2, 2]);
    let nothing = forbidding(&domain, &[&[(0, 0)], &[(0, 1)]], &domain);
    check_refused(nothing, "the forbidden combinations leave no package");

    let bad = "a combination names at least one issue, each once, with options that are there";
    check_refused(forbidding(&domain, &[&[]], &domain), bad);
    check_refused(forbidding(&domain, &[&[(0, 0), (0, 1)]], &domain), bad);
    let larger = zeros(&[3, 3, 3]);
    check_refused(forbidding(&domain, &[&[(2, 0)]], &larger), bad);
    check_refused(forbidding(&domain, &[&[(0, 2)]], &larger), bad);

    let first = || Combination(vec![named(&domain, (0, 0))]);
    let bonuses = |points: &[i64]| -> Vec<Bonus> {
        points.iter().map(|it| Bonus { when: first(), points: Points(*it) }).collect()
    };
    let too_large = "the points of role B add up to more than 288230376151711744; use smaller ones";
    check_refused(with_sheet(&domain, |it| it.with_bonuses(bonuses(&[i64::MAX]))), too_large);
    check_refused(with_sheet(&domain, |it| it.with_bonuses(bonuses(&[i64::MIN; 2]))), too_large);
    let changes = |limits: &[i64]| -> Vec<LimitChange> {
        limits.iter().map(|it| LimitChange { when: first(), reservation_value: Points(*it) }).collect()
    };
    check_refused(with_sheet(&domain, |it| it.with_limit_changes(changes(&[i64::MIN]))), too_large);
    check_refused(
        with_sheet(&domain, |it| it.with_bonuses(bonuses(&[0; 600])).with_limit_changes(changes(&[0; 401]))),
        "there are more than 1000 combinations with rules of their own",
    );

    let wide = zeros(&[100, 100, 11]);
    check_refused(
        forbidding(&wide, &[&[(0, 0), (1, 0)], &[(1, 1), (2, 0)]], &wide),
        "rules tie 3 issues together that can be settled in more than 100000 ways; untie some",
    );

    let change =
        |o: usize| LimitChange { when: Combination(vec![named(&wide, (0, o))]), reservation_value: Points(o as i64) };
    let changing = |n: usize| with_sheet(&wide, |it| it.with_limit_changes((1..n).map(change).collect()));
    assert_eq!(changing(64).valuation().unwrap().n_packages(), 110_000);
    check_refused(changing(65), "options change the reservation values in more than 64 different ways; use fewer");
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
