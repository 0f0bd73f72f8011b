//! Another door: whether it is there, and how calls go through it.

use super::{About, Rule, lists};
use crate::{
    diff::{named::GatewayWord, pair::Pair, rule::Found},
    model::Gateway,
};

lists! {
    /// A gateway that only one version has.
    PRESENCE: Option<Gateway> = [
        Rule::grown("gateway-added", "calls can be made through a gateway, too", gateway_added),
        Rule::breaking("gateway-removed", "no call can be made through the gateway any more", gateway_removed),
    ];
    /// How a call is wrapped, word by word.
    WORDS: [GatewayWord] = [
        Rule::demanding(
            "gateway-changed",
            "calls through the gateway are made otherwise; the environment may have to hold something else",
            gateway_changed,
        ),
    ];
    /// What an operation is called at the gateway.
    CALL: Option<String> = [
        Rule::grown("gateway-call-added", "the call can be made through the gateway, too", gateway_call_added),
        Rule::demanding(
            "gateway-call-changed",
            "the gateway is asked for another call, or is not asked any more",
            gateway_call_changed,
        ),
    ];
}

fn gateway_added(gateway: Pair<'_, Option<Gateway>>, found: &mut Found<'_>) {
    if let (None, Some(gateway)) = (gateway.old, gateway.new) {
        found.added("", &gateway.title.en);
    }
}

fn gateway_removed(gateway: Pair<'_, Option<Gateway>>, found: &mut Found<'_>) {
    if let (Some(gateway), None) = (gateway.old, gateway.new) {
        found.removed("", &gateway.title.en);
    }
}

fn gateway_changed(words: Pair<'_, [GatewayWord]>, found: &mut Found<'_>) {
    for gone in words.removed(|word| word.place.clone()) {
        found.removed(&gone.place, &gone.text);
    }
    for new in words.added(|word| word.place.clone()) {
        found.added(&new.place, &new.text);
    }
    for word in words.both(|word| word.place.clone()) {
        found.differs(&word.new.place, &word.old.text, &word.new.text);
    }
    if let Some((old, new)) = words.reordered(|word| word.place.clone()) {
        found.differs("", &old, &new);
    }
}

fn gateway_call_added(call: Pair<'_, Option<String>>, found: &mut Found<'_>) {
    if let (None, Some(call)) = (call.old, call.new) {
        found.added("", call);
    }
}

fn gateway_call_changed(call: Pair<'_, Option<String>>, found: &mut Found<'_>) {
    if call.old.is_some() {
        found.differs("", call.old, call.new);
    }
}
