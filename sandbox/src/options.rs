//! How a sandbox is started.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use paywright_codegen::model::Model;
use paywright_runtime::{
    Secret,
    algorithm::KeyKind,
    sources::{Clock, Random, SystemClock, ThreadRandom},
};

use crate::{clock::ManualClock, keys::Pair};

/// Settings of a sandbox. `default()` listens on a free port of this machine and stands in for all built-in providers.
#[derive(Clone)]
pub struct SandboxOptions {
    pub(crate) listen: SocketAddr,
    /// The built-in specs where there is none.
    pub(crate) model: Option<Model>,
    /// What is given to credentials instead of made-up values.
    pub(crate) credentials: Vec<GivenCredential>,
    pub(crate) time: Time,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) latency: Duration,
    /// Something random where there is none.
    pub(crate) fault_seed: Option<u64>,
    /// Key pairs to take instead of fresh ones.
    pub(crate) keys: Vec<(KeyKind, Pair)>,
}

/// By what a sandbox goes. What it writes down and how it waits are one decision.
#[derive(Clone)]
pub(crate) enum Time {
    /// This clock says what time it is, and delays pass by real time.
    Real(Arc<dyn Clock>),
    /// Delays pass as this clock is moved.
    Manual(ManualClock),
}

impl Time {
    /// What time it is.
    pub(crate) fn now_millis(&self) -> i64 {
        match self {
            Self::Real(clock) => clock.now_millis(),
            Self::Manual(clock) => clock.now_millis(),
        }
    }
}

/// The value of a credential.
#[derive(Clone)]
pub(crate) struct GivenCredential {
    pub(crate) provider: String,
    pub(crate) name: String,
    pub(crate) value: Secret,
}

impl Default for SandboxOptions {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            model: None,
            credentials: Vec::new(),
            time: Time::Real(Arc::new(SystemClock)),
            random: Arc::new(ThreadRandom),
            latency: Duration::ZERO,
            fault_seed: None,
            keys: Vec::new(),
        }
    }
}

impl SandboxOptions {
    /// Listens here. Port 0 takes a free one.
    #[must_use]
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// Stands in for these providers instead of the built-in ones.
    #[must_use]
    pub fn model(mut self, model: Model) -> Self {
        self.model = Some(model);
        self
    }

    /// Takes this value for a credential instead of a made-up one: a text, a shared secret, or what chooses an algorithm
    /// (`sign_type`). Of several values for one credential the last one counts. Key pairs are given by
    /// [`SandboxOptions::key_pair`].
    #[must_use]
    pub fn credential(mut self, provider: &str, name: &str, value: impl Into<Secret>) -> Self {
        let (provider, name) = (provider.to_owned(), name.to_owned());
        self.credentials.push(GivenCredential { provider, name, value: value.into() });
        self
    }

    /// Takes the time in replies and in the books from this clock. Delays pass by real time.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.time = Time::Real(Arc::new(clock));
        self
    }

    /// Takes the time from this clock, and lets delays pass by it: a call that is delayed goes on when it is moved.
    #[must_use]
    pub fn manual_clock(mut self, clock: ManualClock) -> Self {
        self.time = Time::Manual(clock);
        self
    }

    /// Lets each call take so long, by the clock that delays pass by. It is added to what faults take.
    #[must_use]
    pub fn latency(mut self, time: Duration) -> Self {
        self.latency = time;
        self
    }

    /// Makes faults that happen by chance happen to the same calls each time, as long as calls come in the same order.
    #[must_use]
    pub fn fault_seed(mut self, seed: u64) -> Self {
        self.fault_seed = Some(seed);
        self
    }

    /// Takes made-up texts and nonces from this source. With a clock and key pairs given too, a sandbox that gets the
    /// same calls gives the same answers, wherever the signature's algorithm allows that.
    #[must_use]
    pub fn random(mut self, random: impl Random + 'static) -> Self {
        self.random = Arc::new(random);
        self
    }

    /// Takes this pair, in PEM, wherever a pair of its kind is needed: the private key in PKCS#8, the public one in SPKI.
    #[must_use]
    pub fn key_pair(mut self, kind: KeyKind, private: impl Into<Secret>, public: impl Into<Secret>) -> Self {
        self.keys.push((kind, Pair { private: private.into(), public: public.into() }));
        self
    }

    /// What is given to a provider's credentials, by name; the last one counts.
    pub(crate) fn given(&self, provider: &str) -> impl Iterator<Item = (&str, &Secret)> {
        let own = self.credentials.iter().filter(move |given| given.provider == provider);
        own.map(|given| (given.name.as_str(), &given.value))
    }
}

/// Values stay out: some are secret.
impl std::fmt::Debug for SandboxOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SandboxOptions").field("listen", &self.listen).finish_non_exhaustive()
    }
}
