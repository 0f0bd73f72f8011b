//! The tree that html5ever builds: no more of a document than the reader needs, in one vector.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    rc::Rc,
};

use html5ever::{
    Attribute, ExpandedName, ParseOpts, QualName, parse_document,
    tendril::{StrTendril, TendrilSink},
    tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink},
};

use crate::page::{MAX_DEPTH, MAX_PARTS, PageError};

/// How much is parsed before the limits are looked at again: a few bytes can open many elements.
const CHUNK: usize = 4096;

/// What a node is.
#[derive(Debug)]
pub(super) enum Data {
    Element(Element),
    Text(String),
    /// The document itself, comments.
    Other,
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: String,
    /// How many columns a cell covers.
    pub(super) columns: usize,
    /// How many rows a cell covers.
    pub(super) rows: usize,
}

#[derive(Debug)]
struct Node {
    data: Data,
    children: Vec<usize>,
    parent: Option<usize>,
    line: usize,
    depth: usize,
}

/// A document.
#[derive(Debug)]
pub(super) struct Tree(Vec<Node>);

impl Tree {
    pub(super) const ROOT: usize = 0;

    pub(super) fn children(&self, node: usize) -> &[usize] {
        self.0.get(node).map_or(&[], |node| &node.children)
    }

    pub(super) fn data(&self, node: usize) -> &Data {
        self.0.get(node).map_or(&Data::Other, |node| &node.data)
    }

    pub(super) fn line(&self, node: usize) -> usize {
        self.0.get(node).map_or(1, |node| node.line)
    }

    /// The elements of a name below a node, in the page's order.
    pub(super) fn below(&self, node: usize, name: &str) -> Vec<usize> {
        let mut found = Vec::new();
        let mut waiting: Vec<usize> = self.children(node).iter().rev().copied().collect();
        while let Some(node) = waiting.pop() {
            if matches!(self.data(node), Data::Element(element) if element.name == name) {
                found.push(node);
            }
            waiting.extend(self.children(node).iter().rev());
        }
        found
    }

    pub(super) fn holds(&self, node: usize, name: &str) -> bool {
        !self.below(node, name).is_empty()
    }
}

/// Parses HTML.
pub(super) fn parse(text: &str) -> Result<Tree, PageError> {
    let mut parser = parse_document(Sink::default(), ParseOpts::default());
    let mut rest = text;
    while !rest.is_empty() {
        let (chunk, left) = rest.split_at(rest.floor_char_boundary(CHUNK.min(rest.len())));
        parser.process(StrTendril::from_slice(chunk));
        let sink = &parser.tokenizer.sink.sink;
        if let Some(excess) = sink.excess.take() {
            return Err(excess);
        }
        rest = left;
    }
    let sink = parser.finish();
    match sink.excess.take() {
        Some(excess) => Err(excess),
        None => Ok(Tree(sink.nodes.into_inner())),
    }
}

#[derive(Clone)]
struct Handle {
    id: usize,
    name: Rc<QualName>,
}

struct Sink {
    nodes: RefCell<Vec<Node>>,
    document: Handle,
    line: Cell<usize>,
    elements: Cell<usize>,
    excess: Cell<Option<PageError>>,
}

impl Default for Sink {
    fn default() -> Self {
        let document = Node { data: Data::Other, children: Vec::new(), parent: None, line: 1, depth: 0 };
        Self {
            nodes: RefCell::new(vec![document]),
            document: Handle { id: Tree::ROOT, name: Rc::new(no_name()) },
            line: Cell::new(1),
            elements: Cell::new(0),
            excess: Cell::new(None),
        }
    }
}

fn no_name() -> QualName {
    QualName::new(None, html5ever::ns!(), html5ever::local_name!(""))
}

impl Sink {
    fn add(&self, data: Data) -> usize {
        // Texts stand between elements or comments, so that these bound them.
        if !matches!(data, Data::Text(_)) {
            self.elements.set(self.elements.get().saturating_add(1));
        }
        if self.elements.get() > MAX_PARTS {
            self.excess.set(Some(PageError::TooMany { what: "elements" }));
        }
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { data, children: Vec::new(), parent: None, line: self.line.get(), depth: 0 });
        nodes.len().saturating_sub(1)
    }

    /// Puts a node under a parent, before the child at `at` or at the end. Text joins the text before it.
    fn insert(&self, parent: usize, at: Option<usize>, child: NodeOrText<Handle>) {
        let id = match child {
            NodeOrText::AppendNode(handle) => {
                self.detach(handle.id);
                handle.id
            }
            NodeOrText::AppendText(text) => {
                if self.joined(parent, at, &text) {
                    return;
                }
                self.add(Data::Text(text.to_string()))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        let depth = nodes.get(parent).map_or(0, |node| node.depth.saturating_add(1));
        if depth > MAX_DEPTH {
            self.excess.set(Some(PageError::TooDeep));
        }
        if let Some(node) = nodes.get_mut(id) {
            node.parent = Some(parent);
            node.depth = depth;
        }
        if let Some(node) = nodes.get_mut(parent) {
            let at = at.unwrap_or(node.children.len()).min(node.children.len());
            node.children.insert(at, id);
        }
    }

    fn joined(&self, parent: usize, at: Option<usize>, text: &str) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        let before = nodes.get(parent).and_then(|node| {
            let at = at.unwrap_or(node.children.len());
            node.children.get(at.checked_sub(1)?).copied()
        });
        match before.and_then(|id| nodes.get_mut(id)).map(|node| &mut node.data) {
            Some(Data::Text(before)) => {
                before.push_str(text);
                true
            }
            _ => false,
        }
    }

    fn detach(&self, id: usize) {
        let mut nodes = self.nodes.borrow_mut();
        let parent = nodes.get_mut(id).and_then(|node| node.parent.take());
        if let Some(parent) = parent.and_then(|parent| nodes.get_mut(parent)) {
            // From the end: what moves is nearly always what came last.
            if let Some(at) = parent.children.iter().rposition(|child| *child == id) {
                parent.children.remove(at);
            }
        }
    }

    fn place_of(&self, id: usize) -> Option<(usize, usize)> {
        let nodes = self.nodes.borrow();
        let parent = nodes.get(id)?.parent?;
        let at = nodes.get(parent)?.children.iter().rposition(|child| *child == id)?;
        Some((parent, at))
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.document.clone()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let covers = |wanted: &str| {
            let given = attributes.iter().find(|attribute| &*attribute.name.local == wanted);
            given.and_then(|attribute| attribute.value.trim().parse::<usize>().ok()).unwrap_or(1)
        };
        let element = Element { name: name.local.to_string(), columns: covers("colspan"), rows: covers("rowspan") };
        Handle { id: self.add(Data::Element(element)), name: Rc::new(name) }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Handle { id: self.add(Data::Other), name: Rc::new(no_name()) }
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Handle { id: self.add(Data::Other), name: Rc::new(no_name()) }
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.id, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        match self.place_of(element.id) {
            Some((parent, at)) => self.insert(parent, Some(at), child),
            None => self.insert(previous.id, None, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let Some((parent, at)) = self.place_of(sibling.id) {
            self.insert(parent, Some(at), child);
        }
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let children = self.nodes.borrow_mut().get_mut(node.id).map(|node| std::mem::take(&mut node.children));
        for id in children.unwrap_or_default() {
            if let Some(child) = self.nodes.borrow_mut().get_mut(id) {
                child.parent = None;
            }
            self.insert(new_parent.id, None, NodeOrText::AppendNode(Handle { id, name: Rc::new(no_name()) }));
        }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(usize::try_from(line).unwrap_or(usize::MAX));
    }
}
