//! What is refused, where the diagnostic points, and the way out that it names.

use miette::Diagnostic as _;
use protocol::author::{Code, Diagnostic, SourceFile, read};

use crate::{SMALL, SOURCES, read_text};

/// The diagnostics after `from` in the small protocol has become `to`.
fn said(from: &str, to: &str) -> Vec<Diagnostic> {
    assert!(SMALL.contains(from), "`{from}` is not in the small protocol");
    read_text(&SMALL.replacen(from, to, 1)).diagnostics
}

/// Asserts that one change brings one diagnostic: its code, the text that it points to, and a part of its help.
fn refused(from: &str, to: &str, code: Code, points_to: &str, help: &str) {
    let text = SMALL.replacen(from, to, 1);
    let all = said(from, to);
    let found = all.iter().find(|diagnostic| diagnostic.kind() == code && &text[diagnostic.span()] == points_to);
    let listed: Vec<String> = all.iter().map(|d| format!("{} at `{}`: {d}", d.kind().id(), &text[d.span()])).collect();
    let found = found.unwrap_or_else(|| panic!("no {} at `{points_to}` for `{to}` but {listed:#?}", code.id()));
    let its_help = found.help().map(|help| help.to_string()).unwrap_or_default();
    assert!(its_help.contains(help), "`{its_help}` lacks `{help}`");
}

#[test]
fn an_unknown_name_comes_with_the_nearest() {
    refused("when saddle-numb", "when sadle-numb", Code::UnknownName, "sadle-numb", "did you mean `saddle-numb`?");
    refused("blocks hand", "blocks hamd", Code::UnknownName, "hamd", "did you mean `hand`?");
    refused("B5 girft-2023", "B5 girft-2032", Code::UnknownName, "girft-2032", "did you mean `girft-2023`?");
    refused("cites B5\n", "cites B6\n", Code::UnknownName, "B6", "sources stand in sources.yaml");
    refused("pain-zone is foot", "pain-zone is feet", Code::UnknownName, "feet", "its options: back, thigh, foot");
    refused("ask after saddle-numb", "ask after saddle", Code::UnknownName, "saddle", "did you mean `saddle-numb`?");
    refused(
        "until hours-since-onset",
        "until hours-since-start",
        Code::UnknownName,
        "hours-since-start",
        "hours-since-onset",
    );
}

#[test]
fn an_unknown_block_or_line_comes_with_the_nearest() {
    refused("emergency numb", "emergancy numb", Code::UnknownLine, "emergancy", "did you mean `emergency`?");
    refused("  why \"A nerve", "  wy \"A nerve", Code::UnknownLine, "wy", "did you mean `why`?");
    refused("    pressure at most", "    presure at most", Code::UnknownLine, "presure", "did you mean `pressure`?");
    refused("  tell \"Your skin", "  opens \"X\"\n  tell \"Your skin", Code::UnknownLine, "opens", "lines here: when");
    refused("    position floor", "    positions floor", Code::UnknownLine, "positions", "did you mean `position`?");
}

#[test]
fn the_same_thing_twice_is_refused() {
    refused("same-day alarm", "same-day numb", Code::Duplicate, "numb", "the first is at small.md:");
    refused("question checked", "question saddle-numb", Code::Duplicate, "saddle-numb", "rename one");
    refused("  why \"A nerve may be hurt.\"", "  tell \"Again.\"", Code::Duplicate, "tell \"Again.\"", "join them");
    refused("  begin \"Start\"", "  left \"Start\"", Code::Duplicate, "left", "rename one");
    refused("    thigh \"Down", "    back \"Down", Code::Duplicate, "back", "take it out");
    refused("items saddle-numb checked", "items checked checked", Code::Duplicate, "checked", "take it out");
}

