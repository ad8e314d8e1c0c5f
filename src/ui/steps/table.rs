use yew::prelude::*;

use super::OnAct;
use crate::{
    counterpart::RoleView,
    pack::Public,
    points::{IssueId, OptionId, RoleId, RoleSet, Terms},
    session::{Act, Session},
    steps::table::{Action, Ending, Event as TableEvent, Offers, Order, Phase, Play, Rejected, Standing},
    text::Text,
    ui::{
        parts::{
            Hold, button, holding, offer_lines, offer_table, option_radios, passage, role_card, role_name, say,
            sheet_table, worth,
        },
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
    let Some(play) = &session.state().play else { return html! {} };
    let view = me.and_then(|role| session.view(role));
    let by = me.unwrap_or(*speaker);
    let act = on_act.reform(move |(by, action): (RoleId, Action)| (by, Act::AtTable(action)));
    let on_take = on_act.reform(move |terms: Terms| (owner, Act::Draft(terms)));
    let on_choose = {
        let draft = draft.clone();
        on_take.reform(move |(issue, option): (IssueId, Option<OptionId>)| draft.clone().with(issue, option))
    };
    let screen = Screen { words, public: &public, session, play, me: *me, view: view.as_ref(), act: &act };
    html! {
        <div class="table-step">
            { screen.clock(props) }
            { screen.news() }
            <div role="alert">
                if let Some(reason) = props.rejected {
                    <p class="notice warning">{ rejection(words, reason) }</p>
                }
            </div>
            <div class="table-columns">
                <section class="table-offers" aria-labelledby="offers">
                    { screen.state(props.is_thinking, &on_take) }
                    { screen.history() }
                </section>
                if let Phase::Bargaining { .. } = play.phase() {
                    <section class="table-sheet" aria-labelledby="draft">
                        { screen.composer(&draft, &speaker, by, &on_choose) }
                    </section>
                }
            </div>
            { screen.private_parts(&draft) }
        </div>
    }
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

    fn button(&self, class: &'static str, text: String, by: RoleId, action: Action) -> Html {
        button(class, text, self.act.reform(move |_: MouseEvent| (by, action.clone())))
    }

    fn present(&self) -> impl Iterator<Item = RoleId> {
        RoleSet::all(self.public.roles.n_roles()).without(self.play.left()).iter()
    }

    /// Time and rounds. People may always take more time or do without a limit.
    fn clock(&self, props: &TableStepProps) -> Html {
        let words = self.words;
        let elapsed = self.play.elapsed_seconds() + props.pending_seconds;
        let shown = |seconds: u32| format!("{}:{:02}", seconds / 60, seconds % 60);
        let is_open = matches!(self.play.phase(), Phase::Bargaining { .. });
        let left = self.play.limit_seconds().map(|limit| limit.saturating_sub(elapsed));
        let limit = |seconds: Option<u32>| Action::TimeLimit(seconds);
        // A listener hears the marks, not every second.
        let mark = left.filter(|it| is_open && [300, 60].iter().any(|mark| it <= mark && mark - it < 10));
        html! {
            <div class="table-clock">
                if is_open {
                    <p role="timer" class={classes!(left.is_some_and(|it| it <= 60).then_some("short"))}>
                        if let Some(left) = left {
                            { words.with(key::TIME_LEFT, &[("time", (&shown(left)).into())]) }
                        } else {
                            { words.with(key::TIME_ELAPSED, &[("time", (&shown(elapsed)).into())]) }
                        }
                    </p>
                    if let Some(seconds) = self.play.limit_seconds() {
                        { self.button("quiet", words.say(key::TIME_MORE), RoleId(0), limit(Some(seconds + 300))) }
                        { self.button("quiet", words.say(key::TIME_NO_LIMIT), RoleId(0), limit(None)) }
                    }
                    <p class="hint">
                        { words.with(key::OFFERS_MADE, &[
                            ("made", self.play.n_offers().into()), ("most", self.play.rules().most_offers.into())
                        ]) }
                    </p>
                }
                <p class="visually-hidden" role="status">
                    if let Some(left) = mark {
                        { words.with(key::TIME_MARK, &[("minutes", left.div_ceil(60).into())]) }
                    }
                </p>
                if props.clock_jumped {
                    { say(words, "p", "hint", key::CLOCK_JUMPED) }
                }
            </div>
        }
    }

    /// What the person alone has learnt. Where everybody shares the device, all
    /// are asked to look, so that nobody knows who has news.
    fn news(&self) -> Html {
        let words = self.words;
        match self.view {
            Some(view) => view
                .news()
                .map(|it| {
                    html! {
                        <aside class="notice news" role="status">
                            { say(words, "h2", "", key::NEWS) }
                            { passage(words, &it.text) }
                            { passage(words, &it.batna) }
                            <p><strong>
                                { words.with(key::NEWS_LIMIT, &[("points", it.reservation_value.0.into())]) }
                            </strong></p>
                        </aside>
                    }
                })
                .collect(),
            None => {
                let has_come = self
                    .public
                    .roles
                    .roles()
                    .filter_map(|role| self.session.view(role))
                    .any(|view| view.news().next().is_some());
                html! {
                    if has_come {
                        <aside class="notice news" role="status">{ say(words, "p", "", key::NEWS_LOOK) }</aside>
                    }
                }
            }
        }
    }

    /// The standing offer, the agreement to confirm, or the ending.
    fn state(&self, is_thinking: bool, on_take: &Callback<Terms>) -> Html {
        let words = self.words;
        match self.play.phase() {
            Phase::Bargaining { turn, standing } => html! {
                <>
                    <h2 id="offers">{ words.say(key::STANDING_OFFER) }</h2>
                    if let Some(standing) = standing {
                        { self.standing(standing, on_take) }
                    } else {
                        { say(words, "p", "hint", key::NO_OFFER_YET) }
                    }
                    <p class="turn" role="status">
                        if is_thinking {
                            { words.say(key::THINKING) }
                        } else if self.play.rules().order == Order::Turns {
                            if Some(*turn) == self.me {
                                { words.say(key::YOUR_TURN) }
                            } else {
                                { words.with(key::TURN_OF, &[("name", self.name(*turn).into())]) }
                            }
                        }
                    </p>
                </>
            },
            Phase::Confirming { package, accepted, confirmed, .. } => {
                let terms = Terms::from(package);
                let open = || accepted.without(*confirmed).iter();
                let reopener = self.me.or(accepted.iter().next()).unwrap_or(RoleId(0));
                html! {
                    <div class="confirm">
                        <h2 id="offers">{ words.say(key::CONFIRM_TITLE) }</h2>
                        { say(words, "p", "", key::CONFIRM_TEXT) }
                        { self.terms(&terms) }
                        <p class="card-actions">
                            { for open().filter(|role| self.me.is_none_or(|me| me == *role)).map(|role| {
                                let text = match self.me {
                                    Some(_) => words.say(key::CONFIRM),
                                    None => words.with(key::CONFIRM_AS, &[("name", self.name(role).into())]),
                                };
                                self.button("primary", text, role, Action::Confirm)
                            }) }
                            { self.button("quiet", words.say(key::REOPEN), reopener, Action::Reopen) }
                        </p>
                        { for open().filter(|role| self.me.is_some_and(|me| me != *role)).map(|role| html! {
                            <p class="hint" role="status">{ words.with(key::WAITING_FOR, &[("name", self.name(role).into())]) }</p>
                        }) }
                    </div>
                }
            }
            Phase::Ended(ending) => html! {
                <div class="ending" role="status">
                    <h2 id="offers">{ words.say(match ending {
                        Ending::Agreed { .. } => key::ENDED_AGREED,
                        Ending::WalkedAway { .. } => key::ENDED_WALKED,
                        Ending::TimedOut => key::ENDED_TIME,
                    }) }</h2>
                    if let Ending::Agreed { package, .. } = ending {
                        { self.terms(&Terms::from(package)) }
                    }
                    if let Ending::WalkedAway { by } = ending {
                        { holding("p", "", words.with(key::WALKED_AWAY, &[("name", self.name(*by).into())])) }
                    }
                    { say(words, "p", "", key::ENDED_GO_ON) }
                </div>
            },
        }
    }

    fn terms(&self, terms: &Terms) -> Html {
        let card = self.view.map(RoleView::card);
        html! {
            <>
                { offer_table(self.words, &offer_lines(self.public, terms, card)) }
                if let Some(view) = self.view {
                    { worth(self.words, view.card(), view.reservation_value(), terms) }
                }
            </>
        }
    }

    fn standing(&self, standing: &Standing, on_take: &Callback<Terms>) -> Html {
        let words = self.words;
        let take = {
            let terms = standing.terms.clone();
            on_take.reform(move |_: MouseEvent| terms.clone())
        };
        let accepting: Vec<RoleId> = self
            .present()
            .filter(|role| self.me.is_none_or(|me| me == *role))
            .filter(|role| !standing.accepted.contains(*role))
            .collect();
        html! {
            <article class="standing">
                <header>
                    { role_name(words, self.public, standing.by) }
                    { say(words, "span", "hint", key::OFFERS_VERB) }
                </header>
                { self.terms(&standing.terms) }
                <p class="card-actions">
                    { for accepting.into_iter().map(|role| {
                        let text = match self.me {
                            Some(_) => words.say(key::ACCEPT),
                            None => words.with(key::ACCEPT_AS, &[("name", self.name(role).into())]),
                        };
                        self.button("primary", text, role, Action::Accept)
                    }) }
                    { button("quiet", words.say(key::TAKE_INTO_DRAFT), take) }
                </p>
            </article>
        }
    }

    /// Where an offer is put together.
    fn composer(
        &self,
        draft: &Terms,
        speaker: &UseStateHandle<RoleId>,
        by: RoleId,
        on_choose: &Callback<(IssueId, Option<OptionId>)>,
    ) -> Html {
        let words = self.words;
        let card = self.view.map(RoleView::card);
        let may_be_open = self.play.rules().offers == Offers::Partial;
        let offer = match self.me {
            Some(_) => words.say(key::OFFER),
            None => words.with(key::OFFER_AS, &[("name", self.name(by).into())]),
        };
        html! {
            <>
                <h2 id="draft">{ words.say(key::YOUR_OFFER) }</h2>
                if self.me.is_none() {
                    <fieldset class="options speakers">
                        { say(words, "legend", "", key::WHO_SPEAKS) }
                        { for self.present().map(|role| {
                            let set = speaker.clone();
                            html! {
                                <label class="option">
                                    <input type="radio" name="speaker" checked={**speaker == role} onchange={move |_: Event| set.set(role)} />
                                    { role_name(words, self.public, role) }
                                </label>
                            }
                        }) }
                    </fieldset>
                }
                { for self.public.agenda.issues().map(|issue| {
                    let it = &self.public.issues[issue.index()];
                    option_radios(words, "draft", (issue, it), card, draft.option(issue), may_be_open, on_choose)
                }) }
                <div class="offer-bar">
                    if let Some(view) = self.view {
                        { worth(words, view.card(), view.reservation_value(), draft) }
                    }
                    <p class="card-actions">
                        { self.button("primary", offer, by, Action::Offer(draft.clone())) }
                        if let (None, Some(package)) = (self.me, draft.package()) {
                            { self.button("", words.say(key::RECORD), by, Action::Record(package)) }
                        }
                    </p>
                </div>
                <details class="walk-away">
                    { say(words, "summary", "", key::WALK_AWAY) }
                    { say(words, "p", "", key::WALK_AWAY_TEXT) }
                    { self.button("danger", match self.me {
                        Some(_) => words.say(key::WALK_AWAY_CONFIRM),
                        None => words.with(key::WALK_AWAY_AS, &[("name", self.name(by).into())]),
                    }, by, Action::WalkAway) }
                </details>
            </>
        }
    }

    /// What happened, as a readable exchange, the last thing first.
    fn history(&self) -> Html {
        let words = self.words;
        let history = self.play.history();
        if history.is_empty() {
            return html! {};
        }
        html! {
            <section class="history">
                { say(words, "h2", "", key::HISTORY) }
                <ol reversed={true}>
                    { for history.iter().enumerate().rev().map(|(i, event)| html! {
                        <li key={i}>{ role_name(words, self.public, event.by) }{ " " }{ self.event(event) }</li>
                    }) }
                </ol>
            </section>
        }
    }

    fn event(&self, event: &TableEvent) -> Html {
        let words = self.words;
        match &event.action {
            Action::Offer(terms) => {
                let card = self.view.map(RoleView::card);
                let value = card.map(|it| it.score_sheet.range(terms)).filter(|(least, most)| least == most);
                html! {
                    <>
                        { words.say(key::DID_OFFER) }{ " " }
                        <span class="said-terms">{ self.said(terms) }</span>
                        if let Some((value, _)) = value {
                            { " " }{ holding("span", "hint", words.with(key::WORTH_SHORT, &[("points", value.0.into())])) }
                        }
                    </>
                }
            }
            Action::Record(package) => html! {
                <>{ words.say(key::DID_RECORD) }{ " " }<span class="said-terms">{ self.said(&Terms::from(package)) }</span></>
            },
            Action::Accept => html! { { words.say(key::DID_ACCEPT) } },
            Action::Confirm => html! { { words.say(key::DID_CONFIRM) } },
            Action::Reopen => html! { { words.say(key::DID_REOPEN) } },
            Action::WalkAway => html! { { words.say(key::DID_WALK_AWAY) } },
            Action::Tick(_) | Action::TimeLimit(_) => html! {},
        }
    }

    fn said(&self, terms: &Terms) -> String {
        let said: Vec<&str> = offer_lines(self.public, terms, None)
            .iter()
            .filter_map(|line| line.option.map(|it: &Text| self.words.of(it)))
            .collect();
        said.join(" · ")
    }

    /// Cards and sheets: the own one, or each behind its hand.
    fn private_parts(&self, draft: &Terms) -> Html {
        let words = self.words;
        match self.me {
            Some(role) => html! {
                <details class="card-again">
                    { say(words, "summary", "", key::YOUR_CARD_AGAIN) }
                    { self.whole_card(role, draft, false) }
                </details>
            },
            None => html! {
                <section class="private-parts">
                    { say(words, "h2", "", key::PRIVATE_SHEETS) }
                    { say(words, "p", "hint", key::PRIVATE_SHEETS_HINT) }
                    { for self.present().map(|role| html! {
                        <details class="card-again" key={role.letter().to_string()}>
                            <summary>{ role_name(words, self.public, role) }</summary>
                            <Hold button={words.say(key::HOLD_BUTTON)} cover={words.say(key::HOLD_COVER)} keep_open={words.say(key::HOLD_KEEP)}>
                                { self.whole_card(role, draft, true) }
                            </Hold>
                        </details>
                    }) }
                </section>
            },
        }
    }

    fn whole_card(&self, role: RoleId, draft: &Terms, with_news: bool) -> Html {
        let words = self.words;
        let Some(view) = self.session.view(role) else { return html! {} };
        html! {
            <>
                if with_news {
                    { for view.news().map(|it| html! {
                        <aside class="notice news">
                            { say(words, "h3", "", key::NEWS) }
                            { passage(words, &it.text) }
                            { passage(words, &it.batna) }
                            <p>{ holding("strong", "", words.with(key::NEWS_LIMIT, &[("points", it.reservation_value.0.into())])) }</p>
                        </aside>
                    }) }
                    { worth(words, view.card(), view.reservation_value(), draft) }
                }
                { role_card(words, self.public, role, view.card(), view.batna(), view.reservation_value()) }
                { sheet_table(words, self.public, view.card()) }
            </>
        }
    }
}

/// Why an action was refused, in the reader's language.
fn rejection(words: Words, reason: Rejected) -> String {
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
        Rejected::DoesNotFit => key::REJECTED_DOES_NOT_FIT,
    })
}
