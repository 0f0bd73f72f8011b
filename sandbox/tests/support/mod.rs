//! What the tests of faults share: a sandbox whose time stands still, and clients that reach it.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::time::Duration;

use paywright::{
    CloseOrders,
    runtime::{Client, Credentials, Error, table::Provider, transport::HttpTransport},
};
use paywright_sandbox::{ManualClock, OrderState, Sandbox, SandboxOptions};

/// The order that the tests close.
pub(crate) const ORDER: &str = "order-1";

/// A sandbox, and the clock that it goes by.
pub(crate) struct Scene {
    pub(crate) sandbox: Sandbox,
    pub(crate) clock: ManualClock,
}

impl Scene {
    pub(crate) async fn open() -> Self {
        let clock = ManualClock::at(1_700_000_000_000);
        let options = SandboxOptions::default().manual_clock(clock.clone()).fault_seed(7);
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
        let settings = Client::builder(self.credentials(provider)).base_url(self.sandbox.base_url());
        settings.transport(transport).build().unwrap()
    }

    pub(crate) fn credentials(&self, provider: &'static Provider) -> Credentials {
        let mut credentials = Credentials::new(provider);
        for (name, value) in self.sandbox.credentials(provider.id) {
            credentials.set_by_name(&name, value).unwrap();
        }
        credentials
    }

    /// Makes the order anew: unpaid.
    pub(crate) fn unpaid(&self, provider: &Provider) {
        self.sandbox.set_order(provider.id, ORDER, OrderState::Unpaid);
    }

    pub(crate) fn state(&self, provider: &Provider) -> OrderState {
        self.sandbox.order(provider.id, ORDER).unwrap()
    }
}

/// Closes the order: an outcome, or the certainty and the error.
pub(crate) async fn close(client: &Client) -> Result<&'static str, Error> {
    client.close(ORDER.into()).await.map(|closed| closed.outcome().id())
}
