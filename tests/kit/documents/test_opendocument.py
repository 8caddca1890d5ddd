# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import io
import zipfile

import pytest
from lxml import etree

from augenhoehe.kit.documents.opendocument import (
    MIME,
    TEXT,
    add_text,
    element,
    empty_text,
    mark_style,
    package,
)

DAY = datetime.date(2026, 11, 22)


def made(pictures: dict[str, bytes] | None = None) -> bytes:
    text = empty_text()
    element(text, f"{TEXT}p").text = "Guten Tag"
    return package(text, title="Konzept\0", author="Anna", day=DAY, language="de-DE", pictures=pictures)


def test_the_type_comes_first_and_unpacked() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype").decode() == MIME
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        meta = archive.read("meta.xml").decode()
    assert "<dc:title>Konzept</dc:title>" in meta
    assert "<dc:date>2026-11-22T12:00:00</dc:date>" in meta


def test_equal_contents_are_equal_bytes() -> None:
    assert made() == made()


PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 20


def test_pictures_are_listed() -> None:
    with zipfile.ZipFile(io.BytesIO(made({"Pictures/a.png": PNG}))) as archive:
        assert archive.read("Pictures/a.png") == PNG
        assert (
            'full-path="Pictures/a.png" manifest:media-type="image/png"'
            in archive.read("META-INF/manifest.xml").decode()
        )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a b", "a b"),
        ("a  b\tc\nd", 'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d'),
        (" a ", "<text:s/>a<text:s/>"),
        ("   ", '<text:s text:c="3"/>'),
        (" ", "<text:s/>"),
        ("a\0b", "ab"),
        ("", ""),
    ],
)
def test_white_space_is_written_out(text: str, written: str) -> None:
    paragraph = etree.SubElement(empty_text(), f"{TEXT}p")
    add_text(paragraph, text)
    found = etree.tostring(paragraph, encoding="unicode")
    assert found.partition(">")[2].rpartition("</text:p>")[0] == written or (
        not written and found.endswith("/>")
    )


def test_marks_together_are_one_style() -> None:
    assert mark_style(frozenset({"sup", "em", "unknown"})) == "AH_em_sup"
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        assert 'style:name="AH_em_sup"' in archive.read("content.xml").decode()
