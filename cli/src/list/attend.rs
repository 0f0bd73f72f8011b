//! The work on one order: asked for where it is in doubt, written down, closed, written down again.

use paywright::runtime::BoxFuture;

use super::{
    breaker::Trouble,
    journal::{Lost, Record},
    order::{Answer, Conclusion, ListedOrder, Status},
    plan::{Approach, Task},
    run::{Attempt, Inquiry, Run, SHORTEST_WAIT, Station, TooEarly},
};
use crate::{advice::Advice, time};

/// What is left to do for an order later, if anything.
type Later = Result<Option<Task>, Lost>;

/// A worker with an order.
pub(super) struct Work<'a> {
    pub(super) run: &'a Run,
    pub(super) station: &'a Station,
    pub(super) task: Task,
    pub(super) order: &'a ListedOrder,
}

impl Work<'_> {
    /// Does what the task says.
    pub(super) async fn attend(&self) -> Later {
        match self.task.approach {
            Approach::Close => self.close().await,
            Approach::QueryPaid => self.ask_if_paid().await,
            Approach::Query | Approach::QueryThenClose => self.ask_first().await,
        }
    }

    /// Asks for an order for which a call may have arrived, and closes it where that settles nothing and does no harm.
    async fn ask_first(&self) -> Later {
        match self.station.desk.closing.query(self.order).await {
            Inquiry::Settled(answer) => self.conclude(answer, None).await,
            Inquiry::Open { told, .. } if self.task.approach == Approach::QueryThenClose => {
                self.close_again(&told).await
            }
            Inquiry::Open { told, was_sent: true, trouble, advice } => {
                self.conclude(unsettled(&told, advice), trouble).await
            }
            // Nothing was learnt: the next run has to ask, as this one had.
            Inquiry::Open { told, was_sent: false, trouble, advice } => {
                self.leave_in_doubt(unsettled(&told, advice), trouble)
            }
        }
    }

    /// Asks for an order that was called paid. Whatever else a query says contradicts that, and settles nothing.
    async fn ask_if_paid(&self) -> Later {
        let before = self.run.ledger().answer(self.task.order);
        let before = before.unwrap_or_else(|| Answer { called_paid: true, ..Answer::new(Conclusion::Unknown) });
        match self.station.desk.closing.query(self.order).await {
            Inquiry::Settled(answer) if answer.result.is_paid() => self.conclude(answer, None).await,
            Inquiry::Settled(answer) => {
                let told = format!("the order is {}", answer.result.id());
                self.conclude(before.still_contradicted(&told), None).await
            }
            Inquiry::Open { told, was_sent: true, trouble, .. } => {
                self.conclude(before.still_contradicted(&told), trouble).await
            }
            Inquiry::Open { told, was_sent: false, trouble, .. } => {
                self.leave_in_doubt(before.still_contradicted(&told), trouble)
            }
        }
    }

    /// Closes an order for which no call can have arrived.
    async fn close(&self) -> Later {
        match self.start().await?.await {
            Attempt::Concluded { answer, trouble } => self.conclude(answer, trouble).await,
            Attempt::TooEarly(earliest) => {
                self.run.journal.write(&Record::postponed(self.order, earliest)).await?;
                self.run.ledger().set(self.task.order, Status::TooEarly(earliest));
                Ok(self.later(earliest))
            }
        }
    }

    /// Closes an order for which a call may have arrived, after a query that settled nothing.
    async fn close_again(&self, asked: &str) -> Later {
        match self.start().await?.await {
            Attempt::Concluded { answer, trouble } if answer.result == Conclusion::NotSent => {
                self.leave_in_doubt(answer.after_doubt(asked), trouble)
            }
            Attempt::Concluded { answer, trouble } => self.conclude(answer.after_doubt(asked), trouble).await,
            // Only this call is known not to have been sent.
            Attempt::TooEarly(earliest) => Ok(self.later(earliest)),
        }
    }

    /// Writes down that a call follows, and gives that call.
    async fn start(&self) -> Result<BoxFuture<'_, Attempt>, Lost> {
        self.run.journal.write(&Record::started(self.order)).await?;
        self.run.ledger().set(self.task.order, Status::Started);
        Ok(self.station.desk.closing.close(self.order))
    }

    async fn conclude(&self, answer: Answer, trouble: Option<Trouble>) -> Later {
        let answer = Answer { at: time::written(self.run.now()), ..answer };
        self.note(trouble, &answer);
        let record = Record::done(self.order, &answer);
        self.run.progress.concluded(answer.result);
        // What is known stays known, even where it cannot be written down.
        self.run.ledger().set(self.task.order, Status::Done(answer));
        let written = self.run.journal.write(&record).await;
        if written.is_err() {
            self.run.ledger().unwritten.insert(self.task.order);
        }
        written.map(|()| None)
    }

    /// Leaves it as it was before this run. What went wrong is told, and not written down.
    fn leave_in_doubt(&self, met: Answer, trouble: Option<Trouble>) -> Later {
        self.note(trouble, &met);
        self.run.ledger().doubts.insert(self.task.order, met);
        Ok(None)
    }

    fn note(&self, trouble: Option<Trouble>, answer: &Answer) {
        if let Some(halt) = self.station.breaker.note(trouble, answer.error.as_deref()) {
            self.run.progress.note(&halt.words());
        }
    }

    fn later(&self, earliest: std::time::SystemTime) -> Option<Task> {
        let earliest = earliest.max(self.run.now().checked_add(SHORTEST_WAIT).unwrap_or(earliest));
        self.run.progress.put_off(earliest);
        let later = Task { earliest: Some(earliest), ..self.task };
        (self.run.too_early == TooEarly::Wait).then_some(later)
    }
}

/// What is said of an order in doubt that must not be closed again.
fn unsettled(asked: &str, advice: Advice) -> Answer {
    let error = format!(
        "an earlier call may have arrived; asking: {asked}; the provider does not say that closing again does no harm"
    );
    let (error, message) = (Some(error), Some(asked.to_owned()));
    Answer { error, message, advice: Some(advice), ..Answer::new(Conclusion::Unknown) }
}
