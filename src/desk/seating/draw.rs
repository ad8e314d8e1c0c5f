use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::{Group, History, Organisations, Part, Person, Rules, Seat};

/// What one breach costs. Each is dearer than all breaches of the next below
/// can be together in two groups, so that a lesser wish never beats a greater.
const OBSERVES_AGAIN: u64 = 1_000_000_000_000;
const NO_LANGUAGE: u64 = 10_000_000_000;
const ONE_ORGANISATION: u64 = 1_000_000;
const PARTNERS: u64 = 100;
const SAME_PART: u64 = 1;

/// How many times the draw begins anew; the best is taken.
const TRIES: u32 = 6;

/// How often all pairs are looked at for a better exchange.
const MAX_ROUNDS: u32 = 40;

/// A wish that the draw could not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unmet {
    /// The person observes a second time in a row.
    ObservesAgain(u8),
    /// More of one organisation sit in the group than was wished.
    SameOrganisation(Group, u8),
    /// No two of the group share a working language, as far as is known.
    NoSharedLanguage(Group),
    /// So many pairs of people meet again although new partners were wished.
    MetBefore(u16),
}

/// What is known and wished when parts are handed out.
pub(super) struct Draw<'a> {
    pub(super) rules: Rules,
    /// By number from 1; who is not in the list has said nothing.
    pub(super) people: &'a [Person],
    pub(super) history: &'a History,
}

