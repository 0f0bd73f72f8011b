//! What is generated compiles, whatever names a document has.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{fs, path::Path, process::Command};

use paywright_codegen::emit;

/// Fields named like keywords, prelude names, generated items and each other's neighbours.
const OBSTACLES: &[&str] = &[
    "type_name",
    "self",
    "match",
    "async",
    "gen",
    "new",
    "record",
    "extra",
    "clone",
    "into",
    "option",
    "string",
    "vec",
    "some",
    "ok",
    "fooBar",
    "HTTPStatus",
    "x-1",
    "a.b",
    "_under",
    "coupon_id_$n",
    "runtime",
    "table",
    "tables",
    "client",
    "credentials",
];

#[test]
fn a_provider_with_names_from_hell_compiles() {
    let field = |name: &&str| {
        format!("  {name:?}: {{ type: string, required: false, doc: {{ en: \"a <b> [c] `d`\", zh: 乙 }} }}\n")
    };
    let fields: String = OBSTACLES.iter().map(field).collect();
    let request = format!("request:\n{fields}");
    let reply = format!(
        "reply:\n{fields}  nested:\n    type: object\n    required: false\n    doc: {{ en: a, zh: b }}\n    fields:\n{}",
        fields.replace("  \"", "      \"")
    );
    let model = support::model(&[("close-order", "request:\n", &request), ("close-order", "reply:\n", &reply)]);
    let model = model.unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    for file in emit::files(&model).unwrap() {
        if let Some(path) = file.path.strip_prefix("generated/") {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file.content).unwrap();
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let manifest = format!(
        "[package]\nname = \"paywright\"\nedition = \"2024\"\n\n[workspace]\n\n[features]\ndefault = [\"toypay\"]\ntoypay = []\n\n\
         [dependencies]\npaywright-runtime = {{ path = {root:?}, default-features = false, features = [\"rsa\"] }}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    // The same versions as this project's.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let mut check = Command::new(env!("CARGO"));
    check.current_dir(&folder).args(["check", "--quiet", "--tests"]).env("CARGO_TARGET_DIR", folder.join("target"));
    let output = check.env("RUSTFLAGS", "-D warnings").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
