//! Fields: credentials, headers, and what requests and replies hold.

use super::{TextSpec, ValueSpec};
use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean, did_you_mean_or, mapping, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span, Value},
};

mapping! {
    /// A credential, a header, a request field or a reply field.
    FieldSpec = "a field" where consistent_limits {
        /// What the field holds.
        required "type" kind: Spanned<TypeWord> = "string",
        /// Whether the document requires the field. Each field says it.
        required "required" required: Spanned<bool> = "true",
        /// A name for Rust, where the document's makes none.
        optional "name" name: Spanned<String> = "order_number",
        /// The exact length of a string.
        optional "length" length: Spanned<u32> = "32",
        /// The least length of a string.
        optional "min_length" min_length: Spanned<u32> = "6",
        /// The greatest length of a string.
        optional "max_length" max_length: Spanned<u32> = "32",
        /// What lengths count; characters where this is missing.
        optional "length_unit" length_unit: Spanned<LengthUnit> = "bytes",
        /// The characters allowed and ranges of them, separated by spaces.
        optional "characters" characters: Spanned<String> = "A-Z a-z 0-9 _ - | *",
        /// The one value that the field may have.
        optional "const" constant: Spanned<String> = "application/json",
        /// An enumeration: value and meaning. Closed in what is sent, open in what is received.
        defaulted "values" values: Map<ValueSpec> = "{ MD5: { en: The default., zh: 默认值。 } }",
        /// What the provider assumes where the field is missing.
        optional "default" default: Spanned<String> = "MD5",
        /// What the field means, in our own words.
        required "doc" doc: TextSpec = "{ en: The merchant's order number., zh: 商户订单号。 }",
        /// A value as the page prints it.
        optional "example" example: Spanned<String> = "'1217752501201407033233368018'",
        /// The page on which this field was read, where it is not the file's `document`.
        optional "source" source: Spanned<String> = "https://docs.example.com/sdk" where address,
        /// Who gives the value, where it is not the caller. In a reply: what the sandbox puts there.
        optional "fill" fill: Spanned<FillSpec> = "nonce",
        /// `false` where no signature covers the field.
        optional "signed" signed: Spanned<bool> = "false",
        /// The name under which a header is signed, where that differs from its own.
        optional "signs_as" signs_as: Spanned<String> = "mch_no",
        /// `true` where the provider refuses to see a value twice.
        optional "unique" unique: Spanned<bool> = "true",
        /// Why the field is listed, yet never sent.
        optional "unused" unused: TextSpec = "{ en: Closing an order has no private data., zh: 关闭订单没有隐私字段。 }",
        /// Reply: other spellings of the name.
        defaulted "aliases" aliases: Vec<Spanned<String>> = "[returnCode]",
        /// Reply: the request field whose value must come back here, when anything does.
        optional "echo" echo: Spanned<String> = "mch_trade_no",
        /// Reply: where this object is missing, its fields stand one level higher.
        optional "inline_when_absent" inline_when_absent: Spanned<bool> = "true",
        /// Credential: `true` where the value must never be shown.
        optional "secret" secret: Spanned<bool> = "true",
        /// Credential: what kind of key it is.
        optional "key" key: Spanned<KeyWord> = "private",
        /// Time: how it is written.
        optional "format" format: Spanned<TimeFormatWord> = "yyyyMMddHHmmss",
        /// Time: the zone, where the text has none.
        optional "zone" zone: Spanned<String> = "'+08:00'" where zone,
        /// List: how it stands in the message; an array of objects where this is missing.
        optional "layout" layout: Spanned<LayoutWord> = "numbered",
        /// The fields of an object, or of each object of a list, in the page's order.
        defaulted "fields" fields: Map<FieldSpec> = "code: { type: string, required: true, doc: { en: The result., zh: 结果。 } }",
    }
}

impl FieldSpec {
    /// Whether a flag is set.
    #[must_use]
    pub fn flag(flag: &Option<Spanned<bool>>, otherwise: bool) -> bool {
        flag.as_ref().map_or(otherwise, |flag| flag.value)
    }
}

words! {
    /// A field's type.
    TypeWord = "a type" {
        /// Text.
        String = "string",
        /// A whole number.
        Integer = "integer",
        /// True or false. In replies only.
        Boolean = "boolean",
        /// A point in time, written as `format` says.
        Time = "time",
        /// Fields of its own, in `fields`.
        Object = "object",
        /// Any number of objects, each with `fields`. In replies only.
        List = "list",
    }
}

words! {
    /// How a time is written.
    TimeFormatWord = "a form of times" {
        /// 14 digits, without a zone.
        Compact = "yyyyMMddHHmmss",
        /// Milliseconds, and a zone such as `+0800` or `Z`.
        Iso8601Millis = "yyyy-MM-dd'T'HH:mm:ss.SSSZ",
        /// As RFC 3339 has it, with a zone such as `+08:00` or `Z`, and at most nanoseconds.
        Rfc3339 = "rfc3339",
    }
}

words! {
    /// How a list stands in a message.
    LayoutWord = "a layout of lists" {
        /// An array of objects.
        Objects = "objects",
        /// Members beside the others, numbered from 0: the fields' names have `$n` where the number stands.
        Numbered = "numbered",
        /// Beside the others, an array for each field: the first values make the first object.
        Columns = "columns",
    }
}

words! {
    /// What a length counts.
    LengthUnit = "a unit of length" {
        /// Unicode characters.
        Characters = "characters",
        /// Bytes of UTF-8.
        Bytes = "bytes",
    }
}

words! {
    /// Which side of a signature a key makes.
    KeyWord = "a kind of key" {
        /// Both sides hold it.
        Shared = "shared",
        /// The merchant's private key.
        Private = "private",
        /// The provider's public key.
        Public = "public",
    }
}

/// Who gives a field's value.
#[derive(Debug, Clone)]
pub enum FillSpec {
    /// Random characters.
    Nonce,
    /// The time in milliseconds.
    TimeMillis,
    /// Digits that no other request has.
    TraceId,
    /// A signature.
    Signature,
    /// A credential.
    Credential(Spanned<String>),
}

mapping! {
    /// `{ credential: NAME }`
    CredentialFill = "a credential to fill from" {
        /// The credential that gives the value.
        required "credential" credential: Spanned<String> = "mch_no",
    }
}

words! {
    /// What the client fills a field with by itself.
    FillWord = "what fills the field" {
        /// Random characters.
        Nonce = "nonce",
        /// The current time in milliseconds since 1970.
        TimeMillis = "time-millis",
        /// Digits that no other request has.
        TraceId = "trace-id",
        /// A signature: one of `signatures` goes into the field.
        Signature = "signature",
    }
}

impl Decode for FillSpec {
    const EXPECTED: &'static str = "what fills the field";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        if let Value::Map(_) = node.value {
            return CredentialFill::decode(node, out).map(|fill| Self::Credential(fill.credential));
        }
        let word = String::decode(node, out)?;
        match FillWord::of(&word) {
            Some(FillWord::Nonce) => Some(Self::Nonce),
            Some(FillWord::TimeMillis) => Some(Self::TimeMillis),
            Some(FillWord::TraceId) => Some(Self::TraceId),
            Some(FillWord::Signature) => Some(Self::Signature),
            None => {
                let known: Vec<&str> = FillWord::WORDS.iter().copied().chain(["{ credential: … }"]).collect();
                out.add(Rule::UnknownWord, &node.span, format!("nothing fills a field with `{word}`"))
                    .help(did_you_mean(&word, &known));
                None
            }
        }
    }
}
