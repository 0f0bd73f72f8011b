//! How calls wait: for a delay to pass, or for nothing at all. A sandbox that stops lets go of all of them.

use std::time::Duration;

use tokio::{
    sync::watch,
    time::{Instant, sleep},
};

use crate::{clock::after, options::Time};

/// Lets calls wait.
pub(crate) struct Patience {
    time: Time,
    stopped: watch::Sender<bool>,
}

/// When a call came: delays count from then, so that none is longer because the call was looked at first.
pub(crate) struct Arrival {
    real: Instant,
    millis: i64,
}

/// The sandbox stopped while a call waited.
pub(crate) struct Stopped;

impl Patience {
    pub(crate) fn new(time: Time) -> Self {
        Self { time, stopped: watch::Sender::new(false) }
    }

    /// A call comes.
    pub(crate) fn arrival(&self) -> Arrival {
        Arrival { real: Instant::now(), millis: self.time.now_millis() }
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
        match &self.time {
            Time::Manual(clock) => clock.reach(after(arrival.millis, duration)).await,
            Time::Real(_) => sleep(duration.saturating_sub(arrival.real.elapsed())).await,
        }
    }
}
