use crate::{
    desk::results::NoDealReason,
    ui::words::{Key, key},
};

/// Why a group has no agreement, as part of a sentence.
pub fn because(reason: NoDealReason) -> Key {
    match reason {
        NoDealReason::NothingForAll => key::NO_DEAL_BECAUSE_NOTHING_FOR_ALL,
        NoDealReason::OutOfTime => key::NO_DEAL_BECAUSE_OUT_OF_TIME,
        NoDealReason::SomebodyLeft => key::NO_DEAL_BECAUSE_SOMEBODY_LEFT,
        NoDealReason::AnotherDay => key::NO_DEAL_BECAUSE_ANOTHER_DAY,
    }
}
