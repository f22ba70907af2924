"""What an author can count on in an editor."""

import subprocess
from urllib.parse import unquote

import pytest
from conftest import Editor, covered, edited
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

CAUDA_EQUINA = "10-cauda-equina.md"
PAIN_TODAY = "20-pain-today.md"
SOURCES = "sources.yaml"

NEW_BLOCK = """# A bone: \N{BONE}

```protocol
define draft-rule
  says "Some rule in the making."
  when %s
```
"""


def errors(found):
    return [d for d in found or [] if d.severity == lsp.DiagnosticSeverity.Error]


def nothing_wrong(found):
    return found is not None and not errors(found)


async def test_a_sound_protocol_has_no_errors(editor):
    editor.open(CAUDA_EQUINA)
    await editor.told(CAUDA_EQUINA, nothing_wrong)
    assert [name for name, found in editor.diagnostics().items() if errors(found)] == []


async def test_a_slip_is_shown_at_its_place_with_the_nearest_name_and_goes_when_it_is_mended(editor):
    sound = editor.open(CAUDA_EQUINA)
    broken = editor.change(CAUDA_EQUINA, 2, sound.replace("    possibly saddle-numb\n", "    possibly sadle-numb\n", 1))
    slip = errors(await editor.told(CAUDA_EQUINA, errors))[0]
    assert slip.code == "protocol::unknown-name"
    assert "saddle-numb" in slip.message
    assert covered(broken, slip.range) == "sadle-numb"
    editor.change(CAUDA_EQUINA, 3, sound)
    await editor.told(CAUDA_EQUINA, nothing_wrong)


async def test_an_error_in_a_file_that_is_not_open_is_shown_there(editor):
    text = editor.open(PAIN_TODAY)
    editor.change(PAIN_TODAY, 2, text.replace("choice pain-zone\n", "choice pain-odd\n"))
    found = errors(await editor.told("30-conditions.md", errors))
    assert any("`pain-zone`" in d.message for d in found)


async def test_positions_count_in_utf_16(editor):
    text = NEW_BLOCK % '"\N{BONE}\N{BONE}" sadle-numb'
    editor.open("25-draft.md", text)
    found = errors(await editor.told("25-draft.md", errors))
    assert any(covered(text, d.range).endswith('"\N{BONE}\N{BONE}"') for d in found), found


async def test_the_person_for_whom_a_property_fails_is_shown_at_the_rule(editor):
    sound = editor.open(CAUDA_EQUINA)
    start = sound.index("\nemergency ")
    end = sound.index("\n\n", start)
    weaker = sound[:start] + sound[start:end].replace("\nemergency ", "\nroutine ") + sound[end:]
    editor.change(CAUDA_EQUINA, 2, weaker)
    await editor.told(CAUDA_EQUINA, lambda found: found and any(d.source == "wideberth verify" for d in found))
    everywhere = [d for found in editor.diagnostics().values() for d in found if d.source == "wideberth verify"]
    assert any("for somebody:" in d.message and "property `" in d.message for d in everywhere)
    editor.change(CAUDA_EQUINA, 3, sound)
    await editor.told(CAUDA_EQUINA, nothing_wrong)


async def hovered(editor, name, text, word, inside=0):
    hover = await editor.client.text_document_hover_async(lsp.HoverParams(**editor.at(name, text, word, inside)))
    return hover and hover.contents.value


async def test_hovering_tells_what_a_name_means(editor):
    text = editor.open(CAUDA_EQUINA)
    finding = await hovered(editor, CAUDA_EQUINA, text, "    possibly saddle-numb", 15)
    assert "numb, tingling or odd feeling between your legs?" in finding
    assert "ask onboarding" in finding or "ask every-session" in finding
    assert "used in" in finding and "emergency `" in finding
    source = await hovered(editor, CAUDA_EQUINA, text, "girft-2023\n", 2)
    assert "National suspected cauda equina syndrome pathway" in source and "(2023)" in source
    rule = await hovered(editor, CAUDA_EQUINA, text, "\nemergency ", 12)
    assert "tell:" in rule and "cites" in rule
    statement = await hovered(editor, CAUDA_EQUINA, text, "cites B3", 7)
    assert statement.startswith("**statement** `B3`: ")
    assert await hovered(editor, CAUDA_EQUINA, text, "# ") is None


