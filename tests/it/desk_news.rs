//! News that come to a seat by a word of the trainer's, not by the clock.

use parley::{
    counterpart::RoleView,
    desk::{
        seal::{Grant, Key},
        seat::{KeptSeat, Opened, SeatPart, UnsealedSeat},
    },
    document::{Id, Json},
    library,
    pack::{Exercise, Pack},
    points::{Points, RoleId, Terms},
    steps::{
        KINDS,
        table::{Action, Play},
    },
};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// The pump's form with news, and twice: the first come after four offers only
/// and are worth 15, the others are worth 20.
fn pack() -> Pack {
    let source = library::pack("second-hand-pump-forms").unwrap().source.clone();
    let start = source.find("\"news\":[").unwrap() + "\"news\":[".len();
    let end = start + source[start..].find("}]").unwrap() + 1;
    let first = source[start..end].replace("\"after\":{\"minutes\":6,\"offers\":4}", "\"after\":{\"offers\":4}");
    let second =
        first.replace("\"call\"", "\"letter\"").replace("\"reservation_value\":15", "\"reservation_value\":20");
    assert!(first != source[start..end] && first != second);
    Pack::open(format!("{}{first},{second}{}", &source[..start], &source[end..]).as_bytes()).unwrap()
}

/// The seat of the role with news, as it was dealt plainly.
fn seat(pack: &Pack) -> (KeptSeat, RoleId) {
    let has_news = |it: &Exercise| it.confidential.iter().find(|it| !it.1.news.is_empty()).map(|it| it.0);
    let (n, role) = pack.exercises.iter().enumerate().find_map(|(n, it)| Some((n as u8, has_news(it)?))).unwrap();
    let exercise = pack.exercises[usize::from(n)].public.id.clone();
    let (part, role) = (SeatPart::Speaks, Some(role));
    let seat = UnsealedSeat { deal: 1, pack: 1, exercise, n, number: 1, group: 0, part, role };
    (KeptSeat::of_pack(pack, id("00112233445566778899aabbccddeeff"), &seat).unwrap(), role.unwrap())
}

/// The word for the news of this place among the role's, from 1.
fn word(seat: &KeptSeat, news: u8) -> Grant {
    let role = seat.role.as_ref().unwrap().role.clone();
    Grant::Inject { role, news: id(&news.to_string()), half: Key::new([0; 16]) }
}

/// What the seat's device opens.
fn opened(seat: &KeptSeat) -> Pack {
    let source = seat.source().unwrap();
    source.settle(Pack::reopen(KINDS, source.text.as_bytes()).unwrap()).unwrap()
}

/// Which news the role reads after so many offers, and its reservation value.
fn told(seat: &KeptSeat, role: RoleId, n_offers: usize) -> (Vec<String>, Points) {
    let pack = opened(seat);
    let exercise = &pack.exercises[0];
    let mut play = Play::new(exercise.public.table().unwrap().1.rules.clone());
    for n in 0..n_offers {
        let package = exercise.public.agenda.packages().next().unwrap();
        let by = exercise.public.roles.roles().nth(n % 2).unwrap();
        play = play.apply(by, Action::Offer(Terms::from(&package))).unwrap();
    }
    let view = RoleView::new(exercise, role, play);
    (view.news().map(|it| it.id.to_string()).collect(), view.reservation_value())
}

#[test]
fn a_word_opens_its_news_at_once_whatever_the_author_wrote() {
    let (mut seat, role) = seat(&pack());
    assert_eq!(told(&seat, role, 0), (vec![], Points(0)));
    assert_eq!(seat.take(&word(&seat, 1), 0), Ok(Opened::News));
    assert_eq!(told(&seat, role, 0), (vec!["call".to_owned()], Points(15)));
    assert_eq!(seat.with_next_news(0).unwrap().injects.len(), 2);
}

#[test]
fn of_news_in_any_order_the_authors_last_hold() {
    let (mut seat, role) = seat(&pack());
    seat.take(&word(&seat, 2), 0).unwrap();
    seat.take(&word(&seat, 1), 0).unwrap();
    assert_eq!(told(&seat, role, 0), (vec!["call".to_owned(), "letter".to_owned()], Points(20)));
}

#[test]
fn offers_before_the_word_are_judged_without_its_news() {
    let (mut seat, role) = seat(&pack());
    seat.take(&word(&seat, 1), 2).unwrap();
    // The same word again tells nothing new.
    seat.take(&word(&seat, 1), 3).unwrap();
    let kept = KeptSeat::from_json(&seat.to_json()).unwrap();
    assert_eq!(kept, seat);
    assert_eq!([1, 2].map(|it| told(&kept, role, it).1), [Points(0), Points(15)]);
}

#[test]
fn after_the_debrief_only_the_news_that_were_told_count() {
    let (mut seat, role) = seat(&pack());
    seat.take(&word(&seat, 1), 1).unwrap();
    let seat = seat.with_debrief();
    assert_eq!(opened(&seat).exercises[0].confidential[role].news.len(), 2);
    assert_eq!(told(&seat, role, 6), (vec!["call".to_owned()], Points(15)));
}

#[test]
fn a_kept_seat_that_does_not_say_when_its_news_came_is_read() {
    let (mut seat, role) = seat(&pack());
    seat.take(&word(&seat, 1), 0).unwrap();
    let Json::Record(mut fields) = seat.to_json() else { panic!("no record") };
    fields.retain(|it| it.0 != "after_offers");
    let kept = KeptSeat::from_json(&Json::Record(fields)).unwrap();
    assert_eq!(told(&kept, role, 0).1, Points(15));
}
