use parley::{
    analysis::{Coalition, FrontierPoint, NoZone},
    points::{ByRole, Points, RoleSet},
};
use serde::Serialize;

use super::{Analysis, Subject};

// Written by serde itself, because a `serde_json::Value` holds no `u128`.
#[derive(Serialize)]
struct Report<'a> {
    name: &'a str,
    roles: &'a [&'a str],
    reservation_values: Vec<i64>,
    reservation_value_cases: usize,
    outcomes: u128,
    zone: Zone,
    frontier: Count,
    frontier_in_zone: Count,
    nash: Option<Nash>,
    egalitarian: Option<Tied>,
    kalai_smorodinsky: Option<KalaiSmorodinsky>,
    max_joint: MaxJoint,
    no_zone: Option<Gap>,
    coalitions: Vec<CoalitionReport<'a>>,
}

#[derive(Serialize)]
struct Zone {
    deals: Option<u128>,
    share: Option<String>,
    refused: Option<String>,
}

#[derive(Serialize)]
struct Count {
    points: usize,
    deals: u128,
}

#[derive(Serialize)]
struct Tied {
    values: Vec<Vec<i64>>,
}

#[derive(Serialize)]
struct Nash {
    values: Vec<Vec<i64>>,
    every_product_is_zero: bool,
}

#[derive(Serialize)]
struct KalaiSmorodinsky {
    values: Vec<Vec<i64>>,
    ideal_gains: Vec<i64>,
}

#[derive(Serialize)]
struct MaxJoint {
    total: Option<i64>,
    values: Option<Vec<Vec<i64>>>,
    total_without_limits: i64,
}

#[derive(Serialize)]
struct Gap {
    gap: i64,
    nearest: Vec<i64>,
    shortfalls: Vec<i64>,
    package: String,
    opens_alone: Vec<Option<i64>>,
}

#[derive(Serialize)]
struct CoalitionReport<'a> {
    members: Vec<&'a str>,
    left_out: Vec<&'a str>,
    has_agreement: bool,
    frontier: Count,
    frontier_in_zone: Count,
}

/// One line. Values are lists in the order of the roles; lists of tied values
/// are ascending.
pub fn to_json(subject: &Subject, analysis: &Analysis) -> serde_json::Result<String> {
    let outcomes = subject.valuation.n_packages();
    let solutions = analysis.solutions.as_ref();
    serde_json::to_string(&Report {
        name: subject.name,
        roles: &subject.roles,
        reservation_values: numbers(subject.valuation.reservation_values()),
        reservation_value_cases: subject.valuation.n_cases(),
        outcomes,
        zone: Zone {
            deals: analysis.n_zone.ok(),
            share: analysis.n_zone.ok().map(|n| format!("{n}/{outcomes}")),
            refused: analysis.n_zone.err().map(|it| it.to_string()),
        },
        frontier: count(analysis.frontier.points.iter()),
        frontier_in_zone: count(analysis.frontier.in_zone()),
        nash: solutions.map(|it| Nash { values: values(&it.nash), every_product_is_zero: it.every_product_is_zero }),
        egalitarian: solutions.map(|it| Tied { values: values(&it.egalitarian) }),
        kalai_smorodinsky: solutions.map(|it| KalaiSmorodinsky {
            values: values(&it.kalai_smorodinsky),
            ideal_gains: numbers(&it.ideal_gains),
        }),
        max_joint: MaxJoint {
            total: solutions.map(|it| it.max_joint_total().0),
            values: solutions.map(|it| values(&it.max_joint)),
            total_without_limits: analysis.frontier.max_joint_total().0,
        },
        no_zone: analysis.no_zone.as_ref().map(|it| gap(subject, it)),
        coalitions: analysis.coalitions.iter().map(|it| coalition(subject, it)).collect(),
    })
}

fn gap(subject: &Subject, it: &NoZone) -> Gap {
    Gap {
        gap: it.gap.0,
        nearest: numbers(&it.nearest.values),
        shortfalls: numbers(&it.shortfalls),
        package: (subject.words)(&it.nearest.package),
        opens_alone: it.opens_alone.values().iter().map(|it| it.map(|it| it.0)).collect(),
    }
}

fn coalition<'a>(subject: &Subject<'a>, it: &Coalition) -> CoalitionReport<'a> {
    let names = |roles: RoleSet| roles.iter().map(|it| subject.roles[it.index()]).collect();
    CoalitionReport {
        members: names(it.members),
        left_out: names(it.left_out),
        has_agreement: it.has_agreement,
        frontier: count(it.frontier.points.iter()),
        frontier_in_zone: count(it.frontier.in_zone()),
    }
}

fn count<'p>(points: impl Iterator<Item = &'p FrontierPoint>) -> Count {
    points.fold(Count { points: 0, deals: 0 }, |sum, it| Count {
        points: sum.points + 1,
        deals: sum.deals + it.n_packages,
    })
}

fn numbers(points: &ByRole<Points>) -> Vec<i64> {
    points.values().iter().map(|it| it.0).collect()
}

fn values(points: &[&FrontierPoint]) -> Vec<Vec<i64>> {
    points.iter().map(|it| numbers(&it.values)).collect()
}
