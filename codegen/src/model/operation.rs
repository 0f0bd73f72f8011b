//! Operations.

use super::*;

/// An operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its id.
    pub id: String,
    /// The static table, such as `CLOSE_ORDER`.
    pub constant: String,
    /// The client's method, such as `close_order`.
    pub method_name: String,
    /// The request type, such as `CloseOrder`.
    pub request_type: String,
    /// Its name.
    pub title: Text,
    /// What it does.
    pub doc: Text,
    /// Its page.
    pub document: String,
    /// When the page was read.
    pub read: String,
    /// The HTTP method.
    pub method: MethodWord,
    /// The path below the host; `{name}` stands for the slot of that name.
    pub path: String,
    /// What it is called at the gateway.
    pub gateway_call: Option<String>,
    /// Whether sending it again does no harm.
    pub idempotent: bool,
    /// How it closes an order.
    pub closes: Option<Closes>,
    /// How it asks for an order's state.
    pub queries: Option<Queries>,
    /// Seconds to wait after the order's creation, and why.
    pub guidance: Option<(u32, Text)>,
    /// Everything that goes out, sorted by the name under which it is signed.
    pub slots: Vec<Slot>,
    /// The headers.
    pub headers: Vec<Header>,
    /// The query's fields.
    pub query: Vec<usize>,
    /// The body's fields, sorted.
    pub body: Vec<usize>,
    /// The signatures.
    pub signatures: Vec<Signature>,
    /// The rules.
    pub rules: Vec<Rule>,
    /// How requests are made by hand.
    pub constructors: Vec<Constructor>,
    /// What comes back.
    pub reply: Table,
    /// Members that only other messages have.
    pub foreign: Vec<String>,
    /// How it is judged.
    pub judge: Vec<JudgeRow>,
    /// The operation's own error rows.
    pub errors: Vec<ErrorRow>,
    /// What the sandbox answers, by the order's state.
    pub answers: Option<Answers>,
    /// Messages that the document prints.
    pub examples: Vec<Example>,
    /// Fields that are listed and never sent, and why.
    pub unused: Vec<(Field, Text)>,
    /// Where the document is wrong.
    pub errata: Vec<Erratum>,
}

/// How an operation closes an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closes {
    /// The slot with the merchant's number.
    pub merchant: usize,
    /// The slot with the provider's number.
    pub provider: Option<usize>,
    /// Why a success does not prove that the order is closed.
    pub weak_success: Option<Text>,
}

/// How an operation asks for an order's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queries {
    /// The slot with the merchant's number.
    pub merchant: Option<usize>,
    /// The slot with the provider's number.
    pub provider: Option<usize>,
    /// Where the reply has the state.
    pub state: Vec<usize>,
    /// What its values stand for.
    pub states: Vec<(String, OrderStateWord)>,
    /// Where only the reply about a paid order has something.
    pub paid_when: Option<Vec<usize>>,
    /// Where the reply names the order.
    pub named_at: Vec<Vec<usize>>,
}
