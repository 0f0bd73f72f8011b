//! Every provider × whatever can go wrong × what the order was × closing and confirming.
//!
//! Each cell has an order of its own in a sandbox. The client's claim is held against two things: against what the spec's
//! model and the fault's meaning say must come out (`oracle`), and against the sandbox's books (`claim::contradiction`), at
//! once and again when all calls that were on their way have arrived. `tests/matrix/*.txt` show every cell, to be read;
//! `UPDATE_EXPECT=1 cargo test -p paywright-runtime --test matrix` writes them.
//!
//! A provider tells the truth: a row that states a fact about the order is tried where that is so, and a success that takes
//! effect later only at providers that are known for it. No client can see through the others.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod cells;
mod claim;
mod fault;
mod oracle;
mod stage;
#[path = "../support/mod.rs"]
mod support;
mod table;

use std::{sync::Arc, time::Duration};

use expect_test::{ExpectFile, expect_file};
use paywright::{Certainty, CloseOrders, acopay, cloudpay, huawei_pay, runtime::table::Provider, wechat_pay_v2};
use paywright_sandbox::{Fault, Injection, OrderState};

use cells::Played;
use claim::{Claim, Evidenced, contradiction};
use stage::Stage;

/// Plays all cells of a provider.
async fn hold(provider: &'static Provider, expected: ExpectFile) {
    let played = hold_all(&Stage::open(provider).await).await;
    expected.assert_eq(&table::write(provider.id, &played));
}

async fn hold_all(stage: &Arc<Stage>) -> Vec<Played> {
    let mut played = cells::play(stage, cells::all(stage)).await;
    let mut problems: Vec<String> = played.iter().flat_map(Played::problems).collect();
    stage.let_time_pass().await;
    cells::attach_calls(stage, &mut played);
    problems.extend(played.iter().flat_map(|played| played.problems_at_last(stage)));
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    played
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn acopay_never_claims_what_the_books_contradict() {
    hold(&acopay::PROVIDER, expect_file!["acopay.txt"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cloudpay_never_claims_what_the_books_contradict() {
    hold(&cloudpay::PROVIDER, expect_file!["cloudpay.txt"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn huawei_pay_never_claims_what_the_books_contradict() {
    hold(&huawei_pay::PROVIDER, expect_file!["huawei-pay.txt"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wechat_pay_v2_never_claims_what_the_books_contradict() {
    hold(&wechat_pay_v2::PROVIDER, expect_file!["wechat-pay-v2.txt"]).await;
}

/// All four providers take a close again. So this one is made up.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_no_document_allows_it_a_close_that_may_have_worked_is_not_sent_again() {
    hold_all(&Stage::open_without_repetition(&wechat_pay_v2::PROVIDER).await).await;
}

/// The other cells give up as soon as the sandbox has the call. Here the transport's own time runs out.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_time_out_is_never_a_fact() {
    let hour = Duration::from_secs(3600);
    for provider in paywright::PROVIDERS {
        let stage = Stage::open(provider).await;
        let client = stage.hasty_client();
        let closing = &stage.oracle.closing().id;
        let before = Some(OrderState::Unpaid);
        let faults = [Fault::HangBefore, Fault::HangAfter, Fault::DelayBefore(hour), Fault::DelayAfter(hour)];
        let mut claims = Vec::new();
        for fault in faults {
            let order = fault.id();
            stage.stand_in.set_order(order, OrderState::Unpaid);
            let injection = Injection::new(fault.clone()).always().operation(closing).order(order);
            stage.stand_in.inject(injection).unwrap();
            let closed = Claim::of_close(client.close(order.into()).await);
            assert_eq!(closed, Claim::Open(Certainty::Unknown), "{} {order}", provider.id);
            let confirmed = Claim::of_confirm(client.close_and_confirm(order.into()).await);
            claims.push((order, confirmed));
        }
        // A query may have come before a call that was slow: its word still has to hold.
        stage.let_time_pass().await;
        for (order, claim) in claims {
            let calls = stage.stand_in.log().into_iter().filter(|call| call.order.as_deref() == Some(order));
            let calls: Vec<_> = calls.collect();
            let books = Evidenced { before, now: stage.stand_in.order(order), calls: &calls };
            assert_eq!(contradiction(claim, &books), None, "{} {order}", provider.id);
        }
    }
}
