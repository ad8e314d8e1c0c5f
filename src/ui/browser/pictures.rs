//! Drawings on the page: where a pointer is on one, and taking one away as a
//! file.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, PointerEvent, Url, XmlSerializer,
};

use super::files;

/// How many pixels of an image are one unit of its drawing.
const PIXELS: u32 = 2;

fn drawing(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Where a pointer is on a drawing: thousandths of its width and of its height.
pub fn thousandths(event: &PointerEvent, id: &str) -> Option<(i64, i64)> {
    let frame = drawing(id)?.get_bounding_client_rect();
    let part = |at: f64, start: f64, size: f64| (0.0 < size).then(|| ((at - start) * 1000.0 / size) as i64);
    let x = part(f64::from(event.client_x()), frame.left(), frame.width())?;
    Some((x, part(f64::from(event.client_y()), frame.top(), frame.height())?))
}

/// Has a pointer that is down tell of itself wherever it goes, until it is up.
pub fn hold(event: &PointerEvent) {
    if let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
        let _ = target.set_pointer_capture(event.pointer_id());
    }
}

/// The drawing as a file of its own.
fn source(id: &str) -> Option<String> {
    XmlSerializer::new().ok()?.serialize_to_string(&drawing(id)?.into()).ok()
}

/// Gives the person a drawing as SVG.
pub fn save_svg(id: &str, name: &str) {
    if let Some(text) = source(id) {
        files::download(&format!("{name}.svg"), "image/svg+xml", &text);
    }
}

/// Gives the person a drawing of this width and height as PNG.
pub fn save_png(id: &str, name: String, size: (u32, u32)) {
    let Some(text) = source(id) else { return };
    spawn_local(async move {
        if let Some(image) = image(&text, size).await {
            files::download_blob(&format!("{name}.png"), &image);
        }
    });
}

async fn image(text: &str, (width, height): (u32, u32)) -> Option<web_sys::Blob> {
    let address = files::address_of(text, "image/svg+xml")?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address);
    let is_here = JsFuture::from(image.decode()).await.is_ok();
    let drawn = is_here.then(|| painted(&image, width * PIXELS, height * PIXELS)).flatten();
    let _ = Url::revoke_object_url(&address);
    let canvas = drawn?;
    let blob = JsFuture::from(Promise::new(&mut |done, _| drop(canvas.to_blob(&done)))).await.ok()?;
    blob.dyn_into().ok()
}

fn painted(image: &HtmlImageElement, width: u32, height: u32) -> Option<HtmlCanvasElement> {
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}
