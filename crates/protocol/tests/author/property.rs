//! Properties: what each form claims, and which are refused because they claim nothing.

use miette::Diagnostic as _;
use protocol::{author::Code, *};

use crate::{SMALL, read_text};

/// The small protocol with a property of these lines, which are indented here.
fn with(lines: &str) -> String {
    let lines: String = lines.lines().map(|line| format!("  {line}\n")).collect();
    format!("{SMALL}\n```protocol\nproperty promise\n  says \"It holds.\"\n{lines}  cites A1\n```\n")
}

/// What a property of these lines claims, and the protocol that it stands in.
fn read(lines: &str) -> (Claim, Protocol) {
    let reading = read_text(&with(lines));
    let said: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{lines}: {said:?}");
    let protocol = reading.protocol.unwrap();
    let property = protocol.properties.iter().find(|property| property.name == "promise").unwrap();
    (property.claim.clone(), protocol)
}

fn claim(lines: &str) -> Claim {
    read(lines).0
}

/// The one fact of a property about people.
fn fact(written: &str) -> Fact {
    let Claim::People { mut facts, .. } = claim(&format!("always {written}")) else { panic!("{written}") };
    assert_eq!(facts.len(), 1, "{written}");
    facts.remove(0)
}

/// Asserts that lines bring exactly one diagnostic: its code, the text that it points to, and a part of its help.
fn refused(lines: &str, code: Code, points_to: &str, help: &str) {
    let text = with(lines);
    let all = read_text(&text).diagnostics;
    let listed: Vec<String> = all.iter().map(|d| format!("{} at `{}`: {d}", d.kind().id(), &text[d.span()])).collect();
    let [found] = all.as_slice() else { panic!("not one diagnostic for `{lines}` but {listed:#?}") };
    assert_eq!((found.kind(), &text[found.span()]), (code, points_to), "{listed:?}");
    let its_help = found.help().map(|help| help.to_string()).unwrap_or_default();
    assert!(its_help.contains(help), "`{its_help}` lacks `{help}`");
}

#[test]
fn a_property_carries_its_promise_reason_and_sources() {
    let protocol = read_text(SMALL).protocol.unwrap();
    let names: Vec<&str> = protocol.properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(names, ["closed-while-an-alarm-is-possible", "numb-and-old-limits-the-ball"]);
    let first = &protocol.properties[0];
    assert_eq!(first.says, "Nothing is open while an alarm may be real.");
    assert_eq!(first.why, "A nerve may be hurt.");
    assert_eq!(protocol.properties[1].cites, ["A1", "B5"]);
    let place = &read_text(SMALL).places["numb-and-old-limits-the-ball"];
    assert_eq!(SMALL.lines().nth(place.line - 1), Some("property numb-and-old-limits-the-ball"));
}

#[test]
fn every_fact_about_a_person_is_read() {
    let technique = |name| read_text(SMALL).protocol.unwrap().technique(name).unwrap();
    let (ball, hand) = (technique("ball"), technique("hand"));
    for (written, meant) in [
        ("level same-day", Fact::Level(Level::SameDay)),
        ("level wait", Fact::Level(Level::Wait)),
        ("level self-care-limited", Fact::Level(Level::SelfCareLimited)),
        ("level at most routine", Fact::LevelAtMost(Level::Routine)),
        ("level at most self-care-ok", Fact::LevelAtMost(Level::SelfCareOk)),
        ("closed hand ball", Fact::Closed(vec![hand, ball])),
        ("closed all", Fact::Closed(vec![ball, hand])),
        ("open hand", Fact::Open(vec![hand])),
        ("open all", Fact::Open(vec![ball, hand])),
        ("limit hand pressure at most 3", Fact::Limit(vec![hand], Limit::Pressure(3))),
        ("limit all hold at most 1 min", Fact::Limit(vec![ball, hand], Limit::Hold(60))),
        ("limit ball ball at most soft", Fact::Limit(vec![ball], Limit::Ball(Ball::Soft))),
        ("limit hand ball ball at most hand", Fact::Limit(vec![hand, ball], Limit::Ball(Ball::Hand))),
        (
            "limit ball positions wall bed",
            Fact::Limit(vec![ball], Limit::Positions(vec![Position::Bed, Position::Wall])),
        ),
        ("limit hand strokes at most 5", Fact::Limit(vec![hand], Limit::Strokes(5))),
        ("action stop-technique", Fact::Action(Action::StopTechnique)),
        ("clearance", Fact::Clearance),
        ("restarts onset", Fact::RestartsOnset),
        ("fires dizzy", Fact::Fires("dizzy".into())),
        ("possible first-sessions", Fact::Possible("first-sessions".into())),
    ] {
        assert_eq!(fact(written), meant, "{written}");
    }
}

