//! Packages and terms as numbers: the options are digits of a mixed radix, so
//! that a package takes hardly more bits than there are packages.

use crate::{
    desk::code::Bits,
    points::{Agenda, OptionId, Package, Terms},
};

/// The bits that tell apart so many things.
pub(super) fn width(n: u64) -> u32 {
    u64::BITS - n.saturating_sub(1).leading_zeros()
}

/// Issues whose digits are written as one number, with its radix. A number of
/// many issues is cut so that no part of it passes 32 bits.
fn parts(radices: &[u64]) -> Vec<(&[u64], u64)> {
    let mut parts = Vec::new();
    let (mut from, mut product) = (0, 1u64);
    for (i, radix) in radices.iter().enumerate() {
        if 1 << 32 < product * radix {
            parts.push((&radices[from..i], product));
            (from, product) = (i, 1);
        }
        product *= radix;
    }
    parts.push((&radices[from..], product));
    parts
}

fn put(bits: &mut Bits, radices: &[u64], digits: impl Iterator<Item = u64>) {
    let mut digits = digits;
    for (radices, product) in parts(radices) {
        let number = radices.iter().zip(&mut digits).fold(0, |number, (radix, digit)| number * radix + digit);
        bits.put(number, width(product));
    }
}

fn take(bits: &mut Bits, radices: &[u64]) -> Option<Vec<u64>> {
    let mut digits = Vec::new();
    for (radices, product) in parts(radices) {
        let mut number = bits.take(width(product)).filter(|it| *it < product)?;
        let from = digits.len();
        for radix in radices.iter().rev() {
            digits.push(number % radix);
            number /= radix;
        }
        digits[from..].reverse();
    }
    Some(digits)
}

/// How many ways there are to write each issue, with one more where it may be
/// left open.
fn radices(agenda: &Agenda, open: u64) -> Vec<u64> {
    agenda.issues().map(|it| agenda.options(it).count() as u64 + open).collect()
}

pub(super) fn put_package(bits: &mut Bits, agenda: &Agenda, package: &Package) {
    put(bits, &radices(agenda, 0), package.iter().map(|(_, option)| option.index() as u64));
}

pub(super) fn take_package(bits: &mut Bits, agenda: &Agenda) -> Option<Package> {
    Some(Package(take(bits, &radices(agenda, 0))?.into_iter().map(|it| OptionId(it as u8)).collect()))
}

/// The digit 0 leaves the issue open.
pub(super) fn put_terms(bits: &mut Bits, agenda: &Agenda, terms: &Terms) {
    let digit = |option: Option<OptionId>| option.map_or(0, |it| it.index() as u64 + 1);
    put(bits, &radices(agenda, 1), agenda.issues().map(|it| digit(terms.option(it))));
}

pub(super) fn take_terms(bits: &mut Bits, agenda: &Agenda) -> Option<Terms> {
    let option = |digit: u64| digit.checked_sub(1).map(|it| OptionId(it as u8));
    Some(Terms(take(bits, &radices(agenda, 1))?.into_iter().map(option).collect()))
}
