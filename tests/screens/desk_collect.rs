//! Collecting: what became of what was handed in, in words, and how each table
//! stands.

use std::rc::Rc;

use expect_test::expect;
use parley::{
    desk::{
        code::{Kind, long},
        dealt::Dealt,
        results::{HandBack, Ledger, NoDealReason, Source, scale_questions},
        seating::Seat,
        workshop::Workshop,
    },
    pack::{Exercise, Pack},
    points::{Package, RoleId, RoleSet, Terms},
    steps::table::Action,
    ui::{
        OpenedPack, Origin,
        pages::{
            Held,
            collect::{
                Came, Collecting, CollectingProps, Intake, Item, Outcome, Slips, SlipsProps, lines, report, slip,
            },
        },
        words::Words,
    },
};
use yew::prelude::*;

use crate::{
    rendered::{count, english, rendered, russian, shipped, words_of},
    workshops::{new_workshop, plan},
};

const MIDDLE: &str = "july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half";
const OTHER: &str = "july_nights=u4_t3 labour=u70 gauge=shared_log drought=equal_cut winter_flow=half";

fn workshop(pack: &Pack, exercise: &Exercise, n_people: u8) -> Workshop {
    let mut workshop = new_workshop(pack, exercise);
    if n_people != 0 {
        workshop.plan = Some(plan(exercise, n_people));
    }
    workshop
}

/// Three tables at the sluice, dealt.
fn sluice() -> (Rc<Pack>, Rc<Exercise>, Workshop) {
    let (pack, exercise) = shipped("sluice");
    let mut workshop = workshop(&pack, &exercise, 6);
    let seats: Vec<Seat> = workshop.plan.as_ref().unwrap().dealt().to_vec();
    workshop.dealt = Dealt::plain(&pack, &exercise.public.id, &seats, [1, 2, 3]);
    assert!(workshop.tags().is_some());
    (pack, exercise, workshop)
}

fn page(words: Words, pack: &Rc<Pack>, exercise: &Rc<Exercise>, workshop: &Workshop) -> String {
    let opened = OpenedPack { pack: pack.clone(), origin: Origin::Shipped };
    let held = Rc::new(Held { workshop: workshop.clone(), opened, exercise: exercise.clone() });
    let props = CollectingProps { words, held, on_change: Callback::noop() };
    rendered(html! { <Collecting ..props /> })
}

fn back(exercise: &Exercise, workshop: &Workshop, (group, seat): (u8, u8), moves: Vec<(RoleId, Action)>) -> HandBack {
    let (deal_tag, pack_tag) = workshop.tags().unwrap();
    let scales = scale_questions(&exercise.public).map(|_| None).collect();
    HandBack { deal_tag, pack_tag, seat, group, moves, has_more: false, no_deal: None, scales, minutes: 28 }
}

/// The seats of a group: number and role.
fn seats(workshop: &Workshop, group: u8) -> Vec<(u8, RoleId)> {
    workshop.expected()[&group].clone()
}

fn agrees(exercise: &Exercise, workshop: &Workshop, group: u8, nth: usize, package: &Package) -> HandBack {
    let (seat, role) = seats(workshop, group)[nth];
    let moves = vec![(role, Action::Record(package.clone())), (role, Action::Confirm)];
    back(exercise, workshop, (group, seat), moves)
}

fn code(exercise: &Exercise, back: &HandBack) -> String {
    back.to_code(&exercise.public).unwrap().unwrap()
}

fn take(workshop: &mut Workshop, exercise: &Exercise, back: HandBack) {
    let says = back.says(&exercise.public).unwrap();
    workshop.ledger.take(Source::Typed, back, says).unwrap();
}

/// What becomes of items one after the other, a line each.
fn said(words: Words, exercise: &Exercise, workshop: &Workshop, items: &[Item]) -> String {
    let mut intake = Intake::new(workshop, &exercise.public).unwrap();
    let told = items.iter().map(|item| {
        let came = Came { item: Some(item.clone()), outcome: intake.take(item).0 };
        words_of(&rendered(report(words, &exercise.public, &[came]).unwrap().into())) + "\n"
    });
    told.collect()
}

