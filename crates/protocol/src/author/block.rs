//! The kinds of blocks, the lines each may have, and finding one's way in them.

use super::{
    diagnostic::{Code, Problems, Span},
    nearest::nearest,
    phrase::Phrase,
    tree::Line,
};

/// What a block is, by the word that begins it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// `protocol`
    Protocol,
    /// `schedule`
    Schedule,
    /// `centralization`
    Centralization,
    /// `monitoring`
    Monitoring,
    /// `guidance`
    Guidance,
    /// `question`
    Question,
    /// `choice`
    Choice,
    /// `number`
    Number,
    /// `report`
    Report,
    /// `report-number`
    ReportNumber,
    /// `fact`
    Fact,
    /// `measure`
    Measure,
    /// `define`
    Define,
    /// `group`
    Group,
    /// `region`
    Region,
    /// `instrument`
    Instrument,
    /// `activities`
    Activities,
    /// `self-check`
    SelfCheck,
    /// `follow-up`
    FollowUp,
    /// `emergency`
    Emergency,
    /// `same-day`
    SameDay,
    /// `within-days`
    WithinDays,
    /// `routine`
    Routine,
    /// `lockout`
    Lockout,
    /// `limit`
    Limit,
    /// `contraindication`
    Contraindication,
    /// `gate`
    Gate,
    /// `stage`
    Stage,
    /// `technique`
    Technique,
    /// `exercise`
    Exercise,
    /// `stop`
    Stop,
    /// `statement`
    Statement,
    /// `explain`
    Explain,
    /// `words`
    Words,
    /// `emergency-number`
    EmergencyNumber,
    /// `property`
    Property,
}

const RULE: &[&str] = &["when", "tell", "why", "cites", "unsure", "until", "restarts", "also"];
const CONSTRAINT: &[&str] = &["when", "blocks", "cautions*", "unsure", "tell", "why", "cites"];
const ASKED: &[&str] = &["asks", "short", "ask*", "because", "unsure", "reassuring", "optional", "renews", "cites"];

use BlockKind as K;

impl BlockKind {
    /// Every kind with its word and the lines that it may have; those with a star may stand more than once.
    const ALL: &[(K, &str, &[&[&str]])] = &[
        (K::Protocol, "protocol", &[&["title"]]),
        (K::Schedule, "schedule", &[&["every-session", "weekly", "onboarding"]]),
        (K::Centralization, "centralization", &[&["middle", "leg", "matters", "loud", "course", "cites"]]),
        (K::Monitoring, "monitoring", &[&["reading", "report", "aftermath", "flare", "renewed-at", "ahead", "cites"]]),
        (
            K::Guidance,
            "guidance",
            &[&["ready", "tells-from", "ease-off", "strength", "asks-after", "answer", "pause", "asleep", "cites"]],
        ),
        (K::Question, "question", &[ASKED]),
        (K::Choice, "choice", &[ASKED, &["options", "ordered", "worse"]]),
        (K::Number, "number", &[ASKED, &["range", "worse"]]),
        (K::Report, "report", &[ASKED, &["says"]]),
        (K::ReportNumber, "report-number", &[ASKED, &["says", "range", "worse"]]),
        (K::Fact, "fact", &[ASKED, &["says"]]),
        (K::Measure, "measure", &[ASKED, &["says", "range", "worse"]]),
        (K::Define, "define", &[&["says", "when", "cites"]]),
        (K::Group, "group", &[&["asks", "none", "items", "ask*", "read"]]),
        (K::Region, "region", &[&["zone", "side", "seen", "between-legs"]]),
        (K::Instrument, "instrument", &[&["asks", "sentences", "due", "matters", "well", "room", "credit", "cites"]]),
        (K::Activities, "activities", &[&["asks", "rates", "least", "most", "count", "every", "matters", "cites"]]),
        (K::SelfCheck, "self-check", &[&["says", "every", "part*", "held-back", "cites"]]),
        (K::FollowUp, "follow-up", &[&["from", "at", "cites"]]),
        (K::Emergency, "emergency", &[RULE]),
        (K::SameDay, "same-day", &[RULE]),
        (K::WithinDays, "within-days", &[RULE]),
        (K::Routine, "routine", &[RULE, &["locks"]]),
        (K::Lockout, "lockout", &[RULE]),
        (K::Limit, "limit", &[RULE, &["level"]]),
        (K::Contraindication, "contraindication", &[CONSTRAINT]),
        (K::Gate, "gate", &[CONSTRAINT]),
        (K::Stage, "stage", &[CONSTRAINT, &["opens"]]),
        (
            K::Technique,
            "technique",
            &[
                &["summary", "target", "placement", "feels", "stop", "pace", "hold", "glide", "rock", "rest", "spots"],
                &[
                    "sets", "time", "pressure", "ball", "firmest", "sides", "move", "walk", "recheck", "cites",
                    "variant*",
                ],
            ],
        ),
        (
            K::Exercise,
            "exercise",
            &[
                &["summary", "target", "feels", "stop", "pace", "hold", "repeat", "series", "sets", "rest", "sides"],
                &["move", "recheck", "cites", "variant*"],
            ],
        ),
        (K::Stop, "stop", &[RULE, &["label", "action", "level", "locks"]]),
        (K::Statement, "statement", &[&["refused"]]),
        (K::Explain, "explain", &[&["says", "cites"]]),
        (K::Words, "words", &[]),
        (K::EmergencyNumber, "emergency-number", &[&["default"]]),
        (
            K::Property,
            "property",
            &[&["says", "always", "never", "sometimes", "while", "for", "change", "why", "cites"]],
        ),
    ];

