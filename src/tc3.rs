//! `TC3-HMAC-SHA256` over a form, as Tencent's cloud functions sign their calls.
//!
//! In come a method, a URL, headers, a form's parts and a time; out comes the header that proves who sent them. This is a
//! variant of the scheme that Tencent documents for its cloud API: the payload is the form's parts and not the body, so that
//! the boundary is not signed; the method is signed as it is written; the names of the parts are listed in `SignedParams`.
//!
//! ```text
//! payload   &name=value\r\n for each part, names in lower case, sorted
//! canonical method, //host/path, query, name:value of each header, the headers' names, SHA-256 of the payload
//! string    TC3-HMAC-SHA256, time, date/service/tc3_request, SHA-256 of the canonical request
//! key       TC3 and the secret → date → service → tc3_request, by HMAC-SHA256 at each arrow
//! ```
//!
//! Everything here is a pure function: who has the same parts makes the same signature.

use std::fmt::{self, Write as _};

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::secret::Secret;

/// The scheme's name, as it stands in the string to sign and in the header.
pub const ALGORITHM: &str = "TC3-HMAC-SHA256";

/// What every scope ends with.
const TERMINATOR: &str = "tc3_request";

/// A part of the form: its name and what it holds.
///
/// An empty text takes no part in the signature; empty bytes do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// A text.
    Text(&'a str),
    /// Bytes, such as a message.
    Bytes(&'a [u8]),
}

/// No values: a part can be a token.
impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, bytes) = match self {
            Self::Text(text) => ("Text", text.len()),
            Self::Bytes(bytes) => ("Bytes", bytes.len()),
        };
        f.debug_tuple(kind).field(&format_args!("{bytes} bytes")).finish()
    }
}

impl Part<'_> {
    /// The bytes that are signed and sent.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }

    fn is_signed(&self) -> bool {
        !matches!(self, Self::Text(""))
    }
}

/// What is signed.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    /// The method as the scheme's user writes it; `post` and `POST` are signed differently.
    pub method: &'a str,
    /// The whole URL.
    pub url: &'a str,
    /// The headers, `Host` and `Content-Type` among them, by any spelling of their names.
    pub headers: &'a [(&'a str, &'a str)],
    /// The form's parts.
    pub parts: &'a [(&'a str, Part<'a>)],
    /// Seconds since 1970-01-01 in UTC.
    pub timestamp: i64,
    /// The service that is called, such as `tcb`.
    pub service: &'a str,
}

/// No headers and no query: they can hold tokens.
impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("method", &self.method)
            .field("parts", &self.parts)
            .field("timestamp", &self.timestamp)
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}

/// Every step of a signature, for whoever must explain one. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Signed {
    /// SHA-256 over the form's parts.
    pub payload_hash: String,
    /// The canonical request.
    pub canonical: String,
    /// SHA-256 of the canonical request.
    pub canonical_hash: String,
    /// The names of the parts that are signed.
    pub signed_params: String,
    /// The names of the headers that are signed.
    pub signed_headers: String,
    /// The string to sign.
    pub string_to_sign: String,
    /// The signature in lower-case hexadecimal digits.
    pub signature: String,
    /// The value of the header.
    pub authorization: String,
}

/// A time that has no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the time {0} has no date")]
pub struct NoDate(pub i64);

/// Signs a call.
///
/// # Errors
///
/// The time lies outside of the years that have a date of ten characters.
pub fn sign(call: &Call<'_>, id: &str, key: &Secret) -> Result<Signed, NoDate> {
    let date = date(call.timestamp)?;
    let (payload_hash, signed_params) = payload(call.parts);
    let headers = headers(call.headers);
    let signed_headers = headers.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(";");
    let canonical = canonical(call, &headers, &signed_headers, &payload_hash);
    let canonical_hash = hexadecimal(&Sha256::digest(&canonical));
    let scope = format!("{date}/{}/{TERMINATOR}", call.service);
    let string_to_sign = format!("{ALGORITHM}\n{}\n{scope}\n{canonical_hash}", call.timestamp);
    let signature = hexadecimal(&*chain(key, &[&date, call.service, TERMINATOR, &string_to_sign]));
    let authorization = format!(
        "{ALGORITHM} Credential={id}/{scope}, SignedParams={signed_params}, SignedHeaders={signed_headers}, \
         Signature={signature}"
    );
    Ok(Signed {
        payload_hash,
        canonical,
        canonical_hash,
        signed_params,
        signed_headers,
        string_to_sign,
        signature,
        authorization,
    })
}

/// Whether `authorization` is the header that [`sign`] makes. In constant time where the lengths agree.
#[must_use]
pub fn verify(call: &Call<'_>, id: &str, key: &Secret, authorization: &str) -> bool {
    sign(call, id, key).is_ok_and(|signed| bool::from(signed.authorization.as_bytes().ct_eq(authorization.as_bytes())))
}

fn date(timestamp: i64) -> Result<String, NoDate> {
    let moment = Timestamp::from_second(timestamp).map_err(|_| NoDate(timestamp))?;
    Ok(moment.strftime("%Y-%m-%d").to_string())
}

/// The hash over the parts, and their names.
fn payload(parts: &[(&str, Part<'_>)]) -> (String, String) {
    let signed = parts.iter().filter(|(_, part)| part.is_signed());
    let mut sorted: Vec<(String, &[u8])> = signed.map(|(name, part)| (name.to_lowercase(), part.bytes())).collect();
    sorted.sort();
    let mut hash = Sha256::new();
    for (name, value) in &sorted {
        for piece in [b"&", name.as_bytes(), b"=", value, b"\r\n"] {
            hash.update(piece);
        }
    }
    let names: Vec<&str> = sorted.iter().map(|(name, _)| name.as_str()).collect();
    (hexadecimal(&hash.finalize()), names.join(";"))
}

/// The headers in their canonical form, sorted.
fn headers(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    let canonical = |(name, value): &(&str, &str)| {
        let name = name.trim().to_lowercase();
        // The boundary is not signed.
        let value = if name == "content-type" { value.split(';').next().unwrap_or_default() } else { value };
        (name, value.trim().to_lowercase())
    };
    let mut sorted: Vec<(String, String)> = headers.iter().map(canonical).collect();
    sorted.sort();
    sorted
}

fn canonical(call: &Call<'_>, headers: &[(String, String)], signed_headers: &str, payload_hash: &str) -> String {
    let (place, query) = call.url.split_once('?').unwrap_or((call.url, ""));
    let place = place.split_once(':').map_or(place, |(_, place)| place);
    let lines: String = headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
    format!("{}\n{place}\n{query}\n{lines}\n{signed_headers}\n{payload_hash}", call.method)
}

/// Each text is authenticated with what came out for the one before it.
fn chain(secret: &Secret, texts: &[&str]) -> Zeroizing<[u8; 32]> {
    let start = Zeroizing::new(format!("TC3{}", secret.expose()));
    let mut key = Zeroizing::new([0; 32]);
    let mut is_first = true;
    for text in texts {
        let made = if is_first { hmac(start.as_bytes(), text) } else { hmac(&*key, text) };
        *key = *made;
        is_first = false;
    }
    key
}

fn hmac(key: &[u8], text: &str) -> Zeroizing<[u8; 32]> {
    // HMAC takes keys of any length.
    let Ok(mut hmac) = Hmac::<Sha256>::new_from_slice(key) else { return Zeroizing::new([0; 32]) };
    hmac.update(text.as_bytes());
    Zeroizing::new(hmac.finalize().into_bytes().into())
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
