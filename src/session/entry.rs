use super::Place;
use crate::{
    document::{Id, Json},
    pack::{DEBRIEF, Public},
    points::{IssueId, OptionId, Package, Points, RoleId, Terms},
    steps::{
        Answer,
        table::{Action, Question, Statement},
        worksheet::{Edit, Mark, MarkRange},
    },
};

/// The most characters of a text that a person writes into a field.
const MAX_TEXT: usize = 20_000;

/// Something a person did, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose action it is. The clock's are noted under the first role.
    pub by: RoleId,
    /// What was done.
    pub act: Act,
    /// When, in milliseconds since 1970 by the device's clock.
    pub at_ms: i64,
}

/// What can be done in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Goes to a place.
    Go(Place),
    /// Changes the preparation sheet.
    Prepare(Edit),
    /// Answers a question, or takes the answer back.
    Answer {
        /// The step, or `debrief`.
        step: Id,
        /// The question in it.
        question: Id,
        /// The answer.
        answer: Option<Answer>,
    },
    /// Puts together what may become an offer.
    Draft(Terms),
    /// Puts a package aside as the first of two equal ones, or takes it back.
    Aside(Option<Package>),
    /// Does something at the table.
    AtTable(Action),
    /// Says that the exercise is done.
    Finish,
}

impl Act {
    /// Whether words that a person wrote stand in it. Such entries are kept
    /// sealed.
    pub fn has_prose(&self) -> bool {
        match self {
            Act::Prepare(Edit::Goal(_) | Edit::Questions(_) | Edit::Reason(_)) => true,
            Act::Answer { answer, .. } => matches!(answer, Some(Answer::Text(_))),
            Act::Go(_) | Act::Prepare(_) | Act::Draft(_) | Act::Aside(_) | Act::AtTable(_) | Act::Finish => false,
        }
    }

    /// Whether a later act of the same person makes this one unnecessary:
    /// both write the same field.
    pub fn is_replaced_by(&self, later: &Act) -> bool {
        match (self, later) {
            (Act::Prepare(a), Act::Prepare(b)) => match (a, b) {
                (Edit::TheirLimit(a, _), Edit::TheirLimit(b, _)) => a == b,
                _ => std::mem::discriminant(a) == std::mem::discriminant(b),
            },
            (Act::Answer { step, question, .. }, Act::Answer { step: later_step, question: later_question, .. }) => {
                step == later_step && question == later_question
            }
            (Act::Draft(_), Act::Draft(_)) | (Act::Aside(_), Act::Aside(_)) => true,
            _ => false,
        }
    }
}

