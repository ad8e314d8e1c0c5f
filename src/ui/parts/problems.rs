use yew::Html;

use crate::{
    document::{Problem, ProblemKind},
    ui::{
        El, el, nodes,
        words::{Words, key},
    },
};

/// All problems of a file.
pub fn problem_list(words: Words, problems: &[Problem]) -> El {
    el("ul").class("problems").each(problems.iter().map(|it| {
        let place = (!it.at.is_empty()).then(|| nodes([el("code").text(it.at.clone()).into(), Html::from(": ")]));
        el("li").child(place).text(problem_text(words, &it.kind))
    }))
}

/// A problem's sentence in the reader's language.
fn problem_text(words: Words, kind: &ProblemKind) -> String {
    use ProblemKind as P;
    match kind {
        P::TooLarge { bytes, max } => {
            words.with(key::PROBLEM_TOO_LARGE, &[("bytes", (*bytes as i64).into()), ("max", (*max as i64).into())])
        }
        P::NotUtf8 { byte } => words.with(key::PROBLEM_NOT_UTF8, &[("byte", (*byte as i64).into())]),
        P::Syntax(detail) => words.with(key::PROBLEM_SYNTAX, &[("detail", detail.into())]),
        P::NewerFormat { found, known } => {
            words.with(key::PROBLEM_NEWER_FORMAT, &[("found", (*found).into()), ("known", (*known).into())])
        }
        P::WrongKind { needed, found } => {
            let (needed, found) = (kind_word(words, needed), kind_word(words, found));
            words.with(key::PROBLEM_WRONG_KIND, &[("needed", (&needed).into()), ("found", (&found).into())])
        }
        P::MissingKey(key) => words.with(key::PROBLEM_MISSING_KEY, &[("key", (*key).into())]),
        P::UnknownKey { key, nearest: Some(nearest) } => {
            words.with(key::PROBLEM_UNKNOWN_KEY_NEAR, &[("key", key.into()), ("nearest", (*nearest).into())])
        }
        P::UnknownKey { key, nearest: None } => words.with(key::PROBLEM_UNKNOWN_KEY, &[("key", key.into())]),
        P::OutOfRange { min, max, found } => words.with(
            key::PROBLEM_OUT_OF_RANGE,
            &[("min", (*min).into()), ("max", (*max).into()), ("found", (*found).into())],
        ),
        P::WrongCount { min, max, found } => words.with(
            key::PROBLEM_WRONG_COUNT,
            &[("min", (*min).into()), ("max", (*max).into()), ("found", (*found).into())],
        ),
        P::TooLong { max, found } => {
            words.with(key::PROBLEM_TOO_LONG, &[("max", (*max).into()), ("found", (*found).into())])
        }
        P::Empty => words.say(key::PROBLEM_EMPTY),
        P::BadId(id) => words.with(key::PROBLEM_BAD_ID, &[("id", id.into())]),
        P::BadLanguage(tag) => words.with(key::PROBLEM_BAD_LANGUAGE, &[("tag", tag.into())]),
        P::BadVersion(version) => words.with(key::PROBLEM_BAD_VERSION, &[("version", version.into())]),
        P::UnknownWord { word, known } => {
            let known = known.join(", ");
            words.with(key::PROBLEM_UNKNOWN_WORD, &[("word", word.into()), ("known", (&known).into())])
        }
        P::BadCondition { at, found } if found.is_empty() => {
            words.with(key::PROBLEM_BROKEN_CONDITION, &[("at", (*at).into())])
        }
        P::BadCondition { at, found } => {
            words.with(key::PROBLEM_BAD_CONDITION, &[("at", (*at).into()), ("found", found.into())])
        }
        P::BadName(name) => words.with(key::PROBLEM_BAD_NAME, &[("name", name.into())]),
        P::FeedbackOutOfOrder => words.say(key::PROBLEM_FEEDBACK_ORDER),
        P::LastEndingHasCondition => words.say(key::PROBLEM_LAST_ENDING),
        P::NotOneLine => words.say(key::PROBLEM_NOT_ONE_LINE),
        P::HiddenCharacter(c) => {
            let code = format!("U+{:04X}", *c as u32);
            words.with(key::PROBLEM_HIDDEN_CHARACTER, &[("code", (&code).into())])
        }
        P::StackedMarks => words.say(key::PROBLEM_STACKED_MARKS),
        P::MissingLanguage(tag) => words.with(key::PROBLEM_MISSING_LANGUAGE, &[("tag", tag.into())]),
        P::BadKey(key) => words.with(key::PROBLEM_BAD_KEY, &[("key", key.into())]),
        P::MissingCode(id) => words.with(key::PROBLEM_MISSING_CODE, &[("id", id.into())]),
        P::OutOfOrder => words.say(key::PROBLEM_OUT_OF_ORDER),
        P::ReservedId(id) => words.with(key::PROBLEM_RESERVED_ID, &[("id", id.into())]),
        P::NothingToDo => words.say(key::PROBLEM_NOTHING_TO_DO),
        P::Contradiction => words.say(key::PROBLEM_CONTRADICTION),
        P::NotListed(id) => words.with(key::PROBLEM_NOT_LISTED, &[("id", id.into())]),
        P::AndMore => words.say(key::PROBLEM_AND_MORE),
        P::Twice(id) => words.with(key::PROBLEM_TWICE, &[("id", id.into())]),
        P::Unknown { what, id } => words.with(key::PROBLEM_UNKNOWN, &[("what", (*what).into()), ("id", id.into())]),
        P::MissingPoints { issue, option } => {
            words.with(key::PROBLEM_MISSING_POINTS, &[("issue", issue.into()), ("option", option.into())])
        }
        P::TableForOne => words.say(key::PROBLEM_TABLE_FOR_ONE),
        P::TableWithoutIssues => words.say(key::PROBLEM_TABLE_WITHOUT_ISSUES),
        P::SecondTable => words.say(key::PROBLEM_SECOND_TABLE),
        P::ImpossibleQuorum { roles } => words.with(key::PROBLEM_IMPOSSIBLE_QUORUM, &[("roles", (*roles).into())]),
        P::PeopleOutOfOrder => words.say(key::PROBLEM_PEOPLE_OUT_OF_ORDER),
        P::NewsWithoutMoment => words.say(key::PROBLEM_NEWS_WITHOUT_MOMENT),
        P::TooFewTogether { min } => words.with(key::PROBLEM_TOO_FEW_TOGETHER, &[("min", (*min).into())]),
        P::NeverPossible { issue, option } => {
            words.with(key::PROBLEM_NEVER_POSSIBLE, &[("issue", issue.into()), ("option", option.into())])
        }
        P::TooEntangled { issues, max } => {
            words.with(key::PROBLEM_TOO_ENTANGLED, &[("issues", issues.into()), ("max", (*max as i64).into())])
        }
        P::TooManyCases { max } => words.with(key::PROBLEM_TOO_MANY_CASES, &[("max", (*max).into())]),
        P::MissingBeliefs(event) => words.with(key::PROBLEM_MISSING_BELIEFS, &[("event", event.into())]),
        P::NotHundredPercent { sum } => words.with(key::PROBLEM_NOT_HUNDRED_PERCENT, &[("sum", (*sum).into())]),
        P::DependsOnNothing(option) => words.with(key::PROBLEM_DEPENDS_ON_NOTHING, &[("option", option.into())]),
        P::MissingState(state) => words.with(key::PROBLEM_MISSING_STATE, &[("state", state.into())]),
        P::NotWhole { role, issue, option, hundredths, multiple } => {
            let worth = words.hundredths(*hundredths);
            words.with(
                key::PROBLEM_NOT_WHOLE,
                &[
                    ("role", role.into()),
                    ("issue", issue.into()),
                    ("option", option.into()),
                    ("worth", (&worth).into()),
                    ("multiple", (*multiple).into()),
                ],
            )
        }
        P::TooManyPackages => words.say(key::PROBLEM_TOO_MANY_PACKAGES),
        P::TooMuchToCompute { max } => words.with(key::PROBLEM_TOO_MUCH, &[("max", (*max as i64).into())]),
    }
}

/// What a kind of JSON value is called, from the words that the core uses.
fn kind_word(words: Words, kind: &str) -> String {
    words.say(match kind {
        "a string" => key::KIND_STRING,
        "a list" => key::KIND_LIST,
        "an object" => key::KIND_OBJECT,
        "true or false" => key::KIND_BOOL,
        "a whole number" => key::KIND_WHOLE,
        "a text or an object of texts by language" => key::KIND_TEXT,
        "null" => key::KIND_NULL,
        "a fraction or a very large number" => key::KIND_OTHER_NUMBER,
        other => return other.to_owned(),
    })
}
