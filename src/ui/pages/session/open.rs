use std::rc::Rc;

use crate::{
    pack::{Exercise, Step, StepKind},
    points::RoleId,
    session::{Act, Entry, Head, Misfit, Mode, Place, Pushed, Session},
    steps::table::{Action, Phase, Rejected},
    ui::{
        OpenedPack,
        browser::{
            clock,
            journal::{Journal, Saved, SavedLog},
            lock::Lock,
            page, settings,
        },
        kept::line_setting,
    },
};

/// What could not be found of a session.
pub enum Missing {
    /// The session itself.
    Session,
    /// Its pack.
    Pack,
}

/// What was found of a session.
pub struct Found {
    pub(super) head: Head,
    pub(super) opened: OpenedPack,
    /// The exercise, or in a second attempt its parallel form.
    pub(super) exercise: Rc<Exercise>,
    pub(super) log: SavedLog,
}

pub(super) struct Open {
    pub(super) session: Session,
    pub(super) opened: OpenedPack,
    pub(super) journal: Journal,
    /// How many saved entries stand before the log's own, because they no
    /// longer fit or could not be read. They are kept.
    pub(super) n_left_out: usize,
    pub(super) saved: Saved,
    pub(super) misfits: Vec<Misfit>,
    pub(super) n_unreadable: usize,
    pub(super) rejected: Option<Rejected>,
    /// Where the curtain was lifted by the person whose turn it is, or the author's
    /// note before a seat was read.
    pub(super) lifted: Option<Place>,
    /// Seconds of the table that are not written down yet.
    pub(super) pending_seconds: u32,
    pub(super) last_look_ms: i64,
    pub(super) clock_jumped: bool,
    pub(super) lock: Lock,
}

impl Open {
    pub(super) fn push(&mut self, by: RoleId, act: Act) -> Result<(), Rejected> {
        let entry = Entry { by, act, at_ms: clock::now_ms() };
        let has_prose = entry.act.has_prose();
        let json = entry.to_json(&self.session.exercise().public);
        let (session, pushed) = self.session.push(entry)?;
        self.session = session;
        let is_new = matches!(pushed, Pushed::New(_));
        // A failure is said until a write has succeeded.
        if !matches!(self.saved, Saved::Failed(_)) {
            self.saved = Saved::NotYet;
        }
        self.journal.write(self.n_left_out + pushed.n(), &json, has_prose, is_new);
        Ok(())
    }

    pub(super) fn write_pending_seconds(&mut self) {
        let seconds = std::mem::take(&mut self.pending_seconds);
        if 0 < seconds {
            // The clock is nobody's; its entries stand under the first role. A table that
            // ended in this very second refuses it, which is right.
            let _ = self.push(RoleId(0), Act::AtTable(Action::Tick(seconds)));
        }
    }

    pub(super) fn step(&self) -> Option<&Step> {
        self.session.exercise().public.steps.get(self.session.state().place.step)
    }

    /// Whether one person plays here, and the program the others.
    pub(super) fn is_alone(&self) -> bool {
        matches!(self.session.head().mode, Mode::Alone(_))
    }

    pub(super) fn is_bargaining(&self) -> bool {
        let is_table = self.step().is_some_and(|it| matches!(it.kind, StepKind::Table(_)));
        let play = self.session.state().play.as_ref();
        is_table && play.is_some_and(|it| matches!(it.phase(), Phase::Bargaining { .. }))
    }

    pub(super) fn is_time_up(&self) -> bool {
        self.session.state().play.as_ref().is_some_and(|play| {
            play.limit_seconds().is_some_and(|limit| limit <= play.elapsed_seconds() + self.pending_seconds)
        })
    }

    /// The place in the exercise as people count: from 1, the debrief last.
    pub(super) fn position(&self) -> (usize, usize) {
        let n_steps = self.session.exercise().public.steps.len() + 1;
        (self.session.state().place.step + 1, n_steps)
    }
}

pub(super) fn keep_scroll(session: &Session) {
    settings::set(&line_setting(&session.head().id), &page::scroll_top().to_string());
}

pub(super) fn restore_scroll(session: &Session) {
    let top = settings::get(&line_setting(&session.head().id)).and_then(|it| it.parse().ok());
    if let Some(top) = top {
        // After the page was laid out.
        clock::after(50, move || page::scroll_to(top));
    }
}
