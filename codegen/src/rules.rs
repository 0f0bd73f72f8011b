//! The rules that specs keep. Each has an id that never changes, one function that finds what breaks it, an explanation,
//! and a test case that shows what a person sees.
//!
//! A rule that only warns of a likely slip can be allowed for one place, with a reason, by `allow:` in the file.

macro_rules! rules {
    ($( $(#[allowable = $allowable:literal])? $name:ident $id:literal $title:literal, )*) => {
        /// A rule that a spec can break.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Rule {
            $( #[doc = $title] $name, )*
        }

        impl Rule {
            /// All rules, by id.
            pub const ALL: &[Self] = &[ $( Self::$name, )* ];

            /// The id, such as `E0007`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $( Self::$name => $id, )* }
            }

            /// What breaks the rule, in a line.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $( Self::$name => $title, )* }
            }

            /// Why there is such a rule and what to write instead, in Markdown.
            #[must_use]
            pub const fn explanation(self) -> &'static str {
                match self { $( Self::$name => include_str!(concat!("rules/", $id, ".md")), )* }
            }

            /// Whether it can be allowed for one place, with a reason.
            #[must_use]
            pub const fn can_be_allowed(self) -> bool {
                match self { $( Self::$name => false $( || $allowable )?, )* }
            }
        }
    };
}

rules! {
    Internal "E0000" "Codegen contradicts itself.",
    // What cannot be read.
    Unreadable "E0001" "A file that cannot be read.",
    Yaml "E0002" "A file that is not YAML.",
    Construct "E0003" "YAML that specs do without.",
    DuplicateKey "E0004" "A key that stands twice.",
    Type "E0005" "A value of the wrong type.",
    MissingKey "E0006" "A key that is missing.",
    UnknownKey "E0007" "A key that the language does not have.",
    UnknownWord "E0008" "A word that the language does not have.",
    // What is read and wrong.
    Reference "E0009" "A reference to something that does not exist.",
    Erratum "E0010" "An erratum whose quotation does not stand there.",
    Limits "E0011" "A least length above the greatest.",
    Name "E0012" "A name that Rust cannot have.",
    Misplaced "E0013" "A key that means nothing where it stands.",
    EmptyText "E0014" "A text without words.",
    FileName "E0015" "An id that is not the name of its file or folder.",
    SignatureField "E0016" "A signature field that is not filled exactly once.",
    Characters "E0017" "A set of characters that cannot be read.",
    Answer "E0018" "An answer of the sandbox that nobody would understand.",
    SecretTravels "E0019" "A secret that would be sent.",
    NoProvider "E0020" "A folder without a provider.",
    ExactLength "E0021" "An exact length beside a least or greatest one.",
    LimitsOfNoString "E0022" "A length or characters of something that is no string.",
    #[allowable = true]
    ValueBreaksLimits "E0023" "A value that its own field's limits refuse.",
    #[allowable = true]
    NotAmongValues "E0024" "A value that is not among the field's values.",
    ValueOfNoString "E0025" "A constant, a default or values of something that is no string.",
    FieldCollision "E0026" "Two fields with one name in Rust.",
    TypeCollision "E0027" "Two types with one name in Rust.",
    ValueCollision "E0028" "Two values with one name in Rust.",
    ErrorCollision "E0029" "Two errors with one name.",
    OutgoingCollision "E0030" "Two fields that go out under one name.",
    RuleKeys "E0031" "A rule that does not have exactly one key.",
    RuleWithoutEffect "E0032" "A rule that asks for nothing.",
    ObjectFields "E0033" "An object without fields, or fields of no object.",
    RootElement "E0034" "A root element of JSON, or XML without one.",
    CodeLevels "E0035" "Error codes of more than two levels.",
    UnlistedAnswer "E0036" "A code of the sandbox that no error table lists.",
    OpenKey "E0037" "A key that is not secret.",
    EmptySignature "E0038" "A signature that covers nothing.",
    Trust "E0039" "Replies with no reason, or with two reasons, to be believed.",
    KeylessDigest "E0040" "A digest that anybody can make.",
    OpenSuffix "E0041" "A suffix that need not be there or need not be secret.",
    FitsEveryReply "E0042" "A row of `judge` that fits every reply.",
    FillType "E0043" "A field whose type does not fit what fills it.",
    Echo "E0044" "An echo of something that does not come back.",
    ReplyNames "E0045" "A name in a reply with two meanings.",
    SuffixForm "E0046" "A suffix of a form that has none.",
    // E0047 was about fields of a GET, which had no place; they stand in the query now.
    XmlNames "E0048" "Something that XML cannot carry.",
    #[allowable = true]
    SecondClose "E0049" "A second operation that closes orders.",
    Path "E0050" "A path that no URL can have.",
    Url "E0051" "A URL that leads nowhere.",
    Date "E0052" "A day that there is not.",
    StaleAllowance "E0053" "An allowance that suppresses nothing.",
    WrongAllowance "E0054" "An allowance that cannot be given.",
    #[allowable = true]
    UnusedCredential "E0055" "A credential that nothing uses.",
    #[allowable = true]
    RetryOfSettled "E0056" "An error that settles the order, and is retried.",
    IdleErratum "E0057" "An erratum without a disagreement.",
    UnsentConstant "E0058" "A constant that is never sent.",
    NoAlgorithm "E0059" "A value that chooses no algorithm.",
    NoPrimaryHost "E0060" "Hosts without a primary one.",
    Module "E0061" "A provider whose module cannot be called so.",
    KeyKind "E0062" "A key of the wrong kind.",
    OrderNumber "E0063" "An order that callers cannot name.",
    ImpossibleTest "E0064" "A condition that no reply meets.",
    UnreachableRow "E0065" "A row of `judge` that is never reached.",
    UnsignedSuccess "E0066" "A success that nobody signed.",
    IdleSignature "E0067" "A word about signing that changes nothing.",
    UnsetRequired "E0068" "A required field that is filled from an optional credential.",
    HeaderText "E0069" "A header that no request can have.",
    WrongFile "E0070" "A file that is no spec's.",
    PathParameter "E0071" "A part of a path that nothing fills.",
    OrderState "E0072" "A query that does not tell the order's state.",
    ListParts "E0073" "A list whose parts cannot be told apart.",
    TimeZone "E0074" "A time whose moment is not certain.",
    #[allowable = true]
    SecondQuery "E0075" "A second query by the same kind of number.",
    IdleOrderState "E0076" "An order's state that no query reads.",
    ItemContent "E0080" "An item of a gateway that holds nothing, or two things.",
    ItemPlace "E0081" "An item of a gateway that cannot be where it stands.",
    WholeForm "E0082" "A form without its message, its call or its signature.",
    LostParameter "E0083" "A parameter that the gateway would lose.",
    FormName "E0084" "A name that no form and no URL can have.",
    GatewayKey "E0085" "A gateway's key that need not be there.",
}

impl Rule {
    /// The rule with an id such as `E0007`, also as `e7`, `7` or `spec::E0007`.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        let digits = |id: &str| {
            let id = id.strip_prefix("spec::").unwrap_or(id);
            let digits = id.strip_prefix(['E', 'e']).unwrap_or(id);
            digits.parse::<u16>().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let number = digits(id.trim())?;
        let is_same = |rule: &Self| digits(rule.id()) == Some(number);
        Self::ALL.iter().copied().find(is_same)
    }
}
