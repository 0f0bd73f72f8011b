//! What goes out for those who look on: `tracing` spans and events, and calls to the client's observer.
//!
//! Words, numbers and hosts only. An error code is shown where the document lists it, or where the reply is authentic: in
//! any other reply, anybody could have put anything there.

use std::time::Duration;

use tracing::Span;

use super::{
    Answered, Client,
    attempts::{Ended, certainty},
    hosts::{Choice, millis},
};
use crate::{
    confirm::{Confirmed, Evidence},
    error::{Error, ErrorKind, Refusal},
    observe::{Attempt, Call, Confirmation, Ending},
    outcome::Certainty,
    retry::{History, Stop},
    table::Operation,
};

/// The longest error code that is shown.
const CODE_LENGTH: usize = 64;

/// Writes an event of level `warn` or `debug`.
macro_rules! event {
    ($warns:expr, $($fields:tt)*) => {
        if $warns {
            tracing::warn!(target: "paywright", $($fields)*)
        } else {
            tracing::debug!(target: "paywright", $($fields)*)
        }
    };
}

/// The span of closing with confirmation, around those of its calls.
pub(super) fn confirming(provider: &'static str) -> Span {
    tracing::warn_span!(target: "paywright", "close_and_confirm", provider)
}

/// The span of a call. It has the level of the loudest event in it, so that no event stands without it.
pub(super) fn span(provider: &'static str, operation: &'static str) -> Span {
    tracing::warn_span!(target: "paywright", "call", provider, operation)
}

/// Calls go to the stand-by host from now on.
pub(super) fn away(primary: &str) {
    tracing::warn!(target: "paywright", host = primary, "the host cannot be reached, calls go to the stand-by");
}

/// Calls go to the primary host again.
pub(super) fn back(primary: &str) {
    tracing::warn!(target: "paywright", host = primary, "the host can be reached again, calls go back to it");
}

/// A call waits until the provider's time.
pub(super) fn waiting(provider: &'static str, until: i64) {
    let until = jiff::Timestamp::from_millisecond(until).unwrap_or(jiff::Timestamp::MAX);
    tracing::info!(target: "paywright", provider, %until, "waits: it is too early to close the order");
}

impl Client {
    pub(super) fn tell_attempt(
        &self,
        operation: &'static Operation,
        history: History,
        choice: Choice,
        duration: Duration,
        ended: &Ended,
    ) {
        let is_heard = self.0.observer.is_some() || tracing::enabled!(target: "paywright", tracing::Level::WARN);
        let through = is_heard.then(|| self.0.transport.host()).flatten();
        let host = through.as_deref().unwrap_or(&self.0.hosts.host(choice).authority);
        let number = history.made();
        let ending = ending(operation, ended, certainty(operation, ended));
        event!(
            is_strange(ended),
            attempt = number,
            host,
            duration_ms = millis(duration),
            result = ending.result,
            certainty = ending.certainty.map(Certainty::id),
            status = ending.status,
            code = ending.code,
            "attempt"
        );
        if let Some(observer) = &self.0.observer {
            let (provider, operation) = (self.0.provider.id, operation.id);
            observer.attempt(&Attempt { provider, operation, number, host, duration, ending });
        }
    }

    pub(super) fn tell_call(
        &self,
        operation: &'static Operation,
        history: History,
        duration: Duration,
        stop: Option<Stop>,
        ended: &Ended,
    ) {
        let ending = ending(operation, ended, certainty(operation, ended).map(|last| history.certainty(last)));
        // That a query tells nothing is nobody's business where the document lists the answer.
        let is_by_the_book = operation.closes.is_none() && exact_refusal(ended);
        let warns = ending.certainty.is_some() && !is_by_the_book;
        self.tell_ending(operation.id, history.made(), duration, stop, ending, warns);
    }

    /// Tells of a call that could not be made.
    pub(super) fn tell_unmade(&self, error: &Error) {
        let certainty = Some(error.certainty());
        let ending = Ending { result: error.kind().id(), certainty, status: None, code: None };
        span(self.0.provider.id, error.operation())
            .in_scope(|| self.tell_ending(error.operation(), 0, Duration::ZERO, None, ending, true));
    }

