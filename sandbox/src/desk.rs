//! One provider's desk: judges calls, keeps the provider's books, and has them answered.
//!
//! The order of judging is a provider's usual one: can the call be read, does its signature fit, does it keep the
//! document's limits, was it seen before; and only then what became of the order.

mod admission;

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use http::{Response, StatusCode};
use paywright_codegen::model::{self, Answer, Operation, Provider, Rule, Scheme, Situation, Trust};
use paywright_runtime::{
    algorithm::{Algorithm, SigningKey, VerifyingKey},
    received::Node,
    sources::Random,
    time,
};

use crate::{
    books::{Change, OrderState, Orders, Seen},
    clock,
    credentials::Credentials,
    envelope,
    error::SandboxError,
    fault::Fault,
    gateway,
    injection::Faults,
    log::{Entry, LONGEST_NUMBER, Log, Logged},
    options::{SandboxOptions, Time},
    refusal,
    reply::{self, Seal},
    request::Incoming,
    scheme,
};

/// A provider and everything that the sandbox knows of it.
pub(crate) struct Desk {
    pub(crate) provider: Provider,
    pub(crate) credentials: Credentials,
    pub(crate) reply_key: Option<SigningKey>,
    /// Test settings of its gateway.
    pub(crate) gateway: gateway::Settings,
    time: Time,
    pub(crate) random: Arc<dyn Random>,
    /// One per scheme of requests.
    request_keys: Vec<VerifyingKey>,
    orders: Mutex<Orders>,
    seen: Mutex<Seen>,
    faults: Mutex<Faults>,
    log: Mutex<Log>,
    requests: AtomicU64,
}

/// What the provider answers.
#[derive(Clone, Copy)]
pub(crate) struct Judged<'a> {
    /// Its answer.
    pub(crate) answer: &'a Answer,
    /// What the order was, if there is one.
    pub(crate) order: Option<OrderState>,
}

/// Why a call is refused, and what the provider says then.
pub(crate) struct Refused<'a> {
    answer: Option<&'a Answer>,
    why: String,
}

impl Desk {
    /// Opens a desk with fresh credentials, but those that the options give.
    pub(crate) fn open(provider: Provider, options: &SandboxOptions) -> Result<Self, SandboxError> {
        let credentials = Credentials::make(&provider, options)?;
        let side = |scheme: &Scheme| {
            let algorithm = scheme::algorithm(&scheme.algorithm, None, &credentials)?;
            Some((algorithm, credentials.provider_side(scheme.key)?))
        };
        let verifying = |scheme| {
            let (algorithm, key) = side(scheme).ok_or(SandboxError::Key("requests"))?;
            VerifyingKey::parse(algorithm, key).map_err(|_| SandboxError::Key(algorithm.name()))
        };
        let request_keys = provider.schemes.iter().map(verifying).collect::<Result<_, _>>()?;
        let reply_key = match &provider.trust {
            Trust::Channel(_) => None,
            Trust::Signature { scheme, .. } => {
                let (algorithm, key) = side(scheme).ok_or(SandboxError::Key("replies"))?;
                Some(SigningKey::parse(algorithm, key).map_err(|_| SandboxError::Key(algorithm.name()))?)
            }
        };
        let gateway = gateway::Settings::make(&provider, &*options.random);
        let (orders, seen, requests) = Default::default();
        let (time, random) = (options.time.clone(), Arc::clone(&options.random));
        let (faults, log) = (Mutex::new(Faults::new(options.fault_seed)), Mutex::new(Log::new()));
        Ok(Self {
            provider,
            credentials,
            reply_key,
            gateway,
            time,
            random,
            request_keys,
            orders,
            seen,
            faults,
            log,
            requests,
        })
    }

