//! What the components promise to the people who read them and to the host script.

use maud::html;

use super::*;

fn a_session<'a>() -> Session<'a> {
    Session {
        phase: "Hold",
        cue: "Breathe out",
        side: "Right side",
        beat: Some(Beat { left: "42", unit: "seconds" }),
        spots: Some(Spot { text: "Spot 2 of 3", done: 1, of: 3 }),
        picture: None,
        pause: Some(("Pause", "pause:")),
        paused: false,
        beside: [None, None],
        pace: None,
        ask: "",
        ways: &[],
        stop: "Stop",
        stop_hint: "",
    }
}

#[test]
fn what_a_person_typed_never_becomes_markup() {
    let shown = summary_list(&[Summary { name: "Note", value: "<script>alert(1)</script>", note: "", change: None }])
        .into_string();
    assert!(!shown.contains("<script>"), "{shown}");
    assert!(shown.contains("&lt;script&gt;"), "{shown}");
}

#[test]
fn a_care_card_says_its_level_in_words_and_dials_the_number() {
    for (level, words) in [
        (CareLevel::Immediate, "Immediate action"),
        (CareLevel::Urgent, "Urgent advice"),
        (CareLevel::NonUrgent, "Non-urgent advice"),
    ] {
        let call = Some(Call { text: "Call 112", number: "112" });
        let card = CareCard { level, level_name: words, title: "Get help", rank: Heading::Page, call };
        let shown = care_card(&card, html! { p { "Why" } }).into_string();
        assert!(shown.contains(&format!("{words}: </span>Get help</h1>")), "{shown}");
        assert!(shown.contains("href=\"tel:112\""), "{shown}");
    }
}

#[test]
fn a_session_stops_at_any_key_and_at_one_touch() {
    let shown = session(&a_session()).into_string();
    assert!(shown.starts_with("<div class=\"session\" data-keys=\"stop:\">"), "{shown}");
    assert!(shown.contains("<button class=\"stop\" type=\"button\" data-tap=\"stop:\" data-stop>"), "{shown}");
    assert_eq!(shown.matches("class=\"done\"").count(), 1);
    assert_eq!(shown.matches("class=\"now\"").count() - 1, 1, "one dot, beside the block of the phase");
    assert_eq!(shown.matches("class=\"ahead\"").count(), 1);
}

#[test]
fn a_session_is_read_from_its_heading_on() {
    let picture = Some(Picture { name: "t1-4-work", alt: "A ball", caption: "", left: false });
    let shown =
        session(&Session { picture, ask: "How strong?", ways: &[("Light", "bearable:")], ..a_session() }).into_string();
    let read = ["Hold</h1>", "Breathe out", "42", "Pause", "Light", "Stop</span>"];
    let places: Vec<_> = read.iter().map(|words| shown.find(words).expect(words)).collect();
    assert!(places.is_sorted() && places[0] < shown.find("alt=\"A ball\"").expect("a picture"), "{shown}");
    assert!(shown.find("Right side").expect("the side") > places[0], "{shown}");
}

#[test]
fn what_is_chosen_in_a_list_stands_there_in_words_that_can_wrap_and_is_read_once() {
    let option = |value, text, chosen| SelectOption { value, text, chosen };
    let options = [option("world", "Most places", false), option("japan", "Japan", true)];
    let shown = setting_select("region", "Where", "", &options).into_string();
    assert!(shown.contains("<p aria-hidden=\"true\">Japan</p>"), "{shown}");
    assert!(shown.contains("<option value=\"japan\" selected>Japan</option>"), "{shown}");
}

#[test]
fn a_closed_technique_gives_its_reasons_and_no_way_in() {
    let reason = Reason { text: "You take a blood thinner.", why: "", certain: false, sources: &[] };
    let words = ReasonWords { certain: "", unsure: "You were not sure", sources: "Sources" };
    let closed = Availability::Closed(Closed { why: "Why?", reasons: &[reason], words });
    let card =
        TechniqueCard { title: "Ball", summary: "Eases", state: "Closed for now", picture: None, availability: closed };
    let shown = technique_card(&card).into_string();
    for words in ["Closed for now", "You take a blood thinner.", "You were not sure"] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    assert!(!shown.contains("<a ") && !shown.contains("data-tap"), "{shown}");
}

#[test]
fn only_the_treated_left_side_is_mirrored() {
    let right = Picture { name: "t1-3-place", alt: "A ball under the buttock", caption: "", left: false };
    assert!(!picture(&right).into_string().contains("mirrored"));
    assert!(picture(&Picture { left: true, ..right }).into_string().contains("mirrored"));
}

#[test]
fn a_lockout_ring_is_full_at_most() {
    let ring = |passed| countdown(&Countdown { passed, left: "0", unit: "hours", text: "Now" }).into_string();
    assert!(ring(250).contains("stroke-dasharray=\"100 100\""));
    assert!(ring(32).contains("stroke-dasharray=\"32 100\""));
    assert!(!ring(0).contains("stroke-dasharray"), "an empty ring has no dot at its start");
}

#[test]
fn a_scale_offers_every_number_and_names_its_ends() {
    let shown = scale(&Scale { min: 0, max: 10, least: "no pain", most: "the worst", tap: "pain", chosen: Some(4) })
        .into_string();
    for n in 0..=10 {
        assert!(shown.contains(&format!("data-tap=\"pain:{n}\" aria-pressed=\"{}\"", n == 4)), "{n} in {shown}");
    }
    assert!(shown.contains(", no pain") && shown.contains(", the worst"), "{shown}");
}

#[test]
fn a_question_is_the_one_heading_and_leaves_out_what_it_does_not_have() {
    let bare = question(&Question { title: "How old are you?", ..Question::default() }, html! {}).into_string();
    assert!(bare.contains("<legend><h1 id=\"question\" tabindex=\"-1\">How old are you?</h1></legend>"), "{bare}");
    assert_eq!(bare.matches("<h1").count(), 1, "{bare}");
    for part in ["hint", "<svg", "details", "progress", "figure"] {
        assert!(!bare.contains(part), "{part} in {bare}");
    }
    let wrong =
        question(&Question { title: "How old?", hint: "In years", error: "Too high", ..Question::default() }, html! {})
            .into_string();
    assert!(wrong.contains("aria-describedby=\"hint error\""), "{wrong}");
    // The place of what is wrong is kept, so that it is heard when it comes.
    assert!(bare.contains("role=\"alert\"></p>") && wrong.contains("Too high</p>"), "{bare} {wrong}");
}

#[test]
fn every_region_of_the_body_map_is_in_its_drawing() {
    let front = include_str!("../../../../assets/pictures/bodymap-front.svg");
    let back = include_str!("../../../../assets/pictures/bodymap-back.svg");
    for (side, drawing) in [(BodySide::Front, front), (BodySide::Back, back)] {
        for name in side.regions() {
            assert!(drawing.contains(&format!("<path id=\"{name}\"")), "{name}");
        }
        assert_eq!(drawing.matches("<path id=").count(), side.regions().len());
    }
}
