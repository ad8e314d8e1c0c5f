/// The most characters of a name or a stand-in.
pub const MAX_NAME: usize = 60;

/// The most characters of the words for an issue or an option.
pub const MAX_LABEL: usize = 100;

/// The most characters of a longer text: two of them are a role card that is
/// read in a room.
pub const MAX_PASSAGE: usize = 1_200;

/// What a skeleton lacks. Sides, names, issues are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A side has no name.
    Real(usize),
    /// A side has no stand-in.
    StandIn(usize),
    /// Both sides have the same stand-in.
    SameStandIn,
    /// A further name has no stand-in, or a stand-in no name.
    Further(usize),
    /// A stand-in has a real name in it.
    RealInStandIn(String),
    /// Nothing is known to everybody.
    Common,
    /// A side wants nothing.
    Wants(usize),
    /// It is not said what a side does without an agreement.
    Batna(usize),
    /// There is nothing to settle.
    Issues,
    /// An issue has options and no name.
    Issue(usize),
    /// An issue has fewer than two options.
    Options(usize),
    /// A side has not put all options of an issue in order.
    Order {
        /// The side.
        side: usize,
        /// The issue.
        issue: usize,
    },
    /// A side's shares do not add up.
    Shares {
        /// The side.
        side: usize,
        /// What they add up to.
        sum: u32,
    },
    /// It is not said how good no agreement is for a side.
    NoDeal(usize),
    /// A text is too long.
    TooLong {
        /// Its beginning.
        text: String,
        /// The most characters.
        max: usize,
    },
}