#[test]
fn types_are_held_apart() {
    refused("when saddle-numb\n  tell", "when age\n  tell", Code::Type, "age", "age >= …");
    refused(
        "when saddle-numb\n  tell",
        "when saddle-numb >= 1\n  tell",
        Code::Type,
        "saddle-numb",
        "write `saddle-numb` or `not saddle-numb`",
    );
    refused("when saddle-numb\n  tell", "when ball\n  tell", Code::Type, "ball", "name a finding or definition");
    refused("pain-side is left", "pain-side >= left", Code::Type, "pain-side", "`ordered`");
    refused("age >= 70", "age >= old", Code::Type, "old", "from 16 to 120");
    refused("age >= 70", "age >= 70 h", Code::Type, "h", "into years");
    refused("blocks hand", "blocks age", Code::Type, "age", "name a technique");
    refused("items saddle-numb", "items age", Code::Type, "age", "`question` and `report` blocks only");
    refused("until hours-since-onset reaches", "until age reaches", Code::Type, "age", "`measure` whose unit is `h`");
    refused("  worse neither", "  reassuring", Code::Type, "reassuring", "worse neither");
}

#[test]
fn a_checklist_takes_questions_and_reports() {
    assert!(said("items saddle-numb checked", "items saddle-numb felt-dizzy").is_empty());
}

#[test]
fn values_outside_their_range_are_refused_and_idle_comparisons_warned_of() {
    refused("age >= 70", "age >= 121", Code::OutOfRange, "121", "from 16 to 120 years");
    refused("age >= 70", "age >= 12.5", Code::OutOfRange, "12.5", "whole number");
    refused("at least 1 of", "at least 3 of", Code::OutOfRange, "at", "from 1 to 2");
    refused("onset reaches 72", "onset reaches 20001", Code::OutOfRange, "20001", "from 1 to 20000");
    refused("  pressure 5", "  pressure 11", Code::OutOfRange, "11", "from 1 to 10");
    refused("  firmest firm", "  firmest soft", Code::OutOfRange, "firmest soft", "`firmest`");
    refused("age >= 70", "age >= 16", Code::ConstantComparison, "age", "take it out");
    assert!(
        read_text(&SMALL.replace("age >= 70", "age >= 16")).protocol.is_some(),
        "a warning lets the protocol through"
    );
}

#[test]
fn what_a_block_needs_must_be_there() {
    for line in [
        "asks \"Are you numb",
        "short \"Numb between",
        "ask onboarding every-session",
        "tell \"Go to an emergency",
        "when saddle-numb\n",
        "label",
    ] {
        let text: String =
            SMALL.split_inclusive('\n').filter(|at| !at.trim_start().starts_with(line.trim_end())).collect();
        let missing = read_text(&text).diagnostics.iter().any(|diagnostic| diagnostic.kind() == Code::MissingLine);
        assert_eq!(missing, line != "label", "{line}");
    }
    refused("  cites B5 girft-2023\n", "", Code::MissingCitation, "numb", "add a line `cites`");
    refused("  level routine\n", "", Code::MissingLine, "sore", "add `level`");
    refused("  default\n", "", Code::MissingLine, "uk", "`default`");
    refused("  action stop-and-be-seen\n", "", Code::MissingLine, "dizzy", "add `action`");
}

#[test]
fn what_nothing_uses_is_refused() {
    refused("when pain-side is left", "when saddle-numb", Code::Unused, "pain-side", "in a condition");
    refused("      old-and-numb\n", "      age >= 80\n", Code::Unused, "old-and-numb", "take it out");
    refused(
        "statement C8 \"A claim that does not hold.\"\n  refused",
        "statement C9 \"A claim.\"\n\nstatement C8 \"B\"\n  refused",
        Code::UncitedStatement,
        "C9",
        "`refused`",
    );
    let unused = read(
        &[SourceFile { name: "small.md".into(), text: SMALL.into() }],
        &format!("{SOURCES}\nlost-1999:\n  type: misc\n  title: Lost\n"),
    );
    assert_eq!(unused.diagnostics.len(), 1);
    assert_eq!((unused.diagnostics[0].kind(), unused.diagnostics[0].file()), (Code::Unused, "sources.yaml"));
    assert!(unused.protocol.is_some());
}

