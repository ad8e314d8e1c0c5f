//! The rules of the house that no compiler keeps: architecture.md, style.md.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Every Rust file below a folder, by its path from there, with its text.
fn files(folder: &str) -> BTreeMap<String, String> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    walk(root, &path, found);
                }
            } else if path.extension().is_some_and(|it| it == "rs") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = BTreeMap::new();
    walk(&root, &root, &mut found);
    assert!(!found.is_empty());
    found
}

/// The text without comments.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// The room of a file: `points/sheet.rs` and `library.rs` give `points` and `library`.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The rooms in reading order.
fn rooms() -> Vec<String> {
    let lib = &files("src")["lib.rs"];
    lib.lines().filter_map(|it| it.strip_prefix("pub mod ")?.strip_suffix(';')).map(str::to_owned).collect()
}

/// The paths behind `prefix::` in a text, whether one by one or in braces, as
/// deep as `depth` names.
fn paths(text: &str, prefix: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices(prefix) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &text[at + prefix.len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut level = 0;
            let mut name = String::new();
            for c in group.chars() {
                match c {
                    '{' => level += 1,
                    '}' if level == 0 => break,
                    '}' => level -= 1,
                    ',' if level == 0 => {
                        found.insert(std::mem::take(&mut name));
                    }
                    c if level == 0 && !c.is_whitespace() => name.push(c),
                    _ => {}
                }
            }
            found.insert(name);
        } else {
            found.insert(rest.chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect());
        }
    }
    found
        .into_iter()
        .map(|it| it.split("::").next().unwrap_or_default().to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

#[test]
fn no_room_uses_one_below_it() {
    let rooms = rooms();
    let place = |room: &str| rooms.iter().position(|it| it == room);
    let mut wrong = BTreeSet::new();
    for (file, text) in files("src") {
        let Some(own) = place(room(&file)) else { continue };
        for used in paths(&code(&text), "crate::") {
            if place(&used).is_some_and(|it| own < it) {
                wrong.insert(format!("{file} uses `{used}`, which stands below `{}`", rooms[own]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_room_is_one_that_the_architecture_names() {
    let named = [
        "document",
        "text",
        "condition",
        "points",
        "analysis",
        "steps",
        "pack",
        "import",
        "own_case",
        "counterpart",
        "session",
        "desk",
        "library",
        "ui",
    ];
    assert_eq!(rooms().into_iter().collect::<BTreeSet<_>>(), named.map(str::to_owned).into());
    for file in files("src").keys() {
        assert!(named.contains(&room(file)) || ["lib", "bin"].contains(&room(file)), "{file}");
    }
}

#[test]
fn kinds_of_step_do_not_know_one_another() {
    let files = files("src/steps");
    let kinds: BTreeSet<&str> = files.keys().filter(|it| it.contains('/')).map(|it| room(it)).collect();
    assert!(4 <= kinds.len());
    for (file, text) in &files {
        if !file.contains('/') {
            continue;
        }
        let code = code(text);
        for kind in kinds.iter().filter(|it| **it != room(file)) {
            for path in [format!("steps::{kind}"), format!("super::super::{kind}"), format!("super::{kind}::")] {
                assert!(!code.contains(&path), "{file} knows {kind}");
            }
        }
        for (at, path) in code.match_indices("crate::steps::") {
            let rest = &code[at + path.len()..];
            let (opened, close) = rest.strip_prefix('{').map_or((rest, ';'), |it| (it, '}'));
            let names = opened.split(close).next().unwrap().split(',').map(|it| it.trim().split("::").next().unwrap());
            for name in names {
                assert!(name == room(file) || !kinds.contains(name), "{file} knows {name}");
            }
        }
    }
}

/// Where the browser is touched outside `ui/browser`, and why that is right.
const BROWSER_ELSEWHERE: &[(&str, &str, &str)] = &[
    ("ui/app.rs", "wasm_bindgen_futures", "the store opens before the app is drawn"),
    ("ui/pages/begun.rs", "wasm_bindgen_futures", "an effect that reads, and a click that erases"),
    ("ui/frame.rs", "web_sys", "the type of an event's target"),
    ("ui/pages/debrief/what_if.rs", "web_sys", "the type of an event's target"),
    ("ui/pages/desk/collect/hand_in.rs", "wasm_bindgen_futures", "files that are read"),
    ("ui/pages/desk/collect/hand_in.rs", "web_sys", "the types of events and their targets"),
    ("ui/pages/desk/board/parking.rs", "web_sys", "the type of an event's target"),
    ("ui/pages/desk/list.rs", "wasm_bindgen_futures", "an effect that reads, and one that makes a workshop"),
    ("ui/pages/desk/page.rs", "wasm_bindgen_futures", "messages that read and write"),
    ("ui/pages/desk/second.rs", "wasm_bindgen_futures", "an effect that fetches"),
    ("ui/pages/desk/wall/mod.rs", "wasm_bindgen_futures", "an effect that reads"),
    ("ui/pages/desk/writer.rs", "wasm_bindgen_futures", "one write after the other"),
    ("ui/pages/exercise.rs", "wasm_bindgen_futures", "a click that writes"),
    ("ui/later/mod.rs", "wasm_bindgen_futures", "an effect that fetches"),
    ("ui/pages/mod.rs", "wasm_bindgen_futures", "an effect that reads"),
    ("ui/pages/opened.rs", "wasm_bindgen_futures", "an effect that reads, and a click that removes"),
    ("ui/pages/open.rs", "wasm_bindgen_futures", "a click that reads"),
    ("ui/pages/open.rs", "web_sys", "the types of events and their targets"),
    ("ui/pages/seat/code_field.rs", "web_sys", "the type of an event's target"),
    ("ui/pages/seat/end.rs", "wasm_bindgen_futures", "a click that copies"),
    ("ui/pages/seat/join.rs", "wasm_bindgen_futures", "a code, a link or a file that opens a seat"),
    ("ui/pages/seat/join.rs", "web_sys", "the types of events and their targets"),
    ("ui/pages/seat/observer.rs", "wasm_bindgen_futures", "a click that opens or erases"),
    ("ui/pages/seat/word.rs", "wasm_bindgen_futures", "a word that opens and is kept"),
    ("ui/pages/seat/word.rs", "web_sys", "the type of an event"),
    ("ui/pages/second_attempt.rs", "wasm_bindgen_futures", "a click that writes"),
    ("ui/pages/session/doing.rs", "gloo", "the counterpart's pause"),
    ("ui/pages/session/doing.rs", "wasm_bindgen_futures", "an effect that reads"),
    ("ui/pages/session/mod.rs", "gloo", "the table's clock"),
    ("ui/pages/session/mod.rs", "wasm_bindgen_futures", "a click that erases"),
    ("ui/pages/desk/deal/saving.rs", "web_sys", "the type of an event's target"),
    ("ui/pages/desk/deal/seats.rs", "wasm_bindgen_futures", "a click that shares"),
    ("ui/pages/desk/plan/asked.rs", "web_sys", "the types of events' targets"),
    ("ui/pages/desk/plan/groups.rs", "web_sys", "the type of an event's target"),
    ("ui/pages/desk/plan/happens.rs", "web_sys", "the type of an event's target"),
    ("ui/pages/shelf.rs", "wasm_bindgen_futures", "an effect that reads"),
    ("ui/pages/tools.rs", "wasm_bindgen_futures", "a click that begins"),
    ("ui/pages/trainer.rs", "wasm_bindgen_futures", "a click that shares"),
    ("ui/parts/choice.rs", "web_sys", "the type of an event's target"),
    ("ui/parts/scan.rs", "wasm_bindgen_futures", "a click that opens the camera"),
    ("ui/site_file.rs", "wasm_bindgen_futures", "an effect that fetches"),
    ("ui/parts/sheet.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/compare.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/dialogue/review.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/dialogue/scene.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/desk.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/preparation.rs", "web_sys", "the types of events' targets"),
    ("ui/steps/reflect.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/worksheet/link/edges.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/transcript/coders.rs", "wasm_bindgen_futures", "a picked file that is read"),
    ("ui/steps/transcript/coders.rs", "web_sys", "the types of events' targets"),
    ("ui/steps/transcript/view.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/worksheet/list.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/worksheet/sort/mod.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/worksheet/weigh/mod.rs", "web_sys", "the types of events' targets"),
    ("ui/steps/worksheet/write.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/worksheet/skeleton/made.rs", "wasm_bindgen_futures", "clicks that keep and share"),
    ("ui/steps/worksheet/skeleton/mod.rs", "web_sys", "the type of an event's target"),
    ("ui/steps/worksheet/skeleton/worth.rs", "web_sys", "the types of events' targets"),
];

#[test]
fn the_browser_is_touched_through_one_door() {
    let mut found = BTreeSet::new();
    for (file, text) in files("src") {
        if file.starts_with("ui/browser/") {
            continue;
        }
        let code = code(&text);
        let words: BTreeSet<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        for door in ["web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures", "idb", "getrandom"] {
            if words.contains(door) {
                found.insert((file.clone(), door));
            }
        }
    }
    let allowed: BTreeSet<(String, &str)> =
        BROWSER_ELSEWHERE.iter().map(|(file, door, _)| ((*file).to_owned(), *door)).collect();
    let new: Vec<_> = found.difference(&allowed).collect();
    let stale: Vec<_> = allowed.difference(&found).collect();
    assert!(new.is_empty(), "not through `ui/browser`: {new:?}");
    assert!(stale.is_empty(), "no longer needed, take out of the list: {stale:?}");
}

#[test]
fn the_core_is_pure() {
    for (file, text) in files("src") {
        if ["ui", "bin"].contains(&room(&file)) {
            continue;
        }
        let code = code(&text);
        for impure in [
            "std::time",
            "std::fs",
            "std::env::",
            "std::net",
            "std::thread",
            "std::io",
            "std::process",
            "SystemTime",
            "Instant",
            "rand::rng",
            "from_os_rng",
            "thread_rng",
            "HashMap",
            "HashSet",
            "println!",
            "dbg!",
            "static mut",
            "yew",
        ] {
            assert!(!code.contains(impure), "{file} uses {impure}");
        }
    }
}

#[test]
fn no_number_that_counts_is_a_float() {
    for (file, text) in files("src") {
        if ["points", "analysis", "session", "steps", "counterpart", "pack", "import"].contains(&room(&file)) {
            let code = code(&text);
            let words: BTreeSet<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            assert!(!words.contains("f32") && !words.contains("f64"), "{file} has a float");
        }
    }
}

/// Whether a place in a file is in an item that only native programs have.
fn is_native_only(text: &str, place: usize) -> bool {
    const ATTRIBUTE: &str = "#[cfg(not(target_arch = \"wasm32\"))]";
    text[..place].match_indices(ATTRIBUTE).any(|(at, _)| {
        let mut depth = 0;
        // The item ends where a brace closes, or, if it opens none, at the semicolon.
        let end = text[at + ATTRIBUTE.len()..].char_indices().find(|(_, c)| {
            depth += match c {
                '{' | '(' | '[' => 1,
                '}' | ')' | ']' => -1,
                _ => 0,
            };
            depth <= 0 && matches!(c, '}' | ';')
        });
        end.is_none_or(|(length, _)| place < at + ATTRIBUTE.len() + length)
    })
}

/// The files that the program in a browser has as constants, by name, if they
/// are larger than `most` bytes.
fn constants_in_the_browser(most: u64) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeSet::new();
    for (file, text) in files("src") {
        let code = code(&text);
        for (at, include) in ["include_str!(", "include_bytes!("].iter().flat_map(|it| code.match_indices(it)) {
            if is_native_only(&code, at) {
                continue;
            }
            let name = code[at + include.len()..].split('"').find(|it| it.contains('.')).unwrap();
            let is_built = code[at + include.len()..].starts_with("concat!(env!(\"OUT_DIR\")");
            let path = if is_built {
                Path::new(env!("OUT_DIR")).join(name.trim_start_matches('/'))
            } else {
                root.join(&file).parent().unwrap().join(name)
            };
            if most < fs::metadata(&path).unwrap_or_else(|it| panic!("{file}, {path:?}: {it}")).len() {
                found.insert(name.trim_start_matches('/').to_owned());
            }
        }
    }
    found
}

/// Constants come with a first visit, whichever part of the program uses them;
/// `ui/site_file.rs` fetches what is needed later.
#[test]
fn a_first_visit_brings_no_large_text_but_the_shelf() {
    assert_eq!(constants_in_the_browser(2 << 10), ["shelf.json".to_owned()].into());
}

#[test]
fn what_is_native_only_is_known() {
    let text = "a\n#[cfg(not(target_arch = \"wasm32\"))]\nfn b() -> (u8, u8) {\n    [c; 2];\n}\nd;\n\
                #[cfg(not(target_arch = \"wasm32\"))]\nconst E: [u8; 2] = e;\nf";
    let is_native = |it: &str| is_native_only(text, text.rfind(it).unwrap());
    assert!(is_native("c;") && is_native("e;"));
    assert!(!is_native("a\n") && !is_native("d;") && !is_native("\nf"));
}

/// Files of more than 250 lines, and why they are one.
const LONG: &[(&str, &str)] = &[
    ("pack/check.rs", "one pass over a pack, in the order of the file"),
    ("pack/exercise.rs", "the parts of an exercise, to be read beside one another"),
    ("pack/file.rs", "the format as it is written, to be read beside docs/pack-format.md"),
    ("pack/lint.rs", "every piece of advice with its sentence and its rule"),
    ("session/entry.rs", "every act with the way it is saved and read"),
    ("steps/table/play.rs", "the rules of the table are one match"),
    ("steps/dialogue/file.rs", "a dialogue as it is written, to be read beside docs/pack-format.md"),
    ("steps/transcript/check.rs", "one pass over a transcript, in the order of the file"),
];

#[test]
fn a_file_is_read_in_one_go() {
    let files = files("src");
    let long: BTreeSet<&str> =
        files.iter().filter(|(_, text)| 250 < text.lines().count()).map(|(file, _)| file.as_str()).collect();
    let allowed: BTreeSet<&str> = LONG.iter().map(|it| it.0).collect();
    let sizes = |names: Vec<&&str>| -> Vec<(String, usize)> {
        names.into_iter().map(|it| ((*it).to_owned(), files.get(*it).map_or(0, |it| it.lines().count()))).collect()
    };
    let new = sizes(long.difference(&allowed).collect());
    let stale = sizes(allowed.difference(&long).collect());
    assert!(new.is_empty(), "more than 250 lines: {new:?}");
    assert!(stale.is_empty(), "no longer long, take out of the list: {stale:?}");
}

/// The keys of a catalogue.
fn keys(catalogue: &str) -> BTreeSet<String> {
    let is_key =
        |it: &str| !it.is_empty() && it.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    catalogue
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .filter(|it| is_key(it))
        .collect()
}

/// A chapter of words that comes with the later parts, with the screens that come with it.
struct Chapter {
    english: &'static str,
    russian: &'static str,
    said_in: &'static [&'static str],
}

const CHAPTERS: &[Chapter] = &[
    Chapter {
        english: include_str!("../../src/ui/locales/en-later.ftl"),
        russian: include_str!("../../src/ui/locales/ru-later.ftl"),
        said_in: &[
            "pages/about",
            "pages/begun",
            "pages/cards",
            "pages/debrief",
            "pages/desk",
            "pages/open",
            "pages/seat",
            "pages/second_attempt",
            "pages/tools",
            "pages/trainer",
            "parts/problems",
            "parts/scan",
            "parts/scatter",
            "parts/scroller",
            "steps/behind",
            "steps/compare",
            "steps/dialogue",
            "steps/transcript",
            "steps/desk",
            "steps/drill",
            "steps/reflect",
            "steps/worksheet",
        ],
    },
    Chapter {
        english: include_str!("../../src/ui/locales/en-seat.ftl"),
        russian: include_str!("../../src/ui/locales/ru-seat.ftl"),
        said_in: &["pages/seat"],
    },
    Chapter {
        english: include_str!("../../src/ui/locales/en-desk.ftl"),
        russian: include_str!("../../src/ui/locales/ru-desk.ftl"),
        said_in: &["pages/desk"],
    },
];

/// The names of messages that a text says.
fn said(text: &str) -> BTreeSet<String> {
    let code = code(text);
    let name = |at: usize| code[at + 5..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    code.match_indices("key::").map(|(at, _)| name(at)).collect()
}

/// The names of a catalogue's messages as code says them.
fn constants(catalogue: &str) -> BTreeSet<String> {
    keys(catalogue).iter().map(|it| it.replace('-', "_").to_uppercase()).collect()
}

#[test]
fn words_of_the_desk_and_of_seats_and_of_the_later_part_are_said_there_only() {
    for (file, text) in files("src/ui") {
        if file.starts_with("words/") {
            continue;
        }
        let said = said(&text);
        for chapter in CHAPTERS.iter().filter(|chapter| !chapter.said_in.iter().any(|it| file.starts_with(it))) {
            let constants = constants(chapter.english);
            let early: Vec<&String> = said.intersection(&constants).collect();
            assert!(early.is_empty(), "{file}: {early:?}");
        }
    }
}

#[test]
fn every_message_is_said_somewhere_and_in_both_languages() {
    let mut all = constants(include_str!("../../src/ui/locales/en.ftl"));
    assert_eq!(all, constants(include_str!("../../src/ui/locales/ru.ftl")));
    for chapter in CHAPTERS {
        let english = constants(chapter.english);
        assert_eq!(english, constants(chapter.russian));
        assert!(english.is_disjoint(&all), "said twice: {:?}", english.intersection(&all));
        all.extend(english);
    }
    assert!(150 < all.len());
    let said: BTreeSet<String> = files("src/ui").values().flat_map(|it| said(it)).collect();
    let unsaid: Vec<&String> = all.difference(&said).collect();
    assert!(unsaid.is_empty(), "never said: {unsaid:?}");
}

#[test]
fn every_rule_of_play_and_scoring_has_a_test_that_names_it() {
    let rules = include_str!("../../docs/rules.md");
    let ids: BTreeSet<&str> =
        rules.lines().filter_map(|it| it.strip_prefix("- **")?.split_once("** ")).map(|(id, _)| id).collect();
    assert!(20 <= ids.len());
    let tests: String = files("tests").into_values().collect();
    let names: BTreeSet<&str> =
        tests.lines().filter_map(|it| it.trim().strip_prefix("fn ")).flat_map(|it| it.split('_')).collect();
    let unnamed: Vec<&&str> = ids.iter().filter(|it| !names.contains(it.to_lowercase().as_str())).collect();
    assert!(unnamed.is_empty(), "no test names {unnamed:?}");
}

#[test]
fn tests_do_not_sleep_and_none_is_ignored() {
    for (file, text) in files("tests") {
        if file == "it/tidy.rs" {
            continue;
        }
        let code = code(&text);
        for bad in ["#[ignore", "thread::sleep", "proptest-regressions", "#[should_panic]"] {
            assert!(!code.contains(bad), "{file} has {bad}");
        }
    }
}

#[test]
fn every_file_of_the_core_can_be_read_from_its_first_line() {
    for (file, text) in files("src") {
        if file.ends_with("mod.rs") || file == "lib.rs" {
            assert!(text.starts_with("//!"), "{file} does not say what the room is for");
        }
        assert!(!text.contains("TODO") && !text.contains("FIXME") && !text.contains("unimplemented!"), "{file}");
    }
}