    pub(super) fn tell_ending(
        &self,
        operation: &'static str,
        attempts: u32,
        duration: Duration,
        stop: Option<Stop>,
        ending: Ending<'_>,
        warns: bool,
    ) {
        event!(
            warns,
            attempts,
            duration_ms = millis(duration),
            result = ending.result,
            certainty = ending.certainty.map(Certainty::id),
            status = ending.status,
            code = ending.code,
            stop = stop.map(Stop::id),
            "call"
        );
        if let Some(observer) = &self.0.observer {
            observer.call(&Call { provider: self.0.provider.id, operation, attempts, duration, stop, ending });
        }
    }

    /// Tells what closing with confirmation came to.
    pub(super) fn tell_confirmed(&self, duration: Duration, confirmed: &Result<Confirmed, Error>) {
        let (result, evidence, certainty) = match confirmed {
            Ok(confirmed) => (confirmed.outcome().id(), Some(confirmed.evidence()), None),
            Err(error) => (error.kind().id(), None, Some(error.certainty())),
        };
        let provider = self.0.provider.id;
        self.tell_confirmation(&Confirmation { provider, duration, result, evidence, certainty });
    }

    pub(super) fn tell_confirmation(&self, confirmation: &Confirmation) {
        let Confirmation { duration, result, evidence, certainty, .. } = *confirmation;
        event!(
            certainty.is_some(),
            duration_ms = millis(duration),
            result,
            evidence = evidence.map(Evidence::id),
            certainty = certainty.map(Certainty::id),
            "confirmed"
        );
        if let Some(observer) = &self.0.observer {
            observer.confirmed(confirmation);
        }
    }

    /// Writes a body, where that was asked for.
    pub(super) fn tell_body(&self, of: &'static str, body: &[u8]) {
        if self.0.logs_bodies && tracing::enabled!(target: "paywright", tracing::Level::TRACE) {
            let body = self.0.credentials.masked(&String::from_utf8_lossy(body));
            tracing::trace!(target: "paywright", of, ?body, "body");
        }
    }
}

fn ending<'a>(operation: &Operation, ended: &'a Ended, certainty: Option<Certainty>) -> Ending<'a> {
    match ended {
        Ok(Answered { inspection, reply, .. }) => {
            let result = match inspection.fact(operation) {
                Ok(fact) => fact,
                Err(_) if inspection.refusal.is_some() => "refused",
                Err(_) if inspection.names_no_order(operation) => "names-no-order",
                Err(_) => "not-understood",
            };
            let code = inspection.refusal.as_ref().and_then(|refusal| shown_code(refusal, true));
            Ending { result, certainty, status: Some(reply.status), code }
        }
        Err(error) => {
            let is_authentic = matches!(error.kind(), ErrorKind::Refused(_));
            let code = error.refusal().and_then(|refusal| shown_code(refusal, is_authentic));
            Ending { result: error.kind().id(), certainty, status: error.reply().map(|reply| reply.status), code }
        }
    }
}

/// Whether an authentic reply says no by a code that the document lists.
fn exact_refusal(ended: &Ended) -> bool {
    let refusal = ended.as_ref().ok().and_then(|answered| answered.inspection.refusal.as_ref());
    refusal.is_some_and(|refusal| refusal.exact_row().is_some())
}

fn shown_code(refusal: &Refusal, is_authentic: bool) -> Option<&str> {
    let is_plain = |code: &&str| {
        code.len() <= CODE_LENGTH
            && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
    };
    let is_shown = is_authentic || refusal.exact_row().is_some();
    refusal.code().filter(|_| is_shown).filter(is_plain)
}

/// Whether a human should look at this attempt, even where the next one works.
fn is_strange(ended: &Ended) -> bool {
    match ended {
        Ok(Answered { inspection, .. }) => {
            inspection.refusal.as_ref().is_some_and(|refusal| refusal.exact_row().is_none())
        }
        Err(error) => !matches!(error.kind(), ErrorKind::Transport(_)),
    }
}
