# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Any file in, blocks out; what cannot be read says why in one sentence."""

from __future__ import annotations

import pytest
import typst

from augenhoehe.kit.manuscripts import ManuscriptRefused, Refusal, read, read_revised, write_docx_changes
from augenhoehe.kit.manuscripts import reading as module
from augenhoehe.kit.richtext import Limits
from augenhoehe.kit.text import Block, Run
from tests.kit.manuscripts.material import MOMENT
from tests.kit.richtext.office import docx, odt, packed, paragraph
from tests.kit.text.material import p


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (docx(paragraph("Guten Tag")), "a.docx"),
        (odt("<text:p>Guten Tag</text:p>"), "a.odt"),
        (b"<!DOCTYPE html><p>Guten Tag", "a.html"),
        (b"  <p class=MsoNormal>Guten Tag</p>", ""),
        (b"Guten Tag", "a.md"),
        (b"Guten Tag\n", "a.txt"),
        ("Guten Tag".encode("utf-16"), ""),
        (typst.compile(b"Guten Tag"), "a.pdf"),
    ],
)
def test_every_format(data: bytes, name: str) -> None:
    assert read(data, name=name).blocks == (p("Guten Tag"),)


def test_markdown_is_told_by_its_signs() -> None:
    assert [block.kind for block in read(b"# Konzept\n\n## Ziele\n\nText\n").blocks] == ["h2", "p"]
    assert [block.kind for block in read(b"# Nur eins\n\nText\n").blocks] == ["h2", "p"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Refusal.EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", Refusal.OLD_FORMAT),
        (b"\x89PNG\r\n\x1a\n", Refusal.UNKNOWN_TYPE),
        (packed({"a.txt": "x"}), Refusal.UNKNOWN_TYPE),
        (b"PK\x03\x04word/document.xml", Refusal.BROKEN),
        (docx("<w:p/>"), Refusal.EMPTY),
        (b"%PDF-1.7 broken", Refusal.BROKEN),
        (typst.compile(b"#rect()"), Refusal.EMPTY),
        (b"<html><script>x</script></html>", Refusal.EMPTY),
    ],
)
def test_refusals_have_a_reason(data: bytes, code: Refusal) -> None:
    with pytest.raises(ManuscriptRefused) as refused:
        read(data)
    assert refused.value.code is code
    assert str(refused.value.reason) == str(refused.value)


def test_plain_texts_have_limits_too() -> None:
    for limits, code in ((Limits(bytes=3), Refusal.TOO_LARGE), (Limits(characters=3), Refusal.TOO_MUCH_TEXT)):
        with pytest.raises(ManuscriptRefused) as refused:
            read(b"Guten Tag", limits=limits)
        assert refused.value.code is code


def test_a_zip_of_another_order_is_told_by_its_name() -> None:
    moved = packed({"word\\document.xml": "x", "x": "y"})
    with pytest.raises(ManuscriptRefused) as refused:
        read(moved, name="Konzept.DOCX")
    assert refused.value.code is Refusal.BROKEN


def test_what_is_left_out_is_told_in_sentences() -> None:
    picture = '<w:drawing><wp:inline><wp:docPr id="1" name="B" descr="Ein Baum"/></wp:inline></w:drawing>'
    deep = '<w:outlineLvl w:val="{}"/>'
    body = "".join(paragraph(f"Kapitel {level}", deep.format(level)) for level in (0, 0, 3))
    item = paragraph("tief", '<w:numPr><w:ilvl w:val="7"/><w:numId w:val="1"/></w:numPr>')
    read_text = read(docx(f"<w:p><w:r><w:t>a</w:t>{picture}{picture}</w:r></w:p>{body}{item}"))
    told = {one.what: str(one.reason) for one in read_text.left_out}
    assert told["picture"] == "Pictures are not taken over (2): Ein Baum; Ein Baum"
    assert told["deep heading"].startswith("Headings below the third level")
    assert "deep list" in told
    assert read_text.left_out[0].details == ("Ein Baum", "Ein Baum")
    assert read_text.blocks[-1].level == 5
    many = read(f"<p>x{'<img alt=Baum>' * 9}".encode())
    assert str(many.left_out[0].reason).endswith("Baum; Baum; Baum; Baum; Baum; …")
    assert str(read(b"<p>x<img>").left_out[0].reason) == "Pictures are not taken over (1)."


