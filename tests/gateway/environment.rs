//! Where settings come from, what is said when they are missing, and that their values are never shown.

use paywright::{Certainty, ConfigError, cloudpay, runtime::ClientBuilder, wechat_pay_v2};
use paywright_runtime::{
    observe::{Attempt, Observer},
    transport::{Gateway, GatewayError},
};

use crate::{Held, Recorder, SUCCESS, client, credentials, gateway, header, part, parts, sent, support::ORDER};

async fn url(gateway: paywright_runtime::transport::GatewayBuilder) -> String {
    let request = sent(credentials(), gateway).await;
    request.url.split_once('?').unwrap().0.to_owned()
}

#[test]
fn all_missing_variables_are_named_at_once() {
    let error = gateway(Held::default()).build().unwrap_err();
    assert_eq!(
        error.to_string(),
        "cloudpay's gateway lacks `env_id` (environment variable TCB_ENV or SCF_NAMESPACE), \
         `secret_id` (environment variable TENCENTCLOUD_SECRETID), \
         `secret_key` (environment variable TENCENTCLOUD_SECRETKEY), \
         `api_token` (environment variable WX_TRIGGER_API_TOKEN_V0 or WX_API_TOKEN or WX_CLOUDBASE_ACCESSTOKEN)"
    );
    // A variable that is empty holds nothing.
    let error = gateway(Held::function().with("TENCENTCLOUD_SECRETID", "")).build().unwrap_err();
    let GatewayError::Missing { missing, .. } = error else { panic!("{error}") };
    assert_eq!(missing.iter().map(|setting| setting.name).collect::<Vec<_>>(), ["secret_id"]);
}

#[test]
fn settings_endpoints_and_gateways_that_there_are_not_are_named() {
    let error = |builder: paywright_runtime::transport::GatewayBuilder| builder.build().unwrap_err().to_string();
    assert!(
        error(gateway(Held::function()).set("secretid", "x"))
            .contains("no setting `secretid`; it has: env_id, region,")
    );
    assert!(error(gateway(Held::function()).endpoint("lan")).contains("no endpoint `lan`; it has: public, internal"));
    let none = Gateway::builder(&wechat_pay_v2::PROVIDER).build().unwrap_err();
    assert_eq!(none, GatewayError::NoGateway { provider: "wechat-pay-v2" });
}

#[tokio::test]
async fn a_variable_that_goes_away_stops_the_call_before_it_is_sent() {
    #[derive(Clone)]
    struct Fading(std::sync::Arc<std::sync::atomic::AtomicBool>);
    impl paywright_runtime::transport::Environment for Fading {
        fn variable(&self, name: &str) -> Option<paywright_runtime::Secret> {
            let is_gone = self.0.load(std::sync::atomic::Ordering::Relaxed) && name == "WX_API_TOKEN";
            Held::function().variable(name).filter(|_| !is_gone)
        }

        fn file(&self, _: &str) -> Option<paywright_runtime::Secret> {
            None
        }
    }
    let gone = std::sync::Arc::default();
    let recorder = Recorder::new(200, SUCCESS);
    let builder = Gateway::builder(&cloudpay::PROVIDER).environment(Fading(std::sync::Arc::clone(&gone)));
    let client = client(credentials(), builder.transport(recorder.clone()).build().unwrap());
    client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap();
    gone.store(true, std::sync::atomic::Ordering::Relaxed);
    let error = client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap_err();
    assert_eq!(error.certainty(), Certainty::NotSent);
    assert!(format!("{error:#}").contains("WX_API_TOKEN"), "{error:#}");
    assert_eq!(recorder.sent.lock().unwrap().len(), 1);
}

#[test]
fn a_base_url_is_not_taken_and_then_passed_over() {
    let gateway = || gateway(Held::function()).transport(Recorder::new(200, SUCCESS)).build().unwrap();
    for settings in [
        |settings: ClientBuilder| settings.base_url("http://127.0.0.1:4010"),
        |settings: ClientBuilder| settings.standby("https://other.example"),
    ] {
        let client = cloudpay::Client::with(credentials(), |with| settings(with.transport(gateway())));
        assert!(matches!(client, Err(ConfigError::BaseUrl { .. })), "the gateway would go to the real host");
    }
}

#[tokio::test]
async fn a_timers_token_goes_first_and_the_environments_own_is_sent_only_without_the_calls() {
    let timer = sent(credentials(), gateway(Held::function().with("WX_TRIGGER_API_TOKEN_V0", "timer"))).await;
    assert_eq!(part(&parts(&timer).await, "wxCloudApiToken"), Some("timer"));

    let file = "/.tencentcloudbase/wx/cloudbase_access_token";
    let both = parts(&sent(credentials(), gateway(Held::function().with(file, "own"))).await).await;
    assert_eq!((part(&both, "wxCloudApiToken"), part(&both, "wxCloudbaseAccesstoken")), (Some("wxtok"), None));
    let alone = Held::function().without("WX_API_TOKEN").with(file, "own");
    let alone = parts(&sent(credentials(), gateway(alone)).await).await;
    assert_eq!((part(&alone, "wxCloudApiToken"), part(&alone, "wxCloudbaseAccesstoken")), (None, Some("own")));
}

