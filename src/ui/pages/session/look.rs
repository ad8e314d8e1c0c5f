use yew::prelude::*;

use super::{Message, SessionPage, open::Open};
use crate::{
    pack::StepKind,
    points::RoleId,
    session::{Act, Mode, Place},
    ui::{
        El, button, el,
        later::{self, Later, Room},
        nodes,
        parts::{label, role_name, saved_state},
        steps::{self, TableStep},
        words::{Key, Words, key},
    },
};

impl SessionPage {
    /// The session at its place.
    pub(super) fn view_open(&self, ctx: &Context<Self>, open: &Open) -> El {
        let words = self.shell.words;
        let (session, state) = (&open.session, open.session.state());
        let exercise = session.exercise();
        let public = &exercise.public;
        let link = ctx.link();
        let reader = state.reader(exercise);
        let is_covered = state.needs_curtain(exercise) && open.lifted != Some(state.place);
        let is_first_of_seat = is_seat(open) && state.place.step == 0;
        // Who was dealt a seat has not seen the exercise's page, where the note stands.
        let is_note_next = is_first_of_seat
            && public.content_note.is_some()
            && session.log().is_empty()
            && open.lifted != Some(state.place);
        let first = is_first_of_seat.then(|| {
            let on_read = is_note_next.then(|| link.callback(|()| Message::Lift));
            let room = Room::SeatFirst { session: session.clone().into(), opened: open.opened.clone(), on_read };
            html! { <Later {words} {room} /> }
        });
        let is_open = !is_covered && !is_note_next;
        let (n, of) = open.position();
        let title = match open.step() {
            Some(step) => el("h1").child(label(words, &step.title)),
            None => el("h1").say(words, key::DEBRIEF),
        };
        let minutes = open.step().map_or(exercise.debrief.minutes, |it| it.minutes);
        let about_minutes = (0 < minutes).then(|| {
            let said = words.with(key::ABOUT_MINUTES, &[("minutes", minutes.into())]);
            nodes([Html::from(" · "), el("span").text(said).into()])
        });
        let second = session
            .head()
            .parallel
            .map(|_| nodes([Html::from(" · "), el("span").say(words, key::SHELF_SECOND).into()]));
        let overline = el("p")
            .class("overline")
            .child(el("span").child(label(words, &public.title)))
            .text(" · ")
            .child(el("span").text(words.with(key::STEP_OF, &[("step", n.into()), ("of", of.into())])))
            .child(about_minutes)
            .child(second);
        let whose = reader.filter(|_| !is_covered && 1 < state.seats.len());
        let erase = el("details")
            .class("erase")
            .child(el("summary").say(words, key::ERASE))
            .child(el("p").say(words, key::ERASE_WARNING))
            .child(button("danger", words.say(key::ERASE_CONFIRM), link.callback(|_: MouseEvent| Message::Erase)));
        let copy = button("", words.say(key::SAVE_COPY), link.callback(|_: MouseEvent| Message::Copy));
        let tools = el("details")
            .class("session-tools")
            .child(el("summary").say(words, key::SESSION_TOOLS))
            .child(el("p").say(words, key::SESSION_WHERE))
            .child(el("p").class("card-actions").child(copy))
            .child(erase);
        el("article")
            .class("session")
            .child(el("header").class("session-header").child(overline).child(title).child(saved_state(
                words,
                open.saved,
                key::UNSAVED_FULL,
                key::UNSAVED_DENIED,
            )))
            .child(misfits(words, open))
            .child(if is_covered { self.curtain(ctx, open, reader) } else { None })
            .child(first)
            .child(whose.map(|role| el("p").class("whose").child(role_name(words, public, role))))
            .child(is_open.then(|| self.content(ctx, open, reader)))
            .child(is_open.then(|| self.navigation(ctx, open)))
            .child(tools)
    }

    fn curtain(&self, ctx: &Context<Self>, open: &Open, reader: Option<RoleId>) -> Option<El> {
        let words = self.shell.words;
        let public = &open.session.exercise().public;
        let role = reader?;
        let name = words.of(&public.roles[role].name);
        let place = open.session.state().previous(open.session.exercise());
        let name = [("name", name.into())];
        let lift = ctx.link().callback(|_: MouseEvent| Message::Lift);
        let section = el("section")
            .class("curtain")
            .child(role_name(words, public, role))
            .child(el("p").class("lead").text(words.with(key::CURTAIN, &name)))
            .child(button("primary", words.with(key::CURTAIN_LIFT, &name), lift))
            .child(place.map(|place| el("p").child(button("quiet", words.say(key::BACK), go(ctx, role, place)))));
        Some(section)
    }

