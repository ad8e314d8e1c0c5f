//! What is handed back as a file, which has room for every entry.

use super::{HandBack, NoDealReason, Refused, Says, scale_questions};
use crate::{
    document::{Id, Json},
    pack::Public,
    points::RoleId,
    session::{Act, Entry},
    steps::table::Action,
};

/// The newest format of results' files that this program reads and writes.
const FORMAT: i64 = 1;

/// The most bytes of such a file that are looked at.
const MAX_BYTES: usize = 1 << 20;

impl HandBack {
    /// The file's text.
    pub fn to_file(&self, public: &Public) -> String {
        let mut fields =
            vec![("parley".to_owned(), Json::Text("result".into())), ("format".to_owned(), Json::Number(FORMAT))];
        if let Json::Record(own) = self.to_json(public) {
            fields.extend(own);
        }
        Json::Record(fields).to_compact()
    }

    /// Reads a file of one deal and one exercise, and plays its moves once more.
    ///
    /// # Errors
    ///
    /// Why it is not taken.
    pub fn from_file(bytes: &[u8], deal_tag: u32, pack_tag: u16, public: &Public) -> Result<(HandBack, Says), Refused> {
        let json = Json::parse_up_to(MAX_BYTES, bytes).map_err(Refused::Unreadable)?;
        if json.get("parley") != Some(&Json::Text("result".into())) {
            return Err(Refused::NotAResult);
        }
        match json.get("format") {
            Some(Json::Number(FORMAT)) => {}
            Some(Json::Number(found)) if FORMAT < *found => return Err(Refused::Newer { found: *found }),
            _ => return Err(Refused::NotAResult),
        }
        // Whose file it is comes first: the moves of another exercise say nothing here.
        match (small(&json, "deal"), small(&json, "pack")) {
            (Some(found), _) if found != deal_tag => Err(Refused::OtherDeal { found }),
            (_, Some(found)) if found != pack_tag => Err(Refused::OtherPack { found }),
            _ => {
                let back = HandBack::from_json(&json, public).ok_or(Refused::NotAResult)?;
                let says = back.says(public).map_err(Refused::NotLegal)?;
                Ok((back, says))
            }
        }
    }

    /// It as it is saved: with the author's ids, never with places in lists.
    pub fn to_json(&self, public: &Public) -> Json {
        let answers = scale_questions(public).zip(&self.scales).filter_map(|((step, question), scale)| {
            Some(Json::Record(vec![
                ("step".into(), Json::Text(step.to_string())),
                ("question".into(), Json::Text(question.id.to_string())),
                ("scale".into(), Json::Number((*scale)?.into())),
            ]))
        });
        let mut fields = vec![
            ("deal".to_owned(), Json::Number(self.deal_tag.into())),
            ("pack".to_owned(), Json::Number(self.pack_tag.into())),
            ("group".to_owned(), Json::Number(self.group.into())),
            ("seat".to_owned(), Json::Number(self.seat.into())),
            ("minutes".to_owned(), Json::Number(self.minutes.into())),
            ("answers".to_owned(), Json::List(answers.collect())),
            ("moves".to_owned(), Json::List(self.moves.iter().map(|it| move_json(it, public)).collect())),
        ];
        if let Some(reason) = self.no_deal {
            fields.push(("no_deal".to_owned(), Json::Text(reason.word().to_owned())));
        }
        if self.has_more {
            fields.push(("has_more".to_owned(), Json::Bool(true)));
        }
        Json::Record(fields)
    }

    /// Reads what was saved. `None` if it names something that the exercise does
    /// not have, or is nothing that is handed back. It is not played once more:
    /// [`HandBack::says`] does that.
    pub fn from_json(json: &Json, public: &Public) -> Option<HandBack> {
        let questions: Vec<(&Id, &Id)> = scale_questions(public).map(|(step, it)| (step, &it.id)).collect();
        let mut scales = vec![None; questions.len()];
        let Json::List(answers) = json.get("answers")? else { return None };
        for answer in answers {
            let text = |key: &str| match answer.get(key) {
                Some(Json::Text(it)) => Some(it.as_str()),
                _ => None,
            };
            let (step, question) = (text("step")?, text("question")?);
            let is_it = |it: &(&Id, &Id)| it.0.as_str() == step && it.1.as_str() == question;
            let scale = scales.get_mut(questions.iter().position(is_it)?)?;
            // Nobody answers a question twice.
            if scale.replace(small(answer, "scale")?).is_some() {
                return None;
            }
        }
        let Json::List(moves) = json.get("moves")? else { return None };
        if HandBack::MOST_MOVES < moves.len() {
            return None;
        }
        Some(HandBack {
            deal_tag: small(json, "deal")?,
            pack_tag: small(json, "pack")?,
            group: small(json, "group")?,
            seat: small(json, "seat")?,
            minutes: small(json, "minutes")?,
            moves: moves.iter().map(|it| read_move(it, public)).collect::<Option<_>>()?,
            has_more: match json.get("has_more") {
                None | Some(Json::Null) => false,
                Some(Json::Bool(it)) => *it,
                Some(_) => return None,
            },
            no_deal: match json.get("no_deal") {
                None | Some(Json::Null) => None,
                Some(Json::Text(word)) => Some(NoDealReason::from_word(word)?),
                Some(_) => return None,
            },
            scales,
        })
    }
}

/// A number that is small enough for its field.
pub(super) fn small<N: TryFrom<i64>>(json: &Json, key: &str) -> Option<N> {
    match json.get(key)? {
        Json::Number(it) => N::try_from(*it).ok(),
        _ => None,
    }
}

/// A move as sessions save it, without the time of day.
fn move_json((by, action): &(RoleId, Action), public: &Public) -> Json {
    match (Entry { by: *by, act: Act::AtTable(action.clone()), at_ms: 0 }).to_json(public) {
        Json::Record(fields) => Json::Record(fields.into_iter().filter(|(key, _)| key != "at").collect()),
        other => other,
    }
}

fn read_move(json: &Json, public: &Public) -> Option<(RoleId, Action)> {
    let Json::Record(fields) = json else { return None };
    let mut fields = fields.clone();
    fields.retain(|(key, _)| key != "at");
    fields.push(("at".to_owned(), Json::Number(0)));
    match Entry::from_json(&Json::Record(fields), public)? {
        Entry { by, act: Act::AtTable(action), .. } => Some((by, action)),
        _ => None,
    }
}
