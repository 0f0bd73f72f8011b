//! What generating costs: each step by itself and all of them, for the providers of this project and for a made-up
//! provider of 1, 10, 100 and 1,000 operations. Where the rate (operations per second) stays, the growth is linear.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::path::Path;

use divan::{Bencher, counter::ItemsCount};
use paywright_codegen::{
    SpecFile,
    check::{self, Folder},
    diagnostic::Diagnostics,
    emit,
    load::{self, files_below},
    lower,
    model::Model,
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

/// The specs as they were read, without a mistake.
fn folders(files: &[SpecFile]) -> Vec<Folder> {
    let mut out = Diagnostics::default();
    let folders = load::read(files, "", &mut out);
    assert!(out.is_empty());
    folders
}

fn model(size: usize) -> Model {
    load::load(&specs(size)).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)))
}

#[divan::bench(args = SIZES, max_time = 3)]
fn step_1_read(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    bencher.counter(count(&files)).bench_local(|| folders(&files));
}

#[divan::bench(args = SIZES, max_time = 3)]
fn step_2_check(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    let folders = folders(&files);
    bencher.counter(count(&files)).bench_local(|| {
        let mut out = Diagnostics::default();
        for folder in &folders {
            check::check(folder, &mut out);
            check::apply_allowances(folder, &mut out);
        }
        assert!(out.is_empty());
    });
}

#[divan::bench(args = SIZES, max_time = 3)]
fn step_3_lower(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    let folders = folders(&files);
    bencher.counter(count(&files)).bench_local(|| {
        let mut out = Diagnostics::default();
        folders.iter().filter_map(|folder| lower::lower(folder, &mut out)).collect::<Vec<_>>()
    });
}

#[divan::bench(args = SIZES, max_time = 3)]
fn step_4_emit(bencher: Bencher<'_, '_>, size: usize) {
    let model = model(size);
    bencher.counter(count(&specs(size))).bench_local(|| emit::files(&model).unwrap());
}

#[divan::bench(args = SIZES, max_time = 3)]
fn step_5_write(bencher: Bencher<'_, '_>, size: usize) {
    let files = emit::files(&model(size)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    write::write(folder.path(), &files).unwrap();
    bencher.counter(count(&specs(size))).bench_local(|| write::changes(folder.path(), &files).unwrap());
}

#[divan::bench(args = SIZES, max_time = 3)]
fn everything(bencher: Bencher<'_, '_>, size: usize) {
    let files = specs(size);
    bencher.counter(count(&files)).bench_local(|| emit::files(&load::load(&files).unwrap()).unwrap());
}
