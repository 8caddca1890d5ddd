# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augenhoehe.concept.annotations import Annotator, Explained, Footnote
from augenhoehe.kit.text import Block, Cell, Kind, Link, Run

TERMS = (
    Explained("Teilhabe", "Dabei sein."),
    Explained("KIM", "Management."),
    Explained("Teil", "Ein Stück."),
)


def p(text: str, kind: Kind = "p") -> Block:
    return Block("a", kind, runs=(Run(text),))


def links(block: Block) -> list[tuple[str, str]]:
    return [(run.text, mark.href) for run in block.runs for mark in run.marks if isinstance(mark, Link)]


def test_a_number_stands_in_the_place_of_a_footnote() -> None:
    annotator = Annotator()
    read, notes = annotator.read(
        Block("a", "p", runs=(Run("Es sind 12 [Fußnote: Stand "), Run("2022", ("em",)), Run("]."))),
    )
    assert read.runs == (Run("Es sind 12"), Run("1", ("sup", Link("#fussnote-1"))), Run("."))
    assert notes == (Footnote(1, (Run("Stand "), Run("2022", ("em",))), "#zu-fussnote-1"),)
    assert notes[0].anchor == "fussnote-1"
    assert annotator.read(p("x [Fußnote: y]"))[1][0].number == 2


def test_what_has_none_is_the_same_object() -> None:
    block, table = p("Nichts."), Block("t", "table", rows=((Cell((Run("a"),)),),))
    assert Annotator(TERMS).read(block) == (block, ())
    assert Annotator(TERMS).read(block)[0] is block
    assert Annotator().read(table)[0] is table


def test_footnotes_in_cells_lead_back_to_the_table() -> None:
    table = Block("t", "table", rows=((Cell((Run("12 [Fußnote: geschätzt]"),), header=True),),))
    read, (note,) = Annotator().read(table, back="#b-t")
    assert read.rows == ((Cell((Run("12"), Run("1", ("sup", Link("#fussnote-1")))), header=True),),)
    assert note.back == "#b-t"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Teilhabe und die Teilhabe", [("Teilhabe", "#begriff-1")]),
        ("teilhabe am KIM", [("teilhabe", "#begriff-1"), ("KIM", "#begriff-2")]),
        ("Teils, des Teiles", [("Teils", "#begriff-3")]),
        ("kim, Anteil, Teilhaberin", []),
        ("x [Fußnote: Teilhabe] Teilhabe", [("1", "#fussnote-1"), ("Teilhabe", "#begriff-1")]),
    ],
)
def test_terms_are_linked_where_they_first_come_up(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(Annotator(TERMS).read(p(text))[0]) == expected


def test_each_chapter_begins_anew_and_headings_and_links_stay() -> None:
    annotator = Annotator(TERMS)
    assert links(annotator.read(p("Teilhabe", "h2"))[0]) == []
    linked = Block("a", "p", runs=(Run("Teilhabe", (Link("https://example.org"),)),))
    assert annotator.read(linked)[0] is linked
    assert links(annotator.read(p("Teilhabe"))[0])
    assert not links(annotator.read(p("Teilhabe"))[0])
    annotator.begin_chapter()
    assert links(annotator.read(p("Teilhabe"))[0])


texts = st.lists(st.sampled_from(["Teilhabe ", "KIM", " [Fußnote: ", "]", ". ", "Wort "]), max_size=15)


@settings(max_examples=100, deadline=None)
@given(texts, st.integers(0, 30))
def test_no_word_is_lost(parts: list[str], cut: int) -> None:
    text = "".join(parts)
    block = Block("a", "p", runs=(Run(text[:cut]), Run(text[cut:], ("strong",))))
    annotator = Annotator(TERMS)
    read, notes = annotator.read(block)
    words = {note.number: "".join(run.text for run in note.runs) for note in notes}
    back = "".join(
        f"[Fußnote:{words[int(run.text)]}]"
        if any(isinstance(mark, Link) and mark.href.startswith("#fussnote") for mark in run.marks)
        else run.text
        for run in read.runs
    )
    assert "".join(back.split()) == "".join(block.text.split())
    assert annotator.notes == len(notes)
