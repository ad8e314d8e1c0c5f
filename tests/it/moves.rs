//! What a role's offers show, against arithmetic that is written beside it.

use std::rc::Rc;

use parley::{
    analysis::moves::{
        Agreement, Concession, Interests, Log, MAX_OBSERVATIONS, MissedCompatible, Moment, Moves, Next, Observation,
        Offered, Refused, Run, Side, StepClass, Trade, Value, measure, observations,
    },
    pack::Exercise,
    points::{IssueId, OptionId, Points, RoleId, Terms},
};

use crate::games::{Chance, Game, Outcome, outcomes};

/// A table of two, told line by line: `own i0=2 i1=0`, at the end perhaps
/// `own accepts`.
struct Table {
    exercise: Rc<Exercise>,
    offers: Vec<Offered>,
    agreement: Option<Agreement>,
}

impl Table {
    #[track_caller]
    fn new(game: &Game, log: &str) -> Table {
        let exercise = game.exercise();
        let mut table = Table { exercise, offers: Vec::new(), agreement: None };
        for line in log.lines().map(str::trim).filter(|it| !it.is_empty()) {
            let (who, what) = line.split_once(' ').unwrap_or((line, ""));
            let by = if who == "own" { Side::Own } else { Side::Other };
            if what == "accepts" {
                let offer = table.offers.iter().rev().find(|it| it.by != by).unwrap();
                table.agreement = Some(Agreement { package: offer.terms.package().unwrap(), accepted_by: by });
            } else {
                let terms = table.exercise.public.terms(what).unwrap();
                let limit = Points(game.limits[usize::from(by == Side::Other)]);
                table.offers.push(Offered { by, terms, limit });
            }
        }
        table
    }

    fn role(&self, i: usize) -> RoleId {
        self.exercise.confidential.roles().nth(i).unwrap()
    }

    fn measure(&self) -> Moves {
        let space = self.exercise.space().unwrap();
        let (a, b) = (self.role(0), self.role(1));
        let frontier: Vec<(Points, Points)> =
            space.frontier.points.iter().map(|it| (it.values[a], it.values[b])).collect();
        let interests = |role| {
            let part = &self.exercise.confidential[role];
            Interests { sheet: &part.score_sheet, limit: part.reservation_value }
        };
        measure(&Log {
            agenda: &self.exercise.public.agenda,
            own: interests(a),
            other: interests(b),
            offers: &self.offers,
            agreement: self.agreement.as_ref(),
            frontier: &frontier,
            most_joint_surplus: outcomes(&self.exercise)
                .iter()
                .filter(|it| it.is_in_zone)
                .map(|it| it.values.iter().map(|(role, value)| *value - space.reservation_values()[role]).sum())
                .max(),
        })
    }

    fn issue(&self, i: usize) -> IssueId {
        self.exercise.public.agenda.issues().nth(i).unwrap()
    }

    fn option(&self, i: usize, o: usize) -> OptionId {
        self.exercise.public.agenda.options(self.issue(i)).nth(o).unwrap()
    }
}

/// Three issues: one that matters more to other, one that matters more to own,
/// one that is compatible. Own is worth 0 to 100, other 0 to 50.
fn three_issues() -> Game {
    let mut game = Game::new(vec![
        vec![vec![0, 10, 20], vec![60, 30, 0], vec![0, 20]],
        vec![vec![30, 15, 0], vec![0, 5, 10], vec![0, 10]],
    ]);
    game.limits = vec![40, 15];
    game.targets = vec![41, 16];
    game
}

/// One issue whose options are worth these points to own and other.
fn one_issue(options: &[(i64, i64)], limits: [i64; 2]) -> Game {
    let (own, other) = options.iter().copied().unzip();
    let mut game = Game::new(vec![vec![own], vec![other]]);
    game.limits = limits.to_vec();
    game
}

/// Own alone goes through the options.
fn alone(options: &[usize]) -> String {
    options.iter().map(|it| format!("own i0=o{it}\n")).collect()
}

