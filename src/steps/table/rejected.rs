use std::fmt;

/// Why an action at the table was refused. The play is untouched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejected {
    /// The roles speak in turn, and it is another's.
    NotYourTurn,
    /// No offer is on the table.
    NothingToAccept,
    /// The standing offer is the role's own.
    OwnOffer,
    /// The role has accepted the standing offer before.
    AlreadyAccepted,
    /// The standing offer leaves issues open.
    Incomplete,
    /// Every offer here settles every issue.
    PackageOnly,
    /// The offer settles nothing.
    EmptyOffer,
    /// The offer is the one that stands already.
    SameOffer,
    /// All offers of all rounds were made.
    NoOffersLeft,
    /// The roles are confirming an agreement.
    Confirming,
    /// There is nothing to confirm.
    NothingToConfirm,
    /// The role has not accepted, so it has nothing to confirm.
    NotAccepting,
    /// The role has confirmed before.
    AlreadyConfirmed,
    /// The role has left the table.
    HasLeft,
    /// The negotiation is over.
    Over,
    /// The words speak of issues or options that this table does not have.
    DoesNotFit,
    /// The terms have options that cannot go together.
    Forbidden {
        /// Which ones: the place among the agenda's forbidden combinations.
        combination: usize,
    },
    /// What the terms settle leaves no allowed way to settle the rest.
    NothingLeft,
    /// The standing offer is a single package.
    NoSecond,
    /// The two packages are the same.
    NoChoice,
    /// So much was asked and told that the table hears no more of it.
    TalkedEnough,
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::NotYourTurn => "it is another role's turn",
            Self::NothingToAccept => "there is no offer to accept",
            Self::OwnOffer => "the standing offer is your own",
            Self::AlreadyAccepted => "you have accepted this offer already",
            Self::Incomplete => "the offer leaves issues open; only a complete one can be accepted",
            Self::PackageOnly => "an offer here settles every issue",
            Self::EmptyOffer => "the offer settles nothing",
            Self::SameOffer => "this very offer is on the table already",
            Self::NoOffersLeft => "all rounds are used; accept the offer or leave",
            Self::Confirming => "an agreement is being confirmed",
            Self::NothingToConfirm => "there is nothing to confirm",
            Self::NotAccepting => "you have not accepted, so there is nothing for you to confirm",
            Self::AlreadyConfirmed => "you have confirmed already",
            Self::HasLeft => "you have left the table",
            Self::Over => "the negotiation is over",
            Self::DoesNotFit => "the offer does not fit this table",
            Self::Forbidden { .. } => "these options cannot go together",
            Self::NothingLeft => "with these options there is no way left to settle the rest",
            Self::NoSecond => "the standing offer is a single package",
            Self::NoChoice => "two packages to choose from must differ",
            Self::TalkedEnough => "enough was asked and told at this table; offer, accept or leave",
        })
    }
}

impl std::error::Error for Rejected {}
