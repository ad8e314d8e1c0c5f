use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::kept::{self, Held};
use crate::ui::browser::{
    lock::Lock,
    store::{Store, StoreError},
};

/// What is to happen to the record of a workshop.
#[derive(Clone)]
pub enum Task {
    /// This is the newest state.
    Keep(Rc<Held>),
    /// It goes, with its key.
    Wipe(Rc<Held>),
}

/// How a task went.
pub enum Done {
    /// Written, or not.
    Kept(Result<(), StoreError>),
    /// Gone, with what it was; or not.
    Wiped(Result<Rc<Held>, StoreError>),
}

/// Writes one workshop, one task after the other. Of several that wait only the
/// newest counts, and nothing is written after a wipe was asked for. What was
/// asked for is done even when the page is left meanwhile.
#[derive(Clone, Default)]
pub struct Writer {
    next: Rc<RefCell<Option<Task>>>,
    is_busy: Rc<Cell<bool>>,
}

impl Writer {
    /// Asks for a task. `lock` is held until it is done.
    pub fn ask(&self, task: Task, store: &Store, lock: &Rc<Lock>, on_done: Callback<Done>) {
        {
            let mut next = self.next.borrow_mut();
            if !matches!(*next, Some(Task::Wipe(_))) {
                *next = Some(task);
            }
        }
        if self.is_busy.replace(true) {
            return;
        }
        let (writer, store, lock) = (self.clone(), store.clone(), lock.clone());
        spawn_local(async move {
            while let Some(task) = writer.take() {
                let done = match task {
                    Task::Keep(held) => Done::Kept(kept::keep(&store, &held.workshop, &held.exercise).await),
                    Task::Wipe(held) => {
                        let outcome = kept::remove(&store, &held.workshop.head.id).await;
                        if outcome.is_ok() {
                            // A change that came meanwhile would bring it back.
                            writer.take();
                        }
                        Done::Wiped(outcome.map(|()| held))
                    }
                };
                on_done.emit(done);
            }
            writer.is_busy.set(false);
            drop(lock);
        });
    }

    /// Whether something newer waits to be written.
    pub fn is_behind(&self) -> bool {
        self.next.borrow().is_some()
    }

    fn take(&self) -> Option<Task> {
        self.next.borrow_mut().take()
    }
}
