//! Counterparts played by the program. They see only their own [`RoleView`], so
//! a counterpart that reads the learner's card does not compile.
//!
//! [`Counterpart`] is read first: it puts the parts together. [`Persona`] is the
//! table of what the counterparts do differently; `pace` says how much to ask
//! for, `model` and `reading` what the others seem to want and how they moved,
//! `choice` which package to offer, `disclosure` what to say when asked.
//! [`Reason`] knows no points and may be shown at any time; [`Explanation`] is
//! for the debrief.
//!
//! All arithmetic is in whole numbers, so that a seed gives the same moves on
//! every machine.

mod choice;
mod disclosure;
mod explanation;
mod model;
mod offering;
mod pace;
mod persona;
mod play;
mod ranked;
mod reading;
mod reason;
mod view;

pub use disclosure::Disclosure;
pub use explanation::Explanation;
pub use pace::{Pace, Remaining};
pub use persona::{Parameters, Persona, Tactic};
pub use play::{Counterpart, Move};
pub use ranked::{MAX_PACKAGES, can_play};
pub use reading::Mood;
pub use reason::Reason;
pub use view::RoleView;
