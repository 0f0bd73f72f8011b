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

/// A function that closes an order, with what it imports; for operations that close one.
pub(super) fn closing(provider: &Provider, operation: &Operation) -> Option<String> {
    let (module, request_type) = (&provider.module, &operation.request_type);
    let function = closing_function(provider, operation)?;
    Some(format!(
        "use paywright::{module}::{{Client, {request_type}, Credentials}};\n\
         use paywright::{{Certainty, ConfigError, Outcome}};\n\n{function}"
    ))
}

/// The function alone. Secrets and keys are its arguments.
pub(super) fn closing_function(provider: &Provider, operation: &Operation) -> Option<String> {
    operation.closes.as_ref()?;
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
    let function = format!(
        "async fn example({parameters}) -> Result<(), ConfigError> {{
            let credentials = Credentials::new({arguments});
            let client = Client::new(credentials)?;
            let request = {request};
            match client.{method}(&request).await {{
                Ok(closed) => match closed.outcome() {{
                    Outcome::Closed | Outcome::AlreadyClosed => println!(\"put the goods back\"),
                    Outcome::Accepted => println!(\"not proven; query the order\"),
                    Outcome::AlreadyPaid => println!(\"ship\"),
                    Outcome::Refunded => println!(\"do not ship\"),
                    Outcome::NotFound => println!(\"check the number\"),
                }},
                Err(error) => match error.certainty() {{
                    Certainty::NotSent => println!(\"mend and call again: {{error}}\"),
                    Certainty::Unknown => println!(\"may be closed; query the order: {{error}}\"),
                    Certainty::Answered => println!(\"the provider said no: {{error}}\"),
                }},
            }}
            Ok(())
        }}"
    );
    let function = syn::parse_file(&function).map_or(function, |parsed| prettyplease::unparse(&parsed));
    Some(function.trim_end().to_owned())
}
