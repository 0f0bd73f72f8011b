//! What a rule is: an id that never changes, what its finding means, and one function that finds it.

use serde::Serialize;

use super::{Change, Kind, pair::Pair};

/// What a change means to those who call the generated crate. The order is that of gravity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Nothing that worked before works otherwise.
    Safe,
    /// Code compiles as before, and something else happens: on the wire, in what is accepted or concluded.
    Changed,
    /// Code that calls the crate may no longer compile, or may compile and mean something else.
    Breaking,
}

impl Class {
    /// As it is printed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Changed => "changed",
            Self::Breaking => "breaking",
        }
    }
}

/// The part of a semantic version that must grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bump {
    /// Words only.
    Patch,
    /// More can be done, or something is sent, shown or named otherwise; nobody has to act.
    Minor,
    /// Callers must look: at their code, at the values that they give, at their configuration, or at how they act on
    /// what the client concludes about an order, on when it may be called again, and on why a reply is believed.
    Major,
}

impl Bump {
    /// As it is printed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// What there is to know of a rule.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct About {
    /// The id.
    #[serde(rename = "rule")]
    pub id: &'static str,
    /// What the change means.
    pub class: Class,
    /// What it asks of the version.
    pub bump: Bump,
    /// What it means to callers, in a sentence.
    pub meaning: &'static str,
}

/// A rule over two versions of a `T`.
pub(super) struct Rule<T: ?Sized> {
    pub(super) about: About,
    find: fn(Pair<'_, T>, &mut Found<'_>),
}

type Find<T> = fn(Pair<'_, T>, &mut Found<'_>);

impl<T: ?Sized> Rule<T> {
    pub(super) const fn breaking(id: &'static str, meaning: &'static str, find: Find<T>) -> Self {
        Self { about: About { id, class: Class::Breaking, bump: Bump::Major, meaning }, find }
    }

    /// Something else happens, and callers must look: at what they give, or at what they do about an order. Nobody is
    /// to get it unasked.
    pub(super) const fn demanding(id: &'static str, meaning: &'static str, find: Find<T>) -> Self {
        Self { about: About { id, class: Class::Changed, bump: Bump::Major, meaning }, find }
    }

    /// Something else happens, and nobody has to act.
    pub(super) const fn changed(id: &'static str, meaning: &'static str, find: Find<T>) -> Self {
        Self { about: About { id, class: Class::Changed, bump: Bump::Minor, meaning }, find }
    }

    /// More can be done than before.
    pub(super) const fn grown(id: &'static str, meaning: &'static str, find: Find<T>) -> Self {
        Self { about: About { id, class: Class::Safe, bump: Bump::Minor, meaning }, find }
    }

    /// Words that no call depends on.
    pub(super) const fn words(id: &'static str, meaning: &'static str, find: Find<T>) -> Self {
        Self { about: About { id, class: Class::Safe, bump: Bump::Patch, meaning }, find }
    }
}

/// A place in the specs.
#[derive(Debug, Clone)]
pub(super) struct At {
    pub(super) provider: String,
    pub(super) operation: Option<String>,
    pub(super) path: String,
}

impl At {
    pub(super) fn provider(id: &str) -> Self {
        Self { provider: id.to_owned(), operation: None, path: String::new() }
    }

    pub(super) fn operation(&self, id: &str) -> Self {
        Self { operation: Some(id.to_owned()), ..Self::provider(&self.provider) }
    }

    /// One word deeper; no word stays where it is.
    pub(super) fn word(&self, word: &str) -> Self {
        Self { path: joined(&self.path, word), ..self.clone() }
    }
}

fn joined(path: &str, word: &str) -> String {
    match (path, word) {
        ("", word) => word.to_owned(),
        (path, "") => path.to_owned(),
        (path, word) => format!("{path}.{word}"),
    }
}

/// Where one rule puts what it finds.
pub(super) struct Found<'f> {
    about: &'static About,
    at: &'f At,
    changes: &'f mut Vec<Change>,
}

impl Found<'_> {
    /// Something at `word` is new.
    pub(super) fn added(&mut self, word: &str, new: impl Into<String>) {
        self.push(word, Kind::Added, None, Some(new.into()));
    }

    /// Something at `word` is gone.
    pub(super) fn removed(&mut self, word: &str, old: impl Into<String>) {
        self.push(word, Kind::Removed, Some(old.into()), None);
    }

    /// Something at `word` is another.
    pub(super) fn changed(&mut self, word: &str, old: impl Into<String>, new: impl Into<String>) {
        self.push(word, Kind::Changed, Some(old.into()), Some(new.into()));
    }

    /// The value at `word`, where it is another.
    pub(super) fn differs<T: PartialEq + Shown + ?Sized>(&mut self, word: &str, old: &T, new: &T) {
        if old != new {
            self.push(word, Kind::Changed, old.shown(), new.shown());
        }
    }

    fn push(&mut self, word: &str, kind: Kind, old: Option<String>, new: Option<String>) {
        let At { provider, operation, path } = self.at.clone();
        let at = joined(&path, word);
        let change = Change { provider, operation, at, kind, old, new, rule: self.about };
        // What all operations share stands in each of them, and is said once.
        if change.operation.is_some() || !self.changes.contains(&change) {
            self.changes.push(change);
        }
    }
}

/// Runs the rules over a pair.
pub(super) fn run<T: ?Sized>(rules: &'static [Rule<T>], pair: Pair<'_, T>, at: &At, changes: &mut Vec<Change>) {
    for rule in rules {
        (rule.find)(pair, &mut Found { about: &rule.about, at, changes });
    }
}

/// How a value is shown; `None` where there is none.
pub(super) trait Shown {
    fn shown(&self) -> Option<String>;
}

impl Shown for str {
    fn shown(&self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Shown for String {
    fn shown(&self) -> Option<String> {
        Some(self.clone())
    }
}

impl Shown for bool {
    fn shown(&self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Shown for u32 {
    fn shown(&self) -> Option<String> {
        Some(self.to_string())
    }
}

impl<T: Shown> Shown for Option<T> {
    fn shown(&self) -> Option<String> {
        self.as_ref()?.shown()
    }
}

impl Shown for [String] {
    fn shown(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.join(", "))
    }
}

impl<T> Shown for Vec<T>
where
    [T]: Shown,
{
    fn shown(&self) -> Option<String> {
        self.as_slice().shown()
    }
}
