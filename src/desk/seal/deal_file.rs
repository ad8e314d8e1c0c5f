use std::collections::BTreeMap;

use super::{
    Compartment, Grant, Key, Master, OpenError, Stretch, Stretched,
    boxes::{self, Padding, Place},
};
use crate::document::{Id, Json};

/// The most locks of a deal.
pub const MAX_LOCKS: usize = 128;

/// The name that locks are bound to.
pub(super) const LOCK: &str = "lock";

/// The file of a deal: what everybody reads, and the compartments.
#[derive(Debug, Clone, PartialEq)]
pub struct DealFile {
    /// The deal's own name, 128 random bits in hexadecimal.
    pub id: Id,
    /// What everybody reads: an object that the deal's maker writes. Nothing
    /// binds it to the boxes.
    pub public: Json,
    /// The compartments.
    pub contents: Contents,
}

/// The compartments of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// In the clear, for a room where fair play is enough.
    Plain(BTreeMap<Compartment, String>),
    /// Each sealed under its own key.
    Sealed(Sealed),
}

/// Compartments in boxes, and what opens them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// What codes are stretched with: new at every sealing.
    pub salt: [u8; 16],
    /// How codes are stretched.
    pub stretch: Stretch,
    /// The boxes.
    pub boxes: BTreeMap<Compartment, Vec<u8>>,
    /// The locks by their tags, so that their order tells nothing.
    pub locks: BTreeMap<[u8; 8], Vec<u8>>,
}

impl DealFile {
    /// The sealed part, if the deal is sealed.
    pub fn sealed(&self) -> Option<&Sealed> {
        match &self.contents {
            Contents::Sealed(it) => Some(it),
            Contents::Plain(_) => None,
        }
    }

    /// The text of a compartment in the clear, if the deal is not sealed.
    pub fn plain(&self, name: &Compartment) -> Option<&str> {
        match &self.contents {
            Contents::Plain(it) => it.get(name).map(String::as_str),
            Contents::Sealed(_) => None,
        }
    }

    /// The names of all compartments, sealed or not.
    pub fn names(&self) -> Vec<&Compartment> {
        match &self.contents {
            Contents::Plain(it) => it.keys().collect(),
            Contents::Sealed(it) => it.boxes.keys().collect(),
        }
    }

    /// What a role is told. Of a plain deal, whatever the key is; so for all
    /// compartments.
    ///
    /// # Errors
    ///
    /// Why the box does not open.
    pub fn open_role(&self, role: &Id, key: &Key) -> Result<String, OpenError> {
        self.open_box(&Compartment::Role(role.clone()), key)
    }

    /// What a role is told later, with the role's key and the half behind the
    /// inject's word.
    ///
    /// # Errors
    ///
    /// Why the box does not open.
    pub fn open_inject(&self, role: &Id, news: &Id, role_key: &Key, half: &Key) -> Result<String, OpenError> {
        let name = Compartment::Inject { role: role.clone(), news: news.clone() };
        self.open_box(&name, &Key::of_inject(role, news, role_key, half))
    }

    /// What everybody reads after the table.
    ///
    /// # Errors
    ///
    /// Why the box does not open.
    pub fn open_debrief(&self, key: &Key) -> Result<String, OpenError> {
        self.open_box(&Compartment::Debrief, key)
    }

    /// What only the trainer reads.
    ///
    /// # Errors
    ///
    /// Why the box does not open.
    pub fn open_trainer(&self, master: &Master) -> Result<String, OpenError> {
        self.open_box(&Compartment::Trainer, &master.key(&Compartment::Trainer))
    }

    /// What a code gives, after [`stretch`](super::stretch) with the deal's salt.
    ///
    /// # Errors
    ///
    /// No lock is this code's, or why its lock does not open.
    pub fn unlock(&self, stretched: &Stretched) -> Result<Grant, OpenError> {
        let (tag, key) = stretched.tag_and_key();
        let lock = self.sealed().and_then(|it| it.locks.get(&tag)).ok_or(OpenError::NoMatch)?;
        let place = Place { deal: &self.id, name: LOCK, padding: Padding::Lock };
        Grant::from_text(&boxes::open(&key, &place, lock)?).ok_or(OpenError::Malformed)
    }

    fn open_box(&self, name: &Compartment, key: &Key) -> Result<String, OpenError> {
        match &self.contents {
            Contents::Plain(texts) => texts.get(name).cloned().ok_or(OpenError::NoMatch),
            Contents::Sealed(sealed) => {
                let sealed = sealed.boxes.get(name).ok_or(OpenError::NoMatch)?;
                let place = Place { deal: &self.id, name: &name.to_string(), padding: Padding::Compartment };
                boxes::open(key.bytes(), &place, sealed)
            }
        }
    }
}
