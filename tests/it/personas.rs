//! What each persona does, measured on tables written in code.

use std::rc::Rc;

use parley::{
    counterpart::{Counterpart, Disclosure, Mood, Persona, Reason, RoleView, Tactic},
    pack::Exercise,
    points::{Package, RoleId, Terms},
    session::{Act, Head, Mode, Session},
    steps::table::{Action, Ending, Play, Question, Statement},
};

use crate::games::{Chance, Game, head, open};

/// Two issues of eleven options: the price matters to both, the color hardly to `b`.
fn trade() -> Game {
    let row = |weight: i64| (0..11).map(|it| it * weight).collect::<Vec<i64>>();
    let back = |weight: i64| (0..11).map(|it| (10 - it) * weight).collect::<Vec<i64>>();
    let mut game = Game::new(vec![vec![row(6), row(4)], vec![back(8), back(2)]]);
    game.limits = vec![30, 30];
    game.targets = vec![80, 80];
    game
}

struct Table {
    exercise: Rc<Exercise>,
    play: Play,
}

impl Table {
    fn new(game: &Game) -> Table {
        let exercise = game.exercise();
        Table { play: Play::new(exercise.public.table().unwrap().1.rules.clone()), exercise }
    }

    fn role(&self, i: usize) -> RoleId {
        self.exercise.public.roles.roles().nth(i).unwrap()
    }

    fn view(&self, i: usize) -> RoleView {
        RoleView::new(&self.exercise, self.role(i), self.play.clone())
    }

    #[track_caller]
    fn does(&mut self, i: usize, action: Action) {
        self.play = self.play.apply(self.role(i), action.clone()).unwrap_or_else(|e| panic!("{action:?}: {e}"));
    }

    /// The counterpart in role `i` acts until it waits or has offered, accepted or left.
    #[track_caller]
    fn lets(&mut self, i: usize, counterpart: &Counterpart) -> Option<Action> {
        loop {
            let action = counterpart.act(&self.view(i))?;
            self.does(i, action.clone());
            if !matches!(action, Action::Ask(_) | Action::Tell(_)) {
                return Some(action);
            }
        }
    }

    fn value(&self, i: usize, package: &Package) -> i64 {
        self.exercise.confidential[self.role(i)].score_sheet.value(package).0
    }

    /// The least that an offer of `i` leaves to it, for each of its offers.
    fn asked(&self, i: usize) -> Vec<i64> {
        let value = |it: &Package| self.value(i, it);
        let own = self.play.history().iter().filter(|it| it.by == self.role(i));
        own.filter_map(|it| match &it.action {
            Action::Offer(terms) => terms.package().map(|it| value(&it)),
            Action::OfferEither(first, second) => Some(value(first).min(value(second))),
            _ => None,
        })
        .collect()
    }

    fn package(&self, words: &str) -> Terms {
        self.exercise.public.terms(words).unwrap()
    }
}

/// What a persona in role `b` asks for, against a learner who makes these
/// offers and accepts nothing.
fn asked_against(persona: Persona, learner: impl Fn(usize) -> (usize, usize)) -> Vec<i64> {
    let mut table = Table::new(&trade());
    let counterpart = Counterpart::new(persona, 5);
    for n in 0..20 {
        let (price, color) = learner(n);
        let terms = table.package(&format!("i0=o{price} i1=o{color}"));
        table.does(0, Action::Offer(terms));
        match table.lets(1, &counterpart) {
            Some(Action::Offer(_) | Action::OfferEither(..)) => {}
            _ => break,
        }
    }
    table.asked(1)
}

/// Stands still.
fn still(_: usize) -> (usize, usize) {
    (10, 10)
}

/// Comes down step by step, to the middle.
fn giving(n: usize) -> (usize, usize) {
    (10 - n.min(10) / 2, 10)
}

