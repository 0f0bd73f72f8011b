//! Rules that do not hold for one place, and why.

use super::{File, Folder};
use crate::{
    diagnostic::{Diagnostics, Rule},
    spec::AllowanceSpec,
    tree::{Node, Span},
};

/// Removes the mistakes that a folder's files allow, and reports allowances that are wrong or do nothing.
///
/// Comes last: an allowance that suppresses nothing can only be told when everything was looked for, and only where
/// everything could be read.
pub fn apply_allowances(folder: &Folder, out: &mut Diagnostics) {
    if let Some(File { spec, root, .. }) = &folder.provider {
        spec.allow.iter().for_each(|allowance| apply(allowance, root, folder.is_complete, out));
    }
    for File { spec, root, .. } in &folder.operations {
        spec.allow.iter().for_each(|allowance| apply(allowance, root, folder.is_complete, out));
    }
}

fn apply(allowance: &AllowanceSpec, root: &Node, complete: bool, out: &mut Diagnostics) {
    let Some((rule, place)) = wrong_allowance(allowance, root, out) else { return };
    let is_there = |span: &Span| {
        span.source.name == place.source.name
            && (place.start..=place.end).contains(&span.start)
            && span.end <= place.end
    };
    let is_used = out.remove(|diagnostic| diagnostic.rule == rule && is_there(&diagnostic.span));
    if complete && !is_used {
        stale_allowance(allowance, &place, out);
    }
}

/// What an allowance is about; `None` where it can be about nothing.
fn wrong_allowance(allowance: &AllowanceSpec, root: &Node, out: &mut Diagnostics) -> Option<(Rule, Span)> {
    let id = &allowance.rule;
    let Some(rule) = Rule::find(&id.value).filter(|rule| rule.can_be_allowed()) else {
        let known: Vec<&str> = Rule::ALL.iter().filter(|rule| rule.can_be_allowed()).map(|rule| rule.id()).collect();
        let message = match Rule::find(&id.value) {
            Some(rule) => format!("{} cannot be allowed: {}", rule.id(), rule.title()),
            None => format!("there is no rule `{}`", id.value),
        };
        let help = format!("these can be allowed: {}", known.join(", "));
        out.add(Rule::WrongAllowance, &id.span, message).help(help);
        return None;
    };
    let Some(place) = root.place(&allowance.at.value) else {
        let message = format!("there is no `{}` in this file", allowance.at.value);
        out.add(Rule::WrongAllowance, &allowance.at.span, message).help("write the keys down to the place, with dots");
        return None;
    };
    if allowance.reason.value.trim().is_empty() {
        out.add(Rule::WrongAllowance, &allowance.reason.span, "an allowance without a reason")
            .help("say why the rule does not hold here");
        return None;
    }
    Some((rule, place))
}

fn stale_allowance(allowance: &AllowanceSpec, place: &Span, out: &mut Diagnostics) {
    let message = format!("{} finds nothing at `{}`", allowance.rule.value, allowance.at.value);
    out.add(Rule::StaleAllowance, &allowance.span, message)
        .also(&Span { end: place.start, ..place.clone() }, "looked for here")
        .help("remove the allowance");
}
