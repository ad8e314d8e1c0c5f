//! Packs from what others have published.
//!
//! [`genius`] is the door: it reads a domain and the profiles of GENIUS and
//! the ANAC competitions, scales the utilities exactly to whole points and
//! says everything that it had to decide. Here alone the words of that
//! literature (utility, profile, evaluation) are used. Only the command line
//! imports, so nothing of this is in the app.

mod domain;
mod genius;
mod lines;
mod matched;
mod names;
mod natural;
mod note;
mod profile;
mod ratio;
mod refused;
mod scale;
mod written;
mod xml;

pub use genius::{Imported, Settings, Source, genius};
pub use names::Names;
pub use note::{Note, NoteKind};
pub use refused::GeniusRefused;
pub use xml::{MAX_ELEMENTS, MAX_XML_BYTES, MAX_XML_DEPTH, XmlProblem};
