//! What clients say of their calls, line by line on standard error.

use std::io;

use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    fmt,
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

/// Tells the runtime's events from now on. Bodies are not among them: no client here was asked to give them.
pub(crate) fn tell() {
    let lines = fmt::layer().with_writer(io::stderr).with_ansi(false);
    let only_calls = Targets::new().with_target("paywright", LevelFilter::DEBUG);
    // Whoever uses this library may have a subscriber already; then that one tells.
    let _ = tracing_subscriber::registry().with(lines).with(only_calls).try_init();
}
