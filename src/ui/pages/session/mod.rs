use std::rc::Rc;

use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen_futures::spawn_local;
use yew::{context::ContextHandle, prelude::*};

mod look;
mod open;

use crate::{
    document::{Id, Json},
    pack::StepKind,
    points::RoleId,
    session::{Act, Head, Results, Session},
    steps::table::Action,
    ui::{
        OpenedPack, Route, Shell,
        browser::{
            clock, hash,
            journal::{self, Journal, Saved, SavedLog},
            lock::{self, Lock},
            page, settings,
            store::{Drawer, StoreError},
        },
        copies,
        words::key,
    },
};
use look::apology;
use open::{Missing, Open, keep_scroll, line_setting, restore_scroll};

/// How often the clock of a table is written down, in seconds.
const TICK_EVERY: u32 = 10;

/// A longer gap than this between two looks at the clock is no time at the
/// table: the device slept, or its clock was set.
const LONGEST_GAP_MS: i64 = 3_600_000;

/// How long a counterpart seems to think.
const THINKING_MS: u32 = 700;

/// Properties of [`SessionPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct SessionPageProps {
    /// The session's name.
    pub id: AttrValue,
}

/// What is going on with a session's file on this device.
enum Held {
    /// It is looked for.
    Opening,
    /// There is none of this name.
    Unknown,
    /// Its pack is not on this device.
    PackMissing,
    /// Another tab has it.
    Elsewhere,
    /// It is here, and this tab writes it.
    Here(Box<Open>),
}

/// What happens on the page.
pub enum Message {
    /// The shell changed: another language.
    Shell(Shell),
    /// The lock was given, or another tab has it.
    Locked(Option<Lock>),
    /// Another tab took the lock.
    Lost,
    /// The person wants the session in this tab.
    TakeOver,
    /// The session was read.
    Read(Lock, Result<(Head, OpenedPack, SavedLog), Missing>),
    /// Somebody did something.
    Did(RoleId, Act),
    /// The journal went on.
    Saved(Saved),
    /// The counterpart has thought.
    Counterpart,
    /// A second passed.
    Second,
    /// The person whose turn it is lifts the curtain.
    Lift,
    /// Save a copy as a file.
    Copy,
    /// Finish and erase.
    Erase,
    /// It is erased.
    Erased,
}

/// One session, a step at a time.
pub struct SessionPage {
    shell: Shell,
    _context: Option<ContextHandle<Shell>>,
    _seconds: Interval,
    thinking: Option<Timeout>,
    held: Held,
}

impl Component for SessionPage {
    type Message = Message;
    type Properties = SessionPageProps;

