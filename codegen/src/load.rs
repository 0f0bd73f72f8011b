//! From files to the model.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    check::{File, Folder, apply_allowances, check},
    decode::Decode,
    diagnostic::{Diagnostics, Rule},
    lower::{distinct_modules, lower},
    model::{self, Model},
    spec::{OperationSpec, ProviderSpec},
    tree::{self, Source, Span},
};

/// A spec file: its path below the folder of the specs, and its bytes.
#[derive(Debug, Clone)]
pub struct SpecFile {
    /// Such as `acopay/provider.yaml`.
    pub path: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// Reads all specs below a folder and makes the model.
///
/// # Errors
///
/// The mistakes that were found, all of them.
pub fn load_folder(folder: &Path) -> Result<Model, Diagnostics> {
    let mut out = Diagnostics::default();
    let prefix = shown(folder);
    let mut files = Vec::new();
    match entries(folder) {
        Ok(found) => found.iter().for_each(|entry| files.extend(entry.read(&prefix, &mut out))),
        Err(error) => {
            let message = format!("the specs cannot be read: {error}");
            out.add_nowhere(Rule::Unreadable, folder.display().to_string(), message)
                .help("name the project by `--root`");
            return Err(out);
        }
    }
    load_named(&files, &prefix, out)
}

/// The spec files below a folder: `PROVIDER/*.yaml`, sorted.
///
/// # Errors
///
/// A folder or file cannot be read.
pub fn files_below(folder: &Path) -> io::Result<Vec<SpecFile>> {
    let entries = entries(folder)?;
    let specs = entries.iter().filter(|entry| entry.is_spec());
    specs.map(|entry| Ok(SpecFile { path: entry.name.clone(), content: std::fs::read(&entry.path)? })).collect()
}

/// Something in a provider's folder.
struct Entry {
    /// Such as `acopay/provider.yaml`.
    name: String,
    path: PathBuf,
}

impl Entry {
    fn has_ending(&self, ending: &str) -> bool {
        self.path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
    }

    fn is_spec(&self) -> bool {
        self.path.extension().is_some_and(|found| found == "yaml") && !self.path.is_dir()
    }

