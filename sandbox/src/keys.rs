//! Fresh test keys.

use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der},
    rsa::{KeyPair as RsaKeyPair, KeySize},
    signature::KeyPair as _,
};
use paywright_codegen::model::Limits;
use paywright_runtime::{
    Secret,
    algorithm::{Algorithm, KeyKind},
    sources::{NONCE_LENGTH, Random, nonce},
};
use pem_rfc7468::{LineEnding, encode_string};
use sm2::{
    SecretKey,
    elliptic_curve::Generate,
    pkcs8::{EncodePrivateKey, EncodePublicKey},
};

use crate::error::SandboxError;

/// A private key and its public half, as PEM.
#[derive(Clone)]
pub(crate) struct Pair {
    /// PKCS#8.
    pub(crate) private: Secret,
    /// SPKI.
    pub(crate) public: Secret,
}

/// A key pair for an algorithm, a given one where there is one; `None` where it takes a shared secret.
pub(crate) fn pair(given: &[(KeyKind, Pair)], algorithm: Algorithm) -> Result<Option<Pair>, SandboxError> {
    if let Some((_, pair)) = given.iter().find(|(kind, _)| *kind == algorithm.key_kind()) {
        return Ok(Some(pair.clone()));
    }
    let made = match algorithm.key_kind() {
        KeyKind::Shared => return Ok(None),
        KeyKind::Rsa if algorithm == Algorithm::RsaPssSha256 => rsa(KeySize::Rsa3072),
        KeyKind::Rsa => rsa(KeySize::Rsa2048),
        KeyKind::Sm2 => sm2(),
    };
    made.map(Some).ok_or(SandboxError::Key(algorithm.name()))
}

fn rsa(size: KeySize) -> Option<Pair> {
    let pair = RsaKeyPair::generate(size).ok()?;
    let private: Pkcs8V1Der<'_> = pair.as_der().ok()?;
    let public: PublicKeyX509Der<'_> = pair.public_key().as_der().ok()?;
    let pem = |label, der| encode_string(label, LineEnding::LF, der).ok().map(Secret::new);
    Some(Pair { private: pem("PRIVATE KEY", private.as_ref())?, public: pem("PUBLIC KEY", public.as_ref())? })
}

fn sm2() -> Option<Pair> {
    let secret = SecretKey::try_generate().ok()?;
    let private = secret.to_pkcs8_pem(sm2::pkcs8::LineEnding::LF).ok()?;
    let public = secret.public_key().to_public_key_pem(sm2::pkcs8::LineEnding::LF).ok()?;
    Some(Pair { private: Secret::new(private.as_str()), public: Secret::new(public) })
}

/// Random letters and digits that keep the limits: 32 of them where the limits allow that.
pub(crate) fn random_text(random: &dyn Random, limits: &Limits) -> String {
    const USUAL: usize = 32;
    let most = limits.max_length.map_or(usize::MAX, |most| most as usize);
    let length = USUAL.min(most).max(limits.min_length.unwrap_or(0) as usize);
    let ranges = limits.characters.as_ref().map(|(_, ranges)| ranges.as_slice());
    let fits = |c: &char| ranges.is_none_or(|ranges| ranges.iter().any(|(first, last)| (first..=last).contains(&c)));
    // Where no letter and no digit is allowed, the set's first character has to do.
    let fallback = ranges.and_then(|ranges| ranges.first()).map_or('0', |(first, _)| *first);
    let mut text: Vec<char> = Vec::with_capacity(length);
    while text.len() < length {
        let before = text.len();
        text.extend(nonce(random, NONCE_LENGTH).chars().filter(fits).take(length.saturating_sub(before)));
        if text.len() == before {
            text.push(fallback);
        }
    }
    text.into_iter().collect()
}
