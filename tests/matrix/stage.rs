//! A sandbox for one provider, and clients whose calls go wrong as a script says.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, SystemTime},
};

use paywright::{
    CloseOrders,
    runtime::{
        BoxFuture, Client, RetryPolicy,
        algorithm::KeyKind,
        table::{self, Provider},
        transport::{HttpTransport, Transport, TransportError},
        wire::{Reply, Request},
    },
};
use paywright_codegen::model::{Model, Operation, Provider as Described};
use paywright_sandbox::{Fault, Injection, Logged, ManualClock, Sandbox, SandboxOptions, StandIn, builtin_model};
use tokio::net::TcpSocket;

use super::{
    claim::{Books, Claim},
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
    pub(crate) oracle: Arc<Oracle>,
    pub(crate) stand_in: StandIn,
    sandbox: Arc<Sandbox>,
    clock: ManualClock,
    /// By the most attempts of a call. Parsing keys takes longer than a call, so there is no client for each cell.
    clients: HashMap<u32, Client>,
}

impl Stage {
    pub(crate) async fn open(provider: &'static Provider) -> Arc<Self> {
        Self::of(provider, described(provider)).await
    }

    /// As if no document said that a call which closes may be sent again.
    pub(crate) async fn open_without_repetition(provider: &'static Provider) -> Arc<Self> {
        let mut described = described(provider);
        for operation in described.operations.iter_mut().filter(|operation| operation.closes.is_some()) {
            operation.idempotent = false;
        }
        let once = |operation: &&'static table::Operation| -> &'static table::Operation {
            match operation.closes {
                Some(_) => Box::leak(Box::new(table::Operation { idempotent: false, ..**operation })),
                None => operation,
            }
        };
        let operations = provider.operations.iter().map(once).collect::<Vec<_>>().leak();
        let provider = Box::leak(Box::new(Provider { operations, ..*provider }));
        Self::of(provider, described).await
    }

    async fn of(provider: &'static Provider, known: Described) -> Arc<Self> {
        let model = Model { providers: vec![known.clone()] };
        let clock = ManualClock::at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000));
        // Making keys takes longer than hundreds of calls.
        let options = SandboxOptions::default()
            .key_pair(KeyKind::Rsa, include_str!("../keys/rsa_pkcs8.pem"), include_str!("../keys/rsa_spki.pem"))
            .key_pair(KeyKind::Sm2, include_str!("../keys/sm2_pkcs8.pem"), include_str!("../keys/sm2_spki.pem"))
            .manual_clock(clock.clone())
            .model(model);
        let sandbox = Arc::new(Sandbox::start(options).await.unwrap());
        let stand_in = sandbox.provider(provider.id).unwrap();
        let mut oracle = Oracle { provider: known, query_faults: Vec::new() };
        oracle.query_faults = stand_in.possible_faults(&oracle.querying().id).unwrap();
        let oracle = Arc::new(oracle);

        let credentials = sandbox.credentials_for(provider).unwrap();
        let way = Way::to(Arc::clone(&sandbox), Arc::clone(&oracle));
        let client = |attempts| {
            // The timer waits for nobody, so there is no deadline by it.
            let policy = RetryPolicy::default().attempts(attempts).deadline(Duration::MAX);
            let settings = Client::builder(credentials.clone()).base_url(sandbox.base_url()).transport(way.clone());
            (attempts, settings.timer(ManualTimer::default()).retry(policy).build().unwrap())
        };
        let clients = [1, 3].map(client).into();
        Arc::new(Self { provider, oracle, stand_in, sandbox, clock, clients })
    }

    /// A client over plain HTTP that makes one attempt and waits for hardly any time.
    pub(crate) fn hasty_client(&self) -> Client {
        let http = HttpTransport::builder().timeout(Duration::from_millis(150)).build().unwrap();
        let credentials = self.sandbox.credentials_for(self.provider).unwrap();
        let settings = Client::builder(credentials).base_url(self.sandbox.base_url());
        settings.transport(http).retry(RetryPolicy::never()).build().unwrap()
    }

    /// Sets the order up, lets the calls for it go wrong, and asks.
    pub(crate) async fn play(&self, order: &str, before: Books, script: &Script, ask: Ask) -> Claim {
        if let Some(state) = before {
            self.stand_in.set_order(order, state);
        }
        let (closing, querying) = (self.oracle.closing(), self.oracle.querying());
        for trouble in &script.first {
            self.inject(trouble, closing, order, |injection| injection);
        }
        self.inject(&script.then, closing, order, Injection::always);
        // Not everything that can happen to a call that closes can happen to a query.
        if self.oracle.at_queries(script) == &script.queries {
            self.inject(&script.queries, querying, order, Injection::always);
        }
        let client = &self.clients[&script.attempts];
        let scene = Scene { order: order.to_owned(), script: script.clone(), closes: AtomicUsize::new(0) };
        let asking = async {
            match ask {
                Ask::Close => Claim::of_close(client.close(order.into()).await),
                Ask::Confirm => Claim::of_confirm(client.close_and_confirm(order.into()).await),
                Ask::Query => Claim::of_query(client.query(order.into()).await),
            }
        };
        SCENE.scope(scene, asking).await
    }

    /// Lets what is on its way arrive.
    pub(crate) async fn let_time_pass(&self) {
        self.clock.advance(Duration::from_secs(3600));
        let is_on_its_way = |fault: &Fault| Trouble::Fault(fault.clone()).meaning().0 == Acts::Later;
        let arrived =
            |log: &[Logged]| log.iter().all(|call| call.judged || !call.fault.as_ref().is_some_and(is_on_its_way));
        self.stand_in.wait_for_log(arrived).await;
    }

    fn inject(&self, trouble: &Trouble, to: &Operation, order: &str, often: impl Fn(Injection) -> Injection) {
        if let Trouble::Fault(fault) = trouble {
            let injection = often(Injection::new(fault.clone())).operation(&to.id).order(order);
            self.stand_in.inject(injection).unwrap();
        }
    }
}

