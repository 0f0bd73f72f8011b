//! The merchant's configuration: a TOML file with one table per provider.
//!
//! ```toml
//! [some-provider]
//! merchant = "1000000"                      # in place,
//! private_key = { file = "merchant.pem" }   # in a file next to this one, PEM or DER,
//! api_key = { env = "SHOP_API_KEY" }        # or in an environment variable
//! base_url = "https://gateway.internal"     # optional, as are the other settings
//! gateway = "public"                        # calls go through the provider's gateway, by this endpoint
//! ```
//!
//! What a gateway needs of its environment (keys, tokens) it takes from the environment variables that the provider's
//! reference names. `base_url` is the gateway's whole URL then.
//!
//! An error names the file, the provider and the credential. It never shows a value or a line of the file: either
//! may hold a secret.

mod place;

use std::{
    env, fs, io,
    num::NonZeroU32,
    path::{Path, PathBuf},
    time::Duration,
};

use paywright::runtime::{
    BoxFuture, Client, ConfigError, Credentials, Secret,
    table::Provider,
    transport::{Gateway, GatewayError, HttpTransport, Transport, TransportError},
    wire::{Reply, Request},
};
use toml::{Table, Value};

use crate::{arguments::ConfigFile, list::pace::Pace, lookup};

/// The environment variable that names the configuration.
const VARIABLE: &str = "PAYWRIGHT_CONFIG";
/// The configuration where nothing names another.
const DEFAULT: &str = "./paywright.toml";
/// What a provider's table may hold next to the credentials.
const SETTINGS: [&str; 6] = ["base_url", "gateway", "plain_http", "timeout_seconds", "proxy", "rate_per_second"];

/// A configuration that cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// A file cannot be read.
    #[error("{file}: it cannot be read: {source}{hint}")]
    Unreadable {
        /// The file.
        file: String,
        /// Why.
        source: io::Error,
        /// What to do, where that is not plain.
        hint: &'static str,
    },
    /// A file is not TOML.
    #[error("{file}: line {line}, column {column} is not TOML; is a text without its quotes, or a key there twice?")]
    Syntax {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
    },
    /// The file as a whole is not what it should be.
    #[error("{file}: {problem}")]
    File {
        /// The file.
        file: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A value is not what it should be.
    #[error("{file}: {provider}: `{name}` {problem}")]
    Entry {
        /// The file.
        file: String,
        /// The provider.
        provider: String,
        /// The credential or setting.
        name: String,
        /// What is wrong with it.
        problem: String,
    },
    /// No client can be made of the values.
    #[error("{file}: {source}")]
    Client {
        /// The file.
        file: String,
        /// Why not.
        source: ConfigError,
    },
    /// The gateway cannot be used.
    #[error("{file}: {source}")]
    Gateway {
        /// The file.
        file: String,
        /// Why not.
        source: GatewayError,
    },
    /// The base URL on the command line is not one.
    #[error("--base-url: {0}")]
    BaseUrl(ConfigError),
}

/// A configuration, read but not yet looked into.
pub struct Config {
    file: String,
    folder: PathBuf,
    tables: Table,
}

/// What the configuration says about one provider.
pub struct Account {
    file: String,
    credentials: Credentials,
    base_url: Option<String>,
    /// The endpoint of the gateway through which calls go.
    gateway: Option<String>,
    plain_http: bool,
    timeout: Option<Duration>,
    proxy: Option<String>,
    rate_per_second: Option<NonZeroU32>,
    pace: Option<Pace>,
}

