//! What a call gave, whichever call it was: the facts that commands print and journals keep.

use paywright::runtime::{
    Certainty, Closed, Confirmed, Error, ErrorKind, Evidence, OrderState, Outcome, Queried, Refusal, table::ErrorRow,
    wire::Reply,
};

/// The facts of a close, confirmed or not, or of a query.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// The fact about the order, where a close gave one.
    pub outcome: Option<Outcome>,
    /// By what it is known.
    pub evidence: Option<Evidence>,
    /// The state that a query told.
    pub state: Option<OrderState>,
    /// The code that the provider gave to the call that says most.
    pub refusal: Option<&'a Refusal>,
    /// The document's row for that code, where the code is authentic: it decided.
    pub row: Option<&'static ErrorRow>,
    /// The reply to it.
    pub reply: Option<&'a Reply>,
    /// What went wrong.
    pub error: Option<&'a Error>,
}

impl<'a> Facts<'a> {
    /// Of closing alone.
    #[must_use]
    pub fn of_close(answer: Result<&'a Closed, &'a Error>) -> Self {
        match answer {
            Ok(closed) => Self {
                outcome: Some(closed.outcome()),
                evidence: Some(Evidence::Close),
                refusal: closed.refusal(),
                row: closed.refusal().and_then(Refusal::exact_row),
                reply: Some(closed.reply()),
                ..Self::default()
            },
            Err(error) => Self::of_error(error),
        }
    }

    /// Of closing and confirming.
    #[must_use]
    pub fn of_confirmed(answer: &'a Result<Confirmed, Error>) -> Self {
        let confirmed = match answer {
            Ok(confirmed) => confirmed,
            Err(error) => return Self::of_error(error),
        };
        let closed = Self::of_close(confirmed.closed());
        let (outcome, evidence) = (Some(confirmed.outcome()), Some(confirmed.evidence()));
        match confirmed.queried() {
            None => Self { outcome, evidence, error: None, ..closed },
            Some(queried) => Self { outcome, evidence, ..Self::of_query(Ok(queried)) },
        }
    }

    /// Of a query.
    #[must_use]
    pub fn of_query(answer: Result<&'a Queried, &'a Error>) -> Self {
        match answer {
            Ok(queried) => Self {
                state: Some(queried.state()),
                refusal: queried.refusal(),
                row: queried.refusal().and_then(Refusal::exact_row),
                reply: Some(queried.reply()),
                ..Self::default()
            },
            Err(error) => Self::of_error(error),
        }
    }

    fn of_error(error: &'a Error) -> Self {
        // What neither a close nor a query settled is best explained by what the close gave.
        let facts = match error.kind() {
            ErrorKind::Unconfirmed(both) => {
                let state = both.queried().ok().map(Queried::state);
                Self { outcome: None, evidence: None, state, ..Self::of_close(both.closed()) }
            }
            kind => {
                let authentic = error.refusal().filter(|_| matches!(kind, ErrorKind::Refused(_)));
                let row = authentic.and_then(Refusal::exact_row);
                Self { refusal: error.refusal(), row, reply: error.reply(), ..Self::default() }
            }
        };
        Self { error: Some(error), ..facts }
    }

    /// Whether a close called the order paid, and a query contradicts it.
    #[must_use]
    pub fn called_paid(&self) -> bool {
        self.error.is_some_and(|error| match error.kind() {
            ErrorKind::Unconfirmed(both) => both.closed().is_ok_and(|closed| closed.outcome() == Outcome::AlreadyPaid),
            _ => false,
        })
    }

    /// What is certain where there is no fact.
    #[must_use]
    pub fn certainty(&self) -> Option<Certainty> {
        self.error.map(Error::certainty)
    }

    /// The provider's code, the one that says most.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        self.refusal.and_then(Refusal::code).map(str::to_owned)
    }

    /// The provider's outer code, where there are two.
    #[must_use]
    pub fn outer_code(&self) -> Option<String> {
        self.refusal.filter(|refusal| refusal.sub_code.is_some()).and_then(|refusal| refusal.code.clone())
    }

    /// The provider's words.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        self.refusal.and_then(|refusal| refusal.message.clone())
    }

    /// What the document advises for the code that decided.
    #[must_use]
    pub fn remedy(&self) -> Option<&'static str> {
        self.row.map(|row| row.remedy.en.trim())
    }

    /// What to quote to the provider's support.
    #[must_use]
    pub fn request_id(&self) -> Option<String> {
        self.reply.and_then(|reply| reply.request_id.clone())
    }
}