    #[expect(clippy::expect_used, reason = "the app puts every page inside its shell")]
    fn create(ctx: &Context<Self>) -> Self {
        let (shell, context) =
            ctx.link().context::<Shell>(ctx.link().callback(Message::Shell)).expect("a page stands inside the app");
        ask_for_lock(ctx, false);
        let link = ctx.link().clone();
        SessionPage {
            shell,
            _context: Some(context),
            _seconds: Interval::new(1_000, move || link.send_message(Message::Second)),
            thinking: None,
            held: Held::Opening,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Shell(shell) => {
                self.shell = shell;
                self.set_title();
                true
            }
            Message::Locked(lock) => {
                match lock {
                    Some(lock) => self.read(ctx, lock),
                    None => self.held = Held::Elsewhere,
                }
                true
            }
            Message::Lost => {
                // What this tab shows may be older than what the other writes.
                self.held = Held::Elsewhere;
                true
            }
            Message::TakeOver => {
                self.held = Held::Opening;
                ask_for_lock(ctx, true);
                true
            }
            Message::Read(lock, outcome) => {
                self.held = match outcome {
                    Ok((head, opened, saved)) => self.open(ctx, head, opened, &saved, lock),
                    Err(Missing::Pack) => Held::PackMissing,
                    Err(Missing::Session) => Held::Unknown,
                };
                self.set_title();
                Timeout::new(0, page::focus_heading).forget();
                if let Held::Here(open) = &self.held {
                    restore_scroll(&open.session);
                    self.let_counterpart_think(ctx);
                }
                true
            }
            Message::Did(by, act) => self.did(ctx, by, act),
            Message::Saved(saved) => {
                if saved == Saved::Failed(StoreError::Taken) {
                    self.held = Held::Elsewhere;
                } else if let Held::Here(open) = &mut self.held {
                    open.saved = saved;
                }
                true
            }
            Message::Counterpart => {
                self.thinking = None;
                let next = match &self.held {
                    Held::Here(open) => open.session.counterpart_move(),
                    _ => None,
                };
                next.is_some_and(|(role, action)| self.did(ctx, role, Act::AtTable(action)))
            }
            Message::Second => self.second(ctx),
            Message::Lift => {
                if let Held::Here(open) = &mut self.held {
                    open.lifted = Some(open.session.state().place);
                    Timeout::new(0, page::focus_heading).forget();
                }
                true
            }
            Message::Copy => {
                if let Held::Here(open) = &self.held {
                    copies::save(&open.session, &open.opened);
                }
                false
            }
            Message::Erase => {
                if let Held::Here(open) = &self.held {
                    let (store, id) = (self.shell.store.clone(), open.session.head().id.clone());
                    settings::remove(&line_setting(&id));
                    let link = ctx.link().clone();
                    spawn_local(async move {
                        let _ = journal::erase(&store, &id).await;
                        link.send_message(Message::Erased);
                    });
                }
                false
            }
            Message::Erased => {
                self.held = Held::Unknown;
                hash::go(&Route::Shelf.path());
                false
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = self.shell.words;
        match &self.held {
            Held::Opening => html! { <p class="busy" role="status">{ words.say(key::OPENING) }</p> },
            Held::Unknown => apology(words, key::SESSION_UNKNOWN_TITLE, key::SESSION_UNKNOWN, None),
            Held::PackMissing => apology(words, key::SESSION_PACK_TITLE, key::SESSION_PACK, None),
            Held::Elsewhere => {
                let take_over = ctx.link().callback(|_: MouseEvent| Message::TakeOver);
                apology(words, key::SESSION_ELSEWHERE_TITLE, key::SESSION_ELSEWHERE, Some(take_over))
            }
            Held::Here(open) => self.view_open(ctx, open),
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        if let Held::Here(open) = &self.held {
            keep_scroll(&open.session);
        }
    }
}

fn ask_for_lock(ctx: &Context<SessionPage>, steal: bool) {
    let (given, lost) = (ctx.link().clone(), ctx.link().clone());
    lock::ask(
        &format!("parley-{}", ctx.props().id),
        steal,
        move |lock| given.send_message(Message::Locked(lock)),
        move || lost.send_message(Message::Lost),
    );
}

// Opening and saving.
impl SessionPage {
    fn read(&self, ctx: &Context<Self>, lock: Lock) {
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
                let opened = copies::pack_of(&store, pack.as_str(), hash).await.ok_or(Missing::Pack)?;
                let exercise = opened.pack.exercise(exercise.as_str()).ok_or(Missing::Pack)?.clone();
                let head = Head::from_json(&head, &exercise.public).ok_or(Missing::Pack)?;
                let log = Journal::read(&store, &id).await.map_err(|_| Missing::Session)?;
                Ok((head, opened, log))
            };
            let outcome = read.await;
            link.send_message(Message::Read(lock, outcome));
        });
    }

    fn open(&self, ctx: &Context<Self>, head: Head, opened: OpenedPack, saved: &SavedLog, lock: Lock) -> Held {
        let Some(exercise) = opened.pack.exercise(head.exercise.as_str()).cloned() else { return Held::PackMissing };
        let link = ctx.link().clone();
        let journal = Journal::new(self.shell.store.clone(), head.id.clone(), move |saved| {
            link.send_message(Message::Saved(saved));
        });
        let (session, misfits) = Session::resume(head, exercise, &saved.entries);
        let results = Results::of(&session).map(Rc::new);
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
            results,
            _lock: lock,
        }))
    }

    fn did(&mut self, ctx: &Context<Self>, by: RoleId, act: Act) -> bool {
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
                    Timeout::new(0, page::focus_heading).forget();
                }
            }
            Err(reason) => open.rejected = Some(reason),
        }
        page::catch_focus(&["#offers", "#finished", "main h1"]);
        self.set_title();
        self.let_counterpart_think(ctx);
        true
    }

    fn let_counterpart_think(&mut self, ctx: &Context<Self>) {
        let Held::Here(open) = &self.held else { return };
        let is_at_table = open.step().is_some_and(|it| matches!(it.kind, StepKind::Table(_)));
        if is_at_table && self.thinking.is_none() && open.session.counterpart_move().is_some() {
            let link = ctx.link().clone();
            self.thinking = Some(Timeout::new(THINKING_MS, move || link.send_message(Message::Counterpart)));
        }
    }

    fn second(&mut self, ctx: &Context<Self>) -> bool {
        let Held::Here(open) = &mut self.held else { return false };
        let now = clock::now_ms();
        let gap = now - open.last_look_ms;
        if !open.is_bargaining() {
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
            if !open.is_bargaining() {
                self.let_counterpart_think(ctx);
            }
        }
        true
    }

    fn set_title(&self) {
        let Held::Here(open) = &self.held else { return };
        let words = self.shell.words;
        // No confidential word, no role: the title stands in the browser's history.
        let public = &open.session.exercise().public;
        let (n, of) = open.position();
        let position = words.with(key::STEP_OF, &[("step", n.into()), ("of", of.into())]);
        page::set_title(&format!("{} · {position} · Parley", words.of(&public.title)));
    }
}
