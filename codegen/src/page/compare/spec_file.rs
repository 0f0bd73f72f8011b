//! The spec's side: an operation's file, and its provider's.

use std::{fs, path::Path, sync::Arc};

use crate::{
    decode::Decode,
    diagnostic::{Diagnostics, Rule},
    spec::{OperationSpec, ProviderSpec},
    tree::{self, Node, Source, Span},
};

/// An operation's file, and its provider's file beside it, where there is one.
#[derive(Debug)]
pub struct SpecFiles {
    /// The operation.
    pub operation: OperationSpec,
    /// The whole operation's file, for places that need a heading's span.
    pub root: Node,
    /// The provider.
    pub provider: Option<ProviderSpec>,
    /// The whole provider's file, for what errata say stands there.
    pub provider_root: Option<Node>,
}

impl SpecFiles {
    /// Reads `PROVIDER/OPERATION.yaml`, and `provider.yaml` beside it.
    ///
    /// # Errors
    ///
    /// The mistakes of both files.
    pub fn read(path: &Path) -> Result<Self, Diagnostics> {
        let mut out = Diagnostics::default();
        let root = node(path, &mut out);
        let operation = root.as_ref().and_then(|root| OperationSpec::decode(root, &mut out));
        let beside = path.with_file_name("provider.yaml");
        let provider_root = beside.is_file().then(|| node(&beside, &mut out)).flatten();
        let provider = provider_root.as_ref().and_then(|root| ProviderSpec::decode(root, &mut out));
        match (root, operation) {
            (Some(root), Some(operation)) if out.is_empty() => Ok(Self { operation, root, provider, provider_root }),
            _ => Err(out),
        }
    }

    /// The span of a key of the operation's file, such as `request`.
    pub(super) fn key(&self, key: &str) -> &Span {
        let crate::tree::Value::Map(entries) = &self.root.value else { return &self.root.span };
        entries.iter().find(|(found, _)| found.text == key).map_or(&self.operation.id.span, |(found, _)| &found.span)
    }
}

fn node(path: &Path, out: &mut Diagnostics) -> Option<Node> {
    let name = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => tree::read(&Arc::new(Source { name, text }), out),
        Err(error) => {
            let span = Span { source: Arc::new(Source { name, text: String::new() }), start: 0, end: 0 };
            out.add(Rule::Unreadable, &span, format!("the spec cannot be read: {error}"));
            None
        }
    }
}
