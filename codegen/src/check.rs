//! What can be wrong with specs that could be read. One rule, one function.
//!
//! The functions look at the specs as they are written, and report; they change nothing. What depends on Rust names
//! (two things with one name) is found where names are decided, in [`lower`](crate::lower).

mod allowances;
mod errors;
mod fields;
mod files;
mod gateway;
mod headers;
mod keys;
mod lists;
mod operations;
mod queries;
mod references;
mod signing;
mod times;
mod trust;

pub use allowances::apply_allowances;

use crate::{
    decode::{Map, Spanned},
    diagnostic::Diagnostics,
    spec::{FieldSpec, OperationSpec, ProviderSpec, TypeWord},
    tree::Node,
};

/// A provider's folder as it was read.
#[derive(Debug)]
pub struct Folder {
    /// Its name.
    pub name: String,
    /// `provider.yaml`, where it could be read.
    pub provider: Option<File<ProviderSpec>>,
    /// The operations that could be read, by the names of their files.
    pub operations: Vec<File<OperationSpec>>,
    /// Whether all of it could be read. Otherwise rules about what is missing keep silent.
    pub is_complete: bool,
}

/// A spec file as it was read.
#[derive(Debug)]
pub struct File<S> {
    /// The name without its ending.
    pub stem: String,
    /// What it says.
    pub spec: S,
    /// The same with every value's place.
    pub root: Node,
}

/// Reports everything that is wrong with a provider's folder.
pub fn check(folder: &Folder, out: &mut Diagnostics) {
    files::check(folder, out);
    for field in fields(folder) {
        fields::check(&field, out);
    }
    errors::check(folder, out);
    operations::check(folder, out);
    let Some(provider) = &folder.provider else { return };
    references::check(&provider.spec, folder, out);
    headers::check(&provider.spec, out);
    gateway::check(&provider.spec, folder, out);
    keys::check(&provider.spec, out);
    signing::check(&provider.spec, out);
    trust::check(&provider.spec, folder, out);
    if folder.is_complete {
        signing::signature_fields(&provider.spec, folder, out);
        signing::unused_credentials(&provider.spec, folder, out);
    }
}

/// Where a field stands; that decides which words it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Credential,
    Header,
    Member,
    Query,
    Body,
    Reply,
}

impl Place {
    fn words(self) -> &'static str {
        match self {
            Self::Credential => "a credential",
            Self::Header => "a header",
            Self::Member => "a member of a header",
            Self::Query => "a field of the query",
            Self::Body => "a field of a request",
            Self::Reply => "a field of a reply",
        }
    }
}

/// A field with its name and place.
struct Listed<'a> {
    name: &'a Spanned<String>,
    spec: &'a FieldSpec,
    place: Place,
}

/// All fields of a folder.
fn fields(folder: &Folder) -> Vec<Listed<'_>> {
    let mut all = Vec::new();
    if let Some(provider) = &folder.provider {
        list(&provider.spec.credentials, Place::Credential, &mut all);
        all.extend(shared_fields(&provider.spec));
    }
    for operation in &folder.operations {
        list(&operation.spec.request, Place::Body, &mut all);
        list(&operation.spec.reply, Place::Reply, &mut all);
    }
    all
}

/// Headers, their members, and the query: what goes out with every operation.
fn shared_fields(provider: &ProviderSpec) -> Vec<Listed<'_>> {
    let mut all = Vec::new();
    list(&provider.headers, Place::Header, &mut all);
    list(&provider.query, Place::Query, &mut all);
    all
}

fn list<'a>(fields: &'a Map<FieldSpec>, place: Place, all: &mut Vec<Listed<'a>>) {
    for (name, spec) in &fields.0 {
        all.push(Listed { name, spec, place });
        let inner = if place == Place::Header { Place::Member } else { place };
        list(&spec.fields, inner, all);
    }
}

/// What an operation sends, field by field: an object header by its members, and nothing that is listed as unused.
fn outgoing<'a>(provider: &'a ProviderSpec, operation: &'a OperationSpec) -> Vec<Listed<'a>> {
    let mut all = shared_fields(provider);
    list(&operation.request, Place::Body, &mut all);
    all.retain(|field| field.spec.unused.is_none() && field.spec.kind.value != TypeWord::Object);
    all
}

/// The request fields by which callers name an order.
fn order_numbers(operation: &OperationSpec) -> Vec<&Spanned<String>> {
    let closes = operation.closes.iter().flat_map(|closes| [&closes.merchant].into_iter().chain(&closes.provider));
    let queries = operation.queries.iter().flat_map(|queries| queries.merchant.iter().chain(&queries.provider));
    closes.chain(queries).collect()
}

impl Listed<'_> {
    /// The name under which it is signed.
    fn signs_as(&self) -> &str {
        self.spec.signs_as.as_ref().unwrap_or(self.name).value.as_str()
    }
}