    fn content(&self, ctx: &Context<Self>, open: &Open, reader: Option<RoleId>) -> Html {
        let words = self.shell.words;
        let session = open.session.clone();
        let is_shared_device = 1 < session.state().seats.len();
        let on_act = ctx.link().callback(|(by, act)| Message::Did(by, act));
        if is_seat(open) && open.step().is_none_or(|it| matches!(it.kind, StepKind::Table(_))) {
            let opened = open.opened.clone();
            let on_opened = ctx.link().callback(|()| Message::Opened);
            let room = Room::AtSeat { session: session.into(), opened, on_act, on_opened };
            return html! { <Later {words} {room} /> };
        }
        let Some(step) = open.step() else {
            return html! { <Later {words} room={Room::Debrief { session: session.into(), opened: open.opened.clone(), on_act }} /> };
        };
        match (&step.kind, reader) {
            (StepKind::Read { .. }, _) => steps::read_step(words, &session, reader, is_shared_device),
            (StepKind::Preparation { .. }, Some(role)) => steps::preparation_step(words, &session, role, &on_act),
            (StepKind::Reflect { .. }, Some(role)) => {
                html! { <Later {words} room={Room::Reflect { session: session.into(), role, on_act }} /> }
            }
            (StepKind::Answers(_), _) => {
                let role = session.state().seats[0].role;
                html! { <Later {words} room={Room::Answers { session: session.into(), role, on_act }} /> }
            }
            (StepKind::Preparation { .. } | StepKind::Reflect { .. }, None) => Html::default(),
            (StepKind::Table(_), _) => {
                let is_thinking = self.thinking.is_some() || open.is_alone() && !later::is_thinking_here();
                html! {
                    <TableStep {words} {session} me={reader} pending_seconds={open.pending_seconds}
                        rejected={open.rejected} {is_thinking} clock_jumped={open.clock_jumped} {on_act} />
                }
            }
        }
    }

    fn navigation(&self, ctx: &Context<Self>, open: &Open) -> El {
        let words = self.shell.words;
        let (state, exercise) = (open.session.state(), open.session.exercise());
        let by = state.seats[0].role;
        let next = state.next(exercise);
        // A table is left by ending it; looking back at a step is always possible.
        let is_open_table =
            open.step().is_some_and(|it| matches!(it.kind, StepKind::Table(_))) && !open.session.is_table_done();
        let is_at_hand_over = next.is_some_and(|it| it.step == state.place.step);
        let back = state.previous(exercise).map(|place| button("", words.say(key::BACK), go(ctx, by, place)));
        let forth = next.filter(|_| !is_open_table).map(|place| {
            let text =
                if is_at_hand_over { words.say(key::HAND_OVER) } else { steps::next_label(words, exercise, place) };
            button("primary", text, go(ctx, by, place))
        });
        // After a seat's last step the debrief is still to come; nobody is to walk away from it.
        let to_shelf = || {
            el("a")
                .class(if is_seat(open) { "button" } else { "button primary" })
                .attr("href", "#/")
                .say(words, key::BACK_TO_SHELF)
        };
        el("nav")
            .class("session-nav")
            .attr("aria-label", words.say(key::STEPS))
            .child(back)
            .child(forth)
            .child(is_open_table.then(|| el("p").class("hint").say(words, key::TABLE_END_FIRST)))
            .child(next.is_none().then(to_shelf))
    }
}

fn is_seat(open: &Open) -> bool {
    matches!(open.session.head().mode, Mode::Seat(_))
}

fn go(ctx: &Context<SessionPage>, by: RoleId, place: Place) -> Callback<MouseEvent> {
    ctx.link().callback(move |_: MouseEvent| Message::Did(by, Act::Go(place)))
}

fn misfits(words: Words, open: &Open) -> Option<El> {
    let n = open.misfits.len() + open.n_unreadable;
    if n == 0 {
        return None;
    }
    let list = el("ul").each(
        open.misfits.iter().map(|it| el("li").text(format!("{}. ", it.n + 1)).child(el("code").text(it.act.clone()))),
    );
    let aside = el("aside")
        .class("notice warning")
        .child(el("p").text(words.with(key::MISFITS, &[("entries", n.into())])))
        .child(list);
    Some(aside)
}

/// What is shown in place of a session that is not here.
pub(super) fn apology(words: Words, title: Key, text: Key, take_over: Option<Callback<MouseEvent>>) -> El {
    let take_over = take_over.map(|take_over| button("primary", words.say(key::SESSION_TAKE_OVER), take_over));
    let actions = el("p")
        .class("card-actions")
        .child(take_over)
        .child(el("a").class("button").attr("href", "#/").say(words, key::BACK_TO_SHELF));
    el("section").class("sheet-page").child(el("h1").say(words, title)).child(el("p").say(words, text)).child(actions)
}
