//! MD5 and HMAC-SHA256 with a secret that both sides hold.

use hmac::{Hmac, KeyInit, Mac};
use md5::{Digest, Md5};
use sha2::Sha256;

use super::{Algorithm, encode};
use crate::{keys::KeyError, secret::Secret, table::Encoding};

/// A shared secret, with the HMAC state that it leads to.
pub(super) struct SharedKey {
    hmac: Hmac<Sha256>,
}

/// A digest on the stack.
pub(super) enum Digested {
    Md5([u8; 16]),
    Sha256([u8; 32]),
}

impl Digested {
    pub(super) fn encode(&self, encoding: Encoding) -> String {
        match self {
            Self::Md5(bytes) => encode(encoding, bytes),
            Self::Sha256(bytes) => encode(encoding, bytes),
        }
    }
}

impl SharedKey {
    pub(super) fn new(secret: Secret) -> Result<Self, KeyError> {
        if secret.expose().is_empty() {
            return Err(KeyError::Empty);
        }
        let hmac = Hmac::new_from_slice(secret.expose().as_bytes()).map_err(|_| KeyError::Empty)?;
        Ok(Self { hmac })
    }

    /// MD5 has no key of its own: the scheme appends the secret to the string.
    pub(super) fn digest(&self, algorithm: Algorithm, message: &[u8]) -> Digested {
        if algorithm == Algorithm::Md5 {
            return Digested::Md5(Md5::digest(message).into());
        }
        let mut hmac = self.hmac.clone();
        hmac.update(message);
        Digested::Sha256(hmac.finalize().into_bytes().into())
    }
}
