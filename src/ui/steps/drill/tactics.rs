use yew::prelude::*;

use super::{DrillStepProps, desk::Desk};
use crate::{
    document::Id,
    steps::{
        Answer,
        drill::{Fit, TacticFile, Tactics, TacticsItemFile},
    },
    ui::{
        Child, El,
        browser::{clock as time, page},
        button, el, nodes,
        parts::{label, passage},
        words::{Words, key},
    },
};

/// Hard tactics: recognise, answer, and only then read how others see it.
#[component]
pub fn TacticsStep(props: &DrillStepProps) -> Html {
    let at = use_state_eq(|| None::<usize>);
    let picked = use_state_eq(|| None::<Id>);
    let Some(tactics) = props.step::<Tactics>() else { return Html::default() };
    let desk = props.desk(tactics);
    let first_open = tactics.items.iter().position(|it| Tactics::response(&desk.answers, it).is_none());
    let n = at.unwrap_or(first_open.unwrap_or(tactics.items.len()));
    let go = {
        let (at, picked) = (at.clone(), picked.clone());
        Callback::from(move |n: usize| {
            at.set(Some(n));
            picked.set(None);
            time::after(0, || page::focus_first(&["now"]));
        })
    };
    let pick = {
        // The scene must not change under the hand that answers it.
        let (at, picked) = (at.clone(), picked.clone());
        Callback::from(move |it: Option<Id>| {
            at.set(Some(n));
            picked.set(it);
        })
    };
    let scene = Scene { tactics, desk, seed: props.session.head().seed, picked: (*picked).clone(), pick, go };
    let shown = match tactics.items.get(n) {
        Some(item) => scene.item(n, item),
        None => scene.result(),
    };
    el("div").class("tactics").child((n == 0).then(|| passage(props.words, &tactics.intro))).child(shown).into()
}

struct Scene<'a> {
    tactics: &'a Tactics,
    desk: Desk,
    seed: u64,
    picked: Option<Id>,
    pick: Callback<Option<Id>>,
    go: Callback<usize>,
}

