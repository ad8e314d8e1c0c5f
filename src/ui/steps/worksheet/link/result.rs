use super::Sheet;
use crate::{
    steps::worksheet::{
        link::{Edge, EdgeResult, Link, Share},
        sort::Fit,
    },
    text::Label,
    ui::{
        El, el,
        parts::label,
        steps::worksheet::Work,
        words::{Key, key},
    },
};

/// What the rules say of a map. They never say that it is wrong.
pub(super) fn result(work: &Work, step: &Link) -> El {
    let words = work.words;
    let result = step.result(&work.desk.answers);
    let first = Sheet { work, step, view: 0 };
    let titles = |of: &mut dyn Iterator<Item = &Label>, between: &str| {
        of.map(|it| format!("\u{2068}{}\u{2069}", words.of(it))).collect::<Vec<_>>().join(between)
    };
    let of = |said: Key, right: &str, all: usize| {
        (0 < all)
            .then(|| el("p").class("figure").text(words.with(said, &[("right", right.into()), ("all", all.into())])))
    };
    let count = |them: &mut dyn Iterator<Item = bool>| {
        let them: Vec<bool> = them.collect();
        (them.iter().filter(|it| **it).count().to_string(), them.len())
    };
    let unknown = step.unknown.as_ref().and_then(|id| step.relations.iter().find(|it| it.id == *id));
    let unknown = unknown.filter(|_| !step.key().is_empty()).map(|it| {
        let name = words.of(&it.title);
        el("p").class("hint").text(words.with(key::LINK_UNKNOWN_HALF, &[("relation", name.into())]))
    });
    let fit = |fit: Fit, is_drawn: bool| {
        let (sign, said) = match fit {
            Fit::Full => ("✓", key::LINK_RIGHT),
            Fit::Half => ("½", key::LINK_HALF),
            Fit::Wrong if is_drawn => ("✗", key::LINK_WRONG),
            Fit::Wrong => ("·", key::LINK_NOT_DRAWN),
        };
        el("p")
            .class("fit")
            .child(el("span").class("mark").attr("aria-hidden", "true").text(sign))
            .child(el("span").say(words, said))
    };
    // A documented edge with all that was drawn between the two.
    let documented = |it: &EdgeResult| {
        let key_file = it.key;
        let ends = [&key_file.from, &key_file.to].map(|id| {
            let node = step.nodes().iter().find(|it| it.id == *id);
            node.map(|it| label(words, &it.title)).unwrap_or_default()
        });
        let [from, to] = ends;
        let relations = step.relations.iter().filter(|it| key_file.relations.contains(&it.id));
        let is_directed = relations.clone().any(|it| it.is_directed());
        let relations = titles(&mut relations.map(|it| &it.title), " / ");
        let joins = |edge: &Edge| edge.joins(key_file.from.as_str(), key_file.to.as_str());
        let drawn: Vec<El> = result
            .drawn
            .iter()
            .filter(|(edge, _)| joins(edge))
            .map(|(edge, how)| el("div").child(el("p").child(first.sentence(edge))).child(fit(*how, true)))
            .collect();
        let nothing = drawn.is_empty().then(|| fit(Fit::Wrong, false));
        let source = key_file
            .source
            .as_ref()
            .map(|it| el("p").class("hint").text(words.with(key::LINK_SOURCE, &[("source", words.of(it).into())])));
        el("li")
            .class("placed")
            .child(
                el("p")
                    .child(el("strong").child(from).text(if is_directed { " → " } else { " – " }).child(to))
                    .text(" ")
                    .child(el("span").text(words.with(key::LINK_DOCUMENTED, &[("relations", (&relations).into())]))),
            )
            .each(drawn)
            .child(nothing)
            .child(source)
    };
    let undocumented = (!result.undocumented.is_empty() && !step.key().is_empty()).then(|| {
        el("section")
            .child(el("h3").say(words, key::LINK_UNDOCUMENTED))
            .child(el("p").class("hint").say(words, key::LINK_UNDOCUMENTED_HINT))
            .child(el("ul").each(result.undocumented.iter().map(|it| el("li").child(first.sentence(it)))))
    });
    let (here, expected) = count(&mut result.expected.iter().map(|it| it.1));
    let missing = titles(&mut result.expected.iter().filter(|it| !it.1).map(|it| &it.0.title), ", ");
    let missing =
        (!missing.is_empty()).then(|| el("p").text(words.with(key::LINK_MISSING, &[("nodes", (&missing).into())])));
    let own = result.has_self.map(|it| el("p").say(words, if it { key::LINK_HAS_SELF } else { key::LINK_NO_SELF }));
    let feedback_loop = step.wants_loop().then(|| match &result.feedback_loop {
        Some(nodes) => {
            let all = step.all_nodes(&work.desk.answers, words.tongue.tag());
            let names = nodes.iter().chain(nodes.first()).filter_map(|id| all.iter().find(|it| it.id == *id));
            let names: Vec<String> = names.map(|it| format!("\u{2068}{}\u{2069}", it.name)).collect();
            el("p").text(words.with(key::LINK_LOOP, &[("nodes", (&names.join(" → ")).into())]))
        }
        None => el("p").say(words, key::LINK_NO_LOOP),
    });
    let (noted, notes) = count(&mut result.notes.iter().map(|it| it.2));
    el("section")
        .class("checked")
        .child(el("h2").say(words, key::SHEET_AUTOMATIC))
        .child(el("p").class("hint").say(words, key::LINK_VIEW_ONLY))
        .child(of(key::LINK_RECALL, &halves(result.recall), result.recall.of))
        .child(of(key::LINK_PRECISION, &halves(result.precision), result.precision.of))
        .child(unknown)
        .child(of(key::LINK_EXPECTED, &here, expected))
        .child(missing)
        .child(own)
        .child(feedback_loop)
        .child(of(key::LINK_NOTES, &noted, notes))
        .child(
            (!result.documented.is_empty())
                .then(|| el("ul").class("map-documented").each(result.documented.iter().map(documented))),
        )
        .child(undocumented)
}

/// A number of halves, as `2½`.
fn halves(Share { halves, .. }: Share) -> String {
    match (halves / 2, halves % 2) {
        (whole, 0) => whole.to_string(),
        (0, _) => "½".to_owned(),
        (whole, _) => format!("{whole}½"),
    }
}
