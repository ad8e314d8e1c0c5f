//! Whatever an author or a learner writes, a page has the elements that it has
//! with harmless words (P4).

use std::rc::Rc;

use parley::{
    pack::{Exercise, Pack},
    session::{Act, Mode, Place, Session},
    steps::{
        table::{Action, Rejected},
        worksheet::Edit,
    },
    text::Text,
    ui::{
        OpenedPack, Origin,
        pages::{LookBack, Numbers, debrief, met},
        parts::{
            TalkDraft, TalkKind, label, offer_lines, offer_table, option_radios, passage, role_card, role_front,
            sheet_table, talk_fields, two_packages,
        },
        steps::{TableStep, preparation_step},
    },
};
use serde_json::Value;
use yew::prelude::*;

use crate::rendered::{english, rendered, role, session};

/// Words that would be an attack on a page that trusts them.
pub const PAYLOADS: [&str; 32] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<body onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<style>@import 'https://example.org/x.css'</style>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<base href=https://example.org/>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<object data=https://example.org></object>",
    "<embed src=https://example.org>",
    "<form action=https://example.org><button>x</button></form>",
    "<video><source onerror=alert(1)></video>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</option></select><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\"><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "<![CDATA[<script>alert(1)</script>]]>",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "<https://example.org>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{constructor.constructor('alert(1)')()}}",
];

/// Replaces every text in several languages.
pub fn replace(value: &mut Value, words: &str) {
    match value {
        Value::Object(fields) if fields.contains_key("en") => *value = Value::String(words.to_owned()),
        Value::Object(fields) => fields.values_mut().for_each(|it| replace(it, words)),
        Value::Array(items) => items.iter_mut().for_each(|it| replace(it, words)),
        _ => {}
    }
}

/// The ferry with every text replaced.
fn ferry_saying(words: &str) -> Rc<Pack> {
    let mut file: Value = serde_json::from_str(include_str!("../data/whole.json")).unwrap();
    replace(&mut file["title"], words);
    replace(&mut file["exercises"], words);
    Rc::new(Pack::open(file.to_string().as_bytes()).unwrap_or_else(|invalid| panic!("{invalid}")))
}

/// The sluice with every text replaced, agreed after three offers, looked back
/// at.
fn sluice_debrief_saying(words: &str) -> String {
    let mut file: Value = serde_json::from_str(include_str!("../../exercises/sluice.json")).unwrap();
    replace(&mut file["exercises"], words);
    let pack = Rc::new(Pack::open(file.to_string().as_bytes()).unwrap_or_else(|invalid| panic!("{invalid}")));
    let exercise: &Rc<Exercise> = &pack.exercises[0];
    let mut session = session(&pack, exercise, Mode::OneDevice);
    let offer = |words: &str| Action::Offer(exercise.public.terms(words).unwrap());
    let (a, b) = ("usken", "tirma");
    for (by, action) in [
        (a, offer("july_nights=u5_t2 labour=u30 gauge=none drought=seniority winter_flow=full")),
        (b, offer("july_nights=u2_t5 labour=u70 gauge=staff drought=orchards_first winter_flow=none")),
        (a, offer("july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half")),
        (b, Action::Accept),
        (a, Action::Confirm),
        (b, Action::Confirm),
    ] {
        session = session.push(Session::entry(role(exercise, by), Act::AtTable(action), 0)).unwrap().0;
    }
    let opened = OpenedPack { pack: pack.clone(), origin: Origin::File(words.to_owned()) };
    let numbers = Numbers::of(&session).map(Rc::new);
    assert!(numbers.as_ref().is_some_and(|it| it.moves.len() == 2));
    rendered(debrief(LookBack {
        words: english(),
        session: &session,
        opened: &opened,
        numbers: numbers.as_ref(),
        on_act: Callback::noop(),
    }))
}

#[test]
fn no_words_of_a_pack_become_elements_among_the_numbers() {
    let harmless = skeleton(&sluice_debrief_saying("harmless words"));
    assert!(harmless.len() > 1000);
    for payload in PAYLOADS {
        assert_eq!(skeleton(&sluice_debrief_saying(payload)), harmless, "{payload}");
    }
}

