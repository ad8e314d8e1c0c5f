use super::{
    Extras, Group, History, MAX_PEOPLE, Organisations, Part, People, Person, Plan, Request, Rules, Seat, Seating,
    change_file::{change, read_change},
    plan::MAX_CHANGES,
};
use crate::{
    document::{Id, Json},
    points::RoleId,
};

impl Plan {
    /// The plan as it is saved, with the author's ids of the roles, which stand
    /// in the author's order.
    pub fn to_json(&self, roles: &[Id]) -> Json {
        let request = &self.seating.request;
        let mut fields = vec![
            field("people", n(request.n_people)),
            field("shared", Json::List(request.may_share.iter().map(|it| Json::Bool(*it)).collect())),
            field("doubles_first", Json::Bool(request.extras == Extras::DoublesFirst)),
            field("third_double", Json::Bool(request.allow_third_double)),
            field("groups", n(self.seating.n_groups)),
            field("mirrored", Json::Bool(self.seating.is_mirrored)),
            field("organisations", text(word(self.rules.organisations))),
            field("shared_language", Json::Bool(self.rules.shared_language)),
            field("new_partners", Json::Bool(self.rules.new_partners)),
            field("persons", Json::List(self.people.iter().map(person).collect())),
            field("round", n(self.round)),
            field("seats", Json::List(self.dealt.iter().map(|it| seat(*it, roles)).collect())),
            field("changes", Json::List(self.log.iter().map(|it| change(*it, roles)).collect())),
        ];
        if let Some(it) = request.people {
            fields.push(field("author", Json::List(vec![n(it.min), n(it.ideal), n(it.max)])));
        }
        fields.extend(request.group_size.map(|it| field("group_size", n(it))));
        if self.history != History::default() {
            fields.push(field("history", self.history.to_json()));
        }
        Json::Record(fields)
    }

    /// Reads a saved plan for an exercise with these roles. `None` if it is none,
    /// or names a role that the exercise does not have, or its seats are not
    /// those of its seating, or a change was not possible.
    pub fn from_json(json: &Json, roles: &[Id]) -> Option<Plan> {
        let request = Request {
            n_people: read_n(json.get("people")?)?,
            may_share: read_list(json.get("shared")?, 8, read_bool)?,
            people: match json.get("author") {
                None => None,
                Some(it) => match read_list(it, 3, read_n)?[..] {
                    [min, ideal, max] => Some(People { min, ideal, max }),
                    _ => return None,
                },
            },
            extras: if read_bool(json.get("doubles_first")?)? { Extras::DoublesFirst } else { Extras::ObserversFirst },
            allow_third_double: read_bool(json.get("third_double")?)?,
            group_size: match json.get("group_size") {
                None => None,
                Some(it) => Some(read_n(it)?),
            },
        };
        let seating = Seating::new(&request, read_n(json.get("groups")?)?, read_bool(json.get("mirrored")?)?)?;
        let Json::Text(organisations) = json.get("organisations")? else { return None };
        let rules = Rules {
            organisations: ORGANISATIONS.into_iter().find(|it| it.1 == organisations)?.0,
            shared_language: read_bool(json.get("shared_language")?)?,
            new_partners: read_bool(json.get("new_partners")?)?,
        };
        let mut plan = Plan {
            seating,
            rules,
            people: read_list(json.get("persons")?, MAX_PEOPLE.into(), read_person)?,
            history: json.get("history").map_or(Some(History::default()), History::from_json)?,
            round: read_n(json.get("round")?)?,
            dealt: read_list(json.get("seats")?, MAX_PEOPLE.into(), |it| read_seat(it, roles))?,
            log: Vec::new(),
        };
        if roles.len() != request.may_share.len() || plan.round == 0 || !plan.is_of_its_seating() {
            return None;
        }
        for change in read_list(json.get("changes")?, MAX_CHANGES, |it| read_change(it, roles))? {
            plan = plan.with(change).ok()?;
        }
        Some(plan)
    }

    /// Whether each number stands once, in order, and each group has its roles
    /// and nobody too many.
    fn is_of_its_seating(&self) -> bool {
        let numbers = self.dealt.iter().map(|it| it.number);
        let key = |it: &(Group, Part)| (it.0, sort_key(it.1));
        let mut taken: Vec<(Group, Part)> = self.dealt.iter().map(|it| (it.group, it.part)).collect();
        let mut places = super::plan::places(&self.seating);
        taken.sort_unstable_by_key(key);
        places.sort_unstable_by_key(key);
        numbers.clone().is_sorted_by(|a, b| a < b)
            && numbers.clone().all(|it| (1..=MAX_PEOPLE).contains(&it))
            && taken.iter().map(key).eq(places.iter().map(key))
    }
}

