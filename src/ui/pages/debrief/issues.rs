use super::Numbers;
use crate::{
    analysis::{Settlement, settlement},
    points::{IssueId, OptionId, Points, RoleId},
    steps::table::Ending,
    ui::{
        El, el,
        parts::{label, role_class, role_name, scroller, share},
        words::{Words, key},
    },
};

/// What mattered to whom, issue by issue, and what came of it.
pub(super) fn issues(words: Words, numbers: &Numbers) -> El {
    let exercise = &numbers.exercise;
    let (public, sheets) = (&exercise.public, exercise.sheets());
    let package = match &numbers.results.ending {
        Ending::Agreed { package, .. } => Some(package),
        Ending::WalkedAway { .. } | Ending::TimedOut => None,
    };
    let weight = |issue: IssueId, role: RoleId| {
        let (least, most) = sheets[role].bounds(issue);
        (most - least).0
    };
    let heaviest = |role: RoleId| public.agenda.issues().map(|it| weight(it, role)).max().unwrap_or_default();
    let head = |text: String| el("th").attr("scope", "col").text(text);
    let heads = el("tr")
        .child(head(words.say(key::SHEET_ISSUE)))
        .child(el("td"))
        .child(head(words.say(key::ISSUES_MATTERS)))
        .child(package.map(|_| head(words.say(key::ISSUES_WORTH)).class("number")));
    let row = |issue: IssueId, agreed: Option<OptionId>, role: RoleId| {
        let weight = weight(issue, role);
        let worth = agreed.map(|it| sheets[role].points(issue, it));
        el("tr")
            .child((role.index() == 0).then(|| title(words, numbers, issue, agreed)))
            .child(el("td").child(role_name(words, public, role)))
            .child(el("td").child(bar(words, role, weight, heaviest(role))))
            .child(worth.map(|Points(it)| el("td").class("number").text(words.number(it))))
    };
    let bodies = public.agenda.issues().map(|issue| {
        let agreed = package.map(|it| it.option(issue));
        el("tbody").each(public.roles.roles().map(|role| row(issue, agreed, role)))
    });
    let together = package.filter(|it| sheets.values().iter().any(|sheet| sheet.bonus(it) != Points(0))).map(|it| {
        let title = || {
            let n_roles = public.roles.n_roles().to_string();
            el("th").attr("scope", "rowgroup").attr("rowspan", n_roles).say(words, key::ISSUES_TOGETHER)
        };
        el("tbody").each(sheets.iter().map(|(role, sheet)| {
            el("tr")
                .child((role.index() == 0).then(title))
                .child(el("td").child(role_name(words, public, role)))
                .child(el("td"))
                .child(el("td").class("number").text(words.signed(sheet.bonus(it).0)))
        }))
    });
    let table = el("table")
        .class("issues")
        .child(el("caption").say(words, key::ISSUES_CAPTION))
        .child(el("thead").child(heads))
        .each(bodies)
        .child(together);
    el("section")
        .class("issue-by-issue")
        .child(el("p").class("hint").say(words, key::ISSUES_HINT))
        .child(scroller(words.say(key::ISSUES_CAPTION), table))
        .child(package.map(|_| el("p").class("hint").say(words, key::ISSUES_WORDS)))
        .child(options_apart(words, numbers))
}

/// Where options are worth something together: that this is left out of what
/// looks at one issue at a time.
pub(super) fn options_apart(words: Words, numbers: &Numbers) -> Option<El> {
    let has_bonuses = numbers.exercise.sheets().values().iter().any(|it| !it.bonuses().is_empty());
    has_bonuses.then(|| el("p").class("hint").say(words, key::ISSUES_APART))
}

/// An issue's name, with how it was settled if it was.
fn title(words: Words, numbers: &Numbers, issue: IssueId, agreed: Option<OptionId>) -> El {
    let public = &numbers.exercise.public;
    let it = &public.issues[issue.index()];
    let settled = agreed.map(|option| {
        let word = match settlement(&public.agenda, &numbers.exercise.sheets(), issue, option) {
            Settlement::Compatible { is_met: true } => key::SETTLED_COMPATIBLE,
            Settlement::Compatible { is_met: false } => key::SETTLED_MISSED,
            Settlement::Traded => key::SETTLED_TRADED,
            Settlement::Split => key::SETTLED_SPLIT,
        };
        el("span")
            .class("settled")
            .child(label(words, &it.options[option.index()].title))
            .text(" · ")
            .child(el("strong").say(words, word))
    });
    el("th")
        .attr("scope", "rowgroup")
        .attr("rowspan", public.roles.n_roles().to_string())
        .child(label(words, &it.title))
        .child(settled)
}

/// A number with a bar as long as its share of the most.
pub(super) fn bar(words: Words, role: RoleId, number: i64, most: i64) -> El {
    el("span")
        .class("bar-line")
        .class(role_class(role))
        .child(el("span").class("bar-number").text(words.number(number)))
        .child(share(number, most))
}
