use parley::{
    analysis::{FrontierPoint, NoZone, Solutions},
    points::{ByRole, Points, RoleSet},
};

use super::{Analysis, Subject};
/// So many points that tie are shown; `--json` has them all.
const MOST_TIED: usize = 8;

/// Each measure with its definition in one line.
pub fn tell(subject: &Subject, analysis: &Analysis) {
    let n_packages = subject.valuation.n_packages();
    crate::line!("{}", subject.name);
    let limits = subject.valuation.reservation_values();
    let roles: Vec<String> = (subject.roles.iter().zip(limits.iter()))
        .map(|(name, (role, limit))| format!("{} {name} (reservation value {})", role.letter(), limit.0))
        .collect();
    crate::line!("  roles: {}", roles.join(", "));
    measure("packages", &n_packages.to_string(), "all ways to settle every issue");
    if 1 < subject.valuation.n_cases() {
        measure(
            "cases of reservation values",
            &subject.valuation.n_cases().to_string(),
            "options change what a role has without the agreement; each package is measured from its own case",
        );
    }
    match &analysis.n_zone {
        Ok(n) => measure(
            "zone of possible agreement",
            &format!("{} ({})", counted(*n, "package"), percent(*n, n_packages)),
            "no role is below its reservation value; exactly at it is inside",
        ),
        Err(refused) => measure("zone of possible agreement", "not counted", &refused.to_string()),
    }
    measure(
        "frontier",
        &points(analysis.frontier.points.iter()),
        "no package is worth more to a role without being worth less to another; packages of equal values are one point",
    );
    measure(
        "frontier in the zone",
        &points(analysis.frontier.in_zone()),
        "what is both; the rest below is chosen from it",
    );
    if let Some(it) = &analysis.solutions {
        tell_solutions(subject, it);
    }
    let largest = analysis.frontier.max_joint_total().0.to_string();
    measure(
        "largest joint value without limits",
        &largest,
        "the same over all packages, whatever the reservation values",
    );
    if let Some(it) = &analysis.no_zone {
        tell_no_zone(subject, it);
    }
    tell_coalitions(subject, analysis);
}

fn tell_solutions(subject: &Subject, it: &Solutions) {
    let nash = if it.every_product_is_zero {
        "every product of gains is 0, somebody can at best break even: as many roles as possible gain, and among the \
         same roles the product of their gains is the largest"
    } else {
        "the largest product of gains; a gain is value less reservation value"
    };
    solution(subject, "Nash", nash, &it.nash);
    let egalitarian = "the largest smallest gain, among equals the largest second smallest, and so on";
    solution(subject, "egalitarian", egalitarian, &it.egalitarian);
    let ideal = format!(
        "the largest smallest share of the own ideal gain, and so on; the ideal gain is the largest inside the zone: {}",
        numbers(&it.ideal_gains)
    );
    solution(subject, "Kalai-Smorodinsky", &ideal, &it.kalai_smorodinsky);
    let joint = "the largest sum of all roles' points inside the zone; adds points of different roles";
    solution(subject, "largest joint value", joint, &it.max_joint);
}

fn solution(subject: &Subject, name: &str, definition: &str, tied: &[&FrontierPoint]) {
    let values: Vec<String> = tied.iter().take(MOST_TIED).map(|it| numbers(&it.values)).collect();
    let rest = tied.len() - values.len();
    let more = if rest == 0 { String::new() } else { format!(" or one of {rest} more") };
    measure(name, &format!("{}{more}", values.join(" or ")), definition);
    for it in tied.iter().take(MOST_TIED) {
        let of = if it.n_packages == 1 { "one package" } else { &format!("the first of {} packages", it.n_packages) };
        let from = match it.reservation_values == *subject.valuation.reservation_values() {
            true => String::new(),
            false => format!(", measured from {}", numbers(&it.reservation_values)),
        };
        crate::line!("      {}: {} ({of}{from})", numbers(&it.values), (subject.words)(&it.package));
    }
}

fn tell_no_zone(subject: &Subject, it: &NoZone) {
    let definition = "the smallest, over all packages, of the largest shortfall below a reservation value; no package is \
                      acceptable to all, so there is no solution point";
    measure("no zone, by", &it.gap.0.to_string(), definition);
    let (words, values) = ((subject.words)(&it.nearest.package), numbers(&it.nearest.values));
    crate::line!("      nearest: {words} at {values}, short by {}", numbers(&it.shortfalls));
    crate::line!("      a zone opens if every role gives up {} of its reservation value", it.gap.0);
    for (name, alone) in subject.roles.iter().zip(it.opens_alone.values()) {
        match alone {
            Some(points) => crate::line!("      or if {name} alone gives up {}", points.0),
            None => crate::line!("      {name} alone cannot open it"),
        }
    }
}

fn tell_coalitions(subject: &Subject, analysis: &Analysis) {
    if analysis.coalitions.is_empty() {
        return;
    }
    let names = |roles: RoleSet| roles.iter().map(|it| subject.roles[it.index()]).collect::<Vec<_>>().join(", ");
    let n_able = analysis.coalitions.iter().filter(|it| it.has_agreement).count();
    measure(
        "coalitions that may decide",
        &format!("{}, of which {n_able} have an agreement", analysis.coalitions.len()),
        "acceptable and efficient for the members; who is left out has its reservation value",
    );
    for it in &analysis.coalitions {
        let without = if it.left_out.is_empty() { String::new() } else { format!(" without {}", names(it.left_out)) };
        crate::line!("      {}{without}: {} in the zone", names(it.members), points(it.frontier.in_zone()));
    }
}

fn measure(name: &str, result: &str, definition: &str) {
    crate::line!("  {name}: {result}");
    crate::line!("    = {definition}");
}

fn points<'p>(points: impl Iterator<Item = &'p FrontierPoint>) -> String {
    let (n, n_packages) = points.fold((0, 0), |(n, all), it| (n + 1, all + it.n_packages));
    format!("{}, {}", counted(n, "point"), counted(n_packages, "package"))
}

fn counted(n: u128, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

fn numbers(points: &ByRole<Points>) -> String {
    points.values().iter().map(|it| it.0.to_string()).collect::<Vec<_>>().join(" ")
}

/// Cut to hundredths of a percent.
fn percent(n: u128, of: u128) -> String {
    // Large numbers give up digits that would not be shown.
    let scale = of / (u128::MAX / 10_000) + 1;
    let share = 10_000 * (n / scale) / (of / scale);
    format!("{}.{:02}%", share / 100, share % 100)
}
