//! Hostile packs, each with the kind of refusal that it must meet, in the
//! manner of age's test kit: a wrong kind hides a wrong reading.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::games::{Game, together, whole};

/// A document with the kind of problem that must be among those it has, and its
/// place. `None` for one that must open.
pub struct Hostile {
    /// What is hostile in it.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// A place and the name of a kind of problem.
    pub expected: Option<(String, &'static str)>,
}

/// All hand-made documents.
pub fn corpus() -> &'static [Hostile] {
    &CORPUS
}

// Three tests look through it; it is never changed.
static CORPUS: LazyLock<Vec<Hostile>> = LazyLock::new(|| {
    let mut found = Vec::new();
    not_json(&mut found);
    tokens(&mut found);
    nested(&mut found);
    truncated(&mut found);
    repeated_keys(&mut found);
    wrong_kinds(&mut found);
    nulls(&mut found);
    missing_and_unknown_keys(&mut found);
    numbers(&mut found);
    characters(&mut found);
    ids(&mut found);
    meanings(&mut found);
    combinations(&mut found);
    found
});

type Found = Vec<Hostile>;

fn refused(found: &mut Found, name: impl Into<String>, bytes: impl Into<Vec<u8>>, at: &str, kind: &'static str) {
    found.push(Hostile { name: name.into(), bytes: bytes.into(), expected: Some((at.to_owned(), kind)) });
}

fn opens(found: &mut Found, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
    found.push(Hostile { name: name.into(), bytes: bytes.into(), expected: None });
}

/// The whole pack with another value at one place.
pub fn with(at: &str, value: Value) -> Value {
    let mut file = whole();
    *file.pointer_mut(at).unwrap_or_else(|| panic!("nothing stands at {at}")) = value;
    file
}

/// The whole pack without one place.
pub fn without(at: &str) -> Value {
    let mut file = whole();
    let (parent, key) = at.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.remove(key).unwrap_or_else(|| panic!("nothing stands at {at}"))),
        Value::Array(items) => drop(items.remove(key.parse().unwrap())),
        _ => panic!("{parent} has no parts"),
    }
    file
}

