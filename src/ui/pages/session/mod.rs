//! One session, a step at a time.

mod doing;
mod look;
mod message;
mod open;

use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen_futures::spawn_local;
use yew::{context::ContextHandle, prelude::*};

use crate::{
    session::Act,
    ui::{
        Route, Shell,
        browser::{clock, hash, journal::Saved, lock, page, store::StoreError},
        copies, el, kept, later,
        words::key,
    },
};
use look::apology;
pub use message::Message;
use open::{Missing, Open, keep_scroll, restore_scroll};

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
                if let Held::Here(open) = &self.held {
                    open.journal.stop();
                }
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
                    Ok(found) => self.open(ctx, found, lock),
                    Err(Missing::Pack) => Held::PackMissing,
                    Err(Missing::Session) => Held::Unknown,
                };
                self.set_title();
                clock::after(0, page::focus_heading);
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
                    Held::Here(open) => later::counterpart_move(&open.session),
                    _ => None,
                };
                next.is_some_and(|(role, action)| self.did(ctx, role, Act::AtTable(action)))
            }
            Message::Arrived => {
                self.let_counterpart_think(ctx);
                true
            }
            Message::Second => self.second(ctx),
            Message::Lift => {
                if let Held::Here(open) = &mut self.held {
                    open.lifted = Some(open.session.state().place);
                    clock::after(0, page::focus_heading);
                }
                true
            }
            Message::Copy => {
                if let Held::Here(open) = &self.held {
                    copies::save(&open.session, &open.opened);
                }
                false
            }
            Message::Opened => {
                if let Held::Here(open) = std::mem::replace(&mut self.held, Held::Opening) {
                    let link = ctx.link().clone();
                    spawn_local(async move {
                        // What was done so far is read again with what is open now.
                        open.journal.rest().await;
                        link.send_message(Message::Locked(Some(open.lock)));
                    });
                }
                true
            }
            Message::Erase => {
                if let Held::Here(open) = &self.held {
                    let (store, id) = (self.shell.store.clone(), open.session.head().id.clone());
                    // What still waits to be written must not come after the erasing.
                    let journal = open.journal.clone();
                    journal.stop();
                    let link = ctx.link().clone();
                    spawn_local(async move {
                        journal.rest().await;
                        // If it fails the session stays on the shelf, which says so.
                        let _ = kept::erase_session(&store, &id).await;
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
        let shown = match &self.held {
            Held::Opening => el("p").class("busy").attr("role", "status").say(words, key::OPENING),
            Held::Unknown => apology(words, key::SESSION_UNKNOWN_TITLE, key::SESSION_UNKNOWN, None),
            Held::PackMissing => apology(words, key::SESSION_PACK_TITLE, key::SESSION_PACK, None),
            Held::Elsewhere => {
                let take_over = ctx.link().callback(|_: MouseEvent| Message::TakeOver);
                apology(words, key::SESSION_ELSEWHERE_TITLE, key::SESSION_ELSEWHERE, Some(take_over))
            }
            Held::Here(open) => self.view_open(ctx, open),
        };
        shown.into()
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
