use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use hkdf::Hkdf;
use sha2::Sha256;

use super::{Compartment, RoleKey};
use crate::document::Id;

/// The word of the format: it stands in everything that is derived or sealed,
/// so that nothing of another format or use is taken for it.
pub(super) const WORD: &str = "parley-seal-1";

/// What opens one compartment, or one half of it: 128 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 16]);

/// What every key of a deal follows from: 256 random bits that only the
/// trainer's device keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct Master([u8; 32]);

impl Key {
    /// The key of these bytes.
    pub fn new(bytes: [u8; 16]) -> Key {
        Key(bytes)
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// The key as it stands in links: 22 characters of base64url.
    pub fn to_text(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.0)
    }

    /// Reads what [`Key::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Key> {
        bytes_of(text).map(Key)
    }

    /// The key of an inject's box: from its role's key and the half that stands
    /// behind the inject's word, so that neither alone opens it.
    pub fn of_inject(role: &Id, news: &Id, role_key: &Key, half: &Key) -> Key {
        let name = Compartment::Inject { role: role.clone(), news: news.clone() };
        Key(derived(&[role_key.0, half.0].concat(), &[], &format!("opens {name}")))
    }
}

impl Master {
    /// The master of these bytes.
    pub fn new(bytes: [u8; 32]) -> Master {
        Master(bytes)
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The master as it is kept: 43 characters of base64url.
    pub fn to_text(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.0)
    }

    /// Reads what [`Master::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Master> {
        bytes_of(text).map(Master)
    }

    /// The key that people are given for a compartment: of an inject, its half.
    pub fn key(&self, name: &Compartment) -> Key {
        Key(derived(&self.0, &[], &format!("key {name}")))
    }

    /// A role's key, for its link or its seats' locks.
    pub fn role(&self, role: &Id) -> RoleKey {
        RoleKey { role: role.clone(), key: self.key(&Compartment::Role(role.clone())) }
    }

    /// The key that a compartment's box is sealed under.
    pub(super) fn box_key(&self, name: &Compartment) -> Key {
        match name {
            Compartment::Inject { role, news } => Key::of_inject(role, news, &self.role(role).key, &self.key(name)),
            _ => self.key(name),
        }
    }
}

/// Keys open cards, so logs do not show them.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

impl fmt::Debug for Master {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Master(..)")
    }
}

/// HKDF-SHA256 (RFC 5869) with the format's word and a purpose as its info.
pub(super) fn derived<const N: usize>(secret: &[u8], salt: &[u8], purpose: &str) -> [u8; N] {
    const { assert!(N <= 255 * 32) };
    let mut out = [0; N];
    let expanded = Hkdf::<Sha256>::new(Some(salt), secret)
        .expand_multi_info(&[WORD.as_bytes(), b" ", purpose.as_bytes()], &mut out);
    match expanded {
        Ok(()) => out,
        Err(_) => unreachable!("HKDF gives 255 blocks, and this asks for fewer"),
    }
}

/// Exactly `N` bytes of base64url.
pub(super) fn bytes_of<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let read = Base64UrlUnpadded::decode(text, &mut bytes).ok()?;
    (read.len() == N).then_some(bytes)
}
