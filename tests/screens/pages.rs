//! Pages that need nothing of the browser to be drawn. Not here, because they
//! ask it while they are drawn: the app itself (its address), a session's page
//! (its journal), opening a pack (the parts of an address); the journeys see those.

use std::rc::Rc;

use parley::{
    library,
    ui::{
        Route, Shell,
        browser::{offline::Offline, store::Store},
        pages::{AboutPage, CardsPage, ShelfPage},
        words::Words,
    },
};
use yew::prelude::*;

use crate::rendered::{count, english, rendered, russian, words_of};

/// A page inside the app's shell.
fn shown(words: Words, page: Html) -> String {
    shown_in(words, Offline::Ready("1a2b".into()), page)
}

fn shown_in(words: Words, offline: Offline, page: Html) -> String {
    let shell = Shell { words, store: Store::Page(Rc::default()), offline };
    rendered(html! { <ContextProvider<Shell> context={shell}>{ page }</ContextProvider<Shell>> })
}

#[test]
fn the_shelf_leads_to_every_shipped_exercise() {
    for words in [english(), russian()] {
        let html = shown(words, html! { <ShelfPage is_lost={false} /> });
        assert_eq!(count(&html, "h1"), 1);
        assert!(html.contains("href=\"#/tools\""));
        // Tools have a page of their own.
        for pack in library::packs().iter().filter(|it| library::tool_file(it.id.as_str()).is_none()) {
            for exercise in &pack.exercises {
                let route = Route::Exercise { pack: pack.id.to_string(), exercise: exercise.public.id.clone() };
                assert!(html.contains(&format!("href=\"{}\"", route.href())), "{}", route.href());
                assert!(html.contains(words.of(&exercise.public.title)));
            }
        }
        assert!(!html.contains("role=\"alert\""));
    }
}

#[test]
fn an_address_that_leads_nowhere_says_so_above_the_shelf() {
    let html = shown(english(), html! { <ShelfPage is_lost={true} /> });
    assert_eq!(html.matches("role=\"alert\"").count(), 1);
    assert!(words_of(&html).contains("That address leads nowhere."));
}

#[test]
fn the_site_gives_the_app_as_one_file_and_the_file_says_that_it_is_one() {
    let file = "href=\"parley.html\"";
    let site = shown(english(), html! { <AboutPage /> });
    assert!(site.contains(file) && words_of(&site).contains("After one visit everything works offline"));
    let inside = shown_in(english(), Offline::InFile("1a2b".into()), html! { <AboutPage /> });
    assert!(!inside.contains(file) && inside.contains("1a2b"));
    let said = words_of(&inside);
    assert!(said.contains("This is that file.") && !said.contains("After one visit"));
}

#[test]
fn the_page_about_this_program_says_which_one_it_is() {
    for words in [english(), russian()] {
        let html = shown(words, html! { <AboutPage /> });
        assert_eq!(count(&html, "h1"), 1);
        assert!(5 <= count(&html, "h2") && html.contains("1a2b") && html.contains(env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn a_page_whose_pack_is_still_looked_for_says_that_it_is_busy() {
    let html = shown(english(), html! { <CardsPage pack="second-hand-pump" exercise="pump" /> });
    assert!(html.contains("role=\"status\"") && !html.contains("<article"), "{html}");
}
