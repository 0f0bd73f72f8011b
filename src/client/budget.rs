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

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;
    use crate::outcome::BoxFuture;

    /// A timer that is set by hand, in seconds.
    #[derive(Default)]
    struct Hand(AtomicU64);

    impl Timer for Hand {
        fn now(&self) -> Duration {
            Duration::from_secs(self.0.load(Ordering::Relaxed))
        }

        fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
            Box::pin(std::future::ready(()))
        }
    }

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn parts_come_out_of_what_is_left_and_time_set_apart_is_not_spent() {
        let timer = Hand(AtomicU64::new(100));
        let mut whole = Budget::new(seconds(30), &timer);
        let mut half = whole.half(&timer);
        assert_eq!((half.limit(), whole.rest(&timer).limit()), (seconds(15), seconds(30)));

        timer.0.store(110, Ordering::Relaxed);
        half.set_apart(seconds(4));
        assert_eq!((half.spent(&timer), half.left(&timer)), (seconds(6), seconds(9)));
        whole.take_back(&half);
        assert_eq!((whole.spent(&timer), whole.left(&timer)), (seconds(6), seconds(24)));

        timer.0.store(200, Ordering::Relaxed);
        assert_eq!((whole.left(&timer), whole.half(&timer).limit()), (Duration::ZERO, Duration::ZERO));
    }

    #[test]
    fn what_has_no_limit_has_none_in_parts_either() {
        let timer = Hand::default();
        let whole = Budget::new(Duration::MAX, &timer);
        timer.0.store(1_000, Ordering::Relaxed);
        assert_eq!(whole.left(&timer), Duration::MAX);
        assert_eq!((whole.half(&timer).limit(), whole.rest(&timer).limit()), (Duration::MAX, Duration::MAX));
    }
}
