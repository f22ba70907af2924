//! What a document is made of besides its subject matter: its frame, who made it and by what, and the files that come along.

use super::{structure::elements, *};

elements! {
    /// A document: a composition, and everything that it speaks of.
    Bundle {
        /// Its name, which no other document has.
        one identifier: Identifier,
        /// What it is.
        #[serde(rename = "type")]
        one kind: BundleType,
        /// When it was put together.
        one timestamp: Time,
        /// The composition first.
        many entry: BundleEntry,
    }

    /// A resource in a bundle.
    BundleEntry {
        /// Its address.
        one full_url: Text,
        /// It.
        one resource: Resource,
    }

    /// What the document says, in sections that can be read alone.
    Composition {
        /// Its id.
        one id: Text,
        /// The language of its words.
        one language: Text,
        /// For people.
        one text: Narrative,
        /// It is whole.
        one status: Final,
        /// What kind of document it is.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// Whom it is about.
        one subject: Reference,
        /// When it was written.
        one date: Time,
        /// Who wrote it.
        many author: Reference,
        /// Its title.
        one title: Text,
        /// Its sections.
        many section: Section,
    }

    /// A part of a document.
    Section {
        /// Its title.
        one title: Text,
        /// What it says.
        one text: Narrative,
        /// What it speaks of.
        many entry: Reference,
    }

    /// The app.
    Device {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// What it is called.
        many device_name: DeviceName,
        /// Its versions.
        many version: DeviceVersion,
    }

    /// What a device is called.
    DeviceName {
        /// The name.
        one name: Text,
        /// What kind of name.
        #[serde(rename = "type")]
        one kind: DeviceNameType,
    }

    /// A version of a device, or of a part of it.
    DeviceVersion {
        /// Of what.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// Which.
        one value: Text,
    }

    /// Files that come along.
    DocumentReference {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// By what it is known that nothing in it was changed.
        many identifier: Identifier,
        /// It is the one to use.
        one status: ReferenceStatus,
        /// What it is.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// Whom it is about.
        one subject: Reference,
        /// When it was put together.
        one date: Time,
        /// Who wrote it.
        many author: Reference,
        /// The files.
        many content: Content,
    }

    /// A file that comes along.
    Content {
        /// It.
        one attachment: Attachment,
    }

    /// A file.
    Attachment {
        /// What kind of file, as a MIME type.
        one content_type: Text,
        /// Its bytes in base64; none if there are none.
        maybe data: Text,
        /// How many bytes.
        one size: u32,
        /// What it is called.
        one title: Text,
    }

    /// How a document came about.
    Provenance {
        /// Its id.
        one id: Text,
        /// For people.
        one text: Narrative,
        /// The document.
        many target: Reference,
        /// When.
        one recorded: Time,
        /// Who took part.
        many agent: Agent,
        /// What it was made from.
        many entity: Entity,
    }

    /// Who took part in something.
    Agent {
        /// As what.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// Who.
        one who: Reference,
    }

    /// What something was made from.
    Entity {
        /// As what it served.
        one role: EntityRole,
        /// What.
        one what: Reference,
    }
}
