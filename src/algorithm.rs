//! Signing and verifying with one of five algorithms.
//!
//! In come a key and a string; out comes a signature as the wire carries it, or a yes or no. Signatures made with
//! a shared secret are compared in constant time.

mod digest;
#[cfg(feature = "aws-lc-rs")]
pub(crate) mod rsa_aws_lc;
// In tests always, as a second opinion.
#[cfg(any(not(any(feature = "aws-lc-rs", feature = "rsa")), test))]
pub(crate) mod rsa_off;
#[cfg(any(feature = "rsa", test))]
pub(crate) mod rsa_pure;
mod sm2;
#[cfg(test)]
#[cfg(feature = "aws-lc-rs")]
mod tests;

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};
use subtle::ConstantTimeEq;

use crate::{
    keys::{self, KeyError},
    secret::Secret,
    table::Encoding,
};

#[cfg(feature = "aws-lc-rs")]
use rsa_aws_lc as rsa_backend;
#[cfg(all(feature = "rsa", not(feature = "aws-lc-rs")))]
use rsa_pure as rsa_backend;

#[cfg(not(any(feature = "aws-lc-rs", feature = "rsa")))]
use rsa_off as rsa_backend;

/// How a string becomes a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// MD5 over a string that ends with the shared key.
    Md5,
    /// HMAC-SHA256 with the shared key.
    HmacSha256,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    RsaPkcs1Sha256,
    /// RSASSA-PSS with SHA-256, MGF1 with SHA-256, 32 bytes of salt.
    RsaPssSha256,
    /// SM2 with SM3 and the usual user id `1234567812345678`; DER.
    Sm2Sm3,
}

impl Algorithm {
    /// Its name in specs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::HmacSha256 => "hmac-sha256",
            Self::RsaPkcs1Sha256 => "rsa-pkcs1-sha256",
            Self::RsaPssSha256 => "rsa-pss-sha256",
            Self::Sm2Sm3 => "sm2-sm3",
        }
    }

    /// The family of keys that it takes.
    #[must_use]
    pub fn key_kind(self) -> KeyKind {
        match self {
            Self::Md5 | Self::HmacSha256 => KeyKind::Shared,
            Self::RsaPkcs1Sha256 | Self::RsaPssSha256 => KeyKind::Rsa,
            Self::Sm2Sm3 => KeyKind::Sm2,
        }
    }
}

/// A family of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// A secret that both sides hold.
    Shared,
    /// RSA.
    Rsa,
    /// SM2.
    Sm2,
}

/// The padding of an RSA signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Padding {
    Pkcs1,
    Pss,
}

/// A key that signs, parsed once.
pub struct SigningKey(Signing);

enum Signing {
    Shared(digest::SharedKey),
    Rsa(Box<rsa_backend::PrivateKey>),
    Sm2(Box<sm2::PrivateKey>),
}

/// A key that verifies, parsed once.
pub struct VerifyingKey(Verifying);

enum Verifying {
    Shared(digest::SharedKey),
    Rsa(Box<rsa_backend::PublicKey>),
    Sm2(Box<sm2::PublicKey>),
}

/// Making a signature failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignError {
    /// The key is of another kind than the algorithm.
    #[error("the key does not fit the algorithm {}", .0.name())]
    WrongKey(Algorithm),
    /// The primitive refused.
    #[error("the {} signature could not be made", .0.name())]
    Failed(Algorithm),
    /// The value that chooses the algorithm is none that the document lists.
    #[error("no algorithm belongs to the signature type that was chosen")]
    NoAlgorithm,
    /// The tables name a way of signing that the provider does not have.
    #[error("the provider has no such way of signing")]
    NoScheme,
}

impl SigningKey {
    /// Parses the private or shared key that `algorithm` takes, in any usual form.
    ///
    /// # Errors
    ///
    /// Says which forms are accepted where `text` is none of them. The error never holds the key.
    pub fn parse(algorithm: Algorithm, text: &Secret) -> Result<Self, KeyError> {
        Ok(Self(match algorithm.key_kind() {
            KeyKind::Shared => Signing::Shared(digest::SharedKey::new(text.clone())?),
            KeyKind::Rsa => Signing::Rsa(Box::new(match keys::rsa_private(text)? {
                keys::RsaPrivate::Pkcs8(der) => rsa_backend::PrivateKey::from_pkcs8(&der)?,
                keys::RsaPrivate::Pkcs1(der) => rsa_backend::PrivateKey::from_pkcs1(&der)?,
            })),
            KeyKind::Sm2 => Signing::Sm2(Box::new(sm2::PrivateKey::from_scalar(&keys::sm2_private(text)?)?)),
        }))
    }

