use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around},
    text::{Label, Passage, Text},
};

written! {
    /// The word for this kind of step.
    pub enum FrameworkKind {
        /// What a framework is for.
        Framework = "framework",
    }
}

written! {
    /// A `framework` step: what a tool is for and how it is used, to read before
    /// using it. Nothing is asked.
    pub struct Framework {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: FrameworkKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// When it helps, and when not.
        purpose: Passage,
        /// What is done, in order.
        steps: List<FrameworkStepFile, 2, 12>,
        /// A small case with all steps done.
        example: Passage,
        /// What commonly goes wrong.
        errors: List<ErrorFile, 2, 8>,
        /// What a rule checks, what one checks oneself, and what people look at.
        checks: Passage,
        /// Where it comes from.
        origin: Passage,
    }
}

written! {
    /// A step of a framework.
    pub struct FrameworkStepFile {
        /// What is done.
        title: Label,
        /// How.
        text: Passage,
    }
}

written! {
    /// A common error.
    pub struct ErrorFile {
        /// What it is called.
        title: Label,
        /// How one notices it.
        sign: Label,
        /// What to do instead.
        cure: Label,
    }
}

impl AnswerStep for Framework {
    written_head!();

    fn check(&self, _: &Around, _: &mut dyn FnMut(String, ProblemKind)) {}

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        f("purpose".into(), &self.purpose);
        for (i, step) in self.steps.iter().enumerate() {
            f(format!("steps/{i}/title"), &step.title);
            f(format!("steps/{i}/text"), &step.text);
        }
        f("example".into(), &self.example);
        for (i, error) in self.errors.iter().enumerate() {
            f(format!("errors/{i}/title"), &error.title);
            f(format!("errors/{i}/sign"), &error.sign);
            f(format!("errors/{i}/cure"), &error.cure);
        }
        f("checks".into(), &self.checks);
        f("origin".into(), &self.origin);
    }

    fn takes(&self, _: &Answers, _: &Id, _: Option<&Answer>) -> bool {
        false
    }
}
