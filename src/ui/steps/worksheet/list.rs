//! Columns of short texts: as many places as are used, and one more.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Work;
use crate::{
    document::Id,
    steps::{
        Answer,
        worksheet::{
            Worksheet,
            list::{ColumnFile, ColumnResult, ExtraFile, ExtraKind, Item, Listing, MAX_SCALE},
            question,
        },
    },
    ui::{
        El, el,
        parts::label,
        words::{Key, key},
    },
};

pub(super) fn list(work: &Work, step: &Listing) -> El {
    let columns = (0..step.columns.len()).map(|it| Column { work, step, place: it }.shown());
    let checked = step.is_checked().then(|| result(work, step));
    el("div").class("list").child(el("div").class("list-columns").each(columns)).child(checked)
}

struct Column<'a> {
    work: &'a Work<'a>,
    step: &'a Listing,
    place: usize,
}

impl Column<'_> {
    fn file(&self) -> &ColumnFile {
        &self.step.columns[self.place]
    }

    fn shown(&self) -> El {
        let (words, column) = (self.work.words, self.file());
        let answers = &self.work.desk.answers;
        let last_used = self.step.items(answers, self.place).last().map_or(0, |it| it.number);
        let n_shown =
            if self.work.is_fixed { last_used } else { (last_used.max(column.n_given()) + 1).min(column.most()) };
        let items = (1..=n_shown).map(|number| self.item(Item { column: self.place, number }));
        el("section")
            .class("column list-column")
            .child(el("h3").child(label(words, &column.title)))
            .child(column.hint.as_ref().map(|it| el("p").class("hint").child(label(words, it))))
            .child(el("ol").each(items))
            .child(self.sums())
    }

    fn item(&self, item: Item) -> El {
        let (words, desk, column) = (self.work.words, &self.work.desk, self.file());
        let name = self.step.name(item);
        let text = self.step.text(&desk.answers, item, words.tongue.tag());
        let shown = el("li").key(name.clone());
        let is_given = item.number <= column.n_given();
        if self.work.is_fixed {
            return shown.child(el("p").attr("dir", "auto").text(text.to_owned())).child(self.said(item));
        }
        let head = if is_given {
            el("p").class("given-item").attr("dir", "auto").text(text.to_owned())
        } else {
            let ask = el("span").text(words.with(key::LIST_ITEM, &[("number", item.number.into())]));
            desk.field(&question("item", &name), ask, None)
        };
        // What is said of an item comes with the item.
        let is_written = !text.is_empty();
        let more = is_written.then(|| {
            el("div")
                .class("item-more")
                .each(column.fields().iter().map(|it| self.extra(it, item)))
                .child(self.tags(item, &name))
                .child(self.under(item, &name))
        });
        shown.child(head).child(more)
    }

    fn extra(&self, field: &ExtraFile, item: Item) -> El {
        let (words, desk) = (self.work.words, &self.work.desk);
        let asked = self.step.field_question(&field.id, item);
        if field.kind == ExtraKind::Text {
            return desk.field(&asked, label(words, &field.title), None);
        }
        let given = match desk.answer(&asked) {
            Some(Answer::Scale(n)) => Some(usize::from(*n) - 1),
            _ => None,
        };
        let on_choose = {
            let (desk, asked) = (desk.clone(), asked.clone());
            Callback::from(move |n: usize| desk.set(&asked, u8::try_from(n + 1).ok().map(Answer::Scale)))
        };
        let choices = (1..=MAX_SCALE).map(|n| el("span").text(n.to_string())).collect();
        desk.radios(&asked, label(words, &field.title), choices, given, &on_choose).class("scale-row")
    }

    fn tags(&self, item: Item, name: &str) -> Option<El> {
        let (words, desk, tags) = (self.work.words, &self.work.desk, self.file().tags());
        if tags.is_empty() {
            return None;
        }
        let asked = question("tags", name);
        let given = self.step.tags(&desk.answers, item);
        let chip = |tag: &crate::steps::worksheet::list::TagFile| {
            let is_on = given.contains(&tag.id);
            let mut ids: Vec<Id> = given.iter().filter(|it| **it != tag.id).cloned().collect();
            if !is_on {
                ids.push(tag.id.clone());
            }
            let (desk, asked) = (desk.clone(), asked.clone());
            let change = move |_: Event| desk.set(&asked, (!ids.is_empty()).then(|| Answer::Chosen(ids.clone())));
            el("label")
                .class("chip")
                .child(el("input").attr("type", "checkbox").checked(is_on).on_change(change))
                .child(label(words, &tag.title))
        };
        let legend = el("legend").class("visually-hidden").say(words, key::LIST_TAGS);
        Some(el("fieldset").class("chips").child(legend).each(tags.iter().map(chip)))
    }

    fn under(&self, item: Item, name: &str) -> Option<El> {
        let (words, desk) = (self.work.words, &self.work.desk);
        let above = self.step.column(self.file().under.as_ref()?)?;
        let asked = question("under", name);
        let parent = self.step.parent(&desk.answers, item);
        let on_change = {
            let (desk, asked) = (desk.clone(), asked.clone());
            move |event: Event| {
                let chosen: HtmlSelectElement = event.target_unchecked_into();
                desk.set(&asked, Id::new(&chosen.value()).map(|it| Answer::Chosen(vec![it])));
            }
        };
        let option = |value: String, text: &str, is_chosen: bool| {
            el("option").attr("value", value).selected(is_chosen).text(text.to_owned())
        };
        let none = option(String::new(), &words.say(key::LIST_NOTHING), parent.is_none());
        let options = self.step.items(&desk.answers, above).map(|it| {
            let text = self.step.text(&desk.answers, it, words.tongue.tag());
            option(self.step.name(it), text, parent == Some(it))
        });
        let title = words.of(&self.step.columns[above].title);
        let id = format!("under-{}-{name}", self.step.id);
        Some(
            el("p")
                .class("under")
                .child(
                    el("label").attr("for", id.clone()).text(words.with(key::LIST_UNDER, &[("column", title.into())])),
                )
                .child(el("select").attr("id", id).on_change(on_change).child(none).each(options)),
        )
    }

    /// What was said of an item, once the work is fixed.
    fn said(&self, item: Item) -> El {
        let (words, desk, column) = (self.work.words, &self.work.desk, self.file());
        let tags = column.tags().iter().filter(|it| self.step.tags(&desk.answers, item).contains(&it.id));
        let fields = column.fields().iter().filter_map(|it| {
            let value = match desk.answer(&self.step.field_question(&it.id, item))? {
                Answer::Scale(n) => n.to_string(),
                it => it.text().to_owned(),
            };
            Some(el("li").child(label(words, &it.title)).text(format!(": {value}")))
        });
        let parent = self
            .step
            .parent(&desk.answers, item)
            .map(|it| el("li").text(format!("← {}", self.step.text(&desk.answers, it, words.tongue.tag()))));
        el("ul")
            .class("item-said")
            .each(tags.map(|it| el("li").child(label(words, &it.title))))
            .each(fields)
            .child(parent)
    }

    /// What the scales of the column add up to, which decides nothing.
    fn sums(&self) -> Option<El> {
        let (words, desk, column) = (self.work.words, &self.work.desk, self.file());
        let scales: Vec<&ExtraFile> = column.fields().iter().filter(|it| it.kind == ExtraKind::Scale).collect();
        let sum = |field: &&ExtraFile| -> u32 {
            let value = |it: Item| match desk.answer(&self.step.field_question(&field.id, it)) {
                Some(Answer::Scale(n)) => u32::from(*n),
                _ => 0,
            };
            self.step.items(&desk.answers, self.place).map(value).sum()
        };
        let lines = scales.iter().map(|it| el("li").child(label(words, &it.title)).text(format!(": {}", sum(it))));
        (!scales.is_empty()).then(|| {
            el("div").class("sums").child(el("p").class("hint").say(words, key::LIST_SUMS)).child(el("ul").each(lines))
        })
    }
}

