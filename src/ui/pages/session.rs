use std::rc::Rc;

use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen_futures::spawn_local;
use yew::{context::ContextHandle, prelude::*};

use super::debrief;
use crate::{
    document::{Id, Json},
    pack::{Step, StepKind},
    points::RoleId,
    session::{Act, Entry, Head, Misfit, Place, Results, Session},
    steps::table::{Action, Phase, Rejected},
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
        parts::{button, holding, label, role_name, say},
        steps::{self, TableStep},
        words::{Words, key},
    },
};

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

/// What could not be found of a session.
pub enum Missing {
    /// The session itself.
    Session,
    /// Its pack.
    Pack,
}

struct Open {
    session: Session,
    opened: OpenedPack,
    journal: Journal,
    /// How many saved entries stand before the log's own, because they no
    /// longer fit or could not be read. They are kept.
    n_left_out: usize,
    saved: Saved,
    misfits: Vec<Misfit>,
    n_unreadable: usize,
    rejected: Option<Rejected>,
    /// Where the curtain was lifted by the person whose turn it is.
    lifted: Option<Place>,
    /// Seconds of the table that are not written down yet.
    pending_seconds: u32,
    last_look_ms: i64,
    clock_jumped: bool,
    results: Option<Rc<Results>>,
    _lock: Lock,
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

fn apology(
    words: Words,
    title: crate::ui::words::Key,
    text: crate::ui::words::Key,
    take_over: Option<Callback<MouseEvent>>,
) -> Html {
    html! {
        <section class="sheet-page">
            <h1>{ words.say(title) }</h1>
            <p>{ words.say(text) }</p>
            <p class="card-actions">
                if let Some(onclick) = take_over {
                    <button type="button" class="button primary" {onclick}>{ words.say(key::SESSION_TAKE_OVER) }</button>
                }
                <a class="button" href="#/">{ words.say(key::BACK_TO_SHELF) }</a>
            </p>
        </section>
    }
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
        if gap < 0 || LONGEST_GAP_MS < gap {
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

impl Open {
    fn push(&mut self, by: RoleId, act: Act) -> Result<(), Rejected> {
        let entry = Entry { by, act, at_ms: clock::now_ms() };
        let has_prose = entry.act.has_prose();
        let json = entry.to_json(&self.session.exercise().public);
        let (session, pushed) = self.session.push(entry)?;
        self.session = session;
        let is_new = matches!(pushed, crate::session::Pushed::New(_));
        // A failure is said until a write has succeeded.
        if !matches!(self.saved, Saved::Failed(_)) {
            self.saved = Saved::NotYet;
        }
        self.journal.write(self.n_left_out + pushed.n(), &json, has_prose, is_new);
        if self.results.is_none() {
            self.results = Results::of(&self.session).map(Rc::new);
        }
        Ok(())
    }

    fn write_pending_seconds(&mut self) {
        let seconds = std::mem::take(&mut self.pending_seconds);
        if 0 < seconds {
            // The clock is nobody's; its entries stand under the first role. A table that
            // ended in this very second refuses it, which is right.
            let _ = self.push(RoleId(0), Act::AtTable(Action::Tick(seconds)));
        }
    }

    fn step(&self) -> Option<&Step> {
        self.session.exercise().public.steps.get(self.session.state().place.step)
    }

    fn is_bargaining(&self) -> bool {
        let is_table = self.step().is_some_and(|it| matches!(it.kind, StepKind::Table(_)));
        let play = self.session.state().play.as_ref();
        is_table && play.is_some_and(|it| matches!(it.phase(), Phase::Bargaining { .. }))
    }

    fn is_time_up(&self) -> bool {
        self.session.state().play.as_ref().is_some_and(|play| {
            play.limit_seconds().is_some_and(|limit| limit <= play.elapsed_seconds() + self.pending_seconds)
        })
    }

    /// The place in the exercise as people count: from 1, the debrief last.
    fn position(&self) -> (usize, usize) {
        let n_steps = self.session.exercise().public.steps.len() + 1;
        (self.session.state().place.step + 1, n_steps)
    }
}

// Where on the page a person was is worth a moment, not a place in the journal.
fn line_setting(id: &Id) -> String {
    format!("line.{id}")
}

fn keep_scroll(session: &Session) {
    settings::set(&line_setting(&session.head().id), &page::scroll_top().to_string());
}

fn restore_scroll(session: &Session) {
    let top = settings::get(&line_setting(&session.head().id)).and_then(|it| it.parse().ok());
    if let Some(top) = top {
        // After the page was laid out.
        Timeout::new(50, move || page::scroll_to(top)).forget();
    }
}

// What it looks like.
impl SessionPage {
    fn view_open(&self, ctx: &Context<Self>, open: &Open) -> Html {
        let words = self.shell.words;
        let (session, state) = (&open.session, open.session.state());
        let exercise = session.exercise();
        let public = &exercise.public;
        let link = ctx.link();
        let reader = state.reader(exercise);
        let is_covered = state.needs_curtain(exercise) && open.lifted != Some(state.place);
        let (n, of) = open.position();
        let title = match open.step() {
            Some(step) => label(words, &step.title),
            None => html! { { words.say(key::DEBRIEF) } },
        };
        let minutes = open.step().map_or(exercise.debrief.minutes, |it| it.minutes);
        html! {
            <article class="session">
                <header class="session-header">
                    <p class="overline">
                        <span>{ label(words, &public.title) }</span>
                        { " · " }
                        { holding("span", "", words.with(key::STEP_OF, &[("step", n.into()), ("of", of.into())])) }
                        if 0 < minutes {
                            { " · " }
                            { holding("span", "", words.with(key::ABOUT_MINUTES, &[("minutes", minutes.into())])) }
                        }
                    </p>
                    <h1>{ title }</h1>
                    { saved_state(words, open.saved) }
                </header>
                { misfits(words, open) }
                if is_covered {
                    { self.curtain(ctx, open, reader) }
                } else {
                    if let (Some(role), true) = (reader, 1 < state.seats.len()) {
                        <p class="whose">{ role_name(words, public, role) }</p>
                    }
                    { self.content(ctx, open, reader) }
                }
                if !is_covered {
                    { self.navigation(ctx, open) }
                }
                <details class="session-tools">
                    { say(words, "summary", "", key::SESSION_TOOLS) }
                    { say(words, "p", "", key::SESSION_WHERE) }
                    <p class="card-actions">
                        { button("", words.say(key::SAVE_COPY), link.callback(|_: MouseEvent| Message::Copy)) }
                    </p>
                    <details class="erase">
                        { say(words, "summary", "", key::ERASE) }
                        { say(words, "p", "", key::ERASE_WARNING) }
                        { button("danger", words.say(key::ERASE_CONFIRM), link.callback(|_: MouseEvent| Message::Erase)) }
                    </details>
                </details>
            </article>
        }
    }

    fn curtain(&self, ctx: &Context<Self>, open: &Open, reader: Option<RoleId>) -> Html {
        let words = self.shell.words;
        let public = &open.session.exercise().public;
        let Some(role) = reader else { return html! {} };
        let name = words.of(&public.roles[role].name);
        let place = open.session.state().previous(open.session.exercise());
        html! {
            <section class="curtain">
                { role_name(words, public, role) }
                { holding("p", "lead", words.with(key::CURTAIN, &[("name", name.into())])) }
                { button("primary", words.with(key::CURTAIN_LIFT, &[("name", name.into())]), ctx.link().callback(|_: MouseEvent| Message::Lift)) }
                if let Some(place) = place {
                    <p>{ button("quiet", words.say(key::BACK), go(ctx, role, place)) }</p>
                }
            </section>
        }
    }

    fn content(&self, ctx: &Context<Self>, open: &Open, reader: Option<RoleId>) -> Html {
        let words = self.shell.words;
        let session = open.session.clone();
        let is_shared_device = 1 < session.state().seats.len();
        let on_act = ctx.link().callback(|(by, act)| Message::Did(by, act));
        let Some(step) = open.step() else {
            return debrief::debrief(debrief::DebriefProps {
                words,
                session: &session,
                opened: &open.opened,
                results: open.results.as_deref(),
                on_act,
            });
        };
        match (&step.kind, reader) {
            (StepKind::Read { .. }, _) => steps::read_step(words, &session, reader, is_shared_device),
            (StepKind::Preparation { .. }, Some(role)) => steps::preparation_step(words, &session, role, &on_act),
            (StepKind::Reflect { .. }, Some(role)) => steps::reflect_step(words, &session, role, &on_act),
            (StepKind::Preparation { .. } | StepKind::Reflect { .. }, None) => html! {},
            (StepKind::Table(_), _) => html! {
                <TableStep {words} {session} me={reader} pending_seconds={open.pending_seconds}
                    rejected={open.rejected} is_thinking={self.thinking.is_some()} clock_jumped={open.clock_jumped} {on_act} />
            },
        }
    }

    fn navigation(&self, ctx: &Context<Self>, open: &Open) -> Html {
        let words = self.shell.words;
        let (state, exercise) = (open.session.state(), open.session.exercise());
        let by = state.seats[0].role;
        let next = state.next(exercise);
        // A table is left by ending it; looking back at a step is always possible.
        let is_open_table = open.step().is_some_and(|it| matches!(it.kind, StepKind::Table(_)))
            && state.play.as_ref().is_some_and(|it| it.ending().is_none());
        let is_at_hand_over = next.is_some_and(|it| it.step == state.place.step);
        html! {
            <nav class="session-nav" aria-label={words.say(key::STEPS)}>
                if let Some(place) = state.previous(exercise) {
                    { button("", words.say(key::BACK), go(ctx, by, place)) }
                }
                if let (Some(place), false) = (next, is_open_table) {
                    <button type="button" class="button primary" onclick={go(ctx, by, place)}>
                        { if is_at_hand_over { words.say(key::HAND_OVER) } else { steps::next_label(words, exercise, place) } }
                    </button>
                }
                if is_open_table {
                    { say(words, "p", "hint", key::TABLE_END_FIRST) }
                }
                if next.is_none() {
                    <a class="button primary" href="#/">{ words.say(key::BACK_TO_SHELF) }</a>
                }
            </nav>
        }
    }
}

fn go(ctx: &Context<SessionPage>, by: RoleId, place: Place) -> Callback<MouseEvent> {
    ctx.link().callback(move |_: MouseEvent| Message::Did(by, Act::Go(place)))
}

fn saved_state(words: Words, saved: Saved) -> Html {
    let (class, text) = match saved {
        Saved::All => ("saved", key::SAVED),
        Saved::NotYet => ("saving", key::SAVING),
        Saved::Failed(StoreError::Full) => ("unsaved", key::UNSAVED_FULL),
        Saved::Failed(StoreError::Denied | StoreError::Taken) => ("unsaved", key::UNSAVED_DENIED),
    };
    // Only a failure is worth interrupting a listener.
    let role = (class == "unsaved").then_some("alert");
    html! { <p class={classes!("saved-state", class)} {role}>{ words.say(text) }</p> }
}

fn misfits(words: Words, open: &Open) -> Html {
    let n = open.misfits.len() + open.n_unreadable;
    if n == 0 {
        return html! {};
    }
    html! {
        <aside class="notice warning">
            { holding("p", "", words.with(key::MISFITS, &[("entries", n.into())])) }
            <ul>
                { for open.misfits.iter().map(|it| html! { <li>{ format!("{}. ", it.n + 1) }<code>{ &it.act }</code></li> }) }
            </ul>
        </aside>
    }
}
