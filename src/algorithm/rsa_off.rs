//! Where no backend for RSA is compiled in: providers that sign otherwise need none, the others learn what to enable
//! when their client is made.
// Where there is a backend, this one is only looked at by its test.
#![cfg_attr(test, allow(dead_code))]

use std::convert::Infallible;

use super::Padding;
use crate::keys::KeyError;

/// There is none.
pub(crate) struct PrivateKey(Infallible);

/// There is none.
pub(crate) struct PublicKey(Infallible);

impl PrivateKey {
    pub(crate) fn from_pkcs8(_: &[u8]) -> Result<Self, KeyError> {
        Err(KeyError::NoRsa)
    }

    pub(crate) fn from_pkcs1(_: &[u8]) -> Result<Self, KeyError> {
        Err(KeyError::NoRsa)
    }

    pub(crate) fn sign(&self, _: Padding, _: &[u8]) -> Result<Vec<u8>, ()> {
        match self.0 {}
    }
}

impl PublicKey {
    pub(crate) fn from_pkcs1(_: &[u8]) -> Result<Self, KeyError> {
        Err(KeyError::NoRsa)
    }

    pub(crate) fn verify(&self, _: Padding, _: &[u8], _: &[u8]) -> bool {
        match self.0 {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_backend_a_key_says_which_feature_to_enable() {
        let refused =
            [PrivateKey::from_pkcs8(b"").err(), PrivateKey::from_pkcs1(b"").err(), PublicKey::from_pkcs1(b"").err()];
        for error in refused {
            let words = error.unwrap().to_string();
            assert!(words.contains("`aws-lc-rs`") && words.contains("`rsa`"), "{words}");
        }
    }
}