    /// The orders.
    pub(crate) fn orders(&self) -> MutexGuard<'_, Orders> {
        open(&self.orders)
    }

    /// The calls that came.
    pub(crate) fn log(&self) -> MutexGuard<'_, Log> {
        open(&self.log)
    }

    /// What is to go wrong.
    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        open(&self.faults)
    }

    /// The time, in milliseconds since 1970-01-01 in UTC.
    pub(crate) fn now(&self) -> i64 {
        self.time.now_millis()
    }

    /// How many calls reached the provider's operations.
    pub(crate) fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    /// Counts a call.
    pub(crate) fn count(&self) {
        self.requests.fetch_add(1, Ordering::Relaxed);
    }

    /// The algorithm of a scheme, for this call and its reply.
    pub(crate) fn algorithm(&self, scheme: &Scheme, incoming: &Incoming<'_>) -> Option<Algorithm> {
        let said = match scheme.algorithm {
            model::Algorithm::By(credential, _) => incoming.says(credential),
            model::Algorithm::Always(_) => None,
        };
        scheme::algorithm(&scheme.algorithm, said, &self.credentials)
    }

    /// Notes that a call came, and says which fault happens to it.
    pub(crate) fn receive(&self, incoming: &Incoming<'_>, well_signed: bool) -> (Entry, Option<Fault>) {
        let operation = incoming.operation;
        let number = order_number(incoming);
        let possible = |fault: &Fault| refusal::check(fault, &self.provider, operation).is_ok();
        let fault = self.faults().take(&operation.id, number, possible);
        let arrived = self.now();
        let state = number.and_then(|number| self.orders().state(number, arrived));
        let order = number.filter(|number| number.len() <= LONGEST_NUMBER).map(str::to_owned);
        let call = Logged {
            operation: operation.id.clone(),
            arrived: time::moment(arrived),
            order,
            well_signed,
            fault: fault.clone(),
            judged: false,
            before: state,
            after: state,
        };
        (self.log().add(call), fault)
    }

    /// A call that cannot be read.
    pub(crate) fn unreadable(&self, why: String) -> Refused<'_> {
        Refused { answer: self.provider.bad_request.as_ref(), why }
    }

    /// Judges a call, changes the books, and says what the provider answers. A close takes effect so much `later`.
    pub(crate) fn judge<'a>(
        &'a self,
        incoming: &Incoming<'a>,
        verified: Result<(), Refused<'a>>,
        entry: Entry,
        later: Duration,
    ) -> Result<Judged<'a>, Refused<'a>> {
        let admitted = verified.and_then(|()| self.admit(incoming));
        let number = order_number(incoming);
        let change = number.and_then(|number| match &admitted {
            Ok(()) => self.act(incoming.operation, number, later),
            Err(_) => self.look(number),
        });
        let (before, after) = (change.map(|change| change.before), change.map(|change| change.after));
        self.log().amend(entry, |call| {
            (call.judged, call.before, call.after) = (true, before, after);
        });
        admitted?;
        let Some(answers) = &incoming.operation.answers else {
            return Err(Refused { answer: None, why: "the spec does not say what a sandbox answers".to_owned() });
        };
        Ok(Judged { answer: answers.of(before.map_or(Situation::Missing, Into::into)), order: before })
    }

    /// What goes back for what was judged.
    pub(crate) fn answer(
        &self,
        incoming: &Incoming<'_>,
        judged: Result<Judged<'_>, Refused<'_>>,
        seal: Seal,
    ) -> Response<Bytes> {
        let (judged, why) = match judged {
            Ok(judged) => (judged, None),
            Err(Refused { answer: Some(answer), why }) => (Judged { answer, order: None }, Some(why)),
            Err(Refused { answer: None, why }) => return envelope::plain(StatusCode::BAD_REQUEST, why),
        };
        match reply::body(self, incoming, judged, seal) {
            Some(body) => envelope::message(self, body, why),
            None => envelope::plain(StatusCode::NOT_IMPLEMENTED, "the spec cannot express this answer"),
        }
    }

    /// Does what the operation does with an order. One that closes none only looks.
    fn act(&self, operation: &Operation, number: &str, later: Duration) -> Option<Change> {
        let now = self.now();
        match operation.closes {
            Some(_) => self.orders().close(number, now, clock::after(now, later)),
            None => self.look(number),
        }
    }

    fn look(&self, number: &str) -> Option<Change> {
        let state = self.orders().state(number, self.now())?;
        Some(Change { before: state, after: state })
    }
}

/// A thread that panicked with it left no half-made change behind.
fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The number by which a call names its order: of several, the one that wins at the provider.
fn order_number<'i>(incoming: &'i Incoming<'_>) -> Option<&'i str> {
    let Operation { closes, queries, .. } = incoming.operation;
    let numbers = match (closes, queries) {
        (Some(closes), _) => [Some(closes.merchant), closes.provider],
        (None, Some(queries)) => [queries.merchant, queries.provider],
        (None, None) => return None,
    };
    let precedence = incoming.operation.rules.iter().filter_map(|rule| match rule {
        Rule::Precedence(fields) => Some(fields),
        _ => None,
    });
    let ranked = precedence.flatten().copied().filter(|field| numbers.contains(&Some(*field)));
    let mut all = ranked.chain(numbers.into_iter().flatten());
    all.find_map(|field| incoming.given(field)).and_then(Node::lexeme)
}
