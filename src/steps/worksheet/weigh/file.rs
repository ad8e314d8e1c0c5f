use crate::{document::Id, text::Label};

written! {
    /// Something to choose.
    pub struct WeighedFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What it means.
        about: Option<Label>,
    }
}

written! {
    /// Something to weigh by.
    pub struct CriterionFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What it means.
        about: Option<Label>,
        /// Whether an option must meet it, whatever else it has.
        threshold: Option<bool>,
    }
}
