//! The app in the browser.

fn main() {
    if let Some(root) = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.get_element_by_id("app"))
    {
        // The static shell has done its work.
        root.set_text_content(None);
        yew::Renderer::<parley::ui::App>::with_root(root).render();
    }
}
