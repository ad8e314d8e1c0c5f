//! Workshops as they begin, for the pages of the desk.

use parley::{
    desk::{
        seating::{Plan, Request, Rules, feasible},
        workshop::{Head, Workshop},
    },
    document::Id,
    pack::{Exercise, Pack},
};

/// A workshop in which nothing was done.
pub fn new_workshop(pack: &Pack, exercise: &Exercise) -> Workshop {
    let head = Head {
        id: Id::new("00ff").unwrap(),
        place: pack.id.to_string(),
        hash: pack.hash.clone(),
        exercise: exercise.public.id.clone(),
        made_ms: 0,
        seed: 7,
    };
    Workshop::new(head, exercise)
}

/// The best plan for so many people.
pub fn plan(exercise: &Exercise, n_people: u8) -> Plan {
    let request = Request::new(n_people, exercise.public.roles.n_roles() as u8);
    Plan::draw(feasible(&request).unwrap().swap_remove(0), Rules::default(), &[], 7)
}
