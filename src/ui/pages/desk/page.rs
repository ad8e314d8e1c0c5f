use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{context::ContextHandle, prelude::*};

use super::{
    Change, DeskProps, Tab,
    board::{Receipt, receipt},
    header::header,
    kept::{self, Held, Missing},
    place::DeskPlace,
    run::Bell,
    writer::{Done, Task, Writer},
};
use crate::{
    document::Id,
    ui::{
        Shell,
        browser::{
            clock::{self, Timer},
            journal::Saved,
            lock::{self, Lock},
            page,
        },
        button, el,
        words::{Key, Words, key},
    },
};

/// After how long what could not be written is tried again.
const AGAIN_MS: u32 = 5_000;

/// Properties of [`WorkshopPage`], which is made anew for another workshop.
#[derive(PartialEq, Properties)]
pub struct WorkshopPageProps {
    /// The workshop.
    pub id: Id,
    /// What is done.
    pub tab: Tab,
}

/// What happens on the page.
pub enum Message {
    /// The shell changed: another language.
    Shell(Shell),
    /// The lock was given, or another tab has it.
    Locked(Option<Lock>),
    /// Another tab took the lock.
    Lost,
    /// The trainer wants the workshop in this tab.
    TakeOver,
    /// The workshop was read.
    Read(Lock, Box<Result<Held, Missing>>),
    /// Something changed.
    Changed(Change),
    /// What could not be written is to be tried again.
    Again,
    /// The workshop is to go.
    Wipe,
    /// It was written or wiped, or was not.
    Done(Done),
}

enum State {
    Opening,
    Missing(Missing),
    Elsewhere,
    Here { held: Rc<Held>, lock: Rc<Lock> },
    Wiped(Receipt),
}

/// A workshop at one of its pages. One tab writes it.
pub struct WorkshopPage {
    shell: Shell,
    _context: Option<ContextHandle<Shell>>,
    state: State,
    saved: Saved,
    writer: Writer,
    again: Option<Timer>,
    is_wipe_refused: bool,
}

impl Component for WorkshopPage {
    type Message = Message;
    type Properties = WorkshopPageProps;

    #[expect(clippy::expect_used, reason = "the app puts every page inside its shell")]
    fn create(ctx: &Context<Self>) -> Self {
        let (shell, context) =
            ctx.link().context::<Shell>(ctx.link().callback(Message::Shell)).expect("a page stands inside the app");
        ask_for_lock(ctx, false);
        WorkshopPage {
            shell,
            _context: Some(context),
            state: State::Opening,
            saved: Saved::All,
            writer: Writer::default(),
            again: None,
            is_wipe_refused: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Shell(shell) => self.shell = shell,
            Message::Locked(Some(lock)) => {
                let (store, id, link) = (self.shell.store.clone(), ctx.props().id.clone(), ctx.link().clone());
                spawn_local(async move {
                    let found = kept::find(&store, &id).await;
                    link.send_message(Message::Read(lock, Box::new(found)));
                });
            }
            Message::Locked(None) | Message::Lost => self.state = State::Elsewhere,
            Message::TakeOver => {
                self.state = State::Opening;
                ask_for_lock(ctx, true);
            }
            Message::Read(lock, found) => {
                self.state = match *found {
                    Ok(held) => State::Here { held: Rc::new(held), lock: Rc::new(lock) },
                    Err(missing) => State::Missing(missing),
                };
                clock::after(0, page::focus_heading);
            }
            Message::Changed(change) => {
                if let State::Here { held, .. } = &mut self.state {
                    change.make(&mut Rc::make_mut(held).workshop);
                    // A failure is said until a write has succeeded.
                    if !matches!(self.saved, Saved::Failed(_)) {
                        self.saved = Saved::NotYet;
                    }
                    self.ask(ctx, Task::Keep);
                }
            }
            Message::Again => self.ask(ctx, Task::Keep),
            Message::Wipe => self.ask(ctx, Task::Wipe),
            Message::Done(Done::Kept(Ok(()))) => {
                self.saved = if self.writer.is_behind() { Saved::NotYet } else { Saved::All };
                self.again = None;
            }
            Message::Done(Done::Kept(Err(error))) => {
                self.saved = Saved::Failed(error);
                let link = ctx.link().clone();
                self.again = Some(clock::timer(AGAIN_MS, move || link.send_message(Message::Again)));
            }
            Message::Done(Done::Wiped(Ok(held))) => {
                self.state = State::Wiped(Receipt::of(&held.workshop));
                clock::after(0, page::focus_heading);
            }
            Message::Done(Done::Wiped(Err(_))) => self.is_wipe_refused = true,
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &WorkshopPageProps) -> bool {
        if old.tab != ctx.props().tab {
            clock::after(0, page::focus_heading);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = self.shell.words;
        match &self.state {
            State::Opening => el("p").class("busy").attr("role", "status").say(words, key::OPENING).into(),
            State::Missing(Missing::Workshop) => apology(words, key::DESK_MISSING_TITLE, key::DESK_MISSING, None),
            State::Missing(Missing::Pack) => apology(words, key::DESK_PACK_TITLE, key::DESK_PACK, None),
            State::Elsewhere => {
                let take_over = ctx.link().callback(|_: MouseEvent| Message::TakeOver);
                apology(words, key::DESK_ELSEWHERE_TITLE, key::DESK_ELSEWHERE, Some(take_over))
            }
            State::Wiped(it) => receipt(words, it).into(),
            State::Here { held, .. } => {
                let props = DeskProps {
                    shell: self.shell.clone(),
                    held: held.clone(),
                    on_change: ctx.link().callback(Message::Changed),
                    on_wipe: ctx.link().callback(|()| Message::Wipe),
                    is_wipe_refused: self.is_wipe_refused,
                };
                el("div")
                    .class("desk")
                    .child(header(words, held, ctx.props().tab, self.saved))
                    .child(html! { <Bell {words} held={held.clone()} /> })
                    .child(super::tab(ctx.props().tab, props))
                    .into()
            }
        }
    }
}

impl WorkshopPage {
    fn ask(&self, ctx: &Context<Self>, task: fn(Rc<Held>) -> Task) {
        if let State::Here { held, lock } = &self.state {
            self.writer.ask(task(held.clone()), &self.shell.store, lock, ctx.link().callback(Message::Done));
        }
    }
}

/// The name of the right to write a workshop.
pub fn lock_name(id: &Id) -> String {
    format!("parley-{id}")
}

fn ask_for_lock(ctx: &Context<WorkshopPage>, steal: bool) {
    let (given, lost) = (ctx.link().clone(), ctx.link().clone());
    lock::ask(
        &lock_name(&ctx.props().id),
        steal,
        move |lock| given.send_message(Message::Locked(lock)),
        move || lost.send_message(Message::Lost),
    );
}

fn apology(words: Words, title: Key, text: Key, take_over: Option<Callback<MouseEvent>>) -> Html {
    el("section")
        .class("sheet-page")
        .child(el("h1").say(words, title))
        .child(el("p").say(words, text))
        .child(
            el("p")
                .class("card-actions")
                .child(take_over.map(|it| button("primary", words.say(key::DESK_TAKE_OVER), it)))
                .child(el("a").class("button").attr("href", DeskPlace::List.href()).say(words, key::DESK_TITLE)),
        )
        .into()
}
