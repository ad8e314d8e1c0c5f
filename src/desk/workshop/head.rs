use super::FORMAT;
use crate::document::{Id, Json};

/// What never changes of a workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its own name, 128 random bits in hexadecimal.
    pub id: Id,
    /// The pack's name in addresses.
    pub place: String,
    /// The pack's hash when the workshop was made.
    pub hash: String,
    /// The exercise's id in the pack.
    pub exercise: Id,
    /// When it was made, in milliseconds since 1970.
    pub made_ms: i64,
    /// The chance of the draws.
    pub seed: u64,
}

impl Head {
    /// The head of a saved workshop, which is enough to find its exercise.
    pub fn from_json(json: &Json) -> Option<Head> {
        let is_one = json.get("parley") == Some(&Json::Text("workshop".into()))
            && json.get("format") == Some(&Json::Number(FORMAT));
        let text = |key: &str| match json.get(key)? {
            Json::Text(it) if it.len() <= 100 => Some(it.as_str()),
            _ => None,
        };
        Some(Head {
            id: Id::new(text("id").filter(|_| is_one)?)?,
            place: Id::new(text("place")?)?.to_string(),
            hash: text("hash")?.to_owned(),
            exercise: Id::new(text("exercise")?)?,
            made_ms: match json.get("made")? {
                Json::Number(it) => *it,
                _ => return None,
            },
            seed: text("seed")?.parse().ok()?,
        })
    }
}
