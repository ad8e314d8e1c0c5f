use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

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

/// The codes in sight, each with when it was seen last.
#[derive(Default)]
struct InSight(BTreeMap<String, i64>);

impl InSight {
    /// Notes that a code is seen. Whether it was not in sight just before, however
    /// many others are.
    fn is_new(&mut self, text: &str, now_ms: i64) -> bool {
        self.0.retain(|_, at_ms| now_ms - *at_ms <= AGAIN_MS);
        self.0.insert(text.to_owned(), now_ms).is_none()
    }
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
            let in_sight = RefCell::new(InSight::default());
            let on_text = move |text: String| {
                if in_sight.borrow_mut().is_new(&text, clock::now_ms()) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_codes_that_stay_in_sight_each_counts_once() {
        let mut sight = InSight::default();
        let n = (0..100).filter(|it| sight.is_new(["a", "b"][it % 2], 250 * *it as i64)).count();
        assert_eq!(n, 2);
    }

    #[test]
    fn a_code_counts_again_when_it_was_out_of_sight() {
        let mut sight = InSight::default();
        let seen = [0, AGAIN_MS, 2 * AGAIN_MS, 3 * AGAIN_MS + 1].map(|it| sight.is_new("a", it));
        assert_eq!(seen, [true, false, false, true]);
        assert_eq!(sight.0.len(), 1);
    }
}
