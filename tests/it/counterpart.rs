//! Counterparts that the program plays: they keep their limits, they end, and a
//! seed gives the same moves on every machine.

use std::rc::Rc;

use expect_test::expect;
use parley::{
    counterpart::{Counterpart, Persona, RoleView},
    library,
    pack::Exercise,
    points::{Package, RoleId, Terms},
    session::{Act, Mode, Session},
    steps::table::{Action, Ending, Phase, Play, Standing},
};
use serde_json::json;

use crate::games::{Chance, Game, head, role, role_name};

/// Who sits on a chair.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Sitter {
    /// The program.
    Counterpart(Persona),
    /// A learner with a simple habit.
    Learner(Habit),
}

/// Habits of learners.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Habit {
    /// Asks for the best until nothing is left to offer, accepts only the target.
    Stubborn,
    /// Takes whatever reaches the limit, and offers no more than that.
    Yielding,
    /// Meets in the middle of every issue.
    Splitting,
    /// Leaves at the first moment.
    Leaving,
    /// Does anything.
    Random,
    /// Notes as agreed what is worst for the others, three times, then leaves.
    Pushing,
}

/// Two fair traders.
const FAIR: [Sitter; 2] = [Sitter::Counterpart(Persona::FairTrader); 2];

const HABITS: [Habit; 6] =
    [Habit::Stubborn, Habit::Yielding, Habit::Splitting, Habit::Leaving, Habit::Random, Habit::Pushing];

fn exercises() -> Vec<Rc<Exercise>> {
    library::packs().iter().flat_map(|it| it.exercises.clone()).filter(|it| it.public.table().is_some()).collect()
}

fn has_zone(exercise: &Exercise) -> bool {
    // The call may come before the agreement, so its limits count as well.
    let space = exercise
        .space_with(exercise.confidential.map(|_, part| {
            part.news.iter().map(|it| it.reservation_value).chain([part.reservation_value]).max().unwrap_or_default()
        }))
        .unwrap();
    space.has_zone()
}

/// A table with its packages, looked through once.
struct Room {
    exercise: Rc<Exercise>,
    packages: Vec<Package>,
}

impl Room {
    fn new(exercise: Rc<Exercise>) -> Room {
        Room { packages: exercise.public.agenda.packages().collect(), exercise }
    }

    fn view(&self, role: RoleId, play: &Play) -> RoleView {
        RoleView::new(&self.exercise, role, play.clone())
    }

    fn best(&self, view: &RoleView) -> Package {
        self.packages.iter().max_by_key(|it| view.card().score_sheet.value(it)).unwrap().clone()
    }

    /// Plays a table to its end. Every move of a counterpart is checked.
    #[track_caller]
    fn play(&self, sitters: &[Sitter], seed: u64) -> Play {
        let roles: Vec<RoleId> = self.exercise.public.roles.roles().collect();
        let mut play = Play::new(self.exercise.public.table().unwrap().1.rules.clone());
        let mut chance = Chance::new(seed);
        let most_moves = 60 + 8 * play.rules().most_offers;
        let counterparts: Vec<Vec<Counterpart>> =
            roles.iter().map(|_| Persona::ALL.iter().map(|it| Counterpart::new(*it, seed)).collect()).collect();
        let counterpart = |role: RoleId, persona: Persona| &counterparts[role.index()][persona as usize];
        for _ in 0..most_moves {
            if play.ending().is_some() {
                return play;
            }
            let moved = roles.iter().find_map(|role| {
                let view = self.view(*role, &play);
                let action = match sitters[role.index()] {
                    Sitter::Counterpart(persona) => {
                        let action = counterpart(*role, persona).act(&view)?;
                        self.check_move(&view, &action);
                        action
                    }
                    Sitter::Learner(habit) => self.learn(habit, &view, &mut chance)?,
                };
                Some((*role, action))
            });
            let (by, action) = match (moved, play.phase()) {
                (Some(it), _) => it,
                // Where the order is free counterparts wait to be spoken to: somebody begins.
                (None, Phase::Bargaining { standing: None, .. }) => {
                    let first = roles.iter().find(|it| !play.left().contains(**it)).unwrap();
                    (*first, Action::Offer(Terms::from(&self.best(&self.view(*first, &play)))))
                }
                (None, phase) => panic!("seed {seed}: nobody moves in {phase:?}"),
            };
            play = play.apply(by, action.clone()).unwrap_or_else(|e| panic!("seed {seed}: {by:?} {action:?}: {e}"));
        }
        panic!("seed {seed}: no end after {most_moves} moves: {:?}", play.phase())
    }

