use std::rc::Rc;

use yew::prelude::*;

use super::kept::Held;
use crate::{desk::workshop::Workshop, ui::Shell};

/// A change of a workshop.
#[derive(Clone)]
pub struct Change(Rc<dyn Fn(&mut Workshop)>);

impl Change {
    /// The change that a function makes.
    pub fn new(change: impl Fn(&mut Workshop) + 'static) -> Change {
        Change(Rc::new(change))
    }

    /// Makes it.
    pub fn make(&self, workshop: &mut Workshop) {
        (self.0)(workshop);
    }
}

/// What every page of a workshop needs.
#[derive(Clone, PartialEq, Properties)]
pub struct DeskProps {
    /// The shell.
    pub shell: Shell,
    /// The workshop with its exercise.
    pub held: Rc<Held>,
    /// Called when something changes; it is kept before anything else.
    pub on_change: Callback<Change>,
    /// Called when the workshop is to go from this device.
    pub on_wipe: Callback<()>,
    /// Whether the browser refused that.
    pub is_wipe_refused: bool,
}
