//! How long the whole question takes: the frontier and all solution points of a
//! domain; of an exercise all that its debrief asks, which is the zone, an
//! agreement's better packages, and the values for the picture or, at a table of
//! several, what every coalition could have closed with.
//!
//! `scripts/bench` calls it natively (`cargo bench --bench analysis -- FILE…`)
//! and, built for the browser, in Chromium, and compares with other programs.
//! Each line has a name, how many packages and frontier points there are, and
//! the nanoseconds of one answer.
#![expect(clippy::expect_used, reason = "a measurement that cannot be made should say so at once")]

use std::hint::black_box;

use parley::{
    analysis::{Domain, Limits, Solutions, Space, judge},
    pack::Pack,
    points::RoleSet,
    session::Possible,
    steps::{Behind, table::Decision, transcript::Transcript},
};

/// Answers are asked for in blocks at least this long, because the clock of a
/// browser ticks in tenths of a millisecond.
const BLOCK_MS: f64 = 20.0;
/// How many blocks at least, and how long at least. The quickest is told: what
/// else runs on the machine only makes an answer slower.
const LEAST_BLOCKS: usize = 5;
const LEAST_MS: f64 = 1_000.0;

/// Nanoseconds of one answer, by a clock of milliseconds.
fn nanoseconds(now: fn() -> f64, answer: impl Fn()) -> f64 {
    let block = |n: u32| {
        let start = now();
        (0..n).for_each(|_| answer());
        now() - start
    };
    let mut n = 1;
    while block(n) < BLOCK_MS {
        n *= 2;
    }
    let (mut least, mut n_blocks, start) = (f64::INFINITY, 0, now());
    while n_blocks < LEAST_BLOCKS || now() - start < LEAST_MS {
        least = least.min(block(n) / f64::from(n));
        n_blocks += 1;
    }
    least * 1e6
}

/// The lines of a file: of a domain one, of a pack one for each exercise with
/// something to settle.
fn lines(name: &str, bytes: &[u8], now: fn() -> f64) -> Vec<String> {
    if let Ok(domain) = Domain::open(bytes) {
        let valuation = || domain.valuation().expect("the packages can be counted");
        let answer = || {
            let frontier = valuation().frontier().expect("the frontier fits into memory");
            black_box(Solutions::of(&frontier).map(|it| it.nash.len()));
            frontier.points.len()
        };
        let time = nanoseconds(now, || _ = black_box(answer()));
        return vec![format!("{name}\t{}\t{}\t{time:.0}", valuation().n_packages(), answer())];
    }
    let pack = Pack::open(bytes).expect("the file is a domain or a pack");
    let line = |name: &str, space: &dyn Fn() -> Space, decision: Option<Decision>| {
        let time = nanoseconds(now, || debrief(&space(), decision));
        let space = space();
        format!("{name}\t{}\t{}\t{time:.0}", space.n_packages(), space.frontier.points.len())
    };
    let mut lines = Vec::new();
    for exercise in &pack.exercises {
        let public = &exercise.public;
        if public.agenda.n_issues() != 0 {
            let decision = public.table().map(|(_, it)| it.rules.decision);
            lines.push(line(public.id.as_str(), &|| exercise.space().expect("the door computed it"), decision));
        }
        for transcript in public.steps.iter().filter_map(|it| it.kind.of_kind::<Transcript>()) {
            if let Some(file) = &transcript.behind {
                let behind = Behind::new(file, &mut |_, _| ());
                lines.push(line(public.id.as_str(), &|| behind.space().expect("the door computed it"), None));
            }
        }
    }
    lines
}

/// All that the debrief asks: solution points, the agreement's neighborhood, the
/// picture's values, and at a table of several the coalitions.
fn debrief(space: &Space, decision: Option<Decision>) {
    let possible = Possible::of(space).expect("there is a frontier");
    // The first of all packages stands for the agreement.
    let agreed = space.valuation().agenda().packages().next().expect("there is something to settle");
    black_box((possible, judge(space, &agreed)));
    let n_roles = space.valuation().n_roles();
    match decision {
        Some(decision) if 2 < n_roles => {
            let wins = |members: RoleSet| decision.is_met(n_roles, members);
            for it in space.valuation().coalitions(wins, Limits::SCREEN).expect("few issues") {
                black_box(Solutions::of(&it.frontier));
            }
        }
        _ => _ = black_box(space.values(40_000)),
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::print_stdout, reason = "it prints what it measured")]
fn main() {
    use std::{sync::LazyLock, time::Instant};

    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let now = || START.elapsed().as_secs_f64() * 1e3;
    for file in std::env::args().skip(1).filter(|it| it.ends_with(".json")) {
        let bytes = std::fs::read(&file).expect("the file can be read");
        for line in lines(&file, &bytes, now) {
            println!("{line}");
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance)]
        fn now() -> f64;
    }

    /// The lines of one file.
    #[wasm_bindgen]
    pub fn measure(name: &str, bytes: &[u8]) -> String {
        super::lines(name, bytes, now).join("\n")
    }
}
