//! Doing something again whenever a protocol's files change.

use miette::{IntoDiagnostic, Report, WrapErr};
use notify::{Event, RecursiveMode, Watcher, recommended_watcher};
use protocol::author::BIBLIOGRAPHY;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

/// How long no file changes before something is done: an editor may write several at once, and each in more than one step.
const PAUSE: Duration = Duration::from_millis(150);

/// Does something now, and again each time when a Markdown file or the bibliography in `folder` says something else than before. Ends by
/// Ctrl-C alone; something that fails is printed, and watching goes on.
///
/// # Errors
/// If the folder cannot be watched.
pub fn watch(folder: &Path, mut again: impl FnMut() -> Result<(), Report>) -> Result<(), Report> {
    let cannot = || format!("cannot watch the folder `{}`", folder.display());
    let (changed, changes) = channel();
    let mut watcher = recommended_watcher(changed).into_diagnostic().wrap_err_with(cannot)?;
    watcher.watch(folder, RecursiveMode::NonRecursive).into_diagnostic().wrap_err_with(cannot)?;
    let mut before = None;
    loop {
        let now = Some(texts(folder));
        if before != now {
            before = now;
            if let Err(report) = again() {
                eprintln!("{report:?}");
            }
        }
        wait(&changes).wrap_err_with(cannot)?;
    }
}

/// Returns when something has been written and then nothing for a while.
fn wait(changes: &Receiver<notify::Result<Event>>) -> Result<(), Report> {
    loop {
        match changes.recv().into_diagnostic()? {
            // To read a file is an event too, and reading is what follows each change here.
            Ok(event) if event.kind.is_access() => {}
            Ok(_) => break,
            Err(error) => {
                eprintln!("warning: a change may have gone unseen: {error}");
                break;
            }
        }
    }
    while changes.recv_timeout(PAUSE).is_ok() {}
    Ok(())
}

/// What a protocol's files say; one that cannot be read says nothing.
fn texts(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let is_protocol = |path: &PathBuf| path.extension().is_some_and(|e| e == "md") || path.ends_with(BIBLIOGRAPHY);
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    files.filter(is_protocol).filter_map(|path| Some((path.clone(), fs::read(&path).ok()?))).collect()
}
