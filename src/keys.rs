//! Keys in any usual form.
//!
//! A key comes as PEM, as Base64 of DER, or (SM2) as hexadecimal digits; it holds PKCS#8, PKCS#1, SEC1, SPKI or an
//! X.509 certificate. What goes out is the one form that the primitives take. No error ever holds a part of a key.

use base64::{Engine, engine::general_purpose::STANDARD};
use pkcs8::{ObjectIdentifier, PrivateKeyInfoRef, der::Decode};
use spki::{AlgorithmIdentifierRef, SubjectPublicKeyInfoRef};
use x509_cert::Certificate;
use zeroize::Zeroizing;

use crate::secret::Secret;

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const SM2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.156.10197.1.301");

/// A key could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// Nothing was given.
    #[error("it is empty")]
    Empty,
    /// It is protected by a password.
    #[error("it is encrypted with a password; give the key without one")]
    Encrypted,
    /// It is not an RSA private key in a known form.
    #[error("not an RSA private key; accepted: PKCS#8 or PKCS#1, as PEM, DER or bare Base64")]
    NotRsaPrivate,
    /// It is not an RSA public key in a known form.
    #[error("not an RSA public key; accepted: SPKI, PKCS#1 or an X.509 certificate, as PEM, DER or bare Base64")]
    NotRsaPublic,
    /// It is not an SM2 private key in a known form.
    #[error(
        "not an SM2 private key; accepted: PKCS#8 or SEC1, as PEM, DER, bare Base64 or hex, or the 32 bytes in hex"
    )]
    NotSm2Private,
    /// It is not an SM2 public key in a known form.
    #[error(
        "not an SM2 public key; accepted: SPKI or an X.509 certificate, as PEM, DER, bare Base64 or hex, \
         or the point in hex (04 X Y, or X Y)"
    )]
    NotSm2Public,
    /// The form is right, the key is not: too short, or its parts do not fit each other.
    #[error("the RSA key is not valid; it must have 2048 to 8192 bits, and its parts must fit each other")]
    RsaRefused,
    /// There is no RSA in this build.
    #[error("this build has no RSA: enable the feature `aws-lc-rs` or `rsa` of paywright-runtime")]
    NoRsa,
    /// The form is right, the key is not on the curve.
    #[error("the SM2 key is not valid on the curve sm2p256v1")]
    Sm2Refused,
}

/// An RSA private key in one of the two forms that the backends read.
pub(crate) enum RsaPrivate {
    Pkcs8(Zeroizing<Vec<u8>>),
    Pkcs1(Zeroizing<Vec<u8>>),
}

/// Reads an RSA private key.
pub(crate) fn rsa_private(text: &Secret) -> Result<RsaPrivate, KeyError> {
    let der = bytes(text, KeyError::NotRsaPrivate)?;
    if let Ok(info) = PrivateKeyInfoRef::from_der(&der) {
        return if info.algorithm.oid == RSA { Ok(RsaPrivate::Pkcs8(der)) } else { Err(KeyError::NotRsaPrivate) };
    }
    match pkcs1::RsaPrivateKeyRef::from_der(&der) {
        Ok(_) => Ok(RsaPrivate::Pkcs1(der)),
        Err(_) => Err(KeyError::NotRsaPrivate),
    }
}

/// Reads an RSA public key; gives PKCS#1 in DER.
pub(crate) fn rsa_public(text: &Secret) -> Result<Vec<u8>, KeyError> {
    let der = bytes(text, KeyError::NotRsaPublic)?;
    if pkcs1::RsaPublicKeyRef::from_der(&der).is_ok() {
        return Ok(der.to_vec());
    }
    public_bits(&der, &[RSA]).ok_or(KeyError::NotRsaPublic)
}

/// Reads an SM2 private key; gives its 32 bytes.
pub(crate) fn sm2_private(text: &Secret) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let der = bytes(text, KeyError::NotSm2Private)?;
    if der.len() == 32 {
        return Ok(der);
    }
    let inner = match PrivateKeyInfoRef::from_der(&der) {
        Ok(info) if is_sm2(&info.algorithm) => Zeroizing::new(info.private_key.as_bytes().to_vec()),
        Ok(_) => return Err(KeyError::NotSm2Private),
        Err(_) => der,
    };
    match sec1::EcPrivateKey::from_der(&inner) {
        Ok(key) if key.parameters.is_none_or(|curve| curve.named_curve() == Some(SM2)) => {
            Ok(Zeroizing::new(key.private_key.to_vec()))
        }
        _ => Err(KeyError::NotSm2Private),
    }
}

