use crate::{
    desk::{
        MAX_PEOPLE,
        seating::{Extras, People, Person, Plan, Request, Rules},
        workshop::{MAX_ORGANISATIONS, Workshop},
    },
    pack::Public,
};

/// How many people are planned for until somebody says.
const N_PEOPLE: u8 = 12;

/// The most characters of an organisation's name.
pub const MAX_LABEL: usize = 60;

/// The most languages that people are said to work in.
const MAX_LANGUAGES: usize = 8;

/// Seats that have something in common, as the trainer types them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Members {
    /// The organisation, or the language.
    pub label: String,
    /// Their numbers, such as `1-4, 9`.
    pub seats: String,
}

/// What the planner was told.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// How many people.
    pub n_people: u8,
    /// What those become who are too many.
    pub extras: Extras,
    /// Whether a group may have three doubles.
    pub allow_third_double: bool,
    /// How many sit together where all have one role.
    pub group_size: Option<u8>,
    /// What is wished of the draw.
    pub rules: Rules,
    /// Who comes from where.
    pub organisations: Vec<Members>,
    /// Who works in which language.
    pub languages: Vec<Members>,
}

impl Setup {
    /// What a workshop was planned with; the plain beginning where it was not.
    pub fn of(workshop: &Workshop) -> Setup {
        let begin = Setup {
            n_people: N_PEOPLE,
            extras: Extras::default(),
            allow_third_double: false,
            group_size: None,
            rules: Rules::default(),
            organisations: Vec::new(),
            languages: Vec::new(),
        };
        let Some(plan) = &workshop.plan else { return begin };
        let request = &plan.seating().request;
        Setup {
            n_people: u8::try_from(plan.room().here().count()).unwrap_or(N_PEOPLE).max(2),
            extras: request.extras,
            allow_third_double: request.allow_third_double,
            group_size: request.group_size,
            rules: plan.rules(),
            organisations: workshop
                .organisations
                .iter()
                .enumerate()
                .map(|(i, label)| members(label, plan, |it| it.organisation.map(usize::from) == Some(i)))
                .collect(),
            languages: languages(plan),
        }
    }

    /// What is asked of the seating.
    pub fn request(&self, public: &Public) -> Request {
        let people = &public.people;
        let small = |n: u32| u8::try_from(n).unwrap_or(MAX_PEOPLE);
        Request {
            people: Some(People { min: small(people.min), ideal: small(people.ideal), max: small(people.max) }),
            extras: self.extras,
            allow_third_double: self.allow_third_double,
            group_size: self.group_size,
            ..Request::new(self.n_people, public.roles.roles().count() as u8)
        }
    }

    /// The organisations that have a name.
    pub fn labels(&self) -> Vec<String> {
        let named = self.organisations.iter().filter(|it| !it.label.trim().is_empty());
        named.take(MAX_ORGANISATIONS).map(|it| it.label.trim().chars().take(MAX_LABEL).collect()).collect()
    }

    /// What is known of each person, by number.
    ///
    /// # Errors
    ///
    /// The first entry that cannot be understood, as it was typed.
    pub fn people(&self) -> Result<Vec<Person>, String> {
        let mut people = vec![Person::default(); self.n_people.into()];
        let named = |it: &&Members| !it.label.trim().is_empty();
        for (i, it) in self.organisations.iter().filter(named).take(MAX_ORGANISATIONS).enumerate() {
            for number in seats(&it.seats).ok_or_else(|| it.seats.clone())? {
                if let Some(person) = people.get_mut(usize::from(number) - 1) {
                    person.organisation = Some(i as u8);
                }
            }
        }
        for it in self.languages.iter().filter(named).take(MAX_LANGUAGES) {
            let tag = it.label.trim();
            if 35 < tag.len() || !tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
                return Err(tag.to_owned());
            }
            for number in seats(&it.seats).ok_or_else(|| it.seats.clone())? {
                if let Some(person) = people.get_mut(usize::from(number) - 1) {
                    person.languages.push(tag.to_lowercase());
                }
            }
        }
        Ok(people)
    }
}

fn members(label: &str, plan: &Plan, belongs: impl Fn(&Person) -> bool) -> Members {
    let numbers = plan.people().iter().zip(1..).filter(|(it, _)| belongs(it)).map(|it| it.1);
    Members { label: label.to_owned(), seats: ranges(numbers) }
}

fn languages(plan: &Plan) -> Vec<Members> {
    let mut tags: Vec<&String> = plan.people().iter().flat_map(|it| &it.languages).collect();
    tags.sort_unstable();
    tags.dedup();
    tags.into_iter().map(|tag| members(tag, plan, |it| it.languages.contains(tag))).collect()
}

/// The numbers of a list such as `1-4, 9 12`. `None` if something in it is no
/// seat.
fn seats(typed: &str) -> Option<Vec<u8>> {
    let seat = |it: &str| it.trim().parse::<u8>().ok().filter(|it| (1..=MAX_PEOPLE).contains(it));
    let mut found = Vec::new();
    for piece in typed.replace(['–', '—'], "-").split([',', ';']).filter(|it| !it.trim().is_empty()) {
        match piece.split_once('-') {
            Some((first, last)) => found.extend(seat(first)?..=seat(last)?),
            None => {
                for it in piece.split_whitespace() {
                    found.push(seat(it)?);
                }
            }
        }
    }
    Some(found)
}

/// Numbers in rising order as a list that [`seats`] reads.
fn ranges(numbers: impl Iterator<Item = u8>) -> String {
    let mut rows: Vec<(u8, u8)> = Vec::new();
    for number in numbers {
        match rows.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => rows.push((number, number)),
        }
    }
    let said = rows.into_iter().map(|(a, b)| if a == b { a.to_string() } else { format!("{a}–{b}") });
    said.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_seats_are_read_as_people_write_them() {
        assert_eq!(seats("1-4, 9 12;60"), Some(vec![1, 2, 3, 4, 9, 12, 60]));
        assert_eq!(seats(" 2 – 3 ,"), Some(vec![2, 3]));
        assert_eq!(seats(""), Some(vec![]));
        for wrong in ["0", "61", "1-", "a", "1-2-3", "4,x", "999"] {
            assert_eq!(seats(wrong), None, "{wrong}");
        }
        for numbers in [vec![], vec![7], vec![1, 2, 3, 9, 11, 12]] {
            assert_eq!(seats(&ranges(numbers.iter().copied())), Some(numbers));
        }
    }
}
