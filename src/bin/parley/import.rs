use std::{error::Error, path::PathBuf};

use clap::Subcommand;
use parley::import::{Settings, Source, genius};

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
        /// Where to write the pack; without it, it is printed.
        #[arg(long)]
        out: Option<PathBuf>,
        /// The pack's title; without it, the domain's file gives one.
        #[arg(long)]
        title: Option<String>,
        /// The domain's licence as an SPDX expression.
        #[arg(long)]
        licence: Option<String>,
    },
}

/// Always true: what cannot be imported is an error.
pub fn run(from: &From) -> Result<bool, Box<dyn Error>> {
    let From::Genius { domain, profiles, out, title, licence } = from;
    let mut files = Vec::new();
    for path in std::iter::once(domain).chain(profiles) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((name, crate::read(path)?));
    }
    let sources: Vec<Source> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let settings = Settings { title: title.clone(), licence: licence.clone() };
    let (domain, profiles) = sources.split_first().ok_or("no domain was given")?;
    let imported = genius(*domain, profiles, &settings)?;
    for note in &imported.notes {
        eprintln!("{note}");
    }
    match out {
        Some(path) => std::fs::write(path, &imported.file).map_err(|e| format!("{}: {e}", path.display()))?,
        None => crate::text!("{}", imported.file),
    }
    Ok(true)
}
