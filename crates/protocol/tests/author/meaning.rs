//! What a protocol text means.

use protocol::{
    author::{Reading, SourceFile, hash, pictures, read_folder, unused_words},
    *,
};

use crate::{SMALL, read_text};

fn small() -> Protocol {
    let reading = read_text(SMALL);
    let said: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{said:?}");
    reading.protocol.unwrap()
}

fn rule<'p>(protocol: &'p Protocol, name: &str) -> &'p Rule {
    protocol.rules.iter().find(|rule| rule.name == name).unwrap()
}

/// The small protocol with `numb` firing on another condition, and that condition in words.
fn shown(condition: &str) -> String {
    let text = SMALL.replace("  when saddle-numb\n  tell", &format!("  when {condition}\n  tell"));
    let protocol = read_text(&text).protocol.unwrap();
    show(&protocol, &rule(&protocol, "numb").when)
}

fn show(protocol: &Protocol, expr: &Expr) -> String {
    let list = |parts: &[Expr]| parts.iter().map(|part| show(protocol, part)).collect::<Vec<_>>().join(" ");
    match expr {
        Expr::Constant(outcome) => outcome.to_string(),
        Expr::Is(id) => match protocol.literals[id.index()] {
            Literal::Yes(f) => protocol.at(f).name.clone(),
            Literal::AtLeast(f, least) => format!("{}>={least}", protocol.at(f).name),
        },
        Expr::Not(inner) => format!("not({})", show(protocol, inner)),
        Expr::Possibly(inner) => format!("possibly({})", show(protocol, inner)),
        Expr::Certainly(inner) => format!("certainly({})", show(protocol, inner)),
        Expr::All(parts) => format!("all({})", list(parts)),
        Expr::Any(parts) => format!("any({})", list(parts)),
        Expr::Count(least, parts) => format!("{least}of({})", list(parts)),
    }
}

#[test]
fn every_comparison_is_made_of_reaching_at_least() {
    for (written, meant) in [
        ("age >= 70", "age>=70"),
        ("age > 70", "age>=71"),
        ("age < 70", "not(age>=70)"),
        ("age <= 70", "not(age>=71)"),
        ("age is 70", "all(age>=70 not(age>=71))"),
        ("age is not 70", "not(all(age>=70 not(age>=71)))"),
        ("age is 16", "not(age>=17)"),
        ("age is 120", "age>=120"),
        ("age is not 120", "not(age>=120)"),
        ("age >= 70 years", "age>=70"),
        ("pain-zone >= thigh", "pain-zone>=1"),
        ("pain-zone < foot", "not(pain-zone>=2)"),
        ("pain-zone is back", "not(pain-zone>=1)"),
        ("pain-zone is thigh", "all(pain-zone>=1 not(pain-zone>=2))"),
        ("pain-side is right", "pain-side>=1"),
        ("age >= 16", "true"),
        ("age > 120", "false"),
        ("age < 16", "false"),
        ("age <= 120", "true"),
    ] {
        assert_eq!(shown(written), meant, "{written}");
    }
}

#[test]
fn conditions_nest_and_a_list_may_stand_on_one_line() {
    let nested = "not any of\n    all of\n      checked\n      possibly age >= 20\n    at least 2 of checked saddle-numb uncleared-alarm";
    assert_eq!(shown(nested), "not(any(all(checked possibly(age>=20)) 2of(checked saddle-numb uncleared-alarm)))");
    assert_eq!(shown("certainly not checked"), "certainly(not(checked))");
    assert_eq!(
        shown("possibly all of checked age is 40 pain-side is left"),
        "possibly(all(checked all(age>=40 not(age>=41)) not(pain-side>=1)))"
    );
}

#[test]
fn definitions_are_filled_in() {
    let protocol = small();
    let when = show(&protocol, &rule(&protocol, "alarm").when);
    assert_eq!(when, "any(uncleared-alarm all(all(age>=70 saddle-numb) not(certainly(checked))))");
    assert_eq!(show(&protocol, &protocol.definitions[0].when), "all(age>=70 saddle-numb)");
}

#[test]
fn literals_of_one_finding_stand_together_in_the_order_of_findings() {
    let protocol = small();
    let places: Vec<(FindingId, Literal)> =
        protocol.literals.iter().map(|literal| (literal.finding(), *literal)).collect();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
}

