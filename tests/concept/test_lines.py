# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.concept.lines import count_lines, lay_out
from augenhoehe.kit.text import Run, normalise

RUNS = st.lists(
    st.builds(Run, st.text(alphabet="ab \u00a0\n,ß", max_size=30), st.sampled_from([(), ("strong",)])),
    max_size=5,
)


def texts(*runs: Run, width: int = 10) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lay_out(runs, 1, width)]


def test_words_go_to_the_next_line_before_they_would_not_fit() -> None:
    assert texts(Run("eins zwei drei")) == ["eins zwei ", "drei"]


def test_a_long_word_has_a_line_of_its_own() -> None:
    assert texts(Run("ein Rindfleischetikettierung ja")) == ["ein ", "Rindfleischetikettierung ", "ja"]


def test_no_break_spaces_do_not_break() -> None:
    assert texts(Run("am 8.\u00a0Dezember")) == ["am ", "8.\u00a0Dezember"]


def test_line_breaks_of_the_text_are_kept() -> None:
    assert texts(Run("eins\nzwei\n")) == ["eins\n", "zwei\n"]


def test_lines_are_numbered_on_from_the_first() -> None:
    assert [line.number for line in lay_out([Run("eins zwei drei")], 7, 5)] == [7, 8, 9]


def test_an_empty_text_is_one_empty_line() -> None:
    assert [(line.number, line.runs) for line in lay_out([], 3)] == [(3, ())]


def test_marks_stay_where_a_line_ends() -> None:
    lines = lay_out([Run("eins "), Run("zwei drei", ("strong",))], 1, 10)
    assert [line.runs for line in lines] == [
        (Run("eins "), Run("zwei ", ("strong",))),
        (Run("drei", ("strong",)),),
    ]


PIECE = re.compile(r"\n|[^\S\n\u00a0\u202f]+|(?P<word>(?:[\u00a0\u202f]|\S)+)")


def word_by_word(text: str, width: int) -> list[str]:
    """The same lines, found the long way."""
    cuts, start = [0], 0
    for match in PIECE.finditer(text):
        if match.group() == "\n" and match.end() < len(text):
            start = match.end()
            cuts.append(start)
        elif match["word"] and match.end() - start > width and match.start() > start:
            start = match.start()
            cuts.append(start)
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


@given(st.text(alphabet="ab \t\u2003\u00a0\u202f\n,ß", max_size=120), st.integers(1, 20))
def test_lines_end_where_a_word_by_word_search_ends_them(text: str, width: int) -> None:
    assert texts(Run(text), width=width) == word_by_word(text, width)
    halves = [Run(text[: len(text) // 2], ("em",)), Run(text[len(text) // 2 :])]
    assert texts(*halves, width=width) == word_by_word(text, width)


@given(RUNS, st.integers(1, 40))
def test_joined_the_lines_are_the_text_again(runs: list[Run], width: int) -> None:
    lines = lay_out(runs, 1, width)
    assert normalise(run for line in lines for run in line.runs) == normalise(runs)
    for line in lines:
        text = "".join(run.text for run in line.runs).rstrip(" \n")
        assert len(text) <= width or " " not in text.strip(" ")


@given(RUNS, st.integers(1, 12))
def test_as_many_lines_are_counted_as_are_laid_out(runs: list[Run], width: int) -> None:
    assert count_lines(runs, width) == len(lay_out(runs, 1, width))
