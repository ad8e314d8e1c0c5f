//! Negotiation exercises that run anywhere a browser does.
//!
//! The modules stand in reading order, which is also the order of dependency:
//! each may use those above it, never those below. The empty lines keep the
//! formatter from sorting them.

#[macro_use]
pub mod document;

pub mod text;

pub mod condition;

pub mod points;

pub mod analysis;

pub mod steps;

pub mod pack;

#[cfg(feature = "cli")]
pub mod import;

pub mod own_case;

pub mod counterpart;

pub mod session;

pub mod desk;

pub mod library;

#[cfg(feature = "ui")]
pub mod ui;
