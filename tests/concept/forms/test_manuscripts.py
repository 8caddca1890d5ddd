# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from augenhoehe.concept.forms.manuscripts import (
    TABLE_CHOICES,
    ManuscriptForm,
    arranged,
    choices_for,
    chosen_kinds,
)
from augenhoehe.kit.text import Block, Cell, Link, Run

TABLE = Block(None, "table", rows=((Cell((Run("Jahr"),)),),))


def p(text: str, kind: str = "p", level: int = 0, ordered: bool = False) -> Block:
    return Block(None, kind, level, ordered, (Run(text),))  # type: ignore[arg-type]  # a kind by its name


def texts(blocks: list[tuple[int, Block]]) -> list[tuple[int, str, str]]:
    return [(place, block.kind, block.text) for place, block in blocks]


def test_a_file_or_a_text() -> None:
    assert ManuscriptForm({}, {"file": SimpleUploadedFile("konzept.docx", b"PK")}).is_valid()
    assert ManuscriptForm({"text": " Konzept "}).is_valid()
    assert ManuscriptForm({"text": " "}).non_field_errors()


def test_every_passage_can_become_every_kind() -> None:
    read = [p("a"), p("b", "h3"), p("c", "li", 2, ordered=True), p("d", "quote")]
    for kind, level, ordered in (("h2", 0, False), ("p", 0, False), ("note", 0, False)):
        made = [block for _place, block in arranged(read, dict.fromkeys(range(4), kind))]
        assert {(block.kind, block.level, block.ordered) for block in made} == {(kind, level, ordered)}
        assert [block.text for block in made] == ["a", "b", "c", "d"]
    items = [block for _place, block in arranged(read, dict.fromkeys(range(4), "li-numbered"))]
    assert [(block.kind, block.level, block.ordered) for block in items] == [
        ("li", 0, True),
        ("li", 0, True),
        ("li", 2, True),
        ("li", 0, True),
    ]


def test_what_was_not_chosen_stays_as_it_was_read() -> None:
    read = [p("a", "li", 3), TABLE, p("b", "h4")]
    assert arranged(read, {}) == list(enumerate(read))


def test_passages_can_be_joined_and_left_out() -> None:
    read = [p("Seite 1"), p("Die Stadt"), p("prüft es."), p("Ende.")]
    assert texts(arranged(read, {0: "skip", 2: "join"})) == [
        (1, "p", "Die Stadt prüft es."),
        (3, "p", "Ende."),
    ]
    assert arranged(read, dict.fromkeys(range(4), "skip")) == []


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("Die Integra-", "tion", "Die Integration"),
        ("Schul-", "und Kitaträger", "Schul- und Kitaträger"),
        ("Kreis Unna -", "dort", "Kreis Unna - dort"),
        ("Vitamin-", "Brief", "Vitamin- Brief"),
    ],
)
def test_a_word_that_was_divided_is_one_again(before: str, after: str, joined: str) -> None:
    assert texts(arranged([p(before), p(after)], {1: "join"})) == [(0, "p", joined)]


def test_marks_stay_where_passages_are_joined() -> None:
    bold, linked = Run("Die Inte-", ("strong",)), Run("gration", (Link("https://example.org"),))
    ((_place, made),) = arranged(
        [Block(None, "p", runs=(bold,)), Block(None, "p", runs=(linked,))], {1: "join"}
    )
    assert made.runs == (Run("Die Inte", ("strong",)), linked)


def test_what_has_nothing_before_it_to_join_is_a_paragraph() -> None:
    assert texts(arranged([p("a", "h2"), TABLE, p("b", "h2")], {0: "join", 2: "join"})) == [
        (0, "p", "a"),
        (1, "table", "Jahr"),
        (2, "p", "b"),
    ]


def test_only_choices_that_are_offered_are_taken() -> None:
    sent = {
        "stelle-0": "h2",
        "stelle-1": "h2",
        "stelle-2": "erfunden",
        "stelle-99": "p",
        "stelle-x": "p",
        "stelle-²": "p",
        "stelle-1234567890": "p",
        "titel": "p",
    }
    assert chosen_kinds(sent, [p("a"), TABLE, p("b")]) == {0: "h2"}
    assert chosen_kinds({"stelle-1": "skip"}, [p("a"), TABLE]) == {1: "skip"}
    assert [value for value, _words in TABLE_CHOICES] == ["table", "skip"]
    assert choices_for(TABLE) is TABLE_CHOICES
