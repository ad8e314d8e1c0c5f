use super::{BandsFile, Dialogue, FactFile, MoveTag, ReplyFile, RuleFile};
use crate::{condition::Known, document::Id, text::Passage};

/// The most of a meter; the least is 0.
const MOST: i64 = 10;

/// The state of a talk. The learner sees it afterwards, or as bars beside the
/// lines in the easier form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct State<'d> {
    /// How heated it is, 0 to 10.
    pub tension: i64,
    /// How far the other trusts the learner, 0 to 10.
    pub trust: i64,
    /// How far the other has kept face, 0 to 10.
    pub face: i64,
    /// How many facts were told.
    pub n_facts: usize,
    /// What was given away of what the learner came to keep: 0 or less.
    pub substance: i64,
    /// How firmly the other is committed to something.
    pub commitment: i64,
    /// How many lines were said.
    pub n_said: usize,
    /// How often each move was made, in the order of [`MoveTag::ALL`].
    pub n_moves: [u8; 8],
    /// The last move.
    pub last: Option<MoveTag>,
    /// The flags that were raised, sorted.
    pub flags: Vec<&'d Id>,
}

/// A band of tension, by which replies are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Up to 4.
    Low,
    /// 5 and 6.
    Middle,
    /// From 7.
    High,
}

impl Band {
    /// All of them, from calm to heated.
    pub const ALL: [Band; 3] = [Band::Low, Band::Middle, Band::High];

    /// The word for it in packs.
    pub fn word(self) -> &'static str {
        match self {
            Band::Low => "low",
            Band::Middle => "middle",
            Band::High => "high",
        }
    }

    /// What is said in this band.
    pub fn of(self, texts: &BandsFile) -> &Passage {
        match self {
            Band::Low => &texts.low,
            Band::Middle => &texts.middle,
            Band::High => &texts.high,
        }
    }

    /// What comes back in this band, if anything.
    pub fn reply(self, texts: &ReplyFile) -> Option<&Passage> {
        match self {
            Band::Low => texts.low.as_ref(),
            Band::Middle => texts.middle.as_ref(),
            Band::High => texts.high.as_ref(),
        }
    }
}

impl<'d> State<'d> {
    /// Before the first line.
    pub(super) fn start(dialogue: &'d Dialogue) -> State<'d> {
        State {
            tension: dialogue.start.tension.get(),
            trust: dialogue.start.trust.get(),
            face: dialogue.start.face.get(),
            n_facts: 0,
            substance: 0,
            commitment: 0,
            n_said: 0,
            n_moves: [0; 8],
            last: None,
            flags: Vec::new(),
        }
    }

    /// After a line with this move, by the rule that fired.
    pub(super) fn after(
        &self,
        dialogue: &'d Dialogue,
        tag: MoveTag,
        rule: Option<&'d RuleFile>,
        raised: impl IntoIterator<Item = &'d Id>,
    ) -> State<'d> {
        let mut next = self.clone();
        if let Some(RuleFile { effects: it, .. }) = rule {
            let add = |meter: &mut i64, by: i64| *meter = (*meter + by).clamp(0, MOST);
            add(&mut next.tension, it.tension.map_or(0, |it| it.get()));
            add(&mut next.trust, it.trust.map_or(0, |it| it.get()));
            add(&mut next.face, it.face.map_or(0, |it| it.get()));
            next.n_facts = (next.n_facts + it.facts.map_or(0, |it| it.get()) as usize).min(dialogue.facts.len());
            next.substance += it.substance.map_or(0, |it| it.get());
            next.commitment += it.commitment.map_or(0, |it| it.get());
        }
        let by_rule = rule.and_then(|it| it.effects.sets.as_ref()).into_iter().flat_map(|it| it.iter());
        for flag in by_rule.chain(raised) {
            if let Err(at) = next.flags.binary_search(&flag) {
                next.flags.insert(at, flag);
            }
        }
        next.n_said += 1;
        next.n_moves[tag as usize] += 1;
        next.last = Some(tag);
        next
    }

    /// The band of its tension.
    pub fn band(&self) -> Band {
        match self.tension {
            ..=4 => Band::Low,
            5..=6 => Band::Middle,
            7.. => Band::High,
        }
    }

    /// The facts that were told.
    pub fn told(&self, dialogue: &'d Dialogue) -> &'d [FactFile] {
        &dialogue.facts[..self.n_facts]
    }

    /// Whether a flag was raised.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|it| it.as_str() == flag)
    }

    /// The state as conditions ask about it.
    pub(super) fn known(&self, dialogue: &'d Dialogue) -> impl Known {
        Asked { state: self, dialogue }
    }
}

struct Asked<'s, 'd> {
    state: &'s State<'d>,
    dialogue: &'d Dialogue,
}

/// The numbers that a condition can compare, without the counts of moves.
pub(super) const NUMBERS: [&str; 7] = ["tension", "trust", "face", "facts", "substance", "commitment", "turn"];

/// The move that a name such as `count.ack` is about.
pub(super) fn move_in(name: &str, prefix: &str) -> Option<MoveTag> {
    let word = name.strip_prefix(prefix)?;
    MoveTag::ALL.into_iter().find(|it| it.word() == word)
}

impl Known for Asked<'_, '_> {
    fn number(&self, name: &str) -> i64 {
        let it = self.state;
        match name {
            "tension" => it.tension,
            "trust" => it.trust,
            "face" => it.face,
            "facts" => it.n_facts as i64,
            "substance" => it.substance,
            "commitment" => it.commitment,
            "turn" => it.n_said as i64 + 1,
            _ => move_in(name, "count.").map_or(0, |tag| it.n_moves[tag as usize].into()),
        }
    }

    fn holds(&self, name: &str) -> bool {
        if let Some(fact) = name.strip_prefix("fact.") {
            return self.state.told(self.dialogue).iter().any(|it| it.id.as_str() == fact);
        }
        match move_in(name, "last.") {
            Some(tag) => self.state.last == Some(tag),
            None => self.state.has(name),
        }
    }
}
