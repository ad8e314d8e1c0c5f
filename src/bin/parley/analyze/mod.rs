//! `parley analyze`: all that can be said of the points of an exercise.

mod machine;
mod tell;

use std::{error::Error, path::Path};

use parley::{
    analysis::{Coalition, Domain, Frontier, Limits, NoZone, Solutions, TooMuch, Valuation},
    document::Json,
    pack::{Exercise, Pack},
    points::{Package, Terms},
    steps::table::Decision,
};

/// What is analyzed, whatever kind of file it comes from.
struct Subject<'a> {
    name: &'a str,
    roles: Vec<&'a str>,
    valuation: &'a Valuation,
    decision: Decision,
    words: &'a dyn Fn(&Package) -> String,
}

/// What came of it.
struct Analysis<'v> {
    n_zone: Result<u128, TooMuch>,
    frontier: &'v Frontier,
    solutions: Option<Solutions<'v>>,
    no_zone: Option<NoZone>,
    /// Empty where all must agree.
    coalitions: Vec<Coalition>,
}

/// Whether everything could be computed.
pub fn run(file: &Path, exercise: Option<&str>, as_json: bool) -> Result<bool, Box<dyn Error>> {
    let in_file = |problem: &dyn std::fmt::Display| format!("{}: {problem}", file.display());
    let bytes = crate::read(file)?;
    let json = Json::parse_up_to(Domain::MAX_BYTES, &bytes).map_err(|it| in_file(&it))?;
    if Domain::is_domain(&json) {
        if exercise.is_some() {
            return Err(in_file(&"a domain has no exercises; leave out --exercise").into());
        }
        let domain = Domain::open(&bytes).map_err(|it| in_file(&it))?;
        let words = |package: &Package| {
            domain.words(package).map(|(issue, option)| format!("{issue}: {option}")).collect::<Vec<_>>().join("; ")
        };
        return analyze(
            &Subject {
                name: &domain.name,
                roles: domain.roles.values().iter().map(String::as_str).collect(),
                valuation: &domain.valuation().map_err(|it| in_file(&it))?,
                decision: Decision::Unanimity,
                words: &words,
            },
            as_json,
        );
    }
    let pack = Pack::open(&bytes).map_err(|it| in_file(&it.to_string().trim_end()))?;
    let exercises: Vec<&Exercise> = match exercise {
        Some(id) => vec![pack.exercise(id).ok_or_else(|| in_file(&format!("the pack has no exercise `{id}`")))?],
        None => pack.exercises.iter().map(|it| &**it).filter(|it| it.public.agenda.n_issues() != 0).collect(),
    };
    if exercises.is_empty() {
        return Err(in_file(&"no exercise of the pack has issues").into());
    }
    let mut all_computed = true;
    for exercise in exercises {
        all_computed &=
            of_exercise(exercise, as_json).map_err(|it| in_file(&format!("{}: {it}", exercise.public.id)))?;
    }
    Ok(all_computed)
}

fn of_exercise(exercise: &Exercise, as_json: bool) -> Result<bool, Box<dyn Error>> {
    let public = &exercise.public;
    let words = |package: &Package| public.words(&Terms::from(package));
    analyze(
        &Subject {
            name: public.id.as_str(),
            roles: public.roles.values().iter().map(|it| it.id.as_str()).collect(),
            valuation: &exercise.valuation()?,
            decision: public.table().map_or(Decision::Unanimity, |(_, table)| table.rules.decision),
            words: &words,
        },
        as_json,
    )
}

fn analyze(subject: &Subject, as_json: bool) -> Result<bool, Box<dyn Error>> {
    let valuation = subject.valuation;
    let frontier = valuation.frontier()?;
    let coalitions = match subject.decision {
        Decision::Unanimity => Vec::new(),
        decision @ Decision::Quorum { .. } => {
            valuation.coalitions(|it| decision.is_met(valuation.n_roles(), it), Limits::COMMAND)?
        }
    };
    let analysis = Analysis {
        n_zone: valuation.zone(Limits::COMMAND).map(|it| it.n_packages),
        solutions: Solutions::of(&frontier),
        no_zone: NoZone::of(&frontier),
        frontier: &frontier,
        coalitions,
    };
    if as_json {
        crate::line!("{}", machine::to_json(subject, &analysis)?);
    } else {
        tell::tell(subject, &analysis);
    }
    Ok(analysis.n_zone.is_ok())
}
