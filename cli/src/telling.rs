//! What came of a call, told to people: the word for it first, then what to do, then what the provider said.

use std::io;

use paywright::runtime::{Error, ErrorKind, table::Provider};

use crate::{advice::Advice, facts::Facts, output};

/// Which order, and where.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The provider.
    pub provider: &'a Provider,
    /// The order's number.
    pub order: &'a str,
}

impl Subject<'_> {
    /// Tells a fact: `word` is its id, `meaning` what it means for the shop.
    ///
    /// # Errors
    ///
    /// Standard output takes no more.
    pub fn fact(self, word: &str, meaning: &str, facts: &Facts<'_>) -> io::Result<()> {
        output::line(&self.headline(word))?;
        output::line(meaning)?;
        let details = [
            ("remedy", facts.remedy().map(str::to_owned)),
            ("code", facts.code()),
            ("message", facts.message()),
            ("request id", facts.request_id()),
        ];
        for (name, value) in details {
            if let Some(value) = value {
                output::line(&format!("{name}: {value}"))?;
            }
        }
        Ok(())
    }

    /// Tells that there is none, and why. Broken limits are listed by the caller, one a line.
    pub fn trouble(self, error: &Error, advice: Advice) {
        output::note(&self.headline(&headword(error)));
        output::note(advice.text());
        reasons(error).iter().for_each(|line| output::note(line));
    }

    fn headline(self, word: &str) -> String {
        format!("{word}: order {} at {}", self.order, self.provider.title.en)
    }
}

/// What is certain, and the kind of what went wrong: the words by which the guide's rows are found.
fn headword(error: &Error) -> String {
    format!("{} ({})", error.certainty().id(), error.kind().id())
}

/// Why there is no fact. Of a close and a query, each tells its own.
fn reasons(error: &Error) -> Vec<String> {
    match error.kind() {
        ErrorKind::Invalid(_) => Vec::new(),
        ErrorKind::Unconfirmed(both) => vec![
            match both.closed() {
                Ok(closed) => format!("closing: {}", closed.outcome()),
                Err(error) => format!("closing: {error:#}"),
            },
            match both.queried() {
                Ok(queried) => format!("asking: {}", queried.state()),
                Err(error) => format!("asking: {error:#}"),
            },
        ],
        _ => vec![format!("error: {error:#}")],
    }
}
