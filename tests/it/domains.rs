//! Published domains, in a folder that the environment names: every one against
//! a list of all its packages. Domain files are not ours to ship.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use parley::analysis::{Domain, Solutions};
use serde_json::{Value, json};

use crate::{
    frontier::{numbers, values_of},
    games::Chance,
};

/// A value of each party, those that are not there 0.
type Values = [i64; 8];

/// How many packages have each value, by plain enumeration.
fn all(domain: &Value) -> BTreeMap<Values, u128> {
    let parties = domain["parties"].as_array().unwrap();
    let mut all: Vec<Values> = vec![[0; 8]];
    for (i, issue) in domain["issues"].as_array().unwrap().iter().enumerate() {
        let mut options = vec![[0; 8]; issue["options"].as_array().unwrap().len()];
        for (p, party) in parties.iter().enumerate() {
            for (option, points) in options.iter_mut().zip(party["utilities"][i].as_array().unwrap()) {
                option[p] = points.as_i64().unwrap();
            }
        }
        let mut next = Vec::with_capacity(all.len() * options.len());
        for it in &all {
            for option in &options {
                let mut sum = *it;
                sum.iter_mut().zip(option).for_each(|(a, b)| *a += b);
                next.push(sum);
            }
        }
        all = next;
    }
    let mut counts = BTreeMap::new();
    all.into_iter().for_each(|it| *counts.entry(it).or_default() += 1);
    counts
}

/// The undominated ones: what has more in all is looked at first.
fn frontier(all: &BTreeMap<Values, u128>) -> BTreeMap<Values, u128> {
    let mut order: Vec<(&Values, &u128)> = all.iter().collect();
    order.sort_by_key(|it| std::cmp::Reverse(it.0.iter().sum::<i64>()));
    let mut kept: Vec<(Values, u128)> = Vec::new();
    for (values, n) in order {
        if !kept.iter().any(|(it, _)| it.iter().zip(values).all(|(a, b)| b <= a)) {
            kept.push((*values, *n));
        }
    }
    kept.into_iter().collect()
}

/// All values with the largest merit, ascending.
fn best<K: Ord>(zone: &[Vec<i64>], merit: impl Fn(&[i64]) -> K) -> Vec<Vec<i64>> {
    let most = zone.iter().map(|it| merit(it)).max();
    zone.iter().filter(|it| Some(merit(it)) == most).cloned().collect()
}

#[track_caller]
fn check(name: &str, bytes: &[u8]) {
    let json: Value = serde_json::from_slice(bytes).unwrap();
    let domain = Domain::open(bytes).unwrap_or_else(|invalid| panic!("{name}: {invalid}"));
    let valuation = domain.valuation().unwrap();
    let found_frontier = valuation.frontier().unwrap();
    let n = domain.roles.n_roles();
    let limits: Vec<i64> =
        json["parties"].as_array().unwrap().iter().map(|it| it["reservation"].as_i64().unwrap()).collect();
    let all = all(&json);
    assert_eq!(valuation.n_packages(), all.values().sum::<u128>(), "{name}");

    let expected: Vec<(Vec<i64>, u128)> = frontier(&all).iter().map(|(it, count)| (it[..n].to_vec(), *count)).collect();
    let points: Vec<(Vec<i64>, u128)> =
        found_frontier.points.iter().map(|it| (numbers(&it.values), it.n_packages)).collect();
    assert_eq!(points, expected, "{name}: the frontier");
    for point in &found_frontier.points {
        assert_eq!(valuation.values(&point.package).as_ref(), Some(&point.values), "{name}");
    }

    let in_zone = |it: &Values| it.iter().zip(&limits).all(|(value, limit)| limit <= value);
    let zone: Vec<(&Values, &u128)> = all.iter().filter(|(it, _)| in_zone(it)).collect();
    assert_eq!(crate::frontier::n_zone(&valuation), Ok(zone.iter().map(|it| it.1).sum()), "{name}: the zone");
    let zone: Vec<Vec<i64>> = zone.iter().map(|it| it.0[..n].to_vec()).collect();
    let Some(solutions) = Solutions::of(&found_frontier) else {
        return assert!(zone.is_empty(), "{name}");
    };
    let gains = |it: &[i64]| it.iter().zip(&limits).map(|(value, limit)| i128::from(value - limit)).collect::<Vec<_>>();
    let sorted = |mut it: Vec<i128>| {
        it.sort_unstable();
        it
    };
    let ideal: Vec<i128> = (0..n).map(|p| zone.iter().map(|it| gains(it)[p]).max().unwrap()).collect();
    let whole: i128 = ideal.iter().filter(|it| **it != 0).product();
    let shares = |it: &[i64]| -> Vec<i128> {
        let counted = gains(it).into_iter().zip(&ideal).filter(|it| *it.1 != 0);
        sorted(counted.map(|(gain, ideal)| gain * (whole / ideal)).collect())
    };
    let nash = best(&zone, |it| gains(it).iter().product::<i128>());
    if !solutions.every_product_is_zero {
        assert_eq!(values_of(&solutions.nash), nash, "{name}: Nash");
    } else {
        assert!(
            nash.len() == zone.len() && solutions.nash.iter().all(|it| zone.contains(&numbers(&it.values))),
            "{name}"
        );
    }
    assert_eq!(values_of(&solutions.egalitarian), best(&zone, |it| sorted(gains(it))), "{name}: egalitarian");
    assert_eq!(values_of(&solutions.kalai_smorodinsky), best(&zone, shares), "{name}: Kalai-Smorodinsky");
    assert_eq!(values_of(&solutions.max_joint), best(&zone, |it| it.iter().sum::<i64>()), "{name}: joint value");
}

