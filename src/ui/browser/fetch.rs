//! Files from this site, and packs from other addresses after the person agreed.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ReadableStreamDefaultReader, ReferrerPolicy, RequestCredentials, RequestInit, RequestRedirect, Response,
};

use crate::document::MAX_BYTES;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: no network, or the other site does not let pages of this one read it.
    NoAnswer,
    /// The site answered that there is no such file.
    Status(u16),
    /// What came is of another type than packs are.
    WrongType(String),
    /// It is larger than a pack may be.
    TooLarge,
}

/// The host of an address, if a browser would fetch from it.
pub fn host(address: &str) -> Option<String> {
    let address = Some(address.trim()).filter(|it| !it.is_empty())?;
    let url = web_sys::Url::new(address).ok()?;
    let is_web = matches!(url.protocol().as_str(), "https:" | "http:");
    (is_web && url.username().is_empty() && !url.host().is_empty()).then(|| url.host())
}

/// A file that belongs to the app.
pub async fn own(path: &str) -> Result<Vec<u8>, FetchError> {
    read(get(path, &RequestInit::new()).await?).await
}

/// A pack from another address: without cookies, without a referrer, no
/// redirects, and no more bytes than a pack may have.
pub async fn pack(address: &str) -> Result<Vec<u8>, FetchError> {
    let options = RequestInit::new();
    options.set_credentials(RequestCredentials::Omit);
    options.set_referrer_policy(ReferrerPolicy::NoReferrer);
    options.set_redirect(RequestRedirect::Error);
    let response = get(address, &options).await?;
    let kind = response.headers().get("content-type").ok().flatten().unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_lowercase();
    // Plain hosts serve .json files as text or as bytes.
    let may_be_json = kind.ends_with("json") || ["", "text/plain", "application/octet-stream"].contains(&kind.as_str());
    if response.ok() && !may_be_json {
        return Err(FetchError::WrongType(kind));
    }
    read(response).await
}

async fn get(address: &str, options: &RequestInit) -> Result<Response, FetchError> {
    let window = web_sys::window().ok_or(FetchError::NoAnswer)?;
    let answer = JsFuture::from(window.fetch_with_str_and_init(address, options)).await;
    answer.ok().and_then(|it| it.dyn_into().ok()).ok_or(FetchError::NoAnswer)
}

async fn read(response: Response) -> Result<Vec<u8>, FetchError> {
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let mut bytes = Vec::new();
    let Some(body) = response.body() else { return Ok(bytes) };
    let Ok(reader) = body.get_reader().dyn_into::<ReadableStreamDefaultReader>() else {
        return Err(FetchError::NoAnswer);
    };
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(|_| FetchError::NoAnswer)?;
        let get = |key: &str| js_sys::Reflect::get(&chunk, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED);
        if get("done").is_truthy() {
            return Ok(bytes);
        }
        let chunk: Uint8Array = get("value").unchecked_into();
        // Counted as it comes, because a length in a header can lie.
        if MAX_BYTES < bytes.len() + chunk.length() as usize {
            let _ = reader.cancel();
            return Err(FetchError::TooLarge);
        }
        bytes.extend(chunk.to_vec());
    }
}
