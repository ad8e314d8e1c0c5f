//! Counterparts played by the program. They see only their own [`RoleView`], so
//! a counterpart that reads the learner's card does not compile.

mod time_based;
mod view;

pub use time_based::TimeBased;
pub use view::RoleView;
