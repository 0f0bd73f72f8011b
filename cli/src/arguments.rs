//! What can be typed.

use std::{
    net::SocketAddr,
    num::{NonZeroU32, NonZeroUsize},
    path::PathBuf,
    time::Duration,
};

use clap::{ArgGroup, Args, Parser, Subcommand, builder::NonEmptyStringValueParser};
use humantime::parse_duration;
use paywright_sandbox::{Fault, FaultSyntaxError, Injection};

use crate::{
    list::{input::Format, run::TooEarly},
    lookup::instead,
};

/// Closes orders at payment providers, explains their signatures, and stands in for them.
#[derive(Debug, Parser)]
#[command(name = "paywright", version, about)]
pub struct Arguments {
    /// Tells every attempt of every call on standard error, or every call that a sandbox answers; never a secret, a body or an
    /// order number
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Shows every provider close orders in every state, in a sandbox of its own
    Demo(Demo),
    /// Closes an order, or a list of them
    Close(Close),
    /// Asks what became of an order
    Query(Query),
    /// Shows a request with all that is signed in it, without sending it
    Sign(Sign),
    /// Says whether a reply can be believed, and what it says
    Verify(Verify),
    /// Stands in for the providers until Ctrl-C
    Sandbox(Sandbox),
}

/// Where the merchant's configuration stands.
#[derive(Debug, Clone, Default, Args)]
pub struct ConfigFile {
    /// The configuration [default: $PAYWRIGHT_CONFIG, else ./paywright.toml]
    #[arg(long = "config", value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// `paywright demo`
#[derive(Debug, Args)]
#[command(after_help = "Exit code: 0 if every answer was the expected one and every order is as it should be; else 1.")]
pub struct Demo {
    /// Prints JSON instead of a table
    #[arg(long)]
    pub json: bool,
}

/// `paywright close`
#[derive(Debug, Args)]
#[command(override_usage = "paywright close [OPTIONS] <PROVIDER> <ORDER>
       paywright close [OPTIONS] --from <FILE>")]
#[command(group = ArgGroup::new("what").args(["provider", "from"]).required(true))]
#[command(after_help = "A list names an order per row. If orders.csv holds
  provider,order,created
  wechat-pay-v2,202611210001,2026-11-21T10:00:00+08:00
  cloudpay,202611210002,1795226460000
then this closes both, and a second time closes none twice:
  paywright close --from orders.csv
At length: docs/guide/list.md

Exit code:
  0  the order is closed, by this call or before
  2  bad input or configuration; nothing was sent
  3  the order is paid, or was and money goes back
  4  the provider knows no such order
  5  whether the order is closed is unknown; also when the provider could not be reached (nothing was sent then)
  6  the provider refused; this call closed nothing
  7  too early, and nothing was sent: the provider asks to wait some minutes after the order was created

Of a list, the first that applies:
  2    bad input, configuration or journal; nothing was sent
  74   the journal, the report or the results could not be written; without a journal nothing more was sent
  70   a fault of this program; what was under way is in doubt
  130  stopped before the end (Ctrl-C, SIGTERM, SIGHUP)
  5    of some order it is unknown whether it is closed, or no call for it reached the provider
  6    some order was refused
  7    some order is too early (--too-early report)
  3    some order is paid, or was and money goes back
  4    some order is not known to the provider
  0    all orders are closed

The same command goes on where a run ended, however that was:
  Every order is written into the journal before anything is sent for it, and again with the result. An order that
  was begun and has no result is in doubt: it is queried first, and closed again only if that settles nothing. What was
  not sent is closed as if it were new. What is closed, paid, refunded or not known to the provider is never touched
  again. What was refused or left open is tried again with --retry-failed only. A list that is done is reported;
  nothing is sent.

Where 20 orders in a row got no reply, none that can be believed, or no signature, no more orders of that provider are
taken; the others go on. --keep-going takes them all the same. --dry-run exits with 0 or 2.

Ctrl-C (or SIGTERM, or SIGHUP) lets the orders under way come to their end; twice stops at once, and those are in doubt
then.")]
pub struct Close {
    /// The provider's id
    #[arg(requires = "order")]
    pub provider: Option<String>,
    /// The order's number
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub order: Option<String>,
    /// The configuration.
    #[command(flatten)]
    pub config: ConfigFile,
    /// Sends to this host instead of the configured one
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Prints JSON
    #[arg(long)]
    pub json: bool,
    /// ORDER is the number that the provider gave
    #[arg(long, conflicts_with = "from")]
    pub by_provider_number: bool,
    /// When the order was created (RFC 3339, or milliseconds since 1970): some providers ask to wait some minutes
    #[arg(long, value_name = "TIME", conflicts_with = "from")]
    pub created: Option<String>,
    /// Waits until the provider's time is over; a list waits by itself, see --too-early
    #[arg(long, requires = "created", conflicts_with = "from")]
    pub wait: bool,
    /// Makes the call and no query after it, whatever the answer is worth
    #[arg(long, conflicts_with = "from")]
    pub no_confirm: bool,
    /// What a list needs.
    #[command(flatten)]
    pub list: ListOptions,
}

/// `paywright close --from`
#[derive(Debug, Args)]
#[command(next_help_heading = "A list")]
pub struct ListOptions {
    /// Closes the orders of a list: CSV with the columns provider, order, created (or created_at; optional: RFC 3339, or
    /// milliseconds since 1970) and by (optional: merchant or provider), or JSON Lines with such members; `-` is
    /// standard input
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// How the list is written [default: jsonl for .jsonl and .ndjson, else csv]
    #[arg(long, conflicts_with = "provider")]
    pub format: Option<Format>,
    /// Leaves a column or member out, whatever its name means; may be given more than once
    #[arg(long = "ignore-column", id = "ignored", value_name = "NAME", conflicts_with = "provider")]
    pub ignored: Vec<String>,
    /// The provider of rows that name none
    #[arg(long = "provider", id = "all_at", value_name = "PROVIDER", conflicts_with = "provider")]
    pub all_at: Option<String>,
    /// Where it is written down what was begun and what came of it [default: the list's name and .journal.jsonl]
    #[arg(long, value_name = "FILE", conflicts_with = "provider")]
    pub journal: Option<PathBuf>,
    /// How many orders are under way at once, at each provider
    #[arg(long, value_name = "COUNT", default_value = "16", conflicts_with = "provider")]
    pub concurrency: NonZeroUsize,
    /// How many requests are sent per second, to each provider [default: rate_per_second in the configuration, else 50]
    #[arg(long, value_name = "COUNT", conflicts_with = "provider")]
    pub rate: Option<NonZeroU32>,
    /// What becomes of orders that are too young to be closed
    #[arg(long, default_value = "wait", conflicts_with = "provider")]
    pub too_early: TooEarly,
    /// Tries the orders again that were refused or left open (answered, unknown, accepted)
    #[arg(long, conflicts_with = "provider")]
    pub retry_failed: bool,
    /// Goes on with a provider's orders even where 20 in a row met trouble
    #[arg(long, conflicts_with = "provider")]
    pub keep_going: bool,
    /// Reads and checks everything, says what would be done and where, and sends nothing
    #[arg(long, conflicts_with = "provider")]
    pub dry_run: bool,
    /// Writes a line for every order in the end (CSV): its result, by what it is known, the code, and when
    #[arg(long, value_name = "FILE", conflicts_with_all = ["provider", "dry_run"])]
    pub results: Option<PathBuf>,
}

/// `paywright query`
#[derive(Debug, Args)]
#[command(after_help = "Exit code:
  0  the order is closed
  2  bad input or configuration; nothing was sent
  3  the order is paid, or was and money goes back
  4  the provider knows no such order
  5  the order's state is unknown; also when the provider could not be reached
  6  the provider refused to tell
  8  the order is not closed: the buyer can still pay, is paying, or failed to")]
pub struct Query {
    /// The provider's id
    pub provider: String,
    /// The order's number
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub order: String,
    /// The configuration.
    #[command(flatten)]
    pub config: ConfigFile,
    /// Sends to this host instead of the configured one
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Prints JSON
    #[arg(long)]
    pub json: bool,
    /// ORDER is the number that the provider gave
    #[arg(long)]
    pub by_provider_number: bool,
}

/// `paywright sign`
#[derive(Debug, Args)]
#[command(after_help = "Exit code: 0, or 2 if `close` would refuse to send the request, or for bad input.")]
pub struct Sign {
    /// The provider's id
    pub provider: String,
    /// The operation's id
    pub operation: String,
    /// The configuration.
    #[command(flatten)]
    pub config: ConfigFile,
    /// The host in the URL
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Sets a field, a header or a header's member, by the document's name; empty after `=` sets the empty text
    #[arg(long, value_name = "NAME=VALUE", value_parser = assignment)]
    pub set: Vec<(String, String)>,
    /// The random characters
    #[arg(long, value_name = "TEXT")]
    pub nonce: Option<String>,
    /// The time, in milliseconds since 1970
    #[arg(long, value_name = "MILLISECONDS")]
    pub time: Option<i64>,
    /// The digits that name the attempt
    #[arg(long, value_name = "TEXT")]
    pub trace_id: Option<String>,
    /// Shows the strings that were signed with the secret in them
    #[arg(long)]
    pub reveal: bool,
}

/// `paywright verify`
#[derive(Debug, Args)]
#[command(after_help = "Exit code: 0 if the reply is authentic, 1 if not, 2 for bad input or configuration.")]
pub struct Verify {
    /// The provider's id
    pub provider: String,
    /// The operation's id
    pub operation: String,
    /// The configuration.
    #[command(flatten)]
    pub config: ConfigFile,
    /// The number of the order that was closed or asked for; without it, nothing says that the reply is about it
    #[arg(long, value_name = "ORDER")]
    pub order: Option<String>,
    /// ORDER is the number that the provider gave
    #[arg(long, requires = "order")]
    pub by_provider_number: bool,
    /// The reply's body, as it came [default: standard input]
    #[arg(long, value_name = "FILE")]
    pub reply: Option<PathBuf>,
}

/// `paywright sandbox`
#[derive(Debug, Args)]
#[command(
    after_help = "Faults, each for one call unless `@3` (three calls), `@5%` (by chance) or `@100%` (every call) stands behind it:
  drop-before, drop-after    the connection ends without a reply, before or after the order was closed
  hang-before, hang-after    no reply until the client gives up, before or after the order was closed
  delay-before:TIME          the provider acts so much later, even if the client has given up
  delay-after:TIME           the provider acts at once and answers so much later
  status:CODE                a gateway answers with this HTTP status, such as 502; the order stays as it was
  status-after:CODE          the same after the order was closed
  cut-body                   half a reply, after the order was closed
  wrong-signature            a reply whose signature is wrong, after the order was closed
  error:CODE                 a row of the provider's error tables, such as error:SYSTEMERROR or error:400000/UNKNOW_ERROR
  unsigned-error             an error that the provider may leave unsigned
  forged-error:CODE          the same row as somebody on the way would write it: without a signature
  forged-success             a success without a signature; the order stays as it was
  late-effect:TIME           success at once, and the order is closed so much later

Example: paywright sandbox --fault wechat-pay-v2=drop-after@3 --fault acopay=status:502@5% --seed 7 --latency 20ms"
)]
pub struct Sandbox {
    /// Where to listen; port 0 is any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0")]
    pub listen: SocketAddr,
    /// The orders there are: a table per provider, with a list for each state: `unpaid`, `paying`, `paid`, `refunded`,
    /// `closed`, `failed`
    #[arg(long, value_name = "FILE")]
    pub orders: Option<PathBuf>,
    /// Where to write the configuration that reaches the sandbox
    #[arg(long, value_name = "FILE", default_value = "./paywright-sandbox.toml")]
    pub config: PathBuf,
    /// Makes calls go wrong, all of a provider's or those of one operation; may be given more than once
    #[arg(long, value_name = "PROVIDER[/OPERATION]=FAULT", value_parser = fault)]
    pub fault: Vec<(String, Injection)>,
    /// How long each call takes, such as 20ms
    #[arg(long, value_name = "TIME", value_parser = parse_duration, default_value = "0s")]
    pub latency: Duration,
    /// Makes faults by chance happen to the same calls each time
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
}

/// A provider's id, and what goes wrong there.
fn fault(text: &str) -> Result<(String, Injection), String> {
    let (place, fault) = text.split_once('=').ok_or("a provider, `=` and a fault are needed")?;
    let injection: Injection = fault.parse().map_err(|error: FaultSyntaxError| match error {
        FaultSyntaxError::Unknown(word) => format!("`{word}` is no fault{}", instead(&word, &Fault::FORMS)),
        error => error.to_string(),
    })?;
    Ok(match place.split_once('/') {
        Some((provider, operation)) => (provider.to_owned(), injection.operation(operation)),
        None => (place.to_owned(), injection),
    })
}

fn assignment(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("a name, `=` and a value are needed".to_owned()),
    }
}
