//! What the spec states of a page's fields and the page does not: no difference, but nothing that was compared either.

use std::collections::BTreeMap;

use super::Walk;
use crate::{
    page::{
        Note,
        facts::{Field, Side},
        note::listing,
    },
    spec::FieldSpec,
};

/// What a table of fields may state of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fact {
    Mark,
    Type,
    GreatestLength,
    LeastLength,
    Characters,
    Values,
    Constant,
}

impl Fact {
    const ALL: [Self; 7] = [
        Self::Mark,
        Self::Type,
        Self::GreatestLength,
        Self::LeastLength,
        Self::Characters,
        Self::Values,
        Self::Constant,
    ];

    fn words(self) -> &'static str {
        match self {
            Self::Mark => "required mark",
            Self::Type => "type",
            Self::GreatestLength => "greatest length",
            Self::LeastLength => "least length",
            Self::Characters => "allowed characters",
            Self::Values => "list of values",
            Self::Constant => "fixed value",
        }
    }

    /// Whether tables that state it do so in a column, for all of their rows.
    fn has_column(self) -> bool {
        matches!(self, Self::Mark | Self::Type | Self::GreatestLength | Self::LeastLength)
    }

    fn on_page(self, field: &Field) -> bool {
        match self {
            Self::Mark => field.mark.is_some(),
            Self::Type => field.kind.is_some(),
            Self::GreatestLength => field.length.max.is_some(),
            Self::LeastLength => field.length.min.is_some(),
            Self::Characters => field.characters.is_some(),
            // A list of one value is a fixed one, and the other way round.
            Self::Values | Self::Constant => !field.values.is_empty() || field.constant.is_some(),
        }
    }

    fn in_spec(self, spec: &FieldSpec) -> bool {
        match self {
            Self::Mark | Self::Type => true,
            Self::GreatestLength => spec.max_length.is_some() || spec.length.is_some(),
            // A least length of one is not compared.
            Self::LeastLength => spec.min_length.as_ref().or(spec.length.as_ref()).is_some_and(|least| least.value > 1),
            Self::Characters => spec.characters.is_some(),
            Self::Values => spec.values.names().next().is_some(),
            Self::Constant => spec.constant.is_some(),
        }
    }
}

/// How often the page states a fact of a side's fields, and where only the spec does.
#[derive(Debug, Default)]
struct Seen {
    stated: usize,
    missing: Vec<String>,
}

/// All facts of all sides.
#[derive(Debug, Default)]
pub(super) struct Unstated(BTreeMap<(Side, Fact), Seen>);

impl Unstated {
    /// Sees a field that both have; `elsewhere` where the spec read it on another page.
    pub(super) fn see(&mut self, field: &Field, spec: &FieldSpec, elsewhere: bool) {
        for fact in Fact::ALL {
            let seen = self.0.entry((field.side, fact)).or_default();
            if fact.on_page(field) {
                seen.stated = seen.stated.saturating_add(1);
            } else if fact.in_spec(spec) && !elsewhere {
                seen.missing.push(format!("`{}`", field.path.join(".")));
            }
        }
    }
}

/// Notes once for a side what its tables have no column for, and once for each other fact which rows lack it.
pub(super) fn note(walk: &mut Walk<'_>) {
    let mut without: BTreeMap<Side, Vec<&str>> = BTreeMap::new();
    for ((side, fact), seen) in std::mem::take(&mut walk.unstated.0) {
        if seen.missing.is_empty() {
            continue;
        }
        if seen.stated == 0 && fact.has_column() {
            without.entry(side).or_default().push(fact.words());
            continue;
        }
        let message = format!(
            "the page states no {} of {} among its {}, the spec does",
            fact.words(),
            listing(&seen.missing),
            side.words()
        );
        walk.notes.push(Note::new(line_of(walk, side), message));
    }
    for (side, facts) in without {
        let (facts, of) = (facts.join(", no "), side.words());
        let message = format!("the page's table of {of} has no {facts} in any row: they were not compared");
        walk.notes.push(Note::new(line_of(walk, side), message));
    }
}

fn line_of(walk: &Walk<'_>, side: Side) -> usize {
    walk.facts.tables.iter().find(|(found, _)| *found == side).map_or(1, |(_, line)| *line)
}
