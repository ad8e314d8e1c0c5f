//! `parley report`: steps that are done by answering, and several sessions
//! together.

use expect_test::expect;
use serde_json::{Value, json};

use crate::cli::{check_file, expect_json, file, run};

const BEST: [&str; 6] = ["had-enough", "two-things", "complete-one", "photo-list", "one-of-two", "as-your-idea"];
const DEAR: [&str; 6] = ["two-boxes", "two-things", "double-fee", "wait-here", "one-of-two", "keep-boxes"];

fn answer(by: &str, step: &str, question: &str, key: &str, value: Value) -> Value {
    json!({ "at": 0, "by": by, "act": "answer", "step": step, "question": question, key: value })
}

fn copy(id: &str, pack: &str, exercise: &str, role: Option<&str>, log: &[Value]) -> String {
    let head = json!({
        "id": id, "pack": pack, "version": "1.0.0", "hash": "00", "exercise": exercise, "role": role, "seed": "7",
        "started": 0,
    });
    json!({ "parley": "session", "format": 1, "session": head, "log": log }).to_string()
}

/// A talk at the counter as a file, with what its learner says against lines.
fn talk(id: &str, lines: &[&str], contested: &[(usize, &str)]) -> String {
    let said = [answer("lado", "counter", "attempt-1", "chosen", json!(lines))];
    let against =
        contested.iter().map(|(n, why)| answer("lado", "counter", &format!("contest-{n}"), "text", json!(why)));
    let log: Vec<Value> = said.into_iter().chain(against).collect();
    file(&format!("talk-{id}.json"), &copy(id, "counter-at-post-seven", "post-seven", Some("lado"), &log))
}

