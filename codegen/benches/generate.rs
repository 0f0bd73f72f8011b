//! What generating costs: each step by itself and all of them, for the providers of this project and for a made-up
//! provider of 1, 10, 100 and 1,000 operations. Where the rate (operations per second) stays, the growth is linear.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::{path::Path, sync::Arc};

use divan::{Bencher, counter::ItemsCount};
use paywright_codegen::{
    SpecFile, check,
    decode::Decode,
    diagnostic::Diagnostics,
    emit, load,
    load::files_below,
    lower::{self, Folder},
    model::Model,
    spec::{OperationSpec, ProviderSpec},
    tree::{self, Node, Source},
    write,
};

mod support;

fn main() {
    divan::main();
}

/// `0` stands for the providers of this project.
const SIZES: [usize; 5] = [0, 1, 10, 100, 1_000];

fn specs(size: usize) -> Vec<SpecFile> {
    match size {
        0 => files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")).unwrap(),
        size => support::made_up(size),
    }
}

/// Files that hold an operation each, so that rates can be compared.
fn count(files: &[SpecFile]) -> ItemsCount {
    ItemsCount::new(files.iter().filter(|file| !file.path.ends_with("provider.yaml")).count())
}

fn read(files: &[SpecFile], out: &mut Diagnostics) -> Vec<Node> {
    let source = |file: &SpecFile| {
        let text = String::from_utf8(file.content.clone()).unwrap();
        Arc::new(Source { name: file.path.clone(), text })
    };
    files.iter().map(|file| tree::read(&source(file), out).unwrap()).collect()
}

/// The folders and stems of the files: what `check` compares ids with.
fn names(files: &[SpecFile]) -> Vec<(&str, &str)> {
    files.iter().map(|file| file.path.trim_end_matches(".yaml").split_once('/').unwrap()).collect()
}

fn decoded(files: &[SpecFile], roots: &[Node], out: &mut Diagnostics) -> Vec<Folder> {
    let mut folders: Vec<(&str, Option<ProviderSpec>, Vec<OperationSpec>)> = Vec::new();
    for ((folder, stem), root) in names(files).into_iter().zip(roots) {
        if folders.last().is_none_or(|(last, ..)| *last != folder) {
            folders.push((folder, None, Vec::new()));
        }
        let (_, provider, operations) = folders.last_mut().unwrap();
        match stem {
            "provider" => *provider = ProviderSpec::decode(root, out),
            _ => operations.extend(OperationSpec::decode(root, out)),
        }
    }
    folders.into_iter().map(|(_, provider, operations)| Folder { provider: provider.unwrap(), operations }).collect()
}

fn model(size: usize) -> Model {
    load(&specs(size)).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)))
}

#[divan::bench(args = SIZES)]
fn step_1_read(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    bencher.counter(count(&files)).bench_local(|| read(&files, &mut Diagnostics::default()));
}

#[divan::bench(args = SIZES)]
fn step_2_decode(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    let roots = read(&files, &mut Diagnostics::default());
    bencher.counter(count(&files)).bench_local(|| decoded(&files, &roots, &mut Diagnostics::default()));
}

#[divan::bench(args = SIZES)]
fn step_3_check(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    let mut out = Diagnostics::default();
    let roots = read(&files, &mut out);
    let folders = decoded(&files, &roots, &mut out);
    let names = names(&files);
    let providers: Vec<_> = names.iter().zip(&roots).filter(|((_, stem), _)| *stem == "provider").collect();
    let operations: Vec<_> = names.iter().zip(&roots).filter(|((_, stem), _)| *stem != "provider").collect();
    bencher.counter(count(&files)).bench_local(|| {
        let mut out = Diagnostics::default();
        for (folder, ((name, _), root)) in folders.iter().zip(&providers) {
            check::provider(&folder.provider, root, name, &mut out);
        }
        let specs = folders.iter().flat_map(|folder| &folder.operations);
        for (spec, ((_, stem), root)) in specs.zip(&operations) {
            check::operation(spec, root, stem, &mut out);
        }
        assert!(out.is_empty());
    });
}

#[divan::bench(args = SIZES)]
fn step_4_lower(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    let mut out = Diagnostics::default();
    let roots = read(&files, &mut out);
    let folders = decoded(&files, &roots, &mut out);
    bencher.counter(count(&files)).bench_local(|| lower::lower(&folders, &mut Diagnostics::default()).unwrap());
}

#[divan::bench(args = SIZES)]
fn step_5_emit(bencher: Bencher<'_, '_>, size: usize) {
    let model = model(size);
    bencher.counter(count(&specs(size))).bench_local(|| emit::files(&model).unwrap());
}

#[divan::bench(args = SIZES)]
fn step_6_write(bencher: Bencher<'_, '_>, size: usize) {
    let files = emit::files(&model(size)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    write::write(folder.path(), &files).unwrap();
    bencher.counter(count(&specs(size))).bench_local(|| write::changes(folder.path(), &files).unwrap());
}

#[divan::bench(args = SIZES)]
fn everything(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    bencher.counter(count(&files)).bench_local(|| emit::files(&load(&files).unwrap()).unwrap());
}
