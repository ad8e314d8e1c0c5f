use schemars::{JsonSchema, Schema, generate::SchemaSettings};

use super::PackFile;

/// The JSON Schema (draft 2020-12) of the newest pack format.
///
/// It describes the shape; what belongs together (every option has points, ids
/// are found) is checked by [`Pack::open`](super::Pack::open) alone.
pub fn schema() -> Schema {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<PackFile>();
    schema.insert("title".into(), format!("{}, format {}", PackFile::schema_name(), super::FORMAT).into());
    schema
}
