//! What hangs on the wall of the room.

use super::seal::Compartment;
use crate::document::Json;

/// What the trainer lets the wall show. Nothing of it is confidential: a word
/// opens its news only on devices of the role that it is for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Wall {
    /// The time that is left.
    #[default]
    Clock,
    /// How to take one's seat.
    Join,
    /// The rules of the room.
    GroundRules,
    /// The word of an inject or of the debrief, and whom it is for.
    Word(Compartment),
    /// The debrief's board, as far as it is revealed.
    Board,
}

impl Wall {
    /// The wall of a word. `None` for compartments that no spoken word opens.
    pub fn word(of: Compartment) -> Option<Wall> {
        matches!(of, Compartment::Inject { .. } | Compartment::Debrief).then_some(Wall::Word(of))
    }

    /// What is shown, as it is saved with the workshop.
    pub fn to_json(&self) -> Json {
        Json::Text(match self {
            Wall::Clock => "clock".to_owned(),
            Wall::Join => "join".to_owned(),
            Wall::GroundRules => "ground_rules".to_owned(),
            Wall::Word(of) => format!("word {of}"),
            Wall::Board => "board".to_owned(),
        })
    }

    /// Reads what is shown. `None` if this program did not write it.
    pub fn from_json(json: &Json) -> Option<Wall> {
        let Json::Text(text) = json else { return None };
        match text.as_str() {
            "clock" => Some(Wall::Clock),
            "join" => Some(Wall::Join),
            "ground_rules" => Some(Wall::GroundRules),
            "board" => Some(Wall::Board),
            it => Wall::word(Compartment::new(it.strip_prefix("word ")?)?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_wall_shows_survives_saving() {
        for text in ["clock", "join", "ground_rules", "board", "word debrief", "word inject/usken/rain"] {
            let json = Json::Text(text.to_owned());
            assert_eq!(Wall::from_json(&json).map(|it| it.to_json()), Some(json));
        }
    }

    #[test]
    fn the_wall_is_never_told_to_show_a_card_or_the_trainers_part() {
        for text in ["word trainer", "word role/usken", "word inject/usken", "word ", "word inject/../x", "scores", ""]
        {
            assert_eq!(Wall::from_json(&Json::Text(text.to_owned())), None, "{text}");
        }
        assert_eq!(Wall::from_json(&Json::Number(1)), None);
    }
}
