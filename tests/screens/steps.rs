//! The steps as one person sees them: nothing of another's card is in the page.

use std::rc::Rc;

use parley::{
    counterpart::Persona,
    library,
    pack::{Exercise, Pack, StepKind},
    points::RoleId,
    session::{Act, Head, Mode, Place, Session},
    steps::table::{Action, Rejected},
    ui::{
        parts::{persona_name, reason_said},
        steps::{TableStep, answer_step, preparation_step, read_step, reflect_step},
        words::{Words, key},
    },
};
use serde_json::Value;
use yew::prelude::*;

use crate::rendered::{count, english, ferry, rendered, role, russian, session, shipped, words_of};

/// The session at a step.
#[track_caller]
fn at(session: &Session, step: &str, seat: usize) -> Session {
    let public = &session.exercise().public;
    let step = public.steps.iter().position(|it| it.id.as_str() == step).unwrap();
    let by = session.state().seats[0].role;
    session.push(Session::entry(by, Act::Go(Place { step, seat }), 0)).unwrap().0
}

/// The step at which a session is, as its reader sees it.
fn shown(words: Words, session: &Session) -> String {
    let exercise = session.exercise();
    let reader = session.state().reader(exercise);
    let is_shared_device = 1 < session.state().seats.len();
    let me = (!is_shared_device).then(|| session.state().seats[0].role);
    let on_act = Callback::noop();
    rendered(match &exercise.public.steps[session.state().place.step].kind {
        StepKind::Read { .. } => read_step(words, session, reader, is_shared_device),
        StepKind::Answers(_) => answer_step(words, &Rc::new(session.clone()), session.state().seats[0].role, &on_act),
        StepKind::Preparation { .. } => preparation_step(words, session, reader.unwrap(), &on_act),
        StepKind::Reflect { .. } => reflect_step(words, session, reader.unwrap(), &on_act),
        StepKind::Table(_) => html! {
            <TableStep {words} session={session.clone()} {me} pending_seconds={0} rejected={None::<Rejected>}
                is_thinking={false} clock_jumped={false} {on_act} />
        },
    })
}

/// All strings of one role's confidential part, as a page would hold them.
fn confidential(pack: &Pack, exercise: &Exercise, role: RoleId) -> Vec<String> {
    fn strings(value: &Value, found: &mut Vec<String>) {
        match value {
            // A passage's first line without marks, which is how a page shows it.
            Value::String(text) => {
                found.extend(text.lines().next().map(|it| it.split("**").next().unwrap_or_default().trim().to_owned()))
            }
            Value::Array(items) => items.iter().for_each(|it| strings(it, found)),
            Value::Object(fields) => fields.values().for_each(|it| strings(it, found)),
            _ => {}
        }
    }
    let source: Value = serde_json::from_str(&pack.source).unwrap();
    let file =
        source["exercises"].as_array().unwrap().iter().find(|it| it["id"] == exercise.public.id.as_str()).unwrap();
    let mut found = Vec::new();
    strings(&file["roles"][role.index()]["confidential"], &mut found);
    found.retain(|it| 12 < it.chars().count());
    found
}

/// Every shipped exercise, and the one of three roles.
fn exercises() -> Vec<(Rc<Pack>, Rc<Exercise>)> {
    let mut packs = library::packs();
    packs.push(ferry().0);
    let all = packs.iter().flat_map(|pack| pack.exercises.iter().map(|it| (pack.clone(), it.clone())));
    all.filter(|it| it.1.public.table().is_some()).collect()
}

#[test]
fn no_step_of_one_person_holds_a_word_of_anothers_card() {
    for (pack, exercise) in exercises() {
        for mine in exercise.public.roles.roles() {
            let own = confidential(&pack, &exercise, mine);
            let others: Vec<String> = exercise
                .public
                .roles
                .roles()
                .filter(|it| *it != mine)
                .flat_map(|it| confidential(&pack, &exercise, it))
                // Two cards may say the same in places.
                .filter(|it| !own.contains(it))
                .collect();
            assert!(2 < others.len());
            let mut session = session(&pack, &exercise, Mode::Alone(mine));
            let opening = exercise.public.agenda.packages().next().unwrap();
            for words in [english(), russian()] {
                for step in exercise.public.steps.clone() {
                    session = at(&session, step.id.as_str(), 0);
                    let html = shown(words, &session);
                    for text in &others {
                        assert!(!html.contains(text), "{} shows {mine:?} “{text}”", step.id);
                    }
                }
                // The table after an offer, which may bring news.
                let offer = Act::AtTable(Action::Offer((&opening).into()));
                if let Ok((after, _)) = session.push(Session::entry(mine, offer, 0)) {
                    session = after;
                }
            }
        }
    }
}

