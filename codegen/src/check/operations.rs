//! Rules about operations: their path, their rules, their replies, and how they go together.

use std::collections::HashMap;

use super::{Folder, Listed, lists, outgoing, queries};
use crate::{
    decode::{Map, Spanned},
    diagnostic::{Diagnostics, Rule},
    numbered::numbered,
    spec::{
        FieldSpec, FillSpec, FormatSpec, FormatWord, LayoutWord, MethodWord, OperationSpec, ProviderSpec, RuleSpec,
        TypeWord,
    },
};

pub(super) fn check(folder: &Folder, out: &mut Diagnostics) {
    for operation in folder.operations.iter().map(|file| &file.spec) {
        path(&operation.http.path, out);
        path_parameters(operation, out);
        lists::outside(operation, out);
        reply_names(operation, out);
        for rule in &operation.rules {
            rule_keys(rule, out);
            rule_without_effect(rule, out);
        }
    }
    second_close(folder, out);
    queries::check(folder, out);
    let Some(provider) = folder.provider.as_ref().map(|file| &file.spec) else { return };
    root_element(&provider.wire.request, out);
    root_element(&provider.wire.reply, out);
    for operation in folder.operations.iter().map(|file| &file.spec) {
        let sent = outgoing(provider, operation);
        for (_, field) in &operation.request.0 {
            super::signing::secret_travels(provider, field, out);
        }
        echoes(&operation.reply, &sent, out);
        order_number(operation, out);
        xml_names(provider, operation, out);
        for field in &sent {
            super::headers::unset_required(provider, field, out);
        }
        for rule in &operation.rules {
            rule_about_filled_fields(rule, &sent, out);
        }
    }
}

pub(super) fn path(path: &Spanned<String>, out: &mut Diagnostics) {
    let is_plain = |c: char| c.is_ascii_graphic() && !"?#".contains(c);
    let is_path = path.value.starts_with('/') && !path.value.starts_with("//") && path.value.chars().all(is_plain);
    if !is_path && !path.is_stand_in() {
        out.add(Rule::Path, &path.span, format!("`{}` is no path", path.value))
            .help("a path starts with one slash, and has visible ASCII characters without `?` and `#`");
    }
}

/// The fields that stand in the path: each is there, once, and always has a value.
fn path_parameters(operation: &OperationSpec, out: &mut Diagnostics) {
    let path = &operation.http.path;
    let mut rest = path.value.as_str();
    let mut seen: Vec<&str> = Vec::new();
    while let Some(at) = rest.find(['{', '}']) {
        let (_, from) = rest.split_at(at);
        let Some((name, after)) = from.strip_prefix('{').and_then(|inside| inside.split_once('}')) else {
            out.add(Rule::PathParameter, &path.span, "a brace without its partner")
                .help("write `{name}`, where `name` is a field of `request`");
            return;
        };
        let known: Vec<&str> = operation.request.names().chain(operation.request.unreadable_names()).collect();
        if !known.contains(&name) {
            out.add(Rule::PathParameter, &path.span, format!("there is no request field `{name}`"))
                .help(crate::decode::did_you_mean(name, &known));
        } else if seen.contains(&name) {
            out.add(Rule::PathParameter, &path.span, format!("`{name}` stands twice")).help("name each field once");
        }
        if let Some(field) = operation.request.get(name).filter(|field| !field.required.value || field.unused.is_some())
        {
            out.add(Rule::PathParameter, &path.span, format!("`{name}` may be missing"))
                .also(&field.required.span, "the field")
                .help("write `required: true`: a path without it would be another operation's");
        }
        seen.push(name);
        rest = after;
    }
}

fn rule_keys(rule: &RuleSpec, out: &mut Diagnostics) {
    let given = [rule.at_least_one_of.is_some(), rule.precedence.is_some(), rule.required_if.is_some()];
    if given.iter().filter(|given| **given).count() != 1 {
        out.add(Rule::RuleKeys, &rule.span, "a rule has exactly one key")
            .help("one of `at_least_one_of`, `precedence`, `required_if`");
    }
}