impl Draw<'_> {
    /// Hands the places out to the numbers: as many as there are places. Chance
    /// first, then exchanges of two people while one makes it better, the first
    /// found first; the same seed gives the same seats everywhere.
    pub(super) fn seats(&self, places: &[(Group, Part)], numbers: &[u8], seed: u64) -> Vec<Seat> {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        let mut best: Option<(u64, Vec<Seat>)> = None;
        for _ in 0..TRIES {
            let mut order = numbers.to_vec();
            for i in (1..order.len()).rev() {
                order.swap(i, chance.random_range(0..=i as u32) as usize);
            }
            if !self.rules.new_partners && self.is_later_round() {
                // Those who were together start together, in an order that chance gave.
                order.sort_by_key(|it| self.history.last[usize::from(*it) - 1] | super::history::set_of(*it));
            }
            let mut seats: Vec<Seat> = places
                .iter()
                .zip(order)
                .map(|((group, part), number)| Seat { number, group: *group, part: *part })
                .collect();
            if !self.rules.new_partners {
                // Else an exchange with another group is found first and parts those who could stay.
                self.improve(&mut seats, true);
            }
            self.improve(&mut seats, false);
            let cost = self.cost(&seats);
            if best.as_ref().is_none_or(|(it, _)| cost < *it) {
                best = Some((cost, seats));
            }
            if cost == 0 {
                break;
            }
        }
        let mut seats = best.map(|(_, it)| it).unwrap_or_default();
        seats.sort_unstable();
        seats
    }

    fn improve(&self, seats: &mut [Seat], inside_groups: bool) {
        for _ in 0..MAX_ROUNDS {
            if self.cost(seats) == 0 {
                return;
            }
            let mut is_better = false;
            for a in 1..seats.len() {
                for b in 0..a {
                    if inside_groups && seats[a].group != seats[b].group {
                        continue;
                    }
                    let before = self.cost_of_two(seats, a, b);
                    exchange(seats, a, b);
                    if self.cost_of_two(seats, a, b) < before {
                        is_better = true;
                    } else {
                        exchange(seats, a, b);
                    }
                }
            }
            if !is_better {
                return;
            }
        }
    }

    fn cost(&self, seats: &[Seat]) -> u64 {
        groups(seats).into_iter().map(|it| self.cost_of(seats, it)).sum()
    }

    fn cost_of_two(&self, seats: &[Seat], a: usize, b: usize) -> u64 {
        let (a, b) = (seats[a].group, seats[b].group);
        self.cost_of(seats, a) + if a == b { 0 } else { self.cost_of(seats, b) }
    }

    fn cost_of(&self, seats: &[Seat], group: Group) -> u64 {
        let members: Vec<&Seat> = seats.iter().filter(|it| it.group == group).collect();
        let mut cost = 0;
        let is_later_round = self.is_later_round();
        for (place, one) in members.iter().enumerate() {
            if one.part == Part::Observer && self.history.observed(one.number) {
                cost += OBSERVES_AGAIN;
            }
            if self.history.has_been(one.number, one.part) {
                cost += SAME_PART;
            }
            for other in &members[..place] {
                let (a, b) = (one.number, other.number);
                if self.rules.organisations != Organisations::Any && self.is_one_organisation(a, b) {
                    cost += ONE_ORGANISATION;
                }
                let is_unwished = match self.rules.new_partners {
                    true => self.history.has_met(a, b),
                    false => is_later_round && !self.history.was_with(a, b),
                };
                if is_unwished {
                    cost += PARTNERS;
                }
            }
        }
        if self.rules.shared_language && !self.has_shared_language(&members) {
            cost += NO_LANGUAGE;
        }
        cost
    }

    fn is_later_round(&self) -> bool {
        self.history.last.iter().any(|it| *it != 0)
    }

    fn person(&self, number: u8) -> Option<&Person> {
        self.people.get(usize::from(number) - 1)
    }

    fn organisation(&self, number: u8) -> Option<u8> {
        self.person(number)?.organisation
    }

    fn is_one_organisation(&self, a: u8, b: u8) -> bool {
        self.organisation(a).is_some_and(|it| self.organisation(b) == Some(it))
    }

    fn has_shared_language(&self, members: &[&Seat]) -> bool {
        let people: Vec<&Person> = members.iter().filter_map(|it| self.person(it.number)).collect();
        people.iter().enumerate().any(|(i, a)| people[..i].iter().any(|b| a.shares_language(b)))
    }

    /// What the seats do not meet, in a fixed order.
    pub(super) fn unmet(&self, seats: &[Seat]) -> Vec<Unmet> {
        let mut found = Vec::new();
        let all = groups(seats);
        let in_group = |group| seats.iter().filter(move |it| it.group == group);
        let n_of = |organisation, group| {
            in_group(group).filter(|it| self.organisation(it.number) == Some(organisation)).count()
        };
        let again = |it: &&Seat| it.part == Part::Observer && self.history.observed(it.number);
        found.extend(seats.iter().filter(again).map(|it| Unmet::ObservesAgain(it.number)));
        let mut organisations: Vec<u8> = seats.iter().filter_map(|it| self.organisation(it.number)).collect();
        organisations.sort_unstable();
        organisations.dedup();
        for group in &all {
            for organisation in &organisations {
                let n_all: usize = all.iter().map(|it| n_of(*organisation, *it)).sum();
                let most = match self.rules.organisations {
                    Organisations::Any => n_all,
                    Organisations::Mix => n_all.div_ceil(all.len()),
                    Organisations::Separate => 1,
                };
                if most < n_of(*organisation, *group) {
                    found.push(Unmet::SameOrganisation(*group, *organisation));
                }
            }
            let members: Vec<&Seat> = in_group(*group).collect();
            if self.rules.shared_language && !self.has_shared_language(&members) {
                found.push(Unmet::NoSharedLanguage(*group));
            }
        }
        let pairs = seats.iter().enumerate().flat_map(|(i, a)| seats[..i].iter().map(move |b| (a, b)));
        let n_met = pairs.filter(|(a, b)| a.group == b.group && self.history.has_met(a.number, b.number)).count();
        if self.rules.new_partners && 0 < n_met {
            found.push(Unmet::MetBefore(n_met as u16));
        }
        found
    }
}

fn exchange(seats: &mut [Seat], a: usize, b: usize) {
    let number = seats[a].number;
    seats[a].number = seats[b].number;
    seats[b].number = number;
}

fn groups(seats: &[Seat]) -> Vec<Group> {
    let mut groups: Vec<Group> = seats.iter().map(|it| it.group).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}
