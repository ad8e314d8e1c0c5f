use super::{
    book, coders, contest, patterns,
    view::{View, code_word},
};
use crate::{
    steps::transcript::{BookFile, Comparison, Confusion, Figures, UnitFile},
    ui::{
        Child, El, el, nodes,
        parts::{label, passage},
        words::{Key, key},
    },
};

/// The own codes beside those of the reference coders and of other coders.
pub(super) fn compare(view: &View) -> El {
    let words = view.words;
    let chosen = view.step.chosen_book(view.answers);
    let book = if chosen.is_fixed(view.answers) {
        chosen
    } else {
        view.step.books.iter().find(|it| it.is_fixed(view.answers)).unwrap_or(chosen)
    };
    let own = view.step.coding(view.answers, book);
    let compared = Comparison::with_reference(view.step, book, &own);
    let figures = compared.figures();
    el("div")
        .child(
            (1 < view.step.books.iter().filter(|it| it.is_fixed(view.answers)).count())
                .then(|| book::book_choice(view)),
        )
        .child((book.id != chosen.id).then(|| el("p").class("notice").say(words, key::COMPARE_OTHER_BOOK)))
        .child(el("p").class("lead").text(headline(view, &compared)))
        .child(match &figures {
            Some(figures) => numbers(view, book, &compared, figures),
            None => in_words(view, book, &compared),
        })
        .child(rule(view, &compared))
        .child(confusions(view, book, &compared))
        .child(el("section").child(el("h3").say(words, key::COMPARE_LINES)).child(lines(view, book)))
        .child(patterns::patterns(view, book, &own))
        .child(coders::coders(view, book, &own))
}

fn headline(view: &View, it: &Comparison) -> String {
    view.words.with(key::AGREEMENT_EQUAL, &[("equal", it.n_equal().into()), ("lines", it.pairs.len().into())])
}

/// The numbers, where there are enough lines for them.
pub(super) fn figure_list(view: &View, figures: &Figures) -> El {
    let words = view.words;
    let row = |name: Key, value: String| el("div").child(el("dt").say(words, name)).child(el("dd").text(value));
    let none = || words.say(key::AGREEMENT_NONE);
    let kappa = figures.kappa.as_ref().map_or_else(none, |it| view.measure(it));
    let percent = words.with(key::AGREEMENT_PERCENT_VALUE, &[("n", figures.equal.hundredths().into())]);
    el("dl")
        .class("agreement-figures")
        .child(row(key::AGREEMENT_PERCENT, percent))
        .child(row(key::AGREEMENT_KAPPA, kappa))
        .child(figures.weighted.as_ref().map(|it| row(key::AGREEMENT_WEIGHTED, view.measure(it))))
}

fn numbers(view: &View, book: &BookFile, compared: &Comparison, figures: &Figures) -> El {
    let words = view.words;
    let near = compared.n_near();
    let reference = Comparison::of_reference(view.step, book);
    let theirs = reference.figures().and_then(|it| it.kappa).map(|it| {
        let kappa = view.decimal(it.value);
        let said = [
            ("equal", reference.n_equal().into()),
            ("lines", reference.pairs.len().into()),
            ("kappa", (&kappa).into()),
        ];
        el("p").text(words.with(key::AGREEMENT_REFERENCE, &said))
    });
    let near = (0 < near).then(|| el("p").text(words.with(key::AGREEMENT_NEAR, &[("lines", near.into())])));
    el("section")
        .class("agreement")
        .child(figure_list(view, figures))
        .child(near)
        .child(theirs)
        .child(view.step.about_reference.as_ref().map(|it| passage(words, it)))
        .child(el("p").class("hint").say(words, key::AGREEMENT_LIMITS))
}

