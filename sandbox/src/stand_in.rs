//! One provider of a sandbox, as a test sees it.

use std::{fmt, sync::Arc, time::SystemTime};

use paywright_runtime::time;

use crate::{
    books::{BookedOrder, OrderState},
    desk::Desk,
    error::FaultError,
    fault::Fault,
    injection::Injection,
    log::Logged,
    refusal,
};

/// One of the providers that a sandbox stands in for: its merchant's credentials, its books, what is to go wrong there, and
/// the calls that came.
///
/// [`Sandbox::provider`](crate::Sandbox::provider) hands it out. Clones are the same provider. The books and the log can
/// still be read when the sandbox has stopped.
#[derive(Clone)]
pub struct StandIn {
    desk: Arc<Desk>,
    /// The sandbox's.
    base_url: String,
}

impl StandIn {
    pub(crate) fn new(desk: Arc<Desk>, base_url: String) -> Self {
        Self { desk, base_url }
    }

    /// The provider's id, such as `acopay`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.desk.provider.id
    }

    /// What a merchant's configuration would hold: names and values, PEM for keys. An optional credential that is not set
    /// is left out.
    #[must_use]
    pub fn credentials(&self) -> Vec<(String, String)> {
        let all = self.desk.credentials.configuration(&self.desk.provider);
        all.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    /// One of [`StandIn::credentials`]; `None` where the provider has none of this name, and for an optional one that is
    /// not set.
    #[must_use]
    pub fn credential(&self, name: &str) -> Option<String> {
        let mut all = self.desk.credentials.configuration(&self.desk.provider);
        all.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
    }

    /// Where the provider's gateway listens here, such as `http://127.0.0.1:4010/admin`; `None` where the provider has none.
    #[must_use]
    pub fn gateway_url(&self) -> Option<String> {
        let gateway = self.desk.provider.gateway.as_ref()?;
        Some(format!("{}{}", self.base_url, gateway.path))
    }

    /// What a client of the provider's gateway must be given: settings and values. Empty where the provider has none.
    #[must_use]
    pub fn gateway_settings(&self) -> Vec<(String, String)> {
        self.desk.gateway.named(&self.desk.provider)
    }

    /// Sets an order's state. From then on, the provider has an order with this number, the merchant's or its own. A new
    /// one was made now, by the sandbox's clock.
    pub fn set_order(&self, number: &str, state: OrderState) {
        self.set_orders([(number, state)]);
    }

    /// Sets the states of many orders at once.
    pub fn set_orders<N: AsRef<str>>(&self, orders: impl IntoIterator<Item = (N, OrderState)>) {
        let (mut books, now) = (self.desk.orders(), self.desk.now());
        for (number, state) in orders {
            books.set(number.as_ref(), state, now);
        }
    }

    /// Sets the state of an order that was made at this time. It is cut to whole milliseconds, as clocks have them.
    pub fn set_order_created(&self, number: &str, state: OrderState, created: SystemTime) {
        self.desk.orders().set_created(number, state, time::millis(created));
    }

    /// Gives an order another number as well. Says whether there is such an order.
    #[must_use = "nothing is linked where there is no such order"]
    pub fn link_order(&self, number: &str, other: &str) -> bool {
        self.desk.orders().link(number, other)
    }

    /// The state of an order; `None` where the provider has no such order.
    #[must_use]
    pub fn order(&self, number: &str) -> Option<OrderState> {
        self.desk.orders().state(number, self.desk.now())
    }

    /// An order with all its numbers and the time when it was made; `None` where the provider has no such order.
    #[must_use]
    pub fn booked_order(&self, number: &str) -> Option<BookedOrder> {
        self.desk.orders().get(number, self.desk.now())
    }

    /// All orders, in the order in which they were made known.
    #[must_use]
    pub fn orders(&self) -> Vec<BookedOrder> {
        self.desk.orders().all(self.desk.now())
    }

    /// Makes something go wrong: with the provider's next call, unless the [`Injection`] says otherwise.
    ///
    /// Faults that wait for calls stand in a queue. To each call happens the first one that fits it, and no other.
    ///
    /// ```
    /// use paywright_sandbox::{Fault, Injection, OrderState, Sandbox, SandboxOptions};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start(SandboxOptions::default()).await?;
    /// let acopay = sandbox.provider("acopay")?;
    /// acopay.set_order("order-1", OrderState::Unpaid);
    /// acopay.inject(Fault::DropAfter)?;
    /// acopay.inject(Injection::new("error:1007".parse()?).order("order-2").times(3))?;
    /// // … the next call to close `order-1` gets no reply, and closes it all the same …
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no such operation, or this cannot happen here: the provider signs nothing, has no such error, …
    pub fn inject(&self, fault: impl Into<Injection>) -> Result<(), FaultError> {
        let injection = fault.into();
        refusal::admits(&self.desk.provider, &injection)?;
        self.desk.faults().add(injection);
        Ok(())
    }

    /// From now on nothing goes wrong. Calls that a fault happens to already are not helped.
    pub fn clear_faults(&self) {
        self.desk.faults().clear();
    }

    /// Every fault that can happen to calls of an operation, each row of the error tables among them, for tests that go
    /// through all of them. Delays are 100 milliseconds, what takes effect late does so after a minute.
    ///
    /// # Errors
    ///
    /// There is no such operation.
    pub fn possible_faults(&self, operation: &str) -> Result<Vec<Fault>, FaultError> {
        let provider = &self.desk.provider;
        let found = provider.operations.iter().find(|known| known.id == operation);
        found.map(|found| refusal::possible(provider, found)).ok_or_else(|| FaultError::UnknownOperation {
            provider: provider.id.clone(),
            operation: operation.to_owned(),
        })
    }

    /// The calls that reached this provider's operations, in order of arrival. Of more than 65,536 the oldest are
    /// forgotten; [`StandIn::requests`] counts on. Order numbers longer than 256 bytes are left out.
    #[must_use]
    pub fn log(&self) -> Vec<Logged> {
        self.desk.log().calls()
    }

    /// Waits until the log is as wanted, and gives it.
    ///
    /// A call that is delayed comes before it is judged: this tells when either happened.
    pub async fn wait_for_log(&self, mut wanted: impl FnMut(&[Logged]) -> bool) -> Vec<Logged> {
        let mut changes = self.desk.log().changes();
        loop {
            changes.mark_unchanged();
            let calls = self.desk.log().calls();
            if wanted(&calls) {
                return calls;
            }
            // The desk holds the sender: waiting cannot fail.
            let _ = changes.changed().await;
        }
    }

    /// How many requests reached this provider's operations.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.desk.requests()
    }
}

/// Keys and secrets stay out.
impl fmt::Debug for StandIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StandIn").field("id", &self.id()).finish_non_exhaustive()
    }
}
