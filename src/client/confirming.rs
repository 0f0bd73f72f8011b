//! Closing and asking until it is certain, as often as the policy for it allows, within one deadline.

use std::time::Duration;

use tracing::Instrument;

use super::{Client, budget::Budget, events, guard::Guard};
use crate::{
    confirm::{self, Confirmed, Evidence, Next, Unconfirmed},
    error::{Error, ErrorKind},
    order::{Order, OrderNumber, OrderState},
    outcome::{Certainty, Closed, Outcome, Queried},
    record::Record,
    retry::{History, LONGEST_RETRY_AFTER},
    table::Operation,
};

/// A call that closes, whose time has come.
type Due = (&'static Operation, Record);

impl Client {
    /// Closes the order and asks for it, and tells those who look on what that came to.
    pub(super) async fn confirm(&self, order: Order<'_>) -> Result<Confirmed, Error> {
        async {
            let began = self.0.timer.now();
            let mut guard = Guard::of_confirmation(self);
            let confirmed = self.rounds(order, &mut guard).await;
            guard.disarm();
            self.tell_confirmed(self.0.timer.now().saturating_sub(began), &confirmed);
            confirmed
        }
        .instrument(events::confirming(self.0.provider.id))
        .await
    }

    /// Closes the order and asks for it until it is certain, or enough was tried.
    async fn rounds(&self, order: Order<'_>, guard: &mut Guard<'_>) -> Result<Confirmed, Error> {
        let due = self.due(order).await?;
        guard.sends();
        // What the provider asks to wait is over by now, and no part of the deadline.
        let (mut budget, mut history) = (self.budget(), History::default());
        let mut closed = self.close_once_more(&due, &mut history, &mut budget).await;
        let (mut round, mut began) = (1u32, Duration::ZERO);
        // Whether the provider's own answers contradict each other: then no answer is none that settles it.
        let mut is_contradicted = false;
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
            let mut rest = budget.rest(&*self.0.timer);
            let queried = self.query_order(order.number, &mut rest).await;
            budget.take_back(&rest);
            let state = queried.as_ref().map_or(OrderState::Unknown, Queried::state);
            let proven = confirm::together(said.ok(), state);
            let proven = proven.filter(|(_, by)| !is_contradicted || *by == Evidence::Query);
            is_contradicted |= confirm::says_paid(said) && proven.is_none();
            match (queried, proven) {
                (Ok(queried), Some((outcome, Evidence::Query))) => {
                    return Ok(Confirmed::by_query(outcome, closed, queried));
                }
                (_, Some((outcome, _))) => return Ok(Confirmed::by_close(outcome, closed)),
                (queried, None) => {
                    let took = budget.spent(&*self.0.timer).saturating_sub(began);
                    let left = budget.left(&*self.0.timer).saturating_sub(took);
                    match self.next_round(&closed, &queried, round, left) {
                        Some(after) => self.pause(after).await,
                        None => return Err(self.unconfirmed(Unconfirmed::new(closed, queried))),
                    }
                }
            }
            (round, began) = (round.saturating_add(1), budget.spent(&*self.0.timer));
            let closes_again = confirm::is_open(state) && !confirm::says_paid(said);
            if closes_again && self.closing().is_some_and(|(operation, _)| operation.idempotent) {
                closed = self.close_once_more(&due, &mut history, &mut budget).await;
            }
        }
    }

    /// Whether a query for an order named like this can tell that its money went back.
    fn tells_refunds(&self, number: OrderNumber<'_>) -> bool {
        let queries = self.querying(number).and_then(|(operation, _)| operation.queries);
        queries.is_some_and(|queries| queries.states.iter().any(|(_, state)| *state == OrderState::Refunded))
    }

    /// Closes the order. What an earlier call may still do, a later one that was refused or not sent does not undo.
    ///
    /// It may take a half of the time that is left: the query after it needs some, too, above all where no reply came.
    async fn close_once_more(
        &self,
        (operation, request): &Due,
        history: &mut History,
        budget: &mut Budget,
    ) -> Result<Closed, Error> {
        let mut half = budget.half(&*self.0.timer);
        let closed = self.close_within(operation, request, &mut half).await;
        budget.take_back(&half);
        history.add(match &closed {
            // What the provider took may take effect later.
            Ok(closed) => (closed.outcome() == Outcome::Accepted).then_some(Certainty::Unknown),
            Err(error) => Some(error.certainty()),
        });
        closed.map_err(|error| error.no_more_certain_than(*history))
    }

    /// The wait before the next round. There is none where nothing will change, enough was tried, or too little time would
    /// be left: a round that is cut off tells less than the one before, and leaves a close on its way.
    fn next_round(
        &self,
        closed: &Result<Closed, Error>,
        queried: &Result<Queried, Error>,
        round: u32,
        left: Duration,
    ) -> Option<Duration> {
        let is_answered = closed.as_ref().is_err_and(|error| error.certainty() == Certainty::Answered);
        let may_change = queried.as_ref().is_ok_and(|queried| confirm::may_change(queried.state()));
        if is_answered || !may_change || round >= self.0.confirming.rounds {
            return None;
        }
        let asked = closed.as_ref().err().and_then(Error::reply).map(|reply| self.asked(reply)).unwrap_or_default();
        let after = self.0.confirming.wait(round, self.jitter()).saturating_add(asked);
        let can_wait = after.is_zero() || self.0.timer.can_sleep();
        let is_in_time = after < left && asked <= LONGEST_RETRY_AFTER;
        (can_wait && is_in_time).then_some(after)
    }

    fn unconfirmed(&self, unconfirmed: Unconfirmed) -> Error {
        let operation = self.closing().map_or("close", |(operation, _)| operation.id);
        let certainty = unconfirmed.certainty();
        Error::new(self.0.provider.id, operation, certainty, ErrorKind::Unconfirmed(unconfirmed), None)
    }
}
