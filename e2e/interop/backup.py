"""A backup is opened by the program age, and one that age has made is brought back: python3 backup.py WIDEBERTH AGE JOURNAL"""

import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

PASSPHRASE = "seven quiet herons"


def at_a_terminal(command: list[str]) -> None:
    """Runs a program that asks for a passphrase at a terminal, as age does, and answers it each time."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    said = b""
    while True:
        try:
            part = os.read(terminal, 1024)
        except OSError:
            break
        if not part:
            break
        said += part
        if said.rstrip().endswith(b":"):
            said = b""
            os.write(terminal, PASSPHRASE.encode() + b"\n")
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0, (command, said)


def main() -> None:
    wideberth, age, journal = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "passphrase").write_text(PASSPHRASE)

        def ours(*arguments: str) -> str:
            command = [wideberth, *arguments, "--passphrase-file", str(folder / "passphrase")]
            return subprocess.run(command, check=True, capture_output=True, text=True).stdout

        kept, text, theirs = (folder / name for name in ("kept.age", "kept.txt", "theirs.age"))
        ours("backup", "--journal", journal, "--out", str(kept))
        at_a_terminal([age, "-d", "-o", str(text), str(kept)])
        lines = text.read_text().splitlines()
        assert '"wideberth":"backup"' in lines[0] and len(lines) > 100, lines[:1]
        at_a_terminal([age, "-p", "-o", str(theirs), str(text)])
        # Twice the same state: once from our file, once from theirs.
        states = {
            ours("restore", str(file), "--journal", str(folder / f"{file.stem}.jsonl")).split("State: ")[1]
            for file in (kept, theirs)
        }
        assert len(states) == 1, states
    print("age opens our backup, and we open its.")


main()
