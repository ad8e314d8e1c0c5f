//! What several people's sessions of one exercise came to. Nobody is named, and
//! nothing is added up to one number.

use std::{collections::BTreeMap, fmt::Display};

use parley::{
    document::Id,
    pack::Exercise,
    session::Session,
    steps::{
        Answers, Coded,
        dialogue::{Dialogue, EndingFile, Outcomes},
        drill::Drill,
        transcript::{BookFile, Coding, Transcript},
    },
};
use serde_json::{Value, json};

use super::steps::{answered, coded_json, drills_json, of_kind, place, tell_drills};
use crate::{one_line, transcripts::Merged};

/// Several sessions of one exercise.
pub struct Together<'s> {
    /// The exercise as the first session plays it.
    pub exercise: &'s Exercise,
    /// The sessions, at least two.
    pub sessions: Vec<&'s Session>,
}

/// A line that somebody contests, with what others say of it.
struct Line<'s> {
    step: &'s str,
    /// Where topics come in any order, at the first place at which it was said.
    coded: Coded<'s>,
    /// How many people's line it is.
    n_people: usize,
    reasons: Vec<String>,
}

impl<'s> Together<'s> {
    fn people(&self, step: &Id) -> Vec<&'s Answers> {
        self.sessions.iter().flat_map(|it| answered(it, step)).map(|(_, answers)| answers).collect()
    }

    /// The lines that anybody contests, in the order of the steps and of what
    /// was said in them.
    fn contested(&self) -> Vec<Line<'s>> {
        let mut found = Vec::new();
        for step in &self.exercise.public.steps {
            let mut lines: BTreeMap<(Option<&Id>, &Id), Line> = BTreeMap::new();
            for (_, of, coded) in self.sessions.iter().flat_map(|it| it.coded_lines()) {
                if *of != step.id {
                    continue;
                }
                let (n, reason) = (coded.n, coded.contested.map(one_line));
                let new = Line { step: of.as_str(), coded: coded.clone(), n_people: 0, reasons: Vec::new() };
                let line = lines.entry((coded.book, coded.line)).or_insert(new);
                line.coded.n = line.coded.n.min(n);
                line.n_people += 1;
                line.reasons.extend(reason);
            }
            let mut lines: Vec<Line> = lines.into_values().filter(|it| !it.reasons.is_empty()).collect();
            lines.sort_by_key(|it| it.coded.n);
            found.extend(lines);
        }
        found
    }

    fn dialogues(&self) -> impl Iterator<Item = (&'s Dialogue, Outcomes<'s>)> {
        of_kind::<Dialogue>(self.exercise).map(|it| (it, Outcomes::of(it, &self.people(&it.id))))
    }

    /// The codes of all who fixed them, by book.
    fn coders(&self) -> Vec<(&'s Transcript, &'s BookFile, Vec<Coding>)> {
        let books = of_kind::<Transcript>(self.exercise).flat_map(|step| step.books.iter().map(move |it| (step, it)));
        let coders = books.map(|(step, book)| {
            let people = self.people(&step.id);
            let fixed = people.into_iter().filter(|it| book.is_fixed(it));
            (step, book, fixed.map(|it| Coding { name: None, ..step.coding(it, book) }).collect::<Vec<_>>())
        });
        coders.filter(|(.., coders)| 1 < coders.len()).collect()
    }

    /// Prints it.
    pub fn tell(&self) {
        crate::line!("{} sessions of `{}` together", self.sessions.len(), self.exercise.public.id);
        for (dialogue, outcomes) in self.dialogues() {
            tell_dialogue(dialogue, &outcomes);
        }
        for (step, book, coders) in self.coders() {
            Merged::nameless(step, book, &coders).tell_together();
        }
        for drill in of_kind::<Drill>(self.exercise) {
            tell_drills(drill, &self.people(&drill.id));
        }
        let contested = self.contested();
        if !contested.is_empty() {
            crate::line!("contested:");
        }
        for Line { step, coded, n_people, reasons } in contested {
            crate::line!("  `{step}`, {}: contested by {} of {n_people}", place(&coded), reasons.len());
            for reason in reasons {
                crate::line!("    - {reason}");
            }
        }
    }

    /// The same for machines.
    pub fn to_json(&self) -> Value {
        let contested = self.contested().into_iter().map(|Line { step, coded, n_people, reasons }| {
            let mut value = coded_json(step, &coded);
            value["contested"] = reasons.len().into();
            value["of"] = n_people.into();
            value["reasons"] = reasons.into();
            value
        });
        let transcripts = self.coders().into_iter().map(|(step, book, coders)| {
            let mut value = Merged::nameless(step, book, &coders).to_json();
            value["step"] = step.id.as_str().into();
            value
        });
        let drills = of_kind::<Drill>(self.exercise).map(|it| drills_json(it, &self.people(&it.id)));
        json!({
            "exercise": self.exercise.public.id.as_str(),
            "sessions": self.sessions.len(),
            "dialogues": self.dialogues().map(|(dialogue, it)| outcomes_json(dialogue, &it)).collect::<Vec<_>>(),
            "transcripts": transcripts.collect::<Vec<_>>(),
            "drills": drills.collect::<Vec<_>>(),
            "contested": contested.collect::<Vec<_>>(),
        })
    }
}

fn tell_dialogue(dialogue: &Dialogue, it: &Outcomes) {
    let (ended, again) = (it.n_ended, it.n_again);
    crate::line!("dialogue `{}`: {ended} of {} ended, {again} of these tried other lines", dialogue.id, it.n_people);
    for (EndingFile { id, kind, .. }, n) in &it.by_ending {
        crate::line!("  {n} `{id}` ({})", kind.word());
    }
    let spread = |name: &str, values: Vec<String>| crate::line!("  {name}: {}", values.join(", "));
    let start = &dialogue.start;
    spread("substance, given away", counted(&it.given, |given| (-given).to_string()));
    spread(&format!("relationship, trust from {} to", start.trust.get()), counted(&it.trust, i64::to_string));
    spread(&format!("relationship, face from {} to", start.face.get()), counted(&it.face, i64::to_string));
    spread(&format!("information, facts of {}", dialogue.facts.len()), counted(&it.facts, usize::to_string));
    spread("control, attacks", counted(&it.attacks, usize::to_string));
    spread("control, concessions", counted(&it.concessions, usize::to_string));
    let line = |at: &Option<usize>| at.map_or("never".to_owned(), |it| it.to_string());
    spread("control, own limit said at line", counted(&it.limit_at, line));
}

/// Values with how often each was there: `2 (×5)`.
fn counted<T, S: Display>(spread: &[(T, usize)], word: impl Fn(&T) -> S) -> Vec<String> {
    spread.iter().map(|(value, n)| format!("{} (×{n})", word(value))).collect()
}

fn outcomes_json(dialogue: &Dialogue, it: &Outcomes) -> Value {
    let endings: Vec<Value> =
        it.by_ending.iter().map(|(ending, n)| json!({ "id": ending.id.as_str(), "people": n })).collect();
    json!({
        "step": dialogue.id.as_str(),
        "people": it.n_people,
        "ended": it.n_ended,
        "again": it.n_again,
        "endings": endings,
        "given": it.given.iter().map(|(given, n)| (-given, *n)).collect::<Vec<_>>(),
        "trust": it.trust,
        "face": it.face,
        "facts": it.facts,
        "attacks": it.attacks,
        "concessions": it.concessions,
        "limit_at": it.limit_at,
    })
}