    /// What holds of every move of a counterpart.
    #[track_caller]
    fn check_move(&self, view: &RoleView, action: &Action) {
        let limit = view.reservation_value();
        let sheet = &view.card().score_sheet;
        let least = |terms: &Terms| sheet.value(&terms.package().expect("a whole package"));
        assert_eq!(view.play.may(view.role, action), Ok(()), "a counterpart knows the rules: {action:?}");
        match (action, view.play.phase()) {
            (Action::Offer(terms), _) => assert!(limit <= view.range(terms).1, "offered below the limit"),
            (Action::OfferEither(first, second), _) => {
                assert!(limit <= sheet.value(first).min(sheet.value(second)), "offered below the limit");
            }
            (Action::Accept, Phase::Bargaining { standing: Some(Standing { terms, .. }), .. }) => {
                assert!(limit <= least(terms), "accepted below the limit");
            }
            (Action::AcceptSecond, Phase::Bargaining { standing: Some(Standing { second: Some(it), .. }), .. }) => {
                assert!(limit <= sheet.value(&it.package), "accepted below the limit");
            }
            (Action::Confirm, Phase::Confirming { package, .. }) => {
                assert!(limit <= view.card().score_sheet.value(package), "confirmed below the limit");
            }
            (Action::Reopen, Phase::Confirming { package, .. }) => {
                assert!(view.card().score_sheet.value(package) < limit, "took back what was good enough");
            }
            (Action::WalkAway | Action::Ask(_) | Action::Tell(_), _) => {}
            other => panic!("not a move for a counterpart: {other:?}"),
        }
    }

    /// A learner's next action, always an allowed one; `None` to wait.
    fn learn(&self, habit: Habit, view: &RoleView, chance: &mut Chance) -> Option<Action> {
        let sheet = &view.card().score_sheet;
        let play = &view.play;
        let may = |action: Action| play.may(view.role, &action).is_ok().then_some(action);
        if play.left().contains(view.role) {
            return None;
        }
        if let Phase::Confirming { .. } = play.phase() {
            if habit == Habit::Random && chance.once_in(4) {
                return may(Action::Reopen);
            }
            return may(Action::Confirm);
        }
        let standing = match play.phase() {
            Phase::Bargaining { standing, .. } => standing.as_ref().filter(|it| !it.accepted.contains(view.role)),
            _ => None,
        };
        let is_own = matches!(play.phase(), Phase::Bargaining { standing: Some(it), .. } if it.by == view.role);
        if !view.has_floor() && habit != Habit::Leaving && habit != Habit::Pushing {
            return None;
        }
        let offered = standing.and_then(|it| it.terms.package()).map(|it| sheet.value(&it));
        let accept_from = |least| offered.filter(|it| least <= *it).and_then(|_| may(Action::Accept));
        let offer = |package: Package| may(Action::Offer(Terms::from(&package)));
        let leave = || may(Action::WalkAway);
        match habit {
            Habit::Leaving => leave(),
            Habit::Stubborn if is_own => None,
            Habit::Stubborn => accept_from(view.card().target).or_else(|| offer(self.best(view))).or_else(leave),
            Habit::Yielding if is_own => None,
            Habit::Yielding => accept_from(view.reservation_value())
                .or_else(|| {
                    let modest = self.packages.iter().filter(|it| view.reservation_value() <= sheet.value(it));
                    offer(modest.min_by_key(|it| sheet.value(it))?.clone())
                })
                .or_else(leave),
            Habit::Splitting if is_own => None,
            Habit::Splitting => accept_from(view.reservation_value())
                .or_else(|| offer(self.packages[self.packages.len() / 2].clone()))
                .or_else(leave),
            Habit::Random => {
                let package = chance.pick(&self.packages).clone();
                match chance.below(6) {
                    0 => may(Action::Accept),
                    1 if chance.once_in(4) => may(Action::Record(package.clone())),
                    _ => offer(package),
                }
                .or_else(|| may(Action::Accept))
                .or_else(leave)
            }
            Habit::Pushing => {
                let n_tries = play.history().iter().filter(|it| matches!(it.action, Action::Record(_))).count();
                if 3 <= n_tries {
                    return leave();
                }
                // What is best for oneself and worst for the others.
                let joint_of_others = |package: &Package| {
                    let others = self.exercise.sheets();
                    others.iter().filter(|(it, _)| *it != view.role).map(|(_, it)| it.value(package)).max()
                };
                let worst = self.packages.iter().min_by_key(|it| (joint_of_others(it), -sheet.value(it).0))?;
                may(Action::Record(worst.clone()))
            }
        }
    }
}

