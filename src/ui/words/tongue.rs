/// A language of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// Russian.
    Russian,
}

impl Tongue {
    /// All of them, the fallback first, as in the catalogues.
    pub const ALL: [Tongue; 2] = [Tongue::English, Tongue::Russian];

    /// The language's tag.
    pub fn tag(self) -> &'static str {
        match self {
            Tongue::English => "en",
            Tongue::Russian => "ru",
        }
    }

    /// The language's own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Tongue::English => "English",
            Tongue::Russian => "Русский",
        }
    }

    /// The first of these tags that is a language of the screens.
    pub fn best<'t>(tags: impl IntoIterator<Item = &'t str>) -> Option<Tongue> {
        tags.into_iter().find_map(|tag| {
            let main = tag.split('-').next().unwrap_or_default();
            Tongue::ALL.into_iter().find(|it| it.tag() == main)
        })
    }

    /// The CLDR plural category of a whole number.
    pub(super) fn plural(self, n: i64) -> &'static str {
        let n = n.unsigned_abs();
        match self {
            Tongue::English if n == 1 => "one",
            Tongue::English => "other",
            Tongue::Russian => match (n % 10, n % 100) {
                (1, it) if it != 11 => "one",
                (2..=4, it) if !(12..=14).contains(&it) => "few",
                _ => "many",
            },
        }
    }

    pub(super) fn decimal_mark(self) -> char {
        match self {
            Tongue::English => '.',
            Tongue::Russian => ',',
        }
    }

    pub(super) fn group(self) -> char {
        match self {
            Tongue::English => ',',
            Tongue::Russian => '\u{a0}',
        }
    }
}
