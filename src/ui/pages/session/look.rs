use yew::prelude::*;

use super::{Message, SessionPage, open::Open};
use crate::{
    pack::StepKind,
    points::RoleId,
    session::{Act, Place},
    ui::{
        browser::{journal::Saved, store::StoreError},
        pages::debrief,
        parts::{button, holding, label, role_name, say},
        steps::{self, TableStep},
        words::{Key, Words, key},
    },
};

impl SessionPage {
    /// The session at its place.
    pub(super) fn view_open(&self, ctx: &Context<Self>, open: &Open) -> Html {
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

/// What is shown in place of a session that is not here.
pub(super) fn apology(words: Words, title: Key, text: Key, take_over: Option<Callback<MouseEvent>>) -> Html {
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
