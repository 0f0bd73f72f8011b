//! What goes over the wire, made by the real client and the real sandbox.
//!
//! Each operation gets a sandbox of its own, so that its messages do not depend on another's. The client signs the
//! example request for the provider's own host; the sandbox verifies it, answers for each state of the order, and the
//! client checks the answer. Nothing leaves the process.

use paywright::runtime::{
    self, Certainty, Client, Outcome, Record, algorithm::KeyKind, table, transport::Transport as _, wire,
};
use paywright_codegen::{
    emit::{
        call::{ExampleValue, example_values},
        reference::site::{Certain, Exchange, Reply, SignedText},
    },
    model::{Algorithm, AlgorithmWord, Model, Operation, OrderStateWord, Provider, Situation},
};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions, StandIn};
use tokio::runtime::Builder;
use url::{Position, Url};

use crate::{
    SiteError,
    sources::{FixedClock, FixedRandom},
};

/// Key pairs that the whole world knows: those of the project's tests.
const RSA: [&str; 2] = [include_str!("../../tests/keys/rsa_pkcs8.pem"), include_str!("../../tests/keys/rsa_spki.pem")];
const SM2: [&str; 2] = [include_str!("../../tests/keys/sm2_pkcs8.pem"), include_str!("../../tests/keys/sm2_spki.pem")];

/// An exchange per operation.
///
/// # Errors
///
/// The generated crate lacks something that the model has, or a call could not be made.
pub fn all(model: &Model) -> Result<Vec<Exchange>, SiteError> {
    let runtime = Builder::new_current_thread().enable_all().build().map_err(SiteError::Runtime)?;
    runtime.block_on(async {
        let mut exchanges = Vec::new();
        for provider in &model.providers {
            for operation in &provider.operations {
                exchanges.push(Stage::open(provider).await?.play(operation).await?);
            }
        }
        Ok(exchanges)
    })
}

/// A client and a sandbox that know each other.
struct Stage<'m> {
    provider: &'m Provider,
    client: Client,
    stand_in: StandIn,
    sandbox: Sandbox,
}

impl<'m> Stage<'m> {
    async fn open(provider: &'m Provider) -> Result<Self, SiteError> {
        let mut options = SandboxOptions::default()
            .model(Model { providers: vec![provider.clone()] })
            .clock(FixedClock)
            .random(FixedRandom::default())
            .key_pair(KeyKind::Rsa, RSA[0], RSA[1])
            .key_pair(KeyKind::Sm2, SM2[0], SM2[1]);
        for (credential, value) in reproducible(provider) {
            options = options.credential(&provider.id, credential, value);
        }
        let sandbox = Sandbox::start(options).await?;
        let known = paywright::provider(&provider.id);
        let known = known.ok_or_else(|| SiteError::NotGenerated(format!("it has no provider `{}`", provider.id)))?;
        let client = Client::builder(sandbox.credentials_for(known)?).transport(sandbox.transport());
        let client = client.clock(FixedClock).random(FixedRandom::default()).build()?;
        let stand_in = sandbox.provider(&provider.id)?;
        Ok(Self { provider, client, stand_in, sandbox })
    }

    async fn play(&self, operation: &'m Operation) -> Result<Exchange, SiteError> {
        let table = self.client.provider().operation(&operation.id);
        let table = table.filter(|table| has_same_fields(table, operation)).ok_or_else(|| {
            SiteError::NotGenerated(format!(
                "its `{}/{}` is missing or has other fields",
                self.provider.id, operation.id
            ))
        })?;
        let act = Act { stage: self, operation, table, record: record(operation, table) };
        let failed = |source| SiteError::Request { operation: act.name(), source: Box::new(source) };
        let (prepared, strings) =
            self.client.explain(table, &act.record, &paywright::Checks::default()).map_err(failed)?;
        let signed =
            strings.iter().map(|signed| SignedText { field: signed.name.to_owned(), string: signed.masked.clone() });
        let replies = if operation.answers.is_some() { act.replies().await? } else { Vec::new() };
        let mut chosen: Vec<(String, String)> =
            reproducible(self.provider).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        chosen.dedup();
        Ok(Exchange {
            provider: self.provider.id.clone(),
            operation: operation.id.clone(),
            chosen,
            request: http(&prepared.request),
            signed: signed.collect(),
            replies,
        })
    }
}

/// One operation's example request.
struct Act<'a> {
    stage: &'a Stage<'a>,
    operation: &'a Operation,
    table: &'static table::Operation,
    record: Record,
}

