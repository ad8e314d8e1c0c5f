//! Time by the device's clock, which may jump; whoever adds it up clamps it.

use gloo::timers::{callback::Interval, future::TimeoutFuture};
use js_sys::{Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Does something after so many milliseconds; 0 is after the page was drawn anew.
///
/// A timer that is only forgotten would keep its callback for as long as the
/// tab is open.
pub fn after(ms: u32, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        TimeoutFuture::new(ms).await;
        then();
    });
}

/// The time, anew every second; `None` until the page was drawn.
#[hook]
pub fn use_now() -> Option<i64> {
    let now = use_state_eq(|| None);
    {
        let now = now.clone();
        use_effect_with((), move |()| {
            now.set(Some(now_ms()));
            let seconds = Interval::new(1_000, move || now.set(Some(now_ms())));
            move || drop(seconds)
        });
    }
    *now
}

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    Date::now() as i64
}

/// The day in UTC, as `2026-11-22`.
pub fn today() -> String {
    String::from(Date::new_0().to_iso_string()).chars().take(10).collect()
}

/// A day and a time in the manner of a language, such as `22 Nov 2026, 10:42`.
pub fn day_and_time(language: &str, at_ms: i64) -> String {
    format(language, at_ms, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

fn format(language: &str, at_ms: i64, styles: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (key, value) in styles {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &(*key).into(), &(*value).into());
    }
    let locales = js_sys::Array::of1(&JsValue::from_str(language));
    let format = Intl::DateTimeFormat::new(&locales, &options);
    format
        .format()
        .call1(&JsValue::UNDEFINED, &Date::new(&JsValue::from_f64(at_ms as f64)))
        .ok()
        .and_then(|it| it.as_string())
        .unwrap_or_default()
}
