//! Collecting what the tables hand back: codes, files, the camera, slips. No
//! points are shown here: they come with the debrief.

mod facts;
mod hand_in;
mod intake;
mod said;
mod slips;
mod states;

pub use facts::{Fact, facts, facts_section};
pub use intake::{Came, Intake, Item, Outcome, Read, into_ledger, lines, slip};
pub use said::report;
pub use slips::{Slips, SlipsProps};
pub use states::{Standing, standings, states};

use std::{collections::VecDeque, rc::Rc};

use yew::prelude::*;

use self::{
    hand_in::hand_in,
    said::{progress, whose},
    states::{has_versions, on_paper, which_counts},
};
use super::{Change, DeskProps, Held};
use crate::{
    desk::{
        results::{HandBack, Says, Source, Which},
        seat::pack_tag,
    },
    ui::{
        El,
        browser::{clock, page},
        button, el,
        words::{Words, key},
    },
};

/// How many codes are worked through before the page may draw itself again.
const SLICE: usize = 50;

/// Collect.
#[component]
pub fn CollectPage(DeskProps { shell, held, on_change, .. }: &DeskProps) -> Html {
    html! { <Collecting words={shell.words} held={held.clone()} on_change={on_change.clone()} /> }
}

/// Properties of [`Collecting`].
#[derive(Clone, PartialEq, Properties)]
pub struct CollectingProps {
    /// The screens' words.
    pub words: Words,
    /// The workshop with its exercise.
    pub held: Rc<Held>,
    /// Called when something changes.
    pub on_change: Callback<Change>,
}

/// What happens on the page.
pub enum Message {
    /// The field for codes holds something else.
    Typed(String),
    /// What the field holds is handed in.
    TakeIn,
    /// Something else is.
    Handed(Vec<Item>),
    /// The next slice of what waits is due.
    Slice,
    /// A slip was entered.
    Slip(HandBack, Says),
    /// The last arrival is taken back.
    Undo,
    /// Another version is to count.
    Count(Which),
}

/// What the tables hand back, and how each stands.
pub struct Collecting {
    typed: String,
    waiting: VecDeque<Item>,
    came: Vec<Came>,
    taken_back: Option<String>,
}

impl Component for Collecting {
    type Message = Message;
    type Properties = CollectingProps;

    fn create(_: &Context<Self>) -> Self {
        Collecting { typed: String::new(), waiting: VecDeque::new(), came: Vec::new(), taken_back: None }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let CollectingProps { words, held, on_change } = ctx.props();
        match message {
            Message::Typed(text) => {
                self.typed = text;
                // The field shows it already, and all the rest is dear to draw.
                return false;
            }
            Message::TakeIn => {
                let mut items = lines(&std::mem::take(&mut self.typed));
                if items.is_empty() {
                    items.push(Item::Typed { line: 1, text: String::new() });
                }
                self.hand_in(ctx, items);
            }
            Message::Handed(items) => self.hand_in(ctx, items),
            Message::Slice => self.work(ctx, SLICE.min(self.waiting.len())),
            Message::Slip(back, says) => {
                self.start();
                let outcome = slip(&held.workshop, back.clone(), says.clone());
                self.came.push(Came { item: None, outcome });
                on_change.emit(into_ledger(vec![(Source::Trainer, back, says)]));
            }
            Message::Undo => {
                self.start();
                self.came.clear();
                self.taken_back = held.workshop.ledger.arrivals().last().map(|it| {
                    let whose = whose(*words, it.back.group, it.back.seat);
                    words.with(key::COLLECT_UNDONE, &[("whose", (&whose).into())])
                });
                on_change.emit(Change::new(|workshop| drop(workshop.ledger.undo())));
                page::catch_focus(&[".collect-came"]);
            }
            Message::Count(which) => on_change.emit(Change::new(move |workshop| workshop.which = which)),
        }
        true
    }

