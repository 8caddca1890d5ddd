# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import base64
import io
import zipfile

import docx
import pytest
from lxml import etree

from augenhoehe.kit.manuscripts import Picture, write_docx, write_html, write_markdown, write_odt
from augenhoehe.kit.text import Block, Link, Run
from tests.kit.manuscripts.material import DAY, both, story
from tests.kit.text.material import p
from tests.pictures import JPEG, PNG

MAP, DOTS = "abbildung:karte", "abbildung:punkte"
PICTURES = {MAP: Picture(JPEG, 'Karte "Mitte" <1>'), DOTS: Picture(PNG, "")}
BLOCKS = (
    p("Davor"),
    Block(None, "p", runs=(Run("Die Kursorte", (Link(MAP),)),)),
    Block(None, "p", runs=(Run("Punkte", (Link(DOTS),)),)),
    Block(None, "p", runs=(Run("Fehlt", (Link("abbildung:fort"),)),)),
)


def written(kind: str) -> bytes:
    match kind:
        case "html":
            return write_html(BLOCKS, title="K", pictures=PICTURES)
        case "md":
            return write_markdown(BLOCKS, title="K", pictures=PICTURES, elsewhere='In der "PDF"-Datei.')
        case "odt":
            return write_odt(BLOCKS, title="K", author="A", day=DAY, pictures=PICTURES)
        case _:
            return write_docx(BLOCKS, title="K", author="A", day=DAY, pictures=PICTURES)


@pytest.mark.parametrize("kind", ["docx", "odt", "html", "md"])
def test_pictures_are_told_and_change_nothing_of_the_text(kind: str) -> None:
    _, read = both(written(kind), kind)
    assert [block.text for block in read.blocks] == ["Davor", "Die Kursorte", "Punkte", "Fehlt"]
    told = [words for kind_of, words, *_ in story(written(kind), kind).left_out if kind_of == "picture"]
    assert told[0] == 'Karte "Mitte" <1>'
    assert written(kind) == written(kind)


def test_a_web_page_holds_its_pictures() -> None:
    page = written("html").decode()
    source = base64.b64encode(JPEG).decode()
    assert (
        f'<figure><img src="data:image/jpeg;base64,{source}" alt="Karte &quot;Mitte&quot; &lt;1&gt;" '
        'width="8" height="4"><figcaption>Die Kursorte</figcaption></figure>'
    ) in page
    assert 'src="data:image/png;base64,' in page
    assert page.count("<figure>") == 2
    assert "<p>Fehlt</p>" in page


def test_an_opendocument_file_holds_its_pictures() -> None:
    with zipfile.ZipFile(io.BytesIO(written("odt"))) as archive:
        assert (archive.read("Pictures/1.jpg"), archive.read("Pictures/2.png")) == (JPEG, PNG)
        listed = archive.read("META-INF/manifest.xml").decode()
        content = etree.fromstring(archive.read("content.xml"))
    assert 'full-path="Pictures/1.jpg" manifest:media-type="image/jpeg"' in listed
    assert 'full-path="Pictures/2.png" manifest:media-type="image/png"' in listed
    told = content.findall(".//{*}frame/{*}desc")
    assert [one.text for one in told] == ['Karte "Mitte" <1>']
    assert len(content.findall(".//{*}frame/{*}image")) == 2


def test_a_word_file_holds_its_pictures() -> None:
    office = docx.Document(io.BytesIO(written("docx")))
    assert len(office.inline_shapes) == 2
    places = [bool(one.findall(".//{*}inline")) for one in office.element.findall("./{*}body/{*}p")]
    assert places == [False, False, True, False, True, False, False]
    told = [one.get("descr") for one in office.element.findall(".//{*}docPr")]
    assert told == ['Karte "Mitte" <1>', ""]


def test_a_markdown_file_says_where_its_pictures_are() -> None:
    lines = written("md").decode().splitlines()
    assert '![Karte "Mitte" \\<1\\>](abbildung-1.jpg "In der &quot;PDF&quot;-Datei.")' in lines
    assert '![](abbildung-2.png "In der &quot;PDF&quot;-Datei.")' in lines
    assert lines.index("Die Kursorte") == lines.index("Punkte") - 4


def test_a_wide_picture_fills_the_text_at_most() -> None:
    width, height = Picture(PNG, "").millimetres
    assert width < 158
    assert (width > height) == (Picture(PNG, "").pixels[0] > Picture(PNG, "").pixels[1])
