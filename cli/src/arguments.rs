//! What can be typed.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, builder::NonEmptyStringValueParser};

/// Closes orders at payment providers, explains their signatures, and stands in for them.
#[derive(Debug, Parser)]
#[command(name = "paywright", version, about)]
pub struct Arguments {
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Shows every provider close orders in every state, in a sandbox of its own
    Demo(Demo),
    /// Closes an order
    Close(Close),
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
#[command(after_help = "Exit code:
  0  the order is closed, by this call or before
  2  bad input or configuration; nothing was sent
  3  the order is paid
  4  the provider knows no such order
  5  whether the order is closed is unknown; also when the provider could not be reached (nothing was sent then)
  6  the provider refused, and the order is as it was")]
pub struct Close {
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
    /// The reply's body, as it came [default: standard input]
    #[arg(long, value_name = "FILE")]
    pub reply: Option<PathBuf>,
}

/// `paywright sandbox`
#[derive(Debug, Args)]
pub struct Sandbox {
    /// Where to listen; port 0 is any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0")]
    pub listen: SocketAddr,
    /// The orders there are: a table per provider, with the lists `unpaid`, `paid` and `closed`
    #[arg(long, value_name = "FILE")]
    pub orders: Option<PathBuf>,
    /// Where to write the configuration that reaches the sandbox
    #[arg(long, value_name = "FILE", default_value = "./paywright-sandbox.toml")]
    pub config: PathBuf,
}

fn assignment(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("a name, `=` and a value are needed".to_owned()),
    }
}
