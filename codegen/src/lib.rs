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
//! - With the feature `pages`, `page` reads providers' pages as saved, compares them with specs and drafts specs.
//! - [`emit`] writes the model down as Rust and as reference pages; [`write`](mod@write) touches only files that differ.
//!
//! **Invariant**: this crate does not depend on what it generates, so that a broken generated crate can always be
//! generated anew. **Invariant**: emitters decide no names.

pub mod characters;
pub mod check;
pub mod decode;
pub mod diagnostic;
pub mod emit;
pub mod load;
pub mod lower;
pub mod model;
#[cfg(feature = "pages")]
pub mod page;
pub mod spec;
pub mod tree;
pub mod write;

pub use load::{SpecFile, load, load_folder};
