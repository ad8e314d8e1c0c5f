/// The most languages of a person.
const MAX_LANGUAGES: usize = 8;

/// The most characters of a language's tag.
const MAX_TAG: usize = 35;

/// The most organisations in a room.
pub(super) const MAX_ORGANISATIONS: u8 = 60;

/// What the draw may know of a person: never a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Place in the trainer's list of organisations, if one was said. A chief and
    /// the staff are one organisation.
    pub organisation: Option<u8>,
    /// Tags of the languages that the person can work in; lower and upper case
    /// are one.
    pub languages: Vec<String>,
}

impl Person {
    /// Whether both can work in a language.
    pub fn shares_language(&self, other: &Person) -> bool {
        self.languages.iter().any(|mine| other.languages.iter().any(|it| it.eq_ignore_ascii_case(mine)))
    }

    pub(super) fn is_within_bounds(&self) -> bool {
        let is_tag = |it: &String| {
            (1..=MAX_TAG).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        self.organisation.is_none_or(|it| it < MAX_ORGANISATIONS)
            && self.languages.len() <= MAX_LANGUAGES
            && self.languages.iter().all(is_tag)
    }
}

/// What is wished of people of one organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Organisations {
    /// Nothing.
    #[default]
    Any,
    /// Spread over the groups as evenly as numbers allow.
    Mix,
    /// Never two in one group, so that no chief faces their staff; as few as
    /// possible where that cannot be.
    Separate,
}

/// What is wished of the draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rules {
    /// Of people of one organisation.
    pub organisations: Organisations,
    /// Whether each group shall have two who share a working language.
    pub shared_language: bool,
    /// Whether the next round brings people together who have not met; else the
    /// groups stay together.
    pub new_partners: bool,
}
