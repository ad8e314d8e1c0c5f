//! A case of one's own: the sheets of several tools one after another, and an
//! exercise made of a real situation.
//!
//! [`assemble`] puts the empty forms of tools together to a pack that ends with
//! a [skeleton](crate::steps::worksheet::skeleton); [`Made::of`] makes an
//! exercise of what was filled in there. Both fill in a [`Template`], and give
//! packs that came through the door as any other.

mod assemble;
mod exercise;
mod figures;
mod template;

pub use assemble::{MAX_TOOLS, NotAssembled, assemble};
pub use exercise::Made;
pub use figures::{Figures, Nearest};
pub use template::Template;

use crate::{document::Json, pack::hash};

fn text(text: impl Into<String>) -> Json {
    Json::Text(text.into())
}

fn number(n: impl Into<i64>) -> Json {
    Json::Number(n.into())
}

fn record<const N: usize>(fields: [(&str, Json); N]) -> Json {
    Json::Record(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// The value at a place, to be written. A number on the way is a place in a
/// list. `None` if there is no such place.
fn place<'j>(json: &'j mut Json, path: &str) -> Option<&'j mut Json> {
    path.split('/').try_fold(json, |json, step| match json {
        Json::Record(fields) => fields.iter_mut().find(|it| it.0 == step).map(|it| &mut it.1),
        Json::List(items) => items.get_mut(step.parse::<usize>().ok()?),
        _ => None,
    })
}

/// Writes a value at a place that the template has.
fn set(json: &mut Json, path: &str, value: Json) {
    if let Some(place) = place(json, path) {
        *place = value;
    }
}

/// Gives a pack an id that no other pack has, because it says what is in it.
fn name_by_content(pack: &mut Json, stem: &str) {
    let name = format!("{stem}-{}", &hash(&pack.to_compact())[..8]);
    set(pack, "id", text(name));
}
