use crate::ui::words::{Value, Words};

/// A number of packages in a sentence. There can be more than a message can
/// count with; such a number is written out and takes the plural of many.
pub enum Amount {
    /// One to count with.
    Number(i64),
    /// A larger one, written out.
    Text(String),
}

impl Amount {
    /// So many.
    pub fn of(words: Words, n: u128) -> Amount {
        match i64::try_from(n) {
            Ok(n) => Amount::Number(n),
            Err(_) => {
                let digits = n.to_string();
                let starts = (0..digits.len()).filter(|i| *i == 0 || (digits.len() - i).is_multiple_of(3));
                let mut ends = starts.clone().skip(1).chain([digits.len()]);
                let groups: Vec<&str> =
                    starts.filter_map(|from| digits.get(from..ends.next().unwrap_or(digits.len()))).collect();
                Amount::Text(groups.join(&words.group().to_string()))
            }
        }
    }

    /// The value for a message.
    pub fn value(&self) -> Value<'_> {
        match self {
            Amount::Number(n) => (*n).into(),
            Amount::Text(text) => text.into(),
        }
    }

    /// The number alone.
    pub fn to_text(&self, words: Words) -> String {
        match self {
            Amount::Number(n) => words.number(*n),
            Amount::Text(text) => text.clone(),
        }
    }
}