impl Entry {
    /// The entry as it is saved: with the author's ids, never with places in
    /// lists, so that it loads into a newer version of the pack.
    pub fn to_json(&self, public: &Public) -> Json {
        let mut fields =
            vec![("at".to_owned(), Json::Number(self.at_ms)), ("by".to_owned(), text(&public.roles[self.by].id))];
        let mut put = |key: &str, value: Json| fields.push((key.to_owned(), value));
        let mut act = |word: &str| put("act", Json::Text(word.to_owned()));
        match &self.act {
            Act::Go(place) => {
                act("go");
                let step = public.steps.get(place.step).map_or(DEBRIEF, |it| it.id.as_str());
                put("step", Json::Text(step.to_owned()));
                put("seat", Json::Number(place.seat as i64));
            }
            Act::Prepare(edit) => match edit {
                Edit::Goal(it) => {
                    act("goal");
                    put("text", Json::Text(it.clone()));
                }
                Edit::Questions(it) => {
                    act("questions");
                    put("text", Json::Text(it.clone()));
                }
                Edit::Reason(it) => {
                    act("reason");
                    put("text", Json::Text(it.clone()));
                }
                Edit::Limit(it) => {
                    act("limit");
                    put("mark", mark(public, *it));
                }
                Edit::TheirLimit(role, (from, to)) => {
                    act("their_limit");
                    put("of", text(&public.roles[*role].id));
                    put("from", mark(public, *from));
                    put("to", mark(public, *to));
                }
                Edit::Priorities(issues) => {
                    act("priorities");
                    put("issues", Json::List(issues.iter().map(|it| text(&public.issues[it.index()].id)).collect()));
                }
                Edit::Opening(it) => {
                    act("opening");
                    put("terms", Json::Text(public.words(it)));
                }
            },
            Act::Answer { step, question, answer } => {
                act("answer");
                put("step", text(step));
                put("question", text(question));
                match answer {
                    Some(Answer::Text(it)) => put("text", Json::Text(it.clone())),
                    Some(Answer::Scale(it)) => put("scale", Json::Number((*it).into())),
                    Some(Answer::DoesNotApply) => put("scale", Json::Number(0)),
                    Some(Answer::Committed) => put("committed", Json::Bool(true)),
                    Some(Answer::Chosen(ids)) => put("chosen", Json::List(ids.iter().map(text).collect())),
                    Some(Answer::Counts(counts)) => {
                        let count = |(id, n): &(Id, u32)| (id.to_string(), Json::Number((*n).into()));
                        put("counts", Json::Record(counts.iter().map(count).collect()));
                    }
                    None => {}
                }
            }
            Act::Draft(it) => {
                act("draft");
                put("terms", Json::Text(public.words(it)));
            }
            Act::Aside(it) => {
                act("aside");
                put("terms", it.as_ref().map_or(Json::Null, |it| package(public, it)));
            }
            Act::AtTable(action) => match action {
                Action::Offer(it) => {
                    act("offer");
                    put("terms", Json::Text(public.words(it)));
                }
                Action::OfferEither(first, second) => {
                    act("offer_either");
                    put("terms", package(public, first));
                    put("second", package(public, second));
                }
                Action::Record(it) => {
                    act("record");
                    put("terms", package(public, it));
                }
                Action::Accept => act("accept"),
                Action::AcceptSecond => act("accept_second"),
                Action::Ask(question) => {
                    act("ask");
                    if let Question::WhatOf(issue) = question {
                        put("issue", text(&public.issues[issue.index()].id));
                    }
                }
                Action::Tell(statement) => {
                    act("tell");
                    let (what, issue, option) = match *statement {
                        Statement::MattersMost(issue) => ("most", Some(issue), None),
                        Statement::MattersLeast(issue) => ("least", Some(issue), None),
                        Statement::Prefers(issue, option) => ("prefers", Some(issue), Some(option)),
                        Statement::Declines => ("nothing", None, None),
                    };
                    put("what", Json::Text(what.to_owned()));
                    if let Some(issue) = issue.map(|it| &public.issues[it.index()]) {
                        put("issue", text(&issue.id));
                        if let Some(option) = option {
                            put("option", text(&issue.options[option.index()].id));
                        }
                    }
                }
                Action::Confirm => act("confirm"),
                Action::Reopen => act("reopen"),
                Action::WalkAway => act("walk_away"),
                Action::Tick(seconds) => {
                    act("tick");
                    put("seconds", Json::Number((*seconds).into()));
                }
                Action::TimeLimit(seconds) => {
                    act("time_limit");
                    put("seconds", seconds.map_or(Json::Null, |it| Json::Number(it.into())));
                }
            },
            Act::Finish => act("finish"),
        }
        Json::Record(fields)
    }

