use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

use crate::{
    desk::series,
    ui::{El, el},
};

/// Modules of white around a code, as the standard asks.
const QUIET: i32 = 4;

/// A text as a QR code that can still be read when a seventh of it is not (level
/// M). Black on white in every theme. `None` if the text is too long for one.
pub fn qr(text: &str, label: impl Into<AttrValue>) -> Option<El> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let ground = el("rect").attr("width", size.to_string()).attr("height", size.to_string()).attr("fill", "#fff");
    let drawn = el("path").attr("d", modules(&code)).attr("fill", "#000");
    let svg = el("svg")
        .attr("viewBox", format!("0 0 {size} {size}"))
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("shape-rendering", "crispEdges")
        .class("qr");
    Some(svg.child(ground).child(drawn))
}

/// A long text as a numbered series of codes; `label` names one by its number
/// and how many there are. `None` if it is empty or too long for a series.
pub fn qr_series(text: &str, label: impl Fn(usize, usize) -> String) -> Option<El> {
    let parts = series::split(text)?;
    let n = parts.len();
    let codes = parts.iter().enumerate().map(|(i, part)| {
        let label = label(i + 1, n);
        el("li").child(qr(part, label.clone())).child(el("p").text(label))
    });
    Some(el("ol").class("qr-series").each(codes))
}

/// One path of the dark modules, a run of a row at a time.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let n = (x..code.size()).take_while(|it| code.get_module(*it, y)).count();
            if n != 0 {
                let _ = write!(path, "M{} {}h{n}v1h-{n}z", x + QUIET, y + QUIET);
            }
            x += n as i32 + 1;
        }
    }
    path
}
