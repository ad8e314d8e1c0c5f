use super::scale_questions;
use crate::pack::Public;

/// What the board shows, one after another: people say how it felt before they
/// see a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reveal {
    /// How it felt.
    Felt,
    /// What was agreed, in words.
    Terms,
    /// What the groups got, as dots.
    Dots,
    /// The reservation values, and what each got above them.
    Limits,
    /// The frontier.
    Frontier,
    /// The best packages, in words.
    BestPackages,
    /// To whom each issue mattered, and how it was settled.
    Trades,
    /// How the groups began.
    Openings,
}

impl Reveal {
    /// All, in their order.
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

    /// What there is to reveal of an exercise, in its order: nothing without a
    /// table, feelings only where it asks for them, dots only where two roles
    /// make a plane.
    pub fn order(public: &Public) -> Vec<Reveal> {
        let has = |it: &Reveal| match it {
            Reveal::Felt => scale_questions(public).next().is_some(),
            Reveal::Dots => public.roles.n_roles() == 2,
            _ => true,
        };
        let all = Reveal::ALL.into_iter().filter(has);
        if public.table().is_some() { all.collect() } else { Vec::new() }
    }
}
