//! Orders: closing them, asking for them, and doing both until it is certain.

use std::time::Duration;

use super::{Answered, Client, budget::Budget, events};
use crate::{
    confirm::Confirmed,
    error::{Error, ErrorKind},
    inspection::Inspection,
    order::{Order, OrderNumber},
    outcome::{Answer, BoxFuture, Certainty, CloseOrders, Closed, Queried},
    record::Record,
    table::{Closes, Operation, Provider, Queries},
    time::{millis, moment},
};

/// By how much the clock that gave a creation time may be ahead of the client's, in milliseconds.
const CLOCK_SKEW: i64 = 60_000;

/// How often an order's time is waited for; after the first time little is left of it.
const MOST_WAITS: u32 = 3;

impl Client {
    /// Closes an order by a request of the given operation.
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain; see [`Error::certainty`].
    pub async fn close_by(&self, operation: &'static Operation, request: &Record) -> Result<Closed, Error> {
        self.close_within(operation, request, &mut self.budget()).await
    }

    pub(super) async fn close_within(
        &self,
        operation: &'static Operation,
        request: &Record,
        budget: &mut Budget,
    ) -> Result<Closed, Error> {
        let Some(closes) = operation.closes else {
            return Err(self.error(operation, Certainty::NotSent, ErrorKind::NotClosing, None));
        };
        let answered = self.call(operation, request, budget).await?;
        let fact = answered.inspection.outcome(&closes);
        self.answer(operation, answered, fact)
    }

    /// Asks for an order's state by a request of the given operation.
    ///
    /// # Errors
    ///
    /// Whatever keeps the state from being told.
    pub async fn query_by(&self, operation: &'static Operation, request: &Record) -> Result<Queried, Error> {
        self.query_within(operation, request, &mut self.budget()).await
    }

    async fn query_within(
        &self,
        operation: &'static Operation,
        request: &Record,
        budget: &mut Budget,
    ) -> Result<Queried, Error> {
        let Some(queries) = operation.queries else {
            return Err(self.error(operation, Certainty::NotSent, ErrorKind::NotQuerying, None));
        };
        let answered = self.call(operation, request, budget).await?;
        if answered.inspection.names_no_order(operation) {
            let error = self.error(operation, Certainty::Unknown, ErrorKind::NamesNoOrder, Some(answered.reply));
            return Err(error.after(answered.history));
        }
        let state = answered.inspection.state(&queries);
        self.answer(operation, answered, state)
    }

    /// When an order that was made at `created` may be closed, where the provider asks to wait: see [`Order::created_at`].
    #[must_use]
    pub fn earliest_close(&self, created: std::time::SystemTime) -> Option<std::time::SystemTime> {
        let (operation, _) = self.closing()?;
        Some(moment(earliest(operation.wait_after_creation?, created)))
    }

    fn answer<F>(
        &self,
        operation: &'static Operation,
        answered: Answered,
        fact: Result<F, Certainty>,
    ) -> Result<Answer<F>, Error> {
        let Answered { reply, inspection: Inspection { record, refusal, .. }, prepared, history } = answered;
        let (certainty, kind) = match (fact, refusal) {
            (Ok(fact), refusal) => return Ok(Answer::new(fact, record, reply, refusal, prepared.warnings)),
            (Err(certainty), Some(refusal)) => (certainty, ErrorKind::Refused(refusal)),
            (Err(certainty), None) => (certainty, ErrorKind::NotUnderstood { status: reply.status }),
        };
        Err(self.error(operation, certainty, kind, Some(reply)).after(history))
    }

    /// The time that a call by itself may take.
    pub(super) fn budget(&self) -> Budget {
        Budget::new(self.0.retry.deadline, &*self.0.timer)
    }

    /// The operation that closes orders.
    pub(super) fn closing(&self) -> Option<(&'static Operation, Closes)> {
        let mut operations = self.0.provider.operations.iter().copied();
        operations.find_map(|operation| Some((operation, operation.closes?)))
    }

    /// The operation that asks for an order named like this, and the field for the number.
    pub(super) fn querying(&self, order: OrderNumber<'_>) -> Option<(&'static Operation, usize)> {
        let field = |queries: Queries| match order {
            OrderNumber::Merchant(_) => queries.merchant,
            OrderNumber::Provider(_) => queries.provider,
        };
        let mut operations = self.0.provider.operations.iter().copied();
        operations.find_map(|operation| Some((operation, field(operation.queries?)?)))
    }

