//! The packs that come with the program.
//!
//! A browser loads a pack when one of its exercises is opened; what the shelf
//! shows before that is in the program, as [`shelf`], and what the page of tools
//! shows in a file of the site, which [`read_tools`] reads. Natively that file
//! and the packs are in the program whole.

use std::cell::RefCell;

use crate::{
    document::{Id, Json, List, Reader, Whole, Written},
    pack::{Competence, FormFile, FormKind, PeopleFile},
    text::{Label, Language, Short},
};

written! {
    /// The shelf's index.
    pub struct Shelf {
        /// The packs, from easy to hard.
        packs: List<ShelfPack, 0, 64>,
    }
}

written! {
    /// A pack on the shelf.
    pub struct ShelfPack {
        /// The file's name in the folder of packs.
        file: Short<100>,
        /// The pack's id.
        id: Id,
        /// The pack's version.
        version: Short<32>,
        /// The languages of its texts.
        languages: List<Language, 1, 16>,
        /// Its exercises.
        exercises: List<ShelfExercise, 1, 32>,
    }
}

written! {
    /// An exercise on the shelf.
    pub struct ShelfExercise {
        /// Its id in the pack.
        id: Id,
        /// Its name.
        title: Label,
        /// One line that says what it is about.
        summary: Label,
        /// What other exercise this is another form of.
        form: Option<FormFile>,
        /// 1 to 5.
        level: Whole<1, 5>,
        /// How long it takes.
        minutes: Whole<1, 600>,
        /// How many people can share it.
        people: PeopleFile,
        /// What it trains.
        trains: List<Competence, 1, 8>,
    }
}

written! {
    /// The tools' index.
    pub struct Tools {
        /// The tools by what they are good for.
        groups: List<ToolGroup, 0, 16>,
    }
}

written! {
    /// Tools that are good for the same.
    pub struct ToolGroup {
        /// What for: `understand`, `prepare`, `third-party`, `decide`, `agree`.
        id: Id,
        /// The tools.
        tools: List<Tool, 0, 32>,
    }
}

written! {
    /// A tool: a framework with a case to practise on and an empty form.
    pub struct Tool {
        /// Its pack's id.
        id: Id,
        /// Its name.
        title: Label,
        /// One line that says what it is for.
        summary: Label,
        /// The pack's exercises.
        exercises: List<ShelfExercise, 1, 32>,
    }
}

impl Tool {
    /// The exercise on a given case.
    pub fn practice(&self) -> Option<&ShelfExercise> {
        self.exercises.iter().find(|it| it.form.is_none())
    }

    /// The empty form for a case of one's own.
    pub fn own_case(&self) -> Option<&ShelfExercise> {
        self.exercises.iter().find(|it| it.form.as_ref().is_some_and(|it| it.kind == FormKind::OwnCase))
    }
}

/// What is on the shelf. Written by the build from the shipped packs, which the
/// tests check, so it cannot fail to read; if it did, the shelf would be empty.
pub fn shelf() -> Vec<ShelfPack> {
    let index = include_bytes!(concat!(env!("OUT_DIR"), "/shelf.json"));
    read(index).map(|it: Shelf| it.packs.into_vec()).unwrap_or_default()
}

/// The tools by what they are good for, of each group at least one, from their
/// index. `None` if this is no index of tools.
pub fn read_tools(index: &[u8]) -> Option<Vec<ToolGroup>> {
    let tools: Tools = read(index)?;
    Some(tools.groups.into_vec().into_iter().filter(|it| !it.tools.is_empty()).collect())
}

fn read<T: Written>(index: &[u8]) -> Option<T> {
    let json = Json::parse(index).ok()?;
    T::read(&Reader::new(&json, &RefCell::new(Vec::new())))
}

/// The file in the folder of packs of one that comes with the program, by its
/// id. A tool's is known by its name, so that the first part of the program
/// needs no list of them; whether there is such a tool, only its file can say.
pub fn file(id: &str) -> Option<String> {
    let shipped = shelf().into_iter().find(|it| it.id.as_str() == id).map(|it| it.file.to_string());
    shipped.or_else(|| tool_file(id))
}

/// The file of a tool by its pack's id, as [`file`]; `None` of any other pack.
pub fn tool_file(id: &str) -> Option<String> {
    id.strip_prefix("tool-").map(|name| format!("tools/{name}.json"))
}

#[cfg(not(target_arch = "wasm32"))]
mod whole {
    use std::rc::Rc;

    use super::{ToolGroup, read_tools};
    use crate::{pack::Pack, steps::KINDS};

    /// The files of the packs, from easy to hard, then those of the tools.
    pub const FILES: &[&str] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

    /// The tools' index, as the site has it in a file.
    pub const TOOLS: &str = include_str!(concat!(env!("OUT_DIR"), "/tools.json"));

    thread_local! {
        // Opening takes a few milliseconds, which no test should pay twice.
        static PACKS: Vec<Rc<Pack>> = FILES
            .iter()
            .filter_map(|file| Pack::reopen(KINDS, file.as_bytes()).ok().map(Rc::new))
            .collect();
    }

    /// The tools by what they are good for, as [`read_tools`].
    pub fn tools() -> Vec<ToolGroup> {
        read_tools(TOOLS.as_bytes()).unwrap_or_default()
    }

    /// All packs that come with the program, in the order of [`FILES`].
    pub fn packs() -> Vec<Rc<Pack>> {
        PACKS.with(Clone::clone)
    }

    /// A pack that comes with the program, by its id.
    pub fn pack(id: &str) -> Option<Rc<Pack>> {
        packs().into_iter().find(|it| it.id.as_str() == id)
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use whole::{FILES, TOOLS, pack, packs, tools};
