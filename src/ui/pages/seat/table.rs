//! The table as one seat sees it: people talk face to face, the device has the
//! card, reckons the own points, and notes what was agreed.

use yew::prelude::*;

use super::{AtSeatProps, word::Word};
use crate::{
    document::Id,
    points::{IssueId, OptionId, RoleId, Terms},
    session::{Act, NoDealReason},
    steps::table::{Action, Offers, Phase},
    ui::{
        El,
        browser::clock,
        button, el, nodes,
        parts::{
            cannot_be_had, offer_lines, offer_table, option_radios, passage, role_card, role_name, sheet_table, worth,
        },
        steps::held,
        words::{Key, Words, key},
    },
};

/// The table of a seat.
#[component]
pub fn SeatTable(props: &AtSeatProps) -> Html {
    let AtSeatProps { words, session, on_act, .. } = props;
    let words = *words;
    let speaker = use_state_eq(|| None::<RoleId>);
    let reason = use_state_eq(|| None::<NoDealReason>);
    let public = session.exercise().public.clone();
    let me = session.state().seats[0].role;
    let (Some(play), Some(view), Some((step, _))) = (&session.state().play, session.view(me), public.table()) else {
        return Html::default();
    };
    let step = public.steps[step].id.clone();
    let seat = session.state().seat(me);
    let draft = seat.and_then(|it| it.draft.clone()).unwrap_or_else(|| Terms::open(public.agenda.n_issues()));
    let act = |by: RoleId, action: Action| {
        let props = props.clone();
        Callback::from(move |_: MouseEvent| at_table(&props, by, action.clone()))
    };
    let news = view.news().map(|it| {
        let limit = words.with(key::NEWS_LIMIT, &[("points", it.reservation_value.0.into())]);
        el("div")
            .class("notice news")
            .attr("role", "status")
            .child(el("h2").say(words, key::NEWS))
            .child(passage(words, &it.text))
            .child(passage(words, &it.batna))
            .child(el("p").child(el("strong").text(limit)))
    });
    let body: Html = match play.phase() {
        Phase::Bargaining { .. } => {
            let on_choose = {
                let draft = draft.clone();
                on_act.reform(move |(issue, option): (IssueId, Option<OptionId>)| {
                    (me, Act::Draft(draft.clone().with(issue, option)))
                })
            };
            let may_be_open = play.rules().offers == Offers::Partial;
            let issues = public.agenda.issues().map(|issue| {
                let it = &public.issues[issue.index()];
                option_radios(
                    words,
                    "draft",
                    (issue, it),
                    Some(view.card()),
                    draft.option(issue),
                    may_be_open,
                    &on_choose,
                )
            });
            let forbidden = cannot_be_had(words, &public, &draft);
            let chosen = || {
                let n_issues = public.agenda.n_issues();
                let n_chosen = n_issues - draft.open_issues().count();
                words.with(key::SEAT_AGREED_OPEN, &[("chosen", n_chosen.into()), ("issues", n_issues.into())])
            };
            let record = match draft.package().filter(|_| forbidden.is_none()) {
                Some(package) => button("primary", words.say(key::SEAT_AGREED), act(me, Action::Record(package))),
                None => forbidden.unwrap_or_else(|| el("p").class("hint").text(chosen())),
            };
            nodes([
                el("section")
                    .class("table-sheet")
                    .child(el("h2").attr("id", "draft").say(words, key::SEAT_HELPER))
                    .child(el("p").class("hint").say(words, key::SEAT_HELPER_HINT))
                    .each(issues)
                    .child(
                        el("div")
                            .class("offer-bar")
                            .child(worth(words, &public, view.card(), view.reservation_value(), &draft))
                            .child(el("p").class("card-actions").child(record)),
                    ),
                note_offer(words, props, &draft, &speaker),
                no_deal(words, props, &step, &reason),
            ])
        }
        Phase::Confirming { package, confirmed, .. } => {
            let is_mine = confirmed.contains(me);
            let actions = el("p")
                .class("card-actions")
                .child((!is_mine).then(|| button("primary", words.say(key::SEAT_SAME), act(me, Action::Confirm))))
                .child(button("quiet", words.say(key::SEAT_NOT_SAME), act(me, Action::Reopen)));
            el("section")
                .class("confirm")
                .child(el("h2").attr("id", "offers").say(words, key::SEAT_COMPARE))
                .child(el("p").say(words, if is_mine { key::SEAT_CONFIRMED } else { key::SEAT_COMPARE_TEXT }))
                // Whoever looks over a shoulder sees no points.
                .child(offer_table(words, &offer_lines(&public, &Terms::from(package), None)))
                .child(actions)
                .into()
        }
        Phase::Ended(_) => el("section")
            .class("ending")
            .child(el("h2").attr("id", "offers").say(words, key::SEAT_NO_DEAL_NOTED))
            .child(el("p").say(words, key::ENDED_GO_ON))
            .into(),
    };
    let noted = play.history().iter().filter_map(|it| match &it.action {
        Action::Offer(offered) => {
            let who = role_name(words, &public, it.by);
            Some(el("li").child(who).child(offer_table(words, &offer_lines(&public, offered, Some(view.card())))))
        }
        _ => None,
    });
    let noted: Vec<El> = noted.collect();
    let card = nodes([
        role_card(words, &public, me, view.card(), view.batna(), view.reservation_value()),
        sheet_table(words, &public, view.card()),
    ]);
    el("div")
        .class("seat-table")
        .each(news)
        .child(body)
        .child((!noted.is_empty()).then(|| {
            el("details")
                .class("card-again")
                .child(el("summary").say(words, key::SEAT_NOTED))
                .child(el("ol").each(noted))
        }))
        .child(
            el("details")
                .class("card-again")
                .child(el("summary").say(words, key::YOUR_CARD_AGAIN))
                .child(held(words, card)),
        )
        .child(html! { <Word ..props.clone() /> })
        .into()
}