impl Scene<'_> {
    fn item(&self, n: usize, item: &TacticsItemFile) -> El {
        let words = self.desk.words;
        let of = self.tactics.items.len();
        let read = self.tactics.reading(&self.desk.answers, item);
        let is_done = Tactics::response(&self.desk.answers, item).is_some();
        let title = words.with(key::TACTICS_SCENE, &[("scene", (n + 1).into()), ("of", of.into())]);
        let work = match read {
            None => self.choose_tactic(item).into_node(),
            Some(_) if is_done => self.seen(item).into_node(),
            Some(read) => nodes([self.was_read(read), self.choose_response(item, read)]),
        };
        let to = |n: usize, class, text| button(class, words.say(text), self.go.reform(move |_: MouseEvent| n));
        let next = if n + 1 < of { key::TACTICS_NEXT } else { key::TACTICS_TO_RESULT };
        let bar = el("p")
            .class("card-actions")
            .child((n != 0).then(|| to(n - 1, "", key::TACTICS_BACK)))
            .child(is_done.then(|| to(n + 1, "primary", next)));
        el("section")
            .key(format!("{n}-{}-{is_done}", read.is_some()))
            .child(el("h2").attr("id", "now").attr("tabindex", "-1").text(title))
            .child(el("article").class("case").child(passage(words, &item.says)))
            .child(work)
            .child(bar)
    }

    fn choose_tactic(&self, item: &TacticsItemFile) -> El {
        let words = self.desk.words;
        let list: Vec<Id> = self.tactics.tactics.iter().map(|it| it.id.clone()).collect();
        let texts = self.tactics.tactics.iter().map(|it| {
            el("span").child(label(words, &it.title)).child(el("span").class("why").child(label(words, &it.sign)))
        });
        let legend = el("span").say(words, key::TACTICS_WHICH);
        let answer = self.picked.clone().map(|it| Answer::Chosen(vec![it]));
        self.choose(item, "tactic", legend, list, texts.collect(), answer, words.say(key::TACTICS_THIS))
    }

    fn choose_response(&self, item: &TacticsItemFile, read: &TacticFile) -> El {
        let words = self.desk.words;
        let shown = self.tactics.shuffled(item, self.seed);
        let list: Vec<Id> = shown.iter().map(|it| it.id.clone()).collect();
        let texts = shown.into_iter().map(|it| el("span").child(passage(words, &it.text)));
        let legend = el("span").say(words, key::TACTICS_ANSWER);
        let answer = self.picked.clone().map(|it| Answer::Chosen(vec![read.id.clone(), it]));
        self.choose(item, "response", legend, list, texts.collect(), answer, words.say(key::TACTICS_SAY))
    }

    /// A choice that counts only when its button is pressed: arrow keys go
    /// through radio buttons one by one.
    #[expect(clippy::too_many_arguments, reason = "all of them name the one choice")]
    fn choose(
        &self,
        item: &TacticsItemFile,
        name: &str,
        legend: El,
        list: Vec<Id>,
        texts: Vec<El>,
        answer: Option<Answer>,
        text: String,
    ) -> El {
        let chosen = list.iter().position(|it| Some(it) == self.picked.as_ref());
        let pick = self.pick.reform(move |n: usize| list.get(n).cloned());
        let radios = self.desk.radios(&format!("{name}-{}", item.id), legend, texts, chosen, &pick);
        let commit = answer.map(|answer| {
            let (desk, pick, question) = (self.desk.clone(), self.pick.clone(), item.id.to_string());
            button("primary", text, move |_: MouseEvent| {
                desk.set(&question, Some(answer.clone()));
                pick.emit(None);
            })
        });
        let hint = commit.is_none().then(|| el("p").class("hint").say(self.desk.words, key::TACTICS_CHOOSE));
        el("div").child(radios).child(el("div").class("commit").child(commit).child(hint))
    }

    fn was_read(&self, read: &TacticFile) -> El {
        let words = self.desk.words;
        el("p").class("hint").text(words.with(key::TACTICS_READ, &[("tactic", words.of(&read.title).into())]))
    }

    /// What the authors think of a scene, once it was read and answered.
    fn seen(&self, item: &TacticsItemFile) -> El {
        let words = self.desk.words;
        let own = Tactics::response(&self.desk.answers, item).map(|it| &it.id);
        let read = self.tactics.reading(&self.desk.answers, item);
        let was = self.tactics.tactic(&item.tactic);
        let verdict = read.zip(was).map(|(read, was)| {
            let values = [("read", words.of(&read.title).into()), ("was", words.of(&was.title).into())];
            let is_accepted = item.accepts(&read.id);
            let text = if read.id == was.id {
                key::TACTICS_SAME
            } else if is_accepted {
                key::TACTICS_ALSO
            } else {
                key::TACTICS_OTHER
            };
            el("div")
                .class("notice")
                .class_if(is_accepted, "praise")
                .child(el("p").text(words.with(text, &values)))
                .child(el("p").class("hint").child(label(words, &was.sign)))
        });
        let responses = self.tactics.shuffled(item, self.seed).into_iter().map(|it| {
            let is_own = own == Some(&it.id);
            el("li")
                .class_if(is_own, "own")
                .child(is_own.then(|| el("p").class("overline").say(words, key::TACTICS_YOURS)))
                .child(passage(words, &it.text))
                .child(el("p").child(el("strong").text(fit(words, it.fit))).text(" ").child(label(words, &it.because)))
        });
        let differ = item.experts_differ.as_ref().map(|text| {
            el("aside")
                .class("notice")
                .child(el("h3").say(words, key::TACTICS_DIFFER))
                .child(el("p").child(label(words, text)))
        });
        el("div")
            .child(verdict)
            .child(el("h3").say(words, key::TACTICS_ANSWERS))
            .child(el("ul").class("tactic-answers").each(responses))
            .child(differ)
    }

    /// Counts, in words.
    fn result(&self) -> El {
        let words = self.desk.words;
        let result = self.tactics.result(&self.desk.answers);
        let of = self.tactics.items.len();
        let [serves, depends, risky] = result.n_by_fit;
        let line = |text: String| el("li").text(text);
        let counts = el("ul")
            .child(line(
                words.with(key::TACTICS_RECOGNISED, &[("n", result.n_recognised.into()), ("of", result.n_done.into())]),
            ))
            .child(line(words.with(
                key::TACTICS_FITS,
                &[("serves", serves.into()), ("depends", depends.into()), ("risky", risky.into())],
            )))
            .child(
                (result.n_differ != 0)
                    .then(|| line(words.with(key::TACTICS_DIFFERED, &[("n", result.n_differ.into())]))),
            );
        let mixed = result.mixed_up.iter().filter_map(|(was, read, n)| {
            let [was, read] = [was, read].map(|it| self.tactics.tactic(it));
            let values =
                [("was", words.of(&was?.title).into()), ("read", words.of(&read?.title).into()), ("n", (*n).into())];
            Some(line(words.with(key::TACTICS_MIXED, &values)))
        });
        let again = (0..of).map(|n| {
            let title = words.with(key::TACTICS_SCENE, &[("scene", (n + 1).into()), ("of", of.into())]);
            el("li").child(
                button("", (n + 1).to_string(), self.go.reform(move |_: MouseEvent| n)).attr("aria-label", title),
            )
        });
        let missing = (result.n_done < of).then(|| {
            el("p").class("notice").text(words.with(key::TACTICS_MISSING, &[("n", (of - result.n_done).into())]))
        });
        el("section")
            .key("result")
            .child(el("h2").attr("id", "now").attr("tabindex", "-1").say(words, key::TACTICS_RESULT))
            .child(missing)
            .child(counts)
            .child((!result.mixed_up.is_empty()).then(|| el("h3").say(words, key::TACTICS_MIXED_TITLE)))
            .child(el("ul").each(mixed))
            .child(el("p").class("hint").say(words, key::TACTICS_NO_GRADE))
            .child(el("h3").say(words, key::TACTICS_AGAIN))
            .child(el("ul").class("tactic-scenes").each(again))
    }
}

fn fit(words: Words, fit: Fit) -> String {
    words.say(match fit {
        Fit::Serves => key::TACTICS_SERVES,
        Fit::Depends => key::TACTICS_DEPENDS,
        Fit::Risky => key::TACTICS_RISKY,
    })
}
