//! JSON Schemas of messages, for the feature `schemars`.
//!
//! Codegen writes a schema per request and reply; the generated types hand it out here.

pub use schemars::{self, JsonSchema, Schema, SchemaGenerator};

/// A schema that stands in the generated crate as text. A text that is no schema fits nothing.
#[must_use]
pub fn of_text(text: &str) -> Schema {
    serde_json::from_str(text).unwrap_or_else(|_| Schema::from(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_no_schema_fits_nothing() {
        for text in ["", "{", "1", "[]"] {
            assert_eq!(of_text(text), Schema::from(false), "{text}");
        }
        assert_eq!(of_text("true"), Schema::from(true));
    }
}
