# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
from dataclasses import replace

import docx
import pikepdf
import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.actions.change_figure import change_figure
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.insert_figure import insert_figure
from augenhoehe.concept.figures import Sent, figure_html, figures_of
from augenhoehe.concept.models import Block, Figure, Version
from augenhoehe.concept.outline import Outline, outline
from augenhoehe.concept.printed_versions import printed_version
from augenhoehe.concept.printing.version import version_document
from augenhoehe.core import storage
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.documents.check import faults, structure
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.text import accept_all, compare, reject_all
from tests.concept import builders
from tests.pictures import JPEG, NOTED_JPEG, PNG

SENT = Sent("Das Fest <2022>. Foto: Stadt", "Kinder tanzen auf dem Markt.", False, "fest.jpg", JPEG)


def shown(cast: Cast, version: Version, sent: Sent = SENT) -> Block:
    after = builders.row(version, "Die Stadt").key
    return insert_figure(version=version, after=after, sent=sent, by=cast.people["anna"])


def read(version: Version, *, lines: bool = False) -> Outline:
    return outline(version.blocks.order_by("position"), numbered_lines=lines)


def test_a_figure_is_a_passage_with_its_caption_as_text(cast: Cast) -> None:
    version = builders.draft(cast)
    row = shown(cast, version)
    figure = Figure.objects.get()
    assert (row.kind, row.plain_text) == ("p", SENT.caption)
    assert texts.figure_key(texts.block_of(row)) == figure.key
    assert (figure.width, figure.height, figure.file.mime_type) == (8, 4, "image/jpeg")
    found = read(version, lines=True)
    passage = found.passages[row.key]
    assert (passage.figure, passage.figure_number, passage.lines) == (figure.key, 1, ())
    assert figures_of(found) == {figure.key: figure}
    assert figures_of(read(builders.draft(cast, title="Ohne"))) == {}
    html = figure_html(figure, passage, "/bild/")
    assert '<img src="/bild/" alt="Kinder tanzen auf dem Markt." width="8" height="4"' in html
    assert "<figcaption>Abbildung 1: Das Fest &lt;2022&gt;. Foto: Stadt</figcaption>" in html
    assert "<img" not in figure_html(None, passage, "")


@pytest.mark.parametrize(
    "sent",
    [
        Sent("x", "", False, "a.png", PNG),
        Sent("x", "y", True, "a.png", PNG),
        Sent("", "y", False, "a.png", PNG),
        Sent("x", "y", False, "a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        Sent("x", "y", False, "a.jpg", JPEG[:20]),
        Sent("x", "y", False, "a.png", b""),
    ],
)
def test_what_says_nothing_or_is_no_picture_is_not_stored(cast: Cast, sent: Sent) -> None:
    version = builders.draft(cast)
    with pytest.raises(RuleViolation):
        shown(cast, version, sent)
    assert (version.blocks.count(), Figure.objects.count()) == (8, 0)
    assert not File.objects.filter(name__startswith="a.").exists()


def test_other_words_are_another_figure_and_frozen_versions_keep_theirs(cast: Cast) -> None:
    first = builders.draft(cast)
    row, anna = shown(cast, first), cast.people["anna"]
    freeze_version(version=first, revision=None, by=anna)
    second = builders.next_version(cast, first.concept)
    draft_row = second.blocks.get(key=row.key)
    kept = Sent("Andere Unterschrift", SENT.alternative_text, False)
    change_figure(block=draft_row, sent=kept, revision=0, by=anna)
    assert Figure.objects.count() == 1
    change_figure(block=draft_row, sent=Sent("x", "Es regnet.", False), revision=1, by=anna)
    change_figure(block=draft_row, sent=Sent("x", "Es regnet.", False, "b.png", PNG), revision=2, by=anna)
    with pytest.raises(Conflict):
        change_figure(block=draft_row, sent=kept, revision=0, by=anna)
    assert [(one.alternative_text, one.file.mime_type) for one in Figure.objects.order_by("pk")] == [
        (SENT.alternative_text, "image/jpeg"),
        ("Es regnet.", "image/jpeg"),
        ("Es regnet.", "image/png"),
    ]
    row.refresh_from_db()
    (figure,) = figures_of(read(first)).values()
    assert (row.plain_text, figure.alternative_text) == (SENT.caption, SENT.alternative_text)
    old, new = ([texts.block_of(one) for one in v.blocks.order_by("position")] for v in (first, second))
    operations = compare(old, new).operations
    assert accept_all(old, operations) == tuple(new)
    assert reject_all(new, operations) == tuple(old)


def test_figures_are_printed_with_their_words(cast: Cast) -> None:
    version = builders.draft(cast)
    shown(cast, version)
    shown(cast, version, Sent("Zierleiste", "", True, "b.png", PNG))
    document = version_document(printed_version(version, version.blocks.order_by("position"), None))
    pdf = write_pdf(document)
    assert faults(pdf, contents=True) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        alternatives = [str(one.Alt) for kind, one in structure(opened) if kind == "Figure"]
    assert alternatives == [SENT.alternative_text]
    word = docx.Document(io.BytesIO(write_docx(document)))
    captions = [one.text for one in word.paragraphs if one.text.startswith("Abbildung")]
    assert captions == ["Abbildung 1: Zierleiste", f"Abbildung 2: {SENT.caption}"]


def test_what_the_camera_noted_is_not_kept(cast: Cast) -> None:
    version = builders.draft(cast)
    noted = replace(SENT, content=NOTED_JPEG)
    row = shown(cast, version, noted)
    figure = Figure.objects.get()
    assert storage.get(figure.file.sha512) == JPEG
    change_figure(block=row, sent=noted, revision=None, by=cast.people["anna"])
    assert Figure.objects.get() == figure
