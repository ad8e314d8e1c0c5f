use yew::Callback;

use super::choice;
use crate::{
    counterpart::Persona,
    ui::{
        El, el,
        words::{Words, key},
    },
};

/// Whom somebody wants to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// This one.
    Chosen(Persona),
    /// Any of them, to be told after the table.
    Drawn,
}

/// What a persona is called: by its behavior.
pub fn persona_name(words: Words, persona: Persona) -> String {
    words.say(match persona {
        Persona::FairTrader => key::PERSONA_FAIR_TRADER,
        Persona::SlowGiver => key::PERSONA_SLOW_GIVER,
        Persona::Mirror => key::PERSONA_MIRROR,
        Persona::Hurried => key::PERSONA_HURRIED,
        Persona::Guarded => key::PERSONA_GUARDED,
        Persona::HardTactician => key::PERSONA_HARD_TACTICIAN,
    })
}

/// What one learns with it.
pub fn persona_practises(words: Words, persona: Persona) -> String {
    words.say(match persona {
        Persona::FairTrader => key::PRACTISES_FAIR_TRADER,
        Persona::SlowGiver => key::PRACTISES_SLOW_GIVER,
        Persona::Mirror => key::PRACTISES_MIRROR,
        Persona::Hurried => key::PRACTISES_HURRIED,
        Persona::Guarded => key::PRACTISES_GUARDED,
        Persona::HardTactician => key::PRACTISES_HARD_TACTICIAN,
    })
}

/// All that may be met, the default first and the draw last.
pub fn whom_to_meet(words: Words, whom: Whom, on_choose: Callback<Whom>) -> El {
    let all = || Persona::ALL.map(Whom::Chosen).into_iter().chain([Whom::Drawn]);
    let texts = all().map(|it| match it {
        Whom::Chosen(persona) => persona_name(words, persona),
        Whom::Drawn => words.say(key::WHOM_DRAWN),
    });
    let chosen = all().position(|it| it == whom).unwrap_or_default();
    let practises = match whom {
        Whom::Chosen(persona) => persona_practises(words, persona),
        Whom::Drawn => words.say(key::WHOM_DRAWN_HINT),
    };
    let on_choose = on_choose.reform(move |n: usize| all().nth(n).unwrap_or(whom));
    el("div")
        .class("whom")
        .child(choice("whom", words.say(key::WHOM), texts, chosen, on_choose))
        .child(el("p").class("hint").attr("role", "status").text(practises))
}
