"""An editor with a copy of the shipped protocol. It speaks through pytest-lsp, which holds every answer against the published model of
the Language Server Protocol and against what the editor said that it can do."""

import asyncio
import os
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from lsprotocol import types as lsp
from pytest_lsp import client_capabilities, make_test_lsp_client

REPOSITORY = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds: a proof by a binary that is not optimised takes some


class Editor:
    """One editor, talking with one `wideberth lsp`."""

    def __init__(self, folder):
        self.folder = folder
        self.client = make_test_lsp_client()
        self.watched = []

        @self.client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
        def register(params: lsp.RegistrationParams):
            self.watched.extend(params.registrations)

    async def start(self, binary, kind="visual_studio_code"):
        await self.client.start_io(str(binary), "lsp")
        capabilities = client_capabilities(kind)
        root = lsp.WorkspaceFolder(self.folder.as_uri(), self.folder.name)
        return await self.client.initialize_session(lsp.InitializeParams(capabilities, workspace_folders=[root]))

    def uri(self, name):
        return (self.folder / name).as_uri()

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def open(self, name, text=None):
        """Opens a file, perhaps with changes that are not saved."""
        text = self.read(name) if text is None else text
        item = lsp.TextDocumentItem(self.uri(name), "markdown", 1, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return text

    def change(self, name, version, text):
        item = lsp.VersionedTextDocumentIdentifier(version=version, uri=self.uri(name))
        whole = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(item, [whole]))
        return text

    def diagnostics(self):
        """All that is known to be wrong, by the file's name: the same file may be encoded in several ways as a URI."""
        return {unquote(uri).rsplit("/", 1)[-1]: list(found) for uri, found in self.client.diagnostics.items()}

    async def told(self, name, fits):
        """The diagnostics of a file as soon as they fit."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while not fits(found := self.diagnostics().get(name)):
            assert asyncio.get_running_loop().time() < deadline, f"{name}: {found}"
            await asyncio.sleep(0.02)
        return found

    def at(self, name, text, word, inside=0):
        """The arguments of a request about the first place of a word in a text."""
        return {"text_document": lsp.TextDocumentIdentifier(self.uri(name)), "position": place(text, text.index(word) + inside)}


def place(text, index):
    """An index as line and unit of UTF-16."""
    before = text[:index]
    line = before.rsplit("\n", 1)[-1]
    return lsp.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


def index(text, place):
    """A place as an index."""
    lines = text.split("\n")
    units = lines[place.line].encode("utf-16-le")[: 2 * place.character]
    return sum(len(line) + 1 for line in lines[: place.line]) + len(units.decode("utf-16-le"))


def covered(text, span):
    """What stands in a range."""
    return text[index(text, span.start) : index(text, span.end)]


def edited(text, edits):
    """A text after an editor has made some changes."""
    for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True):
        text = text[: index(text, edit.range.start)] + edit.new_text + text[index(text, edit.range.end) :]
    return text


@pytest.fixture(scope="session")
def binary():
    """The built `wideberth`: the one that WIDEBERTH names, or the one in target/debug."""
    path = Path(os.environ.get("WIDEBERTH", REPOSITORY / "target/debug/wideberth")).resolve()
    assert path.is_file(), f"there is no {path}; build it with: cargo build -p wideberth"
    return path


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped protocol, in a folder with a difficult name, with the pictures where the check looks for them."""
    home = tmp_path / "säule & more"
    home.mkdir()
    (home / "assets").symlink_to(REPOSITORY / "assets")
    return Path(shutil.copytree(REPOSITORY / "protocol", home / "protocol"))


@pytest.fixture
async def editor(binary, folder):
    editor = Editor(folder)
    await editor.start(binary)
    yield editor
    await editor.client.shutdown_session()
    assert editor.client.error is None
    assert editor.client._server.returncode == 0, "shutdown and exit end it well"
    await editor.client.stop()
