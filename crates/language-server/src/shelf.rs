//! The protocols that an editor has open, each read again when it has changed and somebody asks or pauses.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use crossbeam_channel::Sender;
use gen_lsp_types::{Diagnostic, PublishDiagnosticsParams, Uri};

use crate::{
    draft::{Draft, OpenText, OpenTexts, Page, is_page},
    examiner::{Examined, Task},
    problems::{Problem, by_page},
};

/// How long nothing is typed before a text is read without being asked about.
const READING_PAUSE: Duration = Duration::from_millis(20);

/// How long nothing is typed before a text is examined.
const EXAMINING_PAUSE: Duration = Duration::from_millis(300);

/// All open texts and the protocols that they belong to.
pub struct Shelf {
    open: OpenTexts,
    folders: BTreeMap<PathBuf, Folder>,
    tasks: Sender<Task>,
    /// What the editor was told about texts that have something wrong, by text.
    told: BTreeMap<Uri, Vec<Diagnostic>>,
    news: Vec<PublishDiagnosticsParams>,
}

/// One protocol.
#[derive(Default)]
struct Folder {
    /// As last read; none if the folder holds no protocol.
    draft: Option<Draft>,
    /// When it changed, if it has not been read since.
    changed: Option<Instant>,
    /// When it is to be examined, if it has not been since it was read.
    examine_at: Option<Instant>,
    /// Counts its changes.
    number: u64,
    /// What examining it last came to.
    problems: Vec<Problem>,
}

impl Shelf {
    /// Nothing is open yet; texts are sent to be examined.
    pub fn new(tasks: Sender<Task>) -> Self {
        Self { open: OpenTexts::new(), folders: BTreeMap::new(), tasks, told: BTreeMap::new(), news: Vec::new() }
    }

    /// A text was opened, or has changed.
    pub fn open(&mut self, text: OpenText) {
        if let Some(catalogue) = catalogue_of(&text.uri) {
            self.open.insert(catalogue, text);
            return;
        }
        let Some(path) = path_of(&text.uri) else { return };
        self.open.insert(path.clone(), text);
        if let Some(folder) = path.parent() {
            self.folders.entry(folder.to_owned()).or_default().change();
        }
    }

    /// A text was closed: what counts is the file again. When a folder's last text is closed, nothing is said about it any more.
    pub fn close(&mut self, uri: &Uri) {
        if let Some(catalogue) = catalogue_of(uri) {
            self.open.remove(&catalogue);
        }
        let Some(path) = path_of(uri) else { return };
        self.open.remove(&path);
        let Some(folder) = path.parent() else { return };
        if self.open.keys().any(|open| open.parent() == Some(folder)) {
            self.touch(uri);
        } else if self.folders.remove(folder).is_some() {
            let gone: Vec<Uri> = self
                .told
                .keys()
                .filter(|uri| path_of(uri).is_some_and(|path| path.parent() == Some(folder)))
                .cloned()
                .collect();
            gone.into_iter().for_each(|uri| self.tell(uri, None, Vec::new()));
        }
    }

    /// A file was written.
    pub fn touch(&mut self, uri: &Uri) {
        let path = path_of(uri);
        let folder = path.as_deref().and_then(Path::parent).and_then(|folder| self.folders.get_mut(folder));
        if let Some(folder) = folder {
            folder.change();
        }
    }

    /// The protocol that a text belongs to, as it stands now, and which of its pages the text is.
    pub fn find(&mut self, uri: &Uri) -> Option<(&Draft, usize)> {
        let path = path_of(uri)?;
        let folder = path.parent()?;
        if self.folders.get(folder)?.changed.is_some() {
            self.read(folder);
        }
        let draft = self.folders.get(folder)?.draft.as_ref()?;
        Some((draft, draft.page(&path)?))
    }

    /// The catalogues of languages beside the protocol that a text belongs to, as they stand now.
    pub fn catalogues(&self, uri: &Uri) -> Vec<Page> {
        let folder = path_of(uri).and_then(|path| path.parent().map(Path::to_owned));
        let files = folder.map(|folder| catalogue::files(&folder)).unwrap_or_default();
        files.iter().filter_map(|path| Page::read(path, &self.open)).collect()
    }

