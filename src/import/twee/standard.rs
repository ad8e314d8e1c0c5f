//! The rules and ends with which a skeleton plays: what each move usually does
//! to somebody who is upset. Authors change them to fit their scene.

use std::collections::BTreeSet;

use super::{StoryNote, StoryNoteKind, plan::Ending, story::Passage};

/// Where the meters stand at the beginning. At 6 a question is just answered,
/// so that a story that begins with one is not lost.
pub(super) const START: [(&str, i64); 3] = [("tension", 6), ("trust", 3), ("face", 4)];

/// A kind of end, and the state that comes to it.
#[derive(Debug)]
pub(super) struct Standard {
    /// The word for the kind in packs, and the tag of a passage.
    pub(super) kind: &'static str,
    pub(super) when: &'static str,
    pub(super) at_once: bool,
    /// Title and text, if the story has no such passage.
    pub(super) words: (&'static str, &'static str),
}

/// In the order in which they are looked at; the last is what is left.
const ENDINGS: [Standard; 6] = [
    Standard {
        kind: "best",
        when: "deal and substance = 0 and limit and face >= 5",
        at_once: true,
        words: ("Settled", "You have found something that both of you can stand by."),
    },
    Standard {
        kind: "good",
        when: "deal and substance >= -1",
        at_once: true,
        words: ("Nearly settled", "You have an agreement, and something in it is missing."),
    },
    Standard {
        kind: "broken",
        when: "tension >= 10",
        at_once: true,
        words: ("Broken off", "The other side has had enough and ends the talk."),
    },
    Standard {
        kind: "costly",
        when: "substance < 0",
        at_once: false,
        words: ("Calm, at a price", "It is calm because you gave something away."),
    },
    Standard {
        kind: "open",
        when: "tension <= 5 and trust >= 3",
        at_once: false,
        words: ("Another time", "Nothing is settled yet, and you can come again."),
    },
    Standard {
        kind: "stuck",
        when: "tension > 5 or trust < 3",
        at_once: false,
        words: ("No further today", "Nothing is settled, and neither of you knows how to go on."),
    },
];

/// Which kinds endings without a tag are taken for, as they are reached.
const ASSUMED: [&str; 6] = ["best", "stuck", "open", "good", "costly", "broken"];

fn standard(kind: &str) -> &'static Standard {
    ENDINGS.iter().find(|it| it.kind == kind).unwrap_or(&ENDINGS[5])
}

/// The endings in the order in which they are looked at, at least two.
pub(super) fn endings<'s>(
    passages: impl Iterator<Item = &'s Passage> + Clone,
    notes: &mut Vec<StoryNote>,
) -> Vec<Ending<'s>> {
    let tagged = |it: &Passage| ENDINGS.iter().find(|kind| it.has_tag(kind.kind));
    let mut free = ASSUMED.into_iter().filter(|kind| passages.clone().all(|it| !it.has_tag(kind)));
    let mut taken = BTreeSet::new();
    let mut endings = Vec::new();
    for passage in passages.clone() {
        let mut note = |kind| notes.push(StoryNote { line: passage.line, kind });
        let name = passage.name.clone();
        let standard = match tagged(passage) {
            Some(it) => it,
            None => {
                let it = standard(free.next().unwrap_or("open"));
                note(StoryNoteKind::NoKind { name: name.clone(), kind: it.kind });
                it
            }
        };
        if !taken.insert(standard.kind) {
            note(StoryNoteKind::KindTwice { name, kind: standard.kind });
        }
        endings.push(Ending { passage: Some(passage), standard });
    }
    if let [Ending { passage: Some(passage), standard: only }] = endings.as_slice() {
        let added = standard(if only.kind == "stuck" { "open" } else { "stuck" });
        let kind = StoryNoteKind::OneEnding { name: passage.name.clone(), added: added.words.0 };
        notes.push(StoryNote { line: passage.line, kind });
        endings.push(Ending { passage: None, standard: added });
    }
    endings.sort_by_key(|ending| ENDINGS.iter().position(|it| it.kind == ending.standard.kind));
    if let Some(Ending { passage: Some(passage), standard }) = endings.last()
        && standard.kind != "stuck"
    {
        notes.push(StoryNote { line: passage.line, kind: StoryNoteKind::FitsAlways { name: passage.name.clone() } });
    }
    endings
}

/// A rule of the skeleton.
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) tag: &'static str,
    /// In which states. `FACTS` stands for as many facts as a way out needs.
    pub(super) when: Option<&'static str>,
    pub(super) effects: &'static [(&'static str, i64)],
    pub(super) sets: Option<&'static str>,
    pub(super) because: &'static str,
}

const fn rule(
    id: &'static str,
    when: Option<&'static str>,
    effects: &'static [(&'static str, i64)],
    sets: Option<&'static str>,
    because: &'static str,
) -> Rule {
    // The id begins with the move.
    let (tag, _) = id.split_at(3);
    Rule { id, tag, when, effects, sets, because }
}

/// What moves do, the first that fits before the others.
pub(super) const RULES: [Rule; 13] = [
    rule(
        "ack-first",
        Some("count.ack = 0"),
        &[("tension", -2), ("trust", 1), ("face", 2)],
        None,
        "Being heard took the heat out.",
    ),
    rule("ack-second", Some("count.ack = 1"), &[("tension", -1), ("face", 1)], None, "It helped again, a little."),
    rule("ack-more", None, &[("trust", -1)], None, "Said so often, it no longer sounded meant."),
    rule("ask-calm", Some("tension <= 6"), &[("facts", 1), ("trust", 1)], None, "It was calm enough for an answer."),
    rule("ask-heated", None, &[("tension", 1)], None, "At this heat a question sounded like a charge."),
    rule(
        "inf-heard",
        Some("tension <= 5 or last.ack"),
        &[("trust", 1)],
        Some("limit"),
        "Plain words, and they could be heard.",
    ),
    rule("inf-early", None, &[("tension", 1)], Some("limit"), "It was right, and it came too soon to be heard."),
    rule(
        "ref-shared",
        Some("facts >= 1 and tension <= 6"),
        &[("tension", -1), ("trust", 1), ("face", 1)],
        None,
        "What you had learnt became a problem for both of you.",
    ),
    rule(
        "opt-bridge",
        Some("facts >= FACTS and trust >= 4 and tension <= 5"),
        &[("face", 1)],
        Some("deal"),
        "A way out that the other side can stand by.",
    ),
    rule(
        "opt-early",
        Some("tension > 5"),
        &[("tension", 1), ("face", -1)],
        None,
        "A solution came before the problem was understood.",
    ),
    rule("con-price", None, &[("substance", -1), ("tension", -1)], None, "It became calmer, and you paid for it."),
    rule(
        "atk-back",
        None,
        &[("tension", 2), ("face", -2), ("trust", -2)],
        None,
        "Whoever is attacked defends; nothing else was heard.",
    ),
    rule(
        "pau-first",
        Some("count.pau = 0 and tension >= 6"),
        &[("tension", -1)],
        None,
        "A moment of silence took some of the heat.",
    ),
];

/// Title and words of what is told where the story has no facts.
pub(super) const FACTS: [(&str, &str); 2] = [
    ("What matters most to the other side", "*The other side says what matters most to them.*"),
    ("What stands in their way", "*The other side says what stands in their way.*"),
];
