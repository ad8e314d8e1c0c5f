use crate::{
    document::{Id, List},
    text::Label,
};

written! {
    /// A node.
    pub struct NodeFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What it is.
        about: Option<Label>,
        /// Whether it is who draws the map, who belongs on it too.
        is_self: Option<bool>,
    }
}

written! {
    /// A kind of edge.
    pub struct RelationFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// How it is drawn.
        line: Line,
        /// Whether it goes from one to the other only.
        directed: Option<bool>,
        /// Whether such an edge must carry a few words.
        note: Option<bool>,
    }
}

written! {
    /// How an edge is drawn. No two look alike without colour.
    pub enum Line {
        /// One line.
        Plain = "plain",
        /// Two lines side by side.
        Double = "double",
        /// Dashes.
        Dashed = "dashed",
        /// Dots.
        Dotted = "dotted",
        /// A zigzag.
        Zigzag = "zigzag",
        /// A line that is cut.
        Broken = "broken",
    }
}

written! {
    /// Whose picture of things is drawn.
    pub struct ViewFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
    }
}

written! {
    /// What the pack can document about two nodes.
    pub struct KeyFile {
        /// The one; where the relation starts, if it has a direction.
        from: Id,
        /// The other.
        to: Id,
        /// Every relation that is right.
        relations: List<Id, 1, 8>,
        /// Where it stands.
        source: Option<Label>,
    }
}

impl RelationFile {
    /// Whether it goes from one to the other only.
    pub fn is_directed(&self) -> bool {
        self.directed == Some(true)
    }

    /// Whether such an edge must carry a few words.
    pub fn needs_note(&self) -> bool {
        self.note == Some(true)
    }
}
