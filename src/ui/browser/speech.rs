//! Speaking and ringing, only if somebody asked for it.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static IS_ASKED: Cell<Asked> = const { Cell::new(Asked { speaks: false, rings: false }) };
    static SOUND: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// What was asked for, as long as the page lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// Cues are spoken.
    pub speaks: bool,
    /// Cues ring.
    pub rings: bool,
}

/// What is asked for now; nothing at first.
pub fn asked() -> Asked {
    IS_ASKED.get()
}

/// Asks for something else.
pub fn ask(it: Asked) {
    IS_ASKED.set(it);
}

/// Speaks a text in a language, after whatever is being spoken. `false` where the
/// browser cannot.
pub fn speak(language: &str, text: &str) -> bool {
    let speak = || {
        let voice = get(&global(), "speechSynthesis").filter(JsValue::is_object)?;
        let text = make("SpeechSynthesisUtterance", &[text.into()])?;
        Reflect::set(&text, &"lang".into(), &language.into()).ok()?;
        call(&voice, "speak", &[text])
    };
    speak().is_some()
}

/// Rings for a short moment. `false` where the browser cannot. The first call
/// must be in a click: browsers keep pages silent before.
pub fn ring() -> bool {
    let ring = || {
        let sound = SOUND.with_borrow_mut(|it| {
            if it.is_none() {
                *it = make("AudioContext", &[]);
            }
            it.clone()
        })?;
        call(&sound, "resume", &[])?;
        let now = get(&sound, "currentTime")?.as_f64()?;
        let (tone, volume) = (call(&sound, "createOscillator", &[])?, call(&sound, "createGain", &[])?);
        let set = |of: &JsValue, name: &str, to: f64| {
            get(of, name).is_some_and(|it| Reflect::set(&it, &"value".into(), &to.into()).is_ok())
        };
        (set(&tone, "frequency", 660.0) && set(&volume, "gain", 0.2)).then_some(())?;
        call(&tone, "connect", std::slice::from_ref(&volume))?;
        call(&volume, "connect", &[get(&sound, "destination")?])?;
        call(&tone, "start", &[now.into()])?;
        call(&tone, "stop", &[(now + 0.6).into()])
    };
    ring().is_some()
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

fn make(class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let class: Function = get(&global(), class)?.dyn_into().ok()?;
    Reflect::construct(&class, &arguments.iter().collect::<Array>()).ok()
}

fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = get(object, method)?.dyn_into().ok()?;
    method.apply(object, &arguments.iter().collect()).ok()
}
