//! How the seats of a workshop were handed out: the codes, the words, and for a
//! sealed deal its file and the key of keys.

use super::{
    MAX_PEOPLE,
    code::ShortCode,
    deal::{Compartments, split},
    seal::{Compartment, DealFile, Grant, Master, RoleKey, SealError, Sealing, Stretch, stretch},
    seat::{SeatPart, UnsealedSeat, plain_deal, public, shelf_mark},
    seating::{Part, Seat},
};
use crate::{
    document::{Id, Json},
    pack::{Exercise, Pack, hash},
};

/// The seats of a workshop, handed out.
#[derive(Debug, Clone, PartialEq)]
pub struct Dealt {
    /// The deal's name.
    pub id: Id,
    /// The file, and the key from which all keys follow. `None` for a plain deal
    /// of an exercise that every device has.
    pub sealed: Option<(DealFile, Master)>,
    /// The typed code of each seat, by its number.
    pub codes: Vec<(u8, String)>,
    /// The typed words: of each inject, then of the debrief. None in a plain deal.
    pub words: Vec<(Compartment, String)>,
}

impl Dealt {
    /// A plain deal of a shipped exercise: the seats' codes tell the device what
    /// it has already.
    pub fn plain(pack: &Pack, exercise: &Id, seats: &[Seat], random: [u8; 3]) -> Option<Dealt> {
        let deal = (u32::from(random[0]) << 16 | u32::from(random[1]) << 8 | u32::from(random[2])) & 0xf_ffff;
        let n = pack.exercises.iter().position(|it| it.public.id == *exercise)?;
        let mark = shelf_mark(&pack.id, &pack.version);
        let codes = seats.iter().map(|seat| {
            let seat = UnsealedSeat {
                deal,
                pack: mark,
                exercise: exercise.clone(),
                n: u8::try_from(n).ok()?,
                number: seat.number,
                group: seat.group.0,
                part: seat_part(seat.part),
                role: seat.part.role(),
            };
            Some((seat.number, seat.to_code()?))
        });
        let id = plain_deal(deal)?;
        Some(Dealt { id, sealed: None, codes: codes.collect::<Option<_>>()?, words: Vec::new() })
    }

    /// The code of a seat. Seats that came after the deal have none, only links.
    pub fn code(&self, seat: u8) -> Option<&str> {
        self.codes.iter().find(|(it, _)| *it == seat).map(|it| it.1.as_str())
    }

    /// The word of the debrief or of an inject.
    pub fn word(&self, of: &Compartment) -> Option<&str> {
        self.words.iter().find(|(it, _)| it == of).map(|it| it.1.as_str())
    }

    /// The deal as it is saved with the workshop.
    pub fn to_json(&self) -> Json {
        let text = |it: &str| Json::Text(it.to_owned());
        let codes = self.codes.iter().map(|(seat, code)| (seat.to_string(), text(code)));
        let words = self.words.iter().map(|(of, word)| (of.to_string(), text(word)));
        let mut fields = vec![
            ("id".to_owned(), text(self.id.as_str())),
            ("codes".to_owned(), Json::Record(codes.collect())),
            ("words".to_owned(), Json::Record(words.collect())),
        ];
        if let Some((file, master)) = &self.sealed {
            fields.push(("file".to_owned(), text(&file.to_text())));
            fields.push(("master".to_owned(), text(&master.to_text())));
        }
        Json::Record(fields)
    }

    /// Reads a saved deal.
    pub fn from_json(json: &Json) -> Option<Dealt> {
        let text = |key: &str| match json.get(key) {
            Some(Json::Text(it)) => Some(it.as_str()),
            _ => None,
        };
        let record = |key: &str, most: usize| match json.get(key)? {
            Json::Record(fields) if fields.len() <= most => fields
                .iter()
                .map(|(key, it)| match it {
                    Json::Text(it) if it.len() <= 60 => Some((key.clone(), it.clone())),
                    _ => None,
                })
                .collect::<Option<Vec<_>>>(),
            _ => None,
        };
        let codes = record("codes", MAX_PEOPLE.into())?.into_iter().map(|(seat, it)| Some((seat.parse().ok()?, it)));
        let words = record("words", 128)?.into_iter().map(|(of, it)| Some((Compartment::new(&of)?, it)));
        Some(Dealt {
            id: Id::new(text("id")?)?,
            sealed: match (text("file"), text("master")) {
                (Some(file), Some(master)) => Some((DealFile::open(file.as_bytes()).ok()?, Master::from_text(master)?)),
                _ => None,
            },
            codes: codes.collect::<Option<_>>()?,
            words: words.collect::<Option<_>>()?,
        })
    }
}

