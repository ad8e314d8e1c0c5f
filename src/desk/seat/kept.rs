use std::collections::BTreeMap;

use super::{SeatPart, SeatSource, UnsealedSeat, public};
use crate::{
    desk::{
        deal::{Given, assemble, split},
        seal::{Compartment, DealFile, Grant, Key, OpenError, RoleKey},
    },
    document::{Id, Json},
    pack::Pack,
};

/// What a device keeps of the seat that was dealt to it. No word of a card
/// stands in it, unless the deal is a plain one.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptSeat {
    /// The deal.
    pub file: DealFile,
    /// The seat's number.
    pub number: u8,
    /// The group, from 0.
    pub group: u8,
    /// What the person does in it.
    pub part: SeatPart,
    /// The role and its key. An observer has none.
    pub role: Option<RoleKey>,
    /// The words that were said for this role, by the news that they open, which
    /// stand in the author's order.
    pub injects: BTreeMap<Id, Told>,
    /// The key of the debrief, once the word was said.
    pub debrief: Option<Key>,
}

/// A word that was said for a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The half of the news' key that it stands for.
    pub half: Key,
    /// How many offers the seat's table had seen.
    pub n_offers: usize,
}

/// Why a word opened nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOpened {
    /// It is for another role.
    OtherRole,
    /// It is the code of a seat.
    SeatCode,
    /// What it should open is damaged.
    Damaged(OpenError),
}

/// What a word opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// The newest of the news for this role.
    News,
    /// The debrief.
    Debrief,
}

impl KeptSeat {
    /// The seat that a code gave. `None` if it gave something else.
    pub fn granted(file: DealFile, grant: Grant) -> Option<KeptSeat> {
        let Grant::Seat { number, group, part, role } = grant else { return None };
        let part = SeatPart::from_word(part.as_str())?;
        Some(KeptSeat { file, number, group, part, role, injects: BTreeMap::new(), debrief: None })
    }

    /// A seat of a plain deal of an exercise that this device has whole. Of the
    /// roles only the seat's own goes into its deal.
    pub fn of_pack(pack: &Pack, deal: Id, seat: &UnsealedSeat) -> Option<KeptSeat> {
        let exercise = pack.exercise(seat.exercise.as_str())?;
        let parts = split(pack, &exercise.public.id)?;
        let own = match seat.role {
            Some(role) => Some(exercise.public.roles.iter().find(|(it, _)| *it == role)?.1.id.clone()),
            None => None,
        };
        let mut texts = BTreeMap::new();
        texts.insert(Compartment::Debrief, parts.debrief.to_compact());
        for (role, part) in parts.roles.iter().filter(|it| Some(&it.0) == own.as_ref()) {
            texts.insert(Compartment::Role(role.clone()), part.to_compact());
        }
        for (name, part) in &parts.injects {
            if matches!(name, Compartment::Inject { role, .. } if Some(role) == own.as_ref()) {
                texts.insert(name.clone(), part.to_compact());
            }
        }
        let public = public(pack.hash.clone(), &seat.exercise, parts.public);
        let file = DealFile::in_the_clear(deal, public, texts).ok()?;
        let role = own.map(|role| RoleKey { role, key: Key::new([0; 16]) });
        let (number, group, part) = (seat.number, seat.group, seat.part);
        Some(KeptSeat { file, number, group, part, role, injects: BTreeMap::new(), debrief: None })
    }

    /// The seat's name among the packs of a device.
    pub fn place(&self) -> String {
        super::place(&self.file.id, self.number)
    }

    /// Takes what a word gave, if it opens something here. `n_offers` are the
    /// offers that the seat's table has seen: news count from now on.
    ///
    /// # Errors
    ///
    /// Why it opens nothing; the seat stays as it is.
    pub fn take(&mut self, grant: &Grant, n_offers: usize) -> Result<Opened, NotOpened> {
        match grant {
            Grant::Seat { .. } => Err(NotOpened::SeatCode),
            Grant::Debrief { key } => {
                self.file.open_debrief(key).map_err(NotOpened::Damaged)?;
                self.debrief = Some(key.clone());
                Ok(Opened::Debrief)
            }
            Grant::Inject { role, news, half } => {
                let own = self.role.as_ref().filter(|it| it.role == *role).ok_or(NotOpened::OtherRole)?;
                self.file.open_inject(role, news, &own.key, half).map_err(NotOpened::Damaged)?;
                self.injects.entry(news.clone()).or_insert(Told { half: half.clone(), n_offers });
                Ok(Opened::News)
            }
        }
    }

