//! Small settings.

use parley::ui::browser::{random_name, settings};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_setting_is_kept_changed_and_forgotten() {
    let name = random_name();
    assert_eq!(settings::get(&name), None);
    settings::set(&name, "ru");
    assert_eq!(settings::get(&name).as_deref(), Some("ru"));
    settings::set(&name, "");
    assert_eq!(settings::get(&name).as_deref(), Some(""));
    settings::remove(&name);
    assert_eq!(settings::get(&name), None);
    settings::remove(&name);
}

#[wasm_bindgen_test]
fn a_setting_stands_under_the_name_of_this_program() {
    let name = random_name();
    settings::set(&name, "x");
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert_eq!(storage.get_item(&format!("parley.{name}")).unwrap().as_deref(), Some("x"));
    settings::remove(&name);
    assert_eq!(storage.get_item(&format!("parley.{name}")).unwrap(), None);
}
