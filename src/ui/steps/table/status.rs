//! Time, rounds and news.

use yew::prelude::*;

use super::{Screen, TableStepProps};
use crate::{
    points::RoleId,
    steps::table::{Action, Phase},
    ui::{
        parts::{passage, say},
        words::key,
    },
};

impl Screen<'_> {
    /// Time and rounds. People may always take more time or do without a limit.
    pub(super) fn clock(&self, props: &TableStepProps) -> Html {
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
    pub(super) fn news(&self) -> Html {
        let words = self.words;
        match self.view {
            Some(view) => view
                .news()
                .map(|it| {
                    html! {
                        <div class="notice news" role="status">
                            { say(words, "h2", "", key::NEWS) }
                            { passage(words, &it.text) }
                            { passage(words, &it.batna) }
                            <p><strong>
                                { words.with(key::NEWS_LIMIT, &[("points", it.reservation_value.0.into())]) }
                            </strong></p>
                        </div>
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
                        <div class="notice news" role="status">{ say(words, "p", "", key::NEWS_LOOK) }</div>
                    }
                }
            }
        }
    }
}