/// What a person does, in the words of a deal.
pub fn seat_part(part: Part) -> SeatPart {
    match part {
        Part::Role(_) => SeatPart::Speaks,
        Part::Double(_) => SeatPart::Doubles,
        Part::Observer => SeatPart::Observes,
    }
}

/// A deal that is being sealed, code by code: each takes a second on a phone,
/// and a page must be drawn between two.
pub struct Dealing {
    id: Id,
    master: Master,
    sealing: Sealing,
    stretch: Stretch,
    public: Json,
    /// What still needs a code.
    open: Vec<(Owner, Grant)>,
    n_all: usize,
    codes: Vec<(u8, String)>,
    words: Vec<(Compartment, String)>,
}

/// Whose code it is.
enum Owner {
    Seat(u8),
    Word(Compartment),
}

impl Dealing {
    /// Begins: all compartments are sealed, the codes are still to come. `random`
    /// fills what it is given with random bytes.
    ///
    /// # Errors
    ///
    /// The exercise is larger than a deal can be.
    pub fn new(
        pack: &Pack,
        exercise: &Exercise,
        seats: &[Seat],
        id: Id,
        stretch: Stretch,
        random: &mut dyn FnMut(&mut [u8]),
    ) -> Result<Dealing, SealError> {
        let Compartments { public: part, roles, injects, debrief, trainer } =
            split(pack, &exercise.public.id).ok_or(SealError::NotADeal)?;
        let mut master = [0; 32];
        random(&mut master);
        let master = Master::new(master);
        let mut sealing = Sealing::new(id.clone(), master.clone(), stretch, random);
        for (role, part) in &roles {
            sealing.compartment(&Compartment::Role(role.clone()), &part.to_compact(), random)?;
        }
        let mut open: Vec<(Owner, Grant)> = Vec::new();
        for seat in seats {
            let role = seat.part.role().map(|it| master.role(&exercise.public.roles[it].id));
            open.push((Owner::Seat(seat.number), grant(seat, role)?));
        }
        for (name, part) in injects {
            sealing.compartment(&name, &part.to_compact(), random)?;
            let half = master.key(&name);
            if let Compartment::Inject { role, news } = name.clone() {
                open.push((Owner::Word(name), Grant::Inject { role, news, half }));
            }
        }
        sealing.compartment(&Compartment::Debrief, &debrief.to_compact(), random)?;
        sealing.compartment(&Compartment::Trainer, &trainer.to_compact(), random)?;
        let key = master.key(&Compartment::Debrief);
        open.push((Owner::Word(Compartment::Debrief), Grant::Debrief { key }));
        open.reverse();
        let public = public(hash(&part.to_compact()), &exercise.public.id, part);
        let n_all = open.len();
        sealing.has_room(public.clone(), n_all)?;
        Ok(Dealing { id, master, sealing, stretch, public, open, n_all, codes: Vec::new(), words: Vec::new() })
    }

    /// How many codes are done, of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.n_all - self.open.len(), self.n_all)
    }

    /// Makes the next code. `false` if all are made.
    ///
    /// # Errors
    ///
    /// The device has not the memory for it; nothing is lost, and it may be tried
    /// again.
    pub fn next(&mut self, random: &mut dyn FnMut(&mut [u8])) -> Result<bool, SealError> {
        let Some((owner, grant)) = self.open.last() else { return Ok(false) };
        let mut bytes = [0; 5];
        random(&mut bytes);
        let code = ShortCode::new(bytes);
        let stretched = stretch(code, self.sealing.salt(), self.stretch).ok_or(SealError::NoMemory)?;
        match self.sealing.lock(&stretched, grant, random) {
            // The same forty bits twice: the next ones will be others.
            Err(SealError::SameCode) => return Ok(true),
            it => it?,
        }
        match owner {
            Owner::Seat(number) => self.codes.push((*number, code.to_string())),
            Owner::Word(name) => self.words.push((name.clone(), code.to_string())),
        }
        self.open.pop();
        Ok(true)
    }

    /// The deal, when all codes are made.
    ///
    /// # Errors
    ///
    /// It is larger than a deal can be.
    pub fn finish(self) -> Result<Dealt, SealError> {
        let file = self.sealing.finish(self.public)?;
        Ok(Dealt { id: self.id, sealed: Some((file, self.master)), codes: self.codes, words: self.words })
    }
}

fn grant(seat: &Seat, role: Option<RoleKey>) -> Result<Grant, SealError> {
    let part = Id::new(seat_part(seat.part).word()).ok_or(SealError::NotADeal)?;
    Ok(Grant::Seat { number: seat.number, group: seat.group.0, part, role })
}
