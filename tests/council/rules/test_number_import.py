# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.rules.number_import import (
    MOST_LINES,
    MOST_REASONS,
    BadLine,
    ImportPlan,
    check_plan,
    numbers_in,
    plan,
    read_by,
)
from augenhoehe.council.rules.number_patterns import Pattern

KAMEN = Pattern("{nr:03}/{jahr}", "/{n}")
TERMS = Pattern("{wp}/{nr:04}")


def told(found: ImportPlan) -> list[str]:
    return [str(reason) for reason in check_plan(found).reasons]


def test_lists_as_they_come_out_of_other_systems() -> None:
    lines = ["\ufeffNummer;Betreff", '"039/2022";Konzept; 5', "", "  112/2022\tVergabe", "001/2023"]
    assert [cell for _line, cell in numbers_in(lines)] == ["039/2022", "112/2022", "001/2023"]
    assert [line for line, _cell in numbers_in(lines)] == [2, 4, 5]


def test_the_highest_number_of_each_scope_counts() -> None:
    found = plan(["112/2022", "39/2022", "0112/2022", "5/2023", "5/2023/2"], [KAMEN])
    assert found.highest == {"#/2022": 112, "#/2023": 5, "5/2023/#": 2}
    assert found.counts == {"#/2022": 2, "#/2023": 1, "5/2023/#": 1}
    assert found.examples["#/2022"] == "112/2022"
    assert check_plan(found).ok


def test_older_patterns_are_read_too() -> None:
    assert plan(["5/2023", "12/0767"], [KAMEN, TERMS]).highest == {"#/2023": 5, "12/#": 767}


def test_every_line_that_fits_nothing_is_named() -> None:
    found = plan(["5/2023", "abc", "1", "x" * 1_000], [KAMEN])
    assert found.bad[:2] == (BadLine(2, "abc"), BadLine(3, "1"))
    assert len(found.bad[2].text) == 80
    assert told(found)[0] == "Line 2, “abc”, fits none of the number schemes of your town."


def test_not_more_reasons_than_one_reads() -> None:
    found = plan(["1"] + ["abc"] * 200, [KAMEN])
    assert len(told(found)) == MOST_REASONS + 1
    assert "151 more" in told(found)[-1]


def test_not_more_lines_than_one_sends() -> None:
    lines = ["5/2023", *[""] * (MOST_LINES - 1), "6/2023"]
    assert plan(lines[:-1], [KAMEN]).highest == {"#/2023": 5}
    assert "50000" in told(plan(lines, [KAMEN]))[0]
    assert plan(lines, [KAMEN], most=None).highest == {"#/2023": 6}


def test_nothing_is_no_import() -> None:
    assert told(plan(["", "Nummer"], [KAMEN])) == ["There is no number in it."]


def test_without_schemes_nothing_is_read() -> None:
    assert read_by([], "5/2023") is None
    assert read_by([KAMEN], "5/2023" + " " * 60) is None


@given(some.lists(some.text(max_size=90)))
def test_any_list_is_answered(lines: list[str]) -> None:
    check_plan(plan(lines, [KAMEN, TERMS]))
