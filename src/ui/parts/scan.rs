use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::ui::{
    browser::{
        camera::{self, Camera, NoCamera},
        clock,
    },
    button, el,
    words::{Key, Words, key},
};

/// After how many milliseconds out of sight a code counts as shown again.
const AGAIN_MS: i64 = 3_000;

/// Properties of [`Scan`].
#[derive(Debug, PartialEq, Properties)]
pub struct ScanProps {
    /// The screens' words.
    pub words: Words,
    /// Called with the text of each code, once for each time that it is shown.
    pub on_found: Callback<String>,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Off,
    Opening,
    Looking,
    Refused(NoCamera),
}

/// Reads QR codes by camera, from a press of its button until the next, or until
/// the page is left. What cannot be had is said, with the way on.
#[component]
pub fn Scan(ScanProps { words, on_found }: &ScanProps) -> Html {
    const VIDEO: &str = "scan-video";
    let words = *words;
    let state = use_state_eq(|| State::Off);
    let open = use_mut_ref(|| None::<Camera>);
    // Counts the presses: a camera that comes after the next one is not wanted any more.
    let turn = use_memo((), |()| Cell::new(0_u32));
    let newest = use_mut_ref(|| on_found.clone());
    *newest.borrow_mut() = on_found.clone();
    {
        let (open, turn) = (open.clone(), turn.clone());
        use_effect_with((), move |()| {
            move || {
                turn.set(turn.get() + 1);
                drop(open.borrow_mut().take());
            }
        });
    }
    let is_on = matches!(*state, State::Opening | State::Looking);
    let on_click = {
        let (state, newest) = (state.clone(), newest.clone());
        move |_: MouseEvent| {
            turn.set(turn.get() + 1);
            drop(open.borrow_mut().take());
            if is_on {
                return state.set(State::Off);
            }
            state.set(State::Opening);
            let (state, open, turn, newest) = (state.clone(), open.clone(), turn.clone(), newest.clone());
            let own = turn.get();
            let seen = Cell::new((String::new(), 0));
            let on_text = move |text: String| {
                let (last, at_ms) = seen.take();
                let now_ms = clock::now_ms();
                let is_new = last != text || AGAIN_MS < now_ms - at_ms;
                seen.set((text.clone(), now_ms));
                if is_new {
                    let on_found = newest.borrow().clone();
                    on_found.emit(text);
                }
            };
            spawn_local(async move {
                let opened = camera::open(VIDEO, on_text).await;
                if turn.get() != own {
                    return;
                }
                match opened {
                    Ok(camera) => {
                        *open.borrow_mut() = Some(camera);
                        state.set(State::Looking);
                    }
                    Err(why) => state.set(State::Refused(why)),
                }
            });
        }
    };
    let status = match *state {
        State::Off => None,
        State::Opening => Some(key::SCAN_OPENING),
        State::Looking => Some(key::SCAN_LOOKING),
        State::Refused(why) => Some(refusal(why)),
    };
    let video = is_on.then(|| el("video").attr("id", VIDEO).attr("aria-label", words.say(key::SCAN_VIDEO)));
    el("div")
        .class("scan")
        .child(el("p").class("card-actions").child(button(
            "",
            words.say(if is_on { key::SCAN_STOP } else { key::SCAN_START }),
            on_click,
        )))
        .child(el("p").attr("role", "status").child(status.map(|it| Html::from(words.say(it)))))
        .child(video)
        .into()
}

/// Why no code can be read by camera, and the way on.
fn refusal(why: NoCamera) -> Key {
    match why {
        NoCamera::NotSecure => key::SCAN_NOT_SECURE,
        NoCamera::NoReader => key::SCAN_NO_READER,
        NoCamera::NoCamera => key::SCAN_NO_CAMERA,
        NoCamera::Denied => key::SCAN_DENIED,
        NoCamera::Busy => key::SCAN_BUSY,
    }
}
