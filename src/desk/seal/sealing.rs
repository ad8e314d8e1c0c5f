use std::collections::{BTreeMap, btree_map::Entry};

use super::{
    Compartment, Contents, DealFile, Grant, MAX_LOCKS, Master, SealError, Sealed, Stretch, Stretched,
    boxes::{self, Padding, Place},
    deal_file::LOCK,
};
use crate::document::{Id, Json, MAX_BYTES};

/// A deal that is being sealed. Compartments and locks are put in one by one, so
/// that a browser can draw breath between two stretchings.
pub struct Sealing {
    deal: Id,
    master: Master,
    sealed: Sealed,
}

impl Sealing {
    /// Begins. `random` fills what it is given with random bytes: here the salt
    /// of the codes, later the salt of each box. Nothing may be sealed with the
    /// same bytes twice.
    pub fn new(deal: Id, master: Master, stretch: Stretch, random: &mut dyn FnMut(&mut [u8])) -> Sealing {
        let (boxes, locks) = (BTreeMap::new(), BTreeMap::new());
        Sealing { deal, master, sealed: Sealed { salt: drawn(random), stretch, boxes, locks } }
    }

    /// What codes are to be stretched with.
    pub fn salt(&self) -> &[u8; 16] {
        &self.sealed.salt
    }

    /// Seals a compartment.
    ///
    /// # Errors
    ///
    /// It is sealed already, or its text is larger than a file may be.
    pub fn compartment(
        &mut self,
        name: &Compartment,
        text: &str,
        random: &mut dyn FnMut(&mut [u8]),
    ) -> Result<(), SealError> {
        if MAX_BYTES < text.len() {
            return Err(SealError::TooLarge);
        }
        let Entry::Vacant(vacant) = self.sealed.boxes.entry(name.clone()) else {
            return Err(SealError::Twice(name.clone()));
        };
        let place = Place { deal: &self.deal, name: &name.to_string(), padding: Padding::Compartment };
        let sealed = boxes::seal(self.master.box_key(name).bytes(), drawn(random), &place, text);
        vacant.insert(sealed.ok_or(SealError::TooLarge)?);
        Ok(())
    }

    /// Puts a grant behind a code that was stretched with [`Sealing::salt`].
    ///
    /// # Errors
    ///
    /// The code was used already.
    pub fn lock(
        &mut self,
        stretched: &Stretched,
        grant: &Grant,
        random: &mut dyn FnMut(&mut [u8]),
    ) -> Result<(), SealError> {
        let (tag, key) = stretched.tag_and_key();
        let Entry::Vacant(vacant) = self.sealed.locks.entry(tag) else {
            return Err(SealError::SameCode);
        };
        let place = Place { deal: &self.deal, name: LOCK, padding: Padding::Lock };
        vacant.insert(boxes::seal(&key, drawn(random), &place, &grant.to_text()).ok_or(SealError::TooLarge)?);
        Ok(())
    }

    /// Whether what is sealed holds in a deal with this public part and so many
    /// locks. All locks are equally long, so it is known before one is made.
    ///
    /// # Errors
    ///
    /// Those of [`Sealing::finish`].
    pub fn has_room(&self, public: Json, n_locks: usize) -> Result<(), SealError> {
        let mut sealed = self.sealed.clone();
        sealed.locks = (0..n_locks as u64).map(|it| (it.to_be_bytes(), vec![0; boxes::LOCK_BYTES])).collect();
        DealFile { id: self.deal.clone(), public, contents: Contents::Sealed(sealed) }.bounded().map(drop)
    }

    /// The sealed deal, with what everybody reads.
    ///
    /// # Errors
    ///
    /// It would not read as a deal again.
    pub fn finish(self, public: Json) -> Result<DealFile, SealError> {
        DealFile { id: self.deal, public, contents: Contents::Sealed(self.sealed) }.bounded()
    }
}

impl DealFile {
    /// A deal in the clear.
    ///
    /// # Errors
    ///
    /// It would not read as a deal again.
    pub fn in_the_clear(id: Id, public: Json, texts: BTreeMap<Compartment, String>) -> Result<DealFile, SealError> {
        DealFile { id, public, contents: Contents::Plain(texts) }.bounded()
    }

    fn bounded(self) -> Result<DealFile, SealError> {
        let has_few_locks = self.sealed().is_none_or(|it| it.locks.len() <= MAX_LOCKS);
        let text = self.to_text();
        if !has_few_locks || !Compartment::are_few(self.names().into_iter()) {
            Err(SealError::TooMany)
        } else if MAX_BYTES < text.len() {
            Err(SealError::TooLarge)
        } else if DealFile::open(text.as_bytes()).as_ref() != Ok(&self) {
            Err(SealError::NotADeal)
        } else {
            Ok(self)
        }
    }
}

fn drawn(random: &mut dyn FnMut(&mut [u8])) -> [u8; 16] {
    let mut bytes = [0; 16];
    random(&mut bytes);
    bytes
}
