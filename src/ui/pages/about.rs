use yew::prelude::*;

use super::{use_shell, use_title};
use crate::ui::{
    browser::offline::Offline,
    el,
    words::{Key, key},
};

/// What this is, where things are kept, what it protects and what it does not.
#[component]
pub fn AboutPage() -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::NAV_ABOUT));
    let section = |title: Key, texts: &[Key]| {
        el("section").child(el("h2").say(words, title)).each(texts.iter().map(|it| el("p").say(words, *it)))
    };
    let version = match &shell.offline {
        Offline::Ready(version) | Offline::Update(version) | Offline::InFile(version) => version.as_str(),
        Offline::Unavailable | Offline::Installing => "",
    };
    let facts = [("version", env!("CARGO_PKG_VERSION").into()), ("build", version.into())];
    let is_in_file = shell.offline.is_in_file();
    let one_file = if is_in_file {
        el("p").say(words, key::ABOUT_FILE_THIS)
    } else {
        let link = el("a").class("button").attr("href", "parley.html").attr("download", "parley.html");
        el("p").child(link.say(words, key::ABOUT_FILE_SAVE))
    };
    let not = [key::ABOUT_NOT_CARDS, key::ABOUT_NOT_DEVICE, key::ABOUT_NOT_SITE, key::ABOUT_NOT_STORAGE];
    el("article")
        .class("sheet-page")
        .child(el("h1").say(words, key::ABOUT_TITLE))
        .child(el("p").class("lead").say(words, key::ABOUT_LEAD))
        .child(section(key::ABOUT_KEPT, &[key::ABOUT_KEPT_TEXT, key::ABOUT_KEPT_COPY, key::ABOUT_KEPT_ERASE]))
        .child(section(key::ABOUT_PROTECTS, &[key::ABOUT_PROTECTS_TEXT]))
        .child(section(key::ABOUT_NOT, &not))
        .child(section(key::ABOUT_POINTS, &[key::ABOUT_POINTS_TEXT]))
        .child((!is_in_file).then(|| section(key::ABOUT_OFFLINE, &[key::ABOUT_OFFLINE_TEXT])))
        .child(section(key::ABOUT_FILE, &[key::ABOUT_FILE_TEXT, key::ABOUT_FILE_KEPT]).child(one_file))
        .child(el("p").class("hint").text(words.with(key::ABOUT_VERSION, &facts)))
        .into()
}
