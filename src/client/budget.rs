//! How long a call may take, or several together.
//!
//! Waiting for a turn does not count: where many calls stand in a queue, the last one has as much time for itself as the
//! first.

use std::time::Duration;

use crate::sources::Timer;

/// The time that is allowed, and what of it is gone.
pub(super) struct Budget {
    began: Duration,
    limit: Duration,
    apart: Duration,
}

impl Budget {
    /// So much time from now on; [`Duration::MAX`] is no limit.
    pub(super) fn new(limit: Duration, timer: &dyn Timer) -> Self {
        Self { began: timer.now(), limit, apart: Duration::ZERO }
    }

    /// A half of what is left.
    pub(super) fn half(&self, timer: &dyn Timer) -> Self {
        let left = self.left(timer);
        Self::new(if left == Duration::MAX { left } else { left / 2 }, timer)
    }

    /// All that is left.
    pub(super) fn rest(&self, timer: &dyn Timer) -> Self {
        Self::new(self.left(timer), timer)
    }

    /// All of it, the time that is gone included.
    pub(super) fn limit(&self) -> Duration {
        self.limit
    }

    /// The time that is gone.
    pub(super) fn spent(&self, timer: &dyn Timer) -> Duration {
        timer.now().saturating_sub(self.began).saturating_sub(self.apart)
    }

    /// What is left; [`Duration::MAX`] where there is no limit.
    pub(super) fn left(&self, timer: &dyn Timer) -> Duration {
        if self.limit == Duration::MAX { self.limit } else { self.limit.saturating_sub(self.spent(timer)) }
    }

    /// Time that does not count.
    pub(super) fn set_apart(&mut self, time: Duration) {
        self.apart = self.apart.saturating_add(time);
    }

    /// The time that was set apart from a part of this budget does not count here either.
    pub(super) fn take_back(&mut self, part: &Self) {
        self.set_apart(part.apart);
    }
}
