//! Advice to authors: what an experienced designer of exercises would say of a
//! pack that is otherwise valid. Shipped packs heed all of it.

mod together;

use std::fmt;

use super::{
    Exercise, FormKind, Pack, Reveal, StructureKind, drills::check_drills, texts::each_text,
    worksheets::check_worksheets,
};
use crate::{
    analysis::{IssueKind, Space, Structure, structure},
    points::{IssueId, OptionId, Points, Terms},
    steps::{
        dialogue::{Dialogue, Fault},
        transcript::{Shortcoming, Transcript},
    },
    text::Text,
};

/// The most words of a role card: two and a half minutes' reading in a second
/// language.
const MAX_CARD_WORDS: usize = 350;

/// A piece of advice: a place and a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Where in the file, as a JSON pointer.
    pub at: String,
    /// What could be better there.
    pub kind: AdviceKind,
}

/// What could be better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdviceKind {
    /// A role's worst and best package are not worth 0 and 100.
    NotHundred {
        /// The worst.
        worst: Points,
        /// The best.
        best: Points,
    },
    /// An integrative exercise without an issue on which all want the same.
    NoCompatibleIssue,
    /// An integrative exercise with too little to trade.
    TooFewToTrade {
        /// How many issues matter unequally.
        found: usize,
    },
    /// Settling every issue in the middle cannot be bettered.
    MiddleIsBest,
    /// A distributive exercise in which the roles are not fully opposed.
    NotOpposed {
        /// The conflict level in hundredths.
        conflict_level: u32,
    },
    /// The zone is smaller or larger than the level asks for.
    ZoneShare {
        /// Hundredths of all packages.
        share: u32,
        /// What the level asks for, in hundredths.
        band: (u32, u32),
    },
    /// A form without a zone has one.
    ZoneInNoZoneForm,
    /// The best option stands at one place on most issues.
    OptionOrder {
        /// The place, from 1.
        place: usize,
        /// On how many issues.
        issues: usize,
    },
    /// A drill that a group of four may run out of cards in.
    FewDrillCards {
        /// How many it has.
        found: usize,
        /// How many are enough.
        needed: usize,
    },
    /// Three rounds of a drill take longer than its step.
    ShortDrill {
        /// What they take, without reading.
        minutes: u32,
    },
    /// No answer to a tactic serves.
    NothingServes,
    /// The answer that serves stands at one place in most scenes.
    AnswerOrder {
        /// The place, from 1.
        place: usize,
        /// In how many scenes.
        items: usize,
    },
    /// The cards of a sequence already lie in a right order.
    OrderAsListed,
    /// The cards of each slot lie in a row.
    SortInRows,
    /// The best answer stands at one place in most questions.
    BestAnswerOrder {
        /// The place, from 1.
        place: usize,
        /// In how many questions.
        questions: usize,
    },
    /// Steps and debrief do not add up to the minutes of the exercise.
    MinutesDoNotAddUp {
        /// What they add up to.
        sum: u32,
    },
    /// Looking back gets less than a fifth of the time.
    ShortDebrief,
    /// The board shows something of the points before people have said how it
    /// felt.
    PointsBeforeFelt,
    /// A role card is too long for a room.
    LongCard {
        /// In which language.
        language: String,
        /// How many words it has.
        words: usize,
    },
    /// A target that is not above the reservation value, or cannot be reached.
    Target,
    /// A bonus or a change of a BATNA that changes nothing.
    ChangesNothing,
    /// A combination that no allowed package has.
    NeverHolds,
    /// An event on which no option depends.
    NothingDependsOn {
        /// The event.
        event: String,
    },
    /// An event of which all roles believe the same: nothing can be gained by
    /// betting on it.
    SameBeliefs {
        /// The event.
        event: String,
    },
    /// An option that only moves points between the roles when the event is
    /// known.
    OnlyAWager {
        /// The option.
        option: String,
    },
    /// What the paths of a dialogue show to be wrong.
    Dialogue(Fault),
    /// What makes a transcript weak.
    Transcript(Shortcoming),
    /// A text is not there in one of the pack's languages.
    Untranslated {
        /// Which one.
        language: String,
    },
    /// A text in a language that the pack does not name.
    UnnamedLanguage {
        /// Which one.
        language: String,
    },
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.kind)
    }
}

