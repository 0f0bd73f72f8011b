//! What is generated compiles, whatever names a document has: each is either a name in Rust, or a diagnostic.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use expect_test::expect_file;
use paywright_codegen::{
    SpecFile,
    emit::{self, File},
    load,
    model::Model,
    rules::Rule,
};

/// Keywords: strict, reserved, weak; those that cannot be raw names.
const KEYWORDS: &str = "as async await break const continue crate dyn else enum extern false fn for if impl in let loop \
    match mod move mut pub ref return self Self static struct super trait true type unsafe use where while abstract \
    become box do final gen macro override priv try typeof unsized virtual yield auto default macro_rules raw safe \
    union 'static r#type _";

/// The prelude, what derives name, primitive types, crates, macros.
const PRELUDE: &str = "Option Some None Ok Err Result Vec String Box Clone Copy Debug Default Drop Eq PartialEq Ord Hash \
    Iterator IntoIterator From Into TryFrom AsRef AsMut Fn FnMut FnOnce Send Sync Sized ToOwned ToString drop size_of \
    u32 i64 usize str bool char core std alloc test vec println";

/// What the generated code has itself.
const GENERATED: &str = "runtime paywright_runtime table tables client Client credentials Credentials Record record \
    Secret Error error ErrorCode Closed CloseOrders CloseOrder CloseOrderReply CloseOrderRequest close Refusal Outcome \
    Queried QueryOrder query Order OrderNumber OrderState Confirmed Time items BoxFuture ConfigError PROVIDER provider new with untyped extra clone into fmt eq as_str of settings \
    request reply value name index build rsa lib main README Other Unlisted schemars rustfmt";

/// Signs, digits, other scripts.
const ODD: &[&str] = &[
    "fooBar",
    "HTTPStatus",
    "x-1",
    "a.b",
    "_under",
    "coupon_id_$n",
    "2FA",
    "0",
    "1007",
    "订单号",
    "成功",
    "naïve",
    "",
    " ",
    "a b",
    "a/b",
    "a+b",
    "a\"b",
    "a\\b",
    "-",
    "…",
];

fn names() -> impl Iterator<Item = &'static str> {
    [KEYWORDS, PRELUDE, GENERATED].into_iter().flat_map(str::split_whitespace).chain(ODD.iter().copied())
}

const FIELD: &str = "{ type: string, required: false, doc: { en: \"a <b> [c] `d`\", zh: 乙 } }";

/// The rules about names in Rust, and about those that a path or a list has.
const NAMING: &[Rule] = &[
    Rule::Name,
    Rule::FieldCollision,
    Rule::TypeCollision,
    Rule::ValueCollision,
    Rule::ErrorCollision,
    Rule::OutgoingCollision,
    Rule::Module,
    Rule::Path,
    Rule::ListParts,
];

/// A kind of thing that has a name, and the toy provider with some names of that kind.
struct Kind {
    id: &'static str,
    specs: fn(&[&str]) -> Vec<SpecFile>,
}

const KINDS: &[Kind] = &[
    Kind { id: "field", specs: fields },
    Kind { id: "object", specs: objects },
    Kind { id: "typed", specs: typed },
    Kind { id: "list", specs: lists },
    Kind { id: "parameter", specs: parameters },
    Kind { id: "enumeration", specs: enumerations },
    Kind { id: "value", specs: values },
    Kind { id: "error", specs: errors },
    Kind { id: "credential", specs: credentials },
    Kind { id: "required-credential", specs: required_credentials },
    Kind { id: "operation", specs: operations },
    Kind { id: "provider", specs: providers },
];

/// The toy provider with more in its request and its reply, and without its own field `type`.
fn with_fields(request: &str, reply: &str) -> Vec<SpecFile> {
    support::files(&[
        // XML has names of its own.
        ("provider", "request: { format: xml, root: toy }", "request: { format: json }"),
        ("close-order", "  type:\n    type:", "  speed:\n    type:"),
        ("close-order", "[order, type]", "[order, speed]"),
        ("close-order", "request:\n", &format!("request:\n{request}")),
        ("close-order", "reply:\n", &format!("reply:\n{reply}")),
    ])
}

/// One line for each name, in YAML's double quotes.
fn lines(names: &[&str], indent: usize, line: &str) -> String {
    names.iter().map(|name| format!("{}{name:?}: {line}\n", " ".repeat(indent))).collect()
}

