//! The request type as Rust: its constructors and setters, as `emit` writes them.

use super::{About, Rule, lists};
use crate::diff::{
    named::{NamedConstructor, NamedSetter},
    pair::Pair,
    rule::Found,
};

lists! {
    /// A constructor that only one version has.
    CONSTRUCTORS: [NamedConstructor] = [
        Rule::grown("constructor-added", "one more way to make a request", constructor_added),
        Rule::breaking("constructor-removed", "the constructor is gone", constructor_removed),
    ];
    /// The arguments of a constructor.
    ARGUMENTS: NamedConstructor = [
        Rule::breaking("constructor-changed", "the constructor takes other arguments", constructor_changed),
        Rule::breaking(
            "constructor-reordered",
            "the constructor takes its arguments in another order; calls may still compile, and mix them up",
            constructor_reordered,
        ),
    ];
    /// The setter of a field.
    SETTER: Option<NamedSetter> = [
        Rule::grown("setter-added", "the value can be set", setter_added),
        Rule::breaking("setter-removed", "the setter is gone", setter_removed),
        Rule::breaking("setter-renamed", "the setter has another name", setter_renamed),
        Rule::breaking("setter-changed", "the setter takes another type", setter_changed),
    ];
}

fn signature(constructor: &NamedConstructor) -> String {
    format!("{}({})", constructor.name, constructor.arguments.join(", "))
}

fn constructor_added(pair: Pair<'_, [NamedConstructor]>, found: &mut Found<'_>) {
    if let Some(constructor) = pair.came() {
        found.added("", signature(constructor));
    }
}

fn constructor_removed(pair: Pair<'_, [NamedConstructor]>, found: &mut Found<'_>) {
    if let Some(constructor) = pair.went() {
        found.removed("", signature(constructor));
    }
}

fn is_reordered(pair: Pair<'_, NamedConstructor>) -> bool {
    let sorted = |constructor: &NamedConstructor| {
        let mut arguments = constructor.arguments.clone();
        arguments.sort();
        arguments
    };
    sorted(pair.old) == sorted(pair.new)
}

fn constructor_changed(pair: Pair<'_, NamedConstructor>, found: &mut Found<'_>) {
    if !is_reordered(pair) {
        found.differs("", &signature(pair.old), &signature(pair.new));
    }
}

fn constructor_reordered(pair: Pair<'_, NamedConstructor>, found: &mut Found<'_>) {
    if is_reordered(pair) {
        found.differs("", &signature(pair.old), &signature(pair.new));
    }
}

fn setter_added(setter: Pair<'_, Option<NamedSetter>>, found: &mut Found<'_>) {
    if let (None, Some(new)) = (setter.old, setter.new) {
        found.added("", new.to_string());
    }
}

fn setter_removed(setter: Pair<'_, Option<NamedSetter>>, found: &mut Found<'_>) {
    if let (Some(old), None) = (setter.old, setter.new) {
        found.removed("", old.to_string());
    }
}

fn setter_renamed(setter: Pair<'_, Option<NamedSetter>>, found: &mut Found<'_>) {
    if let (Some(old), Some(new)) = (setter.old, setter.new)
        && old.name != new.name
    {
        found.changed("", old.to_string(), new.to_string());
    }
}

fn setter_changed(setter: Pair<'_, Option<NamedSetter>>, found: &mut Found<'_>) {
    if let (Some(old), Some(new)) = (setter.old, setter.new)
        && old.takes != new.takes
    {
        found.changed("", old.to_string(), new.to_string());
    }
}
