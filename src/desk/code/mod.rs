//! Codes that people type.
