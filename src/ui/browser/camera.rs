//! Codes before the camera, read by the browser where it can read them.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Interval;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How often a picture is looked at, in milliseconds: a hand is not faster, and
/// a phone stays cool.
const EVERY_MS: u32 = 250;

/// Why no code can be read by camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCamera {
    /// The page came over a connection to which browsers give no camera.
    NotSecure,
    /// The browser does not read codes.
    NoReader,
    /// The device has no camera.
    NoCamera,
    /// The person, or the device, does not allow it.
    Denied,
    /// Something else has it, or it failed.
    Busy,
}

/// A camera that looks for codes until it is dropped.
pub struct Camera {
    stream: JsValue,
    frames: Option<Interval>,
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.frames.take();
        for track in call(&self.stream, "getTracks", &[]).map(|it| Array::from(&it)).unwrap_or_default() {
            call(&track, "stop", &[]);
        }
    }
}

/// Opens the camera that looks away from the person, shows what it sees in a
/// `video` element, and calls back with the text of each QR code that is in
/// sight, again and again. Asks for leave the first time.
///
/// # Errors
///
/// Why it cannot be done here. Nothing stays open then.
pub async fn open(video: &str, on_text: impl Fn(String) + 'static) -> Result<Camera, NoCamera> {
    let window = web_sys::window().ok_or(NoCamera::NoReader)?;
    if !window.is_secure_context() {
        return Err(NoCamera::NotSecure);
    }
    let reader = Rc::new(reader(&window).await.ok_or(NoCamera::NoReader)?);
    let devices = get(&window.navigator(), "mediaDevices").ok_or(NoCamera::NoCamera)?;
    let wanted = record(&[("video", record(&[("facingMode", "environment".into())])), ("audio", false.into())]);
    let asked = method(&devices, "getUserMedia").ok_or(NoCamera::NoCamera)?.call1(&devices, &wanted);
    let stream = match asked.and_then(JsCast::dyn_into::<Promise>) {
        Ok(asked) => JsFuture::from(asked).await.map_err(|error| why(&error))?,
        Err(error) => return Err(why(&error)),
    };
    let mut camera = Camera { stream, frames: None };
    let video = window.document().and_then(|it| it.get_element_by_id(video)).ok_or(NoCamera::Busy)?;
    // A phone shows a film in the page only if it is mute and asked to.
    for (name, value) in [("muted", true.into()), ("playsInline", true.into()), ("srcObject", camera.stream.clone())] {
        let _ = Reflect::set(&video, &name.into(), &value);
    }
    if let Some(playing) = call(&video, "play", &[]).and_then(|it| it.dyn_into::<Promise>().ok()) {
        JsFuture::from(playing).await.map_err(|_| NoCamera::Busy)?;
    }
    let video: Rc<JsValue> = Rc::new(video.into());
    let (on_text, is_looking) = (Rc::new(on_text), Rc::new(Cell::new(false)));
    camera.frames = Some(Interval::new(EVERY_MS, move || {
        // A slow phone looks at one picture at a time.
        if is_looking.replace(true) {
            return;
        }
        let (reader, video, on_text, is_looking) = (reader.clone(), video.clone(), on_text.clone(), is_looking.clone());
        spawn_local(async move {
            for text in texts(&reader, &video).await {
                on_text(text);
            }
            is_looking.set(false);
        });
    }));
    Ok(camera)
}

/// The browser's reader of QR codes.
async fn reader(window: &JsValue) -> Option<JsValue> {
    let class: Function = get(window, "BarcodeDetector")?.dyn_into().ok()?;
    // Some browsers have the reader, but nothing behind it.
    let formats = call(&class, "getSupportedFormats", &[])?.dyn_into::<Promise>().ok()?;
    let formats = Array::from(&JsFuture::from(formats).await.ok()?);
    formats.includes(&"qr_code".into(), 0).then_some(())?;
    let wanted = record(&[("formats", Array::of1(&"qr_code".into()).into())]);
    Reflect::construct(&class, &Array::of1(&wanted)).ok()
}

/// What is in sight. Nothing as long as no picture has come.
async fn texts(reader: &JsValue, video: &JsValue) -> Vec<String> {
    let looking = call(reader, "detect", std::slice::from_ref(video)).and_then(|it| it.dyn_into::<Promise>().ok());
    let Some(looking) = looking else { return Vec::new() };
    let found = JsFuture::from(looking).await.map(|it| Array::from(&it)).unwrap_or_default();
    found.iter().filter_map(|it| get(&it, "rawValue")?.as_string()).filter(|it| !it.is_empty()).collect()
}

fn why(error: &JsValue) -> NoCamera {
    match get(error, "name").and_then(|it| it.as_string()).as_deref() {
        Some("NotAllowedError" | "SecurityError") => NoCamera::Denied,
        Some("NotFoundError" | "OverconstrainedError" | "TypeError") => NoCamera::NoCamera,
        _ => NoCamera::Busy,
    }
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|it| !it.is_undefined() && !it.is_null())
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name)?.dyn_into().ok()
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    Reflect::apply(&method(object, name)?, object, &arguments.iter().collect::<Array>()).ok()
}

fn record(fields: &[(&str, JsValue)]) -> JsValue {
    let record = Object::new();
    for (name, value) in fields {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&record, &(*name).into(), value);
    }
    record.into()
}