/// Worth to own and other, offer by offer.
const FULL_LOG: &str = "
    own   i0=o2 i1=o0 i2=o1
    other i0=o0 i1=o2 i2=o1
    own   i0=o2 i1=o1 i2=o1
    other i0=o0 i1=o1 i2=o1
    own   i0=o1
    other i0=o0 i1=o1 i2=o0
    own   i0=o1 i1=o1 i2=o1
    other i0=o1 i1=o1 i2=o0
    own accepts
";
// 0 (100, 10), 1 (20, 50), 2 (70, 15), 3 (50, 45), 4 partial, 5 (30, 35),
// 6 (60, 30), 7 (40, 20).

#[test]
fn a_whole_log_is_measured_as_by_hand() {
    let table = Table::new(&three_issues(), FULL_LOG);
    let moves = table.measure();
    let at = |offer, by| Concession { offer, by: Points(by) };

    assert_eq!(moves.opened_by, Some(Side::Own));
    let opening = moves.opening.unwrap();
    // (100 - 40) of (100 - 40); 100 - 40 given up until the agreement.
    assert_eq!((opening.offer, opening.value, opening.ambition), (0, Points(100), Some(100)));
    assert_eq!(opening.given_up, Some(Points(60)));

    // 100, 70, 60: steps of 30 and 10.
    assert_eq!(moves.concessions.values, [(0, Points(100)), (2, Points(70)), (6, Points(60))]);
    assert_eq!(moves.concessions.concessions, [at(2, 30), at(6, 10)]);
    assert_eq!(moves.concessions.first(), Some(at(2, 30)));
    assert_eq!(moves.concessions.largest, Some(at(2, 30)));
    assert_eq!((moves.concessions.total, moves.concessions.mean()), (Points(40), Some(Points(20))));
    assert_eq!(moves.concessions.late, None, "two steps have no last fifth");

    // (-30, +5), (-10, +15).
    assert_eq!(
        moves.steps.0.iter().map(|it| (it.offer, it.class)).collect::<Vec<_>>(),
        [(2, StepClass::Concession), (6, StepClass::Concession)]
    );
    assert_eq!(moves.steps.sensitivity(), (2, 0));

    // Other gave way with 3 (50 to 45) and 5 (45 to 35), own answered with 6.
    assert_eq!((moves.reciprocity.answered.as_slice(), moves.reciprocity.unanswered.as_slice()), (&[6][..], &[][..]));
    assert_eq!(moves.reciprocity.share_answered(), Some(100));
    assert_eq!(moves.reciprocity.longest_run, Some(Run { from: 2, to: 2, n: 1, by: Points(30) }));

    assert_eq!((moves.below_limit.len(), moves.agreed_below), (0, None), "exactly at the limit is not below it");
    // (80, 40) is on the frontier and beats (70, 15) and (60, 30).
    assert_eq!(moves.beaten, [2, 6]);
    // Own refused 3, worth 50, and accepted 40.
    assert_eq!(moves.refused, [Refused { offer: 3, by: Side::Own, margin: Points(10) }]);

    let logrolling = moves.logrolling.clone().unwrap();
    // In half points: the middles are 0+20+0+30 = 50 and 0+60+0+10 = 70, the
    // best 2·30 and 2·60, the agreement has 2·25 and 2·35.
    assert_eq!((logrolling.gained_half_points, logrolling.possible_half_points, logrolling.share), (0, 60, 0));
    // i0 to o0 is (-10, +15), i1 to o0 is (+30, -5).
    let trade = Trade {
        give: table.issue(0),
        give_option: table.option(0, 0),
        get: table.issue(1),
        get_option: table.option(1, 0),
        own_gain: Points(20),
        other_gain: Points(10),
    };
    assert_eq!(logrolling.left_over, Some(trade));
    let missed = MissedCompatible {
        issue: table.issue(2),
        option: table.option(2, 1),
        own_gain: Points(20),
        other_gain: Points(10),
    };
    assert_eq!(moves.missed_compatible, [missed]);

    // Surplus 40 - 40 and 20 - 15. The best in the zone is (80, 40): 40 + 25.
    // 5 of 65 is 7.7.
    let value = Value { created: Some(8), claimed: Some(0), own_surplus: Points(0), other_surplus: Points(5) };
    assert_eq!(moves.value, Some(value));

    let exploration = &moves.exploration;
    assert_eq!((exploration.n_issues, exploration.n_distinct), (3, 3));
    assert_eq!(
        (exploration.partial.as_slice(), exploration.issues_moved.as_slice()),
        (&[4][..], &[(2, 1), (6, 1)][..])
    );
    assert!(exploration.repeated.is_empty() && exploration.equal.is_empty());

    let found = observations(&moves);
    assert_eq!(
        found,
        [
            Observation::RefusedBetter { offer: 3, margin: Points(10) },
            Observation::MissedCompatible(missed),
            Observation::LeftTrade { trade, share: 0 },
        ]
    );
    assert_eq!(
        found.iter().map(Observation::at).collect::<Vec<_>>(),
        [Moment::Offer(3), Moment::Agreement, Moment::Agreement]
    );
    assert_eq!(
        found.iter().map(Observation::next).collect::<Vec<_>>(),
        [Next::KeepTheBestOffer, Next::AskBeforeGiving, Next::ProposeTrade]
    );
}

