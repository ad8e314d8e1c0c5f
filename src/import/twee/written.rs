use std::collections::BTreeSet;

use super::{
    StoryNote,
    plan::{Ending, Line, Plan, Turn},
    standard::{FACTS, RULES, START},
    story::Story,
};
use crate::{
    document::Json,
    import::{
        Settings, Source,
        lines::{in_lines, list, numbers, record, text, texts},
        names::{id, label},
        written::{MOST_NOTES, name_of},
    },
};

/// The roles: whose lines are chosen, and who answers.
const ROLES: [(&str, &str); 2] = [("you", "You"), ("other-side", "The other side")];

/// The pack's file. What the story does not say is said to be unknown, or in
/// plain sentences that an author replaces.
pub(super) fn pack(source: &Source, story: &Story, plan: &Plan, settings: &Settings, notes: &[StoryNote]) -> String {
    let fallback = name_of(source.name, "Imported story");
    let title = match (&settings.title, &story.title) {
        (Some(title), _) => title.clone(),
        (None, Some(title)) => label(title, 200, &fallback),
        (None, None) => fallback,
    };
    let n_turns = plan.turns.len();
    let summary = format!("A talk of {n_turns} turns with {} endings, from a Twine story.", plan.endings.len());
    let pack_id = id(&title, "imported", &mut BTreeSet::new());
    let minutes = n_turns as i64;
    let exercise = record([
        ("id", text(&pack_id)),
        ("title", text(&title)),
        ("summary", text(&summary)),
        ("level", Json::Number(2)),
        ("minutes", Json::Number(2 + minutes + 3 + 5)),
        ("people", numbers([("min", 1), ("ideal", 2), ("max", 4)])),
        ("trains", texts(&["composure", "listening"])),
        (
            "rights_floor",
            text(
                "The story says nothing about rights. Before it is played, look whether a line or an ending takes one from anybody; say here what none of them goes below.",
            ),
        ),
        (
            "general_information",
            text(
                "This talk was made from a Twine story.\n\nIn each turn you choose what you say. The answer depends on everything that you have said so far, and so does the end. No line carries a label; afterwards a review shows what each of them did.",
            ),
        ),
        ("roles", list(ROLES.iter().map(|(id, name)| role(id, name)))),
        ("steps", list([read(), dialogue(&title, plan), reflect()])),
        ("debrief", debrief()),
        ("facilitation", facilitation(minutes, notes)),
    ]);
    let pack = record([
        ("format", Json::Number(1)),
        ("id", text(&pack_id)),
        ("version", text("1.0.0")),
        ("languages", texts(&["en"])),
        ("title", text(&title)),
        ("summary", text(&summary)),
        ("licence", text(settings.licence.as_deref().unwrap_or("LicenseRef-unknown"))),
        ("authors", texts(&["Not known: imported from a Twine story"])),
        ("exercises", list([exercise])),
    ]);
    in_lines(&pack)
}

fn role(id: &str, name: &str) -> Json {
    let public = [
        ("name", text(name)),
        ("institution", text("Not known")),
        ("about", text("The story does not say more about this role.")),
    ];
    let instructions = text("The story has no card for this role. Write what it wants, and what it will not do.");
    record([("id", text(id)), ("public", record(public)), ("confidential", record([("instructions", instructions)]))])
}

fn step<'k>(id: &str, kind: &str, title: &str, minutes: i64, more: impl IntoIterator<Item = (&'k str, Json)>) -> Json {
    let head = [("id", text(id)), ("kind", text(kind)), ("title", text(title)), ("minutes", Json::Number(minutes))];
    record(head.into_iter().chain(more))
}

fn read() -> Json {
    step("read", "read", "Read", 2, [("show", texts(&["general_information", "roles", "role_card"]))])
}

fn dialogue(title: &str, plan: &Plan) -> Json {
    let facts: Vec<(&str, &str)> = match plan.facts.as_slice() {
        [] => FACTS.to_vec(),
        facts => facts.iter().map(|it| (it.name.as_str(), it.body.text.as_str())).collect(),
    };
    let needed = facts.len().min(2).to_string();
    let mut ids = BTreeSet::new();
    let facts = facts.iter().enumerate().map(|(i, (name, says))| {
        let id = id(name, &format!("fact{}", i + 1), &mut ids);
        record([("id", text(&id)), ("title", text(&label(name, 200, &id))), ("says", text(says))])
    });
    let facts = list(facts);
    let rules = RULES.iter().map(|it| {
        let when = it.when.map(|when| ("when", text(&when.replace("FACTS", &needed))));
        let sets = it.sets.map(|flag| ("sets", texts(&[flag])));
        let effects = it.effects.iter().map(|(meter, by)| (*meter, Json::Number(*by))).chain(sets);
        let head = [("id", text(it.id)), ("tag", text(it.tag))];
        let rest = [("effects", record(effects)), ("because", text(it.because))];
        record(head.into_iter().chain(when).chain(rest))
    });
    let (mut turn_ids, mut line_ids) = (BTreeSet::new(), BTreeSet::new());
    let turns = plan.turns.iter().enumerate().map(|(n, it)| turn(n + 1, it, &mut turn_ids, &mut line_ids));
    let mut ending_ids = BTreeSet::new();
    let n_endings = plan.endings.len();
    let endings = plan.endings.iter().enumerate().map(|(n, it)| ending(n + 1, n + 1 == n_endings, it, &mut ending_ids));
    let scene = plan.scene.as_deref().unwrap_or("The talk begins.");
    let more = [
        ("plays", text(ROLES[0].0)),
        ("against", text(ROLES[1].0)),
        ("scene", text(scene)),
        ("start", numbers(START)),
        ("facts", facts),
        ("rules", list(rules)),
        ("turns", list(turns)),
        ("endings", list(endings)),
    ];
    step("talk", "dialogue", title, plan.turns.len() as i64, more)
}

