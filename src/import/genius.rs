use super::{
    domain,
    note::Note,
    profile::{self, Profile},
    refused::GeniusRefused,
    scale::{Scaled, scale},
    written,
};
use crate::{
    document::{Problem, ProblemKind},
    pack::Pack,
    text::check_label,
};

/// A file: its name, which messages and titles are made of, and its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The name without folders, such as `Market_Grower.xml`.
    pub name: &'a str,
    /// The content.
    pub bytes: &'a [u8],
}

/// What the files do not say.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The title of the pack. Without it, the domain's file gives one.
    pub title: Option<String>,
    /// The licence as an SPDX expression. Without it, `LicenseRef-unknown`.
    pub licence: Option<String>,
}

/// A pack made of others' files.
#[derive(Debug)]
pub struct Imported {
    /// The pack, as it was accepted.
    pub pack: Pack,
    /// The pack's file, in lines for a reader.
    pub file: String,
    /// Everything that was mended, decided or left out, file by file. The
    /// facilitation of the pack says it too.
    pub notes: Vec<Note>,
}

/// A role before it is written down.
pub(super) struct Seat<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) profile: Profile,
    pub(super) scaled: Scaled,
}

/// Makes a pack with one exercise from a GENIUS domain and one profile for
/// each role.
///
/// A package's utility is Σ wᵢ/Σw · e/max e, as GENIUS computes it (Hindriks,
/// Jonker, Kraus, Lin, Tykhonov, *GENIUS: negotiation environment for
/// heterogeneous agents*, AAMAS 2009). It is multiplied by the common
/// denominator of the role's options, so that points are whole and keep every
/// order, tie and ratio; where that would pass [`Points::MOST`], by 1,000 and
/// rounded, and a note says by how much at most.
///
/// [`Points::MOST`]: crate::points::Points::MOST
///
/// # Errors
///
/// The first thing because of which there can be no pack; see
/// [`GeniusRefused`].
pub fn genius(domain: Source, profiles: &[Source], settings: &Settings) -> Result<Imported, GeniusRefused> {
    if !(2..=8).contains(&profiles.len()) {
        return Err(GeniusRefused::WrongNumberOfProfiles { found: profiles.len() });
    }
    for (setting, text, most) in [("title", &settings.title, 200), ("licence", &settings.licence, 100)] {
        if text.as_ref().is_some_and(|it| check_label(it, most).is_err()) {
            return Err(GeniusRefused::BadSetting { setting });
        }
    }
    let mut notes = Vec::new();
    let mut issues = domain::read(&domain, &mut notes)?;
    if issues.issues.iter().all(|it| it.options.len() == 1) {
        return Err(GeniusRefused::NothingToSettle);
    }
    let mut seats = Vec::new();
    for source in profiles {
        let mut profile = profile::read(source, &issues, &mut notes)?;
        leave_out_settled(&mut profile);
        let scaled = scale(&profile);
        notes.extend(scaled.notes.iter().map(|kind| Note { file: source.name.to_owned(), kind: kind.clone() }));
        seats.push(Seat { source, profile, scaled });
    }
    issues.issues.retain(|it| it.options.len() != 1);
    let file = written::pack(&domain, &issues, &seats, settings, &notes);
    let pack = Pack::open(file.as_bytes()).map_err(|invalid| match invalid.problems.as_slice() {
        [Problem { kind: kind @ (ProblemKind::TooManyPackages | ProblemKind::TooMuchToCompute { .. }), .. }] => {
            GeniusRefused::NotExact(kind.clone())
        }
        _ => GeniusRefused::Invalid(invalid),
    })?;
    Ok(Imported { pack, file, notes })
}

/// Takes out issues with one option. What they are worth comes with every
/// package, so the reservation value falls by it and no package changes sides.
fn leave_out_settled(profile: &mut Profile) {
    let mut kept = Vec::new();
    for options in std::mem::take(&mut profile.utilities) {
        match options.as_slice() {
            [only] => profile.reservation = profile.reservation.minus(only),
            _ => kept.push(options),
        }
    }
    profile.utilities = kept;
}
