//! How requests are signed and replies verified, in words.

use super::Language;
use crate::model::{Algorithm, AlgorithmWord, EncodingWord, Form, Operation, Provider, Scheme, Signature, Trust};

/// What an operation signs, one line per signature, and how replies are believed.
pub(super) fn section(out: &mut String, language: Language, provider: &Provider, operation: &Operation) {
    out.push_str(&format!("\n### {}\n\n", language.say("Signatures", "签名")));
    lines(out, language, provider, operation);
}

/// The lines without a heading.
pub(super) fn lines(out: &mut String, language: Language, provider: &Provider, operation: &Operation) {
    for signature in &operation.signatures {
        if let Some(scheme) = provider.schemes.get(signature.scheme) {
            out.push_str(&request(language, provider, operation, signature, scheme));
        }
    }
    out.push_str(&match &provider.trust {
        Trust::Signature { at, scheme, .. } => {
            let place = at.join(".");
            let how = how(language, provider, scheme);
            match language {
                Language::English => format!("- Replies: `{place}` covers every field that came, but itself. {how}\n"),
                Language::Chinese => format!("- 应答：`{place}` 覆盖除自身以外收到的全部字段。{how}\n"),
            }
        }
        Trust::Channel(_) => {
            format!("- {}\n", language.say("Replies: not signed; the channel is trusted.", "应答：不签名，信任通道。"))
        }
    });
}

fn request(
    language: Language,
    provider: &Provider,
    operation: &Operation,
    signature: &Signature,
    scheme: &Scheme,
) -> String {
    let into = operation.slots.get(signature.into).map_or("", |slot| slot.field.name.as_str());
    let covered = signature.covers.iter().filter_map(|index| operation.slots.get(*index));
    let covered: Vec<String> = covered.map(|slot| format!("`{}`", slot.signs_as)).collect();
    let covered = covered.join(language.say(", ", "、"));
    if signature.covers_uri {
        let (suffix, by) = (suffix(language, provider, scheme), by(language, provider, scheme));
        return match language {
            Language::English => {
                format!("- Request: `{into}` covers the path and the query, as they are sent{suffix}. {by}\n")
            }
            Language::Chinese => format!("- 请求：`{into}` 覆盖实际发送的路径与查询串{suffix}。{by}\n"),
        };
    }
    let how = how(language, provider, scheme);
    match language {
        Language::English => format!("- Request: `{into}` covers {covered}, in this order. {how}\n"),
        Language::Chinese => format!("- 请求：`{into}` 依次覆盖 {covered}。{how}\n"),
    }
}

fn credential(provider: &Provider, index: usize) -> &str {
    provider.credentials.get(index).map(|credential| credential.field.name.as_str()).unwrap_or_default()
}

/// The form of the string, the algorithm, the key and the encoding.
fn how(language: Language, provider: &Provider, scheme: &Scheme) -> String {
    let form = match scheme.form {
        Form::Pairs => language.say(
            "The string: `name=value` joined by `&`, sorted by name, values as they are",
            "待签名字符串：`名称=值` 以 `&` 连接，按名称排序，值保持原样",
        ),
        Form::Json => language.say(
            "The string: a compact JSON object, sorted by name at every level",
            "待签名字符串：紧凑的 JSON 对象，各层均按名称排序",
        ),
    };
    let empty = if scheme.skips_empty {
        language.say("without nulls and empty texts", "不含 null 与空字符串")
    } else {
        language.say("without nulls, with empty texts", "不含 null，包含空字符串")
    };
    let (suffix, by) = (suffix(language, provider, scheme), by(language, provider, scheme));
    match language {
        Language::English => format!("{form}, {empty}{suffix}. {by}"),
        Language::Chinese => format!("{form}，{empty}{suffix}。{by}"),
    }
}

/// What is signed after the string, if anything is.
fn suffix(language: Language, provider: &Provider, scheme: &Scheme) -> String {
    let suffix = scheme.suffix.as_ref().map(|(name, index)| match language {
        Language::English => format!("; `&{name}=` and `{}` at its end", credential(provider, *index)),
        Language::Chinese => format!("；末尾附加 `&{name}=` 与 `{}`", credential(provider, *index)),
    });
    suffix.unwrap_or_default()
}

/// The algorithm, the key and the encoding.
fn by(language: Language, provider: &Provider, scheme: &Scheme) -> String {
    let algorithm = match &scheme.algorithm {
        Algorithm::Always(algorithm) => format!("`{}`", algorithm.word()),
        Algorithm::By(index, choices) => {
            let choices = choices.iter().map(|(value, algorithm)| format!("{value}: `{}`", algorithm.word()));
            let choices = choices.collect::<Vec<_>>().join(language.say(", ", "，"));
            match language {
                Language::English => format!("by `{}` ({choices})", credential(provider, *index)),
                Language::Chinese => format!("由 `{}` 决定（{choices}）", credential(provider, *index)),
            }
        }
    };
    let encoding = match scheme.encoding {
        EncodingWord::Base64 => "Base64",
        EncodingWord::UpperHex => language.say("upper-case hex", "大写十六进制"),
    };
    let key = credential(provider, scheme.key);
    match language {
        Language::English => format!("Algorithm {algorithm}, key `{key}`, {encoding}."),
        Language::Chinese => format!("算法{algorithm}，密钥 `{key}`，{encoding}。"),
    }
}

/// The names of the algorithms that a scheme may use, as people know them.
pub(super) fn algorithms(language: Language, scheme: &Scheme) -> String {
    match &scheme.algorithm {
        Algorithm::Always(algorithm) => name(*algorithm).to_owned(),
        Algorithm::By(_, choices) => {
            let names: Vec<&str> = choices.iter().map(|(_, algorithm)| name(*algorithm)).collect();
            names.join(language.say(" or ", " 或 "))
        }
    }
}

fn name(algorithm: AlgorithmWord) -> &'static str {
    match algorithm {
        AlgorithmWord::Md5 => "MD5",
        AlgorithmWord::HmacSha256 => "HMAC-SHA256",
        AlgorithmWord::RsaPkcs1Sha256 => "RSA (PKCS#1 v1.5, SHA-256)",
        AlgorithmWord::RsaPssSha256 => "RSA (PSS, SHA-256)",
        AlgorithmWord::Sm2Sm3 => "SM2 (SM3)",
    }
}
