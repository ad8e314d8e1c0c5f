//! Sealing code by code, with the page drawn in between.

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

use super::{super::kept::Held, seats};
use crate::{
    desk::{
        dealt::{Dealing, Dealt},
        seal::{SealError, Stretch},
    },
    document::Id,
    ui::browser::{self, clock, page},
};

/// How far a deal is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// None is being made.
    Idle,
    /// So many codes are done, of so many.
    Working(usize, usize),
    /// It could not be made.
    Failed(SealError),
}

/// A deal in the making. It ends with the page.
#[derive(Clone)]
pub struct UseDealing {
    stage: UseStateHandle<Stage>,
    current: Rc<RefCell<Option<Dealing>>>,
}

/// Makes sealed deals.
#[hook]
pub fn use_dealing() -> UseDealing {
    let stage = use_state_eq(|| Stage::Idle);
    let current: Rc<RefCell<Option<Dealing>>> = use_mut_ref(|| None);
    {
        let current = current.clone();
        use_effect_with((), move |()| move || drop(current.take()));
    }
    UseDealing { stage, current }
}

impl UseDealing {
    /// How far it is.
    pub fn stage(&self) -> Stage {
        (*self.stage).clone()
    }

    /// Begins, and calls back when all is sealed.
    pub fn begin(&self, held: &Held, done: &Callback<Dealt>) {
        let seats = seats(&held.workshop);
        let Some(id) = Id::new(&browser::random_name()) else { return };
        match Dealing::new(&held.opened.pack, &held.exercise, &seats, id, Stretch::DEFAULT, &mut random) {
            Ok(dealing) => {
                let (n, of) = dealing.progress();
                *self.current.borrow_mut() = Some(dealing);
                self.stage.set(Stage::Working(n, of));
                self.clone().go_on(done.clone());
            }
            Err(error) => self.fail(error),
        }
    }

    /// Stops; nothing is handed out, and what was there before stays.
    pub fn cancel(&self) {
        self.current.take();
        self.stage.set(Stage::Idle);
    }

    /// One code, and then the next: each takes a second on a phone.
    fn go_on(self, done: Callback<Dealt>) {
        clock::after(0, move || {
            let Some(mut dealing) = self.current.take() else { return };
            match dealing.next(&mut random) {
                Ok(true) => {
                    let (n, of) = dealing.progress();
                    *self.current.borrow_mut() = Some(dealing);
                    self.stage.set(Stage::Working(n, of));
                    self.go_on(done);
                }
                Ok(false) => match dealing.finish() {
                    Ok(dealt) => {
                        self.stage.set(Stage::Idle);
                        done.emit(dealt);
                    }
                    Err(error) => self.fail(error),
                },
                Err(error) => self.fail(error),
            }
        });
    }

    fn fail(&self, error: SealError) {
        self.stage.set(Stage::Failed(error));
        // The button to cancel is gone.
        page::catch_focus(&["main h1"]);
    }
}

fn random(bytes: &mut [u8]) {
    for piece in bytes.chunks_mut(32) {
        piece.copy_from_slice(&browser::random::<32>()[..piece.len()]);
    }
}