impl fmt::Display for AdviceKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotHundred { worst, best } => write!(
                f,
                "the worst package is worth {} and the best {}; 0 and 100 are easier to read",
                worst.0, best.0
            ),
            Self::NoCompatibleIssue => {
                f.write_str("no issue is compatible; one on which all want the same is worth finding")
            }
            Self::TooFewToTrade { found } => {
                write!(f, "{found} issues matter unequally (1.7 times or more); two are needed for a trade")
            }
            Self::MiddleIsBest => f.write_str(
                "no package beats the middle of every issue; splitting the difference should cost something",
            ),
            Self::NotOpposed { conflict_level } => write!(
                f,
                "only {conflict_level} of 100 pairs of packages are ranked in opposite order; a distributive exercise has 100"
            ),
            Self::ZoneShare { share, band } => {
                write!(f, "{share}% of the packages are in the zone; this level asks for {} to {}%", band.0, band.1)
            }
            Self::ZoneInNoZoneForm => f.write_str("a form without a zone has packages that all could accept"),
            Self::OptionOrder { place, issues } => {
                write!(f, "the best option stands at place {place} on {issues} issues; vary the order")
            }
            Self::FewDrillCards { found, needed } => write!(
                f,
                "there are {found} cards; {needed} are enough for four rounds in which each time one is given back"
            ),
            Self::ShortDrill { minutes } => {
                write!(f, "three rounds of play and feedback take {minutes} minutes, and reading comes on top")
            }
            Self::NothingServes => f.write_str("none of the answers serves; one should"),
            Self::AnswerOrder { place, items } => {
                write!(f, "the answer that serves stands at place {place} in {items} scenes; vary the order")
            }
            Self::OrderAsListed => f.write_str("the cards already lie in a right order; mix them"),
            Self::SortInRows => f.write_str("the cards of each slot lie in a row; mix them"),
            Self::BestAnswerOrder { place, questions } => {
                write!(f, "the best answer stands at place {place} in {questions} questions; vary the order")
            }
            Self::MinutesDoNotAddUp { sum } => write!(f, "the steps and the debrief take {sum} minutes together"),
            Self::ShortDebrief => f.write_str("the debrief gets less than a fifth of the time"),
            Self::PointsBeforeFelt => {
                f.write_str("points are shown before people say how it felt; put `felt` before them")
            }
            Self::LongCard { language, words } => {
                write!(f, "the card has {words} words in `{language}`; up to {MAX_CARD_WORDS} are read in the room")
            }
            Self::Dialogue(fault) => write!(f, "{fault}"),
            Self::Target => f.write_str("the target is not between the reservation value and the best package"),
            Self::Transcript(shortcoming) => write!(f, "{shortcoming}"),
            Self::ChangesNothing => f.write_str("this changes nothing; take it out or give it other points"),
            Self::NeverHolds => f.write_str("no allowed package has these options together"),
            Self::NothingDependsOn { event } => write!(f, "no option depends on the event `{event}`"),
            Self::SameBeliefs { event } => {
                write!(f, "all roles believe the same of `{event}`; a bet creates value where they do not")
            }
            Self::OnlyAWager { option } => write!(
                f,
                "`{option}` is only a wager: however it turns out, some gain what others lose; a bet that shares a risk teaches more"
            ),
            Self::Untranslated { language } => write!(f, "the text is missing in `{language}`"),
            Self::UnnamedLanguage { language } => write!(f, "`{language}` is not among the pack's `languages`"),
        }
    }
}

