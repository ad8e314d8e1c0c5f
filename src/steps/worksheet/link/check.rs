use super::Link;
use crate::{
    document::{Id, ProblemKind},
    steps::{
        Around, unknown,
        worksheet::sheet::{check_common, check_things},
    },
};

/// Notes what does not belong together in a map.
pub(super) fn check(step: &Link, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
    check_common(step, around, problem);
    check_things("nodes", step.nodes().iter().map(|it| &it.id), problem);
    check_things("relations", step.relations.iter().map(|it| &it.id), problem);
    check_things("views", step.views.iter().map(|it| &it.id), problem);
    if step.nodes().is_empty() && step.own_nodes.is_none() {
        problem("nodes".into(), ProblemKind::Empty);
    }
    let is_node = |id: &Id| step.nodes().iter().any(|it| it.id == *id);
    let is_relation = |id: &Id| step.relations.iter().any(|it| it.id == *id);
    if let Some(id) = step.unknown.as_ref().filter(|it| !is_relation(it)) {
        problem("unknown".into(), unknown("relation", id));
    }
    for (i, key) in step.key().iter().enumerate() {
        for (end, id) in [("from", &key.from), ("to", &key.to)] {
            if !is_node(id) {
                problem(format!("key/{i}/{end}"), unknown("node", id));
            }
        }
        if key.from == key.to {
            problem(format!("key/{i}/to"), ProblemKind::Twice(key.to.to_string()));
        }
        for (j, id) in key.relations.iter().enumerate().filter(|(_, id)| !is_relation(id)) {
            problem(format!("key/{i}/relations/{j}"), unknown("relation", id));
        }
    }
    for (i, id) in step.expects.iter().flat_map(|it| it.iter()).enumerate().filter(|(_, id)| !is_node(id)) {
        problem(format!("expects/{i}"), unknown("node", id));
    }
    // Without a direction nothing comes back to where it began.
    if step.wants_loop() && !step.relations.iter().any(|it| it.is_directed()) {
        problem("relations".into(), ProblemKind::MissingKey("directed"));
    }
}
