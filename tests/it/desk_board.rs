//! What the board shows of the groups, and what is exported.

use std::collections::BTreeMap;

use expect_test::expect;
use parley::{
    analysis::Settlement,
    desk::{
        results::{
            Board, Exported, GroupState, HandBack, Ledger, NoDealReason, Separator, Source, Which, csv, export, felt,
            first_package, issue_trades, openings,
        },
        seating::Group,
    },
    document::Json,
    library,
    pack::Pack,
    points::{Points, RoleId, RoleSet, Terms},
    steps::table::Action,
};
use serde_json::json;

use crate::{
    desk_ledger::{slip, take},
    desk_results::{MIDDLE, agrees, back, package, sluice},
    games::{Game, outcomes, role},
};

const BEST: &str = "july_nights=u5_t2 labour=u70 gauge=shared_log drought=equal_cut winter_flow=full";

/// Four groups of two: A agreed with offers from a file, B by two codes, C not at
/// all, D differs, E says nothing.
fn workshop() -> (Ledger, BTreeMap<u8, Vec<(u8, RoleId)>>) {
    let exercise = sluice();
    let public = &exercise.public;
    let (usken, tirma) = (role(&exercise, "usken"), role(&exercise, "tirma"));
    let mut ledger = Ledger::default();
    let opening = public.terms("july_nights=u5_t2 labour=u50").unwrap();
    let moves = vec![
        (usken, Action::Tick(190)),
        (usken, Action::Offer(opening)),
        (tirma, Action::Tick(300)),
        (tirma, Action::Offer(Terms::from(&package(BEST)))),
        (tirma, Action::Offer(Terms::from(&package(MIDDLE)))),
        (usken, Action::Accept),
        (usken, Action::Confirm),
        (tirma, Action::Confirm),
    ];
    take(&mut ledger, public, Source::File, HandBack { minutes: 19, ..back(&exercise, 0, 0, moves) });
    let felt = |n| HandBack { scales: vec![Some(n); 8], ..agrees(&exercise, 3, 1, usken, &package(BEST)) };
    take(&mut ledger, public, Source::Typed, felt(2));
    take(&mut ledger, public, Source::Typed, felt(6));
    let scales = vec![Some(5), None, None, None, None, None, None, None];
    let other = agrees(&exercise, 4, 1, tirma, &package(BEST));
    take(&mut ledger, public, Source::Camera, HandBack { scales: scales.clone(), ..other });
    slip(&mut ledger, public, 2, Err(NoDealReason::OutOfTime));
    let differs = agrees(&exercise, 7, 3, usken, &package(BEST));
    take(&mut ledger, public, Source::Typed, HandBack { scales, ..differs });
    take(&mut ledger, public, Source::Typed, agrees(&exercise, 8, 3, tirma, &package(MIDDLE)));
    let seats = |group: u8| (group, vec![(2 * group + 1, usken), (2 * group + 2, tirma)]);
    (ledger, (0..5).map(seats).collect())
}

fn board() -> Board {
    let exercise = sluice();
    let limits = exercise.confidential.map(|_, it| it.reservation_value);
    Board::new(exercise, limits).unwrap()
}

fn with(f: impl FnOnce(&Exported, &Board)) {
    let (ledger, plan) = workshop();
    let pack = library::pack("turn-at-the-sluice").unwrap();
    let board = board();
    let exercise = &*board.exercise;
    f(
        &Exported {
            id: "=cmd",
            pack: &pack,
            exercise,
            plan: &plan,
            ledger: &ledger,
            which: Which::Last,
            board: Some(&board),
        },
        &board,
    );
}

#[test]
fn every_package_is_worth_to_a_group_what_enumeration_says() {
    let board = board();
    let limits = board.space.reservation_values().clone();
    for outcome in outcomes(&board.exercise) {
        let state = GroupState::Agreed { package: outcome.package.clone(), by: RoleSet::all(2) };
        let numbers = board.numbers(&state).unwrap();
        assert_eq!(numbers.values, outcome.values);
        assert_eq!(numbers.judgement.as_ref().unwrap().is_on_frontier, outcome.is_on_frontier);
        assert_eq!(numbers.below_limit().is_empty(), outcome.is_in_zone);
    }
    let none = board.numbers(&GroupState::NoDeal(vec![NoDealReason::OutOfTime])).unwrap();
    assert_eq!((&none.values, &none.surplus()), (&limits, &limits.map(|_, _| Points(0))));
    assert_eq!(board.numbers(&GroupState::Missing(vec![1])), None);
}

