use std::collections::BTreeMap;

use base64ct::{Base64UrlUnpadded, Encoding};

use super::{Compartment, Contents, DealFile, DealFileError, MAX_LOCKS, Sealed, Stretch, keys::bytes_of};
use crate::document::{Id, Json};

/// The newest format of deals that this program reads and writes.
const FORMAT: i64 = 1;

impl DealFile {
    /// The file's text.
    pub fn to_text(&self) -> String {
        let (kind, contents) = match &self.contents {
            Contents::Plain(texts) => ("plain", record(texts, |it| it.to_string(), Clone::clone)),
            Contents::Sealed(it) => ("sealed", sealed_to_json(it)),
        };
        Json::Record(vec![
            ("parley".into(), Json::Text("deal".into())),
            ("format".into(), Json::Number(FORMAT)),
            ("id".into(), Json::Text(self.id.to_string())),
            ("public".into(), self.public.clone()),
            (kind.into(), contents),
        ])
        .to_compact()
    }

    /// Reads a file of at most 1 MiB. Keys that it does not know are passed over.
    /// The boxes' insides are not looked at.
    ///
    /// # Errors
    ///
    /// Why it is no deal.
    pub fn open(bytes: &[u8]) -> Result<DealFile, DealFileError> {
        let json = Json::parse(bytes).map_err(DealFileError::Unreadable)?;
        if json.get("parley") != Some(&Json::Text("deal".into())) {
            return Err(DealFileError::NotADeal);
        }
        match json.get("format") {
            Some(Json::Number(FORMAT)) => {}
            Some(Json::Number(found)) if FORMAT < *found => return Err(DealFileError::Newer { found: *found }),
            _ => return Err(DealFileError::NotADeal),
        }
        from_json(&json).ok_or(DealFileError::NotADeal)
    }
}

fn from_json(json: &Json) -> Option<DealFile> {
    let id = Id::new(text(json.get("id")?)?).filter(is_deal)?;
    let public = json.get("public").filter(|it| matches!(it, Json::Record(_)))?.clone();
    let contents = match (json.get("plain"), json.get("sealed")) {
        (Some(plain), None) => Contents::Plain(named(plain, |it| Some(it.to_owned()))?),
        (None, Some(sealed)) => Contents::Sealed(sealed_from_json(sealed)?),
        _ => return None,
    };
    Some(DealFile { id, public, contents })
}

/// Whether an id is that of a deal: 128 bits in hexadecimal.
fn is_deal(id: &Id) -> bool {
    id.as_str().len() == 32 && id.as_str().bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}

fn sealed_to_json(sealed: &Sealed) -> Json {
    let base64 = |it: &Vec<u8>| Base64UrlUnpadded::encode_string(it);
    Json::Record(vec![
        ("salt".into(), Json::Text(Base64UrlUnpadded::encode_string(&sealed.salt))),
        ("memory_mib".into(), Json::Number(sealed.stretch.memory_mib().into())),
        ("passes".into(), Json::Number(sealed.stretch.passes().into())),
        ("boxes".into(), record(&sealed.boxes, Compartment::to_string, base64)),
        ("locks".into(), record(&sealed.locks, |it| Base64UrlUnpadded::encode_string(it), base64)),
    ])
}

fn sealed_from_json(json: &Json) -> Option<Sealed> {
    let number = |key: &str| match json.get(key) {
        Some(Json::Number(it)) => Some(*it),
        _ => None,
    };
    let bytes = |it: &str| Base64UrlUnpadded::decode_vec(it).ok();
    let locks = match json.get("locks")? {
        Json::Record(fields) if fields.len() <= MAX_LOCKS => {
            fields.iter().map(|(tag, it)| Some((bytes_of(tag)?, bytes(text(it)?)?))).collect::<Option<_>>()?
        }
        _ => return None,
    };
    Some(Sealed {
        salt: bytes_of(text(json.get("salt")?)?)?,
        stretch: Stretch::new(number("memory_mib")?, number("passes")?)?,
        boxes: named(json.get("boxes")?, bytes)?,
        locks,
    })
}

fn record<K, V>(map: &BTreeMap<K, V>, key: impl Fn(&K) -> String, value: impl Fn(&V) -> String) -> Json {
    Json::Record(map.iter().map(|(k, v)| (key(k), Json::Text(value(v)))).collect())
}

/// What stands under the names of compartments, if there are not too many.
fn named<T>(json: &Json, read: impl Fn(&str) -> Option<T>) -> Option<BTreeMap<Compartment, T>> {
    let Json::Record(fields) = json else { return None };
    let found: BTreeMap<Compartment, T> =
        fields.iter().map(|(name, it)| Some((Compartment::new(name)?, read(text(it)?)?))).collect::<Option<_>>()?;
    Compartment::are_few(found.keys()).then_some(found)
}

fn text(json: &Json) -> Option<&str> {
    match json {
        Json::Text(it) => Some(it),
        _ => None,
    }
}
