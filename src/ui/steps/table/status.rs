//! Time, rounds and news.

use yew::prelude::*;

use super::{Screen, TableStepProps};
use crate::{
    points::RoleId,
    steps::table::{Action, Phase},
    ui::{
        Child, El, el, nodes,
        parts::{passage, persona_name},
        words::{Key, key},
    },
};

impl Screen<'_> {
    /// Time and rounds. People may always take more time or do without a limit.
    pub(super) fn clock(&self, props: &TableStepProps) -> El {
        let words = self.words;
        let elapsed = self.play.elapsed_seconds() + props.pending_seconds;
        let shown = |seconds: u32| format!("{}:{:02}", seconds / 60, seconds % 60);
        let is_open = matches!(self.play.phase(), Phase::Bargaining { .. });
        let limit = self.play.limit_seconds();
        let left = limit.map(|limit| limit.saturating_sub(elapsed));
        // A listener hears the marks, not every second.
        let mark = left.filter(|it| is_open && [300, 60].iter().any(|mark| it <= mark && mark - it < 10));
        let while_open = || {
            let time = match left {
                Some(left) => words.with(key::TIME_LEFT, &[("time", (&shown(left)).into())]),
                None => words.with(key::TIME_ELAPSED, &[("time", (&shown(elapsed)).into())]),
            };
            let limits = limit.map(|seconds| {
                let set = |key: Key, limit| self.button("quiet", words.say(key), RoleId(0), Action::TimeLimit(limit));
                nodes([set(key::TIME_MORE, Some(seconds + 300)), set(key::TIME_NO_LIMIT, None)])
            });
            let (made, most) = (self.play.n_offers().into(), self.play.rules().most_offers.into());
            let offers = words.with(key::OFFERS_MADE, &[("made", made), ("most", most)]);
            let is_short = left.is_some_and(|it| it <= 60);
            nodes([
                el("p").attr("role", "timer").class_if(is_short, "short").text(time).into(),
                limits.into_node(),
                el("p").class("hint").text(offers).into(),
            ])
        };
        let marked = mark.map(|left| words.with(key::TIME_MARK, &[("minutes", left.div_ceil(60).into())]));
        el("div")
            .class("table-clock")
            .child(is_open.then(while_open))
            .child(el("p").class("visually-hidden").attr("role", "status").child(marked.map(Html::from)))
            .child(props.clock_jumped.then(|| el("p").class("hint").say(words, key::CLOCK_JUMPED)))
    }

    /// Whom the person alone meets, unless it was drawn.
    pub(super) fn whom(&self) -> Option<El> {
        let head = self.session.head();
        let text = if head.drawn {
            self.words.say(key::MEETING_DRAWN)
        } else {
            let persona = persona_name(self.words, head.persona);
            self.words.with(key::MEETING, &[("persona", (&persona).into())])
        };
        self.me.map(|_| el("p").class("hint").text(text))
    }

    /// What the person alone has learnt. Where everybody shares the device, all
    /// are asked to look, so that nobody knows who has news.
    pub(super) fn news(&self) -> Html {
        let words = self.words;
        let notice = || el("div").class("notice news").attr("role", "status");
        match self.view {
            Some(view) => nodes(view.news().map(|it| {
                let limit = words.with(key::NEWS_LIMIT, &[("points", it.reservation_value.0.into())]);
                notice()
                    .child(el("h2").say(words, key::NEWS))
                    .child(passage(words, &it.text))
                    .child(passage(words, &it.batna))
                    .child(el("p").child(el("strong").text(limit)))
            })),
            None => {
                let has_come = self
                    .public
                    .roles
                    .roles()
                    .filter_map(|role| self.session.view(role))
                    .any(|view| view.news().next().is_some());
                has_come.then(|| notice().child(el("p").say(words, key::NEWS_LOOK))).into_node()
            }
        }
    }
}
