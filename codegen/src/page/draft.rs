//! A draft of a spec, from what a page says.
//!
//! The draft loads: what a page does not state gets the value that promises least, and a comment that says so. It copies
//! no sentence of the page: a text is the field's short name behind a mark, `To be written`, which the reference pages
//! would show.

mod yaml;

use super::{
    Note,
    facts::{Facts, Field, Mark, Side, TypeName},
};
use crate::page::facts::ErrorCode;
use yaml::Writer;

/// What a page cannot say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin<'a> {
    /// The operation's id, such as `query-order`; else the last part of the call's path.
    pub operation: Option<&'a str>,
    /// Where the page is from.
    pub url: Option<&'a str>,
    /// When it was read: `2026-11-21`.
    pub read: Option<&'a str>,
    /// The element around all fields, which is no field: XML's root; `xml` where nobody says otherwise.
    pub root: Option<&'a str>,
}

/// Drafts an operation's file; `page` is the page's name, for the first line.
#[must_use]
pub fn draft(facts: &Facts, origin: &Origin<'_>, page: &str) -> String {
    let mut out = Writer::default();
    head(&mut out, facts, origin, page);
    let root = origin.root.unwrap_or("xml");
    out.blank();
    side(&mut out, facts, "request", &[Side::Path, Side::Request, Side::Query], root);
    out.blank();
    side(&mut out, facts, "reply", &[Side::Reply], root);
    errors(&mut out, facts);
    rest(&mut out, facts);
    out.finish()
}

/// Whether an operation's file has the fields of a side.
#[must_use]
pub fn is_drafted(side: Side) -> bool {
    matches!(side, Side::Path | Side::Request | Side::Query | Side::Reply)
}

fn head(out: &mut Writer, facts: &Facts, origin: &Origin<'_>, page: &str) {
    out.comment("yaml-language-server: $schema=../spec.schema.json");
    out.comment(&format!("Drafted by `cargo codegen transcribe` from {page}. Whoever finishes it removes this line."));
    let path = path(facts);
    let id = origin.operation.map(str::to_owned).unwrap_or_else(|| id_of(path.unwrap_or_default()));
    out.pair(0, "operation", &id);
    let title = facts.title.as_ref().map(|title| title.value.as_str()).filter(|title| is_short(title)).unwrap_or(&id);
    out.text(0, "title", &id, title);
    out.key(0, "document");
    if origin.url.is_none() {
        out.note(1, "Not stated; `--url` fills it in.");
    }
    out.pair(1, "url", origin.url.unwrap_or("https://example.com/"));
    if origin.read.is_none() {
        out.note(1, "Not stated; `--read` fills it in.");
    }
    out.pair(1, "read", origin.read.unwrap_or("unknown"));
    out.text(0, "doc", &id, title);
    out.key(0, "http");
    let method = facts.methods.first().map(|stated| stated.value.as_str());
    match method {
        Some("GET" | "POST") => {}
        Some(other) => out.note(1, &format!("The page says {other}, which specs do not have.")),
        None => out.note(1, "The page names no method."),
    }
    out.pair(1, "method", method.filter(|method| ["GET", "POST"].contains(method)).unwrap_or("POST"));
    if path.is_none() {
        out.note(1, "The page names no URL.");
    }
    out.pair(1, "path", path.unwrap_or("/"));
    for other in facts.urls.iter().skip(1) {
        out.note(1, &format!("Line {} of the page names another URL: {}", other.line, other.value));
    }
    out.note(0, "Not read from the page: whether sending it again does no harm.");
    out.raw(0, "idempotent", "false");
}

/// Whether a text is a name, and no sentence: sentences are not copied.
fn is_short(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= 30 && !text.contains(['，', '。', '；', ',', ';'])
}

/// The path that the page names.
fn path(facts: &Facts) -> Option<&str> {
    facts.urls.first().map(|stated| path_of(&stated.value)).filter(|path| path.starts_with('/'))
}

/// The names in a path's braces.
fn parameters(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

fn path_of(url: &str) -> &str {
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let Some((_, rest)) = url.split_once("://") else { return url };
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
}

/// `/pay/v1/closeOrder` is `close-order`.
fn id_of(path: &str) -> String {
    let last = path.rsplit('/').find(|part| part.chars().any(|c| c.is_ascii_alphabetic()) && !part.starts_with('{'));
    let mut id = String::new();
    for c in last.unwrap_or("operation").chars() {
        if c.is_ascii_uppercase() && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        id.push(if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' });
    }
    id.trim_matches('-').to_owned()
}

/// A field and the fields below it.
struct Branch<'f> {
    name: &'f str,
    field: Option<&'f Field>,
    below: Vec<Branch<'f>>,
    form: Form,
}

/// What is known of a field beside what the page's table says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    /// It stands in the URL's path.
    InPath,
    /// It stands for members with a number in their names, and no page names it.
    Numbered,
}

impl<'f> Branch<'f> {
    fn new(name: &'f str, form: Form) -> Self {
        Self { name, field: None, below: Vec::new(), form }
    }
}

/// What members with a number in their names are put below.
const NUMBERED: &str = "numbered";