#[test]
fn on_a_shared_device_no_card_is_in_the_page_before_it_is_held_open() {
    for (pack, exercise) in exercises() {
        let everybody = session(&pack, &exercise, Mode::OneDevice);
        for step in &exercise.public.steps {
            for seat in 0..everybody.state().seats.len() {
                let here = at(&everybody, step.id.as_str(), seat);
                if matches!(step.kind, StepKind::Preparation { .. }) {
                    // The sheet itself shows the own points; a curtain stands before it.
                    continue;
                }
                let html = shown(english(), &here);
                for role in exercise.public.roles.roles() {
                    for text in confidential(&pack, &exercise, role) {
                        assert!(!html.contains(&text), "{} shows “{text}”", step.id);
                    }
                }
            }
        }
    }
}

#[test]
fn alone_the_own_card_and_sheet_are_there_to_read() {
    let (pack, sluice) = shipped("sluice");
    let usken = role(&sluice, "usken");
    let html = shown(english(), &at(&session(&pack, &sluice, Mode::Alone(usken)), "read", 0));
    assert!(html.contains("You are Joran Petel."));
    assert_eq!(count(&html, "table"), 1);
    assert!(!html.contains("class=\"hold\""));
}

#[test]
fn a_preparation_sheet_has_a_label_for_every_field() {
    for (pack, exercise) in exercises() {
        for mine in exercise.public.roles.roles() {
            let html = shown(english(), &at(&session(&pack, &exercise, Mode::Alone(mine)), "prepare", 0));
            let ids: Vec<&str> = ["<textarea", "<select", "<input"]
                .iter()
                .flat_map(|tag| html.split(tag).skip(1))
                .filter_map(|it| it.split('>').next()?.split(" id=\"").nth(1)?.split('"').next())
                .collect();
            assert!(4 <= ids.len(), "{ids:?}");
            for id in ids {
                assert!(html.contains(&format!("for=\"{id}\"")), "no label for {id}");
            }
        }
    }
}

#[test]
fn a_refused_action_is_said_where_it_is_heard() {
    let (pack, pump) = shipped("pump");
    let session = at(&session(&pack, &pump, Mode::Alone(role(&pump, "seller"))), "table", 0);
    let me = Some(role(&pump, "seller"));
    let html = rendered(html! {
        <TableStep words={english()} {session} {me} pending_seconds={0} rejected={Some(Rejected::NotYourTurn)}
            is_thinking={false} clock_jumped={false} on_act={Callback::noop()} />
    });
    let alert = html.split("role=\"alert\"").nth(1).unwrap();
    assert!(words_of(alert.split("</div>").next().unwrap()).len() > 10, "{alert}");
}

#[test]
fn an_answer_that_was_given_stands_in_its_field() {
    use parley::steps::Answer;
    let (pack, exercise) = ferry();
    let upper = role(&exercise, "upper");
    let id = |it| parley::document::Id::new(it).unwrap();
    let act = |question, answer| Act::Answer { step: id("reflect"), question: id(question), answer: Some(answer) };
    let session = [act("feel", Answer::Text("<b>tired</b>".into())), act("heard", Answer::Scale(6))]
        .into_iter()
        .fold(session(&pack, &exercise, Mode::Alone(upper)), |it, act| {
            it.push(Session::entry(upper, act, 0)).unwrap().0
        });
    let html = shown(english(), &at(&session, "reflect", 0));
    assert!(html.contains("&lt;b&gt;tired&lt;/b&gt;") && !html.contains("<b>tired"), "{html}");
    assert_eq!(html.matches("checked").count(), 1);
    assert_eq!(count(&html, "input"), 8);
}