/// Notes a move at its second of the table. Round several devices the wall has
/// the clock, so here the table never ends by itself.
fn at_table(props: &AtSeatProps, by: RoleId, action: Action) {
    let (session, clock_acts) = (&props.session, &props.on_act);
    let (Some(play), Some((step, _))) = (&session.state().play, session.exercise().public.table()) else { return };
    if play.limit_seconds().is_some() {
        clock_acts.emit((RoleId(0), Act::AtTable(Action::TimeLimit(None))));
    }
    let began = session.log().iter().find(|it| matches!(&it.act, Act::Go(place) if place.step == step));
    let seconds = began.map_or(0, |it| (clock::now_ms() - it.at_ms) / 1_000);
    let seconds = u32::try_from(seconds).unwrap_or(0).min(LONGEST_TABLE).saturating_sub(play.elapsed_seconds());
    if 0 < seconds && matches!(play.phase(), Phase::Bargaining { .. }) {
        clock_acts.emit((RoleId(0), Act::AtTable(Action::Tick(seconds))));
    }
    props.on_act.emit((by, Act::AtTable(action)));
}

/// No table lasts longer than this many seconds: a clock that was set ahead is
/// not believed.
const LONGEST_TABLE: u32 = 6 * 3_600;

/// Noting an offer that was made aloud, by whomever.
fn note_offer(words: Words, props: &AtSeatProps, draft: &Terms, speaker: &UseStateHandle<Option<RoleId>>) -> El {
    let public = props.session.exercise().public.clone();
    let radios = public.roles.roles().map(|role| {
        let set = speaker.clone();
        let field = el("input")
            .attr("type", "radio")
            .attr("name", "speaker")
            .checked(**speaker == Some(role))
            .on_change(move |_: Event| set.set(Some(role)));
        el("label").class("option").child(field).child(role_name(words, &public, role))
    });
    let note = speaker.map(|role| {
        let terms = draft.clone();
        let props = props.clone();
        let on_click = move |_: MouseEvent| at_table(&props, role, Action::Offer(terms.clone()));
        button("", words.say(key::SEAT_NOTE), on_click)
    });
    el("details")
        .class("note-offer")
        .child(el("summary").say(words, key::SEAT_NOTE_TITLE))
        .child(el("p").class("hint").say(words, key::SEAT_NOTE_HINT))
        .child(el("fieldset").class("options speakers").child(el("legend").say(words, key::WHO_SPEAKS)).each(radios))
        .child(note.map(|it| el("p").class("card-actions").child(it)))
}

/// Ending without an agreement, with its reason.
fn no_deal(words: Words, props: &AtSeatProps, step: &Id, reason: &UseStateHandle<Option<NoDealReason>>) -> El {
    let me = props.session.state().seats[0].role;
    let radios = NoDealReason::ALL.into_iter().map(|it| {
        let set = reason.clone();
        let field = el("input")
            .attr("type", "radio")
            .attr("name", "no-deal")
            .checked(**reason == Some(it))
            .on_change(move |_: Event| set.set(Some(it)));
        el("label").class("option").child(field).say(words, reason_key(it))
    });
    let end = reason.map(|reason| {
        let (on_act, step) = (props.on_act.clone(), step.clone());
        let on_click = move |_: MouseEvent| {
            if let Some(question) = Id::new(NoDealReason::QUESTION) {
                on_act.emit((me, Act::Answer { step: step.clone(), question, answer: reason.to_answer() }));
                on_act.emit((me, Act::AtTable(Action::WalkAway)));
            }
        };
        button("danger", words.say(key::SEAT_NO_DEAL_END), on_click)
    });
    el("details")
        .class("walk-away")
        .child(el("summary").say(words, key::SEAT_NO_DEAL))
        .child(el("p").say(words, key::SEAT_NO_DEAL_TEXT))
        .child(el("fieldset").class("options").child(el("legend").say(words, key::SEAT_NO_DEAL_WHY)).each(radios))
        .child(end.map(|it| el("p").class("card-actions").child(it)))
}

/// Why a table has no agreement, in the words of those who sit at it.
pub fn reason_key(reason: NoDealReason) -> Key {
    match reason {
        NoDealReason::NothingForAll => key::NO_DEAL_NOTHING,
        NoDealReason::OutOfTime => key::NO_DEAL_TIME,
        NoDealReason::SomebodyLeft => key::NO_DEAL_LEFT,
        NoDealReason::AnotherDay => key::NO_DEAL_LATER,
    }
}