    /// What still waits is not lost when another page of the workshop is opened.
    fn destroy(&mut self, ctx: &Context<Self>) {
        self.work(ctx, self.waiting.len());
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let CollectingProps { words, held, .. } = ctx.props();
        let (words, workshop, public) = (*words, &held.workshop, &held.exercise.public);
        let page = el("article").class("collect").child(el("h1").say(words, key::TAB_COLLECT));
        if public.table().is_none() {
            return page.child(el("p").class("lead").say(words, key::COLLECT_NO_TABLE)).into();
        }
        let all = standings(workshop, public);
        let on_message = ctx.link().callback(|it: Message| it);
        let codes = match workshop.tags() {
            Some(_) => hand_in(words, &self.typed, &on_message),
            None => el("p").class("notice").say(words, key::COLLECT_NOT_DEALT),
        };
        let on_count = ctx.link().callback(Message::Count);
        let slips = SlipsProps {
            words,
            public: public.clone(),
            tags: workshop.tags().unwrap_or((0, pack_tag(&workshop.head.hash).unwrap_or(0))),
            groups: on_paper(workshop, &all),
            on_slip: ctx.link().callback(|(back, says)| Message::Slip(back, says)),
        };
        page.child(el("p").class("lead").say(words, key::COLLECT_LEAD))
            .child(
                el("div")
                    .class("collect-columns")
                    .child(el("div").child(codes).child(self.came(words, ctx)).child(html! { <Slips ..slips /> }))
                    .child(
                        el("div")
                            .child(states(words, workshop, public, &all))
                            .child(has_versions(workshop).then(|| which_counts(words, workshop.which, &on_count)))
                            .child(facts_section(
                                words,
                                &facts(&workshop.expected(), &workshop.ledger, workshop.which),
                            )),
                    ),
            )
            .into()
    }
}

impl Collecting {
    /// Nothing is left of what was said before, unless it still goes on.
    fn start(&mut self) {
        self.taken_back = None;
        if self.waiting.is_empty() {
            self.came.clear();
        }
    }

    fn hand_in(&mut self, ctx: &Context<Self>, items: Vec<Item>) {
        self.start();
        let is_at_work = !self.waiting.is_empty();
        self.waiting.extend(items);
        if !is_at_work {
            self.go_on(ctx);
        }
    }

    /// Works on after the page was drawn anew.
    fn go_on(&self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        clock::after(0, move || link.send_message(Message::Slice));
    }

    /// Works through the first `n` of what waits.
    fn work(&mut self, ctx: &Context<Self>, n: usize) {
        let CollectingProps { held, on_change, .. } = ctx.props();
        let Some(mut intake) = Intake::new(&held.workshop, &held.exercise.public) else {
            return self.waiting.clear();
        };
        let mut read: Vec<Read> = Vec::new();
        for item in self.waiting.drain(..n) {
            let (outcome, one) = intake.take(&item);
            read.extend(one);
            self.came.push(Came { item: Some(item.without_bytes()), outcome });
        }
        if !read.is_empty() {
            on_change.emit(into_ledger(read));
        }
        if self.waiting.is_empty() {
            // What has a mistake stays in the field, to be put right.
            let wrong = self.came.iter().filter(|it| !it.outcome.is_taken()).filter_map(|it| it.item.as_ref()?.typed());
            let typed: Vec<&str> = wrong.chain([self.typed.as_str()]).filter(|it| !it.is_empty()).collect();
            self.typed = typed.join("\n");
        } else {
            self.go_on(ctx);
        }
    }

    /// What became of what came last, and the way back.
    fn came(&self, words: Words, ctx: &Context<Self>) -> El {
        let CollectingProps { held, .. } = ctx.props();
        let is_done = self.waiting.is_empty();
        let report = report(words, &held.exercise.public, &self.came).filter(|_| is_done);
        let is_good = self.came.iter().all(|it| it.outcome.is_taken());
        let (good, bad) = if is_good { (report, None) } else { (None, report) };
        let progress = (!is_done).then(|| progress(words, self.came.len(), self.waiting.len()));
        let back = held.workshop.ledger.arrivals().last().filter(|_| is_done).map(|it| {
            let whose = whose(words, it.back.group, it.back.seat);
            let said = words.with(key::COLLECT_UNDO, &[("whose", (&whose).into())]);
            button("quiet", said, ctx.link().callback(|_: MouseEvent| Message::Undo))
        });
        el("div")
            .class("collect-came")
            .child(progress)
            .child(
                el("div").attr("role", "status").child(good).child(self.taken_back.clone().map(|it| el("p").text(it))),
            )
            .child(el("div").attr("role", "alert").child(bad))
            .child(back.map(|it| el("p").class("card-actions").child(it)))
    }
}
