//! What a screen reader reads, and in which order: by Chromium's accessibility tree, which is what it hands to screen readers.
#![allow(clippy::panic, reason = "a test fails by panicking")]

use e2e::{Browser, PROTOCOL, Page, Site, begin, choose, experience, path, phone, step};
use protocol::{Step, StepKind};
use serde_json::{Value, json};
use std::{thread, time::Duration};

/// The words of the app.
fn w(key: &str) -> &str {
    PROTOCOL.words(key)
}

/// The tree that the browser hands to a screen reader.
struct Tree(Vec<Value>);

impl Tree {
    fn children<'a>(&'a self, node: &'a Value) -> impl Iterator<Item = &'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten();
        ids.filter_map(|id| self.0.iter().find(|node| node["nodeId"] == *id))
    }

    /// Its words, one after the other.
    fn words(&self, node: &Value) -> String {
        if node["role"]["value"] == "StaticText" {
            return node["name"]["value"].as_str().unwrap_or_default().trim().to_owned();
        }
        let parts: Vec<String> =
            self.children(node).map(|child| self.words(child)).filter(|text| !text.is_empty()).collect();
        parts.join(" ")
    }

    /// What is read, one line each: what it is and what it says.
    fn read(&self, node: &Value, lines: &mut Vec<String>) {
        let (role, name) =
            (node["role"]["value"].as_str().unwrap_or_default(), node["name"]["value"].as_str().unwrap_or_default());
        let pressed = node["properties"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|p| p["name"] == "pressed" && p["value"]["value"] == "true");
        let say = |text: &str| format!("{role}{}: {text}", if pressed { ", pressed" } else { "" });
        match role {
            _ if node["ignored"] == true => {}
            "heading" | "button" | "link" | "image" | "checkbox" | "DisclosureTriangle" | "navigation" => {
                return lines.push(say(name));
            }
            "status" | "timer" | "paragraph" | "row" => return lines.push(say(&self.words(node))),
            "StaticText" => return lines.push(format!("text: {}", name.trim())),
            "group" if !name.is_empty() => lines.push(say(name)),
            "LabelText" | "Legend" if !self.words(node).is_empty() && !self.has(node, "heading") => return,
            "ListMarker" => return,
            _ => {}
        }
        self.children(node).for_each(|child| self.read(child, lines));
    }

    fn has(&self, node: &Value, role: &str) -> bool {
        node["role"]["value"] == role || self.children(node).any(|child| self.has(child, role))
    }
}

/// The lines that are read on a page after its header, in order.
fn read_aloud(page: &Page<'_>) -> Vec<String> {
    // The browser makes its tree some time after the page: it is whole when a later look finds the same.
    let mut before = lines(page);
    for _ in 0..20 {
        thread::sleep(Duration::from_millis(100));
        let now = lines(page);
        if now == before {
            break;
        }
        before = now;
    }
    before
}

fn lines(page: &Page<'_>) -> Vec<String> {
    let tree = page.cdp("Accessibility.getFullAXTree", json!({}));
    let tree = Tree(tree["nodes"].as_array().cloned().unwrap_or_default());
    let mut lines = Vec::new();
    tree.read(&tree.0[0], &mut lines);
    let header = lines.iter().take_while(|line| line.starts_with("link: ")).count();
    lines.split_off(header)
}

/// Every one of these lines is read, in this order; others may stand between them.
fn in_order(screen: &str, lines: &[String], wanted: &[String]) {
    let mut rest = lines.iter();
    for line in wanted {
        assert!(rest.any(|read| read == line), "{screen}: `{line}` is missing or out of turn in\n{}", lines.join("\n"));
    }
}

fn button(key: &str) -> String {
    format!("button: {}", w(key))
}

fn images(lines: &[String]) -> Vec<&str> {
    lines.iter().filter_map(|line| line.strip_prefix("image: ")).collect()
}

fn alts<'a>(steps: impl Iterator<Item = &'a Step>) -> Vec<&'a str> {
    steps.map(|step| step.alt.as_str()).filter(|alt| !alt.is_empty()).collect()
}

