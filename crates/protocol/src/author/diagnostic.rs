//! What is wrong with a protocol text, where, and the way out.

use std::{cell::RefCell, fmt, ops::Range, sync::Arc};

use miette::{LabeledSpan, NamedSource, Severity, SourceCode, SourceSpan};

use super::SourceFile;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What kind of thing is wrong; its text form is `protocol::` and a word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// As printed, `protocol::unknown-name`.
            pub fn id(self) -> &'static str {
                match self { $(Code::$name => concat!("protocol::", $id),)* }
            }
        }
    };
}

codes! {
    /// The text breaks the form: indentation, quotes, a stray character, a fence left open.
    Form = "form",
    /// A block or line begins with a word that means nothing there.
    UnknownLine = "unknown-line",
    /// A line has too little, too much, or something else than belongs there.
    Shape = "shape",
    /// A name that nothing bears.
    UnknownName = "unknown-name",
    /// A name that is no lower-case words joined by hyphens, or that the language keeps for itself.
    BadName = "bad-name",
    /// The same name, line or item twice.
    Duplicate = "duplicate",
    /// A number where yes or no belongs, a technique where a finding belongs, and the like.
    Type = "type",
    /// A value that the finding or line cannot take.
    OutOfRange = "out-of-range",
    /// A comparison that comes out the same whatever the person answers.
    ConstantComparison = "constant-comparison",
    /// A definition that leads back to itself.
    Cycle = "cycle",
    /// A line that the block needs is not there.
    MissingLine = "missing-line",
    /// A block that decides or tells cites nothing.
    MissingCitation = "missing-citation",
    /// Nothing uses it.
    Unused = "unused",
    /// Nothing cites the statement, and nobody refused it.
    UncitedStatement = "uncited-statement",
    /// Being unsure would count as more than being sure.
    Unsafe = "unsafe",
    /// It can never take effect.
    Unreachable = "unreachable",
    /// A property that claims nothing, or whose lines say nothing together.
    Meaningless = "meaningless",
    /// Too hard to read.
    Grade = "grade",
    /// A sentence of more than twenty words.
    LongSentence = "long-sentence",
    /// A word that patients may not know.
    Jargon = "jargon",
    /// The bibliography is no Hayagriva YAML.
    Bibliography = "bibliography",
    /// More of something than a protocol can hold.
    TooMuch = "too-much",
}

/// One thing that is wrong, or that looks wrong, in a protocol text.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    code: Code,
    severity: Severity,
    message: String,
    label: String,
    help: String,
    source: NamedSource<Arc<str>>,
    span: Range<usize>,
}

impl Diagnostic {
    /// What kind of thing is wrong.
    pub fn kind(&self) -> Code {
        self.code
    }

    /// Whether the protocol cannot be used; else it is a warning.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The name of the file it is in.
    pub fn file(&self) -> &str {
        self.source.name()
    }

    /// Where in the file, in bytes.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Diagnostic {}

impl miette::Diagnostic for Diagnostic {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.code.id()))
    }

    fn severity(&self) -> Option<Severity> {
        Some(self.severity)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        (!self.help.is_empty()).then(|| Box::new(&self.help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = SourceSpan::from(self.span.clone());
        Some(Box::new(std::iter::once(LabeledSpan::new_primary_with_span(Some(self.label.clone()), span))))
    }
}

/// A stretch of one of the files, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Which file, in the order of reading; the bibliography comes after the last.
    pub file: usize,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

impl Span {
    /// From the start of one to the end of the other.
    pub fn to(self, last: Span) -> Span {
        Span { end: last.end.max(self.end), ..self }
    }
}

/// Where diagnostics are put while reading.
#[derive(Debug)]
pub struct Problems {
    sources: Vec<NamedSource<Arc<str>>>,
    /// By file: the byte at which each line begins.
    line_starts: Vec<Vec<usize>>,
    found: RefCell<Vec<(Span, Diagnostic)>>,
}

impl Problems {
    /// None yet, in these files; spans count the bibliography as the file after the last.
    pub fn new(files: &[SourceFile], bibliography: &str) -> Self {
        let source = |name: &str, text: &str| NamedSource::new(name, Arc::from(text));
        let sources = files
            .iter()
            .map(|file| source(&file.name, &file.text))
            .chain([source(super::BIBLIOGRAPHY, bibliography)])
            .collect();
        let texts = files.iter().map(|file| file.text.as_str()).chain([bibliography]);
        let line_starts = texts
            .map(|text| {
                text.split_inclusive('\n').scan(0, |at, line| Some(std::mem::replace(at, *at + line.len()))).collect()
            })
            .collect();
        Self { sources, line_starts, found: RefCell::default() }
    }

    /// Something that makes the protocol unusable: what, what to write at the place, and the way out.
    pub fn error(
        &self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(Severity::Error, code, span, [message.into(), label.into(), help.into()]);
    }

    /// Something that looks wrong.
    pub fn warning(
        &self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(Severity::Warning, code, span, [message.into(), label.into(), help.into()]);
    }

    fn add(&self, severity: Severity, code: Code, span: Span, [message, label, help]: [String; 3]) {
        let Some(source) = self.sources.get(span.file).cloned() else { return };
        let diagnostic = Diagnostic { code, severity, message, label, help, source, span: span.start..span.end };
        self.found.borrow_mut().push((span, diagnostic));
    }

    /// Name and line (from 1) of a place.
    pub fn place(&self, span: Span) -> (String, usize) {
        let name = self.sources.get(span.file).map_or(String::new(), |source| source.name().to_owned());
        let line =
            self.line_starts.get(span.file).map_or(0, |starts| starts.partition_point(|start| *start <= span.start));
        (name, line)
    }

    /// All, in the order of the text.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|(span, diagnostic)| (span.file, span.start, span.end, diagnostic.code));
        found.into_iter().map(|(_, diagnostic)| diagnostic).collect()
    }
}
