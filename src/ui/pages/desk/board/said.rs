//! What several parts of the board say in the same way.

use yew::prelude::*;

use super::super::no_deal::because;
use crate::{
    desk::{
        results::{Difference, GroupState},
        seating::Group,
    },
    pack::Public,
    points::{ByRole, Package, Points, RoleId},
    ui::{
        El, el,
        parts::{label, role_class, share},
        words::{Words, key},
    },
};

/// The heading of a column.
pub fn head(title: String) -> El {
    el("th").attr("scope", "col").text(title)
}

/// A group's letter as the heading of a row.
pub fn letter(group: u8) -> El {
    el("th").attr("scope", "row").class("letter").text(Group(group).to_string())
}

/// A role's name, without its letter: letters are the groups' here.
pub fn role_said(words: Words, public: &Public, role: RoleId) -> Html {
    label(words, &public.roles[role].name)
}

/// A number in a cell.
pub fn number(words: Words, n: i64) -> El {
    el("td").class("number").text(words.number(n))
}

/// Several groups by their letters.
pub fn letters(groups: &[u8]) -> String {
    groups.iter().map(|it| Group(*it).to_string()).collect::<Vec<_>>().join(", ")
}

/// How a group's result stands, where it is no agreement. `None` for one.
pub fn instead(words: Words, public: &Public, state: &GroupState) -> Option<String> {
    Some(match state {
        GroupState::Agreed { .. } => return None,
        GroupState::NoDeal(reasons) => {
            let reasons: Vec<String> = reasons.iter().map(|it| words.say(because(*it))).collect();
            words.with(key::BOARD_NO_DEAL, &[("reasons", (&reasons.join("; ")).into())])
        }
        GroupState::Mismatch(Difference::Outcome) => words.say(key::BOARD_DIFFER_OUTCOME),
        GroupState::Mismatch(Difference::Issues(issues)) => {
            let names: Vec<&str> = issues.iter().map(|it| words.of(&public.issues[it.index()].title)).collect();
            words.with(key::BOARD_DIFFER, &[("issues", (&names.join("; ")).into())])
        }
        GroupState::OneSided { .. } => words.say(key::BOARD_ONE_SIDED),
        GroupState::Missing(_) => words.say(key::BOARD_MISSING),
    })
}

/// What would have to change of one package to be another, in words.
pub fn changes(words: Words, public: &Public, from: &Package, to: &Package) -> Vec<String> {
    let differ = |(issue, option)| {
        let before = from.option(issue);
        let it = &public.issues[issue.index()];
        let title = |option: crate::points::OptionId| words.of(&it.options[option.index()].title);
        let values =
            [("issue", words.of(&it.title).into()), ("new", title(option).into()), ("old", title(before).into())];
        (before != option).then(|| words.with(key::BOARD_CHANGE, &values))
    };
    to.iter().filter_map(differ).collect()
}

/// Signed points of each role, those of nothing left out.
pub fn gains(words: Words, public: &Public, gains: &ByRole<Points>) -> El {
    let gain = |(role, it): (RoleId, &Points)| {
        let gain = el("strong").text(words.signed(it.0));
        (*it != Points(0)).then(|| el("span").child(role_said(words, public, role)).text(" ").child(gain))
    };
    el("p").class("gains").each(gains.iter().filter_map(gain))
}

/// A number with a bar as long as its share of the most.
pub fn bar(number: String, role: Option<RoleId>, n: i64, most: i64) -> El {
    el("span")
        .class("board-bar")
        .class(role.map_or("", role_class))
        .child(el("span").class("number").text(number))
        .child(share(n, most))
}