#[tokio::test]
async fn what_is_given_wins_over_the_environment() {
    let request =
        sent(credentials(), gateway(Held::function()).set("env_id", "prod-9").set("api_token", "given")).await;
    assert!(request.url.starts_with("https://prod-9.ap-shanghai."), "{}", request.url);
    assert_eq!(part(&parts(&request).await, "wxCloudApiToken"), Some("given"));
}

#[tokio::test]
async fn the_host_is_made_of_the_environment_and_the_region() {
    let domain = "tcb-api.tencentcloudapi.com/admin";
    assert_eq!(url(gateway(Held::function())).await, format!("https://test-123.ap-shanghai.{domain}"));
    let internal = gateway(Held::function()).endpoint("internal");
    assert_eq!(url(internal).await, format!("http://test-123.internal.ap-shanghai.{domain}"));
    let nowhere = Held::function().without("TENCENTCLOUD_REGION");
    assert_eq!(url(gateway(nowhere.clone())).await, format!("https://test-123.{domain}"));
    assert_eq!(header(&sent(credentials(), gateway(nowhere)).await, "X-TCB-Region"), None);
}

#[tokio::test]
async fn the_environment_may_name_another_url_but_not_one_in_the_clear() {
    let injected = |url: &str| Held::function().with("TCB_CONTEXT_CNFG", &format!(r#"{{"URL":"{url}"}}"#));
    assert_eq!(url(gateway(injected("https://other.example/tcb"))).await, "https://other.example/tcb");
    let error = gateway(injected("http://other.example/tcb")).build().unwrap_err();
    assert!(error.to_string().contains("plain http"), "{error}");
    for nothing in ["", r#"{"OTHER":"x"}"#, r#"{"URL":""}"#] {
        let nothing = Held::function().with("TCB_CONTEXT_CNFG", nothing);
        assert!(url(gateway(nothing)).await.starts_with("https://test-123."));
    }
}

#[tokio::test]
async fn an_endpoint_that_somebody_chose_wins_over_the_environments_url() {
    for context in [r#"{"URL":"https://other.example/tcb"}"#, "["] {
        let held = Held::function().with("TCB_CONTEXT_CNFG", context);
        assert!(url(gateway(held.clone()).endpoint("public")).await.starts_with("https://test-123.ap-shanghai."));
        assert!(url(gateway(held).endpoint("internal")).await.starts_with("http://test-123.internal."));
    }
}

#[test]
fn a_context_that_cannot_be_read_is_named_and_not_shown() {
    for malformed in ["[", "4711", r#"{"URL":4711}"#, r#"{"URL":"https://4711.example"#] {
        let error = gateway(Held::function().with("TCB_CONTEXT_CNFG", malformed)).build().unwrap_err();
        let told = format!("{error} {error:?}");
        assert!(told.contains("TCB_CONTEXT_CNFG") && !told.contains("4711"), "{told}");
    }
}

#[test]
fn an_environments_id_cannot_lead_to_another_host() {
    for id in ["a/b", "evil.example/", "a@b", "a.b", "订单", "a b", "a\r\nb"] {
        let error = gateway(Held::function().with("TCB_ENV", id)).build().unwrap_err();
        assert_eq!(error, GatewayError::Invalid { name: "env_id", place: "a host's name" }, "{id}");
    }
}

#[tokio::test]
async fn a_header_takes_no_line_break() {
    let recorder = Recorder::new(200, SUCCESS);
    let builder = gateway(Held::function().with("TENCENTCLOUD_SECRETID", "id\r\nX-Evil: 1"));
    let client = client(credentials(), builder.transport(recorder.clone()).build().unwrap());
    let error = client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap_err();
    assert_eq!(error.certainty(), Certainty::NotSent);
    assert!(recorder.sent.lock().unwrap().is_empty());
}

#[tokio::test]
async fn keys_and_tokens_are_never_shown() {
    let held = Held::function().with("TENCENTCLOUD_SECRETKEY", "KEY-4711").with("WX_API_TOKEN", "TOKEN-4711");
    let builder = gateway(held).set("session_token", "SESSION-4711");
    let mut shown = format!("{builder:?}");
    let gateway = builder.transport(Recorder::new(500, "no")).build().unwrap();
    shown += &format!("{gateway:?}");
    let client = client(credentials(), gateway);
    let error = client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap_err();
    shown += &format!("{client:?} {error} {error:?}");
    let bad = crate::gateway(Held::function().with("TCB_ENV", "ENV 4711")).build().unwrap_err();
    shown += &format!("{bad} {bad:?}");
    assert!(!shown.contains("4711"), "{shown}");
}

#[tokio::test]
async fn who_looks_on_sees_the_gateways_host() {
    #[derive(Clone, Default)]
    struct Hosts(std::sync::Arc<std::sync::Mutex<Vec<String>>>);
    impl Observer for Hosts {
        fn attempt(&self, attempt: &Attempt<'_>) {
            self.0.lock().unwrap().push(attempt.host.to_owned());
        }
    }
    let hosts = Hosts::default();
    let gateway = gateway(Held::function()).transport(Recorder::new(200, SUCCESS)).build().unwrap();
    let observed = hosts.clone();
    let client =
        cloudpay::Client::with(credentials(), |settings| settings.transport(gateway).observer(observed)).unwrap();
    client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap();
    assert_eq!(*hosts.0.lock().unwrap(), ["test-123.ap-shanghai.tcb-api.tencentcloudapi.com"]);
}
