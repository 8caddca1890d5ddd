# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.number_patterns import (
    HIGHEST,
    Counted,
    Pattern,
    Values,
    check_length,
    check_number,
)
from augenhoehe.kit.reasons import Verdict

VALUES = Values(2023, "12", "FB 56", "BV")
TOWNS = [
    (Pattern("{nr:03}/{jahr}", "/{n}"), "007/2023", "007/2023/2", "#/2023"),
    (Pattern("{wp}/{nr:04}", " E{n}"), "12/0007", "12/0007 E2", "12/#"),
    (Pattern("{amt}/{nr:04}/WP{wp}", "-{n:02}"), "FB 56/0007/WP12", "FB 56/0007/WP12-02", "fb56/#/wp12"),
    (Pattern("{art}/{jahr}/{nr:03}", "/{n}"), "BV/2023/007", "BV/2023/007/2", "bv/2023/#"),
    (Pattern("{art} {jj}/{nr:04}", "-{n:02}"), "BV 23/0007", "BV 23/0007-02", "bv23/#"),
    (Pattern("{jj}-{nr:05}", "-{n:02}"), "23-00007", "23-00007-02", "23-#"),
    (Pattern("VI-DS-{nr:05}", "-NF-{n:02}"), "VI-DS-00007", "VI-DS-00007-NF-02", "vi-ds-#"),
    (Pattern("{art}{nr}", ".{n}"), "BV7", "BV7.2", "bv#"),
]


def told(verdict: Verdict) -> list[str]:
    return [str(reason) for reason in verdict.reasons]


@pytest.mark.parametrize(("pattern", "number", "supplement", "scope"), TOWNS)
def test_the_shapes_towns_use(pattern: Pattern, number: str, supplement: str, scope: str) -> None:
    assert told(pattern.check()) == []
    assert pattern.format(VALUES, 7) == number
    assert pattern.read(number) == Counted(scope, 7, number)
    assert pattern.format_suffix(number, 2) == supplement
    assert pattern.read(supplement) == Counted(pattern.suffix_scope(number), 2, number)


@pytest.mark.parametrize("written", ["7/2023", " Vorlage Nr. 0007/2023 ", "007/2023"])
def test_every_spelling_counts_in_the_same_scope(written: str) -> None:
    counted = Pattern("{nr:03}/{jahr}").read(written)
    assert counted is not None
    assert (counted.scope, counted.number) == ("#/2023", 7)


@pytest.mark.parametrize("other", ["12/0767", "007/23", "abc", "", "007/2023/1", "x007/2023"])
def test_numbers_of_other_shapes_are_not_read(other: str) -> None:
    assert Pattern("{nr:03}/{jahr}").read(other) is None


def test_a_part_that_stands_twice_is_the_same_twice() -> None:
    pattern = Pattern("{jahr}/{nr}/{jahr}")
    assert pattern.read("2023/7/2023") is not None
    assert pattern.read("2023/7/2024") is None


@pytest.mark.parametrize(
    ("text", "suffix", "word"),
    [
        ("{jahr}", "", "must contain {nr}"),
        ("{nr}/{nr}", "", "only once"),
        ("{x}/{nr}", "", "“{x}” is no part"),
        ("{n}/{nr}", "", "“{n}” is no part"),
        ("{nr:0}", "", "“{nr:0}” is no part"),
        ("{nr:999999999}", "", "“{nr:999999999}” is no part"),
        ("{jahr:04}/{nr}", "", "“{jahr:04}” is no part"),
        ("{NR}", "", "“{NR}” is no part"),
        ("{nr}{", "", "alone"),
        ("{wp}{nr}", "", "Between {wp} and {nr}"),
        ("{nr} {jahr}", "", "Between {nr} and {jahr}"),
        ("{wp}a{nr}", "", "Between {wp} and {nr}"),
        ("1{nr}", "", "Beside {nr}"),
        ("{nr}1", "", "Beside {nr}"),
        ("{nr}\t/{jahr}", "", "a character"),
        ("#{nr}", "", "a character"),
        ("DS {nr}", "", "told apart"),
        ("x" * 10_000, "", "too long"),
        ("{nr}", "/" * 41, "too long"),
        ("{nr}", "{n}", "must begin"),
        ("{nr}", "1{n}", "must begin"),
        ("{nr}", "/{nr}", "“{nr}” is no part"),
        ("{nr}", "/", "must contain {n}"),
        ("", "", "must contain {nr}"),
    ],
)
def test_what_cannot_work_is_told(text: str, suffix: str, word: str) -> None:
    assert any(word in reason for reason in told(Pattern(text, suffix).check()))


def test_kinds_and_digits_need_nothing_between_them() -> None:
    assert Pattern("{art}{nr}").check().ok
    assert not Pattern("{art}{amt}/{nr}").check().ok


def test_what_the_pattern_needs_must_be_known() -> None:
    pattern = Pattern("{amt}/{nr}/{wp}")
    reasons = told(pattern.check_values(Values(2023)))
    assert ["term" in reasons[0], "code" in reasons[1]] == [True, True]
    assert pattern.check_values(VALUES).ok
    assert Pattern("{nr}").check_values(Values(2023)).ok


def test_numbers_that_could_be_two_are_refused() -> None:
    pattern = Pattern("{wp}-{nr}", "-{n}")
    twice = Values(2023, "2020-2025")
    assert "told apart" in told(check_number(pattern, pattern.format(twice, 7), 7))[0]
    assert check_number(pattern, "12-7", 7).ok


def test_numbers_have_room() -> None:
    assert check_length("1/2023", 1).ok
    assert not check_length("1" * 61, 1).ok
    assert not check_length("1/2023", HIGHEST + 1).ok
    assert not check_number(Pattern("{nr}"), str(HIGHEST + 1), HIGHEST + 1).ok


@given(
    some.sampled_from([pattern for pattern, *_rest in TOWNS]),
    some.integers(1, HIGHEST),
    some.integers(1, 999),
    some.integers(2000, 2099),
)
def test_what_is_written_is_read_back(pattern: Pattern, number: int, supplement: int, year: int) -> None:
    written = pattern.format(Values(year, "12", "FB 56", "AN"), number)
    counted = pattern.read(written)
    assert counted is not None
    assert (counted.number, counted.base) == (number, written)
    assert numbering.key(written) == counted.scope.replace("#", str(number))
    longer = pattern.read(pattern.format_suffix(written, supplement))
    assert longer is not None
    assert (longer.number, longer.base) == (supplement, written)


@given(some.text(max_size=100), some.text(max_size=50), some.text(max_size=70))
def test_any_text_is_answered(text: str, suffix: str, number: str) -> None:
    pattern = Pattern(text, suffix)
    if pattern.check().ok:
        pattern.read(number)


@given(some.text("{}nrjahwptm:0123/- E", max_size=30), some.text("{}n:02/-E", max_size=10))
def test_patterns_near_the_mark_read_back_what_they_write(text: str, suffix: str) -> None:
    pattern = Pattern(text, suffix)
    if pattern.check().ok:
        assert pattern.read(pattern.format(Values(2023, "12", "51", "BV"), 7)) is not None