/// Every place of a document but its root, with what stands there.
pub fn places(value: &Value) -> Vec<(String, Value)> {
    fn walk(at: &str, value: &Value, found: &mut Vec<(String, Value)>) {
        let mut inside = |step: String, value: &Value| {
            let at = format!("{at}/{step}");
            found.push((at.clone(), value.clone()));
            walk(&at, value, found);
        };
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| inside(key.clone(), value)),
            Value::Array(items) => items.iter().enumerate().for_each(|(i, value)| inside(i.to_string(), value)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk("", value, &mut found);
    found
}

/// The places at which a kind of thing stands for the first time: not the second
/// language of a text, and of the second exercise only what the first has not.
fn first_places() -> Vec<(String, Value)> {
    let is_again = |at: &str| at.ends_with("/ru") || at.starts_with("/exercises/1/") && !at.contains("/form");
    places(&whole()).into_iter().filter(|(at, _)| !is_again(at)).collect()
}

fn text() -> String {
    whole().to_string()
}

/// The text of the whole pack with the title's two texts replaced by raw JSON.
fn with_raw_title(raw: &str) -> String {
    let marked = with("/title", json!("@@")).to_string();
    marked.replacen("\"@@\"", raw, 1)
}

fn not_json(found: &mut Found) {
    for (name, bytes) in [
        ("nothing", &b""[..]),
        ("a blank", b" "),
        ("a line end", b"\r\n"),
        ("a zero byte", b"\0"),
        ("a lone brace", b"{"),
        ("a lone bracket", b"["),
        ("a lone quote", b"\""),
        ("a closing brace", b"}"),
        ("a comma", b","),
        ("a colon", b":"),
        ("a minus", b"-"),
        ("half of a word", b"tru"),
        ("a word of another language", b"undefined"),
        ("not a number", b"NaN"),
        ("infinity", b"Infinity"),
        ("a plus sign", b"+1"),
        ("a leading zero", b"01"),
        ("hexadecimal", b"0x10"),
        ("a number ending in a point", b"1."),
        ("a number beginning with a point", b".5"),
        ("an exponent without digits", b"1e"),
        ("single quotes", b"{'format':1}"),
        ("a bare key", b"{format:1}"),
        ("a comment", b"/* pack */ {}"),
        ("a trailing comma", b"{\"format\":1,}"),
        ("a trailing comma in a list", b"[1,]"),
        ("two values", b"{} {}"),
        ("two values without a gap", b"{}{}"),
        ("words after the end", b"{} // done"),
        ("a number as a key", b"{1:1}"),
        ("a missing colon", b"{\"format\" 1}"),
        ("a missing value", b"{\"format\":}"),
        ("a raw line end in a string", b"\"a\nb\""),
        ("a raw tab in a string", b"\"a\tb\""),
        ("a raw zero in a string", b"\"a\0b\""),
        ("an unknown escape", br#""\x41""#),
        ("half an escape", br#""\u00""#),
        ("an escape of no digits", br#""\uZZZZ""#),
        ("a lone high surrogate", br#""\ud800""#),
        ("a lone low surrogate", br#""\udc00""#),
        ("two high surrogates", br#""\ud800\ud800""#),
        ("a reversed pair of surrogates", br#""\udc00\ud800""#),
        ("HTML", b"<!doctype html><script>alert(1)</script>"),
        ("XML", b"<?xml version=\"1.0\"?><pack/>"),
        ("a ZIP file", b"PK\x03\x04\x14\x00\x00\x00"),
        ("YAML", b"format: 1\nid: ferry\n"),
        ("1e999", b"1e999"),
        ("-1e999", b"-1e999"),
    ] {
        refused(found, name, bytes, "", "Syntax");
    }
    for (name, bytes) in [
        ("a lone continuation byte", &b"\x80"[..]),
        ("0xff", b"\xff"),
        ("a cut sequence", b"{\"a\":\"\xe2\x82"),
        ("an overlong slash", b"\"\xc0\xaf\""),
        ("an overlong zero", b"\"\xc0\x80\""),
        ("a surrogate in UTF-8", b"\"\xed\xa0\x80\""),
        ("beyond U+10FFFF", b"\"\xf4\x90\x80\x80\""),
        ("UTF-16, little end first", b"\xff\xfe{\0}\0"),
        ("UTF-16, big end first", b"\xfe\xff\0{\0}"),
        ("Latin-1", b"\"caf\xe9\""),
        ("Windows-1251", b"\"\xcf\xe0\xf0\xee\xec\""),
    ] {
        refused(found, name, bytes, "", "NotUtf8");
    }
    let mut broken = text().into_bytes();
    let place = broken.len() / 2;
    broken[place] = 0xff;
    refused(found, "a bad byte in the middle", broken, "", "NotUtf8");
    for (name, bytes) in [
        ("null", &b"null"[..]),
        ("true", b"true"),
        ("a number", b"7"),
        ("minus zero", b"-0"),
        ("a string", b"\"pack\""),
        ("a list", b"[]"),
        ("a list of packs", b"[{\"format\":1}]"),
        ("an empty object", b"{}"),
        ("another object", b"{\"parley\":\"session\"}"),
    ] {
        refused(found, name, bytes, "", "MissingKey");
    }
    opens(found, "a byte order mark in front", [b"\xef\xbb\xbf", text().as_bytes()].concat());
    opens(found, "white space around", format!("\n\t {} \r\n", text()));
}

fn tokens(found: &mut Found) {
    // Each sign of the file doubled, dropped or swapped for another, once.
    for (sign, wrong) in [
        ("{", "{{"),
        ("{", ""),
        ("{", "["),
        ("}", "}}"),
        ("}", ""),
        ("}", "]"),
        ("[", "[["),
        ("[", ""),
        ("[", "{"),
        ("]", "]]"),
        ("]", ""),
        ("]", "}"),
        (":", "::"),
        (":", ""),
        (":", ","),
        (":", "="),
        (",", ",,"),
        (",", ""),
        (",", ":"),
        (",", ";"),
        ("\"", ""),
        ("\"", "'"),
        ("\"", "\u{201c}"),
        ("\"", "\\\""),
        ("true", "True"),
    ] {
        refused(found, format!("`{sign}` becomes `{wrong}`"), text().replacen(sign, wrong, 1), "", "Syntax");
    }
}

fn nested(found: &mut Found) {
    for (name, open, close) in [("lists", "[", "]"), ("objects", "{\"a\":", "}")] {
        refused(found, format!("33 {name} in one another"), open.repeat(33) + "1" + &close.repeat(33), "", "Syntax");
        refused(
            found,
            format!("100,000 {name} in one another"),
            open.repeat(100_000) + "1" + &close.repeat(100_000),
            "",
            "Syntax",
        );
        refused(found, format!("100,000 {name} that never end"), open.repeat(100_000), "", "Syntax");
    }
    let deep = |n: usize| with_raw_title(&(format!("{}1{}", "[".repeat(n), "]".repeat(n))));
    refused(found, "a title 31 deep", deep(31), "/title", "WrongKind");
    refused(found, "a title 32 deep", deep(32), "", "Syntax");
}

fn truncated(found: &mut Found) {
    let text = text();
    for i in 0..40 {
        let mut end = text.len() * i / 40;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        refused(found, format!("cut after {end} bytes"), &text.as_bytes()[..end], "", "Syntax");
    }
    refused(found, "cut before the last brace", &text.as_bytes()[..text.len() - 1], "", "Syntax");
    let inside_a_letter = text.find('П').unwrap() + 1;
    refused(found, "cut inside a letter", &text.as_bytes()[..inside_a_letter], "", "NotUtf8");
}

fn repeated_keys(found: &mut Found) {
    for (name, from, to) in [
        ("the same key with the same value", "\"format\":1", "\"format\":1,\"format\":1"),
        ("the same key with another value", "\"format\":1", "\"format\":2,\"format\":1"),
        ("the same key, written in escapes", "\"format\":1", "\"format\":1,\"f\\u006frmat\":1"),
        ("a language twice", "\"ru\":\"Паром\"", "\"ru\":\"Паром\",\"ru\":\"Паром\""),
        ("an option's points twice", "\"f10\":0", "\"f10\":0,\"f10\":100"),
        ("a key that means nothing, twice", "\"format\":1", "\"format\":1,\"x\":1,\"x\":1"),
        ("an empty key twice", "\"format\":1", "\"format\":1,\"\":1,\"\":1"),
        ("__proto__ twice", "\"format\":1", "\"format\":1,\"__proto__\":{},\"__proto__\":{}"),
    ] {
        let text = text();
        assert!(text.contains(from), "{from}");
        refused(found, name, text.replacen(from, to, 1), "", "Syntax");
    }
}

/// Every place of the whole pack holds something of another kind.
fn wrong_kinds(found: &mut Found) {
    for (at, value) in first_places() {
        let wrong: &[Value] = match &value {
            Value::String(_) => &[json!(5), json!([])],
            Value::Number(_) => &[json!("5"), json!(1.5), json!(true)],
            Value::Bool(_) => &[json!(0), json!("true")],
            Value::Array(_) => &[json!({}), json!("x")],
            Value::Object(_) => &[json!([]), json!(false)],
            Value::Null => &[],
        };
        for wrong in wrong {
            refused(found, format!("{at} is {wrong}"), with(&at, wrong.clone()).to_string(), &at, "WrongKind");
        }
    }
}

/// Keys that may be left out.
const OPTIONAL: [&str; 15] = [
    "form",
    "content_note",
    "harm_line",
    "structure",
    "issues",
    "explanation",
    "why",
    "news",
    "text",
    "advice",
    "clock",
    "veto",
    "left_out",
    "reveal",
    "at_least",
];

/// Every place is `null`, which counts as absent.
fn nulls(found: &mut Found) {
    for (at, _) in first_places() {
        let (parent, key) = at.rsplit_once('/').unwrap();
        let bytes = with(&at, Value::Null).to_string();
        let name = format!("{at} is null");
        let is_moment = parent.ends_with("/after");
        let is_kind_of_step = key == "kind" && parent.contains("/steps/");
        if key == "format" || is_kind_of_step {
            // What everything else hangs on is looked at first.
            refused(found, name, bytes, &at, "WrongKind");
        } else if is_optional(&at) || is_moment {
            match key {
                // What hangs on it is missing then.
                "at_least" => refused(found, name, bytes, parent, "MissingKey"),
                "issues" => refused(found, name, bytes, "/exercises/0/steps/3", "TableWithoutIssues"),
                _ => opens(found, name, bytes),
            }
        } else if key.parse::<usize>().is_ok() || is_by_key(parent) {
            refused(found, name, bytes, &at, "WrongKind");
        } else {
            refused(found, name, bytes, parent, "MissingKey");
        }
    }
    let nothing = json!({
        "format": 1, "id": null, "version": null, "languages": null, "title": null, "summary": null, "licence": null,
        "authors": null, "exercises": null,
    });
    refused(found, "nothing but nulls", nothing.to_string(), "", "MissingKey");
}

fn is_optional(at: &str) -> bool {
    let (parent, key) = at.rsplit_once('/').unwrap();
    // A news' text and BATNA are not optional, a read step's text is.
    let is_news_text = key == "text" && parent.contains("/news/");
    let is_elsewhere = parent.ends_with("/after") || parent.ends_with("/run_sheet") || is_by_key(parent);
    OPTIONAL.contains(&key) && !is_elsewhere && !is_news_text
}

/// Whether the object there is a table of ids or languages.
fn is_by_key(at: &str) -> bool {
    at.contains("/score_sheet") || at.ends_with("/why") || whole().pointer(at).is_some_and(|it| it.get("en").is_some())
}

fn missing_and_unknown_keys(found: &mut Found) {
    for (at, value) in first_places() {
        let (parent, key) = at.rsplit_once('/').unwrap();
        let is_item = key.parse::<usize>().is_ok();
        if !is_item && !is_by_key(parent) && !is_optional(&at) && !parent.ends_with("/after") {
            refused(found, format!("{at} is missing"), without(&at).to_string(), parent, "MissingKey");
        }
        if value.is_object() && !is_by_key(&at) {
            let mut file = whole();
            file.pointer_mut(&at).unwrap()["onload"] = json!("alert(1)");
            refused(found, format!("{at} has a key that means nothing"), file.to_string(), &at, "UnknownKey");
        }
    }
    let unknown = |key: &str| {
        let mut file = whole();
        file[key] = json!(1);
        file.to_string()
    };
    for key in ["", "Format", "format ", "a/b", "a~b", "\u{202e}format", "__proto__", "constructor", "$ref", "🛶"] {
        refused(found, format!("the key {key:?}"), unknown(key), "", "UnknownKey");
    }
    refused(found, "a key of 100,000 characters", unknown(&"k".repeat(100_000)), "", "UnknownKey");
}

fn numbers(found: &mut Found) {
    let target = "/exercises/0/roles/0/confidential/target";
    let marked = with(target, json!("@@")).to_string();
    let number = |raw: &str| marked.replacen("\"@@\"", raw, 1);
    for raw in [
        "1e2",
        "1.0",
        "80.5",
        "1e-1",
        "-0",
        "-0.0",
        "18446744073709551616",
        "18446744073709551615",
        "9223372036854775808",
        "-9223372036854775809",
        "1e308",
        "123456789012345678901234567890",
    ] {
        refused(found, format!("the number {raw}"), number(raw), target, "WrongKind");
    }
    for raw in ["1000001", "-1000001", "9223372036854775807", "-9223372036854775808", "4294967296"] {
        refused(found, format!("the number {raw}"), number(raw), target, "OutOfRange");
    }
    refused(found, "the number 1e999 in a field", number("1e999"), "", "Syntax");
    refused(found, "a number of 100,000 digits", number(&"9".repeat(100_000)), "", "Syntax");
    for raw in ["1000000", "-1000000", "0"] {
        opens(found, format!("the number {raw}"), number(raw));
    }
    for (at, wrong) in [
        ("/exercises/0/level", [0, 6]),
        ("/exercises/0/minutes", [0, 601]),
        ("/exercises/0/people/min", [0, 61]),
        ("/exercises/0/people/ideal", [0, 61]),
        ("/exercises/0/people/max", [0, 61]),
        ("/exercises/0/steps/0/minutes", [-1, 601]),
        ("/exercises/0/steps/3/rounds", [0, 201]),
        ("/exercises/0/steps/3/decision/at_least", [1, 9]),
        ("/exercises/0/debrief/minutes", [-1, 601]),
        ("/exercises/0/facilitation/run_sheet/0/minute", [-1, 601]),
        ("/exercises/0/roles/0/confidential/news/0/after/minutes", [0, 601]),
        ("/exercises/0/roles/0/confidential/news/0/after/offers", [0, 201]),
        ("/format", [0, -1]),
    ] {
        for wrong in wrong {
            refused(found, format!("{at} is {wrong}"), with(at, json!(wrong)).to_string(), at, "OutOfRange");
        }
    }
    for newer in [2_i64, 3, 100, i64::MAX] {
        refused(found, format!("format {newer}"), with("/format", json!(newer)).to_string(), "/format", "NewerFormat");
    }
}

fn characters(found: &mut Found) {
    let mut label = |text: String, kind: &'static str| {
        refused(
            found,
            format!("the title {:?}", text.chars().take(20).collect::<String>()),
            with("/title/en", json!(text)).to_string(),
            "/title/en",
            kind,
        );
    };
    // Controls that turn the direction of what follows (CVE-2021-42574).
    for c in [
        '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
        '\u{200e}', '\u{200f}', '\u{61c}',
    ] {
        label(format!("Pay {c}00001 now"), "HiddenCharacter");
    }
    label("\u{2068}closed\u{2069} again".into(), "HiddenCharacter");
    for c in
        ['\0', '\u{1}', '\u{8}', '\u{b}', '\u{c}', '\r', '\u{1b}', '\u{7f}', '\u{80}', '\u{85}', '\u{9f}', '\u{feff}']
    {
        label(format!("a{c}b"), "HiddenCharacter");
    }
    for text in ["a\nb", "a\tb", "a\u{2028}b", "a\u{2029}b"] {
        label(text.into(), "NotOneLine");
    }
    for text in [
        "",
        " ",
        "\n",
        "\u{a0}",
        "\u{3000}",
        "\u{2003}\u{2003}",
        "\u{200b}",
        "\u{2060}",
        "\u{ad}",
        "\u{200d}\u{200c}",
        "\u{3164}",
    ] {
        label(text.into(), "Empty");
    }
    // Combining marks that pile up over the line above: Latin, Cyrillic, Hebrew,
    // Arabic, Thai, Devanagari, symbols, half marks.
    for mark in [
        '\u{300}', '\u{36f}', '\u{483}', '\u{591}', '\u{64b}', '\u{6dc}', '\u{e47}', '\u{941}', '\u{1ab0}', '\u{1dc0}',
        '\u{20d0}', '\u{fe20}',
    ] {
        label(format!("a{}", String::from(mark).repeat(9)), "StackedMarks");
        label(format!("a{}", String::from(mark).repeat(150)), "StackedMarks");
    }
    label("w".repeat(201), "TooLong");
    label("й".repeat(201), "TooLong");
    label("🛶".repeat(201), "TooLong");

    let place = "/exercises/0/general_information/en";
    let mut passage = |text: String, kind: &'static str| {
        refused(
            found,
            format!("the passage {:?}", text.chars().take(20).collect::<String>()),
            with(place, json!(text)).to_string(),
            place,
            kind,
        );
    };
    for c in ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{200e}', '\u{200f}', '\u{61c}'] {
        passage(format!("one\n\ntwo {c} three"), "HiddenCharacter");
    }
    for text in [
        "\u{2066}open",
        "\u{2067}open\nclosed\u{2069}",
        "closed\u{2069} first\u{2068}",
        "\u{2068}\u{2068}one left\u{2069}",
    ] {
        passage(text.into(), "HiddenCharacter");
    }
    passage("a\r\nb".into(), "HiddenCharacter");
    passage("\n \n".into(), "Empty");
    passage("x".repeat(20_001), "TooLong");
    passage(format!("a{}", "\u{301}".repeat(500)), "StackedMarks");

    for text in [
        "Price",
        "цена",
        "価格",
        "السعر",
        "מחיר",
        "می\u{200c}خواهم",
        "क\u{94d}\u{200d}ष",
        "👩\u{200d}🌾",
        "e\u{301}\u{323}",
        "<b>x</b>",
        "&amp;",
        "{{x}}",
    ] {
        opens(found, format!("the title {text:?}"), with("/title/en", json!(text)).to_string());
    }
    opens(
        found,
        "isolates that close in their line",
        with(place, json!("say \u{2068}السعر\u{2069} here\n\u{2067}x\u{2069}")).to_string(),
    );
    opens(found, "eight marks on a letter", with("/title/en", json!(format!("a{}b", "\u{301}".repeat(8)))).to_string());
    opens(found, "10,000 characters without a gap", with(place, json!("w".repeat(10_000))).to_string());
    opens(
        found,
        "HTML in a passage",
        with(place, json!("<script>alert(1)</script><img src=x onerror=alert(1)>")).to_string(),
    );

    for (raw, kind) in
        [("{}", "Empty"), ("\"\"", "Empty"), ("\"\\u202e\"", "HiddenCharacter"), ("\"\\u0000\"", "HiddenCharacter")]
    {
        refused(found, format!("the title {raw}"), with_raw_title(raw), "/title", kind);
    }
    for (raw, kind) in [(r#""\ud83d""#, "Syntax"), (r#""\ud83d\u0041""#, "Syntax"), (r#"{"en": "\udef6"}"#, "Syntax")] {
        refused(found, format!("the title {raw}"), with_raw_title(raw), "", kind);
    }
    for tag in [
        "",
        "e",
        "EN",
        "english",
        "en_US",
        "en-",
        "-en",
        "en--US",
        "en-toolongtag",
        "e1",
        "ру",
        "en us",
        "*",
        "en\u{202e}",
    ] {
        refused(
            found,
            format!("the language {tag:?}"),
            with("/languages/1", json!(tag)).to_string(),
            "/languages/1",
            "BadLanguage",
        );
        refused(
            found,
            format!("a text in {tag:?}"),
            with("/title", json!({ "en": "x", tag: "x" })).to_string(),
            &format!("/title/{tag}"),
            "BadLanguage",
        );
    }
    refused(
        found,
        "no text in the first language",
        with("/title", json!({ "ru": "Паром" })).to_string(),
        "/title",
        "MissingLanguage",
    );
}

fn ids(found: &mut Found) {
    for id in [
        "",
        "-a",
        "_a",
        "A",
        "a b",
        "a/b",
        "a.b",
        "é",
        "а",
        "a\u{200b}",
        "a\n",
        "../x",
        "a=b",
        "a:b",
        "%61",
        "\u{202e}a",
    ] {
        for at in
            ["/id", "/exercises/0/id", "/exercises/0/issues/0/id", "/exercises/0/roles/0/id", "/exercises/0/steps/0/id"]
        {
            refused(found, format!("{at} is {id:?}"), with(at, json!(id)).to_string(), at, "BadId");
        }
    }
    refused(found, "an id of 65 letters", with("/id", json!("a".repeat(65))).to_string(), "/id", "BadId");
    opens(found, "an id of 64 letters", with("/id", json!("a".repeat(64))).to_string());
    for (at, same) in [
        ("/exercises/1/id", "ferry"),
        ("/exercises/0/issues/1/id", "turn"),
        ("/exercises/0/issues/0/options/1/id", "upper"),
        ("/exercises/0/roles/1/id", "upper"),
        ("/exercises/0/steps/1/id", "arrive"),
        ("/exercises/0/steps/4/questions/1/id", "feel"),
    ] {
        refused(found, format!("{at} stands twice"), with(at, json!(same)).to_string(), at, "Twice");
    }
    let news = "/exercises/0/roles/0/confidential/news";
    let one = whole().pointer(news).unwrap()[0].clone();
    refused(found, "two news of one id", with(news, json!([one, one])).to_string(), &format!("{news}/1/id"), "Twice");
    for version in [
        "1",
        "1.0",
        "1.0.0.0",
        "1.0.x",
        "a.b.c",
        "1..0",
        "1.0.",
        "-1.0.0",
        "+1.0.0",
        "1.0.4294967296",
        "1.0.0-beta",
        "1,0,0",
    ] {
        refused(
            found,
            format!("the version {version:?}"),
            with("/version", json!(version)).to_string(),
            "/version",
            "BadVersion",
        );
    }
    for (at, word) in [
        ("/exercises/0/trains/0", "Preparation"),
        ("/exercises/0/structure", "mixed"),
        ("/exercises/1/form/kind", "no-zone"),
        ("/exercises/0/steps/0/kind", "script"),
        ("/exercises/0/steps/0/show/0", "everything"),
        ("/exercises/0/steps/2/sheet", "excel"),
        ("/exercises/0/steps/3/order", "random"),
        ("/exercises/0/steps/3/offers", ""),
        ("/exercises/0/steps/3/decision/rule", "majority"),
        ("/exercises/0/steps/4/questions/0/answer", "number"),
    ] {
        refused(found, format!("{at} is {word:?}"), with(at, json!(word)).to_string(), at, "UnknownWord");
    }
}

/// The pack in which options do things together, with another value at one place.
fn together_with(at: &str, value: Value) -> String {
    let mut file = together();
    let (parent, key) = at.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap_or_else(|| panic!("nothing stands at {parent}")) {
        Value::Object(fields) => drop(fields.insert(key.to_owned(), value)),
        Value::Array(items) if key == "-" => items.push(value),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{parent} has no parts"),
    }
    file.to_string()
}

/// What options do together, without sense.
fn combinations(found: &mut Found) {
    let exercise = "/exercises/0";
    let card = format!("{exercise}/roles/0/confidential");
    let mut case = |name: &str, at: &str, value: Value, problem_at: &str, kind: &'static str| {
        refused(found, name, together_with(at, value), problem_at, kind);
    };
    let first = format!("{exercise}/forbidden/0/options");
    case("one option forbidden", &first, json!({ "sites": "s24" }), &first, "TooFewTogether");
    case("no option forbidden", &first, json!({}), &first, "TooFewTogether");
    case("an issue that is not there forbidden", &first, json!({ "sites": "s24", "ghost": "x" }), &first, "Unknown");
    let sites = format!("{first}/sites");
    case("an option that is not there forbidden", &sites, json!("s99"), &sites, "Unknown");
    let forbidden = format!("{exercise}/forbidden");
    let never = json!(["bet", "none", "always"].map(|it| json!({ "options": { "sites": "s24", "topup": it } })));
    case("an option forbidden with everything", &forbidden, never, &forbidden, "NeverPossible");
    let when = format!("{card}/bonuses/0/when");
    case("a bonus for one option", &when, json!({ "audit": "joint" }), &when, "TooFewTogether");
    let many = json!([{ "when": { "audit": "joint" }, "points": 1 }]);
    case(
        "a bonus of no number",
        &format!("{card}/bonuses/0/points"),
        json!("6"),
        &format!("{card}/bonuses/0/points"),
        "WrongKind",
    );
    case("bonuses of one option each", &format!("{card}/bonuses"), many, &when, "TooFewTogether");
    let changed = format!("{card}/batna_changes/0/when");
    case("a BATNA that nothing changes", &changed, json!({}), &changed, "TooFewTogether");
    let depends_on = format!("{exercise}/issues/1/options/0/depends_on");
    case("an event that is not there", &depends_on, json!("ghost"), &depends_on, "Unknown");
    let beliefs = format!("{card}/beliefs/requests");
    case("beliefs of 99", &beliefs, json!({ "sixty": 80, "fewer": 19 }), &beliefs, "NotHundredPercent");
    case("a belief above 100", &format!("{beliefs}/sixty"), json!(101), &format!("{beliefs}/sixty"), "OutOfRange");
    case("beliefs without a state", &beliefs, json!({ "sixty": 100 }), &beliefs, "MissingState");
    case(
        "beliefs of a state that is not there",
        &beliefs,
        json!({ "sixty": 80, "fewer": 20, "none": 0 }),
        &beliefs,
        "Unknown",
    );
    case("beliefs of no event", &format!("{card}/beliefs"), json!({}), &format!("{card}/beliefs"), "MissingBeliefs");
    let sheet = format!("{card}/score_sheet");
    let bet = format!("{sheet}/topup/bet");
    case("points that make no whole number", &bet, json!({ "sixty": 21, "fewer": 0 }), &bet, "NotWhole");
    case("points without a state", &bet, json!({ "sixty": 20 }), &bet, "MissingState");
    case(
        "points by state of no event",
        &format!("{sheet}/topup/none"),
        json!({ "sixty": 1, "fewer": 1 }),
        &format!("{sheet}/topup/none"),
        "DependsOnNothing",
    );
    let states = format!("{exercise}/events/0/states");
    case("an event of one state", &states, json!([{ "id": "sixty", "title": "x" }]), &states, "WrongCount");
    case("a state that stands twice", &format!("{states}/1/id"), json!("sixty"), &format!("{states}/1/id"), "Twice");
    let changes: Vec<Value> =
        (0..8).map(|n| json!({ "when": { "audit": "joint" }, "reservation_value": n, "why": "x" })).collect();
    let mut file = together();
    for role in file["exercises"][0]["roles"].as_array_mut().unwrap() {
        role["confidential"]["batna_changes"] = json!(changes);
    }
    refused(found, "81 cases", file.to_string(), &format!("{exercise}/roles"), "TooManyCases");
    // 22 ways squared and squared again are more than 10,000 if they are tied in a row.
    let mut file = Game::new(vec![vec![vec![0; 22]; 3]; 2]).json();
    file["exercises"][0]["forbidden"] = json!([
        { "options": { "i0": "o0", "i1": "o0" } },
        { "options": { "i1": "o1", "i2": "o0" } },
    ]);
    refused(found, "issues tied in too many ways", file.to_string(), &format!("{exercise}/issues"), "TooEntangled");
}

/// Each part is well formed, but they do not belong together.
fn meanings(found: &mut Found) {
    let exercise = "/exercises/0";
    let confidential = format!("{exercise}/roles/0/confidential");
    let sheet = format!("{confidential}/score_sheet");
    refused(
        found,
        "a form of no exercise",
        with("/exercises/1/form/of", json!("bridge")).to_string(),
        "/exercises/1/form/of",
        "Unknown",
    );
    refused(found, "a sheet without an issue", without(&format!("{sheet}/fare")).to_string(), &sheet, "MissingPoints");
    refused(
        found,
        "a sheet without an option",
        without(&format!("{sheet}/fare/f5")).to_string(),
        &sheet,
        "MissingPoints",
    );
    refused(found, "points for no issue", with(&sheet, json!({ "ghost": {} })).to_string(), &sheet, "Unknown");
    refused(
        found,
        "points for no option",
        with(&format!("{sheet}/fare"), json!({ "f5": 1, "f10": 1, "f99": 1 })).to_string(),
        &format!("{sheet}/fare"),
        "Unknown",
    );
    refused(
        found,
        "a reason for no issue",
        with(&format!("{confidential}/why"), json!({ "ghost": "x" })).to_string(),
        &format!("{confidential}/why"),
        "Unknown",
    );
    refused(
        found,
        "news without a moment",
        with(&format!("{confidential}/news/0/after"), json!({})).to_string(),
        &format!("{confidential}/news/0/after"),
        "NewsWithoutMoment",
    );
    let decision = format!("{exercise}/steps/3/decision");
    refused(
        found,
        "a veto of no role",
        with(&format!("{decision}/veto"), json!(["ghost"])).to_string(),
        &format!("{decision}/veto/0"),
        "Unknown",
    );
    refused(
        found,
        "a quorum of more roles than there are",
        with(&format!("{decision}/at_least"), json!(4)).to_string(),
        &format!("{decision}/at_least"),
        "ImpossibleQuorum",
    );
    refused(
        found,
        "people who fall",
        with(&format!("{exercise}/people"), json!({ "min": 3, "ideal": 2, "max": 4 })).to_string(),
        &format!("{exercise}/people"),
        "PeopleOutOfOrder",
    );
    refused(
        found,
        "a table without issues",
        without(&format!("{exercise}/issues")).to_string(),
        &format!("{exercise}/steps/3"),
        "TableWithoutIssues",
    );
    refused(
        found,
        "a worksheet without issues",
        without(&format!("{exercise}/issues")).to_string(),
        &format!("{exercise}/steps/2"),
        "TableWithoutIssues",
    );
    let mut two = whole();
    let mut second = two["exercises"][0]["steps"][3].clone();
    second["id"] = json!("again");
    two["exercises"][0]["steps"].as_array_mut().unwrap().push(second);
    refused(found, "a second table", two.to_string(), "/exercises/0/steps/5", "SecondTable");
    let mut step = whole();
    step["exercises"][0]["steps"][4]["id"] = json!("debrief");
    refused(found, "a step that is called debrief", step.to_string(), "/exercises/0/steps/4/id", "ReservedId");
    for (at, n) in [
        ("/languages", 0),
        ("/languages", 17),
        ("/authors", 0),
        ("/authors", 33),
        ("/exercises", 0),
        ("/exercises", 33),
        ("/exercises/0/trains", 0),
        ("/exercises/0/trains", 9),
        ("/exercises/0/issues", 0),
        ("/exercises/0/issues", 33),
        ("/exercises/0/issues/1/options", 1),
        ("/exercises/0/issues/1/options", 65),
        ("/exercises/0/roles", 0),
        ("/exercises/0/roles", 9),
        ("/exercises/0/steps", 0),
        ("/exercises/0/steps", 65),
        ("/exercises/0/steps/0/show", 4),
        ("/exercises/0/steps/4/questions", 0),
        ("/exercises/0/steps/4/questions", 17),
        ("/exercises/0/debrief/what", 0),
        ("/exercises/0/debrief/so_what", 9),
        ("/exercises/0/debrief/now_what", 9),
        ("/exercises/0/facilitation/before", 17),
        ("/exercises/0/facilitation/run_sheet", 0),
        ("/exercises/0/facilitation/run_sheet", 65),
        ("/exercises/0/facilitation/adapt", 17),
        ("/exercises/0/steps/3/decision/veto", 9),
        ("/exercises/0/roles/0/confidential/news", 9),
    ] {
        let first = whole().pointer(at).unwrap()[0].clone();
        refused(found, format!("{n} in {at}"), with(at, Value::Array(vec![first; n])).to_string(), at, "WrongCount");
    }
}
