//! Files that the person opens or takes away.

use gloo::file::Blob;
use wasm_bindgen::JsCast;
use web_sys::{File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

use super::clock;

/// The largest file that is read at all. Packs and copies have their own limits.
const MAX_BYTES: f64 = 5e6;

/// Gives the person a text as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    if let Some(address) = address_of(text, kind) {
        follow(name, address);
    }
}

/// Gives the person something that is not a text, such as an image.
pub fn download_blob(name: &str, blob: &web_sys::Blob) {
    if let Ok(address) = Url::create_object_url_with_blob(blob) {
        follow(name, address);
    }
}

/// An address at which a text can be read until it is revoked.
pub fn address_of(text: &str, kind: &str) -> Option<String> {
    Url::create_object_url_with_blob(Blob::new_with_options(text, Some(kind)).as_ref()).ok()
}

fn follow(name: &str, address: String) {
    let link = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.create_element("a").ok())
        .and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser needs the address until the download has begun.
    clock::after(60_000, move || drop(Url::revoke_object_url(&address)));
}

/// The first file of a picker or a drop.
pub fn first(list: Option<FileList>) -> Option<File> {
    list?.get(0)
}

/// The file that a picker holds; the picker is emptied, so that the same file
/// can be picked again.
pub fn picked(input: &HtmlInputElement) -> Option<File> {
    let file = first(input.files());
    input.set_value("");
    file
}

/// The bytes of a file. `None` if it is far too large or cannot be read.
pub async fn read(file: File) -> Option<Vec<u8>> {
    if MAX_BYTES < file.size() {
        return None;
    }
    gloo::file::futures::read_as_bytes(&Blob::from(web_sys::Blob::from(file))).await.ok()
}
