//! The sandbox says what the specs say: change a spec, and its answers change.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::Path;

use paywright::{Certainty, CloseOrders, Outcome, acopay, runtime};
use paywright_codegen::{load, load::files_below};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions};

/// A sandbox for the specs of this project after changes of ACOPAY's close-order, and a client of the unchanged ones.
async fn sandbox(changes: &[(&str, &str)]) -> (Sandbox, runtime::Client) {
    let mut files = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("specs")).unwrap();
    let spec = files.iter_mut().find(|file| file.path == "acopay/close-order.yaml").unwrap();
    let mut text = String::from_utf8(spec.content.clone()).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    spec.content = text.into_bytes();
    let model = load(&files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    let sandbox = Sandbox::start(SandboxOptions::default().model(model)).await.unwrap();
    let credentials = sandbox.credentials_for(&acopay::PROVIDER).unwrap();
    let client = runtime::Client::builder(credentials).base_url(sandbox.base_url());
    let client = client.retry(runtime::RetryPolicy::never()).build().unwrap();
    (sandbox, client)
}

#[tokio::test]
async fn a_field_that_a_spec_requires_is_asked_for_by_the_sandbox() {
    let field = "request:\n  shop_no: { type: string, required: true, doc: { en: The shop., zh: 店铺。 } }\n";
    let (sandbox, client) = sandbox(&[("request:\n", field)]).await;
    sandbox.provider("acopay").unwrap().set_order("order-1", OrderState::Unpaid);
    let error = client.close("order-1".into()).await.unwrap_err();
    assert_eq!(error.code(), Some("1002"), "the answer to a bad request: {error}");
    assert_eq!(sandbox.provider("acopay").unwrap().order("order-1"), Some(OrderState::Unpaid));
    let operation = acopay::PROVIDER.operation("close-order").unwrap();
    let request = acopay::CloseOrder::by_mch_trade_no("order-1").extra("shop_no", "7");
    let closed = client.close_by(operation, request.record()).await.unwrap();
    assert_eq!(closed.outcome(), Outcome::Closed, "a client that is older than the page can still send the field");
}

#[tokio::test]
async fn an_error_row_that_a_spec_adds_is_answered_by_the_sandbox_and_open_to_an_older_client() {
    let row = "errors:\n  1008:\n    name: ORDER_PAID\n    doc: { en: Paid., zh: 已支付。 }\n    remedy: { en: Ship., zh: 发货。 }\n    order: already-paid\n    retry: never\n";
    let answer = ("  paid:\n    answer: failed\n    code: FAIL", "  paid:\n    answer: failed\n    code: 1008");
    let (sandbox, client) = sandbox(&[("errors:\n", row), answer]).await;
    sandbox.provider("acopay").unwrap().set_order("order-1", OrderState::Paid);
    let error = client.close("order-1".into()).await.unwrap_err();
    assert_eq!((error.code(), error.certainty()), (Some("1008"), Certainty::Unknown), "{error}");
    assert!(error.reply().unwrap().text().contains("ORDER_PAID"));
}
