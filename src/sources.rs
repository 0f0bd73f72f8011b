//! Time and chance, which a test or a command can replace.

use std::{
    sync::{Arc, OnceLock},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use rand::RngExt;

use crate::outcome::BoxFuture;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970-01-01 in UTC.
    fn now_millis(&self) -> i64;
}

/// Measures how long something takes, and waits.
///
/// Deadlines and waits go by this, never by a [`Clock`], which somebody may set.
pub trait Timer: Send + Sync {
    /// The time since a moment of the timer's choice. It never goes back.
    fn now(&self) -> Duration;

    /// Is ready after this long.
    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()>;

    /// Whether [`Timer::sleep`] can wait, here and now. Where it cannot, nothing is tried again after a wait, and
    /// nothing is cut off at a deadline.
    fn can_sleep(&self) -> bool {
        true
    }
}

/// Gives random bytes. They must not be foreseeable: nonces are made of them.
pub trait Random: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now_millis(&self) -> i64 {
        (**self).now_millis()
    }
}

impl<T: Timer + ?Sized> Timer for Arc<T> {
    fn now(&self) -> Duration {
        (**self).now()
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        (**self).sleep(time)
    }

    fn can_sleep(&self) -> bool {
        (**self).can_sleep()
    }
}

impl<R: Random + ?Sized> Random for Arc<R> {
    fn fill(&self, bytes: &mut [u8]) {
        (**self).fill(bytes);
    }
}

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now_millis(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

/// The system's monotonic clock, and tokio's timers where the feature `reqwest` is on.
///
/// Waiting needs a tokio runtime with time enabled, as the HTTP transport does. Outside of a runtime, or without the
/// feature, [`Timer::can_sleep`] says no, and [`Timer::sleep`] is ready at once. In a runtime whose time is not enabled
/// tokio itself panics: enable it, or give the client a timer of your own.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemTimer;

impl Timer for SystemTimer {
    fn now(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        Box::pin(system_sleep(time))
    }

    fn can_sleep(&self) -> bool {
        has_runtime()
    }
}

#[cfg(feature = "reqwest")]
async fn system_sleep(time: Duration) {
    if has_runtime() {
        tokio::time::sleep(time).await;
    }
}

#[cfg(feature = "reqwest")]
fn has_runtime() -> bool {
    tokio::runtime::Handle::try_current().is_ok()
}

#[cfg(not(feature = "reqwest"))]
async fn system_sleep(_: Duration) {}

#[cfg(not(feature = "reqwest"))]
fn has_runtime() -> bool {
    false
}

/// A ChaCha generator per thread, seeded by the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThreadRandom;

impl Random for ThreadRandom {
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill(bytes);
    }
}

/// How many random characters are enough, where a document allows as many.
pub const NONCE_LENGTH: usize = 32;

/// Letters and digits, each as likely as the others; `length` of them.
pub fn nonce(random: &dyn Random, length: usize) -> String {
    const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    characters(random, ALPHABET, length)
}

/// The time and random digits: `length` digits that no other request has.
pub(crate) fn trace_id(clock: &dyn Clock, random: &dyn Random, length: usize) -> String {
    let mut text = clock.now_millis().max(0).to_string();
    text.truncate(length);
    let digits = characters(random, b"0123456789", length.saturating_sub(text.len()));
    text.push_str(&digits);
    text
}

fn characters(random: &dyn Random, alphabet: &[u8], length: usize) -> String {
    // The greatest multiple of the alphabet's size: bytes from there on would favour its beginning.
    let fair = (256usize / alphabet.len().max(1)).saturating_mul(alphabet.len());
    let mut text = String::with_capacity(length);
    let mut bytes = [0u8; 64];
    while text.len() < length {
        random.fill(&mut bytes);
        let usable = bytes.iter().map(|byte| usize::from(*byte)).filter(|byte| *byte < fair);
        let picked = usable.filter_map(|byte| alphabet.get(byte % alphabet.len().max(1)));
        text.extend(picked.take(length.saturating_sub(text.len())).map(|byte| char::from(*byte)));
    }
    text
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Waker};

    use super::*;

    #[test]
    fn nonces_have_32_letters_and_digits_and_do_not_repeat() {
        let (first, second) = (nonce(&ThreadRandom, NONCE_LENGTH), nonce(&ThreadRandom, NONCE_LENGTH));
        assert!(first.len() == 32 && first.chars().all(|c| c.is_ascii_alphanumeric()), "{first}");
        assert_ne!(first, second);
    }

    #[test]
    fn outside_of_a_runtime_the_system_timer_says_that_it_cannot_wait() {
        assert!(!SystemTimer.can_sleep());
        let mut sleep = SystemTimer.sleep(Duration::MAX);
        let mut context = Context::from_waker(Waker::noop());
        assert!(sleep.as_mut().poll(&mut context).is_ready(), "neither a panic nor a wait without an end");
    }

    #[test]
    fn a_trace_id_is_32_digits_that_start_with_the_time() {
        struct Fixed;
        impl Clock for Fixed {
            fn now_millis(&self) -> i64 {
                1_684_117_602_555
            }
        }
        let id = trace_id(&Fixed, &ThreadRandom, NONCE_LENGTH);
        assert!(id.len() == 32 && id.starts_with("1684117602555") && id.chars().all(|c| c.is_ascii_digit()), "{id}");
    }
}
