//! The native tests: one binary, one module for each subject.
#![recursion_limit = "256"]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should say so at once"
)]

mod agreement;
mod analysis;
mod cli;
mod combinations;
mod corpus;
mod counterpart;
mod debriefs;
mod desk_board;
mod desk_clock;
mod desk_code;
mod desk_collect;
mod desk_deal;
mod desk_follow;
mod desk_ledger;
mod desk_news;
mod desk_results;
mod desk_seal;
mod desk_seating;
mod desk_workshop;
mod dialogues;
mod domains;
mod drills;
mod formats;
mod frontier;
mod games;
mod genius;
mod group;
mod hostile;
mod maps;
mod moves;
mod own_case;
mod packs;
mod parallel;
mod personas;
mod plays;
mod preparation;
mod problems;
mod report;
mod secrets;
mod sessions;
mod spar;
mod tidy;
mod together;
mod transcripts;
mod twee;
mod worksheets;
