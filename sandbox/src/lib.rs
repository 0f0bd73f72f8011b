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
//! # When things go wrong
//!
//! [`Sandbox::inject`] makes a provider fail on purpose: connections that end before the call was acted on or after,
//! delays, silence, a gateway's error page, half a reply, wrong signatures, each row of the spec's error tables, forged
//! answers, and a success that takes effect later ([`Fault`] has them all). [`Sandbox::log`] tells what came of each
//! call, and [`Sandbox::orders`] what the books say, so that a test can hold what a client claims against them. With a
//! [`ManualClock`], time passes when the test says so, and nothing has to sleep.
//!
//! # Keys
//!
//! Keys and secrets are made up when a sandbox starts, and die with it. A refused call is told why in the header
//! `x-sandbox-reason`, which no provider sends.

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
mod transport;

use std::{fmt, future::Future, net::SocketAddr, sync::Arc, time::Duration};

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
pub use error::{FaultError, SandboxError};
pub use fault::{Fault, FaultSyntaxError, PlainReply};
pub use injection::Injection;
pub use log::Logged;
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

    /// Sets an order's state. From then on, the provider has an order with this number, the merchant's or its own. A new
    /// one was made now, by the sandbox's clock.
    pub fn set_order(&self, provider: &str, number: &str, state: OrderState) {
        self.set_orders(provider, [(number, state)]);
    }

    /// Sets the states of many orders at once.
    pub fn set_orders<N: AsRef<str>>(&self, provider: &str, orders: impl IntoIterator<Item = (N, OrderState)>) {
        let Some(desk) = self.house.desk(provider) else { return };
        let (mut books, now) = (desk.orders(), desk.now());
        for (number, state) in orders {
            books.set(number.as_ref(), state, now);
        }
    }

    /// Sets the state of an order that was made at this time, in milliseconds since 1970-01-01 in UTC.
    pub fn set_order_created(&self, provider: &str, number: &str, state: OrderState, created_millis: i64) {
        if let Some(desk) = self.house.desk(provider) {
            desk.orders().set_created(number, state, created_millis);
        }
    }

    /// Gives an order another number as well. Says whether there is such an order.
    pub fn link_order(&self, provider: &str, number: &str, other: &str) -> bool {
        self.house.desk(provider).is_some_and(|desk| desk.orders().link(number, other))
    }

    /// The state of an order; `None` where the provider has no such order.
    #[must_use]
    pub fn order(&self, provider: &str, number: &str) -> Option<OrderState> {
        let desk = self.house.desk(provider)?;
        desk.orders().state(number, desk.now())
    }

    /// An order with all its numbers and the time when it was made.
    #[must_use]
    pub fn booked_order(&self, provider: &str, number: &str) -> Option<BookedOrder> {
        let desk = self.house.desk(provider)?;
        desk.orders().get(number, desk.now())
    }

    /// All orders of a provider, in the order in which they were made known.
    #[must_use]
    pub fn orders(&self, provider: &str) -> Vec<BookedOrder> {
        self.house.desk(provider).map_or_else(Vec::new, |desk| desk.orders().all(desk.now()))
    }

    /// Makes something go wrong at a provider: with its next call, unless the [`Injection`] says otherwise.
    ///
    /// Faults that wait for calls stand in a queue. To each call happens the first one that fits it, and no other.
    ///
    /// ```
    /// use paywright_sandbox::{Fault, Injection, OrderState, Sandbox, SandboxOptions};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start(SandboxOptions::default()).await?;
    /// sandbox.set_order("acopay", "order-1", OrderState::Unpaid);
    /// sandbox.inject("acopay", Fault::DropAfter)?;
    /// sandbox.inject("acopay", Injection::new("error:1007".parse()?).order("order-2").times(3))?;
    /// // … the next call to close `order-1` gets no reply, and closes it all the same …
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no such provider or operation, or this cannot happen there: it signs nothing, has no such error, …
    pub fn inject(&self, provider: &str, fault: impl Into<Injection>) -> Result<(), FaultError> {
        let injection = fault.into();
        let desk = self.house.desk(provider).ok_or_else(|| FaultError::UnknownProvider(provider.to_owned()))?;
        refusal::admits(&desk.provider, &injection)?;
        desk.faults().add(injection);
        Ok(())
    }

    /// From now on nothing goes wrong at this provider. Calls that a fault happens to already are not helped.
    pub fn clear_faults(&self, provider: &str) {
        if let Some(desk) = self.house.desk(provider) {
            desk.faults().clear();
        }
    }

    /// Every fault that can happen to calls of an operation, each row of the error tables among them, for tests that go
    /// through all of them. Delays are 100 milliseconds, what takes effect late does so after a minute. Empty for an unknown
    /// provider or operation.
    #[must_use]
    pub fn possible_faults(&self, provider: &str, operation: &str) -> Vec<Fault> {
        let Some(desk) = self.house.desk(provider) else { return Vec::new() };
        let operation = desk.provider.operations.iter().find(|known| known.id == operation);
        operation.map_or_else(Vec::new, |operation| refusal::possible(&desk.provider, operation))
    }

    /// The calls that reached this provider's operations, in order of arrival. Of more than 65,536 the oldest are
    /// forgotten; [`Sandbox::requests`] counts on. Order numbers longer than 256 bytes are left out.
    #[must_use]
    pub fn log(&self, provider: &str) -> Vec<Logged> {
        self.house.desk(provider).map_or_else(Vec::new, |desk| desk.log().calls())
    }

    /// Waits until the log is as wanted, and gives it. Empty for an unknown provider.
    ///
    /// A call that is delayed comes before it is judged: this tells when either happened.
    pub async fn wait_for_log(&self, provider: &str, mut wanted: impl FnMut(&[Logged]) -> bool) -> Vec<Logged> {
        let Some(desk) = self.house.desk(provider) else { return Vec::new() };
        let mut changes = desk.log().changes();
        loop {
            changes.mark_unchanged();
            let calls = desk.log().calls();
            if wanted(&calls) {
                return calls;
            }
            // The desk holds the sender: waiting cannot fail.
            let _ = changes.changed().await;
        }
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
