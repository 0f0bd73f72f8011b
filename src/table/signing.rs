//! How requests are signed, and why replies are believed.

use super::Text;
use crate::algorithm::Algorithm;

/// How something is signed: the form of the string, the algorithm, the key.
#[derive(Debug, Clone, Copy)]
pub struct Scheme {
    /// The form of the string to sign.
    pub form: Form,
    /// Whether empty strings take no part.
    pub skips_empty: bool,
    /// A name and a credential that are appended to the string.
    pub suffix: Option<Suffix>,
    /// The algorithm.
    pub algorithm: Choice,
    /// The credential that signs or verifies.
    pub key: usize,
    /// How the signature is written.
    pub encoding: Encoding,
}

/// The canonical form of what is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `name=value&name=value`, sorted by name; lists joined by commas; objects written the same way inside.
    Pairs,
    /// A compact JSON object, sorted by name at every level, without nulls.
    Json,
}

/// `&name=value` at the end of a string to sign, from a credential.
#[derive(Debug, Clone, Copy)]
pub struct Suffix {
    /// The name.
    pub name: &'static str,
    /// The credential's index.
    pub credential: usize,
}

/// The algorithm, or the credential that chooses it.
#[derive(Debug, Clone, Copy)]
pub enum Choice {
    /// There is no choice.
    Always(Algorithm),
    /// A credential's value chooses.
    By {
        /// The credential's index.
        credential: usize,
        /// Its values and what each means.
        choices: &'static [(&'static str, Algorithm)],
    },
}

/// How a signature is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Standard Base64 with padding.
    Base64,
    /// Upper-case hexadecimal digits.
    UpperHex,
}

/// Why a reply can be believed.
#[derive(Debug, Clone, Copy)]
pub enum Trust {
    /// It carries a signature.
    Signature(Verification),
    /// It cannot be checked: the channel is trusted, for the reason given.
    Channel(Text),
}

/// How a reply's signature is checked.
#[derive(Debug, Clone, Copy)]
pub struct Verification {
    /// Where the signature stands in the reply.
    pub signature: &'static [&'static str],
    /// Members that must have one certain value for the signature to count.
    pub must_be: &'static [(&'static [&'static str], &'static str)],
    /// How it was made.
    pub scheme: Scheme,
}
