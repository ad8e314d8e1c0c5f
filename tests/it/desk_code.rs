//! Codes that people type.

use parley::desk::code::{
    ALPHABET, Bits, CodeError, Kind, ShortCode, Symbols, grouped,
    long::{self, MAX_CONTENT, MAX_TYPED, polymod},
    symbols,
};
use proptest::{collection::vec, prelude::*};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Content of this many symbols that looks like none in particular.
fn content(n: usize) -> Symbols {
    let mut random = ChaCha8Rng::seed_from_u64(7);
    (0..n).map(|_| random.random_range(0..32)).collect()
}

/// The typed symbols of a result code.
fn typed(content: &[u8]) -> Symbols {
    symbols(&long::write(Kind::Result, content).unwrap(), MAX_TYPED).unwrap()
}

fn is_found(symbols: &[u8]) -> bool {
    long::read(Kind::Result, &grouped(symbols)).is_err()
}

#[track_caller]
fn check_error(typed: &str, expected: &str) {
    assert_eq!(long::read(Kind::Result, typed).unwrap_err().to_string(), expected);
}

/// Every error of one or two of so many characters: two places and what is added
/// there, the second place being the first with nothing added for a single error.
fn pairs_of_errors(n: usize) -> impl Iterator<Item = (usize, u8, usize, u8)> {
    let one = move || (0..n).flat_map(|i| (1..32).map(move |a| (i, a)));
    let singles = one().map(|(i, a)| (i, a, i, 0));
    singles.chain(one().flat_map(move |(i, a)| one().filter(move |(j, _)| i < *j).map(move |(j, b)| (i, a, j, b))))
}

#[test]
fn a_code_is_shown_in_groups_of_four() {
    assert_eq!(long::write(Kind::Result, &[1, 2, 3, 31, 30]).unwrap(), "123Z-YZWP-VP2");
    assert_eq!(ShortCode::new([0; 5]).to_string(), "0000-0000-EF");
    assert_eq!(ShortCode::new([1, 35, 69, 103, 137]).to_string(), "04HM-ASW9-GP");
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let code = ShortCode::read("04HM-ASW9-GP").unwrap();
    for typed in ["04hm asw9 gp", " O4HMASW9 G P ", "о4нм—аѕw9–gр", "04HM\u{200b}ASW9\u{2011}GP\n"] {
        assert_eq!(ShortCode::read(typed), Ok(code), "{typed}");
    }
    let alike = symbols("iIlL oO аАвВеЕзЗкКмМнНоОрРсСтТхХуУ", 99).unwrap();
    assert_eq!(grouped(&alike), "1111-00AA-BBEE-33KK-MMHH-00PP-CCTT-XXYY");
    let all: String = ALPHABET.iter().map(|it| char::from(*it)).collect();
    assert_eq!(symbols(&all.to_lowercase(), 32).unwrap(), (0..32).collect::<Symbols>());
}

#[test]
fn what_is_no_code_is_told_why() {
    check_error(" - — ", "there is no code yet");
    check_error("123ZY", "the code has at least 6 characters; some are missing");
    check_error(&"0".repeat(89), "the code has at most 88 characters; these are more");
    check_error("123Z-YZUP-VP2", "no code has the character `U`; look at it again");
    check_error("123Z-YZWP-Д76", "no code has the character `Д`; look at it again");
    check_error("124Z-YZWP-VP2", "there is a typing mistake in the code; compare it group by group");
    check_error(&long::write(Kind::Table, &[1]).unwrap(), "this is a table code, another one is needed here");
    assert_eq!(ShortCode::read("04HM"), Err(CodeError::TooShort { min: 10 }));
    assert_eq!(ShortCode::read("04HM-ASW9-GP3"), Err(CodeError::TooLong { max: 10 }));
    assert_eq!(ShortCode::read("0000-0000-00"), Err(CodeError::Mistyped));
}

#[test]
fn a_code_of_one_kind_is_never_one_of_another() {
    for n in 0..=MAX_CONTENT {
        for kind in Kind::ALL {
            let code = long::write(kind, &content(n)).unwrap();
            for asked in Kind::ALL {
                let expected = if asked == kind { Ok(content(n)) } else { Err(CodeError::WrongKind { found: kind }) };
                assert_eq!(long::read(asked, &code), expected);
            }
        }
    }
    assert_eq!(long::write(Kind::Seat, &[0; MAX_CONTENT + 1]), None);
}

/// The polynomial is BIP-173's: its own examples have the right checks under
/// its own letters and its own expansion of the human-readable part.
#[test]
fn the_checks_are_those_of_bip_173() {
    let rest = |text: &str| {
        let text = text.to_lowercase();
        let (prefix, data) = text.rsplit_once('1').unwrap();
        let high = prefix.bytes().map(|it| it >> 5);
        let low = prefix.bytes().map(|it| it & 31);
        let letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        polymod(high.chain([0]).chain(low).chain(data.chars().map(|it| letters.find(it).unwrap() as u8)))
    };
    for valid in [
        "A12UEL5L",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    ] {
        assert_eq!(rest(valid), 1, "{valid}");
    }
    // One whose checks were computed with the human-readable part in capitals.
    assert_ne!(rest("A1G7SGD8"), 1);
}

