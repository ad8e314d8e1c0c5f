//! What the transcripts of an exercise have, and how far coders agree.

use std::{error::Error, path::PathBuf, rc::Rc};

use parley::{
    document::Id,
    library,
    pack::{Exercise, Pack},
    steps::transcript::{
        BookFile, CodesFile, CodesOf, Coding, Comparison, Group, Measure, Transcript, agreement::decimal,
    },
};
use serde_json::{Value, json};

use crate::one_line;

fn transcripts(exercise: &Exercise) -> impl Iterator<Item = &Transcript> {
    exercise.public.steps.iter().filter_map(|it| it.kind.of_kind())
}

/// Prints how many lines each book codes, and how far the reference coders agree.
pub fn tell(exercise: &Exercise) {
    for step in transcripts(exercise) {
        crate::line!("  {}, {}: {} lines", exercise.public.id, step.id, step.units.len());
        for book in step.books.iter() {
            let it = Comparison::of_reference(step, book);
            let kappa = step.reference_kappa(book).map_or("none".to_owned(), |it| decimal(it.hundredths()));
            let (n, equal) = (it.pairs.len(), it.n_equal());
            let contested = if it.n_contested == 0 { String::new() } else { format!(", {} contested", it.n_contested) };
            crate::line!("    {}: reference coders equal on {equal} of {n}{contested}, kappa {kappa}", book.id);
        }
    }
}

/// The same for machines.
pub fn to_json(exercise: &Exercise) -> Vec<Value> {
    let book = |step: &Transcript, book: &BookFile| {
        let it = Comparison::of_reference(step, book);
        json!({
            "id": book.id.as_str(),
            "lines": it.pairs.len(),
            "equal": it.n_equal(),
            "contested": it.n_contested,
            "kappa_hundredths": step.reference_kappa(book).map(|it| it.hundredths()),
        })
    };
    let step = |step: &Transcript| {
        let books: Vec<Value> = step.books.iter().map(|it| book(step, it)).collect();
        json!({ "id": step.id.as_str(), "lines": step.units.len(), "books": books })
    };
    transcripts(exercise).map(step).collect()
}

/// How far coders agree by their files, all for one book of one exercise.
pub fn agreement(files: &[PathBuf], pack: Option<&PathBuf>, as_json: bool) -> Result<bool, Box<dyn Error>> {
    let mut coders: Vec<(String, CodesFile)> = Vec::new();
    for path in files {
        let file = CodesFile::open(&crate::read(path)?).map_err(|e| format!("{}: {e}", path.display()))?;
        coders.push((path.display().to_string(), file));
    }
    let (_, first) = coders.first().ok_or("there is no file")?;
    let pack: Rc<Pack> = match pack {
        Some(path) => Rc::new(Pack::open(&crate::read(path)?).map_err(|e| format!("{}: {e}", path.display()))?),
        None => library::pack(first.of.pack.as_str())
            .ok_or_else(|| format!("no pack `{}` comes with the program; name it with --pack", first.of.pack))?,
    };
    let exercise = pack.exercise(first.of.exercise.as_str()).ok_or("the pack has no such exercise")?;
    let step = transcripts(exercise).find(|it| it.id == first.step).ok_or("the exercise has no such transcript")?;
    let of = CodesOf { pack: pack.id.clone(), version: pack.version.clone(), exercise: exercise.public.id.clone() };
    for (path, file) in &coders {
        file.fits(&of, step).map_err(|e| format!("{path}: {e}"))?;
        if file.book != first.book {
            return Err(format!("{path}: coded with `{}`, the first file with `{}`", file.book, first.book).into());
        }
    }
    let book = step.book(first.book.as_str()).ok_or("the transcript has no such book")?;
    let merged = Merged { step, book, coders: coders.iter().map(|(path, it)| (path.as_str(), &it.coding)).collect() };
    if as_json {
        crate::line!("{}", merged.to_json());
    } else {
        merged.tell();
    }
    Ok(true)
}

/// Coders of one transcript with one book.
pub struct Merged<'a> {
    step: &'a Transcript,
    book: &'a BookFile,
    coders: Vec<(&'a str, &'a Coding)>,
}