    /// Signs `message` and writes the signature as the wire carries it.
    ///
    /// # Errors
    ///
    /// The key is of another kind than the algorithm, or the primitive refused.
    pub fn sign(&self, algorithm: Algorithm, encoding: Encoding, message: &[u8]) -> Result<String, SignError> {
        use Algorithm::{HmacSha256, Md5, RsaPkcs1Sha256, RsaPssSha256, Sm2Sm3};
        match (&self.0, algorithm) {
            (Signing::Shared(key), Md5 | HmacSha256) => Ok(key.digest(algorithm, message).encode(encoding)),
            (Signing::Rsa(key), RsaPkcs1Sha256) => key.sign(Padding::Pkcs1, message).map(|s| encode(encoding, &s)),
            (Signing::Rsa(key), RsaPssSha256) => key.sign(Padding::Pss, message).map(|s| encode(encoding, &s)),
            (Signing::Sm2(key), Sm2Sm3) => key.sign(message).map(|s| encode(encoding, &s)),
            _ => return Err(SignError::WrongKey(algorithm)),
        }
        .or(Err(SignError::Failed(algorithm)))
    }
}

impl VerifyingKey {
    /// Parses the public or shared key that `algorithm` takes, in any usual form.
    ///
    /// # Errors
    ///
    /// Says which forms are accepted where `text` is none of them. The error never holds the key.
    pub fn parse(algorithm: Algorithm, text: &Secret) -> Result<Self, KeyError> {
        Ok(Self(match algorithm.key_kind() {
            KeyKind::Shared => Verifying::Shared(digest::SharedKey::new(text.clone())?),
            KeyKind::Rsa => Verifying::Rsa(Box::new(rsa_backend::PublicKey::from_pkcs1(&keys::rsa_public(text)?)?)),
            KeyKind::Sm2 => Verifying::Sm2(Box::new(sm2::PublicKey::from_point(&keys::sm2_public(text)?)?)),
        }))
    }

    /// Whether `signature`, as the wire carried it, is this key's signature of `message`.
    ///
    /// A signature that is written otherwise than the provider writes it (lower-case digits, Base64 without
    /// padding) is not accepted.
    #[must_use]
    pub fn verify(&self, algorithm: Algorithm, encoding: Encoding, message: &[u8], signature: &str) -> bool {
        use Algorithm::{HmacSha256, Md5, RsaPkcs1Sha256, RsaPssSha256, Sm2Sm3};
        match (&self.0, algorithm) {
            (Verifying::Shared(key), Md5 | HmacSha256) => {
                let expected = key.digest(algorithm, message).encode(encoding);
                bool::from(expected.as_bytes().ct_eq(signature.as_bytes()))
            }
            (Verifying::Rsa(key), RsaPkcs1Sha256) => {
                decode(encoding, signature).is_some_and(|s| key.verify(Padding::Pkcs1, message, &s))
            }
            (Verifying::Rsa(key), RsaPssSha256) => {
                decode(encoding, signature).is_some_and(|s| key.verify(Padding::Pss, message, &s))
            }
            (Verifying::Sm2(key), Sm2Sm3) => decode(encoding, signature).is_some_and(|s| key.verify(message, &s)),
            _ => false,
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey([redacted])")
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VerifyingKey([redacted])")
    }
}

fn encode(encoding: Encoding, signature: &[u8]) -> String {
    match encoding {
        Encoding::Base64 => STANDARD.encode(signature),
        Encoding::UpperHex => {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            let digit = |nibble: u8| char::from(DIGITS.get(usize::from(nibble)).copied().unwrap_or(b'0'));
            let mut text = String::with_capacity(signature.len().saturating_mul(2));
            for byte in signature {
                text.push(digit(byte >> 4));
                text.push(digit(byte & 0xf));
            }
            text
        }
    }
}

/// `None` where the text is not exactly what [`encode`] writes, so that no changed character goes unnoticed.
fn decode(encoding: Encoding, text: &str) -> Option<Vec<u8>> {
    match encoding {
        Encoding::Base64 => STANDARD.decode(text).ok(),
        Encoding::UpperHex => {
            let digit = |byte: u8| char::from(byte).to_digit(16).filter(|_| !byte.is_ascii_lowercase());
            let pair = |pair: &[u8]| match pair {
                [high, low] => u8::try_from((digit(*high)? << 4) | digit(*low)?).ok(),
                _ => None,
            };
            text.as_bytes().chunks(2).map(pair).collect()
        }
    }
}
