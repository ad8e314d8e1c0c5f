//! A seat that was dealt: what its link or code says, what its device keeps of
//! it, and what it may read.

mod kept;
mod public;
mod source;
mod table;
mod unsealed;

pub use kept::{KeptSeat, NotOpened, Opened, Told};
pub use public::{public, public_hash};
pub use source::SeatSource;
pub use table::{read_table_code, table_code};
pub use unsealed::UnsealedSeat;

use crate::{document::Id, pack::hash};

/// What a person does in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatPart {
    /// Speaks for a role.
    Speaks,
    /// Shares a role with the one who speaks.
    Doubles,
    /// Has no role and watches.
    Observes,
}

impl SeatPart {
    /// Every part.
    pub const ALL: [SeatPart; 3] = [SeatPart::Speaks, SeatPart::Doubles, SeatPart::Observes];

    /// The word for it in files and links.
    pub fn word(self) -> &'static str {
        match self {
            SeatPart::Speaks => "speaks",
            SeatPart::Doubles => "doubles",
            SeatPart::Observes => "observes",
        }
    }

    /// The part of a word.
    pub fn from_word(word: &str) -> Option<SeatPart> {
        SeatPart::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// The name among the packs of a device of the seat of this number in a deal.
pub fn place(deal: &Id, number: u8) -> String {
    format!("{deal}-{number}")
}

/// The deal's mark in codes: the first 20 bits of its name, which is random.
/// `None` if the name is no deal's.
pub fn deal_tag(deal: &Id) -> Option<u32> {
    u32::from_str_radix(deal.as_str().get(..5)?, 16).ok()
}

/// The name of a plain deal: its mark, and zeros in place of what codes have no
/// room for.
pub fn plain_deal(tag: u32) -> Option<Id> {
    Id::new(&format!("{tag:05x}{:027}", 0))
}

/// The exercise's mark in codes: the first 10 bits of the [`public_hash`] of its
/// deal.
pub fn pack_tag(hash: &str) -> Option<u16> {
    u16::from_str_radix(hash.get(..3)?, 16).ok().map(|it| it >> 2)
}

/// A shipped pack's mark in seat codes: the first 10 bits of the hash of its id
/// and version, which the shelf knows before it has the pack.
pub fn shelf_mark(pack: &Id, version: &str) -> u16 {
    pack_tag(&hash(&format!("{pack} {version}"))).unwrap_or_default()
}
