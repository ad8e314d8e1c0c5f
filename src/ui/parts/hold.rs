use yew::{
    html::{onblur, oncontextmenu, onkeydown, onkeyup, onpointercancel, onpointerdown, onpointerleave, onpointerup},
    prelude::*,
};

use crate::ui::el;

/// Properties of [`Hold`].
#[derive(Debug, PartialEq, Properties)]
pub struct HoldProps {
    /// What the button says.
    pub button: AttrValue,
    /// What stands in place of the hidden part.
    pub cover: AttrValue,
    /// What the switch says for people who cannot hold a button.
    pub keep_open: AttrValue,
    /// What is hidden. It is not in the page until it is shown.
    pub children: Html,
}

/// A confidential part that is seen only while its button is held down. For
/// those who cannot hold, a switch keeps it open.
#[component]
pub fn Hold(HoldProps { button, cover, keep_open, children }: &HoldProps) -> Html {
    let held = use_state_eq(|| false);
    let kept_open = use_state_eq(|| false);
    let is_open = *held || *kept_open;

    let onkeydown = {
        let press = hold(&held, true);
        move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), " " | "Enter") {
                event.prevent_default();
                press.emit(());
            }
        }
    };
    let bar_button = el("button")
        .attr("type", "button")
        .attr("aria-pressed", is_open.to_string())
        .class("button")
        .on(onpointerdown::Wrapper::new(hold(&held, true)))
        .on(onpointerup::Wrapper::new(hold(&held, false)))
        .on(onpointercancel::Wrapper::new(hold(&held, false)))
        .on(onpointerleave::Wrapper::new(hold(&held, false)))
        .on(onkeydown::Wrapper::new(onkeydown.into()))
        .on(onkeyup::Wrapper::new(hold(&held, false)))
        .on(onblur::Wrapper::new(hold(&held, false)))
        .on(oncontextmenu::Wrapper::new(Callback::from(|event: MouseEvent| event.prevent_default())))
        .text(button.clone());
    let is_kept_open = *kept_open;
    let switch = el("input")
        .attr("type", "checkbox")
        .checked(is_kept_open)
        .on_change(move |_: Event| kept_open.set(!*kept_open));
    el("div")
        .class("hold")
        .child(
            el("div")
                .class("hold-bar")
                .child(bar_button)
                .child(el("label").class("switch").child(switch).child(el("span").text(keep_open.clone()))),
        )
        .child(if is_open { children.clone() } else { el("p").class("hold-cover").text(cover.clone()).into() })
        .into()
}

/// What holds the button down or lets it go.
fn hold<E>(held: &UseStateHandle<bool>, down: bool) -> Callback<E> {
    let held = held.clone();
    Callback::from(move |_| held.set(down))
}
