use super::{BookFile, Coding, PatternsFile, Transcript};
use crate::document::Id;

/// What one speaker did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerPattern {
    /// How many coded units.
    pub n_units: usize,
    /// How many units of each code of the book.
    pub by_code: Vec<usize>,
    /// How many of each [`Pattern`], in the order of [`Pattern::ALL`]; `None`
    /// where the book puts such codes together with others.
    pub by_pattern: [Option<usize>; 4],
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// Questions about what matters.
    Questions,
    /// Needs and priorities, asked for or told.
    Interests,
    /// Attacks.
    Attacks,
    /// Packages and trades.
    Packages,
}

impl Pattern {
    /// All of them.
    pub const ALL: [Pattern; 4] = [Pattern::Questions, Pattern::Interests, Pattern::Attacks, Pattern::Packages];

    /// The codes of the first book that are such.
    fn codes(self, file: &PatternsFile) -> &[Id] {
        match self {
            Pattern::Questions => &file.questions,
            Pattern::Interests => &file.interests,
            Pattern::Attacks => &file.attacks,
            Pattern::Packages => &file.packages,
        }
    }

    /// The codes of a book that are such, by place. `None` where the book is
    /// another than the first, or a coarser one that puts them together with
    /// others.
    fn places(self, step: &Transcript, book: &BookFile) -> Option<Vec<bool>> {
        let codes = self.codes(step.patterns.as_ref()?);
        if step.finest(book).id != step.books.first()?.id {
            return None;
        }
        let is_such = |it: &super::CodeFile| {
            let Some(holds) = &it.holds else { return Some(codes.contains(&it.id)) };
            match holds.iter().filter(|it| codes.contains(it)).count() {
                0 => Some(false),
                n if n == holds.len() => Some(true),
                _ => None,
            }
        };
        book.codes.iter().map(is_such).collect()
    }
}

/// The pattern of a talk by somebody's codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patterns {
    /// Each speaker of the transcript, in the author's order.
    pub speakers: Vec<SpeakerPattern>,
    /// The first and last unit of the longest run of attacks, the first of
    /// several; `None` without an attack, or where attacks cannot be told.
    pub longest_attack: Option<(usize, usize)>,
    /// The first unit that is a package.
    pub first_package: Option<usize>,
}

impl Patterns {
    /// The pattern by a coding with a book. `None` if the pack counts none, or
    /// none that this book can tell.
    pub fn of(step: &Transcript, book: &BookFile, coding: &Coding) -> Option<Patterns> {
        let counted = Pattern::ALL.map(|it| it.places(step, book));
        if counted.iter().all(Option::is_none) {
            return None;
        }
        let places: Vec<Option<usize>> = step.units.iter().map(|it| book.place(coding.codes.get(&it.id)?)).collect();
        let speakers = step
            .speakers
            .iter()
            .map(|speaker| {
                let own = || step.units.iter().zip(&places).filter(|(it, _)| it.speaker == speaker.id);
                let codes = || own().filter_map(|(_, place)| *place);
                SpeakerPattern {
                    n_units: codes().count(),
                    by_code: (0..book.codes.len()).map(|code| codes().filter(|it| *it == code).count()).collect(),
                    by_pattern: counted
                        .each_ref()
                        .map(|it| it.as_ref().map(|is_such| codes().filter(|code| is_such[*code]).count())),
                }
            })
            .collect();
        let is = |pattern: Pattern, unit: usize| {
            let codes = counted[pattern as usize].as_ref();
            places[unit].is_some_and(|code| codes.is_some_and(|it| it[code]))
        };
        let mut longest: Option<(usize, usize)> = None;
        let mut begun = None;
        for unit in 0..places.len() {
            begun = if is(Pattern::Attacks, unit) { begun.or(Some(unit)) } else { None };
            if let Some(from) = begun
                && longest.is_none_or(|(a, b)| b - a < unit - from)
            {
                longest = Some((from, unit));
            }
        }
        let first_package = (0..places.len()).find(|it| is(Pattern::Packages, *it));
        Some(Patterns { speakers, longest_attack: longest, first_package })
    }
}
