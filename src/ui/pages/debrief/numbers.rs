use std::rc::Rc;

use crate::{
    analysis::TooMuch,
    pack::Exercise,
    session::{
        Coalitions, MadeOffer, Possible, Results, RoleGroupMoves, RoleMoves, Session, group_moves, made_offers,
        role_moves,
    },
    ui::{
        parts::Picture,
        words::{Key, key},
    },
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
    /// The same at a table of several.
    pub group_moves: Vec<RoleGroupMoves>,
    /// Who could have decided without whom, at a table of several.
    pub coalitions: Option<Result<Coalitions, TooMuch>>,
    /// Whether there is a parallel form, in which an advice can be tried.
    pub has_second_attempt: bool,
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
        let people = || session.state().seats.iter().map(|it| it.role);
        let coalitions = Coalitions::of(session.exercise(), &results);
        let known = coalitions.as_ref().and_then(|it| it.as_ref().ok());
        let group_moves = known
            .map(|known| people().filter_map(|role| group_moves(session, &results, &offers, known, role)).collect());
        Some(Numbers {
            exercise: session.exercise().clone(),
            possible: Possible::of(&results.space),
            picture: (results.roles.n_roles() == 2).then(|| Picture::of(&results.space)),
            moves: people().filter_map(|role| role_moves(session, &results, &offers, role)).collect(),
            group_moves: group_moves.unwrap_or_default(),
            coalitions,
            has_second_attempt: session.exercise().parallel(session.head().seed).is_some(),
            offers,
            results,
        })
    }

    /// What stands before an advice: where it can be tried.
    pub fn next_title(&self) -> Key {
        if self.has_second_attempt { key::MOVES_NEXT_FORM } else { key::MOVES_NEXT }
    }
}
