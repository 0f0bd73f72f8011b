//! What can be wrong with one file, before anything is resolved. One rule, one function.

use crate::{
    characters,
    decode::{Map, Spanned},
    diagnostic::{Diagnostics, Rule},
    spec::{
        AlgorithmSpec, AlgorithmWord, ErratumSpec, ErrorSpec, FieldSpec, FillSpec, KeyWord, OperationSpec,
        ProviderSpec, SuffixSpec, TextSpec, TypeWord, ValueSpec,
    },
    tree::{Node, Span, Value},
};

/// Checks a provider's file; `folder` is the name of its folder.
pub fn provider(spec: &ProviderSpec, root: &Node, folder: &str, out: &mut Diagnostics) {
    file_name(&spec.id, folder, "folder", out);
    texts(root, out);
    errata(&spec.errata, root, out);
    if spec.hosts.get("primary").is_none() {
        out.add(Rule::MissingKey, &spec.span_of_hosts(), "there is no host `primary`".to_owned())
            .help("add `primary: { url: …, doc: … }`");
    }
    for (name, credential) in &spec.credentials.0 {
        limits(credential, out);
        not_here(credential, Where::Credential, out);
        let is_secret = FieldSpec::flag(&credential.secret, false);
        if !is_secret && credential.key.as_ref().is_some_and(|key| key.value != KeyWord::Public) {
            unsafe_spec(&name.span, "a shared or private key that is not secret", "add `secret: true`", out);
        }
    }
    signing(spec, out);
    for (_, header) in spec.headers.0.iter().chain(&spec.query.0) {
        field(header, Where::Outgoing, out);
        for (_, member) in &header.fields.0 {
            field(member, Where::Member, out);
        }
    }
    errors(&spec.errors, out);
}

/// Checks an operation's file; `stem` is the file's name without its ending.
pub fn operation(spec: &OperationSpec, root: &Node, stem: &str, out: &mut Diagnostics) {
    file_name(&spec.id, stem, "file", out);
    texts(root, out);
    errata(&spec.errata, root, out);
    for (_, request) in &spec.request.0 {
        field(request, Where::Body, out);
    }
    reply_fields(&spec.reply, out);
    errors(&spec.errors, out);
    if !spec.http.path.value.starts_with('/') {
        out.add(Rule::Type, &spec.http.path.span, "a path starts with a slash".to_owned());
    }
    for rule in &spec.rules {
        let given = [rule.at_least_one_of.is_some(), rule.precedence.is_some(), rule.required_if.is_some()];
        if given.iter().filter(|given| **given).count() != 1 {
            out.add(Rule::Misplaced, &rule.span, "a rule has exactly one key".to_owned())
                .help("one of `at_least_one_of`, `precedence`, `required_if`");
        }
    }
}

fn unsafe_spec(span: &Span, message: &str, help: &str, out: &mut Diagnostics) {
    out.add(Rule::Unsafe, span, message.to_owned()).help(help);
}

/// Whether what is signed and verified keeps anybody out.
fn signing(spec: &ProviderSpec, out: &mut Diagnostics) {
    for signature in &spec.signatures {
        keyed(spec, &signature.algorithm, signature.suffix.as_ref(), out);
        if signature.covers.is_empty() {
            unsafe_spec(
                &signature.into.span,
                "a signature that covers nothing",
                "say in `covers:` what it covers",
                out,
            );
        }
    }
    let verification = &spec.verification;
    if let (Some(_), Some(signature)) = (&verification.channel, &verification.signature) {
        let help = "replies are either verified or come over a trusted channel: remove one";
        unsafe_spec(&signature.span, "a signature that would never be looked at", help, out);
    }
    if let Some(algorithm) = &verification.algorithm {
        keyed(spec, algorithm, verification.suffix.as_ref(), out);
    }
    for row in spec.judge.iter().filter(|row| row.when.0.is_empty()) {
        unsafe_spec(&row.span, "a row that fits every reply", "add the conditions under which it holds", out);
    }
}

