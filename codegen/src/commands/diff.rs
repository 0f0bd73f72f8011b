//! `cargo codegen diff`: what changed between two versions of the specs.

use std::{
    io::{self, Write as _},
    path::Path,
};

use clap::{Args, ValueEnum};
use paywright_codegen::diff::{
    self, Class,
    source::{self, SourceError},
};
use semver::Version;

use super::{Done, Failure, Root, print_mistakes};

/// Lists what changed between two versions of the specs, in the eyes of those who call the generated crate.
///
/// A version is a folder of specs, a provider's folder, one spec file, or a git revision whose specs/ is read. An
/// existing path wins over a revision of the same name. The exit code is 0 where the comparison worked, whatever it
/// found; see --fail-on.
#[derive(Args)]
pub(crate) struct Diff {
    /// The old version; `OLD..NEW` names both by their revisions, and a side that is left out is `HEAD`.
    #[arg(required_unless_present = "rules")]
    old: Option<String>,
    /// The new version; specs/ as it is now where it is left out.
    new: Option<String>,
    /// How the list is written.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Fails where a change is of this class or a graver one.
    #[arg(long, value_name = "CLASS")]
    fail_on: Option<Gravity>,
    /// The version that was released with OLD: prints nothing but the one that may be released with NEW.
    #[arg(long, value_name = "VERSION", conflicts_with = "format")]
    released: Option<Version>,
    /// Lists the rules instead: id, class, semantic version, meaning.
    #[arg(long)]
    rules: bool,
    #[command(flatten)]
    root: Root,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// For people.
    Text,
    /// For scripts.
    Json,
    /// An entry of a changelog.
    Markdown,
}

#[derive(Clone, Copy, ValueEnum)]
enum Gravity {
    /// Anything at all.
    Safe,
    /// Something else happens, or code no longer compiles.
    Changed,
    /// Code may no longer compile.
    Breaking,
}

impl From<Gravity> for Class {
    fn from(gravity: Gravity) -> Self {
        match gravity {
            Gravity::Safe => Self::Safe,
            Gravity::Changed => Self::Changed,
            Gravity::Breaking => Self::Breaking,
        }
    }
}

impl Diff {
    pub(crate) fn run(&self) -> Done {
        if self.rules {
            return print(&diff::rule_list());
        }
        let (old, new) = self.versions();
        let comparison = source::compare_named(&self.root.folder(), &old, &new).map_err(failure)?;
        print(&match (&self.released, self.format) {
            (Some(released), _) => {
                let next = comparison.bump().map_or_else(|| released.clone(), |bump| diff::next(released, bump));
                format!("{next}\n")
            }
            (None, Form::Text) => diff::text(&comparison),
            (None, Form::Json) => diff::json(&comparison).map_err(|error| error.to_string())?,
            (None, Form::Markdown) => diff::markdown(&comparison),
        })?;
        let is_grave = |limit: Gravity| comparison.class().is_some_and(|class| class >= limit.into());
        if self.fail_on.is_some_and(is_grave) { Err(Failure::Found) } else { Ok(()) }
    }

    /// The specs as they are now, by the path from where the caller stands.
    fn specs(&self) -> String {
        let specs = self.root.specs();
        let here = std::env::current_dir().unwrap_or_default();
        let shown = specs.strip_prefix(&here).or_else(|_| specs.strip_prefix(".")).unwrap_or(&specs);
        // Whoever stands in the folder itself sees it by its whole path.
        let shown = if shown.as_os_str().is_empty() { &specs } else { shown };
        shown.display().to_string()
    }

    fn versions(&self) -> (String, String) {
        let old = self.old.clone().unwrap_or_default();
        if let Some(new) = &self.new {
            return (old, new.clone());
        }
        match range(&old) {
            Some((old, new)) => (old.to_owned(), new.to_owned()),
            None => (old, self.specs()),
        }
    }
}

/// Prints a text; without its colours where they are not wanted.
fn print(text: &str) -> Done {
    match anstream::stdout().lock().write_all(text.as_bytes()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::Problem(format!("the list cannot be printed: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// Two revisions as git writes them: a side that is left out is `HEAD`. What is a path, or looks like one, is none.
fn range<'a>(argument: &'a str) -> Option<(&'a str, &'a str)> {
    let (old, new) = argument.split_once("..").filter(|_| !Path::new(argument).exists())?;
    let is_path = new.starts_with(|c| c == '.' || std::path::is_separator(c)) || (old.is_empty() && new.is_empty());
    let revision = |side: &'a str| if side.is_empty() { "HEAD" } else { side };
    (!is_path).then(|| (revision(old), revision(new)))
}

fn failure(error: SourceError) -> Failure {
    if let SourceError::Mistakes { version, mistakes } = &error {
        eprintln!("error: the specs of {version} have mistakes");
        return print_mistakes(mistakes);
    }
    let mut message = error.to_string();
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        message.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    Failure::Problem(message)
}
