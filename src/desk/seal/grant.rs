use super::Key;
use crate::{
    desk::{MAX_GROUPS, MAX_PEOPLE},
    document::{Id, Json},
};

/// A role and the key of its compartment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleKey {
    /// The role.
    pub role: Id,
    /// Its key.
    pub key: Key,
}

/// What a typed code gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grant {
    /// A seat.
    Seat {
        /// Its number, 1 to [`MAX_PEOPLE`].
        number: u8,
        /// Its group, below [`MAX_GROUPS`].
        group: u8,
        /// The word for what the seat does.
        part: Id,
        /// The role whose card it reads, if it reads one.
        role: Option<RoleKey>,
    },
    /// The half of an inject's key that its word stands for.
    Inject {
        /// The role that can open it.
        role: Id,
        /// The inject.
        news: Id,
        /// The half.
        half: Key,
    },
    /// The debrief.
    Debrief {
        /// Its key.
        key: Key,
    },
}

impl Grant {
    /// The grant as it stands in a lock: at most 252 bytes.
    pub(super) fn to_text(&self) -> String {
        let text = |key: &str, it: &str| (key.to_owned(), Json::Text(it.to_owned()));
        let number = |key: &str, it: u8| (key.to_owned(), Json::Number(it.into()));
        Json::Record(match self {
            Grant::Seat { number: seat, group, part, role } => {
                let mut fields = vec![number("seat", *seat), number("group", *group), text("part", part.as_str())];
                if let Some(RoleKey { role, key }) = role {
                    fields.extend([text("role", role.as_str()), text("key", &key.to_text())]);
                }
                fields
            }
            Grant::Inject { role, news, half } => {
                vec![text("inject", news.as_str()), text("role", role.as_str()), text("half", &half.to_text())]
            }
            Grant::Debrief { key } => vec![text("debrief", &key.to_text())],
        })
        .to_compact()
    }

    /// Reads a grant. `None` if it is none, or names a seat or group that no
    /// deal has.
    pub(super) fn from_text(text: &str) -> Option<Grant> {
        let json = Json::parse(text.as_bytes()).ok()?;
        let text = |key: &str| match json.get(key) {
            Some(Json::Text(it)) => Some(it.as_str()),
            _ => None,
        };
        let number = |key: &str, min: u8, max: u8| match json.get(key) {
            Some(Json::Number(it)) => u8::try_from(*it).ok().filter(|it| (min..=max).contains(it)),
            _ => None,
        };
        let id = |key: &str| Id::new(text(key)?);
        let key = |name: &str| Key::from_text(text(name)?);
        if json.get("seat").is_some() {
            let role = match json.get("role") {
                None => None,
                Some(_) => Some(RoleKey { role: id("role")?, key: key("key")? }),
            };
            let (number, group) = (number("seat", 1, MAX_PEOPLE)?, number("group", 0, MAX_GROUPS - 1)?);
            Some(Grant::Seat { number, group, part: id("part")?, role })
        } else if json.get("inject").is_some() {
            Some(Grant::Inject { role: id("role")?, news: id("inject")?, half: key("half")? })
        } else {
            Some(Grant::Debrief { key: key("debrief")? })
        }
    }
}
