"""Which sentences are spoken in a session: read from the catalogues of one language.

Spoken are every cue of a technique (`techniques.ftl`) and every line of the block `spoken`
(`screens.ftl`). Of Fluent this reads what Wideberth's catalogues use: messages without a value of their
own, and attributes, one a line or continued on lines indented deeper.
"""

import re
from pathlib import Path

MESSAGE = re.compile(r"([a-z][\w-]*) =\s*$")
ATTRIBUTE = re.compile(r" {4}\.([\w-]+) =(.*)$")
CUE = re.compile(r"(^|-)cue(-|$)")

FILES = ("techniques.ftl", "screens.ftl")


class Unspeakable(Exception):
    """A catalogue holds something that no clip can be made of; the text says what, where and what to do."""


def attributes(path):
    """Yields (line number, message, attribute, value) in the order of the file."""
    message, found = None, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        if begins := MESSAGE.match(line):
            message = begins[1]
        elif message and (attribute := ATTRIBUTE.match(line)):
            found.append([number, message, attribute[1], attribute[2].strip()])
        elif found and line.startswith(" "):
            found[-1][3] = f"{found[-1][3]} {line.strip()}".strip()
        else:
            raise Unspeakable(
                f"{path}:{number}: this line is neither `message =` nor `    .attribute = text`: {line!r}. "
                "Write the catalogue in the shape of the English one."
            )
    yield from map(tuple, found)


def is_spoken(file, message, attribute):
    """Whether the attribute of a message in this file is said aloud."""
    if file == "techniques.ftl":
        return CUE.search(attribute) is not None
    return message == "spoken"


def sentences(folder):
    """The distinct sentences of a language's catalogues that are spoken, in their order."""
    spoken = {}
    for file in FILES:
        path = Path(folder) / file
        for number, message, attribute, text in attributes(path):
            if not is_spoken(file, message, attribute):
                continue
            place = f"{path}:{number}: `{message}.{attribute}`"
            if not text:
                raise Unspeakable(f"{place} is empty, but it is spoken. Write the sentence.")
            if "{" in text or "}" in text:
                raise Unspeakable(
                    f"{place} has a placeable: {text!r}. A clip is made before anybody knows the value; "
                    "word the sentence without it."
                )
            spoken[text] = place
    return list(spoken)
