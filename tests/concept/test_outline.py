# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import models, texts
from augenhoehe.concept.outline import Outline, outline, outlines
from augenhoehe.core.demo import Cast
from augenhoehe.kit.text import Block, Kind, Run
from tests.concept import builders


def read(*blocks: Block, numbered: bool = True) -> Outline:
    rows = []
    for number, block in enumerate(blocks):
        row = models.Block(key=f"k{number}")
        texts.fill(row, block)
        rows.append(row)
    return outline(rows, numbered_lines=numbered)


def block(kind: Kind, text: str = "Text", level: int = 0, ordered: bool = False) -> Block:
    return Block(None, kind, level=level, ordered=ordered, runs=(Run(text),))


def test_chapters_sections_and_places_are_counted() -> None:
    found = read(
        block("p", "Vorweg"),
        block("h2", "Sprache"),
        block("p"),
        block("h3", "Kita"),
        block("p"),
        block("h2", "Arbeit"),
        block("p"),
    )
    assert [chapter.label for chapter in found.chapters] == ["Anfang", "1 Sprache", "2 Arbeit"]
    assert [passage.place for passage in found.passages.values()] == [
        "Absatz 1",
        "Die Überschrift von Abschnitt 1",
        "Abschnitt 1 Absatz 1",
        "Die Überschrift von Abschnitt 1.1",
        "Abschnitt 1.1 Absatz 1",
        "Die Überschrift von Abschnitt 2",
        "Abschnitt 2 Absatz 1",
    ]
    assert found.chapter_of["k4"].title == "Sprache"


def test_a_heading_that_counts_itself_is_not_counted_twice() -> None:
    found = read(
        block("h2", "3 Sprache und Bildung"), block("h2", "4. Arbeit"), block("h2", "2022 war viel los")
    )
    assert [chapter.label for chapter in found.chapters] == [
        "3 Sprache und Bildung",
        "4. Arbeit",
        "2022 war viel los",
    ]


def test_lines_run_through_the_text_and_leave_out_headings_and_tables() -> None:
    long = "Wort " * 20
    found = read(block("p", long), block("h2"), texts.table("a | b"), block("p"))
    assert [passage.line_words for passage in found.passages.values()] == ["Zeilen 1–2", "", "", "Zeile 3"]


def test_lines_are_the_same_in_whatever_order_they_are_asked_for() -> None:
    blocks = [block("p", "Wort " * 40), block("h2"), block("p"), block("p", "Wort " * 20)]
    forward = [passage.line_words for passage in read(*blocks).passages.values()]
    backward = [passage.line_words for passage in reversed(read(*blocks).passages.values())]
    assert forward == backward[::-1]
    assert len(set(forward)) == 4


def test_drafts_have_no_line_numbers() -> None:
    found = read(block("p"), numbered=False)
    assert (found.passages["k0"].line_words, found.passages["k0"].last_line) == ("", 0)


def test_list_items_show_bullets_and_numbers_by_level() -> None:
    found = read(
        block("li", ordered=True),
        block("li", level=1, ordered=True),
        block("li", ordered=True),
        block("li"),
        block("li", ordered=True),
        block("p"),
        block("li", ordered=True),
    )
    assert [passage.marker.replace("\u00a0", "") for passage in found.passages.values()] == [
        "1.",
        "\u20031.",
        "2.",
        "•",
        "1.",
        "",
        "1.",
    ]
    assert found.passages["k0"].runs == (Run("1.\u00a0"), Run("Text"))
    assert found.passages["k5"].runs == (Run("Text"),)


def test_headings_know_that_they_are() -> None:
    found = read(block("h2"), block("p"))
    assert [passage.is_heading for passage in found.passages.values()] == [True, False]


@pytest.mark.django_db
def test_several_versions_are_read_in_one_query(cast: Cast, django_assert_num_queries: object) -> None:
    version = builders.frozen(cast)
    draft = builders.next_version(cast, version.concept)
    with django_assert_num_queries(1):  # type: ignore[operator]  # a fixture without a type
        found = outlines([version, draft])
    assert list(found[version.pk].passages) == list(found[draft.pk].passages)
    assert found[version.pk].passages[builders.row(version).key].line_words == "Zeile 1"
    assert found[draft.pk].passages[builders.row(version).key].line_words == ""


def test_footnotes_are_counted_through_and_stand_at_the_end_of_their_chapter() -> None:
    found = read(
        block("h2", "Sprache"),
        block("p", "Kurse [Fußnote: seit 2019] finden statt."),
        block("li", "Punkt [Fußnote: zwei]"),
        block("h2", "Arbeit"),
        block("p", "Es gibt Arbeit [Fußnote: drei]."),
    )
    assert [[note.number for note in chapter.footnotes] for chapter in found.chapters] == [[1, 2], [3]]
    passage = found.passages["k1"]
    assert passage.block.text == "Kurse [Fußnote: seit 2019] finden statt."
    assert passage.read.text == "Kurse1 finden statt."
    assert "".join(run.text for line in passage.lines for run in line.runs) == "Kurse1 finden statt."
    assert [run.text for run in found.passages["k2"].runs] == ["•\u00a0", "Punkt", "2"]
