//! A sandbox for one provider, and clients whose calls go wrong as a script says.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use paywright::{
    CloseOrders,
    runtime::{
        BoxFuture, Client, Credentials, RetryPolicy,
        algorithm::KeyKind,
        table::Provider,
        transport::{HttpTransport, Transport, TransportError},
        wire::{Reply, Request},
    },
};
use paywright_codegen::model::Model;
use paywright_sandbox::{Fault, Injection, Logged, ManualClock, OrderState, Sandbox, SandboxOptions, builtin_model};
use tokio::net::TcpSocket;

use super::{
    claim::Claim,
    fault::{Acts, Trouble},
    oracle::{Oracle, Script},
};
use crate::support::script::ManualTimer;

/// By which way a client is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    Close,
    Confirm,
    Query,
}

/// Everything that the cells of a provider share.
pub(crate) struct Stage {
    pub(crate) provider: &'static Provider,
    pub(crate) oracle: Oracle,
    pub(crate) sandbox: Sandbox,
    clock: ManualClock,
    http: HttpTransport,
    /// A port that is taken, and at which nobody listens.
    closed_port: TcpSocket,
}

impl Stage {
    pub(crate) async fn open(provider: &'static Provider) -> Arc<Self> {
        let mut model: Model = builtin_model().unwrap();
        model.providers.retain(|known| known.id == provider.id);
        let known = model.providers[0].clone();
        let clock = ManualClock::at(1_700_000_000_000);
        // Making keys takes longer than hundreds of calls.
        let options = SandboxOptions::default()
            .key_pair(KeyKind::Rsa, include_str!("../keys/rsa_pkcs8.pem"), include_str!("../keys/rsa_spki.pem"))
            .key_pair(KeyKind::Sm2, include_str!("../keys/sm2_pkcs8.pem"), include_str!("../keys/sm2_spki.pem"))
            .manual_clock(clock.clone())
            .model(model);
        let sandbox = Sandbox::start(options).await.unwrap();
        let mut oracle = Oracle { provider: known, query_faults: Vec::new() };
        oracle.query_faults = sandbox.possible_faults(provider.id, &oracle.querying().id);
        let closed_port = TcpSocket::new_v4().unwrap();
        closed_port.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
        // A client gives up by itself only where nothing comes; see `Way`.
        let http = HttpTransport::builder().timeout(Duration::from_secs(60)).build().unwrap();
        Arc::new(Self { provider, oracle, sandbox, clock, http, closed_port })
    }

    /// Sets the order up, lets the calls for it go wrong, and asks.
    pub(crate) async fn play(
        self: &Arc<Self>,
        order: &str,
        before: Option<OrderState>,
        script: &Script,
        ask: Ask,
    ) -> Claim {
        if let Some(state) = before {
            self.sandbox.set_order(self.provider.id, order, state);
        }
        let (closing, querying) = (self.oracle.closing().id.clone(), self.oracle.querying().id.clone());
        for trouble in &script.first {
            self.inject(trouble, |injection| injection.operation(&closing).order(order));
        }
        self.inject(&script.then, |injection| injection.operation(&closing).order(order).always());
        self.inject(&script.queries, |injection| injection.operation(&querying).order(order).always());
        let client = self.client(order, script);
        match ask {
            Ask::Close => Claim::of_close(client.close(order.into()).await),
            Ask::Confirm => Claim::of_confirm(client.close_and_confirm(order.into()).await),
            Ask::Query => Claim::of_query(client.query(order.into()).await),
        }
    }

    /// Lets what is on its way arrive.
    pub(crate) async fn let_time_pass(&self) {
        self.clock.advance(Duration::from_secs(3600));
        let is_on_its_way = |fault: &Fault| Trouble::Fault(fault.clone()).meaning().0 == Acts::Later;
        let arrived =
            |log: &[Logged]| log.iter().all(|call| call.judged || !call.fault.as_ref().is_some_and(is_on_its_way));
        self.sandbox.wait_for_log(self.provider.id, arrived).await;
    }

    fn inject(&self, trouble: &Trouble, to: impl Fn(Injection) -> Injection) {
        if let Trouble::Fault(fault) = trouble {
            // Not everything that can happen to a close can happen to a query.
            let _ = self.sandbox.inject(self.provider.id, to(Injection::new(fault.clone())));
        }
    }

    fn client(self: &Arc<Self>, order: &str, script: &Script) -> Client {
        let mut credentials = Credentials::new(self.provider);
        for (name, value) in self.sandbox.credentials(self.provider.id) {
            credentials.set_by_name(&name, value).unwrap();
        }
        let way = Way {
            stage: Arc::clone(self),
            order: order.to_owned(),
            script: script.clone(),
            closes: AtomicUsize::new(0),
        };
        // The timer waits for nobody, so there is no deadline by it.
        let policy = RetryPolicy::default().attempts(script.attempts).deadline(Duration::MAX);
        let settings = Client::builder(credentials).base_url(self.sandbox.base_url()).transport(way);
        settings.timer(ManualTimer::default()).retry(policy).build().unwrap()
    }
}

/// The way to the sandbox over HTTP. Where the script has a refused connection, it leads to the port at which nobody
/// listens. Where nothing will come, it gives up as soon as the sandbox has the call: no test waits for a time-out.
struct Way {
    stage: Arc<Stage>,
    order: String,
    script: Script,
    closes: AtomicUsize,
}

impl Way {
    async fn exchange(&self, request: &Request, header: Option<&str>) -> Result<Reply, TransportError> {
        let Stage { http, sandbox, oracle, closed_port, .. } = &*self.stage;
        let closing = oracle.closing();
        let (operation, trouble) = if request.url.ends_with(&closing.path) {
            (closing, self.script.close(self.closes.fetch_add(1, Ordering::Relaxed)))
        } else {
            (oracle.querying(), &self.script.queries)
        };
        if *trouble == Trouble::Refused {
            let nobody = format!("http://{}", closed_port.local_addr().unwrap());
            let mut request = request.clone();
            request.url = request.url.replacen(&sandbox.base_url(), &nobody, 1);
            return http.send(&request, header).await;
        }
        if !trouble.is_silent() {
            return http.send(request, header).await;
        }
        let is_ours = |call: &&Logged| call.operation == operation.id && call.order.as_ref() == Some(&self.order);
        let provider = self.stage.provider.id;
        let before = sandbox.log(provider).iter().filter(is_ours).count();
        let acts = trouble.meaning().0 == Acts::Now;
        let came = |log: &[Logged]| log.iter().filter(is_ours).nth(before).is_some_and(|call| call.judged || !acts);
        tokio::select! {
            reply = http.send(request, header) => reply,
            _ = sandbox.wait_for_log(provider, came) => Err(TransportError::may_have_arrived("the client gave up")),
        }
    }
}

impl Transport for Way {
    fn send<'a>(
        &'a self,
        request: &'a Request,
        header: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Reply, TransportError>> {
        Box::pin(self.exchange(request, header))
    }
}
