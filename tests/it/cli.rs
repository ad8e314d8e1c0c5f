//! The command line as authors and trainers meet it.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use expect_test::{Expect, expect, expect_file};
use serde_json::{Value, json};

use crate::{
    corpus::with,
    games::{Game, whole},
};

/// Runs the program in the project's folder. Gives what it says on both
/// channels and its code.
fn run(arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_parley"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[track_caller]
fn check(arguments: &[&str], expected: Expect) {
    let (out, err, code) = run(arguments);
    let err: String = err.lines().map(|it| format!("! {it}\n")).collect();
    expected.assert_eq(&format!("{out}{err}code {}\n", code.unwrap()));
}

/// A file for one test, named like it.
fn file(name: &str, content: &str) -> String {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    std::fs::write(&path, content).unwrap();
    // Relative to the project, so that the output is the same on every machine.
    path.to_str().unwrap().to_owned()
}

/// What the program says, with the folder of the tests' files taken out.
#[track_caller]
fn check_file(arguments: &[&str], expected: Expect) {
    let (out, err, code) = run(arguments);
    let err: String = err.lines().map(|it| format!("! {it}\n")).collect();
    let folder = format!("{}{}", env!("CARGO_TARGET_TMPDIR"), std::path::MAIN_SEPARATOR);
    expected.assert_eq(&format!("{out}{err}code {}\n", code.unwrap()).replace(&folder, ""));
}

#[test]
fn check_tells_the_figures_of_good_packs() {
    check(
        &["check", "exercises/pump.json", "exercises/pump-forms.json", "exercises/sluice.json"],
        expect![[r#"
            exercises/pump.json: pack second-hand-pump 1.0.0, advice: 0
              pump: 17 packages, 17 on the frontier, 8 in the zone (47%), 8 of these on the frontier
                joint points in the zone: 35 to 35
                conflict level: 1.00
                better than the middle of every issue: 0 packages
                issues: price distributive
            exercises/pump-forms.json: pack second-hand-pump-forms 1.0.0, advice: 0
              pump-call: 17 packages, 17 on the frontier, 8 in the zone (47%), 8 of these on the frontier
                joint points in the zone: 35 to 35
                conflict level: 1.00
                better than the middle of every issue: 0 packages
                issues: price distributive
              pump-no-zone: 17 packages, 17 on the frontier, 0 in the zone (0%), 0 of these on the frontier
                conflict level: 1.00
                better than the middle of every issue: 0 packages
                issues: price distributive
            exercises/sluice.json: pack turn-at-the-sluice 1.0.0, advice: 0
              sluice: 324 packages, 12 on the frontier, 130 in the zone (40%), 5 of these on the frontier
                joint points in the zone: 85 to 140
                conflict level: 0.69
                better than the middle of every issue: 57 packages
                issues: july_nights logrolling, labour distributive, gauge compatible, drought logrolling, winter_flow logrolling
            code 0
        "#]],
    );
}

#[test]
fn check_tells_the_figures_to_machines() {
    let (out, err, code) = run(&["check", "--json", "exercises/sluice.json"]);
    assert_eq!((err.as_str(), code), ("", Some(0)));
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        told,
        json!({
            "file": "exercises/sluice.json",
            "problems": [],
            "advice": [],
            "exercises": [{
                "id": "sluice", "packages": 324, "frontier": 12, "zone": 130, "frontier_in_zone": 5,
                "joint_in_zone": [85, 140], "conflict_level_hundredths": 69, "better_than_middle": 57,
                "issues": ["logrolling", "distributive", "compatible", "logrolling", "logrolling"],
            }],
        })
    );
}

#[test]
fn check_lists_all_problems_and_ends_with_1() {
    let mut pack = with("/version", json!("1"));
    pack["exercises"][0]["level"] = json!(7);
    pack["title"] = json!("a\u{202e}b");
    check_file(
        &["check", &file("problems.json", &pack.to_string())],
        expect![[r#"
        problems.json: problems: 2
          /title: the invisible character U+202E may not stand here
          /exercises/0/level: 7 is not between 1 and 5
        code 1
    "#]],
    );
    check_file(
        &["check", &file("no-json.json", "format: 1")],
        expect![[r#"
        no-json.json: problems: 1
          this cannot be read as JSON: expected ident at line 1 column 2
        code 1
    "#]],
    );
}

#[test]
fn check_lists_advice_and_ends_with_1() {
    check_file(
        &["check", &file("advice.json", &whole().to_string())],
        expect![[r#"
        advice.json: pack ferry 1.2.3, advice: 1
          /exercises/0/issues: no package beats the middle of every issue; splitting the difference should cost something
          ferry: 12 packages, 6 on the frontier, 4 in the zone (33%), 4 of these on the frontier
            joint points in the zone: 190 to 220
            conflict level: 0.49
            better than the middle of every issue: 0 packages
            issues: turn logrolling, fare logrolling, night compatible
        code 1
    "#]],
    );
}

#[test]
fn check_tells_problems_to_machines_one_line_a_file() {
    let (good, bad) =
        (file("one.json", &Game::of_roles(2).json().to_string()), file("two.json", "{\"format\": 1, \"id\": \"X\"}"));
    let (out, _, code) = run(&["check", "--json", &good, &bad]);
    assert_eq!(code, Some(1));
    let lines: Vec<Value> = out.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["problems"], json!([]));
    let problems = lines[1]["problems"].as_array().unwrap();
    assert_eq!(
        problems[0],
        json!({ "at": "/id", "text": "`X` is no id: use 1 to 64 of a-z, 0-9, `-` and `_`, a letter or digit first" })
    );
    assert!(problems.iter().all(|it| it["at"].is_string() && it["text"].is_string()));
}

#[test]
fn a_file_that_is_not_there_ends_with_2() {
    check(
        &["check", "exercises/nowhere.json"],
        expect![[r#"
        ! parley: exercises/nowhere.json: No such file or directory (os error 2)
        code 2
    "#]],
    );
    check(
        &["replay", "nowhere.txt"],
        expect![[r#"
        ! parley: nowhere.txt: No such file or directory (os error 2)
        code 2
    "#]],
    );
    check(
        &["report", "nowhere.json"],
        expect![[r#"
        ! parley: nowhere.json: No such file or directory (os error 2)
        code 2
    "#]],
    );
}

#[test]
fn a_wrong_call_ends_with_2() {
    for arguments in [&[][..], &["check"], &["negotiate"], &["schema", "extra"], &["check", "--jsno", "x"]] {
        let (out, err, code) = run(arguments);
        assert_eq!((out.as_str(), code), ("", Some(2)), "{arguments:?}");
        assert!(err.contains("Usage: parley"), "{err}");
    }
}

#[test]
fn help_names_the_commands_and_the_codes() {
    let (out, _, code) = run(&["--help"]);
    assert_eq!(code, Some(0));
    for word in [
        "check",
        "replay",
        "report",
        "spar",
        "counterpart",
        "schema",
        "Exit codes: 0 all is well, 1 something was found, 2 it could not be looked at",
    ] {
        assert!(out.contains(word), "{word} is missing in {out}");
    }
}

#[test]
fn replay_tells_what_came_of_a_table() {
    let transcript = "
        # A table of the sluice.
        pack turn-at-the-sluice
        exercise sluice
        usken: offer july_nights=u4_t3 gauge=shared_log
        tirma: accept
        wait 60
        tirma: offer july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full
        usken: accept
        usken: confirm
        tirma: confirm
    ";
    check(
        &["replay", &file("sluice.txt", transcript)],
        expect![[r#"
        tirma: accept -> the offer leaves issues open; only a complete one can be accepted
        to be confirmed: july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full
        agreed: july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full (usken 70, tirma 70)
        code 0
    "#]],
    );
    check(
        &["replay", &file("open.txt", "pack turn-at-the-sluice\nexercise sluice\n")],
        expect![[r#"
        the table is still open
        code 0
    "#]],
    );
}

#[test]
fn replay_takes_a_pack_from_a_file() {
    let pack = file("game.json", &Game::of_roles(2).json().to_string());
    let transcript = file("game.txt", "exercise game\na: offer i0=o0 i1=o0\nb: walk-away\n");
    check(
        &["replay", &transcript, "--pack", &pack],
        expect![[r#"
        b left
        code 0
    "#]],
    );
}

#[test]
fn replay_says_why_a_transcript_cannot_be_played() {
    for (name, text) in [
        ("no-pack.txt", "exercise sluice\n"),
        ("no-exercise.txt", "pack turn-at-the-sluice\n"),
        ("unknown-pack.txt", "pack nowhere\nexercise sluice\n"),
        ("unknown-exercise.txt", "pack turn-at-the-sluice\nexercise nowhere\n"),
        ("bad-line.txt", "pack turn-at-the-sluice\nexercise sluice\n\nusken offers\n"),
        ("bad-role.txt", "pack turn-at-the-sluice\nexercise sluice\nmayor: accept\n"),
        ("bad-terms.txt", "pack turn-at-the-sluice\nexercise sluice\nusken: offer toll=free\n"),
    ] {
        let (out, err, code) = run(&["replay", &file(name, text)]);
        assert_eq!((out.as_str(), code), ("", Some(2)), "{name}");
        assert!(err.starts_with("parley: "), "{err}");
    }
    check_file(
        &["replay", &file("line.txt", "pack turn-at-the-sluice\nexercise sluice\n\nusken offers\n")],
        expect![[r#"
        ! parley: line 4: a line is `role: action`, `wait SECONDS` or a comment with #
        code 2
    "#]],
    );
    check_file(
        &["replay", &file("name.txt", "exercise sluice\n")],
        expect![[r#"
        ! parley: name.txt: a line `pack ID` is missing
        code 2
    "#]],
    );
    check_file(
        &["replay", &file("shelf.txt", "pack nowhere\nexercise x\n")],
        expect![[r#"
        ! parley: no pack `nowhere` comes with the program; name its file with --pack
        code 2
    "#]],
    );
}

#[test]
fn report_tells_the_results_of_a_session() {
    check(
        &["report", "tests/data/formats/session-1.json"],
        expect![[r#"
        agreed: turn=draw fare=f10 night=yes
          upper: value 55, reservation value 40, surplus 15
          lower: value 30, reservation value 30, surplus 0
          island: value 100, reservation value 35, surplus 65
          packages that are better for one and worse for none: 0
        code 0
    "#]],
    );
}

#[test]
fn report_tells_the_results_to_machines() {
    let (out, err, code) = run(&["report", "--json", "tests/data/formats/session-1.json"]);
    assert_eq!((err.as_str(), code), ("", Some(0)));
    expect_json(
        &out,
        expect![[r#"
        {
          "better": [],
          "ending": "agreed: turn=draw fare=f10 night=yes",
          "n_better": 0,
          "roles": [
            {
              "reservation_value": 40,
              "role": "upper",
              "surplus": 15,
              "target": 80,
              "value": 55
            },
            {
              "reservation_value": 30,
              "role": "lower",
              "surplus": 0,
              "target": 90,
              "value": 30
            },
            {
              "reservation_value": 35,
              "role": "island",
              "surplus": 65,
              "target": 75,
              "value": 100
            }
          ],
          "zone_is_empty": false
        }
    "#]],
    );
}

#[track_caller]
fn expect_json(text: &str, expected: Expect) {
    let value: Value = serde_json::from_str(text).unwrap();
    expected.assert_eq(&(serde_json::to_string_pretty(&value).unwrap() + "\n"));
}

/// A copy of a session of the pump, alone as the buyer.
fn copy(log: &[Value]) -> String {
    json!({
        "parley": "session", "format": 1, "log": log,
        "session": {
            "id": "00ff", "pack": "second-hand-pump-forms", "version": "1.0.0", "hash": "00", "exercise": "pump-no-zone",
            "role": "buyer", "seed": "7", "started": 0,
        },
    })
    .to_string()
}

#[test]
fn report_ends_with_1_while_the_table_is_open() {
    let open = file("open.json", &copy(&[]));
    check(
        &["report", &open],
        expect![[r#"
        the table is still open
        code 1
    "#]],
    );
    check(
        &["report", "--json", &open],
        expect![[r#"
        {"ending":null}
        code 1
    "#]],
    );
}

#[test]
fn report_praises_leaving_where_no_zone_is() {
    let left = file("left.json", &copy(&[json!({ "at": 0, "by": "buyer", "act": "walk_away" })]));
    check(
        &["report", &left],
        expect![[r#"
        buyer left
          seller: value 0, reservation value 0, surplus 0
          buyer: value 0, reservation value 0, surplus 0
          no package could satisfy everybody: leaving was right
        code 0
    "#]],
    );
}

#[test]
fn report_names_entries_that_no_longer_fit() {
    let log = [
        json!({ "at": 0, "by": "buyer", "act": "offer", "terms": "price=p41" }),
        json!({ "at": 0, "by": "buyer", "act": "walk_away" }),
        json!(null),
    ];
    check(
        &["report", &file("misfits.json", &copy(&log))],
        expect![[r#"
        buyer left
          seller: value 0, reservation value 0, surplus 0
          buyer: value 0, reservation value 0, surplus 0
          no package could satisfy everybody: leaving was right
        ! entry 0 (offer) no longer fits this version of the pack and was left out
        ! entry 2 () no longer fits this version of the pack and was left out
        code 0
    "#]],
    );
}

#[test]
fn report_says_why_a_file_is_no_copy() {
    check_file(
        &["report", &file("pack.json", &whole().to_string())],
        expect![[r#"
        ! parley: this is no copy of a session
        code 2
    "#]],
    );
    check_file(
        &["report", &file("newer.json", "{\"parley\":\"session\",\"format\":2}")],
        expect![[r#"
        ! parley: the copy has format 2, this program reads up to 1; open it with a newer one
        code 2
    "#]],
    );
    let unknown = copy(&[]).replace("second-hand-pump-forms", "nowhere");
    check_file(
        &["report", &file("unknown.json", &unknown)],
        expect![[r#"
        ! parley: the pack `nowhere` neither came with the copy nor with the program
        code 2
    "#]],
    );
    let exercise = copy(&[]).replace("pump-no-zone", "nowhere");
    check_file(
        &["report", &file("exercise.json", &exercise)],
        expect![[r#"
        ! parley: the pack has no such exercise
        code 2
    "#]],
    );
    let head = copy(&[]).replace("\"buyer\"", "\"mayor\"");
    check_file(
        &["report", &file("head.json", &head)],
        expect![[r#"
        ! parley: the copy's head does not fit the exercise
        code 2
    "#]],
    );
}

#[test]
fn schema_prints_the_committed_schema() {
    let (out, err, code) = run(&["schema"]);
    assert_eq!((err.as_str(), code), ("", Some(0)));
    expect_file![Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pack.schema.json").to_str().unwrap()].assert_eq(&out);
}

#[test]
fn a_reader_that_stops_early_is_no_crash() {
    // `parley schema | head -1`
    let mut child = Command::new(env!("CARGO_BIN_EXE_parley"))
        .arg("schema")
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(!err.contains("panicked"), "{err}");
}
