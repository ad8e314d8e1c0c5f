//! What slips say, entered by the trainer: a tap an issue.

use std::rc::Rc;

use yew::{html::onkeydown, prelude::*};

use super::{super::no_deal::because, said};
use crate::{
    desk::{
        results::{HandBack, NoDealReason, NotLegal, Says},
        seating::Group,
    },
    pack::{Issue, Public},
    points::{IssueId, OptionId, RoleSet, Terms},
    steps::table::Decision,
    ui::{
        El,
        browser::page,
        el,
        parts::label,
        words::{Words, key},
    },
};

/// Properties of [`Slips`].
#[derive(PartialEq, Properties)]
pub struct SlipsProps {
    /// The screens' words.
    pub words: Words,
    /// The exercise.
    pub public: Rc<Public>,
    /// The marks of the deal and of the pack.
    pub tags: (u32, u16),
    /// The groups, each with whether its result stands.
    pub groups: Vec<(u8, bool)>,
    /// Called with what a slip says.
    pub on_slip: Callback<(HandBack, Says)>,
}

/// A row of big buttons for each issue. The last tap takes the slip in and goes
/// on to the next table.
#[component]
pub fn Slips(props: &SlipsProps) -> Html {
    let SlipsProps { words, public, tags, groups, on_slip } = props;
    let (words, tags) = (*words, *tags);
    let Some((_, table)) = public.table() else { return Html::default() };
    let n_roles = public.roles.n_roles();
    let chosen = use_state_eq(|| None::<u8>);
    let terms = use_state_eq(|| Terms::open(public.agenda.n_issues()));
    let by = use_state_eq(|| RoleSet::all(n_roles));
    let refused = use_state_eq(|| None::<NotLegal>);
    let group = (*chosen).or_else(|| groups.iter().find(|it| !it.1).map(|it| it.0));

    let take_in = {
        let (chosen, terms, by, refused) = (chosen.clone(), terms.clone(), by.clone(), refused.clone());
        let (public, on_slip) = (public.clone(), on_slip.clone());
        Callback::from(move |outcome: Result<Terms, NoDealReason>| {
            let Some(group) = group else { return };
            let outcome = match outcome {
                Ok(said) => match said.package() {
                    Some(package) => Ok((package, *by)),
                    None => return terms.set(said),
                },
                Err(reason) => Err(reason),
            };
            let kept = outcome.as_ref().ok().map(|it| Terms::from(&it.0));
            match HandBack::on_paper(tags, group, outcome, &public) {
                Ok(slip) => {
                    on_slip.emit(slip);
                    chosen.set(None);
                    terms.set(Terms::open(public.agenda.n_issues()));
                    by.set(RoleSet::all(n_roles));
                    refused.set(None);
                    // After the last table the buttons are gone.
                    page::catch_focus(&[".collect-slips h2"]);
                }
                Err(why) => {
                    terms.set(kept.unwrap_or_else(|| (*terms).clone()));
                    refused.set(Some(why));
                }
            }
        })
    };
    let choose = {
        let (terms, take_in) = (terms.clone(), take_in.clone());
        Callback::from(move |(issue, option): (IssueId, OptionId)| {
            let is_back = terms.option(issue) == Some(option);
            take_in.emit(Ok((*terms).clone().with(issue, (!is_back).then_some(option))));
        })
    };
    let on_key = {
        let (terms, choose, agenda) = (terms.clone(), choose.clone(), public.agenda.clone());
        move |event: KeyboardEvent| {
            // A key that is held down would go on to the slips of the next tables.
            if event.repeat() || event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if event.key() == "Backspace" {
                if let Some(last) = agenda.issues().rev().find(|it| terms.option(*it).is_some()) {
                    terms.set((*terms).clone().with(last, None));
                }
                return;
            }
            let digit = event.key().parse::<usize>().ok().filter(|it| (1..=9).contains(it));
            let open = terms.open_issues().next();
            let option =
                open.zip(digit).and_then(|(issue, digit)| Some((issue, agenda.options(issue).nth(digit - 1)?)));
            if let Some(option) = option {
                choose.emit(option);
            }
        }
    };
    let tables = groups.iter().map(|(it, is_settled)| {
        let (it, chosen, letter) = (*it, chosen.clone(), Group(*it).to_string());
        let told = words.with(
            if *is_settled { key::COLLECT_TABLE_SETTLED } else { key::COLLECT_TABLE },
            &[("group", (&letter).into())],
        );
        let mark = if *is_settled { format!("{letter} ✓") } else { letter };
        toggle(group == Some(it), mark, move |_: MouseEvent| chosen.set(Some(it))).attr("aria-label", told)
    });
    let rows = public.agenda.issues().map(|issue| row(words, (issue, &public.issues[issue.index()]), &terms, &choose));
    let reasons = NoDealReason::ALL.into_iter().map(|it| {
        let take_in = take_in.clone();
        toggle(false, words.say(because(it)), move |_: MouseEvent| take_in.emit(Err(it))).key(it.word())
    });
    let who = (table.rules.decision != Decision::Unanimity).then(|| who_agreed(words, public, &by));
    let entry = group.map(|group| {
        let letter = Group(group).to_string();
        el("div")
            .class("slip")
            .attr("role", "group")
            .attr("tabindex", "0")
            .attr("aria-labelledby", "slip-title")
            .attr("aria-describedby", "slip-keys")
            .on(onkeydown::Wrapper::new(Callback::from(on_key)))
            .child(
                el("h3")
                    .attr("id", "slip-title")
                    .attr("aria-live", "polite")
                    .text(words.with(key::COLLECT_SLIP_OF, &[("group", (&letter).into())])),
            )
            .child(who)
            .each(rows)
            .child(
                el("fieldset")
                    .class("slip-row")
                    .child(el("legend").say(words, key::COLLECT_SLIP_NO_DEAL))
                    .child(el("div").class("slip-options").each(reasons)),
            )
    });
    el("section")
        .class("collect-slips")
        .child(el("h2").say(words, key::COLLECT_SLIPS))
        .child(el("p").attr("id", "slip-keys").class("hint").say(words, key::COLLECT_SLIPS_HINT))
        .child(
            el("div")
                .class("slip-tables")
                .attr("role", "group")
                .attr("aria-label", words.say(key::COLLECT_SLIP_TABLE))
                .each(tables),
        )
        .child(group.is_none().then(|| el("p").say(words, key::COLLECT_SLIPS_DONE)))
        .child(
            el("div")
                .attr("role", "alert")
                .child(refused.map(|why| el("p").class("notice warning").text(said::not_legal(words, public, why)))),
        )
        .child(entry)
        .into()
}