/// Reads an SM2 public key; gives the point in SEC1 form.
pub(crate) fn sm2_public(text: &Secret) -> Result<Vec<u8>, KeyError> {
    let der = bytes(text, KeyError::NotSm2Public)?;
    match der.as_slice() {
        [0x04, ..] if der.len() == 65 => Ok(der.to_vec()),
        [0x02 | 0x03, ..] if der.len() == 33 => Ok(der.to_vec()),
        raw if raw.len() == 64 => Ok([&[0x04], raw].concat()),
        _ => public_bits(&der, &[EC, SM2]).ok_or(KeyError::NotSm2Public),
    }
}

/// Whether a key is for SM2: the general identifier for curves with SM2's as its parameter, or SM2's own.
fn is_sm2(algorithm: &AlgorithmIdentifierRef<'_>) -> bool {
    algorithm.oid == SM2 || (algorithm.oid == EC && algorithm.parameters_oid() == Ok(SM2))
}

/// The bits of a public key inside SPKI or a certificate, if it is for one of these algorithms.
fn public_bits(der: &[u8], algorithms: &[ObjectIdentifier]) -> Option<Vec<u8>> {
    if let Ok(info) = SubjectPublicKeyInfoRef::from_der(der) {
        let fits = algorithms.contains(&info.algorithm.oid);
        return fits.then(|| info.subject_public_key.as_bytes().map(<[u8]>::to_vec)).flatten();
    }
    let certificate = Certificate::from_der(der).ok()?;
    let info = certificate.tbs_certificate().subject_public_key_info();
    let fits = algorithms.contains(&info.algorithm.oid);
    fits.then(|| info.subject_public_key.as_bytes().map(<[u8]>::to_vec)).flatten()
}

/// Takes off the outer wrapping: PEM, Base64 or hexadecimal digits.
fn bytes(text: &Secret, otherwise: KeyError) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let text = text.expose().trim().trim_start_matches('\u{feff}');
    if text.is_empty() {
        return Err(KeyError::Empty);
    }
    if text.contains("-----BEGIN ") {
        let (label, der) = pem_rfc7468::decode_vec(block(text).as_bytes()).map_err(|_| otherwise)?;
        let der = Zeroizing::new(der);
        return if label == "ENCRYPTED PRIVATE KEY" { Err(KeyError::Encrypted) } else { Ok(der) };
    }
    // With all the room at once: a text that grows leaves copies behind.
    let mut compact = Zeroizing::new(String::with_capacity(text.len()));
    compact.extend(text.chars().filter(|c| !c.is_whitespace()));
    if let Some(bytes) = from_hex(&compact) {
        return Ok(bytes);
    }
    STANDARD.decode(compact.as_bytes()).map(Zeroizing::new).map_err(|_| otherwise)
}

/// The first block of a PEM file that is no list of curve parameters; of a chain, that is the key's certificate.
fn block(text: &str) -> &str {
    let mut rest = text;
    while let Some(block) = rest.find("-----BEGIN ").and_then(|start| rest.get(start..)) {
        let end = block.find("-----END ").and_then(|end| {
            let line = block.get(end..)?.find('\n').unwrap_or(block.len().saturating_sub(end));
            Some(end.saturating_add(line))
        });
        let (block, after) = block.split_at(end.unwrap_or(block.len()));
        if !block.lines().next().is_some_and(|first| first.ends_with("PARAMETERS-----")) {
            return block;
        }
        rest = after;
    }
    rest
}

/// Hexadecimal digits are Base64 too, but no key's Base64 is made of them alone.
fn from_hex(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Zeroizing::new(Vec::with_capacity(text.len().div_ceil(2)));
    for pair in text.as_bytes().chunks(2) {
        let [high, low] = pair else { return None };
        bytes.push((digit(high)? << 4) | digit(low)?);
    }
    Some(bytes)
}