#[test]
fn what_never_takes_effect_is_warned_of() {
    refused("pressure at most 2", "pressure at most 5", Code::Unreachable, "numb-skin", "below what the techniques do");
    refused("hold at most 40 s", "strokes at most 3", Code::Unreachable, "numb-skin", "take it out");
    refused("positions wall bed", "positions wall bed floor", Code::Unreachable, "numb-skin", "take it out");
    refused(
        "  blocks hand\n  cautions ball",
        "  blocks ball\n  cautions hand ball",
        Code::Unreachable,
        "cautions hand ball",
        "one of the lines",
    );
}

#[test]
fn being_unsure_may_neither_count_for_nothing_nor_for_more_than_a_yes() {
    refused("  until none", "  unsure nothing", Code::Unsafe, "unsure nothing", "only a routine rule");
    refused("  until none", "  unsure emergency", Code::Unsafe, "unsure emergency", "`same-day` or milder");
    refused("  level same-day\n", "  unsure routine\n", Code::Unsafe, "unsure routine", "`level`");
}

#[test]
fn circles_are_refused() {
    refused("    age >= 70\n", "    old-and-numb\n", Code::Cycle, "old-and-numb", "out of the circle");
    refused(
        "ask onboarding every-session\n  because",
        "ask after checked\n  because",
        Code::Cycle,
        "saddle-numb",
        "`ask after`",
    );
    refused("ask after saddle-numb", "ask after checked", Code::Cycle, "checked", "another question");
}

#[test]
fn patients_read_plain_words_and_short_sentences() {
    let stiff = "asks \"Have you experienced neurological deterioration?\"";
    refused("asks \"Are you numb between your legs?\"", stiff, Code::Grade, stiff, "grade 5");
    let jargon = "tell \"You may urinate.\"";
    refused("tell \"Wait a little.\"", jargon, Code::Jargon, jargon, "say `pee`");
    let long = format!("tell \"{}.\"", ["so"; 21].join(" "));
    refused("tell \"Wait a little.\"", &long, Code::LongSentence, &long, "20 words at most");
    assert!(said("tell \"Wait a little.\"", &format!("tell \"{}.\"", ["so"; 20].join(" "))).is_empty());
    assert!(
        said("tell \"Wait a little.\"", "tell \"We wait on the canal.\"").is_empty(),
        "`anal` inside another word is no jargon"
    );
}

#[test]
fn breaches_of_form_are_pointed_at() {
    refused("tell \"Wait a little.\"", "tell \"Wait a little.", Code::Form, "\"Wait a little.", "end the text");
    refused("tell \"Wait a little.\"", "tell “Wait a little.”", Code::Form, "“", "straight double quotes");
    refused("  tell \"Wait", "   tell \"Wait", Code::Form, "tell \"Wait a little.\"", "two spaces");
    refused("  tell \"Wait", "      tell \"Wait", Code::Form, "tell \"Wait a little.\"", "two spaces more");
    refused("  tell \"Wait", "\ttell \"Wait", Code::Form, "tell \"Wait a little.\"", "two spaces");
    refused("question checked", "question Checked", Code::BadName, "Checked", "lower-case words");
    refused("question checked", "question not", Code::BadName, "not", "another name");
    refused("pressure at most 2", "pressure at 2", Code::Shape, "2", "pressure at most 3");
    refused("when saddle-numb\n  tell", "when saddle-numb checked\n  tell", Code::Shape, "checked", "any of");
    refused("certainly checked\n", "certainly checked\n        age >= 20\n", Code::Shape, "age >= 20", "any of");
}

/// A rule that is lost without a word would be worse than a wrong one.
#[test]
fn a_block_that_nothing_reads_is_pointed_at() {
    for fence in ["\n```\n\nProse.\n\n", "\n```\n\n```\n", "\n```\n\n```protcol\n"] {
        let lost = format!("{fence}emergency numb");
        refused("emergency numb", &lost, Code::Form, "emergency numb", "put ```protocol on a line of its own");
    }
    let prose = format!("# An emergency\n\nemergency numb\n  and so on, in prose.\n\n{SMALL}");
    assert!(read_text(&prose).protocol.is_some());
}

