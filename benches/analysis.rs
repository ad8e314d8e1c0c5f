//! How long the whole question takes: frontier and all solution points of a
//! domain. Called by `scripts/bench`, which compares with other programs.
//!
//! `cargo bench --bench analysis -- FILE…` prints, for each file, its name, the
//! number of packages and of frontier points, and the median of many runs in
//! nanoseconds.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that cannot be made should say so at once"
)]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use parley::analysis::{Domain, Solutions};

/// How long each file is measured.
const FOR: Duration = Duration::from_millis(400);

fn main() {
    for file in std::env::args().skip(1).filter(|it| it.ends_with(".json")) {
        let bytes = std::fs::read(&file).expect("the file can be read");
        let domain = Domain::open(&bytes).expect("the file is a domain");
        let answer = || {
            let valuation = domain.valuation().expect("the packages can be counted");
            let frontier = valuation.frontier().expect("the frontier fits into memory");
            black_box(Solutions::of(&frontier).map(|it| it.nash.len()));
            frontier.points.len()
        };
        let n_points = answer();
        let mut times = Vec::new();
        let begin = Instant::now();
        while begin.elapsed() < FOR || times.len() < 5 {
            let start = Instant::now();
            black_box(answer());
            times.push(start.elapsed().as_nanos());
        }
        times.sort_unstable();
        let n_packages = domain.valuation().expect("as before").n_packages();
        println!("{file}\t{n_packages}\t{n_points}\t{}", times[times.len() / 2]);
    }
}