/// All advice on a pack, in the order of its exercises.
pub fn lint(pack: &Pack) -> Vec<Advice> {
    let mut found = Vec::new();
    check_text(pack, "/title", &pack.title, &mut found);
    check_text(pack, "/summary", &pack.summary, &mut found);
    for (i, exercise) in pack.exercises.iter().enumerate() {
        let at = format!("/exercises/{i}");
        check_points(exercise, &at, &mut found);
        check_debrief_and_time(exercise, &at, &mut found);
        check_dialogues(exercise, &at, &mut found);
        check_cards(pack, exercise, &at, &mut found);
        check_transcripts(exercise, &at, &mut found);
        check_drills(exercise, &at, &mut found);
        check_worksheets(exercise, &at, &mut found);
        each_text(exercise, &mut |place, text| check_text(pack, &format!("{at}{place}"), text, &mut found));
    }
    found
}

fn check_points(exercise: &Exercise, at: &str, found: &mut Vec<Advice>) {
    let public = &exercise.public;
    if public.table().is_none() {
        return;
    }
    let mut advise = |place: &str, kind| {
        found.push(Advice { at: format!("{at}{place}"), kind });
    };
    // The door has made sure of it.
    let Ok(space) = exercise.space() else { return };
    let structure = structure(&public.agenda, &exercise.sheets(), &space);
    for (role, part) in exercise.confidential.iter() {
        let place = format!("/roles/{}/confidential", role.index());
        let open = Terms::open(public.agenda.n_issues());
        let (worst, best) = part.score_sheet.range(&public.agenda, &open).unwrap_or_default();
        if public.structure == Some(StructureKind::Integrative) && (worst, best) != (Points(0), Points(100)) {
            advise(&format!("{place}/score_sheet"), AdviceKind::NotHundred { worst, best });
        }
        if part.target <= part.reservation_value || best < part.target {
            advise(&format!("{place}/target"), AdviceKind::Target);
        }
    }
    match public.structure {
        Some(StructureKind::Integrative) => {
            let count = |kind| structure.kinds.iter().filter(|it| **it == kind).count();
            if count(IssueKind::Compatible) == 0 {
                advise("/issues", AdviceKind::NoCompatibleIssue);
            }
            let n_logrolling = count(IssueKind::Logrolling);
            if n_logrolling < 2 {
                advise("/issues", AdviceKind::TooFewToTrade { found: n_logrolling });
            }
            if structure.n_better_than_middle == Ok(0) {
                advise("/issues", AdviceKind::MiddleIsBest);
            }
        }
        Some(StructureKind::Distributive) => {
            if let Some(conflict_level) = structure.conflict_level.ok().filter(|it| *it < 100) {
                advise("/issues", AdviceKind::NotOpposed { conflict_level });
            }
        }
        None => {}
    }
    together::check(exercise, &mut advise);
    if let Some(kind) = zone_advice(exercise, &space, &structure) {
        advise("/roles", kind);
    }
    if let Some((place, issues)) = crowded_place(exercise) {
        advise("/issues", AdviceKind::OptionOrder { place, issues });
    }
}

/// How large the zone should be at each level, in hundredths of all packages.
fn zone_band(level: u8) -> (u32, u32) {
    match level {
        0..=2 => (30, 55),
        3 => (25, 40),
        4 => (14, 25),
        _ => (2, 12),
    }
}

fn zone_advice(exercise: &Exercise, space: &Space, structure: &Structure) -> Option<AdviceKind> {
    let is_no_zone = exercise.public.form.as_ref().is_some_and(|it| it.kind == FormKind::NoZone);
    if is_no_zone {
        return space.has_zone().then_some(AdviceKind::ZoneInNoZoneForm);
    }
    let share = structure.zone_share()?;
    let band = zone_band(exercise.public.level);
    (share < band.0 || band.1 < share).then_some(AdviceKind::ZoneShare { share, band })
}

