//! Another door.

use super::{Changes, text};
use crate::{
    diff::{
        named,
        pair::{Both, Pair},
        rule::{At, run},
        rules,
    },
    model::Gateway,
};

pub(super) fn gateway(pair: Pair<'_, Option<Gateway>>, at: &At, changes: &mut Changes) {
    run(rules::gateway::PRESENCE, pair, at, changes);
    let (Some(old), Some(new)) = (pair.old, pair.new) else { return };
    let pair = Pair { old, new };
    let words = Both::of(pair, named::gateway_words);
    run(rules::gateway::WORDS, words.pair().slices(), at, changes);
    let texts = Both::of(pair, named::gateway_texts);
    for both in texts.pair().slices().both(|(place, _)| place.clone()) {
        text(Some(&both.old.1), Some(&both.new.1), &at.word(&both.new.0), changes);
    }
    for (word, old, new) in [("url", &old.document, &new.document), ("read", &old.read, &new.read)] {
        run(rules::words::PAGE, Pair { old, new }, &at.word("document").word(word), changes);
    }
}
