//! How calls wait: for a delay to pass, or for nothing at all. A sandbox that stops lets go of all of them.

use std::time::Duration;

use paywright_runtime::sources::Clock;
use tokio::{
    sync::watch,
    time::{Instant, sleep},
};

use crate::clock::{ManualClock, after};

/// Lets calls wait.
pub(crate) struct Patience {
    /// By which delays pass; by real time where there is none.
    clock: Option<ManualClock>,
    stopped: watch::Sender<bool>,
}

/// When a call came: delays count from then, so that none is longer because the call was looked at first.
pub(crate) struct Arrival {
    real: Instant,
    millis: Option<i64>,
}

/// The sandbox stopped while a call waited.
pub(crate) struct Stopped;

impl Patience {
    pub(crate) fn new(clock: Option<ManualClock>) -> Self {
        Self { clock, stopped: watch::Sender::new(false) }
    }

    /// A call comes.
    pub(crate) fn arrival(&self) -> Arrival {
        Arrival { real: Instant::now(), millis: self.clock.as_ref().map(ManualClock::now_millis) }
    }

    /// Waits until so much time has passed since the call came.
    pub(crate) async fn wait(&self, arrival: &Arrival, duration: Duration) -> Result<(), Stopped> {
        if duration.is_zero() {
            return Ok(());
        }
        tokio::select! {
            () = self.pass(arrival, duration) => Ok(()),
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

    async fn pass(&self, arrival: &Arrival, duration: Duration) {
        match self.clock.as_ref().zip(arrival.millis) {
            Some((clock, came)) => clock.reach(after(came, duration)).await,
            None => sleep(duration.saturating_sub(arrival.real.elapsed())).await,
        }
    }
}
