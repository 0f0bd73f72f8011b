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
#[non_exhaustive]
pub struct SandboxOptions {
    /// Where to listen. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// The providers to stand in for; the built-in specs where there is none.
    pub model: Option<Model>,
    /// Provider, credential, value: what credentials that choose an algorithm say.
    pub choose: Vec<(String, String, String)>,
    /// Provider, credential, value: texts and shared secrets to take instead of made-up ones.
    pub credentials: Vec<(String, String, String)>,
    /// Where the time in replies and in the books comes from.
    pub clock: Arc<dyn Clock>,
    /// Where made-up texts and nonces come from. (Keys come from the system, unless they are given.)
    pub random: Arc<dyn Random>,
    /// How long each call takes. It is added to what faults take.
    pub latency: Duration,
    /// What the chance of faults starts from; something random where there is none.
    pub fault_seed: Option<u64>,
    /// By which delays pass; by real time where there is none.
    pub(crate) manual_clock: Option<ManualClock>,
    /// Key pairs to take instead of fresh ones.
    pub(crate) keys: Vec<(KeyKind, Pair)>,
}

impl Default for SandboxOptions {
    fn default() -> Self {
        let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self {
            listen,
            model: None,
            choose: Vec::new(),
            credentials: Vec::new(),
            clock: Arc::new(SystemClock),
            random: Arc::new(ThreadRandom),
            latency: Duration::ZERO,
            fault_seed: None,
            manual_clock: None,
            keys: Vec::new(),
        }
    }
}

impl SandboxOptions {
    /// Listens here.
    #[must_use]
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// Stands in for these providers.
    #[must_use]
    pub fn model(mut self, model: Model) -> Self {
        self.model = Some(model);
        self
    }

    /// Sets a credential that chooses an algorithm.
    #[must_use]
    pub fn choose(mut self, provider: &str, credential: &str, value: &str) -> Self {
        self.choose.push((provider.to_owned(), credential.to_owned(), value.to_owned()));
        self
    }

    /// Takes this text or shared secret instead of a made-up one.
    #[must_use]
    pub fn credential(mut self, provider: &str, credential: &str, value: &str) -> Self {
        self.credentials.push((provider.to_owned(), credential.to_owned(), value.to_owned()));
        self
    }

    /// Takes the time from this clock. Delays pass by real time.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self.manual_clock = None;
        self
    }

    /// Takes the time from this clock, and lets delays pass by it: a call that is delayed goes on when it is moved.
    #[must_use]
    pub fn manual_clock(mut self, clock: ManualClock) -> Self {
        self.clock = Arc::new(clock.clone());
        self.manual_clock = Some(clock);
        self
    }

    /// Lets each call take so long.
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
    pub(crate) fn given(&self, provider: &str) -> Vec<(&str, &str)> {
        let all = self.choose.iter().chain(&self.credentials);
        let own = all.filter(|(id, ..)| id == provider);
        own.map(|(_, name, value)| (name.as_str(), value.as_str())).collect()
    }
}

/// Values stay out: some are secret.
impl std::fmt::Debug for SandboxOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SandboxOptions").field("listen", &self.listen).finish_non_exhaustive()
    }
}
