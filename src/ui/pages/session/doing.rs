//! What happens: opening, acting, letting time and counterparts have their turn.

use super::{Held, Message, SessionPage};
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::open::{Found, Missing, Open, keep_scroll};
use crate::{
    document::{Id, Json},
    pack::StepKind,
    points::RoleId,
    session::{Act, Head, Mode, Session},
    steps::table::Action,
    ui::{
        browser::{
            clock,
            journal::{Journal, Saved},
            lock::Lock,
            page,
            store::Drawer,
        },
        copies, later,
        words::key,
    },
};

/// How often the clock of a table is written down, in seconds.
const TICK_EVERY: u32 = 10;

/// A longer gap than this between two looks at the clock is no time at the
/// table: the device slept, or its clock was set.
const LONGEST_GAP_MS: i64 = 3_600_000;

/// How long a counterpart seems to think.
const THINKING_MS: u32 = 700;

impl SessionPage {
    pub(super) fn read(&self, ctx: &Context<Self>, lock: Lock) {
        let (store, id, link) = (self.shell.store.clone(), ctx.props().id.clone(), ctx.link().clone());
        spawn_local(async move {
            let read = async {
                let id = Id::new(&id).ok_or(Missing::Session)?;
                let heads = store.all(Drawer::Sessions, id.as_str()).await.map_err(|_| Missing::Session)?;
                let head = heads.first().and_then(|it| Json::parse(it.as_bytes()).ok()).ok_or(Missing::Session)?;
                let (pack, exercise) = Head::names(&head).ok_or(Missing::Session)?;
                let hash = match head.get("hash") {
                    Some(Json::Text(it)) => Some(it.as_str()),
                    _ => None,
                };
                let is_seat = Head::is_seat(&head);
                let opened = copies::pack_of(&store, pack.as_str(), hash).await.ok_or(Missing::Pack)?;
                // A whole pack of the same name would show the others' cards to a seat.
                if is_seat && hash != Some(&opened.pack.hash) {
                    return Err(Missing::Pack);
                }
                let exercise = opened.pack.exercise(exercise.as_str()).ok_or(Missing::Pack)?.clone();
                let head = Head::from_json(&head, &exercise.public).ok_or(Missing::Pack)?;
                let exercise = later::exercise_of(&head, &opened.pack).await.ok_or(Missing::Pack)?;
                let log = Journal::read(&store, &id).await.map_err(|_| Missing::Session)?;
                Ok(Found { head, opened, exercise, log })
            };
            let outcome = read.await;
            link.send_message(Message::Read(lock, outcome));
        });
    }

    pub(super) fn open(
        &self,
        ctx: &Context<Self>,
        Found { head, opened, exercise, log: saved }: Found,
        lock: Lock,
    ) -> Held {
        let link = ctx.link().clone();
        let journal = Journal::new(self.shell.store.clone(), head.id.clone(), move |saved| {
            link.send_message(Message::Saved(saved));
        });
        let (session, misfits) = Session::resume(head, exercise, &saved.entries);
        let session_len = session.log().len();
        Held::Here(Box::new(Open {
            session,
            opened,
            journal,
            n_left_out: saved.next - session_len,
            saved: Saved::All,
            misfits,
            n_unreadable: saved.n_unreadable,
            rejected: None,
            lifted: None,
            pending_seconds: 0,
            last_look_ms: clock::now_ms(),
            clock_jumped: false,
            lock,
        }))
    }

    pub(super) fn did(&mut self, ctx: &Context<Self>, by: RoleId, act: Act) -> bool {
        let Held::Here(open) = &mut self.held else { return false };
        let is_going = matches!(act, Act::Go(_));
        let is_clock = matches!(act, Act::AtTable(Action::Tick(_) | Action::TimeLimit(_)));
        if matches!(act, Act::AtTable(_)) && !is_clock {
            // So that the move stands at its own second.
            open.write_pending_seconds();
        }
        match open.push(by, act) {
            Ok(()) => {
                open.rejected = None;
                if is_going {
                    open.lifted = None;
                    open.last_look_ms = clock::now_ms();
                    page::scroll_to(0);
                    keep_scroll(&open.session);
                    clock::after(0, page::focus_heading);
                }
            }
            Err(reason) => open.rejected = Some(reason),
        }
        page::catch_focus(&["#offers", "#finished", "#compared", "#now", "main h1"]);
        self.set_title();
        self.let_counterpart_think(ctx);
        true
    }

    pub(super) fn let_counterpart_think(&mut self, ctx: &Context<Self>) {
        let Held::Here(open) = &self.held else { return };
        let is_at_table = open.step().is_some_and(|it| matches!(it.kind, StepKind::Table(_)));
        let link = ctx.link().clone();
        if !is_at_table {
            return;
        }
        // The debrief comes after the counterpart, who is waited for.
        if open.is_alone() && !later::is_thinking_here() {
            later::fetch_thinking(move || link.send_message(Message::Arrived));
            return;
        }
        later::fetch_debrief(self.shell.words);
        if self.thinking.is_none() && later::counterpart_move(&open.session).is_some() {
            self.thinking = Some(Timeout::new(THINKING_MS, move || link.send_message(Message::Counterpart)));
        }
    }

    pub(super) fn second(&mut self, ctx: &Context<Self>) -> bool {
        let Held::Here(open) = &mut self.held else { return false };
        let now = clock::now_ms();
        let gap = now - open.last_look_ms;
        // Round several devices the wall has the clock.
        if !open.is_bargaining() || matches!(open.session.head().mode, Mode::Seat(_)) {
            open.last_look_ms = now;
            return false;
        }
        // A clock that was set back or far ahead is noted, not believed.
        if !(0..=LONGEST_GAP_MS).contains(&gap) {
            open.clock_jumped = true;
            open.last_look_ms = now;
            return true;
        }
        let seconds = (gap / 1_000) as u32;
        open.last_look_ms += i64::from(seconds) * 1_000;
        open.pending_seconds += seconds;
        if open.is_time_up() || TICK_EVERY <= open.pending_seconds {
            open.write_pending_seconds();
            // Once more, should a part of the program not have come.
            self.let_counterpart_think(ctx);
        }
        true
    }

    pub(super) fn set_title(&self) {
        let Held::Here(open) = &self.held else { return };
        let words = self.shell.words;
        // No confidential word, no role: the title stands in the browser's history.
        let public = &open.session.exercise().public;
        let (n, of) = open.position();
        let position = words.with(key::STEP_OF, &[("step", n.into()), ("of", of.into())]);
        page::set_title(&format!("{} · {position} · Parley", words.of(&public.title)));
    }
}