impl Config {
    /// Reads the configuration that the arguments or the environment name.
    ///
    /// # Errors
    ///
    /// It cannot be read, is not TOML, or has a table that belongs to no provider.
    pub fn load(named: &ConfigFile) -> Result<Self, Problem> {
        let from_environment = || env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from);
        let named = named.file.clone().or_else(from_environment);
        let hint = if named.is_some() { "" } else { "; name another by --config or PAYWRIGHT_CONFIG" };
        let path = named.unwrap_or_else(|| PathBuf::from(DEFAULT));
        let text = read_text(&path, hint)?;
        let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
        Self::parse(path.display().to_string(), folder, &text)
    }

    /// Reads a configuration from its text. `file` is its name in errors; `folder` is where its paths start.
    ///
    /// # Errors
    ///
    /// It is not TOML, or has a table that belongs to no provider.
    pub fn parse(file: impl Into<String>, folder: impl Into<PathBuf>, text: &str) -> Result<Self, Problem> {
        let (file, folder) = (file.into(), folder.into());
        let tables = parse_toml(&file, text)?;
        check_tables(&file, &tables)?;
        Ok(Self { file, folder, tables })
    }

    /// What it says about a provider. Files and environment variables are read now.
    ///
    /// # Errors
    ///
    /// There is nothing about the provider, a name is not known, or a value cannot be read.
    pub fn account(&self, provider: &'static Provider) -> Result<Account, Problem> {
        let Some(table) = self.tables.get(provider.id).and_then(Value::as_table) else {
            let problem = format!("it has no table [{}]", provider.id);
            return Err(Problem::File { file: self.file.clone(), problem });
        };
        let file = self.file.clone();
        let credentials = Credentials::new(provider);
        let mut account = Account::new(file, credentials);
        for (name, value) in table {
            let entry = Entry { config: self, provider, name, value };
            match name.as_str() {
                "base_url" => account.base_url = Some(entry.text()?.to_owned()),
                "gateway" => account.gateway = Some(entry.text()?.to_owned()),
                "plain_http" => account.plain_http = entry.flag()?,
                "proxy" => account.proxy = Some(entry.text()?.to_owned()),
                "rate_per_second" => account.rate_per_second = Some(entry.rate()?),
                "timeout_seconds" => account.timeout = Some(entry.seconds()?),
                _ => {
                    let index = entry.credential()?;
                    account.credentials.set(index, entry.secret()?);
                }
            }
        }
        Ok(account)
    }
}

impl Account {
    fn new(file: String, credentials: Credentials) -> Self {
        let (base_url, gateway, timeout, proxy, rate_per_second) = (None, None, None, None, None);
        Self { file, credentials, base_url, gateway, plain_http: false, timeout, proxy, rate_per_second, pace: None }
    }

    /// How many requests per second a list may send, where the configuration says so.
    #[must_use]
    pub fn rate_per_second(&self) -> Option<NonZeroU32> {
        self.rate_per_second
    }

    /// A client that sends by HTTP.
    ///
    /// # Errors
    ///
    /// A credential is missing or cannot be used, or a URL is not one.
    pub fn online(self, base_url: Option<&str>) -> Result<Client, Problem> {
        match self.http() {
            Ok(transport) => self.through(base_url, transport),
            Err(source) => Err(Problem::Client { file: self.file, source }),
        }
    }

    /// The same, with a client that sends so many requests per second.
    #[must_use]
    pub fn paced(self, rate: NonZeroU32) -> Self {
        Self { pace: Some(Pace::per_second(rate)), ..self }
    }

    fn http(&self) -> Result<HttpTransport, ConfigError> {
        let mut transport = HttpTransport::builder();
        if let Some(timeout) = self.timeout {
            transport = transport.timeout(timeout);
        }
        if let Some(proxy) = &self.proxy {
            transport = transport.proxy(proxy);
        }
        transport.build()
    }

    /// A client whose calls go to the provider's host, or through the gateway that the configuration names.
    fn through(mut self, url: Option<&str>, transport: impl Transport + 'static) -> Result<Client, Problem> {
        let Some(endpoint) = self.gateway.take() else { return self.client(url, transport) };
        let mut gateway = Gateway::builder(self.credentials.provider()).endpoint(&endpoint).transport(transport);
        if let Some(url) = url.map(str::to_owned).or(self.base_url.take()) {
            gateway = gateway.url(url);
        }
        match gateway.build() {
            Ok(gateway) => self.client(None, gateway),
            Err(source) => Err(Problem::Gateway { file: self.file, source }),
        }
    }

    /// A client that cannot send.
    ///
    /// # Errors
    ///
    /// As [`Account::online`].
    pub fn offline(self, base_url: Option<&str>) -> Result<Client, Problem> {
        self.client(base_url, Offline)
    }

    fn client(self, base_url: Option<&str>, transport: impl Transport + 'static) -> Result<Client, Problem> {
        let mut client = Client::builder(self.credentials).transport(transport);
        if let Some(url) = base_url.map(str::to_owned).or(self.base_url) {
            client = client.base_url(url);
        }
        if self.plain_http {
            client = client.plain_http();
        }
        if let Some(pace) = self.pace {
            client = client.throttle(pace);
        }
        client.build().map_err(|source| match source {
            ConfigError::BaseUrl { .. } if base_url.is_some() => Problem::BaseUrl(source),
            source => Problem::Client { file: self.file, source },
        })
    }
}

/// What commands get that only look: nothing they do can leave the machine.
struct Offline;

impl Transport for Offline {
    fn send<'a>(&'a self, _: &'a Request, _: Option<&'a str>) -> BoxFuture<'a, Result<Reply, TransportError>> {
        Box::pin(async { Err(TransportError::cannot_send("this command sends nothing")) })
    }

    fn leaves_machine(&self) -> bool {
        false
    }
}