    /// Those of which a protocol has one.
    pub const ONCE: [K; 5] = [K::Protocol, K::Schedule, K::Centralization, K::Monitoring, K::Guidance];

    fn row(self) -> Option<&'static (K, &'static str, &'static [&'static [&'static str]])> {
        Self::ALL.iter().find(|(kind, ..)| *kind == self)
    }

    /// The word that begins it.
    pub fn word(self) -> &'static str {
        self.row().map_or("", |(_, word, _)| word)
    }

    /// The kind that a word begins.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, at, _)| *at == word).map(|(kind, ..)| *kind)
    }

    /// Every word that begins a block.
    pub fn every_word() -> impl Iterator<Item = &'static str> {
        Self::ALL.iter().map(|(_, word, _)| *word)
    }

    /// The words that begin its lines, each with whether it may stand more than once.
    pub fn lines(self) -> impl Iterator<Item = (&'static str, bool)> {
        let groups = self.row().map_or(&[] as &[_], |(.., lines)| lines);
        groups.iter().flat_map(|group| group.iter()).map(|word| (word.trim_end_matches('*'), word.ends_with('*')))
    }

    /// Whether a protocol has one at most, which needs no name.
    pub fn is_alone(self) -> bool {
        matches!(self, K::Schedule | K::Centralization | K::Monitoring | K::Guidance)
    }

    /// Whether it is a fact about the person.
    pub fn is_finding(self) -> bool {
        matches!(self, K::Question | K::Choice | K::Number | K::Report | K::ReportNumber | K::Fact | K::Measure)
    }

    /// Whether it sends, tells, limits or promises, and so must cite something.
    pub fn must_cite(self) -> bool {
        self.is_rule()
            || self.is_constraint()
            || self.is_technique()
            || self.is_measuring()
            || matches!(self, K::Explain | K::Property | K::Centralization | K::Monitoring | K::Guidance)
    }

    /// Whether it is filled in beside the screening.
    pub fn is_measuring(self) -> bool {
        matches!(self, K::Instrument | K::Activities | K::SelfCheck | K::FollowUp)
    }

    /// Whether it is something to do: a technique or an exercise.
    pub fn is_technique(self) -> bool {
        matches!(self, K::Technique | K::Exercise)
    }

    /// Whether it becomes a rule.
    pub fn is_rule(self) -> bool {
        matches!(self, K::Emergency | K::SameDay | K::WithinDays | K::Routine | K::Lockout | K::Limit | K::Stop)
    }

    /// Whether it becomes a constraint.
    pub fn is_constraint(self) -> bool {
        matches!(self, K::Contraindication | K::Gate | K::Stage)
    }
}

