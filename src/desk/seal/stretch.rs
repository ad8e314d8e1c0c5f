use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};

use super::keys::derived;
use crate::desk::code::ShortCode;

/// How dear it is to try a code: Argon2id (RFC 9106) with one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    memory_mib: u8,
    passes: u8,
}

impl Stretch {
    /// 19 MiB and two passes: the least that OWASP names for passwords. What it
    /// costs to try all codes stands in docs/sealed-format.md.
    pub const DEFAULT: Stretch = Stretch { memory_mib: 19, passes: 2 };

    /// 8 to 64 MiB of memory and 1 to 4 passes: what a phone can do, and no file
    /// can ask for more.
    pub fn new(memory_mib: i64, passes: i64) -> Option<Stretch> {
        let is_bounded = (8..=64).contains(&memory_mib) && (1..=4).contains(&passes);
        is_bounded.then_some(Stretch { memory_mib: memory_mib as u8, passes: passes as u8 })
    }

    /// The memory in MiB.
    pub fn memory_mib(self) -> u8 {
        self.memory_mib
    }

    /// How often the memory is gone through.
    pub fn passes(self) -> u8 {
        self.passes
    }
}

/// A code after stretching: finds a lock and opens it.
#[derive(Clone, PartialEq, Eq)]
pub struct Stretched([u8; 32]);

impl Stretched {
    /// What stretching gave.
    pub fn new(bytes: [u8; 32]) -> Stretched {
        Stretched(bytes)
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The name that its lock stands under, and the key that opens it.
    pub fn tag_and_key(&self) -> ([u8; 8], [u8; 32]) {
        let both: [u8; 40] = derived(&self.0, &[], "lock");
        let (mut tag, mut key) = ([0; 8], [0; 32]);
        tag.copy_from_slice(&both[..8]);
        key.copy_from_slice(&both[8..]);
        (tag, key)
    }
}

impl fmt::Debug for Stretched {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Stretched(..)")
    }
}

/// Stretches a code with a deal's salt. Takes long, and as much memory as `how`
/// says, so a screen does it once. `None` if there is not so much.
pub fn stretch(code: ShortCode, salt: &[u8; 16], how: Stretch) -> Option<Stretched> {
    let params = Params::new(u32::from(how.memory_mib) << 10, how.passes.into(), 1, Some(32)).ok()?;
    let mut out = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(&code.bytes(), salt, &mut out).ok()?;
    Some(Stretched(out))
}
