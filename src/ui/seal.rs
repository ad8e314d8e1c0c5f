//! What people wrote, unreadable without its key: XChaCha20-Poly1305.

use base64ct::{Base64UrlUnpadded, Encoding};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

/// A key of 256 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(pub [u8; 32]);

const NONCE_BYTES: usize = 24;

/// Seals a text: nonce and ciphertext in base64url. The place is bound to it,
/// so that a record moved to another place does not open.
pub fn seal(key: &Key, nonce: [u8; NONCE_BYTES], place: &str, text: &str) -> Option<String> {
    let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
    let sealed = cipher(key).encrypt(&XNonce::from(nonce), payload).ok()?;
    Some(Base64UrlUnpadded::encode_string(&[&nonce[..], &sealed[..]].concat()))
}

/// Opens what [`seal`] made. `None` with a wrong key, at another place, or if a
/// bit was changed.
pub fn open(key: &Key, place: &str, sealed: &str) -> Option<String> {
    let bytes = Base64UrlUnpadded::decode_vec(sealed).ok()?;
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE_BYTES>()?;
    let payload = Payload { msg: sealed, aad: place.as_bytes() };
    String::from_utf8(cipher(key).decrypt(&XNonce::from(*nonce), payload).ok()?).ok()
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&key.0.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_only_with_its_key_at_its_place() {
        let (key, other) = (Key([1; 32]), Key([2; 32]));
        let sealed = seal(&key, [3; 24], "session/4", "not below 60").unwrap_or_default();
        assert_eq!(open(&key, "session/4", &sealed).as_deref(), Some("not below 60"));
        assert_eq!(open(&other, "session/4", &sealed), None);
        assert_eq!(open(&key, "session/5", &sealed), None);
        for i in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[i] = if changed[i] == b'A' { b'B' } else { b'A' };
            assert_eq!(open(&key, "session/4", &String::from_utf8_lossy(&changed)), None);
        }
    }
}
