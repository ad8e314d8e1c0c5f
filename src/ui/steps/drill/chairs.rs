//! Who sits where.

use yew::prelude::*;

use crate::{
    points::RoleId,
    steps::drill::{Chair, Drill, Person, Round, Seating, Stage, stage},
    ui::{
        El, button, el,
        parts::motif,
        words::{Key, Words, key},
    },
};

use super::{Table, desk::chosen};

/// A person's letter in its pattern.
pub(super) fn person(it: Person) -> El {
    el("span")
        .class("role-name")
        .child(motif(RoleId(it.0), &it.letter().to_ascii_lowercase().to_string()))
        .child(el("span").class("visually-hidden").text(it.letter().to_string()))
}

/// What a chair is called.
pub(super) fn chair_name(words: Words, chair: Chair) -> String {
    words.say(match chair {
        Chair::Protagonist => key::DRILL_FIRST_CHAIR,
        Chair::Counterpart => key::DRILL_SECOND_CHAIR,
        Chair::Observer => key::DRILL_THIRD_CHAIR,
    })
}

/// The letters of some people, as a sentence says them.
pub(super) fn letters(people: &[Person]) -> String {
    people.iter().map(|it| it.letter().to_string()).collect::<Vec<_>>().join(", ")
}

/// The people on a chair.
pub(super) fn people_on(seating: &Seating, chair: Chair) -> Vec<Person> {
    match chair {
        Chair::Protagonist => [Some(seating.protagonist), seating.relief].into_iter().flatten().collect(),
        Chair::Counterpart => vec![seating.counterpart],
        Chair::Observer => seating.observers.clone(),
    }
}

/// Who sits where, with what is done there.
pub(super) fn seats(words: Words, seating: &Seating) -> El {
    let row = |chair: Chair, does: Key| {
        el("li")
            .child(el("span").class("drill-people").each(people_on(seating, chair).into_iter().map(person)))
            .child(el("span").child(el("strong").text(chair_name(words, chair))).text(": ").say(words, does))
    };
    el("ul")
        .class("drill-seats")
        .child(row(Chair::Protagonist, key::DRILL_FIRST_DOES))
        .child(row(Chair::Counterpart, key::DRILL_SECOND_DOES))
        .child(row(
            Chair::Observer,
            if seating.observers.len() == 1 { key::DRILL_THIRD_DOES } else { key::DRILL_THIRDS_DO },
        ))
}

impl Table<'_> {
    /// The heading of a stage, from which reading goes on.
    pub(super) fn heading(&self, round: &Round, title: String) -> El {
        let words = self.desk.words;
        let of = Drill::group(&self.desk.answers).map_or(3, |it| it.n_rounds());
        el("header")
            .child(
                el("p")
                    .class("overline")
                    .text(words.with(key::DRILL_ROUND, &[("round", round.n.into()), ("of", of.into())])),
            )
            .child(el("h2").attr("id", "now").attr("tabindex", "-1").text(title))
    }

    /// A button that goes to another stage of a round.
    pub(super) fn go(&self, round: &Round, to: Stage, class: &'static str, text: String) -> El {
        button(class, text, self.desk.click(stage(round.n), chosen(to.word())))
    }

    /// The word that stops the group, as a sentence.
    pub(super) fn freeze_word(&self) -> &str {
        self.desk.words.of(&self.drill.freeze_word)
    }

    /// What stands in front of a confidential card.
    pub(super) fn curtain(&self, round: &Round, chair: Chair, lift: Callback<MouseEvent>) -> El {
        let words = self.desk.words;
        let people = people_on(&round.seating, chair);
        let who = letters(&people);
        let values = [("who", (&who).into())];
        self.root().child(self.heading(round, chair_name(words, chair))).child(
            el("section")
                .class("curtain")
                .child(el("p").each(people.into_iter().map(person)))
                .child(el("p").class("lead").text(words.with(key::DRILL_CURTAIN, &values)))
                .child(button("primary", words.with(key::DRILL_CURTAIN_LIFT, &values), lift)),
        )
    }

    /// What everything else stands in.
    pub(super) fn root(&self) -> El {
        el("div").class("drill")
    }
}
