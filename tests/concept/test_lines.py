# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.concept.lines import lay_out
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


@given(RUNS, st.integers(1, 40))
def test_joined_the_lines_are_the_text_again(runs: list[Run], width: int) -> None:
    lines = lay_out(runs, 1, width)
    assert normalise(run for line in lines for run in line.runs) == normalise(runs)
    for line in lines:
        text = "".join(run.text for run in line.runs).rstrip(" \n")
        assert len(text) <= width or " " not in text.strip(" ")