fn rule_without_effect(rule: &RuleSpec, out: &mut Diagnostics) {
    let mut fewer_than_two = |names: &[&Spanned<String>]| {
        let mut different: Vec<&str> = names.iter().map(|name| name.value.as_str()).collect();
        different.sort_unstable();
        different.dedup();
        if different.len() < 2 || different.len() < names.len() {
            out.add(Rule::RuleWithoutEffect, &rule.span, "a rule about two or more different fields")
                .help("name all of them, each once, or remove the rule");
        }
    };
    for names in rule.at_least_one_of.iter().chain(&rule.precedence) {
        fewer_than_two(&names.iter().collect::<Vec<_>>());
    }
    if let Some(condition) = &rule.required_if {
        fewer_than_two(&[&condition.field, &condition.present]);
    }
}

/// A field that always has a value keeps the rule whatever the caller does.
fn rule_about_filled_fields(rule: &RuleSpec, sent: &[Listed<'_>], out: &mut Diagnostics) {
    let lists = [&rule.at_least_one_of, &rule.precedence].into_iter().flatten().flatten();
    let condition = rule.required_if.iter().flat_map(|condition| [&condition.field, &condition.present]);
    for name in lists.chain(condition) {
        let field = sent.iter().find(|sent| sent.name.value == name.value || sent.signs_as() == name.value);
        let is_filled = |field: &&Listed<'_>| match field.spec.fill.as_ref().map(|fill| &fill.value) {
            Some(FillSpec::Credential(_)) => false,
            Some(_) => true,
            None => field.spec.constant.is_some() && field.spec.required.value,
        };
        if field.is_some_and(|field| is_filled(&field)) {
            out.add(Rule::RuleWithoutEffect, &name.span, format!("`{}` always has a value", name.value))
                .help("a rule is about fields that may be left out");
        }
    }
}

/// Callers name the order: by texts of the body that nothing else fills.
fn order_number(operation: &OperationSpec, out: &mut Diagnostics) {
    for name in super::order_numbers(operation) {
        // What is no field of the body is reported as such.
        let Some(field) = operation.request.get(&name.value) else { continue };
        let is_settable = field.fill.is_none() && field.constant.is_none() && field.unused.is_none();
        if !is_settable || field.kind.value != TypeWord::String {
            out.add(Rule::OrderNumber, &name.span, format!("callers cannot name an order by `{}`", name.value))
                .also(&field.kind.span, "the field")
                .help("name a text that nothing fills");
        }
    }
    let closes = operation.closes.as_ref().and_then(|closes| Some((&closes.merchant, closes.provider.as_ref()?)));
    let queries =
        operation.queries.as_ref().and_then(|queries| queries.merchant.as_ref().zip(queries.provider.as_ref()));
    for (merchant, provider) in closes.into_iter().chain(queries).filter(|(one, other)| one.value == other.value) {
        out.add(Rule::OrderNumber, &provider.span, "the merchant's number and the provider's are one field")
            .also(&merchant.span, "the merchant's")
            .help("remove `provider`, or name another field");
    }
}

