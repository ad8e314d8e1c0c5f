use crate::ui::{El, el};

/// A frame in which a wide table can be moved, by keyboard too.
pub fn scroller(name: String, table: El) -> El {
    el("div").attr("tabindex", "0").attr("role", "group").attr("aria-label", name).class("scroller").child(table)
}
