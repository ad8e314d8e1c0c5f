use super::{
    COMMON, MAX_LABEL, MAX_NAME, MAX_NAMES, MAX_PASSAGE, Missing, Names, Skeleton, TITLE, WHOLE, one_line, passage,
    written,
};
use crate::steps::Answers;

/// A real situation, whole: everything that an exercise needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What it is called; may be empty.
    pub title: String,
    /// What everybody knows.
    pub common: String,
    /// The two sides.
    pub sides: [Side; 2],
    /// Further names.
    pub names: Vec<Name>,
    /// What is to be settled: 1 to 5 issues.
    pub issues: Vec<CaseIssue>,
}

/// A name and what stands for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The real one.
    pub real: String,
    /// What stands for it.
    pub stand_in: String,
}

/// A side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Its name.
    pub name: Name,
    /// What it wants and why.
    pub wants: String,
    /// What it does without an agreement.
    pub batna: String,
    /// How good that is: 0 as bad as the worst package, 100 as good as the best.
    pub no_deal: u32,
}

/// Something to settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseIssue {
    /// What it is called.
    pub title: String,
    /// The options: 2 to 4.
    pub options: Vec<String>,
    /// For each side all places of options, the best first.
    pub orders: [Vec<usize>; 2],
    /// For each side how much it matters; all issues together 100.
    pub shares: [u32; 2],
}

impl Skeleton {
    /// The case that the answers describe, with its real names.
    ///
    /// # Errors
    ///
    /// All that is missing, in the order in which it is asked.
    pub fn case(answers: &Answers) -> Result<Case, Vec<Missing>> {
        let mut reading = Reading { answers, missing: Vec::new() };
        let case = reading.case();
        if reading.missing.is_empty() { Ok(case) } else { Err(reading.missing) }
    }
}

/// Answers that are read, and what they lack.
struct Reading<'a> {
    answers: &'a Answers,
    missing: Vec<Missing>,
}

impl Reading<'_> {
    fn case(&mut self) -> Case {
        let title = self.line(TITLE, MAX_LABEL);
        let [first, second] = [0, 1].map(|side| self.name_of_side(side));
        let is_same = !first.stand_in.is_empty() && first.stand_in == second.stand_in;
        self.need(!is_same, Missing::SameStandIn);
        let mut names = Vec::new();
        for n in 0..MAX_NAMES {
            let name = self.name(&Skeleton::further(n), &Skeleton::further_stand_in(n));
            self.need(name.real.is_empty() == name.stand_in.is_empty(), Missing::Further(n));
            names.extend((!name.real.is_empty()).then_some(name));
        }
        let all: Vec<&Name> = [&first, &second].into_iter().chain(&names).collect();
        let real = Names::new(all.iter().copied());
        for it in all.iter().map(|it| &it.stand_in).filter(|it| real.is_in(it)) {
            self.missing.push(Missing::RealInStandIn(it.clone()));
        }
        let common = self.lines(COMMON, Missing::Common);
        let mut sides = [(0, first), (1, second)].map(|(side, name)| Side {
            name,
            wants: self.lines(&Skeleton::wants(side), Missing::Wants(side)),
            batna: self.lines(&Skeleton::batna(side), Missing::Batna(side)),
            no_deal: 0,
        });
        let issues = self.issues();
        for (side, it) in sides.iter_mut().enumerate() {
            let sum = issues.iter().map(|it| it.shares[side]).sum();
            self.need(sum == WHOLE || issues.is_empty(), Missing::Shares { side, sum });
            let said = Skeleton::no_deal_of(self.answers, side);
            self.need(said.is_some(), Missing::NoDeal(side));
            it.no_deal = said.unwrap_or_default();
        }
        Case { title, common, sides, names, issues }
    }

    fn need(&mut self, is_there: bool, missing: Missing) {
        if !is_there {
            self.missing.push(missing);
        }
    }

    fn within(&mut self, text: String, max: usize) -> String {
        let is_within = text.chars().count() <= max;
        self.need(is_within, Missing::TooLong { text: text.chars().take(40).collect(), max });
        text
    }

    fn line(&mut self, question: &str, max: usize) -> String {
        let text = one_line(written(self.answers, question));
        self.within(text, max)
    }

    fn lines(&mut self, question: &str, missing: Missing) -> String {
        let text = passage(written(self.answers, question));
        self.need(!text.is_empty(), missing);
        self.within(text, MAX_PASSAGE)
    }

    fn name(&mut self, real: &str, stand_in: &str) -> Name {
        Name { real: self.line(real, MAX_NAME), stand_in: self.line(stand_in, MAX_NAME) }
    }

    fn name_of_side(&mut self, side: usize) -> Name {
        let name = self.name(&Skeleton::real(side), &Skeleton::stand_in(side));
        self.need(!name.real.is_empty(), Missing::Real(side));
        self.need(!name.stand_in.is_empty(), Missing::StandIn(side));
        name
    }

    fn issues(&mut self) -> Vec<CaseIssue> {
        let titles = Skeleton::issues_of(self.answers);
        self.need(!titles.is_empty(), Missing::Issues);
        let mut issues = Vec::new();
        for (n, title) in titles {
            let options = Skeleton::options_of(self.answers, n);
            self.need(2 <= options.len(), Missing::Options(n));
            let orders = [0, 1].map(|side| {
                let order = Skeleton::order_of(self.answers, side, n);
                self.need(order.len() == options.len(), Missing::Order { side, issue: n });
                // From places on the sheet to places among the options that have words.
                order.iter().filter_map(|place| options.iter().position(|it| it.0 == *place)).collect()
            });
            let shares = [0, 1].map(|side| Skeleton::share_of(self.answers, side, n));
            let options = options.into_iter().map(|it| self.within(it.1, MAX_LABEL)).collect();
            issues.push(CaseIssue { title: self.within(title, MAX_LABEL), options, orders, shares });
        }
        for n in (0..super::MAX_ISSUES).filter(|n| one_line(written(self.answers, &Skeleton::issue(*n))).is_empty()) {
            self.need(Skeleton::options_of(self.answers, n).is_empty(), Missing::Issue(n));
        }
        issues
    }
}