/// A provider as its specs describe it.
fn described(provider: &Provider) -> Described {
    builtin_model().unwrap().providers.into_iter().find(|known| known.id == provider.id).unwrap()
}

/// What is played for an order.
struct Scene {
    order: String,
    script: Script,
    /// How many calls to close it were made.
    closes: AtomicUsize,
}

tokio::task_local! {
    /// What this task plays: cells share clients, so that a client's transport has to be told whose call it carries.
    static SCENE: Scene;
}

/// The way to the sandbox over HTTP. Where the script has a refused connection, it leads to a port at which nobody
/// listens. Where nothing will come, it gives up as soon as the sandbox has the call: no test waits for a time-out.
#[derive(Clone)]
struct Way {
    sandbox: Arc<Sandbox>,
    oracle: Arc<Oracle>,
    http: HttpTransport,
    /// A port that is taken, and at which nobody listens.
    closed_port: Arc<TcpSocket>,
}

impl Way {
    fn to(sandbox: Arc<Sandbox>, oracle: Arc<Oracle>) -> Self {
        let closed_port = TcpSocket::new_v4().unwrap();
        closed_port.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
        let http = HttpTransport::builder().timeout(Duration::from_secs(60)).build().unwrap();
        Self { sandbox, oracle, http, closed_port: Arc::new(closed_port) }
    }

    async fn exchange(&self, request: &Request, header: Option<&str>) -> Result<Reply, TransportError> {
        let closing = self.oracle.closing();
        let closes = request.url.ends_with(&closing.path);
        let operation = if closes { closing } else { self.oracle.querying() };
        let (order, trouble) = SCENE.with(|Scene { order, script, closes: made }| {
            let trouble = match closes {
                true => script.close(made.fetch_add(1, Ordering::Relaxed)),
                false => self.oracle.at_queries(script),
            };
            (order.clone(), trouble.clone())
        });
        if trouble == Trouble::Refused {
            let nobody = format!("http://{}", self.closed_port.local_addr().unwrap());
            let mut request = request.clone();
            request.url = request.url.replacen(&self.sandbox.base_url(), &nobody, 1);
            return self.http.send(&request, header).await;
        }
        if !trouble.is_silent() {
            return self.http.send(request, header).await;
        }
        let is_ours = |call: &&Logged| call.operation == operation.id && call.order.as_ref() == Some(&order);
        let stand_in = self.sandbox.provider(&self.oracle.provider.id).unwrap();
        let before = stand_in.log().iter().filter(is_ours).count();
        let acts = trouble.meaning().0 == Acts::Now;
        let came = |log: &[Logged]| log.iter().filter(is_ours).nth(before).is_some_and(|call| call.judged || !acts);
        tokio::select! {
            reply = self.http.send(request, header) => reply,
            _ = stand_in.wait_for_log(came) => Err(TransportError::may_have_arrived("the client gave up")),
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