impl Act<'_> {
    fn name(&self) -> String {
        format!("{}/{}", self.stage.provider.id, self.operation.id)
    }

    /// An answer per situation.
    async fn replies(&self) -> Result<Vec<Reply>, SiteError> {
        let mut situations = Situation::of(self.operation);
        // The order has to be asked for before there is one.
        situations.sort_by_key(|situation| booked(*situation).is_some());
        let mut replies = Vec::new();
        for situation in situations {
            if let (Some(number), Some(state)) = (self.order_number(), booked(situation)) {
                self.stage.stand_in.set_order(number, state);
            }
            replies.push(self.reply(situation).await?);
        }
        replies.sort_by_key(|reply| Situation::ALL.iter().position(|situation| *situation == reply.situation));
        Ok(replies)
    }

    /// The sandbox's answer, and what the client makes of it.
    async fn reply(&self, situation: Situation) -> Result<Reply, SiteError> {
        let Stage { client, sandbox, .. } = self.stage;
        let failed = |source| SiteError::Request { operation: self.name(), source: Box::new(source) };
        let prepared = client.prepare(self.table, &self.record).map_err(failed)?;
        let unheard = |source| SiteError::Reply { operation: self.name(), source };
        let reply = sandbox.transport().send(&prepared.request, None).await;
        let reply = reply.map_err(|source| unheard(Box::new(source)))?;
        let inspection = client.inspect(self.table, &self.record, &reply, false);
        let inspection = inspection.map_err(|source| unheard(Box::new(source)))?;
        let body = reply.text().into_owned();
        Ok(Reply { situation, status: reply.status, body, certain: certain(self.table, &inspection) })
    }

    /// The number by which the example request names its order.
    fn order_number(&self) -> Option<&str> {
        let closes = self.operation.closes.iter().flat_map(|closes| [closes.provider, Some(closes.merchant)]);
        let queries = self.operation.queries.iter().flat_map(|queries| [queries.provider, queries.merchant]);
        closes.chain(queries).flatten().find_map(|slot| self.record.text(slot))
    }
}

/// The order in the sandbox's books, if there is one.
fn booked(situation: Situation) -> Option<OrderState> {
    OrderState::ALL.into_iter().find(|state| Situation::from(*state) == situation)
}

/// Whether the generated table is the one that the specs give: fields are known by their place in it.
fn has_same_fields(table: &table::Operation, operation: &Operation) -> bool {
    let generated = table.request.fields.iter().map(|field| field.name);
    generated.eq(operation.slots.iter().map(|slot| slot.field.name.as_str()))
}

/// The example request: the same values as those of the Rust that is shown.
fn record(operation: &Operation, table: &'static table::Operation) -> Record {
    let mut record = Record::new(table.request);
    for (slot, value) in example_values(operation) {
        match value {
            ExampleValue::Text(text) => record.set_text(slot, &text),
            ExampleValue::Integer(number) => record.set_integer(slot, number),
        }
    }
    record
}

/// What the client tells its caller.
fn certain(table: &table::Operation, inspection: &runtime::Inspection) -> Certain {
    let doubt = |certainty| match certainty {
        Certainty::Answered => Certain::Answered,
        Certainty::Unknown | Certainty::NotSent => Certain::Unknown,
    };
    match (&table.closes, &table.queries) {
        (Some(closes), _) => inspection.outcome(closes).map_or_else(doubt, outcome),
        // A reply to another query would be as authentic.
        (None, Some(_)) if inspection.verdict == Some(table::Verdict::Succeeded) && !inspection.names_order => {
            Certain::Unknown
        }
        (None, Some(queries)) => inspection.state(queries).map_or_else(doubt, state),
        (None, None) => Certain::Unknown,
    }
}

fn outcome(outcome: Outcome) -> Certain {
    match outcome {
        Outcome::Closed => Certain::Closed,
        Outcome::Accepted => Certain::Accepted,
        Outcome::AlreadyClosed => Certain::AlreadyClosed,
        Outcome::AlreadyPaid => Certain::AlreadyPaid,
        Outcome::Refunded => Certain::Refunded,
        Outcome::NotFound => Certain::NotFound,
    }
}

fn state(state: runtime::OrderState) -> Certain {
    match state {
        runtime::OrderState::NotFound => Certain::NoSuchOrder,
        told => Certain::State(OrderStateWord::of(told.id()).unwrap_or(OrderStateWord::Unknown)),
    }
}

/// For each credential that chooses an algorithm, the first choice whose signatures are the same in every run. PSS is
/// none: its salt is random, and comes from the RSA library.
fn reproducible(provider: &Provider) -> impl Iterator<Item = (&str, &str)> {
    provider.schemes.iter().filter_map(|scheme| match &scheme.algorithm {
        Algorithm::Always(_) => None,
        Algorithm::By(credential, choices) => {
            let (value, _) = choices.iter().find(|(_, algorithm)| *algorithm != AlgorithmWord::RsaPssSha256)?;
            Some((provider.credentials.get(*credential)?.field.name.as_str(), value.as_str()))
        }
    })
}

/// A request as HTTP/1.1 writes it.
fn http(request: &wire::Request) -> String {
    let (host, path) = match Url::parse(&request.url) {
        Ok(url) => (url.authority().to_owned(), url[Position::BeforePath..].to_owned()),
        Err(_) => (String::new(), request.url.clone()),
    };
    let mut text = format!("{} {path} HTTP/1.1\nHost: {host}\n", request.method);
    for (name, value) in &request.headers {
        text.push_str(&format!("{name}: {value}\n"));
    }
    if !request.body.is_empty() {
        text.push_str(&format!("\n{}\n", request.body));
    }
    text
}
