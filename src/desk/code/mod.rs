//! Codes that people type: from a card, from the wall, from another's screen.
//!
//! A code is a row of [`Symbols`], each of five bits, shown as digits and
//! letters in groups of four. A [`long`] code carries what it says, and finds
//! every error of up to four characters. A [`ShortCode`] is forty random bits
//! that open something, and finds every error of one or two. [`Bits`] packs
//! numbers into symbols.
//!
//! Finding an error is not mending it: who mistyped is asked to look again.

mod bits;
mod error;
pub mod long;
mod short;
mod symbols;

pub use bits::Bits;
pub use error::CodeError;
pub use long::Kind;
pub use short::ShortCode;
pub use symbols::{ALPHABET, Symbols, grouped, symbols};
