//! Turns the Fluent catalogues of the screens' words into tables.
//!
//! Fluent is the format because translators have tools for it. It is read here
//! and not in the browser, because its runtime is a fifth of the download, and
//! because a key that one language lacks should stop the build.
//!
//! Of Fluent's syntax, the catalogues use messages, variables and selection by
//! a variable.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fmt::Write,
    fs,
    path::Path,
};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// The languages of the screens, the fallback first.
const LANGUAGES: [&str; 2] = ["en", "ru"];

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A message's code, and the variables it uses.
type Message = (String, BTreeSet<String>);

pub fn write(out: &Path) -> Result<()> {
    let catalogues: Vec<BTreeMap<String, Message>> = LANGUAGES.iter().map(|it| read(it)).collect::<Result<_>>()?;
    let (first, others) = catalogues.split_first().ok_or("no languages")?;
    for (language, other) in LANGUAGES[1..].iter().zip(others) {
        for key in first.keys().chain(other.keys()) {
            let (a, b) = (first.get(key), other.get(key));
            let (Some(a), Some(b)) = (a, b) else {
                return Err(format!("`{key}` is not in both {} and {language}", LANGUAGES[0]).into());
            };
            if a.1 != b.1 {
                return Err(format!("`{key}` uses other variables in {language} than in {}", LANGUAGES[0]).into());
            }
        }
    }
    let mut code = String::new();
    writeln!(code, "/// The keys of all messages.\npub mod key {{\n    use super::Key;")?;
    for (i, key) in first.keys().enumerate() {
        writeln!(
            code,
            "    #[allow(missing_docs)] pub const {}: Key = Key({i});",
            key.replace('-', "_").to_uppercase()
        )?;
    }
    writeln!(code, "}}\nstatic MESSAGES: [[&[Part]; {}]; {}] = [", first.len(), LANGUAGES.len())?;
    for catalogue in &catalogues {
        let messages: Vec<&str> = catalogue.values().map(|(code, _)| code.as_str()).collect();
        writeln!(code, "    [{}],", messages.join(",\n     "))?;
    }
    writeln!(code, "];\n#[cfg(test)]\nstatic KEYS: [&str; {}] = {:?};", first.len(), first.keys().collect::<Vec<_>>())?;
    fs::write(out.join("words.rs"), code)?;
    Ok(())
}

fn read(language: &str) -> Result<BTreeMap<String, Message>> {
    let path = format!("src/ui/locales/{language}.ftl");
    println!("cargo::rerun-if-changed={path}");
    let source = fs::read_to_string(&path)?;
    let resource =
        fluent_syntax::parser::parse(source.as_str()).map_err(|(_, errors)| format!("{path}: {:?}", errors[0]))?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let value = message.value.ok_or_else(|| format!("{path}: `{key}` is empty"))?;
                let mut variables = BTreeSet::new();
                let code = pattern(&value, &mut variables).map_err(|e| format!("{path}: `{key}`: {e}"))?;
                if messages.insert(key.clone(), (code, variables)).is_some() {
                    return Err(format!("{path}: `{key}` stands twice").into());
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => return Err(format!("{path}: terms are not used here").into()),
        }
    }
    Ok(messages)
}

fn pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) -> Result<String> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        parts.push(match element {
            PatternElement::TextElement { value } => format!("Part::Text({value:?})"),
            PatternElement::Placeable { expression } => placeable(expression, variables)?,
        });
    }
    Ok(format!("&[{}]", parts.join(", ")))
}

fn placeable(expression: &Expression<&str>, variables: &mut BTreeSet<String>) -> Result<String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => Ok(format!("Part::Text({value:?})")),
        Expression::Inline(inline) => Ok(format!("Part::Variable({:?})", variable(inline, variables)?)),
        Expression::Select { selector, variants } => {
            let name = variable(selector, variables)?;
            let mut code = Vec::new();
            for variant in variants {
                let key = match &variant.key {
                    VariantKey::Identifier { name } => name,
                    VariantKey::NumberLiteral { value } => value,
                };
                let key = if variant.default { "" } else { key };
                code.push(format!("({key:?}, {})", pattern(&variant.value, variables)?));
            }
            Ok(format!("Part::Select({name:?}, &[{}])", code.join(", ")))
        }
    }
}

fn variable(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) -> Result<String> {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            Ok(id.name.to_owned())
        }
        _ => Err("only variables can be placed".into()),
    }
}