#[test]
fn every_error_of_one_or_two_characters_in_a_long_code_is_found() {
    let code = typed(&content(4));
    for (i, a, j, b) in pairs_of_errors(code.len()) {
        let mut wrong = code.clone();
        wrong[i] ^= a;
        wrong[j] ^= b;
        assert!(is_found(&wrong), "{i} {j}");
    }
}

/// The code is linear, so an error of up to four characters goes unnoticed only
/// if two different errors of up to two characters leave the same rest. In the
/// longest code, its kind counted, no two do.
#[test]
fn every_error_of_up_to_four_characters_in_the_longest_code_is_found() {
    let n = MAX_TYPED + 1;
    let none = polymod(vec![0; n]);
    let rests: Vec<Vec<u32>> = (0..n)
        .map(|at| (1..32).map(|error| polymod((0..n).map(|i| if i == at { error } else { 0 })) ^ none).collect())
        .collect();
    let mut all: Vec<u32> = rests.iter().flatten().copied().chain([0]).collect();
    for (i, firsts) in rests.iter().enumerate() {
        for seconds in &rests[i + 1..] {
            all.extend(firsts.iter().flat_map(|a| seconds.iter().map(move |b| a ^ b)));
        }
    }
    let n_errors = all.len();
    assert_eq!(n_errors, 1 + 89 * 31 + 89 * 88 / 2 * 31 * 31);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), n_errors);
}

#[test]
fn errors_of_three_and_four_characters_that_are_typed_are_found() {
    let mut random = ChaCha8Rng::seed_from_u64(3);
    for round in 0..6_000 {
        let code = typed(&content([4, 30, MAX_CONTENT][round % 3]));
        let mut wrong = code.clone();
        while wrong.iter().zip(&code).filter(|(a, b)| a != b).count() < 3 + round % 2 {
            let at = random.random_range(0..wrong.len());
            wrong[at] = random.random_range(0..32);
        }
        assert_eq!(long::read(Kind::Result, &grouped(&wrong)), Err(CodeError::Mistyped));
    }
}

#[test]
fn three_mistakes_do_not_turn_one_kind_into_another() {
    let mut random = ChaCha8Rng::seed_from_u64(4);
    for _ in 0..3_000 {
        let mut wrong = typed(&content(MAX_CONTENT));
        for _ in 0..3 {
            let at = random.random_range(0..wrong.len());
            wrong[at] = random.random_range(0..32);
        }
        let read = long::read(Kind::Seat, &grouped(&wrong));
        assert!(matches!(read, Err(CodeError::Mistyped | CodeError::WrongKind { found: Kind::Result })), "{read:?}");
    }
}

#[test]
fn characters_that_changed_places_are_found() {
    let long = typed(&content(34));
    let short = symbols(&ShortCode::new([1, 35, 69, 103, 137]).to_string(), 10).unwrap();
    let swapped = |code: &Symbols, i: usize| {
        let mut it = code.clone();
        it.swap(i, i + 1);
        it
    };
    for i in (0..long.len() - 1).filter(|i| long[*i] != long[i + 1]) {
        assert!(is_found(&swapped(&long, i)));
    }
    for i in (0..9).filter(|i| short[*i] != short[i + 1]) {
        assert_eq!(ShortCode::read(&grouped(&swapped(&short, i))), Err(CodeError::Mistyped));
    }
}

#[test]
fn every_error_of_one_or_two_characters_in_a_short_code_is_found() {
    let code = symbols(&ShortCode::new([250, 3, 77, 0, 129]).to_string(), 10).unwrap();
    for (i, a, j, b) in pairs_of_errors(code.len()) {
        let mut wrong = code.clone();
        wrong[i] ^= a;
        wrong[j] ^= b;
        assert_eq!(ShortCode::read(&grouped(&wrong)), Err(CodeError::Mistyped), "{i} {j}");
    }
}

proptest! {
    #[test]
    fn a_long_code_reads_as_what_it_was_written_from(content in vec(0u8..32, 0..=MAX_CONTENT), kind in 0usize..3) {
        let kind = Kind::ALL[kind];
        prop_assert_eq!(long::read(kind, &long::write(kind, &content).unwrap()), Ok(content));
    }

    #[test]
    fn a_short_code_reads_as_what_it_was_written_from(bytes: [u8; 5]) {
        prop_assert_eq!(ShortCode::read(&ShortCode::new(bytes).to_string()), Ok(ShortCode::new(bytes)));
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(typed in "\\PC{0,120}") {
        let _ = ShortCode::read(&typed);
        let _ = long::read(Kind::Result, &typed);
    }

    #[test]
    fn numbers_come_out_of_symbols_as_they_were_put_in(numbers in vec((any::<u64>(), 0u32..=64), 0..12)) {
        let mut bits = Bits::default();
        numbers.iter().for_each(|(value, n)| bits.put(*value, *n));
        prop_assert_eq!(bits.len(), numbers.iter().map(|(_, n)| *n as usize).sum::<usize>());
        let mut read = Bits::of(&bits.into_symbols());
        for (value, n) in numbers {
            let low = if n == 64 { value } else { value & ((1 << n) - 1) };
            prop_assert_eq!(read.take(n), Some(low));
        }
        prop_assert!(read.is_only_filling());
        prop_assert_eq!(read.take(5), None);
    }
}
