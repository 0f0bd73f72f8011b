//! The wire messages that the documents print are read and judged as the specs say.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::path::Path;

use paywright_codegen::model::{ExampleWord, VerdictWord};
use paywright_runtime::{Authenticity, table::Verdict, wire::Reply};
use support::Merchant;

#[test]
fn every_printed_reply_is_judged_as_its_spec_says_and_none_passes_for_signed() {
    let model = paywright_codegen::load_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("specs")).unwrap();
    let mut seen = 0;
    for merchant in Merchant::all() {
        let provider = model.providers.iter().find(|provider| provider.id == merchant.provider.id).unwrap();
        let operation = provider.operations.iter().find(|operation| operation.id == "close-order").unwrap();
        for example in operation.examples.iter().filter(|example| example.of == ExampleWord::Reply) {
            let reply = Reply::new(200, example.text.clone());
            let inspected = merchant.client().inspect(merchant.operation(), &merchant.request(), &reply, false);
            let inspection = inspected.unwrap_or_else(|error| panic!("{}: {error}", example.title.en));
            let expected = example.judged.map(|judged| match judged {
                VerdictWord::Succeeded => Verdict::Succeeded,
                VerdictWord::Failed => Verdict::Failed,
                VerdictWord::Rejected => Verdict::Rejected,
            });
            assert_eq!(inspection.verdict, expected, "{}", example.title.en);
            // The pages' signatures were made with unknown keys, or are fillers.
            assert_ne!(inspection.authenticity, Authenticity::Signed, "{}", example.title.en);
            seen += 1;
        }
    }
    assert!(seen >= 6, "{seen}");
}