#[test]
fn the_hurried_gives_earlier_than_the_slow_giver() {
    let hurried = asked_against(Persona::Hurried, still);
    let slow = asked_against(Persona::SlowGiver, still);
    let tactician = asked_against(Persona::HardTactician, still);
    let (best, limit) = (100, 30);
    assert_eq!([hurried[0], slow[0], tactician[0]], [best; 3], "all of them begin with their best");
    for n in 2..17 {
        assert!(hurried[n] < slow[n], "offer {n}: {hurried:?} {slow:?}");
        assert!(slow[n] <= tactician[n], "offer {n}: {slow:?} {tactician:?}");
    }
    assert!(hurried[6] < (best + limit) / 2, "{hurried:?}");
    assert!((best + limit) / 2 < slow[12], "{slow:?}");
    assert_eq!(tactician[7], best, "the first demand is kept for two fifths of the time: {tactician:?}");
}

#[test]
fn every_persona_covers_its_list_by_its_last_offer_and_takes_nothing_back() {
    for persona in Persona::ALL {
        let asked = asked_against(persona, still);
        assert!(asked.windows(2).all(|it| it[1] <= it[0]), "{persona:?}: {asked:?}");
        assert_eq!(asked.len(), 20, "{persona:?}");
        let last = *asked.last().unwrap();
        assert!((30..=34).contains(&last), "{persona:?} ends at its limit: {asked:?}");
    }
}

#[test]
fn the_mirror_gives_when_it_is_given_to() {
    let gave = |asked: &[i64]| asked[0] - asked[9];
    for (persona, mirrors) in [(Persona::Mirror, true), (Persona::FairTrader, true), (Persona::SlowGiver, false)] {
        let (to_still, to_giving) = (asked_against(persona, still), asked_against(persona, giving));
        println!("{persona:?} {to_still:?} {to_giving:?}");
        if mirrors {
            assert!(gave(&to_still) + 10 <= gave(&to_giving), "{persona:?}: {to_still:?} {to_giving:?}");
        } else {
            assert!(gave(&to_giving) <= gave(&to_still), "{persona:?}: {to_still:?} {to_giving:?}");
        }
    }
    // It gives as much as it is given, move for move: more to who gives more.
    let slower = asked_against(Persona::Mirror, |n| (10 - n.min(12) / 4, 10));
    let faster = asked_against(Persona::Mirror, giving);
    assert!(gave(&slower) < gave(&faster), "{slower:?} {faster:?}");
    let pretends = asked_against(Persona::Mirror, |n| (10, if n % 2 == 0 { 10 } else { 9 }));
    assert!(gave(&pretends) < gave(&slower), "who takes every step back is given nothing: {pretends:?}");
}

#[test]
fn the_slow_giver_holds_its_best_then_tries_one_package_after_the_other_and_ends_where_it_was_met() {
    let to_still = asked_against(Persona::SlowGiver, still);
    assert!(to_still[..4].iter().all(|it| *it == to_still[0]), "{to_still:?}");
    assert!(to_still[3..8].windows(2).all(|it| it[1] < it[0]), "{to_still:?}");
    assert!(89 < to_still[10], "it only tries near its best: {to_still:?}");
    // The learner comes to the middle of the price, which is worth 40 to it.
    let to_giving = asked_against(Persona::SlowGiver, giving);
    assert!(to_giving.iter().all(|it| 40 <= *it), "{to_giving:?}");
    assert!(to_still.last() < Some(&40), "who holds out is met where they stand: {to_still:?}");
}

#[test]
fn at_its_last_chance_a_counterpart_takes_up_what_it_was_offered() {
    for persona in [Persona::SlowGiver, Persona::HardTactician, Persona::Guarded] {
        let mut table = Table::new(&trade());
        let counterpart = Counterpart::new(persona, 5);
        let mut last = None;
        // The last of its offers that is still answered.
        for n in 0..19 {
            let terms = table.package(if n == 4 { "i0=o3 i1=o10" } else { "i0=o10 i1=o10" });
            table.does(0, Action::Offer(terms));
            last = table.lets(1, &counterpart);
        }
        let words = table.package("i0=o3 i1=o10");
        assert_eq!(last, Some(Action::Offer(words)), "{persona:?}");
        if persona == Persona::SlowGiver {
            let n = table.play.history().len() - 1;
            assert_eq!(Reason::of(persona, table.play.history(), n), Some(Reason::TakesUp));
        }
    }
}

