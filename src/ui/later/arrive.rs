//! A later part's arrival: its program, its words and its styles.

use std::cell::RefCell;

use super::parts::{Enter, Part};
use crate::ui::{
    browser::{self, page},
    words::{Chapter, Tongue, has_chapter, read_chapter},
};

thread_local! {
    static ROOMS: RefCell<Vec<(Part, Enter)>> = const { RefCell::new(Vec::new()) };
    static WANTED: RefCell<Vec<Chapter>> = const { RefCell::new(Vec::new()) };
    static STYLES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The way into a part that is here with its words and styles.
pub(super) fn found(part: Part) -> Option<Enter> {
    ROOMS.with_borrow(|it| it.iter().find(|(other, _)| *other == part).map(|it| it.1))
}

/// A part with its words and styles, fetched if need be. `None` if a file did not arrive.
pub(super) async fn arrive(part: Part, tongue: Tongue) -> Option<Enter> {
    for chapter in part.chapters() {
        WANTED.with_borrow_mut(|it| {
            if !it.contains(chapter) {
                it.push(*chapter);
            }
        });
    }
    let enter = match found(part) {
        Some(enter) => enter,
        None => part.way_in().await?,
    };
    load_words(tongue).await?;
    for sheet in part.styles() {
        if !STYLES.with_borrow(|it| it.contains(sheet)) {
            page::add_stylesheet(sheet).await?;
            STYLES.with_borrow_mut(|it| it.push(sheet));
        }
    }
    if found(part).is_none() {
        ROOMS.with_borrow_mut(|it| it.push((part, enter)));
    }
    Some(enter)
}

/// The words of the rooms that anybody has asked for, in a language.
pub async fn load_words(tongue: Tongue) -> Option<()> {
    for chapter in WANTED.with_borrow(Clone::clone) {
        if !has_chapter(tongue, chapter) {
            let file = format!("locales/{}-{}.ftl", tongue.tag(), chapter.name());
            let bytes = browser::fetch::own(&file).await.ok()?;
            read_chapter(tongue, chapter, String::from_utf8(bytes).ok()?).then_some(())?;
        }
    }
    Some(())
}