    /// When there is next something to do without being asked.
    pub fn due(&self) -> Option<Instant> {
        let times = self.folders.values().flat_map(|folder| {
            let reading = folder.changed.map(|changed| changed + READING_PAUSE);
            [reading, folder.examine_at]
        });
        times.flatten().min()
    }

    /// Does what is due.
    pub fn catch_up(&mut self, now: Instant) {
        let stale = |folder: &Folder| folder.changed.is_some_and(|changed| changed + READING_PAUSE <= now);
        let folders: Vec<PathBuf> =
            self.folders.iter().filter(|(_, folder)| stale(folder)).map(|(path, _)| path.clone()).collect();
        folders.iter().for_each(|folder| self.read(folder));
        for (path, folder) in &mut self.folders {
            if folder.examine_at.is_some_and(|at| at <= now) {
                folder.examine_at = None;
                if let Some(draft) = &folder.draft {
                    let task =
                        Task { folder: path.clone(), number: folder.number, reading: Arc::clone(&draft.reading) };
                    // Without an examiner there is nothing more to find.
                    let _ = self.tasks.send(task);
                }
            }
        }
    }

    /// A text has been examined; if it has changed meanwhile, that counts for nothing.
    pub fn examined(&mut self, done: Examined) {
        let Some(folder) = self.folders.get_mut(&done.folder).filter(|folder| folder.number == done.number) else {
            return;
        };
        if folder.problems != done.problems {
            folder.problems = done.problems;
            self.compare(&done.folder);
        }
    }

    /// What the editor has not been told yet.
    pub fn news(&mut self) -> Vec<PublishDiagnosticsParams> {
        std::mem::take(&mut self.news)
    }

    fn read(&mut self, path: &Path) {
        let Some(folder) = self.folders.get_mut(path) else { return };
        folder.draft = Draft::read(path, &self.open);
        let changed = folder.changed.take();
        let sound = folder.draft.as_ref().is_some_and(|draft| draft.reading.protocol.is_some());
        folder.examine_at = changed.filter(|_| sound).map(|changed| changed + EXAMINING_PAUSE);
        if !sound {
            folder.problems.clear();
        }
        self.compare(path);
    }

    /// Finds out what is news about a folder.
    fn compare(&mut self, path: &Path) {
        let Some(folder) = self.folders.get(path) else { return };
        let mut all: Vec<(Uri, Option<i32>, Vec<Diagnostic>)> = Vec::new();
        if let Some(draft) = &folder.draft {
            let found = by_page(draft, &folder.problems);
            all.extend(draft.pages.iter().zip(found).map(|(page, found)| (page.uri.clone(), page.version, found)));
        }
        let beside = |uri: &&Uri| path_of(uri).is_some_and(|file| file.parent() == Some(path));
        let gone = self.told.keys().filter(beside).filter(|uri| !all.iter().any(|(known, ..)| known == *uri));
        all.extend(gone.cloned().collect::<Vec<_>>().into_iter().map(|uri| (uri, None, Vec::new())));
        for (uri, version, found) in all {
            // An open text's version is news even where nothing else is.
            if version.is_some() || self.told.get(&uri).map_or(!found.is_empty(), |told| *told != found) {
                self.tell(uri, version, found);
            }
        }
    }

    fn tell(&mut self, uri: Uri, version: Option<i32>, found: Vec<Diagnostic>) {
        if found.is_empty() {
            self.told.remove(&uri);
        } else {
            self.told.insert(uri.clone(), found.clone());
        }
        self.news.push(PublishDiagnosticsParams { uri, version, diagnostics: found });
    }
}

impl Folder {
    fn change(&mut self) {
        self.number += 1;
        self.changed = Some(Instant::now());
        self.examine_at = None;
    }
}

/// The path of a file that may be part of a protocol.
fn path_of(uri: &Uri) -> Option<PathBuf> {
    uri.to_file_path().ok().filter(|path| is_page(path))
}

/// The path of a language's catalogue: what is open counts, not what is on the disk.
fn catalogue_of(uri: &Uri) -> Option<PathBuf> {
    uri.to_file_path().ok().filter(|path| path.extension().is_some_and(|ending| ending == "ftl" || ending == "tsv"))
}
