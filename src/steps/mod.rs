//! The kinds of step an exercise is made of, one room each. They do not know
//! one another.

pub mod compare;
pub mod read;
pub mod reflect;
pub mod table;
pub mod worksheet;
