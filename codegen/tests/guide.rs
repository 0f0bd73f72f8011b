//! What the guide shows of the command is what the command prints.
//!
//! Every `console` block of `docs/guide/*.md` is run at the project's folder, as a reader would run it. After a change,
//! `TRYCMD=overwrite cargo test -p paywright-codegen --test guide` writes the new output into the pages.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

#[test]
fn the_guide_shows_what_the_command_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    // The only test of this program: nobody else minds where it stands.
    std::env::set_current_dir(root).unwrap();
    let command = Path::new(env!("CARGO_BIN_EXE_paywright-codegen"));
    // The guide says `cargo codegen …`, and cargo starts this command with the same arguments.
    trycmd::TestCases::new().register_bin("cargo", command).default_bin_path(command).case("docs/guide/*.md");
}
