//! Stands in for the payment providers, so that a shop can be tried out without them.
//!
//! The same specs that clients are generated from drive an HTTP server. It verifies every signature of a call,
//! checks the document's limits, refuses what was sent twice, keeps orders, and answers with a signed reply as the
//! provider would. Nothing in here knows a provider by name: whoever writes a spec gets a sandbox with it.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use paywright_sandbox::{OrderState, Sandbox, SandboxOptions};
//!
//! let sandbox = Sandbox::start(SandboxOptions::default()).await?;
//! let acopay = sandbox.provider("acopay")?;
//! acopay.set_order("order-1", OrderState::Unpaid);
//! // … point a client with the credentials of `sandbox.credentials_for(…)` at `sandbox.base_url()`, and close the order …
//! assert_eq!(acopay.order("order-1"), Some(OrderState::Closed));
//! # Ok(())
//! # }
//! ```
//!
//! # When things go wrong
//!
//! [`StandIn::inject`] makes a provider fail on purpose: connections that end before the call was acted on or after,
//! delays, silence, a gateway's error page, half a reply, wrong signatures, each row of the spec's error tables, forged
//! answers, and a success that takes effect later ([`Fault`] has them all). [`StandIn::log`] tells what came of each
//! call, and [`StandIn::orders`] what the books say, so that a test can hold what a client claims against them. With a
//! [`ManualClock`], time passes when the test says so, and nothing has to sleep.
//!
//! # Keys
//!
//! Keys and secrets are made up when a sandbox starts, and die with it. A refused call is told why in the header
//! `x-sandbox-reason`, which no provider sends.

#![warn(missing_debug_implementations)]

mod body;
mod books;
mod builtin;
mod call;
mod check;
mod clock;
mod credentials;
mod desk;
mod envelope;
mod error;
mod fault;
mod gateway;
mod injection;
mod keys;
mod log;
mod options;
mod patience;
mod refusal;
mod reply;
mod request;
mod routes;
mod scheme;
mod server;
mod stand_in;
mod transport;

use std::{fmt, future::Future, net::SocketAddr, sync::Arc, time::Duration};

use paywright_runtime::{Credentials, table::Provider};
use tokio::{
    net::TcpListener,
    runtime::Handle,
    sync::oneshot,
    task::{JoinHandle, spawn_blocking},
    time::timeout,
};

pub use books::{BookedOrder, OrderState, UnknownOrderState};
pub use builtin::builtin_model;
pub use clock::ManualClock;
pub use error::{CredentialsError, FaultError, SandboxError, UnknownProvider};
pub use fault::{Fault, FaultSyntaxError, PlainReply};
pub use injection::Injection;
pub use log::Logged;
pub use options::SandboxOptions;
pub use stand_in::StandIn;
pub use transport::SandboxTransport;

use desk::Desk;
use server::House;

