# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augenhoehe.kit.text import Run, accept_all, compare, reject_all
from augenhoehe.kit.text.footnotes import footnotes
from tests.kit.text.material import p


def words(text: str) -> list[str]:
    return [text[note.words_start : note.words_end] for note in footnotes(text)]


def left(text: str) -> str:
    """The text with a number in the place of each footnote."""
    parts, at = [], 0
    for number, note in enumerate(footnotes(text), start=1):
        parts += [text[at : note.start], f"({number})"]
        at = note.end
    return "".join([*parts, text[at:]])


@pytest.mark.parametrize(
    ("text", "notes", "rest"),
    [
        ("Ohne Klammer.", [], "Ohne Klammer."),
        ("Es sind 12 [Fußnote: Melderegister].", ["Melderegister"], "Es sind 12(1)."),
        ("A[Fussnote:x ]B [FUßNOTE: y]", ["x", "y"], "A(1)B(2)"),
        ("[Fußnote: § 3 [neu] AufenthG]", ["§ 3 [neu] AufenthG"], "(1)"),
        ("[Fußnote: außen [Fußnote: innen]]", ["außen [Fußnote: innen]"], "(1)"),
        ("[Fußnote: offen [Fußnote: zu]", ["zu"], "[Fußnote: offen(1)"),
        ("[Fußnote: nie zu", [], "[Fußnote: nie zu"),
        ("[Fußnote: ] [Fußnote:]", [], "[Fußnote: ] [Fußnote:]"),
        ("] [Fußnote: x] ]", ["x"], "](1) ]"),
        ("[siehe oben]", [], "[siehe oben]"),
    ],
)
def test_footnotes_stand_between_brackets(text: str, notes: list[str], rest: str) -> None:
    assert words(text) == notes
    assert left(text) == rest


def test_many_brackets_that_are_never_closed_cost_little() -> None:
    assert words("[Fußnote: " * 50_000) == []


pieces = st.lists(st.sampled_from(["Die Stadt ", "[Fußnote: ", "]", "[", "2022", ". ", "\n"]), max_size=20)


@settings(max_examples=150, deadline=None)
@given(pieces, pieces)
def test_texts_with_footnotes_lead_there_and_back(before: list[str], after: list[str]) -> None:
    old, new = [p("".join(before), "a")], [p("".join(after), "a")]
    operations = compare(old, new).operations
    assert accept_all(old, operations) == tuple(new)
    assert reject_all(new, operations) == tuple(old)


@settings(max_examples=150, deadline=None)
@given(pieces)
def test_footnotes_lie_behind_each_other_and_have_words(parts: list[str]) -> None:
    text, at = "".join(parts), 0
    for note in footnotes(text):
        assert at <= note.start < note.words_start < note.words_end < note.end
        assert text[note.words_start : note.words_end].strip()
        at = note.end
    assert at <= len(Run(text).text)
