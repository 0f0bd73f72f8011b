//! What holds for any input at all.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::sync::LazyLock;

use paywright_runtime::{Authenticity, Client, Record, wire::Reply};
use proptest::prelude::*;
use support::Merchant;

static CLIENTS: LazyLock<Vec<(Merchant, Client)>> =
    LazyLock::new(|| Merchant::all().into_iter().map(|merchant| (merchant.clone(), merchant.client())).collect());

fn inspect(merchant: &Merchant, client: &Client, body: Vec<u8>) -> Option<Authenticity> {
    let reply = Reply::new(200, body);
    client.inspect(merchant.operation(), &merchant.request(), &reply, true).ok().map(|found| found.authenticity)
}

/// Texts that look like messages: what a parser sees most of.
fn message_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<xml>"),
        Just("</xml>"),
        Just("<return_code>"),
        Just("</return_code>"),
        Just("SUCCESS"),
        Just("<![CDATA["),
        Just("]]>"),
        Just("&amp;"),
        Just("&#x41;"),
        Just("<sign>"),
        Just("</sign>"),
        Just("{"),
        Just("}"),
        Just("\"sign\""),
        Just(":"),
        Just(","),
        Just("\"data\""),
        Just("\"status\""),
        Just("200"),
        Just("\"resultCode\""),
        Just("\"000000\""),
        Just("["),
        Just("]"),
        Just("null"),
        Just("\\u00"),
        Just("<!DOCTYPE"),
        Just("订"),
        Just("1e999"),
        Just(" "),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic_or_a_signature_fit(body in proptest::collection::vec(any::<u8>(), 0..300)) {
        for (merchant, client) in CLIENTS.iter().filter(|(merchant, _)| merchant.provider.id != "cloudpay") {
            prop_assert_ne!(inspect(merchant, client, body.clone()), Some(Authenticity::Signed));
        }
    }

    #[test]
    fn no_message_like_text_makes_a_reader_panic_or_a_signature_fit(body in message_like()) {
        for (merchant, client) in CLIENTS.iter() {
            prop_assert_ne!(inspect(merchant, client, body.clone().into_bytes()), Some(Authenticity::Signed));
        }
    }

    #[test]
    fn a_reply_cut_anywhere_is_never_authentic(cut in 0usize..1000) {
        for (merchant, client) in CLIENTS.iter() {
            let success = merchant.success();
            let end = success.floor_char_boundary(cut.min(success.len() - 1));
            prop_assert_eq!(inspect(merchant, client, success.as_bytes()[..end].to_vec()), None);
        }
    }

    #[test]
    fn any_order_number_is_sent_as_it_is_or_refused(number in "\\PC{1,60}|[ -~\\r\\n\\t]{1,60}") {
        for (merchant, client) in CLIENTS.iter() {
            let operation = merchant.operation();
            let mut request = Record::new(operation.request);
            request.set_text(operation.closes.unwrap().merchant, &number);
            let Ok(prepared) = client.prepare(operation, &request) else { continue };
            let body = prepared.request.body;
            let members = paywright_runtime::received::read(merchant.provider.request_format, body.as_bytes()).unwrap();
            let name = operation.request.fields[operation.closes.unwrap().merchant].name;
            let sent = paywright_runtime::received::at(&members, &[name]).and_then(|node| node.as_text());
            prop_assert_eq!(sent, Some(number.as_str()));
            prop_assert!(members.len() <= operation.body.len());
        }
    }
}
