//! Examining texts beside the conversation: always the latest of each folder, and never in anybody's way.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc, thread};

use crossbeam_channel::{Receiver, Sender, unbounded};
use protocol::author::Reading;

use crate::problems::{Examine, Problem};

/// A text to examine.
pub struct Task {
    /// Its folder.
    pub folder: PathBuf,
    /// Which text of that folder it is.
    pub number: u64,
    /// What reading it came to.
    pub reading: Arc<Reading>,
}

/// What examining a text came to.
pub struct Examined {
    /// Its folder.
    pub folder: PathBuf,
    /// Which text of that folder it was.
    pub number: u64,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// Begins to examine what it is sent; it ends when nobody can send any more.
///
/// # Errors
/// If the system gives no thread.
pub fn begin(examine: Examine) -> std::io::Result<(Sender<Task>, Receiver<Examined>)> {
    let (tasks, waiting) = unbounded::<Task>();
    let (done, results) = unbounded();
    thread::Builder::new().name("examiner".to_owned()).spawn(move || {
        while let Ok(first) = waiting.recv() {
            let mut latest = BTreeMap::new();
            for task in std::iter::once(first).chain(waiting.try_iter()) {
                latest.insert(task.folder.clone(), task);
            }
            for (folder, Task { number, reading, .. }) in latest {
                let problems = examine(&folder, &reading);
                if done.send(Examined { folder, number, problems }).is_err() {
                    return;
                }
            }
        }
    })?;
    Ok((tasks, results))
}
