//! `cargo codegen explain`: what a rule is about.

use clap::Args;
use paywright_codegen::rules::Rule;

use super::Done;

/// Explains a rule by its id, or lists all of them.
#[derive(Args)]
pub(crate) struct Explain {
    /// Such as E0012. Without it, all rules are listed.
    rule: Option<String>,
}

impl Explain {
    pub(crate) fn run(&self) -> Done {
        let Some(id) = &self.rule else {
            for rule in Rule::ALL {
                println!("{}  {}", rule.id(), rule.title());
            }
            return Ok(());
        };
        let Some(rule) = Rule::find(id) else {
            return Err(format!("there is no rule `{id}`; `cargo codegen explain` lists all of them").into());
        };
        println!("{}: {}\n\n{}", rule.id(), rule.title(), rule.explanation().trim_end());
        if rule.can_be_allowed() {
            println!("\nThis rule can be allowed for one place, with a reason: see `allow:` in docs/spec-language.md.");
        }
        Ok(())
    }
}
