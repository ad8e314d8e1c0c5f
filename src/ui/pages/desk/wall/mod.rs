use yew::prelude::*;

use crate::document::Id;

/// Properties of [`WallPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct WallPageProps {
    /// The workshop.
    pub id: Id,
}

/// What hangs on the wall.
#[component]
pub fn WallPage(_: &WallPageProps) -> Html {
    Html::default()
}