/// The ferry's cards, sheets, offers, preparation and debrief.
fn pages(pack: &Rc<Pack>, said: &str) -> Vec<String> {
    let exercise: &Rc<Exercise> = &pack.exercises[0];
    let (words, public) = (english(), &exercise.public);
    let first = public.roles.roles().next().unwrap();
    let card = &exercise.confidential[first];
    let issue = public.agenda.issues().next().unwrap();
    let terms = public.terms("turn=draw fare=f10 night=yes").unwrap();
    let mut session = session(pack, exercise, Mode::OneDevice);
    for role in public.roles.roles() {
        for edit in [Edit::Goal(said.to_owned()), Edit::Questions(said.to_owned()), Edit::Reason(said.to_owned())] {
            session = session.push(Session::entry(role, Act::Prepare(edit), 0)).unwrap().0;
        }
    }
    let prepared = session.push(Session::entry(first, Act::Go(Place { step: 2, seat: 0 }), 0)).unwrap().0;
    for (i, action) in [
        Action::Offer(terms.clone()),
        Action::Accept,
        Action::Accept,
        Action::Confirm,
        Action::Confirm,
        Action::Confirm,
    ]
    .into_iter()
    .enumerate()
    {
        let by = public.roles.roles().nth(i % 3).unwrap();
        if let Ok((next, _)) = session.push(Session::entry(by, Act::AtTable(action), 0)) {
            session = next;
        }
    }
    let numbers = Numbers::of(&session).map(Rc::new);
    // Alone, with what the counterpart says and why.
    let alone = self::session(pack, exercise, Mode::Alone(first));
    let offer = Action::OfferEither(terms.package().unwrap(), public.agenda.packages().next().unwrap());
    let mut alone = alone.push(Session::entry(first, Act::AtTable(offer), 0)).unwrap().0;
    for _ in 0..3 {
        if let Some((by, action)) = alone.counterpart_move() {
            alone = alone.push(Session::entry(by, Act::AtTable(action), 0)).unwrap().0;
        }
    }
    let mut left = alone.push(Session::entry(first, Act::AtTable(Action::WalkAway), 0)).unwrap().0;
    while let Some((by, action)) = left.counterpart_move() {
        left = left.push(Session::entry(by, Act::AtTable(action), 0)).unwrap().0;
    }
    let met = met(words, &left).unwrap();
    let draft = TalkDraft { kind: TalkKind::TellPrefers, ..TalkDraft::new(3) };
    let first_package = public.agenda.packages().next().unwrap();
    let opened = OpenedPack { pack: pack.clone(), origin: Origin::File(said.to_owned()) };
    vec![
        rendered(role_front(words, public, first)),
        rendered(role_card(words, public, first, card, card.batna.as_ref(), card.reservation_value)),
        rendered(sheet_table(words, public, card)),
        rendered(offer_table(words, &offer_lines(public, &terms, Some(card)))),
        rendered(option_radios(words, "x", (issue, &public.issues[0]), Some(card), None, true, &Callback::noop())),
        rendered(preparation_step(words, &prepared, first, &Callback::noop())),
        rendered(html! {
            <TableStep {words} session={alone} me={first} pending_seconds={0} rejected={None::<Rejected>}
                is_thinking={false} clock_jumped={false} on_act={Callback::noop()} />
        }),
        rendered(met.into()),
        rendered(talk_fields(words, public, draft, &Callback::noop()).into()),
        rendered(two_packages(words, public, Some(card), &first_package, &terms).into()),
        rendered(debrief(LookBack {
            words,
            session: &session,
            opened: &opened,
            numbers: numbers.as_ref(),
            on_act: Callback::noop(),
        })),
    ]
}

/// The tags of a page, in order, with the names of their attributes.
pub fn skeleton(html: &str) -> Vec<String> {
    html.split('<')
        .skip(1)
        .map(|it| {
            let tag = it.split('>').next().unwrap_or_default();
            let mut names = String::new();
            let mut is_quoted = false;
            for c in tag.chars() {
                match c {
                    '"' => is_quoted = !is_quoted,
                    c if !is_quoted => names.push(c),
                    _ => {}
                }
            }
            names
        })
        .collect()
}

#[test]
fn no_words_of_a_pack_or_a_person_become_elements_or_attributes() {
    let harmless: Vec<Vec<String>> =
        pages(&ferry_saying("harmless words"), "harmless words").iter().map(|it| skeleton(it)).collect();
    for payload in PAYLOADS {
        let pages = pages(&ferry_saying(payload), payload);
        for (i, page) in pages.iter().enumerate() {
            assert_eq!(skeleton(page), harmless[i], "page {i} with {payload}");
        }
    }
}

#[test]
fn a_payload_is_shown_as_the_characters_it_is() {
    let unescape = |html: &str| {
        html.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&amp;", "&")
    };
    for payload in PAYLOADS {
        let html = rendered(label(english(), &Text::Plain(payload.into())));
        let shown = html.strip_prefix("<bdi dir=\"auto\">").unwrap().strip_suffix("</bdi>").unwrap();
        assert!(!shown.contains('<'), "{shown}");
        assert_eq!(unescape(shown), payload);
        // Emphasis is the only thing that Markdown takes away.
        let html = rendered(passage(english(), &Text::Plain(payload.into())));
        assert!(!html.contains("href=") || payload.contains("href="), "{html}");
        assert!(!html.contains("<img") && !html.contains("<a"), "{html}");
    }
}
