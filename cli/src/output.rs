//! Writing: results to standard output, messages to standard error.

use std::io::{self, Write};

use serde::Serialize;

/// Writes a result as JSON.
///
/// # Errors
///
/// Standard output takes no more.
pub fn json(result: &impl Serialize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, result)?;
    writeln!(out)?;
    out.flush()
}

/// Writes a line of a result.
///
/// # Errors
///
/// Standard output takes no more.
pub fn line(result: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", harmless(result))?;
    out.flush()
}

/// Writes a message, as one line. Where standard error takes no more, there is nobody left to tell.
pub fn note(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", harmless(message));
}

/// So many things: `1 line`, `2 lines`.
#[must_use]
pub fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// Providers' words go to a terminal here: whatever could move its cursor, start a line of its own or change its
/// title is written out.
fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() { out.extend(c.escape_default()) } else { out.push(c) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_providers_words_cannot_steer_the_terminal() {
        assert_eq!(harmless("订单\u{1b}[2J\r\u{9b}1m\nx"), "订单\\u{1b}[2J\\r\\u{9b}1m\\nx");
    }
}
