//! Checks the Fluent catalogues of the screens' words, and numbers their
//! messages.
//!
//! Fluent is the format because translators have tools for it. It is checked
//! here and not in the browser: a message that one language lacks, or that uses
//! other variables there, stops the build, and the browser can read what is
//! left of the syntax with a few lines (`src/ui/words.rs`): text, variables,
//! and selection by a variable.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fmt::Write,
    fs,
    path::Path,
};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The languages of the screens, the fallback first.
const LANGUAGES: [&str; 2] = ["en", "ru"];

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The variables of each message.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

/// The files of a language: what a first move needs, then a chapter for each
/// later part that has words of its own.
const FIRST: &str = "";
const CHAPTERS: [&str; 3] = ["later", "seat", "desk"];

pub fn write(out: &Path) -> Result<()> {
    let mut code =
        String::from("/// The keys of all messages.\n#[allow(missing_docs)]\npub mod key {\n    use super::Key;\n");
    let mut chapters = String::new();
    let mut n_first = 0;
    let mut n_before = 0;
    for part in std::iter::once(FIRST).chain(CHAPTERS) {
        let keys = same_in_all(part)?;
        // In the order of their names, which is the order in which a reader sorts them.
        for (i, key) in keys.iter().enumerate() {
            let i = n_before + i;
            writeln!(code, "    pub const {}: Key = Key({i});", key.replace('-', "_").to_uppercase())?;
        }
        if part == FIRST {
            n_first = keys.len();
        } else {
            writeln!(chapters, "    ({part:?}, {n_before}, {}),", keys.len())?;
        }
        n_before += keys.len();
    }
    writeln!(code, "}}\nconst N_FIRST: usize = {n_first};")?;
    writeln!(code, "/// The chapters: their names, where their keys begin, and how many they have.")?;
    writeln!(code, "const CHAPTERS: [(&str, usize, usize); {}] = [\n{chapters}];", CHAPTERS.len())?;
    fs::write(out.join("keys.rs"), code)?;
    Ok(())
}

/// The keys of one part, which must be the same in every language.
fn same_in_all(part: &str) -> Result<Vec<String>> {
    let first = read(LANGUAGES[0], part)?;
    for language in &LANGUAGES[1..] {
        let other = read(language, part)?;
        for key in first.keys().chain(other.keys()) {
            let (Some(a), Some(b)) = (first.get(key), other.get(key)) else {
                return Err(format!("`{key}` is not in both {} and {language}", LANGUAGES[0]).into());
            };
            if a != b {
                return Err(format!("`{key}` uses other variables in {language} than in {}", LANGUAGES[0]).into());
            }
        }
    }
    Ok(first.into_keys().collect())
}

fn read(language: &str, part: &str) -> Result<Catalogue> {
    let part = if part == FIRST { String::new() } else { format!("-{part}") };
    let path = format!("src/ui/locales/{language}{part}.ftl");
    println!("cargo::rerun-if-changed={path}");
    let source = fs::read_to_string(&path)?;
    let resource =
        fluent_syntax::parser::parse(source.as_str()).map_err(|(_, errors)| format!("{path}: {:?}", errors[0]))?;
    let mut catalogue = Catalogue::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let value = message.value.ok_or_else(|| format!("{path}: `{key}` is empty"))?;
                let mut variables = BTreeSet::new();
                check(&value, &mut variables).map_err(|e| format!("{path}: `{key}`: {e}"))?;
                if catalogue.insert(key.clone(), variables).is_some() {
                    return Err(format!("{path}: `{key}` stands twice").into());
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => return Err(format!("{path}: terms are not used here").into()),
        }
    }
    Ok(catalogue)
}

fn check(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) -> Result<()> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => note(inline, variables)?,
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                note(selector, variables)?;
                for variant in variants {
                    check(&variant.value, variables)?;
                }
            }
        }
    }
    Ok(())
}

fn note(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) -> Result<()> {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            Ok(())
        }
        _ => Err("only variables can be placed".into()),
    }
}
