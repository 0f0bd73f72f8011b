//! A call as it was received: its body, headers and query as trees, before anything is believed.

use http::{HeaderMap, request::Parts, uri::PathAndQuery};
use paywright_codegen::model::{Fill, Format, Header, MethodWord, Operation, Place, Provider, Signature, Slot};
use paywright_runtime::received::{Members, Node, json, xml};

use percent_encoding::percent_decode_str;
use url::form_urlencoded;

/// A call that could be read.
pub(crate) struct Incoming<'a> {
    pub(crate) operation: &'a Operation,
    body: Members<'a>,
    /// Headers that are values by themselves.
    headers: Members<'a>,
    /// Headers that are objects.
    objects: Vec<(&'a str, Members<'a>)>,
    query: Members<'a>,
    /// The fields that stand in the path.
    path: Members<'a>,
    /// The path and the query, as they came.
    pub(crate) uri: &'a str,
}

impl<'a> Incoming<'a> {
    /// A call of which nothing could be read.
    pub(crate) fn nothing(operation: &'a Operation) -> Self {
        let (body, headers, objects, query, path) = Default::default();
        Self { operation, body, headers, objects, query, path, uri: "" }
    }

    /// Reads a call.
    ///
    /// # Errors
    ///
    /// Says in words what cannot be read.
    pub(crate) fn read(
        provider: &Provider,
        operation: &'a Operation,
        parts: &'a Parts,
        body: &'a [u8],
    ) -> Result<Self, String> {
        let mut incoming = Self::nothing(operation);
        incoming.uri = parts.uri.path_and_query().map_or("", PathAndQuery::as_str);
        incoming.path = path(operation, parts.uri.path())?;
        for header in &operation.headers {
            match header {
                Header::Plain(name, _) => {
                    let value = single(&parts.headers, name)?;
                    incoming.headers.extend(value.map(|value| (name.as_str().into(), Node::Text(value.into()))));
                }
                Header::Object(name, _) => {
                    if let Some(text) = single(&parts.headers, name)? {
                        let members = json::read(text.as_bytes()).map_err(|error| format!("{name}: {error}"))?;
                        incoming.objects.push((name, members));
                    }
                }
            }
        }
        for (name, value) in form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()) {
            if incoming.query.iter().any(|(other, _)| *other == name) {
                return Err(format!("{name} stands twice in the query"));
            }
            incoming.query.push((name, Node::Text(value)));
        }
        if operation.method != MethodWord::Get {
            let read = match &provider.request_format {
                Format::Json => json::read(body),
                Format::Xml(root) => xml::read(body, root),
            };
            incoming.body = read.map_err(|error| format!("the body is {error}"))?;
        }
        Ok(incoming)
    }

    /// What was given for a slot: neither null nor an empty text, which mean that nothing was given.
    pub(crate) fn given(&self, slot: usize) -> Option<&Node<'a>> {
        let slot = self.operation.slots.get(slot)?;
        let name = slot.field.name.as_str();
        let members = match &slot.place {
            Place::Body => &self.body,
            Place::Path => &self.path,
            Place::Query | Place::Parameter => &self.query,
            Place::Header => &self.headers,
            Place::Member(header) => self.object(header)?,
        };
        let (_, node) = members.iter().find(|(other, _)| other == name)?;
        let nothing = match node {
            Node::Null => true,
            Node::Text(text) => text.is_empty(),
            _ => false,
        };
        (!nothing).then_some(node)
    }

    fn object(&self, header: &str) -> Option<&Members<'a>> {
        self.objects.iter().find(|(name, _)| *name == header).map(|(_, members)| members)
    }

    /// What the call says about a choice that a credential makes, or what the document assumes where it says
    /// nothing. `None` where such a call has no field for it.
    pub(crate) fn says(&self, credential: usize) -> Option<&str> {
        let mut slots = self.operation.slots.iter().enumerate();
        let (index, slot) = slots.find(|(_, slot)| slot.field.fill == Fill::Credential(credential))?;
        self.given(index).and_then(Node::as_text).or(slot.field.default.as_deref())
    }

    /// Everything that a signature covers, under the names by which it is signed: what the document lists and
    /// what it does not.
    pub(crate) fn covered(&self, signature: &Signature) -> Vec<(&str, Node<'a>)> {
        let mut found = Vec::new();
        if signature.covers_body {
            self.add_covered(signature, &self.body, |place| *place == Place::Body, &mut found);
            self.add_covered(signature, &self.path, |place| *place == Place::Path, &mut found);
            // What all operations share of the query is listed, and signed nowhere.
            let in_query = |place: &Place| matches!(place, Place::Parameter | Place::Query);
            self.add_covered(signature, &self.query, in_query, &mut found);
        }
        let slots = || signature.covers.iter().filter_map(|index| self.operation.slots.get(*index));
        for (header, members) in &self.objects {
            let is_here = |place: &Place| matches!(place, Place::Member(name) if name == header);
            if slots().any(|slot| is_here(&slot.place)) {
                self.add_covered(signature, members, is_here, &mut found);
            }
        }
        for slot in slots().filter(|slot| slot.place == Place::Header) {
            let value = self.headers.iter().find(|(name, _)| *name == slot.field.name);
            found.extend(value.map(|(_, node)| (slot.signs_as.as_str(), node.clone())));
        }
        found
    }

    fn add_covered<'s>(
        &'s self,
        signature: &Signature,
        members: &'s Members<'a>,
        is_here: impl Fn(&Place) -> bool,
        found: &mut Vec<(&'s str, Node<'a>)>,
    ) {
        let slots = &self.operation.slots;
        for (name, node) in members {
            let listed = |slot: &Slot| slot.field.name == *name && is_here(&slot.place);
            let slot = slots.iter().enumerate().find(|(_, slot)| listed(slot));
            match slot {
                None => found.push((name, node.clone())),
                Some((index, slot)) if signature.covers.contains(&index) => found.push((&slot.signs_as, node.clone())),
                Some(_) => {}
            }
        }
    }
}

/// The fields in the path, decoded.
fn path<'a>(operation: &'a Operation, path: &str) -> Result<Members<'a>, String> {
    let mut template = matchit::Router::new();
    template.insert(operation.path.as_str(), ()).map_err(|error| error.to_string())?;
    let found = template.at(path).map_err(|error| error.to_string())?;
    let slots = operation.slots.iter().filter(|slot| slot.place == Place::Path);
    let value = |slot: &'a Slot| {
        let name = slot.field.name.as_str();
        let value = percent_decode_str(found.params.get(name)?).decode_utf8().ok()?;
        Some((name.into(), Node::Text(value.into_owned().into())))
    };
    Ok(slots.filter_map(value).collect())
}

/// The value of a header. One that stands twice is refused: it is not clear which one was signed.
fn single<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, String> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(format!("the header {name} stands twice"));
    }
    value.to_str().map(Some).map_err(|_| format!("the header {name} is not plain ASCII"))
}