#[test]
fn every_step_class_is_the_sign_of_two_changes() {
    use StepClass::{Concession, Fortunate, Nice, Selfish, Silent, Unfortunate};
    let steps = [
        ((5, 5), None),
        ((6, 6), Some(Fortunate)),
        ((7, 6), Some(Selfish)),
        ((8, 5), Some(Selfish)),
        ((7, 5), Some(Concession)),
        ((6, 6), Some(Concession)),
        ((5, 5), Some(Unfortunate)),
        ((5, 4), Some(Unfortunate)),
        ((5, 7), Some(Nice)),
        ((5, 7), Some(Silent)),
    ];
    let game = one_issue(&steps.map(|it| it.0), [0, 0]);
    let moves = Table::new(&game, &alone(&(0..steps.len()).collect::<Vec<_>>())).measure();
    let classes: Vec<Option<StepClass>> = moves.steps.0.iter().map(|it| Some(it.class)).collect();
    assert_eq!(classes, steps.iter().skip(1).map(|it| it.1).collect::<Vec<_>>());
    let all = [Fortunate, Selfish, Concession, Unfortunate, Nice, Silent];
    assert_eq!(all.map(|it| moves.steps.count(it)), [1, 2, 2, 2, 1, 1]);
    assert_eq!(moves.steps.sensitivity(), (4, 5));
    // The second (5, 7) is another option of the same worth.
    assert_eq!(moves.exploration.equal, [7, 8, 9]);
}

#[test]
fn the_last_fifth_of_the_steps_begins_with_its_first_whole_step() {
    // Steps of 1, 1, 1, 1, 36: the last of five has 36 of 40.
    let options = [(100, 0), (99, 1), (98, 2), (97, 3), (96, 4), (60, 40)];
    let moves = Table::new(&one_issue(&options, [0, 0]), &alone(&[0, 1, 2, 3, 4, 5])).measure();
    assert_eq!(moves.concessions.late, Some((5, 90)));
    assert_eq!(moves.concessions.largest, Some(Concession { offer: 5, by: Points(36) }));
    // 40 over 5.
    assert_eq!(moves.concessions.mean(), Some(Points(8)));
    assert_eq!(moves.reciprocity.longest_run, Some(Run { from: 1, to: 5, n: 5, by: Points(40) }));
    assert_eq!(
        observations(&moves),
        [
            Observation::UnansweredConcessions(Run { from: 1, to: 5, n: 5, by: Points(40) }),
            Observation::LateRush { offer: 5, share: 90 },
        ]
    );
    // Six steps, the last two are the fifth: 0, 10, -10, 10, 0, 10.
    let options = [(30, 0), (20, 0), (10, 0)];
    let moves = Table::new(&one_issue(&options, [0, 0]), &alone(&[0, 0, 1, 0, 1, 1, 2])).measure();
    assert_eq!(moves.concessions.concessions.iter().map(|it| it.offer).collect::<Vec<_>>(), [2, 4, 6]);
    // 10 of 30 is 33.3.
    assert_eq!(moves.concessions.late, Some((5, 33)));
    assert_eq!(moves.concessions.largest.unwrap().offer, 2, "the first of equal ones");
    assert_eq!(moves.exploration.repeated, [1, 3, 4, 5]);
}

