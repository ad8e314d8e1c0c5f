//! The known answers, made from fixed inputs. Bad boxes are made here with the
//! primitives themselves, because the program cannot make them.

use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use parley::{
    desk::{
        code::{
            Kind, ShortCode, grouped,
            long::{self, polymod},
            symbols,
        },
        seal::{
            Compartment, DealFile, Master, Stretch,
            boxes::{self, Padding, Place},
            stretch,
        },
    },
    document::{Id, Json},
};
use sha2::Sha256;

use super::{deal_id, id, master, sealed, some_locks, texts};

pub fn text(it: impl ToString) -> Json {
    Json::Text(it.to_string())
}

pub fn number(it: usize) -> Json {
    Json::Number(it as i64)
}

pub fn hex(bytes: &[u8]) -> Json {
    text(bytes.iter().map(|it| format!("{it:02x}")).collect::<String>())
}

fn record<const N: usize>(fields: [(&str, Json); N]) -> Json {
    Json::Record(fields.map(|(key, it)| (key.to_owned(), it)).into())
}

fn list(symbols: &[u8]) -> Json {
    Json::List(symbols.iter().map(|it| number(usize::from(*it))).collect())
}

/// Every group of known answers under its name, each answer on a line.
pub fn all() -> String {
    let groups = [
        ("bech32", bech32()),
        ("polymod", polymods()),
        ("long", long_codes()),
        ("short", short_codes()),
        ("padding", paddings()),
        ("keys", keys()),
        ("stretch", stretches()),
        ("boxes", good_boxes().into_iter().chain(bad_boxes()).collect()),
        ("unlocks", unlocks()),
    ];
    let lines = groups.map(|(name, answers)| {
        let lines: Vec<String> = answers.iter().map(Json::to_compact).collect();
        format!("\"{name}\":[\n{}\n]", lines.join(",\n"))
    });
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// Examples of BIP-173: valid ones, and one with the checks of other letters.
fn bech32() -> Vec<Json> {
    let answer = |it: &str, is_valid| record([("text", text(it)), ("valid", Json::Bool(is_valid))]);
    vec![
        answer("A12UEL5L", true),
        answer("an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs", true),
        answer("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", true),
        answer("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", true),
        answer("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", true),
        answer("A1G7SGD8", false),
        answer("A12UEL5M", false),
        answer("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqwx", false),
    ]
}

fn polymods() -> Vec<Json> {
    let words: [&[u8]; 6] = [&[], &[0], &[1], &[31; 6], &[1, 2, 3, 4, 5, 6, 7, 8], &[17; 89]];
    words.iter().map(|it| record([("symbols", list(it)), ("rest", number(polymod(it.to_vec()) as usize))])).collect()
}

fn long_codes() -> Vec<Json> {
    let kind_word = |it: Kind| match it {
        Kind::Result => "result",
        Kind::Seat => "seat",
        Kind::Table => "table",
    };
    let good = |kind: Kind, content: &[u8]| {
        let typed = long::write(kind, content).unwrap();
        record([
            ("kind", text(kind_word(kind))),
            ("typed", text(typed)),
            ("expect", text("ok")),
            ("content", list(content)),
        ])
    };
    let bad = |typed: &str, expect: &str| {
        record([("kind", text("result")), ("typed", text(typed)), ("expect", text(expect))])
    };
    let counted: Vec<u8> = (0..82).map(|i| (i * 7 % 32) as u8).collect();
    let mut found = vec![
        good(Kind::Result, &[]),
        good(Kind::Result, &[0; 5]),
        good(Kind::Result, &[1, 2, 3, 31, 30]),
        good(Kind::Seat, &[1, 2, 3, 31, 30]),
        good(Kind::Table, &counted[..9]),
        good(Kind::Result, &counted),
    ];
    let typed = long::write(Kind::Result, &counted[..12]).unwrap();
    let mut two_wrong = symbols(&typed, 88).unwrap();
    (two_wrong[3], two_wrong[9]) = (two_wrong[3] ^ 9, two_wrong[9] ^ 30);
    let mut swapped = symbols(&typed, 88).unwrap();
    swapped.swap(6, 7);
    found.extend([
        bad("", "empty"),
        bad(" — -", "empty"),
        bad("1234-5", "too_short"),
        bad(&"0".repeat(89), "too_long"),
        bad("123Z-YZUP-VP2", "no_symbol"),
        bad(&grouped(&two_wrong), "mistyped"),
        bad(&grouped(&swapped), "mistyped"),
        bad(&long::write(Kind::Table, &counted[..9]).unwrap(), "wrong_kind"),
    ]);
    found.push(record([
        ("kind", text("result")),
        ("typed", text(format!(" {} ", typed.to_lowercase().replace('-', " ").replace('0', "о").replace('1', "l")))),
        ("expect", text("ok")),
        ("content", list(&counted[..12])),
    ]));
    found
}

fn short_codes() -> Vec<Json> {
    let good = |bytes: [u8; 5]| {
        record([("typed", text(ShortCode::new(bytes))), ("expect", text("ok")), ("bytes", hex(&bytes))])
    };
    let bad = |typed: &str, expect: &str| record([("typed", text(typed)), ("expect", text(expect))]);
    vec![
        good([0; 5]),
        good([255; 5]),
        good([1, 35, 69, 103, 137]),
        good([128, 0, 0, 0, 1]),
        bad("0000-0000-00", "mistyped"),
        bad("04HM-ASW9-PG", "mistyped"),
        bad("04HM-ASW8-GP", "mistyped"),
        bad("04HM-ASW9-G", "too_short"),
        bad("04HM-ASW9-GP0", "too_long"),
        bad("04HM-ASW9-G!", "no_symbol"),
        bad("", "empty"),
    ]
}

fn paddings() -> Vec<Json> {
    let of = |word: &str, padding: Padding, n: usize| {
        let padded = padding.padded(n).map_or(Json::Null, number);
        record([("padding", text(word)), ("text", number(n)), ("padded", padded)])
    };
    let lengths =
        [0, 1, 1_019, 1_020, 1_021, 1_084, 1_085, 2_044, 2_045, 4_092, 4_093, 10_000, 65_532, 65_533, 700_000];
    let locks = [0, 251, 252, 253];
    lengths
        .iter()
        .map(|n| of("compartment", Padding::Compartment, *n))
        .chain(locks.iter().map(|n| of("lock", Padding::Lock, *n)))
        .collect()
}

fn keys() -> Vec<Json> {
    let masters = [master(), Master::new([255; 32])];
    let answers = masters.iter().flat_map(|master| {
        texts().into_keys().map(move |name| {
            let (mut fields, key) =
                (vec![("master".to_owned(), hex(master.bytes())), ("name".into(), text(&name))], master.key(&name));
            fields.push(("key".into(), hex(key.bytes())));
            if let Compartment::Inject { role, news } = &name {
                let opens = parley::desk::seal::Key::of_inject(role, news, &master.role(role).key, &key);
                fields.push(("opens".into(), hex(opens.bytes())));
            }
            Json::Record(fields)
        })
    });
    answers.collect()
}

fn stretches() -> Vec<Json> {
    let of = |code: [u8; 5], salt: [u8; 16], memory_mib, passes| {
        let how = Stretch::new(memory_mib, passes).unwrap();
        let stretched = stretch(ShortCode::new(code), &salt, how).unwrap();
        let (tag, key) = stretched.tag_and_key();
        record([
            ("code", hex(&code)),
            ("salt", hex(&salt)),
            ("memory_mib", Json::Number(memory_mib)),
            ("passes", Json::Number(passes)),
            ("stretched", hex(stretched.bytes())),
            ("tag", hex(&tag)),
            ("key", hex(&key)),
        ])
    };
    vec![of([1, 2, 3, 4, 5], [9; 16], 8, 1), of([1, 2, 3, 4, 6], [9; 16], 8, 2), of([1, 2, 3, 4, 5], [8; 16], 9, 1)]
}

fn answer(note: &str, key: &[u8], place: &Place, sealed: &[u8], expect: &str) -> Json {
    let padding = if place.padding == Padding::Lock { "lock" } else { "compartment" };
    record([
        ("note", text(note)),
        ("deal", text(place.deal)),
        ("name", text(place.name)),
        ("padding", text(padding)),
        ("key", hex(key)),
        ("box", hex(sealed)),
        ("expect", text(expect)),
    ])
}

fn good_boxes() -> Vec<Json> {
    let deal = deal_id();
    let compartment = Place { deal: &deal, name: "role/buyer", padding: Padding::Compartment };
    let lock = Place { deal: &deal, name: "lock", padding: Padding::Lock };
    let good = |note: &str, key: &[u8], place: &Place, words: &str| {
        let sealed = boxes::seal(key, [3; 16], place, words).unwrap();
        let Json::Record(mut fields) = answer(note, key, place, &sealed, "ok") else { unreachable!() };
        fields.push(("text".into(), text(words)));
        Json::Record(fields)
    };
    let mut found = vec![
        good("no text", &[1; 16], &compartment, ""),
        good("words of two alphabets", &[1; 16], &compartment, "Не ниже 60, and not a word of it"),
        good("a zero byte in the text", &[1; 16], &compartment, "a\0b"),
    ];
    for n in [1_019, 1_020, 1_021, 1_084, 1_085, 2_044, 2_045] {
        found.push(good("the edge of a class", &[2; 16], &compartment, &"x".repeat(n)));
    }
    for n in [0, 1, 200, 251, 252] {
        found.push(good("a lock", &[4; 32], &lock, &"y".repeat(n)));
    }
    found
}

/// A box of any insides, right in all else.
fn of_insides(key: &[u8], place: &Place, inside: &[u8], n_bound: usize) -> Vec<u8> {
    let salt = [5; 16];
    let mut both = [0; 64];
    Hkdf::<Sha256>::new(Some(&salt), key).expand(b"parley-seal-1 box", &mut both).unwrap();
    let cipher = ChaCha20Poly1305::new_from_slice(&both[..32]).unwrap();
    let mut bound = format!("parley-seal-1\0{}\0{}\0", place.deal, place.name).into_bytes();
    bound.extend((n_bound as u32).to_be_bytes());
    let ciphertext = cipher.encrypt(&[0; 12].into(), Payload { msg: inside, aad: &bound }).unwrap();
    [&[1], &salt[..], &both[32..], &ciphertext].concat()
}

fn inside(n: u32, words: &[u8], padded: usize) -> Vec<u8> {
    let mut bytes = [&n.to_be_bytes(), words].concat();
    bytes.resize(padded, 0);
    bytes
}

fn bad_boxes() -> Vec<Json> {
    let (deal, other): (Id, Id) = (deal_id(), id("ffeeddccbbaa99887766554433221100"));
    let key = [4; 32];
    let lock = Place { deal: &deal, name: "lock", padding: Padding::Lock };
    let good = boxes::seal(&key, [3; 16], &lock, "{\"debrief\":\"AAAAAAAAAAAAAAAAAAAAAA\"}").unwrap();
    let mut found = Vec::new();
    let mut bad = |note: &str, key: &[u8], place: &Place, sealed: &[u8], expect: &str| {
        found.push(answer(note, key, place, sealed, expect));
    };
    for wrong in [[5; 32], [0; 32], [255; 32]] {
        bad("another key", &wrong, &lock, &good, "no_match");
    }
    bad("half of the key", &key[..16], &lock, &good, "no_match");
    for at in [1, 8, 16, 17, 30, 48] {
        let mut it = good.clone();
        it[at] ^= 1;
        bad(if at < 17 { "a changed salt" } else { "a changed commitment" }, &key, &lock, &it, "no_match");
    }
    for at in [49, 100, 304, 305, 312, 320] {
        let mut it = good.clone();
        it[at] ^= 128;
        bad(if at < 305 { "a changed ciphertext" } else { "a changed tag" }, &key, &lock, &it, "tag");
    }
    for version in [0, 2, 3, 255] {
        let mut it = good.clone();
        it[0] = version;
        bad("another version", &key, &lock, &it, if version == 0 { "malformed" } else { "newer" });
    }
    bad("another deal", &key, &Place { deal: &other, ..lock }, &good, "tag");
    bad("another name", &key, &Place { name: "debrief", ..lock }, &good, "tag");
    bad("another bound length", &key, &lock, &of_insides(&key, &lock, &inside(1, b"a", 256), 1024), "tag");
    for n in [0, 1, 16, 17, 48, 49, 64, 65, 66, 305, 320] {
        bad("a cut file", &key, &lock, &good[..n], "malformed");
    }
    bad("a byte too many", &key, &lock, &[&good[..], &[0]].concat(), "malformed");
    let card = Place { name: "role/buyer", padding: Padding::Compartment, ..lock };
    bad("a lock for a compartment", &key, &card, &good, "malformed");
    let mut padded = |note: &str, place: &Place, inside: &[u8]| {
        found.push(answer(note, &key, place, &of_insides(&key, place, inside, inside.len()), "padding"));
    };
    padded("a length past the end", &lock, &inside(253, b"a", 256));
    padded("the largest length", &lock, &inside(u32::MAX, b"a", 256));
    padded("something after the text", &lock, &inside(1, b"ab", 256));
    let mut last = inside(1, b"a", 256);
    last[255] = 1;
    padded("something at the very end", &lock, &last);
    padded("no UTF-8", &lock, &inside(2, &[0xff, 0xfe], 256));
    padded("half a character", &lock, &inside(1, "я".as_bytes(), 256));
    padded("a class too large", &card, &inside(1, b"a", 1_088));
    padded("a card with something after it", &card, &inside(3, b"card", 1_024));
    let odd = of_insides(&key, &card, &inside(1, b"a", 1_025), 1_025);
    found.push(answer("a length of no class", &key, &card, &odd, "malformed"));
    found
}

/// A whole deal.
pub fn deal() -> DealFile {
    sealed(&texts(), &some_locks(), 1)
}

fn unlocks() -> Vec<Json> {
    let deal = deal();
    let mut found = Vec::new();
    for (code, _) in some_locks() {
        let (tag, key) = code.tag_and_key();
        let lock = &deal.sealed().unwrap().locks[&tag];
        let place = Place { deal: &deal.id, name: "lock", padding: Padding::Lock };
        found.push(record([
            ("stretched", hex(code.bytes())),
            ("tag", hex(&tag)),
            ("lock", hex(lock)),
            ("grant", text(boxes::open(&key, &place, lock).unwrap())),
        ]));
    }
    found
}
