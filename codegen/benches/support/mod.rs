//! A made-up provider of any size, for measuring how the work grows with the number of operations.
//!
//! An operation has a request and a reply of twelve fields each, and an error table of eight rows. No two operations
//! share an error, so that nothing comes out smaller than it would for a provider without shared codes.

use std::fmt::Write as _;

use paywright_codegen::SpecFile;

/// The provider's id, module and feature.
pub(crate) const PROVIDER: &str = "madeup";

const PROVIDER_FILE: &str = include_str!("provider.yaml");
const OPERATION_FILE: &str = include_str!("operation.yaml");

const ALLOWANCE: &str = "allow: [{ rule: E0049, at: closes, reason: Every operation has a method. }]\n";

const UNUSED: &str = "allow: [{ rule: E0055, at: credentials.shop, reason: There is nothing to fill. }]\n";

/// Three fields stand in the files beside; these are the other nine. Every third is a number.
const PLAIN_FIELDS: usize = 9;
const ERROR_ROWS: usize = 8;

/// The spec files of a provider with so many operations.
pub(crate) fn made_up(operations: usize) -> Vec<SpecFile> {
    let file =
        |name: &str, text: String| SpecFile { path: format!("{PROVIDER}/{name}.yaml"), content: text.into_bytes() };
    let mut files: Vec<_> = (0..operations).map(|number| file(&id(number), operation(number))).collect();
    // Without operations nothing uses the shop's number.
    let unused = if operations == 0 { UNUSED } else { "" };
    files.push(file("provider", format!("{PROVIDER_FILE}{unused}")));
    files
}

/// Padded, so that the files stand in the order of their numbers.
fn id(number: usize) -> String {
    format!("operation-n{number:04}")
}

fn operation(number: usize) -> String {
    let text = OPERATION_FILE.replace("{id}", &id(number));
    let text = text.replace("{request}", &fields("asked")).replace("{reply}", &fields("told"));
    let text = text.replace("{errors}", &errors(number));
    // Each has a method of its own; the interface that providers share calls the first.
    if number == 0 { text } else { text + ALLOWANCE }
}

fn fields(name: &str) -> String {
    let mut text = String::new();
    for number in 1..=PLAIN_FIELDS {
        let kind = if number % 3 == 0 { "type: integer" } else { "type: string, max_length: 64" };
        let _ = writeln!(
            text,
            "  {name}_value_{number}:\n    {{ {kind}, required: false, doc: {{ en: The value {name} under the number \
             {number}. It may be left out., zh: 编号为 {number} 的取值。可不填。 }} }}"
        );
    }
    text
}

fn errors(operation: usize) -> String {
    let mut text = String::new();
    for row in 1..=ERROR_ROWS {
        let _ = writeln!(
            text,
            "  ERROR_{row}_OF_{operation}:\n    doc: {{ en: The call failed for the reason {row}., zh: 调用因第 {row} \
             种原因失败。 }}\n    remedy: {{ en: Mend the request., zh: 修正请求。 }}\n    order: unchanged\n    retry: \
             never"
        );
    }
    text
}
