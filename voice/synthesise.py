#!/usr/bin/env python3
"""Makes the voice clips of a session from the catalogues: `python3 voice/synthesise.py FOLDER`.

One clip for each distinct sentence and language, in two formats: `FOLDER/LANGUAGE/HASH.webm` (Opus, for
most browsers) and `FOLDER/LANGUAGE/HASH.mp3` (for every other). The app finds a clip by the sentence alone,
by `clip_name`. A clip that is there is kept; one that no sentence needs is removed; and all are
made anew when anything in this folder changed, since a clip should not depend on when it was made.

`--packages` prints the Debian packages that this needs.
"""

import argparse
import hashlib
import os
import re
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import arabic
import catalogue
import sound
import voices

HERE = Path(__file__).resolve().parent
LANGUAGES = HERE.parent / "protocol" / "languages"

LONGEST = 12.0
"""Seconds. A longer cue is no cue: nobody remembers its beginning."""

MOST = 2_000_000
"""Bytes of all clips of one language in one format: what a phone loads to be ready for being offline."""

PACE = (0.035, 0.3)
"""Seconds of speech for each letter, at least and at most. Outside, the voice left something out or spelt it."""

FORMATS = ("webm", "mp3")
CLIP = re.compile(r"[0-9a-f]{16}\.(webm|mp3)")

PACKAGES = sorted({"ffmpeg", *(package for voice in voices.VOICES.values() for package in voice.packages)})


class Failed(Exception):
    """The clips cannot be made; the text says what, where and what to do."""


def clip_name(language, sentence):
    """The name of a sentence's clip, without its ending."""
    return hashlib.sha256(f"{language}\n{sentence}".encode()).hexdigest()[:16]


