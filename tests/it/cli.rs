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
pub fn run(arguments: &[&str]) -> (String, String, Option<i32>) {
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
pub fn file(name: &str, content: &str) -> String {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    std::fs::write(&path, content).unwrap();
    // Relative to the project, so that the output is the same on every machine.
    path.to_str().unwrap().to_owned()
}

/// What the program says, with the folder of the tests' files taken out.
#[track_caller]
pub fn check_file(arguments: &[&str], expected: Expect) {
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

#[test]
fn import_makes_a_pack_that_check_accepts() {
    let item = |value: &str, evaluation: &str| format!("<item value=\"{value}\" {evaluation}/>");
    let space = |a: &str, b: &str, rest: &str| {
        format!(
            "<utility_space><objective><issue index=\"1\" name=\"Rent\" type=\"discrete\">{}{}</issue>{rest}</objective></utility_space>",
            item("low", a),
            item("high", b)
        )
    };
    let weight = "<weight index=\"1\" value=\"1\"/><reservation value=\"0.5\"/>";
    let domain = file("rent.xml", &space("", "", ""));
    let tenant = file("rent-tenant.xml", &space("evaluation=\"2\"", "evaluation=\"1\"", weight));
    let owner = file("rent-owner.xml", &space("evaluation=\"1\"", "evaluation=\"3\"", weight));
    let out = file("rent-pack.json", "");
    check_file(
        &["import", "genius", &domain, &tenant, &owner, "--out", &out, "--title", "One rent"],
        expect![[r#"
        ! rent-tenant.xml: the points are the utilities times 2, exactly; nothing was rounded
        ! rent-tenant.xml: there is no target; three quarters of the way from the reservation value to the best package are assumed
        ! rent-owner.xml: the points are the utilities times 6, exactly; nothing was rounded
        ! rent-owner.xml: there is no target; three quarters of the way from the reservation value to the best package are assumed
        code 0
    "#]],
    );
    check_file(
        &["check", &out],
        expect![[r#"
        rent-pack.json: pack one_rent 1.0.0, advice: 0
          one_rent: 2 packages, 2 on the frontier, 1 in the zone (50%), 1 of these on the frontier
            joint points in the zone: 7 to 7
            conflict level: 1.00
            better than the middle of every issue: 0 packages
            issues: rent logrolling
        code 0
    "#]],
    );
    let (printed, _, code) = run(&["import", "genius", &domain, &tenant, &owner, "--title", "One rent"]);
    assert_eq!((printed, code), (std::fs::read_to_string(&out).unwrap(), Some(0)));
    check_file(
        &["import", "genius", &domain, &tenant],
        expect![[r#"
        ! parley: a pack has 2 to 8 roles, and each needs its profile; 1 were given
        code 2
    "#]],
    );
    check_file(
        &["import", "genius", &tenant, &domain, &domain],
        expect![[r#"
        ! parley: rent.xml: the issues have no weights above 0; a profile is needed here, perhaps this is the domain
        code 2
    "#]],
    );
}

#[test]
fn import_makes_a_talk_of_a_twine_story() {
    let out = file("late-order.json", "");
    check_file(
        &["import", "twee", "tests/data/late-order.twee", "--out", &out],
        expect![[r#"
        ! line 15: `The yard` has one link, so nothing is chosen there: its text is the scene, and "The foreman comes out" is left out
        ! line 26: "And if you sent the crew home?" has no move tag such as `#ack` and is taken for `inf`
        ! line 27: in the story this leads to the ending `Shout at the supplier`; here every line leads to the next turn, `Tomorrow`
        ! line 30: `Eight people` has one link, so nothing is chosen there: its text is the reply to the lines that lead to it, and "He goes on" is left out
        ! line 47: in the story this leads to the ending `Shout at the supplier`; here every line leads to the next turn, `The promise`
        ! line 56: in the story this leads to the ending `Friday`; here every line leads to the next turn, `The hand`
        ! line 63: in the story this leads to the ending `Six in the morning`; here the talk is over, and the state decides the ending
        ! line 64: in the story this leads to the ending `Friday`; here the talk is over, and the state decides the ending
        ! line 65: there is no passage `The way back`, so this link leads nowhere; here the talk just goes on
        ! line 72: the ending `Friday` has no tag for its kind and is taken for `stuck`; the tags are `best`, `good`, `open`, `costly`, `broken` and `stuck`
        ! line 88: no link leads to `An old draft` from the start; it is left out
        code 0
    "#]],
    );
    check_file(
        &["check", &out],
        expect![[r#"
        late-order.json: pack the_late_order 1.0.0, advice: 0
          the_late_order, talk: 324 paths
              1.23% six_in_the_morning (4 paths, best)
             14.20% shout_at_the_supplier (46 paths)
             84.57% friday (274 paths)
            habits: always the nicest line: friday; only questions: friday; straight to solutions: shout_at_the_supplier; always firm: shout_at_the_supplier; buying peace: friday; hitting back: shout_at_the_supplier
            always the line at one place: 1: friday; 2: friday; 3: friday; 4: friday
            choices on best paths by place: 30%, 40%, 30%, 0%
        code 0
    "#]],
    );
    let (printed, _, code) = run(&["import", "twee", "tests/data/late-order.twee"]);
    assert_eq!((printed, code), (std::fs::read_to_string(&out).unwrap(), Some(0)));
    let story = file("macro.twee", ":: Start\nHm. <<set $mood to 3>>\n[[Yes->Start]]\n(if: true)[no]\n");
    check_file(
        &["import", "twee", &story],
        expect![[r#"
        ! parley: the story cannot become a dialogue as it stands
        !   line 2, column 5: `<<set $mood to 3>>` is a macro of SugarCube, and nothing in a pack can run; write what it would say
        !   line 4, column 1: `(if: true)` is a macro of Harlowe, and nothing in a pack can run; in a remark put a space before the colon
        code 2
    "#]],
    );
}

#[test]
fn analyze_tells_a_trainer_what_could_have_been_agreed() {
    check(
        &["analyze", "exercises/sluice.json"],
        expect![[r#"
        sluice
          roles: A usken (reservation value 42), B tirma (reservation value 40)
          packages: 324
            = all ways to settle every issue
          zone of possible agreement: 130 packages (40.12%)
            = no role is below its reservation value; exactly at it is inside
          frontier: 12 points, 12 packages
            = no package is worth more to a role without being worth less to another; packages of equal values are one point
          frontier in the zone: 5 points, 5 packages
            = what is both; the rest below is chosen from it
          Nash: 70 70
            = the largest product of gains; a gain is value less reservation value
              70 70: july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full (one package)
          egalitarian: 70 70
            = the largest smallest gain, among equals the largest second smallest, and so on
              70 70: july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full (one package)
          Kalai-Smorodinsky: 70 70
            = the largest smallest share of the own ideal gain, and so on; the ideal gain is the largest inside the zone: 43 50
              70 70: july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full (one package)
          largest joint value: 50 90 or 60 80 or 70 70
            = the largest sum of all roles' points inside the zone; adds points of different roles
              50 90: july_nights=u2_t5 labour=u70 gauge=shared_log drought=orchards_first winter_flow=full (one package)
              60 80: july_nights=u2_t5 labour=u50 gauge=shared_log drought=orchards_first winter_flow=full (one package)
              70 70: july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full (one package)
          largest joint value without limits: 140
            = the same over all packages, whatever the reservation values
        code 0
    "#]],
    );
    check(
        &["analyze", "exercises/pump-forms.json", "--exercise", "pump-no-zone"],
        expect![[r#"
            pump-no-zone
              roles: A seller (reservation value 0), B buyer (reservation value 0)
              packages: 17
                = all ways to settle every issue
              zone of possible agreement: 0 packages (0.00%)
                = no role is below its reservation value; exactly at it is inside
              frontier: 17 points, 17 packages
                = no package is worth more to a role without being worth less to another; packages of equal values are one point
              frontier in the zone: 0 points, 0 packages
                = what is both; the rest below is chosen from it
              largest joint value without limits: -35
                = the same over all packages, whatever the reservation values
              no zone, by: 20
                = the smallest, over all packages, of the largest shortfall below a reservation value; no package is acceptable to all, so there is no solution point
                  nearest: price=p75 at -20 -15
                  a zone opens if every role gives up 20 of its reservation value
                  or if seller alone gives up 35
                  or if buyer alone gives up 35
            code 0
        "#]],
    );
}

#[test]
fn analyze_tells_machines_one_object_an_exercise() {
    let (out, err, code) = run(&["analyze", "--json", "exercises/sluice.json"]);
    assert_eq!((err.as_str(), code), ("", Some(0)));
    expect_json(
        &out,
        expect![[r#"
        {
          "coalitions": [],
          "egalitarian": {
            "values": [
              [
                70,
                70
              ]
            ]
          },
          "frontier": {
            "deals": 12,
            "points": 12
          },
          "frontier_in_zone": {
            "deals": 5,
            "points": 5
          },
          "kalai_smorodinsky": {
            "ideal_gains": [
              43,
              50
            ],
            "values": [
              [
                70,
                70
              ]
            ]
          },
          "max_joint": {
            "total": 140,
            "total_without_limits": 140,
            "values": [
              [
                50,
                90
              ],
              [
                60,
                80
              ],
              [
                70,
                70
              ]
            ]
          },
          "name": "sluice",
          "nash": {
            "every_product_is_zero": false,
            "values": [
              [
                70,
                70
              ]
            ]
          },
          "no_zone": null,
          "outcomes": 324,
          "reservation_values": [
            42,
            40
          ],
          "roles": [
            "usken",
            "tirma"
          ],
          "zone": {
            "deals": 130,
            "refused": null,
            "share": "130/324"
          }
        }
    "#]],
    );
    let (out, _, _) = run(&["analyze", "--json", "exercises/pump-forms.json"]);
    let told: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let names: Vec<&Value> = told.iter().map(|it| &it["name"]).collect();
    assert_eq!(names, ["pump-call", "pump-no-zone"]);
    assert_eq!(told[1]["nash"], Value::Null);
    assert_eq!(told[1]["max_joint"]["total"], Value::Null);
}

#[test]
fn analyze_tells_who_may_decide_without_whom() {
    let mut game = Game::new(vec![vec![vec![5, 0, 0]], vec![vec![4, 4, 0]], vec![vec![0, 3, 3]]]);
    game.limits = vec![1, 1, 1];
    game.decision = json!({ "rule": "quorum", "at_least": 2, "veto": ["b"] });
    check_file(
        &["analyze", &file("quorum.json", &game.json().to_string())],
        expect![[r#"
            game
              roles: A a (reservation value 1), B b (reservation value 1), C c (reservation value 1)
              packages: 3
                = all ways to settle every issue
              zone of possible agreement: 0 packages (0.00%)
                = no role is below its reservation value; exactly at it is inside
              frontier: 2 points, 2 packages
                = no package is worth more to a role without being worth less to another; packages of equal values are one point
              frontier in the zone: 0 points, 0 packages
                = what is both; the rest below is chosen from it
              largest joint value without limits: 9
                = the same over all packages, whatever the reservation values
              no zone, by: 1
                = the smallest, over all packages, of the largest shortfall below a reservation value; no package is acceptable to all, so there is no solution point
                  nearest: i0=o1 at 0 4 3
                  a zone opens if every role gives up 1 of its reservation value
                  or if a alone gives up 1
                  b alone cannot open it
                  or if c alone gives up 1
              coalitions that may decide: 3, of which 2 have an agreement
                = acceptable and efficient for the members; who is left out has its reservation value
                  a, b without c: 1 point, 1 package in the zone
                  b, c without a: 1 point, 1 package in the zone
                  a, b, c: 0 points, 0 packages in the zone
            code 0
        "#]],
    );
}

fn domain(n_issues: usize) -> Value {
    json!({
        "name": "many", "issues": vec![json!({ "name": "x", "options": vec!["0"; 10] }); n_issues],
        "parties": (0..2).map(|p| {
            let points: Vec<usize> = (0..10).map(|o| if p == 0 { o } else { 9 - o }).collect();
            json!({ "name": format!("p{p}"), "reservation": 0, "utilities": vec![points; n_issues] })
        }).collect::<Vec<_>>(),
    })
}

#[test]
fn analyze_reads_domains_and_counts_beyond_64_bits() {
    let (out, err, code) = run(&["analyze", "--json", &file("domain.json", &domain(30).to_string())]);
    assert_eq!((err.as_str(), code), ("", Some(0)));
    let outcomes = format!("1{}", "0".repeat(30));
    assert!(
        out.contains(&format!(r#""outcomes":{outcomes},"zone":{{"deals":{outcomes},"share":"{outcomes}/{outcomes}""#))
    );
    assert!(out.contains(&format!(r#""frontier":{{"points":271,"deals":{outcomes}}}"#)), "{out}");
    // Of 271 points that tie for the largest joint value, people see eight.
    let (out, _, _) = run(&["analyze", &file("domain.json", &domain(30).to_string())]);
    assert!(out.contains("  largest joint value: 0 270 or 1 269 or 2 268 or 3 267 or 4 266 or 5 265 or 6 264 or 7 263 or one of 263 more\n"), "{out}");
}

#[test]
fn analyze_says_why_it_cannot() {
    check_file(
        &["analyze", &file("too-many.json", &domain(39).to_string())],
        expect![[r#"
        ! parley: too-many.json: there are 2^128 packages or more; use fewer issues or options
        code 2
    "#]],
    );
    let mut misfit = domain(2);
    misfit["parties"][1]["utilities"][1] = json!([1]);
    misfit["parties"][0]["reservation"] = json!(null);
    check_file(
        &["analyze", &file("misfit.json", &misfit.to_string())],
        expect![[r#"
        ! parley: misfit.json: /parties/0: `reservation` is missing
        code 2
    "#]],
    );
    check_file(
        &["analyze", &file("domain-exercise.json", &domain(1).to_string()), "--exercise", "x"],
        expect![[r#"
        ! parley: domain-exercise.json: a domain has no exercises; leave out --exercise
        code 2
    "#]],
    );
    check_file(
        &["analyze", &file("not-json.json", "{")],
        expect![[r#"
        ! parley: not-json.json: this cannot be read as JSON: EOF while parsing an object at line 1 column 1
        code 2
    "#]],
    );
    check_file(
        &["analyze", &file("no-pack.json", "{}")],
        expect![[r#"
        ! parley: no-pack.json: `format` is missing
        code 2
    "#]],
    );
    check(
        &["analyze", "exercises/sluice.json", "--exercise", "nowhere"],
        expect![[r#"
        ! parley: exercises/sluice.json: the pack has no exercise `nowhere`
        code 2
    "#]],
    );
}

#[test]
fn check_tells_how_far_the_reference_coders_of_a_transcript_agree() {
    check(
        &["check", "exercises/council-night.json"],
        expect![[r#"
        exercises/council-night.json: pack council-night-in-elmen 1.0.0, advice: 0
          council-night, transcript: 24 lines
            n12: reference coders equal on 15 of 24, kappa 0.59
            n6: reference coders equal on 17 of 24, kappa 0.65
            m8: reference coders equal on 4 of 6, kappa 0.63
        code 0
    "#]],
    );
}

/// A coder's file: the first reference coder's codes but for some lines.
fn codes(name: &str, coder: Option<&str>, but: &[(&str, &str)]) -> String {
    let pack: Value = serde_json::from_str(include_str!("../../exercises/council-night.json")).unwrap();
    let mut codes = serde_json::Map::new();
    for unit in pack["exercises"][0]["steps"][1]["units"].as_array().unwrap() {
        let id = unit["id"].as_str().unwrap();
        let other = but.iter().find(|it| it.0 == id).map(|it| json!(it.1));
        codes.insert(id.to_owned(), other.unwrap_or(unit["codes"]["n12"][0].clone()));
    }
    let mut content = json!({
        "parley_codes": 1, "pack": "council-night-in-elmen", "version": "1.0.0", "exercise": "council-night",
        "step": "transcript", "book": "n12", "codes": codes,
    });
    if let Some(coder) = coder {
        content["coder"] = json!(coder);
    }
    file(name, &content.to_string())
}

#[test]
fn agreement_tells_how_far_coders_agree() {
    let files = [
        codes("codes-a.json", Some("Aida"), &[]),
        codes("codes-b.json", None, &[("u1", "arg"), ("u6", "ref")]),
        codes("codes-c.json", None, &[("u2", "thr")]),
    ];
    check_file(
        &["agreement", &files[0], &files[1], &files[2]],
        expect![[r#"
        transcript, book n12
          Aida (codes-a.json) and the reference coders: equal on 24 of 24 lines, kappa 1.00 (1.00 to 1.00), weighted 1.00 (1.00 to 1.00)
          coder 2 (codes-b.json) and the reference coders: equal on 22 of 24 lines, kappa 0.91 (0.76 to 1.00), weighted 0.93 (0.80 to 1.00)
            called 1 of 1 `ack` lines `ref`
            called 1 of 4 `pro` lines `arg`
          coder 3 (codes-c.json) and the reference coders: equal on 24 of 24 lines, kappa 1.00 (1.00 to 1.00), weighted 1.00 (1.00 to 1.00)
          Aida and coder 2: equal on 22 of 24 lines, kappa 0.91 (0.76 to 1.00), weighted 0.93 (0.80 to 1.00)
          Aida and coder 3: equal on 23 of 24 lines, kappa 0.95 (0.85 to 1.00), weighted 0.95 (0.85 to 1.00)
          coder 2 and coder 3: equal on 21 of 24 lines, kappa 0.86 (0.67 to 1.00), weighted 0.88 (0.72 to 1.00)
          all 3: equal on 21 of 24 lines, alpha 0.91 (0.78 to 1.00)
        code 0
    "#]],
    );
    let (out, ..) = run(&["agreement", "--json", &files[0], &files[1], &files[2]]);
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&told["pairs"][0]["compared"]["equal"], &told["group"]["coders"]), (&json!(22), &json!(3)));
}

#[test]
fn agreement_refuses_what_does_not_belong_together() {
    let good = codes("codes-good.json", None, &[]);
    let other = std::fs::read_to_string(&good).unwrap().replace("1.0.0", "2.0.0");
    let other = file("codes-other-version.json", &other);
    check_file(
        &["agreement", &good, &other],
        expect![[r#"
        ! parley: codes-other-version.json: these are codes for version 2.0.0 of the pack; here it is 1.0.0
        code 2
    "#]],
    );
    check_file(
        &["agreement", "exercises/pump.json"],
        expect![[r#"
        ! parley: exercises/pump.json: the file cannot be read: the file has 50805 bytes, the most is 20000
        code 2
    "#]],
    );
}