#[test]
fn a_question_is_read_before_its_answers_and_its_reason_after_them() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = browser.page();
    page.open(&site.url("/check/saddle-numb"));
    page.ready();
    let Some(id) = PROTOCOL.finding("saddle-numb") else { panic!("there is no such question") };
    let question = &PROTOCOL.at(id).text;
    let read = read_aloud(&page);
    let answers = ["screening.yes", "screening.no", "screening.not-sure"].map(button);
    in_order(
        "question",
        &read,
        &[
            &[format!("heading: {question}")],
            answers.as_slice(),
            &[format!("DisclosureTriangle: {}", w("screening.why-we-ask"))],
        ]
        .concat(),
    );
    // The answers are said to belong to the question.
    assert!(read.contains(&format!("group: {question}")), "{}", read.join("\n"));
    assert_eq!(images(&read), Vec::<&str>::new());

    step(&page, "[data-tap='saddle-numb:yes']");
    assert_eq!(path(&page), "/result");
    let read = read_aloud(&page);
    assert!(read[0].starts_with(&format!("heading: {}", w("result.immediate-level"))), "{}", read.join("\n"));
    assert!(read[1].starts_with("link: "), "the number to call comes right after the heading:\n{}", read.join("\n"));
    let signs: Vec<String> = (1..=6).map(|n| format!("text: {}", w(&format!("safety-net.sign-{n}")))).collect();
    in_order("emergency", &read, &signs);
}

#[test]
fn a_technique_says_what_to_keep_off_before_it_can_be_begun_and_shows_each_step_in_words() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = phone(&browser, &site, &experience(&browser, &site), &[]);
    let (technique, variant) = (&PROTOCOL.techniques[0], &PROTOCOL.techniques[0].variants[1]);
    choose(&page, &site, technique, variant, Some("left"));
    let read = read_aloud(&page);
    let title = |key: &str| format!("heading: {}: {}", w("techniques.important"), w(key));
    let row = read.iter().find(|line| line.starts_with(&format!("row: {}", w("techniques.dose-pressure")))).cloned();
    let wanted = [
        format!("heading: {}", technique.title),
        format!("group: {}", w("techniques.position-title")),
        format!("button, pressed: {}", variant.title),
        format!("group: {}", w("techniques.side-title")),
        format!("button, pressed: {}", w("techniques.side-left")),
        row.unwrap_or_else(|| panic!("the dose is not read:\n{}", read.join("\n"))),
        title("techniques.where-title"),
        button("techniques.begin"),
        format!("heading: {}", w("techniques.steps-title")),
        title("techniques.stop-title"),
        button("techniques.begin"),
    ];
    assert_eq!(read[0], wanted[0]);
    in_order("technique", &read, &wanted);
    assert_eq!(images(&read), alts(variant.steps.iter()));

    page.open(&site.url("/result"));
    page.ready();
    let read = read_aloud(&page);
    assert!(read[0].starts_with("heading: "), "{}", read.join("\n"));
    let link = |key: &str| format!("link: {}", w(key));
    in_order(
        "result",
        &read,
        &[link("techniques.go"), format!("heading: {}", w("safety-net.title")), link("safety-net.more")],
    );
}

#[test]
fn a_session_reads_where_it_is_what_to_do_how_long_and_how_to_stop() {
    let (site, browser) = (Site::start(), Browser::start());
    let page = phone(&browser, &site, &experience(&browser, &site), &[]);
    let (technique, variant) = (&PROTOCOL.techniques[0], &PROTOCOL.techniques[0].variants[0]);
    begin(&page, &site, technique, variant, Some("right"));
    page.run_time(0.0);
    let before = variant.steps.iter().filter(|step| matches!(step.kind, StepKind::Prepare | StepKind::Place)).count();
    let stop = format!("button: {} {}", w("session.stop"), w("session.stop-hint"));
    for _ in 0..=before {
        let read = read_aloud(&page);
        in_order("before the hold", &read, &[button("session.ready"), stop.clone()]);
        step(&page, "[data-tap='next:']");
        page.ready();
    }
    let read = read_aloud(&page);
    // What peeks in from the steps before and after is an outlook for the eye alone.
    assert_eq!(images(&read), alts(variant.steps.iter().filter(|step| step.kind == StepKind::Work)));
    let line = |role: &str| read.iter().find(|line| line.starts_with(role)).cloned().unwrap_or_default();
    let (cue, timer) = (line("status: "), line("timer: "));
    assert!(variant.steps.iter().any(|step| step.kind == StepKind::Work && cue.contains(&step.cue)), "{cue}");
    assert!(timer.ends_with(w("session.seconds")), "{timer}");
    let answers = ["session.light", "session.good-hurt", "session.too-much"].map(button);
    let wanted = [
        &[
            format!("heading: {}", w("session.work")),
            cue,
            timer,
            button("session.pause"),
            format!("group: {}", w("session.how-strong")),
        ],
        answers.as_slice(),
        &[stop],
    ]
    .concat();
    assert_eq!(read[0], wanted[0], "the heading comes first:\n{}", read.join("\n"));
    in_order("hold", &read, &wanted);
}