fn side(out: &mut Writer, facts: &Facts, key: &str, sides: &[Side], root: &str) {
    let fields = facts.fields.iter().filter(|field| sides.contains(&field.side));
    let mut branches: Vec<Branch<'_>> = Vec::new();
    for field in fields {
        let path = match field.path.split_first() {
            Some((first, rest)) if first == root => rest,
            _ => field.path.as_slice(),
        };
        if !path.is_empty() {
            plant(&mut branches, path, field);
        }
    }
    let reply = key == "reply";
    if reply {
        gather_numbered(&mut branches);
    } else {
        for name in path(facts).map(parameters).unwrap_or_default() {
            match branches.iter_mut().find(|branch| branch.name == name) {
                Some(branch) => branch.form = Form::InPath,
                None => branches.push(Branch::new(name, Form::InPath)),
            }
        }
    }
    if !sides.iter().any(|side| facts.has(*side)) {
        out.note(0, &format!("The page has no table of {key} fields."));
    }
    if branches.is_empty() {
        out.raw(0, key, "{}");
    } else {
        out.key(0, key);
        branches.iter().for_each(|branch| write(out, branch, 1, reply));
    }
}

/// Puts members with a number in their names, such as `coupon_id_$n`, below one list, where the first of them stands.
fn gather_numbered(branches: &mut Vec<Branch<'_>>) {
    let is_numbered = |branch: &Branch<'_>| branch.name.matches("$n").count() == 1 && branch.below.is_empty();
    let Some(at) = branches.iter().position(is_numbered) else { return };
    let mut list = Branch::new(NUMBERED, Form::Numbered);
    let (numbered, others): (Vec<_>, Vec<_>) = branches.drain(..).partition(is_numbered);
    list.below = numbered;
    *branches = others;
    branches.insert(at.min(branches.len()), list);
}

fn plant<'f>(branches: &mut Vec<Branch<'f>>, path: &'f [String], field: &'f Field) {
    let Some((first, rest)) = path.split_first() else { return };
    let at = branches.iter().position(|branch| branch.name == first).unwrap_or_else(|| {
        branches.push(Branch::new(first, Form::Plain));
        branches.len().saturating_sub(1)
    });
    let Some(branch) = branches.get_mut(at) else { return };
    if rest.is_empty() {
        // What stands twice is read where it stands first.
        branch.field.get_or_insert(field);
    } else {
        plant(&mut branch.below, rest, field);
    }
}

fn write(out: &mut Writer, branch: &Branch<'_>, depth: usize, reply: bool) {
    let inner = depth.saturating_add(1);
    let field = branch.field;
    out.key(depth, branch.name);
    let kind = kind(out, branch, inner, reply);
    required(out, branch, inner);
    if branch.form == Form::Numbered {
        out.raw(inner, "layout", "numbered");
    }
    if let Some(field) = field {
        limits(out, field, inner, kind);
    }
    let label = field.and_then(|field| field.label.as_deref()).filter(|label| is_short(label)).unwrap_or(branch.name);
    out.text(inner, "doc", branch.name, label);
    if let Some(example) = field.and_then(|field| field.example.as_deref()) {
        self::example(out, example, inner, kind);
    }
    if kind == "object" || kind == "list" {
        out.key(inner, "fields");
        branch.below.iter().for_each(|branch| write(out, branch, inner.saturating_add(1), reply));
    } else {
        for below in &branch.below {
            out.note(inner, &format!("`{}` stands in it, which specs cannot say of a request.", below.name));
        }
    }
}

fn example(out: &mut Writer, example: &str, depth: usize, kind: &str) {
    let is_one = match kind {
        "integer" => example.parse::<i64>().is_ok(),
        "boolean" => ["true", "false"].contains(&example),
        "string" => return out.pair(depth, "example", example),
        _ => return,
    };
    if is_one {
        out.raw(depth, "example", example);
    } else {
        out.note(depth, &format!("The page's example is of another type: {}", one_line(example)));
    }
}

