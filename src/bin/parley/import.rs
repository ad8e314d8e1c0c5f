use std::{error::Error, fmt::Display, path::PathBuf};

use clap::Subcommand;
use parley::import::{Imported, Settings, Source, genius, twee};

/// What packs can be made from.
#[derive(Subcommand)]
pub enum From {
    /// A domain of GENIUS or ANAC, with the profile of each role.
    Genius {
        /// The domain's XML.
        domain: PathBuf,
        /// The roles' XML, two to eight.
        #[arg(required = true)]
        profiles: Vec<PathBuf>,
        #[command(flatten)]
        wanted: Wanted,
    },
    /// A Twine story, exported as Twee 3, becomes a talk: passages turns, links lines, the last ones endings.
    ///
    /// A link's move tag stands in its words: `[[I see that. #ack->Next]]`. What is changed or left out is told.
    /// docs/twine.md shows the way from a story to a scene.
    Twee {
        /// The story.
        story: PathBuf,
        #[command(flatten)]
        wanted: Wanted,
    },
}

/// What becomes of it.
#[derive(clap::Args)]
pub struct Wanted {
    /// Where to write the pack; without it, it is printed.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The pack's title; without it, what is imported gives one.
    #[arg(long)]
    title: Option<String>,
    /// The licence of what is imported, as an SPDX expression.
    #[arg(long)]
    licence: Option<String>,
}

/// Always true: what cannot be imported is an error.
pub fn run(from: &From) -> Result<bool, Box<dyn Error>> {
    let (paths, wanted): (Vec<&PathBuf>, &Wanted) = match from {
        From::Genius { domain, profiles, wanted } => (std::iter::once(domain).chain(profiles).collect(), wanted),
        From::Twee { story, wanted } => (vec![story], wanted),
    };
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((name, crate::read(path)?));
    }
    let sources: Vec<Source> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let (first, others) = sources.split_first().ok_or("no file was given")?;
    let settings = Settings { title: wanted.title.clone(), licence: wanted.licence.clone() };
    match from {
        From::Genius { .. } => write(&genius(*first, others, &settings)?, wanted),
        From::Twee { .. } => write(&twee(*first, &settings)?, wanted),
    }
}

fn write<N: Display>(imported: &Imported<N>, wanted: &Wanted) -> Result<bool, Box<dyn Error>> {
    for note in &imported.notes {
        eprintln!("{note}");
    }
    match &wanted.out {
        Some(path) => std::fs::write(path, &imported.file).map_err(|e| format!("{}: {e}", path.display()))?,
        None => crate::text!("{}", imported.file),
    }
    Ok(true)
}
