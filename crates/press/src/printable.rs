//! What the fonts have shapes for.

use serde_json::Value as Json;
use typst::text::Font;

/// What stands for a character that the fonts have no shape for.
const UNKNOWN: char = '?';

/// Makes text printable. What somebody typed may be of any script, or none.
pub(crate) struct Printable<'a> {
    fonts: &'a [Font],
}

impl<'a> Printable<'a> {
    /// By these fonts, each of which has to have a character.
    pub fn by(fonts: &'a [Font]) -> Self {
        Self { fonts }
    }

    /// The same data, with every text in it printable. Names of fields stay as they are.
    pub fn json(&self, data: Json) -> Json {
        match data {
            Json::String(text) => Json::String(self.text(&text)),
            Json::Array(items) => items.into_iter().map(|item| self.json(item)).collect(),
            Json::Object(fields) => fields.into_iter().map(|(name, value)| (name, self.json(value))).collect(),
            other => other,
        }
    }

    /// One space stands for any number of them, and none at either end.
    fn text(&self, text: &str) -> String {
        let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
        let known = |word: &str| word.chars().map(|c| if self.knows(c) { c } else { UNKNOWN }).collect::<String>();
        words.map(known).collect::<Vec<_>>().join(" ")
    }

    fn knows(&self, c: char) -> bool {
        self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(c)))
    }
}
