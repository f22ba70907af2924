//! What Typst finds when it looks around: the documents of `typ/`, the drawings, the fonts, and one letter. There is no disk, no clock and no network.

use letter::print::Unwritten;
use std::{collections::BTreeMap, sync::LazyLock};
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

const MAIN: &str = "letter.typ";
const DOCUMENTS: [(&str, &str); 4] = [
    (MAIN, include_str!("typ/letter.typ")),
    ("body.typ", include_str!("typ/body.typ")),
    ("chart.typ", include_str!("typ/chart.typ")),
    ("type.typ", include_str!("typ/type.typ")),
];
const DRAWINGS: [(&str, &str); 2] = [
    ("bodymap-back.svg", include_str!("../../../assets/pictures/bodymap-back.svg")),
    ("bodymap-front.svg", include_str!("../../../assets/pictures/bodymap-front.svg")),
];
const FONTS: [(&str, &[u8]); 2] = [
    ("Inter-Regular.otf", include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
    ("Inter-SemiBold.otf", include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
];

/// What is the same for every letter.
struct Room {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    data: FileId,
    sources: BTreeMap<&'static str, Source>,
    drawings: BTreeMap<&'static str, Bytes>,
}

static ROOM: LazyLock<Result<Room, &'static str>> = LazyLock::new(|| {
    let mut fonts = Vec::new();
    for (name, bytes) in FONTS {
        fonts.push(Font::new(Bytes::new(bytes), 0).ok_or(name)?);
    }
    let file = |name| VirtualPath::new(name).map(|path| RootedPath::new(VirtualRoot::Project, path).intern());
    let mut sources = BTreeMap::new();
    for (name, text) in DOCUMENTS {
        sources.insert(name, Source::new(file(name).map_err(|_| name)?, text.to_owned()));
    }
    Ok(Room {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        main: file(MAIN).map_err(|_| MAIN)?,
        data: file("letter.json").map_err(|_| "letter.json")?,
        sources,
        drawings: DRAWINGS.map(|(name, text)| (name, Bytes::from_string(text))).into(),
    })
});

/// The room with one letter in it.
pub(crate) struct Desk {
    room: &'static Room,
    letter: Bytes,
}

impl Desk {
    /// `letter` writes it down as JSON, for fonts that it is to be set in.
    ///
    /// # Errors
    /// If what the program carries along cannot be read.
    pub fn new(letter: impl FnOnce(&[Font]) -> String) -> Result<Self, Unwritten> {
        let room = ROOM.as_ref().map_err(|name| Unwritten::Carried(name))?;
        Ok(Self { room, letter: Bytes::from_string(letter(&room.fonts)) })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.room.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.room.book
    }

    fn main(&self) -> FileId {
        self.room.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = id.get().vpath().get_without_slash();
        self.room.sources.get(name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.room.data {
            return Ok(self.letter.clone());
        }
        let name = id.get().vpath().get_without_slash();
        self.room.drawings.get(name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.room.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
