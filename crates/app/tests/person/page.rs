//! What a page offers and says, read from its HTML.

use app::words::KEYS;

/// A page as a person and the host script see it.
pub struct Shown {
    /// What can be tapped, as `name:value`.
    pub taps: Vec<String>,
    /// Fields.
    pub inputs: Vec<String>,
    /// Places inside the app.
    pub links: Vec<String>,
    /// Numbers to call.
    pub calls: Vec<String>,
    /// How many first headings there are.
    pub headings: usize,
    /// Everything that is read or read out, a line for each piece.
    pub text: String,
    /// What lies between header and footer.
    pub content: String,
}

impl Shown {
    pub fn of(html: &str) -> Self {
        let hrefs = attributes(html, "href");
        Self {
            taps: attributes(html, "data-tap"),
            inputs: attributes(html, "data-input"),
            links: hrefs
                .iter()
                .filter(|href| href.starts_with('/') && !href.starts_with("/pictures/"))
                .cloned()
                .collect(),
            calls: hrefs.iter().filter_map(|href| href.strip_prefix("tel:")).map(str::to_owned).collect(),
            headings: html.matches("<h1").count(),
            text: read_out(html),
            content: content(html).to_owned(),
        }
    }

    pub fn offers(&self, tap: &str) -> bool {
        self.taps.iter().any(|offered| offered == tap)
    }

    pub fn links_to(&self, path: &str) -> bool {
        self.links.iter().any(|link| link == path)
    }

    pub fn says(&self, text: &str) -> bool {
        self.text.contains(text)
    }

    /// The tap is shown as chosen, or ticked.
    pub fn chosen(&self, tap: &str) -> bool {
        let button = self.button(tap).unwrap_or("");
        button.contains("aria-pressed=\"true\"") || button.contains("aria-checked=\"true\"")
    }

    /// The tap ticks a row of a checklist.
    pub fn is_row(&self, tap: &str) -> bool {
        self.button(tap).is_some_and(|button| button.contains("role=\"checkbox\""))
    }

    fn button(&self, tap: &str) -> Option<&str> {
        let tag = format!("data-tap=\"{tap}\"");
        self.content.split('<').find(|piece| piece.contains(&tag))
    }
}

/// Names of words that stand where the words themselves should.
pub fn bare_keys(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| KEYS.contains(word))
}

/// The values of an attribute, in order.
fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split_once('"')).map(|(value, _)| plain(value)).collect()
}

/// Text, and the attributes that are read out.
fn read_out(html: &str) -> String {
    let mut pieces: Vec<String> = Vec::new();
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        pieces.extend(["alt", "aria-label"].iter().flat_map(|name| attributes(&format!(" {tag}"), name)));
        pieces.push(plain(text));
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces.join("\n")
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The page without header, footer and the measure of how far the questions have come.
fn content(html: &str) -> &str {
    let start = html.find("<div class=\"content\"").unwrap_or(0);
    let end = html.find("<footer").unwrap_or(html.len());
    &html[start..end]
}
