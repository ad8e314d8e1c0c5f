//! The packs that come with the program.
//!
//! A browser loads a pack when one of its exercises is opened; what the shelf
//! shows before that is in the program, as [`shelf`]. Natively the packs are in
//! the program whole.

use std::cell::RefCell;

use crate::{
    document::{Id, Json, List, Reader, Whole, Written},
    pack::{Competence, FormFile, PeopleFile},
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

/// What is on the shelf. Written by the build from the shipped packs, which the
/// tests check, so it cannot fail to read; if it did, the shelf would be empty.
pub fn shelf() -> Vec<ShelfPack> {
    let index = include_str!(concat!(env!("OUT_DIR"), "/shelf.json"));
    let problems = RefCell::new(Vec::new());
    Json::parse(index.as_bytes())
        .ok()
        .and_then(|json| Shelf::read(&Reader::new(&json, &problems)))
        .map(|it| it.packs.into_vec())
        .unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
mod whole {
    use std::rc::Rc;

    use crate::{pack::Pack, steps::KINDS};

    /// The files of the packs, from easy to hard.
    pub const FILES: &[&str] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

    thread_local! {
        // Opening takes a few milliseconds, which no test should pay twice.
        static PACKS: Vec<Rc<Pack>> = FILES
            .iter()
            .filter_map(|file| Pack::reopen(KINDS, file.as_bytes()).ok().map(Rc::new))
            .collect();
    }

    /// All packs that come with the program, from easy to hard.
    pub fn packs() -> Vec<Rc<Pack>> {
        PACKS.with(Clone::clone)
    }

    /// A pack that comes with the program, by its id.
    pub fn pack(id: &str) -> Option<Rc<Pack>> {
        packs().into_iter().find(|it| it.id.as_str() == id)
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use whole::{FILES, pack, packs};
