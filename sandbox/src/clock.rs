//! Time that can be moved by hand, and waiting by it.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use paywright_runtime::{sources::Clock, time};
use tokio::sync::watch;

/// A clock that stands still until it is moved. Clones show the same time, so a client and a sandbox can share one.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use paywright_sandbox::{ManualClock, SandboxOptions};
///
/// let clock = ManualClock::at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000));
/// let options = SandboxOptions::default().manual_clock(clock.clone());
/// // … start the sandbox, and make orders …
/// clock.advance(Duration::from_secs(300));
/// ```
#[derive(Debug, Clone)]
pub struct ManualClock {
    millis: Arc<watch::Sender<i64>>,
}

impl ManualClock {
    /// A clock that shows this time, in whole milliseconds. It shows none before 1970.
    #[must_use]
    pub fn at(moment: SystemTime) -> Self {
        Self { millis: Arc::new(watch::Sender::new(time::millis(moment))) }
    }

    /// Moves it forward. Whatever waits for the time that it shows now goes on.
    pub fn advance(&self, by: Duration) {
        self.millis.send_modify(|millis| *millis = after(*millis, by));
    }

    /// Waits until the clock shows this time.
    pub(crate) async fn reach(&self, due: i64) {
        // The sender lives as long as this clock: waiting cannot fail.
        let _ = self.millis.subscribe().wait_for(|millis| *millis >= due).await;
    }
}

impl Clock for ManualClock {
    fn now_millis(&self) -> i64 {
        *self.millis.borrow()
    }
}

/// A time, and so much later.
pub(crate) fn after(millis: i64, duration: Duration) -> i64 {
    millis.saturating_add(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX))
}