#[test]
fn one_run_names_everything() {
    let text = SMALL
        .replace("when saddle-numb", "when sadle-numb")
        .replace("  cites A1\n", "")
        .replace("\"Wait a little.\"", "Wait");
    let kinds: std::collections::BTreeSet<Code> = read_text(&text).diagnostics.iter().map(Diagnostic::kind).collect();
    for code in [Code::UnknownName, Code::MissingCitation, Code::Shape, Code::UncitedStatement] {
        assert!(kinds.contains(&code), "{kinds:?} lacks {}", code.id());
    }
}

#[test]
fn a_broken_bibliography_is_pointed_at() {
    let reading =
        read(&[SourceFile { name: "small.md".into(), text: SMALL.into() }], "girft-2023:\n  type: nonsense\n");
    let found = reading.diagnostics.iter().find(|diagnostic| diagnostic.kind() == Code::Bibliography).unwrap();
    assert_eq!(found.file(), "sources.yaml");
}

#[test]
fn a_diagnostic_shows_the_line_in_its_file() {
    let all = said("when saddle-numb", "when sadle-numb");
    let mut shown = String::new();
    miette::GraphicalReportHandler::new_themed(miette::GraphicalTheme::none())
        .render_report(&mut shown, &all[0])
        .unwrap();
    for part in [
        "protocol::unknown-name",
        "no finding or definition is called `sadle-numb`",
        "small.md:",
        "did you mean `saddle-numb`?",
    ] {
        assert!(shown.contains(part), "{shown}");
    }
}

#[test]
fn a_region_lies_in_a_place_on_a_side_of_a_drawing() {
    const REGION: &str = "centralization\n  middle pain-zone is back\n  leg pain-zone is thigh\n  matters 2 points or 30 percent\n  loud 8 points or 3 more\n  course 14 days 4 sightings 6 sessions\n  cites B5\n\nregion shin \"Left shin\"\n  zone pain-zone is foot\n  side left\n  seen from-front\n\nquestion checked";
    let with = |from: &str, to: &str| REGION.replace(from, to);
    let read = read_text(&SMALL.replacen("question checked", REGION, 1)).protocol.unwrap();
    let region = read.region("shin").unwrap();
    let moves = read.centralization;
    assert_eq!((moves.middle, moves.leg, moves.furthest, moves.points, moves.percent), (0, 1, 2, 2, 30));
    assert_eq!((moves.strong, moves.rise, moves.days, moves.sightings, moves.sessions), (8, 3, 14, 4, 6));
    assert_eq!((region.zone, region.sides, region.front, region.between_legs), (2, [true, false], true, false));
    let options = "its options: back, thigh, foot";
    refused("question checked", &with("is foot", "is knee"), Code::UnknownName, "knee", options);
    refused("question checked", &with("pain-zone", "age"), Code::Type, "age", "name a `choice` block");
    refused(
        "question checked",
        &with("pain-zone", "pain-zon"),
        Code::UnknownName,
        "pain-zon",
        "did you mean `pain-zone`?",
    );
    let alone = &REGION[REGION.find("region").unwrap()..];
    refused("question checked", alone, Code::MissingLine, "shin", "add a `centralization` block");
    refused("question checked", &with("14 days", "14 h"), Code::Shape, "h", "course 14 days");
    refused("question checked", &with("  side left\n", ""), Code::MissingLine, "shin", "add `side` below it");
}

