//! Stands in for the payment providers, so that a shop can be tried out without them.
//!
//! The same specs that clients are generated from drive an HTTP server. It verifies every signature of a call,
//! checks the document's limits, refuses what was sent twice, keeps orders, and answers with a signed reply as the
//! provider would. Nothing in here knows a provider by name: whoever writes a spec gets a sandbox with it.
//!
//! ```no_run
//! # async fn example() -> Result<(), paywright_sandbox::SandboxError> {
//! use paywright_sandbox::{OrderState, Sandbox, SandboxOptions};
//!
//! let sandbox = Sandbox::start(SandboxOptions::default()).await?;
//! sandbox.set_order("acopay", "order-1", OrderState::Unpaid);
//! // … point a client with `sandbox.credentials("acopay")` at `sandbox.base_url()`, and close the order …
//! assert_eq!(sandbox.order("acopay", "order-1"), Some(OrderState::Closed));
//! # Ok(())
//! # }
//! ```
//!
//! Keys and secrets are made up when a sandbox starts, and die with it. A refused call is told why in the header
//! `x-sandbox-reason`, which no provider sends.

mod books;
mod builtin;
mod check;
mod credentials;
mod desk;
mod error;
mod gateway;
mod keys;
mod options;
mod reply;
mod request;
mod scheme;
mod server;
mod transport;

use std::{fmt, future::Future, net::SocketAddr, sync::Arc, time::Duration};

use tokio::{
    net::TcpListener,
    sync::oneshot,
    task::{JoinHandle, spawn_blocking},
    time::timeout,
};

pub use books::{OrderState, UnknownOrderState};
pub use builtin::builtin_model;
pub use error::SandboxError;
pub use options::SandboxOptions;
pub use transport::SandboxTransport;

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
        let open = move || {
            let mut options = options;
            let model = options.model.take().map_or_else(builtin_model, Ok)?;
            House::open(model, &options)
        };
        // Making RSA keys keeps a core busy for a while.
        let house = Arc::new(spawn_blocking(open).await.map_err(|_| SandboxError::Cancelled)??);
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = server::serve(listener, Arc::clone(&house), async {
            let _ = stopped.await;
        });
        let server = tokio::spawn(async {
            // A server that cannot accept connections any more has nobody to tell.
            let _ = serving.await;
        });
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
        SandboxTransport { house: Arc::clone(&self.house) }
    }

    /// The ids of the providers that it stands in for.
    pub fn providers(&self) -> impl Iterator<Item = &str> {
        self.house.desks.iter().map(|desk| desk.provider.id.as_str())
    }

    /// What a merchant's configuration would hold: names and values, PEM for keys. Empty for an unknown provider.
    #[must_use]
    pub fn credentials(&self, provider: &str) -> Vec<(String, String)> {
        let desk = self.house.desk(provider).into_iter();
        let all = desk.flat_map(|desk| desk.credentials.configuration(&desk.provider));
        all.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    /// One of [`Sandbox::credentials`]; `None` for an unknown provider or credential, and for an optional one that is not
    /// set.
    #[must_use]
    pub fn credential(&self, provider: &str, name: &str) -> Option<String> {
        let desk = self.house.desk(provider)?;
        let mut all = desk.credentials.configuration(&desk.provider);
        all.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
    }

    /// Where the provider's gateway listens here, such as `http://127.0.0.1:4010/admin`; `None` where the provider has none.
    #[must_use]
    pub fn gateway_url(&self, provider: &str) -> Option<String> {
        let gateway = self.house.desk(provider)?.provider.gateway.as_ref()?;
        Some(format!("{}{}", self.base_url(), gateway.path))
    }

    /// What a client of the provider's gateway must be given: settings and values. Empty where the provider has none.
    #[must_use]
    pub fn gateway_settings(&self, provider: &str) -> Vec<(String, String)> {
        self.house.desk(provider).map(|desk| desk.gateway.named(&desk.provider)).unwrap_or_default()
    }

    /// Sets an order's state. From then on, the provider has an order with this number, the merchant's or its own.
    pub fn set_order(&self, provider: &str, number: &str, state: OrderState) {
        if let Some(desk) = self.house.desk(provider) {
            desk.orders().set(number, state);
        }
    }

    /// Gives an order another number as well. Says whether there is such an order.
    pub fn link_order(&self, provider: &str, number: &str, other: &str) -> bool {
        self.house.desk(provider).is_some_and(|desk| desk.orders().link(number, other))
    }

    /// The state of an order; `None` where the provider has no such order.
    #[must_use]
    pub fn order(&self, provider: &str, number: &str) -> Option<OrderState> {
        self.house.desk(provider)?.orders().get(number)
    }

    /// How many requests reached this provider's operations.
    #[must_use]
    pub fn requests(&self, provider: &str) -> u64 {
        self.house.desk(provider).map_or(0, desk::Desk::requests)
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
        let providers: Vec<&str> = self.providers().collect();
        f.debug_struct("Sandbox").field("address", &self.address).field("providers", &providers).finish_non_exhaustive()
    }
}