/// An entry of a provider's table.
struct Entry<'a> {
    config: &'a Config,
    provider: &'static Provider,
    name: &'a str,
    value: &'a Value,
}

impl Entry<'_> {
    fn problem(&self, problem: impl Into<String>) -> Problem {
        let (file, provider) = (self.config.file.clone(), self.provider.id.to_owned());
        Problem::Entry { file, provider, name: self.name.to_owned(), problem: problem.into() }
    }

    fn credential(&self) -> Result<usize, Problem> {
        let credentials = self.provider.credentials;
        credentials.iter().position(|credential| credential.name == self.name).ok_or_else(|| {
            let known: Vec<_> = credentials.iter().map(|credential| credential.name).chain(SETTINGS).collect();
            self.problem(format!("is not known here{}", lookup::instead(self.name, &known)))
        })
    }

    fn text(&self) -> Result<&str, Problem> {
        self.value.as_str().ok_or_else(|| self.problem("must be a text in quotes"))
    }

    fn flag(&self) -> Result<bool, Problem> {
        self.value.as_bool().ok_or_else(|| self.problem("must be true or false"))
    }

    fn seconds(&self) -> Result<Duration, Problem> {
        let seconds = match self.value {
            Value::Integer(seconds) => u64::try_from(*seconds).ok().map(Duration::from_secs),
            Value::Float(seconds) => Duration::try_from_secs_f64(*seconds).ok(),
            _ => None,
        };
        seconds.filter(|time| !time.is_zero()).ok_or_else(|| self.problem("must be a number of seconds above 0"))
    }

    fn rate(&self) -> Result<NonZeroU32, Problem> {
        let rate = self.value.as_integer().and_then(|rate| u32::try_from(rate).ok()).and_then(NonZeroU32::new);
        rate.ok_or_else(|| self.problem("must be a whole number above 0"))
    }

    fn secret(&self) -> Result<Secret, Problem> {
        const FORMS: &str = "must be a text in quotes, { file = \"…\" } or { env = \"…\" }";
        let table = match self.value {
            Value::String(text) => return Ok(Secret::new(text.as_str())),
            Value::Table(table) => table,
            _ => return Err(self.problem(FORMS)),
        };
        let mut entries = table.iter();
        match (entries.next(), entries.next()) {
            (Some((key, Value::String(path))), None) if key == "file" => self.read_file(path),
            (Some((key, Value::String(variable))), None) if key == "env" => self.read_variable(variable),
            _ => Err(self.problem(FORMS)),
        }
    }

    fn read_file(&self, path: &str) -> Result<Secret, Problem> {
        let path = self.config.folder.join(path);
        let bytes = fs::read(&path)
            .map_err(|error| self.problem(format!("cannot be read from {}: {error}", path.display())))?;
        let secret = Secret::from_bytes(bytes);
        // Editors end a file with a newline, and no credential ends with one.
        Ok(Secret::new(secret.expose().trim_end_matches(['\r', '\n'])))
    }

    fn read_variable(&self, variable: &str) -> Result<Secret, Problem> {
        env::var(variable).map(Secret::new).map_err(|error| match error {
            env::VarError::NotPresent => {
                self.problem(format!("is to come from the environment variable {variable}, which is not set"))
            }
            env::VarError::NotUnicode(_) => {
                self.problem(format!("is to come from the environment variable {variable}, which is not text"))
            }
        })
    }
}

/// Reads a file as UTF-8.
pub(crate) fn read_text(path: &Path, hint: &'static str) -> Result<String, Problem> {
    let file = path.display().to_string();
    fs::read_to_string(path).map_err(|source| Problem::Unreadable { file, source, hint })
}

/// Reads TOML. The error has the place and nothing else: the parser's own shows the line, which may hold a secret.
pub(crate) fn parse_toml(file: &str, text: &str) -> Result<Table, Problem> {
    text.parse::<Table>().map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let before = text.get(..start).unwrap_or(text);
        let line = before.matches('\n').count().saturating_add(1);
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
        Problem::Syntax { file: file.to_owned(), line, column }
    })
}

/// Whether every entry is a provider's table.
pub(crate) fn check_tables(file: &str, tables: &Table) -> Result<(), Problem> {
    for (name, value) in tables {
        let known: Vec<_> = paywright::PROVIDERS.iter().map(|provider| provider.id).collect();
        let problem = if !known.contains(&name.as_str()) {
            format!("`{name}` is no provider{}", lookup::instead(name, &known))
        } else if !value.is_table() {
            format!("`{name}` must be a table: [{name}]")
        } else {
            continue;
        };
        return Err(Problem::File { file: file.to_owned(), problem });
    }
    Ok(())
}
