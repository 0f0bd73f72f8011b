//! Where a gateway's settings come from.

use std::{env, fs};

use zeroize::Zeroizing;

use crate::secret::Secret;

/// Holds what a platform hands to the programs that it runs: variables and files.
///
/// It is asked for every call. Give another one where there is no process of one's own per environment, and in tests.
pub trait Environment: Send + Sync {
    /// The variable's value, if it is set.
    fn variable(&self, name: &str) -> Option<Secret>;

    /// The file's text, if it can be read.
    fn file(&self, path: &str) -> Option<Secret>;
}

/// The process's own environment variables, and the machine's files.
#[derive(Debug, Clone, Copy, Default)]
pub struct ProcessEnvironment;

impl Environment for ProcessEnvironment {
    fn variable(&self, name: &str) -> Option<Secret> {
        env::var(name).ok().map(Secret::new)
    }

    fn file(&self, path: &str) -> Option<Secret> {
        let text = Zeroizing::new(fs::read_to_string(path).ok()?);
        // Whatever writes such a file may end it with a newline; no token does.
        Some(Secret::new(text.trim_end_matches(['\r', '\n'])))
    }
}
