use yew::Callback;

use super::choice;
use crate::{
    pack::Public,
    points::{IssueId, OptionId},
    steps::table::{Action, Question, Statement},
    ui::{
        Child, El, el,
        words::{Key, Words, key},
    },
};

/// What somebody may ask or tell, before it is known about which issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TalkKind {
    /// What matters most to the others.
    AskWhatMatters,
    /// What the others wish on an issue.
    AskWhatOf,
    /// What matters most to the speaker.
    TellMost,
    /// What matters least to the speaker.
    TellLeast,
    /// What the speaker wishes on an issue.
    TellPrefers,
    /// That the speaker does not want to say.
    TellNothing,
}

impl TalkKind {
    /// All of them, as they are listed.
    pub const ALL: [TalkKind; 6] = [
        TalkKind::AskWhatMatters,
        TalkKind::AskWhatOf,
        TalkKind::TellMost,
        TalkKind::TellLeast,
        TalkKind::TellPrefers,
        TalkKind::TellNothing,
    ];

    fn text(self) -> Key {
        match self {
            TalkKind::AskWhatMatters => key::TALK_ASK_WHAT_MATTERS,
            TalkKind::AskWhatOf => key::TALK_ASK_WHAT_OF,
            TalkKind::TellMost => key::TALK_TELL_MOST,
            TalkKind::TellLeast => key::TALK_TELL_LEAST,
            TalkKind::TellPrefers => key::TALK_TELL_PREFERS,
            TalkKind::TellNothing => key::TALK_TELL_NOTHING,
        }
    }

    /// With one issue there is nothing that matters more than another.
    fn makes_sense(self, n_issues: usize) -> bool {
        1 < n_issues || !matches!(self, TalkKind::AskWhatMatters | TalkKind::TellMost | TalkKind::TellLeast)
    }
}

/// Something to say that is being put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TalkDraft {
    /// What is asked or told.
    pub kind: TalkKind,
    /// About which issue, if about one.
    pub issue: IssueId,
    /// About which option of it, if about one.
    pub option: OptionId,
}

impl TalkDraft {
    /// The first thing that makes sense where so many issues are to settle.
    pub fn new(n_issues: usize) -> TalkDraft {
        let kind = TalkKind::ALL.into_iter().find(|it| it.makes_sense(n_issues)).unwrap_or(TalkKind::AskWhatOf);
        TalkDraft { kind, issue: IssueId(0), option: OptionId(0) }
    }

    /// As it is said at the table.
    pub fn action(self) -> Action {
        match self.kind {
            TalkKind::AskWhatMatters => Action::Ask(Question::WhatMatters),
            TalkKind::AskWhatOf => Action::Ask(Question::WhatOf(self.issue)),
            TalkKind::TellMost => Action::Tell(Statement::MattersMost(self.issue)),
            TalkKind::TellLeast => Action::Tell(Statement::MattersLeast(self.issue)),
            TalkKind::TellPrefers => Action::Tell(Statement::Prefers(self.issue, self.option)),
            TalkKind::TellNothing => Action::Tell(Statement::Declines),
        }
    }
}

/// The fields of something to say: what, then about which issue and option.
pub fn talk_fields(words: Words, public: &Public, draft: TalkDraft, on_choose: &Callback<TalkDraft>) -> El {
    let kinds = || TalkKind::ALL.into_iter().filter(|it| it.makes_sense(public.agenda.n_issues()));
    let all: Vec<TalkKind> = kinds().collect();
    let on_kind =
        on_choose.reform(move |n: usize| TalkDraft { kind: all.get(n).copied().unwrap_or(draft.kind), ..draft });
    let texts = kinds().map(|it| words.say(it.text()));
    let kind = kinds().position(|it| it == draft.kind).unwrap_or_default();
    let has_issue = !matches!(draft.kind, TalkKind::AskWhatMatters | TalkKind::TellNothing);
    let which_issue = || {
        let titles = public.issues.iter().map(|it| words.of(&it.title).to_owned());
        let on_issue =
            on_choose.reform(move |n: usize| TalkDraft { issue: IssueId(n as u8), option: OptionId(0), ..draft });
        choice("talk-issue", words.say(key::SHEET_ISSUE), titles, draft.issue.index(), on_issue)
    };
    let which_option = || {
        let issue = public.issues.get(draft.issue.index())?;
        let titles = issue.options.iter().map(|it| words.of(&it.title).to_owned());
        let on_option = on_choose.reform(move |n: usize| TalkDraft { option: OptionId(n as u8), ..draft });
        let field = choice("talk-option", words.say(key::SHEET_OPTION), titles, draft.option.index(), on_option);
        // Another issue has other options, so its list is another one.
        Some(field.key(draft.issue.index()))
    };
    el("div")
        .child(choice("talk-kind", words.say(key::TALK_KIND), texts, kind, on_kind))
        .child(has_issue.then(which_issue))
        .child((draft.kind == TalkKind::TellPrefers).then(which_option).flatten().into_node())
}
