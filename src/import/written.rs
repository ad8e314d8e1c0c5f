use std::collections::BTreeSet;

use super::{
    domain::Domain,
    genius::Seat,
    imported::{Settings, Source},
    lines::{in_lines, list, numbers, record, text, texts},
    names::{self, distinct, id},
    note::Note,
};
use crate::document::Json;

/// The most characters of notes on one file that the facilitation repeats.
pub(super) const MOST_NOTES: usize = 12_000;

/// The pack's file. Of the story behind the points nothing is known, and the
/// texts say so instead of making one up.
pub(super) fn pack(domain: &Source, issues: &Domain, seats: &[Seat], settings: &Settings, notes: &[Note]) -> String {
    let title = settings.title.clone().unwrap_or_else(|| name_of(domain.name, "Imported domain"));
    let summary =
        format!("{} issues and {} roles from a published domain; no story.", issues.issues.len(), seats.len());
    let mut taken = BTreeSet::new();
    let issue_ids: Vec<String> = (issues.issues.iter().enumerate())
        .map(|(i, it)| id(&it.title, &format!("issue{}", i + 1), &mut taken))
        .collect();
    let option_ids: Vec<Vec<String>> = (issues.issues.iter())
        .map(|issue| {
            let mut taken = BTreeSet::new();
            let ids = issue.options.iter().enumerate();
            ids.map(|(i, it)| id(&it.title, &format!("option{}", i + 1), &mut taken)).collect()
        })
        .collect();
    let issues_file = (issues.issues.iter().zip(&issue_ids).zip(&option_ids)).map(|((issue, id), options)| {
        let options = issue.options.iter().zip(options);
        record([
            ("id", text(id)),
            ("title", text(&issue.title)),
            ("options", list(options.map(|(it, id)| record([("id", text(id)), ("title", text(&it.title))])))),
        ])
    });
    let (mut names, mut ids) = (BTreeSet::new(), BTreeSet::new());
    let roles = seats.iter().zip('A'..).map(|(seat, letter)| {
        let name = distinct(name_of(seat.source.name, &format!("Party {letter}")), &mut names);
        let id = id(&name, &format!("party_{}", letter.to_ascii_lowercase()), &mut ids);
        role(seat, &id, &name, &issue_ids, &option_ids)
    });
    let (issues_file, roles) = (list(issues_file), list(roles));
    let n_roles = seats.len() as i64;
    let exercise = record([
        ("id", text(&id(&title, "imported", &mut BTreeSet::new()))),
        ("title", text(&title)),
        ("summary", text(&summary)),
        ("level", Json::Number(if issues.issues.len() == 1 { 1 } else { 2 })),
        ("minutes", Json::Number(60)),
        ("people", numbers([("min", 1), ("ideal", n_roles), ("max", 2 * n_roles)])),
        ("trains", texts(&["preparation", "creating_value", "claiming"])),
        (
            "rights_floor",
            text(
                "The published domain says nothing about rights. Before it is played, look whether an option asks anybody to give one up; points say how, never whether.",
            ),
        ),
        (
            "general_information",
            text(
                "This exercise was made from a domain that was published for programs that negotiate. It has issues, options and what they are worth. Who the roles are and why they negotiate is not known.\n\nAn agreement settles every issue.",
            ),
        ),
        ("issues", issues_file),
        ("roles", roles),
        ("steps", steps()),
        ("debrief", debrief()),
        ("facilitation", facilitation(domain, seats, notes)),
    ]);
    let pack = record([
        ("format", Json::Number(1)),
        ("id", text(&id(&title, "imported", &mut BTreeSet::new()))),
        ("version", text("1.0.0")),
        ("languages", texts(&["en"])),
        ("title", text(&title)),
        ("summary", text(&summary)),
        ("licence", text(settings.licence.as_deref().unwrap_or("LicenseRef-unknown"))),
        ("authors", texts(&["Not known: imported from a GENIUS domain"])),
        ("exercises", list([exercise])),
    ]);
    in_lines(&pack)
}

/// A name for readers made of a file's.
pub(super) fn name_of(file: &str, fallback: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).replace(['_', '-', '.'], " ");
    if stem.chars().any(char::is_alphabetic) { names::label(&stem, 80, fallback) } else { fallback.to_owned() }
}

