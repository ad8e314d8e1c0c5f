//! Pieces that several pages use. A part shows its properties and reports what
//! people do; it keeps nothing and knows no session.

mod amount;
mod choice;
mod hold;
mod motif;
mod not_here;
mod offer;
mod persona;
mod problems;
mod prose;
mod qr;
mod role_card;
mod said;
mod saved_state;
mod scan;
mod scatter;
mod scroller;
mod share;
mod sheet;
mod talk;
mod together;
mod two;

pub use amount::Amount;
pub use choice::choice;
pub use hold::{Hold, HoldProps};
pub use motif::{motif, role_class};
pub use not_here::not_here;
pub use offer::{OfferLine, offer_lines, offer_table};
pub use persona::{Whom, persona_name, persona_practises, whom_to_meet};
pub use problems::problem_list;
pub use prose::{label, passage, passage_pieces};
pub use qr::{qr, qr_series};
pub use role_card::{role_card, role_front, role_name};
pub use said::{did, reason_said};
pub use saved_state::saved_state;
pub use scan::{Scan, ScanProps};
pub use scatter::{
    GroupMark, GroupScatterProps, Picture, ScatterProps, group_scatter, scatter, scatter_legend, scatter_table,
    solution_mark, solution_name,
};
pub use scroller::scroller;
pub use share::share;
pub use sheet::{option_radios, sheet_table, worth};
pub use talk::{TalkDraft, TalkKind, talk_fields};
pub use together::{by_state, cannot_be_had, forbidden_said, options_said, sheet_notes};
pub use two::two_packages;
