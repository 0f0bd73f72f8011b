//! Rules about why a reply is believed.

use crate::{
    diagnostic::{Diagnostics, Rule},
    spec::{JudgeSpec, ProviderSpec, VerificationSpec},
};

pub(super) fn check(spec: &ProviderSpec, complete: bool, out: &mut Diagnostics) {
    if complete {
        reason_to_believe(&spec.verification, out);
    }
    spec.judge.iter().for_each(|row| fits_every_reply(row, out));
}

fn reason_to_believe(spec: &VerificationSpec, out: &mut Diagnostics) {
    let VerificationSpec { channel, signature, form, empty, algorithm, key, encoding, .. } = spec;
    let is_whole = signature.is_some()
        && form.is_some()
        && empty.is_some()
        && algorithm.is_some()
        && key.is_some()
        && encoding.is_some();
    match (channel, signature) {
        (Some(channel), Some(signature)) => {
            out.add(Rule::Trust, &signature.span, "a signature that would never be looked at")
                .also(&channel.span, "since the channel is trusted")
                .help("replies are either verified or come over a trusted channel: remove one");
        }
        (None, _) if !is_whole => {
            out.add(Rule::Trust, &spec.span, "replies are either signed or come over a trusted channel")
                .help("add `channel:`, or all of `signature`, `form`, `empty`, `algorithm`, `key`, `encoding`");
        }
        _ => {}
    }
}

fn fits_every_reply(row: &JudgeSpec, out: &mut Diagnostics) {
    if row.when.0.is_empty() && row.when.unreadable_names().next().is_none() {
        out.add(Rule::FitsEveryReply, &row.span, "a row that fits every reply")
            .help("add the conditions under which it holds");
    }
}