#[test]
fn an_opening_lies_between_the_limit_and_the_best() {
    let check = |options: &[(i64, i64)], limit: i64, log: &str, expected: Option<i64>, by: Side| {
        let moves = Table::new(&one_issue(options, [limit, 0]), log).measure();
        assert_eq!(moves.opening.map(|it| it.ambition), Some(expected), "{options:?} {limit}");
        assert_eq!(moves.opened_by, Some(by));
    };
    let options = [(10, 0), (25, 0), (40, 0)];
    // (25 - 10) of (40 - 10).
    check(&options, 10, "own i0=o1", Some(50), Side::Own);
    // (10 - 25) of (40 - 25).
    check(&options, 25, "other i0=o0\nown i0=o0", Some(-100), Side::Other);
    // (25 - 17) of (40 - 17) is 34.8.
    check(&options, 17, "own i0=o1\nother i0=o0", Some(35), Side::Own);
    check(&options, 40, "own i0=o2", None, Side::Own);
    check(&options, 41, "own i0=o2", None, Side::Own);
}

#[test]
fn a_limit_that_news_has_changed_holds_from_then_on() {
    let mut table = Table::new(&one_issue(&[(10, 0), (30, 0)], [20, 0]), "own i0=o0\nown i0=o0");
    table.offers[0].limit = Points(5);
    let moves = table.measure();
    assert_eq!(moves.below_limit, [(1, Points(10))]);
    // (10 - 5) of (30 - 5).
    assert_eq!(moves.opening.unwrap().ambition, Some(20));
}

#[test]
fn below_the_limit_comes_before_everything_else() {
    let game = three_issues();
    // (20, 50) is 20 below the own limit of 40, (30, 35) is 10 below.
    let log = "own i0=o0 i1=o2 i2=o1\nother i0=o0 i1=o1 i2=o0\nown accepts";
    let moves = Table::new(&game, log).measure();
    assert_eq!((moves.below_limit.as_slice(), moves.agreed_below), (&[(0, Points(20))][..], Some(Points(10))));
    assert_eq!(moves.value.unwrap().claimed, None, "who lost has no share of a gain");
    let found = observations(&moves);
    assert_eq!(found[0], Observation::AgreedBelowLimit { below: Points(10) });
    assert_eq!(found[0].next(), Next::AddUpFirst);
    assert!(!found.iter().any(|it| matches!(it, Observation::OfferedBelowLimit { .. })), "said once");
    let moves = Table::new(&game, "own i0=o0 i1=o2 i2=o1").measure();
    assert_eq!(observations(&moves)[0], Observation::OfferedBelowLimit { offer: 0, below: Points(20) });
}

#[test]
fn without_an_agreement_each_side_is_asked_what_it_refused() {
    // Limits 40 and 15: own refuses (50, 45), other refuses (70, 20) and (60, 16).
    let game = one_issue(&[(50, 45), (70, 20), (60, 16), (40, 15)], [40, 15]);
    let moves = Table::new(&game, "own i0=o1\nother i0=o0\nown i0=o2\nother i0=o3").measure();
    assert_eq!(
        moves.refused,
        [
            Refused { offer: 0, by: Side::Other, margin: Points(5) },
            Refused { offer: 1, by: Side::Own, margin: Points(10) },
            Refused { offer: 2, by: Side::Other, margin: Points(1) },
        ]
    );
    assert_eq!(observations(&moves)[0], Observation::RefusedBetter { offer: 1, margin: Points(10) });
    assert_eq!((moves.logrolling, moves.value), (None, None));
    // Other accepts 2: only what other refused is looked at, and 0 was 4 better.
    let moves = Table::new(&game, "own i0=o1\nother i0=o0\nown i0=o2\nother accepts").measure();
    assert_eq!(moves.refused, [Refused { offer: 0, by: Side::Other, margin: Points(4) }]);
    assert!(!observations(&moves).iter().any(|it| matches!(it, Observation::RefusedBetter { .. })));
}

