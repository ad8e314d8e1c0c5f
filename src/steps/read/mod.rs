//! Reading: general information, the roles, one's own role card.

use crate::{
    document::{Id, List, Whole},
    text::{Label, Passage},
};

written! {
    /// The word for this kind of step.
    pub enum ReadKind {
        /// Reading.
        Read = "read",
    }
}

written! {
    /// What a reader is shown.
    pub enum Show {
        /// What every role is told.
        GeneralInformation = "general_information",
        /// The public side of every role.
        Roles = "roles",
        /// The reader's own confidential side.
        RoleCard = "role_card",
    }
}

written! {
    /// A `read` step.
    pub struct ReadFile {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: ReadKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// What is shown, in this order.
        show: List<Show, 0, 3>,
        /// Shown before everything else.
        text: Option<Passage>,
    }
}