async def test_going_to_where_a_name_is_given(editor):
    text = editor.open(CAUDA_EQUINA)
    client = editor.client
    found = await client.text_document_definition_async(
        lsp.DefinitionParams(**editor.at(CAUDA_EQUINA, text, "    possibly saddle-numb", 15))
    )
    assert found.uri == editor.uri(CAUDA_EQUINA) and covered(text, found.range) == "saddle-numb"
    line = text.split("\n")[found.range.start.line]
    assert line == "question saddle-numb"
    source = await client.text_document_definition_async(
        lsp.DefinitionParams(**editor.at(CAUDA_EQUINA, text, "girft-2023\n", 2))
    )
    assert file_of(source.uri) == SOURCES and covered(editor.read(SOURCES), source.range) == "girft-2023"


async def test_references_are_every_place_in_every_file(editor):
    text = editor.open(PAIN_TODAY)
    at = editor.at(PAIN_TODAY, text, "choice pain-zone", 8)

    async def places(with_definition):
        context = lsp.ReferenceContext(include_declaration=with_definition)
        return await editor.client.text_document_references_async(lsp.ReferenceParams(context=context, **at))

    found = await places(True)
    assert len({place.uri for place in found}) > 1
    assert all(covered(editor.read(file_of(place.uri)), place.range) == "pain-zone" for place in found)
    written = sum(words(editor.read(path.name)).count("pain-zone") for path in editor.folder.glob("*.md"))
    assert len(found) == written, "none is missed"
    assert len(await places(False)) == len(found) - 1


def file_of(uri):
    """A file's path within the protocol's folder."""
    return unquote(uri).split("/protocol/", 1)[-1]


def words(text):
    """The words in the blocks of a Markdown text that stand in no quotes."""
    blocks = text.split("```protocol\n")[1:]
    return " ".join(part for block in blocks for part in block.split("```")[0].split('"')[::2]).split()


async def renamed(editor, name, text, word, inside, new):
    at = editor.at(name, text, word, inside)
    assert await editor.client.text_document_prepare_rename_async(lsp.PrepareRenameParams(**at))
    edit = await editor.client.text_document_rename_async(lsp.RenameParams(new_name=new, **at))
    for change in edit.document_changes:
        file = file_of(change.text_document.uri)
        editor.write(file, edited(editor.read(file), change.edits))
    return {file_of(change.text_document.uri) for change in edit.document_changes}


@pytest.mark.parametrize(
    ("name", "word", "inside", "new", "least"),
    [
        (CAUDA_EQUINA, "question saddle-numb", 10, "numb-at-the-saddle", 7),
        (CAUDA_EQUINA, "girft-2023\n", 2, "girft-pathway", 2),
        (CAUDA_EQUINA, "cites B3", 7, "B33", 2),
        (PAIN_TODAY, "choice pain-zone", 8, "zone-of-pain", 7),
        (PAIN_TODAY, '    calf "', 5, "lower-leg", 6),
    ],
)
async def test_after_renaming_the_check_is_clean(editor, binary, name, word, inside, new, least):
    text = editor.open(name)
    files = await renamed(editor, name, text, word, inside, new)
    assert len(files) >= least
    checked = subprocess.run([binary, "check", editor.folder], capture_output=True, text=True, check=False)
    assert checked.returncode == 0 and "0 errors" in checked.stdout, checked.stderr
    in_english = subprocess.run([binary, "catalogue", editor.folder], capture_output=True, text=True, check=False)
    assert in_english.returncode == 0, in_english.stderr
    assert all(new in editor.read(file) for file in files)


