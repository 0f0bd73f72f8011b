//! `paywright close`: closes one order and says what is certain now.

use paywright::runtime::{
    Certainty, CloseOrders, Closed, Error, ErrorKind, OrderNumber, Outcome,
    table::{Provider, Retry},
};
use serde::Serialize;

use crate::{Failure, arguments, config::Config, lookup, output};

/// What became of the call, as `--json` prints it.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    /// The provider's id.
    pub provider: &'static str,
    /// The order's number.
    pub order: &'a str,
    /// The fact about the order, where there is one.
    pub outcome: Option<&'static str>,
    /// What is certain where there is none.
    pub certainty: Option<&'static str>,
    /// The provider's code, the one that says most.
    pub code: Option<String>,
    /// The provider's outer code, where there are two.
    pub outer_code: Option<String>,
    /// Whether calling again can help: `never`, `same-order` or `after-query`, where the document says so.
    pub retry: Option<&'static str>,
    /// The provider's words.
    pub message: Option<String>,
    /// What to quote to the provider's support.
    pub request_id: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
    /// The HTTP status of the reply, where one came.
    pub http_status: Option<u16>,
}

impl<'a> Report<'a> {
    /// Puts an answer into the words of the report.
    #[must_use]
    pub fn new(provider: &Provider, order: &'a str, answer: &Result<Closed, Error>) -> Self {
        let (refusal, reply) = match answer {
            Ok(closed) => (closed.refusal(), Some(closed.reply())),
            Err(error) => (error.refusal(), error.reply()),
        };
        Self {
            provider: provider.id,
            order,
            outcome: answer.as_ref().ok().map(|closed| closed.outcome().id()),
            certainty: answer.as_ref().err().map(|error| error.certainty().id()),
            code: refusal.and_then(|refusal| refusal.code()).map(str::to_owned),
            outer_code: refusal.filter(|refusal| refusal.sub_code.is_some()).and_then(|refusal| refusal.code.clone()),
            retry: answer.as_ref().err().and_then(Error::retry).and_then(|retry| match retry {
                Retry::Never => Some("never"),
                Retry::SameOrder => Some("same-order"),
                Retry::AfterQuery => Some("after-query"),
                _ => None,
            }),
            message: refusal.and_then(|refusal| refusal.message.clone()),
            request_id: reply.and_then(|reply| reply.request_id.clone()),
            error: answer.as_ref().err().map(ToString::to_string),
            http_status: reply.map(|reply| reply.status),
        }
    }
}

/// Runs the command.
///
/// # Errors
///
/// Bad input or configuration; the result could not be written.
pub async fn run(arguments: &arguments::Close) -> Result<u8, Failure> {
    let provider = lookup::provider(&arguments.provider)?;
    let client = Config::load(&arguments.config)?.account(provider)?.online(arguments.base_url.as_deref())?;
    let order = arguments.order.as_str();
    let number = if arguments.by_provider_number { OrderNumber::Provider(order) } else { OrderNumber::Merchant(order) };
    let answer = client.close(number.into()).await;
    let report = Report::new(provider, order, &answer);
    let written = if arguments.json { output::json(&report) } else { tell(provider, order, &answer) };
    list(&answer);
    if let Err(error) = written {
        // The call was made. Its exit code is worth more than the text that was lost, and the fact is told elsewhere.
        let fact = report.outcome.or(report.error.as_deref()).unwrap_or_default();
        output::note(&format!("error: {}; it is: {fact}", Failure::Output(error)));
    }
    Ok(exit_code(&answer))
}

/// The exit code that stands for an answer.
#[must_use]
pub fn exit_code(answer: &Result<Closed, Error>) -> u8 {
    match answer {
        Ok(closed) => match closed.outcome() {
            Outcome::Closed | Outcome::AlreadyClosed => 0,
            Outcome::AlreadyPaid | Outcome::Refunded => 3,
            Outcome::Accepted => 5,
            Outcome::NotFound => 4,
        },
        Err(error) => match (error.certainty(), error.kind()) {
            (Certainty::Answered, _) => 6,
            // That nothing was sent leaves the order as it was, whatever that was.
            (Certainty::Unknown, _) | (Certainty::NotSent, ErrorKind::Transport(_)) => 5,
            (Certainty::NotSent, _) => 2,
        },
    }
}

/// What happened and what to do, for people.
fn tell(provider: &Provider, order: &str, answer: &Result<Closed, Error>) -> std::io::Result<()> {
    match answer {
        Ok(closed) => {
            let (happened, advice) = in_words(closed.outcome());
            output::line(&format!("{happened}: order {order} at {}", provider.title.en))?;
            output::line(advice)?;
        }
        Err(error) if error.violations().is_empty() => {
            output::note(&format!("error: {error}"));
            output::note(advice(error));
        }
        Err(_) => output::note("error: nothing was sent; the request breaks limits of the document:"),
    }
    Ok(())
}

/// What the request broke, each by itself.
fn list(answer: &Result<Closed, Error>) {
    let violations = answer.as_ref().err().map(Error::violations).unwrap_or_default();
    violations.iter().for_each(|violation| output::note(&violation.to_string()));
}

fn in_words(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Closed => ("closed", "The buyer can no longer pay it."),
        Outcome::AlreadyClosed => ("already closed", "It was closed before; the buyer can no longer pay it."),
        Outcome::Accepted => (
            "accepted",
            "The provider took the call, which by itself proves nothing. Query the order before relying on it.",
        ),
        Outcome::AlreadyPaid => ("already paid", "It cannot be closed. Treat it as a paid order."),
        Outcome::Refunded => ("refunded", "It was paid, and money goes back. Do not ship; nobody can pay it any more."),
        Outcome::NotFound => {
            ("not found", "The provider knows no such order. Check the number; it may be never submitted.")
        }
    }
}

fn advice(error: &Error) -> &'static str {
    match (error.certainty(), error.kind(), error.retry()) {
        (Certainty::NotSent, ErrorKind::Transport(_), _) => {
            "This call changed nothing, and the order can perhaps still be paid. Call again when the provider can be reached."
        }
        (Certainty::NotSent, ..) => "Nothing was sent. Correct the call and make it again.",
        (Certainty::Unknown, _, Some(Retry::AfterQuery)) => {
            "The order may be closed or not. Query it before anything else."
        }
        (Certainty::Unknown, ErrorKind::Unauthenticated(_), _) => {
            "If it was the provider: check the credentials that sign. The order may be closed or not; query it, or close it again."
        }
        (Certainty::Unknown, ..) => "The order may be closed or not. Query it, or close it again.",
        (Certainty::Answered, ..) => "The order is as it was; do not count on it being closed.",
    }
}