fn fields(names: &[&str]) -> Vec<SpecFile> {
    let fields = lines(names, 2, FIELD);
    let nested = "  nested:\n    type: object\n    required: false\n    doc: { en: a, zh: b }\n    fields:\n";
    with_fields(&fields, &format!("{fields}{nested}{}", lines(names, 6, FIELD)))
}

fn objects(names: &[&str]) -> Vec<SpecFile> {
    let object = format!("{{ type: object, required: false, doc: {{ en: a, zh: b }}, fields: {{ inner: {FIELD} }} }}");
    with_fields("", &lines(names, 2, &object))
}

/// Times, truth values and numbers, each kind in an object of its own.
fn typed(names: &[&str]) -> Vec<SpecFile> {
    let kinds = ["time, format: rfc3339", "time, format: yyyyMMddHHmmss, zone: \"+08:00\"", "boolean", "integer"];
    let object = |(at, kind): (usize, &&str)| {
        let fields = lines(names, 6, &FIELD.replace("type: string", &format!("type: {kind}")));
        format!("  of_{at}:\n    type: object\n    required: false\n    doc: {{ en: a, zh: b }}\n    fields:\n{fields}")
    };
    let times = lines(names, 2, &FIELD.replace("type: string", "type: time, format: rfc3339"));
    with_fields(&times, &kinds.iter().enumerate().map(object).collect::<String>())
}

/// Lists with these names, and lists whose parts have them.
fn lists(names: &[&str]) -> Vec<SpecFile> {
    let list = format!("{{ type: list, required: false, doc: {{ en: a, zh: b }}, fields: {{ inner: {FIELD} }} }}");
    let parts = |layout: &str, names: &[&str]| {
        let fields = lines(names, 6, &FIELD.replace("string", "integer"));
        format!(
            "  in_{layout}:\n    type: list\n    layout: {layout}\n    required: false\n    doc: {{ en: a, zh: b }}\n    fields:\n{fields}"
        )
    };
    let columns: Vec<String> = names.iter().map(|name| format!("{name}_list")).collect();
    let numbered: Vec<String> = names.iter().map(|name| format!("{name}_$n")).collect();
    let of = |names: &'_ [String]| -> Vec<&'static str> { names.iter().map(|name| &*name.clone().leak()).collect() };
    let reply = [lines(names, 2, &list), parts("columns", &of(&columns)), parts("numbered", &of(&numbered))].concat();
    with_fields("", &reply)
}

/// Required fields of a query: in the path, and in the query of the URL.
fn parameters(names: &[&str]) -> Vec<SpecFile> {
    let fields = lines(names, 2, &FIELD.replace("required: false", "required: true"));
    let path = names.iter().fold("/orders/{order}".to_owned(), |path, name| format!("{path}/{{{name}}}"));
    let files = |path: &str| {
        support::files(&[
            (
                "query-order",
                "http: { method: GET, path: \"/orders/{order}\" }",
                &format!("http: {{ method: GET, path: {path:?} }}"),
            ),
            ("query-order", "request:\n", &format!("request:\n{fields}")),
        ])
    };
    let mut all = files(&path);
    // The same again, with the fields in the query of the URL.
    let mut again = files("/orders/{order}").pop().unwrap();
    let text = String::from_utf8(again.content).unwrap().replacen("query-order", "query-in-url", 1);
    let text = format!("{text}allow: [{{ rule: E0075, at: queries, reason: Only the names matter here. }}]\n");
    again = SpecFile { path: again.path.replace("query-order", "query-in-url"), content: text.into_bytes() };
    all.push(again);
    all
}

fn enumerations(names: &[&str]) -> Vec<SpecFile> {
    let field = "{ type: string, required: false, values: { a: { en: a, zh: b }, b: { en: a, zh: b } }, doc: { en: a, zh: b } }";
    let fields = lines(names, 2, field);
    with_fields(&fields, &fields)
}

fn values(names: &[&str]) -> Vec<SpecFile> {
    let values = lines(names, 6, "{ en: a, zh: b }");
    let field =
        format!("  many:\n    type: string\n    required: false\n    doc: {{ en: a, zh: b }}\n    values:\n{values}");
    with_fields(&field, &field)
}

fn errors(names: &[&str]) -> Vec<SpecFile> {
    let row = "{ doc: { en: a, zh: b }, remedy: { en: a, zh: b }, order: unknown, retry: never }";
    support::files(&[("provider", "errors:\n", &format!("errors:\n{}", lines(names, 2, row)))])
}

