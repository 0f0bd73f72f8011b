//! Without a network, faults are what they are over HTTP.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use paywright::{
    Certainty, ErrorKind, PROVIDERS, acopay,
    runtime::{Client, RetryPolicy, table::Provider},
};
use paywright_sandbox::{Fault, OrderState, PlainReply, SandboxTransport};
use support::{Scene, close};

/// A client that makes one attempt by this transport.
fn client(scene: &Scene, provider: &'static Provider, transport: SandboxTransport) -> Client {
    let settings = Client::builder(scene.sandbox.credentials_for(provider).unwrap()).transport(transport);
    settings.retry(RetryPolicy::never()).build().unwrap()
}

#[tokio::test]
async fn a_client_is_as_uncertain_as_over_http() {
    let scene = Scene::open().await;
    for provider in PROVIDERS {
        let client = client(&scene, provider, scene.sandbox.transport());
        for fault in [Fault::DropBefore, Fault::DropAfter, Fault::CutBody, Fault::StatusAfter(PlainReply::usual(502))] {
            scene.unpaid(provider);
            scene.provider(provider.id).inject(fault.clone()).unwrap();
            let error = close(&client).await.unwrap_err();
            assert_eq!(error.certainty(), Certainty::Unknown, "{} {fault}: {error}", provider.id);
            let is_lost = matches!(error.kind(), ErrorKind::Transport(_));
            assert_eq!(is_lost, !matches!(fault, Fault::StatusAfter(_)), "{} {fault}: {error}", provider.id);
            let due = if fault.acts() { OrderState::Closed } else { OrderState::Unpaid };
            assert_eq!(scene.state(provider), due, "{} {fault}", provider.id);
        }
    }
}

#[tokio::test]
async fn a_transport_with_a_time_limit_gives_up_and_one_without_waits() {
    let scene = Scene::open().await;
    scene.unpaid(&acopay::PROVIDER);
    scene.provider("acopay").inject(Fault::HangAfter).unwrap();
    let hasty = client(&scene, &acopay::PROVIDER, scene.sandbox.transport().timeout(Duration::from_millis(200)));
    assert_eq!(close(&hasty).await.unwrap_err().certainty(), Certainty::Unknown);

    scene.unpaid(&acopay::PROVIDER);
    scene.provider("acopay").inject(Fault::DelayBefore(Duration::from_secs(3600))).unwrap();
    let patient = client(&scene, &acopay::PROVIDER, scene.sandbox.transport());
    let call = tokio::spawn(async move { close(&patient).await });
    scene.provider("acopay").wait_for_log(|log| log.len() == 2).await;
    scene.clock.advance(Duration::from_secs(3600));
    assert_eq!(call.await.unwrap().unwrap(), "closed");
}