#[test]
fn a_property_is_of_everybody_unless_it_says_of_whom() {
    for (word, quantifier) in
        [("always", Quantifier::Always), ("never", Quantifier::Never), ("sometimes", Quantifier::Sometimes)]
    {
        let all = Claim::People { quantifier, facts: vec![Fact::Clearance], given: Expr::Constant(true) };
        assert_eq!(claim(&format!("{word} clearance")), all);
    }
    let (claim, protocol) =
        read("always\n  level same-day\n  closed all\nwhile possibly any of\n  checked\n  age >= 100");
    let Claim::People { facts, given: Expr::Possibly(any), .. } = claim else { panic!("{claim:?}") };
    assert_eq!(facts.len(), 2);
    let Expr::Any(parts) = *any else { panic!("{any:?}") };
    let literals: Vec<Literal> = parts
        .iter()
        .map(|part| match part {
            Expr::Is(id) => protocol.literals[id.index()],
            other => panic!("{other:?}"),
        })
        .collect();
    let finding = |name| protocol.finding(name).unwrap();
    assert_eq!(literals, [Literal::Yes(finding("checked")), Literal::AtLeast(finding("age"), 100)]);
}

#[test]
fn a_property_may_be_of_each_block_of_some_kinds() {
    let kinds = [Blocks::Rules(Level::Emergency), Blocks::Rules(Level::Wait)];
    assert_eq!(
        claim("for each emergency lockout\nalways closed all\nwhile possibly it"),
        Claim::Blocks {
            kinds: kinds.to_vec(),
            certain: false,
            facts: vec![Fact::Closed(vec![TechniqueId(0), TechniqueId(1)])]
        }
    );
    let kinds = [Blocks::Contraindications, Blocks::Gates, Blocks::Stages];
    assert_eq!(
        claim("for each contraindication gate stage\nalways closed its\nwhile it"),
        Claim::Blocks { kinds: kinds.to_vec(), certain: true, facts: vec![Fact::ClosedOwn] }
    );
    let kinds = [Level::SameDay, Level::WithinDays, Level::Routine].map(Blocks::Rules);
    assert_eq!(
        claim("for each same-day within-days routine\nalways level routine\nwhile it"),
        Claim::Blocks { kinds: kinds.to_vec(), certain: true, facts: vec![Fact::Level(Level::Routine)] }
    );
}

#[test]
fn a_property_may_be_of_everything_else_that_the_language_names() {
    use {DecisionFact as D, ScreeningFact as Sc, SessionFact as Se};
    let gains = vec![Gain::LevelFalls, Gain::TechniqueOpens, Gain::DoseRises, Gain::ActionSoftens];
    let session = vec![Se::StopsInOneStep, Se::HoldsWithinLimit, Se::Ends, Se::StaysStopped];
    for (written, meant) in [
        (
            "for each finding\nchange worse\nnever\n  level falls\n  technique opens\n  dose rises\n  action softens",
            Claim::Change { change: Change::Worse, never: gains },
        ),
        (
            "for each finding\nchange unknown\nnever technique opens",
            Claim::Change { change: Change::Unknown, never: vec![Gain::TechniqueOpens] },
        ),
        ("for each question\nsometimes matters", Claim::Alive(Alive::QuestionsMatter)),
        ("for each rule\nsometimes fires", Claim::Alive(Alive::RulesFire)),
        ("for each rule\nsometimes matters", Claim::Alive(Alive::RulesMatter)),
        ("for each technique\nsometimes opens", Claim::Alive(Alive::TechniquesOpen)),
        ("for each level\nsometimes reached", Claim::Alive(Alive::LevelsReached)),
        ("for each dose\nsometimes reached", Claim::Alive(Alive::DosesReached)),
        ("for each decision\nalways\n  one level\n  reasons", Claim::Decisions(vec![D::OneLevel, D::Reasons])),
        (
            "for each screening\nalways\n  emergencies first\n  same outcome",
            Claim::Screenings(vec![Sc::EmergenciesFirst, Sc::SameOutcome]),
        ),
        (
            "for each session\nalways\n  stops in one step\n  holds within limit\n  ends\n  stays stopped",
            Claim::Sessions(session),
        ),
        ("for each plan\nnever opens", Claim::Plans),
        ("for each program\nalways means the text", Claim::Programs),
    ] {
        assert_eq!(claim(written), meant, "{written}");
    }
}

