//! The gateway: references to settings become indices.

use crate::{
    decode::{Map, Spanned},
    model::{Content, Endpoint, FormSignature, Gateway, Item, Label, Setting},
    spec::{EndpointSpec, GatewaySpec, ItemFill, ItemSpec, LabelSpec, SettingSpec, UrlScheme},
};

/// Lowers a gateway; `None` where something is missing, which is reported.
pub(super) fn gateway(spec: &GatewaySpec) -> Option<Gateway> {
    let GatewaySpec { signature, .. } = spec;
    let at = |name: &Spanned<String>| index(&spec.settings, name);
    Some(Gateway {
        title: spec.title.lower_line(),
        doc: spec.doc.lower(),
        document: spec.document.url.value.clone(),
        read: super::read(&spec.document),
        endpoints: spec.endpoints.0.iter().map(|(name, one)| endpoint(spec, name, one)).collect::<Option<_>>()?,
        path: spec.path.value.clone(),
        url: spec.url.as_ref().map(|url| (url.variable.value.clone(), url.member.value.clone())),
        settings: spec.settings.0.iter().map(|(name, one)| setting(spec, name, one)).collect::<Option<_>>()?,
        query: items(spec, &spec.query)?,
        headers: items(spec, &spec.headers)?,
        parts: items(spec, &spec.parts)?,
        signature: FormSignature {
            scheme: signature.scheme,
            service: signature.service.value.clone(),
            id: at(&signature.id)?,
            key: at(&signature.key)?,
            method: signature.method.as_ref().map_or_else(|| "POST".to_owned(), |method| method.value.clone()),
            backdate: signature.backdate.as_ref().map_or(0, |seconds| seconds.value),
        },
    })
}

fn index(settings: &Map<SettingSpec>, name: &Spanned<String>) -> Option<usize> {
    settings.names().position(|known| known == name.value)
}

fn endpoint(gateway: &GatewaySpec, name: &Spanned<String>, spec: &EndpointSpec) -> Option<Endpoint> {
    let label = |label: &LabelSpec| match label {
        LabelSpec::Text(text) => Some(Label::Text(text.value.clone())),
        LabelSpec::Setting(name) => index(&gateway.settings, name).map(Label::Setting),
    };
    Some(Endpoint {
        name: name.value.clone(),
        tls: spec.scheme == UrlScheme::Https,
        host: spec.host.iter().map(label).collect::<Option<_>>()?,
        doc: spec.doc.lower(),
    })
}

fn setting(gateway: &GatewaySpec, name: &Spanned<String>, spec: &SettingSpec) -> Option<Setting> {
    let instead_of = match &spec.instead_of {
        None => None,
        Some(other) => Some(index(&gateway.settings, other)?),
    };
    Some(Setting {
        name: name.value.clone(),
        required: spec.required.value,
        variables: spec.variables.iter().map(|variable| variable.value.clone()).collect(),
        file: spec.file.as_ref().map(|file| file.value.clone()),
        instead_of,
        doc: spec.doc.lower(),
    })
}

fn items(gateway: &GatewaySpec, specs: &Map<ItemSpec>) -> Option<Vec<Item>> {
    let item = |(name, spec): &(Spanned<String>, ItemSpec)| {
        let content = content(gateway, spec)?;
        // A signature covers neither itself nor the time, which stands in the string to sign anyway.
        let is_made_later = matches!(content, Content::Signature | Content::SignatureTime);
        let signed = spec.signed.as_ref().is_none_or(|signed| signed.value) && !is_made_later;
        Some(Item { name: name.value.clone(), content, signed, doc: spec.doc.lower() })
    };
    specs.0.iter().map(item).collect()
}

fn content(gateway: &GatewaySpec, spec: &ItemSpec) -> Option<Content> {
    if let Some(constant) = &spec.constant {
        return Some(Content::Constant(constant.value.clone()));
    }
    if let Some(setting) = &spec.setting {
        return index(&gateway.settings, setting).map(Content::Setting);
    }
    if let Some(names) = &spec.protobuf {
        return Some(Content::Protobuf(names.iter().map(|name| name.value.clone()).collect()));
    }
    Some(match spec.fill.as_ref()?.value {
        ItemFill::Message => Content::Message,
        ItemFill::Call => Content::Call,
        ItemFill::TraceId => Content::TraceId,
        ItemFill::TimeMillis => Content::TimeMillis,
        ItemFill::Signature => Content::Signature,
        ItemFill::SignatureTime => Content::SignatureTime,
    })
}
