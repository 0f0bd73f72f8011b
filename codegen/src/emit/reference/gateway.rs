//! Another door, in words: where it is, what it needs, what its forms hold.

use super::{Language, row, table};
use crate::model::{Content, Endpoint, Gateway, Item, Label, Operation, Provider, Setting};

/// The provider's gateway, if it has one.
pub(super) fn section(out: &mut String, language: Language, provider: &Provider) {
    let Some(gateway) = &provider.gateway else { return };
    let kind = language.say("Another door", "另一入口");
    out.push_str(&format!("\n## {kind}: {}\n\n{}\n", language.of(&gateway.title), language.of(&gateway.doc)));
    out.push_str(&format!("\n<{}> ({})\n\n", gateway.document, gateway.read));
    let meaning = language.say("meaning", "说明");
    table(out, &[language.say("endpoint", "入口"), "URL", meaning]);
    for endpoint in &gateway.endpoints {
        row(out, &[endpoint.name.clone(), url(gateway, endpoint), language.of(&endpoint.doc).to_owned()]);
    }
    if let Some((variable, member)) = &gateway.url {
        out.push_str(&match language {
            Language::English => {
                format!("\nThe member `{member}` of the JSON object in the environment variable `{variable}` wins over them, unless an endpoint is chosen.\n")
            }
            Language::Chinese => format!("\n环境变量 `{variable}`（JSON 对象）中的 `{member}` 优先于以上地址，显式选择入口时除外。\n"),
        });
    }
    out.push('\n');
    table(out, &[language.say("setting", "设置"), language.say("where from", "来源"), meaning]);
    for setting in &gateway.settings {
        let cells =
            [format!("`{}`", setting.name), origin(language, gateway, setting), language.of(&setting.doc).to_owned()];
        row(out, &cells);
    }
    items(out, language, gateway);
    signature(out, language, gateway);
}

/// What an operation is called there.
pub(super) fn call(out: &mut String, language: Language, provider: &Provider, operation: &Operation) {
    if let (Some(gateway), Some(call)) = (&provider.gateway, &operation.gateway_call) {
        out.push_str(&format!("\n{}: `{call}`\n", language.of(&gateway.title)));
    }
}

fn url(gateway: &Gateway, endpoint: &Endpoint) -> String {
    let label = |label: &Label| match label {
        Label::Text(text) => text.clone(),
        Label::Setting(index) => format!("{{{}}}", gateway.setting(*index)),
    };
    let scheme = if endpoint.tls { "https" } else { "http" };
    let host: Vec<String> = endpoint.host.iter().map(label).collect();
    format!("`{scheme}://{}{}`", host.join("."), gateway.path)
}

fn origin(language: Language, gateway: &Gateway, setting: &Setting) -> String {
    let mut origin = vec![match setting.required {
        true => language.say("required", "必填").to_owned(),
        false => language.say("optional", "可选").to_owned(),
    }];
    origin.extend(setting.variables.iter().chain(&setting.file).map(|place| format!("`{place}`")));
    origin.extend(
        setting
            .instead_of
            .map(|other| format!("{} `{}`", language.say("where there is no", "仅当缺少"), gateway.setting(other))),
    );
    origin.join(language.say(", ", "，"))
}

fn items(out: &mut String, language: Language, gateway: &Gateway) {
    let kinds = [
        (language.say("query", "查询参数"), &gateway.query),
        (language.say("header", "请求头"), &gateway.headers),
        (language.say("part", "表单项"), &gateway.parts),
    ];
    for (kind, items) in kinds.into_iter().filter(|(_, items)| !items.is_empty()) {
        out.push('\n');
        table(out, &[kind, language.say("value", "取值"), language.say("meaning", "说明")]);
        for item in items {
            let cells =
                [format!("`{}`", item.name), content(language, gateway, item), language.of(&item.doc).to_owned()];
            row(out, &cells);
        }
    }
}

fn content(language: Language, gateway: &Gateway, item: &Item) -> String {
    match &item.content {
        Content::Constant(constant) if item.signed => format!("`{constant}`"),
        Content::Constant(constant) => format!("`{constant}`{}", language.say(", not signed", "，不参与签名")),
        Content::Setting(index) if item.signed => format!("`{}`", gateway.setting(*index)),
        Content::Setting(index) => {
            format!("`{}`{}", gateway.setting(*index), language.say(", not signed", "，不参与签名"))
        }
        Content::Call => language.say("what the call is called here", "接口名").to_owned(),
        Content::Message => language.say("the message", "报文").to_owned(),
        Content::Protobuf(names) => {
            let names = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
            format!("{} {}", language.say("protobuf of", "protobuf："), names.join(language.say(", ", "、")))
        }
        Content::TraceId => language.say("digits, new for every call", "每次调用新生成的数字").to_owned(),
        Content::TimeMillis => language.say("the time in milliseconds", "毫秒时间戳").to_owned(),
        Content::Signature => language.say("the signature", "签名").to_owned(),
        Content::SignatureTime => language.say("the time that was signed, in seconds", "签名时间（秒）").to_owned(),
    }
}

fn signature(out: &mut String, language: Language, gateway: &Gateway) {
    let signature = &gateway.signature;
    let (id, key) = (gateway.setting(signature.id), gateway.setting(signature.key));
    let (scheme, service, method) = (signature.scheme.word(), &signature.service, &signature.method);
    let backdate = signature.backdate;
    out.push_str(&match language {
        Language::English => format!(
            "\nThe signature: `{scheme}` for the service `{service}` by `{id}` and `{key}`, dated {backdate} s before the \
             call. It covers the method as `{method}`, the URL, `Host`, `Content-Type`, the headers and the form's parts.\n"
        ),
        Language::Chinese => format!(
            "\n签名：`{scheme}`，服务 `{service}`，使用 `{id}` 与 `{key}`，签名时间早于调用 {backdate} 秒。\
             覆盖写作 `{method}` 的请求方法、URL、`Host`、`Content-Type`、请求头与表单项。\n"
        ),
    });
}