#[test]
fn what_it_asked_for_once_more_in_vain_a_counterpart_gives_up_for_what_lies_there() {
    for persona in [Persona::SlowGiver, Persona::HardTactician, Persona::Guarded] {
        let mut table = Table::new(&trade());
        let counterpart = Counterpart::new(persona, 5);
        let mut answers = Vec::new();
        for n in 0..20 {
            let price = if n == 4 { 3 } else { 6 };
            let terms = table.package(&format!("i0=o{price} i1=o10"));
            table.does(0, Action::Offer(terms));
            answers.push(table.lets(1, &counterpart).unwrap());
        }
        let better = table.package("i0=o3 i1=o10");
        assert_eq!(answers[18..], [Action::Offer(better), Action::Accept], "{persona:?}");
    }
}

/// What a persona in role `b` says when `a` asks what matters, after telling so often.
fn says(persona: Persona, n_told: usize, n_asked: usize) -> Vec<Statement> {
    let mut table = Table::new(&trade());
    let counterpart = Counterpart::new(persona, 1);
    let price = table.exercise.public.issue("i0").unwrap();
    for _ in 0..n_told {
        table.does(0, Action::Tell(Statement::MattersMost(price)));
    }
    let mut said = Vec::new();
    for _ in 0..n_asked {
        table.does(0, Action::Ask(Question::WhatMatters));
        match counterpart.act(&table.view(1)) {
            Some(Action::Tell(statement)) => {
                table.does(1, Action::Tell(statement));
                said.push(statement);
            }
            other => panic!("{persona:?} leaves a question open: {other:?}"),
        }
    }
    assert_eq!(counterpart.act(&table.view(1)).filter(|it| !matches!(it, Action::Tell(_))), None, "it is not its turn");
    said
}

#[test]
fn personas_tell_as_their_disclosure_says() {
    let table = Table::new(&trade());
    let [price, color] = ["i0", "i1"].map(|it| table.exercise.public.issue(it).unwrap());
    let (most, least) = (Statement::MattersMost(price), Statement::MattersLeast(color));
    let declines = Statement::Declines;
    for persona in Persona::ALL {
        match persona.parameters().disclosure {
            Disclosure::Open => assert_eq!(says(persona, 0, 2), [most, least], "{persona:?}"),
            Disclosure::Trades => {
                assert_eq!(says(persona, 0, 2), [most, declines], "{persona:?}");
                assert_eq!(says(persona, 1, 2), [most, least], "{persona:?}");
            }
            Disclosure::Guards => {
                assert_eq!(says(persona, 0, 2), [declines, declines], "{persona:?}");
                assert_eq!(says(persona, 1, 2), [most, declines], "{persona:?}");
                assert_eq!(says(persona, 2, 2), [most, least], "{persona:?}");
            }
            Disclosure::Bluffs => {
                let bogey = [Statement::MattersMost(color), Statement::MattersLeast(price)];
                assert_eq!(says(persona, 0, 2), bogey, "{persona:?}");
            }
        }
    }
    let bluffing: Vec<Persona> =
        Persona::ALL.into_iter().filter(|it| it.parameters().disclosure == Disclosure::Bluffs).collect();
    assert_eq!(bluffing, [Persona::HardTactician]);
}

#[test]
fn what_is_wished_for_on_an_issue_is_told_truly() {
    let mut table = Table::new(&trade());
    let price = table.exercise.public.issue("i0").unwrap();
    table.does(0, Action::Ask(Question::WhatOf(price)));
    let option = table.exercise.public.option(price, "o0").unwrap();
    let answer = Counterpart::new(Persona::FairTrader, 1).act(&table.view(1));
    assert_eq!(answer, Some(Action::Tell(Statement::Prefers(price, option))));
}

#[test]
fn who_is_told_something_tells_something_in_return_once() {
    let mut table = Table::new(&trade());
    let counterpart = Counterpart::new(Persona::FairTrader, 1);
    let [price, color] = ["i0", "i1"].map(|it| table.exercise.public.issue(it).unwrap());
    table.does(0, Action::Tell(Statement::MattersMost(color)));
    let told = counterpart.consider(&table.view(1)).unwrap();
    assert_eq!((&told.action, told.reason), (&Action::Tell(Statement::MattersMost(price)), Reason::TellsInReturn));
    table.does(1, told.action);
    table.does(0, Action::Tell(Statement::MattersLeast(price)));
    assert_eq!(counterpart.act(&table.view(1)), None);
}

