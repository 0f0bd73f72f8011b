//! `cargo codegen docs`: the reference site.
//!
//! The site shows what the generated client sends, and codegen depends on nothing that it generates. So the site is
//! built by a program of its own, which is started here.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use clap::Args;

use super::{Done, Failure, Root};

/// The workspace's member that builds the site.
const BUILDER: &str = "paywright-site";

/// Builds the reference site: the specs in English and Chinese, with what goes over the wire.
#[derive(Args)]
pub(crate) struct Docs {
    /// Where the site goes; target/site below the project if not given. The folder is replaced as a whole.
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Shows the site in a browser.
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    root: Root,
}

impl Docs {
    pub(crate) fn run(&self) -> Done {
        let root = self.root.folder();
        let absolute = |path: &Path| {
            let absolute = std::path::absolute(path);
            absolute.map_err(|error| format!("{} cannot be used: {error}", path.display()))
        };
        let output = match &self.output {
            Some(output) => absolute(output)?,
            None => absolute(&root.join("target/site"))?,
        };
        let root = absolute(&root)?;
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut command = Command::new(&cargo);
        command.current_dir(&root).args(["run", "--package", BUILDER, "--", "--root"]).arg(&root);
        command.arg("--output").arg(&output).args(self.open.then_some("--open"));
        let status = command.status();
        let status =
            status.map_err(|error| format!("{} cannot be started in {}: {error}", cargo.display(), root.display()))?;
        match status.code() {
            Some(0) => Ok(()),
            // The builder has said why.
            Some(1) => Err(Failure::Found),
            _ => Err(Failure::Problem(format!(
                "`{BUILDER}`, a member of Paywright's own workspace, could not be built or run in {}: {status}",
                root.display()
            ))),
        }
    }
}
