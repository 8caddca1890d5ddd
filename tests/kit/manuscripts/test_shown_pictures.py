# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import base64
import io
import random
import struct
import zipfile

import pytest

from augenhoehe.kit.manuscripts import Limits, Manuscript, ManuscriptRefused, Refusal, read
from augenhoehe.kit.manuscripts.resolving import everything, outline, resolve
from augenhoehe.kit.manuscripts.shown_pictures import Placed, with_pictures
from augenhoehe.kit.richtext.story import Form, Paragraph, Piece, Shown, Story
from augenhoehe.kit.text import Link
from tests.kit.manuscripts.test_pictures import written
from tests.pictures import JPEG, NOTED_JPEG, PNG

WANTED = Limits(pictures=3)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def png(width: int, height: int) -> bytes:
    return PNG[:16] + struct.pack(">II", width, height) + PNG[24:]


def told(*items: str | tuple[str, str], pictures: list[Shown]) -> Placed:
    flow = [
        Paragraph(Form(item[0]) if isinstance(item, tuple) else Form(), [Piece(item[-1])])
        if isinstance(item, tuple)
        else Paragraph(Form(), [Piece(item)] if item else [])
        for item in items
    ]
    story = Story([*flow], pictures=pictures)
    return with_pictures(story, resolve(story, outline(story, first_is_title=False), everything))


def texts(placed: Placed) -> list[tuple[str, str]]:
    """The words of every block, and the address to which they lead."""
    return [
        (block.text, next((mark.href for mark in block.runs[0].marks if isinstance(mark, Link)), ""))
        for block in placed.blocks
    ]


def page(source: str) -> bytes:
    return f'<h1>T</h1><p>Davor.</p><img src="{source}" alt="Der Baum"><p>Danach.</p>'.encode()


def held(content: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


def reasons(manuscript: Manuscript) -> list[str]:
    return [one.what for one in manuscript.left_out]


def docx(target: str, content: bytes, name: str = "word/media/image1.png", times: int = 1) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    drawn = "http://schemas.openxmlformats.org/drawingml/2006"
    body = (
        f'<w:document xmlns:w="{word}" xmlns:r="{office}" xmlns:a="{drawn}/main" '
        f'xmlns:wp="{drawn}/wordprocessingDrawing"><w:body><w:p><w:r><w:t>Davor.</w:t></w:r></w:p>'
        "<w:p><w:r>"
        + '<w:drawing><wp:docPr id="1" name="B" descr="Der Baum"/><a:blip r:embed="r1"/></w:drawing>' * times
        + "</w:r></w:p></w:body></w:document>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{office}/image" Target="{target}"/></Relationships>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body)
        archive.writestr("word/_rels/document.xml.rels", relations)
        archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["docx", "odt", "html"])
def test_what_the_house_wrote_comes_back_with_its_pictures(kind: str) -> None:
    found = read(written(kind), name=f"k.{kind}", limits=WANTED)
    assert texts(Placed(list(found.blocks))) == [
        ("Davor", ""),
        ("Die Kursorte", "picture:1"),
        ("Punkte", "picture:2"),
        ("Fehlt", ""),
    ]
    assert [(one.content, one.alternative_text) for one in found.pictures.values()] == [
        (JPEG, 'Karte "Mitte" <1>'),
        (PNG, ""),
    ]
    assert reasons(found) == ["picture unsaid"]


def test_what_the_camera_noted_is_not_taken_over() -> None:
    placed = told("Davor", pictures=[Shown(0, "Baum", NOTED_JPEG)])
    assert [one.content for one in placed.pictures.values()] == [JPEG]


def test_a_caption_below_is_the_caption_and_loses_its_number() -> None:
    placed = told("Davor", "", ("caption", "Abb. 3: Ein Baum"), "Danach", pictures=[Shown(1, "Baum", PNG)])
    assert texts(placed) == [("Davor", ""), ("Ein Baum", "picture:1"), ("Danach", "")]


