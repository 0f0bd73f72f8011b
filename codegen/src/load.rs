//! From files to the model.

use std::{collections::HashSet, io, path::Path, sync::Arc};

use crate::{
    check,
    decode::Decode,
    diagnostic::{Diagnostics, Rule},
    lower::{Folder, lower},
    model::Model,
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
    match files_below(folder) {
        Ok(files) => load_named(&files, &shown(folder)),
        Err(error) => {
            let mut out = Diagnostics::default();
            let source = Arc::new(Source { name: folder.display().to_string(), text: String::new() });
            out.add(Rule::Unreadable, &Span { source, start: 0, end: 0 }, format!("the specs cannot be read: {error}"));
            Err(out)
        }
    }
}

/// The spec files below a folder: `PROVIDER/*.yaml`, sorted.
///
/// # Errors
///
/// A folder or file cannot be read.
pub fn files_below(folder: &Path) -> io::Result<Vec<SpecFile>> {
    let mut files = Vec::new();
    for provider in sorted(folder)?.into_iter().filter(|path| path.is_dir()) {
        for path in sorted(&provider)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "yaml")) {
            let name =
                |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            files.push(SpecFile {
                path: format!("{}/{}", name(&provider), name(&path)),
                content: std::fs::read(&path)?,
            });
        }
    }
    Ok(files)
}

fn sorted(folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
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
    load_named(files, "")
}

/// The folder as people see it from where they are, with a slash at its end.
fn shown(folder: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    format!("{}/", folder.strip_prefix(&here).unwrap_or(folder).display())
}

fn load_named(files: &[SpecFile], prefix: &str) -> Result<Model, Diagnostics> {
    let mut out = Diagnostics::default();
    let mut folders: Vec<(String, Option<ProviderSpec>, Vec<OperationSpec>)> = Vec::new();
    for file in files {
        let (folder, name) = file.path.split_once('/').unwrap_or(("", &file.path));
        let stem = name.trim_end_matches(".yaml");
        if folders.last().is_none_or(|(last, ..)| last != folder) {
            folders.push((folder.to_owned(), None, Vec::new()));
        }
        let Some((_, provider, operations)) = folders.last_mut() else { continue };
        let Some(root) = read(file, prefix, &mut out) else { continue };
        if stem == "provider" {
            *provider = ProviderSpec::decode(&root, &mut out);
            if let Some(spec) = provider {
                check::provider(spec, &root, folder, &mut out);
            }
        } else if let Some(spec) = OperationSpec::decode(&root, &mut out) {
            check::operation(&spec, &root, stem, &mut out);
            operations.push(spec);
        }
    }
    let paths: HashSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for (folder, ..) in &folders {
        let path = format!("{folder}/provider.yaml");
        if !paths.contains(path.as_str()) {
            nowhere(&mut out, format!("{prefix}{path}"), "this file is missing");
        }
    }
    if folders.is_empty() {
        nowhere(&mut out, prefix.to_owned(), "there are no specs");
    }
    let complete =
        folders.into_iter().filter_map(|(_, provider, operations)| Some(Folder { provider: provider?, operations }));
    let model = lower(&complete.collect::<Vec<_>>(), &mut out);
    match model {
        Some(model) if out.is_empty() => Ok(model),
        _ => Err(out),
    }
}

fn read(file: &SpecFile, prefix: &str, out: &mut Diagnostics) -> Option<tree::Node> {
    let (text, valid) = match String::from_utf8(file.content.clone()) {
        Ok(text) => (text, true),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), false),
    };
    let source = Arc::new(Source { name: format!("{prefix}{}", file.path), text });
    if !valid {
        let start = source.text.find('\u{fffd}').unwrap_or(0);
        let span = Span { source: Arc::clone(&source), start, end: start.saturating_add(3).min(source.text.len()) };
        out.add(Rule::Unreadable, &span, "the file is not UTF-8".to_owned());
        return None;
    }
    tree::read(&source, out)
}

fn nowhere(out: &mut Diagnostics, name: String, message: &str) {
    let source = Arc::new(Source { name, text: String::new() });
    out.add(Rule::Unreadable, &Span { source, start: 0, end: 0 }, message.to_owned());
}
