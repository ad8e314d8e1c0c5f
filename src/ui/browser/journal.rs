//! The journal of one session: each entry is written before the screen calls it
//! saved, in order, and nothing is given up when a write fails.

use std::{cell::RefCell, collections::VecDeque, rc::Rc};

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
    is_writing: RefCell<bool>,
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
                is_writing: RefCell::new(false),
                on_change: Box::new(on_change),
            }),
        }
    }

    /// Writes an entry at a place of the log; `is_new` if nothing stands there.
    pub fn write(&self, n: usize, entry: &Json, has_prose: bool, is_new: bool) {
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

    /// Reads what is saved of a session.
    pub async fn read(store: &Store, session: &Id) -> Result<SavedLog, StoreError> {
        let texts = store.all(Drawer::Journal, &format!("{session}/")).await?;
        let key = keys::find(session.as_str()).await;
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
    store.remove(Drawer::Journal, &format!("{session}/")).await?;
    store.remove(Drawer::Sessions, session.as_str()).await
}

/// The name of an entry's record. Padded, so that the order of names is the order of entries.
pub fn place(session: &Id, n: usize) -> String {
    format!("{session}/{n:06}")
}

async fn work(inner: Rc<Inner>) {
    (inner.on_change)(Saved::NotYet);
    loop {
        let job = inner.jobs.borrow_mut().pop_front();
        let Some(job) = job else { break };
        if let Err(error) = write_record(&inner.store, &inner.session, &job).await {
            (inner.on_change)(Saved::Failed(error));
            if error == StoreError::Taken {
                // Another tab writes this session. Writing on would mix two logs.
                inner.jobs.borrow_mut().clear();
                return;
            }
            inner.jobs.borrow_mut().push_front(job);
            TimeoutFuture::new(RETRY_MS).await;
        }
    }
    *inner.is_writing.borrow_mut() = false;
    (inner.on_change)(Saved::All);
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
        let key = keys::find_or_make(session.as_str()).await;
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
