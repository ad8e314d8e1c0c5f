//! The exercise that was made: what its points show, what may still tell who is
//! meant, and where to go with it.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    own_case::{Figures, Made, Template},
    pack::{self, Exercise},
    steps::worksheet::skeleton::{Case, Leftovers},
    ui::{
        El, OpenedPack, Origin, Route, Shell,
        browser::{
            files, hash,
            share::{self, Shared},
        },
        button, el, kept,
        parts::{passage, problem_list},
        site_file::{self, use_site_file},
        words::{Words, key},
    },
};

/// Properties of [`Outcome`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct OutcomeProps {
    /// The screens' words.
    pub words: Words,
    /// The case, as soon as it is whole.
    pub case: Option<Case>,
}

/// The exercise as soon as the case is whole. It is there as long as the sheet
/// is, so that what it needs is here when the last answer is.
#[component]
pub(super) fn Outcome(OutcomeProps { words, case }: &OutcomeProps) -> Html {
    let words = *words;
    let template = use_site_file(words, &site_file::EXERCISE);
    match (case.clone(), template) {
        (None, _) => Html::default(),
        (Some(case), Ok(template)) => html! { <MadePart {words} {template} {case} /> },
        (Some(_), Err(meanwhile)) => meanwhile,
    }
}

/// Properties of [`MadePart`].
#[derive(Debug, PartialEq, Properties)]
struct MadePartProps {
    /// The screens' words.
    words: Words,
    /// What the exercise is made in.
    template: Rc<Template>,
    /// The case, whole.
    case: Case,
}

/// The exercise made of a case.
#[component]
fn MadePart(MadePartProps { words, template, case }: &MadePartProps) -> Html {
    let words = *words;
    let shell = use_context::<Shell>();
    let shared = use_state_eq(|| None::<(Shared, String)>);
    let has_failed = use_state_eq(|| false);
    let made = use_memo((template.clone(), case.clone(), words.tongue), |(template, case, tongue)| {
        Made::of(template, case, tongue.tag())
    });
    let made = match &*made {
        Ok(made) => made,
        Err(invalid) => return problem_list(words, &invalid.problems).into(),
    };
    let pack = Rc::new(made.pack.clone());
    let exercise = &made.pack.exercises[0];
    let is_in_file = shell.as_ref().is_some_and(|it| it.offline.is_in_file());
    let play = {
        let (pack, has_failed, id) = (pack.clone(), has_failed.clone(), exercise.public.id.clone());
        move |_: MouseEvent| {
            let Some(shell) = shell.clone() else { return };
            let (opened, has_failed, exercise) =
                (OpenedPack { pack: pack.clone(), origin: Origin::Own }, has_failed.clone(), id.clone());
            spawn_local(async move {
                match kept::keep_pack(&shell.store, &opened).await {
                    Ok(()) => hash::go(&Route::Exercise { pack: opened.place(), exercise }.path()),
                    Err(_) => has_failed.set(true),
                }
            });
        }
    };
    let save = {
        let pack = pack.clone();
        move |_: MouseEvent| files::download(&format!("{}.json", pack.id), "application/json", &pack.source)
    };
    let link = pack::to_link(&pack).filter(|_| !is_in_file).map(|packed| {
        let (shared, title) = (shared.clone(), words.of(&pack.title).to_owned());
        button("", words.say(key::SKELETON_LINK), move |_: MouseEvent| {
            let route = Route::Open { packed: Some(packed.clone()), from: None };
            let (shared, title, address) = (shared.clone(), title.clone(), format!("{}{}", hash::base(), route.href()));
            spawn_local(async move {
                let outcome = share::share(&title, &address).await;
                shared.set(Some((outcome, address)));
            });
        })
    });
    let outcome = shared.as_ref().map(|(outcome, address)| {
        let said = match outcome {
            Shared::Handed => key::SHARE_HANDED,
            Shared::Copied => key::SHARE_COPIED,
            Shared::No => key::SHARE_BY_HAND,
        };
        el("div").child(el("p").say(words, said)).child(el("code").class("address").text(address.clone()))
    });
    let failed =
        has_failed.then(|| el("p").class("notice warning").attr("role", "alert").say(words, key::OWN_NOT_KEPT));
    el("section")
        .class("skeleton-made")
        .child(el("h2").say(words, key::SKELETON_MADE))
        .child(figures(words, exercise, &made.figures))
        .child(to_read(words, exercise, &made.leftovers))
        .child(
            el("p")
                .class("card-actions")
                .child(button("primary", words.say(key::SKELETON_PLAY), play))
                .child(button("", words.say(key::SKELETON_FILE), save))
                .child(link),
        )
        .child(failed)
        .child(el("div").attr("role", "status").child(outcome))
        .into()
}

