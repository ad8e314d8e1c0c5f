//! Where things are kept, on the device and in the page.

use std::rc::Rc;

use parley::ui::browser::{
    random_name,
    store::{Drawer, Store, StoreError},
};
use wasm_bindgen_test::wasm_bindgen_test;

/// The store on the device, and the one that stands in for it.
async fn stores() -> [Store; 2] {
    [Store::open().await, Store::Page(Rc::default())]
}

#[wasm_bindgen_test]
async fn this_browser_keeps_things_on_the_device() {
    assert!(Store::open().await.is_lasting());
    assert!(!Store::Page(Rc::default()).is_lasting());
}

#[wasm_bindgen_test]
async fn what_was_kept_under_a_name_is_there() {
    for store in stores().await {
        let name = random_name();
        let text = "{\"words\":\"не ниже 60 \u{1f6f6} \u{0}\"}";
        assert_eq!(store.all(Drawer::Packs, &name).await, Ok(vec![]));
        assert_eq!(store.add(Drawer::Packs, &name, text).await, Ok(()));
        assert_eq!(store.all(Drawer::Packs, &name).await, Ok(vec![text.to_owned()]));
    }
}

#[wasm_bindgen_test]
async fn a_name_that_is_taken_is_not_written_over_by_adding() {
    for store in stores().await {
        let name = random_name();
        assert_eq!(store.add(Drawer::Journal, &name, "first").await, Ok(()));
        assert_eq!(store.add(Drawer::Journal, &name, "second").await, Err(StoreError::Taken));
        assert_eq!(store.all(Drawer::Journal, &name).await, Ok(vec!["first".to_owned()]));
    }
}

#[wasm_bindgen_test]
async fn putting_writes_over_what_stands_there() {
    for store in stores().await {
        let name = random_name();
        assert_eq!(store.put(Drawer::Sessions, &name, "first").await, Ok(()));
        assert_eq!(store.put(Drawer::Sessions, &name, "second").await, Ok(()));
        assert_eq!(store.all(Drawer::Sessions, &name).await, Ok(vec!["second".to_owned()]));
        assert_eq!(store.add(Drawer::Sessions, &name, "third").await, Err(StoreError::Taken));
    }
}

#[wasm_bindgen_test]
async fn texts_come_in_the_order_of_their_names_and_only_under_their_prefix() {
    for store in stores().await {
        let (mine, other) = (random_name(), random_name());
        for n in [10, 2, 0, 1] {
            assert_eq!(store.add(Drawer::Journal, &format!("{mine}/{n:06}"), &n.to_string()).await, Ok(()));
        }
        assert_eq!(store.add(Drawer::Journal, &format!("{other}/000000"), "other").await, Ok(()));
        let found = store.all(Drawer::Journal, &format!("{mine}/")).await.unwrap();
        assert_eq!(found, ["0", "1", "2", "10"]);
    }
}

#[wasm_bindgen_test]
async fn drawers_do_not_know_one_another() {
    for store in stores().await {
        let name = random_name();
        assert_eq!(store.add(Drawer::Sessions, &name, "head").await, Ok(()));
        assert_eq!(store.add(Drawer::Packs, &name, "pack").await, Ok(()));
        assert_eq!(store.all(Drawer::Journal, &name).await, Ok(vec![]));
        assert_eq!(store.remove(Drawer::Packs, &name).await, Ok(()));
        assert_eq!(store.all(Drawer::Sessions, &name).await, Ok(vec!["head".to_owned()]));
    }
}

#[wasm_bindgen_test]
async fn removing_takes_everything_under_the_prefix_and_nothing_else() {
    for store in stores().await {
        let (mine, other) = (random_name(), random_name());
        for name in [format!("{mine}/000000"), format!("{mine}/000001"), other.clone()] {
            assert_eq!(store.add(Drawer::Journal, &name, &name).await, Ok(()));
        }
        assert_eq!(store.remove_all(Drawer::Journal, &format!("{mine}/")).await, Ok(()));
        assert_eq!(store.all(Drawer::Journal, &mine).await, Ok(vec![]));
        assert_eq!(store.all(Drawer::Journal, &other).await, Ok(vec![other.clone()]));
        // Removing what is not there is no error.
        assert_eq!(store.remove_all(Drawer::Journal, &mine).await, Ok(()));
    }
}

#[wasm_bindgen_test]
async fn removing_one_leaves_those_whose_names_begin_alike() {
    for store in stores().await {
        let deal = random_name();
        let names = [1, 10, 19].map(|n| format!("{deal}-{n}"));
        for name in &names {
            assert_eq!(store.add(Drawer::Packs, name, name).await, Ok(()));
        }
        assert_eq!(store.remove(Drawer::Packs, &names[0]).await, Ok(()));
        assert_eq!(store.all(Drawer::Packs, &deal).await.unwrap(), &names[1..]);
        assert_eq!(store.remove(Drawer::Packs, &names[0]).await, Ok(()));
    }
}

#[wasm_bindgen_test]
async fn two_tabs_see_one_store() {
    let (one, two) = (Store::open().await, Store::open().await);
    let name = random_name();
    assert_eq!(one.add(Drawer::Journal, &name, "of the first tab").await, Ok(()));
    assert_eq!(two.all(Drawer::Journal, &name).await, Ok(vec!["of the first tab".to_owned()]));
    assert_eq!(two.add(Drawer::Journal, &name, "of the second tab").await, Err(StoreError::Taken));
}

#[wasm_bindgen_test]
async fn a_text_of_a_mebibyte_is_kept_whole() {
    let store = Store::open().await;
    let (name, text) = (random_name(), "ё".repeat(1 << 19));
    assert_eq!(store.put(Drawer::Packs, &name, &text).await, Ok(()));
    assert_eq!(store.all(Drawer::Packs, &name).await, Ok(vec![text]));
    assert_eq!(store.remove(Drawer::Packs, &name).await, Ok(()));
}
