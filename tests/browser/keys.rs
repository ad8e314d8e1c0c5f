//! Keys for what people wrote.

use parley::ui::{
    browser::{keys, random, random_name},
    seal::{Key, open, seal},
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_key_is_made_once_and_found_again() {
    let name = random_name();
    assert!(keys::find(&name).await == Ok(None));
    let key = keys::find_or_make(&name).await.unwrap();
    assert!(keys::find(&name).await == Ok(Some(key.clone())));
    assert!(keys::find_or_make(&name).await == Ok(key));
}

#[wasm_bindgen_test]
async fn every_thing_has_a_key_of_its_own() {
    let (one, two) = (random_name(), random_name());
    assert!(keys::find_or_make(&one).await.unwrap() != keys::find_or_make(&two).await.unwrap());
}

#[wasm_bindgen_test]
async fn a_destroyed_key_is_gone_and_what_it_sealed_with_it() {
    let (name, other) = (random_name(), random_name());
    let (key, kept) = (keys::find_or_make(&name).await.unwrap(), keys::find_or_make(&other).await.unwrap());
    let sealed = seal(&key, random(), "place", "my words").unwrap();
    keys::destroy(&name).await;
    assert!(keys::find(&name).await == Ok(None));
    assert!(keys::find(&other).await == Ok(Some(kept)), "another key is untouched");
    let next = keys::find_or_make(&name).await.unwrap();
    assert!(next != key);
    assert_eq!(open(&next, "place", &sealed), None);
    // Destroying what is not there is no error.
    keys::destroy(&random_name()).await;
}

#[wasm_bindgen_test]
async fn a_key_that_came_with_a_copy_is_kept() {
    let (name, key) = (random_name(), Key(random()));
    keys::keep(&name, &key).await;
    assert!(keys::find(&name).await == Ok(Some(key.clone())));
    assert!(keys::find_or_make(&name).await == Ok(key));
}

#[wasm_bindgen_test]
fn random_names_are_128_bits_in_hexadecimal_and_differ() {
    let names: std::collections::BTreeSet<String> = (0..1_000).map(|_| random_name()).collect();
    assert_eq!(names.len(), 1_000);
    assert!(names.iter().all(|it| it.len() == 32 && it.bytes().all(|b| b.is_ascii_hexdigit())));
}
