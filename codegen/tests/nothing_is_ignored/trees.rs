//! Specs as trees, each place of which can be changed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, mem, path::Path, sync::Arc};

use paywright_codegen::{
    SpecFile,
    check::Folder,
    diagnostic::Diagnostics,
    emit, load,
    load::files_below,
    model::Model,
    tree::{self, Node, Source, Value},
};

/// A provider's specs as trees.
#[derive(Clone)]
pub(crate) struct Specs(pub(crate) Vec<(String, Node)>);

/// A place in them: the file, then keys and indices; a step that ends the path may be the key itself.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) file: usize,
    steps: Vec<usize>,
    /// The keys on the way: `request`, `order`, `max_length`.
    pub(crate) names: Vec<String>,
    /// Whether the last of them is the document's name, not the language's word.
    pub(crate) is_named: bool,
    pub(crate) is_key: bool,
}

pub(crate) fn providers() -> BTreeMap<String, Specs> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut providers: BTreeMap<String, Specs> = BTreeMap::new();
    // The example's has words that the others have not.
    let folders = ["specs", "examples/own-provider/specs"].map(|folder| files_below(&root.join(folder)).unwrap());
    for file in folders.into_iter().flatten() {
        let source = Arc::new(Source { name: file.path.clone(), text: String::from_utf8(file.content).unwrap() });
        let node = tree::read(&source, &mut Diagnostics::default()).unwrap();
        let (provider, _) = file.path.split_once('/').unwrap();
        providers.entry(provider.to_owned()).or_insert(Specs(Vec::new())).0.push((file.path.clone(), node));
    }
    providers
}

impl Specs {
    fn files(&self) -> Vec<SpecFile> {
        let file = |(path, node): &(String, Node)| {
            let mut text = String::new();
            print(node, &mut text);
            SpecFile { path: path.clone(), content: text.into_bytes() }
        };
        self.0.iter().map(file).collect()
    }

    /// What is generated, and the model; `None` where the specs have mistakes.
    pub(crate) fn output(&self) -> Option<Output> {
        let model = self.model()?;
        Some(Output { files: emit::each(&model).map(Result::unwrap).collect(), model })
    }

    /// The model; `None` where the specs have mistakes.
    pub(crate) fn model(&self) -> Option<Model> {
        load(&self.files()).ok()
    }

    pub(crate) fn without_errata(&self) -> Self {
        let mut bare = self.clone();
        for (_, node) in &mut bare.0 {
            if let Value::Map(entries) = &mut node.value {
                entries.retain(|(key, _)| key.text != "errata");
            }
        }
        bare
    }

    pub(crate) fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        for (file, (_, node)) in self.0.iter().enumerate() {
            let mut place = Place { file, steps: Vec::new(), names: Vec::new(), is_named: false, is_key: false };
            collect(node, &mut place, &mut places);
        }
        places
    }

    /// Whether the key at a place stands in its map once more.
    fn stands_twice(&mut self, place: &Place) -> bool {
        let key = self.text_mut(place).clone();
        let (last, outer) = place.steps.split_last().unwrap();
        let mut node = &self.0[place.file].1;
        for step in outer {
            node = match &node.value {
                Value::List(items) => &items[*step],
                Value::Map(entries) => &entries[*step].1,
                Value::Scalar { .. } => unreachable!("a path ends at a scalar"),
            };
        }
        let Value::Map(entries) = &node.value else { unreachable!("a key stands in a map") };
        entries.iter().enumerate().any(|(at, (other, _))| at != *last && other.text == key)
    }

    /// The text at a place.
    pub(crate) fn text_mut(&mut self, place: &Place) -> &mut String {
        let mut node = &mut self.0[place.file].1;
        for (depth, step) in place.steps.iter().enumerate() {
            node = match &mut node.value {
                Value::List(items) => &mut items[*step],
                Value::Map(entries) => {
                    let (key, node) = &mut entries[*step];
                    if place.is_key && depth + 1 == place.steps.len() {
                        return &mut key.text;
                    }
                    node
                }
                Value::Scalar { .. } => unreachable!("a path ends at a scalar"),
            };
        }
        match &mut node.value {
            Value::Scalar { text, .. } => text,
            _ => unreachable!("a path ends at a scalar"),
        }
    }
}

