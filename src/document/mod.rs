//! JSON as strangers write it.
//!
//! A [`Json`] is what stood in the file, bounded in size and depth and with no
//! key twice. A [`Reader`] walks it and notes *every* [`Problem`] with its
//! place, where serde's derive would stop at the first. Types that can be read
//! are declared with [`written!`], which also describes them for the schema.

#[macro_use]
mod written;
mod bounded;
mod json;
mod problem;
mod reader;
mod sentence;

pub use bounded::{Id, List, Whole};
pub use json::{Json, MAX_BYTES, MAX_DEPTH};
pub use problem::{Problem, ProblemKind};
pub use reader::{Reader, Record, note};
pub use written::Written;
