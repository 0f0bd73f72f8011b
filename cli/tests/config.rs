//! A configuration that cannot be used: exit code 2, the place by name, and never a secret.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{CHANNEL_CONFIG, Desk, KEY, Ran, shared_key_config};

const SIGN: [&str; 5] = ["sign", "wechat-pay-v2", "close-order", "--set", "out_trade_no=1217752501201407033233368018"];

#[track_caller]
fn refused(config: &str, words: &[&str]) -> Ran {
    let ran = Desk::new(config).run(&SIGN).exits(2);
    ran.never_shows(KEY);
    ran.complains(words);
    assert_eq!(ran.out, "");
    ran
}

#[test]
fn a_line_that_is_not_toml_is_told_by_its_place_and_not_shown() {
    let broken = shared_key_config().replace(&format!("\"{KEY}\""), KEY);
    refused(&broken, &["paywright.toml: line 4, column "]);
    refused(&shared_key_config().replace(&format!("\"{KEY}\""), &format!("\"{KEY}")), &["paywright.toml: line 4, "]);
    refused(&format!("{0}api_key = \"{KEY}\"\n", shared_key_config()), &["line 5, column 1 ", "twice"]);
}

#[test]
fn the_file_the_provider_and_the_credential_are_named() {
    let short = shared_key_config().replace(KEY, &KEY[1..]);
    let ran = refused(&short, &["paywright.toml", "wechat-pay-v2", "api_key", "exactly 32 characters", "[redacted]"]);
    ran.never_shows(&KEY[1..]);
    refused("[wechat-pay-v2]\nappid = \"wx8888888888888888\"\nmch_id = \"1\"\n", &["wechat-pay-v2", "`api_key`"]);
    refused(CHANNEL_CONFIG, &["paywright.toml", "[wechat-pay-v2]"]);
}

#[test]
fn a_name_that_is_not_known_brings_those_that_are() {
    let misnamed = shared_key_config().replace("api_key", "apikey");
    refused(&misnamed, &["`apikey`", "did you mean `api_key`?", "appid, mch_id, api_key", "base_url", "proxy"]);
    let misnamed = shared_key_config().replace("[wechat-pay-v2]", "[wechat-pay]");
    refused(&misnamed, &["`wechat-pay` is no provider", "did you mean `wechat-pay-v2`?", "huawei-pay"]);
    refused(&format!("appid = \"x\"\n{}", shared_key_config()), &["`appid` is no provider"]);
}

#[test]
fn a_value_of_another_kind_is_refused_without_showing_it() {
    let one_of = "must be a text in quotes, { file = \"…\" } or { env = \"…\" }";
    for value in [
        "192006250",
        &format!("[\"{KEY}\"]"),
        &format!("{{ text = \"{KEY}\" }}"),
        "{ file = \"a\", env = \"b\" }",
        "{}",
    ] {
        let config = shared_key_config().replace(&format!("\"{KEY}\""), value);
        refused(&config, &["wechat-pay-v2: `api_key`", one_of]).never_shows("192006250");
    }
    for seconds in ["0", "-1", "\"15\"", "nan", "1e300"] {
        refused(
            &format!("{}timeout_seconds = {seconds}\n", shared_key_config()),
            &["`timeout_seconds` must be a number"],
        );
    }
}

