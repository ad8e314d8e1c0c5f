use crate::ui::El;
pub fn qr(_: &str, _: String) -> Option<El> {
    None
}
