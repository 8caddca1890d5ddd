# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that nobody should trust: honest ones give their story, all others a refusal and nothing worse."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from augenhoehe.kit.richtext import Limits, Refusal, RefusalError, extraction
from augenhoehe.kit.richtext.archive import Archive
from augenhoehe.kit.richtext.extraction import Format, extract_story
from augenhoehe.kit.richtext.recorder import clean, form_of_style, link
from augenhoehe.kit.richtext.story import (
    Cell,
    Comment,
    Form,
    LeftOut,
    Paragraph,
    Piece,
    Revision,
    Row,
    Story,
    Table,
    story_from_json,
    story_to_json,
)
from augenhoehe.kit.richtext.word_parts import number
from tests.kit.richtext.office import docx, odt, packed, paragraph

DOCTYPE = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


def refusal_of(data: bytes, of: Format = Format.DOCX, **limits: int) -> Refusal:
    with pytest.raises(RefusalError) as refused:
        extract_story(data, of, limits=Limits(**limits))
    return refused.value.code


@pytest.mark.parametrize(
    ("data", "of"),
    [
        (docx(paragraph("Guten Tag")), Format.DOCX),
        (odt("<text:p>Guten Tag</text:p>"), Format.ODT),
        (b"<p>Guten Tag", Format.HTML),
        (b"Guten Tag", Format.MARKDOWN),
    ],
)
def test_every_format_is_read_in_a_process_of_its_own(data: bytes, of: Format) -> None:
    story = extract_story(data, of)
    assert [item.text for item in story.paragraphs()] == ["Guten Tag"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 and nothing else", Refusal.BROKEN),
        (b"", Refusal.BROKEN),
        (docx("<w:p>"), Refusal.BROKEN),
        (packed({"word/document.xml": DOCTYPE}), Refusal.HOSTILE),
        (packed({"word/document.xml": DOCTYPE.encode("utf-16")}), Refusal.HOSTILE),
        (packed({"word/document.xml": bytes(30_000_000)}), Refusal.HOSTILE),
        (packed({"word/document.xml": "<a>" * 400_000}), Refusal.HOSTILE),
    ],
)
def test_bad_files_are_refused(data: bytes, code: Refusal) -> None:
    assert refusal_of(data) is code


def test_limits_are_kept() -> None:
    fine = docx(paragraph("Text " * 1000))
    assert refusal_of(fine, bytes=10) is Refusal.TOO_LARGE
    assert refusal_of(fine, entries=2) is Refusal.HOSTILE
    assert refusal_of(fine, part_bytes=100) is Refusal.TOO_LARGE
    assert refusal_of(fine, all_bytes=100) is Refusal.TOO_LARGE
    assert refusal_of(fine, characters=100) is Refusal.TOO_MUCH_TEXT


def test_deep_nesting_does_not_break_out() -> None:
    inside = "<w:sdt><w:sdtContent>" * 5_000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 5_000
    assert refusal_of(docx(inside)) is Refusal.HOSTILE


def test_a_reader_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child = tmp_path / "child.py"
    child.write_text("import time\ntime.sleep(60)")
    monkeypatch.setattr(extraction, "_CHILD", child)
    with pytest.raises(RefusalError) as refused:
        extract_story(b"x", Format.HTML, limits=Limits(wall_seconds=0.3))
    assert refused.value.code is Refusal.TOO_SLOW