fn role(seat: &Seat, id: &str, name: &str, issue_ids: &[String], option_ids: &[Vec<String>]) -> Json {
    let scaled = &seat.scaled;
    let sheet = issue_ids.iter().zip(option_ids).zip(&scaled.points).map(|((issue, options), points)| {
        let points = options.iter().zip(points).map(|(id, it)| (id.clone(), Json::Number(*it)));
        (issue.clone(), Json::Record(points.collect()))
    });
    let batna = if seat.profile.has_reservation {
        "Not known. The published profile only says what it is worth."
    } else {
        "Not known. The published profile does not say what it is worth either; 0 is assumed."
    };
    record([
        ("id", text(id)),
        (
            "public",
            record([
                ("name", text(name)),
                ("institution", text("Not known")),
                ("about", text("The published domain says nothing about this role.")),
            ]),
        ),
        (
            "confidential",
            record([
                (
                    "instructions",
                    text(
                        "Your score sheet says what each option is worth to you. Your reservation value says what it is worth to you not to agree: below it, no agreement is better.\n\nThe published profile gives no reasons. The target is not part of it; it stands three quarters of the way from your reservation value to your best package.",
                    ),
                ),
                ("batna", text(batna)),
                ("reservation_value", Json::Number(scaled.reservation_value)),
                ("target", Json::Number(scaled.target)),
                ("score_sheet", Json::Record(sheet.collect())),
            ]),
        ),
    ])
}

fn steps() -> Json {
    let step = |id: &str, kind: &str, title: &str, minutes: i64, more: Vec<(&str, Json)>| {
        let head = [("id", text(id)), ("kind", text(kind)), ("title", text(title)), ("minutes", Json::Number(minutes))];
        record(head.into_iter().chain(more))
    };
    let question =
        |id: &str, ask: &str, answer: &str| record([("id", text(id)), ("ask", text(ask)), ("answer", text(answer))]);
    list([
        step(
            "read",
            "read",
            "Read your card",
            5,
            vec![("show", texts(&["general_information", "roles", "role_card"]))],
        ),
        step("prepare", "worksheet", "Prepare", 10, vec![("sheet", text("preparation"))]),
        step(
            "table",
            "table",
            "Negotiate",
            20,
            vec![
                ("order", text("turns")),
                ("offers", text("package")),
                ("rounds", Json::Number(10)),
                ("decision", record([("rule", text("unanimity"))])),
            ],
        ),
        step(
            "reflect",
            "reflect",
            "Look back",
            5,
            vec![(
                "questions",
                list([
                    question("learned", "I know which issues matter most to the others.", "scale"),
                    question("moved", "Which offer changed the talks, and why?", "text"),
                ]),
            )],
        ),
    ])
}

fn debrief() -> Json {
    record([
        ("minutes", Json::Number(20)),
        ("what", texts(&["Which offers came first, and who moved on what?"])),
        ("so_what", texts(&["Which issue mattered more to you than to the others, and when did you find out?"])),
        ("now_what", texts(&["What will you ask before your next first offer?"])),
        ("principle", text("Give on what matters less to you for what matters more.")),
        ("left_out", text("The published domain has no people, no history and no reasons.")),
    ])
}

fn facilitation(domain: &Source, seats: &[Seat], notes: &[Note]) -> Json {
    let mut before = vec![text(
        "This pack was made by a program. Read what it decided, look through the options, and give the roles a story of your own if you need one.",
    )];
    let files = std::iter::once(domain.name).chain(seats.iter().map(|it| it.source.name));
    let mut told = BTreeSet::new();
    before.extend(files.filter(|it| told.insert(*it)).filter_map(|file| account(file, notes)).map(|it| text(&it)));
    let row = |minute, does| record([("minute", Json::Number(minute)), ("does", text(does))]);
    record([
        ("aim", text("To negotiate on points alone, and to see afterwards what could have been agreed.")),
        ("before", list(before)),
        (
            "run_sheet",
            list([
                row(0, "Hands out the cards and says that the roles have no story."),
                row(15, "Opens the tables."),
                row(40, "Opens the debrief."),
            ]),
        ),
        ("watch_for", texts(&["Somebody who settles one issue after another instead of trading between them."])),
        ("adapt", texts(&["More people: two share a role and take turns to speak."])),
    ])
}

/// What was decided about a file, as a list. `None` if nothing was.
fn account(file: &str, notes: &[Note]) -> Option<String> {
    let mut lines = names::short(file);
    lines.push('\n');
    let of_file: Vec<&Note> = notes.iter().filter(|it| it.file == file).collect();
    for (i, note) in of_file.iter().enumerate() {
        if MOST_NOTES < lines.len() {
            lines.push_str(&format!("\n- and {} more", of_file.len() - i));
            break;
        }
        lines.push_str(&format!("\n- {}", note.kind));
    }
    (!of_file.is_empty()).then_some(lines)
}
