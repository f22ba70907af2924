//! `wideberth check --watch`: it checks again when a file says something else, and only then.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

/// A running watch and what it prints, line by line.
struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn of(folder: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wideberth"));
        let pictures = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/pictures");
        command.args(["check", "--watch", "--pictures", pictures]).arg(folder);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        thread::spawn(move || output.lines().map_while(Result::ok).all(|line| sender.send(line).is_ok()));
        Self { child, lines }
    }

    /// The next count of what is wrong.
    fn count(&self) -> String {
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(30)).unwrap();
            if line.contains(" errors, ") {
                return line;
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill().and_then(|()| self.child.wait());
    }
}

#[test]
fn each_change_is_checked_once() {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../protocol")).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    let file = folder.path().join("10-cauda-equina.md");
    let sound = fs::read_to_string(&file).unwrap();
    let watch = Watch::of(folder.path());
    assert!(watch.count().starts_with("0 errors"));
    fs::write(&file, sound.replace("    possibly saddle-numb\n", "    possibly sadle-numb\n")).unwrap();
    assert!(!watch.count().starts_with("0 errors"));
    fs::write(&file, &sound).unwrap();
    assert!(watch.count().starts_with("0 errors"));
    fs::write(&file, &sound).unwrap();
    fs::write(folder.path().join("notes.txt"), "not of the protocol").unwrap();
    let quiet = watch.lines.recv_timeout(Duration::from_secs(1));
    assert!(quiet.is_err(), "nothing says anything else, and yet: {quiet:?}");
}
