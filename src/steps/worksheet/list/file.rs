use crate::{
    document::{Id, List, Whole},
    text::Label,
};

written! {
    /// A column.
    pub struct ColumnFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What belongs there.
        hint: Option<Label>,
        /// How few items are enough.
        fewest: Option<Whole<0, 12>>,
        /// How many items may be written.
        most: Whole<1, 12>,
        /// Items that are there already.
        given: Option<List<Label, 0, 12>>,
        /// What else is said of each item.
        fields: Option<List<ExtraFile, 0, 4>>,
        /// Words of a closed list that an item can have.
        tags: Option<List<TagFile, 0, 8>>,
        /// The earlier column under an item of which each item hangs.
        under: Option<Id>,
    }
}

written! {
    /// What else is said of an item.
    pub struct ExtraFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// How it is said.
        kind: ExtraKind,
    }
}

written! {
    /// How something is said of an item.
    pub enum ExtraKind {
        /// In words.
        Text = "text",
        /// From 1 to 5.
        Scale = "scale",
    }
}

written! {
    /// A tag.
    pub struct TagFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
    }
}

written! {
    /// So many items of a column must have a tag, or a field filled, or both.
    pub struct WantFile {
        /// The column.
        column: Id,
        /// The tag.
        tag: Option<Id>,
        /// The field.
        field: Option<Id>,
        /// How many.
        at_least: Whole<1, 12>,
        /// Why.
        because: Option<Label>,
    }
}

impl ColumnFile {
    /// How many items the pack has put there.
    pub fn n_given(&self) -> usize {
        self.given.as_ref().map_or(0, |it| it.len())
    }

    /// What else is said of each item.
    pub fn fields(&self) -> &[ExtraFile] {
        self.fields.as_deref().unwrap_or(&[])
    }

    /// The tags.
    pub fn tags(&self) -> &[TagFile] {
        self.tags.as_deref().unwrap_or(&[])
    }

    /// How few items are enough.
    pub fn fewest(&self) -> usize {
        self.fewest.map_or(0, |it| it.get() as usize)
    }

    /// How many items there can be, those of the pack included.
    pub fn most(&self) -> usize {
        self.n_given() + self.most.get() as usize
    }
}
