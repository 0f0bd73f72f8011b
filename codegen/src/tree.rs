//! YAML files as trees, every value with its place.
//!
//! saphyr-parser reads the YAML. What a spec must not hold (anchors, aliases, tags, merge keys, duplicate keys, a
//! second document) is reported here, so that nothing behind this module has to think of it.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::Arc,
};

use saphyr_parser::{Event, Parser, ScalarStyle};

use crate::diagnostic::{Diagnostics, Rule};

/// A file that was read.
#[derive(Debug)]
pub struct Source {
    /// Its path as people know it: below the folder of the specs.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A place in a file, in bytes.
#[derive(Debug, Clone)]
pub struct Span {
    /// The file.
    pub source: Arc<Source>,
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// A value with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Its place.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a value is.
#[derive(Debug, Clone)]
pub enum Value {
    /// A scalar, as it is written; `plain` where it stands without quotes.
    Scalar {
        /// The text.
        text: String,
        /// Whether it stands without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// A key of a map.
#[derive(Debug, Clone)]
pub struct Key {
    /// Its text.
    pub text: String,
    /// Its place.
    pub span: Span,
}

impl Node {
    /// What it is, in words.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Scalar { text, plain: true } if text.is_empty() || text == "null" || text == "~" => "nothing",
            Value::Scalar { .. } => "a single value",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
        }
    }

    /// The node at a path of keys and indices, such as `reply.data.fields.sign`.
    ///
    /// A key may hold dots itself: at each step the first key that fits is taken.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<&Node> {
        if path.is_empty() {
            return Some(self);
        }
        match &self.value {
            Value::Scalar { .. } => None,
            Value::List(items) => {
                let (index, rest) = path.split_once('.').unwrap_or((path, ""));
                items.get(index.parse::<usize>().ok()?)?.at(rest)
            }
            Value::Map(entries) => entries.iter().find_map(|(key, node)| {
                let rest = path.strip_prefix(&key.text)?;
                if rest.is_empty() { Some(node) } else { node.at(rest.strip_prefix('.')?) }
            }),
        }
    }

    /// The place of what stands at a path, with its key.
    #[must_use]
    pub fn place(&self, path: &str) -> Option<Span> {
        match &self.value {
            Value::Map(entries) => entries.iter().find_map(|(key, node)| {
                let rest = path.strip_prefix(&key.text)?;
                let inner = rest.strip_prefix('.');
                let whole = Span { end: node.span.end.max(key.span.end), ..key.span.clone() };
                if rest.is_empty() { Some(whole) } else { node.place(inner?) }
            }),
            Value::List(items) => {
                let (index, rest) = path.split_once('.').unwrap_or((path, ""));
                let item = items.get(index.parse::<usize>().ok()?)?;
                if rest.is_empty() { Some(item.span.clone()) } else { item.place(rest) }
            }
            Value::Scalar { .. } => None,
        }
    }
}

/// Reads a file. Every mistake goes to `out`; without a tree there is at least one.
pub fn read(source: &Arc<Source>, out: &mut Diagnostics) -> Option<Node> {
    // The parser counts characters; spans count bytes.
    let mut offsets: Vec<usize> = source.text.char_indices().map(|(offset, _)| offset).collect();
    offsets.push(source.text.len());
    let mut builder = Builder { source, offsets, out, stack: Vec::new(), root: None, documents: 0 };
    let mut parser = Parser::new_from_str(&source.text);
    loop {
        match parser.next_event() {
            None => break,
            Some(Ok((event, span))) => {
                let span = builder.span(span.start.index(), span.end.index());
                if builder.stack.len() > MAX_DEPTH {
                    let message = format!("nested more than {MAX_DEPTH} levels deep");
                    builder
                        .out
                        .add(Rule::Construct, &span, message)
                        .help("specs need a few levels; close the brackets");
                    return None;
                }
                builder.event(event, span);
            }
            Some(Err(error)) => {
                if let Some(tab) = builder.tab_near(error.marker().index()) {
                    builder
                        .out
                        .add(Rule::Yaml, &tab, "a tab, where YAML has spaces")
                        .help("write spaces: two for each level, one behind a colon");
                    return None;
                }
                let at = error.marker().index();
                let span = builder.span(at, at.saturating_add(1));
                builder
                    .out
                    .add(Rule::Yaml, &span, format!("this is not YAML: {}", error.info()))
                    .help("the slip may stand a line earlier: a bracket, a quote, a tab, a colon or a brace in a text without quotes");
                return None;
            }
        }
    }
    let Builder { root, documents, .. } = builder;
    if root.is_none() && documents == 0 {
        let span = Span { source: Arc::clone(source), start: 0, end: source.text.len().min(1) };
        out.add(Rule::Yaml, &span, "the file is empty".to_owned())
            .help("a spec starts with `provider:` or `operation:`");
    }
    root
}

/// How deep maps and lists may stand in each other: more than any spec needs, and less than a stack holds.
const MAX_DEPTH: usize = 64;

enum Frame {
    List(Span, Vec<Node>),
    Map(OpenMap),
}

/// A map that is not yet at its end.
struct OpenMap {
    span: Span,
    entries: Vec<(Key, Node)>,
    /// Where each key stood first. A table of codes may be long: looking through the entries would take its square.
    first: HashMap<String, Span>,
    /// The key whose value comes next.
    waiting: Option<Key>,
}

struct Builder<'a> {
    source: &'a Arc<Source>,
    offsets: Vec<usize>,
    out: &'a mut Diagnostics,
    stack: Vec<Frame>,
    root: Option<Node>,
    documents: usize,
}

