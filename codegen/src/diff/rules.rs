//! The rules: one function each. What they stand for is listed by `cargo codegen diff --rules`.

pub(super) mod credentials;
pub(super) mod enumerations;
pub(super) mod errors;
pub(super) mod gateway;
pub(super) mod judge;
pub(super) mod operation;
pub(super) mod provider;
pub(super) mod query;
pub(super) mod reply;
pub(super) mod request;
pub(super) mod signing;
pub(super) mod surface;
pub(super) mod words;

use super::rule::{About, Rule};

/// What there is to know of every rule, in the order of the modules above.
#[must_use]
pub fn all() -> Vec<&'static About> {
    let mut all = Vec::new();
    for list in [
        provider::about,
        credentials::about,
        signing::about,
        errors::about,
        enumerations::about,
        operation::about,
        gateway::about,
        query::about,
        request::about,
        surface::about,
        reply::about,
        judge::about,
        words::about,
    ] {
        list(&mut all);
    }
    all
}

/// Declares the lists of rules of a module, and `about`, which gives what there is to know of them.
macro_rules! lists {
    ($($(#[$meta:meta])* $name:ident: $type:ty = [$($rule:expr),* $(,)?];)*) => {
        $($(#[$meta])* pub(in crate::diff) static $name: &[Rule<$type>] = &[$($rule),*];)*

        pub(super) fn about(all: &mut Vec<&'static About>) {
            $(all.extend($name.iter().map(|rule| &rule.about));)*
        }
    };
}

use lists;
