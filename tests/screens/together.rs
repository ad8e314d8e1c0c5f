//! What options do together, on the screens.

use std::rc::Rc;

use expect_test::{Expect, expect};
use parley::{
    session::{Act, Mode, Session},
    steps::table::{Action, Rejected},
    ui::{
        OpenedPack, Origin,
        pages::{LookBack, Numbers, debrief},
        parts::{sheet_table, worth},
        steps::TableStep,
        words::Words,
    },
};
use yew::prelude::*;

use crate::rendered::{doors, english, rendered, role, russian, session, words_of};

/// The options that depend on an event, and what stands under the sheet.
#[track_caller]
fn check_sheet(words: Words, of: &str, expected: Expect) {
    let (_, exercise) = doors();
    let card = &exercise.confidential[role(&exercise, of)];
    let html = rendered(sheet_table(words, &exercise.public, card));
    let (table, notes) = html.split_once("</table>").unwrap();
    let rows = table.split("<tr>").filter(|it| it.contains("class=\"why\""));
    let lines = rows.chain(notes.split("<li>").skip(1)).map(|it| words_of(it) + "\n");
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn a_sheet_shows_points_by_state_and_what_counts_together() {
    check_sheet(
        english(),
        "coalition",
        expect![[r#"
            Eight more sites If 60 or more register 60 or more: 20; Fewer than 60: 0 16
            Who is wrong prints them 60 or more: 10; Fewer than 60: −10 6
            Requests by election day, your forecast: 60 or more – 80%; Fewer than 60 – 20%. What depends on it counts with the points that you expect: each case weighed by how likely it is to you.
            Ballots: All three kinds · Audit: Joint – together +6
            Audit: By the office – your limit is then 52. A newspaper would print the complaint.
            These cannot go together: Ramps: 24 sites · Eight more sites: In any case. The contractor can build 26 ramps.
            These cannot go together: Ballots: Who is wrong prints them · Audit: By the office.
        "#]],
    );
    check_sheet(
        english(),
        "office",
        expect![[r#"
            Eight more sites If 60 or more register 60 or more: 0; Fewer than 60: 24 18
            Who is wrong prints them 60 or more: −10; Fewer than 60: 10 5
            Requests by election day, your forecast: 60 or more – 25%; Fewer than 60 – 75%. What depends on it counts with the points that you expect: each case weighed by how likely it is to you.
            Ramps: 12 sites · Audit: By the coalition – together −9
            Ramps: 18 sites · Eight more sites: If 60 or more register – together +3
            Ramps: 24 sites · Audit: Joint – your limit is then 30. The ministry would share the cost.
            Audit: Joint – your limit is then 42. The plan would have a witness.
            Where several of these changes of your limit apply, the first counts.
            These cannot go together: Ramps: 24 sites · Eight more sites: In any case. The contractor can build 26 ramps.
            These cannot go together: Ballots: Who is wrong prints them · Audit: By the office.
        "#]],
    );
    check_sheet(
        russian(),
        "office",
        expect![[r#"
            Ещё восемь участков Если заявок будет 60 и больше 60 и больше: 0; Меньше 60: 24 18
            Печатает тот, кто ошибся 60 и больше: −10; Меньше 60: 10 5
            Заявки ко дню выборов, ваш прогноз: 60 и больше – вероятность 25 %; Меньше 60 – вероятность 75 %. Если баллы зависят от исхода, в таблице стоит то, чего вы ждёте в среднем: каждый исход взвешен по его вероятности.
            Пандусы: 12 участков · Проверка: Силами коалиции – вместе −9
            Пандусы: 18 участков · Ещё восемь участков: Если заявок будет 60 и больше – вместе +3
            Пандусы: 24 участка · Проверка: Совместная – тогда ваш предел 30. Министерство разделило бы расходы.
            Проверка: Совместная – тогда ваш предел 42. У плана был бы свидетель.
            Если подходит сразу несколько таких строк о пределе, считается первая.
            Вместе так не получится: Пандусы: 24 участка · Ещё восемь участков: В любом случае. Подрядчик построит не больше 26 пандусов.
            Вместе так не получится: Бюллетени: Печатает тот, кто ошибся · Проверка: Силами комиссии.
        "#]],
    );
}

#[track_caller]
fn check_worth(words: Words, of: &str, terms: &str, expected: Expect) {
    let (_, exercise) = doors();
    let card = &exercise.confidential[role(&exercise, of)];
    let terms = exercise.public.terms(terms).unwrap();
    expected.assert_eq(&words_of(&rendered(worth(words, &exercise.public, card, card.reservation_value, &terms))));
}

#[test]
fn terms_are_worth_what_is_allowed_beside_the_limit_that_they_change() {
    check_worth(english(), "coalition", "", expect!["Worth to you: 8 to 78 points limit 40, aim 70"]);
    check_worth(english(), "coalition", "sites=s24", expect!["Worth to you: 34 to 78 points limit 40, aim 70"]);
    check_worth(
        english(),
        "office",
        "sites=s18 topup=bet formats=two audit=joint",
        expect!["Worth to you: 58 points with +3 for options together limit 42, aim 66 at or above your limit"],
    );
    check_worth(
        english(),
        "coalition",
        "sites=s24 topup=none formats=two audit=office",
        expect!["Worth to you: 34 points limit 52, aim 70 below your limit"],
    );
    check_worth(
        english(),
        "coalition",
        "sites=s24 topup=always",
        expect![
            "These cannot go together: Ramps: 24 sites · Eight more sites: In any case. The contractor can build 26 ramps."
        ],
    );
    check_worth(
        russian(),
        "office",
        "formats=wager audit=office",
        expect!["Вместе так не получится: Бюллетени: Печатает тот, кто ошибся · Проверка: Силами комиссии."],
    );
}

/// A table at which a draft lies and something was refused.
fn table(words: Words, me: Option<&str>, draft: &str, rejected: Option<Rejected>) -> String {
    let (pack, exercise) = doors();
    let me = me.map(|it| role(&exercise, it));
    let mut session = session(&pack, &exercise, me.map_or(Mode::OneDevice, Mode::Alone));
    let owner = session.state().seats[0].role;
    let terms = exercise.public.terms(draft).unwrap();
    session = session.push(Session::entry(owner, Act::Draft(terms), 0)).unwrap().0;
    words_of(&rendered(html! {
        <TableStep {words} {session} {me} pending_seconds={0} {rejected} is_thinking={false} clock_jumped={false}
            on_act={Callback::noop()} />
    }))
}

#[test]
fn what_cannot_go_together_is_said_where_it_is_put_together_and_when_it_is_refused() {
    let reason = "These cannot go together: Ramps: 24 sites · Eight more sites: In any case. \
                  The contractor can build 26 ramps.";
    let draft = "sites=s24 topup=always";
    for me in [Some("coalition"), None] {
        let shown = table(english(), me, draft, None);
        assert!(shown.contains(reason), "{shown}");
    }
    let refused = table(english(), Some("office"), "", Some(Rejected::Forbidden { combination: 0 }));
    assert!(refused.contains(reason), "{refused}");
    let refused = table(russian(), Some("office"), "", Some(Rejected::Forbidden { combination: 0 }));
    let reason = "Вместе так не получится: Пандусы: 24 участка · Ещё восемь участков: В любом случае. \
                  Подрядчик построит не больше 26 пандусов.";
    assert!(refused.contains(reason), "{refused}");
    let refused = table(english(), Some("office"), "", Some(Rejected::NothingLeft));
    assert!(refused.contains("With these options there is no way left to settle the rest."), "{refused}");
}

#[test]
fn nobody_reads_what_another_roles_options_do_together() {
    for (me, other) in [("coalition", "office"), ("office", "coalition")] {
        let shown = table(english(), Some(me), "sites=s18 topup=bet formats=two audit=joint", None);
        let (_, exercise) = doors();
        let card = &exercise.confidential[role(&exercise, other)];
        for why in &card.batna_changes {
            assert!(!shown.contains(why.in_language("en").0), "{me} reads {why:?}");
        }
        let sheet = words_of(&rendered(sheet_table(english(), &exercise.public, card)));
        let forecast = sheet.split("60 or more – ").nth(1).unwrap().split('%').next().unwrap();
        assert!(!shown.contains(&format!("60 or more – {forecast}%")), "{me} reads the forecast {forecast}");
    }
}

/// The debrief of a table at which this was agreed.
#[track_caller]
fn looked_back(words: Words, agreed: Option<&str>) -> String {
    let (pack, exercise) = doors();
    let first = match agreed {
        Some(it) => Action::Offer(exercise.public.terms(it).unwrap()),
        None => Action::WalkAway,
    };
    let mut session = session(&pack, &exercise, Mode::OneDevice);
    let rest = [("office", Action::Accept), ("coalition", Action::Confirm), ("office", Action::Confirm)];
    for (by, action) in [("coalition", first)].into_iter().chain(agreed.into_iter().flat_map(|_| rest.clone())) {
        session = session.push(Session::entry(role(&exercise, by), Act::AtTable(action), 0)).unwrap().0;
    }
    let opened = OpenedPack { pack, origin: Origin::Shipped };
    let numbers = Numbers::of(&session).map(Rc::new);
    let look_back =
        LookBack { words, session: &session, opened: &opened, numbers: numbers.as_ref(), on_act: Callback::noop() };
    rendered(debrief(look_back))
}

/// The words of a section of a page.
#[track_caller]
fn section(page: &str, class: &str) -> String {
    let begin = page.find(&format!("<section class=\"{class}\"")).unwrap_or_else(|| panic!("no {class}"));
    words_of(page[begin..].split("</section>").next().unwrap())
}

#[test]
fn the_debrief_says_what_was_worth_more_together_and_which_limit_changed() {
    let page = looked_back(english(), Some("sites=s24 topup=none formats=all audit=joint"));
    expect!["Some options are worth more or less together, and some change what a role could do without the agreement. A Ines +6 for Ballots: All three kinds · Audit: Joint B Pavel The limit became 30 instead of 38, because of Ramps: 24 sites · Audit: Joint. The ministry would share the cost."].assert_eq(&section(&page, "together"));
    let page = looked_back(russian(), Some("sites=s24 topup=none formats=two audit=office"));
    expect!["Некоторые варианты вместе стоят больше или меньше, а некоторые меняют то, чего роль добилась бы без соглашения. A Инес Предел стал 52 вместо 40. Причина: Проверка: Силами комиссии. Жалобу напечатала бы газета."].assert_eq(&section(&page, "together"));
    let plain = looked_back(english(), Some("sites=s12 topup=none formats=two audit=theirs"));
    assert!(plain.contains("class=\"together\""), "the penalty counts");
    let none = looked_back(english(), Some("sites=s12 topup=none formats=two audit=office"));
    assert!(none.contains("class=\"together\""), "the limit changed");
    assert!(!looked_back(english(), None).contains("class=\"together\""));
}

#[test]
fn issue_by_issue_the_rows_add_up_with_what_options_are_worth_together() {
    // 26 + 0 + 16 + 14 + 6 = 62 and 0 + 24 + 2 + 16 + 0 = 42.
    let page = looked_back(english(), Some("sites=s24 topup=none formats=all audit=joint"));
    expect!["How much an issue matters to a role is the range of its points there: the most less the least. What mattered to whom, and what came of it Issue Matters Agreed, worth Ramps 24 sites · otherwise A Ines 26 26 B Pavel 26 0 Eight more sites None · traded A Ines 20 0 B Pavel 24 24 Ballots All three kinds · traded A Ines 10 16 B Pavel 5 2 Audit Joint · otherwise A Ines 16 14 B Pavel 16 16 What options are worth together A Ines +6 B Pavel 0 Compatible: one option is best for everybody. Traded: a side to which the issue matters more than to another got at least two thirds of what it could have there. Otherwise: everything else. What looks at one issue at a time (how much it matters, how it was settled, what was traded) takes each option by itself, without what options are worth together."].assert_eq(&section(&page, "issue-by-issue"));
    let page = looked_back(russian(), Some("sites=s12 topup=none formats=two audit=theirs"));
    assert!(section(&page, "issue-by-issue").contains("Варианты вместе A Инес 0 B Павел −9"));
    let page = looked_back(english(), Some("sites=s12 topup=none formats=two audit=joint"));
    assert!(!section(&page, "issue-by-issue").contains("What options are worth together"));
}

#[test]
fn the_debrief_shows_what_each_believed_and_who_would_still_accept() {
    let page = looked_back(english(), Some("sites=s18 topup=bet formats=two audit=joint"));
    expect!["An option that depends on an event is worth what each expects of it. Where forecasts differ, a bet can serve everybody better than arguing about who is right. Eight more sites : If 60 or more register · agreed Expected 60 or more Fewer than 60 A Ines 16 20 (believed 80%) 0 (believed 20%) B Pavel 18 0 (believed 25%) 24 (believed 75%) Ballots : Who is wrong prints them · not agreed Expected 60 or more Fewer than 60 A Ines 6 10 (believed 80%) −10 (believed 20%) B Pavel 5 −10 (believed 25%) 10 (believed 75%) Only a wager: however it turns out, some gain exactly what others lose. It looks good to all beforehand because they believe differently, and creates nothing. What if it turned out so? Choose for yourselves; nothing is drawn. A good decision can end badly and a bad one well: judge it by what was known. Requests by election day 60 or more Fewer than 60 What if it turned out so? Expected Turned out Without it Would still accept? A Ines 51 55 40 yes B Pavel 58 40 42 no, worse off than without Somebody would now rather have no agreement. Who makes sure that the bet is kept?"].assert_eq(&section(&page, "bets"));
    let page = looked_back(russian(), Some("sites=s12 topup=none formats=wager audit=theirs"));
    expect!["Вариант, который зависит от события, стоит столько, сколько каждый от него ждёт. Когда прогнозы расходятся, пари может дать всем больше, чем спор о том, кто прав. Ещё восемь участков : Если заявок будет 60 и больше · не договорились Ожидали 60 и больше Меньше 60 A Инес 16 20 (верили на 80 %) 0 (верили на 20 %) B Павел 18 0 (верили на 25 %) 24 (верили на 75 %) Бюллетени : Печатает тот, кто ошибся · договорились Ожидали 60 и больше Меньше 60 A Инес 6 10 (верили на 80 %) −10 (верили на 20 %) B Павел 5 −10 (верили на 25 %) 10 (верили на 75 %) Это просто пари: при любом исходе одни получают ровно то, что теряют другие. Заранее оно нравится всем, потому что все верят в разное, но ценности не создаёт. А если вышло так? Выберите исход сами, жребия здесь нет. Хорошее решение может кончиться плохо, а плохое – хорошо: судите по тому, что было известно. Заявки ко дню выборов 60 и больше Меньше 60 А если вышло так? Ожидали Вышло Без соглашения Согласились бы и теперь? A Инес 22 26 40 нет, без соглашения было бы лучше B Павел 46 31 38 нет, без соглашения было бы лучше Теперь кому-то было бы лучше без соглашения. Кто проследит, чтобы пари выполнили?"].assert_eq(&section(&page, "bets"));
    let page = looked_back(english(), Some("sites=s18 topup=none formats=two audit=joint"));
    assert!(section(&page, "bets").ends_with("No bet was agreed, so nothing depends on how it turns out."));
    assert!(!section(&looked_back(english(), None), "bets").contains("What if it turned out so?"));
}
