use yew::prelude::*;

use super::super::Change;
use crate::{
    desk::{wall::Wall, workshop::Workshop},
    ui::{
        El, button, el,
        words::{Words, key},
    },
};

/// Whether the room sees the board, and the button that shows it there.
pub fn on_wall(words: Words, workshop: &Workshop, on_change: &Callback<Change>) -> El {
    let line = el("p").class("board-on-wall");
    if workshop.wall == Wall::Board {
        return line.class("hint").text("✓ ").say(words, key::BOARD_IS_ON_WALL);
    }
    let show = on_change.reform(|_: MouseEvent| Change::new(|it| it.wall = Wall::Board));
    line.say(words, key::BOARD_NOT_ON_WALL).text(" ").child(button("", words.say(key::BOARD_TO_WALL), show))
}
