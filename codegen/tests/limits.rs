//! The generated tests leave out no constraint without saying so.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{collections::BTreeSet, path::Path};

use expect_test::expect_file;
use paywright_codegen::{
    emit::{self, File},
    load_folder,
    model::{Field, Limits, Model, Operation, Provider, Rule},
};

/// The toy provider with a constraint of every kind.
fn toy() -> Model {
    let bytes = "  note:\n    type: string\n    required: false\n    min_length: 1\n    max_length: 10\n    length_unit: bytes\n    \
                 doc: { en: A note., zh: 备注。 }\n";
    let fixed = "  version: { type: string, required: false, length: 3, const: \"1.0\", doc: { en: a, zh: b } }\n";
    let pin = "  pin: { type: string, required: false, length: 4, doc: { en: a, zh: b } }\n";
    let count = "  count: { type: integer, required: true, doc: { en: a, zh: b } }\n";
    let shop = "  shop:\n    type: string\n    required: true\n    fill";
    let rules = "rules:\n  - required_if: { field: note, present: pin }\n  - at_least_one_of: [note, version]\n  - precedence: \
                 [note, version]";
    let changes = [
        support::WITH_QUERY,
        ("close-order", shop, &*format!("{bytes}{fixed}{pin}{count}{shop}")),
        ("close-order", "rules:", rules),
        (
            "provider",
            "request: { format: xml, root: toy }",
            "request: { format: xml, root: toy }\n  characters: basic-multilingual-plane",
        ),
    ];
    support::model(&changes).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)))
}

fn specs() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    load_folder(&folder).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)))
}

/// The generated tests of a provider.
fn tests(files: &[File], provider: &Provider) -> String {
    let path = format!("generated/tests/limits/{}.rs", provider.module);
    files.iter().find(|file| file.path == path).unwrap().content.clone()
}

/// The part of the tests that is about one operation, or about the credentials, with the comment before it.
fn module<'t>(tests: &'t str, name: &str) -> &'t str {
    let (_, modules) = tests.split_once("];\n").unwrap();
    modules.split("\n}\n").find(|part| part.contains(&format!("\nmod {name} {{"))).unwrap()
}

/// How many constraints each limit is.
fn of_limits(limits: &Limits) -> usize {
    let lengths = match (limits.min_length, limits.max_length) {
        (Some(min), Some(max)) if min == max => 1,
        (min, max) => usize::from(min.is_some()) + usize::from(max.is_some()),
    };
    lengths + usize::from(limits.characters.is_some()) + usize::from(!limits.values.is_empty())
}

fn of_field(field: &Field) -> usize {
    usize::from(field.required) + of_limits(&field.limits)
}

fn of_operation(provider: &Provider, operation: &Operation) -> usize {
    let fields: usize = operation.slots.iter().map(|slot| of_field(&slot.field)).sum();
    let rules = operation.rules.iter().map(|rule| match rule {
        Rule::AtLeastOneOf(_) | Rule::Precedence(_) | Rule::RequiredIf(..) => 1,
    });
    fields + rules.sum::<usize>() + usize::from(provider.basic_multilingual_plane)
}

/// The constraints that a module tests or names as not tried.
fn named(module: &str) -> BTreeSet<String> {
    let lines = module.lines().map(str::trim);
    let comments: Vec<&str> = lines.filter_map(|line| line.strip_prefix("/// ")).collect();
    // A constraint of which one side alone can be tried stands in both places.
    let tested: BTreeSet<String> =
        comments.iter().filter(|line| !line.starts_with("- ")).map(|line| (*line).to_owned()).collect();
    let skipped = comments.iter().filter_map(|line| line.strip_prefix("- "));
    let skipped = skipped.map(|line| line.rsplit_once(": ").unwrap().0.to_owned());
    let all: BTreeSet<String> = tested.iter().cloned().chain(skipped).collect();
    all.into_iter().filter(|line| line != "Not tried:").collect()
}

#[test]
fn every_constraint_is_tested_or_named_as_not_tried() {
    for model in [specs(), toy()] {
        let files = emit::files(&model).unwrap();
        for provider in &model.providers {
            let tests = tests(&files, provider);
            let credentials: usize = provider.credentials.iter().map(|credential| of_field(&credential.field)).sum();
            let found = named(module(&tests, "credentials"));
            assert_eq!(found.len(), credentials, "{}: {found:#?}", provider.id);
            for operation in &provider.operations {
                let found = named(module(&tests, &operation.method_name));
                assert_eq!(found.len(), of_operation(provider, operation), "{}: {found:#?}", provider.id);
            }
        }
    }
}

#[test]
fn tests_of_a_constraint_of_every_kind() {
    let model = toy();
    let files = emit::files(&model).unwrap();
    expect_file!["golden/limits_of_every_kind.rs"].assert_eq(&tests(&files, &model.providers[0]));
}