/// Specs of which one file is changed again and again; the others are read once.
pub(crate) struct Trial {
    pub(crate) specs: Specs,
    folders: Vec<Folder>,
}

impl Trial {
    pub(crate) fn of(specs: &Specs) -> Self {
        let mut mistakes = Diagnostics::default();
        let folders = load::read(&specs.files(), "", &mut mistakes);
        assert!(mistakes.is_empty(), "{}", mistakes.render(false));
        Self { specs: specs.clone(), folders }
    }

    /// The model with another text at a place; `None` where that is a mistake. All places must be in one file.
    pub(crate) fn model(&mut self, place: &Place, text: String) -> Option<Model> {
        let before = mem::replace(self.specs.text_mut(place), text);
        let (path, root) = self.specs.0[place.file].clone();
        // Reading would refuse it.
        let is_twice = place.is_key && self.specs.stands_twice(place);
        *self.specs.text_mut(place) = before;
        if is_twice {
            return None;
        }
        let mut mistakes = Diagnostics::default();
        load::put(&mut self.folders[0], &path, root, &mut mistakes);
        if mistakes.is_empty() { load::load_read(&self.folders).ok() } else { None }
    }
}

impl Place {
    /// The last word of the language on the way.
    pub(crate) fn word(&self) -> &str {
        self.names.last().filter(|_| !self.is_named).map_or("", String::as_str)
    }
}

pub(crate) struct Output {
    /// In the order in which they are made.
    pub(crate) files: Vec<emit::File>,
    pub(crate) model: Model,
}

/// Maps whose keys are the document's names, not the language's words.
const NAMED: &[&str] = &[
    "hosts",
    "endpoints",
    "settings",
    "parts",
    "credentials",
    "headers",
    "query",
    "request",
    "reply",
    "fields",
    "values",
    "errors",
    "sub_codes",
    "choices",
    "must_be",
    "set",
    "when",
];

fn collect(node: &Node, place: &mut Place, places: &mut Vec<Place>) {
    match &node.value {
        Value::Scalar { .. } => places.push(place.clone()),
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                place.steps.push(index);
                collect(item, place, places);
                place.steps.pop();
            }
        }
        Value::Map(entries) => {
            let outer = place.is_named;
            // `request:` is a map of fields in an operation, and a format on the wire. A field may be called `fields`.
            let is_named = !outer
                && place.names.last().is_some_and(|key| NAMED.contains(&key.as_str()))
                && place.names.first().is_none_or(|first| first != "wire");
            for (index, (key, value)) in entries.iter().enumerate() {
                place.steps.push(index);
                place.names.push(key.text.clone());
                place.is_named = is_named;
                if is_named {
                    places.push(Place { is_key: true, ..place.clone() });
                }
                collect(value, place, places);
                place.names.pop();
                place.steps.pop();
            }
            place.is_named = outer;
        }
    }
}

/// YAML's flow style, which needs no indentation.
fn print(node: &Node, out: &mut String) {
    match &node.value {
        Value::Scalar { text, plain } if *plain && is_plain(text) => out.push_str(text),
        Value::Scalar { text, .. } => quote(text, out),
        Value::List(items) => {
            out.push('[');
            for item in items {
                print(item, out);
                out.push_str(", ");
            }
            out.push(']');
        }
        Value::Map(entries) => {
            out.push('{');
            for (key, value) in entries {
                quote(&key.text, out);
                out.push_str(": ");
                print(value, out);
                out.push_str(", ");
            }
            out.push('}');
        }
    }
}

fn is_plain(text: &str) -> bool {
    text == "true" || text == "false" || text.parse::<u32>().is_ok_and(|number| number.to_string() == text)
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    out.push('"');
}
