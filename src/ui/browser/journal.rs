//! The journal of one session: each entry is written before the screen calls it
//! saved, in order, and nothing is given up when a write fails.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::{
    keys,
    store::{Drawer, Store, StoreError},
};
use crate::{
    document::{Id, Json},
    ui::seal,
};

/// How long to wait before a failed write is tried again.
const RETRY_MS: u32 = 5_000;

/// How often a journal that waits looks whether it was stopped.
const PATIENCE_MS: u32 = 50;

/// How far the journal is behind the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Everything that was done is on the disk.
    All,
    /// Something is being written.
    NotYet,
    /// The last try failed; it is kept in memory and tried again.
    Failed(StoreError),
}

/// An entry to be written.
struct Job {
    n: usize,
    json: String,
    has_prose: bool,
    is_new: bool,
}

/// The journal of one session.
#[derive(Clone)]
pub struct Journal {
    inner: Rc<Inner>,
}

struct Inner {
    store: Store,
    session: Id,
    jobs: RefCell<VecDeque<Job>>,
    is_writing: Cell<bool>,
    is_stopped: Cell<bool>,
    on_change: Box<dyn Fn(Saved)>,
}

impl Journal {
    /// The journal of a session. `on_change` is told how far it is.
    pub fn new(store: Store, session: Id, on_change: impl Fn(Saved) + 'static) -> Journal {
        Journal {
            inner: Rc::new(Inner {
                store,
                session,
                jobs: RefCell::default(),
                is_writing: Cell::new(false),
                is_stopped: Cell::new(false),
                on_change: Box::new(on_change),
            }),
        }
    }

    /// Writes an entry at a place of the log; `is_new` if nothing stands there.
    pub fn write(&self, n: usize, entry: &Json, has_prose: bool, is_new: bool) {
        if self.inner.is_stopped.get() {
            return;
        }
        let mut jobs = self.inner.jobs.borrow_mut();
        // An entry that still waits and is written over need not be written twice.
        let waiting = jobs.iter().position(|it| it.n == n).and_then(|i| jobs.remove(i));
        let is_new = is_new || waiting.is_some_and(|it| it.is_new);
        jobs.push_back(Job { n, json: entry.to_compact(), has_prose, is_new });
        drop(jobs);
        if !self.inner.is_writing.replace(true) {
            spawn_local(work(self.inner.clone()));
        }
    }

    /// Gives up what still waits; nothing is written from here on but what is
    /// under way.
    pub fn stop(&self) {
        self.inner.is_stopped.set(true);
        self.inner.jobs.borrow_mut().clear();
    }

    /// Returns when a stopped journal writes no more.
    pub async fn rest(&self) {
        while self.inner.is_writing.get() {
            TimeoutFuture::new(PATIENCE_MS).await;
        }
    }

    /// Reads what is saved of a session.
    pub async fn read(store: &Store, session: &Id) -> Result<SavedLog, StoreError> {
        let texts = store.all(Drawer::Journal, &format!("{session}/")).await?;
        let key = keys::find(session.as_str()).await?;
        let mut saved = SavedLog { entries: Vec::new(), n_unreadable: 0, next: 0 };
        for text in texts {
            let record = Json::parse(text.as_bytes()).unwrap_or(Json::Null);
            let n = match record.get("n") {
                Some(Json::Number(n)) => usize::try_from(*n).unwrap_or_default(),
                _ => 0,
            };
            saved.next = saved.next.max(n + 1);
            let entry = match (record.get("entry"), record.get("sealed")) {
                (Some(entry), _) => Some(entry.clone()),
                (None, Some(Json::Text(sealed))) => key
                    .as_ref()
                    .and_then(|key| seal::open(key, &place(session, n), sealed))
                    .and_then(|text| Json::parse(text.as_bytes()).ok()),
                _ => None,
            };
            match entry {
                Some(entry) => saved.entries.push(entry),
                None => saved.n_unreadable += 1,
            }
        }
        Ok(saved)
    }
}

/// What is saved of a session.
pub struct SavedLog {
    /// The entries, in order.
    pub entries: Vec<Json>,
    /// How many could not be read, because their key is gone or a byte changed.
    pub n_unreadable: usize,
    /// The first place after them all.
    pub next: usize,
}

/// Destroys a session: its key first, so that what a database file keeps of
/// deleted records cannot be read.
pub async fn erase(store: &Store, session: &Id) -> Result<(), StoreError> {
    keys::destroy(session.as_str()).await;
    store.remove_all(Drawer::Journal, &format!("{session}/")).await?;
    store.remove(Drawer::Sessions, session.as_str()).await
}

/// The name of an entry's record. Padded, so that the order of names is the order of entries.
pub fn place(session: &Id, n: usize) -> String {
    format!("{session}/{n:06}")
}

async fn work(inner: Rc<Inner>) {
    (inner.on_change)(Saved::NotYet);
    let outcome = write_all(&inner).await;
    inner.is_writing.set(false);
    if outcome == Written::All {
        (inner.on_change)(Saved::All);
    }
}

/// How the work ended.
#[derive(PartialEq)]
enum Written {
    All,
    GivenUp,
}

async fn write_all(inner: &Inner) -> Written {
    loop {
        let job = inner.jobs.borrow_mut().pop_front();
        let Some(job) = job else { break };
        if let Err(error) = write_record(&inner.store, &inner.session, &job).await {
            if inner.is_stopped.get() {
                return Written::GivenUp;
            }
            (inner.on_change)(Saved::Failed(error));
            if error == StoreError::Taken {
                // Another tab writes this session. Writing on would mix two logs.
                inner.is_stopped.set(true);
                inner.jobs.borrow_mut().clear();
                return Written::GivenUp;
            }
            inner.jobs.borrow_mut().push_front(job);
            for _ in 0..RETRY_MS / PATIENCE_MS {
                TimeoutFuture::new(PATIENCE_MS).await;
                if inner.is_stopped.get() {
                    return Written::GivenUp;
                }
            }
        }
    }
    if inner.is_stopped.get() { Written::GivenUp } else { Written::All }
}

/// Writes one entry where nothing stands yet. Returns once it is on the disk.
pub async fn write_entry(
    store: &Store,
    session: &Id,
    n: usize,
    entry: &Json,
    has_prose: bool,
) -> Result<(), StoreError> {
    write_record(store, session, &Job { n, json: entry.to_compact(), has_prose, is_new: true }).await
}

async fn write_record(store: &Store, session: &Id, job: &Job) -> Result<(), StoreError> {
    let name = place(session, job.n);
    let (kind, body) = if job.has_prose {
        let key = keys::find_or_make(session.as_str()).await?;
        let sealed = seal::seal(&key, super::random(), &name, &job.json).ok_or(StoreError::Denied)?;
        ("sealed", format!("\"{sealed}\""))
    } else {
        ("entry", job.json.clone())
    };
    let record = format!(r#"{{"session":"{session}","n":{},"{kind}":{body}}}"#, job.n);
    if job.is_new {
        store.add(Drawer::Journal, &name, &record).await
    } else {
        store.put(Drawer::Journal, &name, &record).await
    }
}
