//! Sealed compartments.