#[test]
fn a_value_comes_from_a_file_next_to_the_configuration_or_from_the_environment() {
    let signature = |ran: Ran| ran.exits(0).json()["signatures"][0]["value"].clone();
    let nonced = [&SIGN[..], &["--nonce", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"]].concat();
    let in_place = signature(Desk::new(&shared_key_config()).run(&nonced));
    assert_eq!(in_place, "53EF653FE32ADF45EAB9BBB933DA439E");

    let desk = Desk::new(&shared_key_config().replace(&format!("\"{KEY}\""), "{ file = \"the.key\" }"));
    desk.write("the.key", format!("{KEY}\r\n"));
    let elsewhere = tempfile::tempdir().unwrap();
    let mut command = desk.command(&nonced);
    command.current_dir(&elsewhere).env("PAYWRIGHT_CONFIG", desk.path("paywright.toml"));
    assert_eq!(signature(Ran::of(command.output().unwrap())), in_place);

    let desk = Desk::new(&shared_key_config().replace(&format!("\"{KEY}\""), "{ env = \"SHOPS_KEY\" }"));
    assert_eq!(signature(Ran::of(desk.command(&nonced).env("SHOPS_KEY", KEY).output().unwrap())), in_place);
}

#[test]
fn a_file_or_a_variable_that_is_not_there_is_named() {
    let key = format!("\"{KEY}\"");
    refused(&shared_key_config().replace(&key, "{ file = \"no.key\" }"), &["`api_key` cannot be read from", "no.key"]);
    refused(
        &shared_key_config().replace(&key, "{ env = \"NO_SUCH_KEY\" }"),
        &["`api_key`", "NO_SUCH_KEY, which is not set"],
    );
}

#[test]
fn a_key_that_is_none_is_refused_without_showing_it() {
    let config = format!("[acopay]\nmch_no = \"M1\"\nprivate_key = \"{KEY}\"\nplatform_public_key = \"{KEY}\"\n");
    let ran = Desk::new(&config).run(&["sign", "acopay", "close-order"]).exits(2);
    ran.complains(&["paywright.toml", "acopay", "`private_key`", "PKCS#8"]);
    ran.never_shows(KEY);
}

#[test]
fn a_missing_configuration_says_how_to_name_one() {
    let desk = Desk::new("");
    std::fs::remove_file(desk.path("paywright.toml")).unwrap();
    desk.run(&SIGN).exits(2).complains(&["./paywright.toml", "--config", "PAYWRIGHT_CONFIG"]);
    let named = desk.run(&[&SIGN[..], &["--config", "other.toml"]].concat()).exits(2);
    named.complains(&["other.toml: it cannot be read"]);
}

#[test]
fn a_proxy_or_base_url_that_is_none_is_refused() {
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}proxy = \"http://user:{KEY}@:::\"\n"));
    let ran = desk.run(&["close", "cloudpay", "12345678"]).exits(2);
    ran.complains(&["paywright.toml", "transport"]);
    ran.never_shows(KEY);
    Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"ftp://x\"\n"))
        .run(&["close", "cloudpay", "12345678"])
        .exits(2)
        .complains(&["paywright.toml", "ftp://x"]);
    let ran = Desk::new(CHANNEL_CONFIG).run(&["close", "cloudpay", "12345678", "--base-url", "nowhere"]).exits(2);
    ran.complains(&["--base-url", "nowhere"]);
}

#[test]
fn an_unknown_provider_or_operation_brings_those_there_are() {
    let desk = Desk::new(&shared_key_config());
    desk.run(&["close", "wechatpay-v2", "12345678"]).exits(2).complains(&["did you mean `wechat-pay-v2`?", "acopay, "]);
    desk.run(&["verify", "acopay", "closeorder"]).exits(2).complains(&["did you mean `close-order`?"]);
    desk.run(&["sign", "acopay", "refund"]).exits(2).complains(&["There are: close-order"]);
}

#[test]
fn a_gateway_needs_its_environment_and_its_endpoint() {
    let close = ["close", "cloudpay", "1217752501201407033233368018"];
    let ran = |config: &str| {
        let desk = Desk::new(config);
        let mut command = desk.command(&close);
        command.env_remove("TCB_ENV").env_remove("SCF_NAMESPACE").env("TENCENTCLOUD_SECRETKEY", KEY);
        Ran::of(command.output().unwrap()).exits(2)
    };
    let missing = ran(&format!("{CHANNEL_CONFIG}gateway = \"public\"\n"));
    missing.complains(&["paywright.toml", "`env_id`", "TCB_ENV or SCF_NAMESPACE", "TENCENTCLOUD_SECRETID"]);
    missing.never_shows(KEY);
    ran(&format!("{CHANNEL_CONFIG}gateway = \"lan\"\n")).complains(&["`lan`", "public, internal"]);
}

#[test]
fn calls_go_through_the_gateway_where_the_configuration_says_so() {
    let url = common::serve(r#"{"return_code":"SUCCESS","result_code":"FAIL","err_code":"ORDERPAID"}"#);
    let config = format!("{CHANNEL_CONFIG}gateway = \"public\"\nbase_url = \"{url}/admin\"\n");
    let desk = Desk::new(&config);
    let mut command = desk.command(&["close", "cloudpay", "1217752501201407033233368018", "--json"]);
    for name in ["TCB_ENV", "TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "WX_API_TOKEN"] {
        command.env(name, KEY);
    }
    let ran = Ran::of(command.output().unwrap());
    assert_eq!(ran.json()["outcome"], "already-paid", "{ran:#?}");
    ran.never_shows(KEY);
}
