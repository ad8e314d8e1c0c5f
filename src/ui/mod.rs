//! The screens.
//!
//! Pages know the state and turn it into properties; parts are functions of
//! their properties; `browser` is the only door to the web platform.

mod app;
pub mod browser;
mod copies;
mod element;
mod frame;
mod kept;
mod later;
pub mod pages;
pub mod parts;
mod route;
pub mod seal;
mod sealed;
mod site_file;
pub mod steps;
pub mod words;

pub use app::{App, AppProps, Shell, Theme, start, words_in};
pub use element::{Child, El, button, el, nodes};
pub use kept::{FoundPack, OpenedPack, Origin, erase_session};
pub use later::{Later, LaterProps, Room};
pub use route::Route;
