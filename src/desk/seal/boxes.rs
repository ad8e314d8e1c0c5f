//! One sealed text: version 1, salt 16, commitment 32, ciphertext, tag 16 bytes.
//!
//! The cipher is ChaCha20-Poly1305. Its key and the commitment follow from the
//! box's key and its salt, so a key seals once and the nonce is zero. The
//! commitment is compared first: ChaCha20-Poly1305 alone would let somebody make
//! a box that opens to two different texts with two keys.

use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit,
    aead::{Aead, Payload},
};

use super::{
    OpenError,
    keys::{WORD, derived},
};
use crate::document::Id;

/// The version of boxes.
const VERSION: u8 = 1;

/// What stands before the ciphertext: version, salt, commitment.
const HEAD: usize = 1 + 16 + 32;

/// What stands after it.
const TAG: usize = 16;

/// What stands before the text inside: its length in bytes, the highest byte
/// first.
const LENGTH: usize = 4;

/// How long the text of a lock is when it is padded.
const PADDED_LOCK: usize = 256;

/// How long a lock is.
pub const LOCK_BYTES: usize = HEAD + PADDED_LOCK + TAG;

/// What a box's length tells about its text's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Padding {
    /// Only its class: that of PADMÉ (Nikitin and others, PoPETs 2019), and one
    /// class for all up to 1,020 bytes, so that a card of one line is as long as
    /// one of a page.
    Compartment,
    /// Nothing: all locks of up to 252 bytes are as long as one another.
    Lock,
}

impl Padding {
    /// How long a text of `n` bytes is with its length before it and zeros
    /// behind it. `None` if a lock cannot hold it, or four bytes its length.
    pub fn padded(self, n: usize) -> Option<usize> {
        u32::try_from(n).ok()?;
        let inside = n.checked_add(LENGTH)?;
        match self {
            Padding::Compartment => padme(inside.max(1024)),
            Padding::Lock => (inside <= PADDED_LOCK).then_some(PADDED_LOCK),
        }
    }

    /// Whether some padded text is this long.
    fn has(self, padded: usize) -> bool {
        LENGTH <= padded && self.padded(padded - LENGTH) == Some(padded)
    }
}

/// PADMÉ: a length rounded up so that its binary form has only as many leading
/// digits that matter as its exponent has digits. At most 12 % longer.
fn padme(n: usize) -> Option<usize> {
    let exponent = n.checked_ilog2()?;
    let n_low = exponent - (exponent.checked_ilog2()? + 1);
    n.checked_next_multiple_of(1 << n_low)
}

/// What a box is bound to: it opens nowhere else.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The deal.
    pub deal: &'a Id,
    /// The compartment's name, or `lock`.
    pub name: &'a str,
    /// How it is padded.
    pub padding: Padding,
}

impl Place<'_> {
    /// The associated data: word, deal, name, each closed by a zero byte, and
    /// the padded length in four bytes.
    fn bound(&self, padded: usize) -> Vec<u8> {
        let Place { deal, name, .. } = self;
        let mut bytes = format!("{WORD}\0{deal}\0{name}\0").into_bytes();
        bytes.extend((padded as u32).to_be_bytes());
        bytes
    }
}

/// Seals a text under a key and 16 bytes that must be new and random. `None` if
/// the text is longer than the padding can hide.
pub fn seal(key: &[u8], salt: [u8; 16], place: &Place, text: &str) -> Option<Vec<u8>> {
    let padded = place.padding.padded(text.len())?;
    let mut inside = (text.len() as u32).to_be_bytes().to_vec();
    inside.extend(text.as_bytes());
    inside.resize(padded, 0);
    let (cipher, commitment) = opened_by(key, &salt);
    let payload = Payload { msg: &inside, aad: &place.bound(padded) };
    let ciphertext = cipher.encrypt(&[0; 12].into(), payload).ok()?;
    Some([&[VERSION], &salt[..], &commitment, &ciphertext].concat())
}

/// Opens what [`seal`] made.
///
/// # Errors
///
/// The first thing that is wrong, in the order of [`OpenError`].
pub fn open(key: &[u8], place: &Place, sealed: &[u8]) -> Result<String, OpenError> {
    match sealed.first() {
        None | Some(0) => return Err(OpenError::Malformed),
        Some(&VERSION) => {}
        Some(_) => return Err(OpenError::Newer),
    }
    let (head, ciphertext) = sealed.split_at_checked(HEAD).ok_or(OpenError::Malformed)?;
    let padded = ciphertext.len().checked_sub(TAG).ok_or(OpenError::Malformed)?;
    if !place.padding.has(padded) {
        return Err(OpenError::Malformed);
    }
    let (salt, commitment) = head[1..].split_at(16);
    let (cipher, expected) = opened_by(key, salt);
    if commitment != expected {
        return Err(OpenError::NoMatch);
    }
    let payload = Payload { msg: ciphertext, aad: &place.bound(padded) };
    let inside = cipher.decrypt(&[0; 12].into(), payload).map_err(|_| OpenError::Tag)?;
    text_of(inside, place.padding).ok_or(OpenError::Padding)
}

/// The text in what was sealed, if its padding is the only right one.
fn text_of(mut inside: Vec<u8>, padding: Padding) -> Option<String> {
    let (length, rest) = inside.split_first_chunk::<LENGTH>()?;
    let n = u32::from_be_bytes(*length) as usize;
    let is_right = padding.padded(n) == Some(inside.len()) && rest.get(n..)?.iter().all(|byte| *byte == 0);
    is_right.then(|| {
        inside.truncate(LENGTH + n);
        String::from_utf8(inside.split_off(LENGTH)).ok()
    })?
}

/// The cipher and the commitment of a key with a salt.
fn opened_by(key: &[u8], salt: &[u8]) -> (ChaCha20Poly1305, [u8; 32]) {
    let both: [u8; 64] = derived(key, salt, "box");
    let (mut of_cipher, mut commitment) = ([0; 32], [0; 32]);
    of_cipher.copy_from_slice(&both[..32]);
    commitment.copy_from_slice(&both[32..]);
    (ChaCha20Poly1305::new(&of_cipher.into()), commitment)
}
