use super::{ProblemKind, Reader, Record};

/// Something that can be read from a document.
pub trait Written: Sized {
    /// Reads the value here. `None` after at least one problem was noted.
    fn read(reader: &Reader) -> Option<Self>;

    /// Reads one field of an object. A missing one is a problem, unless the
    /// type says otherwise.
    fn field(record: &Record, key: &'static str) -> Option<Self> {
        match record.get(key) {
            Some(reader) => Self::read(&reader),
            None => record.reader().problem(ProblemKind::MissingKey(key)),
        }
    }
}

impl<T: Written> Written for Option<T> {
    fn read(reader: &Reader) -> Option<Self> {
        T::read(reader).map(Some)
    }

    fn field(record: &Record, key: &'static str) -> Option<Self> {
        match record.get(key) {
            Some(reader) => T::read(&reader).map(Some),
            None => Some(None),
        }
    }
}

impl Written for bool {
    fn read(reader: &Reader) -> Option<Self> {
        match reader.json() {
            super::Json::Bool(yes) => Some(*yes),
            _ => reader.wrong_kind("true or false"),
        }
    }
}

/// Declares a type as it is written in a file: its reader and its schema follow
/// from the fields. Two forms: an object with the given keys, and one word of a
/// closed list.
macro_rules! written {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)* }

        impl $crate::document::Written for $name {
            #[inline(never)]
            fn read(reader: &$crate::document::Reader) -> Option<Self> {
                let record = reader.record(&[$(stringify!($field)),*])?;
                // All are read, so that all problems are noted.
                match ($(<$kind as $crate::document::Written>::field(&record, stringify!($field)),)*) {
                    ($(Some($field),)*) => Some(Self { $($field,)* }),
                    _ => None,
                }
            }
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$word_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$word_meta])* #[cfg_attr(feature = "schema", schemars(rename = $word))] $variant,)* }

        impl $name {
            /// The word for it in packs.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)*
                }
            }
        }

        impl $crate::document::Written for $name {
            fn read(reader: &$crate::document::Reader) -> Option<Self> {
                match reader.text()? {
                    $($word => Some($name::$variant),)*
                    word => reader.problem($crate::document::ProblemKind::UnknownWord {
                        word: word.chars().take(64).collect(),
                        known: &[$($word),*],
                    }),
                }
            }
        }
    };
}