@pytest.mark.parametrize("caption", [("caption", "Tabelle 1: Zahlen"), "Ein Absatz"])
def test_other_words_are_no_caption(caption: str | tuple[str, str]) -> None:
    placed = told("", caption, pictures=[Shown(0, "Baum", PNG)])
    assert [text for text, _ in texts(placed)] == [
        "Baum",
        caption if isinstance(caption, str) else caption[1],
    ]


def test_a_picture_of_which_nothing_is_said_still_has_a_caption() -> None:
    placed = told("Davor", pictures=[Shown(0, "image1.png", JPEG), Shown(0, "", PNG)])
    assert texts(placed) == [("Davor", ""), ("Bild", "picture:1"), ("Bild", "picture:2")]
    assert [one.what for one in placed.left_out] == ["picture unsaid"] * 2


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (DRAWING.encode(), "picture type"),
        (b"GIF89a", "picture type"),
        (b"", "picture type"),
        (b"MZ" + PNG, "picture type"),
        (PNG[:20], "picture type"),
        (png(0, 9), "picture type"),
        (png(30_000, 30_000), "picture type"),
        (png(8_000, 5_001), "picture too large"),
    ],
)
def test_what_a_picture_is_says_its_content(content: bytes, problem: str) -> None:
    placed = told("Davor", pictures=[Shown(0, "Baum", content)])
    assert (placed.pictures, [(one.what, one.detail) for one in placed.left_out]) == ({}, [(problem, "Baum")])
    assert texts(placed) == [("Davor", "")]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("https://example.org/a.png", "picture elsewhere"),
        ("file:///etc/passwd", "picture elsewhere"),
        ("../a.png", "picture elsewhere"),
        ("data:text/html;base64,PGI+", "picture elsewhere"),
        ("data:image/png;base64,%%%", "picture type"),
        (held(DRAWING.encode(), "svg+xml"), "picture type"),
        (held(bytes(10 * 1024 * 1024 + 1)), "picture too large"),
    ],
)
def test_nothing_is_fetched_and_nothing_else_is_taken_for_a_picture(source: str, problem: str) -> None:
    found = read(page(source), limits=WANTED)
    assert (reasons(found), dict(found.pictures)) == ([problem], {})
    assert [block.text for block in found.blocks] == ["Davor.", "Danach."]
    assert "Der Baum" in str(found.left_out[0].reason)


def test_only_so_many_are_taken_and_without_limits_none() -> None:
    source = (f'<p>A</p><img src="{held(PNG)}" alt="B">' * 5).encode()
    found = read(source, limits=WANTED)
    assert (len(found.pictures), reasons(found)) == (3, ["picture too many"])
    assert reasons(read(source)) == ["picture"]


@pytest.mark.parametrize("target", ["../../../etc/passwd", "http://example.org/a.png", "media/other.png", ""])
def test_a_path_leads_to_what_the_file_holds_or_nowhere(target: str) -> None:
    found = read(docx(target, PNG), limits=WANTED)
    assert (reasons(found), dict(found.pictures)) == (["picture elsewhere"], {})


def test_a_picture_is_found_under_any_spelling_of_its_path() -> None:
    for target in ("media/image1.png", "/word/media/image1.png", "../word/media/image1.png"):
        found = read(docx(target, PNG), limits=WANTED)
        assert [one.content for one in found.pictures.values()] == [PNG]
    unspellable = docx("../../../etc/passwd", PNG, name="../../../etc/passwd")
    assert reasons(read(unspellable, limits=WANTED)) == ["picture elsewhere"]


def test_a_bomb_is_refused_and_a_heavy_picture_left_out() -> None:
    with pytest.raises(ManuscriptRefused) as refused:
        read(docx("media/image1.png", PNG + bytes(9_000_000)), limits=WANTED)
    assert refused.value.code is Refusal.HOSTILE
    heavy = read(docx("media/image1.png", PNG + bytes(11_000_000)), limits=WANTED)
    assert reasons(heavy) == ["picture too large"]


def test_one_picture_shown_often_is_unpacked_once() -> None:
    sign = PNG + random.Random(1).randbytes(900_000)
    found = read(docx("media/image1.png", sign, times=150), limits=Limits(pictures=200))
    assert len(found.pictures) == 44  # 40 MB in all
    assert set(reasons(found)) == {"picture too large"}
