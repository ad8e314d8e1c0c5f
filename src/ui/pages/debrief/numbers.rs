use std::rc::Rc;

use crate::{
    pack::Exercise,
    session::{MadeOffer, Possible, Results, RoleMoves, Session, made_offers, role_moves},
    ui::parts::Picture,
};

/// All that can be counted of a table that has ended. Computed once: it stays
/// as it is, whatever is written into the debrief.
#[derive(Debug)]
pub struct Numbers {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// How it ended, and what that is worth.
    pub results: Results,
    /// What theory says of all that was possible.
    pub possible: Option<Possible>,
    /// What a picture shows of it, at a table of two.
    pub picture: Option<Picture>,
    /// All offers in order.
    pub offers: Vec<MadeOffer>,
    /// What the offers of the people at this device show.
    pub moves: Vec<RoleMoves>,
}

/// Equal only to itself, so that no screen compares a hundred thousand packages
/// to learn that nothing has changed.
impl PartialEq for Numbers {
    fn eq(&self, other: &Numbers) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Numbers {
    /// The numbers of a session whose table has ended.
    pub fn of(session: &Session) -> Option<Numbers> {
        let results = Results::of(session)?;
        let offers = made_offers(session);
        let people = session.state().seats.iter();
        Some(Numbers {
            exercise: session.exercise().clone(),
            possible: Possible::of(&results.space),
            picture: (results.roles.n_roles() == 2).then(|| Picture::of(&results.space)),
            moves: people.filter_map(|it| role_moves(session, &results, &offers, it.role)).collect(),
            offers,
            results,
        })
    }
}
