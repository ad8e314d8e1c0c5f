//! The table: two to eight roles, offers, a decision rule, an ending.
//!
//! [`Play`] is a value: [`Play::apply`] takes an action and gives the next one.
//! It knows nothing of points, texts or secrets, so it cannot leak them.

mod file;
mod play;
mod rejected;
mod rules;
mod talk;

pub use file::{AfterFile, DecisionFile, DecisionRule, NewsFile, Offers, Order, TableFile, TableKind};
pub use play::{Action, Ending, Event, Phase, Play, Second, Standing};
pub use rejected::Rejected;
pub use rules::{Decision, Rules};
pub use talk::{Question, Statement};
