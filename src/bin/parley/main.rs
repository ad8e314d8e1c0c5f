//! The command line: what a pack's author and a trainer need without a browser.

/// Prints, and does not mind a reader that has seen enough and closed the pipe.
macro_rules! text {
    ($($argument:tt)*) => {{
        use std::io::Write;
        let _ = write!(std::io::stdout(), $($argument)*);
    }};
}

/// The same with the end of the line.
macro_rules! line {
    ($($argument:tt)*) => {{
        use std::io::Write;
        let _ = writeln!(std::io::stdout(), $($argument)*);
    }};
}

pub(crate) use {line, text};

mod analyze;
mod check;
mod dialogues;
mod drills;
mod ground;
mod import;
mod replay;
mod report;
mod spar;
mod stdio;
mod transcripts;
mod worksheets;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use parley::counterpart::Persona;

/// Negotiation exercises: check and import packs, analyze points, replay tables, report on sessions.
///
/// Exit codes: 0 all is well, 1 something was found, 2 it could not be looked at.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Lists every problem of packs, the advice of experienced authors, and the computed figures.
    Check {
        /// The packs.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// For machines: one JSON object a file.
        #[arg(long)]
        json: bool,
    },
    /// Tells exactly what could have been agreed: zone, frontier, solution points.
    Analyze {
        /// A pack, or a domain: a JSON file with `issues` and `parties`.
        file: PathBuf,
        /// One exercise of the pack; otherwise all that have issues.
        #[arg(long, value_name = "ID")]
        exercise: Option<String>,
        /// For machines: one JSON object an exercise, each on its line.
        #[arg(long)]
        json: bool,
    },
    /// Makes a pack from what others have published.
    Import {
        #[command(subcommand)]
        from: import::From,
    },
    /// Plays a transcript of a table and tells what came of it.
    Replay {
        /// The transcript. Its first lines name `pack` and `exercise`.
        transcript: PathBuf,
        /// The pack, if it does not come with the program.
        #[arg(long)]
        pack: Option<PathBuf>,
    },
    /// Tells the results of sessions from their saved copies: each by itself, and those of one exercise together.
    ///
    /// Together are: how many came to which ending of a dialogue and the spread of each line of its score, how far the
    /// coders of a transcript agree, what the observers of a drill counted, and which lines are contested and why.
    Report {
        /// The copies.
        #[arg(required = true)]
        sessions: Vec<PathBuf>,
        /// For machines.
        #[arg(long)]
        json: bool,
    },
    /// Tells how far coders of a transcript agree, by the files that they saved: with the reference coders, two
    /// by two, and all together.
    Agreement {
        /// The coders' files, all for the same book of the same exercise.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The pack, if it does not come with the program.
        #[arg(long)]
        pack: Option<PathBuf>,
        /// For machines: one JSON object, measures in millionths.
        #[arg(long)]
        json: bool,
    },
    /// Lets counterparts play against one another and tells what came of it.
    ///
    /// Each role in turn is played by A while B plays all others. A gain is what a role got above its
    /// limit, as a share of the most it could get.
    Spar {
        /// A pack or a plain domain file; FILE#ID names an exercise of a pack with several.
        #[arg(long)]
        exercise: String,
        /// The persona in one role.
        #[arg(long, value_parser = persona)]
        a: Persona,
        /// The persona in all other roles.
        #[arg(long, value_parser = persona)]
        b: Persona,
        /// How often each role may offer, if not as often as the exercise says.
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..=200))]
        rounds: Option<u16>,
        /// How many games with each role: one for each seed, from 0.
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
        seeds: u16,
        /// For machines.
        #[arg(long)]
        json: bool,
    },
    /// Plays one role as a process of its own, one JSON object a line, so that other programs can measure it.
    Counterpart {
        /// Reads from standard input and answers on standard output; there is no other way yet.
        #[arg(long, required = true)]
        stdio: bool,
        /// Whom to play.
        #[arg(long, value_parser = persona, default_value = "fair-trader")]
        persona: Persona,
        /// Its chance, if not the one that the other program sends.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Prints the JSON Schema of the pack format.
    Schema,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check { files, json } => check::run(&files, json),
        Command::Analyze { file, exercise, json } => analyze::run(&file, exercise.as_deref(), json),
        Command::Import { from } => import::run(&from),
        Command::Replay { transcript, pack } => replay::run(&transcript, pack.as_deref()),
        Command::Report { sessions, json } => report::run(&sessions, json),
        Command::Agreement { files, pack, json } => transcripts::agreement(&files, pack.as_ref(), json),
        Command::Spar { exercise, a, b, rounds, seeds, json } => {
            let rounds = rounds.map(usize::from);
            spar::run(&spar::Spar { place: &exercise, personas: [a, b], rounds, n_seeds: seeds.into() }, json)
        }
        Command::Counterpart { stdio: _, persona, seed } => stdio::run(persona, seed),
        Command::Schema => serde_json::to_string_pretty(&parley::pack::schema())
            .map(|text| {
                line!("{text}");
                true
            })
            .map_err(Into::into),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("parley: {error}");
            ExitCode::from(2)
        }
    }
}

/// A persona by its name.
fn persona(id: &str) -> Result<Persona, String> {
    let names = || Persona::ALL.map(Persona::id).join(", ");
    Persona::from_id(id).ok_or_else(|| format!("there are {}", names()))
}

/// The bytes of a file, with its name in the error.
fn read(path: &std::path::Path) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// What a person wrote in one line, without anything that steers a terminal.
fn one_line(text: &str) -> String {
    let steers = |it: char| {
        it.is_control() || matches!(it, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let words = text.split(|it: char| it.is_whitespace() || steers(it));
    words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A number, or its digits as a text where it has more than 64 bits.
fn json_number(n: u128) -> serde_json::Value {
    u64::try_from(n).map_or_else(|_| n.to_string().into(), serde_json::Value::from)
}
