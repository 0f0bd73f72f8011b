//! `paywright demo`: at every provider, orders in every state are closed, asked for, and closed with confirmation, in a
//! sandbox of its own.
//!
//! The calls are real: the real client signs them, they travel over HTTP on the loopback, and the replies are
//! verified. What is expected comes from the specs, and the sandbox's books are looked into afterwards.

mod expected;

use comfy_table::{Table, presets::UTF8_FULL_CONDENSED};
use paywright::runtime::{Client, CloseOrders, Closed, Confirmed, Error, Queried};
use paywright_codegen::model::{Answer, Operation, Provider, Situation};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions, StandIn};
use serde::Serialize;

pub use expected::Expected;

use crate::{Failure, arguments, config::Config, lookup, output, sandbox::failed};

/// What the client says of orders that were in one state.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The provider's id.
    pub provider: String,
    /// What the orders were before: `unpaid`, `paid`, `closed` or `missing`.
    pub order_state: &'static str,
    /// The orders' numbers: closed, asked for, closed with confirmation.
    pub orders: [String; 3],
    /// What closing alone said: an outcome, or `answered`, `unknown`, `not-sent`.
    pub close: &'static str,
    /// What a query said: a state, or `answered`, `unknown`, `not-sent`.
    pub query: &'static str,
    /// What closing with confirmation said.
    pub confirmed: &'static str,
    /// By what that is known: `close` or `query`.
    pub evidence: Option<&'static str>,
    /// What the spec leads to.
    pub expected: Expected,
    /// Whether all is as expected, and the sandbox's books agree.
    pub ok: bool,
    /// How many HTTP requests the sandbox saw.
    pub requests: u64,
    /// What is assumed, where no document says so.
    #[serde(skip)]
    pub assumed: Vec<String>,
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

/// Starts a sandbox, makes all calls and stops it.
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
        let by = |is_it: fn(&Operation) -> bool| provider.operations.iter().find(|operation| is_it(operation));
        let close = by(|operation| operation.closes.is_some());
        let query = by(|operation| operation.queries.as_ref().is_some_and(|queries| queries.merchant.is_some()));
        let Some((close, query)) = close.zip(query) else { continue };
        let client = config.account(lookup::provider(&provider.id)?)?.online(None)?;
        let stand_in = sandbox.provider(&provider.id).map_err(|unknown| Failure::Sandbox(unknown.to_string()))?;
        let scene = Scene { stand_in, client: &client, provider, close, query, number };
        for state in [Some(OrderState::Unpaid), Some(OrderState::Paid), Some(OrderState::Closed), None] {
            rows.extend(scene.play(state).await);
        }
    }
    sandbox.shutdown().await;
    Ok(rows)
}

/// A provider on the stage.
struct Scene<'a> {
    stand_in: StandIn,
    client: &'a Client,
    provider: &'a Provider,
    close: &'a Operation,
    query: &'a Operation,
    number: usize,
}

