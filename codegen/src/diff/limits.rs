//! Which of two limits allows more.

use super::{named::NamedField, pair::Pair, rule::Found};
use crate::model::Limits;

/// What a newer limit allows, seen from an older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// The same, written otherwise.
    Same,
    /// All that was allowed, and more.
    Wider,
    /// Not all that was allowed, whatever else.
    Narrower,
}

/// A word of a limit that is another.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) word: &'static str,
    pub(super) relation: Relation,
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
}

/// What differs between two limits, word by word.
pub(super) fn differences(old: &Limits, new: &Limits) -> Vec<Difference> {
    let Limits { min_length: _, max_length: _, in_bytes: _, characters: _, values: _ } = new;
    let mut found = lengths(old, new);
    if old.characters != new.characters {
        let relation = relation(old, new, allows_characters);
        let written = |limits: &Limits| limits.characters.as_ref().map(|(written, _)| written.clone());
        found.push(Difference { word: "characters", relation, old: written(old), new: written(new) });
    }
    if old.values != new.values {
        let relation = relation(old, new, allows_values);
        let written = |limits: &Limits| (!limits.values.is_empty()).then(|| limits.values.join(", "));
        found.push(Difference { word: "values", relation, old: written(old), new: written(new) });
    }
    found
}

/// Reports the words of a field's limits whose newer version stands in this relation to the older one.
///
/// Where there is one value only, the values follow from it.
pub(super) fn report(field: Pair<'_, NamedField>, relation: Relation, found: &mut Found<'_>) {
    let has_one = field.old.constant.is_some() || field.new.constant.is_some();
    let differences = differences(&field.old.limits, &field.new.limits).into_iter();
    for difference in differences.filter(|difference| !(has_one && difference.word == "values")) {
        if difference.relation == relation {
            found.differs(difference.word, &difference.old, &difference.new);
        }
    }
}

fn lengths(old: &Limits, new: &Limits) -> Vec<Difference> {
    let exact = |limits: &Limits| limits.min_length.filter(|min| Some(*min) == limits.max_length);
    let unit_differs = old.in_bytes != new.in_bytes;
    let difference = |word, of: fn(&Limits) -> Option<u32>, allows: fn(&Limits, &Limits) -> bool| {
        let shown = |limits: &Limits| {
            let unit = match (unit_differs, limits.in_bytes) {
                (false, _) => "",
                (true, true) => " bytes",
                (true, false) => " characters",
            };
            of(limits).map(|length| format!("{length}{unit}"))
        };
        (shown(old) != shown(new)).then(|| Difference {
            word,
            relation: relation(old, new, allows),
            old: shown(old),
            new: shown(new),
        })
    };
    let min = difference("min_length", |limits| limits.min_length, allows_min);
    let max = difference("max_length", |limits| limits.max_length, allows_max);
    match (min, max) {
        (Some(_), Some(max)) if exact(old).is_some() && exact(new).is_some() => {
            vec![Difference { word: "length", relation: relation(old, new, allows_exact), ..max }]
        }
        // A unit without a length limits nothing.
        (None, None) if unit_differs => {
            let unit = |limits: &Limits| Some(if limits.in_bytes { "bytes" } else { "characters" }.to_owned());
            vec![Difference { word: "length_unit", relation: Relation::Same, old: unit(old), new: unit(new) }]
        }
        (min, max) => min.into_iter().chain(max).collect(),
    }
}

/// `allows` says whether its first limit allows all that its second one does.
fn relation(old: &Limits, new: &Limits, allows: fn(&Limits, &Limits) -> bool) -> Relation {
    match (allows(new, old), allows(old, new)) {
        (true, true) => Relation::Same,
        (true, false) => Relation::Wider,
        (false, _) => Relation::Narrower,
    }
}

/// How many bytes a character has at most.
const WIDEST: u32 = 4;

fn allows_max(outer: &Limits, inner: &Limits) -> bool {
    let Some(most) = outer.max_length else { return true };
    inner.max_length.is_some_and(|length| match (outer.in_bytes, inner.in_bytes) {
        (true, false) => length.saturating_mul(WIDEST) <= most,
        _ => length <= most,
    })
}

