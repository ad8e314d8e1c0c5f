//! The native tests: one binary, one module for each subject.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should say so at once"
)]

mod analysis;
mod cli;
mod corpus;
mod counterpart;
mod formats;
mod games;
mod hostile;
mod packs;
mod personas;
mod plays;
mod preparation;
mod problems;
mod secrets;
mod sessions;
mod spar;
mod tidy;
