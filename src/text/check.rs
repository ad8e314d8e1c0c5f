use crate::document::ProblemKind;

/// The most characters of a passage.
pub const MAX_PASSAGE: usize = 20_000;

/// More marks than this on one letter are an attack on the line above.
const MAX_MARKS: usize = 8;

/// Checks a text of one line.
///
/// Direction controls are refused in labels, because a label stands beside
/// other people's words and could reorder them (CVE-2021-42574).
pub fn check_label(text: &str, max: usize) -> Result<(), ProblemKind> {
    check(text, max)?;
    if text.contains(['\n', '\t', '\u{2028}', '\u{2029}']) {
        return Err(ProblemKind::NotOneLine);
    }
    match text.chars().find(|c| is_direction_control(*c)) {
        Some(c) => Err(ProblemKind::HiddenCharacter(c)),
        None => Ok(()),
    }
}

/// Checks a text of several lines. Direction isolates are allowed where each is
/// closed again in its own line.
pub fn check_passage(text: &str) -> Result<(), ProblemKind> {
    check(text, MAX_PASSAGE)?;
    for line in text.lines() {
        let mut open = 0;
        for c in line.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => open += 1,
                '\u{2069}' if 0 < open => open -= 1,
                c if is_direction_control(c) => return Err(ProblemKind::HiddenCharacter(c)),
                _ => {}
            }
        }
        if 0 < open {
            return Err(ProblemKind::HiddenCharacter('\u{2068}'));
        }
    }
    Ok(())
}

fn check(text: &str, max: usize) -> Result<(), ProblemKind> {
    if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        return Err(ProblemKind::Empty);
    }
    let found = text.chars().count();
    if max < found {
        return Err(ProblemKind::TooLong { max, found });
    }
    let mut marks = 0;
    for c in text.chars() {
        if (c.is_control() && !matches!(c, '\n' | '\t')) || c == '\u{feff}' {
            return Err(ProblemKind::HiddenCharacter(c));
        }
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if MAX_MARKS < marks {
            return Err(ProblemKind::StackedMarks);
        }
    }
    Ok(())
}

/// A text without what [`check_passage`] and, but for its lines and its length,
/// [`check_label`] refuse; empty if nothing is left to see.
pub fn cleaned(text: &str) -> String {
    let mut marks = 0;
    let keep = |c: &char| {
        marks = if is_mark(*c) { marks + 1 } else { 0 };
        let is_hidden = c.is_control() && !matches!(c, '\n' | '\t') || *c == '\u{feff}' || is_direction_control(*c);
        !is_hidden && marks <= MAX_MARKS
    };
    let kept: String = text.chars().filter(keep).collect();
    if kept.chars().all(|c| c.is_whitespace() || is_invisible(c)) { String::new() } else { kept.trim().to_owned() }
}

fn is_direction_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Characters that take no ink. They have their uses inside words, but a text
/// of nothing else is empty.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{fe00}'..='\u{fe0f}')
}

/// Combining marks of the blocks that can be piled up.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{6d6}'..='\u{6ed}' | '\u{93a}'..='\u{94f}' | '\u{e31}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}
