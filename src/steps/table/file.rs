use crate::{
    document::{Id, List, Whole},
    points::Points,
    text::{Label, Passage},
};

written! {
    /// The word for this kind of step.
    pub enum TableKind {
        /// A table.
        Table = "table",
    }
}

written! {
    /// Who may speak.
    pub enum Order {
        /// The roles one after another.
        Turns = "turns",
        /// Anybody at any time.
        Free = "free",
    }
}

written! {
    /// What an offer may leave open.
    pub enum Offers {
        /// Nothing: every offer settles every issue.
        Package = "package",
        /// Some issues; only a complete offer can be accepted.
        Partial = "partial",
    }
}

written! {
    /// How an offer becomes an agreement.
    pub enum DecisionRule {
        /// Every role accepts.
        Unanimity = "unanimity",
        /// Enough roles accept, and every role that has a veto.
        Quorum = "quorum",
    }
}

written! {
    /// A decision rule with its numbers.
    pub struct DecisionFile {
        /// Which rule.
        rule: DecisionRule,
        /// How many roles must accept, the offering one included; for a quorum.
        at_least: Option<Whole<2, 8>>,
        /// The roles that must be among them; for a quorum.
        veto: Option<List<Id, 0, 8>>,
    }
}

written! {
    /// A `table` step.
    pub struct TableFile {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: TableKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// Who may speak.
        order: Order,
        /// What an offer may leave open.
        offers: Offers,
        /// How often each role may offer.
        rounds: Whole<1, 200>,
        /// How an offer becomes an agreement.
        decision: DecisionFile,
        /// Whether the minutes are a limit that ends the table. Without it
        /// they are advice.
        clock: Option<bool>,
        /// Earlier worksheets whose results lie beside the table.
        recalls: Option<List<Id, 1, 8>>,
    }
}

written! {
    /// The moment at which news comes, whichever is first.
    pub struct AfterFile {
        /// So many minutes of the table.
        minutes: Option<Whole<1, 600>>,
        /// So many offers on it.
        offers: Option<Whole<1, 200>>,
    }
}

written! {
    /// What one role alone learns during the table.
    pub struct NewsFile {
        /// Its id.
        id: Id,
        /// When it comes.
        after: AfterFile,
        /// What the role reads.
        text: Passage,
        /// What the role will do without an agreement from now on.
        batna: Passage,
        /// What that is worth.
        reservation_value: Points,
    }
}
