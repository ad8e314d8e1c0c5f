use super::{
    BookFile, Coding, Transcript,
    agreement::{Ratio, Weights, kappa, range, share_equal},
};

/// With fewer units than this no number is shown: with 24, somebody whose true
/// kappa is about .6 already sees anything from .4 to .8.
pub const FEWEST_UNITS: usize = 24;

/// What two coders gave one unit, as places in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The unit, from 0.
    pub unit: usize,
    /// The first coder's code.
    pub own: usize,
    /// The second coder's code, or the reference coders' that is nearest.
    pub other: usize,
}

/// Two coders beside one another. Contested units, and those that one of the two
/// left without a code, are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Unit by unit.
    pub pairs: Vec<Pair>,
    /// How many units were left out because the reference coders contest them.
    pub n_contested: usize,
    /// How many units were left out because the own coder contests the reference
    /// coders' code.
    pub n_contested_by_own: usize,
    /// How many units were left out because a code is missing.
    pub n_uncoded: usize,
    /// On how many units the own code is only one of two accepted ones.
    pub n_either: usize,
    n_codes: usize,
    weights: Weights,
    has_neighbours: bool,
}

/// A measure with the range in which it would lie 95 times of 100, were the
/// talk's units drawn again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// The value.
    pub value: Ratio,
    /// From, to.
    pub range: (Ratio, Ratio),
}

/// The numbers of a comparison that has enough units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// The share of units with equal codes.
    pub equal: Ratio,
    /// Cohen's kappa; `None` where chance alone agrees fully.
    pub kappa: Option<Measure>,
    /// Weighted kappa with neighbours at a half, where the book has neighbours.
    pub weighted: Option<Measure>,
}

/// A code of the other that the own coder saw differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confusion {
    /// The other's code.
    pub other: usize,
    /// What it was called.
    pub own: usize,
    /// On how many units.
    pub n: usize,
    /// How many units have the other's code.
    pub of: usize,
}

impl Comparison {
    /// A coder beside the two reference coders. Both their readings are
    /// accepted: of two, the one nearer to the own code counts, the first where
    /// neither is nearer.
    pub fn with_reference(step: &Transcript, book: &BookFile, own: &Coding) -> Comparison {
        let mut it = Comparison::new(book);
        for (unit, file) in step.coded(book) {
            let Some(reading) = step.reading(book, file) else { continue };
            let places = (book.place(reading.first), book.place(reading.second));
            let (Some(first), Some(second)) = places else { continue };
            if reading.is_contested {
                it.n_contested += 1;
            } else if own.contested.contains_key(&file.id) {
                it.n_contested_by_own += 1;
            } else if let Some(own) = own.codes.get(&file.id).and_then(|it| book.place(it)) {
                let other = if it.weights.of(own, first) < it.weights.of(own, second) { second } else { first };
                it.n_either += usize::from(own == other && first != second);
                it.pairs.push(Pair { unit, own, other });
            } else {
                it.n_uncoded += 1;
            }
        }
        it
    }

    /// Two coders beside one another.
    pub fn of_two(step: &Transcript, book: &BookFile, own: &Coding, other: &Coding) -> Comparison {
        let mut it = Comparison::new(book);
        for (unit, file) in step.coded(book) {
            let place = |coding: &Coding| coding.codes.get(&file.id).and_then(|it| book.place(it));
            if step.reading(book, file).is_some_and(|it| it.is_contested) {
                it.n_contested += 1;
            } else if let (Some(own), Some(other)) = (place(own), place(other)) {
                it.pairs.push(Pair { unit, own, other });
            } else {
                it.n_uncoded += 1;
            }
        }
        it
    }

    /// The two reference coders beside one another.
    pub fn of_reference(step: &Transcript, book: &BookFile) -> Comparison {
        let coder = |is_first: bool| {
            let code = |reading: super::Reading| if is_first { reading.first.clone() } else { reading.second.clone() };
            let codes =
                step.coded(book).filter_map(|(_, unit)| Some((unit.id.clone(), code(step.reading(book, unit)?))));
            Coding { codes: codes.collect(), ..Coding::default() }
        };
        Comparison::of_two(step, book, &coder(true), &coder(false))
    }

    fn new(book: &BookFile) -> Comparison {
        let neighbours: Vec<(usize, usize)> = book
            .neighbours
            .iter()
            .flat_map(|it| it.iter())
            .filter_map(|pair| Some((book.place(&pair[0])?, book.place(&pair[1])?)))
            .collect();
        let n_codes = book.codes.len();
        let weights = Weights::halves(n_codes, |i, j| neighbours.contains(&(i, j)) || neighbours.contains(&(j, i)));
        let has_neighbours = !neighbours.is_empty();
        Comparison {
            pairs: Vec::new(),
            n_contested: 0,
            n_contested_by_own: 0,
            n_uncoded: 0,
            n_either: 0,
            n_codes,
            weights,
            has_neighbours,
        }
    }

    /// On how many units the codes are equal.
    pub fn n_equal(&self) -> usize {
        self.pairs.iter().filter(|it| it.own == it.other).count()
    }

    /// On how many units the codes are neighbours.
    pub fn n_near(&self) -> usize {
        self.pairs.iter().filter(|it| it.own != it.other && self.weights.of(it.own, it.other) != 0).count()
    }

    /// The numbers. `None` with fewer than [`FEWEST_UNITS`] units, where they
    /// would say more than is known.
    pub fn figures(&self) -> Option<Figures> {
        if self.pairs.len() < FEWEST_UNITS {
            return None;
        }
        let pairs: Vec<(usize, usize)> = self.pairs.iter().map(|it| (it.own, it.other)).collect();
        let measure = |weights: &Weights| {
            let drawn = |places: &[usize]| {
                let drawn: Vec<_> = places.iter().map(|it| pairs[*it]).collect();
                kappa(&drawn, weights)
            };
            Some(Measure { value: kappa(&pairs, weights)?, range: range(pairs.len(), drawn)? })
        };
        Some(Figures {
            equal: share_equal(&pairs)?,
            kappa: measure(&Weights::equal(self.n_codes)),
            weighted: self.has_neighbours.then(|| measure(&self.weights)).flatten(),
        })
    }

    /// How often each code of the other was there, and how often it was called
    /// the same: `(code, equal, of)`, codes that were not there left out.
    pub fn by_code(&self) -> Vec<(usize, usize, usize)> {
        let mut codes: Vec<usize> = self.pairs.iter().map(|it| it.other).collect();
        codes.sort_unstable();
        codes.dedup();
        let count = |code: usize| {
            let here = || self.pairs.iter().filter(move |it| it.other == code);
            (code, here().filter(|it| it.own == code).count(), here().count())
        };
        codes.into_iter().map(count).collect()
    }

    /// What was called otherwise, the most frequent first, ties in the book's
    /// order.
    pub fn confusions(&self) -> Vec<Confusion> {
        let mut found: Vec<Confusion> = Vec::new();
        for pair in self.pairs.iter().filter(|it| it.own != it.other) {
            match found.iter_mut().find(|it| (it.own, it.other) == (pair.own, pair.other)) {
                Some(it) => it.n += 1,
                None => {
                    let of = self.pairs.iter().filter(|it| it.other == pair.other).count();
                    found.push(Confusion { other: pair.other, own: pair.own, n: 1, of });
                }
            }
        }
        found.sort_by_key(|it| (std::cmp::Reverse(it.n), it.other, it.own));
        found
    }
}
