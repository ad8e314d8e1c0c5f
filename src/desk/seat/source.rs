use std::rc::Rc;

use crate::{document::Id, pack::Pack};

/// What a seat may read, as a pack's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatSource {
    /// The seat's name among packs.
    pub place: String,
    /// The file.
    pub text: String,
    /// The seat's role. An observer has none.
    pub role: Option<Id>,
    /// The role's news that a word opened, by the author's id: after how many
    /// offers of this seat's table.
    pub news: Vec<(Id, usize)>,
}

impl SeatSource {
    /// The seat's pack, from the one in [`SeatSource::text`]. It has the seat's
    /// own name, so that no whole pack is ever taken for it. The role's news come
    /// with their words and not at all without; the author's minutes and offers
    /// tell the trainer when to say them. `None` if the pack is another one.
    pub fn settle(&self, mut pack: Pack) -> Option<Pack> {
        pack.hash = self.place.clone();
        if let Some(role) = &self.role {
            let exercise = Rc::get_mut(pack.exercises.first_mut()?)?;
            let role = exercise.public.role(role.as_str())?;
            for news in &mut Rc::get_mut(&mut exercise.confidential[role])?.news {
                news.after_seconds = None;
                news.after_offers = self.news.iter().find(|it| it.0 == news.id).map(|it| it.1);
            }
        }
        Some(pack)
    }
}
