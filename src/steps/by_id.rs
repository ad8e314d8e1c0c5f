use crate::document::Id;

/// Things by id, in the order of the ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ById<T>(pub(super) Vec<(Id, T)>);

// A list, because it is short, and because each kind of map is kilobytes of the first visit.
impl<T> ById<T> {
    /// Nothing yet.
    pub const fn new() -> Self {
        ById(Vec::new())
    }

    /// The thing of an id.
    pub fn get(&self, id: &Id) -> Option<&T> {
        self.place(id).ok().map(|at| &self.0[at].1)
    }

    /// The thing of an id, the default one if there is none yet.
    pub fn get_or_default(&mut self, id: &Id) -> &mut T
    where
        T: Default,
    {
        let at = self.place(id).unwrap_or_else(|at| {
            self.0.insert(at, (id.clone(), T::default()));
            at
        });
        &mut self.0[at].1
    }

    /// Sets the thing of an id, or takes it out.
    pub fn set(&mut self, id: &Id, thing: Option<T>) {
        match (self.place(id), thing) {
            (Ok(at), Some(thing)) => self.0[at].1 = thing,
            (Ok(at), None) => drop(self.0.remove(at)),
            (Err(at), Some(thing)) => self.0.insert(at, (id.clone(), thing)),
            (Err(_), None) => {}
        }
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, id: &Id) -> Result<usize, usize> {
        self.0.binary_search_by(|(it, _)| it.cmp(id))
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        ById::new()
    }
}