/// What the exact analysis says, in words.
fn figures(words: Words, exercise: &Exercise, it: &Figures) -> El {
    let public = &exercise.public;
    let titles = |places: &[usize]| {
        let found = places.iter().filter_map(|i| public.issues.get(*i)).map(|it| words.of(&it.title));
        found.collect::<Vec<_>>().join("; ")
    };
    let n = |it: u128| i64::try_from(it).unwrap_or(i64::MAX);
    let packages = [("zone", n(it.n_in_zone).into()), ("packages", n(it.n_packages).into())];
    let zone = match &it.nearest {
        None => el("p").text(words.with(key::SKELETON_ZONE, &packages)),
        Some(nearest) => {
            let settled = public.issues.iter().zip(&nearest.options).filter_map(|(issue, n)| {
                Some(format!("{}: {}", words.of(&issue.title), words.of(&issue.options.get(*n)?.title)))
            });
            let settled = settled.collect::<Vec<_>>().join("; ");
            let short = public.roles.iter().zip(&nearest.short).filter(|it| 0 < *it.1).map(|((_, role), points)| {
                let values = [("side", words.of(&role.name).into()), ("points", (*points).into())];
                el("li").text(words.with(key::SKELETON_SHORT, &values))
            });
            el("div")
                .child(el("p").child(el("strong").text(words.with(key::SKELETON_NO_ZONE, &packages))))
                .child(el("p").text(words.with(key::SKELETON_NEAREST, &[("package", (&settled).into())])))
                .child(el("ul").each(short))
                .child(el("p").say(words, key::SKELETON_OPENS))
        }
    };
    let trade = if it.to_trade.is_empty() {
        words.say(key::SKELETON_NO_TRADE)
    } else {
        words.with(key::SKELETON_TRADE, &[("issues", (&titles(&it.to_trade)).into())])
    };
    let shared = (!it.shared.is_empty())
        .then(|| el("p").text(words.with(key::SKELETON_SHARED, &[("issues", (&titles(&it.shared)).into())])));
    el("div").class("skeleton-figures").child(zone).child(el("p").text(trade)).child(shared)
}

/// All texts with the stand-ins, and the words that nobody replaced.
fn to_read(words: Words, exercise: &Exercise, leftovers: &Leftovers) -> El {
    let listed = |key, found: &[String]| {
        (!found.is_empty())
            .then(|| el("p").class("notice").text(words.with(key, &[("words", (&found.join(", ")).into())])))
    };
    let cards = exercise.public.roles.iter().map(|(role, it)| {
        let part = &exercise.confidential[role];
        el("div")
            .child(el("h3").text(words.of(&it.name).to_owned()))
            .child(passage(words, &part.instructions))
            .child(part.batna.as_ref().map(|it| passage(words, it)))
    });
    el("div")
        .child(el("p").say(words, key::SKELETON_READ_HINT))
        .child(listed(key::SKELETON_PARTS, &leftovers.parts))
        .child(listed(key::SKELETON_CAPITALS, &leftovers.capitals))
        .child(
            el("details")
                .child(el("summary").say(words, key::SKELETON_READ))
                .child(passage(words, &exercise.public.general_information))
                .each(cards),
        )
}
