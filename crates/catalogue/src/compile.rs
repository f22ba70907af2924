//! The one file in which a phone gets a language.

use crate::{Language, Message, message::key, plural::table};
use protocol::{FORM, Protocol};

impl Language {
    /// Puts the language's sentences into a protocol. One that is missing stays English; [`Language::check`] names it.
    pub fn put_into(&self, protocol: &mut Protocol) {
        protocol.each_sentence(|place, text| {
            if let Some(message) = self.messages.get(&(place.block.to_owned(), key(place))) {
                *text = packed(message);
            }
        });
    }

    /// The language for a phone that has this protocol, which is what [`Protocol::for_phone`] and [`Protocol::set_apart`] left of it: a line about the language (its code, `ltr` or `rtl`, who has reviewed it, the table of plural
    /// forms, parted by tabs), then each sentence on a line, in the protocol's order.
    ///
    /// # Errors
    /// If the code is not that of a language.
    pub fn compile(&self, phone: &mut Protocol) -> Result<String, String> {
        let direction = if self.right_to_left { "rtl" } else { "ltr" };
        let mut text = [&self.code, direction, self.reviewed.as_deref().unwrap_or(""), &table(&self.code)?].join("\t");
        phone.each_sentence(|place, english| {
            let own = self.messages.get(&(place.block.to_owned(), key(place)));
            text.push('\n');
            text += &own.map_or_else(|| english.clone(), packed);
        });
        Ok(text)
    }
}

/// A sentence with all its forms in one.
fn packed(message: &Message) -> String {
    match message {
        Message::Plain(text) => text.clone(),
        Message::Plural(forms) => forms.iter().map(|form| format!("{FORM}{}{}", form.category, form.text)).collect(),
    }
}
