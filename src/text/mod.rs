//! Text in several languages, and the Markdown subset as a small tree.
//!
//! A pack's words are [`Text`]; which language is shown is chosen when it is
//! shown, so it can change at any moment. Long texts become [`Block`]s, never
//! HTML.

mod check;
mod languages;
mod markdown;

pub use check::{check_label, check_passage, cleaned};
pub use languages::{Label, Language, Passage, Short, Text};
pub use markdown::{Block, Span, blocks};
