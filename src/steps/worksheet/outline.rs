/// A part of what somebody made of a worksheet: a heading and lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlined {
    /// What the lines are, such as the name of a slot or a column.
    pub title: String,
    /// The lines, in order; at least one.
    pub lines: Vec<String>,
}

impl Outlined {
    /// A part, if it has any lines.
    pub(super) fn new(title: &str, lines: Vec<String>) -> Option<Outlined> {
        (!lines.is_empty()).then(|| Outlined { title: title.to_owned(), lines })
    }
}
