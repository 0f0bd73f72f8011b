//! The attempts of a call: prepare, send, understand, and again where [`retry::decide`] says so.
//!
//! Each attempt is prepared anew, so that it has a nonce, a time and a signature of its own. What they come to together
//! is never more certain than the attempt that left most open: a call that timed out and was then refused a connection
//! may have arrived.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
    time::Duration,
};

use tracing::Instrument;

use super::{Answered, Client, budget::Budget, events, guard::Guard, hosts::Choice};
use crate::{
    error::{Error, ErrorKind, Refusal},
    outcome::Certainty,
    prepare::Prepared,
    record::Record,
    retry::{self, Cause, Decision, Failure, History, NextHost, OtherHost, Stop},
    sources::Timer,
    table::Operation,
    time::moment,
    transport::TransportError,
    wire::{Reply, Request},
};

/// How an attempt ended: an authentic reply that was understood, be it a no, or what went wrong.
pub(super) type Ended = Result<Answered, Error>;

/// The attempts of one call so far.
struct Course<'c> {
    history: History,
    /// The last attempt that was sent; where none was, the last one.
    kept: Option<Ended>,
    /// Whether the call went from one host to the other.
    moved: bool,
    guard: Guard<'c>,
}

impl Client {
    /// Sends a request, again where that is safe, and gives an authentic reply that was understood.
    pub(super) async fn call(&self, operation: &'static Operation, request: &Record, budget: &mut Budget) -> Ended {
        let span = events::span(self.0.provider.id, operation.id);
        async {
            let guard = Guard::of_call(self, operation);
            let mut course = Course { history: History::default(), kept: None, moved: false, guard };
            let (last, stop) = self.attempts(operation, request, &mut course, budget).await;
            let ended = course.end(last);
            course.guard.disarm();
            self.tell_call(operation, course.history, budget.spent(&*self.0.timer), stop, &ended);
            ended
        }
        .instrument(span)
        .await
    }

    /// Makes attempts until one is final; gives that one and, where it failed, why it was the last.
    async fn attempts(
        &self,
        operation: &'static Operation,
        request: &Record,
        course: &mut Course<'_>,
        budget: &mut Budget,
    ) -> (Ended, Option<Stop>) {
        self.turn(course, budget).await;
        let mut choice = self.0.hosts.choose(self.0.timer.now());
        let policy = self.0.retry.deadline(budget.limit());
        loop {
            let began = self.0.timer.now();
            let prepared = self.prepare_for(operation, request, &self.0.hosts.host(choice).base_url);
            let prepared = match prepared {
                Ok(prepared) => prepared,
                Err(error) => return (Err(error), Some(Stop::Mistake)),
            };
            course.guard.sends();
            let ended = self.attempt(operation, request, prepared, choice, budget).await;
            course.history.add(certainty(operation, &ended));
            course.guard.ended(course.history);
            let now = self.0.timer.now();
            self.tell_attempt(operation, course.history, choice, now.saturating_sub(began), &ended);
            let Some(failure) = self.failure(operation, &ended, course.other_host(self.0.hosts.other(choice))) else {
                return (ended, None);
            };
            let elapsed = budget.spent(&*self.0.timer);
            match retry::decide(&policy, &failure, course.history.made(), elapsed, self.jitter()) {
                Decision::Stop(stop) => return (ended, Some(stop)),
                Decision::Again { after, .. } if !after.is_zero() && !self.0.timer.can_sleep() => {
                    return (ended, Some(Stop::NoTimer));
                }
                Decision::Again { after, at } => {
                    course.keep(ended);
                    self.pause(after).await;
                    if let (NextHost::Other, Some(other)) = (at, self.0.hosts.other(choice)) {
                        course.moved = true;
                        choice = other;
                    }
                    self.turn(course, budget).await;
                }
            }
        }
    }

    /// Waits until an attempt may be made.
    async fn turn(&self, course: &mut Course<'_>, budget: &mut Budget) {
        if let Some(throttle) = &self.0.throttle {
            let began = self.0.timer.now();
            throttle.turn().await;
            let waited = self.0.timer.now().saturating_sub(began);
            budget.set_apart(waited);
            course.guard.set_apart(waited);
        }
    }

    /// One attempt, cut off when the time for all of them is over.
    async fn attempt(
        &self,
        operation: &'static Operation,
        request: &Record,
        prepared: Prepared,
        choice: Choice,
        budget: &Budget,
    ) -> Ended {
        self.tell_body("request", prepared.request.body.as_bytes());
        let sent = match self.send(&prepared.request, budget).await {
            Some(sent) => {
                self.note(choice, &sent);
                sent
            }
            None => Err(TransportError::may_have_arrived("no reply within the time allowed for all attempts")),
        };
        let reply = sent.map_err(|error| {
            let certainty = if error.can_have_arrived() { Certainty::Unknown } else { Certainty::NotSent };
            self.error(operation, certainty, ErrorKind::Transport(error), None)
        })?;
        self.tell_body("reply", &reply.body);
        match self.understand(operation, request, &reply) {
            Ok(inspection) => Ok(Answered { reply, inspection, prepared, history: History::default() }),
            Err(kind) => Err(self.error(operation, Certainty::Unknown, kind, Some(reply))),
        }
    }

