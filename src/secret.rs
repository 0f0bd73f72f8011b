//! A value that is never shown and is wiped when it is dropped.

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

/// A credential's value: an API key, a private key, an id.
///
/// It prints as `[redacted]` and its memory is overwritten on drop. Public ids are held the same way, so that
/// a caller who marks nothing leaks nothing.
#[derive(Clone, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Wraps `value`.
    pub fn new(value: impl Into<String>) -> Self {
        Self(Zeroizing::new(value.into()))
    }

    /// Takes over the bytes of a key file: text as it is, anything else (DER) as Base64.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        let bytes = Zeroizing::new(bytes);
        match std::str::from_utf8(&bytes) {
            Ok(text) => Self::new(text),
            Err(_) => Self::new(STANDARD.encode(&*bytes)),
        }
    }

    /// The value itself. Keep it out of logs.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn a_secret_shows_neither_in_debug_nor_in_display() {
        let secret = Secret::new("192006250b4c09247ec02edce69f6a2d");
        assert_eq!(format!("{secret:?} {secret}"), "[redacted] [redacted]");
    }

    #[test]
    fn a_binary_key_file_becomes_base64() {
        assert_eq!(Secret::from_bytes(vec![0x30, 0x82, 0xff]).expose(), "MIL/");
    }
}