@pytest.mark.parametrize("answer", ["ok\nnothing", "ok\n{}", "", "what?", 'ok\n{"flow": [{"form": 1}]}'])
def test_answers_that_are_none_are_not_believed(
    answer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child.py"
    child.write_text(f"print({answer!r}, end='')")
    monkeypatch.setattr(extraction, "_CHILD", child)
    with pytest.raises(RefusalError) as refused:
        extract_story(b"x", Format.HTML)
    assert refused.value.code is Refusal.HOSTILE


def test_the_reader_can_open_no_file_and_start_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = Path(extraction.__file__).with_name("child.py").read_text(encoding="utf-8")
    attempts = (
        "        try:\n            open('/etc/passwd')\n            story = None\n        except OSError:\n"
        "            story = read(sys.stdin.buffer.read(), limits)\n"
    )
    changed = child.replace("        story = read(sys.stdin.buffer.read(), limits)\n", attempts)
    assert changed != child
    (tmp_path / "child.py").write_text(changed)
    monkeypatch.setattr(extraction, "_CHILD", tmp_path / "child.py")
    assert [item.text for item in extract_story(b"<p>x", Format.HTML).paragraphs()] == ["x"]


def test_entries_that_lie_about_their_size_are_refused() -> None:
    data = bytearray(packed({"a": b"x" * 1000}))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)
    with pytest.raises(RefusalError) as refused:
        Archive(bytes(data), Limits()).read("a")
    assert refused.value.code in (Refusal.HOSTILE, Refusal.BROKEN)


def test_protected_and_strangely_packed_entries_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a", "x")
    with pytest.raises(RefusalError) as refused:
        Archive(file.getvalue(), Limits()).read("a")
    assert refused.value.code is Refusal.BROKEN
    data = bytearray(packed({"a": b"x" * 1000}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(RefusalError) as refused:
        Archive(bytes(data), Limits()).read("a")
    assert refused.value.code is Refusal.ENCRYPTED
    assert Archive(packed({"a": b"x"}), Limits()).read("b") is None
    assert zlib.crc32(Archive(packed({"a": b"x"}), Limits()).read("/a") or b"") == zlib.crc32(b"x")


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "VBAPROJECT.BIN", "Basic/Standard/script-lb.xml"])
def test_files_with_macros_are_refused(name: str) -> None:
    with pytest.raises(RefusalError) as refused:
        Archive(packed({"a": b"x", name: b"x"}), Limits())
    assert refused.value.code is Refusal.MACROS
    assert Archive(packed({"a": b"x", "word/basic.xml": b"x"}), Limits()).read("a") == b"x"


def test_a_story_survives_as_json() -> None:
    story = Story(
        [
            Paragraph(Form("h", 2), [Piece("a", ("strong",), 0, None, ("em",), 1, (0,))], 0, 1, Form(), 1),
            Table([Row([Cell([Paragraph(Form(), [Piece("b")])], True)], 0, None)]),
        ],
        [Revision("Anna", "2026", "insert"), Revision("Bilal", "", "delete")],
        [Comment("Anna", "", "Warum?")],
        [LeftOut("picture", "Baum")],
    )
    assert story_from_json(json.loads(json.dumps(story_to_json(story)))) == story
    assert [one.text for one in story.paragraphs()] == ["a", "b"]
    broken = story_to_json(Story([Paragraph(Form(), [Piece(5)])]))  # type: ignore[arg-type] # that is the point
    with pytest.raises(TypeError):
        story_from_json(json.loads(json.dumps(broken)))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("heading 1", Form("h", 1)),
        ("Überschrift 3", Form("h", 3)),
        ("berschrift2", Form("h", 2)),
        ("Heading_20_4", Form("h", 4)),
        ("List Bullet", Form("li")),
        ("List Number 3", Form("li", 2, True)),
        ("Listennummer", Form("li", 0, True)),
        ("Aufzählungszeichen 2", Form("li", 1)),
        ("Titel", Form("title")),
        ("Zitat", Form("quote")),
        ("AH_20_Note", Form("note")),
        ("toc 2", Form("left-out")),
        ("Inhaltsverzeichnis 1", Form("left-out")),
        ("Standard", None),
        ("Kontext", None),
    ],
)
def test_styles_by_name(name: str, form: Form | None) -> None:
    assert form_of_style(name) == form


def test_small_helps() -> None:
    assert clean("a\r\nb\rc\x00\x1b\ufffe") == "a\nb\nc"
    assert link(" https://a.de/ ") == "link:https://a.de/"
    assert [
        link(one) for one in ("javascript:x", "/x", "#x", "https://a b", "https://a\u202eb", "x" * 3000)
    ] == [None] * 6
    assert [number(one) for one in ("3", "x", None)] == [3, 0, 0]
