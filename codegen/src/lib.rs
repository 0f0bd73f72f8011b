//! Turns specs that transcribe payment providers' documents into typed Rust clients.
//!
//! One way through, each step plain data in and plain data out:
//!
//! ```text
//! read  → check → lower → emit → write
//! YAML    spec    model   texts  files
//! ```
//!
//! - [`tree`] reads YAML with every value's place; [`spec`] is the language as types; [`check`] and [`lower`] find
//!   every mistake in every file in one run.
//! - [`model`] has nothing left to think about: names, orders and references are decided. The sandbox acts by it.
//! - `schema` (feature `schema`) is the language once more, for editors; `openapi` is the model for everybody else.
//! - With the feature `pages`, `page` reads providers' pages as saved, compares them with specs and drafts specs.
//! - [`emit`] writes the model down as Rust and as reference pages; [`write`](mod@write) touches only files that differ.
//! - [`diff`] compares two models in the eyes of those who call what is generated of them.
//!
//! [`build`] does all of it for another crate: clients of providers whose specs stand elsewhere.
//!
//! **Invariant**: this crate does not depend on what it generates, so that a broken generated crate can always be
//! generated anew. **Invariant**: emitters decide no names.

pub mod build;
pub mod characters;
pub mod check;
pub mod decode;
pub mod diagnostic;
#[cfg(feature = "diff")]
pub mod diff;
pub mod emit;
pub mod load;
pub mod lower;
pub mod model;
pub mod numbered;
#[cfg(feature = "pages")]
pub mod page;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub mod spec;
pub mod tree;
pub mod write;

pub use build::{Build, BuildError};
pub use load::{SpecFile, load, load_folder};