#[test]
fn concessions_are_answered_or_not() {
    // Own worth falls with the option, other's rises.
    let options: Vec<(i64, i64)> = (0..10).map(|it| (90 - 10 * it, 10 * it)).collect();
    // Other gives way with 3, 5 and 9. Own answers with 4, not with 6, and with
    // 10. Own gives way with 2, 4, 8, 10 and 12; only between 10 and 12 has
    // other not given way and 8 stands alone between 6 and 9.
    let log = "own i0=o0\nother i0=o9\nown i0=o1\nother i0=o8\nown i0=o2\nother i0=o7\nown i0=o2\nother i0=o7
        own i0=o3\nother i0=o6\nown i0=o4\nother i0=o6\nown i0=o5";
    let moves = Table::new(&one_issue(&options, [0, 0]), log).measure();
    assert_eq!(
        (moves.reciprocity.answered.as_slice(), moves.reciprocity.unanswered.as_slice()),
        (&[4, 10][..], &[6][..])
    );
    // 2 of 3 is 66.7.
    assert_eq!(moves.reciprocity.share_answered(), Some(67));
    // 10 and 12 with nothing of other between them.
    assert_eq!(moves.reciprocity.longest_run, Some(Run { from: 10, to: 12, n: 2, by: Points(20) }));
}

#[test]
fn the_other_gives_way_in_an_open_offer_as_far_as_the_best_way_to_settle_it() {
    // Own has 100, 70, 60 and 50. Other could have 50, then 45 with the third
    // issue open, and settles it as it likes best, which gives nothing.
    let log = "own i0=o2 i1=o0 i2=o1\nother i0=o0 i1=o2\nown i0=o2 i1=o1 i2=o1\nother i0=o0 i1=o1
        own i0=o1 i1=o1 i2=o1\nother i0=o0 i1=o1 i2=o1\nown i0=o0 i1=o1 i2=o1";
    let found = Table::new(&Game { offers: "partial", ..three_issues() }, log).measure().reciprocity;
    assert_eq!((found.answered.as_slice(), found.unanswered.as_slice()), (&[4][..], &[][..]));
    assert_eq!(found.longest_run, Some(Run { from: 4, to: 6, n: 2, by: Points(20) }));
}

#[test]
fn trading_and_claiming_are_shares() {
    let game = three_issues();
    // (80, 40): surplus 40 and 25, the best there is; 40 of 65 is 61.5.
    let moves = Table::new(&game, "other i0=o0 i1=o0 i2=o1\nown accepts").measure();
    let value = moves.value.unwrap();
    assert_eq!((value.created, value.claimed), (Some(100), Some(62)));
    let logrolling = moves.logrolling.clone().unwrap();
    assert_eq!((logrolling.share, logrolling.left_over), (100, None));
    assert_eq!(observations(&moves), [Observation::Traded { share: 100 }]);
    // i0=o2 and i1=o2: 2·20 - 50 and 2·10 - 70 make -60 of 60.
    let moves = Table::new(&game, "other i0=o2 i1=o2 i2=o1\nown accepts").measure();
    assert_eq!(moves.logrolling.unwrap().share, -100);
    // One issue on which every point is the other's: nothing to trade.
    let moves = Table::new(&one_issue(&[(0, 10), (5, 5), (10, 0)], [0, 0]), "other i0=o1\nown accepts").measure();
    assert_eq!(moves.logrolling, None);
    // 5 of 10 each.
    assert_eq!(moves.value.unwrap().claimed, Some(50));
}

