//! Rules about another door: what its forms hold, and what that is made of.

use super::{Folder, headers, operations};
use crate::{
    decode::{Map, Spanned, did_you_mean, did_you_mean_or},
    diagnostic::{Diagnostics, Rule},
    spec::{GatewaySpec, ItemFill, ItemSpec, LabelSpec, MethodWord, ProviderSpec, SettingSpec},
};

pub(super) fn check(spec: &ProviderSpec, folder: &Folder, out: &mut Diagnostics) {
    let Some(gateway) = &spec.gateway else { return misplaced_calls(folder, out) };
    endpoints(gateway, out);
    operations::path(&gateway.path, out);
    settings(gateway, out);
    for (name, item, place) in items(gateway) {
        content(name, item, out);
        item_place(name, item, place, out);
        item_name(name, item, place, out);
    }
    protobuf(spec, gateway, out);
    whole_form(gateway, out);
    signing_key(gateway, out);
    lost_parameters(spec, gateway, out);
    lost_requests(folder, out);
    unused_settings(gateway, out);
}

/// Where an item stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ItemPlace {
    Query,
    Header,
    Part,
}

type Listed<'a> = (&'a Spanned<String>, &'a ItemSpec, ItemPlace);

fn items(gateway: &GatewaySpec) -> impl Iterator<Item = Listed<'_>> {
    let all =
        [(&gateway.query, ItemPlace::Query), (&gateway.headers, ItemPlace::Header), (&gateway.parts, ItemPlace::Part)];
    all.into_iter()
        .flat_map(|(items, place): (&Map<ItemSpec>, _)| items.0.iter().map(move |(name, item)| (name, item, place)))
}

/// A call's name at a gateway that there is not.
fn misplaced_calls(folder: &Folder, out: &mut Diagnostics) {
    for call in folder.operations.iter().filter_map(|operation| operation.spec.gateway.as_ref()) {
        out.add(Rule::Misplaced, &call.span, "the provider has no gateway")
            .help("describe it by `gateway:` in provider.yaml, or remove the name");
    }
}

fn endpoints(gateway: &GatewaySpec, out: &mut Diagnostics) {
    if gateway.endpoints.0.is_empty() && gateway.endpoints.unreadable_names().next().is_none() {
        out.add(Rule::NoPrimaryHost, &gateway.path.span, "the gateway has no endpoint")
            .help("add `endpoints: { public: … }`");
    }
    for label in gateway.endpoints.0.iter().flat_map(|(_, endpoint)| &endpoint.host) {
        let LabelSpec::Text(text) = label else { continue };
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        if text.value.is_empty() || !text.value.chars().all(is_plain) || text.value.starts_with('.') {
            out.add(Rule::Url, &text.span, format!("`{}` is no part of a host's name", text.value.escape_debug()))
                .help("letters, digits, `-` and `.`");
        }
    }
}

/// Every place that names a setting.
fn references(gateway: &GatewaySpec) -> Vec<&Spanned<String>> {
    let mut used = vec![&gateway.signature.id, &gateway.signature.key];
    used.extend(items(gateway).filter_map(|(_, item, _)| item.setting.as_ref()));
    for label in gateway.endpoints.0.iter().flat_map(|(_, endpoint)| &endpoint.host) {
        used.extend(match label {
            LabelSpec::Setting(name) => Some(name),
            LabelSpec::Text(_) => None,
        });
    }
    used
}

fn settings(gateway: &GatewaySpec, out: &mut Diagnostics) {
    let known: Vec<&str> = gateway.settings.names().chain(gateway.settings.unreadable_names()).collect();
    let stand_ins = gateway.settings.0.iter().filter_map(|(_, setting)| setting.instead_of.as_ref());
    for name in references(gateway).into_iter().chain(stand_ins) {
        if !known.contains(&name.value.as_str()) && !name.is_stand_in() {
            out.add(Rule::Reference, &name.span, format!("there is no setting `{}`", name.value))
                .help(did_you_mean(&name.value, &known));
        }
    }
    for (name, setting) in &gateway.settings.0 {
        if let Some(other) = setting.instead_of.as_ref().filter(|other| other.value == name.value) {
            out.add(Rule::Reference, &other.span, format!("`{}` cannot stand in for itself", name.value))
                .help("name another setting, or remove `instead_of`");
        }
    }
}

fn content(name: &Spanned<String>, item: &ItemSpec, out: &mut Diagnostics) {
    let given = [item.constant.is_some(), item.setting.is_some(), item.fill.is_some(), item.protobuf.is_some()];
    if given.iter().filter(|given| **given).count() != 1 {
        out.add(Rule::ItemContent, &name.span, format!("`{}` holds nothing, or two things", name.value))
            .help("give it one of `const`, `setting`, `fill`, `protobuf`");
    }
}

fn item_place(name: &Spanned<String>, item: &ItemSpec, place: ItemPlace, out: &mut Diagnostics) {
    let needs = match item.fill.as_ref().map(|fill| fill.value) {
        Some(ItemFill::Message) => Some((ItemPlace::Part, "a part")),
        Some(ItemFill::Signature | ItemFill::SignatureTime) => Some((ItemPlace::Header, "a header")),
        _ if item.protobuf.is_some() => Some((ItemPlace::Part, "a part")),
        _ if item.signed.is_some() => Some((ItemPlace::Header, "a header")),
        _ => None,
    };
    if let Some((_, words)) = needs.filter(|(needed, _)| *needed != place) {
        out.add(Rule::ItemPlace, &name.span, format!("`{}` can only be {words}", name.value))
            .help("put it there, or fill it with something else");
    }
}

