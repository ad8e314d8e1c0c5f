use super::CodeError;

/// The symbols of a code, each from 0 to 31.
pub type Symbols = Vec<u8>;

/// The character of each symbol: Crockford's digits and letters, without the I,
/// L and O that look like digits and the U that makes words.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many characters stand between two hyphens.
const GROUP: usize = 4;

/// The symbols as they are shown: in groups of four with hyphens. Of each
/// symbol only the five low bits count.
pub fn grouped(symbols: &[u8]) -> String {
    let mut text = String::with_capacity(symbols.len() + symbols.len() / GROUP);
    for (i, symbol) in symbols.iter().enumerate() {
        if i != 0 && i.is_multiple_of(GROUP) {
            text.push('-');
        }
        text.push(char::from(ALPHABET[usize::from(symbol & 31)]));
    }
    text
}

/// The symbols of what somebody typed. Case, spaces and hyphens do not matter,
/// nor which of two characters that look alike was meant.
///
/// # Errors
///
/// There is no symbol, there are more than `max`, or a character is none.
pub fn symbols(typed: &str, max: usize) -> Result<Symbols, CodeError> {
    let mut found = Symbols::new();
    for c in typed.chars().filter(|c| !is_gap(*c)) {
        let symbol = symbol(c).ok_or(CodeError::NoSymbol(c))?;
        if found.len() == max {
            return Err(CodeError::TooLong { max });
        }
        found.push(symbol);
    }
    if found.is_empty() { Err(CodeError::Empty) } else { Ok(found) }
}

/// Whether a character stands between groups: white space, any hyphen or dash,
/// and what messengers put in unseen.
fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}

/// The symbol that a character is, or looks like.
fn symbol(c: char) -> Option<u8> {
    let upper = c.to_uppercase().next()?;
    let meant = match upper {
        'I' | 'L' | 'І' => '1',
        'O' | 'О' => '0',
        'З' => '3',
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        'Ѕ' => 'S',
        'Ј' => 'J',
        it => it,
    };
    ALPHABET.iter().position(|it| char::from(*it) == meant).and_then(|at| u8::try_from(at).ok())
}
