use std::collections::VecDeque;

use super::Symbols;

/// A row of bits: numbers are put in at the end and taken out at the front.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bits(VecDeque<bool>);

impl Bits {
    /// The bits of some symbols, to take numbers from.
    pub fn of(symbols: &[u8]) -> Bits {
        let mut bits = Bits::default();
        for symbol in symbols {
            bits.put(u64::from(*symbol), 5);
        }
        bits
    }

    /// Puts in the `n_bits` low bits of a number, the highest first. At most 64.
    pub fn put(&mut self, value: u64, n_bits: u32) {
        self.0.extend((0..n_bits.min(64)).rev().map(|i| value >> i & 1 == 1));
    }

    /// Takes out a number of `n_bits` bits. `None`, and nothing is taken, if
    /// there are fewer, or it asks for more than 64.
    pub fn take(&mut self, n_bits: u32) -> Option<u64> {
        let n = n_bits as usize;
        let fits = n_bits <= 64 && n <= self.0.len();
        fits.then(|| self.0.drain(..n).fold(0, |value, bit| value << 1 | u64::from(bit)))
    }

    /// How many bits there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no bits.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether what is left is only what filled up the last symbol: fewer than
    /// five bits, none of them set.
    pub fn is_only_filling(&self) -> bool {
        self.0.len() < 5 && self.0.iter().all(|bit| !bit)
    }

    /// The bits as symbols, the last one filled up with zeros.
    pub fn into_symbols(mut self) -> Symbols {
        self.0.resize(self.0.len().next_multiple_of(5), false);
        self.0.make_contiguous().chunks(5).map(|five| five.iter().fold(0, |it, bit| it << 1 | u8::from(*bit))).collect()
    }
}
