//! RSA by aws-lc-rs: constant time, and the fastest of those measured.

use aws_lc_rs::{
    rand::SystemRandom,
    rsa::KeyPair,
    signature::{
        ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RSA_PSS_2048_8192_SHA256, RSA_PSS_SHA256,
    },
};

use super::Padding;
use crate::keys::KeyError;

pub(crate) struct PrivateKey(KeyPair);

/// One parsed key per padding: the library binds the two together.
pub(crate) struct PublicKey {
    pkcs1: ParsedPublicKey,
    pss: ParsedPublicKey,
}

impl PrivateKey {
    pub(crate) fn from_pkcs8(der: &[u8]) -> Result<Self, KeyError> {
        KeyPair::from_pkcs8(der).map(Self).map_err(|_| KeyError::RsaRefused)
    }

    pub(crate) fn from_pkcs1(der: &[u8]) -> Result<Self, KeyError> {
        KeyPair::from_der(der).map(Self).map_err(|_| KeyError::RsaRefused)
    }

    pub(crate) fn sign(&self, padding: Padding, message: &[u8]) -> Result<Vec<u8>, ()> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        let random = SystemRandom::new();
        match padding {
            Padding::Pkcs1 => self.0.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature),
            Padding::Pss => self.0.sign(&RSA_PSS_SHA256, &random, message, &mut signature),
        }
        .map_err(|_| ())?;
        Ok(signature)
    }
}

impl PublicKey {
    pub(crate) fn from_pkcs1(der: &[u8]) -> Result<Self, KeyError> {
        let refused = |_| KeyError::RsaRefused;
        Ok(Self {
            pkcs1: ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der).map_err(refused)?,
            pss: ParsedPublicKey::new(&RSA_PSS_2048_8192_SHA256, der).map_err(refused)?,
        })
    }

    pub(crate) fn verify(&self, padding: Padding, message: &[u8], signature: &[u8]) -> bool {
        let key = match padding {
            Padding::Pkcs1 => &self.pkcs1,
            Padding::Pss => &self.pss,
        };
        key.verify_sig(message, signature).is_ok()
    }
}
