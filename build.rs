//! Compiles the catalogues of the screens' words and the index of the shelf, so
//! that neither is parsed or checked at run time.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/shelf.rs"]
mod shelf;

use std::{env, error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    shelf::write(&out)?;
    if env::var_os("CARGO_FEATURE_UI").is_some() {
        catalogue::write(&out)?;
    }
    Ok(())
}
