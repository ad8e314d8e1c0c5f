//! The shelf's index: what is shown of every shipped exercise before its pack
//! is loaded, the index of the tools, and the list of the packs' files.

use std::{error::Error, fmt::Write, fs, path::Path};

use serde_json::{Value, json};

/// Where the packs of tools are, and what their ids begin with.
const TOOLS: (&str, &str) = ("tools", "tool-");

/// The tools by what they are good for, in the order in which they are shown.
const GROUPS: [(&str, &[&str]); 5] = [
    (
        "understand",
        &[
            "onion",
            "needs-fears",
            "conflict-tree",
            "conflict-map",
            "abc-triangle",
            "timeline",
            "circle-chart",
            "lederach-pyramid",
        ],
    ),
    ("prepare", &["ladder", "batna", "seven-elements"]),
    ("third-party", &["mediation-moves", "caucus", "one-text", "sustained-dialogue"]),
    ("decide", &["force-field", "decision-matrix", "obstacles-plan", "crisis-memo"]),
    ("agree", &["contingent-agreement", "pre-mortem", "grit"]),
];

pub fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=exercises");
    let mut packs = read(Path::new("exercises"))?;
    // The path from easy to hard; names keep the order the same on every machine.
    packs.sort_by_key(|(name, pack)| (pack["exercises"][0]["level"].as_u64(), name.clone()));
    let shelf: Vec<Value> = packs.iter().map(|(name, pack)| index(name, pack)).collect();
    fs::write(out.join("shelf.json"), json!({ "packs": shelf }).to_string())?;

    let mut files: Vec<String> = packs.into_iter().map(|it| it.0).collect();
    let mut tools = read(&Path::new("exercises").join(TOOLS.0))?;
    let mut groups = Vec::new();
    for (group, names) in GROUPS {
        let mut shown = Vec::new();
        for name in names {
            let file = format!("{name}.json");
            let Some(at) = tools.iter().position(|it| it.0 == file) else { continue };
            let pack = tools.swap_remove(at).1;
            // The program finds a tool's file by its id.
            let id = format!("{}{name}", TOOLS.1);
            if pack["id"] != *id {
                return Err(format!("exercises/{}/{file}: the id of the pack must be `{id}`", TOOLS.0).into());
            }
            shown.push(json!({
                "id": id, "title": pack["title"], "summary": pack["summary"], "exercises": exercises(&pack),
            }));
            files.push(format!("{}/{file}", TOOLS.0));
        }
        groups.push(json!({ "id": group, "tools": shown }));
    }
    if let Some((file, _)) = tools.first() {
        return Err(format!("build/shelf.rs does not say to which group of tools {file} belongs").into());
    }
    // The site has the same as public/tools.json, which a test compares.
    fs::write(out.join("tools.json"), serde_json::to_string_pretty(&json!({ "groups": groups }))? + "\n")?;

    let root = std::env::current_dir()?;
    let mut list = String::from("&[\n");
    for name in &files {
        writeln!(list, "    include_str!({:?}),", root.join("exercises").join(name))?;
    }
    list.push(']');
    fs::write(out.join("packs.rs"), list)?;
    Ok(())
}

/// The packs of a folder by the names of their files.
fn read(folder: &Path) -> Result<Vec<(String, Value)>, Box<dyn Error>> {
    let mut packs = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let pack = serde_json::from_str(&fs::read_to_string(&path)?).map_err(|e| format!("{name}: {e}"))?;
        packs.push((name, pack));
    }
    Ok(packs)
}

fn index(file: &str, pack: &Value) -> Value {
    json!({
        "file": file,
        "id": pack["id"],
        "version": pack["version"],
        "languages": pack["languages"],
        "exercises": exercises(pack),
    })
}

fn exercises(pack: &Value) -> Vec<Value> {
    const KEYS: [&str; 8] = ["id", "title", "summary", "form", "level", "minutes", "people", "trains"];
    let exercise = |it: &Value| -> Value {
        KEYS.iter().filter(|key| !it[**key].is_null()).map(|key| (key.to_string(), it[*key].clone())).collect()
    };
    pack["exercises"].as_array().into_iter().flatten().map(exercise).collect()
}
