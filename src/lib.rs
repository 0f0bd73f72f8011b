//! The runtime of [Paywright](https://github.com/paywright/paywright): it signs, sends, verifies and judges calls
//! to payment providers.
//!
//! Most users want the generated crate `paywright`, which holds a typed client per provider. This crate is what
//! those clients share. It knows no provider by name: specs become static tables (see [`table`]), and a call walks
//! through them:
//!
//! ```text
//! typed request → check → encode → sign → send → read → verify → judge → fact
//! ```
//!
//! What can be relied on:
//!
//! - A reply is believed only after its signature fitted every field that came, listed or not. There is no switch
//!   that turns this off.
//! - What is not certain is an [`Error`], and [`Error::certainty`] says whether the provider can have acted.
//! - A call is made again only where that does no harm, and is never more certain than the attempt that left most open:
//!   see [`retry`].
//! - Nothing here panics, whatever comes in. (tokio does where its time is not enabled: see
//!   [`SystemTimer`](sources::SystemTimer).) Secrets are never shown, and are wiped when they are dropped.
//!
//! Features: `aws-lc-rs` (default) or `rsa` for RSA, which only some providers need; `reqwest` (default) for HTTP;
//! `schemars` for JSON Schemas of messages.

#![warn(missing_debug_implementations)]

pub mod algorithm;
pub mod canonical;
pub mod check;
mod client;
mod confirm;
mod credentials;
pub mod error;
mod inspection;
pub mod keys;
pub mod observe;
mod order;
mod outcome;
mod prepare;
mod receive;
pub mod received;
pub mod record;
pub mod retry;
#[cfg(feature = "schemars")]
pub mod schema;
mod secret;
pub mod sources;
pub mod table;
pub mod tc3;
pub mod throttle;
pub mod time;
pub mod transport;
mod typed;
pub mod wire;
mod words;

pub use check::Violation;
pub use client::{Client, ClientBuilder};
pub use confirm::{ConfirmPolicy, Confirmed, Evidence, Unconfirmed};
pub use credentials::{ConfigError, Credentials};
pub use error::{Error, ErrorKind, Refusal, Stray, VerifyError};
pub use inspection::{Authenticity, Inspection};
pub use order::{Order, OrderNumber, OrderState};
pub use outcome::{Answer, BoxFuture, Certainty, CloseOrders, Closed, Outcome, Queried};
pub use prepare::{Checks, Prepared, SignedString};
pub use record::{Record, Value};
pub use retry::RetryPolicy;
pub use secret::Secret;
pub use words::UnknownWord;

/// The README's code compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.zh.md")]
struct Readme;

/// So does the guide's.
#[cfg(doctest)]
#[doc = include_str!("../docs/guide/gateway.md")]
#[doc = include_str!("../docs/guide/observing.md")]
#[doc = include_str!("../docs/guide/testing.md")]
struct Guide;