    /// The file, if it is a spec; reports what only looks like one. Other files, such as notes, are nobody's business.
    fn read(&self, prefix: &str, out: &mut Diagnostics) -> Option<SpecFile> {
        let name = format!("{prefix}{}", self.name);
        if self.is_spec() {
            match std::fs::read(&self.path) {
                Ok(content) => return Some(SpecFile { path: self.name.clone(), content }),
                Err(error) => {
                    let message = format!("the file cannot be read: {error}");
                    out.add_nowhere(Rule::Unreadable, name, message).help("mend its permissions, or remove it");
                }
            }
        } else if self.path.is_dir() {
            out.add_nowhere(Rule::WrongFile, name, "a folder within a provider's folder would be ignored")
                .help("move its files up, or the folder elsewhere");
        } else if self.has_ending("yml") || self.has_ending("yaml") {
            out.add_nowhere(Rule::WrongFile, name, "a file with this ending would be ignored")
                .help("specs' names end in `.yaml`");
        }
        None
    }
}

/// What stands in the folders of providers, sorted.
fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for provider in sorted(folder)?.into_iter().filter(|path| path.is_dir()) {
        for path in sorted(&provider)? {
            let name =
                |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            entries.push(Entry { name: format!("{}/{}", name(&provider), name(&path)), path });
        }
    }
    Ok(entries)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// Makes the model of spec files.
///
/// # Errors
///
/// The mistakes that were found, all of them.
pub fn load(files: &[SpecFile]) -> Result<Model, Diagnostics> {
    load_named(files, "", Diagnostics::default())
}

/// The folder as people see it from where they are, with a slash at its end.
fn shown(folder: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let shown = folder.strip_prefix(&here).or_else(|_| folder.strip_prefix(".")).unwrap_or(folder);
    format!("{}/", shown.display())
}

fn load_named(files: &[SpecFile], prefix: &str, mut out: Diagnostics) -> Result<Model, Diagnostics> {
    let folders = read(files, prefix, &mut out);
    all_made(&folders, prefix, out)
}

/// Makes the model of folders that were read without mistakes.
///
/// # Errors
///
/// The mistakes that were found, all of them.
pub fn load_read(folders: &[Folder]) -> Result<Model, Diagnostics> {
    all_made(folders, "", Diagnostics::default())
}

fn all_made(folders: &[Folder], prefix: &str, mut out: Diagnostics) -> Result<Model, Diagnostics> {
    distinct_modules(folders, &mut out);
    let providers = folders.iter().filter_map(|folder| made(folder, prefix, &mut out)).collect();
    if out.is_empty() { Ok(Model { providers }) } else { Err(out) }
}

/// Checks and lowers what could be read of a provider.
fn made(folder: &Folder, prefix: &str, out: &mut Diagnostics) -> Option<model::Provider> {
    let before = out.len();
    check(folder, out);
    let provider = lower(folder, out);
    let is_explained = out.len() > before || !folder.is_complete;
    apply_allowances(folder, out);
    if provider.is_none() && !is_explained {
        out.add_nowhere(Rule::Internal, format!("{prefix}{}", folder.name), "no client can be made of these specs")
            .help("this is a mistake of codegen; please report it with the specs");
    }
    provider
}

/// Reads spec files into the folders that they stand in; `prefix` stands before their paths wherever they are shown.
pub fn read(files: &[SpecFile], prefix: &str, out: &mut Diagnostics) -> Vec<Folder> {
    if files.is_empty() {
        out.add_nowhere(Rule::NoProvider, prefix.to_owned(), "there are no specs")
            .help("a provider is a folder with a `provider.yaml`");
    }
    let mut sorted: Vec<&SpecFile> = files.iter().collect();
    sorted.sort_by_key(|file| folder_of(file));
    let folders = sorted.chunk_by(|a, b| folder_of(a) == folder_of(b));
    folders.map(|files| read_folder(files, prefix, out)).collect()
}

/// Puts a tree into a folder as its file of this path, so that who tries many changes of one file reads the others once.
///
/// Mistakes go to `out`; the folder then stays as it was.
pub fn put(folder: &mut Folder, path: &str, root: tree::Node, out: &mut Diagnostics) {
    let before = out.len();
    let stem = stem(path);
    if stem == "provider" {
        let spec = ProviderSpec::decode(&root, out).filter(|_| out.len() == before);
        folder.provider = spec.map(|spec| File { stem, spec, root }).or_else(|| folder.provider.take());
    } else if let Some(spec) = OperationSpec::decode(&root, out).filter(|_| out.len() == before) {
        match folder.operations.iter_mut().find(|there| there.stem == stem) {
            Some(there) => *there = File { stem, spec, root },
            None => folder.operations.push(File { stem, spec, root }),
        }
    }
}

/// A file's name without its ending.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".yaml").unwrap_or(name).to_owned()
}

fn folder_of(file: &SpecFile) -> &str {
    file.path.split_once('/').map_or("", |(folder, _)| folder)
}

fn read_folder(files: &[&SpecFile], prefix: &str, out: &mut Diagnostics) -> Folder {
    let before = out.len();
    let name = files.first().map(|file| folder_of(file)).unwrap_or_default().to_owned();
    let mut folder = Folder { name, provider: None, operations: Vec::new(), is_complete: true };
    for file in files {
        let stem = stem(&file.path);
        let Some(root) = read_file(file, prefix, out) else { continue };
        if stem == "provider" {
            folder.provider = ProviderSpec::decode(&root, out).map(|spec| File { stem, spec, root });
        } else if let Some(spec) = OperationSpec::decode(&root, out) {
            folder.operations.push(File { stem, spec, root });
        }
    }
    if !files.iter().any(|file| file.path.ends_with("/provider.yaml")) {
        let name = format!("{prefix}{}/provider.yaml", folder.name);
        out.add_nowhere(Rule::NoProvider, name, "this file is missing")
            .help("a folder of specs holds one: hosts, credentials, signing and judging are the provider's");
    }
    folder.is_complete = out.len() == before;
    folder
}

fn read_file(file: &SpecFile, prefix: &str, out: &mut Diagnostics) -> Option<tree::Node> {
    let (text, valid) = match String::from_utf8(file.content.clone()) {
        Ok(text) => (text, true),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), false),
    };
    let source = Arc::new(Source { name: format!("{prefix}{}", file.path), text });
    if !valid {
        let start = source.text.find('\u{fffd}').unwrap_or(0);
        let span = Span { source: Arc::clone(&source), start, end: start.saturating_add(3).min(source.text.len()) };
        out.add(Rule::Unreadable, &span, "the file is not UTF-8").help("save it as UTF-8");
        return None;
    }
    tree::read(&source, out)
}