/// A block: its head, and its lines.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// What it is.
    pub kind: BlockKind,
    /// Its name; for a block that stands alone, its word.
    pub name: &'a str,
    /// Where its name stands.
    pub place: Span,
    /// Its first line, with the texts that go on below it.
    pub head: Line<'a>,
    /// Its other lines.
    pub lines: Vec<Line<'a>>,
}

/// Words that expressions need for themselves, besides units.
const KEPT: [&str; 9] = ["not", "possibly", "certainly", "any", "all", "at", "is", "of", "nothing"];

/// What stands after a number.
pub const UNITS: [&str; 8] = ["s", "min", "h", "days", "years", "cm", "points", "times"];

impl<'a> Block<'a> {
    /// A block from a line at the margin; its lines are checked against those that its kind may have.
    pub fn new(mut head: Line<'a>, problems: &Problems) -> Option<Self> {
        let Some(kind) = BlockKind::of(head.keyword()) else {
            unknown_block(&head, problems);
            return None;
        };
        let continued = head.below.iter().take_while(|line| line.keyword().is_empty()).count();
        let lines = head.below.split_off(continued);
        let (name, place) = if kind.is_alone() {
            (kind.word(), head.span)
        } else {
            let form = "a block begins with its kind and its name";
            Phrase::new(&head, 1, form, problems).word("the block's name")?
        };
        let block = Self { kind, name, place, head, lines };
        block.check_name(problems);
        block.check_lines(problems);
        Some(block)
    }

    fn check_name(&self, problems: &Problems) {
        let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let plain = self.name.split('-').all(|part| !part.is_empty() && part.chars().all(small))
            && self.name.starts_with(|c: char| c.is_ascii_lowercase());
        let statement = self.name.starts_with(|c: char| c.is_ascii_uppercase())
            && self.name.len() > 1
            && self.name.chars().skip(1).all(|c| c.is_ascii_digit());
        let good = if self.kind == K::Statement { statement } else { plain };
        if !good {
            let help = if self.kind == K::Statement {
                "a statement is a capital letter and a number: A1"
            } else {
                "use lower-case words joined by hyphens: saddle-numb"
            };
            problems.error(
                Code::BadName,
                self.place,
                format!("`{}` cannot be a name here", self.name),
                "not a name",
                help,
            );
        } else if KEPT.contains(&self.name) || UNITS.contains(&self.name) {
            problems.error(
                Code::BadName,
                self.place,
                format!("`{}` is a word of the language", self.name),
                "cannot be a name",
                "choose another name",
            );
        }
    }

    fn check_lines(&self, problems: &Problems) {
        if self.kind == K::Words {
            return;
        }
        let mut seen: Vec<&str> = Vec::new();
        for line in &self.lines {
            let word = line.keyword();
            match self.kind.lines().find(|(known, _)| *known == word) {
                Some((_, many)) => {
                    if seen.contains(&word) && !many {
                        let help = "join them into one line; several texts may stand in a row";
                        problems.error(
                            Code::Duplicate,
                            line.span,
                            format!("a second `{word}` line in `{}`", self.name),
                            "the second",
                            help,
                        );
                    }
                    seen.push(word);
                }
                None => unknown_line(line, self.kind.word(), self.kind.lines().map(|(word, _)| word), problems),
            }
        }
    }