/// MD5 has no key of its own: without a secret at the end, anybody can make the signature.
fn keyed(spec: &ProviderSpec, algorithm: &Spanned<AlgorithmSpec>, suffix: Option<&SuffixSpec>, out: &mut Diagnostics) {
    let has_md5 = match &algorithm.value {
        AlgorithmSpec::Always(word) => *word == AlgorithmWord::Md5,
        AlgorithmSpec::By(choice) => choice.choices.0.iter().any(|(_, word)| *word == AlgorithmWord::Md5),
    };
    if has_md5 && suffix.is_none() {
        let help = "add `suffix: { name: …, credential: … }` with the secret";
        unsafe_spec(&algorithm.span, "MD5 without a secret in the string: anybody can sign", help, out);
    }
    let credential = suffix.and_then(|suffix| spec.credentials.get(&suffix.credential.value));
    if let (Some(suffix), Some(credential)) = (suffix, credential)
        && !(credential.required.value && FieldSpec::flag(&credential.secret, false))
    {
        let help = "give the credential `required: true` and `secret: true`";
        unsafe_spec(&suffix.credential.span, "a suffix that need not be there or need not be secret", help, out);
    }
}

impl ProviderSpec {
    fn span_of_hosts(&self) -> crate::tree::Span {
        self.hosts.0.first().map_or(&self.id.span, |(name, _)| &name.span).clone()
    }
}

/// Where a field stands decides which words it may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Credential,
    Outgoing,
    Member,
    Body,
    Reply,
}

fn reply_fields(fields: &Map<FieldSpec>, out: &mut Diagnostics) {
    for (_, reply) in &fields.0 {
        field(reply, Where::Reply, out);
        reply_fields(&reply.fields, out);
    }
}

fn field(spec: &FieldSpec, place: Where, out: &mut Diagnostics) {
    limits(spec, out);
    not_here(spec, place, out);
}

fn file_name(id: &Spanned<String>, name: &str, what: &str, out: &mut Diagnostics) {
    if id.value != name {
        out.add(Rule::FileName, &id.span, format!("the id is `{}`, the {what} is called `{name}`", id.value))
            .help(format!("write `{name}`, or rename the {what}"));
    }
}

/// A text without words says nothing in the docs.
fn texts(node: &Node, out: &mut Diagnostics) {
    match &node.value {
        Value::Scalar { .. } => {}
        Value::List(items) => items.iter().for_each(|item| texts(item, out)),
        Value::Map(entries) => {
            for (key, node) in entries {
                match &node.value {
                    Value::Scalar { text, .. }
                        if ["en", "zh"].contains(&key.text.as_str()) && text.trim().is_empty() =>
                    {
                        out.add(Rule::EmptyText, &key.span, format!("`{}` holds no words", key.text));
                    }
                    _ => texts(node, out),
                }
            }
        }
    }
}

/// An erratum quotes the spec; when the spec changes there, somebody must look at it again.
fn errata(errata: &[ErratumSpec], root: &Node, out: &mut Diagnostics) {
    for erratum in errata {
        let quoted = erratum.ours.as_ref().unwrap_or(&erratum.says);
        match root.at(&erratum.at.value).map(|node| (node, &node.value)) {
            None => {
                out.add(Rule::Erratum, &erratum.at.span, format!("there is no `{}` in this file", erratum.at.value));
            }
            Some((_, Value::Scalar { text, .. })) if text.trim() == quoted.value.trim() => {}
            Some((node, _)) => {
                out.add(Rule::Erratum, &quoted.span, "the erratum no longer quotes what stands there".to_owned())
                    .also(&node.span, "this stands there")
                    .help("look at the page again: mend the quotation, or remove the erratum");
            }
        }
    }
}

/// Limits that no value can keep, or that the document's own values break.
fn limits(spec: &FieldSpec, out: &mut Diagnostics) {
    if let (Some(length), Some(other)) = (&spec.length, spec.min_length.as_ref().or(spec.max_length.as_ref())) {
        out.add(Rule::Limits, &other.span, "`length` is exact; it has no least or greatest".to_owned())
            .also(&length.span, "exact here");
    }
    if let (Some(min), Some(max)) = (&spec.min_length, &spec.max_length)
        && min.value > max.value
    {
        out.add(Rule::Limits, &min.span, format!("at least {}, but at most {}", min.value, max.value))
            .also(&max.span, "the greatest length");
    }
    let has_length = spec.length.is_some() || spec.min_length.is_some() || spec.max_length.is_some();
    if spec.kind.value != TypeWord::String && (has_length || spec.characters.is_some()) {
        out.add(Rule::Limits, &spec.kind.span, "only a string has a length or characters".to_owned());
    }
    let longest = spec.length.as_ref().or(spec.max_length.as_ref());
    let values =
        spec.values.0.iter().map(|(name, _)| name).chain(&spec.constant).chain(&spec.default).chain(&spec.example);
    for value in values {
        if let Some(longest) = longest.filter(|longest| value.value.chars().count() > longest.value as usize) {
            out.add(Rule::Limits, &value.span, format!("`{}` is longer than the field may be", value.value))
                .also(&longest.span, "the greatest length");
        }
    }
    if let Some(default) = &spec.default
        && !spec.values.0.is_empty()
        && spec.values.get(&default.value).is_none()
    {
        out.add(Rule::Reference, &default.span, format!("`{}` is not one of the values", default.value));
    }
    if let Some(written) = &spec.characters
        && let Err(problem) = characters::parse(&written.value)
    {
        out.add(Rule::Characters, &written.span, problem)
            .help("write characters and ranges, separated by spaces: `A-Z 0-9 _ -`");
    }
}

