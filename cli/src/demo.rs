//! `paywright demo`: every provider closes orders in every state, in a sandbox of its own.
//!
//! The calls are real: the real client signs them, they travel over HTTP on the loopback, and the replies are
//! verified. What is expected comes from the specs, and the sandbox's books are looked into afterwards.

use comfy_table::{Table, presets::UTF8_FULL_CONDENSED};
use paywright::runtime::{Certainty, Client, CloseOrders, Closed, Error};
use paywright_codegen::model::{Answer, Operation, OrderWord, Provider, VerdictWord};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions};
use serde::Serialize;

use crate::{Failure, arguments, config::Config, lookup, output, sandbox::failed};

/// One order, closed once.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The provider's id.
    pub provider: String,
    /// What the order was before: `unpaid`, `paid`, `closed` or `missing`.
    pub order_state: &'static str,
    /// The order's number.
    pub order: String,
    /// What the client said: an outcome, or `refused`, `unknown`, `not-sent`.
    pub outcome: &'static str,
    /// What the spec leads to.
    pub expected: &'static str,
    /// Whether both are the same, and the sandbox's books agree.
    pub ok: bool,
    /// How many HTTP requests the sandbox saw.
    pub requests: u64,
    /// Why the answer is assumed, where no document says so.
    #[serde(skip)]
    pub assumed: Option<String>,
    /// What is wrong, where something is.
    #[serde(skip)]
    pub trouble: Option<String>,
}

/// Runs the command.
///
/// # Errors
///
/// The sandbox does not start; the result could not be written.
pub async fn run(arguments: &arguments::Demo) -> Result<u8, Failure> {
    let rows = rows().await?;
    if arguments.json {
        output::json(&rows)?
    } else {
        show(&rows)?
    }
    for row in &rows {
        if let Some(trouble) = &row.trouble {
            output::note(&format!("{} {}: {trouble}", row.provider, row.order_state));
        }
    }
    Ok(if rows.iter().all(|row| row.ok) { 0 } else { 1 })
}

/// Starts a sandbox, closes all orders and stops it.
///
/// # Errors
///
/// The sandbox does not start, or its configuration cannot be used.
pub async fn rows() -> Result<Vec<Row>, Failure> {
    let model = paywright_sandbox::builtin_model().map_err(failed)?;
    let sandbox = Sandbox::start(SandboxOptions::default()).await.map_err(failed)?;
    let config = Config::parse("the sandbox's configuration", "", &sandbox.configuration())?;
    let mut rows = Vec::new();
    for (number, provider) in (1..).zip(&model.providers) {
        let Some(operation) = provider.operations.iter().find(|operation| operation.closes.is_some()) else { continue };
        let client = config.account(lookup::provider(&provider.id)?)?.online(None)?;
        let scene = Scene { sandbox: &sandbox, client: &client, provider, operation, number };
        rows.extend(scene.play().await);
    }
    sandbox.shutdown().await;
    Ok(rows)
}

/// A provider on the stage.
struct Scene<'a> {
    sandbox: &'a Sandbox,
    client: &'a Client,
    provider: &'a Provider,
    operation: &'a Operation,
    number: usize,
}

impl Scene<'_> {
    async fn play(&self) -> Vec<Row> {
        let Some(answers) = &self.operation.answers else { return Vec::new() };
        let mut rows = Vec::new();
        for (state, answer) in [
            (Some(OrderState::Unpaid), &answers.unpaid),
            (Some(OrderState::Paid), &answers.paid),
            (Some(OrderState::Closed), &answers.closed),
            (None, &answers.missing),
        ] {
            rows.push(self.close(state, answer).await);
        }
        rows
    }

    async fn close(&self, state: Option<OrderState>, answer: &Answer) -> Row {
        let provider = self.provider.id.as_str();
        let order_state = state.map_or("missing", |state| state.id());
        let order = format!("demo-{order_state}-{}", self.number);
        if let Some(state) = state {
            self.sandbox.set_order(provider, &order, state);
        }
        let requests = self.sandbox.requests(provider);
        let answered = self.client.close(order.as_str().into()).await;
        let requests = self.sandbox.requests(provider).saturating_sub(requests);
        let (outcome, expected) = (outcome(&answered), expected(self.provider, self.operation, answer));
        let trouble = if outcome == expected {
            disagreement(state, self.sandbox.order(provider, &order))
        } else {
            Some(answered.err().map_or_else(|| format!("expected was {expected}"), |error| error.to_string()))
        };
        let assumed = answer.assumed.as_ref().map(|assumed| assumed.en.trim().to_owned());
        let (provider, ok) = (provider.to_owned(), trouble.is_none());
        Row { provider, order_state, order, outcome, expected, ok, requests, assumed, trouble }
    }
}

fn outcome(answered: &Result<Closed, Error>) -> &'static str {
    match answered {
        Ok(closed) => closed.outcome().id(),
        Err(error) => match error.certainty() {
            Certainty::Answered => "refused",
            certainty => certainty.id(),
        },
    }
}

/// What a shop must be told when the provider answers like this: the spec read once more, without the client.
fn expected(provider: &Provider, operation: &Operation, answer: &Answer) -> &'static str {
    if answer.verdict == VerdictWord::Succeeded {
        return "closed";
    }
    let rows = || operation.errors.iter().chain(&provider.errors).filter(|row| Some(&row.code) == answer.code.as_ref());
    let exact = rows().find(|row| row.sub_code == answer.sub_code);
    match exact.or_else(|| rows().find(|row| row.sub_code.is_none())).map(|row| row.order) {
        Some(known @ (OrderWord::AlreadyClosed | OrderWord::AlreadyPaid | OrderWord::NotFound)) => known.word(),
        Some(OrderWord::Unchanged) => "refused",
        Some(OrderWord::Unknown) | None => "unknown",
    }
}

/// Where the sandbox's books say something else than they should: only an unpaid order changes.
fn disagreement(before: Option<OrderState>, after: Option<OrderState>) -> Option<String> {
    let id = |state: Option<OrderState>| state.map_or("missing", |state| state.id());
    let due = id(before.map(|state| if let OrderState::Unpaid = state { OrderState::Closed } else { state }));
    (id(after) != due).then(|| format!("the sandbox's books say {}, which should be {due}", id(after)))
}

fn show(rows: &[Row]) -> std::io::Result<()> {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED);
    table.set_header(["provider", "order state", "order", "outcome", "expected", "ok", "requests"]);
    for row in rows {
        let mark = if row.assumed.is_some() { "*" } else { "" };
        let (ok, requests) = (if row.ok { "yes" } else { "NO" }, row.requests.to_string());
        let expected = format!("{}{mark}", row.expected);
        table.add_row([&row.provider, row.order_state, &row.order, row.outcome, &expected, ok, &requests]);
    }
    table.lines().try_for_each(|line| output::line(&line))?;
    for row in rows {
        if let Some(assumed) = &row.assumed {
            output::line(&format!("* {}, {}: assumed. {assumed}", row.provider, row.order_state))?;
        }
    }
    Ok(())
}
