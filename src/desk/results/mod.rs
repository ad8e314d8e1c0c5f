//! What groups hand back.