fn credentials(names: &[&str]) -> Vec<SpecFile> {
    credentials_that_are(names, FIELD)
}

/// Required ones are arguments, optional ones setters; names must do for both.
fn required_credentials(names: &[&str]) -> Vec<SpecFile> {
    credentials_that_are(names, &FIELD.replace("required: false", "required: true"))
}

fn credentials_that_are(names: &[&str], field: &str) -> Vec<SpecFile> {
    let credentials = format!("credentials:\n{}", lines(names, 2, field));
    // Nothing uses them but the merchant's configuration.
    let allowance = "allow: [{ rule: E0055, at: credentials, reason: Only their names matter here. }]\nwire:\n";
    support::files(&[("provider", "credentials:\n", &credentials), ("provider", "wire:\n", allowance)])
}

/// One provider with an operation for each name; only one of a provider's operations closes orders.
fn operations(names: &[&str]) -> Vec<SpecFile> {
    let [_, provider] = support::files(&[]).try_into().unwrap();
    let operation = |name: &&str| {
        let files = support::files(&[("close-order", "closes: { merchant: order }\n", "")]);
        renamed(files, "toypay", name).remove(0)
    };
    names.iter().map(operation).chain([provider]).collect()
}

/// A provider for each name, whose operation closes orders: what closes is also a method.
fn methods(names: &[&str]) -> Vec<SpecFile> {
    let one = |(at, name): (usize, &&str)| renamed(support::files(&[]), &format!("method-{at}"), name);
    names.iter().enumerate().flat_map(one).collect()
}

fn providers(names: &[&str]) -> Vec<SpecFile> {
    names.iter().flat_map(|name| renamed(support::files(&[]), name, "close-order")).collect()
}

/// The same specs for a provider and an operation with other ids.
fn renamed(files: Vec<SpecFile>, provider: &str, operation: &str) -> Vec<SpecFile> {
    let rename = |file: SpecFile| {
        let text = String::from_utf8(file.content).unwrap();
        let text = text.replacen("provider: toypay", &format!("provider: {provider:?}"), 1);
        let text = text.replacen("operation: close-order", &format!("operation: {operation:?}"), 1);
        let name = if file.path.ends_with("/provider.yaml") { "provider" } else { operation };
        SpecFile { path: format!("{provider}/{name}.yaml"), content: text.into_bytes() }
    };
    files.into_iter().map(rename).collect()
}

/// The names that a kind of thing can have; what is said of the others is added to `refused`.
fn accepted(kind: &Kind, refused: &mut String) -> Vec<&'static str> {
    // No file or folder is called like these.
    let is_possible = |name: &&str| match kind.id {
        "operation" => !name.is_empty() && !name.contains('/') && *name != "provider",
        "provider" => !name.is_empty() && !name.contains('/'),
        _ => true,
    };
    let mut accepted = Vec::new();
    for name in names().filter(is_possible) {
        match load(&(kind.specs)(&[name])) {
            Ok(_) => accepted.push(name),
            Err(mistakes) => {
                let first = mistakes.sorted()[0];
                assert!(NAMING.contains(&first.rule), "{} {name:?}: {}", kind.id, mistakes.render(false));
                writeln!(refused, "{} {name:?}: {} {}", kind.id, first.rule.id(), first.message).unwrap();
            }
        }
    }
    accepted
}