#[test]
fn a_search_is_wide_or_narrow() {
    let game = three_issues();
    let narrow = "own i0=o2 i1=o0 i2=o1\nown i0=o1 i1=o0 i2=o1\nown i0=o2 i1=o0 i2=o1\nown i0=o1 i1=o0 i2=o1";
    let moves = Table::new(&game, narrow).measure();
    assert_eq!(moves.exploration.issues_moved, [(1, 1), (2, 1), (3, 1)]);
    assert_eq!((moves.exploration.n_distinct, moves.exploration.repeated.as_slice()), (2, &[2, 3][..]));
    assert_eq!(observations(&moves), [Observation::OneIssueAtATime { offer: 3, n: 3 }]);
    // 0 + 60 + 20 and 20 + 60 + 0 are both 80 to own.
    let moves = Table::new(&game, "own i0=o0 i1=o0 i2=o1\nown i0=o2 i1=o0 i2=o0").measure();
    assert_eq!(moves.exploration.equal, [1]);
    assert_eq!(moves.exploration.issues_moved, [(1, 2)]);
    // (80, 0) is beaten by (90, 25).
    assert_eq!(
        observations(&moves),
        [Observation::BeatenOffer { offer: 1, n: 1 }, Observation::OfferedEqual { offer: 1, n: 1 }]
    );
    assert_eq!(observations(&moves)[1].next(), Next::DoItAgain);
}

#[test]
fn a_log_of_nothing_shows_nothing() {
    for log in ["", "own i0=o1\nother i1=o0\nown i0=o0"] {
        let moves = Table::new(&three_issues(), log).measure();
        assert_eq!((moves.opened_by, moves.opening), (None, None));
        assert_eq!(moves.concessions, Default::default());
        assert_eq!((moves.steps.sensitivity(), moves.reciprocity.share_answered()), ((0, 0), None));
        assert_eq!(moves.exploration.partial.len(), log.matches("own").count());
        assert_eq!(observations(&moves), []);
    }
    let moves = Table::new(&three_issues(), "own i0=o2 i1=o0 i2=o1").measure();
    assert_eq!((moves.concessions.values.len(), moves.concessions.mean(), moves.steps.0.len()), (1, None, 0));
    assert_eq!(observations(&moves), []);
    // Terms of another exercise are passed over.
    let mut table = Table::new(&three_issues(), "own i0=o2 i1=o0 i2=o1");
    table.offers[0].terms = Terms::open(7);
    assert_eq!(table.measure().opening, None);
}

/// A game and a log that are drawn.
fn random_log(chance: &mut Chance, game: &Game) -> String {
    let packages = game.packages();
    let mut log = String::new();
    for i in 0..chance.below(14) {
        let package = chance.pick(&packages).clone();
        let words: Vec<String> = (package.iter().enumerate())
            .filter(|_| i < 2 || !chance.once_in(8))
            .map(|(i, o)| format!("i{i}=o{o}"))
            .collect();
        log += &format!("{} {}\n", if i % 2 == 0 { "own" } else { "other" }, words.join(" "));
    }
    log
}

fn random_game(chance: &mut Chance) -> Game {
    let sizes: Vec<usize> = (0..1 + chance.below(4)).map(|_| 2 + chance.below(3)).collect();
    let mut sheet =
        || -> Vec<Vec<i64>> { sizes.iter().map(|n| (0..*n).map(|_| chance.between(-3, 12)).collect()).collect() };
    let mut game = Game::new(vec![sheet(), sheet()]);
    game.limits = vec![chance.between(0, 20), chance.between(0, 20)];
    game
}

#[test]
fn scaling_the_others_points_changes_no_step_class_and_no_beaten_offer() {
    for seed in 0..200 {
        let chance = &mut Chance::new(seed);
        let game = random_game(chance);
        let log = random_log(chance, &game);
        let mut scaled = game.clone();
        scaled.points[1].iter_mut().flatten().for_each(|it| *it *= 7);
        scaled.limits[1] *= 7;
        let (a, b) = (Table::new(&game, &log).measure(), Table::new(&scaled, &log).measure());
        assert_eq!(a.steps, b.steps, "seed {seed}");
        assert_eq!((a.beaten, a.reciprocity, a.concessions), (b.beaten, b.reciprocity, b.concessions), "seed {seed}");
        assert_eq!((a.opening, a.exploration), (b.opening, b.exploration), "seed {seed}");
    }
}

