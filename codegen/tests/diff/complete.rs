//! Nothing goes unreported: whatever one changed line of a spec changes in the model, some rule finds.
//!
//! There are thousands of changes, each of one file: only that file is read again.

use std::{path::Path, sync::Arc};

use paywright_codegen::{
    SpecFile,
    diagnostic::Diagnostics,
    diff::compare,
    load,
    tree::{self, Source},
};

use super::{
    model,
    support::{WITH_QUERY, files},
};

/// What one line can be changed into: gone, or with another word, number or truth value.
fn changed_lines(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for (from, to) in
        [("true", "false"), ("false", "true"), ("never", "after-query"), ("string", "integer"), ("sometimes", "never")]
    {
        lines.push(line.replacen(from, to, 1));
    }
    lines.push(line.chars().map(|c| if c.is_ascii_digit() { '7' } else { c }).collect());
    lines.push(format!("{line}x"));
    lines.push(line.replacen(" }", "x }", 1));
    lines.push(line.replacen(']', "x]", 1));
    lines.push(line.replacen(", ", ", q", 1));
    lines.retain(|changed| changed != line);
    lines
}

/// The key of a line with its indentation; all codes are one.
fn kind(line: &str) -> Option<String> {
    let (key, _) = line.split_once(':')?;
    let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '"' | ' ');
    Some(if key.chars().all(is_code) { key.chars().take_while(|c| *c == ' ').collect() } else { key.to_owned() })
}

/// The lines of a text, two of each kind: more of the same show nothing more.
fn kinds_of_lines(text: &str) -> Vec<&str> {
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines().filter(|line| kind(line).is_some()) {
        if kept.iter().filter(|other| kind(other) == kind(line)).count() < 2 {
            kept.push(line);
        }
    }
    kept
}

/// Changes lines of a provider's specs in every way of `changed_lines`; whatever the model notices must be reported.
fn nothing_goes_unreported(files: &[SpecFile]) {
    let old = model(files);
    let mut noticed = 0;
    for file in files {
        let text = std::str::from_utf8(&file.content).unwrap();
        let mut folders = load::read(files, "", &mut Diagnostics::default());
        assert!(folders[0].is_complete);
        for line in kinds_of_lines(text) {
            for changed in changed_lines(line) {
                let source = Source { name: file.path.clone(), text: text.replacen(line, &changed, 1) };
                let mut mistakes = Diagnostics::default();
                if let Some(root) = tree::read(&Arc::new(source), &mut mistakes) {
                    load::put(&mut folders[0], &file.path, root, &mut mistakes);
                }
                if !mistakes.is_empty() {
                    continue;
                }
                let Ok(new) = load::load_read(&folders) else { continue };
                if new == old {
                    continue;
                }
                noticed += 1;
                let found = compare(("old", &old), ("new", &new)).changes;
                assert!(!found.is_empty(), "nothing is said of {}: {line:?} → {changed:?}", file.path);
            }
        }
    }
    assert!(noticed > 40, "only {noticed} changes were tried");
}

/// A provider's specs without their errata, which refuse changes at the places that they quote.
fn checked_in(provider: &str) -> Vec<SpecFile> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("specs");
    let mut files = load::files_below(&specs).unwrap();
    files.retain(|file| file.path.starts_with(&format!("{provider}/")));
    for file in &mut files {
        let text = std::str::from_utf8(&file.content).unwrap();
        file.content = text.split("\nerrata:").next().unwrap().as_bytes().to_vec();
    }
    files
}

#[test]
fn whatever_changes_in_the_toy_providers_specs_is_reported() {
    nothing_goes_unreported(&files(&[WITH_QUERY]));
}

#[test]
fn whatever_changes_in_huawei_pays_specs_is_reported() {
    nothing_goes_unreported(&checked_in("huawei-pay"));
}

#[test]
fn whatever_changes_in_wechat_pays_specs_is_reported() {
    nothing_goes_unreported(&checked_in("wechat-pay-v2"));
}

#[test]
fn whatever_changes_in_acopays_specs_is_reported() {
    nothing_goes_unreported(&checked_in("acopay"));
}

#[test]
fn whatever_changes_in_cloudpays_specs_is_reported() {
    nothing_goes_unreported(&checked_in("cloudpay"));
}
