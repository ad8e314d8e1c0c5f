use crate::document::Json;

/// A pack of the program's own, before it is filled in: one of the files in
/// `templates/`. A browser fetches it when somebody comes to a case of their
/// own.
#[derive(Debug, Clone, PartialEq)]
pub struct Template(pub(super) Json);

impl Template {
    /// Reads a template's file. `None` if it is no template, for instance
    /// because a network answered with a page of its own. The tests open what is
    /// made of those that come with the program.
    pub fn read(file: &[u8]) -> Option<Template> {
        let json = Json::parse(file).ok()?;
        json.get("exercises").is_some().then_some(Template(json))
    }
}

/// The files as the sources have them, for programs that are not in a browser.
#[cfg(not(target_arch = "wasm32"))]
impl Template {
    /// What [`assemble`](super::assemble) fills in.
    pub fn case() -> Option<Template> {
        Template::read(include_bytes!("templates/case.json"))
    }

    /// What [`Made::of`](super::Made::of) fills in.
    pub fn exercise() -> Option<Template> {
        Template::read(include_bytes!("templates/exercise.json"))
    }
}
