//! The run sheet's clock.
