//! The reference pages and the client say the same: what a page says of a query's answer is what a query tells.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, fs, path::Path};

use paywright::{
    CloseOrders, OrderNumber,
    runtime::{
        Client, RetryPolicy,
        algorithm::KeyKind,
        table::{Operation, Provider},
    },
};
use paywright_sandbox::{Fault, Injection, OrderState, Sandbox, SandboxOptions, StandIn};

/// The error codes that a query's page lists as telling the order's state, with that state as it is called in Rust.
fn listed(provider: &Provider, operation: &Operation) -> BTreeMap<String, String> {
    let file = format!("docs/reference/en/{}.md", provider.id);
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let title = format!("(`{}`)", operation.id);
    let section = page.split("\n## ").find(|section| section.lines().next().unwrap().ends_with(&title)).unwrap();
    let table = section.split("\n### ").find_map(|part| part.strip_prefix("The order's state\n")).unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| error `"));
    rows.map(|row| {
        let words: Vec<&str> = row.split('`').collect();
        (words[0].to_owned(), words[2].to_owned())
    })
    .collect()
}

/// What a query tells where the provider answers with each of its documents' error codes.
async fn told(stand_in: &StandIn, client: &Client, operation: &Operation) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    for fault in stand_in.possible_faults(operation.id).unwrap() {
        let Fault::Error(codes) = &fault else { continue };
        let order = format!("order-{}", told.len());
        stand_in.set_order(&order, OrderState::Unpaid);
        assert!(stand_in.link_order(&order, &order));
        stand_in.inject(Injection::new(fault.clone()).operation(operation.id).order(&order)).unwrap();
        let by_ours = operation.queries.unwrap().merchant.is_some();
        let number = if by_ours { OrderNumber::Merchant(&order) } else { OrderNumber::Provider(&order) };
        let word = match client.query(number).await {
            Ok(queried) => format!("{:?}", queried.state()),
            Err(error) => {
                assert!(error.refusal().is_some(), "the injected answer came: {error}");
                "no state".to_owned()
            }
        };
        told.insert(codes.clone(), word);
    }
    told
}

#[tokio::test]
async fn a_querys_page_lists_exactly_the_codes_by_which_a_client_tells_a_state() {
    let options = SandboxOptions::default()
        .key_pair(KeyKind::Rsa, include_str!("keys/rsa_pkcs8.pem"), include_str!("keys/rsa_spki.pem"))
        .key_pair(KeyKind::Sm2, include_str!("keys/sm2_pkcs8.pem"), include_str!("keys/sm2_spki.pem"));
    let sandbox = Sandbox::start(options).await.unwrap();
    let mut queries = 0;
    for provider in paywright::PROVIDERS {
        let stand_in = sandbox.provider(provider.id).unwrap();
        let settings = Client::builder(sandbox.credentials_for(provider).unwrap()).base_url(sandbox.base_url());
        let client = settings.retry(RetryPolicy::never()).build().unwrap();
        for operation in provider.operations.iter().filter(|operation| operation.queries.is_some()) {
            let mut told = told(&stand_in, &client, operation).await;
            assert!(!told.is_empty(), "{}/{}", provider.id, operation.id);
            told.retain(|_, word| word != "no state");
            assert_eq!(listed(provider, operation), told, "{}/{}", provider.id, operation.id);
            queries += 1;
        }
    }
    assert!(queries > paywright::PROVIDERS.len(), "some provider has two");
}
