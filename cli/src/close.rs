//! `paywright close`: closes one order, or a list of them, and says what is certain now.

use std::time::SystemTime;

use paywright::runtime::{
    Certainty, Client, CloseOrders, Error, ErrorKind, Evidence, Order, OrderNumber, Outcome,
    table::{Provider, Retry},
};
use serde::Serialize;

use crate::{
    Failure, advice, arguments,
    config::Config,
    facts::Facts,
    list::{self, order::Conclusion, standing::Standing},
    lookup, output,
    telling::Subject,
    time,
};

/// What became of the call, as `--json` prints it.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    /// The provider's id.
    pub provider: &'static str,
    /// The order's number.
    pub order: &'a str,
    /// The fact about the order, where there is one.
    pub outcome: Option<&'static str>,
    /// What that means for the shop.
    pub meaning: Option<&'static str>,
    /// By what it is known: `close` or `query`.
    pub evidence: Option<&'static str>,
    /// The state that a query told, where one was made.
    pub state: Option<&'static str>,
    /// What is certain where there is no outcome.
    pub certainty: Option<&'static str>,
    /// The kind of what went wrong; the guide has a row for each.
    pub kind: Option<&'static str>,
    /// What to do where there is no outcome.
    pub advice: Option<&'static str>,
    /// The provider's code, the one that says most.
    pub code: Option<String>,
    /// The provider's outer code, where there are two.
    pub outer_code: Option<String>,
    /// Whether calling again can help: `never`, `same-order` or `after-query`, where the document says so.
    pub retry: Option<&'static str>,
    /// What the document advises for the code.
    pub remedy: Option<&'static str>,
    /// The provider's words.
    pub message: Option<String>,
    /// What to quote to the provider's support.
    pub request_id: Option<String>,
    /// When the call can be made, where it is too early; RFC 3339.
    pub earliest: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
    /// The HTTP status of the reply, where one came.
    pub http_status: Option<u16>,
}

impl<'a> Report<'a> {
    /// Puts an answer into the words of the report.
    #[must_use]
    pub fn new(provider: &Provider, order: &'a str, facts: &Facts<'_>) -> Self {
        Self {
            provider: provider.id,
            order,
            outcome: facts.outcome.map(Outcome::id),
            meaning: facts.outcome.map(advice::of_outcome),
            evidence: facts.evidence.map(Evidence::id),
            state: facts.state.map(|state| state.id()),
            certainty: facts.certainty().map(Certainty::id),
            kind: facts.error.map(|error| error.kind().id()),
            advice: facts.error.map(|error| advice::after_close(error).text()),
            code: facts.code(),
            outer_code: facts.outer_code(),
            retry: facts.error.and_then(Error::retry).map(Retry::id),
            remedy: facts.remedy(),
            message: facts.message(),
            request_id: facts.request_id(),
            earliest: facts.error.and_then(|error| match error.kind() {
                ErrorKind::TooEarly { earliest, .. } => Some(time::written(*earliest)),
                _ => None,
            }),
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
pub async fn run(arguments: &arguments::Close) -> Result<u8, Failure> {
    if let Some(path) = &arguments.list.from {
        return list::run(arguments, &arguments.list, path).await;
    }
    // Both are there where no list is.
    let (provider, number) = (arguments.provider.as_deref(), arguments.order.as_deref());
    let (provider, number) = (lookup::provider(provider.unwrap_or_default())?, number.unwrap_or_default());
    let created = arguments.created.as_deref().map(|text| time::created(text, SystemTime::now())).transpose();
    let created = created.map_err(|problem| Failure::Input(format!("--created: {problem}")))?;
    let client = Config::load(&arguments.config)?.account(provider)?.online(arguments.base_url.as_deref())?;

    let by_provider = arguments.by_provider_number;
    let mut order =
        Order::from(if by_provider { OrderNumber::Provider(number) } else { OrderNumber::Merchant(number) });
    if let Some(created) = created {
        order = order.created_at(created);
        if arguments.wait {
            order = order.wait();
            tell_waiting(&client, created);
        }
    }
    Ok(if arguments.no_confirm {
        let answer = client.close(order).await;
        tell(arguments, provider, number, &Facts::of_close(answer.as_ref()))
    } else {
        let answer = client.close_and_confirm(order).await;
        tell(arguments, provider, number, &Facts::of_confirmed(&answer))
    })
}

fn tell_waiting(client: &Client, created: SystemTime) {
    if let Some(earliest) = client.earliest_close(created).filter(|earliest| *earliest > SystemTime::now()) {
        output::note(&format!("waiting until {}, as the provider asks", time::written(earliest)));
    }
}

/// Prints what is known, and gives the exit code for it.
fn tell(arguments: &arguments::Close, provider: &Provider, order: &str, facts: &Facts<'_>) -> u8 {
    let report = Report::new(provider, order, facts);
    let written = if arguments.json { output::json(&report) } else { tell_people(Subject { provider, order }, facts) };
    let violations = facts.error.map(Error::violations).unwrap_or_default();
    violations.iter().for_each(|violation| output::note(&violation.to_string()));
    if let Err(error) = written {
        // The call was made. Its exit code is worth more than the text that was lost, and the fact is told elsewhere.
        let fact = report.outcome.or(report.error.as_deref()).unwrap_or_default();
        output::note(&format!("error: {}; it is: {fact}", Failure::Output(error)));
    }
    exit_code(facts)
}

/// The exit code that stands for an answer: the same as a list's, but that a call which cannot be made is bad input here.
#[must_use]
pub fn exit_code(facts: &Facts<'_>) -> u8 {
    let standing = match facts.error.map(|error| (error.certainty(), error.kind())) {
        Some((Certainty::NotSent, ErrorKind::TooEarly { .. })) => Standing::TooEarly,
        // That nothing was sent for want of a connection leaves the order as it was, whatever that was.
        Some((Certainty::NotSent, kind)) if !matches!(kind, ErrorKind::Transport(_)) => return 2,
        _ => Standing::Concluded(Conclusion::of(facts)),
    };
    standing.exit_code().number()
}

/// What happened and what to do, for people.
fn tell_people(subject: Subject<'_>, facts: &Facts<'_>) -> std::io::Result<()> {
    match (facts.outcome, facts.error) {
        (Some(outcome), _) => {
            let by = if facts.state.is_some() { ", a query says" } else { "" };
            subject.fact(&format!("{outcome}{by}"), advice::of_outcome(outcome), facts)
        }
        (None, Some(error)) => {
            subject.trouble(error, advice::after_close(error));
            Ok(())
        }
        (None, None) => Ok(()),
    }
}
