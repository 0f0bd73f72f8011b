//! The answers that faults give, out of the spec, and whether a provider can give them at all.

use paywright_codegen::model::{Answer, ErrorRow, Operation, Provider, SignedWord, Trust, VerdictWord};

use crate::{
    error::FaultError,
    fault::{Fault, KINDS, MadeOf, PlainReply},
    injection::Injection,
};

/// Whether a fault can happen to calls of an operation.
pub(crate) fn check(fault: &Fault, provider: &Provider, operation: &Operation) -> Result<(), FaultError> {
    let signs = || match provider.trust {
        Trust::Signature { .. } => Ok(()),
        Trust::Channel(_) => Err(FaultError::NothingSigned(provider.id.clone())),
    };
    let listed = |code: &str| match of_code(provider, operation, code) {
        Some(_) => Ok(()),
        None => Err(unknown(provider, operation, code)),
    };
    match fault {
        Fault::StatusBefore(reply) | Fault::StatusAfter(reply) => reply.response().map(drop),
        Fault::WrongSignature => signs(),
        Fault::Error(code) => listed(code),
        Fault::ForgedError(code) => signs().and_then(|()| listed(code)),
        Fault::UnsignedError => {
            signs()?;
            unsigned(provider, operation).map(drop).ok_or_else(|| FaultError::AllSigned(provider.id.clone()))
        }
        Fault::ForgedSuccess => {
            signs()?;
            let known = operation.row_for(&success()).map(drop);
            known.ok_or_else(|| FaultError::NoSuccess(provider.id.clone()))
        }
        Fault::LateEffect(_) if operation.closes.is_none() => {
            Err(FaultError::ClosesNothing { provider: provider.id.clone(), operation: operation.id.clone() })
        }
        _ => Ok(()),
    }
}

/// Whether what is to be injected can happen to any call.
pub(crate) fn admits(provider: &Provider, injection: &Injection) -> Result<(), FaultError> {
    let wanted = injection.only_operation();
    let fitting = provider.operations.iter().filter(|operation| wanted.is_none_or(|wanted| operation.id == wanted));
    let mut problem = None;
    for operation in fitting {
        match check(injection.fault(), provider, operation) {
            Ok(()) => return Ok(()),
            Err(error) => problem = problem.or(Some(error)),
        }
    }
    let operation = wanted.unwrap_or_default().to_owned();
    Err(problem.unwrap_or_else(|| FaultError::UnknownOperation { provider: provider.id.clone(), operation }))
}

/// Every fault that can happen to calls of an operation.
pub(crate) fn possible(provider: &Provider, operation: &Operation) -> Vec<Fault> {
    let mut all = Vec::new();
    for kind in KINDS {
        match &kind.made_of {
            MadeOf::Nothing(fault) => all.push(fault.clone()),
            MadeOf::Time { make, tried, .. } => all.push(make(*tried)),
            MadeOf::Status { make, .. } => all.extend([500, 502].map(|status| make(PlainReply::usual(status)))),
            // Those come with each code of the tables.
            MadeOf::Code { .. } => {}
        }
    }
    for code in codes(provider, operation) {
        all.extend(KINDS.iter().filter_map(|kind| match kind.made_of {
            MadeOf::Code { make, .. } => Some(make(code.clone())),
            _ => None,
        }));
    }
    all.retain(|fault| check(fault, provider, operation).is_ok());
    all
}

/// The answer with this row of the error tables, named by its codes as people write them.
///
/// What only one operation lists is its business; what all share mostly comes from the gateway in front of them.
pub(crate) fn of_code(provider: &Provider, operation: &Operation, code: &str) -> Option<Answer> {
    let own = operation.errors.iter().map(|row| (row, [VerdictWord::Failed, VerdictWord::Rejected]));
    let shared = provider.errors.iter().map(|row| (row, [VerdictWord::Rejected, VerdictWord::Failed]));
    let mut named = own.chain(shared).filter(|(row, _)| row.codes() == code);
    named.find_map(|(row, verdicts)| {
        let mut answers = verdicts.into_iter().map(|verdict| answer(row, verdict));
        answers.find(|answer| operation.row_for(answer).is_some())
    })
}

/// An error that the provider may leave unsigned: one that the sandbox answers with anyway, else any of the tables.
pub(crate) fn unsigned(provider: &Provider, operation: &Operation) -> Option<Answer> {
    let Provider { bad_signature, bad_request, replayed, .. } = provider;
    let usual = [bad_signature, bad_request, replayed].into_iter().flatten().cloned();
    let listed = codes(provider, operation).into_iter().filter_map(|code| of_code(provider, operation, &code));
    let may_be = |answer: &Answer| {
        let row = operation.row_for(answer);
        row.is_some_and(|row| row.then != VerdictWord::Succeeded && row.signed != SignedWord::Always)
    };
    usual.chain(listed).find(may_be)
}

/// The answer to a call that succeeds.
pub(crate) fn success() -> Answer {
    Answer {
        verdict: VerdictWord::Succeeded,
        code: None,
        sub_code: None,
        message: None,
        set: Vec::new(),
        assumed: None,
    }
}

fn answer(row: &ErrorRow, verdict: VerdictWord) -> Answer {
    let (code, sub_code) = (Some(row.code.clone()), row.sub_code.clone());
    Answer { verdict, code, sub_code, message: None, set: Vec::new(), assumed: None }
}

/// The codes of all rows, each once.
fn codes(provider: &Provider, operation: &Operation) -> Vec<String> {
    let mut codes = Vec::new();
    for code in provider.error_rows(operation).map(ErrorRow::codes) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn unknown(provider: &Provider, operation: &Operation, code: &str) -> FaultError {
    let known: Vec<_> =
        codes(provider, operation).into_iter().filter(|code| of_code(provider, operation, code).is_some()).collect();
    let known = if known.is_empty() { "there are none".to_owned() } else { format!("there are {}", known.join(", ")) };
    FaultError::UnknownError { provider: provider.id.clone(), code: code.to_owned(), known }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin::builtin_model;

    #[test]
    fn every_kind_of_fault_can_happen_somewhere_and_is_gone_through_there() {
        let model = builtin_model().unwrap();
        let mut tried = Vec::new();
        for provider in &model.providers {
            tried.extend(provider.operations.iter().flat_map(|operation| possible(provider, operation)));
        }
        for kind in KINDS {
            assert!(tried.iter().any(|fault| fault.id() == kind.id), "{}", kind.id);
        }
    }
}