#[test]
fn a_talk_is_told_in_four_lines_with_what_is_contested() {
    check_file(
        &["report", &talk("a1", &BEST, &[(4, "I only said\nwhat \u{1b}[31mI can do.")])],
        expect![[r#"
        dialogue `counter` (lado): `door-open` (open)
          substance: 0 given away
          relationship: trust 2 to 6, face 4 to 6
          information: 1 of 4 facts told
          control: 0 attacks, 0 concessions, own limit said at line 2
          contested lines, left out of control: 1
        contested:
          `counter`, line 4 `photo-list`, counts as `opt` (lado): I only said what [31mI can do.
        code 0
    "#]],
    );
    check_file(
        &["report", &talk("a2", &BEST[..2], &[(3, "not said yet")])],
        expect![[r#"
        dialogue `counter` (lado): not ended, 2 lines said
        ! entry 1 (answer) no longer fits this version of the pack and was left out
        code 0
    "#]],
    );
    let (out, _, code) = run(&["report", "--json", &talk("a3", &DEAR, &[(1, "It cost me nothing.")])]);
    assert_eq!(code, Some(0));
    expect_json(
        &out,
        expect![[r#"
        {
          "contested": [
            {
              "book": null,
              "id": "two-boxes",
              "line": 1,
              "reason": "It cost me nothing.",
              "role": "lado",
              "step": "counter",
              "tags": [
                "con"
              ]
            }
          ],
          "dialogues": [
            {
              "attempts": 1,
              "ending": "peace-bought",
              "lines": 6,
              "role": "lado",
              "score": {
                "control": {
                  "attacks": 0,
                  "concessions": 2,
                  "contested": 1,
                  "limit_at": 2
                },
                "information": {
                  "facts": 0,
                  "of": 4
                },
                "relationship": {
                  "face": [
                    4,
                    4
                  ],
                  "trust": [
                    2,
                    2
                  ]
                },
                "substance": {
                  "given": 3
                }
              },
              "step": "counter"
            }
          ],
          "drills": [],
          "ending": null,
          "transcripts": []
        }
    "#]],
    );
}

#[test]
fn several_talks_are_read_together_without_one_number_and_without_names() {
    let against = [(4, "I only said what I can do.")];
    let paths = [
        talk("b1", &BEST, &against),
        talk("b2", &BEST, &[(4, "No way out was meant."), (6, "An order.")]),
        talk("b3", &DEAR, &[]),
        talk("b4", &BEST[..3], &[]),
    ];
    // The first session once more, when it was shorter.
    let earlier = copy(
        "b1",
        "counter-at-post-seven",
        "post-seven",
        Some("lado"),
        &[answer("lado", "counter", "attempt-1", "chosen", json!(["had-enough"]))],
    );
    let earlier = file("talk-earlier.json", &earlier);
    let mut arguments = vec!["report", &earlier];
    arguments.extend(paths.iter().map(String::as_str));
    check_file(
        &arguments,
        expect![[r#"
        talk-b1.json: `post-seven`
        dialogue `counter` (lado): `door-open` (open)
          substance: 0 given away
          relationship: trust 2 to 6, face 4 to 6
          information: 1 of 4 facts told
          control: 0 attacks, 0 concessions, own limit said at line 2
          contested lines, left out of control: 1
        contested:
          `counter`, line 4 `photo-list`, counts as `opt` (lado): I only said what I can do.
        talk-b2.json: `post-seven`
        dialogue `counter` (lado): `door-open` (open)
          substance: 0 given away
          relationship: trust 2 to 6, face 4 to 6
          information: 1 of 4 facts told
          control: 0 attacks, 0 concessions, own limit said at line 2
          contested lines, left out of control: 2
        contested:
          `counter`, line 4 `photo-list`, counts as `opt` (lado): No way out was meant.
          `counter`, line 6 `as-your-idea`, counts as `opt` (lado): An order.
        talk-b3.json: `post-seven`
        dialogue `counter` (lado): `peace-bought` (costly)
          substance: 3 given away
          relationship: trust 2 to 2, face 4 to 4
          information: 0 of 4 facts told
          control: 0 attacks, 3 concessions, own limit said at line 2
        talk-b4.json: `post-seven`
        dialogue `counter` (lado): not ended, 3 lines said
        4 sessions of `post-seven` together
        dialogue `counter`: 3 of 4 ended, 0 of these tried other lines
          0 `lawful` (best)
          0 `gap` (good)
          0 `broken-off` (broken)
          1 `peace-bought` (costly)
          2 `door-open` (open)
          0 `stuck` (stuck)
          substance, given away: 3 (×1), 0 (×2)
          relationship, trust from 2 to: 2 (×1), 6 (×2)
          relationship, face from 4 to: 4 (×1), 6 (×2)
          information, facts of 4: 0 (×1), 1 (×2)
          control, attacks: 0 (×3)
          control, concessions: 0 (×2), 3 (×1)
          control, own limit said at line: 2 (×3)
        contested:
          `counter`, line 4 `photo-list`, counts as `opt`: contested by 2 of 2
            - I only said what I can do.
            - No way out was meant.
          `counter`, line 6 `as-your-idea`, counts as `opt`: contested by 1 of 2
            - An order.
        ! talk-earlier.json and talk-b1.json are copies of one session; the longer is read
        code 0
    "#]],
    );
    arguments.insert(1, "--json");
    let (out, _, code) = run(&arguments);
    assert_eq!(code, Some(0));
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(told["sessions"].as_array().unwrap().len(), 4);
    expect_json(
        &told["together"].to_string(),
        expect![[r#"
        [
          {
            "contested": [
              {
                "book": null,
                "contested": 2,
                "id": "photo-list",
                "line": 4,
                "of": 2,
                "reasons": [
                  "I only said what I can do.",
                  "No way out was meant."
                ],
                "step": "counter",
                "tags": [
                  "opt"
                ]
              },
              {
                "book": null,
                "contested": 1,
                "id": "as-your-idea",
                "line": 6,
                "of": 2,
                "reasons": [
                  "An order."
                ],
                "step": "counter",
                "tags": [
                  "opt"
                ]
              }
            ],
            "dialogues": [
              {
                "again": 0,
                "attacks": [
                  [
                    0,
                    3
                  ]
                ],
                "concessions": [
                  [
                    0,
                    2
                  ],
                  [
                    3,
                    1
                  ]
                ],
                "ended": 3,
                "endings": [
                  {
                    "id": "lawful",
                    "people": 0
                  },
                  {
                    "id": "gap",
                    "people": 0
                  },
                  {
                    "id": "broken-off",
                    "people": 0
                  },
                  {
                    "id": "peace-bought",
                    "people": 1
                  },
                  {
                    "id": "door-open",
                    "people": 2
                  },
                  {
                    "id": "stuck",
                    "people": 0
                  }
                ],
                "face": [
                  [
                    4,
                    1
                  ],
                  [
                    6,
                    2
                  ]
                ],
                "facts": [
                  [
                    0,
                    1
                  ],
                  [
                    1,
                    2
                  ]
                ],
                "given": [
                  [
                    3,
                    1
                  ],
                  [
                    0,
                    2
                  ]
                ],
                "limit_at": [
                  [
                    2,
                    3
                  ]
                ],
                "people": 4,
                "step": "counter",
                "trust": [
                  [
                    2,
                    1
                  ],
                  [
                    6,
                    2
                  ]
                ]
              }
            ],
            "drills": [],
            "exercise": "post-seven",
            "sessions": 4,
            "transcripts": []
          }
        ]
    "#]],
    );
}

#[test]
fn sessions_of_different_exercises_are_not_added_up() {
    let talk = talk("c1", &BEST, &[]);
    let harder = copy("c2", "counter-at-post-seven", "post-seven-harder", Some("lado"), &[]);
    let (out, _, code) = run(&["report", "--json", &talk, &file("talk-harder.json", &harder)]);
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((told["together"].clone(), code), (json!([]), Some(0)));
}

/// The lines of the night that everybody codes, as a file of a session; every
/// line is coded alike, but for one in `step`.
fn coder(id: &str, step: usize, contested: &[(&str, &str)]) -> String {
    let code = |n: usize| if n.is_multiple_of(step) { "pro" } else { "fact" };
    let codes = (1..=24).map(|n| answer("reader", "transcript", &format!("code-n12-u{n}"), "chosen", json!([code(n)])));
    let fixed = [answer("reader", "transcript", "fixed-n12", "committed", json!(true))];
    let against = contested
        .iter()
        .map(|(unit, why)| answer("reader", "transcript", &format!("why-n12-{unit}"), "text", json!(why)));
    let log: Vec<Value> = codes.chain(fixed).chain(against).collect();
    file(&format!("coder-{id}.json"), &copy(id, "council-night-in-elmen", "council-night", Some("reader"), &log))
}

#[test]
fn coders_of_one_transcript_are_compared_and_their_objections_counted() {
    let paths = [
        coder("d1", 2, &[("u3", "She asks, she does not argue."), ("u9", "A joke.")]),
        coder("d2", 2, &[("u3", "A question.")]),
        coder("d3", 3, &[]),
    ];
    let mut arguments = vec!["report"];
    arguments.extend(paths.iter().map(String::as_str));
    check_file(
        &arguments,
        expect![[r#"
            coder-d1.json: `council-night`
            transcript `transcript`, book `n12` (reader), and the reference coders: equal on 4 of 22 lines (2 contested); too few lines for a number
            contested:
              `transcript`, line 3 `u3`, book `n12`, counts as `fact` or `neg` (reader): She asks, she does not argue.
              `transcript`, line 9 `u9`, book `n12`, counts as `arg` or `i-int` (reader): A joke.
            coder-d2.json: `council-night`
            transcript `transcript`, book `n12` (reader), and the reference coders: equal on 4 of 23 lines (1 contested); too few lines for a number
            contested:
              `transcript`, line 3 `u3`, book `n12`, counts as `fact` or `neg` (reader): A question.
            coder-d3.json: `council-night`
            transcript `transcript`, book `n12` (reader), and the reference coders: equal on 4 of 24 lines, kappa 0.00 (-0.13 to 0.13), weighted 0.01 (-0.12 to 0.14)
            3 sessions of `council-night` together
            transcript `transcript`, book `n12`: 3 coders
              all 3: equal on 12 of 24 lines, alpha 0.33 (0.06 to 0.58)
            contested:
              `transcript`, line 3 `u3`, book `n12`, counts as `fact` or `neg`: contested by 2 of 3
                - She asks, she does not argue.
                - A question.
              `transcript`, line 9 `u9`, book `n12`, counts as `arg` or `i-int`: contested by 1 of 3
                - A joke.
            code 0
        "#]],
    );
}

#[test]
fn what_observers_of_several_groups_counted_is_added_up_without_saying_who() {
    let card = |n: usize, card: &str| answer("person", "drill", &format!("card-{n}"), "chosen", json!([card]));
    let group = |id: &str, heat: (u8, u8), marks: u32| {
        let log = [
            answer("person", "drill", "group", "chosen", json!(["three"])),
            card(1, "attacker"),
            answer("person", "drill", "tally-1", "counts", json!({ "listen": marks, "name": 1 })),
            answer("person", "drill", "before-1", "scale", json!(heat.0)),
            answer("person", "drill", "after-1", "scale", json!(heat.1)),
        ];
        file(&format!("group-{id}.json"), &copy(id, "difficult-behaviour-drill", "triads", None, &log))
    };
    let paths = [group("e1", (4, 2), 3), group("e2", (4, 4), 2), group("e3", (3, 2), 4)];
    let mut arguments = vec!["report"];
    arguments.extend(paths.iter().map(String::as_str));
    check_file(
        &arguments,
        expect![[r#"
            group-e1.json: `triads`
            drill `drill`: moves where the heat fell, stayed, rose; heat known of 1 rounds
              `notice`: 0, 0, 0
              `breathe`: 0, 0, 0
              `listen`: 3, 0, 0
              `name`: 1, 0, 0
              `reframe`: 0, 0, 0
              `boundary`: 0, 0, 0
              `exit`: 0, 0, 0
            group-e2.json: `triads`
            drill `drill`: moves where the heat fell, stayed, rose; heat known of 1 rounds
              `notice`: 0, 0, 0
              `breathe`: 0, 0, 0
              `listen`: 0, 2, 0
              `name`: 0, 1, 0
              `reframe`: 0, 0, 0
              `boundary`: 0, 0, 0
              `exit`: 0, 0, 0
            group-e3.json: `triads`
            drill `drill`: moves where the heat fell, stayed, rose; heat known of 1 rounds
              `notice`: 0, 0, 0
              `breathe`: 0, 0, 0
              `listen`: 4, 0, 0
              `name`: 1, 0, 0
              `reframe`: 0, 0, 0
              `boundary`: 0, 0, 0
              `exit`: 0, 0, 0
            3 sessions of `triads` together
            drill `drill`: moves where the heat fell, stayed, rose; heat known of 3 rounds
              `notice`: 0, 0, 0
              `breathe`: 0, 0, 0
              `listen`: 7, 2, 0
              `name`: 2, 1, 0
              `reframe`: 0, 0, 0
              `boundary`: 0, 0, 0
              `exit`: 0, 0, 0
            code 0
        "#]],
    );
}
