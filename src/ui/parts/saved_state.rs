use crate::ui::{
    El,
    browser::{journal::Saved, store::StoreError},
    el,
    words::{Key, Words, key},
};

/// Whether everything is saved. Of a failure is said what to do about it: `full`
/// where there is no room, `denied` where the browser does not let the page write.
pub fn saved_state(words: Words, saved: Saved, full: Key, denied: Key) -> El {
    let (class, text) = match saved {
        Saved::All => ("saved", key::SAVED),
        Saved::NotYet => ("saving", key::SAVING),
        Saved::Failed(StoreError::Full) => ("unsaved", full),
        Saved::Failed(StoreError::Denied | StoreError::Taken) => ("unsaved", denied),
    };
    // Only a failure is worth interrupting a listener.
    let role = (class == "unsaved").then_some("alert");
    el("p").class("saved-state").class(class).maybe_attr("role", role).say(words, text)
}