#[test]
fn who_is_left_out_of_an_agreement_lives_without_it() {
    let decision = json!({ "rule": "quorum", "at_least": 2, "veto": [] });
    let game = Game { limits: vec![1, 2, 3], decision, ..Game::of_roles(3) };
    let exercise = game.exercise();
    let board = Board::new(exercise.clone(), exercise.confidential.map(|_, it| it.reservation_value)).unwrap();
    let agreed = exercise.package("i0=o1 i1=o0").unwrap();
    let by: RoleSet = ["a", "b"].into_iter().map(|it| role(&exercise, it)).collect();
    let numbers = board.numbers(&GroupState::Agreed { package: agreed, by }).unwrap();
    assert_eq!(numbers.values.values(), [Points(8), Points(8), Points(3)]);
    assert_eq!(board.dots(&[]), None);
}

#[test]
fn groups_stand_as_dots_beside_what_was_possible() {
    with(|workshop, board| {
        let dots = board.dots(&workshop.groups()).unwrap();
        let told: Vec<String> =
            dots.dots.iter().map(|it| format!("{}/{} {:?}", it.values.0.0, it.values.1.0, it.groups)).collect();
        expect![[r#"
            55/44 [0]
            76/40 [1]"#]]
        .assert_eq(&told.join("\n"));
        assert_eq!(dots.no_deal, [2]);
        let (first, second) = (dots.limits.0.0, dots.limits.1.0);
        expect!["limits 42/40, frontier of 12 points"]
            .assert_eq(&format!("limits {first}/{second}, frontier of {} points", dots.frontier.len()));
        let n: u128 = dots.all.unwrap().iter().map(|it| it.n_packages).sum();
        assert_eq!(n, 324);
        assert!(!dots.best.is_empty());
    });
}

#[test]
fn each_issue_tells_to_whom_it_mattered_and_how_it_went() {
    with(|workshop, board| {
        let public = &board.exercise.public;
        let trades = issue_trades(board, &workshop.groups());
        let told = trades.iter().map(|it| {
            let issue = &public.issues[it.issue.index()];
            let settled = it.settled.iter().map(|it| {
                let groups: String = it.groups.iter().map(|it| Group(*it).to_string()).collect();
                let how = match it.settlement {
                    Settlement::Compatible { is_met } => format!("compatible {is_met}"),
                    Settlement::Traded => "traded".to_owned(),
                    Settlement::Split => "split".to_owned(),
                };
                format!("{groups} {} {how}", issue.options[it.option.index()].id)
            });
            let best: Vec<&str> = it.best.iter().map(|it| issue.options[it.index()].id.as_str()).collect();
            let weights: Vec<i64> = it.weights.values().iter().map(|it| it.0).collect();
            let settled: Vec<String> = settled.collect();
            format!("{} {weights:?}: {}; best {}\n", issue.id, settled.join(", "), best.join(" "))
        });
        expect![[r#"
            july_nights [20, 35]: A u4_t3 split, B u5_t2 split; best u2_t5
            labour [20, 20]: A u50 split, B u70 split; best u50 u70 u30
            gauge [15, 10]: B shared_log compatible true, A staff compatible false; best shared_log
            drought [10, 25]: AB equal_cut split; best orchards_first
            winter_flow [35, 10]: A half split, B full traded; best full
        "#]]
        .assert_eq(&told.collect::<String>());
    });
}

#[test]
fn openings_stand_beside_what_came_of_them() {
    with(|workshop, board| {
        let public = &board.exercise.public;
        let found = openings(board, &workshop.groups(), workshop.plan, workshop.ledger, Which::Last);
        let told = found.iter().map(|it| {
            let (least, most) = it.values[it.by];
            let got = it.got.as_ref().map_or(0, |got| got[it.by].0);
            let first = if it.is_first { "first " } else { "" };
            let id = &public.roles[it.by].id;
            format!("{} {id}: {first}{} to {}, got {got}\n", Group(it.group), least.0, most.0)
        });
        expect![[r#"
            A usken: first 30 to 90, got 55
            A tirma: 40 to 40, got 44
        "#]]
        .assert_eq(&told.collect::<String>());
        let first_package = |group| first_package(workshop.plan, workshop.ledger, group, Which::Last);
        let first = |group| first_package(group).map(|it| (it.by.index(), it.minute));
        assert_eq!((first(0), first(2)), (Some((role(&board.exercise, "tirma").index(), Some(8))), None));
        // What B agreed aloud has no author.
        assert_eq!(first(1), None);
    });
}

#[test]
fn feelings_are_told_of_three_and_more() {
    with(|workshop, board| {
        let felt = felt(&board.exercise.public, workshop.plan, workshop.ledger, Which::Last);
        assert_eq!(felt.len(), 8);
        assert_eq!((felt[0].counts, felt[0].n()), (Some([0, 0, 0, 0, 2, 1, 0]), Some(3)));
        assert_eq!(felt[0].mean_hundredths(), Some(533));
        assert!(felt[1..].iter().all(|it| it.counts.is_none() && it.mean_hundredths().is_none()));
    });
}

#[test]
fn what_comes_from_no_seat_of_the_plan_counts_nowhere() {
    with(|workshop, board| {
        let mut ledger = workshop.ledger.clone();
        let usken = role(&board.exercise, "usken");
        // Two seats that nobody has, and one of table B that also speaks at C.
        for (seat, group) in [(41, 1), (42, 1), (3, 2)] {
            let offers = [BEST, MIDDLE].map(|it| (usken, Action::Offer(Terms::from(&package(it)))));
            let agreed = agrees(&board.exercise, seat, group, usken, &package(BEST));
            let moves = [offers.to_vec(), agreed.moves.clone()].concat();
            let forged = HandBack { moves, scales: vec![Some(7); 8], minutes: 99, ..agreed };
            take(&mut ledger, &board.exercise.public, Source::Typed, forged);
        }
        let with_them = Exported { ledger: &ledger, ..*workshop };
        let rows = |it: &Exported| -> Vec<String> {
            let text = csv(it, Separator::Comma, None);
            text.lines().filter(|it| !it.contains(",typed,0,")).map(str::to_owned).collect()
        };
        assert_eq!(rows(&with_them), rows(workshop));
        let told = |it: &Exported, key| Json::parse(export(it).as_bytes()).unwrap().get(key).cloned();
        for key in ["groups", "felt"] {
            assert_eq!(told(&with_them, key), told(workshop, key));
        }
        let counting = |it: &Exported| export(it).matches("\"counts\":true").count();
        assert_eq!(counting(&with_them), counting(workshop));
        let opening = |it: &Exported| openings(board, &it.groups(), it.plan, it.ledger, it.which);
        assert_eq!(opening(&with_them), opening(workshop));
    });
}

#[test]
fn the_spreadsheet_has_a_row_a_move_and_the_results() {
    with(|workshop, _| {
        expect![[r#"
        workshop;exercise;pack_version;group;seat;source;counts;n;minute;who;act;reason;Июльские ночи;Очистка канала: доля Ускена;Учёт воды у шлюза;Правило на засуху;Зимняя вода для мельницы;value;reservation_value;surplus
        '=cmd;sluice;1.0.0;A;0;file;1;1;3;Йоран Петел;offer;;"Ускен – 5 ночей, Тирма – 2";"Очистка: Ускен – 50 %, Тирма – 50 %";;;;;;
        '=cmd;sluice;1.0.0;A;0;file;1;2;8;Сафа Лирин;offer;;"Ускен – 5 ночей, Тирма – 2";"Очистка: Ускен – 70 %, Тирма – 30 %";Рейка и общий журнал;В засуху воду урезают обоим поровну;Мельнице – вся зимняя вода;;;
        '=cmd;sluice;1.0.0;A;0;file;1;3;8;Сафа Лирин;offer;;"Ускен – 4 ночи, Тирма – 3";"Очистка: Ускен – 50 %, Тирма – 50 %";"Только рейка, без журнала";В засуху воду урезают обоим поровну;Мельнице – половина зимней воды;;;
        '=cmd;sluice;1.0.0;A;0;file;1;4;8;Йоран Петел;accept;;;;;;;;;
        '=cmd;sluice;1.0.0;A;0;file;1;5;8;Йоран Петел;confirm;;;;;;;;;
        '=cmd;sluice;1.0.0;A;0;file;1;6;8;Сафа Лирин;confirm;;;;;;;;;
        '=cmd;sluice;1.0.0;B;3;typed;0;1;;Йоран Петел;record;;"Ускен – 5 ночей, Тирма – 2";"Очистка: Ускен – 70 %, Тирма – 30 %";Рейка и общий журнал;В засуху воду урезают обоим поровну;Мельнице – вся зимняя вода;;;
        '=cmd;sluice;1.0.0;B;3;typed;0;2;;Йоран Петел;confirm;;;;;;;;;
        '=cmd;sluice;1.0.0;B;3;typed;1;1;;Йоран Петел;record;;"Ускен – 5 ночей, Тирма – 2";"Очистка: Ускен – 70 %, Тирма – 30 %";Рейка и общий журнал;В засуху воду урезают обоим поровну;Мельнице – вся зимняя вода;;;
        '=cmd;sluice;1.0.0;B;3;typed;1;2;;Йоран Петел;confirm;;;;;;;;;
        '=cmd;sluice;1.0.0;B;4;camera;1;1;;Сафа Лирин;record;;"Ускен – 5 ночей, Тирма – 2";"Очистка: Ускен – 70 %, Тирма – 30 %";Рейка и общий журнал;В засуху воду урезают обоим поровну;Мельнице – вся зимняя вода;;;
        '=cmd;sluice;1.0.0;B;4;camera;1;2;;Сафа Лирин;confirm;;;;;;;;;
        '=cmd;sluice;1.0.0;D;7;typed;1;1;;Йоран Петел;record;;"Ускен – 5 ночей, Тирма – 2";"Очистка: Ускен – 70 %, Тирма – 30 %";Рейка и общий журнал;В засуху воду урезают обоим поровну;Мельнице – вся зимняя вода;;;
        '=cmd;sluice;1.0.0;D;7;typed;1;2;;Йоран Петел;confirm;;;;;;;;;
        '=cmd;sluice;1.0.0;D;8;typed;1;1;;Сафа Лирин;record;;"Ускен – 4 ночи, Тирма – 3";"Очистка: Ускен – 50 %, Тирма – 50 %";"Только рейка, без журнала";В засуху воду урезают обоим поровну;Мельнице – половина зимней воды;;;
        '=cmd;sluice;1.0.0;D;8;typed;1;2;;Сафа Лирин;confirm;;;;;;;;;
        '=cmd;sluice;1.0.0;A;;;;;19;Йоран Петел;agreed;;"Ускен – 4 ночи, Тирма – 3";"Очистка: Ускен – 50 %, Тирма – 50 %";"Только рейка, без журнала";В засуху воду урезают обоим поровну;Мельнице – половина зимней воды;55;42;13
        '=cmd;sluice;1.0.0;A;;;;;19;Сафа Лирин;agreed;;"Ускен – 4 ночи, Тирма – 3";"Очистка: Ускен – 50 %, Тирма – 50 %";"Только рейка, без журнала";В засуху воду урезают обоим поровну;Мельнице – половина зимней воды;44;40;4
        '=cmd;sluice;1.0.0;B;;;;;;Йоран Петел;agreed;;"Ускен – 5 ночей, Тирма – 2";"Очистка: Ускен – 70 %, Тирма – 30 %";Рейка и общий журнал;В засуху воду урезают обоим поровну;Мельнице – вся зимняя вода;76;42;34
        '=cmd;sluice;1.0.0;B;;;;;;Сафа Лирин;agreed;;"Ускен – 5 ночей, Тирма – 2";"Очистка: Ускен – 70 %, Тирма – 30 %";Рейка и общий журнал;В засуху воду урезают обоим поровну;Мельнице – вся зимняя вода;40;40;0
        '=cmd;sluice;1.0.0;C;;;;;;Йоран Петел;no_deal;out_of_time;;;;;;42;42;0
        '=cmd;sluice;1.0.0;C;;;;;;Сафа Лирин;no_deal;out_of_time;;;;;;40;40;0
        '=cmd;sluice;1.0.0;D;;;;;;;mismatch;;;;;;;;;
        '=cmd;sluice;1.0.0;E;;;;;;;missing;;;;;;;;;
    "#]].assert_eq(&csv(workshop, Separator::Semicolon, Some("ru")).trim_start_matches('\u{feff}').replace("\r\n", "\n"))
    });
    with(|workshop, _| {
        let sealed = Exported { board: None, id: "a,\"b\"", ..*workshop };
        let text = csv(&sealed, Separator::Comma, None);
        assert!(text.starts_with("\u{feff}workshop,exercise,") && text.ends_with("\r\n"));
        assert!(text.split_inclusive('\n').all(|it| it.ends_with("\r\n")));
        let first = text.lines().find(|it| it.contains(",no_deal,")).unwrap();
        assert_eq!(first, "\"a,\"\"b\"\"\",sluice,1.0.0,C,,,,,,usken,no_deal,out_of_time,,,,,,,,");
    });
}

#[test]
fn no_cell_of_a_spreadsheet_is_a_formula() {
    for title in ["=1+1", "+7", "-7", "@SUM(A1)", " =1", "＝1"] {
        let mut file = Game::of_roles(2).json();
        file["exercises"][0]["issues"][0]["options"][0]["title"] = json!(title);
        file["exercises"][0]["issues"][0]["title"] = json!(title);
        file["exercises"][0]["roles"][0]["public"]["name"] = json!(title);
        let Ok(pack) = Pack::open(file.to_string().as_bytes()) else { continue };
        let exercise = pack.exercises[0].clone();
        let mut ledger = Ledger::default();
        let agreed = exercise.package("i0=o0 i1=o0").unwrap();
        take(&mut ledger, &exercise.public, Source::Typed, agrees(&exercise, 1, 0, role(&exercise, "a"), &agreed));
        let (plan, which) = (BTreeMap::new(), Which::Last);
        let workshop =
            Exported { id: title, pack: &pack, exercise: &exercise, plan: &plan, ledger: &ledger, which, board: None };
        let text = csv(&workshop, Separator::Comma, Some("en"));
        let cells = text.trim_start_matches('\u{feff}').split(['\n', ',']).map(|it| it.trim_matches(['"', '\r']));
        let formulas: Vec<&str> = cells.filter(|it| it.trim().starts_with(['=', '+', '-', '@', '＝'])).collect();
        assert_eq!(formulas, Vec::<&str>::new(), "{title}");
        assert!(text.contains(&format!("'{}", title.trim())) || text.contains(&format!("'{title}")), "{text}");
    }
}

#[test]
fn the_file_of_everything_has_no_answer_of_one_person() {
    with(|workshop, _| {
        let text = export(workshop);
        let json = Json::parse(text.as_bytes()).unwrap();
        let Some(Json::List(groups)) = json.get("groups") else { panic!("no groups") };
        let groups: Vec<String> = groups.iter().map(|it| format!("{}\n", it.to_compact())).collect();
        expect![[r#"
            {"group":"A","state":"agreed","package":"july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half","by":["usken","tirma"],"values":[55,44],"reservation_values":[42,40],"surplus":[13,4],"better":[{"package":"july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full","gains":[15,26]},{"package":"july_nights=u2_t5 labour=u50 gauge=shared_log drought=orchards_first winter_flow=full","gains":[5,36]},{"package":"july_nights=u3_t4 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full","gains":[23,16]}]}
            {"group":"B","state":"agreed","package":"july_nights=u5_t2 labour=u70 gauge=shared_log drought=equal_cut winter_flow=full","by":["usken","tirma"],"values":[76,40],"reservation_values":[42,40],"surplus":[34,0],"better":[{"package":"july_nights=u3_t4 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full","gains":[2,20]},{"package":"july_nights=u4_t3 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full","gains":[9,7]}]}
            {"group":"C","state":"no_deal","reasons":["out_of_time"],"values":[42,40],"reservation_values":[42,40],"surplus":[0,0],"better":[]}
            {"group":"D","state":"mismatch","differ":["july_nights","labour","gauge","winter_flow"]}
            {"group":"E","state":"missing","missing":[9,10]}
        "#]].assert_eq(&groups.concat());
        let Some(Json::List(felt)) = json.get("felt") else { panic!("no feelings") };
        expect![[r#"{"step":"reflect","question":"result_defend","counts":[0,0,0,0,2,1,0]}"#]]
            .assert_eq(&felt[0].to_compact());
        assert_eq!(felt[1].get("counts"), Some(&Json::Null));
        assert!(!text.contains("answers") && !text.contains("\"scale\""), "{text}");
        let Some(Json::List(results)) = json.get("results") else { panic!("no results") };
        let counts: Vec<bool> = results.iter().map(|it| it.get("counts") == Some(&Json::Bool(true))).collect();
        assert_eq!(counts, [true, false, true, true, true, true, true]);
    });
}