#[test]
fn how_a_journal_is_read_is_said_whole_and_what_renews_can_be_answered() {
    let read = read_text(SMALL).protocol.unwrap().monitoring;
    assert_eq!((read.reading, read.report, read.aftermath, read.renewed_at, read.ahead), (10, 24, 36, 2, 12));
    assert_eq!((read.flare_points, read.flare_readings, read.flare_hours), (2, 3, 4));
    refused("report 24 h", "report 24 min", Code::Shape, "min", "report 24 h");
    refused("3 readings 4 h", "3 readings", Code::Shape, "readings", "flare 2 points 3 readings 4 h");
    refused("  aftermath 36 h\n", "", Code::MissingLine, "monitoring", "`aftermath`");
    let (start, end) = (SMALL.find("monitoring").unwrap(), SMALL.find("emergency-number uk").unwrap());
    let without = &SMALL[start..end];
    refused(without, "", Code::MissingLine, "felt-dizzy", "add a `monitoring` block");
    let renewing = SMALL.replacen("  reassuring\n", "  reassuring\n  renews\n", 1);
    assert!(read_text(&renewing).protocol.unwrap().findings.iter().any(|finding| finding.asked.renews));
    let measured = "  says \"Hours since it began\"\n";
    refused(measured, &format!("{measured}  renews\n"), Code::Type, "renews", "take the line out");
}

#[test]
fn the_seconds_of_a_session_are_said_whole_and_fit_together() {
    let read = read_text(SMALL).protocol.unwrap().guidance;
    assert_eq!((read.ready, read.tells_from, read.ease_off, read.strength), (5, 15, 5, 15));
    assert_eq!((read.asks_after, read.answer, read.pause_minutes, read.asleep), (60, 120, 10, 10));
    refused("asleep 10 s", "asleep 0 s", Code::OutOfRange, "asleep 0 s", "from 1 to 255");
    let short = "asks-after 61 s\n  answer 120 s\n  pause 1 min";
    refused(
        "asks-after 60 s\n  answer 120 s\n  pause 10 min",
        short,
        Code::OutOfRange,
        "asks-after 61 s",
        "no more than `pause`",
    );
    refused("ease-off 5 s", "ease-off 15 s", Code::OutOfRange, "ease-off 15 s", "less than `tells-from`");
    refused("asleep 10 s", "asleep 256 s", Code::OutOfRange, "asleep 256 s", "from 1 to 255");
    refused("pause 10 min", "pause 600 s", Code::Shape, "s", "pause 10 min");
    refused("  answer 120 s\n", "", Code::MissingLine, "guidance", "`answer`");
    let (start, end) = (SMALL.find("guidance").unwrap(), SMALL.find("emergency-number uk").unwrap());
    refused(&SMALL[start..end], "", Code::MissingLine, "ball", "add a `guidance` block");
}

#[test]
fn what_is_filled_in_beside_the_screening_is_whole_and_fits() {
    refused("due 0 2 weeks", "due 1 2 weeks", Code::Type, "1", "begin with week 0");
    refused("due 0 2 weeks", "due 0 2 2 weeks", Code::Type, "2", "go on to later ones");
    refused("due 0 2 weeks", "due 0 2 days", Code::Shape, "days", "due 0 2 6 12 weeks");
    refused("room 1..2", "room 1..3", Code::Type, "room 1..3", "scores that can be");
    refused("well at most 1", "well 1", Code::Shape, "1", "well at most 2");
    refused("  count at most 3\n", "", Code::MissingLine, "own", "`count`");
    refused("    yes saddle-numb\n", "", Code::MissingLine, "part touch \"Touch both sides\"", "indented");
    refused("    yes saddle-numb\n", "    yes checked\n", Code::Type, "checked", "without the line `reassuring`");
    refused("    both saddle-numb", "    both sadle-numb", Code::UnknownName, "sadle-numb", "`saddle-numb`");
    refused("    asks \"Is one side", "    aks \"Is one side", Code::UnknownLine, "aks", "did you mean `asks`?");
    refused("from 3 h until 12 h", "from 12 h until 3 h", Code::Type, "from 12 h until 3 h", "earlier hour first");
    refused("at 19 h", "at 24 h", Code::Type, "at 24 h", "0 to 23");
    refused("follow-up evening", "activities more", Code::Duplicate, "more", "take this out");
    refused("  at 19 h\n  cites B5\n", "  at 19 h\n", Code::MissingCitation, "evening", "cites");
}
