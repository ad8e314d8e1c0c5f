//! A map as a picture and as lists that can do the same: nothing needs dragging,
//! and nothing needs eyes.

mod draft;
mod drawing;
mod edges;
mod nodes;
mod picture;
mod result;
mod shapes;
mod strokes;

use yew::prelude::*;

use self::{
    draft::Draft,
    picture::{Picture, Spot, Tie, inside},
    shapes::legend,
};
use super::Work;
use crate::{
    steps::worksheet::{
        Worksheet,
        link::{Link, MOST_SIZE, Node, RelationFile, moved, place_question},
    },
    ui::{
        El,
        browser::{clock, page, pictures},
        button, el,
        parts::label,
        words::{Key, Words, key},
    },
};

/// The width and height of a cell of the grid in the picture.
const CELL: (u32, u32) = (320, 290);

/// How far a button moves a node.
const STEP: i64 = 40;

pub(super) fn link(work: &Work, step: &Link) -> El {
    let words = work.words;
    let relations: Vec<Tie> = step.relations.iter().map(|it| sample(words, it)).collect();
    el("div")
        .class("link")
        .child((work.is_fixed && step.is_checked()).then(|| result::result(work, step)))
        .child((!work.is_fixed && 0 < step.most_own()).then(|| nodes::own_nodes(work, step)))
        .child(legend(words, &relations, step.has_sizes(), step.has_strengths()))
        .child(el("div").class("map-views").each((0..step.views.len()).map(|view| Sheet { work, step, view }.draw())))
}

fn sample(words: Words, relation: &RelationFile) -> Tie {
    Tie {
        from: 0,
        to: 1,
        name: words.of(&relation.title).to_owned(),
        line: relation.line,
        is_directed: relation.is_directed(),
        strength: None,
    }
}

/// One view.
struct Sheet<'a> {
    work: &'a Work<'a>,
    step: &'a Link,
    view: usize,
}