    async fn close_order(&self, order: Order<'_>) -> Result<Closed, Error> {
        let (operation, request) = self.due(order).await?;
        self.close_by(operation, &request).await
    }

    /// The call that closes the order, once its time has come. Where it cannot be made, that is told as a call without
    /// an attempt.
    pub(super) async fn due(&self, order: Order<'_>) -> Result<(&'static Operation, Record), Error> {
        let due = self.prepare_close(order).await;
        due.inspect_err(|error| self.tell_unmade(error))
    }

    async fn prepare_close(&self, order: Order<'_>) -> Result<(&'static Operation, Record), Error> {
        let Some((operation, closes)) = self.closing() else {
            let certainty = Certainty::NotSent;
            return Err(Error::new(self.0.provider.id, "close", certainty, ErrorKind::NotClosing, None));
        };
        let (field, number) = match (order.number, closes.provider) {
            (OrderNumber::Merchant(number), _) => (closes.merchant, number),
            (OrderNumber::Provider(number), Some(field)) => (field, number),
            (OrderNumber::Provider(_), None) => {
                return Err(self.error(operation, Certainty::NotSent, ErrorKind::NoProviderNumber, None));
            }
        };
        self.keep_time(operation, order).await?;
        let mut request = Record::new(operation.request);
        request.set_text(field, number);
        Ok((operation, request))
    }

    /// Holds a caller who knows when the order was made to the provider's advice.
    async fn keep_time(&self, operation: &'static Operation, order: Order<'_>) -> Result<(), Error> {
        let (Some(wait_seconds), Some(created)) = (operation.wait_after_creation, order.created) else { return Ok(()) };
        let earliest = earliest(wait_seconds, created);
        let left = || earliest.saturating_sub(self.0.clock.now_millis());
        // Beyond what two clocks differ by, nobody knows how long to wait.
        if millis(created) > self.0.clock.now_millis().saturating_add(CLOCK_SKEW) {
            return Err(self.error(operation, Certainty::NotSent, ErrorKind::CreatedInFuture { created }, None));
        }
        // A clock that is being corrected can be behind when the wait is over; one that was set back decides.
        for _ in 0..MOST_WAITS {
            match u64::try_from(left()) {
                Ok(left @ 1..) if order.waits && self.0.timer.can_sleep() => {
                    events::waiting(self.0.provider.id, earliest);
                    self.0.timer.sleep(Duration::from_millis(left)).await;
                }
                _ => break,
            }
        }
        if left() <= 0 {
            return Ok(());
        }
        let kind = ErrorKind::TooEarly { earliest: moment(earliest), wait_seconds };
        Err(self.error(operation, Certainty::NotSent, kind, None))
    }

    pub(super) async fn query_order(&self, order: OrderNumber<'_>, budget: &mut Budget) -> Result<Queried, Error> {
        let Some((operation, field)) = self.querying(order) else {
            let certainty = Certainty::NotSent;
            let error = Error::new(self.0.provider.id, "query", certainty, ErrorKind::NotQuerying, None);
            self.tell_unmade(&error);
            return Err(error);
        };
        let (OrderNumber::Merchant(number) | OrderNumber::Provider(number)) = order;
        let mut request = Record::new(operation.request);
        request.set_text(field, number);
        self.query_within(operation, &request, budget).await
    }
}

/// When an order may be closed, in milliseconds since 1970.
fn earliest(wait_seconds: u32, created: std::time::SystemTime) -> i64 {
    millis(created).saturating_add(i64::from(wait_seconds).saturating_mul(1000))
}

impl CloseOrders for Client {
    fn provider(&self) -> &'static Provider {
        self.0.provider
    }

    fn close<'a>(&'a self, order: Order<'a>) -> BoxFuture<'a, Result<Closed, Error>> {
        Box::pin(self.close_order(order))
    }

    fn query<'a>(&'a self, order: OrderNumber<'a>) -> BoxFuture<'a, Result<Queried, Error>> {
        Box::pin(async move { self.query_order(order, &mut self.budget()).await })
    }

    fn close_and_confirm<'a>(&'a self, order: Order<'a>) -> BoxFuture<'a, Result<Confirmed, Error>> {
        Box::pin(self.confirm(order))
    }
}