/// The sluice, alone as Usken against this counterpart, after one offer and
/// what the counterpart does then.
fn answered(persona: Persona, drawn: bool) -> Session {
    let (pack, sluice) = shipped("sluice");
    let usken = role(&sluice, "usken");
    let plain = session(&pack, &sluice, Mode::Alone(usken));
    let head = Head { persona, drawn, ..plain.head().clone() };
    let mut session = at(&Session::new(head, sluice.clone()), "table", 0);
    let sheet = &sluice.confidential[usken].score_sheet;
    let best = sluice.public.agenda.packages().max_by_key(|it| sheet.value(it)).unwrap();
    let offer = Action::Offer((&best).into());
    session = session.push(Session::entry(usken, Act::AtTable(offer), 0)).unwrap().0;
    let (by, action) = session.counterpart_move().unwrap();
    session.push(Session::entry(by, Act::AtTable(action), 0)).unwrap().0
}

#[test]
fn what_the_counterpart_does_is_followed_by_its_reason() {
    for words in [english(), russian()] {
        let session = answered(Persona::SlowGiver, false);
        let n = session.state().play.as_ref().unwrap().history().len();
        let html = shown(words, &session);
        let history = html.split("class=\"history\"").nth(1).unwrap();
        let lines: Vec<&str> = history.split("</ol>").next().unwrap().split("<li").skip(1).collect();
        assert_eq!(lines.len(), n);
        // The last thing stands first; what a person did is not explained.
        assert!(lines[0].contains("class=\"why\"") && !lines[1].contains("class=\"why\""), "{history}");
        let reason = session.reason(n - 1).unwrap();
        let said = words_of(&reason_said(words, &session.exercise().public, reason));
        assert!(words_of(lines[0]).contains(&said), "{said}: {}", lines[0]);
    }
}

#[test]
fn a_counterpart_that_was_chosen_is_named_at_the_table_and_a_drawn_one_is_not() {
    for words in [english(), russian()] {
        for persona in Persona::ALL {
            let name = persona_name(words, persona);
            assert!(words_of(&shown(words, &answered(persona, false))).contains(&name));
            let drawn = words_of(&shown(words, &answered(persona, true)));
            assert!(!drawn.contains(&name) && drawn.contains(&words.say(key::MEETING_DRAWN)));
        }
    }
}

#[test]
fn at_every_open_table_one_can_talk_and_offer_two_equal_packages() {
    for words in [english(), russian()] {
        for (id, has_two) in [("sluice", true), ("pump", false)] {
            let (pack, exercise) = shipped(id);
            let first = exercise.public.roles.roles().next().unwrap();
            for mode in [Mode::Alone(first), Mode::OneDevice] {
                let html = shown(words, &at(&session(&pack, &exercise, mode), "table", 0));
                assert_eq!(html.matches("class=\"talk\"").count(), 1, "{id}");
                assert_eq!(html.matches("class=\"either\"").count(), usize::from(has_two), "{id}");
                // Where several are here, the button says who speaks.
                let name = words.of(&exercise.public.roles[first].name);
                let talk = html.split("class=\"talk\"").nth(1).unwrap().split("</details>").next().unwrap();
                assert_eq!(words_of(talk).contains(name), mode == Mode::OneDevice, "{talk}");
            }
        }
    }
}

#[test]
fn a_choice_of_two_can_be_accepted_first_or_second_in_both_modes() {
    let (pack, sluice) = shipped("sluice");
    let [usken, tirma] = ["usken", "tirma"].map(|it| role(&sluice, it));
    let packages: Vec<_> = sluice.public.agenda.packages().take(2).collect();
    let either = Act::AtTable(Action::OfferEither(packages[0].clone(), packages[1].clone()));
    for words in [english(), russian()] {
        for (mode, key) in [(Mode::Alone(tirma), key::ACCEPT), (Mode::OneDevice, key::ACCEPT_AS)] {
            let begun = at(&session(&pack, &sluice, mode), "table", 0);
            let html = shown(words, &begun.push(Session::entry(usken, either.clone(), 0)).unwrap().0);
            let standing = html.split("class=\"standing\"").nth(1).unwrap().split("</article>").next().unwrap();
            let name = words.of(&sluice.public.roles[tirma].name);
            let accept = words_of(&words.with(key, &[("name", name.into())]));
            assert_eq!(words_of(standing).matches(&accept).count(), 2, "{standing}");
            assert!(standing.contains(&words.say(key::OR_EQUALLY)));
        }
    }
}
