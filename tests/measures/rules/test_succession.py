# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.measures.enums import MeasureStatus, SuccessionKind
from augenhoehe.measures.rules import succession as rules
from augenhoehe.measures.rules.measures import CLOSED

TODAY = datetime.date(2023, 1, 16)
A = rules.Known("A", MeasureStatus.IN_PROGRESS)
B = rules.Known("B", MeasureStatus.PLANNED)


@pytest.mark.parametrize("status", list(MeasureStatus))
def test_only_open_measures_go_into_others(status: MeasureStatus) -> None:
    before = [A, rules.Known("C", status)]
    assert rules.check_predecessors(SuccessionKind.MERGED, before).ok is (status not in CLOSED)


def test_merging_takes_two_and_everything_takes_one() -> None:
    assert not rules.check_predecessors(SuccessionKind.MERGED, [A])
    assert rules.check_predecessors(SuccessionKind.MERGED, [A, B])
    assert rules.check_predecessors(SuccessionKind.SPLIT, [A])
    assert not rules.check_predecessors(SuccessionKind.CONTINUED, [])


def test_the_one_that_takes_over_goes_on() -> None:
    assert rules.check_successor(A, B)
    assert not rules.check_successor(A, A)
    assert rules.check_successor(A, rules.Known("C", MeasureStatus.DONE))
    for status in (MeasureStatus.REPLACED, MeasureStatus.DROPPED):
        assert not rules.check_successor(A, rules.Known("C", status))


def test_parts_are_two_with_codes_of_their_own() -> None:
    assert not rules.check_parts(["A"])
    assert not rules.check_parts(["A", "A"])
    assert rules.check_parts(["A", "B"])


def test_what_is_recorded_has_happened() -> None:
    assert rules.check_day(TODAY, TODAY)
    assert not rules.check_day(TODAY + datetime.timedelta(days=1), TODAY)


def test_each_code_that_does_not_fit_has_its_reason() -> None:
    verdict = rules.check_new_codes(["A/2", "B/2", "B/2", "C" * 21], taken={"A/2"})
    assert [reason.values["code"] for reason in verdict.reasons] == ["A/2", "B/2", "C" * 21]


CODES = st.text(alphabet="ABC 123.", min_size=1, max_size=15).map(str.strip).filter(bool)


@given(st.lists(CODES, unique=True), st.sampled_from(["/2", " (2028)", "-II", "x"]))
def test_different_codes_stay_different(codes: list[str], suffix: str) -> None:
    new = [rules.next_code(code, suffix) for code in codes]
    assert len(set(new)) == len(new)
    assert not set(new) & {""}
    long = sum(len(code) > rules.LONGEST_CODE for code in new)
    assert len(rules.check_new_codes(new, taken=()).reasons) == long


@pytest.mark.parametrize(
    ("before", "wanted", "ok"),
    [
        (None, MeasureStatus.REPLACED, False),
        (MeasureStatus.DONE, MeasureStatus.REPLACED, False),
        (MeasureStatus.REPLACED, MeasureStatus.REPLACED, True),
        (MeasureStatus.REPLACED, MeasureStatus.PLANNED, True),
        (None, MeasureStatus.DROPPED, True),
    ],
)
def test_no_word_alone_replaces_a_measure(
    before: MeasureStatus | None, wanted: MeasureStatus, ok: bool
) -> None:
    assert rules.check_status_by_hand(before, wanted).ok is ok