/// The place at which the jointly best option stands on more than half of the
/// issues, where there are enough issues for a pattern.
fn crowded_place(exercise: &Exercise) -> Option<(usize, usize)> {
    let agenda = &exercise.public.agenda;
    if agenda.n_issues() < 3 {
        return None;
    }
    let sheets = exercise.sheets();
    let best = |issue: IssueId| -> Option<OptionId> {
        let joint = |option: &OptionId| -> i64 { sheets.values().iter().map(|it| it.points(issue, *option).0).sum() };
        let most = agenda.options(issue).map(|it| joint(&it)).max()?;
        agenda.options(issue).find(|it| joint(it) == most)
    };
    let places: Vec<usize> = agenda.issues().filter_map(best).map(OptionId::index).collect();
    (0..64)
        .map(|place| (place + 1, places.iter().filter(|it| **it == place).count()))
        .find(|(_, n)| places.len() < 2 * n)
}

fn check_debrief_and_time(exercise: &Exercise, at: &str, found: &mut Vec<Advice>) {
    let minutes = exercise.public.minutes;
    let sum = exercise.public.steps.iter().map(|it| it.minutes).sum::<u32>() + exercise.debrief.minutes;
    if sum != minutes {
        found.push(Advice { at: format!("{at}/minutes"), kind: AdviceKind::MinutesDoNotAddUp { sum } });
    }
    if 5 * exercise.debrief.minutes < minutes {
        found.push(Advice { at: format!("{at}/debrief/minutes"), kind: AdviceKind::ShortDebrief });
    }
    if Reveal::is_points_first(&exercise.debrief.reveal) {
        found.push(Advice { at: format!("{at}/debrief/reveal"), kind: AdviceKind::PointsBeforeFelt });
    }
}

fn check_dialogues(exercise: &Exercise, at: &str, found: &mut Vec<Advice>) {
    for (i, step) in exercise.public.steps.iter().enumerate() {
        let faults = step.kind.of_kind::<Dialogue>().map(Dialogue::faults).unwrap_or_default();
        let at = format!("{at}/steps/{i}");
        found.extend(faults.into_iter().map(|it| Advice { at: at.clone(), kind: AdviceKind::Dialogue(it) }));
    }
}

fn check_transcripts(exercise: &Exercise, at: &str, found: &mut Vec<Advice>) {
    for (n, step) in exercise.public.steps.iter().enumerate() {
        for (place, it) in step.kind.of_kind::<Transcript>().map(Transcript::shortcomings).unwrap_or_default() {
            found.push(Advice { at: format!("{at}/steps/{n}/{place}"), kind: AdviceKind::Transcript(it) });
        }
    }
}

fn check_cards(pack: &Pack, exercise: &Exercise, at: &str, found: &mut Vec<Advice>) {
    for (role, part) in exercise.confidential.iter() {
        for language in &pack.languages {
            let (text, _) = part.instructions.in_language(language.tag());
            let words = text.split_whitespace().count();
            if MAX_CARD_WORDS < words {
                found.push(Advice {
                    at: format!("{at}/roles/{}/confidential/instructions", role.index()),
                    kind: AdviceKind::LongCard { language: language.tag().to_owned(), words },
                });
            }
        }
    }
}

fn check_text(pack: &Pack, at: &str, text: &Text, found: &mut Vec<Advice>) {
    let Text::InLanguages(texts) = text else { return };
    let mut advise = |kind| {
        found.push(Advice { at: at.to_owned(), kind });
    };
    for language in pack.languages.iter().filter(|it| !text.is_in(it)) {
        advise(AdviceKind::Untranslated { language: language.tag().to_owned() });
    }
    for (language, _) in texts.iter().filter(|(it, _)| !pack.languages.contains(it)) {
        advise(AdviceKind::UnnamedLanguage { language: language.tag().to_owned() });
    }
}
