//! What only a browser can show: storage, keys, settings. In headless Chromium:
//!
//! ```text
//! cargo test --target wasm32-unknown-unknown --no-default-features --features ui --test browser
//! ```
//!
//! The tests share one origin and so one database: each uses names of its own.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

mod erasing;
mod journal;
mod keys;
mod settings;
mod store;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