    /// Reads a saved entry. `None` if it names something that this version of
    /// the exercise does not have, or is no entry at all.
    pub fn from_json(json: &Json, public: &Public) -> Option<Entry> {
        let string = |key: &str| match json.get(key) {
            Some(Json::Text(it)) if it.chars().take(MAX_TEXT + 1).count() <= MAX_TEXT => Some(it.as_str()),
            _ => None,
        };
        let number = |key: &str| match json.get(key) {
            Some(Json::Number(it)) => Some(*it),
            _ => None,
        };
        let seconds = |key: &str| number(key).and_then(|it| u32::try_from(it).ok());
        let terms = || public.terms(string("terms")?);
        let issue = || public.issue(string("issue")?);
        let words = || string("text").map(str::to_owned);
        let act = match string("act")? {
            "go" => Act::Go(Place {
                step: step_index(public, string("step")?)?,
                seat: usize::try_from(number("seat")?).ok()?,
            }),
            "goal" => Act::Prepare(Edit::Goal(words()?)),
            "questions" => Act::Prepare(Edit::Questions(words()?)),
            "reason" => Act::Prepare(Edit::Reason(words()?)),
            "limit" => Act::Prepare(Edit::Limit(read_mark(public, json.get("mark")?)?)),
            "their_limit" => {
                let range: MarkRange = (read_mark(public, json.get("from")?)?, read_mark(public, json.get("to")?)?);
                Act::Prepare(Edit::TheirLimit(public.role(string("of")?)?, range))
            }
            "priorities" => Act::Prepare(Edit::Priorities(priorities(public, json.get("issues")?)?)),
            "opening" => Act::Prepare(Edit::Opening(terms()?)),
            "answer" => Act::Answer {
                step: Id::new(string("step")?)?,
                question: Id::new(string("question")?)?,
                answer: match answer_key(json) {
                    None => None,
                    Some(("text", _)) => Some(Answer::Text(words()?)),
                    Some(("scale", Json::Number(0))) => Some(Answer::DoesNotApply),
                    Some(("scale", Json::Number(it @ 1..=7))) => Some(Answer::Scale(*it as u8)),
                    Some(("chosen", Json::List(ids))) => Some(Answer::Chosen(things(ids, thing)?)),
                    Some(("counts", Json::Record(counts))) => Some(Answer::Counts(things(counts, count)?)),
                    Some(("committed", _)) => Some(Answer::Committed),
                    Some(_) => return None,
                },
            },
            "draft" => Act::Draft(terms()?),
            "aside" => Act::Aside(match json.get("terms") {
                None | Some(Json::Null) => None,
                Some(_) => Some(terms()?.package()?),
            }),
            "offer" => Act::AtTable(Action::Offer(terms()?)),
            "offer_either" => {
                let second = public.terms(string("second")?)?.package()?;
                Act::AtTable(Action::OfferEither(terms()?.package()?, second))
            }
            "record" => Act::AtTable(Action::Record(terms()?.package()?)),
            "accept" => Act::AtTable(Action::Accept),
            "accept_second" => Act::AtTable(Action::AcceptSecond),
            "ask" => Act::AtTable(Action::Ask(match json.get("issue") {
                None => Question::WhatMatters,
                Some(_) => Question::WhatOf(issue()?),
            })),
            "tell" => Act::AtTable(Action::Tell(match string("what")? {
                "most" => Statement::MattersMost(issue()?),
                "least" => Statement::MattersLeast(issue()?),
                "prefers" => Statement::Prefers(issue()?, public.option(issue()?, string("option")?)?),
                "nothing" => Statement::Declines,
                _ => return None,
            })),
            "confirm" => Act::AtTable(Action::Confirm),
            "reopen" => Act::AtTable(Action::Reopen),
            "walk_away" => Act::AtTable(Action::WalkAway),
            "tick" => Act::AtTable(Action::Tick(seconds("seconds")?)),
            "time_limit" => Act::AtTable(Action::TimeLimit(match json.get("seconds") {
                None | Some(Json::Null) => None,
                Some(_) => Some(seconds("seconds")?),
            })),
            "finish" => Act::Finish,
            _ => return None,
        };
        Some(Entry { by: public.role(string("by")?)?, act, at_ms: number("at")? })
    }
}

/// What kind of answer was saved; the first, if a stranger wrote several.
fn answer_key(json: &Json) -> Option<(&'static str, &Json)> {
    ["text", "scale", "chosen", "counts", "committed"].into_iter().find_map(|key| Some((key, json.get(key)?)))
}

fn things<T, U>(list: &[T], read: fn(&T) -> Option<U>) -> Option<Vec<U>> {
    if Answer::MOST_THINGS < list.len() {
        return None;
    }
    list.iter().map(read).collect()
}

fn thing(json: &Json) -> Option<Id> {
    match json {
        Json::Text(id) => Id::new(id),
        _ => None,
    }
}

fn count((id, n): &(String, Json)) -> Option<(Id, u32)> {
    match n {
        Json::Number(n) => Some((Id::new(id)?, u32::try_from(*n).ok()?)),
        _ => None,
    }
}

fn text(id: &Id) -> Json {
    Json::Text(id.to_string())
}

fn package(public: &Public, package: &Package) -> Json {
    Json::Text(public.words(&Terms::from(package)))
}

fn step_index(public: &Public, id: &str) -> Option<usize> {
    match public.steps.iter().position(|it| it.id.as_str() == id) {
        Some(step) => Some(step),
        None => (id == DEBRIEF).then_some(public.steps.len()),
    }
}

/// Points are saved as a number, an option of the only issue as its id.
fn mark(public: &Public, mark: Option<Mark>) -> Json {
    match mark {
        None => Json::Null,
        Some(Mark::Points(points)) => Json::Number(points.0),
        Some(Mark::Option(option)) => text(&public.issues[0].options[option.index()].id),
    }
}

fn read_mark(public: &Public, json: &Json) -> Option<Option<Mark>> {
    match json {
        Json::Null => Some(None),
        Json::Number(it) if (-Points::MOST..=Points::MOST).contains(it) => Some(Some(Mark::Points(Points(*it)))),
        Json::Text(id) if public.agenda.n_issues() == 1 => {
            let option: OptionId = public.option(IssueId(0), id)?;
            Some(Some(Mark::Option(option)))
        }
        _ => None,
    }
}

/// Every issue once; anything else would lose one.
fn priorities(public: &Public, json: &Json) -> Option<Vec<IssueId>> {
    let Json::List(ids) = json else { return None };
    let issues: Vec<IssueId> = ids
        .iter()
        .map(|id| match id {
            Json::Text(id) => public.issue(id),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let is_whole = issues.len() == public.issues.len() && public.agenda.issues().all(|it| issues.contains(&it));
    is_whole.then_some(issues)
}
