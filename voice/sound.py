"""From what a voice said to a clip: trimmed, as loud as all others, in two formats.

Sound is a pair (samples, rate): signed 16-bit samples of one channel, and how many of them a second has.
"""

import array
import math
import operator
import subprocess
import sys
import wave

MARGIN = 0.08
"""Seconds kept before the first and after the last sound, so that no player swallows a syllable."""

LOUDNESS = -19.0
"""Level of the speech in a clip, pauses left out, in dB below full scale. A phone lies beside a person."""

PEAK = -2.0
"""No sample goes above this many dB below full scale; the rest is room for what the codecs add."""

BITS = {"webm": 24_000, "mp3": 32_000}
"""Bits a second. Speech of one person stays clear at these; see README.md."""

FULL = 32768.0


def read(path):
    """The sound in a WAV file of one channel."""
    with wave.open(str(path), "rb") as file:
        if file.getnchannels() != 1 or file.getsampwidth() != 2:
            raise ValueError(f"{path}: expected one channel of 16 bits")
        samples = array.array("h", file.readframes(file.getnframes()))
        rate = file.getframerate()
    if sys.byteorder == "big":
        samples.byteswap()
    return samples, rate


def write(path, sound):
    """Writes the sound as a WAV file."""
    samples, rate = sound
    if sys.byteorder == "big":
        samples = array.array("h", samples)
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())


def seconds(sound):
    samples, rate = sound
    return len(samples) / rate


def peak(sound):
    """The greatest sample as a part of full scale, 0..=1."""
    return max(map(abs, sound[0]), default=0) / FULL


def frames(sound, length=0.01):
    """The mean square of each `length` seconds, as a part of full scale."""
    samples, rate = sound
    size = max(1, round(rate * length))
    squares = []
    for start in range(0, len(samples), size):
        part = samples[start : start + size]
        squares.append(sum(map(operator.mul, part, part)) / len(part) / FULL**2)
    return squares


def decibels(square):
    return 10 * math.log10(square) if square > 0 else -math.inf


def loudness(sound):
    """The level of the speech in dB: of the frames within 30 dB of the loudest, so that pauses do not count."""
    squares = frames(sound)
    floor = max(squares, default=0) / 1000
    active = [square for square in squares if square > floor]
    return decibels(sum(active) / len(active)) if active else -math.inf


def speech(sound):
    """Seconds at which the speech begins and ends, or None if there is none.

    50 dB under the level of the speech is where even the breath of an "f" or an "h" has not begun.
    """
    level = loudness(sound)
    if level < -70:
        return None
    loud = [at for at, square in enumerate(frames(sound)) if decibels(square) > level - 50]
    return loud[0] * 0.01, min((loud[-1] + 1) * 0.01, seconds(sound))


def trim(sound):
    """Cuts or fills so that exactly `MARGIN` stands before and after the speech. None if nothing is said."""
    span = speech(sound)
    if span is None:
        return None
    samples, rate = sound
    margin = round(MARGIN * rate)
    begin, end = round(span[0] * rate), round(span[1] * rate)
    before = samples[max(0, begin - margin) : begin]
    after = samples[end : end + margin]
    quiet = array.array("h", bytes(2 * margin))
    return quiet[len(before) :] + before + samples[begin:end] + after + quiet[len(after) :], rate


def encode(wav, gain, webm, mp3):
    """Makes both formats of a WAV file in one go: louder by `gain` dB, peaks held down.

    Bit-exact flags, so that the same sentence gives the same bytes on every build.
    """
    limit = 10 ** (PEAK / 20)
    exact = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-ac", "1"]
    ffmpeg(
        ["-i", str(wav), "-filter_complex"]
        + [f"aresample=48000,volume={gain:.2f}dB,alimiter=limit={limit:.4f}:attack=2:release=50:level=disabled,asplit[a][b]"]
        + ["-map", "[a]", *exact, "-c:a", "libopus", "-b:a", str(BITS["webm"]), "-application", "voip", "-f", "webm", str(webm)]
        + ["-map", "[b]", *exact, "-ar", "24000", "-c:a", "libmp3lame", "-b:a", str(BITS["mp3"]), "-id3v2_version", "0"]
        + ["-f", "mp3", str(mp3)]
    )


def decode(clip, wav):
    """Turns a clip back into a WAV file, as a browser would hear it."""
    ffmpeg(["-i", str(clip), "-ac", "1", "-c:a", "pcm_s16le", "-f", "wav", str(wav)])


def ffmpeg(arguments):
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1", "-y", *arguments],
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"ffmpeg {' '.join(arguments)}: {done.stderr.strip()}")
