use crate::ui::{El, el};

/// A bar as long as a number's share of the most, 0 to all of it. It stands
/// beside the number, which says it all, and is silent for a screen reader.
pub fn share(number: i64, most: i64) -> El {
    let width = 100 * number.clamp(0, most.max(1)) / most.max(1);
    el("svg")
        .attr("viewBox", "0 0 100 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .class("bar")
        .child(el("rect").attr("width", width.to_string()).attr("height", "10"))
}
