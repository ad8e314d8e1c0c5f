//! An exercise taken apart, and the pack that one seat can open.

use parley::{
    desk::{
        deal::{Given, assemble, split},
        seal::Compartment,
    },
    document::Json,
    library,
    pack::Pack,
    steps::KINDS,
};

/// Every exercise with two roles and more that comes with the program.
fn exercises() -> Vec<(Pack, usize)> {
    let packs = library::packs().into_iter().map(|it| (*it).clone());
    packs.flat_map(|pack| (0..pack.exercises.len()).map(move |i| (pack.clone(), i))).collect()
}

/// The words of a confidential part that stand nowhere in the public one: pieces
/// of eight bytes are what a searcher of a device would look for.
fn secrets(public: &str, part: &Json) -> Vec<String> {
    let mut found = Vec::new();
    texts(part, &mut found);
    found.retain(|it| 16 <= it.len() && !public.contains(it.as_str()));
    found
}

fn texts(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::Text(it) => found.push(it.clone()),
        Json::List(items) => items.iter().for_each(|it| texts(it, found)),
        Json::Record(fields) => fields.iter().for_each(|(_, it)| texts(it, found)),
        _ => {}
    }
}

#[test]
fn a_seat_opens_its_own_card_and_holds_no_word_of_another() {
    let mut n_secrets = 0;
    for (pack, i) in exercises() {
        let id = pack.exercises[i].public.id.clone();
        let parts = split(&pack, &id).unwrap();
        for (own, part) in &parts.roles {
            let given = Given { role: Some((own.clone(), part.clone())), ..Given::default() };
            let source = assemble(&parts.public, &given).unwrap();
            let seat = Pack::reopen(KINDS, source.as_bytes()).unwrap_or_else(|it| panic!("{} {id}: {it}", pack.id));
            let role = seat.exercises[0].public.role(own.as_str()).unwrap();
            let (mine, whole) = (&seat.exercises[0].confidential[role], &pack.exercises[i].confidential[role]);
            assert_eq!((&mine.instructions, mine.target), (&whole.instructions, whole.target));
            assert_eq!((&mine.score_sheet, mine.reservation_value), (&whole.score_sheet, whole.reservation_value));
            assert!(mine.news.is_empty());
            let others = parts.roles.iter().filter(|(it, _)| it != own).map(|it| &it.1);
            let later =
                parts.injects.iter().map(|it| &it.1).chain([&parts.trainer, parts.debrief.get("debrief").unwrap()]);
            for secret in others.chain(later).flat_map(|it| secrets(&parts.public.to_compact(), it)) {
                n_secrets += 1;
                assert!(
                    part.to_compact().contains(&secret) || !source.contains(&secret),
                    "{id}: {own} holds: {secret}"
                );
            }
        }
    }
    assert!(500 < n_secrets, "only {n_secrets} texts were looked for");
}

#[test]
fn after_the_word_for_the_debrief_everything_but_the_trainers_part_is_there() {
    for (pack, i) in exercises() {
        let whole = &pack.exercises[i];
        let parts = split(&pack, &whole.public.id).unwrap();
        let given = Given { debrief: Some(parts.debrief), ..Given::default() };
        let source = assemble(&parts.public, &given).unwrap();
        let opened = Pack::reopen(KINDS, source.as_bytes()).unwrap();
        assert_eq!(opened.exercises[0].confidential, whole.confidential);
        assert_eq!(opened.exercises[0].debrief, whole.debrief);
        assert_ne!(opened.exercises[0].facilitation, whole.facilitation);
    }
}

#[test]
fn news_come_to_a_seat_one_by_one() {
    let (pack, i) = exercises()
        .into_iter()
        .find(|(pack, i)| !split(pack, &pack.exercises[*i].public.id).unwrap().injects.is_empty())
        .unwrap();
    let parts = split(&pack, &pack.exercises[i].public.id).unwrap();
    let (name, news) = parts.injects[0].clone();
    let Compartment::Inject { role: whose, .. } = name else { panic!("{name}") };
    let Some(Json::Text(id)) = news.get("id").cloned() else { panic!("news without an id") };
    let role = parts.roles.iter().find(|it| it.0 == whose).cloned();
    let given = Given { role, news: vec![news], debrief: None };
    let seat = Pack::reopen(KINDS, assemble(&parts.public, &given).unwrap().as_bytes()).unwrap();
    let role = seat.exercises[0].public.role(whose.as_str()).unwrap();
    let ids: Vec<_> = seat.exercises[0].confidential[role].news.iter().map(|it| it.id.clone()).collect();
    assert_eq!(ids.iter().map(|it| it.to_string()).collect::<Vec<_>>(), [id]);
}

#[test]
fn a_public_part_that_a_stranger_wrote_is_refused() {
    for text in ["null", "{}", r#"{"languages":[],"exercises":[{}]}"#, r#"{"languages":["en"],"exercises":[{},{}]}"#] {
        assert_eq!(assemble(&Json::parse(text.as_bytes()).unwrap(), &Given::default()), None, "{text}");
    }
}
