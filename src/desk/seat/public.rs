use crate::{
    desk::seal::DealFile,
    document::{Id, Json},
};

/// The public part of a deal's file: the pack without secrets, the exercise, and
/// a hash that tells this deal's pack from others in codes.
///
/// Of a sealed deal it must not be the hash of the whole pack: whoever knows all
/// of a card but a number could try the numbers until the hash is right.
pub fn public(hash: String, exercise: &Id, part: Json) -> Json {
    Json::Record(vec![
        ("exercise".into(), Json::Text(exercise.to_string())),
        ("hash".into(), Json::Text(hash)),
        ("pack".into(), part),
    ])
}

/// The hash in the public part of a deal's file.
pub fn public_hash(file: &DealFile) -> Option<&str> {
    match file.public.get("hash")? {
        Json::Text(it) => Some(it),
        _ => None,
    }
}
