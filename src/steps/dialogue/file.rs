//! A dialogue as it is written.

use std::collections::BTreeMap;

use crate::{
    condition::Condition,
    document::{Id, List, Reader, Whole, Written},
    text::{Label, Passage},
};

written! {
    /// The word for this kind of step.
    pub enum DialogueKind {
        /// A talk with somebody difficult.
        Dialogue = "dialogue",
    }
}

written! {
    /// A `dialogue` step.
    pub struct Dialogue {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: DialogueKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// The role whose lines are chosen.
        plays: Id,
        /// The role that answers by the rules.
        against: Id,
        /// Where people are, and what has just happened.
        scene: Passage,
        /// Where the meters stand at the beginning.
        start: StartFile,
        /// What can be learnt, in the order in which it is told.
        facts: List<FactFile, 1, 8>,
        /// What each move does, the first that fits before the others.
        rules: List<RuleFile, 1, 64>,
        /// Whether the turns come in the author's order, which is the default.
        order: Option<TurnOrder>,
        /// What is said to the learner, and the lines to choose from.
        turns: List<TurnFile, 1, 12>,
        /// How it can end; the first that fits. The last fits always.
        endings: List<EndingFile, 2, 12>,
    }
}

written! {
    /// What kind of move a line is.
    pub enum MoveTag {
        /// Acknowledges what the other says or feels.
        Ack = "ack",
        /// Asks an open question.
        Ask = "ask",
        /// Says a fact or a limit, shortly.
        Inf = "inf",
        /// Turns a complaint into a shared problem.
        Ref = "ref",
        /// Offers a way out.
        Opt = "opt",
        /// Gives something away.
        Con = "con",
        /// Attacks or threatens.
        Atk = "atk",
        /// Pauses.
        Pau = "pau",
    }
}

impl MoveTag {
    /// All of them.
    pub const ALL: [MoveTag; 8] = [
        MoveTag::Ack,
        MoveTag::Ask,
        MoveTag::Inf,
        MoveTag::Ref,
        MoveTag::Opt,
        MoveTag::Con,
        MoveTag::Atk,
        MoveTag::Pau,
    ];
}

written! {
    /// In which order the turns come.
    pub enum TurnOrder {
        /// As they are written.
        Fixed = "fixed",
        /// As the learner takes their topics up.
        Free = "free",
    }
}

written! {
    /// Where the meters stand at the beginning.
    pub struct StartFile {
        /// Tension, 0 to 10.
        tension: Whole<0, 10>,
        /// The other's trust, 0 to 10.
        trust: Whole<0, 10>,
        /// The other's face, 0 to 10.
        face: Whole<0, 10>,
    }
}

written! {
    /// Something that can be learnt.
    pub struct FactFile {
        /// Its id.
        id: Id,
        /// The fact in a few words.
        title: Label,
        /// How it is told.
        says: Passage,
    }
}

written! {
    /// What a move does in some states.
    pub struct RuleFile {
        /// Its id.
        id: Id,
        /// The move.
        tag: MoveTag,
        /// In which states; always, if nothing is said.
        when: Option<Condition>,
        /// What changes.
        effects: EffectsFile,
        /// The sentence that explains it to the learner.
        because: Label,
    }
}

written! {
    /// What a rule changes.
    pub struct EffectsFile {
        /// Added to the tension.
        tension: Option<Whole<-10, 10>>,
        /// Added to the trust.
        trust: Option<Whole<-10, 10>>,
        /// Added to the face.
        face: Option<Whole<-10, 10>>,
        /// How many of the next facts are told.
        facts: Option<Whole<0, 8>>,
        /// Taken from what the learner came to keep.
        substance: Option<Whole<-10, 0>>,
        /// Added to how firmly the other is committed.
        commitment: Option<Whole<-10, 10>>,
        /// The flags that are raised.
        sets: Option<List<Id, 1, 8>>,
    }
}

written! {
    /// A turn.
    pub struct TurnFile {
        /// Its id.
        id: Id,
        /// What it is about; needed where the learner chooses the order.
        topic: Option<Label>,
        /// Who speaks, if not the other side.
        speaker: Option<Id>,
        /// What is said to the learner, by tension.
        says: BandsFile,
        /// What the learner may say.
        lines: List<LineFile, 2, 6>,
    }
}

written! {
    /// A text for each band of tension.
    pub struct BandsFile {
        /// Up to 4.
        low: Passage,
        /// 5 and 6.
        middle: Passage,
        /// From 7.
        high: Passage,
    }
}

written! {
    /// Something that the learner may say.
    pub struct LineFile {
        /// Its id, which no other line of the dialogue has.
        id: Id,
        /// What kind of move it is; the learner sees it afterwards.
        tag: MoveTag,
        /// The words.
        text: Passage,
        /// The flags that it raises, whatever rule fires.
        sets: Option<List<Id, 1, 8>>,
        /// What comes back at once, by tension, before the next turn.
        reply: Option<ReplyFile>,
    }
}

written! {
    /// A reply, where there is one.
    pub struct ReplyFile {
        /// Up to 4.
        low: Option<Passage>,
        /// 5 and 6.
        middle: Option<Passage>,
        /// From 7.
        high: Option<Passage>,
    }
}

written! {
    /// What kind of end it is.
    pub enum EndingKind {
        /// The best that could be had.
        Best = "best",
        /// Good, with something missing.
        Good = "good",
        /// Nothing settled, and the door is open.
        Open = "open",
        /// Settled at a price.
        Costly = "costly",
        /// Broken off.
        Broken = "broken",
        /// Going nowhere.
        Stuck = "stuck",
        /// A yes that will not be kept.
        Empty = "empty",
        /// A bribe was offered or taken.
        Integrity = "integrity",
        /// It would not be safe to go on.
        Safety = "safety",
    }
}

written! {
    /// A way in which it can end.
    pub struct EndingFile {
        /// Its id.
        id: Id,
        /// What kind of end it is.
        kind: EndingKind,
        /// In which states; always, if nothing is said.
        when: Option<Condition>,
        /// Whether it ends the talk as soon as it fits, and not only after the
        /// last turn.
        at_once: Option<bool>,
        /// What it is called.
        title: Label,
        /// What happens then.
        text: Passage,
        /// What was settled, where the exercise has issues: an option by issue.
        terms: Option<TermsFile>,
    }
}

/// An option's id by its issue's.
#[derive(Debug, Clone, PartialEq)]
pub struct TermsFile(pub BTreeMap<String, Id>);

impl Written for TermsFile {
    fn read(reader: &Reader) -> Option<Self> {
        let read: Vec<Option<(String, Id)>> =
            reader.entries()?.map(|(issue, option)| Some((issue.to_owned(), Id::read(&option)?))).collect();
        read.into_iter().collect::<Option<_>>().map(TermsFile)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TermsFile {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TermsFile".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let id = generator.subschema_for::<Id>();
        schemars::json_schema!({ "type": "object", "propertyNames": id, "additionalProperties": id })
    }
}