async def test_a_catalogue_that_is_open_is_renamed_as_it_stands_there(editor):
    text, catalogue = editor.open(CAUDA_EQUINA), "languages/es/questions.ftl"
    # Not saved, and a line longer than the file.
    draft = editor.open(catalogue, "# Draft\n" + editor.read(catalogue))
    at = editor.at(CAUDA_EQUINA, text, "question saddle-numb", 10)
    edit = await editor.client.text_document_rename_async(lsp.RenameParams(new_name="numb-there", **at))
    (change,) = (change for change in edit.document_changes if file_of(change.text_document.uri) == catalogue)
    assert change.text_document.version == 1
    assert edited(draft, change.edits) == draft.replace("\nsaddle-numb =", "\nnumb-there =")


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("wiping-different", "taken"),
        ("Saddle Numb", "cannot be a name"),
        ("any", "word of the language"),
        ("SaddleNumb", "cannot be a name"),
        ("", "cannot be a name"),
    ],
)
async def test_renaming_refuses_a_name_that_is_taken_or_none(editor, new, why):
    text = editor.open(CAUDA_EQUINA)
    at = editor.at(CAUDA_EQUINA, text, "question saddle-numb", 10)
    with pytest.raises(JsonRpcException, match=why):
        await editor.client.text_document_rename_async(lsp.RenameParams(new_name=new, **at))


async def test_renaming_where_no_name_stands_is_refused(editor):
    text = editor.open(CAUDA_EQUINA)
    with pytest.raises(JsonRpcException, match="no name"):
        await editor.client.text_document_rename_async(
            lsp.RenameParams(new_name="x", **editor.at(CAUDA_EQUINA, text, "# "))
        )


async def test_formatting_is_the_standard_form(editor):
    text = editor.open(CAUDA_EQUINA)
    loose = editor.change(CAUDA_EQUINA, 2, text.replace("question saddle-numb", "question    saddle-numb"))
    params = lsp.DocumentFormattingParams(
        lsp.TextDocumentIdentifier(editor.uri(CAUDA_EQUINA)), lsp.FormattingOptions(tab_size=2, insert_spaces=True)
    )
    edits = await editor.client.text_document_formatting_async(params)
    assert edits and edited(loose, edits) == text
    assert sum(edit.range.end.line - edit.range.start.line for edit in edits) == 1, "nothing else is touched"


async def test_formatting_leaves_a_block_that_cannot_be_understood(editor):
    editor.open("25-draft.md", NEW_BLOCK % '"no end')
    params = lsp.DocumentFormattingParams(
        lsp.TextDocumentIdentifier(editor.uri("25-draft.md")), lsp.FormattingOptions(tab_size=2, insert_spaces=True)
    )
    assert not await editor.client.text_document_formatting_async(params)


@pytest.mark.parametrize(
    ("block", "offered", "not_offered"),
    [
        ("em", "emergency", "asks"),
        ("question q\n  as", "asks", "tell"),
        ("emergency e\n  tell \"x\"\n  unsure ", "same-day", "asks"),
        ("emergency e\n  when any of\n    sadd", "saddle-numb", "glute-ball"),
        ("emergency e\n  when pain-zone is ", "calf", "saddle-numb"),
        ("emergency e\n  cites gir", "girft-2023", "saddle-numb"),
        ("emergency e\n  cites ", "B3", "saddle-numb"),
        ("gate g\n  blocks ", "glute-ball", "saddle-numb"),
        ("gate g\n  cautions glute-ball\n    ", "pressure", "glute-ball"),
        ("property p\n  always\n    closed ", "glute-ball", "saddle-numb"),
    ],
)
async def test_completion_offers_what_fits(editor, block, offered, not_offered):
    text = editor.open("25-draft.md", f"```protocol\n{block}\n```\n")
    at = editor.at("25-draft.md", text, block, len(block))
    found = await editor.client.text_document_completion_async(lsp.CompletionParams(**at))
    labels = [item.label for item in found]
    assert offered in labels and not_offered not in labels


