//! What becomes of codes when people change places, and tables' codes.

use parley::{
    desk::{
        code::{CodeError, Kind},
        dealt::{Dealing, Dealt},
        seal::Stretch,
        seat::{UnsealedSeat, deal_tag, read_table_code, table_code},
        seating::{Change, Group, Part, Plan, Request, Rules, Seat, WayIn, feasible},
    },
    document::Id,
    library,
};

fn plan(n_people: u8) -> Plan {
    Plan::draw(feasible(&Request::new(n_people, 2)).unwrap().swap_remove(0), Rules::default(), &[], 7)
}

fn seats(plan: &Plan) -> Vec<Seat> {
    plan.room().placed().iter().map(|it| it.seat).collect()
}

/// A room in which one came and begins a group with the observer.
fn moved() -> (Vec<Seat>, Vec<Seat>, u8) {
    let before = plan(5);
    let observer = before.dealt().iter().find(|it| it.part == Part::Observer).unwrap().number;
    (seats(&before), seats(&before.with(Change::Arrives(WayIn::NewGroup)).unwrap()), observer)
}

#[test]
fn the_codes_of_a_plain_deal_follow_their_seats() {
    let pack = library::packs().into_iter().find(|it| it.exercise("pump").is_some()).unwrap();
    let id = Id::new("pump").unwrap();
    let (before, now, observer) = moved();
    let dealt = Dealt::plain(&pack, &id, &before, [0xab, 0xcd, 0xef]).unwrap();
    let next = dealt.after_moves(&pack, &id, &before, &now);
    assert_eq!(next.id, dealt.id);
    for seat in &now {
        let code = next.code(seat.number).unwrap();
        let read = UnsealedSeat::from_code(code, |_, _| Some(id.clone())).unwrap().unwrap();
        assert_eq!((read.number, read.group, read.role), (seat.number, seat.group.0, seat.part.role()));
        assert_eq!(Some(read.deal), deal_tag(&dealt.id));
        let is_moved = seat.number == observer || seat.number == 6;
        assert_eq!(dealt.code(seat.number) == Some(code), !is_moved, "{}", seat.number);
    }
}

#[test]
fn a_code_of_a_sealed_deal_is_dropped_when_its_seat_is_another() {
    let pack = library::packs().into_iter().find(|it| it.exercise("pump").is_some()).unwrap();
    let exercise = pack.exercise("pump").unwrap();
    let (before, now, observer) = moved();
    let mut n = 0_u64;
    let mut random = |bytes: &mut [u8]| {
        for it in bytes {
            n = n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            *it = (n >> 56) as u8;
        }
    };
    let id = Id::new("0123456789abcdef0123456789abcdef").unwrap();
    let stretch = Stretch::new(8, 1).unwrap();
    let mut dealing = Dealing::new(&pack, exercise, &before, id, stretch, &mut random).unwrap();
    while dealing.next(&mut random).unwrap() {}
    let dealt = dealing.finish().unwrap();
    let next = dealt.after_moves(&pack, &exercise.public.id, &before, &now);
    for seat in 1..=6 {
        let expected = if seat == observer || seat == 6 { None } else { dealt.code(seat) };
        assert_eq!(next.code(seat), expected, "{seat}");
    }
    assert_eq!((next.sealed, next.words), (dealt.sealed, dealt.words));
}

#[test]
fn a_table_code_names_its_deal_and_group_and_is_no_other_code() {
    for group in 0..30 {
        let code = table_code(0xa_bcde, Group(group).0).unwrap();
        assert_eq!(read_table_code(&code.to_lowercase()), Ok((0xa_bcde, group)));
        let mut wrong: Vec<char> = code.chars().collect();
        wrong[0] = if wrong[0] == 'A' { 'B' } else { 'A' };
        assert_eq!(read_table_code(&wrong.iter().collect::<String>()), Err(CodeError::Mistyped));
    }
    let (before, _, _) = moved();
    let pack = library::packs().into_iter().find(|it| it.exercise("pump").is_some()).unwrap();
    let dealt = Dealt::plain(&pack, &Id::new("pump").unwrap(), &before, [1, 2, 3]).unwrap();
    let seat = dealt.code(1).unwrap();
    assert_eq!(read_table_code(seat), Err(CodeError::WrongKind { found: Kind::Seat }));
}
