use std::{collections::BTreeSet, fmt};

use super::{Template, name_by_content, number, place, set, text};
use crate::{
    document::Json,
    pack::{InvalidPack, Pack},
};

/// The most tools of one case.
pub const MAX_TOOLS: usize = 8;

/// Where the steps are in a pack of one exercise.
const STEPS: &str = "exercises/0/steps";

/// Why tools could not be put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAssembled {
    /// There are none.
    NoTools,
    /// There are more than [`MAX_TOOLS`].
    TooMany,
    /// The one at this place has no form for a case of one's own.
    NoForm(usize),
    /// Together they are no pack.
    Invalid(InvalidPack),
}

impl fmt::Display for NotAssembled {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NoTools => f.write_str("no tool was chosen"),
            Self::TooMany => write!(f, "more than {MAX_TOOLS} tools were chosen"),
            Self::NoForm(at) => write!(f, "tool {} has no form for a case of one's own", at + 1),
            Self::Invalid(invalid) => invalid.fmt(f),
        }
    }
}

impl std::error::Error for NotAssembled {}

/// A pack of one exercise: a short memo on the case, the steps of the tools'
/// forms for a case of one's own in the order of the tools, and the skeleton of
/// an exercise. The template is that of a case; tools come as the files of their
/// packs. A step whose id stands
/// already gets another, and what recalls it is told.
///
/// # Errors
///
/// No tools, too many, one without such a form, or steps that do not make a
/// valid pack together.
pub fn assemble(template: &Template, tools: &[&[u8]]) -> Result<Pack, NotAssembled> {
    if tools.is_empty() {
        return Err(NotAssembled::NoTools);
    }
    if MAX_TOOLS < tools.len() {
        return Err(NotAssembled::TooMany);
    }
    let mut pack = template.0.clone();
    let mut steps = match place(&mut pack, STEPS) {
        Some(Json::List(steps)) => std::mem::take(steps),
        _ => Vec::new(),
    };
    let skeleton = steps.pop();
    let mut taken: BTreeSet<String> = steps.iter().chain(&skeleton).filter_map(id).collect();
    for (at, tool) in tools.iter().enumerate() {
        let form = Json::parse(tool).ok().and_then(|it| own_steps(&it)).ok_or(NotAssembled::NoForm(at))?;
        steps.extend(with_own_ids(form, &mut taken));
    }
    steps.extend(skeleton);
    let minutes: i64 = steps.iter().filter_map(|it| as_number(it.get("minutes"))).fold(0, i64::saturating_add);
    // A fifth of the whole is for looking back.
    let debrief = minutes.saturating_add(3) / 4;
    set(&mut pack, STEPS, Json::List(steps));
    set(&mut pack, "exercises/0/debrief/minutes", number(debrief));
    set(&mut pack, "exercises/0/minutes", number(minutes.saturating_add(debrief)));
    name_by_content(&mut pack, "own-case");
    Pack::open(pack.to_compact().as_bytes()).map_err(NotAssembled::Invalid)
}

/// The steps of a pack's form for a case of one's own.
fn own_steps(pack: &Json) -> Option<Vec<Json>> {
    let Json::List(exercises) = pack.get("exercises")? else { return None };
    let is_own = |it: &&Json| it.get("form").and_then(|it| it.get("kind")) == Some(&text("own_case"));
    match exercises.iter().find(is_own)?.get("steps")? {
        Json::List(steps) if !steps.is_empty() => Some(steps.clone()),
        _ => None,
    }
}

/// Steps under ids that are not taken, which they take.
fn with_own_ids(mut steps: Vec<Json>, taken: &mut BTreeSet<String>) -> Vec<Json> {
    let mut renamed = Vec::new();
    for step in &mut steps {
        let Some(old) = id(step) else { continue };
        let mut candidates = std::iter::once(old.clone()).chain((2..).map(|n| format!("{old}-{n}")));
        if let Some(new) = candidates.find(|it| !taken.contains(it)) {
            taken.insert(new.clone());
            set(step, "id", text(new.clone()));
            renamed.push((old, new));
        }
        if let Some(Json::List(recalls)) = place(step, "recalls") {
            for recalled in recalls {
                let new = renamed.iter().rev().find(|it| *recalled == text(it.0.clone()));
                if let Some((_, new)) = new {
                    *recalled = text(new.clone());
                }
            }
        }
    }
    steps
}

fn id(step: &Json) -> Option<String> {
    match step.get("id") {
        Some(Json::Text(id)) => Some(id.clone()),
        _ => None,
    }
}

fn as_number(json: Option<&Json>) -> Option<i64> {
    match json {
        Some(Json::Number(n)) => Some(*n),
        _ => None,
    }
}
