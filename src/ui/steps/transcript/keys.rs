//! What the keys of the coding area do.

use crate::steps::transcript::BookFile;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    /// Gives the line this code of the book and goes on.
    Code(usize),
    /// Goes to the line before.
    Up,
    /// Goes to the next line.
    Down,
    /// Takes the last change back.
    Undo,
}

/// A key as the browser tells it.
#[derive(Debug, Clone)]
pub(super) struct Pressed {
    /// What it writes.
    pub key: String,
    /// Where it is on the keyboard, such as `KeyQ`.
    pub code: String,
    /// Whether Ctrl or the command key is held.
    pub is_command: bool,
    /// Whether Alt is held.
    pub is_alt: bool,
    /// Whether it is held down.
    pub is_repeat: bool,
}

/// What a key asks for. A letter that is not Latin stands for the Latin one on
/// the same key, so that nobody has to change the keyboard's language.
pub(super) fn press(book: &BookFile, pressed: &Pressed) -> Option<Press> {
    let Pressed { key, code, is_command, is_alt, is_repeat } = pressed;
    if *is_alt {
        return None;
    }
    if *is_command {
        let is_z = key.eq_ignore_ascii_case("z") || (!key.is_ascii() && code == "KeyZ");
        return is_z.then_some(Press::Undo);
    }
    match key.as_str() {
        "ArrowUp" => Some(Press::Up),
        "ArrowDown" => Some(Press::Down),
        "Backspace" => Some(Press::Undo),
        _ if *is_repeat => None,
        key => {
            let latin = if key.is_ascii() { key } else { code.strip_prefix("Key")? };
            book.codes.iter().position(|it| it.key.eq_ignore_ascii_case(latin)).map(Press::Code)
        }
    }
}