impl<'a> Merged<'a> {
    /// Coders without files of their own.
    pub fn nameless(step: &'a Transcript, book: &'a BookFile, coders: &'a [Coding]) -> Merged<'a> {
        Merged { step, book, coders: coders.iter().map(|it| ("", it)).collect() }
    }

    fn name(&self, i: usize) -> String {
        self.coders[i].1.name.clone().unwrap_or_else(|| format!("coder {}", i + 1))
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, usize, Comparison)> {
        let n = self.coders.len();
        (0..n)
            .flat_map(move |i| (i + 1..n).map(move |j| (i, j)))
            .map(|(i, j)| (i, j, Comparison::of_two(self.step, self.book, self.coders[i].1, self.coders[j].1)))
    }

    fn group(&self) -> Option<Group> {
        Group::of(self.step, self.book, &self.coders.iter().map(|it| it.1).collect::<Vec<_>>())
    }

    fn tell(&self) {
        crate::line!("{}, book {}", self.step.id, self.book.id);
        for (i, (path, coding)) in self.coders.iter().enumerate() {
            let it = Comparison::with_reference(self.step, self.book, coding);
            crate::line!("  {} ({path}) and the reference coders: {}", self.name(i), told(&it));
            for it in it.confusions() {
                let code = |place: usize| self.book.codes[place].id.as_str();
                crate::line!("    called {} of {} `{}` lines `{}`", it.n, it.of, code(it.other), code(it.own));
            }
        }
        for (i, j, it) in self.pairs() {
            crate::line!("  {} and {}: {}", self.name(i), self.name(j), told(&it));
        }
        self.tell_group();
        let contested = self.contested();
        if !contested.is_empty() {
            crate::line!("  contested:");
        }
        for (n, unit, reasons) in contested {
            crate::line!("    line {n} `{unit}`: by {} of {}", reasons.len(), self.coders.len());
            for reason in reasons {
                crate::line!("      - {reason}");
            }
        }
    }

    /// Prints what all together come to.
    pub fn tell_together(&self) {
        crate::line!("transcript `{}`, book `{}`: {} coders", self.step.id, self.book.id, self.coders.len());
        match self.coders.len() {
            2 => self.pairs().for_each(|(.., it)| crate::line!("  both: {}", told(&it))),
            _ => self.tell_group(),
        }
    }

    fn tell_group(&self) {
        if let Some(it) = self.group() {
            let alpha = it.alpha.map_or("no alpha".to_owned(), |it| format!("alpha {}", measure(&it)));
            crate::line!("  all {}: equal on {} of {} lines, {alpha}", it.n_coders, it.n_all_equal, it.n_units);
        }
    }

    /// The lines of which a coder contests the reference coders' code, with the
    /// reasons: `(line from 1, unit, reasons)`.
    fn contested(&self) -> Vec<(usize, &'a Id, Vec<String>)> {
        let lines = self.step.coded(self.book).map(|(n, unit)| {
            let reasons = self.coders.iter().filter_map(|(_, it)| it.contested.get(&unit.id));
            (n + 1, &unit.id, reasons.map(|it| one_line(it)).collect::<Vec<_>>())
        });
        lines.filter(|(.., reasons)| !reasons.is_empty()).collect()
    }

    /// The same for machines.
    pub fn to_json(&self) -> Value {
        let reference: Vec<Value> = self
            .coders
            .iter()
            .enumerate()
            .map(|(i, (_, coding))| {
                let it = Comparison::with_reference(self.step, self.book, coding);
                json!({ "coder": self.name(i), "reference": compared(&it) })
            })
            .collect();
        let pairs: Vec<Value> = self
            .pairs()
            .map(|(i, j, it)| json!({ "coders": [self.name(i), self.name(j)], "compared": compared(&it) }))
            .collect();
        let group = self.group().map(|it| {
            let alpha = it.alpha.as_ref().map(exact);
            json!({ "coders": it.n_coders, "lines": it.n_units, "all_equal": it.n_all_equal, "alpha": alpha })
        });
        let line = |(n, unit, reasons): (usize, &Id, Vec<String>)| json!({ "line": n, "id": unit.as_str(), "contested": reasons.len(), "reasons": reasons });
        let contested: Vec<Value> = self.contested().into_iter().map(line).collect();
        json!({
            "book": self.book.id.as_str(),
            "coders": reference,
            "pairs": pairs,
            "group": group,
            "contested": contested,
        })
    }
}

/// How far two coders agree, in a line.
pub fn told(it: &Comparison) -> String {
    let contested =
        if it.n_contested_by_own == 0 { String::new() } else { format!(" ({} contested)", it.n_contested_by_own) };
    let equal = format!("equal on {} of {} lines{contested}", it.n_equal(), it.pairs.len());
    let Some(figures) = it.figures() else { return format!("{equal}; too few lines for a number") };
    let kappa = figures.kappa.map_or("no kappa".to_owned(), |it| format!("kappa {}", measure(&it)));
    let weighted = figures.weighted.map(|it| format!(", weighted {}", measure(&it))).unwrap_or_default();
    format!("{equal}, {kappa}{weighted}")
}

fn measure(it: &Measure) -> String {
    let (low, high) = (it.range.0.hundredths(), it.range.1.hundredths());
    format!("{} ({} to {})", decimal(it.value.hundredths()), decimal(low), decimal(high))
}

/// The same for machines.
pub fn compared(it: &Comparison) -> Value {
    let figures = it.figures();
    json!({
        "lines": it.pairs.len(),
        "equal": it.n_equal(),
        "contested": it.n_contested,
        "contested_by_coder": it.n_contested_by_own,
        "uncoded": it.n_uncoded,
        "kappa": figures.and_then(|it| it.kappa).as_ref().map(exact),
        "weighted": figures.and_then(|it| it.weighted).as_ref().map(exact),
    })
}

/// A measure in millionths, rounded half up, so that other programs can check it.
fn exact(it: &Measure) -> Value {
    let millionths = |it: parley::steps::transcript::agreement::Ratio| it.rounded(1_000_000);
    json!({
        "millionths": millionths(it.value),
        "range_millionths": [millionths(it.range.0), millionths(it.range.1)],
    })
}
