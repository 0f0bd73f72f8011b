//! The enumerations of fields' values. All are `non_exhaustive`; what is received has a variant `Other` as well.

use super::{About, Rule, lists};
use crate::{
    diff::{pair::Pair, rule::Found},
    model::{Enumeration, Text},
};

lists! {
    /// An enumeration that only one version has.
    PRESENCE: [Enumeration] = [
        Rule::grown("enumeration-added", "one more type", enumeration_added),
        Rule::breaking("enumeration-removed", "the type is gone", enumeration_removed),
    ];
    /// What both versions have.
    BOTH: Enumeration = [
        Rule::breaking(
            "enumeration-openness-changed",
            "an open enumeration has `Other`, a closed one is `Copy`",
            enumeration_openness_changed,
        ),
        Rule::grown("enumeration-value-added", "one more variant, which can be sent", enumeration_value_added),
        Rule::changed(
            "received-value-added",
            "a value that came as `Other` comes as a variant of its own",
            received_value_added,
        ),
        Rule::breaking("enumeration-value-removed", "the variant is gone", enumeration_value_removed),
        Rule::demanding(
            "enumeration-value-respelt",
            "the same variant stands for another value on the wire; the old one is no longer taken for it",
            enumeration_value_respelt,
        ),
        Rule::words("enumeration-order-changed", "the values are listed in another order", enumeration_order_changed),
    ];
}

type Variant = (String, String, Text);

fn variants<'a>(pair: Pair<'a, Enumeration>) -> Pair<'a, [Variant]> {
    Pair { old: &pair.old.variants, new: &pair.new.variants }
}

fn name((_, variant, _): &Variant) -> String {
    variant.clone()
}

fn path(pair: Pair<'_, Enumeration>, (_, variant, _): &Variant) -> String {
    format!("{}::{variant}", pair.new.type_name)
}

fn enumeration_added(pair: Pair<'_, [Enumeration]>, found: &mut Found<'_>) {
    if let Some(enumeration) = pair.came() {
        found.added(&enumeration.type_name, values(enumeration));
    }
}

fn enumeration_removed(pair: Pair<'_, [Enumeration]>, found: &mut Found<'_>) {
    if let Some(enumeration) = pair.went() {
        found.removed(&enumeration.type_name, values(enumeration));
    }
}

fn values(enumeration: &Enumeration) -> String {
    enumeration.variants.iter().map(|(value, ..)| value.as_str()).collect::<Vec<_>>().join(", ")
}

fn enumeration_openness_changed(pair: Pair<'_, Enumeration>, found: &mut Found<'_>) {
    let word = |enumeration: &Enumeration| if enumeration.open { "open" } else { "closed" };
    found.differs(&pair.new.type_name, word(pair.old), word(pair.new));
}

fn enumeration_value_added(pair: Pair<'_, Enumeration>, found: &mut Found<'_>) {
    if !pair.new.open {
        variants(pair).added(name).for_each(|variant| found.added(&path(pair, variant), &variant.0));
    }
}

fn received_value_added(pair: Pair<'_, Enumeration>, found: &mut Found<'_>) {
    if pair.new.open {
        variants(pair).added(name).for_each(|variant| found.added(&path(pair, variant), &variant.0));
    }
}

fn enumeration_value_removed(pair: Pair<'_, Enumeration>, found: &mut Found<'_>) {
    variants(pair).removed(name).for_each(|variant| found.removed(&path(pair, variant), &variant.0));
}

fn enumeration_value_respelt(pair: Pair<'_, Enumeration>, found: &mut Found<'_>) {
    for variant in variants(pair).both(name) {
        found.differs(&path(pair, variant.new), &variant.old.0, &variant.new.0);
    }
}

fn enumeration_order_changed(pair: Pair<'_, Enumeration>, found: &mut Found<'_>) {
    if let Some((old, new)) = variants(pair).reordered(name) {
        found.differs(&pair.new.type_name, &old, &new);
    }
}
