//! The shop's side against a bank that keeps its own documents' promises: signatures, limits, states of orders.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use own_provider::{
    Next, next,
    payments::kestrel_bank::{Client, CloseOrder, ClosingResult, Credentials, ErrorCode, Reason},
};
use paywright_runtime::{Certainty, ConfigError, Outcome};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions, StandIn};

async fn sandbox() -> Sandbox {
    let specs = concat!(env!("CARGO_MANIFEST_DIR"), "/specs");
    let model =
        paywright_codegen::load_folder(specs.as_ref()).unwrap_or_else(|wrong| panic!("{}", wrong.render(false)));
    Sandbox::start(SandboxOptions::default().model(model)).await.unwrap()
}

fn bank(sandbox: &Sandbox) -> StandIn {
    sandbox.provider("kestrel-bank").unwrap()
}

fn client(sandbox: &Sandbox, secret: &str) -> Result<Client, ConfigError> {
    let key_id = bank(sandbox).credential("key_id").unwrap();
    Client::with(Credentials::new(key_id, secret), |settings| settings.base_url(sandbox.base_url()))
}

fn secret(sandbox: &Sandbox) -> String {
    bank(sandbox).credential("signing_secret").unwrap()
}

#[tokio::test]
async fn an_unpaid_order_is_closed_and_the_goods_are_free() {
    let sandbox = sandbox().await;
    bank(&sandbox).set_order("order-1", OrderState::Unpaid);
    let client = client(&sandbox, &secret(&sandbox)).unwrap();
    let request = CloseOrder::by_order_ref("order-1").reason(Reason::Replaced).note("旧订单");
    let answer = client.close_order(&request).await;
    assert_eq!(next(&answer), Next::SellToSomebodyElse);
    let closed = answer.unwrap();
    assert_eq!(closed.outcome(), Outcome::Closed);
    assert_eq!(closed.fields().closing_result(), Some(ClosingResult::Done));
    let order = closed.fields().order().unwrap();
    assert_eq!((order.order_ref(), order.state()), (Some("order-1"), Some("CLOSED")));
    assert_eq!(bank(&sandbox).order("order-1"), Some(OrderState::Closed));
}

#[tokio::test]
async fn a_paid_order_is_shipped() {
    let sandbox = sandbox().await;
    bank(&sandbox).set_order("order-2", OrderState::Paid);
    let answer = client(&sandbox, &secret(&sandbox)).unwrap().close_order(&CloseOrder::by_order_ref("order-2")).await;
    assert_eq!(next(&answer), Next::Ship);
    assert_eq!(ErrorCode::of(answer.unwrap().refusal().unwrap()), Some(ErrorCode::OrderPaid));
    assert_eq!(bank(&sandbox).order("order-2"), Some(OrderState::Paid));
}

#[tokio::test]
async fn an_order_that_was_closed_before_frees_the_goods_too() {
    let sandbox = sandbox().await;
    bank(&sandbox).set_order("202611210000000042", OrderState::Closed);
    let request = CloseOrder::by_bank_order_id("202611210000000042");
    let answer = client(&sandbox, &secret(&sandbox)).unwrap().close_order(&request).await;
    assert_eq!(next(&answer), Next::SellToSomebodyElse);
    assert_eq!(answer.unwrap().outcome(), Outcome::AlreadyClosed);
}

#[tokio::test]
async fn an_order_that_the_bank_does_not_know_is_no_reason_to_sell() {
    let sandbox = sandbox().await;
    let answer = client(&sandbox, &secret(&sandbox)).unwrap().close_order(&CloseOrder::by_order_ref("order-4")).await;
    assert_eq!(next(&answer), Next::CheckTheNumber);
    assert_eq!(bank(&sandbox).order("order-4"), None);
}

#[tokio::test]
async fn with_a_wrong_secret_nothing_is_known_of_the_order() {
    let sandbox = sandbox().await;
    bank(&sandbox).set_order("order-1", OrderState::Unpaid);
    let other = "0123456789abcdef0123456789abcdef";
    let answer = client(&sandbox, other).unwrap().close_order(&CloseOrder::by_order_ref("order-1")).await;
    assert_eq!(next(&answer), Next::AskAgainLater);
    assert_eq!(bank(&sandbox).order("order-1"), Some(OrderState::Unpaid));
}

#[tokio::test]
async fn what_breaks_the_banks_limits_is_never_sent() {
    let sandbox = sandbox().await;
    let client = client(&sandbox, &secret(&sandbox)).unwrap();
    let error = client.close_order(&CloseOrder::by_order_ref("no blanks")).await.unwrap_err();
    assert_eq!((error.certainty(), bank(&sandbox).requests()), (Certainty::NotSent, 0));
    assert!(error.to_string().contains("orderRef"), "{error}");
}