/// One of everything that can be handed in.
fn of_each_kind(exercise: &Exercise, workshop: &Workshop) -> Vec<Item> {
    let typed = |text: &str| Item::Typed { line: 1, text: text.to_owned() };
    let file = |back: &HandBack| Item::File {
        name: "result.json".into(),
        bytes: Some(back.to_file(&exercise.public).into_bytes()),
    };
    let (middle, other) = (exercise.package(MIDDLE).unwrap(), exercise.package(OTHER).unwrap());
    let first = agrees(exercise, workshop, 0, 0, &middle);
    let good = code(exercise, &first);
    let swapped: String = [&good[1..2], &good[..1], &good[2..]].concat();
    let of_other = |deal: u32, pack: u16| {
        code(exercise, &HandBack { deal_tag: first.deal_tag ^ deal, pack_tag: first.pack_tag ^ pack, ..first.clone() })
    };
    let (seat, role) = seats(workshop, 1)[0];
    let illegal = back(exercise, workshop, (1, seat), vec![(role, Action::Accept)]);
    let open = back(exercise, workshop, (1, seat), vec![(role, Action::Offer(Terms::from(&middle)))]);
    let elsewhere = HandBack { group: 2, ..first.clone() };
    vec![
        typed(&good.to_lowercase()),
        Item::Scanned(good.clone()),
        typed(&code(exercise, &agrees(exercise, workshop, 0, 0, &other))),
        file(&elsewhere),
        typed(&swapped),
        typed(&good[..9]),
        typed("ABCD!"),
        typed(&"A".repeat(100)),
        typed(""),
        typed(&of_other(1, 0)),
        typed(&of_other(0, 1)),
        typed(&long::write(Kind::Result, &[8; 12]).unwrap()),
        typed(&long::write(Kind::Table, &[1; 5]).unwrap()),
        typed(workshop.dealt.as_ref().unwrap().code(1).unwrap()),
        typed(&parley::desk::code::ShortCode::new([7; 5]).to_string()),
        file(&illegal),
        file(&open),
        Item::File { name: "photo.jpg".into(), bytes: Some(vec![0xff, 0xd8]) },
        Item::File { name: "film.mov".into(), bytes: None },
    ]
}

