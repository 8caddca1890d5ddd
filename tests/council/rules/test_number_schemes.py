# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, timedelta

import pytest

from augenhoehe.council.enums import PaperState
from augenhoehe.council.rules.number_schemes import (
    Span,
    check_draw,
    check_scheme_removal,
    check_scheme_start,
    check_term,
    check_typed,
)
from augenhoehe.kit.reasons import Verdict

JANUARY, MARCH = date(2023, 1, 1), date(2023, 3, 1)
DAY = timedelta(days=1)
TWELVE = Span("12", date(2020, 11, 1), date(2025, 10, 31))


def told(verdict: Verdict) -> str:
    return " ".join(str(reason) for reason in verdict.reasons)


@pytest.mark.parametrize("state", [PaperState.DRAFT, PaperState.IN_SIGN_OFF, PaperState.RELEASED])
def test_a_number_is_drawn_once_before_submission(state: PaperState) -> None:
    assert check_draw(state, "", has_scheme=True).ok
    assert "already" in told(check_draw(state, "12/1", has_scheme=True))


def test_nothing_is_drawn_later_or_without_scheme() -> None:
    assert "not submitted" in told(check_draw(PaperState.SUBMITTED, "", has_scheme=True))
    assert "type the number" in told(check_draw(PaperState.DRAFT, "", has_scheme=False))


def test_typing_over_a_drawn_number() -> None:
    assert "was drawn" in told(check_typed("12/0840", "12/0841", drawn=True, draws=True))
    assert "was drawn" in told(check_typed("12/0840", "", drawn=True, draws=False))
    assert check_typed("12/0840", "12/840", drawn=True, draws=True).ok


def test_typing_where_numbers_are_drawn() -> None:
    assert "draws its numbers" in told(check_typed("", "12/0841", drawn=False, draws=True))
    assert check_typed("12/0841", "", drawn=False, draws=True).ok
    assert check_typed("", "12/0841", drawn=False, draws=False).ok


def test_schemes_begin_after_the_last_number() -> None:
    def start(day: date, old: date | None = None) -> Verdict:
        return check_scheme_start(day, old=old, last_drawn=MARCH, others=[JANUARY])

    assert start(MARCH + DAY).ok
    assert "later day" in told(start(MARCH))
    assert "Another scheme" in told(start(JANUARY))
    assert "It stays" in told(start(MARCH + DAY, old=MARCH))
    assert start(MARCH + DAY, old=MARCH + DAY + DAY).ok
    assert check_scheme_start(JANUARY, old=JANUARY, last_drawn=None, others=[]).ok


def test_only_planned_schemes_go() -> None:
    assert check_scheme_removal(MARCH, None).ok
    assert check_scheme_removal(MARCH + DAY, MARCH).ok
    assert "It stays" in told(check_scheme_removal(MARCH, MARCH))


@pytest.mark.parametrize("name", ["12", "XVII", "2020-2025", "20.1"])
def test_names_of_terms(name: str) -> None:
    assert check_term(Span(name, JANUARY), [], old=None, last_drawn=None).ok


@pytest.mark.parametrize("name", ["", "1/2", "a b", "-1", "{nr}", "1\n", "_"])
def test_names_that_no_number_can_carry(name: str) -> None:
    assert "letters and digits" in told(check_term(Span(name, JANUARY), [], old=None, last_drawn=None))


def test_terms_do_not_overlap() -> None:
    def term(start: date, end: date | None) -> Verdict:
        return check_term(Span("13", start, end), [TWELVE], old=None, last_drawn=None)

    assert term(date(2025, 11, 1), None).ok
    assert term(date(2014, 6, 1), date(2020, 10, 31)).ok
    assert "overlaps" in told(term(date(2025, 10, 31), None))
    assert "overlaps" in told(term(date(2014, 6, 1), None))
    assert "ends before" in told(term(JANUARY, JANUARY - DAY))
    open_end = Span("12", TWELVE.start)
    assert "overlaps" in told(check_term(Span("13", MARCH), [open_end], old=None, last_drawn=None))


def test_a_term_that_was_counted_in_keeps_its_name() -> None:
    def change(new: Span, last: date | None = MARCH) -> Verdict:
        return check_term(new, [], old=TWELVE, last_drawn=last)

    assert change(Span("12", TWELVE.start, MARCH)).ok
    assert "stay" in told(change(Span("13", TWELVE.start, TWELVE.end)))
    assert "stay" in told(change(Span("12", TWELVE.start + DAY, TWELVE.end)))
    assert "cannot end before" in told(change(Span("12", TWELVE.start, MARCH - DAY)))
    assert change(Span("12", TWELVE.start, None)).ok
    assert change(Span("13", TWELVE.start + DAY, None), None).ok
    assert change(Span("12", TWELVE.start, MARCH), date(2026, 1, 1)).ok
    assert change(Span("13", MARCH), date(2019, 1, 1)).ok
