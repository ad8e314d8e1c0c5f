//! The journal of a session.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Function, Promise};
use parley::{
    document::{Id, Json},
    ui::browser::{
        journal::{Journal, Saved, SavedLog, erase, place},
        keys, random_name,
        store::{Drawer, Store, StoreError},
    },
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

fn id() -> Id {
    Id::new(&random_name()).unwrap()
}

fn entry(text: &str) -> Json {
    Json::Record(vec![("act".into(), Json::Text("goal".into())), ("text".into(), Json::Text(text.into()))])
}

/// An entry to be written: place, text, whether it is prose, whether nothing
/// stands there.
type Job<'a> = (usize, &'a str, bool, bool);

/// Writes entries and waits for what the journal says in the end.
async fn write(store: &Store, session: &Id, jobs: &[Job<'_>]) -> Saved {
    let outcome = Rc::new(Cell::new(Saved::NotYet));
    let resolve: Rc<RefCell<Option<Function>>> = Rc::default();
    let settled = {
        let resolve = resolve.clone();
        Promise::new(&mut move |done, _| *resolve.borrow_mut() = Some(done))
    };
    let journal = {
        let outcome = outcome.clone();
        Journal::new(store.clone(), session.clone(), move |saved| {
            outcome.set(saved);
            if saved != Saved::NotYet
                && let Some(done) = resolve.borrow().as_ref()
            {
                let _ = done.call0(&JsValue::UNDEFINED);
            }
        })
    };
    for (n, text, has_prose, is_new) in jobs {
        journal.write(*n, &entry(text), *has_prose, *is_new);
    }
    JsFuture::from(settled).await.unwrap();
    outcome.get()
}

async fn read(store: &Store, session: &Id) -> SavedLog {
    Journal::read(store, session).await.unwrap()
}

/// The records as they lie in the database.
async fn records(store: &Store, session: &Id) -> String {
    store.all(Drawer::Journal, &format!("{session}/")).await.unwrap().join("\n")
}

#[wasm_bindgen_test]
async fn what_was_written_is_read_in_order() {
    let (store, session) = (Store::open().await, id());
    let texts: Vec<String> = (0..30).map(|n| format!("entry {n}")).collect();
    let jobs: Vec<Job> = texts.iter().enumerate().map(|(n, it)| (n, it.as_str(), n % 3 == 0, true)).collect();
    assert_eq!(write(&store, &session, &jobs).await, Saved::All);
    let log = read(&store, &session).await;
    assert_eq!(log.entries, texts.iter().map(|it| entry(it)).collect::<Vec<_>>());
    assert_eq!((log.n_unreadable, log.next), (0, 30));
}

#[wasm_bindgen_test]
async fn a_session_that_was_never_written_is_empty() {
    let log = read(&Store::open().await, &id()).await;
    assert_eq!((log.entries.len(), log.n_unreadable, log.next), (0, 0, 0));
}

#[wasm_bindgen_test]
async fn prose_is_sealed_at_rest_and_numbers_are_not() {
    let (store, session) = (Store::open().await, id());
    write(&store, &session, &[(0, "my own words", true, true), (1, "a number", false, true)]).await;
    let raw = records(&store, &session).await;
    assert!(!raw.contains("my own words") && raw.contains("\"sealed\":"));
    assert!(raw.contains("a number"));
}

#[wasm_bindgen_test]
async fn without_its_key_prose_is_unreadable_and_the_rest_is_read() {
    let (store, session) = (Store::open().await, id());
    write(&store, &session, &[(0, "words", true, true), (1, "number", false, true), (2, "more words", true, true)])
        .await;
    keys::destroy(session.as_str()).await;
    let log = read(&store, &session).await;
    assert_eq!(log.entries, [entry("number")]);
    assert_eq!((log.n_unreadable, log.next), (2, 3), "nothing is written over what cannot be read");
}

#[wasm_bindgen_test]
async fn a_sealed_record_opens_only_at_its_own_place() {
    let (store, session) = (Store::open().await, id());
    write(&store, &session, &[(0, "first", true, true), (1, "second", true, true)]).await;
    let texts = store.all(Drawer::Journal, &format!("{session}/")).await.unwrap();
    // Somebody swaps what was said first and second.
    let swapped = texts[1].replace("\"n\":1", "\"n\":0");
    store.put(Drawer::Journal, &place(&session, 0), &swapped).await.unwrap();
    let log = read(&store, &session).await;
    assert_eq!((log.entries.as_slice(), log.n_unreadable), (&[entry("second")][..], 1));
}

#[wasm_bindgen_test]
async fn writing_on_in_one_field_writes_over_the_entry() {
    let (store, session) = (Store::open().await, id());
    assert_eq!(
        write(&store, &session, &[(0, "a", true, true), (0, "ab", true, false), (0, "abc", true, false)]).await,
        Saved::All
    );
    assert_eq!(read(&store, &session).await.entries, [entry("abc")]);
    // Later as well, when the first is on the disk.
    assert_eq!(write(&store, &session, &[(0, "abcd", true, false)]).await, Saved::All);
    let log = read(&store, &session).await;
    assert_eq!((log.entries.as_slice(), log.next), (&[entry("abcd")][..], 1));
}

#[wasm_bindgen_test]
async fn another_tabs_entry_is_never_written_over() {
    let (store, session) = (Store::open().await, id());
    assert_eq!(write(&store, &session, &[(0, "of this tab", false, true)]).await, Saved::All);
    assert_eq!(write(&store, &session, &[(1, "of the other tab", false, true)]).await, Saved::All);
    let outcome = write(&store, &session, &[(1, "of this tab again", false, true), (2, "and on", false, true)]).await;
    assert_eq!(outcome, Saved::Failed(StoreError::Taken));
    assert_eq!(read(&store, &session).await.entries, [entry("of this tab"), entry("of the other tab")]);
}

#[wasm_bindgen_test]
async fn a_store_in_the_page_keeps_a_journal_too() {
    let (store, session) = (Store::Page(Rc::default()), id());
    assert_eq!(write(&store, &session, &[(0, "words", true, true), (1, "number", false, true)]).await, Saved::All);
    assert_eq!(read(&store, &session).await.entries, [entry("words"), entry("number")]);
}

#[wasm_bindgen_test]
async fn erasing_a_session_takes_its_key_its_entries_and_its_head() {
    let (store, session, other) = (Store::open().await, id(), id());
    for it in [&session, &other] {
        store.put(Drawer::Sessions, it.as_str(), "{}").await.unwrap();
        write(&store, it, &[(0, "words", true, true)]).await;
    }
    assert_eq!(erase(&store, &session).await, Ok(()));
    assert!(keys::find(session.as_str()).await == Ok(None));
    assert_eq!(records(&store, &session).await, "");
    assert_eq!(store.all(Drawer::Sessions, session.as_str()).await, Ok(vec![]));
    assert_eq!(read(&store, &other).await.entries, [entry("words")], "another session is untouched");
}