fn item_name(name: &Spanned<String>, item: &ItemSpec, place: ItemPlace, out: &mut Diagnostics) {
    if place == ItemPlace::Header {
        headers::header_text(name, out);
        item.constant.iter().for_each(|constant| headers::header_value(constant, out));
        if ["host", "content-type"].contains(&name.value.to_ascii_lowercase().as_str()) {
            out.add(Rule::HeaderText, &name.span, format!("`{}` is there anyway", name.value)).help("remove it");
        }
        return;
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if name.value.is_empty() || !name.value.chars().all(is_plain) {
        out.add(Rule::FormName, &name.span, format!("nothing is called `{}` here", name.value.escape_debug()))
            .help("letters, digits, `_` and `-`");
    }
}

fn protobuf(spec: &ProviderSpec, gateway: &GatewaySpec, out: &mut Diagnostics) {
    let known: Vec<&str> = spec.query.names().chain(spec.query.unreadable_names()).collect();
    for name in items(gateway).flat_map(|(_, item, _)| item.protobuf.iter().flatten()) {
        if !known.contains(&name.value.as_str()) {
            out.add(Rule::Reference, &name.span, format!("there is no parameter `{}`", name.value))
                .help(did_you_mean_or(&name.value, &known, &["it is one of the provider's `query:`"]));
        }
    }
}

fn whole_form(gateway: &GatewaySpec, out: &mut Diagnostics) {
    // What could not be read may be what is missing.
    if [&gateway.query, &gateway.headers, &gateway.parts].iter().any(|items| items.unreadable_names().next().is_some())
    {
        return;
    }
    for fill in [ItemFill::Message, ItemFill::Call, ItemFill::Signature, ItemFill::SignatureTime] {
        let filled = items(gateway).filter(|(_, item, _)| item.fill.as_ref().is_some_and(|found| found.value == fill));
        let count = filled.count();
        if count != 1 {
            let times = if count == 0 { "nothing is".to_owned() } else { format!("{count} items are") };
            let message = format!("{times} filled with `{}`", fill.word());
            out.add(Rule::WholeForm, &gateway.path.span, message)
                .help(format!("give exactly one item `fill: {}`", fill.word()));
        }
    }
}

fn signing_key(gateway: &GatewaySpec, out: &mut Diagnostics) {
    let signature = &gateway.signature;
    for name in [&signature.id, &signature.key] {
        let Some(setting) = gateway.settings.get(&name.value) else { continue };
        if !setting.required.value {
            out.add(Rule::GatewayKey, &name.span, format!("`{}` signs, and need not be there", name.value))
                .also(&setting.required.span, "optional here")
                .help("give the setting `required: true`");
        }
    }
    let sent = items(gateway).filter_map(|(_, item, _)| item.setting.as_ref());
    for name in sent.filter(|name| name.value == signature.key.value) {
        out.add(Rule::SecretTravels, &name.span, format!("the secret `{}` would be sent", name.value))
            .help("a secret signs; it never travels");
    }
}

/// A parameter of the first door's URL that no part of the form carries.
fn lost_parameters(spec: &ProviderSpec, gateway: &GatewaySpec, out: &mut Diagnostics) {
    let carried: Vec<&str> = items(gateway)
        .flat_map(|(_, item, _)| item.protobuf.iter().flatten())
        .map(|name| name.value.as_str())
        .collect();
    for (name, _) in
        spec.query.0.iter().filter(|(name, field)| field.unused.is_none() && !carried.contains(&name.value.as_str()))
    {
        out.add(Rule::LostParameter, &name.span, format!("the gateway would lose `{}`", name.value))
            .also(&gateway.path.span, "the gateway")
            .help("name it in the `protobuf` of one of the gateway's parts");
    }
}

/// A gateway carries a body, and nothing else of an operation.
fn lost_requests(folder: &Folder, out: &mut Diagnostics) {
    for operation in folder.operations.iter().map(|file| &file.spec) {
        let Some(call) = &operation.gateway else { continue };
        let http = &operation.http;
        if http.method == MethodWord::Get || http.path.value.contains('{') {
            out.add(Rule::LostParameter, &call.span, "the gateway carries bodies only")
                .also(&http.path.span, "this call has fields elsewhere")
                .help("remove the operation's `gateway:`");
        }
    }
}

fn unused_settings(gateway: &GatewaySpec, out: &mut Diagnostics) {
    let used: Vec<&str> = references(gateway).into_iter().map(|name| name.value.as_str()).collect();
    let is_used = |(name, _): &&(Spanned<String>, SettingSpec)| used.contains(&name.value.as_str());
    for (name, _) in gateway.settings.0.iter().filter(|setting| !is_used(setting)) {
        out.add(Rule::UnusedCredential, &name.span, format!("nothing uses the setting `{}`", name.value))
            .help("remove it, or send it");
    }
}