fn toggle(is_chosen: bool, text: String, on_click: impl Into<Callback<MouseEvent>>) -> El {
    el("button")
        .attr("type", "button")
        .class("slip-option")
        .attr("aria-pressed", if is_chosen { "true" } else { "false" })
        .text(text)
        .on_click(on_click)
}

/// The options of one issue, side by side.
fn row(words: Words, (id, issue): (IssueId, &Issue), terms: &Terms, choose: &Callback<(IssueId, OptionId)>) -> El {
    let options = (0..issue.options.len()).map(|n| {
        let option = OptionId(n as u8);
        let choose = choose.clone();
        // The first nine have a key; those who press keys see which.
        let digit = (n < 9).then(|| el("kbd").attr("aria-hidden", "true").text((n + 1).to_string()));
        el("button")
            .attr("type", "button")
            .class("slip-option")
            .attr("aria-pressed", if terms.option(id) == Some(option) { "true" } else { "false" })
            .on_click(move |_: MouseEvent| choose.emit((id, option)))
            .child(digit)
            .child(label(words, &issue.options[n].title))
    });
    el("fieldset")
        .class("slip-row")
        .child(el("legend").child(label(words, &issue.title)))
        .child(el("div").class("slip-options").each(options))
}

/// Which roles agreed, where not all need to.
fn who_agreed(words: Words, public: &Public, by: &UseStateHandle<RoleSet>) -> El {
    let boxes = public.roles.iter().map(|(role, it)| {
        let by = by.clone();
        let is_in = by.contains(role);
        let field = el("input").attr("type", "checkbox").checked(is_in).on_change(move |_: Event| {
            let one = RoleSet::of(role);
            by.set(if is_in { by.without(one) } else { by.with(role) });
        });
        el("label").class("option").child(field).child(label(words, &it.name))
    });
    el("fieldset")
        .class("slip-row")
        .child(el("legend").say(words, key::COLLECT_SLIP_WHO))
        .child(el("div").class("slip-who").each(boxes))
}
