use std::fmt;

use super::{Bits, CodeError, grouped, symbols};

/// How many check symbols a code has.
const N_CHECKS: usize = 2;

/// How many characters of a code are typed.
const N_TYPED: usize = 8 + N_CHECKS;

/// Forty random bits that open something, and two check symbols when they are
/// shown: ten characters.
///
/// The checks are those of a Reed-Solomon code over GF(32) = GF(2)\[x\] /
/// (x^5 + x^3 + 1) whose generator has the roots 1 and x. Any one or two wrong
/// characters are found, and so are any two that changed places.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShortCode([u8; 5]);

impl ShortCode {
    /// The code of forty random bits.
    pub fn new(bytes: [u8; 5]) -> ShortCode {
        ShortCode(bytes)
    }

    /// The forty bits.
    pub fn bytes(self) -> [u8; 5] {
        self.0
    }

    /// The code that somebody typed.
    ///
    /// # Errors
    ///
    /// Why it is none.
    pub fn read(typed: &str) -> Result<ShortCode, CodeError> {
        let symbols = symbols(typed, N_TYPED)?;
        if symbols.len() < N_TYPED {
            return Err(CodeError::TooShort { min: N_TYPED });
        }
        let (content, checks) = symbols.split_at(N_TYPED - N_CHECKS);
        if rest(content) != checks {
            return Err(CodeError::Mistyped);
        }
        let mut bits = Bits::of(content);
        Ok(ShortCode(std::array::from_fn(|_| bits.take(8).unwrap_or_default() as u8)))
    }
}

impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut bits = Bits::default();
        self.0.iter().for_each(|it| bits.put(u64::from(*it), 8));
        let mut symbols = bits.into_symbols();
        let checks = rest(&symbols);
        symbols.extend(checks);
        f.write_str(&grouped(&symbols))
    }
}

/// A code opens something, so logs do not show it.
impl fmt::Debug for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("ShortCode(..)")
    }
}

/// What is left of `1`, the content and two zeros after division by the
/// generator (y + 1)(y + x) = y^2 + (x + 1) y + x. The `1` in front keeps zeros
/// alone from being a code.
fn rest(content: &[u8]) -> [u8; N_CHECKS] {
    [1].iter().chain(content).fold([0; N_CHECKS], |[high, low], symbol| {
        let over = high ^ symbol;
        [low ^ over ^ times_x(over), times_x(over)]
    })
}

/// A symbol times x in GF(32).
fn times_x(symbol: u8) -> u8 {
    let doubled = symbol << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_1001 }
}
