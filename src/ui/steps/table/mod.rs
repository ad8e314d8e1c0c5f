//! The table: time and news, what lies on it, and what each person sees.

mod either;
mod offers;
mod private;
mod status;
mod talk;

use yew::prelude::*;

use super::OnAct;
use crate::{
    counterpart::RoleView,
    pack::Public,
    points::{IssueId, OptionId, Package, RoleId, RoleSet, Terms},
    session::{Act, Session},
    steps::table::{Action, Phase, Play, Rejected},
    ui::{
        El, button, el,
        later::{Later, Room},
        parts::forbidden_said,
        words::{Words, key},
    },
};

/// Properties of [`TableStep`].
#[derive(Debug, PartialEq, Properties)]
pub struct TableStepProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Session,
    /// The person's role, if one person is here. Without it, everybody is.
    pub me: Option<RoleId>,
    /// Seconds that are not in the session yet.
    pub pending_seconds: u32,
    /// Why the last action was refused.
    pub rejected: Option<Rejected>,
    /// Whether a counterpart is about to move.
    pub is_thinking: bool,
    /// Whether the device's clock jumped during the table.
    pub clock_jumped: bool,
    /// Called when somebody acts.
    pub on_act: OnAct,
}

/// The table: the own sheet on one side, the offers on the other.
#[component]
pub fn TableStep(props: &TableStepProps) -> Html {
    let TableStepProps { words, session, me, on_act, .. } = props;
    let words = *words;
    let public = session.exercise().public.clone();
    // One sheet lies on a shared device, and it is kept under the first person.
    let owner = me.unwrap_or(session.state().seats[0].role);
    // The first offer was prepared; it lies ready until something else is chosen.
    let seat = session.state().seat(owner);
    let prepared = || me.and(seat).map(|it| it.preparation.opening.clone());
    let draft =
        seat.and_then(|it| it.draft.clone()).or_else(prepared).unwrap_or_else(|| Terms::open(public.agenda.n_issues()));
    let speaker = use_state_eq(|| RoleId(0));
    let aside = seat.and_then(|it| it.aside.as_ref());
    let Some(play) = &session.state().play else { return Html::default() };
    let view = me.and_then(|role| session.view(role));
    let by = me.unwrap_or(*speaker);
    let act = on_act.reform(move |(by, action): (RoleId, Action)| (by, Act::AtTable(action)));
    let on_take = on_act.reform(move |terms: Terms| (owner, Act::Draft(terms)));
    let on_aside = on_act.reform(move |first: Option<Package>| (owner, Act::Aside(first)));
    let on_choose = {
        let draft = draft.clone();
        on_take.reform(move |(issue, option): (IssueId, Option<OptionId>)| draft.clone().with(issue, option))
    };
    let screen = Screen { words, public: &public, session, play, me: *me, view: view.as_ref(), act: &act };
    let rejected = props.rejected.map(|reason| el("p").class("notice warning").text(rejection(words, &public, reason)));
    let offers = el("section")
        .class("table-offers")
        .attr("aria-labelledby", "offers")
        .child(screen.state(props.is_thinking, &on_take))
        .child(screen.history());
    let sheet = match play.phase() {
        Phase::Bargaining { .. } => Some(screen.composer(&draft, &speaker, by, &on_choose, (aside, &on_aside))),
        _ => None,
    };
    el("div")
        .class("table-step")
        .child(screen.clock(props))
        .child(screen.whom())
        .child(screen.news())
        .child(el("div").attr("role", "alert").child(rejected))
        .child(el("div").class("table-columns").child(offers).child(sheet))
        .child(screen.earlier_work())
        .child(screen.private_parts(&draft, aside))
        .into()
}

/// What the pieces of the table have in common.
struct Screen<'a> {
    words: Words,
    public: &'a Public,
    session: &'a Session,
    play: &'a Play,
    me: Option<RoleId>,
    view: Option<&'a RoleView>,
    act: &'a Callback<(RoleId, Action)>,
}

impl Screen<'_> {
    fn name(&self, role: RoleId) -> &str {
        self.words.of(&self.public.roles[role].name)
    }

    fn button(&self, class: &'static str, text: String, by: RoleId, action: Action) -> El {
        button(class, text, self.act.reform(move |_: MouseEvent| (by, action.clone())))
    }

    /// What the person made of earlier worksheets, if the table asks for it.
    fn earlier_work(&self) -> Option<Html> {
        let role = self.me?;
        self.public.table()?.1.file.recalls.as_ref()?;
        let (words, session) = (self.words, self.session.clone().into());
        Some(html! { <Later {words} room={Room::Recalled { session, role }} /> })
    }

    fn present(&self) -> impl Iterator<Item = RoleId> {
        RoleSet::all(self.public.roles.n_roles()).without(self.play.left()).iter()
    }
}

/// Why an action was refused, in the reader's language.
pub fn rejection(words: Words, public: &Public, reason: Rejected) -> String {
    words.say(match reason {
        Rejected::NotYourTurn => key::REJECTED_NOT_YOUR_TURN,
        Rejected::NothingToAccept => key::REJECTED_NOTHING_TO_ACCEPT,
        Rejected::OwnOffer => key::REJECTED_OWN_OFFER,
        Rejected::AlreadyAccepted => key::REJECTED_ALREADY_ACCEPTED,
        Rejected::Incomplete => key::REJECTED_INCOMPLETE,
        Rejected::PackageOnly => key::REJECTED_PACKAGE_ONLY,
        Rejected::EmptyOffer => key::REJECTED_EMPTY_OFFER,
        Rejected::SameOffer => key::REJECTED_SAME_OFFER,
        Rejected::NoOffersLeft => key::REJECTED_NO_OFFERS_LEFT,
        Rejected::Confirming => key::REJECTED_CONFIRMING,
        Rejected::NothingToConfirm => key::REJECTED_NOTHING_TO_CONFIRM,
        Rejected::NotAccepting => key::REJECTED_NOT_ACCEPTING,
        Rejected::AlreadyConfirmed => key::REJECTED_ALREADY_CONFIRMED,
        Rejected::HasLeft => key::REJECTED_HAS_LEFT,
        Rejected::Over => key::REJECTED_OVER,
        Rejected::Forbidden { combination } => return forbidden_said(words, public, combination),
        Rejected::NothingLeft => key::REJECTED_NOTHING_LEFT,
        Rejected::DoesNotFit => key::REJECTED_DOES_NOT_FIT,
        Rejected::NoSecond => key::REJECTED_NO_SECOND,
        Rejected::NoChoice => key::REJECTED_NO_CHOICE,
        Rejected::TalkedEnough => key::REJECTED_TALKED_ENOUGH,
    })
}
