//! An explanation, made once and shown as text or as JSON.

use serde_json::{Map, Value as Json, json};

/// Everything about one name.
pub struct Page {
    kind: String,
    name: String,
    place: Option<String>,
    parts: Vec<(&'static str, Body)>,
}

/// One part of an explanation.
pub enum Body {
    /// A sentence or a few.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// A condition.
    Tree(Branch),
    /// Somebody, in words and in data.
    Person { reads: String, findings: Json },
}

/// A condition, or a part of one.
pub struct Branch {
    /// What it says, as in "any of" or "“Fever”".
    pub words: String,
    /// The name of the finding or definition that it speaks of.
    pub name: Option<String>,
    /// The question, for a finding; what it means, for a definition.
    pub text: String,
    /// What it is made of.
    pub below: Vec<Branch>,
}

impl Page {
    /// About a block of this kind and name.
    pub fn new(kind: impl Into<String>, name: &str, place: Option<String>) -> Self {
        Self { kind: kind.into(), name: name.into(), place, parts: Vec::new() }
    }

    /// Adds a text, unless it is empty.
    pub fn text(&mut self, heading: &'static str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.parts.push((heading, Body::Text(text)));
        }
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, heading: &'static str, list: Vec<String>) {
        if !list.is_empty() {
            self.parts.push((heading, Body::List(list)));
        }
    }

    /// Adds anything else.
    pub fn add(&mut self, heading: &'static str, body: Body) {
        self.parts.push((heading, body));
    }

    /// For a terminal.
    pub fn told(&self) -> String {
        let mut text = format!("{} `{}`", self.kind, self.name);
        if let Some(place) = &self.place {
            text += &format!(" at {place}");
        }
        for (heading, body) in &self.parts {
            match body {
                Body::Text(own) => text += &format!("\n{heading}: {}", own.replace('\n', "\n  ")),
                Body::List(list) => {
                    text += &format!("\n{heading}:");
                    list.iter().for_each(|own| text += &format!("\n  {own}"));
                }
                Body::Tree(branch) => {
                    text += &format!("\n{heading}:");
                    branch.tell(1, &mut text);
                }
                Body::Person { reads, findings } => text += &format!("\n{heading}: {reads}\n  in data: {findings}"),
            }
        }
        text
    }

    /// For programs: the headings, in small letters with `_` between words, are the keys.
    pub fn as_json(&self) -> Json {
        let mut json = Map::new();
        json.insert("kind".into(), self.kind.as_str().into());
        json.insert("name".into(), self.name.as_str().into());
        json.insert("place".into(), self.place.clone().into());
        for (heading, body) in &self.parts {
            let own = match body {
                Body::Text(text) => text.as_str().into(),
                Body::List(list) => list.clone().into(),
                Body::Tree(branch) => branch.as_json(),
                Body::Person { reads, findings } => json!({ "reads": reads, "findings": findings }),
            };
            json.insert(heading.to_lowercase().replace(' ', "_"), own);
        }
        Json::Object(json)
    }
}

impl Branch {
    /// A list of parts under these words.
    pub fn of(words: impl Into<String>, below: Vec<Branch>) -> Self {
        Self { words: words.into(), name: None, text: String::new(), below }
    }

    fn tell(&self, depth: usize, text: &mut String) {
        let name = self.name.as_ref().map_or(String::new(), |name| format!(" `{name}`"));
        let own = if self.text.is_empty() { String::new() } else { format!(": {}", self.text) };
        *text += &format!("\n{}{}{name}{own}", "  ".repeat(depth), self.words);
        self.below.iter().for_each(|part| part.tell(depth + 1, text));
    }

    fn as_json(&self) -> Json {
        let mut json = json!({ "words": self.words });
        if let Some(name) = &self.name {
            json["name"] = name.as_str().into();
        }
        if !self.text.is_empty() {
            json["text"] = self.text.as_str().into();
        }
        if !self.below.is_empty() {
            json["of"] = self.below.iter().map(Branch::as_json).collect();
        }
        json
    }
}
