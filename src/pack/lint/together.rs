//! Advice on what options do together.

use super::AdviceKind;
use crate::{
    pack::{Exercise, is_only_a_wager},
    points::{Combination, Points},
};

pub(super) fn check(exercise: &Exercise, advise: &mut impl FnMut(&str, AdviceKind)) {
    let public = &exercise.public;
    let agenda = &public.agenda;
    let holds = |it: &Combination| agenda.allows(&agenda.terms(it));
    for (role, part) in exercise.confidential.iter() {
        let at = format!("/roles/{}/confidential", role.index());
        for (i, it) in part.score_sheet.bonuses().iter().enumerate() {
            let at = format!("{at}/bonuses/{i}");
            if !holds(&it.when) {
                advise(&at, AdviceKind::NeverHolds);
            } else if it.points == Points(0) {
                advise(&at, AdviceKind::ChangesNothing);
            }
        }
        for (i, it) in part.score_sheet.limit_changes().iter().enumerate() {
            let at = format!("{at}/batna_changes/{i}");
            if !holds(&it.when) {
                advise(&at, AdviceKind::NeverHolds);
            } else if it.reservation_value == part.reservation_value && part.news.is_empty() {
                advise(&at, AdviceKind::ChangesNothing);
            }
        }
    }
    let contingent = || {
        let of_issue = |issue| agenda.options(issue).map(move |option| (issue, option));
        agenda.issues().flat_map(of_issue).filter_map(|(issue, option)| {
            Some((issue, option, public.issues[issue.index()].options[option.index()].depends_on?))
        })
    };
    for (i, event) in public.events.iter().enumerate() {
        let (at, event) = (format!("/events/{i}"), event.id.to_string());
        let mut beliefs = exercise.confidential.values().iter().map(|it| &it.beliefs[i]);
        let first = beliefs.next();
        if !contingent().any(|it| it.2 == i) {
            advise(&at, AdviceKind::NothingDependsOn { event });
        } else if beliefs.all(|it| Some(it) == first) {
            advise(&at, AdviceKind::SameBeliefs { event });
        }
    }
    for (issue, option, _) in contingent().filter(|(issue, option, _)| is_only_a_wager(exercise, *issue, *option)) {
        let (i, o) = (issue.index(), option.index());
        let option = public.issues[i].options[o].id.to_string();
        advise(&format!("/issues/{i}/options/{o}"), AdviceKind::OnlyAWager { option });
    }
}
