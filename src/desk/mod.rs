//! The trainer's desk: one exercise with many people in a room. Who sits where,
//! the cards dealt and sealed, the clock, what is handed back, and the board
//! that the debrief is read from.

pub mod clock;
pub mod code;
pub mod deal;
pub mod dealt;
mod follow;
pub mod results;
pub mod seal;
pub mod seat;
pub mod seating;
pub mod series;
pub mod wall;
pub mod workshop;

/// The most people in a room, and so the highest number of a seat.
pub const MAX_PEOPLE: u8 = 60;

/// The most groups in a room.
pub const MAX_GROUPS: u8 = 30;