    /// Sends a request; nothing where the deadline came first.
    async fn send(&self, request: &Request, budget: &Budget) -> Option<Result<Reply, TransportError>> {
        let timer = &*self.0.timer;
        let left = Some(budget.left(timer)).filter(|left| *left < Duration::MAX && timer.can_sleep());
        within(self.0.transport.send(request, self.0.provider.request_id_header), timer, left).await
    }

    /// Learns from an attempt which host can be reached.
    fn note(&self, choice: Choice, sent: &Result<Reply, TransportError>) {
        let hosts = &self.0.hosts;
        match sent {
            Ok(_) if hosts.reached(choice) => events::back(&hosts.primary().authority),
            Err(error) if error.is_unreachable() && hosts.unreachable(choice, self.0.timer.now()) => {
                events::away(&hosts.primary().authority);
            }
            Ok(_) | Err(_) => {}
        }
    }

    /// What failed, if the attempt does not end the call by itself.
    fn failure(&self, operation: &Operation, ended: &Ended, other_host: OtherHost) -> Option<Failure> {
        let cause = cause(operation, ended)?;
        let reply = match ended {
            Ok(answered) => Some(&answered.reply),
            Err(error) => error.reply(),
        };
        let now = moment(self.0.clock.now_millis());
        let retry_after = reply.and_then(|reply| reply.retry_after).map(|after| after.wait(now));
        let status = reply.map(|reply| reply.status);
        Some(Failure { cause, status, retry_after, idempotent: operation.idempotent, other_host })
    }

    /// The wait that the other side asked for by this reply.
    pub(super) fn asked(&self, reply: &Reply) -> Duration {
        let after = reply.retry_after.filter(|_| retry::asks_to_wait(reply.status));
        after.map(|after| after.wait(moment(self.0.clock.now_millis()))).unwrap_or_default()
    }

    /// Waits, where there is something to wait for.
    pub(super) async fn pause(&self, time: Duration) {
        if !time.is_zero() {
            self.0.timer.sleep(time).await;
        }
    }

    pub(super) fn jitter(&self) -> u32 {
        let mut bytes = [0; 4];
        self.0.random.fill(&mut bytes);
        u32::from_le_bytes(bytes)
    }
}

impl Course<'_> {
    fn other_host(&self, other: Option<Choice>) -> OtherHost {
        match (other, self.moved) {
            (None, _) => OtherHost::None,
            (Some(_), false) => OtherHost::Untried,
            (Some(_), true) => OtherHost::Tried,
        }
    }

    /// Keeps an attempt, unless it was not sent and an earlier one was: that one says more.
    fn keep(&mut self, ended: Ended) {
        if is_sent(&ended) || !self.kept.as_ref().is_some_and(is_sent) {
            self.kept = Some(ended);
        }
    }

    /// What the call came to.
    fn end(&mut self, last: Ended) -> Ended {
        let history = self.history;
        let ended = match self.kept.take() {
            Some(kept) if is_sent(&kept) && !is_sent(&last) => kept,
            _ => last,
        };
        match ended {
            Ok(answered) => Ok(Answered { history, ..answered }),
            Err(error) => Err(error.after(history)),
        }
    }
}

/// What failed, if anything did. An authentic no that states a fact about the order is an answer, not a failure.
fn cause(operation: &Operation, ended: &Ended) -> Option<Cause> {
    let error = match ended {
        Ok(answered) if certainty(operation, ended).is_some() => {
            let row = answered.inspection.refusal.as_ref().and_then(Refusal::exact_row);
            return Some(Cause::Refused(row.map(|row| (row.retry, row.order))));
        }
        Ok(_) => return None,
        Err(error) => error,
    };
    Some(match error.kind() {
        ErrorKind::Transport(error) if error.can_have_arrived() => Cause::MayHaveArrived,
        ErrorKind::Transport(error) if error.is_unreachable() => Cause::Unreachable,
        ErrorKind::Unreadable { .. }
        | ErrorKind::NotAuthentic { .. }
        | ErrorKind::Unauthenticated(_)
        | ErrorKind::Stray(_) => Cause::MayHaveArrived,
        ErrorKind::NotUnderstood { .. } | ErrorKind::Refused(_) => Cause::Refused(None),
        _ => Cause::Mistake,
    })
}

/// What is certain after an attempt that gave no fact.
pub(super) fn certainty(operation: &Operation, ended: &Ended) -> Option<Certainty> {
    match ended {
        Ok(answered) => answered.inspection.fact(operation).err(),
        Err(error) => Some(error.certainty()),
    }
}

fn is_sent(ended: &Ended) -> bool {
    ended.as_ref().err().is_none_or(|error| error.certainty() != Certainty::NotSent)
}

/// What `work` gives, unless the time is over before.
async fn within<T>(work: impl Future<Output = T>, timer: &dyn Timer, limit: Option<Duration>) -> Option<T> {
    let mut work = pin!(work);
    let mut limit = limit.map(|time| timer.sleep(time));
    poll_fn(|context| {
        if let Poll::Ready(done) = work.as_mut().poll(context) {
            return Poll::Ready(Some(done));
        }
        match &mut limit {
            Some(limit) => limit.as_mut().poll(context).map(|()| None),
            None => Poll::Pending,
        }
    })
    .await
}