impl Builder<'_> {
    /// A tab in the indentation, or behind a colon, of the line where reading stopped or of one beside it.
    fn tab_near(&self, at: usize) -> Option<Span> {
        let text = &self.source.text;
        let at = self.offsets.get(at).copied().unwrap_or(text.len());
        let line = |line: usize| {
            (line > 0).then(|| text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum())
        };
        let stopped = text.get(..at).unwrap_or_default().matches('\n').count().saturating_add(1);
        [stopped, stopped.saturating_sub(1), stopped.saturating_add(1)].into_iter().find_map(|number| {
            let start: usize = line(number)?;
            let content = text.get(start..)?.lines().next()?;
            let indentation = content.len().saturating_sub(content.trim_start().len());
            let indented = content.get(..indentation)?.find('\t');
            let tab = start.saturating_add(indented.or_else(|| Some(content.find(":\t")?.saturating_add(1)))?);
            Some(Span { source: Arc::clone(self.source), start: tab, end: tab.saturating_add(1) })
        })
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let length = self.source.text.len();
        let start = self.offsets.get(start).copied().unwrap_or(length);
        let end = self.offsets.get(end).copied().unwrap_or(length);
        // Some values end only where the next one starts.
        let text = self.source.text.get(start..end).unwrap_or_default();
        Span { source: Arc::clone(self.source), start, end: start.saturating_add(text.trim_end().len()) }
    }

    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::DocumentStart(_) => {
                self.documents = self.documents.saturating_add(1);
                if self.documents == 2 {
                    self.out
                        .add(Rule::Construct, &span, "a second document in one file")
                        .help("write it into a file of its own");
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse(anchor, tag.is_some(), &span);
                let plain = style == ScalarStyle::Plain;
                self.push(Node { span, value: Value::Scalar { text: text.into_owned(), plain } });
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse(anchor, tag.is_some(), &span);
                self.stack.push(Frame::List(span, Vec::new()));
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse(anchor, tag.is_some(), &span);
                let (entries, first) = (Vec::new(), HashMap::new());
                self.stack.push(Frame::Map(OpenMap { span, entries, first, waiting: None }));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(&span),
            Event::Alias(_) => {
                self.out
                    .add(Rule::Construct, &span, "an alias; specs have none".to_owned())
                    .help("write the value out: whoever checks the spec against the page reads it line by line");
                self.push(Node { span, value: Value::Scalar { text: String::new(), plain: true } });
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }

    fn refuse(&mut self, anchor: usize, tag: bool, span: &Span) {
        if anchor != 0 {
            self.out
                .add(Rule::Construct, span, "an anchor; specs have none")
                .help("remove it, and write the value out wherever it is used");
        }
        if tag {
            self.out
                .add(Rule::Construct, span, "a tag; specs have none")
                .help("remove it; a text that looks like a number goes in quotes");
        }
    }

    fn close(&mut self, end: &Span) {
        let node = match self.stack.pop() {
            Some(Frame::List(span, items)) => Node { span: joined(span, end), value: Value::List(items) },
            Some(Frame::Map(map)) => Node { span: joined(map.span, end), value: Value::Map(map.entries) },
            None => return,
        };
        self.push(node);
    }

    fn push(&mut self, node: Node) {
        match self.stack.last_mut() {
            None if self.documents <= 1 => self.root = Some(node),
            None => {}
            Some(Frame::List(_, items)) => items.push(node),
            Some(Frame::Map(map)) => match map.waiting.take() {
                Some(key) => map.add(key, node, self.out),
                None => map.waiting = Some(key(node, self.out)),
            },
        }
    }
}

/// The key that a node is.
fn key(node: Node, out: &mut Diagnostics) -> Key {
    let text = match node.value {
        Value::Scalar { text, .. } => text,
        Value::List(_) | Value::Map(_) => {
            out.add(Rule::Construct, &node.span, "a key that is no text").help("write a name before the colon");
            String::new()
        }
    };
    Key { text, span: node.span }
}

impl OpenMap {
    /// Adds an entry, unless the map may not have it.
    fn add(&mut self, key: Key, node: Node, out: &mut Diagnostics) {
        if key.text == "<<" {
            out.add(Rule::Construct, &key.span, "a merge key; specs have none").help("write the keys out");
            return;
        }
        match self.first.entry(key.text.clone()) {
            Entry::Occupied(first) => {
                out.add(Rule::DuplicateKey, &key.span, format!("the key `{}` stands twice", key.text))
                    .also(first.get(), "first here")
                    .help("remove one of them");
            }
            Entry::Vacant(place) => {
                place.insert(key.span.clone());
                self.entries.push((key, node));
            }
        }
    }
}

fn joined(start: Span, end: &Span) -> Span {
    let text = start.source.text.get(start.start..end.end).unwrap_or_default();
    let end = start.start.saturating_add(text.trim_end().len());
    Span { end, ..start }
}
