//! Negotiation exercises that run anywhere a browser does.
//!
//! The modules stand in reading order, which is also the order of dependency:
//! each may use those above it, never those below.

#[macro_use]
pub mod document;
pub mod analysis;
pub mod counterpart;
pub mod library;
pub mod pack;
pub mod points;
pub mod session;
pub mod steps;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
