use super::{
    Change, Group, History, Infeasible, MAX_PEOPLE, Part, Person, Refused, Request, Room, Rules, Seat, Seating, Unmet,
    draw::Draw, feasible,
};

/// The most entries of a plan's log.
pub(super) const MAX_CHANGES: usize = 200;

/// One round's seats: as they were dealt, and what changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub(super) seating: Seating,
    pub(super) rules: Rules,
    /// By number from 1; who is not in the list has said nothing.
    pub(super) people: Vec<Person>,
    pub(super) history: History,
    /// From 1.
    pub(super) round: u8,
    pub(super) dealt: Vec<Seat>,
    pub(super) log: Vec<Change>,
}

impl Plan {
    /// Hands the parts of a seating out to the numbers from 1. `people` stand by
    /// number; what is out of bounds in them counts as not said. The same seed
    /// gives the same seats.
    pub fn draw(seating: Seating, rules: Rules, people: &[Person], seed: u64) -> Plan {
        let said = |it: &Person| if it.is_within_bounds() { it.clone() } else { Person::default() };
        let numbers: Vec<u8> = (1..=seating.request.n_people).collect();
        let plan = Plan {
            seating,
            rules,
            people: people.iter().take(MAX_PEOPLE.into()).map(said).collect(),
            history: History::default(),
            round: 1,
            dealt: Vec::new(),
            log: Vec::new(),
        };
        plan.dealing(&numbers, seed)
    }

    fn dealing(self, numbers: &[u8], seed: u64) -> Plan {
        let dealt = self.wishes().seats(&places(&self.seating), numbers, seed);
        Plan { dealt, ..self }
    }

    fn wishes(&self) -> Draw<'_> {
        Draw { rules: self.rules, people: &self.people, history: &self.history }
    }

    /// The next round, for those who are here now, with their numbers. Who
    /// observed gets a role; people take parts they have not had where that can
    /// be; groups stay together or are mixed as the rules say. There are as many
    /// groups as before if that still gives everybody a part, else the best
    /// number.
    ///
    /// # Errors
    ///
    /// Nobody can be seated with the people who are left.
    pub fn rotate(&self, seed: u64) -> Result<Plan, Infeasible> {
        let room = self.room();
        let numbers: Vec<u8> = room.here().map(|it| it.number).collect();
        let request = Request { n_people: numbers.len() as u8, ..self.seating.request.clone() };
        let seating = match Seating::new(&request, self.seating.n_groups, self.seating.is_mirrored) {
            Some(it) => it,
            None => feasible(&request)?.swap_remove(0),
        };
        let plan = Plan {
            seating,
            history: self.history.with(&room),
            round: self.round.saturating_add(1),
            dealt: Vec::new(),
            log: Vec::new(),
            ..self.clone()
        };
        Ok(plan.dealing(&numbers, seed))
    }

    /// How many are seated how.
    pub fn seating(&self) -> &Seating {
        &self.seating
    }

    /// Which round this is, from 1.
    pub fn round(&self) -> u8 {
        self.round
    }

    /// What happened in the rounds before.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// What was wished.
    pub fn rules(&self) -> Rules {
        self.rules
    }

    /// What was said of people, by number from 1; who is not there has said
    /// nothing.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The seats as they were dealt, by number.
    pub fn dealt(&self) -> &[Seat] {
        &self.dealt
    }

    /// What changed since, the first first, with what was taken back.
    pub fn changes(&self) -> &[Change] {
        &self.log
    }

    /// Which wishes the draw could not meet.
    pub fn unmet(&self) -> Vec<Unmet> {
        self.wishes().unmet(&self.dealt)
    }

    /// Who sits where now.
    pub fn room(&self) -> Room {
        let mut room = Room::new(&self.seating, &self.dealt, self.history.highest());
        for change in self.holding() {
            // A plan holds only changes that were possible one after another.
            if let Ok(next) = room.after(change) {
                room = next;
            }
        }
        room
    }

    /// The changes that were not taken back.
    fn holding(&self) -> Vec<Change> {
        let mut holding = Vec::new();
        for change in &self.log {
            if *change == Change::Undo {
                holding.pop();
            } else {
                holding.push(*change);
            }
        }
        holding
    }

    /// The plan with one more change.
    ///
    /// # Errors
    ///
    /// Why it is not possible; this plan stays as it is.
    pub fn with(&self, change: Change) -> Result<Plan, Refused> {
        if MAX_CHANGES <= self.log.len() {
            return Err(Refused::TooManyChanges);
        }
        if change == Change::Undo {
            if self.holding().is_empty() {
                return Err(Refused::NothingToUndo);
            }
        } else {
            self.room().after(change)?;
        }
        let mut next = self.clone();
        next.log.push(change);
        Ok(next)
    }

    /// The numbers of those whose place the last change altered, to tell them.
    pub fn moved(&self) -> Vec<u8> {
        let Some((_, earlier)) = self.log.split_last() else { return Vec::new() };
        let before = Plan { log: earlier.to_vec(), ..self.clone() }.room();
        let now = self.room();
        let watching = |room: &Room, number| room.watching().into_iter().find(|it| it.0 == number);
        let numbers = 1..=before.next_number().max(now.next_number()) - 1;
        numbers.filter(|it| before.one(*it) != now.one(*it) || watching(&before, *it) != watching(&now, *it)).collect()
    }
}

/// The places of a seating, group by group.
pub(super) fn places(seating: &Seating) -> Vec<(Group, Part)> {
    seating.groups().flat_map(|group| seating.parts(group).into_iter().map(move |part| (group, part))).collect()
}