#[test]
fn a_rule_without_further_lines_is_as_strict_as_the_language_says() {
    let protocol = small();
    let facts = |name: &str| {
        let rule = rule(&protocol, name);
        (rule.level, rule.unsure, rule.locks, rule.until)
    };
    let onset = protocol.finding("hours-since-onset").unwrap();
    assert_eq!(facts("numb"), (Some(Level::Emergency), Some(Level::SameDay), true, Until::Clearance));
    assert_eq!(facts("alarm"), (Some(Level::SameDay), Some(Level::WithinDays), true, Until::Answers));
    assert_eq!(facts("foot"), (Some(Level::WithinDays), Some(Level::WithinDays), true, Until::Answers));
    assert_eq!(facts("side"), (Some(Level::Routine), None, true, Until::Answers));
    assert_eq!(facts("fresh"), (Some(Level::Wait), Some(Level::Wait), true, Until::Reaches(onset, 72)));
    assert_eq!(facts("sore"), (Some(Level::Routine), Some(Level::Routine), true, Until::Answers));
    assert_eq!(facts("dizzy"), (Some(Level::SameDay), Some(Level::WithinDays), true, Until::Clearance));
    let plain = read_text(&SMALL.replace("  unsure nothing\n  locks\n", "").replace("  level same-day\n", ""))
        .protocol
        .unwrap();
    assert_eq!((rule(&plain, "side").unsure, rule(&plain, "side").locks), (Some(Level::Routine), false));
    assert_eq!(
        (rule(&plain, "dizzy").level, rule(&plain, "dizzy").unsure, rule(&plain, "dizzy").locks),
        (None, None, false)
    );
}

#[test]
fn rules_and_their_texts_keep_the_order_of_the_document() {
    let protocol = small();
    let names: Vec<&str> = protocol.rules.iter().map(|rule| rule.name.as_str()).collect();
    assert_eq!(names, ["numb", "alarm", "foot", "side", "fresh", "sore", "dizzy"]);
    assert_eq!(rule(&protocol, "numb").tell, "Go to an emergency department now. Do not massage.");
    assert_eq!(rule(&protocol, "numb").cites, ["B5", "girft-2023"]);
    assert!(rule(&protocol, "fresh").restarts_onset && rule(&protocol, "sore").also);
    assert_eq!(rule(&protocol, "dizzy").action, Some(Action::StopAndBeSeen));
}

#[test]
fn findings_carry_how_they_are_asked_and_where_danger_lies() {
    let protocol = small();
    let finding = |name: &str| protocol.at(protocol.finding(name).unwrap());
    assert!(
        finding("saddle-numb").asked.onboarding
            && finding("saddle-numb").asked.every_session
            && !finding("saddle-numb").asked.weekly
    );
    assert_eq!(finding("checked").asked.after, protocol.finding("saddle-numb"));
    for (name, danger, origin) in [
        ("saddle-numb", Danger::Higher, Origin::Asked),
        ("checked", Danger::Lower, Origin::Asked),
        ("pain-zone", Danger::Higher, Origin::Asked),
        ("pain-side", Danger::Neither, Origin::Asked),
        ("age", Danger::Neither, Origin::Asked),
        ("soreness", Danger::Higher, Origin::Reported),
        ("hours-since-onset", Danger::Lower, Origin::Journal),
        ("uncleared-alarm", Danger::Higher, Origin::Journal),
    ] {
        assert_eq!((finding(name).danger, finding(name).origin), (danger, origin), "{name}");
    }
    assert_eq!(finding("age").domain, Domain::Number { min: 16, max: 120, unit: "years".into() });
    assert_eq!(
        protocol.groups[0].items,
        [protocol.finding("saddle-numb").unwrap(), protocol.finding("checked").unwrap()]
    );
    assert_eq!(protocol.groups[0].read, 3);
    assert_eq!(
        (protocol.schedule.every_session, protocol.schedule.weekly, protocol.schedule.onboarding),
        (60, 10080, 120)
    );
}

