use super::view::{View, code_word};
use crate::{
    steps::transcript::{BookFile, Coding, Pattern, Patterns, SpeakerPattern},
    ui::{
        Child, El, el, nodes,
        parts::{label, scroller},
        words::{Key, key},
    },
};

/// The pattern of the talk by the own codes: who asks, how long attacks chain,
/// when the first package came, and which share of each speaker each code has.
pub(super) fn patterns(view: &View, book: &BookFile, own: &Coding) -> Option<El> {
    let words = view.words;
    let found = Patterns::of(view.step, book, own)?;
    let told = |pattern: Pattern| found.speakers.iter().all(|it| it.by_pattern[pattern as usize].is_some());
    let attacks = told(Pattern::Attacks).then(|| match found.longest_attack {
        None => words.say(key::PATTERN_NO_ATTACK),
        Some((from, to)) if from == to => words.say(key::PATTERN_SINGLE_ATTACKS),
        Some((from, to)) => {
            let said = [("n", (to - from + 1).into()), ("from", (from + 1).into()), ("to", (to + 1).into())];
            words.with(key::PATTERN_CHAIN, &said)
        }
    });
    let package = told(Pattern::Packages).then(|| match found.first_package {
        None => words.say(key::PATTERN_NO_PACKAGE),
        Some(n) => words.with(key::PATTERN_PACKAGE, &[("line", (n + 1).into())]),
    });
    let asks = told(Pattern::Questions).then(|| who_asks(view, &found));
    let lines = [asks, attacks, package].into_iter().flatten().map(|it| el("li").text(it));
    Some(
        el("section")
            .class("patterns")
            .child(el("h3").say(words, key::PATTERNS))
            .child(el("p").class("hint").say(words, key::PATTERNS_HINT))
            .child(el("ul").each(lines))
            .child(scroller(words.say(key::PATTERN_TABLE), counts(view, &found)))
            .child(scroller(words.say(key::PATTERN_SHARES), shares(view, book, &found))),
    )
}

/// The speakers who ask, the most often first.
fn who_asks(view: &View, found: &Patterns) -> String {
    let words = view.words;
    let count = |i: usize| found.speakers[i].by_pattern[Pattern::Questions as usize].unwrap_or_default();
    let mut asking: Vec<usize> = (0..found.speakers.len()).filter(|it| 0 < count(*it)).collect();
    asking.sort_by_key(|it| std::cmp::Reverse(count(*it)));
    let names: Vec<String> =
        asking.iter().map(|it| format!("{} ({})", words.of(&view.step.speakers[*it].name), count(*it))).collect();
    if names.is_empty() {
        return words.say(key::PATTERN_NO_QUESTION);
    }
    words.with(key::PATTERN_ASKS, &[("names", (&names.join(", ")).into())])
}

fn counts(view: &View, found: &Patterns) -> El {
    let words = view.words;
    let head = |it: Pattern| -> Key {
        match it {
            Pattern::Questions => key::PATTERN_QUESTIONS,
            Pattern::Interests => key::PATTERN_INTERESTS,
            Pattern::Attacks => key::PATTERN_ATTACKS,
            Pattern::Packages => key::PATTERN_PACKAGES,
        }
    };
    let told: Vec<Pattern> = Pattern::ALL
        .into_iter()
        .filter(|it| found.speakers.iter().all(|speaker| speaker.by_pattern[*it as usize].is_some()))
        .collect();
    let rows = view.step.speakers.iter().zip(&found.speakers).map(|(speaker, it)| {
        let cell = |pattern: &Pattern| {
            el("td").text(words.number(it.by_pattern[*pattern as usize].unwrap_or_default() as i64))
        };
        el("tr")
            .child(el("th").attr("scope", "row").child(label(words, &speaker.name)))
            .child(el("td").text(words.number(it.n_units as i64)))
            .each(told.iter().map(cell))
    });
    el("table")
        .child(el("caption").say(words, key::PATTERN_TABLE))
        .child(
            el("thead").child(
                el("tr")
                    .child(el("th").attr("scope", "col").say(words, key::PATTERN_SPEAKER))
                    .child(el("th").attr("scope", "col").say(words, key::PATTERN_LINES))
                    .each(told.iter().map(|it| el("th").attr("scope", "col").say(words, head(*it)))),
            ),
        )
        .child(el("tbody").each(rows))
}

/// Which share of a speaker's lines each code has: the number, and a bar for
/// those who see it.
fn shares(view: &View, book: &BookFile, found: &Patterns) -> El {
    let words = view.words;
    let heads = view.step.speakers.iter().map(|it| el("th").attr("scope", "col").child(label(words, &it.name)));
    let rows = (0..book.codes.len()).filter(|code| found.speakers.iter().any(|it| 0 < it.by_code[*code])).map(|code| {
        let cell = |it: &SpeakerPattern| {
            let percent = (100 * it.by_code[code] + it.n_units / 2).checked_div(it.n_units).unwrap_or_default();
            let bar = el("svg")
                .class("share-bar")
                .attr("viewBox", "0 0 100 8")
                .attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true")
                .child(el("rect").attr("width", percent.to_string()).attr("height", "8"));
            let said = words.with(key::PATTERN_SHARE, &[("n", it.by_code[code].into()), ("percent", percent.into())]);
            el("td").child((0 < it.by_code[code]).then(|| nodes([el("span").text(said).into_node(), bar.into_node()])))
        };
        el("tr")
            .child(el("th").attr("scope", "row").text(code_word(words, book, code)))
            .each(found.speakers.iter().map(cell))
    });
    el("table")
        .class("shares")
        .child(el("caption").say(words, key::PATTERN_SHARES))
        .child(
            el("thead").child(el("tr").child(el("th").attr("scope", "col").say(words, key::PATTERN_CODE)).each(heads)),
        )
        .child(el("tbody").each(rows))
}