#[test]
fn unknown_words_come_with_the_nearest() {
    let unknown = Code::UnknownName;
    refused("always closed hamd", unknown, "hamd", "did you mean `hand`?");
    refused("always limit bal pressure at most 2", unknown, "bal", "did you mean `ball`?");
    refused("always fires dizy", unknown, "dizy", "did you mean `dizzy`?");
    refused("always possible numb-skn", unknown, "numb-skn", "did you mean `numb-skin`?");
    refused("always level same-dy", unknown, "same-dy", "did you mean `same-day`?");
    refused("always level at most urgent", unknown, "urgent", "self-care-ok");
    refused("always action stop-tecnique", unknown, "stop-tecnique", "did you mean `stop-technique`?");
    refused("always closd all", unknown, "closd", "did you mean `closed`?");
    refused("for each emergancy\nalways closed all\nwhile it", unknown, "emergancy", "did you mean `emergency`?");
    refused("for each questions\nsometimes matters", unknown, "questions", "did you mean `question`?");
    refused("for each finding\nchange worse\nnever level fals", unknown, "level fals", "did you mean `level falls`?");
    refused("for each session\nalways end", unknown, "end", "did you mean `ends`?");
    refused("always clearance\nwhile sadle-numb", unknown, "sadle-numb", "did you mean `saddle-numb`?");
}

#[test]
fn what_is_no_technique_or_no_rule_is_named_as_what_it_is() {
    refused("always closed age", Code::Type, "age", "name a technique");
    refused("always fires age", Code::Type, "age", "name a rule, contraindication, gate or stage");
    refused(
        "always fires closed-while-an-alarm-is-possible",
        Code::Type,
        "closed-while-an-alarm-is-possible",
        "name a rule",
    );
    refused("always clearance\nwhile age", Code::Type, "age", "age >= …");
}

#[test]
fn what_claims_nothing_is_refused_with_the_way_out() {
    let nothing = Code::Meaningless;
    refused("always clearance\nnever clearance", nothing, "never clearance", "write two properties");
    refused("always closed its", nothing, "closed its", "for each contraindication");
    refused("for each emergency gate\nalways closed its\nwhile it", nothing, "closed its", "`closed all`");
    refused("always closed all\nwhile possibly it", nothing, "while possibly it", "for each emergency same-day");
    refused("always limit hand advice \"Rest.\"", nothing, "advice", "claim a dose");
    refused("always level self-care-ok", nothing, "level self-care-ok", "more severe");
    refused("always level at most emergency", nothing, "level at most emergency", "milder");
    refused("always action continue", nothing, "action continue", "more severe");
    refused("always clearance\nchange worse", nothing, "change worse", "for each finding");
    refused("for each emergency\nnever open all\nwhile it", nothing, "never open all", "always closed all");
    refused("for each finding emergency\nchange worse\nnever level falls", Code::Shape, "emergency", "for each");
    refused("for each emergency finding\nalways closed all\nwhile it", nothing, "finding", "of its own");
    refused("for each question\nalways matters", nothing, "always matters", "sometimes matters");
    refused("for each plan\nnever opens\nwhile checked", nothing, "while checked", "never opens");
    refused("for each rule\nsometimes\n  fires\n  matters", nothing, "sometimes", "a property for each");
    refused("always limit ball strokes at most 3", nothing, "promise", "a technique that glides");
}

#[test]
fn a_property_lacks_nothing() {
    let missing = Code::MissingLine;
    refused("while checked", missing, "promise", "`always`, `never` or `sometimes`");
    refused("for each emergency\nalways closed all", missing, "promise", "`while`");
    refused("for each emergency\nwhile it", missing, "promise", "`always`");
    refused("for each finding\nnever level falls", missing, "promise", "`change`");
    refused("for each finding\nchange worse", missing, "promise", "`never`");
    refused("for each question", missing, "promise", "`sometimes`");
    refused("always", Code::Shape, "always", "one fact to a line");
    refused("for each session\nalways", Code::Shape, "always", "stays stopped");
    refused("for each", Code::Shape, "each", "for each emergency");
    refused("for emergency\nalways closed all\nwhile it", Code::Shape, "emergency", "for each");
    refused(
        "for each emergency\nalways closed all\nwhile possibly checked",
        Code::Shape,
        "checked",
        "while possibly it",
    );
    refused("for each finding\nchange better\nnever level falls", Code::Shape, "better", "change worse");
    refused("always limit pressure at most 3", Code::Shape, "limit", "limit hip-flexor pressure at most 3");
    refused("always limit hand pressure 3", Code::Shape, "3", "pressure at most 3");
    refused("always clearance please", Code::Shape, "please", "a fact such as");
    let no_source = with("always clearance").replace("always clearance\n  cites A1", "always clearance");
    let codes: Vec<Code> = read_text(&no_source).diagnostics.iter().map(|found| found.kind()).collect();
    assert_eq!(codes, [Code::MissingCitation]);
    let no_promise = with("always clearance").replace("  says \"It holds.\"\n", "");
    let codes: Vec<Code> = read_text(&no_promise).diagnostics.iter().map(|found| found.kind()).collect();
    assert_eq!(codes, [missing]);
}

