//! Packs from what others have published.
//!
//! There are two doors. [`genius()`] reads a domain and the profiles of GENIUS
//! and the ANAC competitions and scales the utilities exactly to whole points;
//! [`twee()`] reads a Twine story and makes a dialogue of it. Both say
//! everything that they had to decide. Here alone the words of others (utility,
//! profile, passage of a story) are used. Only the command line imports, so
//! nothing of this is in the app.

mod domain;
mod genius;
mod imported;
mod lines;
mod matched;
mod names;
mod natural;
mod note;
mod profile;
mod ratio;
mod refused;
mod scale;
mod twee;
mod written;
mod xml;

pub use genius::genius;
pub use imported::{Imported, Settings, Source};
pub use names::Names;
pub use note::{Note, NoteKind};
pub use refused::GeniusRefused;
pub use twee::{
    MAX_PASSAGES, MAX_STORY_BYTES, Markup, Place, StoryNote, StoryNoteKind, StoryProblem, StoryProblemKind,
    TweeRefused, twee,
};
pub use xml::{MAX_ELEMENTS, MAX_XML_BYTES, MAX_XML_DEPTH, XmlProblem};
