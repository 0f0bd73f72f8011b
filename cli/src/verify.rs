//! `paywright verify`: says whether a reply can be believed, and what it then says.
//!
//! **Invariant**: nothing that a reply without authenticity says is printed as a fact about the order.

use std::{
    fs,
    io::{self, Read},
    path::Path,
};

use paywright::runtime::{
    Authenticity, Certainty, Client, Inspection, OrderNumber, OrderState, Outcome, Record,
    table::{Operation, Trust, Verdict},
    wire::Reply,
};
use serde::Serialize;

use crate::{Failure, arguments, config::Config, lookup, output};

/// What can be said of a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Findings {
    /// Whether it can be believed.
    pub authentic: bool,
    /// Why, or why not.
    pub reason: String,
    /// The string whose signature was checked, without the secret in it.
    pub string: Option<String>,
    /// `succeeded`, `failed`, `rejected` or `not-understood`.
    pub judged: &'static str,
    /// The provider's code.
    pub code: Option<String>,
    /// The provider's words.
    pub message: Option<String>,
    /// The fact about the order, where there is one.
    pub outcome: Option<&'static str>,
    /// The order's state, where the reply to a query tells it.
    pub state: Option<&'static str>,
    /// What is certain about the order where there is no fact: `unknown` or `answered`.
    pub certainty: Option<&'static str>,
}

/// Runs the command.
///
/// # Errors
///
/// Bad input or configuration; the result could not be written.
pub fn run(arguments: &arguments::Verify) -> Result<u8, Failure> {
    let provider = lookup::provider(&arguments.provider)?;
    let operation = lookup::operation(provider, &arguments.operation)?;
    let client = Config::load(&arguments.config)?.account(provider)?.offline(None)?;
    let order = arguments.order.as_deref();
    let by_provider = arguments.by_provider_number;
    let order =
        order.map(|order| if by_provider { OrderNumber::Provider(order) } else { OrderNumber::Merchant(order) });
    let request = request(operation, order)?;
    let findings = examine(&client, operation, &request, read(arguments.reply.as_deref())?);
    output::json(&findings)?;
    Ok(if findings.authentic { 0 } else { 1 })
}

fn read(file: Option<&Path>) -> Result<Vec<u8>, Failure> {
    let (name, read) = match file {
        Some(path) => (path.display().to_string(), fs::read(path)),
        None => {
            let mut bytes = Vec::new();
            ("standard input".to_owned(), io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes))
        }
    };
    read.map_err(|error| Failure::Input(format!("{name} cannot be read: {error}")))
}

/// The request that the reply answers, as far as it is known: by the order's number.
///
/// # Errors
///
/// The operation names no order by such a number.
pub fn request(operation: &'static Operation, order: Option<OrderNumber<'_>>) -> Result<Record, Failure> {
    let mut request = Record::new(operation.request);
    let Some(order) = order else { return Ok(request) };
    let (merchants, providers) = number_fields(operation);
    let (field, number) = match order {
        OrderNumber::Merchant(number) => (merchants, number),
        OrderNumber::Provider(number) => (providers, number),
    };
    match (field, order) {
        (Some(field), _) => request.set_text(field, number),
        (None, OrderNumber::Merchant(_)) if providers.is_some() => {
            return refused(operation, "names orders by the provider's number: add --by-provider-number");
        }
        (None, OrderNumber::Provider(_)) if merchants.is_some() => {
            return refused(operation, "names orders by the merchant's number: leave --by-provider-number out");
        }
        (None, _) => return refused(operation, "names no order: leave --order out"),
    }
    Ok(request)
}

fn refused<T>(operation: &Operation, problem: &str) -> Result<T, Failure> {
    Err(Failure::Input(format!("--order: {} {problem}", operation.id)))
}

/// The request's fields for the order's numbers, the merchant's and the provider's.
fn number_fields(operation: &Operation) -> (Option<usize>, Option<usize>) {
    match (operation.closes, operation.queries) {
        (Some(closes), _) => (Some(closes.merchant), closes.provider),
        (None, Some(queries)) => (queries.merchant, queries.provider),
        (None, None) => (None, None),
    }
}

/// How to say which order was asked for.
fn how_to_name(operation: &Operation) -> &'static str {
    match number_fields(operation) {
        (None, Some(_)) => "`--order` with `--by-provider-number`",
        _ => "`--order`",
    }
}

/// Says all that can be said of a reply's body to this request.
#[must_use]
pub fn examine(client: &Client, operation: &'static Operation, request: &Record, body: Vec<u8>) -> Findings {
    let reply = Reply::new(200, body);
    let inspection = match client.inspect(operation, request, &reply, true) {
        Ok(inspection) => inspection,
        Err(error) => {
            let why = std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string);
            let reason = format!("it cannot be read: {why}");
            let judged = "not-understood";
            let certainty = Some(Certainty::Unknown.id());
            return Findings {
                authentic: false,
                reason,
                string: None,
                judged,
                code: None,
                message: None,
                outcome: None,
                state: None,
                certainty,
            };
        }
    };
    let authentic = inspection.authenticity.is_authentic();
    let stray = inspection.stray.as_ref().filter(|_| authentic);
    let told = authentic || inspection.authenticity == Authenticity::Unsigned;
    let refusal = inspection.refusal.as_ref().filter(|_| told);
    let fact = operation.closes.map(|closes| inspection.outcome(&closes));
    let state = operation.queries.map(|queries| inspection.state(&queries));
    Findings {
        authentic,
        reason: match stray {
            Some(stray) => format!(
                "{}; but it belongs to another merchant or request: {stray}",
                reason(client, &inspection.authenticity)
            ),
            None if authentic && inspection.names_no_order(operation) => format!(
                "{}; but it names no order that was asked for, so it tells no order's state ({} says which was)",
                reason(client, &inspection.authenticity),
                how_to_name(operation)
            ),
            None => reason(client, &inspection.authenticity),
        },
        judged: judged(&inspection),
        code: refusal.and_then(|refusal| refusal.code()).map(str::to_owned),
        message: refusal.and_then(|refusal| refusal.message.clone()),
        outcome: fact.and_then(Result::ok).map(Outcome::id),
        state: state.and_then(Result::ok).map(OrderState::id),
        certainty: fact.and_then(Result::err).or(state.and_then(Result::err)).map(Certainty::id),
        string: inspection.string,
    }
}

fn reason(client: &Client, authenticity: &Authenticity) -> String {
    match (authenticity, client.provider().trust) {
        (Authenticity::Channel, Trust::Channel(why)) => {
            let why = why.en.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("nothing was verified, the channel is trusted: {why}")
        }
        (Authenticity::Channel, _) => "nothing was verified, the channel is trusted".to_owned(),
        (Authenticity::Signed, _) => "its signature fits every field that came".to_owned(),
        (Authenticity::Unsigned, _) => {
            "a refusal that the provider leaves unsigned; anybody could have sent it".to_owned()
        }
        (Authenticity::Refuted(error), _) => error.to_string(),
        (_, _) => "unknown".to_owned(),
    }
}

fn judged(inspection: &Inspection) -> &'static str {
    match (&inspection.authenticity, inspection.verdict) {
        (Authenticity::Signed | Authenticity::Channel, Some(Verdict::Succeeded)) => "succeeded",
        (Authenticity::Signed | Authenticity::Channel, Some(Verdict::Failed)) => "failed",
        (Authenticity::Signed | Authenticity::Channel, Some(Verdict::Rejected)) | (Authenticity::Unsigned, _) => {
            "rejected"
        }
        _ => "not-understood",
    }
}