#[test]
fn the_same_twice_is_refused() {
    let twice = Code::Duplicate;
    refused("always\n  clearance\n  clearance", twice, "clearance", "take it out");
    refused("always closed hand hand", twice, "hand", "take it out");
    refused("for each gate gate\nalways closed its\nwhile it", twice, "gate", "take it out");
    refused("for each session\nalways\n  ends\n  ends", twice, "ends", "take it out");
    refused("always clearance\nalways closed all", twice, "always closed all", "join them");
}

#[test]
fn a_promise_is_for_reviewers_so_only_its_length_is_checked() {
    let hard = "\"Contraindications invariably necessitate discontinuation, notwithstanding radiculopathy, peripheralization or intermittent urinary incontinence.\"";
    assert!(read_text(&with("always clearance").replace("\"It holds.\"", hard)).diagnostics.is_empty());
    let long = format!("\"{}.\"", ["so"; 21].join(" "));
    let said = read_text(&with(&format!("always clearance\nwhy {long}"))).diagnostics;
    assert_eq!(said.iter().map(|found| found.kind()).collect::<Vec<_>>(), [Code::LongSentence]);
}

#[test]
fn what_only_a_property_uses_or_cites_still_decides_nothing() {
    let only_here = |block: &str, condition: &str| {
        let text = with(&format!("always clearance\nwhile {condition}"));
        let text = text.replace("property promise", &format!("{block}\n\nproperty promise"));
        let said = read_text(&text).diagnostics;
        assert_eq!(said.iter().map(|found| found.kind()).collect::<Vec<_>>(), [Code::Unused], "{block}");
    };
    only_here("fact lost\n  says \"Lost\"", "lost");
    only_here("define lost\n  says \"Lost\"\n  when age >= 70", "lost");
    let cited = with("always clearance").replace("clearance\n  cites A1", "clearance\n  cites D1");
    let cited = cited.replacen("statement A1", "statement D1 \"Nobody acts on it.\"\n\nstatement A1", 1);
    assert_eq!(read_text(&cited).coverage.uncited, ["D1"]);
}

#[test]
fn the_words_of_properties_stay_free_for_names() {
    let text = ["level", "it", "its", "closed", "always", "finding"].iter().fold(
        SMALL.replace("    saddle-numb\n\ngroup", "    saddle-numb\n    level it its closed always finding\n\ngroup"),
        |text, name| text.replace("\nfact uncleared", &format!("\nfact {name}\n  says \"Fact.\"\n\nfact uncleared")),
    );
    let text = format!(
        "{text}\n```protocol\nproperty promise\n  says \"It holds.\"\n  always clearance\n  while it\n  cites A1\n```\n"
    );
    let protocol = read_text(&text).protocol.unwrap();
    let Claim::People { given: Expr::Is(id), .. } = &protocol.properties[2].claim else { panic!() };
    assert_eq!(protocol.literals[id.index()], Literal::Yes(protocol.finding("it").unwrap()));
    let named = SMALL.replace("technique hand", "technique its").replace("blocks hand", "blocks its");
    let named =
        format!("{named}\n```protocol\nproperty promise\n  says \"It holds.\"\n  always closed its\n  cites A1\n```\n");
    let protocol = read_text(&named).protocol.unwrap();
    let Claim::People { facts, .. } = &protocol.properties[2].claim else { panic!() };
    assert_eq!(facts, &[Fact::Closed(vec![protocol.technique("its").unwrap()])]);
}

#[test]
fn literals_of_properties_stand_in_order_with_the_others() {
    let protocol = read("always clearance\nwhile any of\n  age >= 17\n  soreness >= 2\n  pain-zone is foot").1;
    let places: Vec<_> = protocol.literals.iter().map(|literal| (literal.finding(), *literal)).collect();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
    for (name, least) in [("age", 17), ("soreness", 2)] {
        assert!(protocol.literals.contains(&Literal::AtLeast(protocol.finding(name).unwrap(), least)), "{name}");
    }
}

#[test]
fn a_phone_carries_nothing_of_properties() {
    let without = SMALL.split("\n## Properties").next().unwrap();
    let plain = read_text(without).protocol.unwrap().for_phone();
    let mut stated = read("always clearance\nwhile any of\n  age >= 17\n  soreness >= 2").1;
    assert!(stated.literals.len() > plain.literals.len(), "the properties have literals of their own");
    stated = stated.for_phone();
    stated.hash.clone_from(&plain.hash);
    assert_eq!(stated, plain);
    assert_eq!(stated.to_bytes().unwrap(), plain.to_bytes().unwrap());
}
