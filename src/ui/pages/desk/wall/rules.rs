use super::WallView;
use crate::ui::{El, el, words::key};

/// The rules of the room.
pub fn rules(view: &WallView) -> El {
    let rules = [
        key::WALL_RULE_SECRET,
        key::WALL_RULE_FACTS,
        key::WALL_RULE_ROLE,
        key::WALL_RULE_PHONES,
        key::WALL_RULE_PAUSE,
        key::WALL_RULE_OUT,
    ];
    el("section").class("wall-rules").child(view.say("h2", key::WALL_RULES)).child(
        el("div").class("wall-columns").each(
            view.languages()
                .map(|words| el("ol").attr("lang", words.tongue.tag()).each(rules.map(|it| el("li").say(words, it)))),
        ),
    )
}