#[test]
fn what_became_of_each_thing_is_said_in_words() {
    let (_, exercise, workshop) = sluice();
    let items = of_each_kind(&exercise, &workshop);
    expect![[r#"
        Table A, seat 2: taken in, checked for typing mistakes and replayed.
        Table A, seat 2: the same again. It is not counted twice.
        Table A, seat 2: another version; from there 2 have come. All are kept; on this page you choose which one counts.
        result.json: Table C, seat 2: taken in, checked for typing mistakes and replayed. In the plan this seat does not speak for a role at this table. It is kept, and counts as soon as the plan says so.
        There is a typing mistake in it, or something is missing. Compare it block by block; nothing was counted.
        There is a typing mistake in it, or something is missing. Compare it block by block; nothing was counted.
        No code has the character !. Look at that place again; nothing was counted.
        These are more characters than a code has. Are there two codes in one line? Nothing was counted.
        Type or paste a code first.
        It belongs to another workshop. Nothing was counted; open that workshop to take it in.
        It belongs to another exercise, or to another version of this one. Nothing was counted; enter the slip by hand.
        It comes from a newer version of Parley than this one. Open Parley anew here while there is a network, or enter the slip by hand. Nothing was counted.
        This is the code of a table on the wall, not a result.
        This opens a seat or a card; it is not a result. The result code appears on the device after the table.
        This opens a seat or a card; it is not a result. The result code appears on the device after the table.
        result.json: Move 1 is not possible at this table. The rule: “There is no offer to accept.” Nothing was counted; ask the table, or enter the slip by hand.
        result.json: By its moves the table is still open: nobody confirmed an agreement, and no reason is given why there is none. Nothing was counted; ask the table to finish.
        photo.jpg: This is nothing that a seat hands back, or it was damaged on its way. Nothing was counted; ask for the code or the file once more.
        film.mov: This file cannot be read, or it is far too large for a result. Nothing was counted; ask for the code instead.
    "#]].assert_eq(&said(english(), &exercise, &workshop, &items));
    expect![[r#"
        Стол A, место 2: принято. Опечаток нет, ходы соответствуют правилам.
        Стол A, место 2: то же самое ещё раз. Дважды не считается.
        Стол A, место 2: пришёл ещё один, другой результат – всего их уже 2. Все сохранены; ниже выберите, какой считать.
        result.json: Стол C, место 2: принято. Опечаток нет, ходы соответствуют правилам. По рассадке это место не представляет роль за этим столом. Результат сохранён и будет учтён, как только это изменится в рассадке.
        В коде опечатка, или чего-то не хватает. Сверьте его по группам знаков; ничего не засчитано.
        В коде опечатка, или чего-то не хватает. Сверьте его по группам знаков; ничего не засчитано.
        Знака ! в кодах не бывает. Посмотрите на это место ещё раз; ничего не засчитано.
        Знаков больше, чем бывает в коде. Может быть, в строке два кода? Ничего не засчитано.
        Сначала введите или вставьте код.
        Это из другого занятия. Ничего не засчитано; чтобы принять, откройте то занятие.
        Это из другого упражнения или из другой версии этого. Ничего не засчитано; внесите листок вручную.
        Это сделано в более новой версии Parley, чем здесь. Откройте Parley заново, когда будет сеть, или внесите листок вручную. Ничего не засчитано.
        Это код стола с плаката, а не результат.
        Этот код открывает место или карточку, это не результат. Код результата появится на устройстве после переговоров.
        Этот код открывает место или карточку, это не результат. Код результата появится на устройстве после переговоров.
        result.json: Ход 1 за этим столом невозможен. Правило: «Принимать пока нечего.» Ничего не засчитано; спросите стол или внесите листок вручную.
        result.json: Судя по ходам, переговоры не закончены: соглашения никто не подтвердил, а почему его нет, не сказано. Ничего не засчитано; попросите стол закончить.
        photo.jpg: Это не то, что сдаёт место, или оно повредилось в пути. Ничего не засчитано; попросите код или файл ещё раз.
        film.mov: Этот файл не читается или слишком велик для результата. Ничего не засчитано; попросите вместо него код.
    "#]].assert_eq(&said(russian(), &exercise, &workshop, &items));
}

#[test]
fn of_many_the_sums_are_said_and_whatever_is_not_simply_new() {
    let (_, exercise, workshop) = sluice();
    let middle = exercise.package(MIDDLE).unwrap();
    let good = |minutes: u8| {
        let back = HandBack { minutes, ..agrees(&exercise, &workshop, 0, 0, &middle) };
        code(&exercise, &back)
    };
    let text: Vec<String> = (1..=60).map(good).chain([good(60), String::new(), "ABCD".into()]).collect();
    let items = lines(&text.join("\r\n"));
    assert_eq!(items.len(), 62);
    let mut intake = Intake::new(&workshop, &exercise.public).unwrap();
    let came: Vec<Came> = items.iter().map(|it| Came { item: Some(it.clone()), outcome: intake.take(it).0 }).collect();
    let html = rendered(report(english(), &exercise.public, &came).unwrap().into());
    let text = words_of(&html);
    assert!(
        text.starts_with("62 handed in: 60 taken in, 1 the same again, 1 not taken. Line 63: Characters"),
        "{text}"
    );
    assert!(text.ends_with("and 21 more"), "{text}");
    assert_eq!(count(&html, "li"), 40);
}

#[test]
fn each_table_stands_as_its_seats_say_and_nobody_sees_points() {
    let (pack, exercise, mut workshop) = sluice();
    let (middle, other) = (exercise.package(MIDDLE).unwrap(), exercise.package(OTHER).unwrap());
    let nothing = words_of(&page(english(), &pack, &exercise, &workshop));
    assert!(nothing.contains("Tables with a result: 0 of 3."), "{nothing}");
    for (group, nth, package) in [(0, 0, &middle), (0, 1, &middle), (1, 0, &middle), (1, 1, &other), (2, 0, &middle)] {
        let back = agrees(&exercise, &workshop, group, nth, package);
        take(&mut workshop, &exercise, back);
    }
    let (late, _) = seats(&workshop, 2)[1];
    workshop.nicknames.insert(late, "Red scarf".into());
    let section = |html: &str, class: &str| {
        let (_, rest) = html.split_once(&format!("<section class=\"{class}\">")).unwrap();
        words_of(rest.split("</fieldset>").next().unwrap())
    };
    let html = page(english(), &pack, &exercise, &workshop);
    expect!["Results by table Tables with a result: 1 of 3. Table A Agreed July night turns: Usken 4 nights, Tirma 3 · Canal cleaning: Usken’s share: Cleaning: Usken 50%, Tirma 50% · Gauge at the sluice: Measuring board only, no log · Drought rule: Dry week: both are cut equally · Winter flow to the mill: Half of the winter flow to the mill Table B Does not go together They name different terms on 2 issues: Canal cleaning: Usken’s share · Gauge at the sluice. Ask the table to compare. Table C Not everybody is heard yet July night turns: Usken 4 nights, Tirma 3 · Canal cleaning: Usken’s share: Cleaning: Usken 50%, Tirma 50% · Gauge at the sluice: Measuring board only, no log · Drought rule: Dry week: both are cut equally · Winter flow to the mill: Half of the winter flow to the mill. Waiting for seat 6. Results still missing Seat 6, table C: Joran Petel (Red scarf)"].assert_eq(&section(&html, "collect-states"));
    let html = page(russian(), &pack, &exercise, &workshop);
    expect!["Результаты столов Столов с результатом: 1 из 3. Стол A Договорились Июльские ночи: Ускен – 4 ночи, Тирма – 3 · Очистка канала: доля Ускена: Очистка: Ускен – 50 %, Тирма – 50 % · Учёт воды у шлюза: Только рейка, без журнала · Правило на засуху: В засуху воду урезают обоим поровну · Зимняя вода для мельницы: Мельнице – половина зимней воды Стол B Не сходится Разные условия по 2 вопросам: Очистка канала: доля Ускена · Учёт воды у шлюза. Попросите стол сверить. Стол C Сдали не все Июльские ночи: Ускен – 4 ночи, Тирма – 3 · Очистка канала: доля Ускена: Очистка: Ускен – 50 %, Тирма – 50 % · Учёт воды у шлюза: Только рейка, без журнала · Правило на засуху: В засуху воду урезают обоим поровну · Зимняя вода для мельницы: Мельнице – половина зимней воды. Ещё не сдало место 6. Кто ещё не сдал Место 6, стол C: Йоран Петел (Red scarf)"].assert_eq(&section(&html, "collect-states"));
    for (words, point) in [(english(), "point"), (russian(), "балл")] {
        let text = words_of(&page(words, &pack, &exercise, &workshop)).to_lowercase();
        assert!(!text.contains(point), "{text}");
        assert!(!text.contains("verified"), "{text}");
    }
}

#[test]
fn a_late_result_and_a_slip_settle_a_table() {
    let (pack, exercise, mut workshop) = sluice();
    let middle = exercise.package(MIDDLE).unwrap();
    let back = agrees(&exercise, &workshop, 2, 0, &middle);
    take(&mut workshop, &exercise, back);
    let back = agrees(&exercise, &workshop, 2, 1, &middle);
    take(&mut workshop, &exercise, back);
    let tags = workshop.tags().unwrap();
    let no_deal = Err(NoDealReason::OutOfTime);
    let (back, says) = HandBack::on_paper(tags, 0, no_deal, &exercise.public).unwrap();
    assert!(matches!(slip(&workshop, back.clone(), says.clone()), Outcome::Taken { group: 0, seat: 0, .. }));
    workshop.ledger.take(Source::Trainer, back, says).unwrap();
    let all = RoleSet::all(2);
    let (back, says) = HandBack::on_paper(tags, 1, Ok((middle, all)), &exercise.public).unwrap();
    workshop.ledger.take(Source::Trainer, back, says).unwrap();
    let html = page(english(), &pack, &exercise, &workshop);
    let text = words_of(&html);
    for said in [
        "Tables with a result: 3 of 3.",
        "No agreement the time was over Entered by you",
        "Nobody is missing.",
        "Every table has its result.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(text.contains("Take back the last: Table B"), "{text}");
}

#[test]
fn without_a_deal_there_are_slips_all_the_same() {
    let (pack, exercise) = shipped("sluice");
    for n_people in [0, 6] {
        let workshop = workshop(&pack, &exercise, n_people);
        let html = page(english(), &pack, &exercise, &workshop);
        assert_eq!(count(&html, "textarea"), 0);
        let text = words_of(&html);
        assert!(text.contains("No seats have been dealt in this workshop"), "{text}");
        assert!(text.contains("What table A agreed"), "{text}");
        let text = words_of(&page(russian(), &pack, &exercise, &workshop));
        assert!(text.contains("О чём договорился стол A"), "{text}");
    }
}

#[test]
fn without_a_table_nothing_is_collected() {
    let (pack, exercise) = parley::library::packs()
        .into_iter()
        .find_map(|pack| {
            let exercise = pack.exercises.iter().find(|it| it.public.table().is_none())?.clone();
            Some((pack, exercise))
        })
        .unwrap();
    let html = page(english(), &pack, &exercise, &workshop(&pack, &exercise, 0));
    assert_eq!(words_of(&html), words_of(&html).trim());
    assert!(words_of(&html).starts_with("Collect This exercise has no table"), "{html}");
    assert_eq!(count(&html, "button"), 0);
}

#[test]
fn a_slip_has_a_big_button_for_each_option_and_for_each_reason() {
    let (_, exercise) = shipped("sluice");
    let props = SlipsProps {
        words: english(),
        public: exercise.public.clone(),
        tags: (0, 0),
        groups: vec![(0, true), (1, false)],
        on_slip: Callback::noop(),
    };
    let html = rendered(html! { <Slips ..props /> });
    let n_options: usize = exercise.public.issues.iter().map(|it| it.options.len()).sum();
    assert_eq!(count(&html, "button"), n_options + NoDealReason::ALL.len() + 2);
    assert!(words_of(&html).contains("What table B agreed"), "{html}");
    // Everybody must agree here, so nobody is asked who did.
    assert!(!html.contains("checkbox"));
}

#[test]
fn what_stands_out_is_a_fact_and_no_more() {
    let (pack, exercise, mut workshop) = sluice();
    let (middle, other) = (exercise.package(MIDDLE).unwrap(), exercise.package(OTHER).unwrap());
    let role_of = |id| exercise.public.role(id).unwrap();
    let mut tell = |group: u8, minutes: u8, first: &Package| {
        let of = |role: RoleId| seats(&workshop, group).into_iter().find(|it| it.1 == role).unwrap();
        let (one, two) = (role_of("usken"), role_of("tirma"));
        let ((seat, role), (_, two)) = (of(one), of(two));
        let moves = vec![
            (role, Action::Offer(Terms::from(first))),
            (two, Action::Offer(Terms::from(&other))),
            (role, Action::Record(middle.clone())),
            (role, Action::Confirm),
        ];
        let back = HandBack { minutes, ..back(&exercise, &workshop, (group, seat), moves) };
        take(&mut workshop, &exercise, back);
    };
    tell(0, 1, &middle);
    tell(2, 12, &middle);
    tell(1, 12, &other.clone());
    let text = words_of(&page(english(), &pack, &exercise, &workshop));
    assert!(!text.contains("suspicious") && !text.contains("cheat"));
    let (_, facts) = text.split_once("What stands out").unwrap();
    expect![" Facts for a conversation, nothing more. Tables that sit side by side often do alike. Tables A, C noted the same offers in the same order. Table A agreed within a minute by its own clock."].assert_eq(facts);
}

#[test]
fn where_there_is_no_room_for_more_moves_it_says_so() {
    let (_, exercise, mut workshop) = sluice();
    let middle = exercise.package(MIDDLE).unwrap();
    let (seat, role) = seats(&workshop, 0)[0];
    let record = || (role, Action::Record(middle.clone()));
    let pair = |_| [record(), (role, Action::Reopen)];
    let mut moves: Vec<_> = (1..HandBack::MOST_MOVES / 2).flat_map(pair).collect();
    moves.extend([record(), (role, Action::Confirm)]);
    let long = back(&exercise, &workshop, (0, seat), moves);
    let says = long.says(&exercise.public).unwrap();
    for group in 0..Ledger::MOST_MOVES / HandBack::MOST_MOVES {
        let back = HandBack { group: group as u8, ..long.clone() };
        workshop.ledger.take(Source::File, back, says.clone()).unwrap();
    }
    let text = code(&exercise, &agrees(&exercise, &workshop, 1, 1, &middle));
    let items = [Item::Typed { line: 1, text }];
    let full = "There is no room for more here. Everything that was taken in before is kept.\n";
    assert_eq!(said(english(), &exercise, &workshop, &items), full);
    let full = "Места для новых результатов здесь больше нет. Всё принятое раньше сохранено.\n";
    assert_eq!(said(russian(), &exercise, &workshop, &items), full);
}