#[test]
fn what_it_is_told_changes_what_it_offers() {
    // The learner says that the color matters most: then that is where the trader gives.
    let offers = |issue: &str| {
        let mut table = Table::new(&trade());
        let counterpart = Counterpart::new(Persona::FairTrader, 1);
        let issue = table.exercise.public.issue(issue).unwrap();
        table.does(0, Action::Tell(Statement::MattersMost(issue)));
        let mut colors = 0;
        for _ in 0..12 {
            let terms = table.package("i0=o10 i1=o10");
            table.does(0, Action::Offer(terms));
            let color = table.exercise.public.issue("i1").unwrap();
            if let Some(Action::Offer(terms)) = table.lets(1, &counterpart) {
                colors += terms.option(color).unwrap().index();
            }
        }
        colors
    };
    assert!(offers("i0") <= offers("i1"));
}

#[test]
fn moods_follow_the_others_moves() {
    let mood = |learner: fn(usize) -> (usize, usize)| {
        let mut table = Table::new(&trade());
        let counterpart = Counterpart::new(Persona::FairTrader, 1);
        for n in 0..8 {
            let (price, color) = learner(n);
            let terms = table.package(&format!("i0=o{price} i1=o{color}"));
            table.does(0, Action::Offer(terms));
            table.lets(1, &counterpart);
        }
        let n = table.play.history().iter().rposition(|it| it.by == table.role(1)).unwrap();
        counterpart.explain(&table.view(1), n).unwrap().mood
    };
    assert_eq!(mood(|n| (10 - n, 10)), Mood::Warm);
    assert_eq!(mood(still), Mood::Cool);
    assert_eq!(mood(|n| (3 + n, 10)), Mood::Cool);
    assert_eq!(mood(|n| if n < 7 { (10, 10) } else { (9, 10) }), Mood::Even, "one step is a beginning");
}

#[test]
fn the_hard_tactician_is_found_out_in_the_debrief() {
    let mut table = Table::new(&trade());
    let counterpart = Counterpart::new(Persona::HardTactician, 1);
    table.does(0, Action::Ask(Question::WhatMatters));
    let terms = table.package("i0=o10 i1=o10");
    table.does(0, Action::Offer(terms));
    table.lets(1, &counterpart);
    let view = table.view(1);
    let explained: Vec<_> = (0..view.play.history().len()).filter_map(|n| counterpart.explain(&view, n)).collect();
    assert_eq!(explained.len(), 2, "only its own moves");
    assert_eq!((explained[0].tactic, explained[0].is_untrue), (Some(Tactic::Bogey), true));
    assert_eq!(explained[0].reason, Reason::AnswersQuestion);
    assert_eq!((explained[1].tactic, explained[1].is_untrue), (Some(Tactic::ExtremeAnchor), false));
    assert_eq!((explained[1].asked.0, explained[1].value.unwrap().0), (100, 100));
    assert_eq!(explained[1].reservation_value.0, 30);
}

/// Three issues of five options, wished the other way round.
fn three_issues() -> Game {
    let row = |up: bool| (0..5).map(|it| if up { it * 8 } else { (4 - it) * 8 }).collect::<Vec<i64>>();
    Game::new(vec![vec![row(true); 3], vec![row(false); 3]])
}

/// What roles in turn offer, and the reason of each as the fair trader, who
/// reciprocates, and the slow giver, who does not, give it.
#[track_caller]
fn check_reasons(game: &Game, offers: &[(usize, &str, [Reason; 2])]) {
    let mut table = Table::new(game);
    for (i, words, expected) in offers {
        let terms = table.package(words);
        table.does(*i, Action::Offer(terms));
        let n = table.play.history().len() - 1;
        let said = [Persona::FairTrader, Persona::SlowGiver].map(|it| Reason::of(it, table.play.history(), n).unwrap());
        assert_eq!(said, *expected, "{words}");
    }
}

