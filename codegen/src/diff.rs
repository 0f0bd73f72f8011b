//! What changed between two versions of the specs, in the eyes of those who call the generated crate.
//!
//! Two models come in; out comes a list of changes, each found by one rule. A rule decides by the direction: a longer
//! limit on a request field is safe, a shorter one refuses what was sent before. What a rule says of the generated Rust
//! follows [`emit`](mod@crate::emit); what it says of behaviour follows the runtime, which checks what goes out and
//! never what comes in.
//!
//! ```text
//! arguments → source → load → walk → changes → text, JSON, Markdown
//!             files    model  rules
//! ```
//!
//! - [`source`] finds the files of a version: a folder, one file, a git revision.
//! - `walk` takes both models apart, word for word, and hands each pair to its [`rules`]. **Invariant**: it names every
//!   word of the model, so that a new word does not compile before somebody decided what its change means.
//! - `named` says by name what a model says by index, since an index changes whenever a neighbour comes or goes.
//! - [`text`], [`json`] and [`markdown`] write the list down.

mod json;
mod limits;
mod markdown;
mod named;
mod pair;
mod rule;
pub mod rules;
pub mod source;
mod text;
mod version;
mod walk;

pub use json::json;
pub use markdown::markdown;
pub use rule::{About, Bump, Class};
pub use text::{rule_list, text};
pub use version::{next, versions};

use serde::Serialize;

use crate::model::Model;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// The provider's id.
    pub provider: String,
    /// The operation's id, where the difference is one operation's.
    pub operation: Option<String>,
    /// The place in the spec file, as errata name it; empty where it is the provider or the operation as a whole.
    pub at: String,
    /// What is there now that was not, or the other way round.
    pub kind: Kind,
    /// What stood there.
    pub old: Option<String>,
    /// What stands there now.
    pub new: Option<String>,
    /// The rule that found it.
    #[serde(flatten)]
    pub rule: &'static About,
}

impl Change {
    /// The place as people write it, below the provider: `close-order request.version.max_length`. The provider's id
    /// where it is the provider as a whole.
    #[must_use]
    pub fn place(&self) -> String {
        let parts = [self.operation.as_deref().unwrap_or_default(), &self.at];
        let place = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        if place.is_empty() { self.provider.clone() } else { place }
    }
}

/// What became of the thing at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another.
    Changed,
}

/// Two versions of the specs, compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Comparison {
    /// What the old version is called.
    pub old: String,
    /// What the new version is called.
    pub new: String,
    /// The differences: by provider, what is gravest first.
    pub changes: Vec<Change>,
}

impl Comparison {
    /// The gravest class of all changes.
    #[must_use]
    pub fn class(&self) -> Option<Class> {
        self.changes.iter().map(|change| change.rule.class).max()
    }

    /// The part of the version that must grow.
    #[must_use]
    pub fn bump(&self) -> Option<Bump> {
        self.changes.iter().map(|change| change.rule.bump).max()
    }

    /// How many changes are of a class.
    #[must_use]
    pub fn count(&self, class: Class) -> usize {
        self.changes.iter().filter(|change| change.rule.class == class).count()
    }

    /// The changes by provider, in their order.
    fn by_provider(&self) -> impl Iterator<Item = &[Change]> {
        self.changes.chunk_by(|one, other| one.provider == other.provider)
    }
}

/// Compares two models; `old` and `new` are what the versions are called.
#[must_use]
pub fn compare(old: (&str, &Model), new: (&str, &Model)) -> Comparison {
    let mut changes = walk::models(old.1, new.1);
    // Stable: within a class the order is the walk's, which is the page's.
    changes.sort_by(|a, b| {
        a.provider.cmp(&b.provider).then(b.rule.class.cmp(&a.rule.class)).then(b.rule.bump.cmp(&a.rule.bump))
    });
    Comparison { old: old.0.to_owned(), new: new.0.to_owned(), changes }
}