    /// The line that begins with `word`.
    pub fn line(&self, word: &str) -> Option<&Line<'a>> {
        self.lines.iter().find(|line| line.keyword() == word)
    }

    /// All lines that begin with `word`.
    pub fn all<'s>(&'s self, word: &'s str) -> impl Iterator<Item = &'s Line<'a>> {
        self.lines.iter().filter(move |line| line.keyword() == word)
    }

    /// Whether there is a line of that single word.
    pub fn has(&self, word: &'static str, problems: &Problems) -> bool {
        self.line(word).is_some_and(|line| {
            Phrase::new(line, 1, word, problems).end();
            true
        })
    }

    /// The texts of the line that begins with `word`; none if there is no such line.
    pub fn texts(&self, word: &str, problems: &Problems) -> Vec<String> {
        self.line(word).map_or_else(Vec::new, |line| texts_of(line, problems))
    }

    /// The texts of a line, joined; empty if there is no such line.
    pub fn text(&self, word: &str, problems: &Problems) -> String {
        self.texts(word, problems).join(" ")
    }

    /// A line that must be there.
    pub fn needed(&self, word: &str, problems: &Problems) -> Option<&Line<'a>> {
        let line = self.line(word);
        if line.is_none() {
            self.lacks(&format!("`{word}`"), problems);
        }
        line
    }

    /// Says that a line is missing.
    pub fn lacks(&self, what: &str, problems: &Problems) {
        let message = format!("{} `{}` has no {what} line", self.kind.word(), self.name);
        problems.error(
            Code::MissingLine,
            self.place,
            message,
            format!("needs {what}"),
            format!("add {what} below it, indented by two spaces"),
        );
    }

    /// The numbers of a line that must be there, each with the words that follow it; where none are named, one number after `at most`.
    pub fn numbers(&self, line: &str, form: &'static str, after: &[&'static str], problems: &Problems) -> Vec<u32> {
        let Some(line) = self.needed(line, problems) else { return Vec::new() };
        let mut phrase = Phrase::new(line, 1, form, problems);
        let mut found = Vec::new();
        if after.is_empty() {
            phrase.must(&["at", "most"]);
            found.extend(phrase.number().map(|(number, _)| number));
        }
        for words in after {
            let Some((number, _)) = phrase.number() else { break };
            words.split(' ').for_each(|word| phrase.must(&[word]));
            found.push(number);
        }
        phrase.end();
        found
    }

    /// The names in all lines that begin with `word`.
    pub fn names(&self, word: &str, what: &str, problems: &Problems) -> Vec<(&'a str, Span)> {
        let mut names = Vec::new();
        for line in self.all(word) {
            let mut phrase = Phrase::new(line, 1, "names with spaces between them", problems);
            names.extend(phrase.words(what));
            phrase.end();
        }
        names
    }
}

/// The texts of a line, and nothing else on it.
pub fn texts_of(line: &Line, problems: &Problems) -> Vec<String> {
    let mut phrase = Phrase::new(line, 1, "one or more texts in double quotes", problems);
    let texts = phrase.texts();
    phrase.end();
    texts
}

/// Says that a line begins with a word that means nothing there.
pub fn unknown_line(line: &Line, place: &str, known: impl Iterator<Item = &'static str>, problems: &Problems) {
    let known: Vec<&str> = known.collect();
    let first = line.tokens.first().map_or(line.span, |token| token.span);
    let word = line.tokens.first().map_or("", |token| token.raw);
    let near = nearest(word, known.iter().copied()).map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let help = format!("{near}lines here: {}", known.join(", "));
    problems.error(
        Code::UnknownLine,
        first,
        format!("`{word}` begins no line of a {place} block"),
        "unknown line",
        help,
    );
}

fn unknown_block(line: &Line, problems: &Problems) {
    let first = line.tokens.first().map_or(line.span, |token| token.span);
    let word = line.tokens.first().map_or("", |token| token.raw);
    let near = nearest(word, BlockKind::every_word());
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            format!("a line at the margin begins one of: {}", BlockKind::every_word().collect::<Vec<_>>().join(", "))
        }
    };
    problems.error(Code::UnknownLine, first, format!("`{word}` begins no block"), "unknown block", help);
}