#[test]
fn reasons_say_what_everybody_saw() {
    let game = three_issues();
    let [price, color, place] = ["i0", "i1", "i2"].map(|it| game.exercise().public.issue(it).unwrap());
    let moved = Reason::MovedBecauseYouMoved { on: color, yours: price };
    check_reasons(
        &game,
        &[
            (0, "i0=o4 i1=o4 i2=o4", [Reason::Opens; 2]),
            (1, "i0=o0 i1=o0 i2=o0", [Reason::Opens; 2]),
            (0, "i0=o0 i1=o4 i2=o4", [Reason::MovesOn(price); 2]),
            // Only who reciprocates says so.
            (1, "i0=o0 i1=o4 i2=o0", [moved, Reason::MovesOn(color)]),
            (0, "i0=o0 i1=o4 i2=o4", [Reason::HoldsOn(place); 2]),
            (1, "i0=o3 i1=o4 i2=o4", [Reason::TradesFor { given: place, got: price }; 2]),
            // What was the same and no longer is was not given for anything.
            (0, "i0=o0 i1=o3 i2=o4", [Reason::TriesAnother(color); 2]),
        ],
    );
}

#[test]
fn what_stays_open_or_is_done_again_is_said_in_other_words_the_second_time() {
    let game = Game { offers: "partial", ..three_issues() };
    let [price, color] = ["i0", "i1"].map(|it| game.exercise().public.issue(it).unwrap());
    check_reasons(
        &game,
        &[
            (0, "i1=o4 i2=o4", [Reason::LeavesOpen(price); 2]),
            (1, "i0=o0 i1=o0 i2=o0", [Reason::Opens; 2]),
            (0, "i1=o4 i2=o4", [Reason::HoldsOn(color); 2]),
            (1, "i0=o0 i1=o0 i2=o0", [Reason::HoldsOn(price); 2]),
            (0, "i1=o4 i2=o4", [Reason::StillHolds; 2]),
            (1, "i0=o0 i1=o0 i2=o0", [Reason::StillHolds; 2]),
            (0, "i1=o3 i2=o4", [Reason::TriesAnother(color); 2]),
            (1, "i0=o1 i1=o0 i2=o0", [Reason::TriesAnother(price); 2]),
            (0, "i1=o2 i2=o4", [Reason::TriesAgain(color); 2]),
            (1, "i0=o2 i1=o0 i2=o0", [Reason::TriesAgain(price); 2]),
        ],
    );
}

#[test]
fn a_step_along_the_authors_list_is_no_step_towards_anybody() {
    let game = three_issues();
    let price = game.exercise().public.issue("i0").unwrap();
    check_reasons(
        &game,
        &[
            (0, "i0=o4 i1=o4 i2=o4", [Reason::Opens; 2]),
            (1, "i0=o0 i1=o0 i2=o0", [Reason::Opens; 2]),
            (0, "i0=o1 i1=o4 i2=o4", [Reason::TriesAnother(price); 2]),
            (1, "i0=o2 i1=o0 i2=o0", [Reason::TriesAnother(price); 2]),
        ],
    );
}

#[test]
fn every_move_of_a_counterpart_has_a_reason_and_afterwards_an_explanation() {
    for (seed, persona) in (0..).zip(Persona::ALL) {
        let pack = open(&Game { offers: "partial", ..trade() }.json());
        let exercise = &pack.exercises[0];
        let mine = exercise.public.roles.roles().next().unwrap();
        let head = Head { persona, ..head(&pack, exercise, Mode::Alone(mine), seed) };
        let mut session = Session::new(head, exercise.clone());
        let mut chance = Chance::new(seed);
        let packages: Vec<Package> = exercise.public.agenda.packages().collect();
        for _ in 0..200 {
            if session.state().play.as_ref().unwrap().ending().is_some() {
                break;
            }
            let n = session.state().play.as_ref().unwrap().history().len();
            let (by, action) = session.counterpart_move().unwrap_or_else(|| {
                let offer = Action::Offer(Terms::from(chance.pick(&packages)));
                let view = session.view(mine).unwrap();
                let may = |it: &Action| view.play.may(mine, it).is_ok();
                (mine, [offer, Action::Confirm, Action::WalkAway].into_iter().find(may).unwrap())
            });
            session = session.push(Session::entry(by, Act::AtTable(action), 0)).unwrap().0;
            assert_eq!(session.reason(n).is_some(), by != mine, "{persona:?}");
            let is_over = session.state().play.as_ref().unwrap().ending().is_some();
            assert_eq!(session.explanation(n).is_some(), is_over && by != mine, "nothing is explained before the end");
        }
        let play = session.state().play.as_ref().unwrap();
        assert!(play.ending().is_some());
        for (n, event) in play.history().iter().enumerate() {
            let explanation = session.explanation(n);
            assert_eq!(explanation.is_some(), event.by != mine);
            if let Some(it) = explanation {
                assert_eq!(Some(it.reason), session.reason(n));
                assert!(it.reservation_value <= it.asked && it.time <= 100 && it.conceded <= 100);
                if !matches!(event.action, Action::Reopen) {
                    assert!(it.value.is_none_or(|value| it.reservation_value <= value), "{it:?}");
                }
            }
        }
    }
}