/// How long calls that are under way may take to end.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running sandbox. It stops when it is dropped.
pub struct Sandbox {
    address: SocketAddr,
    house: Arc<House>,
    /// The server stops when this is dropped.
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl Sandbox {
    /// Makes test credentials, listens, and serves on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// The settings do not fit the model, or the address cannot be listened on.
    pub async fn start(options: SandboxOptions) -> Result<Self, SandboxError> {
        let wanted = options.listen;
        let listening = |source| SandboxError::Listen { address: wanted, source };
        let listener = TcpListener::bind(wanted).await.map_err(listening)?;
        let address = listener.local_addr().map_err(listening)?;
        let runtime = Handle::current();
        let open = move || {
            let mut options = options;
            let model = options.model.take().map_or_else(builtin_model, Ok)?;
            House::open(model, &options, runtime)
        };
        // Making RSA keys keeps a core busy for a while.
        let house = Arc::new(spawn_blocking(open).await.map_err(|_| SandboxError::Cancelled)??);
        let (stop, stopped) = oneshot::channel::<()>();
        let server = tokio::spawn(server::serve(listener, Arc::clone(&house), async {
            let _ = stopped.await;
        }));
        Ok(Self { address, house, stop, server })
    }

    /// Where it listens, such as `http://127.0.0.1:4010`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A way to it that needs no network. A client that takes it can keep the provider's own host as its base URL.
    #[must_use]
    pub fn transport(&self) -> SandboxTransport {
        SandboxTransport::new(Arc::clone(&self.house))
    }

    /// The providers that it stands in for.
    pub fn providers(&self) -> impl Iterator<Item = StandIn> {
        self.house.desks.iter().map(|desk| self.stand_in(desk))
    }

    /// The provider with this id, such as `acopay`: its orders, its faults, the calls that it got.
    ///
    /// # Errors
    ///
    /// The sandbox stands in for no such provider.
    pub fn provider(&self, id: &str) -> Result<StandIn, UnknownProvider> {
        Ok(self.stand_in(self.house.desk(id)?))
    }

    /// What a client of a provider needs to know of the sandbox's merchant.
    ///
    /// ```
    /// use paywright::{CloseOrders, Outcome, acopay, runtime::Client};
    /// use paywright_sandbox::{OrderState, Sandbox, SandboxOptions};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start(SandboxOptions::default()).await?;
    /// sandbox.provider("acopay")?.set_order("order-1", OrderState::Unpaid);
    /// let credentials = sandbox.credentials_for(&acopay::PROVIDER)?;
    /// let client = Client::builder(credentials).base_url(sandbox.base_url()).build()?;
    /// assert_eq!(client.close("order-1".into()).await?.outcome(), Outcome::Closed);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A generated `Credentials` type takes the same values one by one: [`StandIn::credential`].
    ///
    /// # Errors
    ///
    /// The sandbox stands in for no such provider, or its specs have credentials that the client does not know.
    pub fn credentials_for(&self, provider: &'static Provider) -> Result<Credentials, CredentialsError> {
        let desk = self.house.desk(provider.id)?;
        let mut credentials = Credentials::new(provider);
        for (name, value) in desk.credentials.configuration(&desk.provider) {
            credentials.set_by_name(name, value)?;
        }
        Ok(credentials)
    }

    /// A configuration in TOML: a table for each provider, with its credentials and `base_url`.
    #[must_use]
    pub fn configuration(&self) -> String {
        let mut all = toml::Table::new();
        for desk in &self.house.desks {
            let credentials = desk.credentials.configuration(&desk.provider);
            let mut table: toml::Table =
                credentials.map(|(name, value)| (name.to_owned(), value.to_owned().into())).collect();
            table.insert("base_url".to_owned(), self.base_url().into());
            // A client asks for leave to use plain HTTP beyond this machine.
            if !self.address.ip().is_loopback() {
                table.insert("plain_http".to_owned(), true.into());
            }
            all.insert(desk.provider.id.clone(), table.into());
        }
        // Tables of texts can always be written.
        toml::to_string_pretty(&all).unwrap_or_default()
    }

    fn stand_in(&self, desk: &Arc<Desk>) -> StandIn {
        StandIn::new(Arc::clone(desk), self.base_url())
    }

    /// Stops: no more connections are taken, and calls that are under way come to their end.
    pub async fn shutdown(self) {
        let Self { stop, mut server, .. } = self;
        drop(stop);
        if timeout(PATIENCE, &mut server).await.is_err() {
            server.abort();
        }
    }

    /// Serves until `stop` is done, then shuts down.
    pub async fn run_until(self, stop: impl Future<Output = ()>) {
        stop.await;
        self.shutdown().await;
    }
}

/// Keys and secrets stay out.
impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let providers: Vec<&str> = self.house.desks.iter().map(|desk| desk.provider.id.as_str()).collect();
        f.debug_struct("Sandbox").field("address", &self.address).field("providers", &providers).finish_non_exhaustive()
    }
}
