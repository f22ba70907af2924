"""The voices: for each language, how a program of Debian's says sentences into WAV files.

Which voice is taken and why stands in README.md, with what was measured.
"""

import subprocess
import tempfile
from pathlib import Path


class Voice:
    """A program that speaks. `packages` are Debian's names of what it needs."""

    program = ""
    packages = ()

    def say(self, spoken):
        """Says each text of the pairs (text, path) into the WAV file at the path."""
        for text, path in spoken:
            run(self.command(text, path), text)


class Espeak(Voice):
    program = "espeak-ng"
    packages = ("espeak-ng",)

    def __init__(self, voice, words_a_minute):
        self.voice = voice
        self.speed = words_a_minute

    def command(self, text, path):
        return ["espeak-ng", "-v", self.voice, "-s", str(self.speed), "-w", str(path), "--", text]


class Flite(Voice):
    program = "flite"
    packages = ("flite",)

    def __init__(self, voice, stretch):
        self.voice = voice
        self.stretch = stretch

    def command(self, text, path):
        return ["flite", "-voice", self.voice, "--setf", f"duration_stretch={self.stretch}", "-t", text, "-o", str(path)]


class Festival(Voice):
    """Festival reads its dictionary for half a second, so it says all sentences in one run."""

    program = "festival"

    def __init__(self, voice, package, setting):
        self.voice = voice
        self.packages = ("festival", package)
        self.setting = setting

    def say(self, spoken):
        lines = [f"(voice_{self.voice})", self.setting]
        for text, path in spoken:
            lines.append(f"(utt.save.wave (utt.synth (Utterance Text {quoted(text)})) {quoted(str(path))} 'riff)")
        with tempfile.NamedTemporaryFile("w", suffix=".scm", encoding="utf-8") as script:
            script.write("\n".join(lines))
            script.flush()
            run(["festival", "-b", script.name], " / ".join(text for text, _ in spoken))


def hts(speed):
    """The HTS voice "slt" of Festival; a speed of 1 is hers, less is slower."""
    slower = f'(set! hts_engine_params (append hts_engine_params (list (list "-r" {speed}))))'
    return Festival("cmu_us_slt_arctic_hts", "festvox-us-slt-hts", slower)


def quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def run(command, text):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{command[0]} could not say {text!r}: {done.stderr.strip()}")


VOICES = {
    "en": hts(0.9),
    "es": Espeak("es-419", 140),
    "ar": Espeak("ar", 150),
}


def plain(text):
    """The text with typewriter's quotes and dashes: the voices were made before the others were common."""
    return text.translate(str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": ",", "—": ",", "\u00a0": " "}))
