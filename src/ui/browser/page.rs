//! The page as a whole: its title, language, theme, focus, scrolling, printing.

use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Window};

use super::clock;

fn window() -> Option<Window> {
    web_sys::window()
}

fn root() -> Option<Element> {
    window()?.document()?.document_element()
}

/// Sets the title that the browser shows.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|it| it.document()) {
        document.set_title(title);
    }
}

/// Adds a stylesheet of the site, unless the page has it already, as Parley in
/// one file does. `None` if it cannot be had.
pub async fn add_stylesheet(name: &str) -> Option<()> {
    let document = window()?.document()?;
    if document.get_element_by_id(name).is_some() {
        return Some(());
    }
    let link = document.create_element("link").ok()?;
    link.set_attribute("rel", "stylesheet").ok()?;
    link.set_attribute("href", name).ok()?;
    let has_come = Promise::new(&mut |come, gone| {
        let _ = link.add_event_listener_with_callback("load", &come);
        let _ = link.add_event_listener_with_callback("error", &gone);
    });
    root()?.first_element_child()?.append_child(&link).ok()?;
    let has_come = JsFuture::from(has_come).await;
    if has_come.is_err() {
        link.remove();
    }
    has_come.is_ok().then_some(())
}

/// Says which language the page speaks.
pub fn set_language(tag: &str, is_right_to_left: bool) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", if is_right_to_left { "rtl" } else { "ltr" });
    }
}

/// Sets `light`, `dark`, or with `system` what the device has.
pub fn set_theme(theme: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-theme", theme);
    }
}

/// The place of the app, emptied of the static shell that stood in it.
pub fn take_root() -> Option<Element> {
    let root = window()?.document()?.get_element_by_id("app")?;
    root.set_text_content(None);
    Some(root)
}

/// The page's own first link, which stands outside the app.
pub fn set_skip_link(text: &str) {
    let link = window().and_then(|it| it.document()).and_then(|it| it.query_selector(".skip-link").ok().flatten());
    if let Some(link) = link {
        link.set_text_content(Some(text));
    }
}

/// Tells the crash shield that the app is up.
pub fn set_ready() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// The languages the person reads, best first, by the browser's settings.
pub fn languages() -> Vec<String> {
    window().map(|it| it.navigator().languages().iter().filter_map(|it| it.as_string()).collect()).unwrap_or_default()
}

/// Brings the element of this id to the top of the window.
pub fn bring_to_top(id: &str) {
    if let Some(it) = window().and_then(|it| it.document()).and_then(|it| it.get_element_by_id(id)) {
        it.scroll_into_view();
    }
}

/// Puts the focus on the page's heading, so that a screen reader reads on from
/// there, and shows the page from its top.
pub fn focus_heading() {
    let Some(window) = window() else { return };
    if let Some(heading) = window.document().and_then(|it| it.query_selector("main h1").ok().flatten()) {
        let _ = heading.set_attribute("tabindex", "-1");
        if let Some(heading) = heading.dyn_ref::<HtmlElement>() {
            let _ = heading.focus();
        }
    }
    window.scroll_to_with_x_and_y(0.0, 0.0);
}

/// After something that had the focus went away, puts it on the first of these
/// places that is there: a keyboard must never be left nowhere.
pub fn catch_focus(selectors: &'static [&'static str]) {
    // After the page was drawn anew.
    clock::after(0, move || {
        let Some(document) = window().and_then(|it| it.document()) else { return };
        let is_lost = document.active_element().is_none_or(|it| it.tag_name() == "BODY");
        let place = selectors.iter().find_map(|it| document.query_selector(it).ok().flatten());
        if let (true, Some(place)) = (is_lost, place) {
            let _ = place.set_attribute("tabindex", "-1");
            if let Some(place) = place.dyn_ref::<HtmlElement>() {
                let _ = place.focus();
            }
        }
    });
}

/// Puts the focus on the first element of these ids that is there.
pub fn focus_first(ids: &[&str]) {
    let Some(document) = window().and_then(|it| it.document()) else { return };
    let element = ids.iter().find_map(|id| document.get_element_by_id(id));
    if let Some(element) = element.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
        let _ = element.focus();
    }
}

/// How far the page is scrolled, in pixels.
pub fn scroll_top() -> i64 {
    window().and_then(|it| it.page_y_offset().ok()).unwrap_or_default() as i64
}

/// Scrolls the page.
pub fn scroll_to(top: i64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top as f64);
    }
}

/// Opens or folds everything that folds under these selectors.
pub fn fold_all(selectors: &str, is_folded: bool) {
    for_all(selectors, |it| {
        let _ = it.toggle_attribute_with_force("open", !is_folded);
    });
}

fn for_all(selectors: &str, mut act: impl FnMut(&Element)) {
    let found = window().and_then(|it| it.document()).and_then(|it| it.query_selector_all(selectors).ok());
    let Some(found) = found else { return };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into::<Element>().ok()).for_each(|it| act(&it));
}

/// Opens what is folded under these selectors whenever the page is printed, and
/// folds it again after, until the listeners are dropped.
pub fn unfold_to_print(selectors: &'static str) -> Option<[EventListener; 2]> {
    const UNFOLDED: &str = "data-unfolded";
    let window = window()?;
    let before = EventListener::new(&window, "beforeprint", move |_| {
        for_all(&format!("{selectors}:not([open])"), |it| {
            let _ = it.toggle_attribute("open").and_then(|_| it.toggle_attribute(UNFOLDED));
        });
    });
    let after = EventListener::new(&window, "afterprint", move |_| {
        for_all(&format!("{selectors}[{UNFOLDED}]"), |it| {
            let _ = it.toggle_attribute("open").and_then(|_| it.toggle_attribute(UNFOLDED));
        });
    });
    Some([before, after])
}

/// The heights of everything under these selectors, in CSS pixels rounded up.
pub fn heights(selectors: &str) -> Vec<u32> {
    let mut heights = Vec::new();
    for_all(selectors, |it| heights.push(it.get_bounding_client_rect().height().ceil() as u32));
    heights
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
