//! Asking and telling, which take no turn and bind nobody.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    pack::Public,
    points::RoleId,
    steps::table::Action,
    ui::{
        browser::settings,
        button, el,
        parts::{TalkDraft, talk_fields},
        words::{Words, key},
    },
};

/// The setting that says that somebody has talked on this device.
const TALKED: &str = "talked";

/// Properties of [`Talk`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct TalkProps {
    /// The screens' words.
    pub words: Words,
    /// What everybody may see.
    pub public: Rc<Public>,
    /// Who speaks.
    pub by: RoleId,
    /// The speaker's name, where several people are here.
    pub name: Option<AttrValue>,
    /// Called when something is said.
    pub on_say: Callback<(RoleId, Action)>,
}

/// What can be asked and told. It lies open until somebody has used it once.
#[component]
pub(super) fn Talk(TalkProps { words, public, by, name, on_say }: &TalkProps) -> Html {
    let (words, by) = (*words, *by);
    let draft = use_state_eq(|| TalkDraft::new(public.agenda.n_issues()));
    let is_first = use_state_eq(|| false);
    {
        let is_first = is_first.clone();
        use_effect_with((), move |()| is_first.set(settings::get(TALKED).is_none()));
    }
    let action = draft.action();
    let on_choose = {
        let draft = draft.clone();
        Callback::from(move |it: TalkDraft| draft.set(it))
    };
    let say = match name {
        Some(name) => words.with(key::TALK_SAY_AS, &[("name", name.as_str().into())]),
        None => words.say(key::TALK_SAY),
    };
    let on_click = on_say.reform(move |_: MouseEvent| {
        settings::set(TALKED, "1");
        (by, action.clone())
    });
    el("details")
        .class("talk")
        .flag("open", *is_first)
        .child(el("summary").say(words, key::TALK))
        .child(el("p").class("hint").say(words, key::TALK_HINT))
        .child(talk_fields(words, public, *draft, &on_choose))
        .child(el("p").class("card-actions").child(button("", say, on_click)))
        .into()
}
