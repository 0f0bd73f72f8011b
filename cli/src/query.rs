//! `paywright query`: asks what became of an order, and says what that means for the shop.

use paywright::runtime::{Certainty, CloseOrders, Error, ErrorKind, OrderNumber, OrderState, table::Provider};
use serde::Serialize;

use crate::{Failure, arguments, config::Config, facts::Facts, lookup, output};

/// What the provider says, as `--json` prints it.
#[derive(Debug, Serialize)]
struct Report<'a> {
    /// The provider's id.
    provider: &'static str,
    /// The order's number.
    order: &'a str,
    /// The order's state, where it is known.
    state: Option<&'static str>,
    /// What that means.
    meaning: Option<&'static str>,
    /// What is certain where the state is not known.
    certainty: Option<&'static str>,
    /// The provider's code, the one that says most.
    code: Option<String>,
    /// The provider's outer code, where there are two.
    outer_code: Option<String>,
    /// The provider's words.
    message: Option<String>,
    /// What to quote to the provider's support.
    request_id: Option<String>,
    /// What went wrong.
    error: Option<String>,
    /// The HTTP status of the reply, where one came.
    http_status: Option<u16>,
}

impl<'a> Report<'a> {
    fn new(provider: &Provider, order: &'a str, facts: &Facts<'_>) -> Self {
        Self {
            provider: provider.id,
            order,
            state: facts.state.map(OrderState::id),
            meaning: facts.state.map(meaning),
            certainty: facts.certainty().map(Certainty::id),
            code: facts.code(),
            outer_code: facts.outer_code(),
            message: facts.refusal.and_then(|refusal| refusal.message.clone()),
            request_id: facts.request_id(),
            error: facts.error.map(ToString::to_string),
            http_status: facts.reply.map(|reply| reply.status),
        }
    }
}

/// Runs the command.
///
/// # Errors
///
/// Bad input or configuration; the result could not be written.
pub async fn run(arguments: &arguments::Query) -> Result<u8, Failure> {
    let provider = lookup::provider(&arguments.provider)?;
    let client = Config::load(&arguments.config)?.account(provider)?.online(arguments.base_url.as_deref())?;
    let order = arguments.order.as_str();
    let number = if arguments.by_provider_number { OrderNumber::Provider(order) } else { OrderNumber::Merchant(order) };
    let answer = client.query(number).await;
    let facts = Facts::of_query(answer.as_ref());
    let report = Report::new(provider, order, &facts);
    if arguments.json {
        output::json(&report)?
    } else {
        tell(provider, &report)?
    }
    let violations = facts.error.map(Error::violations).unwrap_or_default();
    violations.iter().for_each(|violation| output::note(&violation.to_string()));
    Ok(exit_code(&facts))
}

fn tell(provider: &Provider, report: &Report<'_>) -> std::io::Result<()> {
    if let Some(error) = &report.error {
        output::note(&format!("error: {error}"));
    }
    let (Some(state), Some(meaning)) = (report.state, report.meaning) else { return Ok(()) };
    output::line(&format!("{state}: order {} at {}", report.order, provider.title.en))?;
    output::line(meaning)?;
    for (name, value) in [("code", &report.code), ("message", &report.message), ("request id", &report.request_id)] {
        if let Some(value) = value {
            output::line(&format!("{name}: {value}"))?;
        }
    }
    Ok(())
}

/// What a state means for the shop.
fn meaning(state: OrderState) -> &'static str {
    match state {
        OrderState::Unpaid => "Nobody paid, and the buyer still can. Close it before the goods go to somebody else.",
        OrderState::Paying => "The buyer is paying right now. Ask again in a moment.",
        OrderState::Paid => "The buyer paid. It cannot be closed; treat it as a paid order.",
        OrderState::Refunded => "It was paid, and money goes back, all or a part. Look before you ship.",
        OrderState::Closed => "The buyer can no longer pay it.",
        OrderState::Failed => "A payment failed. The buyer can perhaps try again: close it.",
        OrderState::NotFound => "The provider knows no such order. Check the number; it may be never submitted.",
        _ => "The provider answered, and its words do not tell. Keep the goods, and ask again.",
    }
}

/// The exit code that stands for an answer.
fn exit_code(facts: &Facts<'_>) -> u8 {
    match (facts.state, facts.error) {
        (Some(OrderState::Closed), _) => 0,
        (Some(OrderState::Paid | OrderState::Refunded), _) => 3,
        (Some(OrderState::NotFound), _) => 4,
        (Some(OrderState::Unpaid | OrderState::Paying | OrderState::Failed), _) => 8,
        (Some(_), _) | (None, None) => 5,
        (None, Some(error)) => match (error.certainty(), error.kind()) {
            (Certainty::Answered, _) => 6,
            (Certainty::Unknown, _) | (Certainty::NotSent, ErrorKind::Transport(_)) => 5,
            (Certainty::NotSent, _) => 2,
        },
    }
}
