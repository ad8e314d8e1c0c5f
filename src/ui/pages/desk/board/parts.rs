use yew::prelude::*;

use super::{
    Seen, best::best_part, felt::felt_part, numbers::numbers_part, openings::openings_part, terms::terms_part,
    trades::trades_part,
};
use crate::{
    desk::results::Reveal,
    ui::{
        El, el, nodes,
        words::{Key, Words, key},
    },
};

/// What a step of revealing is called.
pub fn reveal_name(it: Reveal) -> Key {
    match it {
        Reveal::Felt => key::BOARD_FELT,
        Reveal::Terms => key::BOARD_TERMS,
        Reveal::Dots => key::BOARD_DOTS,
        Reveal::Limits => key::BOARD_LIMITS,
        Reveal::Frontier => key::BOARD_FRONTIER,
        Reveal::BestPackages => key::BOARD_BEST_TITLE,
        Reveal::Trades => key::BOARD_TRADES,
        Reveal::Openings => key::BOARD_OPENINGS,
    }
}

/// The layers of one picture stand in one part.
fn is_layer(it: Reveal) -> bool {
    matches!(it, Reveal::Dots | Reveal::Limits | Reveal::Frontier)
}

/// The id of the heading under which something is shown.
pub fn heading_id(it: Reveal) -> &'static str {
    match it {
        Reveal::Felt => "board-felt",
        Reveal::Terms => "board-terms",
        Reveal::Dots | Reveal::Limits | Reveal::Frontier => "board-numbers",
        Reveal::BestPackages => "board-best",
        Reveal::Trades => "board-trades",
        Reveal::Openings => "board-openings",
    }
}

/// The parts of the board that are shown, in order.
pub fn board_parts(words: Words, seen: &Seen, shown: &[Reveal]) -> Html {
    let first_layer = shown.iter().position(|it| is_layer(*it));
    let part = |(i, it): (usize, &Reveal)| -> Option<El> {
        let (title, content) = match it {
            Reveal::Felt => (key::BOARD_FELT, felt_part(words, seen)),
            Reveal::Terms => (key::BOARD_TERMS, terms_part(words, seen)),
            _ if is_layer(*it) && first_layer != Some(i) => return None,
            Reveal::Dots | Reveal::Limits | Reveal::Frontier => (key::BOARD_DOTS, numbers_part(words, seen, shown)),
            Reveal::BestPackages => (key::BOARD_BEST_TITLE, best_part(words, seen)),
            Reveal::Trades => (key::BOARD_TRADES, trades_part(words, seen)),
            Reveal::Openings => (key::BOARD_OPENINGS, openings_part(words, seen)),
        };
        let heading = el("h2").attr("id", heading_id(*it)).attr("tabindex", "-1").say(words, title);
        Some(el("section").class("board-part").key(heading_id(*it)).child(heading).child(content))
    };
    nodes(shown.iter().enumerate().filter_map(part))
}