#[test]
fn a_caution_for_all_limits_every_technique() {
    let protocol = small();
    let (skin, first) = (&protocol.constraints[0], &protocol.constraints[1]);
    assert_eq!(skin.blocks, [protocol.technique("hand").unwrap()]);
    let limits = [
        Limit::Pressure(2),
        Limit::Hold(40),
        Limit::Ball(Ball::Soft),
        Limit::Positions(vec![Position::Bed, Position::Wall]),
        Limit::Advice("Ask a doctor first.".into()),
    ];
    assert_eq!(skin.cautions, [(protocol.technique("ball").unwrap(), limits.to_vec())]);
    assert_eq!(skin.unsure, Some((Level::Routine, "Ask a doctor about it.".into())));
    assert_eq!(first.cautions.len(), 2);
    assert_eq!(first.kind, ConstraintKind::Stage);
    assert_eq!((skin.opens.as_str(), first.opens.as_str()), ("", "More time"));
}

const EXERCISES: &str = "
exercise curls \"Curls\"
  summary \"You lift.\"
  target \"The belly\"
  feels \"It works.\"
  stop \"Stop if it hurts.\"
  pace \"Slowly.\"
  series 10 s apart 5 s from 6 fewer 2
  sets 3
  rest 30 s
  sides both
  move 20 s
  recheck 300 s
  cites one
  variant floor \"On the floor\"
    work \"Lift.\" cue \"Lift.\"
exercise ups \"Ups\"
  summary \"You press.\"
  target \"The back\"
  feels \"It bends.\"
  stop \"Stop if it hurts.\"
  pace \"Slowly.\"
  repeat 6 s 10 times
  recheck 300 s
  cites one
  variant floor \"On the floor\"
    work \"Press.\" cue \"Press.\"
";

/// The small protocol with two exercises at the end of its last block.
fn with_exercises(change: impl Fn(String) -> String) -> Reading {
    let end = SMALL.rfind("```").unwrap();
    let cited = SMALL.split("cites ").nth(1).unwrap().split_whitespace().next().unwrap();
    read_text(&change(format!("{}{}{}", &SMALL[..end], EXERCISES.replace("one", cited), &SMALL[end..])))
}

#[test]
fn an_exercise_has_its_series_or_repetitions_and_nothing_that_presses() {
    let protocol = with_exercises(|text| text).protocol.unwrap();
    let [.., curls, ups] = &protocol.techniques[..] else { panic!() };
    assert_eq!(curls.work, Work::Series { seconds: 10, apart: 5, first: 6, fewer: 2 });
    assert_eq!((curls.exercise, curls.both_sides, curls.sets, curls.time), (true, true, 3, 240));
    assert_eq!(ups.work, Work::Repeat { seconds: 6, times: 10 });
    assert_eq!((ups.sets, ups.time, ups.rest, ups.pressure, ups.walk), (1, 60, 0, 0, 0));
    assert_eq!((1..=4).map(|set| curls.work.in_set(set)).collect::<Vec<_>>(), [6, 4, 2, 0]);
}

#[test]
fn all_that_blocks_closes_exercises_and_all_that_cautions_leaves_them_alone() {
    let cautions = with_exercises(|text| text.replace("blocks hand", "cautions all\n    pressure at most 2"));
    let skin = &cautions.protocol.unwrap().constraints[0].clone();
    assert_eq!(skin.cautions.len(), 2);
    let blocks = with_exercises(|text| text.replace("blocks hand", "blocks all")).protocol.unwrap();
    assert_eq!(blocks.constraints[0].blocks.len(), 4);
}

#[test]
fn what_means_nothing_in_an_exercise_is_named() {
    let reading = with_exercises(|text| {
        text.replace("  repeat 6 s 10 times\n", "  repeat 6 s 10 times\n  rest 30 s\n  move 20 s\n")
    });
    let said: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    assert!(
        ["`move` means nothing without sides both", "`rest` means nothing without sets 2"]
            .iter()
            .all(|one| said.contains(&(*one).to_owned())),
        "{said:?}"
    );
}

#[test]
fn a_series_that_runs_out_of_holds_is_refused() {
    let reading = with_exercises(|text| text.replace("from 6 fewer 2", "from 4 fewer 2"));
    let said: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    assert!(reading.protocol.is_none() && said.iter().any(|one| one.contains("no hold left")), "{said:?}");
}

