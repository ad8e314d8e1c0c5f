//! Coding a transcript, comparing, and what comes after it, part by part.

mod behind;
mod book;
mod coders;
mod coding;
mod compare;
mod contest;
mod keys;
mod openings;
mod patterns;
mod rewrite;
mod sheet;
mod turn;
mod view;
mod worked;

pub use sheet::coding_sheet;
pub use view::summary;

use std::rc::Rc;

use yew::prelude::*;

use self::view::{Ground, View};
use super::OnAct;
use crate::{
    document::Id,
    points::RoleId,
    session::{Act, Session},
    steps::{
        Answer,
        transcript::{CodesError, PART, Part},
    },
    ui::{
        Child, El,
        browser::{clock, page},
        el,
        words::{Key, Words, key},
    },
};

/// Properties of [`TranscriptStep`].
#[derive(Debug, PartialEq, Properties)]
pub struct TranscriptStepProps {
    /// The screens' words.
    pub words: Words,
    /// The session, at a transcript.
    pub session: Rc<Session>,
    /// Who codes.
    pub role: RoleId,
    /// Called when an answer changes.
    pub on_act: OnAct,
}

/// What only this visit knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Visit {
    /// The last changes of codes: the question and what was there before.
    pub undo: Vec<(Id, Option<Answer>)>,
    /// What was done last, for those who do not see it.
    pub said: String,
    /// Why a coder's file was not taken.
    pub refused: Option<Refused>,
}

/// Why a coder's file was not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// It cannot be read, or belongs to something else.
    File(CodesError),
    /// There is no room for another coder.
    Full,
}

/// Coding a transcript.
#[component]
pub fn TranscriptStep(props: &TranscriptStepProps) -> Html {
    let TranscriptStepProps { words, session, role, on_act } = props;
    let visit = use_state(|| Rc::new(Visit::default()));
    let on_visit = {
        let visit = visit.clone();
        Callback::from(move |it: Visit| visit.set(Rc::new(it)))
    };
    let ground = Ground {
        words: *words,
        session: session.clone(),
        role: *role,
        on_act: on_act.clone(),
        visit: (*visit).clone(),
        on_visit,
    };
    ground.with(transcript).into_node()
}

/// The step at its part.
fn transcript(view: &View) -> El {
    let part = view.step.part(view.answers);
    let shown = match part {
        Part::Worked => worked::worked(view),
        Part::Code => coding::coding(view),
        Part::Compare => compare::compare(view),
        Part::Turn => turn::turn(view),
        Part::Openings => openings::openings(view),
        Part::Rewrite => rewrite::rewrites(view),
        Part::Behind => behind::behind(view),
    };
    let next = view.step.parts().skip_while(|it| *it != part).nth(1);
    let next = next.filter(|it| view.step.is_open(view.answers, *it)).map(|it| {
        let label = view.words.with(key::TRANSCRIPT_NEXT, &[("part", (&view.words.say(part_name(it))).into())]);
        el("p").class("card-actions").child(go(view, it, label, "button primary"))
    });
    el("div")
        .class("transcript")
        .key(view.ground.role.letter().to_string())
        .child(parts(view, part))
        .child(el("h2").attr("id", "transcript-part").attr("tabindex", "-1").say(view.words, part_name(part)))
        .child(shown)
        .child(next)
}

/// The way through the parts. What comes after the coding is locked until the
/// codes are fixed.
fn parts(view: &View, here: Part) -> El {
    let words = view.words;
    let item = |it: Part| {
        let name = words.say(part_name(it));
        let link = if view.step.is_open(view.answers, it) {
            go(view, it, name, "button quiet").maybe_attr("aria-current", (it == here).then_some("step"))
        } else {
            el("span")
                .class("locked")
                .text(name)
                .child(el("span").class("visually-hidden").say(words, key::TRANSCRIPT_LOCKED))
        };
        el("li").key(it.word()).child(link)
    };
    el("nav")
        .class("transcript-parts")
        .attr("aria-label", words.say(key::TRANSCRIPT_PARTS))
        .child(el("ol").each(view.step.parts().map(item)))
}

/// A button that goes to a part.
fn go(view: &View, part: Part, label: String, class: &'static str) -> El {
    let on_act = Id::new(PART).zip(Id::new(part.word())).map(|(question, word)| {
        let (role, step) = (view.ground.role, view.step.id.clone());
        view.ground.on_act.reform(move |_: MouseEvent| {
            clock::after(0, || page::focus_first(&["transcript-part"]));
            let answer = Some(Answer::Chosen(vec![word.clone()]));
            (role, Act::Answer { step: step.clone(), question: question.clone(), answer })
        })
    });
    el("button").attr("type", "button").class(class).text(label).on_click(on_act.unwrap_or_else(Callback::noop))
}

fn part_name(part: Part) -> Key {
    match part {
        Part::Worked => key::TRANSCRIPT_WORKED,
        Part::Code => key::TRANSCRIPT_CODE,
        Part::Compare => key::TRANSCRIPT_COMPARE,
        Part::Turn => key::TRANSCRIPT_TURN,
        Part::Openings => key::TRANSCRIPT_OPENINGS,
        Part::Rewrite => key::TRANSCRIPT_REWRITE,
        Part::Behind => key::TRANSCRIPT_BEHIND,
    }
}
