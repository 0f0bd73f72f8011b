//! What is told of a call whose future is dropped before it ended: the order may be in doubt, and nobody else says so.

use std::time::Duration;

use super::Client;
use crate::{
    observe::{Confirmation, Ending},
    outcome::Certainty,
    retry::History,
    table::Operation,
};

/// The word for what ended by being dropped.
const DROPPED: &str = "dropped";

/// Tells when it is dropped, unless it was disarmed.
pub(super) struct Guard<'c> {
    client: &'c Client,
    work: Work,
    began: Duration,
    certainty: Certainty,
    attempts: u32,
    is_armed: bool,
}

/// What is under way.
enum Work {
    Call(&'static Operation),
    Confirmation,
}

impl<'c> Guard<'c> {
    /// For a call. As long as nothing was sent, that is certain.
    pub(super) fn of_call(client: &'c Client, operation: &'static Operation) -> Self {
        Self::new(client, Work::Call(operation))
    }

    /// For closing with confirmation.
    pub(super) fn of_confirmation(client: &'c Client) -> Self {
        Self::new(client, Work::Confirmation)
    }

    fn new(client: &'c Client, work: Work) -> Self {
        let began = client.0.timer.now();
        Self { client, work, began, certainty: Certainty::NotSent, attempts: 0, is_armed: true }
    }

    /// From now on something may have arrived.
    pub(super) fn sends(&mut self) {
        self.certainty = Certainty::Unknown;
        self.attempts = self.attempts.saturating_add(1);
    }

    /// The attempts so far ended, and this is certain after all of them.
    pub(super) fn ended(&mut self, history: History) {
        self.certainty = history.certainty(Certainty::NotSent);
    }

    /// Time that is no part of it.
    pub(super) fn set_apart(&mut self, time: Duration) {
        self.began = self.began.saturating_add(time);
    }

    /// It ended by itself.
    pub(super) fn disarm(&mut self) {
        self.is_armed = false;
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        if !self.is_armed {
            return;
        }
        let duration = self.client.0.timer.now().saturating_sub(self.began);
        let certainty = Some(self.certainty);
        match self.work {
            Work::Call(operation) => {
                let ending = Ending { result: DROPPED, certainty, status: None, code: None };
                self.client.tell_ending(operation.id, self.attempts, duration, None, ending, true);
            }
            Work::Confirmation => self.client.tell_confirmation(&Confirmation {
                provider: self.client.0.provider.id,
                duration,
                result: DROPPED,
                evidence: None,
                certainty,
            }),
        }
    }
}