/// What there is and what is missing.
fn result(work: &Work, step: &Listing) -> El {
    let words = work.words;
    let answers = &work.desk.answers;
    let result = step.result(answers);
    let text = |it: &Item| el("li").attr("dir", "auto").text(step.text(answers, *it, words.tongue.tag()).to_owned());
    let listed = |said: Key, items: &[Item]| {
        (!items.is_empty())
            .then(|| el("div").child(el("p").say(words, said)).child(el("ul").each(items.iter().map(text))))
    };
    let column = |(file, it): (&ColumnFile, &ColumnResult)| {
        let title = words.of(&file.title);
        let missing = (0 < it.n_missing).then(|| {
            el("p").text(words.with(key::LIST_MISSING, &[("column", title.into()), ("items", it.n_missing.into())]))
        });
        el("div")
            .child(missing)
            .child(listed(key::LIST_ORPHANS, &it.orphans))
            .child(listed(key::LIST_BARREN, &it.barren))
    };
    let wants =
        result.wants.iter().filter(|(want, found)| (*found as i64) < want.at_least.get()).map(|(want, found)| {
            let file = step.column(&want.column).map(|it| &step.columns[it]);
            let tag =
                file.and_then(|it| it.tags().iter().find(|it| want.tag.as_ref() == Some(&it.id)).map(|it| &it.title));
            let field = file
                .and_then(|it| it.fields().iter().find(|it| want.field.as_ref() == Some(&it.id)).map(|it| &it.title));
            let what = tag.or(field).map_or("", |it| words.of(it));
            let column = file.map_or("", |it| words.of(&it.title));
            let values = [
                ("column", column.into()),
                ("what", what.into()),
                ("found", (*found).into()),
                ("wanted", want.at_least.get().into()),
            ];
            el("p")
                .text(words.with(key::LIST_WANTED, &values))
                .text(" ")
                .child(want.because.as_ref().map(|it| label(words, it)))
        });
    let complete = result.is_complete().then(|| el("p").say(words, key::LIST_COMPLETE));
    el("section")
        .class("checked")
        .child(el("h2").say(words, key::SHEET_AUTOMATIC))
        .child(el("p").class("hint").say(words, key::LIST_COUNTS))
        .each(step.columns.iter().zip(&result.columns).map(column))
        .each(wants)
        .child(complete)
}
