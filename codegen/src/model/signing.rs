//! How something is signed, and why a reply is believed.

use super::*;

/// How something is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// The canonical form.
    pub form: Form,
    /// Whether empty strings take no part.
    pub skips_empty: bool,
    /// A name and a credential's index, appended.
    pub suffix: Option<(String, usize)>,
    /// The algorithm.
    pub algorithm: Algorithm,
    /// The credential's index.
    pub key: usize,
    /// How the signature is written.
    pub encoding: EncodingWord,
}

/// An algorithm, or who chooses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Algorithm {
    /// No choice.
    Always(AlgorithmWord),
    /// A credential's value chooses.
    By(usize, Vec<(String, AlgorithmWord)>),
}

/// Why replies are believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// They are signed.
    Signature {
        /// Where the signature stands.
        at: Vec<String>,
        /// Places and the values that must stand there.
        must_be: Vec<(Vec<String>, String)>,
        /// How it is made.
        scheme: Scheme,
    },
    /// The channel is trusted.
    Channel(Text),
}
