//! Parts and simple pages as strings of HTML, without a browser.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say so at once")]

mod contested;
mod debriefs;
mod desk_board;
mod desk_collect;
mod desk_deal;
mod desk_plan;
mod desk_run;
mod desk_wall;
mod drills;
mod group;
mod hostile;
mod maps;
mod own_case;
mod pages;
mod paper;
mod parts;
mod rendered;
mod steps;
mod together;
mod transcripts;
mod worksheets;
mod workshops;