impl Sheet<'_> {
    fn draw(&self) -> El {
        let Sheet { work, step, view } = *self;
        let title = &step.views[view].title;
        let picture = self.picture();
        el("section")
            .class("map-view")
            .key(step.views[view].id.to_string())
            .child(el("h2").child(label(work.words, title)))
            .child(if work.is_fixed { self.nodes_said() } else { self.nodes() })
            .child(picture)
            .child(self.tools())
            .child((!work.is_fixed).then(|| self.form()))
            .child(self.edges())
    }

    fn nodes_on(&self) -> Vec<(Node<'_>, u32)> {
        self.step.nodes_on(&self.work.desk.answers, self.view, self.work.words.tongue.tag())
    }

    fn draft(&self) -> Draft {
        Draft::read(self.work.picked, self.view)
    }

    /// The id of something of this view on the page.
    fn id_of(&self, what: &str) -> String {
        format!("map-{}-{what}", self.step.views[self.view].id)
    }

    fn picture(&self) -> Html {
        let Sheet { work, step, view } = *self;
        let words = work.words;
        let answers = &work.desk.answers;
        let (on, edges, draft) = (self.nodes_on(), step.edges(answers, view), self.draft());
        let spots = on.iter().map(|(node, size)| {
            let n_edges = edges.iter().filter(|it| it.from == node.id || it.to == node.id).count();
            Spot {
                name: node.name.to_owned(),
                said: words.with(key::LINK_NODE_SAID, &[("node", node.name.into()), ("edges", n_edges.into())]),
                place: step.place_on(answers, view, &node.id),
                size: if step.has_sizes() { *size } else { MOST_SIZE / 2 + 1 },
                is_self: node.is_self,
                is_picked: [&draft.from, &draft.to].contains(&&Some(node.id.clone())),
                id: node.id.clone(),
            }
        });
        let place_of = |id: &str| on.iter().position(|(it, _)| it.id == id);
        let ties = edges.iter().filter_map(|it| {
            let tie = sample(words, &step.relations[it.relation]);
            Some(Tie { from: place_of(&it.from)?, to: place_of(&it.to)?, strength: it.strength, ..tie })
        });
        let on_move = (!work.is_fixed).then(|| {
            let (desk, question, on_say) =
                (work.desk.clone(), place_question(&step.views[view].id), work.on_say.clone());
            let names: Vec<(String, String)> = on.iter().map(|(it, _)| (it.id.clone(), it.name.to_owned())).collect();
            Callback::from(move |(id, place): (String, (u32, u32))| {
                desk.set(&question, moved(desk.answer(&question), &id, place));
                let name = names.iter().find(|it| it.0 == id).map_or("", |it| &it.1);
                on_say.emit(words.with(key::LINK_MOVED, &[("node", name.into())]));
            })
        });
        let on_pick = {
            let (on_pick, on_say) = (work.on_pick.clone(), work.on_say.clone());
            let draft = draft.clone();
            let names: Vec<(String, String)> = on.iter().map(|(it, _)| (it.id.clone(), it.name.to_owned())).collect();
            Callback::from(move |id: String| {
                let draft = draft.clone().pressed(&id);
                let name = |id: &Option<String>| {
                    names.iter().find(|it| Some(&it.0) == id.as_ref()).map_or("–", |it| &it.1).to_owned()
                };
                let (from, to) = (name(&draft.from), name(&draft.to));
                on_say.emit(words.with(key::LINK_PICKED, &[("from", (&from).into()), ("to", (&to).into())]));
                on_pick.emit(Some(draft.write()));
            })
        };
        let (spots, ties): (Vec<Spot>, Vec<Tie>) = (spots.collect(), ties.collect());
        if spots.is_empty() {
            return el("p").class("hint map-empty").say(words, key::LINK_EMPTY).into();
        }
        let name = words.of(&step.views[view].title).to_owned();
        html! { <Picture {words} id={self.id_of("picture")} {name} size={self.size()} {spots} {ties} {on_move} {on_pick} /> }
    }

    /// The width and height of the picture.
    fn size(&self) -> (u32, u32) {
        let grid = self.step.grid();
        (grid.columns as u32 * CELL.0, grid.rows as u32 * CELL.1)
    }

    /// What is done to the picture as a whole, and to the picked node without a
    /// drag.
    fn tools(&self) -> Option<El> {
        let Sheet { work, step, view } = *self;
        let words = work.words;
        if self.nodes_on().is_empty() {
            return None;
        }
        let name = format!("{} – {}", words.of(&step.title), words.of(&step.views[view].title));
        let save_svg = {
            let (id, name) = (self.id_of("picture"), name.clone());
            move |_: MouseEvent| pictures::save_svg(&id, &name)
        };
        let save_png = {
            let (id, size) = (self.id_of("picture"), self.size());
            move |_: MouseEvent| pictures::save_png(&id, name.clone(), size)
        };
        let arrange = (!work.is_fixed).then(|| {
            let (desk, on_say) = (work.desk.clone(), work.on_say.clone());
            let question = place_question(&step.views[view].id);
            let arrangement = step.arrangement(&work.desk.answers, view);
            button("", words.say(key::LINK_ARRANGE), move |_: MouseEvent| {
                desk.set(&question, Some(arrangement.to_answer()));
                on_say.emit(words.say(key::LINK_ARRANGED));
            })
        });
        Some(
            el("div")
                .class("map-tools screen-only")
                .child(self.pad())
                .child(
                    el("p")
                        .class("card-actions")
                        .child(arrange)
                        .child(button("quiet", words.say(key::LINK_SAVE_SVG), save_svg))
                        .child(button("quiet", words.say(key::LINK_SAVE_PNG), save_png)),
                )
                .child((!work.is_fixed).then(|| {
                    el("p")
                        .class("hint")
                        .attr("id", format!("{}-keys", self.id_of("picture")))
                        .say(words, key::LINK_KEYS)
                })),
        )
    }

    /// Buttons that move the node that was pressed last.
    fn pad(&self) -> Option<El> {
        let Sheet { work, step, view } = *self;
        let words = work.words;
        let draft = self.draft();
        let id = draft.to.or(draft.from).filter(|_| !work.is_fixed)?;
        let on = self.nodes_on();
        let (node, _) = on.iter().find(|(it, _)| it.id == id)?;
        let (x, y) = step.place_on(&work.desk.answers, view, &id);
        let move_by = |(sign, name, dx, dy): (&'static str, Key, i64, i64)| {
            let question = place_question(&step.views[view].id);
            let place = inside((i64::from(x) + dx * STEP, i64::from(y) + dy * STEP));
            let answer = moved(work.desk.answer(&question), &id, place);
            el("button")
                .attr("type", "button")
                .class("button")
                .attr("aria-label", words.with(name, &[("node", node.name.into())]))
                .on_click(work.desk.click(question, answer))
                .text(sign)
        };
        let ways = [
            ("←", key::LINK_MOVE_LEFT, -1, 0),
            ("↑", key::LINK_MOVE_UP, 0, -1),
            ("↓", key::LINK_MOVE_DOWN, 0, 1),
            ("→", key::LINK_MOVE_RIGHT, 1, 0),
        ];
        let name = words.with(key::LINK_MOVE, &[("node", node.name.into())]);
        Some(
            el("div")
                .class("map-pad")
                .attr("role", "group")
                .attr("aria-label", name.clone())
                .child(el("span").attr("aria-hidden", "true").text(name))
                .each(ways.map(move_by)),
        )
    }

    /// Puts the focus on the first field of the form once it is drawn.
    fn go_to_form(&self) -> impl Fn() + 'static {
        let id = self.id_of("from");
        move || {
            let id = id.clone();
            clock::after(0, move || page::focus_first(&[&id]));
        }
    }
}
