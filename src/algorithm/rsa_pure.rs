//! RSA by the pure-Rust `rsa` crate, for builds without a C compiler. Signing is blinded.
// Where both backends are compiled in, this one is only the second opinion of the tests.
#![cfg_attr(feature = "aws-lc-rs", allow(dead_code))]

use rsa::{
    Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey,
    pkcs1::{DecodeRsaPrivateKey, DecodeRsaPublicKey},
    pkcs8::DecodePrivateKey,
    pss::Pss,
    rand_core::OsRng,
    sha2::{Digest, Sha256},
    traits::PublicKeyParts,
};

use super::Padding;
use crate::keys::KeyError;

pub(crate) struct PrivateKey(RsaPrivateKey);
pub(crate) struct PublicKey(RsaPublicKey);

/// The same floor as the other backend's.
const LEAST_BYTES: usize = 256;

impl PrivateKey {
    pub(crate) fn from_pkcs8(der: &[u8]) -> Result<Self, KeyError> {
        Self::checked(RsaPrivateKey::from_pkcs8_der(der).map_err(|_| KeyError::RsaRefused)?)
    }

    pub(crate) fn from_pkcs1(der: &[u8]) -> Result<Self, KeyError> {
        Self::checked(RsaPrivateKey::from_pkcs1_der(der).map_err(|_| KeyError::RsaRefused)?)
    }

    fn checked(key: RsaPrivateKey) -> Result<Self, KeyError> {
        if key.size() < LEAST_BYTES || key.validate().is_err() {
            return Err(KeyError::RsaRefused);
        }
        Ok(Self(key))
    }

    pub(crate) fn sign(&self, padding: Padding, message: &[u8]) -> Result<Vec<u8>, ()> {
        let digest = Sha256::digest(message);
        match padding {
            Padding::Pkcs1 => self.0.sign_with_rng(&mut OsRng, Pkcs1v15Sign::new::<Sha256>(), &digest),
            Padding::Pss => self.0.sign_with_rng(&mut OsRng, Pss::new_blinded::<Sha256>(), &digest),
        }
        .map_err(|_| ())
    }
}

impl PublicKey {
    pub(crate) fn from_pkcs1(der: &[u8]) -> Result<Self, KeyError> {
        let key = RsaPublicKey::from_pkcs1_der(der).map_err(|_| KeyError::RsaRefused)?;
        if key.size() < LEAST_BYTES {
            return Err(KeyError::RsaRefused);
        }
        Ok(Self(key))
    }

    pub(crate) fn verify(&self, padding: Padding, message: &[u8], signature: &[u8]) -> bool {
        let digest = Sha256::digest(message);
        match padding {
            Padding::Pkcs1 => self.0.verify(Pkcs1v15Sign::new::<Sha256>(), &digest, signature),
            Padding::Pss => self.0.verify(Pss::new::<Sha256>(), &digest, signature),
        }
        .is_ok()
    }
}
