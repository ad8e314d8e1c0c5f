//! A small pack inside a link: `1.<characters>.<checksum>.<data>`.
//!
//! The data is the pack's shortest JSON, deflated, in base64url. The number of
//! its characters stands in front, so that a link that a messenger cut says so
//! instead of opening something else.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};

use super::{InvalidPack, Pack, hash};
use crate::document::MAX_BYTES;

/// The most characters of a pack in a link that are looked at: 64 KiB.
pub const MAX_ENCODED: usize = 64 << 10;

/// Up to here messengers keep a whole link; beyond, a warning is due.
pub const SHORT_LINK: usize = 2_000;

const VERSION: &str = "1";

/// Why a pack in a link could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkError {
    /// The link comes from a newer program.
    Newer,
    /// The end of the link is missing.
    Cut {
        /// How many characters of data arrived.
        arrived: usize,
        /// How many there should be.
        expected: usize,
    },
    /// Some characters of the link were changed, or it never was such a link.
    Damaged,
    /// The link, or what it unpacks to, is larger than any pack.
    TooLarge,
    /// The link is whole, but what it holds is no valid pack.
    Invalid(InvalidPack),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Newer => f.write_str("the link was made by a newer version of this program"),
            Self::Cut { arrived, expected } => {
                write!(f, "the link was cut: {arrived} of {expected} characters arrived")
            }
            Self::Damaged => f.write_str("the link is damaged"),
            Self::TooLarge => f.write_str("the link holds more than a pack may have"),
            Self::Invalid(invalid) => write!(f, "{invalid}"),
        }
    }
}

impl std::error::Error for LinkError {}

/// The pack as the fragment of a link. `None` if it is too large for one.
pub fn to_link(pack: &Pack) -> Option<String> {
    let data = Base64UrlUnpadded::encode_string(&miniz_oxide::deflate::compress_to_vec(pack.source.as_bytes(), 10));
    let link = format!("{VERSION}.{}.{}.{data}", data.len(), checksum(&pack.hash));
    (link.len() <= MAX_ENCODED).then_some(link)
}

/// Opens a pack from the fragment of a link.
///
/// # Errors
///
/// What is wrong with the link, or with the pack in it.
pub fn from_link(link: &str) -> Result<Pack, LinkError> {
    if MAX_ENCODED < link.len() {
        return Err(LinkError::TooLarge);
    }
    let mut parts = link.splitn(4, '.');
    let version = parts.next().unwrap_or_default();
    if version != VERSION {
        let is_newer = version.parse::<u32>().is_ok_and(|it| 1 < it);
        return Err(if is_newer { LinkError::Newer } else { LinkError::Damaged });
    }
    let expected: usize = parts.next().and_then(|it| it.parse().ok()).ok_or(LinkError::Damaged)?;
    let expected_checksum = parts.next().unwrap_or_default();
    let data = parts.next().unwrap_or_default();
    if data.len() < expected {
        return Err(LinkError::Cut { arrived: data.len(), expected });
    }
    // Messengers add full stops and brackets to the end of a link.
    let data = data.get(..expected).ok_or(LinkError::Damaged)?;
    let deflated = Base64UrlUnpadded::decode_vec(data).map_err(|_| LinkError::Damaged)?;
    let source = miniz_oxide::inflate::decompress_to_vec_with_limit(&deflated, MAX_BYTES).map_err(|e| {
        if e.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput {
            LinkError::TooLarge
        } else {
            LinkError::Damaged
        }
    })?;
    let text = str::from_utf8(&source).map_err(|_| LinkError::Damaged)?;
    if checksum(&hash(text)) != expected_checksum {
        return Err(LinkError::Damaged);
    }
    Pack::open(&source).map_err(LinkError::Invalid)
}

/// The first 32 bits of the hash.
fn checksum(hash: &str) -> &str {
    &hash[..8]
}
