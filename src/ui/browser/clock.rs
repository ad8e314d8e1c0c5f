//! Time by the device's clock, which may jump; whoever adds it up clamps it.

use std::cell::{Cell, RefCell};

use gloo::{
    events::EventListener,
    timers::{
        callback::{Interval, Timeout},
        future::TimeoutFuture,
    },
};
use js_sys::{Date, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::desk::clock::Reading;

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

/// Something that is done later, unless this is dropped before.
pub struct Timer {
    _timeout: Timeout,
}

/// Does something after so many milliseconds, as long as the timer is kept.
pub fn timer(ms: u32, then: impl FnOnce() + 'static) -> Timer {
    Timer { _timeout: Timeout::new(ms, then) }
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

thread_local! {
    static LIFE: u32 = u32::from_le_bytes(super::random());
    static WAS_HIDDEN: Cell<bool> = const { Cell::new(false) };
    static SIGHT: RefCell<Option<EventListener>> = const { RefCell::new(None) };
}

/// Whether the page is out of sight now.
fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|it| it.document());
    let state = document.and_then(|it| Reflect::get(&it, &"visibilityState".into()).ok());
    state.and_then(|it| it.as_string()).as_deref() == Some("hidden")
}

/// What the device's clocks say now. One number names this life of the page, and
/// it counts as hidden if it was out of sight since the last reading that was
/// taken with [`take_reading`].
pub fn reading() -> Reading {
    SIGHT.with_borrow_mut(|it| {
        if it.is_none() {
            let document = web_sys::window().and_then(|it| it.document());
            *it = document.map(|it| EventListener::new(&it, "visibilitychange", |_| WAS_HIDDEN.set(true)));
        }
    });
    Reading {
        wall_ms: now_ms(),
        steady_ms: steady_ms(),
        life: LIFE.with(|it| *it),
        hidden: WAS_HIDDEN.get() || is_hidden(),
    }
}

/// A reading to note: what was hidden before it is behind.
pub fn take_reading() -> Reading {
    let reading = reading();
    WAS_HIDDEN.set(is_hidden());
    reading
}

/// A reading, anew every second; `None` until the page was drawn.
#[hook]
pub fn use_reading() -> Option<Reading> {
    use_now().map(|_| reading())
}

/// Milliseconds of the page's life, by a clock that nobody sets.
fn steady_ms() -> i64 {
    let call = || {
        let clock = Reflect::get(&js_sys::global(), &"performance".into()).ok()?;
        let now: js_sys::Function = Reflect::get(&clock, &"now".into()).ok()?.dyn_into().ok()?;
        now.call0(&clock).ok()?.as_f64()
    };
    call().unwrap_or_default().max(0.0) as i64
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

/// A time of day in the manner of a language, such as `10:42`.
pub fn time_of_day(language: &str, at_ms: i64) -> String {
    format(language, at_ms, &[("timeStyle", "short")])
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
