//! Codes that carry what they say: what a group hands back, which seat somebody
//! has, which table this is.
//!
//! A code is its content and six check symbols of the BCH code over GF(32) that
//! BIP-173 defines. That code finds every error of up to four symbols in at most
//! 89. The kind of a code stands before its content and is not typed; it counts
//! as one of the 89. So a code of one kind never reads as one of another, nor
//! does it with up to three typing mistakes.

use std::fmt;

use super::{CodeError, Symbols, grouped, symbols};

/// How many check symbols a code has.
pub const N_CHECKS: usize = 6;

/// The most characters of a code that are typed, checks counted.
pub const MAX_TYPED: usize = 88;

/// The most symbols of content.
pub const MAX_CONTENT: usize = MAX_TYPED - N_CHECKS;

/// What a long code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What a seat hands back after the table.
    Result,
    /// Which seat of an unsealed deal somebody has.
    Seat,
    /// Which deal and which group sits at a table.
    Table,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 3] = [Kind::Result, Kind::Seat, Kind::Table];

    /// The symbol that stands before the content. Frozen: codes on paper hang on
    /// it.
    fn symbol(self) -> u8 {
        match self {
            Kind::Result => 1,
            Kind::Seat => 2,
            Kind::Table => 3,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Kind::Result => "a result code",
            Kind::Seat => "a seat code",
            Kind::Table => "a table code",
        })
    }
}

/// The code of some content. `None` if that is more than [`MAX_CONTENT`]
/// symbols. Of each symbol only the five low bits count.
pub fn write(kind: Kind, content: &[u8]) -> Option<String> {
    (content.len() <= MAX_CONTENT).then(|| {
        let rest = polymod([&[kind.symbol()], content, &[0; N_CHECKS]].concat()) ^ 1;
        let checks = (0..N_CHECKS).rev().map(|i| (rest >> (5 * i) & 31) as u8);
        grouped(&content.iter().copied().chain(checks).collect::<Symbols>())
    })
}

/// The content of a code that somebody typed.
///
/// # Errors
///
/// Why it is no code of this kind.
pub fn read(kind: Kind, typed: &str) -> Result<Symbols, CodeError> {
    let mut symbols = symbols(typed, MAX_TYPED)?;
    let content = symbols.len().checked_sub(N_CHECKS).ok_or(CodeError::TooShort { min: N_CHECKS })?;
    let is_of = |kind: &Kind| polymod([&[kind.symbol()], symbols.as_slice()].concat()) == 1;
    match Kind::ALL.into_iter().find(is_of) {
        Some(found) if found == kind => {
            symbols.truncate(content);
            Ok(symbols)
        }
        Some(found) => Err(CodeError::WrongKind { found }),
        None => Err(CodeError::Mistyped),
    }
}

/// What is left of `1` and these symbols, as a polynomial over GF(32) with the
/// last symbol its constant, after division by BIP-173's generator: six symbols
/// of five bits. A word whose rest is 1 has right checks.
pub fn polymod(symbols: impl IntoIterator<Item = u8>) -> u32 {
    /// The generator times x^0 to x^4 in GF(32), without its leading term.
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    symbols.into_iter().fold(1, |rest: u32, symbol| {
        let shifted = (rest & 0x01ff_ffff) << 5 ^ u32::from(symbol & 31);
        let top = rest >> 25;
        (0..5).filter(|i| top >> i & 1 == 1).fold(shifted, |rest, i| rest ^ GENERATOR[i])
    })
}
