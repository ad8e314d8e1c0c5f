use super::{
    Clock, GroupPress, Press, Reading, Row, RowKind, Sheet,
    log::{Entry, MAX_BETWEEN_MS, MAX_ENTRIES},
};
use crate::document::Json;

/// The latest time of day that is read: the year 5138; as far back before 1970.
const MAX_WALL_MS: i64 = 100_000_000_000_000;

impl Clock {
    /// The clock as it is saved: its sheet and its log.
    pub fn to_json(&self) -> Json {
        let row = |it: &Row| {
            let kind = match it.kind {
                RowKind::Prepare => "prepare",
                RowKind::Play => "play",
                RowKind::Close => "close",
                RowKind::Debrief => "debrief",
                RowKind::Other => "other",
            };
            Json::List(vec![Json::Number(it.minute.into()), text(kind)])
        };
        Json::Record(vec![
            ("minutes".to_owned(), Json::Number(self.sheet.minutes.into())),
            ("rows".to_owned(), Json::List(self.sheet.rows.iter().map(row).collect())),
            ("log".to_owned(), Json::List(self.log.iter().map(entry).collect())),
        ])
    }

    /// Reads a saved clock. `None` if it is none, or has a press that was not
    /// possible.
    pub fn from_json(json: &Json) -> Option<Clock> {
        let Json::List(rows) = json.get("rows")? else { return None };
        let rows = rows.iter().map(read_row).collect::<Option<Vec<Row>>>()?;
        let mut clock = Clock::new(Sheet::new(rows, u32::try_from(number(json.get("minutes")?)?).ok()?)?);
        let Json::List(log) = json.get("log")? else { return None };
        if MAX_ENTRIES < log.len() {
            return None;
        }
        for it in log {
            let entry = read_entry(it)?;
            // A beat changes nothing that a later press depends on, and stays the entry it was.
            if entry.press != Press::Beat {
                clock.press(entry.press, entry.first).ok()?;
            } else {
                clock.log.push(entry);
            }
        }
        Some(clock)
    }
}

fn text(it: &str) -> Json {
    Json::Text(it.to_owned())
}

fn number(json: &Json) -> Option<i64> {
    match json {
        Json::Number(it) => Some(*it),
        _ => None,
    }
}

fn read_row(json: &Json) -> Option<Row> {
    let Json::List(cells) = json else { return None };
    let [minute, Json::Text(kind)] = cells.as_slice() else { return None };
    let kind = match kind.as_str() {
        "prepare" => RowKind::Prepare,
        "play" => RowKind::Play,
        "close" => RowKind::Close,
        "debrief" => RowKind::Debrief,
        "other" => RowKind::Other,
        _ => return None,
    };
    Some(Row { minute: u32::try_from(number(minute)?).ok()?, kind })
}

fn reading(it: Reading) -> Json {
    let numbers = [it.wall_ms, it.steady_ms, it.life.into(), it.hidden.into()];
    Json::List(numbers.map(Json::Number).into())
}

fn read_reading(json: &Json) -> Option<Reading> {
    let Json::List(cells) = json else { return None };
    let [wall, steady, life, hidden] = cells.as_slice() else { return None };
    let bounded = |it: &Json, least: i64| number(it).filter(|it| (least..=MAX_WALL_MS).contains(it));
    Some(Reading {
        wall_ms: bounded(wall, -MAX_WALL_MS)?,
        steady_ms: bounded(steady, 0)?,
        life: u32::try_from(number(life)?).ok()?,
        hidden: match number(hidden)? {
            0 => false,
            1 => true,
            _ => return None,
        },
    })
}

fn entry(it: &Entry) -> Json {
    let (word, amount, group) = match it.press {
        Press::Start => ("start", None, None),
        Press::Pause => ("pause", None, None),
        Press::Resume => ("resume", None, None),
        Press::Add(minutes) => ("add", Some(minutes.into()), None),
        Press::Jump(row) => ("jump", Some(row as i64), None),
        Press::Undo => ("undo", None, None),
        Press::OtherWay => ("other_way", None, None),
        Press::Beat => ("beat", None, None),
        Press::Group { group, press } => match press {
            GroupPress::Pause => ("pause", None, Some(group)),
            GroupPress::Resume => ("resume", None, Some(group)),
            GroupPress::Add(minutes) => ("add", Some(minutes.into()), Some(group)),
        },
    };
    let mut fields = vec![("press".to_owned(), text(word)), ("at".to_owned(), reading(it.first))];
    fields.extend(amount.map(|it| ("by".to_owned(), Json::Number(it))));
    fields.extend(group.map(|it| ("group".to_owned(), Json::Number(it.into()))));
    if it.last != it.first {
        fields.push(("until".to_owned(), reading(it.last)));
        fields.push(("counted".to_owned(), Json::Number(it.between_ms)));
    }
    Json::Record(fields)
}

fn read_entry(json: &Json) -> Option<Entry> {
    let Json::Text(word) = json.get("press")? else { return None };
    let by = || number(json.get("by")?);
    let minutes = || i32::try_from(by()?).ok();
    let press = match json.get("group") {
        None => match word.as_str() {
            "start" => Press::Start,
            "pause" => Press::Pause,
            "resume" => Press::Resume,
            "add" => Press::Add(minutes()?),
            "jump" => Press::Jump(usize::try_from(by()?).ok()?),
            "undo" => Press::Undo,
            "other_way" => Press::OtherWay,
            "beat" => Press::Beat,
            _ => return None,
        },
        Some(group) => {
            let press = match word.as_str() {
                "pause" => GroupPress::Pause,
                "resume" => GroupPress::Resume,
                "add" => GroupPress::Add(minutes()?),
                _ => return None,
            };
            Press::Group { group: u8::try_from(number(group)?).ok()?, press }
        }
    };
    let first = read_reading(json.get("at")?)?;
    let (last, between_ms) = match (json.get("until"), json.get("counted")) {
        (None, None) => (first, 0),
        (Some(until), Some(counted)) if press == Press::Beat => (read_reading(until)?, number(counted)?),
        _ => return None,
    };
    (0..=MAX_BETWEEN_MS).contains(&between_ms).then_some(Entry { press, first, between_ms, last })
}