    /// The seat with the next news of a plain deal opened, after so many offers.
    /// `None` if there are no more.
    pub fn with_next_news(&self, n_offers: usize) -> Option<KeptSeat> {
        let own = &self.role.as_ref()?.role;
        let names = self.file.names().into_iter().filter_map(|it| match it {
            Compartment::Inject { role, news } if role == own => Some(news.clone()),
            _ => None,
        });
        let next = names.into_iter().find(|it| !self.injects.contains_key(it))?;
        let mut seat = self.clone();
        seat.injects.insert(next, Told { half: Key::new([0; 16]), n_offers });
        Some(seat)
    }

    /// The seat with the debrief of a plain deal opened.
    #[must_use]
    pub fn with_debrief(&self) -> KeptSeat {
        KeptSeat { debrief: Some(Key::new([0; 16])), ..self.clone() }
    }

    /// What the seat may read now. `None` if the deal is damaged.
    pub fn source(&self) -> Option<SeatSource> {
        let mut given = Given::default();
        let mut news = Vec::new();
        let parse = |text: String| Json::parse(text.as_bytes()).ok();
        if let Some(RoleKey { role, key }) = &self.role {
            given.role = Some((role.clone(), parse(self.file.open_role(role, key).ok()?)?));
            for (name, told) in &self.injects {
                let part = parse(self.file.open_inject(role, name, key, &told.half).ok()?)?;
                let Some(Json::Text(id)) = part.get("id") else { return None };
                news.push((Id::new(id)?, told.n_offers));
                given.news.push(part);
            }
        }
        if let Some(key) = &self.debrief {
            given.debrief = Some(parse(self.file.open_debrief(key).ok()?)?);
        }
        let text = assemble(self.file.public.get("pack")?, &given)?;
        let role = self.role.as_ref().map(|it| it.role.clone());
        Some(SeatSource { place: self.place(), text, role, news })
    }

    /// The seat as it is kept.
    pub fn to_json(&self) -> Json {
        let text = |it: &str| Json::Text(it.to_owned());
        let mut fields = vec![
            ("deal".to_owned(), text(&self.file.to_text())),
            ("seat".to_owned(), Json::Number(self.number.into())),
            ("group".to_owned(), Json::Number(self.group.into())),
            ("part".to_owned(), text(self.part.word())),
        ];
        if let Some(RoleKey { role, key }) = &self.role {
            fields.push(("role".to_owned(), text(role.as_str())));
            fields.push(("key".to_owned(), text(&key.to_text())));
        }
        let injects = self.injects.iter().map(|(news, it)| (news.to_string(), text(&it.half.to_text())));
        fields.push(("injects".to_owned(), Json::Record(injects.collect())));
        let offers = self.injects.iter().map(|(news, it)| (news.to_string(), Json::Number(it.n_offers as i64)));
        fields.push(("after_offers".to_owned(), Json::Record(offers.collect())));
        if let Some(key) = &self.debrief {
            fields.push(("debrief".to_owned(), text(&key.to_text())));
        }
        Json::Record(fields)
    }

    /// Reads a seat that was kept. Where it does not say after how many offers
    /// news came, they count from the beginning.
    pub fn from_json(json: &Json) -> Option<KeptSeat> {
        let text = |key: &str| match json.get(key) {
            Some(Json::Text(it)) => Some(it.as_str()),
            _ => None,
        };
        let number = |key: &str| match json.get(key) {
            Some(Json::Number(it)) => u8::try_from(*it).ok(),
            _ => None,
        };
        let key = |name: &str| Key::from_text(text(name)?);
        let role = match text("role") {
            Some(role) => Some(RoleKey { role: Id::new(role)?, key: key("key")? }),
            None => None,
        };
        let n_offers = |news: &str| match json.get("after_offers").and_then(|it| it.get(news)) {
            Some(Json::Number(it)) => usize::try_from(*it).ok(),
            Some(_) => None,
            None => Some(0),
        };
        let injects = match json.get("injects")? {
            Json::Record(fields) => fields.iter().map(|(news, half)| match half {
                Json::Text(half) => {
                    Some((Id::new(news)?, Told { half: Key::from_text(half)?, n_offers: n_offers(news)? }))
                }
                _ => None,
            }),
            _ => return None,
        };
        Some(KeptSeat {
            file: DealFile::open(text("deal")?.as_bytes()).ok()?,
            number: number("seat")?,
            group: number("group")?,
            part: SeatPart::from_word(text("part")?)?,
            role,
            injects: injects.collect::<Option<_>>()?,
            debrief: match text("debrief") {
                Some(_) => Some(key("debrief")?),
                None => None,
            },
        })
    }
}
