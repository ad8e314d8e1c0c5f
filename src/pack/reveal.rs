written! {
    /// What the board of a debrief shows, one after another.
    pub enum Reveal {
        /// How it felt.
        Felt = "felt",
        /// What was agreed, in words.
        Terms = "terms",
        /// The groups as dots.
        Dots = "dots",
        /// The reservation values.
        Limits = "reservation_values",
        /// The frontier.
        Frontier = "frontier",
        /// The best packages, in words.
        BestPackages = "best_packages",
        /// To whom each issue mattered, and how it was settled.
        Trades = "trades",
        /// How the groups began.
        Openings = "openings",
    }
}

impl Reveal {
    /// All, people first: they say how it felt before they see how well they
    /// did. The order where a pack names none.
    pub const ALL: [Reveal; 8] = [
        Reveal::Felt,
        Reveal::Terms,
        Reveal::Dots,
        Reveal::Limits,
        Reveal::Frontier,
        Reveal::BestPackages,
        Reveal::Trades,
        Reveal::Openings,
    ];

    /// Whether it is read from the score sheets, and so tells who did well.
    pub fn is_of_points(self) -> bool {
        !matches!(self, Reveal::Felt | Reveal::Terms)
    }

    /// Whether an order shows something of the points before people have said
    /// how it felt, or without asking them.
    pub fn is_points_first(order: &[Reveal]) -> bool {
        order.iter().take_while(|it| **it != Reveal::Felt).any(|it| it.is_of_points())
    }
}
