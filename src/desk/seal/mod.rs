//! Sealed deals: one file with every card in it, of which a person opens only
//! what their key opens. The format is frozen in docs/sealed-format.md.
//!
//! A [`DealFile`] holds [`Compartment`]s. In a sealed one each is a box
//! ([`boxes`]) under a [`Key`] of its own, and all keys follow from the
//! [`Master`] that the trainer's device keeps. Keys go to people in links, or
//! behind typed codes: a lock is a small box under a [`Stretched`] code, and
//! holds a [`Grant`]. In a plain one the compartments stand in the clear.
//!
//! Nothing is drawn here: whoever seals brings random bytes.

pub mod boxes;
mod compartment;
mod deal_file;
mod error;
mod grant;
mod keys;
mod sealing;
mod stretch;
mod written;

pub use compartment::{Compartment, MAX_INJECTS, MAX_ROLES};
pub use deal_file::{Contents, DealFile, MAX_LOCKS, Sealed};
pub use error::{DealFileError, OpenError, SealError};
pub use grant::{Grant, RoleKey};
pub use keys::{Key, Master};
pub use sealing::Sealing;
pub use stretch::{Stretch, Stretched, stretch};