/// Who is doubled may be chosen otherwise by another version of the program.
fn sort_key(part: Part) -> (u8, usize) {
    match part {
        Part::Role(role) => (0, role.index()),
        Part::Double(_) => (1, 0),
        Part::Observer => (2, 0),
    }
}

impl History {
    fn to_json(&self) -> Json {
        let set = |it: &u64| Json::Number(*it as i64);
        Json::Record(vec![
            field("met", Json::List(self.met.iter().map(set).collect())),
            field("last", Json::List(self.last.iter().map(set).collect())),
            field("been", Json::List(self.been.iter().map(|it| Json::Number((*it).into())).collect())),
            field("observed", set(&self.observed)),
        ])
    }

    fn from_json(json: &Json) -> Option<History> {
        let most = usize::from(MAX_PEOPLE);
        let history = History {
            met: read_list(json.get("met")?, most, read_set)?,
            last: read_list(json.get("last")?, most, read_set)?,
            been: read_list(json.get("been")?, most, |it| u16::try_from(read_set(it)?).ok())?,
            observed: read_set(json.get("observed")?)?,
        };
        let is_whole = [history.met.len(), history.last.len(), history.been.len()] == [most; 3];
        is_whole.then_some(history)
    }
}

const ORGANISATIONS: [(Organisations, &str); 3] =
    [(Organisations::Any, "any"), (Organisations::Mix, "mix"), (Organisations::Separate, "separate")];

fn word(of: Organisations) -> &'static str {
    ORGANISATIONS.into_iter().find(|it| it.0 == of).map_or("", |it| it.1)
}

pub(super) fn field(key: &str, value: Json) -> (String, Json) {
    (key.to_owned(), value)
}

pub(super) fn text(it: &str) -> Json {
    Json::Text(it.to_owned())
}

pub(super) fn n(it: u8) -> Json {
    Json::Number(it.into())
}

fn person(it: &Person) -> Json {
    let languages = Json::List(it.languages.iter().map(|it| text(it)).collect());
    let mut fields = vec![field("languages", languages)];
    fields.extend(it.organisation.map(|it| field("organisation", n(it))));
    Json::Record(fields)
}

fn seat(it: Seat, roles: &[Id]) -> Json {
    let mut fields = vec![field("number", n(it.number)), field("group", n(it.group.0))];
    fields.extend(match it.part {
        Part::Role(it) => role(roles, it).map(|it| field("role", it)),
        Part::Double(it) => role(roles, it).map(|it| field("double", it)),
        Part::Observer => None,
    });
    Json::Record(fields)
}

pub(super) fn role(roles: &[Id], role: RoleId) -> Option<Json> {
    Some(text(roles.get(role.index())?.as_str()))
}

pub(super) fn read_n(json: &Json) -> Option<u8> {
    u8::try_from(read_set(json)?).ok()
}

fn read_set(json: &Json) -> Option<u64> {
    match json {
        Json::Number(it) => u64::try_from(*it).ok(),
        _ => None,
    }
}

fn read_bool(json: &Json) -> Option<bool> {
    match json {
        Json::Bool(it) => Some(*it),
        _ => None,
    }
}

fn read_list<T>(json: &Json, most: usize, read: impl Fn(&Json) -> Option<T>) -> Option<Vec<T>> {
    match json {
        Json::List(items) if items.len() <= most => items.iter().map(read).collect(),
        _ => None,
    }
}

pub(super) fn read_role(json: &Json, roles: &[Id]) -> Option<RoleId> {
    let Json::Text(id) = json else { return None };
    let place = roles.iter().position(|it| it.as_str() == id)?;
    Some(RoleId(u8::try_from(place).ok()?))
}

fn read_seat(json: &Json, roles: &[Id]) -> Option<Seat> {
    let part = match (json.get("role"), json.get("double")) {
        (Some(it), None) => Part::Role(read_role(it, roles)?),
        (None, Some(it)) => Part::Double(read_role(it, roles)?),
        (None, None) => Part::Observer,
        _ => return None,
    };
    Some(Seat { number: read_n(json.get("number")?)?, group: Group(read_n(json.get("group")?)?), part })
}

fn read_person(json: &Json) -> Option<Person> {
    let person = Person {
        organisation: match json.get("organisation") {
            None => None,
            Some(it) => Some(read_n(it)?),
        },
        languages: read_list(json.get("languages")?, 8, |it| match it {
            Json::Text(it) => Some(it.clone()),
            _ => None,
        })?,
    };
    person.is_within_bounds().then_some(person)
}
