//! One writer a session: the tab that holds its lock.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The right to write a session. Dropping it gives it back.
pub struct Lock {
    release: Option<Function>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Asks for the right to write a session.
///
/// `then` is told whether it was given: `None` if another tab has it. With
/// `steal` it is taken from that tab, whose `lost` is called. A browser without
/// locks gives it always; the journal still refuses to write over another
/// tab's entry.
pub fn ask(name: &str, steal: bool, then: impl FnOnce(Option<Lock>) + 'static, lost: impl FnOnce() + 'static) {
    let Some((locks, request)) = locks() else {
        then(Some(Lock { release: None }));
        return;
    };
    let options = Object::new();
    let _ = Reflect::set(&options, &(if steal { "steal" } else { "ifAvailable" }).into(), &true.into());
    // The lock is held until the promise that the callback returns is settled.
    let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() || lock.is_undefined() {
            then(None);
            return JsValue::UNDEFINED;
        }
        let mut release = None;
        let promise = Promise::new(&mut |resolve, _| release = Some(resolve));
        then(Some(Lock { release }));
        promise.into()
    });
    let outcome = request.call3(&locks, &format!("parley.{name}").into(), &options, &held);
    if let Ok(outcome) = outcome.map(JsCast::unchecked_into::<Promise>) {
        // The promise fails when another tab takes the lock.
        spawn_local(async move {
            if JsFuture::from(outcome).await.is_err() {
                lost();
            }
        });
    }
}

fn locks() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