def test_tracked_changes_count_as_accepted() -> None:
    data = write_docx_changes((p("alt", "a"),), (p("neu", "a"),), title="K", author="Anna", moment=MOMENT)
    found = read(data)
    assert found.blocks == (p("neu"),)
    assert [one.what for one in found.left_out] == ["revised"]


def test_pages_of_a_pdf() -> None:
    markup = "".join(
        f"Kopfzeile\n\n= {n} Kapitel\n\nText der Seite {n}.\n#pagebreak()\n" for n in range(1, 5)
    )
    found = read(typst.compile(markup.encode()))
    assert {one.what for one in found.left_out} == {"guessed", "page line"}
    assert "Text der Seite 2." in [block.text for block in found.blocks]


def test_very_long_paragraphs_are_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_BLOCK", 30)
    found = read(b"Ein Satz hier. Noch ein Satz dort. UndeinsehrlangesWortohneLeerzeichendarin x y")
    assert [block.text for block in found.blocks] == [
        "Ein Satz hier.",
        "Noch ein Satz dort.",
        "UndeinsehrlangesWortohneLeerze",
        "ichendarin x y",
    ]
    assert [one.what for one in found.left_out] == ["long paragraph"]
    marked = read(b"<p>kurz <b>und jetzt etwas viel laenger als erlaubt</b>")
    assert marked.blocks[0] == Block(None, "p", runs=(Run("kurz "), Run("und jetzt etwas viel", ("strong",))))


def test_a_paragraph_of_five_megabytes() -> None:
    found = read(b"<p>" + b"Wort und Satz. " * 330_000)
    assert len(found.blocks) == 248
    assert sum(len(block.text) + 1 for block in found.blocks) == 15 * 330_000


def test_only_office_files_track_changes() -> None:
    with pytest.raises(ManuscriptRefused) as refused:
        read_revised(b"<p>x")
    assert refused.value.code is Refusal.UNKNOWN_TYPE
    with pytest.raises(ManuscriptRefused) as refused:
        read_revised(docx("<w:p/>"))
    assert refused.value.code is Refusal.EMPTY


def test_who_changed_and_commented_what() -> None:
    by = 'w:id="1" w:author="{}" w:date="{}"'
    comments = (
        f"<w:comment {by.format('Clara', 'gestern')}><w:p><w:r><w:t>Warum?</w:t></w:r></w:p></w:comment>"
    )
    body = (
        f"<w:p><w:r><w:t>Der Rat</w:t></w:r><w:ins {by.format('Anna', '2026-11-01T10:00:00')}><w:r>"
        '<w:t xml:space="preserve"> bald</w:t></w:r></w:ins>'
        f"<w:del {by.format('Bilal', '2026-11-02T10:00:00+01:00')}><w:r><w:delText> nie</w:delText></w:r></w:del></w:p>"
        f"<w:p><w:pPr><w:rPr><w:ins {by.format('Anna', '')}/></w:rPr></w:pPr><w:ins {by.format('Anna', '')}>"
        "<w:r><w:t>Neu</w:t><w:commentReference w:id='1'/></w:r></w:ins></w:p>" + paragraph("Ende")
    )
    found = read_revised(docx(body, comments=comments))
    assert [block.text for block in found.original] == ["Der Rat nie", "Ende"]
    assert [block.text for block in found.changed] == ["Der Rat bald", "Neu", "Ende"]
    assert [(one.author, one.kind, one.date and one.date.isoformat()) for one in found.changes] == [
        ("Anna", "insert", "2026-11-01T10:00:00+00:00"),
        ("Bilal", "delete", "2026-11-02T10:00:00+01:00"),
        ("Anna", "insert", None),
    ]
    (comment,) = found.comments
    assert (comment.author, comment.date, comment.text, comment.quote) == ("Clara", None, "Warum?", "")
    assert (comment.original_block, comment.changed_block) == (0, 1)
    assert found.authors == ("Anna", "Bilal", "Clara")
    assert [block.text for block in found.by("Bilal").blocks] == ["Der Rat", "Ende"]
