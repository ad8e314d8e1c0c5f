//! Single questions with a few answers each, and a package of options that is
//! worth something to several sides.

use super::{
    Outlined, Worksheet, question,
    sheet::{check_common, check_things, each_common_text, takes_common},
};
use crate::{
    document::{Id, List, ProblemKind},
    points::{OptionId, Package},
    steps::{Answer, AnswerStep, Answers, Around, Behind, BehindFile, answer_to},
    text::{Label, Passage, Text},
};

worksheet! {
    /// Questions with a few answers each.
    pub struct Choose: ChooseKind = "choose" {
        /// The questions.
        questions: Option<List<ChoiceFile, 0, 12>>,
        /// What a package is put together from, and its points. Nothing of it may
        /// be settled already.
        behind: Option<BehindFile>,
    }
}

written! {
    /// A question.
    pub struct ChoiceFile {
        /// Its id.
        id: Id,
        /// What is asked.
        ask: Passage,
        /// What can be chosen.
        options: List<ChosenFile, 2, 6>,
    }
}

written! {
    /// Something to choose.
    pub struct ChosenFile {
        /// Its id.
        id: Id,
        /// What it says.
        text: Label,
        /// How well it fits.
        fit: Option<ChoiceFit>,
        /// Why. It opens once the choice is fixed.
        because: Option<Passage>,
    }
}

written! {
    /// How well an answer fits.
    pub enum ChoiceFit {
        /// As well as any.
        Best = "best",
        /// It can be defended.
        Fair = "fair",
        /// It does not serve.
        Poor = "poor",
    }
}

impl Choose {
    /// The questions.
    pub fn questions(&self) -> &[ChoiceFile] {
        self.questions.as_deref().unwrap_or(&[])
    }

    /// What was chosen at a question.
    pub fn chosen(&self, answers: &Answers, asked: &ChoiceFile) -> Option<usize> {
        let id = answer_to(answers, asked.id.as_str())?.chosen().first()?;
        asked.options.iter().position(|it| it.id == *id)
    }

    /// The question about an issue of the package.
    pub fn issue_question(issue: &Id) -> String {
        question("issue", issue.as_str())
    }

    /// What was chosen for an issue of the package.
    pub fn option(&self, answers: &Answers, issue: usize) -> Option<usize> {
        let issue = self.behind.as_ref()?.issues.get(issue)?;
        let id = answer_to(answers, &Choose::issue_question(&issue.id))?.chosen().first()?;
        issue.options.iter().position(|it| it.id == *id)
    }

    /// The points with the package that was put together. `None` until every
    /// issue has an option.
    pub fn settled(&self, answers: &Answers) -> Option<Behind> {
        let file = self.behind.as_ref()?;
        let options: Option<Vec<OptionId>> =
            (0..file.issues.len()).map(|it| self.option(answers, it).map(|it| OptionId(it as u8))).collect();
        let closed = Some(Package(options?.into_iter().collect()));
        Some(Behind { closed, ..Behind::new(file, &mut |_, _| ()) })
    }

    /// How many of the questions that have a best answer were answered by one,
    /// and how many there are.
    pub fn n_best(&self, answers: &Answers) -> (usize, usize) {
        let has_best = |it: &&ChoiceFile| it.options.iter().any(|it| it.fit == Some(ChoiceFit::Best));
        let is_best =
            |it: &&ChoiceFile| self.chosen(answers, it).is_some_and(|n| it.options[n].fit == Some(ChoiceFit::Best));
        let asked: Vec<&ChoiceFile> = self.questions().iter().filter(has_best).collect();
        (asked.iter().filter(|it| is_best(it)).count(), asked.len())
    }
}

impl AnswerStep for Choose {
    written_head!();

    fn is_worksheet(&self) -> bool {
        true
    }

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check_common(self, around, problem);
        check_things("questions", self.questions().iter().map(|it| &it.id), problem);
        for (i, asked) in self.questions().iter().enumerate() {
            check_things(&format!("questions/{i}/options"), asked.options.iter().map(|it| &it.id), problem);
        }
        if self.questions().is_empty() && self.behind.is_none() {
            problem("questions".into(), ProblemKind::NothingToDo);
        }
        if let Some(file) = &self.behind {
            Behind::new(file, &mut |place, kind| problem(format!("behind/{place}"), kind));
            check_things("behind/issues", file.issues.iter().map(|it| &it.id), &mut |place, kind| {
                // That ids stand twice was said with the points.
                if !matches!(kind, ProblemKind::Twice(_)) {
                    problem(place, kind);
                }
            });
            if file.closed.is_some() {
                let (key, nearest) = ("closed".to_owned(), None);
                problem("behind/closed".into(), ProblemKind::UnknownKey { key, nearest });
            }
        }
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        each_common_text(self, f);
        for (i, asked) in self.questions().iter().enumerate() {
            f(format!("questions/{i}/ask"), &asked.ask);
            for (j, option) in asked.options.iter().enumerate() {
                f(format!("questions/{i}/options/{j}/text"), &option.text);
                if let Some(because) = &option.because {
                    f(format!("questions/{i}/options/{j}/because"), because);
                }
            }
        }
        if let Some(file) = &self.behind {
            file.each_text(&mut |place, text| f(format!("behind/{place}"), text));
        }
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        takes_common(self, answers, question, answer, || {
            let is_one =
                |is_known: &dyn Fn(&Id) -> bool| answer.is_none_or(|it| matches!(it.chosen(), [one] if is_known(one)));
            let issues = self.behind.iter().flat_map(|it| it.issues.iter());
            let mut issues = issues.filter(|it| Choose::issue_question(&it.id) == question.as_str());
            if let Some(issue) = issues.next() {
                return is_one(&|id| issue.options.iter().any(|it| it.id == *id));
            }
            let asked = self.questions().iter().find(|it| it.id == *question);
            asked.is_some_and(|asked| is_one(&|id| asked.options.iter().any(|it| it.id == *id)))
        })
    }
}

impl Worksheet for Choose {
    worksheet_common!();

    fn is_checked(&self) -> bool {
        let has_key = |it: &ChosenFile| it.fit.is_some() || it.because.is_some();
        self.behind.is_some() || self.questions().iter().any(|it| it.options.iter().any(has_key))
    }

    fn outline(&self, answers: &Answers, language: &str) -> Vec<Outlined> {
        let asked = self.questions().iter().filter_map(|it| {
            let option = &it.options[self.chosen(answers, it)?];
            let ask = it.ask.in_language(language).0.lines().next().unwrap_or_default();
            Outlined::new(ask, vec![option.text.in_language(language).0.to_owned()])
        });
        let issues = self.behind.iter().flat_map(|it| it.issues.iter()).enumerate().filter_map(|(i, issue)| {
            let option = &issue.options[self.option(answers, i)?];
            Outlined::new(issue.title.in_language(language).0, vec![option.title.in_language(language).0.to_owned()])
        });
        asked.chain(issues).collect()
    }
}
