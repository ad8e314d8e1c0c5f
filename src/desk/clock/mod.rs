//! The run sheet's clock: a fold over presses.
//!
//! A [`Sheet`] is what was planned, a [`Clock`] the log of what was pressed and
//! when, and [`Clock::state`] what it shows at a [`Reading`] of the device's
//! clocks. Nothing runs here: closing the page loses nothing, and a paused clock
//! stands still because a fold adds nothing.
//!
//! # Which time counts
//!
//! A reading has the time of day (`wall_ms`, which can be set, but goes on while
//! the device sleeps and the page is closed) and a steady time (`steady_ms`,
//! which nobody can set, but may stand still during sleep and begins anew with
//! each `life` of the page). Time zones and summer time move neither. Between two
//! readings that follow one another:
//!
//! 1. In one life of the page, both went on alike (within two seconds): the
//!    steady difference counts.
//! 2. In one life, the time of day fell behind: somebody set it back. The steady
//!    difference counts, with [`ClockNote::WentBack`].
//! 3. In one life, the time of day ran ahead, and the page was out of sight in
//!    between: the device slept. The time of day counts, with
//!    [`ClockNote::Slept`], up to 12 hours; beyond that as in 4.
//! 4. In one life, the time of day ran ahead, and the page stayed in sight:
//!    somebody set it. The steady difference counts, with [`ClockNote::Jumped`].
//! 5. Between two lives there is only the time of day: it counts, with
//!    [`ClockNote::Away`] if it was more than a minute. If it went back, or on by
//!    more than 12 hours, nothing counts, with `WentBack` or `Jumped`.
//!
//! Where a steady clock stands still during sleep, 3 and 4 read alike but for the
//! page's sight; the trainer, who knows better, can turn the last verdict over
//! with [`Press::OtherWay`]. A [`Press::Beat`] every half minute or so keeps the
//! stretches short that are judged.

mod cue;
mod file;
mod log;
mod reading;
mod sheet;
mod state;
mod track;

pub use cue::{Cue, CueKind};
pub use log::{Clock, GroupPress, NotPressed, Press};
pub use reading::{ClockNote, Reading};
pub use sheet::{Row, RowKind, Sheet};
pub use state::{Shown, State};