/// What can be said of few lines: where the two agree, and where they do not.
fn in_words(view: &View, book: &BookFile, compared: &Comparison) -> El {
    let words = view.words;
    let by_code = compared.by_code();
    let list = |is_such: &dyn Fn(usize, usize) -> bool| {
        let names: Vec<String> = by_code
            .iter()
            .filter(|(_, equal, of)| is_such(*equal, *of))
            .map(|(code, ..)| code_word(words, book, *code))
            .collect();
        names.join(", ")
    };
    let said = |key: Key, codes: String| {
        (!codes.is_empty()).then(|| el("p").text(words.with(key, &[("codes", (&codes).into())])))
    };
    el("section")
        .class("agreement")
        .child(said(key::AGREEMENT_MOSTLY, list(&|equal, of| 2 * of <= 3 * equal)))
        .child(said(key::AGREEMENT_DIFFERS, list(&|equal, of| 2 * equal < of)))
        .child(view.step.about_reference.as_ref().map(|it| passage(words, it)))
        .child(el("p").class("hint").say(words, key::AGREEMENT_FEW))
}

/// How the numbers came about.
fn rule(view: &View, compared: &Comparison) -> El {
    let words = view.words;
    let left_out = |key: Key, n: usize| (0 < n).then(|| el("p").text(words.with(key, &[("lines", n.into())])));
    el("details")
        .class("how")
        .child(el("summary").say(words, key::AGREEMENT_HOW))
        .child(el("p").say(words, key::AGREEMENT_RULE))
        .child(left_out(key::AGREEMENT_EITHER, compared.n_either))
        .child(left_out(key::AGREEMENT_CONTESTED, compared.n_contested))
        .child(left_out(key::AGREEMENT_CONTESTED_BY_YOU, compared.n_contested_by_own))
        .child(left_out(key::AGREEMENT_UNCODED, compared.n_uncoded))
        .child(el("p").say(words, key::AGREEMENT_RULE_KAPPA))
        .child(el("p").say(words, key::AGREEMENT_RULE_RANGE))
}

/// What was called otherwise, in words.
fn confusions(view: &View, book: &BookFile, compared: &Comparison) -> Option<El> {
    let words = view.words;
    let item = |it: &Confusion| {
        let (other, own) = (code_word(words, book, it.other), code_word(words, book, it.own));
        let said = [("n", it.n.into()), ("of", it.of.into()), ("other", (&other).into()), ("own", (&own).into())];
        el("li").text(words.with(key::CONFUSION, &said))
    };
    let found = compared.confusions();
    (!found.is_empty())
        .then(|| el("section").child(el("h3").say(words, key::CONFUSIONS)).child(el("ul").each(found.iter().map(item))))
}

/// Line by line: the own code, the reference coders', and why.
fn lines(view: &View, book: &BookFile) -> El {
    let words = view.words;
    let own = view.step.coding(view.answers, book);
    let item = |(n, unit): (usize, &UnitFile)| {
        let reading = view.step.reading(book, unit)?;
        let code = own.codes.get(&unit.id);
        let is_accepted = code.is_some_and(|it| it == reading.first || it == reading.second);
        let is_contested = own.contested.contains_key(&unit.id);
        let is_open = reading.is_contested || is_contested;
        let (mark, word) = match code {
            _ if reading.is_contested => ("~", key::LINE_CONTESTED),
            _ if is_contested => ("~", key::LINE_CONTESTED_BY_YOU),
            None => ("–", key::LINE_UNCODED),
            Some(_) if is_accepted => ("=", key::LINE_EQUAL),
            Some(_) => ("≠", key::LINE_DIFFERENT),
        };
        let second = (reading.first != reading.second)
            .then(|| nodes([" / ".into(), book::short_of(words, book, reading.second).into_node()]));
        let codes = el("p")
            .class("given")
            .child(el("span").class("mark").attr("aria-hidden", "true").text(mark))
            .child(el("span").class("visually-hidden").say(words, word).text(". "))
            .say(words, key::LINE_YOURS)
            .text(" ")
            .child(code.and_then(|it| book::short_of(words, book, it)))
            .text(" · ")
            .say(words, key::LINE_REFERENCE)
            .text(" ")
            .child(book::short_of(words, book, reading.first))
            .child(second);
        let because = unit.because.as_ref().map(|it| el("p").class("because").child(label(words, it)));
        Some(
            el("li")
                .class("unit")
                .class_if(!is_accepted && !is_open, "differs")
                .child(view.line(n, unit))
                .child(codes)
                .child(because)
                .child(
                    ((code.is_some() && !is_accepted && !reading.is_contested) || is_contested)
                        .then(|| contest::reason(view, book, n, unit)),
                ),
        )
    };
    el("ol").class("units").each(view.step.coded(book).map(item))
}
