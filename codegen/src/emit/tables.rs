//! The machinery: static tables that the runtime walks.

mod gateway;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::model::{
    Algorithm, AlgorithmWord, Credential, EncodingWord, ErrorRow, Field, Fill, Form, Format, Header, HostRole,
    JudgeRow, KeyWord, Kind, LayoutWord, Limits, MethodWord, Operation, OrderStateWord, OrderWord, PathPart, Place,
    Provider, Queries, RetryWord, Rule, Scheme, Signature, SignedWord, Slot, Table, Test, Text, TimeFormatWord, Trust,
    VerdictWord,
};

/// The tables of a provider.
pub(super) fn emit(provider: &Provider) -> TokenStream {
    let operations: TokenStream = provider.operations.iter().map(operation).collect();
    let names = provider.operations.iter().map(|operation| format_ident!("{}", operation.constant));
    let Provider { id, basic_multilingual_plane, skips_empty, .. } = provider;
    let title = text(&provider.title);
    let url = |role| provider.hosts.iter().find(|host| host.role == role).map(|host| host.url.as_str());
    let primary_host = url(HostRole::Primary).unwrap_or_default();
    let standby_host = option(url(HostRole::Standby).map(|url| quote!(#url)));
    let hosts = provider.hosts.iter().map(|host| {
        let (name, url) = (&host.name, &host.url);
        quote!(Host { name: #name, url: #url })
    });
    let credentials = provider.credentials.iter().map(credential);
    let (request_format, reply_format) = (format(&provider.request_format), format(&provider.reply_format));
    let request_id = option(provider.request_id.as_ref().map(|header| quote!(#header)));
    let schemes = provider.schemes.iter().map(scheme);
    let trust = trust(&provider.trust);
    let errors = provider.errors.iter().map(error);
    let gateway = option(provider.gateway.as_ref().map(gateway::gateway));
    quote! {
        //! Static tables: what the spec says, for the runtime to walk.
        use paywright_runtime::table::*;

        /// What all operations share.
        pub static PROVIDER: Provider = Provider {
            id: #id,
            title: #title,
            primary_host: #primary_host,
            standby_host: #standby_host,
            hosts: &[#(#hosts),*],
            credentials: &[#(#credentials),*],
            request_format: #request_format,
            reply_format: #reply_format,
            basic_multilingual_plane: #basic_multilingual_plane,
            skips_empty: #skips_empty,
            request_id_header: #request_id,
            schemes: &[#(#schemes),*],
            trust: #trust,
            errors: &[#(#errors),*],
            operations: &[#(&#names),*],
            gateway: #gateway,
        };
        #operations
    }
}

fn operation(operation: &Operation) -> TokenStream {
    let name = format_ident!("{}", operation.constant);
    let request_name = format_ident!("{}_REQUEST", operation.constant);
    let Operation { id, document, idempotent, request_type, foreign, .. } = operation;
    let doc = format!(" {}", operation.title.en);
    let title = text(&operation.title);
    let method = match operation.method {
        MethodWord::Get => "GET",
        MethodWord::Post => "POST",
    };
    let closes = option(operation.closes.as_ref().map(|closes| {
        let merchant = index(closes.merchant);
        let provider = option(closes.provider.map(index).map(|provider| quote!(#provider)));
        let weak_success = option(closes.weak_success.as_ref().map(text));
        quote!(Closes { merchant: #merchant, provider: #provider, weak_success: #weak_success })
    }));
    let queries = option(operation.queries.as_ref().map(queries));
    let path = operation.path_parts().into_iter().map(|part| match part {
        PathPart::Literal(text) => quote!(PathPart::Literal(#text)),
        PathPart::Slot(slot) => {
            let slot = index(slot);
            quote!(PathPart::Field(#slot))
        }
    });
    let wait = option(operation.guidance.as_ref().map(|(seconds, _)| number(*seconds)));
    let request_fields = operation.slots.iter().map(|slot| field(&slot.field));
    let slots = operation.slots.iter().map(slot);
    let headers = operation.headers.iter().map(header);
    let (query, body) = (indices(&operation.query), indices(&operation.body));
    let signatures = operation.signatures.iter().map(signature);
    let rules = operation.rules.iter().map(rule);
    let reply_name = format_ident!("{}", operation.reply.constant);
    let reply = table(&operation.reply);
    let judge = operation.judge.iter().map(judge_row);
    let errors = operation.errors.iter().map(error);
    let gateway_call = option(operation.gateway_call.as_ref().map(|call| quote!(#call)));
    quote! {
        #[doc = #doc]
        pub(super) static #name: Operation = Operation {
            id: #id,
            title: #title,
            document: #document,
            method: #method,
            path: &[#(#path),*],
            idempotent: #idempotent,
            closes: #closes,
            queries: #queries,
            wait_after_creation: #wait,
            request: &#request_name,
            slots: &[#(#slots),*],
            headers: &[#(#headers),*],
            query: #query,
            body: #body,
            signatures: &[#(#signatures),*],
            rules: &[#(#rules),*],
            reply: &#reply_name,
            foreign: &[#(#foreign),*],
            judge: &[#(#judge),*],
            errors: &[#(#errors),*],
            gateway_call: #gateway_call,
        };
        static #request_name: Table = Table { name: #request_type, fields: &[#(#request_fields),*] };
        #reply
    }
}

fn queries(queries: &Queries) -> TokenStream {
    let number = |slot: Option<usize>| option(slot.map(index).map(|slot| quote!(#slot)));
    let (merchant, provider, state) = (number(queries.merchant), number(queries.provider), indices(&queries.state));
    let states = queries.states.iter().map(|(value, state)| {
        let state = match state {
            OrderStateWord::Unpaid => quote!(Unpaid),
            OrderStateWord::Paying => quote!(Paying),
            OrderStateWord::Paid => quote!(Paid),
            OrderStateWord::Refunded => quote!(Refunded),
            OrderStateWord::Closed => quote!(Closed),
            OrderStateWord::Failed => quote!(Failed),
            OrderStateWord::Unknown => quote!(Unknown),
        };
        quote!((#value, paywright_runtime::OrderState::#state))
    });
    let paid_when = option(queries.paid_when.as_deref().map(indices));
    let named_at = queries.named_at.iter().map(|place| indices(place));
    quote! {
        Queries {
            merchant: #merchant,
            provider: #provider,
            state: #state,
            states: &[#(#states),*],
            paid_when: #paid_when,
            named_at: &[#(#named_at),*],
        }
    }
}

fn time_format(format: TimeFormatWord, zone: Option<i32>) -> TokenStream {
    match format {
        TimeFormatWord::Compact => {
            let offset = Literal::i32_unsuffixed(zone.unwrap_or_default());
            quote!(paywright_runtime::time::TimeFormat::Compact { offset_seconds: #offset })
        }
        TimeFormatWord::Iso8601Millis => quote!(paywright_runtime::time::TimeFormat::Iso8601Millis),
        TimeFormatWord::Rfc3339 => quote!(paywright_runtime::time::TimeFormat::Rfc3339),
    }
}

fn header(header: &Header) -> TokenStream {
    match header {
        Header::Plain(name, field) => {
            let field = index(*field);
            quote!(Header::Plain { name: #name, field: #field })
        }
        Header::Object(name, fields) => {
            let fields = indices(fields);
            quote!(Header::Object { name: #name, fields: #fields })
        }
    }
}

fn signature(signature: &Signature) -> TokenStream {
    let Signature { covers_body, covers_uri, .. } = signature;
    let (scheme, into, covers) = (index(signature.scheme), index(signature.into), indices(&signature.covers));
    quote! {
        Signature {
            scheme: #scheme,
            into: #into,
            covers: #covers,
            covers_body: #covers_body,
            covers_uri: #covers_uri,
        }
    }
}

fn rule(rule: &Rule) -> TokenStream {
    match rule {
        Rule::AtLeastOneOf(fields) => {
            let fields = indices(fields);
            quote!(Rule::AtLeastOneOf(#fields))
        }
        Rule::Precedence(fields) => {
            let fields = indices(fields);
            quote!(Rule::Precedence(#fields))
        }
        Rule::RequiredIf(field, present) => {
            let (field, present) = (index(*field), index(*present));
            quote!(Rule::RequiredIf { field: #field, present: #present })
        }
    }
}

/// A table and those of the objects in it.
fn table(table: &Table) -> TokenStream {
    let name = format_ident!("{}", table.constant);
    let type_name = &table.type_name;
    let fields = table.fields.iter().map(field);
    let inner: TokenStream = table.fields.iter().filter_map(|field| field.kind.inner().map(self::table)).collect();
    quote! {
        static #name: Table = Table { name: #type_name, fields: &[#(#fields),*] };
        #inner
    }
}

fn field(field: &Field) -> TokenStream {
    let Field { name, aliases, required, inline_when_absent, document, .. } = field;
    let kind = match &field.kind {
        Kind::Text => quote!(Kind::Text),
        Kind::Integer => quote!(Kind::Integer),
        Kind::Boolean => quote!(Kind::Boolean),
        Kind::Time(format, zone) => {
            let format = time_format(*format, *zone);
            quote!(Kind::Time(#format))
        }
        Kind::List(table, layout) => {
            let table = format_ident!("{}", table.constant);
            let layout = match layout {
                LayoutWord::Objects => quote!(Layout::Objects),
                LayoutWord::Numbered => quote!(Layout::Numbered),
                LayoutWord::Columns => quote!(Layout::Columns),
            };
            quote!(Kind::List(&#table, #layout))
        }
        Kind::Object(table) => {
            let table = format_ident!("{}", table.constant);
            quote!(Kind::Object(&#table))
        }
    };
    let limits = limits(&field.limits);
    let echo = option(field.echo.map(index).map(|echo| quote!(#echo)));
    quote! {
        Field {
            name: #name,
            aliases: &[#(#aliases),*],
            kind: #kind,
            required: #required,
            limits: #limits,
            echo: #echo,
            inline_when_absent: #inline_when_absent,
            document: #document,
        }
    }
}

fn limits(limits: &Limits) -> TokenStream {
    let mut said = TokenStream::new();
    if let Some(min) = limits.min_length {
        let min = number(min);
        said.extend(quote!(min_length: Some(#min),));
    }
    if let Some(max) = limits.max_length {
        let max = number(max);
        said.extend(quote!(max_length: Some(#max),));
    }
    if limits.in_bytes {
        said.extend(quote!(in_bytes: true,));
    }
    if let Some((written, ranges)) = &limits.characters {
        let ranges = ranges.iter().map(|(first, last)| quote!((#first, #last)));
        said.extend(quote!(characters: Some(Characters::new(#written, &[#(#ranges),*])),));
    }
    if !limits.values.is_empty() {
        let values = &limits.values;
        said.extend(quote!(values: &[#(#values),*],));
    }
    if said.is_empty() { quote!(Limits::NONE) } else { quote!(Limits { #said ..Limits::NONE }) }
}

fn slot(slot: &Slot) -> TokenStream {
    let signs_as = &slot.signs_as;
    let source = match &slot.field.fill {
        Fill::Caller => quote!(Source::Caller),
        Fill::Constant => {
            let constant = slot.field.constant.as_deref().unwrap_or_default();
            quote!(Source::Constant(#constant))
        }
        Fill::Credential(credential) => {
            let credential = index(*credential);
            quote!(Source::Credential(#credential))
        }
        Fill::Nonce => quote!(Source::Nonce),
        Fill::TimeMillis => quote!(Source::TimeMillis),
        Fill::TraceId => quote!(Source::TraceId),
        Fill::Signature => quote!(Source::Signature),
    };
    let in_header = slot.place == Place::Header;
    quote!(Slot { signs_as: #signs_as, source: #source, in_header: #in_header })
}

fn credential(credential: &Credential) -> TokenStream {
    let Credential { field, secret, .. } = credential;
    let Field { name, required, document, .. } = field;
    let key = option(credential.key.map(|key| match key {
        KeyWord::Shared => quote!(KeyRole::Shared),
        KeyWord::Private => quote!(KeyRole::Private),
        KeyWord::Public => quote!(KeyRole::Public),
    }));
    let default = option(field.default.as_ref().map(|default| quote!(#default)));
    let limits = limits(&field.limits);
    quote! {
        Credential {
            name: #name,
            required: #required,
            secret: #secret,
            key: #key,
            default: #default,
            limits: #limits,
            document: #document,
        }
    }
}

fn format(format: &Format) -> TokenStream {
    match format {
        Format::Json => quote!(Format::Json),
        Format::Xml(root) => quote!(Format::Xml { root: #root }),
    }
}

fn scheme(scheme: &Scheme) -> TokenStream {
    let skips_empty = scheme.skips_empty;
    let key = index(scheme.key);
    let form = match scheme.form {
        Form::Pairs => quote!(Form::Pairs),
        Form::Json => quote!(Form::Json),
    };
    let suffix = option(scheme.suffix.as_ref().map(|(name, credential)| {
        let credential = index(*credential);
        quote!(Suffix { name: #name, credential: #credential })
    }));
    let algorithm = match &scheme.algorithm {
        Algorithm::Always(algorithm) => {
            let algorithm = self::algorithm(*algorithm);
            quote!(Choice::Always(#algorithm))
        }
        Algorithm::By(credential, choices) => {
            let choices = choices.iter().map(|(value, algorithm)| {
                let algorithm = self::algorithm(*algorithm);
                quote!((#value, #algorithm))
            });
            let credential = index(*credential);
            quote!(Choice::By { credential: #credential, choices: &[#(#choices),*] })
        }
    };
    let encoding = match scheme.encoding {
        EncodingWord::Base64 => quote!(Encoding::Base64),
        EncodingWord::UpperHex => quote!(Encoding::UpperHex),
    };
    quote! {
        Scheme {
            form: #form,
            skips_empty: #skips_empty,
            suffix: #suffix,
            algorithm: #algorithm,
            key: #key,
            encoding: #encoding,
        }
    }
}

fn algorithm(algorithm: AlgorithmWord) -> TokenStream {
    match algorithm {
        AlgorithmWord::Md5 => quote!(paywright_runtime::algorithm::Algorithm::Md5),
        AlgorithmWord::HmacSha256 => quote!(paywright_runtime::algorithm::Algorithm::HmacSha256),
        AlgorithmWord::RsaPkcs1Sha256 => quote!(paywright_runtime::algorithm::Algorithm::RsaPkcs1Sha256),
        AlgorithmWord::RsaPssSha256 => quote!(paywright_runtime::algorithm::Algorithm::RsaPssSha256),
        AlgorithmWord::Sm2Sm3 => quote!(paywright_runtime::algorithm::Algorithm::Sm2Sm3),
    }
}

fn trust(trust: &Trust) -> TokenStream {
    match trust {
        Trust::Channel(why) => {
            let why = text(why);
            quote!(Trust::Channel(#why))
        }
        Trust::Signature { at, must_be, scheme } => {
            let must_be = must_be.iter().map(|(place, value)| quote!((&[#(#place),*], #value)));
            let scheme = self::scheme(scheme);
            quote! {
                Trust::Signature(Verification {
                    signature: &[#(#at),*],
                    must_be: &[#(#must_be),*],
                    scheme: #scheme,
                })
            }
        }
    }
}

fn judge_row(row: &JudgeRow) -> TokenStream {
    let when = row.when.iter().map(|(path, test)| {
        let test = match test {
            Test::Is(value) => quote!(Test::Is(#value)),
            Test::Not(excluded) => quote!(Test::Not(&[#(#excluded),*])),
            Test::AbsentOr(allowed) => quote!(Test::AbsentOr(&[#(#allowed),*])),
        };
        let path = indices(path);
        quote!(Condition { path: #path, test: #test })
    });
    let then = match row.then {
        VerdictWord::Succeeded => quote!(Verdict::Succeeded),
        VerdictWord::Failed => quote!(Verdict::Failed),
        VerdictWord::Rejected => quote!(Verdict::Rejected),
    };
    let path = |path: &Option<Vec<usize>>| option(path.as_deref().map(indices));
    let (code, sub_code) = (path(&row.code), path(&row.sub_code));
    let message = row.message.iter().map(|path| indices(path));
    let may_be_unsigned = row.signed != SignedWord::Always;
    quote! {
        JudgeRow {
            when: &[#(#when),*],
            then: #then,
            code: #code,
            sub_code: #sub_code,
            message: &[#(#message),*],
            may_be_unsigned: #may_be_unsigned,
        }
    }
}

fn error(row: &ErrorRow) -> TokenStream {
    let ErrorRow { code, name, .. } = row;
    let sub_code = option(row.sub_code.as_ref().map(|sub_code| quote!(#sub_code)));
    let (meaning, remedy) = (text(&row.doc), text(&row.remedy));
    let order = match row.order {
        OrderWord::AlreadyClosed => quote!(OrderFact::AlreadyClosed),
        OrderWord::AlreadyPaid => quote!(OrderFact::AlreadyPaid),
        OrderWord::NotFound => quote!(OrderFact::NotFound),
        OrderWord::Unchanged => quote!(OrderFact::Unchanged),
        OrderWord::Unknown => quote!(OrderFact::Unknown),
    };
    let retry = match row.retry {
        RetryWord::Never => quote!(Retry::Never),
        RetryWord::SameOrder => quote!(Retry::SameOrder),
        RetryWord::AfterQuery => quote!(Retry::AfterQuery),
    };
    quote! {
        ErrorRow {
            code: #code,
            sub_code: #sub_code,
            name: #name,
            meaning: #meaning,
            remedy: #remedy,
            order: #order,
            retry: #retry,
        }
    }
}

fn text(text: &Text) -> TokenStream {
    let Text { en, zh } = text;
    quote!(Text { en: #en, zh: #zh })
}

fn option(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

fn index(index: usize) -> Literal {
    Literal::usize_unsuffixed(index)
}

fn indices(indices: &[usize]) -> TokenStream {
    let indices = indices.iter().copied().map(index);
    quote!(&[#(#indices),*])
}

fn number(number: u32) -> TokenStream {
    let number = Literal::u32_unsuffixed(number);
    quote!(#number)
}
