# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handbooks in files that were made to do harm, or simply are not right: refused as a whole, with a reason."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from augenhoehe.factors.enums import Licence
from augenhoehe.factors.parcels import reading
from augenhoehe.factors.parcels.content import Parcel, ParcelFactor, ParcelPicture, ParcelTemplate
from augenhoehe.factors.parcels.reading import ParcelError, read_parcel
from augenhoehe.factors.parcels.writing import write_parcel
from augenhoehe.kit.richtext.limits import Limits
from augenhoehe.kit.text import Block, Cell, Link, Run
from tests.pictures import PNG

PARCEL = Parcel(
    title="Handbuch",
    town="Stadt Bergkamen",
    source="",
    licence=Licence.CC_BY,
    number=1,
    frozen_on=datetime.date(2023, 1, 13),
    set_title="Satz",
    set_description="",
    factors=(ParcelFactor("augenhoehe", "Augenhöhe", "", "", (("frage-1", "Reden alle mit?"),)),),
    blocks=(
        Block("a1", "h2", runs=(Run("Augenhöhe"),)),
        Block(
            "a2", "p", runs=(Run("Gäste", (Link("abbildung:bild"),)), Run(" hier", (Link("https://x.de"),)))
        ),
        Block("a3", "table", rows=((Cell((Run("Jahr"),), True),), (Cell((Run("2022"),)),))),
    ),
    terms=(("Teilhabe", "Dabei sein."),),
    pictures=(ParcelPicture("bild", "Es werden mehr.", False, "g.png", PNG),),
    templates=(ParcelTemplate("Brief", "Für den Anfang.", "", "b.txt", b"Hallo"),),
)
CONTENT = write_parcel(PARCEL, b"%PDF-1.7 Checklisten")


def packed(change: Callable[[dict[str, Any]], object], **more: bytes) -> bytes:
    """The same parcel with other contents, and with more files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "handbook.json":
                contents = json.loads(data)
                change(contents)
                data = json.dumps(contents).encode()
            new.writestr(name, data)
        for name, data in more.items():
            new.writestr(name, data)
    return out.getvalue()


def test_what_is_written_is_read() -> None:
    assert read_parcel(CONTENT) == PARCEL
    assert read_parcel(packed(lambda one: one)) == PARCEL


def put(path: str, value: Any) -> Callable[[dict[str, Any]], object]:
    """Change one place of the contents, such as "set.factors.0.key"."""

    def change(contents: Any) -> None:
        *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        for step in way:
            contents = contents[step]
        contents[last] = value

    return change


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "etwas"),
        ("number", 2),
        ("title", ""),
        ("title", "x" * 201),
        ("title", "Hand\u202ebuch"),
        ("town", None),
        ("licence", "meins"),
        ("version", []),
        ("version.number", True),
        ("version.number", "1"),
        ("set.title", "\x01"),
        ("version.frozen_on", "gestern"),
        ("set.factors", []),
        ("set.factors", [{"key": "a", "title": "A", "explanation": "", "when_missing": "", "questions": []}]),
        ("set.factors.0.key", "../weg"),
        ("set.factors.0.questions", [{"key": "a", "text": "?"}, {"key": "a", "text": "!"}]),
        ("text", {}),
        ("text", {"blocks": []}),
        ("text.blocks.0.id", None),
        ("text.blocks.1.id", "a1"),
        ("text.blocks.1.runs", [["Klick", [{"link": "javascript:alert(1)"}]]]),
        ("text.blocks.1.runs", [["Bild", [{"link": "abbildung:fremd"}]]]),
        ("text.blocks.2.rows", [[{"runs": [["x", [{"link": "data:text/html,x"}]]]}]]),
        ("terms", [["Teilhabe"]]),
        ("terms", [["Teilhabe", "a"], ["Teilhabe", "b"]]),
        ("pictures.0.alternative_text", ""),
        ("pictures.0.decorative", "nein"),
        ("pictures.0.sha256", "0" * 64),
        ("pictures.0.file", "../../etc/passwd"),
        ("pictures", "viele"),
        ("templates.0.file", "files/0000.txt"),
        ("templates", []),
    ],
)
def test_what_is_not_as_it_must_be_is_refused(path: str, value: Any) -> None:
    with pytest.raises(ParcelError) as refused:
        read_parcel(packed(put(path, value)))
    assert str(refused.value)


def test_words_as_browsers_and_other_languages_write_them_are_read() -> None:
    typed = "Zeile\r\nZwei\rDrei, z.\u202fB. \u0645\u06cc\u200c\u0634\u0648\u062f 👨\u200d👩\u2028\x01"
    read = read_parcel(packed(put("set.factors.0.explanation", typed))).factors[0].explanation
    assert read == "Zeile\nZwei\nDrei, z.\u202fB. \u0645\u06cc\u200c\u0634\u0648\u062f 👨\u200d👩"


def test_a_file_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("etwas.txt", "Hallo")
    bomb = packed(lambda one: one, **{"files/bombe.bin": b"0" * 5_000_000})
    listed = packed(put("templates.0.file", "files/bombe.txt"), **{"files/bombe.txt": b"0" * 5_000_000})
    for content in (b"", b"PK", empty.getvalue(), CONTENT[:-30], bomb, listed):
        with pytest.raises(ParcelError):
            read_parcel(content)
    with pytest.raises(ParcelError, match="kein Handbuch"):
        read_parcel(b"%PDF-1.7 das Handbuch zum Drucken")
    monkeypatch.setattr(reading, "LIMITS", Limits(bytes=100))
    with pytest.raises(ParcelError):
        read_parcel(CONTENT)


def test_json_that_is_none_is_refused() -> None:
    for text in (b"{", b"[]", b"[" * 100_000):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("handbook.json", text)
        with pytest.raises(ParcelError):
            read_parcel(out.getvalue())


def test_pictures_and_templates_that_are_none_are_refused() -> None:
    for changed in (
        {"pictures": (ParcelPicture("bild", "Es werden mehr.", False, "g.png", b"kein Bild"),)},
        {"pictures": (ParcelPicture("bild", "Es werden mehr.", False, "g.png", PNG[:40]),)},
        {"templates": (ParcelTemplate("Brief", "Gut.", "", "b.exe", b"MZ\x00\x01" * 50),)},
    ):
        parcel = Parcel(**{**{name: getattr(PARCEL, name) for name in PARCEL.__slots__}, **changed})
        with pytest.raises(ParcelError):
            read_parcel(write_parcel(parcel, b"%PDF-1.7"))
