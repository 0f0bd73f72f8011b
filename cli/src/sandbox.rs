//! `paywright sandbox`: stands in for the providers until it is stopped, and writes the configuration that reaches it.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::Path,
};

use paywright_sandbox::{FaultError, Injection, OrderState, Sandbox, SandboxError, SandboxOptions, StandIn};
use toml::Value;

use crate::{Failure, arguments, config, lookup, output, signals::Signals};

/// The first line of a configuration that this command wrote, and may write over.
const MARK: &str = "# Written by `paywright sandbox`, which writes over it. Its keys are good for the sandbox only.";

/// An order that the sandbox has when it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Order {
    provider: String,
    number: String,
    state: OrderState,
}

/// Runs the command.
///
/// # Errors
///
/// The orders cannot be read, the address is taken, or the configuration cannot be written.
pub async fn run(arguments: &arguments::Sandbox) -> Result<u8, Failure> {
    let given = arguments.orders.as_deref().map(orders_of).transpose()?;
    check_replaceable(&arguments.config)?;
    // Taken before the sandbox is announced: whoever reads the announcement may stop it at once.
    let mut signals = Signals::take()?;
    for (provider, injection) in &arguments.fault {
        let provider = lookup::provider(provider)?;
        injection.only_operation().map(|id| lookup::operation(provider, id)).transpose()?;
    }
    let sandbox = Sandbox::start(options(arguments)).await.map_err(failed)?;
    for (provider, injection) in &arguments.fault {
        let refused = |error: FaultError| Failure::Input(format!("--fault {provider}={injection}: {error}"));
        stand_in(&sandbox, provider)?.inject(injection.clone()).map_err(refused)?;
    }
    let orders = given.unwrap_or_else(samples);
    for Order { provider, number, state } in &orders {
        stand_in(&sandbox, provider)?.set_order(number, *state);
    }
    write_configuration(&arguments.config, &sandbox.configuration())?;
    announce(&sandbox.base_url(), &arguments.config, &orders, &arguments.fault)?;
    sandbox.run_until(signals.next()).await;
    Ok(0)
}

fn options(arguments: &arguments::Sandbox) -> SandboxOptions {
    let options = SandboxOptions::default().listen(arguments.listen).latency(arguments.latency);
    match arguments.seed {
        Some(seed) => options.fault_seed(seed),
        None => options,
    }
}

fn stand_in(sandbox: &Sandbox, provider: &str) -> Result<StandIn, Failure> {
    sandbox.provider(provider).map_err(|unknown| Failure::Input(unknown.to_string()))
}

/// A sandbox's error as this crate's.
pub(crate) fn failed(error: SandboxError) -> Failure {
    match error {
        SandboxError::Listen { .. } => Failure::Input(error.to_string()),
        error => Failure::Sandbox(error.to_string()),
    }
}

/// One order in each state at each provider.
fn samples() -> Vec<Order> {
    let states = [("unpaid-1", OrderState::Unpaid), ("paid-1", OrderState::Paid), ("closed-1", OrderState::Closed)];
    let closing = paywright::PROVIDERS.iter();
    let closing = closing.filter(|provider| provider.operations.iter().any(|operation| operation.closes.is_some()));
    let order = |provider: &str, (number, state): (&str, OrderState)| Order {
        provider: provider.to_owned(),
        number: number.to_owned(),
        state,
    };
    closing.flat_map(|provider| states.map(|sample| order(provider.id, sample))).collect()
}

fn orders_of(path: &Path) -> Result<Vec<Order>, Failure> {
    let file = path.display().to_string();
    let tables = config::parse_toml(&file, &config::read_text(path, "")?)?;
    config::check_tables(&file, &tables)?;
    let mut orders = Vec::new();
    for (provider, lists) in &tables {
        for (state, numbers) in lists.as_table().into_iter().flatten() {
            let problem = |problem: String| Failure::Input(format!("{file}: {provider}: `{state}` {problem}"));
            let parsed = state.parse::<OrderState>();
            let known = OrderState::ALL.map(OrderState::id);
            let parsed = parsed.map_err(|_| problem(format!("is no state{}", lookup::instead(state, &known))))?;
            let texts: Option<Vec<_>> = numbers.as_array().map(|list| list.iter().map(Value::as_str).collect());
            let texts = texts.and_then(|texts| texts.into_iter().collect::<Option<Vec<_>>>());
            let texts = texts.ok_or_else(|| problem("must be a list of order numbers in quotes".to_owned()))?;
            for number in texts {
                if orders.iter().any(|order: &Order| order.provider == *provider && order.number == number) {
                    return Err(problem(format!("names the order {number}, which has a state already")));
                }
                orders.push(Order { provider: provider.clone(), number: number.to_owned(), state: parsed });
            }
        }
    }
    Ok(orders)
}

/// A merchant's real configuration is not written over.
fn check_replaceable(path: &Path) -> Result<(), Failure> {
    let file = path.display();
    match fs::read(path) {
        Ok(bytes) if bytes.starts_with(MARK.as_bytes()) => Ok(()),
        Ok(_) => Err(Failure::Input(format!("{file}: it is there, and no sandbox wrote it; name another by --config"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failure::Input(format!("{file}: it cannot be read: {error}"))),
    }
}

/// Writes the file anew, so that nobody who had the old one open, or could read it, sees the keys.
fn write_configuration(path: &Path, configuration: &str) -> Result<(), Failure> {
    let write = || -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)?.write_all(format!("{MARK}\n\n{configuration}").as_bytes())
    };
    write().map_err(|error| Failure::Input(format!("{}: it cannot be written: {error}", path.display())))
}

fn announce(base_url: &str, config: &Path, orders: &[Order], faults: &[(String, Injection)]) -> io::Result<()> {
    output::line(&format!("base URL: {base_url}"))?;
    output::line(&format!("configuration: {}", config.display()))?;
    for Order { provider, number, state } in orders {
        output::note(&format!("order: {provider} {number} ({})", state.id()));
    }
    for (provider, injection) in faults {
        output::note(&format!("fault: {provider} {injection}"));
    }
    if let Some(Order { provider, number, .. }) = orders.first() {
        output::note(&format!("try: paywright close {provider} {number} --config {}", config.display()));
    }
    output::note("Ctrl-C stops the sandbox.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::orders_of;

    #[test]
    fn the_guides_file_of_orders_can_be_read() {
        let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/guide/testing.md");
        let guide = fs::read_to_string(guide).unwrap();
        let mut blocks = guide.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
        let sample = blocks.find(|block| block.contains("unpaid = ")).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("orders.toml");
        fs::write(&path, sample).unwrap();
        let orders = orders_of(&path).unwrap();
        assert_eq!(orders.len(), 5);
        assert!(orders.iter().all(|order| paywright::provider(&order.provider).is_some()), "{orders:?}");
    }
}
