use super::{Figures, Template, name_by_content, number, record, set, text};
use crate::{
    document::Json,
    pack::{InvalidPack, Pack},
    points::Points,
    steps::worksheet::skeleton::{Case, CaseIssue, Leftovers, SIDES, Side, WHOLE},
    text::Language,
};

/// The most characters of a line and of a longer text in a pack. Stand-ins may
/// be longer than the names that they stand for; what is too long then is cut.
const LINE: usize = 200;
const LINES: usize = 20_000;

/// The languages in which the program has words for an exercise, the first for
/// readers of all others.
const LANGUAGES: [&str; 2] = ["en", "ru"];

/// An exercise made of a real situation, and what is to be known about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// The pack, of one exercise of two roles. All names are stand-ins.
    pub pack: Pack,
    /// What may still tell who is meant.
    pub leftovers: Leftovers,
    /// What its points are made of.
    pub figures: Figures,
}

impl Made {
    /// Makes an exercise of the exercise's template, in the words of a language. An option's points are the
    /// issue's share for the side's best one, 0 for its worst, and between them
    /// in equal steps, rounded to whole points, half a point up. The reservation
    /// value is how good no agreement was said to be; the target lies two thirds
    /// of the way from there to the best package, rounded up.
    ///
    /// # Errors
    ///
    /// The problems of the pack. A whole case has none.
    pub fn of(template: &Template, case: &Case, language: &str) -> Result<Made, InvalidPack> {
        let (case, leftovers) = case.disguised();
        let language = LANGUAGES.into_iter().find(|it| *it == language).unwrap_or(LANGUAGES[0]);
        let mut json = in_language(template.0.clone(), language, &case);
        set(&mut json, "languages", Json::List(vec![text(language)]));
        if !case.title.is_empty() {
            set(&mut json, "title", line(&case.title));
            set(&mut json, "exercises/0/title", line(&case.title));
        }
        set(&mut json, "exercises/0/general_information", lines(&case.common));
        set(&mut json, "exercises/0/issues", Json::List(case.issues.iter().enumerate().map(issue).collect()));
        set(&mut json, "exercises/0/roles", Json::List((0..2).map(|side| role(&case, side, language)).collect()));
        let figures = Figures::of(&Pack::open(json.to_compact().as_bytes())?.exercises[0]);
        set(&mut json, "exercises/0/level", number(figures.level()));
        name_by_content(&mut json, "own-exercise");
        Ok(Made { pack: Pack::open(json.to_compact().as_bytes())?, leftovers, figures })
    }
}

/// The template in one language, with the stand-ins of the sides.
fn in_language(json: Json, language: &str, case: &Case) -> Json {
    match json {
        Json::Record(fields) if !fields.is_empty() && fields.iter().all(|it| Language::new(&it.0).is_some()) => {
            let text = fields.into_iter().find(|it| it.0 == language).map(|it| it.1);
            in_language(text.unwrap_or(Json::Null), language, case)
        }
        Json::Record(fields) => {
            Json::Record(fields.into_iter().map(|(key, it)| (key, in_language(it, language, case))).collect())
        }
        Json::List(items) => Json::List(items.into_iter().map(|it| in_language(it, language, case)).collect()),
        Json::Text(it) => {
            let names = case.sides.each_ref().map(|it| it.name.stand_in.as_str());
            text(it.split("{a}").map(|it| it.replace("{b}", names[1])).collect::<Vec<_>>().join(names[0]))
        }
        other => other,
    }
}

fn line(it: &str) -> Json {
    text(cut(it, LINE))
}

fn lines(it: &str) -> Json {
    text(cut(it, LINES))
}

fn cut(it: &str, max: usize) -> String {
    if it.chars().count() <= max { it.to_owned() } else { it.chars().take(max - 1).chain(['…']).collect() }
}

fn issue_id(n: usize) -> String {
    format!("issue-{}", n + 1)
}

fn option_id(n: usize) -> String {
    format!("option-{}", n + 1)
}

fn issue((n, issue): (usize, &CaseIssue)) -> Json {
    let option = |(n, it): (usize, &String)| record([("id", text(option_id(n))), ("title", line(it))]);
    record([
        ("id", text(issue_id(n))),
        ("title", line(&issue.title)),
        ("options", Json::List(issue.options.iter().enumerate().map(option).collect())),
    ])
}

fn role(case: &Case, side: usize, language: &str) -> Json {
    let it: &Side = &case.sides[side];
    let is_russian = language == "ru";
    let about = if is_russian { "Одна из двух сторон." } else { "One of the two sides." };
    let institution = if is_russian {
        "В настоящей ситуации, под другим именем"
    } else {
        "In a real situation, by another name"
    };
    let sheet = case.issues.iter().enumerate().map(|(n, issue)| {
        let points = points(issue, side).into_iter().enumerate();
        (issue_id(n), Json::Record(points.map(|(i, it)| (option_id(i), number(it.0))).collect()))
    });
    let limit = it.no_deal.min(WHOLE);
    let target = limit + (2 * (WHOLE - limit)).div_ceil(3);
    record([
        ("id", text(format!("side-{}", SIDES[side]))),
        (
            "public",
            record([("name", line(&it.name.stand_in)), ("institution", text(institution)), ("about", text(about))]),
        ),
        (
            "confidential",
            record([
                ("instructions", lines(&it.wants)),
                ("batna", lines(&it.batna)),
                ("reservation_value", number(limit)),
                ("target", number(target)),
                ("score_sheet", Json::Record(sheet.collect())),
            ]),
        ),
    ])
}

/// The points of an issue's options for a side.
fn points(issue: &CaseIssue, side: usize) -> Vec<Points> {
    let steps = issue.options.len().saturating_sub(1).max(1);
    let share = issue.shares[side] as usize;
    let worth = |option: usize| {
        let place = issue.orders[side].iter().position(|it| *it == option).unwrap_or(steps);
        (2 * share * steps.saturating_sub(place) + steps) / (2 * steps)
    };
    (0..issue.options.len()).map(|option| Points(worth(option) as i64)).collect()
}
