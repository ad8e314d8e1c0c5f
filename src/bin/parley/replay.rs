use std::{error::Error, path::Path, rc::Rc};

use parley::{library, pack::Pack, session};

/// Whether the transcript could be played; refused actions are told, not failed.
pub fn run(transcript: &Path, pack: Option<&Path>) -> Result<bool, Box<dyn Error>> {
    let text = String::from_utf8(crate::read(transcript)?)?;
    let named = |word: &str| {
        text.lines()
            .find_map(|line| line.trim().strip_prefix(word).map(str::trim))
            .ok_or_else(|| format!("{}: a line `{word}ID` is missing", transcript.display()))
    };
    let pack: Rc<Pack> = match pack {
        Some(path) => Rc::new(Pack::open(&crate::read(path)?)?),
        None => {
            let id = named("pack ")?;
            library::pack(id)
                .ok_or_else(|| format!("no pack `{id}` comes with the program; name its file with --pack"))?
        }
    };
    let id = named("exercise ")?;
    let exercise = pack.exercise(id).ok_or_else(|| format!("the pack has no exercise `{id}`"))?;
    crate::text!("{}", session::replay(exercise, &text)?);
    Ok(true)
}