def recipe():
    """A mark of everything here that makes a clip sound as it does."""
    sources = sorted(path for path in HERE.iterdir() if path.name in ("arabic.py", "arabic-vowels.txt", "sound.py", "voices.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()


def need_programs(languages):
    for program in {"ffmpeg", *(voices.VOICES[language].program for language in languages)}:
        if shutil.which(program) is None:
            raise Failed(
                f"the program `{program}` is not installed, and clips for {', '.join(languages)} need it. "
                f"Run: apt-get install --no-install-recommends {' '.join(PACKAGES)}"
            )


def spoken_languages(folder):
    """The languages whose catalogues are there, each with its sentences."""
    found = {}
    for language in sorted(path for path in folder.iterdir() if path.is_dir()):
        missing = [file for file in catalogue.FILES if not (language / file).is_file()]
        if missing:
            raise Failed(f"{language}: no {' and no '.join(missing)}. Translate it, or take the folder away.")
        if language.name not in voices.VOICES:
            raise Failed(f"{language}: no voice speaks `{language.name}`. Choose one in {HERE / 'voices.py'}.")
        found[language.name] = catalogue.sentences(language)
    if not found:
        raise Failed(f"{folder}: no languages here. Give the folder that holds en/techniques.ftl.")
    return found


def spell_out(language, sentence):
    """What the voice is given to read, so that it says the sentence as a person would."""
    return arabic.voweled(sentence) if language == "ar" else voices.plain(sentence)


def make(language, sentences, folder):
    """Makes the clips of these sentences. Runs in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="voice-") as scratch:
        spoken = [(sentence, Path(scratch) / f"{clip_name(language, sentence)}.wav") for sentence in sentences]
        voices.VOICES[language].say([(spell_out(language, sentence), wav) for sentence, wav in spoken])
        for sentence, wav in spoken:
            make_clip(language, sentence, wav, folder)


def make_clip(language, sentence, wav, folder):
    said = sound.trim(sound.read(wav))
    if said is None:
        raise Failed(f"{language}: the voice says nothing for {sentence!r}. Word it otherwise, or change the voice.")
    length = sound.seconds(said)
    if length > LONGEST:
        raise Failed(f"{language}: {sentence!r} takes {length:.1f} s, more than {LONGEST:.0f} s. Shorten the cue.")
    letters = sum(character.isalpha() for character in sentence)
    pace = (length - 2 * sound.MARGIN) / max(letters, 1)
    if not PACE[0] <= pace <= PACE[1]:
        raise Failed(
            f"{language}: {sentence!r} takes {length:.1f} s for {letters} letters, so the voice left something out "
            "or spelt it. Write numbers and abbreviations as words."
        )
    sound.write(wav, said)
    made = [wav.with_suffix(f".{ending}") for ending in FORMATS]
    sound.encode(wav, sound.LOUDNESS - sound.loudness(said), *made)
    for clip in made:
        # Copied beside its place and then renamed: a build that is broken off leaves no half clip.
        part = folder / f"{clip.name}.part"
        shutil.copyfile(clip, part)
        part.rename(folder / clip.name)


def clear(folder, wanted):
    """Removes the clips, whole or half, that are not among the wanted names. Other files are not ours."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in wanted and CLIP.fullmatch(path.name.removesuffix(".part")):
            path.unlink()


def synthesise(target, languages=LANGUAGES):
    """Makes what is missing in the target folder, and yields a closing line for each language."""
    spoken = spoken_languages(languages)
    target.mkdir(parents=True, exist_ok=True)
    mark = target / "recipe"
    same = mark.is_file() and mark.read_text() == recipe()
    for folder in filter(Path.is_dir, target.iterdir()):
        names = {clip_name(folder.name, sentence) for sentence in spoken.get(folder.name, ())}
        clear(folder, {f"{name}.{ending}" for name in names for ending in FORMATS} if same else ())
        if folder.name not in spoken and not any(folder.iterdir()):
            folder.rmdir()
    mark.write_text(recipe())

    missing = {
        language: [text for text in texts if not all((target / language / f"{clip_name(language, text)}.{ending}").is_file() for ending in FORMATS)]
        for language, texts in spoken.items()
    }
    need_programs([language for language, texts in missing.items() if texts])
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(cores) as workers:
        jobs = []
        for language, texts in missing.items():
            (target / language).mkdir(exist_ok=True)
            parts = filter(None, (texts[start::cores] for start in range(cores)))
            jobs += [workers.submit(make, language, part, target / language) for part in parts]
        for job in jobs:
            job.result()
    for language, texts in spoken.items():
        yield closing_line(language, texts, target / language, len(missing[language]))
    if words := sorted({word for text in spoken.get("ar", ()) for word in arabic.unknown(text)}):
        yield f"ar: said without vowels, so hard to understand: {' '.join(words)}. Add them to {arabic.VOWELS}."


def closing_line(language, texts, folder, made):
    """Counts a language's clips, and fails if they are more than a phone should load."""
    sizes = []
    for ending in FORMATS:
        size = sum((folder / f"{clip_name(language, text)}.{ending}").stat().st_size for text in texts)
        if size > MOST:
            raise Failed(
                f"{folder}: the {ending} clips have {size} bytes, more than {MOST}. "
                f"Fewer or shorter cues, or fewer bits a second in {HERE / 'sound.py'}."
            )
        sizes.append(f"{size} bytes {ending}")
    # MP3 at a constant rate tells its length by its size.
    longest = max((folder / f"{clip_name(language, text)}.mp3").stat().st_size * 8 / sound.BITS["mp3"] for text in texts)
    return f"{language}: {len(texts)} clips ({made} made now), {', '.join(sizes)}, longest {longest:.1f} s"


def main():
    ask = argparse.ArgumentParser(description="Makes the voice clips of a session from the catalogues.")
    ask.add_argument("folder", nargs="?", type=Path, help="where the clips go, for example target/voice")
    ask.add_argument("--languages", type=Path, default=LANGUAGES, help="the catalogues (default: protocol/languages)")
    ask.add_argument("--packages", action="store_true", help="print the Debian packages that this needs")
    given = ask.parse_args()
    if given.packages:
        print(" ".join(PACKAGES))
        return
    if given.folder is None:
        ask.error("say where the clips go, for example: python3 voice/synthesise.py target/voice")
    try:
        for line in synthesise(given.folder, given.languages):
            print(line, flush=True)
    except (Failed, catalogue.Unspeakable, RuntimeError, OSError) as error:
        sys.exit(f"voice: {error}")


if __name__ == "__main__":
    main()
