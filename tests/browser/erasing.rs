//! Erasing a session with what was dealt to its seat.

use parley::{
    document::Id,
    ui::{
        browser::{
            keys, random_name, settings,
            store::{Drawer, Store},
        },
        erase_session,
    },
};
use wasm_bindgen_test::wasm_bindgen_test;

/// A record with a key of its own.
async fn keep(store: &Store, name: &str) {
    keys::find_or_make(name).await.unwrap();
    store.put(Drawer::Packs, name, name).await.unwrap();
}

/// A session, of a seat or of a pack that somebody opened.
async fn begin(store: &Store, pack: &str, is_seat: bool) -> Id {
    let id = Id::new(&random_name()).unwrap();
    let head = format!(r#"{{"id":"{id}","hash":"{pack}","seat":{is_seat}}}"#);
    store.put(Drawer::Sessions, id.as_str(), &head).await.unwrap();
    id
}

async fn has_key(name: &str) -> bool {
    keys::find(name).await != Ok(None)
}

#[wasm_bindgen_test]
async fn erasing_a_seat_takes_its_card_and_the_last_of_a_deal_takes_the_file() {
    let store = Store::open().await;
    let deal = random_name();
    let seats = [1, 10].map(|n| format!("{deal}-{n}"));
    for name in [&deal, &seats[0], &seats[1]] {
        keep(&store, name).await;
    }
    let (first, tenth) = (begin(&store, &seats[0], true).await, begin(&store, &seats[1], true).await);
    settings::set(&format!("line.{first}"), "7");

    assert_eq!(erase_session(&store, &first).await, Ok(()));
    assert_eq!(store.all(Drawer::Packs, &deal).await.unwrap(), [deal.clone(), seats[1].clone()]);
    assert_eq!(store.all(Drawer::Sessions, first.as_str()).await, Ok(vec![]));
    assert_eq!(settings::get(&format!("line.{first}")), None);
    assert!(!has_key(&seats[0]).await && has_key(&seats[1]).await && has_key(&deal).await);

    assert_eq!(erase_session(&store, &tenth).await, Ok(()));
    assert_eq!(store.all(Drawer::Packs, &deal).await, Ok(vec![]));
    assert!(!has_key(&seats[1]).await && !has_key(&deal).await);
}

#[wasm_bindgen_test]
async fn erasing_another_session_leaves_its_pack() {
    let store = Store::open().await;
    let pack = random_name();
    keep(&store, &pack).await;
    let session = begin(&store, &pack, false).await;
    assert_eq!(erase_session(&store, &session).await, Ok(()));
    assert_eq!(store.all(Drawer::Sessions, session.as_str()).await, Ok(vec![]));
    assert_eq!(store.all(Drawer::Packs, &pack).await, Ok(vec![pack.clone()]));
    assert!(has_key(&pack).await);
}
