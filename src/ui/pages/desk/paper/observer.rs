use super::{
    PaperSet,
    agreement::group_line,
    flow::{Flow, ruled, tick},
};
use crate::{
    pack::Competence,
    ui::{
        El, el,
        words::{Key, key},
    },
};

/// Minutes of a column of the grid.
const COLUMN: u32 = 5;

/// What is tallied, a line each.
const CODES: [Key; 12] = [
    key::PAPER_CODE_ASKS,
    key::PAPER_CODE_TELLS,
    key::PAPER_CODE_FACT,
    key::PAPER_CODE_HEARS,
    key::PAPER_CODE_REFRAMES,
    key::PAPER_CODE_OFFER,
    key::PAPER_CODE_PACKAGE,
    key::PAPER_CODE_ARGUES,
    key::PAPER_CODE_STANDARD,
    key::PAPER_CODE_PRESSES,
    key::PAPER_CODE_BLAMES,
    key::PAPER_CODE_PROCESS,
];

/// What an observer writes down while others talk.
pub fn observer(set: &PaperSet, group: &str, flow: &mut Flow) {
    let public = &set.exercise.public;
    flow.push_kept(el("h2").child(flow.say(key::PAPER_OBSERVER_SHEET)));
    flow.push_kept(group_line(set, group, flow));
    flow.push_kept(el("p").class("write-on").child(flow.say(key::PAPER_WATCHED)));
    flow.push(grid(set, flow));
    for title in [key::PAPER_WORDS_THAT_CHANGED, key::PAPER_CHANCE, key::PAPER_COULD_NOT] {
        flow.push(el("div").class("framed").child(flow.say(title)).child(ruled(1)));
    }
    for it in public.trains.iter().take(2) {
        let scale = (1..=4).map(|it| tick(it.to_string().into()));
        flow.push(
            el("div")
                .class("scale")
                .child(el("p").child(flow.say(anchored(*it))))
                .child(el("p").class("boxes").each(scale)),
        );
    }
    flow.push(el("p").child(el("strong").child(flow.say(key::PAPER_FEEDBACK))));
}

/// Tally marks: what was heard by when.
fn grid(set: &PaperSet, flow: &Flow) -> El {
    let public = &set.exercise.public;
    let minutes = public.table().map_or(30, |(step, _)| public.steps[step].minutes);
    let n_columns = minutes.div_ceil(COLUMN).clamp(2, 8);
    let ends: Vec<u32> = (1..=n_columns).map(|it| it * COLUMN).collect();
    let heads = ends.iter().map(|it| el("th").attr("scope", "col").text(it.to_string()));
    let rows = CODES.map(|code| {
        el("tr").child(el("th").attr("scope", "row").child(flow.say(code))).each(ends.iter().map(|_| el("td")))
    });
    el("table")
        .class("tally")
        .child(
            el("thead").child(
                el("tr").child(el("th").attr("scope", "col").child(flow.say(key::PAPER_UNTIL_MINUTE))).each(heads),
            ),
        )
        .child(el("tbody").each(rows))
}

/// What 1 and 4 mean for a competence.
fn anchored(it: Competence) -> Key {
    match it {
        Competence::Preparation => key::PAPER_SCALE_PREPARATION,
        Competence::Listening => key::PAPER_SCALE_LISTENING,
        Competence::CreatingValue => key::PAPER_SCALE_CREATING,
        Competence::Claiming => key::PAPER_SCALE_CLAIMING,
        Competence::Composure => key::PAPER_SCALE_COMPOSURE,
        Competence::Analysis => key::PAPER_SCALE_ANALYSIS,
        Competence::ThirdParty => key::PAPER_SCALE_THIRD_PARTY,
        Competence::Process => key::PAPER_SCALE_PROCESS,
    }
}
