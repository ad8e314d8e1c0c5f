use yew::prelude::*;

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

    let hold = |down: bool| {
        let held = held.clone();
        move || held.set(down)
    };
    let (press, release) = (hold(true), hold(false));
    let onkeydown = {
        let press = press.clone();
        move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), " " | "Enter") {
                event.prevent_default();
                press();
            }
        }
    };
    let up = move || {
        let release = release.clone();
        move || release()
    };
    let (on_up, on_cancel, on_leave, on_key_up, on_blur) = (up(), up(), up(), up(), up());
    let onchange = {
        let kept_open = kept_open.clone();
        move |_: Event| kept_open.set(!*kept_open)
    };
    html! {
        <div class="hold">
            <div class="hold-bar">
                <button type="button" class="button" aria-pressed={is_open.to_string()}
                    onpointerdown={move |_: PointerEvent| press()} onpointerup={move |_: PointerEvent| on_up()}
                    onpointercancel={move |_: PointerEvent| on_cancel()} onpointerleave={move |_: PointerEvent| on_leave()}
                    {onkeydown} onkeyup={move |_: KeyboardEvent| on_key_up()} onblur={move |_: FocusEvent| on_blur()}
                    oncontextmenu={|event: MouseEvent| event.prevent_default()}>
                    { button }
                </button>
                <label class="switch">
                    <input type="checkbox" checked={*kept_open} {onchange} />
                    <span>{ keep_open }</span>
                </label>
            </div>
            if is_open {
                { children.clone() }
            } else {
                <p class="hold-cover">{ cover }</p>
            }
        </div>
    }
}
