//! After the rounds: what was counted, and where the same behaviour can be met
//! once more. Nothing here says who.

use super::Table;
use crate::{
    library,
    steps::drill::{ByChange, Dealt, Drill, DrillCardFile},
    ui::{
        El, Route, el,
        parts::{label, scroller},
        words::{Key, Words, key},
    },
};

/// Links to the exercises of some cards that are on the shelf.
pub(super) fn scene_links<'c>(words: Words, cards: impl Iterator<Item = &'c DrillCardFile>) -> Option<El> {
    let shelf = library::shelf();
    let links: Vec<El> = cards
        .filter_map(|card| {
            let scene = card.scene.as_ref()?;
            let pack = shelf.iter().find(|it| it.id == scene.pack)?;
            let exercise = pack.exercises.iter().find(|it| it.id == scene.exercise)?;
            let route = Route::Exercise { pack: pack.id.to_string(), exercise: exercise.id.clone() };
            let link = el("a").attr("href", route.href()).child(label(words, &exercise.title));
            Some(el("li").child(label(words, &card.title)).text(": ").child(link))
        })
        .collect();
    (!links.is_empty()).then(|| el("ul").class("drill-scenes").each(links))
}

impl Table<'_> {
    /// Which moves were seen where the heat fell, stayed and rose.
    pub(super) fn result(&self) -> El {
        let words = self.desk.words;
        let (rows, n_known) = self.drill.by_change(&self.desk.answers);
        let n_rounds = Drill::group(&self.desk.answers).map_or(0, |it| it.n_rounds());
        let column = |title: Key| el("th").attr("scope", "col").class("number").say(words, title);
        let head = el("tr")
            .child(el("th").attr("scope", "col").say(words, key::DRILL_MOVE))
            .child(column(key::DRILL_FELL))
            .child(column(key::DRILL_STAYED))
            .child(column(key::DRILL_ROSE));
        let n_marks: u32 = rows.iter().map(|(_, it)| it.fell + it.stayed + it.rose).sum();
        let body = rows.into_iter().map(|(rung, ByChange { fell, stayed, rose })| {
            el("tr")
                .child(el("th").attr("scope", "row").child(label(words, &rung.title)))
                .each([fell, stayed, rose].map(count))
        });
        let table = el("table")
            .child(el("caption").say(words, key::DRILL_RESULT_CAPTION))
            .child(el("thead").child(head))
            .child(el("tbody").each(body));
        let seen = [("marks", n_marks.into()), ("known", n_known.into()), ("rounds", n_rounds.into())];
        let played = (1..=n_rounds).filter_map(|n| match self.drill.round(&self.desk.answers, n).dealt? {
            Dealt::Card(card) => Some(card),
            Dealt::Own => None,
        });
        let scenes = scene_links(words, played).map(|links| {
            el("section")
                .child(el("h3").say(words, key::DRILL_SCENES))
                .child(el("p").say(words, key::DRILL_SCENES_HINT))
                .child(links)
        });
        self.root()
            .key("result")
            .child(el("h2").attr("id", "now").attr("tabindex", "-1").say(words, key::DRILL_RESULT))
            .child(el("p").text(words.with(key::DRILL_RESULT_SEEN, &seen)))
            .child(scroller(words.say(key::DRILL_RESULT_CAPTION), table))
            .child(el("p").class("notice").say(words, key::DRILL_RESULT_READ))
            .child(scenes)
            .child(el("p").class("hint").say(words, key::DRILL_RESULT_PRIVATE))
    }
}

/// A count, with as many dots as it has, up to what fits.
fn count(n: u32) -> El {
    let dots = "●".repeat(n.min(12) as usize);
    el("td")
        .class("number")
        .child(el("span").class("drill-dots").attr("aria-hidden", "true").text(dots))
        .text(" ")
        .text(n.to_string())
}
