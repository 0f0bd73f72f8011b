//! The Rust that makes a call: example values for a request, and the whole way from credentials to an answer.
//!
//! The generated crate's own docs show it, where a doc test compiles it; the site shows it next to what such a call looks
//! like on the wire.

use crate::model::{Kind, Operation, Provider, Slot};

/// An example value of a request's field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExampleValue {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
}

impl ExampleValue {
    /// The page's own example. What a page masks by asterisks becomes zeros, so that limits are kept.
    fn of(slot: &Slot) -> Self {
        let example = slot.field.example.as_deref();
        match &slot.field.kind {
            Kind::Integer => Self::Integer(example.and_then(|example| example.parse().ok()).unwrap_or(1)),
            _ => Self::Text(unmasked(example.unwrap_or("1"))),
        }
    }

    fn literal(&self) -> String {
        match self {
            Self::Text(text) => format!("{text:?}"),
            Self::Integer(number) => number.to_string(),
        }
    }
}

fn unmasked(example: &str) -> String {
    example.replace('*', "0")
}

/// The slots that the first constructor of a request takes, each with an example value.
#[must_use]
pub fn example_values(operation: &Operation) -> Vec<(usize, ExampleValue)> {
    let arguments = operation.constructors.first().map_or(&[][..], |constructor| &constructor.arguments);
    let value = |index: &usize| Some((*index, ExampleValue::of(operation.slots.get(*index)?)));
    arguments.iter().filter_map(value).collect()
}

/// An expression that makes a request with the example values.
pub(super) fn request(operation: &Operation) -> String {
    let values: Vec<String> = example_values(operation).iter().map(|(_, value)| value.literal()).collect();
    let constructor = operation.constructors.first().map_or("new", |constructor| constructor.name.as_str());
    format!("{}::{constructor}({})", operation.request_type, values.join(", "))
}

/// A function that makes the call, with what it imports; for operations that close orders or ask for their state.
pub(super) fn example(provider: &Provider, operation: &Operation) -> Option<String> {
    let (module, request_type) = (&provider.module, &operation.request_type);
    let function = example_function(provider, operation)?;
    let imports = if operation.closes.is_some() {
        "Certainty, ConfigError, Outcome"
    } else {
        "Certainty, ConfigError, OrderState"
    };
    Some(format!(
        "use paywright::{module}::{{Client, Credentials, {request_type}}};\n\
         use paywright::{{{imports}}};\n\n{function}"
    ))
}

/// The function alone. Secrets and keys are its arguments.
pub(super) fn example_function(provider: &Provider, operation: &Operation) -> Option<String> {
    let answer = match (&operation.closes, &operation.queries) {
        (Some(_), _) => CLOSED,
        (None, Some(_)) => QUERIED,
        (None, None) => return None,
    };
    let (mut parameters, mut arguments) = (Vec::new(), Vec::new());
    for credential in provider.credentials.iter().filter(|credential| credential.field.required) {
        let field = &credential.field;
        match field.example.as_deref().filter(|_| !credential.secret && credential.key.is_none()) {
            Some(example) => arguments.push(format!("{:?}", unmasked(example))),
            None => {
                parameters.push(format!("{}: String", field.ident));
                arguments.push(field.ident.clone());
            }
        }
    }
    let method = &operation.method_name;
    let (parameters, arguments, request) = (parameters.join(", "), arguments.join(", "), self::request(operation));
    // The one way on which such a provider can be believed must be chosen by name.
    let is_plain = provider.hosts.first().is_some_and(|host| host.url.starts_with("http://"));
    let client = if is_plain {
        "Client::with(credentials, |settings| settings.plain_http())"
    } else {
        "Client::new(credentials)"
    };
    let function = format!(
        "async fn example({parameters}) -> Result<(), ConfigError> {{
            let credentials = Credentials::new({arguments});
            let client = {client}?;
            let request = {request};
            match client.{method}(&request).await {{ {answer} }}
            Ok(())
        }}"
    );
    let function = syn::parse_file(&function).map_or(function, |parsed| prettyplease::unparse(&parsed));
    Some(function.trim_end().to_owned())
}

/// What a shop does by the answer to a call that closes.
const CLOSED: &str = r#"
    Ok(closed) => match closed.outcome() {
        Outcome::Closed | Outcome::AlreadyClosed => println!("put the goods back"),
        Outcome::Accepted => println!("not proven; query the order"),
        Outcome::AlreadyPaid => println!("ship"),
        Outcome::Refunded => println!("look before you ship"),
        Outcome::NotFound => println!("check the number"),
    },
    Err(error) => match error.certainty() {
        Certainty::NotSent => println!("mend and call again: {error}"),
        Certainty::Unknown => println!("may be closed; query the order: {error}"),
        Certainty::Answered => println!("the provider said no: {error}"),
    },
"#;

/// What a shop does by the answer to a query.
const QUERIED: &str = r#"
    Ok(queried) => match queried.state() {
        OrderState::Paid => println!("ship"),
        OrderState::Refunded => println!("look before you ship"),
        OrderState::Closed => println!("put the goods back"),
        OrderState::Unpaid | OrderState::Failed => println!("the buyer can still pay; wait, or close it"),
        OrderState::Paying => println!("the buyer is paying; ask again"),
        OrderState::NotFound => println!("check the number"),
        _ => println!("the provider does not tell; ask again"),
    },
    Err(error) => match error.certainty() {
        Certainty::NotSent => println!("mend and ask again: {error}"),
        Certainty::Unknown => println!("not known; ask again: {error}"),
        Certainty::Answered => println!("the provider said no: {error}"),
    },
"#;
