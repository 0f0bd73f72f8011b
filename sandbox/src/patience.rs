//! How calls wait: for a delay to pass, or for nothing at all. A sandbox that stops lets go of all of them.

use std::time::Duration;

use tokio::{sync::watch, time::sleep};

use crate::clock::ManualClock;

/// Lets calls wait.
pub(crate) struct Patience {
    /// By which delays pass; by real time where there is none.
    clock: Option<ManualClock>,
    stopped: watch::Sender<bool>,
}

/// The sandbox stopped while a call waited.
pub(crate) struct Stopped;

impl Patience {
    pub(crate) fn new(clock: Option<ManualClock>) -> Self {
        Self { clock, stopped: watch::Sender::new(false) }
    }

    /// Waits until the time has passed.
    pub(crate) async fn wait(&self, duration: Duration) -> Result<(), Stopped> {
        if duration.is_zero() {
            return Ok(());
        }
        tokio::select! {
            () = self.pass(duration) => Ok(()),
            () = self.hang() => Err(Stopped),
        }
    }

    /// Waits until the sandbox stops.
    pub(crate) async fn hang(&self) {
        // The sender lives as long as this: waiting cannot fail.
        let _ = self.stopped.subscribe().wait_for(|stopped| *stopped).await;
    }

    /// Nobody waits any more.
    pub(crate) fn stop(&self) {
        self.stopped.send_replace(true);
    }

    async fn pass(&self, duration: Duration) {
        match &self.clock {
            Some(clock) => clock.wait(duration).await,
            None => sleep(duration).await,
        }
    }
}