fn is_agreed(play: &Play) -> bool {
    matches!(play.ending(), Some(Ending::Agreed { .. }))
}

#[test]
fn two_counterparts_keep_their_limits_and_come_to_an_end() {
    for exercise in exercises() {
        let room = Room::new(exercise);
        let exercise = &room.exercise;
        let n_roles = exercise.public.roles.n_roles();
        let (n_seeds, mut n_agreed) = (6, 0);
        for (i, first) in Persona::ALL.into_iter().enumerate() {
            for (k, other) in Persona::ALL.into_iter().enumerate() {
                let mut sitters = vec![Sitter::Counterpart(other); n_roles];
                sitters[(i + k) % n_roles] = Sitter::Counterpart(first);
                n_agreed += (0..n_seeds).filter(|seed| is_agreed(&room.play(&sitters, *seed))).count();
            }
        }
        println!("{}: {n_agreed} of {} tables agreed", exercise.public.id, 36 * n_seeds);
        if has_zone(exercise) {
            assert!(0 < n_agreed, "{}", exercise.public.id);
        } else {
            assert_eq!(n_agreed, 0, "{}", exercise.public.id);
        }
    }
}

#[test]
fn a_counterpart_keeps_its_limit_whatever_a_learner_does() {
    for exercise in exercises() {
        let room = Room::new(exercise);
        let exercise = &room.exercise;
        for learner in exercise.public.roles.roles() {
            for habit in HABITS {
                let n_seeds = if habit == Habit::Random { 36 } else { 6 };
                let sits = |seed: &u64| {
                    let persona = Persona::ALL[*seed as usize % Persona::ALL.len()];
                    let mut sitters = vec![Sitter::Counterpart(persona); exercise.public.roles.n_roles()];
                    sitters[learner.index()] = Sitter::Learner(habit);
                    is_agreed(&room.play(&sitters, *seed))
                };
                let n_agreed = (0..n_seeds).filter(sits).count();
                println!("{} {habit:?} as {:?}: {n_agreed} of {n_seeds}", exercise.public.id, learner.letter());
                match habit {
                    Habit::Leaving | Habit::Pushing => assert_eq!(n_agreed, 0),
                    Habit::Yielding if has_zone(exercise) => {
                        assert_eq!(n_agreed, n_seeds as usize, "who takes any gain gets an agreement");
                    }
                    _ if !has_zone(exercise) && habit != Habit::Random => {
                        assert_eq!(n_agreed, 0, "{} {habit:?}", exercise.public.id);
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn a_seed_gives_the_same_moves_again() {
    for exercise in exercises() {
        let room = Room::new(exercise);
        for (persona, seed) in Persona::ALL.into_iter().zip([0, 1, 7, 8, 9, u64::MAX]) {
            let sitters = vec![Sitter::Counterpart(persona); room.exercise.public.roles.n_roles()];
            assert_eq!(room.play(&sitters, seed), room.play(&sitters, seed));
        }
    }
}

#[test]
fn another_seed_may_give_other_moves() {
    // Many packages of like worth: chance decides among them.
    let sheet = |least: i64| (0..4).map(|_| vec![least, least + 10, least + 10, 0]).collect::<Vec<_>>();
    let mut game = Game::new(vec![sheet(5), sheet(0)]);
    game.targets = vec![40, 40];
    let room = Room::new(game.exercise());
    let plays: Vec<Play> = (0..12).map(|seed| room.play(&FAIR, seed)).collect();
    assert!(plays.iter().any(|it| *it != plays[0]));
}

/// The moves of two counterparts, as a transcript with values.
fn told(exercise: &Exercise, play: &Play) -> String {
    let public = &exercise.public;
    let mut told = String::new();
    for event in play.history() {
        let by = &public.roles[event.by].id;
        told.push_str(&match &event.action {
            Action::Offer(terms) => {
                let value =
                    exercise.confidential[event.by].score_sheet.range(&exercise.public.agenda, terms).unwrap().1;
                format!("{by}: offer {} ({})\n", public.words(terms), value.0)
            }
            Action::OfferEither(first, second) => {
                let words = [first, second].map(|it| public.words(&Terms::from(it)));
                format!("{by}: offer {} or {}\n", words[0], words[1])
            }
            other => format!("{by}: {other:?}\n"),
        });
    }
    told
}

#[test]
fn seed_seven_gives_these_moves_on_every_machine() {
    // R10: the same bytes natively and in the browser.
    let pump = exercises().into_iter().find(|it| it.public.id.as_str() == "pump").unwrap();
    expect![[r#"
        seller: offer price=p120 (60)
        buyer: offer price=p40 (55)
        seller: offer price=p120 (60)
        buyer: offer price=p40 (55)
        seller: offer price=p120 (60)
        buyer: offer price=p40 (55)
        seller: offer price=p120 (60)
        buyer: offer price=p40 (55)
        seller: offer price=p115 (55)
        buyer: offer price=p50 (45)
        seller: offer price=p105 (45)
        buyer: offer price=p55 (40)
        seller: offer price=p90 (30)
        buyer: offer price=p65 (30)
        seller: Accept
        seller: Confirm
        buyer: Confirm
    "#]]
    .assert_eq(&told(&pump, &Room::new(pump.clone()).play(&FAIR, 7)));
    let sluice = exercises().into_iter().find(|it| it.public.id.as_str() == "sluice").unwrap();
    expect![[r#"
        usken: offer july_nights=u5_t2 labour=u30 gauge=shared_log drought=seniority winter_flow=full (100)
        usken: Ask(WhatMatters)
        tirma: Tell(MattersMost(IssueId(0)))
        usken: Tell(MattersMost(IssueId(4)))
        tirma: offer july_nights=u2_t5 labour=u70 drought=orchards_first winter_flow=full (90)
        usken: offer july_nights=u5_t2 labour=u30 gauge=shared_log winter_flow=full (100)
        tirma: Ask(WhatMatters)
        usken: Tell(MattersLeast(IssueId(3)))
        tirma: offer july_nights=u2_t5 labour=u70 drought=orchards_first winter_flow=full (90)
        usken: offer july_nights=u5_t2 labour=u30 gauge=shared_log winter_flow=full (100)
        tirma: offer july_nights=u2_t5 labour=u70 drought=orchards_first winter_flow=full (90)
        usken: offer july_nights=u5_t2 labour=u30 gauge=shared_log winter_flow=full (100)
        tirma: offer july_nights=u2_t5 labour=u70 drought=orchards_first winter_flow=full (90)
        usken: offer july_nights=u5_t2 labour=u30 gauge=shared_log drought=seniority winter_flow=full (100)
        tirma: offer july_nights=u2_t5 labour=u70 gauge=shared_log drought=orchards_first winter_flow=full (90)
        usken: offer july_nights=u4_t3 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full or july_nights=u3_t4 labour=u30 gauge=shared_log drought=seniority winter_flow=full
        tirma: offer july_nights=u2_t5 labour=u50 gauge=shared_log drought=orchards_first winter_flow=full or july_nights=u3_t4 labour=u70 gauge=shared_log drought=orchards_first winter_flow=full
        usken: offer july_nights=u2_t5 labour=u30 gauge=shared_log drought=seniority winter_flow=full (80)
        tirma: offer july_nights=u2_t5 labour=u50 gauge=shared_log drought=orchards_first winter_flow=full (80)
        usken: offer july_nights=u2_t5 labour=u30 gauge=shared_log drought=equal_cut winter_flow=full (76)
        tirma: offer july_nights=u2_t5 labour=u50 gauge=shared_log drought=orchards_first winter_flow=full (80)
        usken: offer july_nights=u2_t5 labour=u30 gauge=shared_log drought=equal_cut winter_flow=full or july_nights=u4_t3 labour=u50 gauge=shared_log drought=orchards_first winter_flow=full
        tirma: offer july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full or july_nights=u3_t4 labour=u50 gauge=shared_log drought=orchards_first winter_flow=full
        usken: Accept
        usken: Confirm
        tirma: Confirm
    "#]]
    .assert_eq(&told(&sluice, &Room::new(sluice.clone()).play(&FAIR, 7)));
}

#[test]
fn the_counterpart_asks_for_its_best_first_and_its_limit_last() {
    let pump = exercises().into_iter().find(|it| it.public.id.as_str() == "pump").unwrap();
    let room = Room::new(pump.clone());
    // The other leaves nothing to accept, so the counterpart makes all its offers.
    for (learner, name) in [(0, "buyer"), (1, "seller")] {
        let mut sitters = [Sitter::Counterpart(Persona::SlowGiver); 2];
        sitters[learner] = Sitter::Learner(Habit::Stubborn);
        let play = room.play(&sitters, 3);
        let by = role(&pump, name);
        let card = &pump.confidential[by];
        let values: Vec<i64> = play
            .history()
            .iter()
            .filter(|it| it.by == by)
            .filter_map(|it| match &it.action {
                Action::Offer(terms) => Some(card.score_sheet.value(&terms.package()?).0),
                _ => None,
            })
            .collect();
        let best = card.score_sheet.bounds(pump.public.issue("price").unwrap()).1;
        assert_eq!(values.first(), Some(&best.0));
        assert_eq!(values.last(), Some(&card.reservation_value.0));
        assert!(values.windows(2).all(|it| it[1] <= it[0]), "it never asks for more again: {values:?}");
        let steps: Vec<i64> = values.windows(2).map(|it| it[0] - it[1]).collect();
        assert!(steps[0] < *steps.last().unwrap(), "it gives way slowly at first: {values:?}");
    }
}

#[test]
fn a_counterpart_whose_target_nobody_can_reach_negotiates_all_the_same() {
    let mut game = Game::new(vec![vec![vec![0, 10, 20, 30]], vec![vec![30, 20, 10, 0]]]);
    game.limits = vec![5, 5];
    game.targets = vec![1_000, 1_000];
    let room = Room::new(game.exercise());
    let play = room.play(&FAIR, 1);
    assert!(is_agreed(&play), "{}", told(&room.exercise, &play));
}

#[test]
fn counterparts_at_larger_tables_keep_their_limits_and_come_to_an_end() {
    let (mut n_agreed, n_seeds) = (0, 300);
    for seed in 0..n_seeds {
        let mut chance = Chance::new(seed);
        let n_roles = 2 + chance.below(5);
        let sizes: Vec<usize> = (0..1 + chance.below(3)).map(|_| 2 + chance.below(3)).collect();
        let mut game = Game::new(
            (0..n_roles)
                .map(|_| sizes.iter().map(|n| (0..*n).map(|_| chance.between(-5, 40)).collect()).collect())
                .collect(),
        );
        for i in 0..n_roles {
            game.limits[i] = chance.between(-10, 30);
            game.targets[i] = game.limits[i] + chance.between(1, 40);
        }
        game.order = *chance.pick(&["turns", "free"]);
        game.offers = *chance.pick(&["package", "partial"]);
        game.rounds = 1 + chance.below(8);
        if chance.once_in(2) {
            let veto: Vec<String> = (0..n_roles).filter(|_| chance.once_in(5)).map(role_name).collect();
            game.decision = json!({ "rule": "quorum", "at_least": 2 + chance.below(n_roles - 1), "veto": veto });
        }
        let room = Room::new(game.exercise());
        let sitters: Vec<Sitter> = (0..n_roles).map(|_| Sitter::Counterpart(*chance.pick(&Persona::ALL))).collect();
        n_agreed += usize::from(is_agreed(&room.play(&sitters, seed)));
    }
    println!("{n_agreed} of {n_seeds} larger tables agreed");
    assert!(0 < n_agreed);
}

#[test]
fn in_a_session_the_program_plays_only_the_roles_that_nobody_here_plays() {
    for pack in library::packs() {
        for exercise in pack.exercises.iter().filter(|it| it.public.table().is_some()) {
            for mine in exercise.public.roles.roles() {
                let mut session = Session::new(head(&pack, exercise, Mode::Alone(mine), 7), exercise.clone());
                let opening = exercise.public.agenda.packages().last().unwrap();
                let mut n_moves = 0;
                while session.state().play.as_ref().unwrap().ending().is_none() && n_moves < 80 {
                    let (by, action) = match session.counterpart_move() {
                        Some((by, action)) => {
                            assert_ne!(by, mine);
                            (by, action)
                        }
                        None => {
                            let offer = Action::Offer(Terms::from(&opening));
                            let play = session.state().play.as_ref().unwrap();
                            let action = if play.may(mine, &offer).is_ok() { offer } else { Action::WalkAway };
                            (mine, action)
                        }
                    };
                    session = session.push(Session::entry(by, Act::AtTable(action), 0)).unwrap().0;
                    n_moves += 1;
                }
                assert!(session.state().play.as_ref().unwrap().ending().is_some(), "{}", exercise.public.id);
                assert_eq!(session.counterpart_move(), None, "after the end nobody moves");
            }
            let together = Session::new(head(&pack, exercise, Mode::OneDevice, 7), exercise.clone());
            assert_eq!(together.counterpart_move(), None);
        }
    }
}
