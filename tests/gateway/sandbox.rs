//! An order is closed through the gateway over real HTTP, by a client that signs and a sandbox that checks.

use paywright::{Certainty, CloseOrders, Outcome, cloudpay};
use paywright_runtime::transport::{Gateway, GatewayBuilder};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions, StandIn};

use crate::{Held, support::ORDER};

async fn sandbox() -> Sandbox {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    stand_in(&sandbox).set_order(ORDER, OrderState::Unpaid);
    sandbox
}

fn stand_in(sandbox: &Sandbox) -> StandIn {
    sandbox.provider(cloudpay::PROVIDER.id).unwrap()
}

fn gateway(sandbox: &Sandbox) -> GatewayBuilder {
    let stand_in = stand_in(sandbox);
    let builder = Gateway::builder(&cloudpay::PROVIDER).environment(Held::default());
    let builder = builder.url(stand_in.gateway_url().unwrap());
    stand_in.gateway_settings().into_iter().fold(builder, |builder, (name, value)| builder.set(&name, value))
}

fn client(sandbox: &Sandbox, gateway: GatewayBuilder) -> cloudpay::Client {
    let merchant = stand_in(sandbox).credential("sub_mch_id").unwrap();
    let gateway = gateway.build().unwrap();
    let credentials = cloudpay::Credentials::new(merchant).from_appid("wxABC");
    cloudpay::Client::with(credentials, |settings| settings.transport(gateway)).unwrap()
}

#[tokio::test]
async fn a_client_closes_an_order_through_the_gateway() {
    let sandbox = sandbox().await;
    let client = client(&sandbox, gateway(&sandbox));
    let closed = client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap();
    assert_eq!(closed.outcome(), Outcome::Accepted);
    assert_eq!(stand_in(&sandbox).order(ORDER), Some(OrderState::Closed));
    // A gateway hands WeChat Pay's reply on without the wrapping.
    assert!(!closed.reply().text().contains("respdata"), "{}", closed.reply().text());
    let again = client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap();
    assert_eq!(again.outcome(), Outcome::AlreadyClosed);
    sandbox.shutdown().await;
}

#[tokio::test]
async fn closing_is_confirmed_by_a_query_through_the_same_door() {
    let sandbox = sandbox().await;
    let client = client(&sandbox, gateway(&sandbox));
    let confirmed = client.close_and_confirm(ORDER.into()).await.unwrap();
    assert_eq!(confirmed.outcome(), Outcome::Closed);
    assert_eq!(client.query(ORDER.into()).await.unwrap().state(), paywright::OrderState::Closed);
    sandbox.shutdown().await;
}

#[tokio::test]
async fn a_form_with_a_wrong_key_token_or_environment_closes_nothing() {
    let sandbox = sandbox().await;
    for (name, value) in [("secret_key", "wrong"), ("secret_id", "wrong"), ("api_token", "wrong"), ("env_id", "wrong")]
    {
        let client = client(&sandbox, gateway(&sandbox).set(name, value));
        let error = client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap_err();
        assert_eq!(error.certainty(), Certainty::Unknown, "{name}: {error}");
        assert_eq!(error.reply().unwrap().status, 403, "{name}");
        assert_eq!(stand_in(&sandbox).order(ORDER), Some(OrderState::Unpaid), "{name}");
    }
    sandbox.shutdown().await;
}
