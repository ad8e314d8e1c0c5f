//! What an author may want to know of worksheets: what the key holds, how hard
//! it is to hit by chance, and whether the order of things gives it away.

use parley::{
    analysis::{Structure, structure},
    document::Id,
    pack::Exercise,
    points::RoleId,
    steps::{
        AnswerStep, Answers, Behind,
        worksheet::{
            choose::{ChoiceFit, Choose},
            order::Order,
            sort::Sort,
            weigh::Weigh,
        },
    },
};
use serde_json::{Map, Value, json};

/// Prints a line or two for each worksheet that has a key or points.
pub fn tell(exercise: &Exercise) {
    for sheet in sheets(exercise) {
        crate::line!("  {}, {}: {}", exercise.public.id, sheet.id, sheet.told.join("; "));
    }
}

/// The same for machines.
pub fn to_json(exercise: &Exercise) -> Vec<Value> {
    let json = |mut sheet: Told| {
        sheet.figures.insert("id".to_owned(), json!(sheet.id.as_str()));
        Value::Object(sheet.figures)
    };
    sheets(exercise).map(json).collect()
}

/// What is told of a worksheet, in words and in figures.
struct Told {
    id: Id,
    told: Vec<String>,
    figures: Map<String, Value>,
}

impl Told {
    fn put(&mut self, name: &str, value: Value, told: String) {
        self.told.push(told);
        self.figures.insert(name.to_owned(), value);
    }
}

fn sheets(exercise: &Exercise) -> impl Iterator<Item = Told> {
    exercise.public.steps.iter().filter_map(|it| {
        let step = it.kind.answers()?;
        let mut told = Told { id: step.id().clone(), told: Vec::new(), figures: Map::new() };
        tell_step(step, &mut told);
        (!told.told.is_empty()).then_some(told)
    })
}

fn tell_step(step: &dyn AnswerStep, told: &mut Told) {
    if let Some(it) = step.of_kind() {
        sort(it, told);
    } else if let Some(it) = step.of_kind() {
        order(it, told);
    } else if let Some(it) = step.of_kind() {
        weigh(it, told);
    } else if let Some(it) = step.of_kind() {
        choose(it, told);
    }
}

/// How many cards may stand in each slot, and how many keys say nothing.
fn sort(sort: &Sort, told: &mut Told) {
    let keys: Vec<&[Id]> = sort.cards().iter().filter_map(|it| it.slots.as_deref()).collect();
    if keys.is_empty() {
        return;
    }
    let slots: Vec<(&Id, usize)> =
        sort.slots.iter().map(|slot| (&slot.id, keys.iter().filter(|it| it.contains(&slot.id)).count())).collect();
    let is_open = |key: &&&[Id]| sort.slots.iter().all(|it| key.contains(&it.id));
    let n_open = keys.iter().filter(is_open).count();
    let names: Vec<String> = slots.iter().map(|(slot, n)| format!("{slot} {n}")).collect();
    let by_slot: Map<String, Value> = slots.iter().map(|(slot, n)| (slot.to_string(), json!(n))).collect();
    told.put("cards", json!(keys.len()), format!("cards with a key: {}", keys.len()));
    told.put("by_slot", by_slot.into(), format!("right in {}", names.join(", ")));
    told.put("right_everywhere", json!(n_open), format!("right everywhere: {n_open}"));
}

/// How many orders keep all rules, and how the cards lie at first.
fn order(order: &Order, told: &mut Told) {
    let as_listed = Answers::new();
    let result = order.result(&as_listed);
    let n_rules = order.rules().len();
    if 0 < n_rules {
        let all: u128 = (1..=order.cards().len() as u128).product();
        match order.n_orders() {
            Some(n) => told.put(
                "orders",
                json!([crate::json_number(n.into()), crate::json_number(all)]),
                format!("{n} of {all} orders keep all {n_rules} rules"),
            ),
            None => told.put("orders", Value::Null, format!("{n_rules} rules; the orders are too many to count")),
        }
        let n_broken = result.broken.len();
        told.put("broken_as_listed", json!(n_broken), format!("broken as listed: {n_broken}"));
    }
    if let Some(pairs) = result.pairs {
        told.put(
            "pairs_as_listed",
            json!([pairs.in_order, pairs.all]),
            format!("{} of {} pairs in order as listed", pairs.in_order, pairs.all),
        );
    }
}

/// What the pack's own scores settle before anybody has given a weight.
fn weigh(weigh: &Weigh, told: &mut Told) {
    if weigh.scores.is_none() {
        return;
    }
    let none = Answers::new();
    let (result, options) = (weigh.result(&none), weigh.options(&none, ""));
    let dominated: Vec<[&str; 2]> =
        result.dominated.iter().map(|it| [&*options[it.option].id, &*options[it.by].id]).collect();
    let barred = result.standings.iter().zip(&options).filter(|(standing, _)| !standing.fails.is_empty());
    let barred: Vec<&str> = barred.map(|(_, it)| &*it.id).collect();
    let or_none = |it: Vec<String>| if it.is_empty() { "none".to_owned() } else { it.join(", ") };
    let by = dominated.iter().map(|[option, by]| format!("{option} by {by}")).collect();
    told.put("dominated", json!(dominated), format!("options: {}; dominated: {}", options.len(), or_none(by)));
    let names = barred.iter().map(|it| (*it).to_owned()).collect();
    told.put("barred", json!(barred), format!("below a threshold: {}", or_none(names)));
}

/// Where the best answers stand, and what there is to settle in a package.
fn choose(choose: &Choose, told: &mut Told) {
    let n_asked = choose.n_best(&Answers::new()).1;
    let n_places = choose.questions().iter().map(|it| it.options.len()).max().unwrap_or_default();
    let is_best = |place: usize| {
        let options = choose.questions().iter().filter_map(|it| it.options.get(place));
        options.filter(|it| it.fit == Some(ChoiceFit::Best)).count()
    };
    if 0 < n_asked {
        let places: Vec<usize> = (0..n_places).map(is_best).collect();
        let names: Vec<String> = places.iter().enumerate().map(|(i, n)| format!("{}: {n}", i + 1)).collect();
        told.put("questions", json!(n_asked), format!("questions with a best answer: {n_asked}"));
        told.put("best_at", json!(places), format!("best answers by place: {}", names.join(", ")));
    }
    if let Some(it) = choose.behind.as_ref().and_then(|it| figures(&Behind::new(it, &mut |_, _| ()))) {
        let zone = it.zone.ok().map(|it| it.n_packages);
        let in_zone = zone.map_or_else(|| "not counted".to_owned(), |it| it.to_string());
        told.put("packages", crate::json_number(it.n_packages), format!("{} packages", it.n_packages));
        told.put("frontier", crate::json_number(it.n_frontier), format!("{} on the frontier", it.n_frontier));
        told.put("zone", json!(zone.map(crate::json_number)), format!("{in_zone} in the zone"));
    }
}

fn figures(behind: &Behind) -> Option<Structure> {
    let sheets = behind.sheets.map(|party: RoleId, _| &behind.sheets[party]);
    Some(structure(&behind.agenda, &sheets, &behind.space().ok()?))
}
