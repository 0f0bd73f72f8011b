//! What is generated is fresh, the same every time, and follows the specs.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::path::Path;

use paywright_codegen::{
    SpecFile,
    emit::{self, File},
    load, load_folder,
    write::{self, Change},
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn generated() -> Vec<File> {
    let model = load_folder(&root().join("specs")).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    emit::files(&model).unwrap()
}

fn toy(changes: &[(&str, &str, &str)]) -> Vec<File> {
    let model = support::model(changes).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    emit::files(&model).unwrap()
}

/// The paths of the files that differ.
fn differing(before: &[File], after: &[File]) -> Vec<String> {
    let differs = |file: &&File| before.iter().all(|other| other != *file);
    after.iter().filter(differs).map(|file| file.path.clone()).collect()
}

#[test]
fn the_checked_in_files_are_what_the_specs_give_and_there_are_no_others() {
    let changes = write::changes(root(), &generated()).unwrap();
    assert!(changes.is_empty(), "run `{}`: {changes:?}", emit::COMMAND);
}

#[test]
fn two_runs_give_the_same_bytes() {
    assert_eq!(generated(), generated());
}

#[test]
fn every_generated_file_says_so_in_its_first_line() {
    for file in generated() {
        // JSON has no comments; its first member says so.
        let first = file.content.lines().find(|line| *line != "{").unwrap_or_default();
        assert!(first.contains(emit::COMMAND), "{}: {first}", file.path);
    }
}

#[test]
fn a_field_more_changes_the_types_the_tables_the_tests_the_schemas_and_the_pages() {
    let field = "  extra_word:\n    type: string\n    required: false\n    max_length: 7\n    doc: { en: One more., zh: 新增。 }\n  type:\n    type:";
    let (before, after) = (toy(&[]), toy(&[("close-order", "  type:\n    type:", field)]));
    let changed = differing(&before, &after);
    let expected = [
        "docs/reference/en/toypay.md",
        "docs/reference/zh/toypay.md",
        "generated/src/schemas/toypay.rs",
        "generated/src/toypay.rs",
        "generated/src/toypay/tables.rs",
        "generated/tests/limits/toypay.rs",
    ];
    assert_eq!(changed, expected);
    let text = |path: &str| &after.iter().find(|file| file.path == path).unwrap().content;
    assert!(text("generated/src/toypay.rs").contains("pub fn extra_word(mut self, extra_word: impl AsRef<str>)"));
    assert!(text("docs/reference/zh/toypay.md").contains("新增"));
}

#[test]
fn a_name_that_the_spec_gives_is_rusts_and_never_the_wires() {
    let field = "  订单号:\n    name: orderNumber\n    type: string\n    required: false\n    doc: { en: a, zh: b }\n  type:\n    name: class\n    type:";
    let value = "      2FA: { en: Twice., zh: 两次。, name: two-factor }\n      slow: ";
    let files = toy(&[("close-order", "  type:\n    type:", field), ("close-order", "      slow: ", value)]);
    let text = |path: &str| &files.iter().find(|file| file.path == path).unwrap().content;
    let (types, tables) = (text("generated/src/toypay.rs"), text("generated/src/toypay/tables.rs"));
    assert!(types.contains("pub fn order_number(mut self") && types.contains("pub fn class(mut self, class: Class)"));
    assert!(types.contains("Self::TwoFactor => \"2FA\""), "{types}");
    assert!(tables.contains("name: \"订单号\"") && !tables.contains("orderNumber") && !tables.contains("two-factor"));
}

#[test]
fn lists_times_and_truth_values_are_read_as_such() {
    let files = toy(&[support::WITH_QUERY]);
    let text = |path: &str| &files.iter().find(|file| file.path == path).unwrap().content;
    let types = text("generated/src/toypay.rs");
    for getter in [
        "pub fn coupons(&self) -> impl ExactSizeIterator<Item = QueryOrderReplyCoupons<'_>>",
        "pub fn paid_at(&self) -> Option<runtime::time::Time<'_>>",
        "pub fn test(&self) -> Option<bool>",
    ] {
        assert!(types.contains(getter), "{getter}: {types}");
    }
    assert!(
        types.contains("pub async fn query_order(")
            && types.contains("Result<runtime::Queried<QueryOrderReply>, Error>")
    );
    assert!(types.contains("- `OVER`: [`runtime::OrderState::Closed`]"), "{types}");
}

#[test]
fn a_success_that_proves_nothing_is_said_where_the_call_is_made() {
    let weak = "closes: { merchant: order, weak_success: { en: It says so of any number., zh: 任意单号均返回成功。 } }";
    let files = toy(&[("close-order", "closes: { merchant: order }", weak)]);
    for path in ["generated/src/toypay.rs", "docs/reference/en/toypay.md"] {
        let text = &files.iter().find(|file| file.path == path).unwrap().content;
        assert!(text.contains("**A success does not prove that the order is closed.**"), "{path}");
        assert!(text.contains("It says so of any number."), "{path}");
    }
}

#[test]
fn two_providers_with_one_module_are_reported() {
    let [operation, provider] = support::files(&[]).try_into().unwrap();
    let moved = |file: &SpecFile, id: &str| {
        let text = String::from_utf8(file.content.clone()).unwrap().replacen(
            "provider: toypay",
            &format!("provider: {id}"),
            1,
        );
        SpecFile { path: file.path.replace("toypay", id), content: text.into_bytes() }
    };
    let files = ["toy-pay", "toy.pay"].map(|id| [moved(&operation, id), moved(&provider, id)]).concat();
    let mistakes = load(&files).unwrap_err().render(false);
    assert!(mistakes.contains("`toy-pay` and `toy.pay` are both the module `toy_pay`"), "{mistakes}");
}

#[test]
fn an_error_row_more_changes_the_enumeration_the_tables_and_the_pages() {
    let row = "  STUCK:\n    doc: { en: Stuck., zh: 卡住。 }\n    remedy: { en: Wait., zh: 等待。 }\n    order: unknown\n    retry: after-query\n  GONE:";
    let (before, after) = (toy(&[]), toy(&[("close-order", "  GONE:", row)]));
    assert_eq!(differing(&before, &after).len(), 4);
    let types = &after.iter().find(|file| file.path == "generated/src/toypay.rs").unwrap().content;
    assert!(types.contains("Stuck,") && types.contains("Remedy: Wait."), "{types}");
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_never_removed() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (root, files) = (folder.path(), toy(&[]));
    write::write(root, &files).unwrap();
    std::fs::write(elsewhere.path().join("precious.txt"), "mine").unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), root.join("docs/reference/link")).unwrap();
    assert_eq!(write::write(root, &files).unwrap(), [Change::Orphan("docs/reference/link".to_owned())]);
    assert!(elsewhere.path().join("precious.txt").exists() && !root.join("docs/reference/link").exists());
}

