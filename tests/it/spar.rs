//! Counterparts measured: against one another, and as a process of their own.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::games::{Chance, Game};

/// Runs the program in the project's folder with something to read.
fn run(arguments: &[&str], input: &[u8]) -> (String, String, Option<i32>) {
    let mut process = Command::new(env!("CARGO_BIN_EXE_parley"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = process.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = process.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[track_caller]
fn check(arguments: &[&str], input: &[u8], expected: Expect) {
    let (out, err, code) = run(arguments, input);
    let folder = format!("{}{}", env!("CARGO_TARGET_TMPDIR"), std::path::MAIN_SEPARATOR);
    let err: String = err.lines().map(|it| format!("! {it}\n")).collect();
    expected.assert_eq(&format!("{out}{err}code {}\n", code.unwrap()).replace(&folder, ""));
}

fn file(name: &str, content: &str) -> String {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A plain domain.
fn domain(utilities: [Value; 2], reservations: [Value; 2]) -> String {
    let [a, b] = utilities;
    let [x, y] = reservations;
    json!({
        "name": "two rooms", "comment": "left out",
        "issues": [{ "name": "rent", "options": ["1", "2", "3"] }, { "name": "rent", "options": ["1", "1"] }],
        "parties": [{ "name": "a", "utilities": a, "reservation": x }, { "name": "b", "utilities": b, "reservation": y }],
    })
    .to_string()
}

#[test]
fn spar_tells_what_came_of_a_pack() {
    check(
        &["spar", "--exercise", "exercises/sluice.json", "--a", "slow-giver", "--b", "hurried", "--seeds", "3"],
        b"",
        expect![[r#"
            sluice: slow-giver against hurried, rounds: 15, seeds: 3, games: 6
              agreements: 6 (100%)
              on the frontier: 6 (100%)
              below a limit: 0
              mean gain of slow-giver: 0.787
              mean gain of hurried: 0.127
            code 0
        "#]],
    );
}

#[test]
fn spar_takes_a_published_domain() {
    let plain = domain([json!([[0, 25, 50], [0, 50]]), json!([[80, 40, 0], [10, 20]])], [json!(30), json!(0)]);
    let plain = file("two-rooms.json", &plain);
    let arguments = ["spar", "--exercise", &plain, "--a", "mirror", "--b", "guarded", "--rounds", "8", "--seeds", "2"];
    check(
        &arguments,
        b"",
        expect![[r#"
        two rooms: mirror against guarded, rounds: 8, seeds: 2, games: 4
          agreements: 4 (100%)
          on the frontier: 4 (100%)
          below a limit: 0
          mean gain of mirror: 0.643
          mean gain of guarded: 0.643
        code 0
    "#]],
    );
    let (out, _, code) = run(&[&arguments[..], &["--json"]].concat(), b"");
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(code, Some(0));
    assert_eq!((&told["domain"], &told["games"], &told["below_limit"]), (&json!("two rooms"), &json!(4), &json!(0)));
    assert_eq!(run(&arguments, b""), run(&arguments, b""), "a seed gives the same games");
}

#[test]
fn nobody_agrees_below_a_limit_in_hundreds_of_games() {
    // Also where there is no zone, and with three and more roles.
    let personas = ["fair-trader", "slow-giver", "mirror", "hurried", "guarded", "hard-tactician"];
    for (seed, a) in (0..).zip(personas) {
        let mut chance = Chance::new(seed);
        let n_roles = 2 + seed as usize % 3;
        let sheet = |chance: &mut Chance| (0..3).map(|_| (0..4).map(|_| chance.between(-5, 40)).collect()).collect();
        let mut game = Game::new((0..n_roles).map(|_| sheet(&mut chance)).collect());
        game.limits = (0..n_roles).map(|_| chance.between(0, 70)).collect();
        game.order = *chance.pick(&["turns", "free"]);
        let pack = file(&format!("spar-{seed}.json"), &game.json().to_string());
        for b in personas {
            let (out, err, code) =
                run(&["spar", "--exercise", &pack, "--a", a, "--b", b, "--rounds", "5", "--seeds", "5", "--json"], b"");
            assert_eq!(code, Some(0), "{out}{err}");
            let told: Value = serde_json::from_str(&out).unwrap();
            assert_eq!(told["below_limit"], json!(0), "{a} {b}");
            assert_eq!(told["games"], json!(5 * n_roles), "{a} {b}");
        }
    }
}

#[test]
fn spar_says_what_it_cannot_play() {
    let large = json!({
        "name": "large", "issues": vec![json!({ "name": "i", "options": vec!["x"; 10] }); 6],
        "parties": vec![json!({ "name": "p", "reservation": 0, "utilities": vec![vec![1; 10]; 6] }); 2],
    });
    let large = file("large.json", &large.to_string());
    let odd = file("odd.json", &domain([json!([[0, 1, 2], [0]]), json!([[0, 1, 2], [0, 1]])], [json!(0), json!(0)]));
    let bare = file("bare.json", "{\"parties\": []}");
    let none = file("none.json", "no");
    for (place, expected) in [
        (
            large.as_str(),
            expect![[r#"
                ! parley: large.json: counterparts play among at most 100000 packages; use fewer issues or options
                code 2
            "#]],
        ),
        (
            &odd,
            expect![[r#"
                ! parley: odd.json: /parties/0/utilities/1: between 2 and 2 are needed, there are 1
                code 2
            "#]],
        ),
        (
            &bare,
            expect![[r#"
                ! parley: bare.json: `name` is missing
                ! `issues` is missing
                ! /parties: between 2 and 8 are needed, there are 0
                code 2
            "#]],
        ),
        (
            &none,
            expect![[r#"
            ! parley: none.json: this cannot be read as JSON: expected ident at line 1 column 2
            code 2
        "#]],
        ),
        (
            "exercises/sluice.json#reed",
            expect![[r#"
            ! parley: exercises/sluice.json#reed: name one of its exercises with a table behind #: sluice
            code 2
        "#]],
        ),
        (
            "nowhere.json",
            expect![[r#"
            ! parley: nowhere.json: No such file or directory (os error 2)
            code 2
        "#]],
        ),
    ] {
        check(&["spar", "--exercise", place, "--a", "mirror", "--b", "mirror"], b"", expected);
    }
    let (_, err, code) = run(&["spar", "--exercise", "exercises/pump.json", "--a", "nobody", "--b", "mirror"], b"");
    assert_eq!(code, Some(2));
    assert!(err.contains("there are fair-trader, slow-giver, mirror, hurried, guarded, hard-tactician"), "{err}");
}

const START: &str = r#"{"type":"start","protocol":1,"role":1,"parties":2,"issues":[{"name":"rent","options":["1","2","3"]},{"name":"from","options":["May","June"]}],"utilities":[[0.0,0.25,0.5],[0.0,0.5]],"reservation":0.3,"rounds":4,"seed":5}"#;

#[test]
fn a_counterpart_plays_over_lines() {
    let lines = [
        START,
        r#"{"type":"turn","round":0,"t":0.0,"offer":[0,0],"from":0}"#,
        r#"{"type":"turn","round":1,"t":0.25,"offer":[0,0],"from":0}"#,
        r#"{"type":"turn","round":2,"t":0.5,"offer":[0,0],"from":0}"#,
        r#"{"type":"turn","round":3,"t":0.75,"offer":[0,1],"from":0}"#,
        r#"{"type":"end","agreement":[0,1],"utility":0.5}"#,
        START,
        r#"{"type":"turn","round":3,"t":0.75,"offer":[0,0],"from":0}"#,
        r#"{"type":"end","agreement":null,"utility":0.3}"#,
        "",
    ]
    .join("\n");
    check(
        &["counterpart", "--stdio", "--persona", "slow-giver", "--seed", "1"],
        lines.as_bytes(),
        expect![[r#"
        {"type":"ready"}
        {"offer":[2,1],"type":"offer"}
        {"offer":[2,1],"type":"offer"}
        {"offer":[0,1],"type":"offer"}
        {"type":"accept"}
        {"type":"ready"}
        {"type":"walk"}
        code 0
    "#]],
    );
}

#[test]
fn a_counterpart_answers_nonsense_with_an_error_and_goes_on() {
    let long = "x".repeat((1 << 20) + 5);
    let many = START.replace(r#""rounds":4"#, r#""rounds":1000000"#);
    let ghost = START.replace(r#""role":1"#, r#""role":2"#);
    let short = START.replace("[0.0,0.5]]", "[0.0]]");
    let lines = [
        "nonsense",
        "[1,2]",
        r#"{"type":"turn","round":0,"offer":null}"#,
        r#"{"type":"start"}"#,
        &many,
        &ghost,
        &short,
        &long,
        START,
        r#"{"type":"turn","offer":null}"#,
        r#"{"type":"turn","round":0,"offer":[9,9],"from":0}"#,
        r#"{"type":"turn","round":0,"offer":[0],"from":0}"#,
        r#"{"type":"turn","round":0,"offer":[0,0],"from":7}"#,
        r#"{"type":"turn","round":0,"t":0.0,"offer":null,"from":null}"#,
    ]
    .join("\n");
    check(
        &["counterpart", "--stdio"],
        lines.as_bytes(),
        expect![[r#"
        {"message":"this is no JSON: expected ident at line 1 column 2","type":"error"}
        {"message":"`type` must be `start`, `turn` or `end`","type":"error"}
        {"message":"a turn before `start`","type":"error"}
        {"message":"`parties` must be 2 to 8","type":"error"}
        {"message":"`rounds` must be 1 to 10000","type":"error"}
        {"message":"`role` must be less than `parties`","type":"error"}
        {"message":"`utilities` must have a number for every option of every issue","type":"error"}
        {"message":"the line is longer than 1 MiB","type":"error"}
        {"type":"ready"}
        {"message":"`round` must be a whole number","type":"error"}
        {"message":"`offer` must be a number of an option for every issue","type":"error"}
        {"message":"`offer` must be a number of an option for every issue","type":"error"}
        {"message":"`from` is no party","type":"error"}
        {"offer":[2,1],"type":"offer"}
        code 0
    "#]],
    );
}

#[test]
fn whatever_a_counterpart_reads_it_answers_and_ends() {
    let good = [START, r#"{"type":"turn","round":0,"t":0.0,"offer":[0,0],"from":0}"#, r#"{"type":"end"}"#];
    for seed in 0..12 {
        let mut chance = Chance::new(seed);
        let mut lines = Vec::new();
        for _ in 0..40 {
            let mut line = chance.pick(&good).as_bytes().to_vec();
            for _ in 0..chance.below(3) {
                let at = chance.below(line.len());
                line[at] = chance.between(32, 126) as u8;
            }
            if chance.once_in(10) {
                line.push(0xff);
            }
            lines.extend(line);
            lines.push(b'\n');
        }
        let (out, err, code) = run(&["counterpart", "--stdio"], &lines);
        assert_eq!((err.as_str(), code), ("", Some(0)), "seed {seed}");
        for line in out.lines() {
            let answer: Value = serde_json::from_str(line).unwrap();
            assert!(
                ["ready", "offer", "accept", "walk", "error"].contains(&answer["type"].as_str().unwrap()),
                "{line}"
            );
        }
    }
}
