//! What people read of a resource: a small part of XHTML, well formed by construction.

use serde::{Serialize, Serializer, ser::SerializeStruct};
use std::fmt::Write;

/// What people read of a resource, made from its elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrative(Markup);

impl Narrative {
    /// A line of text.
    pub fn line(text: &str) -> Self {
        Markup::default().paragraph(text).into()
    }

    /// With a paragraph behind it.
    pub fn and(self, text: &str) -> Self {
        Self(self.0.paragraph(text))
    }
}

impl From<Markup> for Narrative {
    /// FHIR wants something to read: nothing becomes a dash.
    fn from(markup: Markup) -> Self {
        Self(if markup.0.is_empty() { markup.paragraph("–") } else { markup })
    }
}

impl Serialize for Narrative {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut narrative = serializer.serialize_struct("Narrative", 2)?;
        narrative.serialize_field("status", "generated")?;
        let div = format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{}</div>", self.0.0);
        narrative.serialize_field("div", &div)?;
        narrative.end()
    }
}

/// Paragraphs, lists and tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup(String);

impl Markup {
    /// A paragraph. Nothing for an empty text.
    pub fn paragraph(mut self, text: &str) -> Self {
        self.element("p", text);
        self
    }

    /// A list of points, if there are any.
    pub fn list<T: AsRef<str>>(mut self, points: impl IntoIterator<Item = T>) -> Self {
        let mut inner = Markup::default();
        points.into_iter().for_each(|point| inner.element("li", point.as_ref()));
        self.around("ul", &inner);
        self
    }

    /// A table with a heading line, if it has any other.
    pub fn table<const N: usize>(mut self, heads: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> Self {
        let mut body = Markup::default();
        for row in rows {
            let mut cells = Markup::default();
            row.iter().for_each(|cell| cells.cell("td", cell));
            body.around("tr", &cells);
        }
        if body.0.is_empty() {
            return self;
        }
        let (mut cells, mut head, mut table) = (Markup::default(), Markup::default(), Markup::default());
        heads.iter().for_each(|title| cells.cell("th", title));
        head.around("tr", &cells);
        table.around("thead", &head);
        table.around("tbody", &body);
        self.around("table", &table);
        self
    }

    /// An element with a text, unless that is empty.
    fn element(&mut self, name: &str, text: &str) {
        let text = escaped(text);
        if !text.trim().is_empty() {
            self.around(name, &Markup(text));
        }
    }

    /// A cell of a table, empty or not.
    fn cell(&mut self, name: &str, text: &str) {
        let _ = write!(self.0, "<{name}>{}</{name}>", escaped(text));
    }

    /// An element around others, unless there are none.
    fn around(&mut self, name: &str, inner: &Markup) {
        if !inner.0.is_empty() {
            let _ = write!(self.0, "<{name}>{}</{name}>", inner.0);
        }
    }
}

/// A text within XHTML: nothing in it is taken for markup, and what XML cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars().filter(|character| fits(*character)) {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// XML can hold it.
pub(super) fn fits(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{7e}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_somebody_wrote_becomes_markup() {
        let markup = Markup::default().paragraph("<script>a & b\u{0}\u{1b}</script>");
        assert_eq!(markup.0, "<p>&lt;script&gt;a &amp; b&lt;/script&gt;</p>");
        let table = Markup::default().table(["a", "b"], [["1".to_owned(), String::new()]]);
        assert_eq!(
            table.0,
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>"
        );
    }

    #[test]
    fn a_narrative_always_says_something() {
        let narrative = serde_json::to_value(Narrative::line(" \u{7}")).unwrap();
        assert_eq!(narrative["div"], "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>–</p></div>");
    }
}
