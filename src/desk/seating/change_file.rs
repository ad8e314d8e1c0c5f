use super::{
    Change, Group, WayIn,
    file::{field, n, read_n, read_role, role, text},
};
use crate::document::{Id, Json};

pub(super) fn change(it: Change, roles: &[Id]) -> Json {
    let (word, number, group, of, by) = match it {
        Change::Late(number) => ("late", Some(number), None, None, None),
        Change::Arrives(way) => match way {
            WayIn::Held(number) => ("arrives_held", Some(number), None, None, None),
            WayIn::Vacant(group, role) => ("arrives_vacant", None, Some(group), Some(role), None),
            WayIn::Joins(group) => ("arrives_joins", None, Some(group), None, None),
            WayIn::NewGroup => ("arrives_new_group", None, None, None, None),
            WayIn::Double(group, role) => ("arrives_double", None, Some(group), Some(role), None),
            WayIn::Observer(group) => ("arrives_observer", None, Some(group), None, None),
        },
        Change::Leaves { number, stand_in } => ("leaves", Some(number), None, None, stand_in),
        Change::AssistantPlays(group, role) => ("assistant", None, Some(group), Some(role), None),
        Change::Dissolves(group) => ("dissolves", None, Some(group), None, None),
        Change::Undo => ("undo", None, None, None, None),
    };
    let mut fields = vec![field("change", text(word))];
    fields.extend(number.map(|it| field("number", n(it))));
    fields.extend(group.map(|it| field("group", n(it.0))));
    fields.extend(of.and_then(|it| role(roles, it)).map(|it| field("role", it)));
    fields.extend(by.map(|it| field("by", n(it))));
    Json::Record(fields)
}

pub(super) fn read_change(json: &Json, roles: &[Id]) -> Option<Change> {
    let Json::Text(word) = json.get("change")? else { return None };
    let number = || read_n(json.get("number")?);
    let group = || Some(Group(read_n(json.get("group")?)?));
    let role = || read_role(json.get("role")?, roles);
    Some(match word.as_str() {
        "late" => Change::Late(number()?),
        "arrives_held" => Change::Arrives(WayIn::Held(number()?)),
        "arrives_vacant" => Change::Arrives(WayIn::Vacant(group()?, role()?)),
        "arrives_joins" => Change::Arrives(WayIn::Joins(group()?)),
        "arrives_new_group" => Change::Arrives(WayIn::NewGroup),
        "arrives_double" => Change::Arrives(WayIn::Double(group()?, role()?)),
        "arrives_observer" => Change::Arrives(WayIn::Observer(group()?)),
        "leaves" => Change::Leaves {
            number: number()?,
            stand_in: match json.get("by") {
                None => None,
                Some(it) => Some(read_n(it)?),
            },
        },
        "assistant" => Change::AssistantPlays(group()?, role()?),
        "dissolves" => Change::Dissolves(group()?),
        "undo" => Change::Undo,
        _ => return None,
    })
}
