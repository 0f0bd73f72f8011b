//! Closing and asking until it is certain, as often as the retry policy allows.

use std::time::Duration;

use super::Client;
use crate::{
    confirm::{self, Confirmed, Evidence, Next, Unconfirmed},
    error::{Error, ErrorKind},
    order::{Order, OrderNumber, OrderState},
    outcome::{Certainty, Closed, Outcome, Queried},
    record::Record,
    retry::History,
    table::Operation,
};

/// A call that closes, or why it cannot be made.
type Due = Result<(&'static Operation, Record), Error>;

impl Client {
    pub(super) async fn confirm(&self, order: Order<'_>) -> Result<Confirmed, Error> {
        let mut history = History::default();
        let due = self.due(order).await;
        // What the provider asks to wait is over by now, and no part of the deadline.
        let began = self.0.timer.now();
        let mut closed = self.close_once_more(due, &mut history).await;
        let mut round = 1u32;
        loop {
            let said = closed.as_ref().map(Closed::outcome).map_err(|error| (error.certainty(), error.retry()));
            match confirm::after_close(said) {
                Next::Settled(outcome) => return Ok(Confirmed::by_close(outcome, closed)),
                Next::Ask if self.querying(order.number).is_some() => {}
                Next::AskForRefund if self.tells_refunds(order.number) => {}
                Next::Ask | Next::AskForRefund | Next::GiveUp => {
                    return closed.map(|closed| Confirmed::by_close(closed.outcome(), Ok(closed)));
                }
            }
            let queried = self.query_order(order.number).await;
            let state = queried.as_ref().map_or(OrderState::Unknown, Queried::state);
            match (queried, confirm::together(said.ok(), state)) {
                (Ok(queried), Some((outcome, Evidence::Query))) => {
                    return Ok(Confirmed::by_query(outcome, closed, queried));
                }
                (_, Some((outcome, _))) => return Ok(Confirmed::by_close(outcome, closed)),
                (queried, None) if !self.pauses(&closed, state, round, began).await => {
                    return Err(self.unconfirmed(Unconfirmed::new(closed, queried)));
                }
                _ => {}
            }
            round = round.saturating_add(1);
            if confirm::is_open(state) && self.closing().is_some_and(|(operation, _)| operation.idempotent) {
                closed = self.close_once_more(self.due(order).await, &mut history).await;
            }
        }
    }

    /// Whether a query for an order named like this can tell that its money went back.
    fn tells_refunds(&self, number: OrderNumber<'_>) -> bool {
        let queries = self.querying(number).and_then(|(operation, _)| operation.queries);
        queries.is_some_and(|queries| queries.states.iter().any(|(_, state)| *state == OrderState::Refunded))
    }

    /// Closes the order. What an earlier call may still do, a later one that was refused or not sent does not undo.
    async fn close_once_more(&self, due: Due, history: &mut History) -> Result<Closed, Error> {
        let closed = match due {
            Ok((operation, request)) => self.close_by(operation, &request).await,
            Err(error) => Err(error),
        };
        history.add(match &closed {
            // What the provider took may take effect later.
            Ok(closed) => (closed.outcome() == Outcome::Accepted).then_some(Certainty::Unknown),
            Err(error) => Some(error.certainty()),
        });
        closed.map_err(|error| error.no_more_certain_than(*history))
    }

    /// Waits before the next round. Says no where there is none: nothing will change, or enough was tried.
    async fn pauses(&self, closed: &Result<Closed, Error>, state: OrderState, round: u32, began: Duration) -> bool {
        let is_answered = closed.as_ref().is_err_and(|error| error.certainty() == Certainty::Answered);
        let after = self.0.retry.wait(round, self.jitter());
        let can_wait = after.is_zero() || self.0.timer.can_sleep();
        let elapsed = self.0.timer.now().saturating_sub(began);
        let is_late = elapsed.saturating_add(after) >= self.0.retry.deadline;
        if is_late || is_answered || !confirm::may_change(state) || round >= self.0.retry.attempts || !can_wait {
            return false;
        }
        if !after.is_zero() {
            self.0.timer.sleep(after).await;
        }
        true
    }

    fn unconfirmed(&self, unconfirmed: Unconfirmed) -> Error {
        let operation = self.closing().map_or("close", |(operation, _)| operation.id);
        let certainty = unconfirmed.certainty();
        Error::new(self.0.provider.id, operation, certainty, ErrorKind::Unconfirmed(unconfirmed), None)
    }
}
