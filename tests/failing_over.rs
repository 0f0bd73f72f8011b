//! A call goes to the stand-by host while the primary one cannot be reached, and back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use paywright_runtime::{Certainty, CloseOrders, Outcome, RetryPolicy};
use support::{
    Merchant, ORDER,
    script::{ManualTimer, Step, staged},
    server::{Behaviour, serve},
};

const PRIMARY: &str = "api.mch.weixin.qq.com";
const STANDBY: &str = "api2.mch.weixin.qq.com";

fn wechat() -> (Merchant, Step) {
    let wechat = Merchant::wechat("MD5");
    let success = Step::reply(200, wechat.success());
    (wechat, success)
}

#[tokio::test]
async fn a_call_without_a_connection_goes_on_at_the_standby_at_once() {
    let (wechat, success) = wechat();
    let settings = wechat.settings.retry(RetryPolicy::default());
    let (settings, script, timer) = staged(settings, [Step::Unreachable, success]);
    settings.build().unwrap().close(ORDER.into()).await.unwrap();
    assert_eq!(script.hosts(), [PRIMARY, STANDBY]);
    assert!(timer.waits().is_empty(), "{:?}", timer.waits());
}

#[tokio::test]
async fn calls_of_all_clones_stay_there_for_a_minute_then_go_back() {
    let (wechat, success) = wechat();
    let settings = wechat.settings.retry(RetryPolicy::default());
    let steps = [Step::Unreachable, success.clone(), success.clone(), Step::Unreachable, success];
    let (settings, script, timer) = staged(settings, steps);
    let client = settings.build().unwrap();
    let close = async || client.clone().close(ORDER.into()).await.unwrap();
    close().await;
    timer.advance(Duration::from_secs(59));
    close().await;
    assert_eq!(script.hosts()[2..], [STANDBY]);
    timer.advance(Duration::from_secs(1));
    close().await;
    assert_eq!(script.hosts()[3..], [PRIMARY, STANDBY], "still not there");
    timer.advance(Duration::from_secs(60));
    close().await;
    close().await;
    assert_eq!(script.hosts()[5..], [PRIMARY, PRIMARY]);
}

#[tokio::test]
async fn what_may_have_arrived_is_tried_again_at_the_same_host() {
    let (wechat, success) = wechat();
    let settings = wechat.settings.retry(RetryPolicy::default());
    let (settings, script, _) = staged(settings, [Step::Breaks, success]);
    settings.build().unwrap().close(ORDER.into()).await.unwrap();
    assert_eq!(script.hosts(), [PRIMARY, PRIMARY]);
}

#[tokio::test]
async fn where_neither_is_reached_the_attempts_take_turns() {
    let (wechat, _) = wechat();
    let settings = wechat.settings.retry(RetryPolicy::default().attempts(4));
    let (settings, script, timer) = staged(settings, [Step::Unreachable]);
    settings.build().unwrap().close(ORDER.into()).await.unwrap_err();
    assert_eq!(script.hosts(), [PRIMARY, STANDBY, PRIMARY, STANDBY]);
    assert_eq!(timer.waits().len(), 2, "the first change is made at once");
}

#[tokio::test]
async fn a_call_that_is_made_once_leaves_the_way_for_the_next_one() {
    let (wechat, success) = wechat();
    let (settings, script, _) = staged(wechat.settings.retry(RetryPolicy::never()), [Step::Unreachable, success]);
    let client = settings.build().unwrap();
    client.close(ORDER.into()).await.unwrap_err();
    client.close(ORDER.into()).await.unwrap();
    assert_eq!(script.hosts(), [PRIMARY, STANDBY]);
}

#[tokio::test]
async fn a_host_of_the_callers_own_has_the_standby_that_the_caller_gives() {
    let (wechat, success) = wechat();
    let hosts = async |standby: Option<&str>| {
        let mut settings = wechat.settings.clone().retry(RetryPolicy::default()).base_url("https://a.example/x");
        if let Some(url) = standby {
            settings = settings.standby(url);
        }
        let (settings, script, _) = staged(settings, [Step::Unreachable, success.clone()]);
        settings.build().unwrap().close(ORDER.into()).await.unwrap();
        script.hosts()
    };
    assert_eq!(hosts(None).await, ["a.example", "a.example"], "a sandbox's calls never leave for the real host");
    assert_eq!(hosts(Some("https://b.example:8443")).await, ["a.example", "b.example:8443"]);
}

#[tokio::test]
async fn a_refused_connection_over_real_http_is_one_that_was_not_made() {
    let (wechat, _) = wechat();
    let standby = serve(Behaviour::reply(200, wechat.success())).await;
    // One attempt each, and no deadline: a timer that does not wait would cut real calls off.
    let settings = wechat.settings.retry(RetryPolicy::never()).timer(ManualTimer::default());
    let client = settings.base_url("http://127.0.0.1:1").standby(standby).build().unwrap();
    assert_eq!(client.close(ORDER.into()).await.unwrap_err().certainty(), Certainty::NotSent);
    assert_eq!(client.close(ORDER.into()).await.unwrap().outcome(), Outcome::Accepted);
}

#[test]
fn a_standby_must_be_as_trustworthy_as_the_host_it_stands_by_for() {
    let at = |url: &str| Merchant::wechat("MD5").settings.standby(url).build();
    for url in ["http://10.0.0.1", "https://user:pass@b.example", "ftp://b.example", "b.example"] {
        assert!(at(url).is_err(), "{url}");
    }
    assert!(at("http://127.0.0.1:1").is_ok());
    assert!(Merchant::wechat("MD5").settings.standby("http://10.0.0.1").plain_http().build().is_ok());
}
