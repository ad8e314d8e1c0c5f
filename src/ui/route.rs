use crate::document::Id;

/// An address inside the app, after `#`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`: the exercises.
    Shelf,
    /// `/exercise/PACK/EXERCISE`: one of them.
    Exercise {
        /// A shipped pack's id, or an opened pack's hash.
        pack: String,
        /// The exercise's id.
        exercise: Id,
    },
    /// `/cards/PACK/EXERCISE`: its role cards on paper.
    Cards {
        /// As above.
        pack: String,
        /// As above.
        exercise: Id,
    },
    /// `/session/ID`: a session.
    Session(Id),
    /// `/open`: opening a pack or a copy, perhaps from a link.
    Open {
        /// A pack inside the link.
        packed: Option<String>,
        /// The address of a pack.
        from: Option<String>,
    },
    /// `/tools`: the tools, and a case of one's own.
    Tools,
    /// `/desk` and what stands behind it: the trainer's desk. The path as it is.
    Desk(String),
    /// `/seat?…`: a seat that was dealt. The query as it is.
    Seat(String),
    /// `/about`.
    About,
    /// Anything else.
    Unknown,
}

impl Route {
    /// Reads the fragment of an address, without `#`. Never fails: a stranger
    /// may have written it.
    pub fn read(fragment: &str) -> Route {
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let place = |pack: &str, exercise: &str| Some((Id::new(pack)?.to_string(), Id::new(exercise)?));
        match segments.as_slice() {
            [""] | [] => Route::Shelf,
            ["exercise", pack, exercise] => {
                place(pack, exercise).map_or(Route::Unknown, |(pack, exercise)| Route::Exercise { pack, exercise })
            }
            ["cards", pack, exercise] => {
                place(pack, exercise).map_or(Route::Unknown, |(pack, exercise)| Route::Cards { pack, exercise })
            }
            ["session", id] => Id::new(id).map_or(Route::Unknown, Route::Session),
            ["open"] => {
                let value = |name: &str| {
                    let value = query.split('&').find_map(|it| it.strip_prefix(name)?.strip_prefix('='));
                    value.map(decode).filter(|it| !it.is_empty())
                };
                Route::Open { packed: value("p"), from: value("from") }
            }
            ["tools"] => Route::Tools,
            ["desk", ..] => Route::Desk(path.to_owned()),
            ["seat"] => Route::Seat(query.to_owned()),
            ["about"] => Route::About,
            _ => Route::Unknown,
        }
    }

    /// The fragment of the address, without `#`.
    pub fn path(&self) -> String {
        match self {
            Route::Shelf | Route::Unknown => "/".to_owned(),
            Route::Exercise { pack, exercise } => format!("/exercise/{pack}/{exercise}"),
            Route::Cards { pack, exercise } => format!("/cards/{pack}/{exercise}"),
            Route::Session(id) => format!("/session/{id}"),
            Route::Open { packed: Some(packed), .. } => format!("/open?p={packed}"),
            Route::Open { from: Some(from), .. } => format!("/open?from={}", encode(from)),
            Route::Open { .. } => "/open".to_owned(),
            Route::Tools => "/tools".to_owned(),
            Route::Desk(path) => path.clone(),
            Route::Seat(query) => format!("/seat?{query}"),
            Route::About => "/about".to_owned(),
        }
    }

    /// The address for a link's `href`.
    pub fn href(&self) -> String {
        format!("#{}", self.path())
    }
}

/// Percent-encodes what has a meaning in a query.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' | b'/' => {
                encoded.push(byte.into());
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// What a query means.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|it| str::from_utf8(it).ok()).and_then(|it| u8::from_str_radix(it, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_reading_and_writing() {
        for path in [
            "/",
            "/exercise/second-hand-pump/pump",
            "/cards/second-hand-pump/pump",
            "/session/00ff",
            "/open",
            "/open?p=1.3.abcdef01.xyz",
            "/open?from=https://example.org/a%20b.json%3Fq%3D1%26r%3D2",
            "/about",
        ] {
            assert_eq!(Route::read(path).path(), path);
        }
    }

    #[test]
    fn a_junk_address_is_an_unknown_place() {
        for path in ["/exercise/../x", "/exercise/a", "/x?y", "/session/%00", "//", "/about/more"] {
            assert_eq!(Route::read(path), Route::Unknown, "{path}");
        }
    }
}