#[test]
fn a_technique_has_its_dose_and_steps() {
    let protocol = small();
    let (ball, hand) = (&protocol.techniques[0], &protocol.techniques[1]);
    assert_eq!((ball.placement.0, ball.placement.1), (45, 70), "centimetres become millimetres");
    assert_eq!((ball.work, ball.time), (Work::Hold { min: 30, max: 60 }, 360));
    assert_eq!((ball.ball, ball.firmest, hand.firmest), (Ball::Tennis, Ball::Firm, Ball::Hand));
    assert_eq!((hand.work, hand.both_sides), (Work::Glide { seconds: 4, strokes: 10 }, true));
    let kinds: Vec<StepKind> = ball.variants[0].steps.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [StepKind::Prepare, StepKind::Work]);
    assert_eq!(ball.variants[0].equipment, ["A tennis ball", "A mat"]);
    assert_eq!(pictures(&protocol).into_iter().collect::<Vec<_>>(), ["t1-1-lie"]);
}

#[test]
fn cited_sources_come_with_author_title_year_and_address() {
    let source = &small().sources[0];
    assert_eq!(source.text, "Getting It Right First Time, National pathway (2023)");
    assert_eq!(source.url, "https://example.org/pathway");
}

#[test]
fn coverage_tells_cited_refused_and_uncited_statements_apart() {
    let uncited = "statement D1 \"Nobody cares.\"\n\nstatement A1";
    let coverage = read_text(&SMALL.replacen("statement A1", uncited, 1)).coverage;
    assert_eq!(coverage.uncited, ["D1"]);
    assert_eq!(coverage.refused, ["C8"]);
    let by: Vec<(&str, usize)> = coverage.cited.iter().map(|(name, by)| (name.as_str(), by.len())).collect();
    assert_eq!(by, [("A1", 10), ("B5", 4)]);
}

#[test]
fn words_that_no_screen_shows_are_found() {
    assert_eq!(unused_words(&small(), &["start.begin"]), ["start.left"]);
}

#[test]
fn places_name_the_line_of_each_block() {
    let place = read_text(SMALL).places["numb"].clone();
    assert_eq!(SMALL.lines().nth(place.line - 1), Some("emergency numb"));
    assert_eq!(&SMALL[place.span], "numb");
}

#[test]
fn the_hash_tells_apart_whatever_differs_in_any_name_or_text() {
    let file = |name: &str, text: &str| SourceFile { name: name.into(), text: text.into() };
    let hashes = [
        hash(&[file("a", "bc")], ""),
        hash(&[file("ab", "c")], ""),
        hash(&[file("a", "b"), file("c", "")], ""),
        hash(&[file("a", "b")], "c"),
        hash(&[file("a", "")], "bc"),
        hash(&[], "abc"),
    ];
    let different: std::collections::BTreeSet<_> = hashes.iter().collect();
    assert_eq!(different.len(), hashes.len());
    assert!(hashes.iter().all(|hash| hash.len() == 64));
    assert_eq!(small().hash, hash(&[file("small.md", SMALL)], crate::SOURCES));
}

#[test]
fn a_protocol_survives_the_way_to_a_phone() {
    let mut protocol = small().for_phone();
    let background = protocol.set_apart();
    let mut arrived = Protocol::from_bytes(&protocol.to_bytes().unwrap()).unwrap();
    assert_eq!(arrived.measuring, Measuring::default(), "a phone that begins with a session goes without");
    arrived.measuring = Measuring::from_bytes(&protocol.measuring.to_bytes().unwrap()).unwrap();
    assert_eq!(arrived, protocol);
    arrived.put_back(&background);
    assert_eq!(arrived, small().for_phone());
}

#[test]
fn a_folder_is_read_in_the_order_of_names_with_its_bibliography() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/author");
    let reading = read_folder(&folder).unwrap();
    assert_eq!(reading.protocol, Some(small()));
    let nowhere = read_folder(&folder.join("nowhere")).unwrap_err().to_string();
    assert!(nowhere.starts_with("cannot read `") && nowhere.contains("nowhere"), "{nowhere}");
    let empty = read_folder(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap_err().to_string();
    assert!(empty.contains("no Markdown file"), "{empty}");
}
