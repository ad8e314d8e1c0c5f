use crate::{
    desk::{
        MAX_GROUPS, MAX_PEOPLE,
        seal::{Key, RoleKey},
        seat::{KeptSeat, SeatPart},
    },
    document::Id,
    ui::{
        browser::hash,
        route::{decode, encode},
    },
};

/// What a seat's link says, after the question mark. Everything may be missing:
/// whoever follows it is asked for the rest.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeatLink {
    /// The deal.
    pub deal: Option<Id>,
    /// The group, from 0.
    pub group: Option<u8>,
    /// The seat: its number and what the person does.
    pub seat: Option<(u8, SeatPart)>,
    /// The role and its key; of a plain deal the key is without meaning.
    pub role: Option<RoleKey>,
    /// A shipped exercise: its pack and its id, for a plain deal.
    pub exercise: Option<(Id, Id)>,
    /// Where the deal's file can be fetched.
    pub from: Option<String>,
}

impl SeatLink {
    /// Reads a query. Never fails: a stranger may have written it.
    pub fn read(query: &str) -> SeatLink {
        let value = |name: &str| {
            let value = query.split('&').find_map(|it| it.strip_prefix(name)?.strip_prefix('='));
            value.map(decode).filter(|it| !it.is_empty())
        };
        let id = |name: &str| Id::new(&value(name)?);
        let number = |name: &str| value(name)?.parse::<u8>().ok();
        let seat = number("n").filter(|it| (1..=MAX_PEOPLE).contains(it)).zip(value("p"));
        let exercise = value("x").and_then(|it| {
            let (pack, exercise) = it.split_once('/')?;
            Some((Id::new(pack)?, Id::new(exercise)?))
        });
        let key = value("k").and_then(|it| Key::from_text(&it)).or(exercise.is_some().then(|| Key::new([0; 16])));
        SeatLink {
            deal: id("d"),
            group: number("g").filter(|it| *it < MAX_GROUPS),
            seat: seat.and_then(|(n, part)| Some((n, SeatPart::from_word(&part)?))),
            role: id("r").zip(key).map(|(role, key)| RoleKey { role, key }),
            exercise,
            from: value("f"),
        }
    }

    /// The query.
    pub fn query(&self) -> String {
        let mut fields = Vec::new();
        let mut put = |name: &str, value: String| fields.push(format!("{name}={value}"));
        if let Some(deal) = &self.deal {
            put("d", deal.to_string());
        }
        if let Some((pack, exercise)) = &self.exercise {
            put("x", format!("{pack}/{exercise}"));
        }
        if let Some(group) = self.group {
            put("g", group.to_string());
        }
        if let Some((number, part)) = self.seat {
            put("n", number.to_string());
            put("p", part.word().to_owned());
        }
        if let Some(RoleKey { role, key }) = &self.role {
            put("r", role.to_string());
            if self.exercise.is_none() {
                put("k", key.to_text());
            }
        }
        if let Some(from) = &self.from {
            put("f", encode(from));
        }
        fields.join("&")
    }
}

impl SeatLink {
    /// The address inside the app.
    pub fn path(&self) -> String {
        format!("/seat?{}", self.query())
    }

    /// The whole address.
    pub fn address(&self) -> String {
        format!("{}#{}", hash::base(), self.path())
    }

    /// The way back to a seat that is kept on this device. It opens nothing.
    pub fn back_to(seat: &KeptSeat) -> SeatLink {
        let (deal, place) = (seat.file.id.clone(), (seat.number, seat.part));
        SeatLink { deal: Some(deal), group: Some(seat.group), seat: Some(place), ..SeatLink::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_survives_reading_and_writing() {
        for query in [
            "",
            "d=00ff&g=2",
            "d=00ff&g=2&n=7&p=speaks&r=usken&k=AAECAwQFBgcICQoLDA0ODw",
            "d=00ff&x=turn-at-the-sluice/sluice&g=0&n=60&p=doubles&r=usken",
            "d=00ff&g=0&n=1&p=observes&f=https://example.org/a%20b.json%3Fq%3D1",
        ] {
            assert_eq!(SeatLink::read(query).query(), query);
        }
    }

    #[test]
    fn what_a_stranger_wrote_is_left_out() {
        for query in ["n=0&p=speaks", "n=61&p=speaks", "n=7&p=sings", "g=30", "k=AA&r=usken", "d=../x", "x=a", "&&=="] {
            assert_eq!(SeatLink::read(query), SeatLink::default(), "{query}");
        }
    }
}