/// An echo is a text that the caller or the configuration gave, and that comes back as a text.
fn echoes(reply: &Map<FieldSpec>, sent: &[Listed<'_>], out: &mut Diagnostics) {
    for (_, field) in &reply.0 {
        if let Some(echo) = &field.echo {
            let origin = sent.iter().find(|sent| sent.name.value == echo.value || sent.signs_as() == echo.value);
            let is_made = origin
                .and_then(|origin| origin.spec.fill.as_ref())
                .is_some_and(|fill| !matches!(fill.value, FillSpec::Credential(_)));
            let is_text = |spec: &FieldSpec| spec.kind.value == TypeWord::String;
            if is_made {
                out.add(Rule::Echo, &echo.span, format!("`{}` is made anew for every call", echo.value))
                    .help("an echo names a field that the caller or the configuration gives");
            } else if !is_text(field) || origin.is_some_and(|origin| !is_text(origin.spec)) {
                out.add(Rule::Echo, &echo.span, "only a text is an echo of a text")
                    .help("both fields have `type: string`, or neither is an echo");
            }
        }
        echoes(&field.fields, sent, out);
    }
}

/// Every name of a reply, with those of other messages, means one thing.
fn reply_names(operation: &OperationSpec, out: &mut Diagnostics) {
    names_of(&operation.reply, &operation.foreign_members, out);
}

fn names_of(fields: &Map<FieldSpec>, foreign: &[Spanned<String>], out: &mut Diagnostics) {
    let mut seen: HashMap<&str, &Spanned<String>> = HashMap::new();
    seen.extend(fields.0.iter().map(|(name, _)| (name.value.as_str(), name)));
    let aliases = fields.0.iter().flat_map(|(_, field)| &field.aliases);
    for name in aliases.chain(foreign) {
        if let Some(first) = seen.insert(&name.value, name) {
            out.add(Rule::ReplyNames, &name.span, format!("`{}` has another meaning already", name.value))
                .also(&first.span, "here")
                .help("remove one of them");
        }
    }
    for (_, field) in &fields.0 {
        names_of(&field.fields, &[], out);
    }
}

fn root_element(format: &FormatSpec, out: &mut Diagnostics) {
    match (format.format, &format.root) {
        (FormatWord::Json, Some(root)) => {
            out.add(Rule::RootElement, &root.span, "JSON has no root element")
                .help("remove it, or write `format: xml`");
        }
        (FormatWord::Xml, Some(root)) if !is_xml_name(&root.value) => {
            out.add(Rule::XmlNames, &root.span, format!("no XML element is called `{}`", root.value.escape_debug()))
                .help("a name starts with a letter or `_`, and has letters, digits, `-`, `_` and `.`");
        }
        (FormatWord::Xml, None) => {
            out.add(Rule::RootElement, &format.span, "XML has a root element").help("add `root: xml`");
        }
        _ => {}
    }
}

/// XML messages are flat here, and names of elements follow XML's rules.
fn xml_names(provider: &ProviderSpec, operation: &OperationSpec, out: &mut Diagnostics) {
    let is_xml = |format: &FormatSpec| format.format == FormatWord::Xml;
    // What stands in the URL is no element. A request has no lists at all, which is reported as such.
    let in_url = |name: &str| {
        operation.http.method == MethodWord::Get || operation.http.path.value.contains(&format!("{{{name}}}"))
    };
    let sent = operation.request.0.iter().filter(|(name, _)| !in_url(&name.value));
    let sent = sent.filter(|(_, field)| field.kind.value != TypeWord::List);
    let sent = sent.filter(|_| is_xml(&provider.wire.request));
    let received = operation.reply.0.iter().filter(|_| is_xml(&provider.wire.reply));
    for (name, field) in sent.chain(received) {
        // A list beside the other members is none itself; its parts are.
        let layout = field.layout.as_ref().map(|layout| layout.value).filter(|layout| *layout != LayoutWord::Objects);
        let elements: Vec<String> = match layout {
            None => vec![name.value.clone()],
            Some(_) => field.fields.names().map(|part| numbered(part, 0)).collect(),
        };
        for element in elements.iter().filter(|element| !is_xml_name(element)) {
            out.add(Rule::XmlNames, &name.span, format!("no XML element is called `{element}`"))
                .help("a name starts with a letter or `_`, and has letters, digits, `-`, `_` and `.`");
        }
        let is_nested = match field.kind.value {
            TypeWord::Object => true,
            TypeWord::List => layout != Some(LayoutWord::Numbered),
            _ => false,
        };
        if is_nested {
            out.add(Rule::XmlNames, &field.kind.span, "XML messages have no elements within elements")
                .help("list the inner fields beside the others");
        }
    }
}

fn is_xml_name(name: &str) -> bool {
    let starts = |c: char| c.is_alphabetic() || c == '_';
    let follows = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    name.starts_with(starts) && name.chars().all(follows)
}

fn second_close(folder: &Folder, out: &mut Diagnostics) {
    let mut closing = folder.operations.iter().filter_map(|file| file.spec.closes.as_ref());
    let Some(first) = closing.next() else { return };
    for second in closing {
        out.add(Rule::SecondClose, &second.span, "a second operation that closes orders")
            .also(&first.span, "the first")
            .help("remove `closes:` from one of them, or `allow:` it: the shared interface calls the first");
    }
}
