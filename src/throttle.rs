//! A limit to how often a provider is called.

use std::sync::Arc;

use crate::outcome::BoxFuture;

/// Gives each attempt its turn.
///
/// A client waits for its turn before it signs: nonces and times are fresh when the request goes out. The wait counts
/// neither as a part of an attempt's duration nor towards any deadline, so it should end: a turn that never comes is a
/// call that never ends. One throttle can serve many clients.
///
/// ```
/// use std::time::Duration;
/// use paywright_runtime::{BoxFuture, throttle::Throttle};
/// use tokio::{sync::Mutex, time::{Interval, interval}};
///
/// /// At most fifty attempts per second.
/// struct Fifty(Mutex<Interval>);
///
/// impl Fifty {
///     fn new() -> Self {
///         Self(Mutex::new(interval(Duration::from_millis(20))))
///     }
/// }
///
/// impl Throttle for Fifty {
///     fn turn(&self) -> BoxFuture<'_, ()> {
///         Box::pin(async { drop(self.0.lock().await.tick().await) })
///     }
/// }
/// # let _ = Fifty::new;
/// ```
pub trait Throttle: Send + Sync {
    /// Is ready when an attempt may be made.
    fn turn(&self) -> BoxFuture<'_, ()>;
}

impl<T: Throttle + ?Sized> Throttle for Arc<T> {
    fn turn(&self) -> BoxFuture<'_, ()> {
        (**self).turn()
    }
}
