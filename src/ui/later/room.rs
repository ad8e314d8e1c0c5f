use std::rc::Rc;

use yew::Callback;

use crate::{
    document::{Id, Problem},
    points::RoleId,
    session::Session,
    ui::{OpenedPack, steps::OnAct},
};

/// What a later part of the program shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Room {
    /// Opening a pack or a copy.
    Open {
        /// A pack inside the link.
        packed: Option<String>,
        /// The address of a pack.
        from: Option<String>,
    },
    /// The sessions that were begun on this device.
    Begun {
        /// How often the shelf has changed what is kept.
        n_changes: u32,
        /// Called when one was erased.
        on_change: Callback<()>,
    },
    /// The packs that people opened on this device.
    Opened {
        /// How often the shelf has changed what is kept.
        n_changes: u32,
        /// Called when one was removed.
        on_change: Callback<()>,
    },
    /// Role cards on paper.
    Cards {
        /// The pack's name in addresses.
        pack: String,
        /// The exercise's id.
        exercise: String,
    },
    /// The trainer's part of an exercise.
    Trainer {
        /// The pack.
        opened: OpenedPack,
        /// The exercise's id in the pack.
        exercise: Id,
    },
    /// Looking back at a session.
    Debrief {
        /// The session.
        session: Rc<Session>,
        /// Its pack.
        opened: OpenedPack,
        /// Called when somebody writes something.
        on_act: OnAct,
    },
    /// A step that is done by answering.
    Answers {
        /// The session.
        session: Rc<Session>,
        /// Who answers.
        role: RoleId,
        /// Called when an answer changes.
        on_act: OnAct,
    },
    /// Looking back alone.
    Reflect {
        /// The session.
        session: Rc<Session>,
        /// Who looks back.
        role: RoleId,
        /// Called when an answer changes.
        on_act: OnAct,
    },
    /// What is wrong with a pack.
    Problems {
        /// All problems, at least one.
        problems: Vec<Problem>,
    },
    /// What was made of earlier worksheets, beside the table.
    Recalled {
        /// The session, at its table.
        session: Rc<Session>,
        /// Whose work it is.
        role: RoleId,
    },
    /// The tools, and a case of one's own.
    Tools,
    /// The trainer's desk.
    Desk {
        /// Where at the desk, the address inside the app.
        path: String,
    },
    /// Taking a seat that was dealt.
    Seat {
        /// What the link holds, after the question mark.
        query: String,
    },
    /// What somebody reads first in a seat.
    SeatFirst {
        /// The session.
        session: Rc<Session>,
        /// Its pack.
        opened: OpenedPack,
        /// Called when the author's note was read; without it that is not shown.
        on_read: Option<Callback<()>>,
    },
    /// A seat at its table, or after its last step.
    AtSeat {
        /// The session.
        session: Rc<Session>,
        /// Its pack.
        opened: OpenedPack,
        /// Called when somebody does something.
        on_act: OnAct,
        /// Called when more of the pack was opened.
        on_opened: Callback<()>,
    },
    /// What this is and what it keeps.
    About,
}
