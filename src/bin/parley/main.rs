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
mod import;
mod replay;
mod report;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

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
    /// Tells the results of a session from its saved copy.
    Report {
        /// The copy.
        session: PathBuf,
        /// For machines.
        #[arg(long)]
        json: bool,
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
        Command::Report { session, json } => report::run(&session, json),
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

/// The bytes of a file, with its name in the error.
fn read(path: &std::path::Path) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()).into())
}
