//! What the tests of faults share: a sandbox whose time stands still, and clients that reach it.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::time::{Duration, SystemTime};

use paywright::{
    CloseOrders, Outcome,
    runtime::{Client, Error, RetryPolicy, algorithm::KeyKind, table::Provider, transport::HttpTransport},
};
use paywright_sandbox::{ManualClock, OrderState, Sandbox, SandboxOptions, StandIn};

/// The order that the tests close.
pub(crate) const ORDER: &str = "order-1";

/// What the clock shows first.
pub(crate) fn start() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

/// A sandbox, and the clock that it goes by.
pub(crate) struct Scene {
    pub(crate) sandbox: Sandbox,
    pub(crate) clock: ManualClock,
}

impl Scene {
    pub(crate) async fn open() -> Self {
        Self::open_with_latency(Duration::ZERO).await
    }

    pub(crate) async fn open_with_latency(latency: Duration) -> Self {
        let clock = ManualClock::at(start());
        // Making RSA keys takes longer than all calls of a test.
        let options = SandboxOptions::default()
            .key_pair(
                KeyKind::Rsa,
                include_str!("../../../tests/keys/rsa_pkcs8.pem"),
                include_str!("../../../tests/keys/rsa_spki.pem"),
            )
            .manual_clock(clock.clone())
            .latency(latency)
            .fault_seed(7);
        Self { sandbox: Sandbox::start(options).await.unwrap(), clock }
    }

    /// A client that comes over HTTP, and waits for a reply as long as a slow machine needs.
    pub(crate) fn client(&self, provider: &'static Provider) -> Client {
        self.client_with(provider, Duration::from_secs(30))
    }

    /// A client that gives up soon.
    pub(crate) fn hasty_client(&self, provider: &'static Provider) -> Client {
        self.client_with(provider, Duration::from_millis(500))
    }

    fn client_with(&self, provider: &'static Provider, timeout: Duration) -> Client {
        let transport = HttpTransport::builder().timeout(timeout).build().unwrap();
        let settings =
            Client::builder(self.sandbox.credentials_for(provider).unwrap()).base_url(self.sandbox.base_url());
        // One attempt each: one fault is what the test sees.
        settings.transport(transport).retry(RetryPolicy::never()).build().unwrap()
    }

    /// The provider with this id.
    pub(crate) fn provider(&self, id: &str) -> StandIn {
        self.sandbox.provider(id).unwrap()
    }

    /// Makes the order anew: unpaid.
    pub(crate) fn unpaid(&self, provider: &Provider) {
        self.provider(provider.id).set_order(ORDER, OrderState::Unpaid);
    }

    pub(crate) fn state(&self, provider: &Provider) -> OrderState {
        self.provider(provider.id).order(ORDER).unwrap()
    }
}

/// Closes the order: the outcome in a word. Where a provider's success is known to be weak, it is taken for what the provider
/// said: what it is worth is not a matter of faults.
pub(crate) async fn close(client: &Client) -> Result<&'static str, Error> {
    let closed = client.close(ORDER.into()).await?;
    Ok(match closed.outcome() {
        Outcome::Accepted => Outcome::Closed.id(),
        outcome => outcome.id(),
    })
}
