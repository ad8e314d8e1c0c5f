use crate::steps::worksheet::link::STRENGTHS;

/// An edge that is being put together: whatever of it was picked so far, in the
/// picture or in the fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    pub view: usize,
    /// The number of the edge that is being changed; `None` of a new one.
    pub n: Option<usize>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub relation: usize,
    /// The place of its strength.
    pub strength: usize,
}

impl Draft {
    /// Reads what [`Self::write`] wrote.
    pub fn read(text: Option<&str>, view: usize) -> Draft {
        let empty = || Draft { view, strength: STRENGTHS.len() / 2, ..Draft::default() };
        let parts: Vec<&str> = text.unwrap_or_default().split(' ').collect();
        let [of, n, from, to, relation, strength] = parts[..] else { return empty() };
        let node = |it: &str| (it != "-").then(|| it.to_owned());
        let number = |it: &str| it.parse().unwrap_or(0);
        let draft = Draft {
            view: number(of),
            n: n.parse().ok(),
            from: node(from),
            to: node(to),
            relation: number(relation),
            strength: number(strength),
        };
        if draft.view == view { draft } else { empty() }
    }

    /// As the one word that a sheet keeps of what is picked.
    pub fn write(&self) -> String {
        let node = |it: &Option<String>| it.clone().unwrap_or_else(|| "-".into());
        let n = self.n.map_or_else(|| "-".into(), |it| it.to_string());
        format!("{} {n} {} {} {} {}", self.view, node(&self.from), node(&self.to), self.relation, self.strength)
    }

    /// After a node was pressed in the picture: first where the edge starts, then
    /// where it ends; once more takes it back.
    pub fn pressed(mut self, node: &str) -> Draft {
        let is = |it: &Option<String>| it.as_deref() == Some(node);
        if is(&self.from) {
            self.from = self.to.take();
        } else if is(&self.to) {
            self.to = None;
        } else if self.from.is_none() {
            self.from = Some(node.to_owned());
        } else {
            self.to = Some(node.to_owned());
        }
        self
    }
}