#[test]
fn published_domains_agree_with_enumeration() {
    let Some(folder) = std::env::var_os("PARLEY_DOMAINS") else {
        println!("PARLEY_DOMAINS names no folder of domain files: none was looked at");
        return;
    };
    let mut n = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "json") {
            check(&path.display().to_string(), &std::fs::read(&path).unwrap());
            n += 1;
        }
    }
    assert!(0 < n, "the folder has no domain files");
    println!("{n} domains agree with enumeration");
}

fn small() -> Value {
    json!({
        "name": "two", "comment": "other keys are left unread",
        "issues": [{ "name": "price", "options": ["0", "0"] }, { "name": "day", "options": ["a"] }],
        "parties": [
            { "name": "buyer", "reservation": 3, "utilities": [[5, 0], [1]] },
            { "name": "seller", "reservation": -1, "utilities": [[0, 5], [-1]] },
        ],
    })
}

#[test]
fn a_small_domain_agrees_with_enumeration() {
    check("small", small().to_string().as_bytes());
}

#[track_caller]
fn check_refused(domain: &Value, expected: Expect) {
    expected.assert_eq(&(Domain::open(domain.to_string().as_bytes()).unwrap_err().to_string() + "\n"));
}

#[test]
fn everything_that_is_wrong_with_a_domain_is_said_with_its_place() {
    check_refused(
        &json!([]),
        expect![[r#"
        an object is needed here, not a list
    "#]],
    );
    check_refused(
        &json!({ "issues": [], "parties": [{}] }),
        expect![[r#"
        `name` is missing
        /issues: between 1 and 64 are needed, there are 0
        /parties: between 2 and 8 are needed, there are 1
    "#]],
    );
    let mut domain = small();
    domain["issues"][0]["options"][1] = json!("\u{1b}[2J");
    domain["issues"][1]["name"] = json!(7);
    domain["parties"][0]["reservation"] = json!(0.5);
    domain["parties"][1]["utilities"][0][1] = json!(1_000_000_001);
    check_refused(
        &domain,
        expect![[r#"
        /issues/0/options/1: the invisible character U+001B may not stand here
        /issues/1/name: a string is needed here, not a whole number
        /parties/0/reservation: a whole number is needed here, not a fraction or a very large number
        /parties/1/utilities/0/1: 1000000001 is not between -1000000000 and 1000000000
    "#]],
    );
    let mut domain = small();
    domain["parties"][0]["utilities"][0] = json!([1, 2, 3]);
    domain["parties"][1]["utilities"] = json!([[1, 2]]);
    check_refused(
        &domain,
        expect![[r#"
        /parties/0/utilities/0: between 2 and 2 are needed, there are 3
        /parties/1/utilities: between 2 and 2 are needed, there are 1
    "#]],
    );
    let mut domain = small();
    domain["issues"][0]["options"] = json!(vec!["x"; 257]);
    domain["parties"] = json!(vec![small()["parties"][0].clone(); 9]);
    check_refused(
        &domain,
        expect![[r#"
        /issues/0/options: between 1 and 256 are needed, there are 257
        /parties: between 2 and 8 are needed, there are 9
    "#]],
    );
    let large = vec![b' '; Domain::MAX_BYTES + 1];
    assert_eq!(Domain::open(&large).unwrap_err().to_string(), "the file has 4194305 bytes, the most is 4194304");
}

#[test]
fn the_largest_domain_is_read_and_has_ids_for_all() {
    let mut domain = small();
    domain["issues"] = json!(vec![json!({ "name": "x", "options": vec!["x"; 256] }); 15]);
    let sheet = json!(vec![(0..256).collect::<Vec<_>>(); 15]);
    domain["parties"][0]["utilities"] = sheet.clone();
    domain["parties"][1]["utilities"] = sheet;
    let domain = Domain::open(domain.to_string().as_bytes()).unwrap();
    let valuation = domain.valuation().unwrap();
    let frontier = valuation.frontier().unwrap();
    assert_eq!(frontier.points.len(), 1);
    assert_eq!(numbers(&frontier.points[0].values), [255 * 15; 2]);
    assert!(frontier.points[0].package.iter().all(|(_, option)| option.index() == 255));
}

#[test]
fn a_damaged_domain_is_refused_or_analyzed() {
    let whole = small().to_string().into_bytes();
    let (mut n_refused, mut n_read) = (0, 0);
    for seed in 0..3_000 {
        let chance = &mut Chance::new(seed);
        let mut bytes = whole.clone();
        for _ in 0..1 + chance.below(3) {
            let at = chance.below(bytes.len());
            match chance.below(3) {
                0 => bytes[at] = *chance.pick(br#"0123456789-.{}[]",:null"#),
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, *chance.pick(br#"0159-,[]"e"#)),
            }
        }
        match Domain::open(&bytes) {
            Ok(domain) => {
                let valuation = domain.valuation().unwrap();
                assert!(!valuation.frontier().unwrap().points.is_empty(), "seed {seed}");
                n_read += 1;
            }
            Err(invalid) => {
                assert!(!invalid.problems.is_empty(), "seed {seed}");
                n_refused += 1;
            }
        }
    }
    assert!(100 < n_read && 1_000 < n_refused, "{n_read} {n_refused}");
}