/// Words that mean nothing where they stand.
fn not_here(spec: &FieldSpec, place: Where, out: &mut Diagnostics) {
    use Where::{Body, Credential, Member, Outgoing, Reply};
    let mut refuse = |given: Option<&crate::tree::Span>, key: &str, allowed: &[Where]| {
        if let Some(span) = given.filter(|_| !allowed.contains(&place)) {
            out.add(Rule::Misplaced, span, format!("`{key}` means nothing here"));
        }
    };
    refuse(spec.fill.as_ref().map(|x| &x.span), "fill", &[Outgoing, Member, Body, Reply]);
    refuse(spec.signs_as.as_ref().map(|x| &x.span), "signs_as", &[Outgoing]);
    refuse(spec.signed.as_ref().map(|x| &x.span), "signed", &[Outgoing, Member, Body]);
    refuse(spec.unique.as_ref().map(|x| &x.span), "unique", &[Outgoing, Member, Body]);
    refuse(spec.unused.as_ref().map(|x| &x.span), "unused", &[Outgoing, Member, Body]);
    refuse(spec.aliases.first().map(|x| &x.span), "aliases", &[Reply]);
    refuse(spec.echo.as_ref().map(|x| &x.span), "echo", &[Reply]);
    refuse(spec.inline_when_absent.as_ref().map(|x| &x.span), "inline_when_absent", &[Reply]);
    refuse(spec.secret.as_ref().map(|x| &x.span), "secret", &[Credential]);
    refuse(spec.key.as_ref().map(|x| &x.span), "key", &[Credential]);
    let object = (spec.kind.value == TypeWord::Object).then_some(&spec.kind.span);
    refuse(object, "object", &[Outgoing, Reply]);
    if object.is_some() == spec.fields.0.is_empty() {
        out.add(Rule::Type, &spec.kind.span, "an object has `fields`, and nothing else has".to_owned());
    }
    if let (Reply, Some(fill)) = (place, &spec.fill)
        && !matches!(fill.value, FillSpec::Nonce | FillSpec::Signature)
    {
        out.add(Rule::Misplaced, &fill.span, "in a reply the sandbox fills `nonce` and `signature` only".to_owned());
    }
}

fn errors(errors: &Map<ErrorSpec>, out: &mut Diagnostics) {
    for (_, row) in &errors.0 {
        for (_, inner) in &row.sub_codes.0 {
            if let Some((code, _)) = inner.sub_codes.0.first() {
                out.add(Rule::Misplaced, &code.span, "codes have two levels at most".to_owned());
            }
        }
    }
}

/// Kept with the rules, since whoever adds a text must think of both languages.
impl TextSpec {
    /// Both languages, without blanks around them.
    #[must_use]
    pub fn lower(&self) -> crate::model::Text {
        crate::model::Text { en: self.en.value.trim().to_owned(), zh: self.zh.value.trim().to_owned() }
    }

    /// Both languages, each on one line: a title stands in headings and comments.
    #[must_use]
    pub fn lower_line(&self) -> crate::model::Text {
        let line = |text: &Spanned<String>| {
            let words = text.value.split(|c: char| c.is_whitespace() || c.is_control());
            words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        };
        crate::model::Text { en: line(&self.en), zh: line(&self.zh) }
    }
}

impl ValueSpec {
    /// What it means, in both languages.
    #[must_use]
    pub fn lower(&self) -> crate::model::Text {
        crate::model::Text { en: self.en.value.trim().to_owned(), zh: self.zh.value.trim().to_owned() }
    }
}