/// Names of which no two differ only in case, in signs, or in what an operation's types and tables add; in as many rounds
/// as it takes.
fn rounds(names: Vec<&'static str>) -> Vec<Vec<&'static str>> {
    let letters = |name: &str| {
        let letters = name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        letters.trim_end_matches("reply").trim_end_matches("request").to_owned()
    };
    let mut rounds: Vec<Vec<&str>> = Vec::new();
    for name in names {
        let is_free = |round: &&mut Vec<&str>| round.iter().all(|other| letters(other) != letters(name));
        match rounds.iter_mut().find(is_free) {
            Some(round) => round.push(name),
            None => rounds.push(vec![name]),
        }
    }
    rounds
}

/// Everything that the toy provider's specs accept, as the specs of many providers.
fn obstacles(refused: &mut String) -> Vec<SpecFile> {
    let mut files = Vec::new();
    for kind in KINDS {
        for (at, names) in rounds(accepted(kind, refused)).into_iter().enumerate() {
            let specs = (kind.specs)(&names);
            match kind.id {
                "provider" if at == 0 => files.extend(specs),
                // What differs in case or signs only is one module.
                "provider" => {}
                id => files.extend(specs.into_iter().map(|file| moved(file, &format!("{id}-{at}")))),
            }
        }
    }
    // The types are those of `operation`; what is left is how the client's own methods get along.
    files.extend(methods(&["with", "untyped", "new", "clone", "close", "fmt", "self"]));
    files
}

/// A file of the toy provider as that of another provider.
fn moved(file: SpecFile, provider: &str) -> SpecFile {
    let text = String::from_utf8(file.content).unwrap();
    let text = text.replacen("provider: toypay", &format!("provider: {provider}"), 1);
    SpecFile { path: file.path.replace("toypay/", &format!("{provider}/")), content: text.into_bytes() }
}

/// A title that would end any comment, string or line.
const TITLE: &str = r#""a */ \"b\" `c` ''' \\ # [d] <e> {f} | $g\n// h\n\n/* i""#;

#[test]
fn every_name_compiles_or_is_a_diagnostic() {
    let mut refused = String::new();
    let mut files = obstacles(&mut refused);
    expect_file!["golden/names/refused.txt"].assert_eq(&refused);
    let title = format!("title: {{ en: {TITLE}, zh: {TITLE} }}");
    let titled = support::files(&[
        ("provider", "title: { en: Toypay, zh: 玩具支付 }", &title),
        ("close-order", "title: { en: Close an order, zh: 关闭订单 }", &title),
    ]);
    files.extend(titled);
    let model = load(&files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    write(&folder, "Cargo.toml", "[workspace]\nmembers = [\"names\", \"included\"]\nresolver = \"3\"\n");
    // The same versions as this project's.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    for file in emit::files(&model).unwrap() {
        if let Some(path) = file.path.strip_prefix("generated/") {
            let content = if path == "Cargo.toml" { alone(&file.content) } else { file.content };
            write(&folder, &format!("names/{path}"), &content);
        }
    }
    included(&folder, &model);
    let mut check = Command::new(env!("CARGO"));
    check.current_dir(&folder).args(["check", "--quiet", "--workspace", "--tests", "--features", "paywright/schemars"]);
    check.env("CARGO_TARGET_DIR", folder.join("target")).env("RUSTFLAGS", "-D warnings");
    let output = check.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The generated crate's manifest without what it takes from its workspace.
fn alone(manifest: &str) -> String {
    let runtime = format!("[dependencies]\npaywright-runtime = {{ path = {:?}, default-features = false }}", root());
    let inherited = |line: &&str| !line.contains("workspace = true") && *line != "[lints]";
    let own: Vec<&str> = manifest.lines().filter(inherited).collect();
    let changed = own.join("\n").replace("[package]\n", "[package]\nedition = \"2024\"\n");
    let changed = changed.replace(", \"aws-lc-rs\", \"reqwest\"]", "]").replace("[dependencies]", &runtime);
    changed.split("[dev-dependencies]").next().unwrap().to_owned()
}

/// The same clients in a crate whose author wants to hear of everything, in an older edition.
fn included(folder: &Path, model: &Model) {
    let File { content, .. } = emit::single_file(model, "payments.rs").unwrap();
    write(folder, "included/src/payments.rs", &content);
    let manifest = format!(
        "[package]\nname = \"included\"\nedition = \"2021\"\n\n[dependencies]\npaywright-runtime = {{ path = {:?}, \
         default-features = false }}\n",
        root()
    );
    write(folder, "included/Cargo.toml", &manifest);
    let lints = "warnings, missing_docs, missing_debug_implementations, missing_copy_implementations, unreachable_pub, \
                 unnameable_types, unused, unused_qualifications, unused_results, unused_lifetimes, \
                 single_use_lifetimes, variant_size_differences, rust_2018_idioms, future_incompatible, \
                 let_underscore_drop, non_ascii_idents";
    // A private module of a program that calls nothing of it.
    let main = format!(
        "//! A shop.\n#![deny({lints})]\n#![forbid(unsafe_code)]\n\nmod payments {{\n    include!(\"payments.rs\");\n}}\n\n\
         fn main() {{}}\n"
    );
    write(folder, "included/src/main.rs", &main);
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Files that are as they were stay, so that cargo checks nothing twice.
fn write(folder: &Path, path: &str, content: &str) {
    let path = folder.join(path);
    if fs::read_to_string(&path).is_ok_and(|there| there == content) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}
