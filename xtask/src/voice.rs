//! The spoken lines of a session as clips, in target/voice.

use crate::programs::{Outcome, install, must, program, root, runs, said};
use std::path::PathBuf;

const MAKER: &str = "voice/synthesise.py";

/// Makes the clips that are missing; their folder.
///
/// # Errors
/// If they cannot be made here: what is missing, and how to get it.
pub fn voice() -> Outcome<PathBuf> {
    let folder = root().join("target/voice");
    if !runs("python3", &["--version"]) {
        return Err("the voice is made by Python; install it with: sudo apt-get install python3".into());
    }
    let packages = said(program("python3", &[MAKER, "--packages"]))?;
    if !["ffmpeg", "espeak-ng", "text2wave"].iter().all(|name| runs("which", &[name])) {
        install("the voice is made by free programs", &packages.split_whitespace().collect::<Vec<_>>())?;
    }
    must(program("python3", &[MAKER, &folder.to_string_lossy()]))?;
    // Something for a phone to play while it listens for the keys of a headset.
    let silence = folder.join("silence.mp3");
    if !silence.exists() {
        let nothing = ["-v", "error", "-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-t", "10", "-b:a", "8k"];
        must(program("ffmpeg", &[&nothing[..], &[&silence.to_string_lossy()]].concat()))?;
    }
    Ok(folder)
}