async def test_no_completion_inside_texts_and_prose(editor):
    block = 'question q\n  asks "Have you '
    text = editor.open("25-draft.md", f"Prose\n\n```protocol\n{block}\n```\n")
    for word in ("Prose", block):
        at = editor.at("25-draft.md", text, word, len(word))
        assert not await editor.client.text_document_completion_async(lsp.CompletionParams(**at))


async def test_symbols_are_the_blocks_of_the_file(editor):
    text = editor.open(CAUDA_EQUINA)
    params = lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(editor.uri(CAUDA_EQUINA)))
    found = await editor.client.text_document_document_symbol_async(params)
    saddle = next(symbol for symbol in found if symbol.name == "saddle-numb")
    assert saddle.detail == "question" and covered(text, saddle.selection_range) == "saddle-numb"
    assert covered(text, saddle.range).startswith("question saddle-numb\n  asks")


async def test_a_file_changed_outside_the_editor_is_read_again(editor):
    editor.open(PAIN_TODAY)
    await editor.told(PAIN_TODAY, nothing_wrong)
    assert any(wanted.method == lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES for wanted in editor.watched)
    editor.write(CAUDA_EQUINA, editor.read(CAUDA_EQUINA).replace("girft-2023\n", "girft-2032\n", 1))
    event = lsp.FileEvent(editor.uri(CAUDA_EQUINA), lsp.FileChangeType.Changed)
    editor.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([event]))
    found = errors(await editor.told(CAUDA_EQUINA, errors))
    assert "girft-2023" in found[0].message


async def test_when_the_last_text_is_closed_nothing_more_is_said(editor):
    text = editor.open(CAUDA_EQUINA)
    editor.change(CAUDA_EQUINA, 2, text.replace("question saddle-numb\n", "question saddle-odd\n"))
    await editor.told(CAUDA_EQUINA, errors)
    item = lsp.TextDocumentIdentifier(editor.uri(CAUDA_EQUINA))
    editor.client.text_document_did_close(lsp.DidCloseTextDocumentParams(item))
    await editor.told(CAUDA_EQUINA, lambda found: found == [])


async def test_answers_are_about_the_text_at_the_time_of_the_question(editor):
    text = editor.open(CAUDA_EQUINA)
    for version in range(2, 30):
        name = f"saddle-numb-{version}"
        editor.change(CAUDA_EQUINA, version, text.replace("question saddle-numb\n", f"question {name}\n"))
        told = await hovered(editor, CAUDA_EQUINA, text, "question saddle-numb", 10)
        assert told.startswith(f"**question** `{name}`")


async def test_another_editor_gets_changes_in_the_form_that_it_takes(binary, folder):
    plain = Editor(folder)
    await plain.client.start_io(str(binary), "lsp")
    await plain.client.initialize_session(lsp.InitializeParams(lsp.ClientCapabilities()))
    text = plain.open(CAUDA_EQUINA)
    at = plain.at(CAUDA_EQUINA, text, "question saddle-numb", 10)
    edit = await plain.client.text_document_rename_async(lsp.RenameParams(new_name="numb-there", **at))
    assert edit.document_changes is None and plain.uri(CAUDA_EQUINA) in edit.changes
    await plain.client.shutdown_session()
    assert plain.client._server.returncode == 0
    await plain.client.stop()


def test_exit_without_shutdown_is_a_failure(binary):
    def framed(body):
        return f"Content-Length: {len(body)}\r\n\r\n{body}"

    hello = framed('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}')
    bye = framed('{"jsonrpc":"2.0","method":"exit"}')
    ended = subprocess.run([binary, "lsp"], input=hello + bye, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1 and '"hoverProvider":true' in ended.stdout
