use crate::desk::code::{Bits, CodeError, Kind, long};

/// The code of a table: which deal, and which group sits there. It opens nothing.
pub fn table_code(deal: u32, group: u8) -> Option<String> {
    let mut bits = Bits::default();
    bits.put(deal.into(), 20);
    bits.put(group.into(), 5);
    long::write(Kind::Table, &bits.into_symbols())
}

/// The deal and the group of a table's code.
///
/// # Errors
///
/// What is wrong with the code.
pub fn read_table_code(typed: &str) -> Result<(u32, u8), CodeError> {
    let mut bits = Bits::of(&long::read(Kind::Table, typed)?);
    match (bits.take(20), bits.take(5)) {
        (Some(deal), Some(group)) => Ok((deal as u32, group as u8)),
        _ => Err(CodeError::TooShort { min: 11 }),
    }
}