fn allows_min(outer: &Limits, inner: &Limits) -> bool {
    let least = outer.min_length.unwrap_or(0);
    let length = inner.min_length.unwrap_or(0);
    match (outer.in_bytes, inner.in_bytes) {
        (false, true) => length.div_ceil(WIDEST) >= least,
        _ => length >= least,
    }
}

fn allows_exact(outer: &Limits, inner: &Limits) -> bool {
    allows_min(outer, inner) && allows_max(outer, inner)
}

fn allows_characters(outer: &Limits, inner: &Limits) -> bool {
    let Some((_, outer)) = &outer.characters else { return true };
    let Some((_, inner)) = &inner.characters else { return false };
    let outer = merged(outer);
    inner.iter().all(|(first, last)| {
        let (first, last) = (u32::from(*first), u32::from(*last));
        outer.iter().any(|(from, to)| *from <= first && last <= *to)
    })
}

/// Ranges of code points that neither overlap nor touch.
fn merged(ranges: &[(char, char)]) -> Vec<(u32, u32)> {
    let mut sorted: Vec<_> = ranges.iter().map(|(first, last)| (u32::from(*first), u32::from(*last))).collect();
    sorted.sort_unstable();
    let mut merged: Vec<(u32, u32)> = Vec::new();
    for (first, last) in sorted {
        match merged.last_mut() {
            Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
            _ => merged.push((first, last)),
        }
    }
    merged
}

fn allows_values(outer: &Limits, inner: &Limits) -> bool {
    let lists = |value| outer.values.contains(value);
    outer.values.is_empty() || (!inner.values.is_empty() && inner.values.iter().all(lists))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::characters;

    /// As the runtime checks what goes out.
    fn passes(limits: &Limits, text: &str) -> bool {
        let length = if limits.in_bytes { text.len() } else { text.chars().count() };
        limits.min_length.is_none_or(|min| length >= min as usize)
            && limits.max_length.is_none_or(|max| length <= max as usize)
            && limits.values.is_empty_or_contains(text)
            && limits.characters.as_ref().is_none_or(|(_, ranges)| {
                text.chars().all(|c| ranges.iter().any(|(first, last)| (*first..=*last).contains(&c)))
            })
    }

    trait Values {
        fn is_empty_or_contains(&self, text: &str) -> bool;
    }

    impl Values for Vec<String> {
        fn is_empty_or_contains(&self, text: &str) -> bool {
            self.is_empty() || self.iter().any(|value| value == text)
        }
    }

    fn limits() -> impl Strategy<Value = Limits> {
        let length = || prop::option::of(0..6_u32);
        let sets = prop::option::of(prop::sample::select(vec!["a", "a-c", "a b c", "a-z", "b", "订", "a 订 😀"]));
        let values = prop::collection::vec(prop::sample::select(vec!["a".to_owned(), "ab".to_owned()]), 0..3);
        (length(), length(), any::<bool>(), sets, values).prop_map(|(min_length, max_length, in_bytes, set, values)| {
            let characters = set.and_then(|set| Some((set.to_owned(), characters::parse(set).ok()?)));
            Limits { min_length, max_length, in_bytes, characters, values }
        })
    }

    proptest! {
        #[test]
        fn where_no_word_is_narrower_whatever_passed_still_passes(
            old in limits(),
            new in limits(),
            text in "[ab订😀]{0,6}",
        ) {
            let found = differences(&old, &new);
            let is_narrower = found.iter().any(|difference| difference.relation == Relation::Narrower);
            prop_assert!(is_narrower || !passes(&old, &text) || passes(&new, &text), "{found:?}");
        }

        #[test]
        fn limits_that_differ_only_in_writing_let_the_same_pass(old in limits(), new in limits(), text in "[ab订😀]{0,6}") {
            let found = differences(&old, &new);
            if found.iter().all(|difference| difference.relation == Relation::Same) {
                prop_assert_eq!(passes(&old, &text), passes(&new, &text), "{:?}", found);
            }
        }

        #[test]
        fn limits_that_differ_are_never_passed_over(old in limits(), new in limits()) {
            prop_assert_eq!(differences(&old, &new).is_empty(), old == new);
        }
    }
}