#[test]
fn partial_offers_and_choices_are_made_only_where_they_may_be() {
    let three = |offers| {
        let row = |up: bool| (0..5).map(|it| if up { it * 7 } else { (4 - it) * 7 }).collect::<Vec<i64>>();
        let mut game = Game::new(vec![vec![row(true); 4], vec![row(false); 4]]);
        game.limits = vec![20, 20];
        Game { offers, ..game }
    };
    for (offers, may) in [("partial", true), ("package", false)] {
        let mut n_partial = 0;
        let mut n_choices = 0;
        for persona in Persona::ALL {
            let mut table = Table::new(&three(offers));
            let counterpart = Counterpart::new(persona, 3);
            for _ in 0..16 {
                let terms = table.package("i0=o4 i1=o4 i2=o4 i3=o4");
                table.does(0, Action::Offer(terms));
                match table.lets(1, &counterpart) {
                    Some(Action::Offer(terms)) => n_partial += usize::from(terms.package().is_none()),
                    Some(Action::OfferEither(..)) => n_choices += 1,
                    _ => break,
                }
            }
        }
        assert_eq!(0 < n_partial, may, "{offers}");
        assert!(0 < n_choices);
    }
}

#[test]
fn where_nothing_can_be_agreed_nobody_agrees() {
    for (order, rounds) in [("turns", 5), ("free", 30)] {
        let mut game = Game { order, rounds, ..trade() };
        game.limits = vec![90, 90];
        for first in Persona::ALL {
            for second in Persona::ALL {
                let mut table = Table::new(&game);
                let terms = table.package("i0=o10 i1=o10");
                table.does(0, Action::Offer(terms));
                let both = [first, second].map(|it| Counterpart::new(it, 9));
                for n in 0..1_000 {
                    if table.play.ending().is_some() {
                        break;
                    }
                    assert!(n < 999, "{first:?} {second:?} do not end");
                    let moved = [1, 0].into_iter().any(|i| table.lets(i, &both[i]).is_some());
                    assert!(moved, "{first:?} {second:?}: nobody moves");
                }
                assert!(matches!(table.play.ending(), Some(Ending::WalkedAway { .. })));
            }
        }
    }
}

#[test]
fn a_large_table_is_thought_through_once() {
    // 100,000 packages. The time is the debug build's; a move in a release takes a fraction.
    let sizes = [10, 10, 10, 10, 10];
    let mut chance = Chance::new(2);
    let sheets = (0..2).map(|_| sizes.map(|n| (0..n).map(|_| chance.between(0, 1_000)).collect()).to_vec()).collect();
    let mut game = Game::new(sheets);
    game.limits = vec![1_500, 1_500];
    let mut table = Table::new(&game);
    let both = [Persona::FairTrader, Persona::Mirror].map(|it| Counterpart::new(it, 9));
    let begin = std::time::Instant::now();
    let mut n_moves = 0;
    while table.play.ending().is_none() {
        assert!([0, 1].into_iter().any(|i| table.lets(i, &both[i]).is_some()));
        n_moves += 1;
    }
    println!("{n_moves} moves in {} ms", begin.elapsed().as_millis());
    assert!(matches!(table.play.ending(), Some(Ending::Agreed { .. })));
}
