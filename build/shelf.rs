//! The shelf's index: what is shown of every shipped exercise before its pack
//! is loaded, and the list of the packs' files.

use std::{error::Error, fmt::Write, fs, path::Path};

use serde_json::{Value, json};

pub fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=exercises");
    let mut files: Vec<(u64, String)> = Vec::new();
    let mut packs = Vec::new();
    for entry in fs::read_dir("exercises")? {
        let path = entry?.path();
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let pack: Value = serde_json::from_str(&fs::read_to_string(&path)?).map_err(|e| format!("{name}: {e}"))?;
        let level = pack["exercises"][0]["level"].as_u64().unwrap_or_default();
        files.push((level, name.clone()));
        packs.push((level, name.clone(), index(&name, &pack)));
    }
    // The path from easy to hard; names keep the order the same on every machine.
    files.sort();
    packs.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    let packs: Vec<Value> = packs.into_iter().map(|(_, _, pack)| pack).collect();
    fs::write(out.join("shelf.json"), json!({ "packs": packs }).to_string())?;

    let root = std::env::current_dir()?;
    let mut list = String::from("&[\n");
    for (_, name) in &files {
        writeln!(list, "    include_str!({:?}),", root.join("exercises").join(name))?;
    }
    list.push(']');
    fs::write(out.join("packs.rs"), list)?;
    Ok(())
}

fn index(file: &str, pack: &Value) -> Value {
    const KEYS: [&str; 8] = ["id", "title", "summary", "form", "level", "minutes", "people", "trains"];
    let exercises: Vec<Value> = pack["exercises"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|it| {
            KEYS.iter().filter(|key| !it[**key].is_null()).map(|key| (key.to_string(), it[*key].clone())).collect()
        })
        .collect();
    json!({
        "file": file,
        "id": pack["id"],
        "version": pack["version"],
        "languages": pack["languages"],
        "exercises": exercises,
    })
}
