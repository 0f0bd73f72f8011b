//! `paywright query`: asks what became of an order, and says what that means for the shop.

use paywright::runtime::{Certainty, CloseOrders, Error, ErrorKind, OrderNumber, OrderState, table::Provider};
use serde::Serialize;

use crate::{Failure, advice, arguments, config::Config, facts::Facts, lookup, output, telling::Subject};

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
    /// The kind of what went wrong; the guide has a row for each.
    kind: Option<&'static str>,
    /// What to do where the state is not known.
    advice: Option<&'static str>,
    /// The provider's code, the one that says most.
    code: Option<String>,
    /// The provider's outer code, where there are two.
    outer_code: Option<String>,
    /// What the document advises for the code.
    remedy: Option<&'static str>,
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
            meaning: facts.state.map(advice::of_state),
            certainty: facts.certainty().map(Certainty::id),
            kind: facts.error.map(|error| error.kind().id()),
            advice: facts.error.map(|error| advice::after_query(error).text()),
            code: facts.code(),
            outer_code: facts.outer_code(),
            remedy: facts.remedy(),
            message: facts.message(),
            request_id: facts.request_id(),
            error: facts.error.map(|error| format!("{error:#}")),
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
    let subject = Subject { provider, order };
    match (arguments.json, facts.state, facts.error) {
        (true, ..) => output::json(&Report::new(provider, order, &facts))?,
        (false, Some(state), _) => subject.fact(state.id(), advice::of_state(state), &facts)?,
        (false, None, Some(error)) => subject.trouble(error, advice::after_query(error)),
        (false, None, None) => {}
    }
    let violations = facts.error.map(Error::violations).unwrap_or_default();
    violations.iter().for_each(|violation| output::note(&violation.to_string()));
    Ok(exit_code(&facts))
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
