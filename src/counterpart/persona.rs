use super::{Disclosure, Pace};

/// What a counterpart plays like. Named for behavior, not for character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Persona {
    /// Answers questions, gives where you give, looks for trades.
    #[default]
    FairTrader,
    /// Gives little for long, and moves when time runs out.
    SlowGiver,
    /// Gives as much as you give, and no more until the end.
    Mirror,
    /// Wants to be done, and gives early.
    Hurried,
    /// Says nothing until it is told something.
    Guarded,
    /// Opens extremely and pretends to love a small issue.
    HardTactician,
}

/// A named hard tactic, as training knows them (Lewicki, Barry and Saunders,
/// Negotiation). The debrief names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tactic {
    /// An extreme first demand, kept up without a reason.
    ExtremeAnchor,
    /// Sudden love for an issue that hardly matters.
    Bogey,
}

/// What is different from persona to persona. Shares are in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameters {
    /// How it gives way as its offers are used up.
    pub pace: Pace,
    /// How much of what it asks for follows the others' concessions; the rest
    /// follows its pace.
    pub reciprocity: i64,
    /// How much of its way it goes before the others have moved.
    pub goodwill: i64,
    /// How far a good or bad mood moves it along its list.
    pub temper: i64,
    /// What it says when it is asked.
    pub disclosure: Disclosure,
    /// Whether it asks what matters.
    pub asks: bool,
    /// Whether it offers two equal packages now and then.
    pub offers_choice: bool,
    /// How many issues its first offers leave open where the table allows it.
    pub leaves_open: usize,
    /// How far from its best, of the way to its limit, it tries one package
    /// after the other instead of repeating itself. Its first four offers stay
    /// at its best.
    pub explores: i64,
    /// For how much of its time it repeats its first demand.
    pub anchored: i64,
    /// The hard tactics it uses.
    pub tactics: &'static [Tactic],
}

impl Persona {
    /// All of them, the default first.
    pub const ALL: [Persona; 6] = [
        Persona::FairTrader,
        Persona::SlowGiver,
        Persona::Mirror,
        Persona::Hurried,
        Persona::Guarded,
        Persona::HardTactician,
    ];

    /// The one that a session's seed draws, each as likely as the others.
    pub fn drawn(seed: u64) -> Persona {
        Persona::ALL[(seed % Persona::ALL.len() as u64) as usize]
    }

    /// The name in saved sessions and on the command line. It never changes.
    pub fn id(self) -> &'static str {
        match self {
            Persona::FairTrader => "fair-trader",
            Persona::SlowGiver => "slow-giver",
            Persona::Mirror => "mirror",
            Persona::Hurried => "hurried",
            Persona::Guarded => "guarded",
            Persona::HardTactician => "hard-tactician",
        }
    }

    /// The persona of that name.
    pub fn from_id(id: &str) -> Option<Persona> {
        Persona::ALL.into_iter().find(|it| it.id() == id)
    }

    /// What it does differently.
    pub fn parameters(self) -> Parameters {
        let plain = Parameters {
            pace: Pace::Late(3),
            reciprocity: 0,
            goodwill: 0,
            temper: 0,
            disclosure: Disclosure::Trades,
            asks: false,
            offers_choice: false,
            leaves_open: 0,
            explores: 0,
            anchored: 0,
            tactics: &[],
        };
        match self {
            Persona::FairTrader => Parameters {
                reciprocity: 400,
                goodwill: 100,
                temper: 40,
                disclosure: Disclosure::Open,
                asks: true,
                offers_choice: true,
                leaves_open: 1,
                ..plain
            },
            Persona::SlowGiver => Parameters { pace: Pace::Held(4), explores: 150, ..plain },
            Persona::Mirror => {
                Parameters { pace: Pace::Late(4), reciprocity: 1_000, goodwill: 60, asks: true, ..plain }
            }
            Persona::Hurried => Parameters { pace: Pace::Early(2), disclosure: Disclosure::Open, ..plain },
            Persona::Guarded => Parameters {
                pace: Pace::Late(4),
                reciprocity: 200,
                temper: 60,
                disclosure: Disclosure::Guards,
                leaves_open: 2,
                ..plain
            },
            Persona::HardTactician => Parameters {
                pace: Pace::Late(6),
                disclosure: Disclosure::Bluffs,
                anchored: 400,
                tactics: &[Tactic::ExtremeAnchor, Tactic::Bogey],
                ..plain
            },
        }
    }
}