/// Writes the type that comes nearest to the page's, and what is lost by it.
fn kind(out: &mut Writer, branch: &Branch<'_>, depth: usize, reply: bool) -> &'static str {
    let stated = branch.field.and_then(|field| field.kind);
    let has_fields = !branch.below.is_empty();
    // Only in replies can fields stand in each other.
    let kind = match stated {
        Some(TypeName::Array) if reply && has_fields => "list",
        _ if branch.form == Form::Numbered => "list",
        _ if reply && has_fields => "object",
        Some(TypeName::Integer) => "integer",
        Some(TypeName::Boolean) if reply => "boolean",
        _ => "string",
    };
    match (stated, branch.field) {
        (Some(TypeName::Array), _) if kind == "list" => {}
        (Some(stated), _) if stated.word() == kind => {}
        (Some(TypeName::Array), _) if reply => {
            out.note(depth, "The page says `array`, and has no table of its fields: with one, write `type: list`.");
        }
        (Some(TypeName::Time), _) => {
            out.note(depth, "The page says `time`: where it says how it is written, write `type: time` and `format`.");
        }
        (Some(stated), _) => {
            out.note(depth, &format!("The page says `{}`, of which specs have no type here.", stated.word()));
        }
        (None, Some(field)) if !field.type_text.is_empty() => {
            out.note(depth, &format!("The page's type is not known: `{}`.", one_line(&field.type_text)));
        }
        (None, None) if branch.form == Form::InPath => {
            out.note(depth, "The URL's path names it; the page has no table with it.");
        }
        (None, _) if branch.form == Form::Numbered => {
            out.note(depth, "The members with a number in their names; what the list is called, no page says.");
        }
        (None, _) => out.note(depth, "The page states no type."),
    }
    out.raw(depth, "type", kind);
    kind
}

fn required(out: &mut Writer, branch: &Branch<'_>, depth: usize) {
    let mark = branch.field.and_then(|field| field.mark);
    let is_required = match (mark, branch.form) {
        // A path without it would be another call's.
        (_, Form::InPath) => true,
        (_, Form::Numbered) => false,
        (Some(Mark::Yes), _) => true,
        (Some(Mark::No), _) => false,
        (Some(Mark::Conditional), _) => {
            out.note(depth, "Under a condition, or one of several: see `rules`.");
            false
        }
        (None, _) => {
            out.note(depth, "The page has no mark that could be read.");
            false
        }
    };
    out.raw(depth, "required", if is_required { "true" } else { "false" });
}

fn limits(out: &mut Writer, field: &Field, depth: usize, kind: &str) {
    let fits = |value: &str| field.length.max.is_none_or(|max| value.chars().count() <= max as usize);
    if kind == "string" {
        let max = field.length.max;
        if let Some(min) = field.length.min.filter(|min| *min > 1 && max.is_none_or(|max| *min <= max)) {
            out.raw(depth, "min_length", &min.to_string());
        }
        let listed = field.values.iter().chain(&field.constant).chain(&field.default).chain(&field.example);
        let longest = listed.map(|value| value.chars().count()).max().unwrap_or_default();
        match max {
            Some(max) if longest > max as usize => {
                out.note(depth, &format!("The page says {max} characters at most, and lists a value of {longest}."));
            }
            Some(max) => out.raw(depth, "max_length", &max.to_string()),
            None => {}
        }
        if let Some(characters) = &field.characters {
            out.pair(depth, "characters", characters);
        }
    }
    if let Some(constant) = field.constant.as_deref().filter(|value| fits(value)) {
        out.pair(depth, "const", constant);
    }
    if !field.values.is_empty() && kind == "string" {
        out.key(depth, "values");
        for value in &field.values {
            out.text(depth.saturating_add(1), value, value, value);
        }
    }
    if let Some(default) = &field.default {
        let is_listed = field.values.is_empty() || field.values.contains(default);
        if is_listed {
            out.pair(depth, "default", default);
        } else {
            out.note(depth, &format!("The page's default is none of its values: {}", one_line(default)));
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn errors(out: &mut Writer, facts: &Facts) {
    out.blank();
    if facts.error_table.is_none() {
        out.note(0, "The page has no table of error codes.");
        return;
    }
    if facts.errors.is_empty() {
        return;
    }
    out.note(0, "What each code says of the order, and whether calling again helps, no page says: `unknown` and `after-query` are safe.");
    out.key(0, "errors");
    let mut written: Vec<&str> = Vec::new();
    for error in &facts.errors {
        let Some(first) = error.codes.first().filter(|code| !written.contains(&code.as_str())) else { continue };
        written.push(first);
        row(out, first, 1);
        let inner: Vec<&ErrorCode> =
            facts.errors.iter().filter(|other| other.codes.len() > 1 && other.codes.first() == Some(first)).collect();
        if !inner.is_empty() {
            out.key(2, "sub_codes");
            inner.iter().filter_map(|error| error.codes.last()).for_each(|code| row(out, code, 3));
        }
    }
}

fn row(out: &mut Writer, code: &str, depth: usize) {
    let inner = depth.saturating_add(1);
    out.key(depth, code);
    let is_name = code.starts_with(|c: char| c.is_ascii_alphabetic());
    if !is_name {
        out.pair(inner, "name", &format!("CODE_{}", code.replace(|c: char| !c.is_ascii_alphanumeric(), "_")));
    }
    out.text(inner, "doc", code, code);
    out.text(inner, "remedy", code, code);
    out.raw(inner, "order", "unknown");
    out.raw(inner, "retry", "after-query");
}

/// What was not read, and what no page says.
fn rest(out: &mut Writer, facts: &Facts) {
    out.blank();
    out.note(0, "Not read from any page: `closes`, `queries`, `fill`, `echo`, `rules`, `sandbox`, `examples`, `foreign_members`.");
    let elsewhere: Vec<String> =
        facts.fields.iter().filter(|field| !is_drafted(field.side)).map(|field| field.path.join(".")).collect();
    if !elsewhere.is_empty() {
        let names = elsewhere.join(", ");
        out.note(
            0,
            &format!("Not drafted: {names}. Request headers belong into provider.yaml; the rest specs do not have."),
        );
    }
    for Note { line, message } in &facts.notes {
        out.note(0, &format!("Line {line} of the page: {message}"));
    }
}
