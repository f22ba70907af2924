//! Conditions as written, for a reading that is independent of what they are turned into.

use protocol::author::syntax::{Condition, Operand, Sign};

use crate::{SMALL, read_text};

/// The condition of `numb` when it is written so.
fn written(condition: &str) -> Condition {
    let text = SMALL.replace("  when saddle-numb\n  tell", &format!("  when {condition}\n  tell"));
    read_text(&text).syntax["numb"].clone()
}

fn name(name: &str) -> Condition {
    Condition::Name(name.into())
}

fn age(how: Sign, years: u32) -> Condition {
    Condition::Compare { name: "age".into(), how, value: Operand::Number(years) }
}

#[test]
fn a_comparison_keeps_its_sign_and_what_it_is_compared_with() {
    for (sign, how) in [
        (">=", Sign::AtLeast),
        ("<=", Sign::AtMost),
        (">", Sign::Above),
        ("<", Sign::Below),
        ("is", Sign::Is),
        ("is not", Sign::IsNot),
    ] {
        assert_eq!(written(&format!("age {sign} 70 years")), age(how, 70), "{sign}");
    }
    let option =
        Condition::Compare { name: "pain-side".into(), how: Sign::IsNot, value: Operand::Option("left".into()) };
    assert_eq!(written("pain-side is not left"), option);
}

#[test]
fn prefixes_and_lists_nest_as_written() {
    let nested = "not possibly any of\n    all of\n      checked\n      certainly age >= 20\n    at least 2 of checked saddle-numb uncleared-alarm";
    let all = Condition::All(vec![name("checked"), Condition::Certainly(Box::new(age(Sign::AtLeast, 20)))]);
    let two = Condition::AtLeast(2, ["checked", "saddle-numb", "uncleared-alarm"].map(name).to_vec());
    let any = Condition::Any(vec![all, two]);
    assert_eq!(written(nested), Condition::Not(Box::new(Condition::Possibly(Box::new(any)))));
}

#[test]
fn definitions_rules_and_constraints_are_there_and_definitions_stay_names() {
    let reading = read_text(SMALL);
    let names: Vec<&str> = reading.syntax.keys().map(String::as_str).collect();
    let all =
        ["alarm", "dizzy", "first-sessions", "foot", "fresh", "numb", "numb-skin", "old-and-numb", "side", "sore"];
    assert_eq!(names, all);
    let Condition::Any(parts) = &reading.syntax["alarm"] else { panic!() };
    let Condition::All(parts) = &parts[1] else { panic!() };
    assert_eq!(parts[0], name("old-and-numb"));
}

#[test]
fn a_text_that_is_refused_has_no_syntax() {
    assert!(read_text(&SMALL.replace("when saddle-numb", "when sadle-numb")).syntax.is_empty());
}
