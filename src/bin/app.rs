//! The app in the browser.

fn main() {
    parley::ui::start();
}
