//! Packs from Twine stories, written as Twee 3.
//!
//! [`twee`] is the door. A story branches; a dialogue here is a row of turns
//! whose end its state decides. So passages with a choice become turns in the
//! order in which a reader first comes to them, passages with one link the
//! reply to the lines that lead there, and passages without links endings;
//! docs/twine.md says it for authors. Whatever does not fit is said with its
//! line, and what could run (macros, scripts, HTML) is refused.
//!
//! The crates that read Twee say nothing of columns and nothing of what stands
//! inside a passage, which is most of the work here; splitting a file at `::`
//! is the rest.

mod body;
mod markup;
mod note;
mod plan;
mod refused;
mod standard;
mod story;
mod turns;
mod written;

pub use markup::Markup;
pub use note::{StoryNote, StoryNoteKind};
pub use refused::{StoryProblem, StoryProblemKind, TweeRefused};
pub use story::{MAX_PASSAGES, MAX_STORY_BYTES, Place};

use super::{Imported, Settings, Source};
use crate::{document::MAX_BYTES, pack::Pack};

/// Makes a pack with one exercise, and in it one dialogue, from a story in
/// Twee 3. The same story gives the same pack.
///
/// # Errors
///
/// Everything in the story because of which there can be no pack, with its
/// line and column; see [`TweeRefused`].
///
/// # Examples
///
/// ```
/// use parley::import::{Settings, Source, twee};
///
/// let story = "
/// :: Start
/// You come too late.
/// [[I am sorry; you have been waiting. #ack->End]]
/// [[What happened here? #ask->End]]
///
/// :: End [open]
/// We talk tomorrow.
/// ";
/// let imported = twee(Source { name: "late.twee", bytes: story.as_bytes() }, &Settings::default())?;
/// assert_eq!(imported.pack.id.as_str(), "late");
/// # Ok::<_, parley::import::TweeRefused>(())
/// ```
pub fn twee(source: Source, settings: &Settings) -> Result<Imported<StoryNote>, TweeRefused> {
    if let Some(setting) = settings.first_bad() {
        return Err(TweeRefused::BadSetting { setting });
    }
    let mut notes = Vec::new();
    let story = story::read(source.bytes, &mut notes)?;
    let plan = plan::plan(&story, &mut notes).map_err(TweeRefused::Story)?;
    notes.sort_by_key(|it| it.line);
    let file = written::pack(&source, &story, &plan, settings, &notes);
    if MAX_BYTES < file.len() {
        return Err(TweeRefused::PackTooLarge { bytes: file.len() });
    }
    let pack = Pack::open(file.as_bytes()).map_err(TweeRefused::Invalid)?;
    Ok(Imported { pack, file, notes })
}
