"""Arabic as espeak-ng needs it: with the vowels that are not written, and as they sound before a pause.

The vowels of each word come from `arabic-vowels.txt`, by hand: a programme that guesses them takes "hold
still" for "he held still" (README.md). A word that is not in the list is said as the catalogue writes it.
"""

import re
from functools import cache
from pathlib import Path

VOWELS = Path(__file__).resolve().parent / "arabic-vowels.txt"

FATHA, DAMMA, KASRA, SHADDA, SUKUN = "\u064e", "\u064f", "\u0650", "\u0651", "\u0652"
MARKS = "\u064b-\u0652"
WORD = re.compile(f"[\u0621-\u064a{MARKS}]+")
SUN = "تثدذرزسشصضطظلن"


def bare(word):
    """The word without any vowel marks."""
    return re.sub(f"[{MARKS}]", "", word)


@cache
def vowels():
    """From the bare word to the one with its vowels."""
    known = {}
    for number, line in enumerate(VOWELS.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        pair = line.split()
        if len(pair) != 2 or pair[0] in known:
            raise ValueError(f"{VOWELS}:{number}: expected a word not yet listed and the same with vowels: {line!r}")
        known[pair[0]] = pair[1]
    return known


def unknown(sentence):
    """The words of a sentence whose vowels are not listed."""
    return [word for word in map(bare, WORD.findall(sentence)) if word not in vowels()]


def voweled(sentence):
    """The sentence as espeak-ng should read it."""

    def spoken(found):
        word = vowels().get(bare(found[0]), found[0])
        following = sentence[found.end() :].lstrip()
        if not WORD.match(following):
            word = before_pause(word)
        elif following.startswith("ال") and word.endswith(SUKUN):
            word = word[:-1] + (FATHA if bare(word) == "من" else KASRA)
        return for_espeak(word)

    return WORD.sub(spoken, sentence)


def before_pause(word):
    return word[:-1] + SUKUN if word.endswith((FATHA, DAMMA)) else word


def for_espeak(word):
    """Around three habits of espeak-ng 1.51: it loses a vowel that stands before its shadda, doubles the letter
    after "ال" by itself, and says the "t" of every final "ة"."""
    word = re.sub(f"([{MARKS}]+)", lambda marks: "".join(sorted(marks[0], key=lambda mark: mark != SHADDA)), word)
    word = re.sub(f"^(ال[{SUN}]){SHADDA}", r"\1", word)
    return word[:-1] + "ه" if word.endswith("ة") else word
