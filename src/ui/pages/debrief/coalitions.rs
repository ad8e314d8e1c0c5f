use super::{Numbers, issues::bar};
use crate::{
    points::{Points, RoleId, RoleSet, Terms},
    session::{Closing, Coalitions, Winning},
    steps::table::{Decision, Ending},
    ui::{
        El, el,
        parts::{offer_lines, offer_table, role_name, scroller},
        words::{Words, key},
    },
};

/// How many coalitions are shown with their bars. The table has all of them.
const MOST_SHOWN: usize = 12;

/// Who could have closed without whom, and what each would have had. Nothing at
/// a table of two.
pub(super) fn coalitions(words: Words, numbers: &Numbers) -> Option<El> {
    let section = el("section").class("coalitions");
    let found = match numbers.coalitions.as_ref()? {
        Ok(found) => found,
        Err(_) => return Some(section.child(el("p").say(words, key::COALITIONS_TOO_MANY))),
    };
    let section = section.child(rule(words, numbers, found)).child(needed(words, numbers, found));
    if found.decision == Decision::Unanimity {
        return Some(section);
    }
    let shown = found.winning.iter().take(MOST_SHOWN).map(|it| card(words, numbers, found, it));
    let n_more = found.winning.len().saturating_sub(MOST_SHOWN);
    let more = (0 < n_more).then(|| words.with(key::COALITIONS_MORE, &[("coalitions", n_more.into())]));
    Some(
        section
            .child(el("p").class("hint").say(words, key::COALITIONS_HINT))
            .child(el("ul").class("coalition-cards").each(shown))
            .child(more.map(|it| el("p").text(it)))
            .child(
                el("details")
                    .child(el("summary").say(words, key::COALITIONS_SHOW_TABLE))
                    .child(table(words, numbers, found)),
            ),
    )
}

/// Whose acceptance is enough.
fn rule(words: Words, numbers: &Numbers, found: &Coalitions) -> El {
    let (at_least, veto) = match found.decision {
        Decision::Unanimity => return el("p").say(words, key::COALITIONS_ALL),
        Decision::Quorum { at_least, veto } => (at_least, veto),
    };
    let n_roles = numbers.exercise.public.roles.n_roles();
    let quorum = words.with(key::COALITIONS_QUORUM, &[("accept", at_least.into()), ("roles", n_roles.into())]);
    match veto.is_empty() {
        true => el("p").text(quorum),
        false => {
            el("p").text(quorum).text(" ").say(words, key::COALITIONS_VETO).text(" ").child(names(words, numbers, veto))
        }
    }
}

/// Whose consent there was no way round.
fn needed(words: Words, numbers: &Numbers, found: &Coalitions) -> El {
    if found.winning.iter().all(|it| it.closing.is_none()) {
        return el("p").say(words, key::COALITIONS_NONE);
    }
    if found.needed.is_empty() {
        return el("p").say(words, key::COALITIONS_NOBODY_NEEDED);
    }
    el("p").say(words, key::COALITIONS_NEEDED).text(" ").child(names(words, numbers, found.needed))
}

fn names(words: Words, numbers: &Numbers, roles: RoleSet) -> El {
    let public = &numbers.exercise.public;
    el("span").class("role-names").each(roles.iter().map(|it| role_name(words, public, it)))
}

/// The largest surplus that a role could have had in any coalition.
fn most(found: &Coalitions, role: RoleId) -> i64 {
    found.winning.iter().filter_map(|it| Some(it.closing.as_ref()?.most[role].0)).max().unwrap_or_default()
}

fn is_how_it_ended(numbers: &Numbers, it: &Winning) -> bool {
    matches!(&numbers.results.ending, Ending::Agreed { by, .. } if *by == it.members)
}

/// One coalition: who is in it and who is not, and what each would have had.
fn card(words: Words, numbers: &Numbers, found: &Coalitions, it: &Winning) -> El {
    let public = &numbers.exercise.public;
    let ended = is_how_it_ended(numbers, it).then(|| el("p").child(el("strong").say(words, key::COALITIONS_ENDED)));
    let left_out = (!it.left_out.is_empty()).then(|| {
        el("p").class("hint").say(words, key::COALITIONS_LEFT_OUT).text(" ").child(names(words, numbers, it.left_out))
    });
    let bars = |closing: &Closing| {
        let line = |role: RoleId| {
            let best = words.with(key::COALITIONS_AT_BEST, &[("points", closing.most[role].0.into())]);
            el("li")
                .child(role_name(words, public, role))
                .child(bar(words, role, closing.surplus[role].0, most(found, role)))
                .child(el("span").class("hint").text(best))
        };
        let lines = offer_lines(public, &Terms::from(&closing.package), None);
        let package =
            el("details").child(el("summary").say(words, key::COALITIONS_PACKAGE)).child(offer_table(words, &lines));
        el("div").child(el("ul").class("coalition-bars").each(it.members.iter().map(line))).child(package)
    };
    let card = el("li")
        .class("coalition")
        .child(el("h3").child(names(words, numbers, it.members)))
        .child(ended)
        .child(left_out);
    match &it.closing {
        Some(closing) => card.child(bars(closing)),
        None => card.child(el("p").say(words, key::COALITIONS_CANNOT)),
    }
}

/// The same as a table, a row for each coalition.
fn table(words: Words, numbers: &Numbers, found: &Coalitions) -> El {
    let public = &numbers.exercise.public;
    let head = |it: El| it.attr("scope", "col");
    let heads = el("tr")
        .child(head(el("th")).say(words, key::COALITIONS_WHO))
        .each(public.roles.roles().map(|role| head(el("th")).class("number").child(role_name(words, public, role))));
    let rows = found.winning.iter().map(|it| {
        let letters: Vec<String> = it.members.iter().map(|it| it.letter().to_string()).collect();
        let ended = is_how_it_ended(numbers, it).then(|| el("strong").text(" · ").say(words, key::COALITIONS_ENDED));
        let cell = |role: RoleId| match &it.closing {
            _ if it.left_out.contains(role) => words.say(key::COALITIONS_OUT),
            Some(closing) => {
                let Points(surplus) = closing.surplus[role];
                words.signed(surplus)
            }
            None => words.say(key::COALITIONS_NO_CLOSING),
        };
        el("tr")
            .child(el("th").attr("scope", "row").text(letters.join(" + ")).child(ended))
            .each(public.roles.roles().map(|role| el("td").class("number").text(cell(role))))
    });
    let table = el("table")
        .child(el("caption").say(words, key::COALITIONS_CAPTION))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    scroller(words.say(key::COALITIONS_CAPTION), table).class("tall")
}
