use super::{
    BookFile, Coding, FEWEST_UNITS, Measure, Transcript,
    agreement::{alpha, range},
};

/// Three or more coders together. Contested units are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// How many coders there are.
    pub n_coders: usize,
    /// How many units at least two of them coded.
    pub n_units: usize,
    /// On how many of these all who coded them agree.
    pub n_all_equal: usize,
    /// Krippendorff's alpha for nominal data, with [`FEWEST_UNITS`] units or
    /// more; `None` too where all codes are one and the same.
    pub alpha: Option<Measure>,
}

impl Group {
    /// The most coders together, so that alpha's fractions stay exact.
    pub const MOST: usize = 40;

    /// What can be said of coders. `None` of fewer than three, and of more than
    /// [`Group::MOST`].
    pub fn of(step: &Transcript, book: &BookFile, coders: &[&Coding]) -> Option<Group> {
        if !(3..=Group::MOST).contains(&coders.len()) {
            return None;
        }
        let units: Vec<Vec<usize>> = step
            .coded(book)
            .filter(|(_, unit)| !step.reading(book, unit).is_some_and(|it| it.is_contested))
            .map(|(_, unit)| coders.iter().filter_map(|it| book.place(it.codes.get(&unit.id)?)).collect())
            .filter(|codes: &Vec<usize>| 1 < codes.len())
            .collect();
        let measure =
            |places: &mut dyn Iterator<Item = usize>| alpha(places.map(|it| units[it].as_slice()), book.codes.len());
        let measured = || {
            let value = measure(&mut (0..units.len()))?;
            Some(Measure { value, range: range(units.len(), |drawn| measure(&mut drawn.iter().copied()))? })
        };
        Some(Group {
            n_coders: coders.len(),
            n_units: units.len(),
            n_all_equal: units.iter().filter(|it| it.iter().all(|code| *code == it[0])).count(),
            alpha: (FEWEST_UNITS <= units.len()).then(measured).flatten(),
        })
    }
}