#[cfg(unix)]
#[test]
fn written_files_can_be_read_by_others_and_nothing_is_left_beside_them() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("draft.part"), "the user's own").unwrap();
    std::fs::write(folder.path().join("plain"), "").unwrap();
    write::write_file(&folder.path().join("draft.yaml"), "a: 1").unwrap();
    assert_eq!(std::fs::read_to_string(folder.path().join("draft.part")).unwrap(), "the user's own");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
    let mode = |name: &str| std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
    assert_eq!(mode("draft.yaml"), mode("plain"));
    let refused = write::write_new(&folder.path().join("draft.yaml"), "b: 2").unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::AlreadyExists);
}

#[test]
fn writing_touches_what_differs_and_removes_orphans() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let files = toy(&[]);
    assert_eq!(write::write(root, &files).unwrap().len(), files.len());
    assert_eq!(write::write(root, &files).unwrap(), []);
    std::fs::write(root.join("generated/src/old.rs"), "").unwrap();
    std::fs::write(root.join("generated/src/lib.rs"), "edited by hand").unwrap();
    std::fs::remove_file(root.join("generated/src/toypay.rs")).unwrap();
    let expected = vec![
        Change::Missing("generated/src/toypay.rs".to_owned()),
        Change::Differs("generated/src/lib.rs".to_owned()),
        Change::Orphan("generated/src/old.rs".to_owned()),
    ];
    assert_eq!(write::changes(root, &files).unwrap(), expected);
    assert_eq!(write::write(root, &files).unwrap(), expected);
    assert_eq!(write::changes(root, &files).unwrap(), []);
}