/// A text for each band of tension; a story has one for all.
fn in_bands(said: &str) -> Json {
    record(["low", "middle", "high"].map(|band| (band, text(said))))
}

fn turn(n: usize, turn: &Turn, ids: &mut BTreeSet<String>, line_ids: &mut BTreeSet<String>) -> Json {
    let lines = turn.lines.iter().enumerate().map(|(i, Line { text: words, tag, reply })| {
        let id = id(words, &format!("turn{n}_line{}", i + 1), line_ids);
        let head = [("id", text(&id)), ("tag", text(tag.word())), ("text", text(words))];
        record(head.into_iter().chain(reply.as_deref().map(|it| ("reply", in_bands(it)))))
    });
    let lines = list(lines);
    let id = id(&turn.passage.name, &format!("turn{n}"), ids);
    record([("id", text(&id)), ("says", in_bands(&turn.passage.body.text)), ("lines", lines)])
}

fn ending(n: usize, is_last: bool, ending: &Ending, ids: &mut BTreeSet<String>) -> Json {
    let standard = ending.standard;
    let (name, says) = match ending.passage {
        Some(it) => (it.name.as_str(), it.body.text.as_str()),
        None => standard.words,
    };
    let id = id(name, &format!("ending{n}"), ids);
    let head = [("id", text(&id)), ("kind", text(standard.kind))];
    let when = (!is_last).then(|| ("when", text(standard.when)));
    let at_once = (!is_last && standard.at_once).then_some(("at_once", Json::Bool(true)));
    let rest = [("title", text(&label(name, 200, &id))), ("text", text(says))];
    record(head.into_iter().chain(when).chain(at_once).chain(rest))
}

fn reflect() -> Json {
    let question =
        |id: &str, ask: &str, answer: &str| record([("id", text(id)), ("ask", text(ask)), ("answer", text(answer))]);
    let questions = list([
        question("turning", "After which line did the talk change, and how did you notice?", "text"),
        question("as-meant", "I said what I had meant to say.", "scale"),
    ]);
    step("reflect", "reflect", "Look back", 3, [("questions", questions)])
}

fn debrief() -> Json {
    record([
        ("minutes", Json::Number(5)),
        ("what", texts(&["Which line cooled the talk, and which heated it?"])),
        ("so_what", texts(&["What had to be said before a way out could be heard?"])),
        ("now_what", texts(&["What will you say first, the next time somebody is upset with you?"])),
        ("principle", text("Hear first, then ask, then say your limit; the way out comes last.")),
        ("left_out", text("The story knew other ways; here its turns stand in a row, and the state decides the end.")),
    ])
}

fn facilitation(minutes: i64, notes: &[StoryNote]) -> Json {
    let mut before = vec![text(
        "This pack was made by a program. Its rules and starting values are common ones; play it, read the review, and change them until they fit your scene. In a heated talk people say other things than in a calm one: write each answer for the three bands.",
    )];
    let mut account = String::from("What became of the story:\n");
    for (i, note) in notes.iter().enumerate() {
        if MOST_NOTES < account.len() {
            account.push_str(&format!("\n- and {} more", notes.len() - i));
            break;
        }
        account.push_str(&format!("\n- {note}"));
    }
    before.extend((!notes.is_empty()).then(|| text(&account)));
    let row = |minute, does| record([("minute", Json::Number(minute)), ("does", text(does))]);
    record([
        ("aim", text("To stay steady with somebody who is upset, and to see afterwards what each line did.")),
        ("before", list(before)),
        (
            "run_sheet",
            list([
                row(0, "Says that nobody is graded, and opens the reading."),
                row(2, "Opens the talk; two can choose together."),
                row(2 + minutes + 3, "Opens the debrief."),
            ]),
        ),
        ("watch_for", texts(&["Somebody who buys peace with something that was not to be given away."])),
        ("adapt", texts(&["A second try from any turn: change one line only, and compare the ends."])),
    ])
}