impl Scene<'_> {
    async fn play(&self, state: Option<OrderState>) -> Option<Row> {
        let (close_answer, query_answer) = (answer(self.close, state)?, answer(self.query, state)?);
        let provider = self.provider.id.as_str();
        let order_state = state.map_or("missing", OrderState::id);
        let orders = ["close", "query", "confirm"].map(|call| format!("demo-{order_state}-{call}-{}", self.number));
        if let Some(state) = state {
            self.stand_in.set_orders(orders.iter().map(|order| (order, state)));
        }
        let before = self.stand_in.requests();
        let [to_close, to_query, to_confirm] = &orders;
        let closed_alone = self.client.close(to_close.as_str().into()).await;
        let queried = self.client.query(to_query.as_str().into()).await;
        let confirmed = self.client.close_and_confirm(to_confirm.as_str().into()).await;
        let requests = self.stand_in.requests().saturating_sub(before);

        let after = state.map(closed);
        let told = [(query_answer, order_state), (answer(self.query, after)?, after.map_or("missing", OrderState::id))];
        let expected = Expected::of(self.provider, (self.close, close_answer), self.query, told);
        let mut row = Row {
            provider: provider.to_owned(),
            order_state,
            close: word(&closed_alone, |closed: &Closed| closed.outcome().id()),
            query: word(&queried, |queried: &Queried| queried.state().id()),
            confirmed: word(&confirmed, |confirmed: &Confirmed| confirmed.outcome().id()),
            evidence: confirmed.as_ref().ok().map(|confirmed| confirmed.evidence().id()),
            expected,
            ok: false,
            requests,
            assumed: assumed(close_answer, query_answer),
            trouble: None,
            orders,
        };
        row.trouble = unexpected(&row).or_else(|| self.disagreement(state, &row.orders));
        row.ok = row.trouble.is_none();
        Some(row)
    }

    /// Where the sandbox's books say something else than they should: a close changes an unpaid order, a query nothing.
    fn disagreement(&self, before: Option<OrderState>, orders: &[String; 3]) -> Option<String> {
        let closed = before.map(closed);
        let id = |state: Option<OrderState>| state.map_or("missing", OrderState::id);
        orders.iter().zip([closed, before, closed]).find_map(|(order, due)| {
            let booked = self.stand_in.order(order);
            (booked != due).then(|| format!("the books say that {order} is {}, not {}", id(booked), id(due)))
        })
    }
}

/// What a close makes of an order.
fn closed(state: OrderState) -> OrderState {
    if state.can_be_closed() { OrderState::Closed } else { state }
}

/// What the sandbox answers about an order in this state.
fn answer(operation: &Operation, state: Option<OrderState>) -> Option<&Answer> {
    Some(operation.answers.as_ref()?.of(state.map_or(Situation::Missing, Situation::from)))
}

fn word<T>(answered: &Result<T, Error>, fact: impl Fn(&T) -> &'static str) -> &'static str {
    match answered {
        Ok(answered) => fact(answered),
        Err(error) => error.certainty().id(),
    }
}

fn unexpected(row: &Row) -> Option<String> {
    let said = Expected { close: row.close, query: row.query, confirmed: row.confirmed };
    (said != row.expected).then(|| format!("expected was {:?}", row.expected))
}

fn assumed(close: &Answer, query: &Answer) -> Vec<String> {
    let of = |call: &str, answer: &Answer| {
        answer.assumed.as_ref().map(|assumed| format!("{call} is assumed. {}", assumed.en.trim()))
    };
    [of("a close", close), of("a query", query)].into_iter().flatten().collect()
}

/// What the table's words mean.
const LEGEND: [&str; 6] = [
    "accepted: the provider took the call, and is known to do so for orders that it does not know, too.",
    "answered: the provider said no, authentically; this call closed nothing.",
    "unknown: nothing that can be relied on; keep the goods, and ask again.",
    "by: what the answer of \"close and confirm\" rests on, the reply to the close or that to a query.",
    "ok: every answer is what the specs lead to, and the sandbox's books agree.",
    "requests: how many HTTP requests the three calls took.",
];

fn show(rows: &[Row]) -> std::io::Result<()> {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED);
    table.set_header([
        "provider",
        "order was",
        "close says",
        "query says",
        "close and confirm",
        "by",
        "ok",
        "requests",
    ]);
    for row in rows {
        let mark = if row.assumed.is_empty() { "" } else { "*" };
        let (state, requests) = (format!("{}{mark}", row.order_state), row.requests.to_string());
        let (by, ok) = (row.evidence.unwrap_or("-"), if row.ok { "yes" } else { "NO" });
        table.add_row([&row.provider, state.as_str(), row.close, row.query, row.confirmed, by, ok, &requests]);
    }
    table.lines().try_for_each(|line| output::line(&line))?;
    for row in rows {
        for assumed in &row.assumed {
            output::line(&format!("* {}, {}: the sandbox's answer to {assumed}", row.provider, row.order_state))?;
        }
    }
    LEGEND.iter().try_for_each(|line| output::line(line))
}