#[test]
fn the_order_of_the_issues_changes_nothing() {
    let mut n_agreed = 0;
    for seed in 0..200 {
        let chance = &mut Chance::new(seed);
        let game = random_game(chance);
        let mut log = random_log(chance, &game);
        let n = game.sizes().len();
        let mut turned = game.clone();
        turned.points.iter_mut().for_each(|it| it.reverse());
        let rename = |log: &str| -> String {
            let word = |it: &str| match it.strip_prefix('i').and_then(|it| it.split_once('=')) {
                Some((i, option)) => format!("i{}={option}", n - 1 - i.parse::<usize>().unwrap()),
                None => it.to_owned(),
            };
            log.lines().map(|it| it.split(' ').map(word).collect::<Vec<_>>().join(" ") + "\n").collect()
        };
        let complete = |it: &&str| it.starts_with("other") && it.matches('=').count() == n;
        if log.lines().rfind(|it| it.starts_with("other")).is_some_and(|it| complete(&it)) {
            log += "own accepts\n";
            n_agreed += 1;
        }
        let tables = (Table::new(&game, &log), Table::new(&turned, &rename(&log)));
        let (a, mut b) = (tables.0.measure(), tables.1.measure());
        // Issues are named by their place.
        b.missed_compatible.reverse();
        let missed = |it: &Moves| -> Vec<_> {
            it.missed_compatible.iter().map(|it| (it.option, it.own_gain, it.other_gain)).collect()
        };
        assert_eq!(missed(&a), missed(&b), "seed {seed}");
        let merit = |it: &Moves| {
            it.logrolling.clone().map(|it| {
                let trade = it.left_over.map(|it| (it.own_gain + it.other_gain, it.own_gain.min(it.other_gain)));
                (it.gained_half_points, it.possible_half_points, it.share, trade)
            })
        };
        assert_eq!(merit(&a), merit(&b), "seed {seed}");
        b.missed_compatible.clone_from(&a.missed_compatible);
        b.logrolling.clone_from(&a.logrolling);
        assert_eq!(a, b, "seed {seed}");
    }
    assert!(30 < n_agreed, "{n_agreed}");
}

/// The place of an observation in the order of importance.
fn rank(it: &Observation) -> usize {
    match it {
        Observation::AgreedBelowLimit { .. } => 0,
        Observation::OfferedBelowLimit { .. } => 1,
        Observation::RefusedBetter { .. } => 2,
        Observation::MissedCompatible(_) => 3,
        Observation::LeftTrade { .. } => 4,
        Observation::BeatenOffer { .. } => 5,
        Observation::UnansweredConcessions(_) => 6,
        Observation::LateRush { .. } => 7,
        Observation::LowOpening { .. } => 8,
        Observation::OneIssueAtATime { .. } => 9,
        Observation::Traded { .. } => 10,
        Observation::OfferedEqual { .. } => 11,
    }
}

#[test]
fn at_most_three_observations_in_their_order_and_each_from_an_own_moment() {
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..250 {
        let chance = &mut Chance::new(seed);
        let game = random_game(chance);
        let mut log = random_log(chance, &game);
        let n = game.sizes().len();
        if log.lines().rfind(|it| it.starts_with("other")).is_some_and(|it| it.matches('=').count() == n) {
            log += "own accepts\n";
        }
        let table = Table::new(&game, &log);
        let moves = table.measure();
        let all = outcomes(&table.exercise);
        for (i, offered) in table.offers.iter().enumerate().filter(|(_, it)| it.by == Side::Own) {
            let Some(package) = offered.terms.package() else { continue };
            let offered = &all.iter().find(|it| it.package == package).unwrap().values;
            let beats = |it: &Outcome| it.values.iter().all(|(role, it)| offered[role] < *it);
            assert_eq!(moves.beaten.contains(&i), all.iter().any(beats), "seed {seed}: offer {i}");
        }
        let found = observations(&moves);
        assert!(found.len() <= MAX_OBSERVATIONS);
        assert!(found.windows(2).all(|it| rank(&it[0]) < rank(&it[1])), "seed {seed}: {found:?}");
        for it in &found {
            seen.insert(rank(it));
            match it.at() {
                Moment::Agreement => assert!(table.agreement.is_some()),
                Moment::Offer(offer) => {
                    let by = if matches!(it, Observation::RefusedBetter { .. }) { Side::Other } else { Side::Own };
                    assert_eq!(table.offers[offer].by, by, "seed {seed}: {it:?}");
                }
            }
        }
    }
    assert!(8 <= seen.len(), "{seen:?}");
}
