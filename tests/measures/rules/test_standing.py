# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.measures.rules.standing import Stated, Word, is_newest, stated_as_of

NEW_YEAR = datetime.date(2022, 12, 31)
DAY = datetime.timedelta(days=1)


def entered(days: int = -100, status: str = "planned") -> Word:
    return Word(NEW_YEAR + days * DAY, 1, status, "", "", first=True)


def reported(days: int, status: str, number: int = 5, report: int = 7) -> Word:
    return Word(NEW_YEAR + days * DAY, number, status, "delayed", "Krankheit", report=report)


def by_hand(days: int, number: int = 6, status: str = "done") -> Word:
    return Word(NEW_YEAR + days * DAY, number, status)


def test_a_change_by_hand_counts_from_the_day_on_which_it_was_made() -> None:
    words = [by_hand(-3), entered(), reported(-20, "in_progress")]
    assert stated_as_of(words, NEW_YEAR) == Stated("done", "delayed", "Krankheit", 7, NEW_YEAR - 3 * DAY)
    assert stated_as_of(words, NEW_YEAR - 4 * DAY) == Stated("in_progress", "delayed", "Krankheit", 7)
    assert stated_as_of(words, NEW_YEAR - 21 * DAY) == Stated("planned")


def test_a_report_of_a_later_day_counts_again() -> None:
    words = [entered(), by_hand(-3, status="done", number=9), reported(-1, "in_progress")]
    assert stated_as_of(words, NEW_YEAR) == Stated("in_progress", "delayed", "Krankheit", 7)


def test_of_two_words_of_one_day_the_later_entry_counts() -> None:
    before, after = by_hand(0, number=4), by_hand(0, number=6)
    report = reported(0, "in_progress", number=5)
    told = [stated_as_of([entered(), report, hand], NEW_YEAR) for hand in (before, after)]
    assert [one.status for one in told if one] == ["in_progress", "done"]


def test_what_was_stated_on_entry_is_older_than_every_report() -> None:
    words = [entered(days=-1), reported(-60, "in_progress")]
    assert stated_as_of(words, NEW_YEAR) == Stated("in_progress", "delayed", "Krankheit", 7)


def test_entered_after_the_day_the_entry_counts_only_where_it_is_the_only_word() -> None:
    assert stated_as_of([entered(days=5)], NEW_YEAR) == Stated("planned")
    assert stated_as_of([entered(days=5), reported(6, "done")], NEW_YEAR) is None
    assert stated_as_of([], NEW_YEAR) is None


def test_a_report_is_the_newest_word_unless_a_later_day_was_spoken_of() -> None:
    assert is_newest([entered(days=3), reported(-2, "done"), by_hand(0)], NEW_YEAR)
    assert not is_newest([by_hand(1)], NEW_YEAR)
    assert not is_newest([reported(1, "done")], NEW_YEAR)


words_of_days = st.lists(
    st.builds(
        Word,
        day=st.dates(NEW_YEAR - 9 * DAY, NEW_YEAR + 9 * DAY),
        number=st.integers(2, 99),
        status=st.sampled_from(["planned", "in_progress", "done"]),
        timeliness=st.just(""),
        delay_reason=st.just(""),
        report=st.none() | st.integers(1, 9),
    ),
    unique_by=lambda word: word.number,
)


@given(words_of_days)
def test_later_words_never_change_what_was_known(words: list[Word]) -> None:
    known = [word for word in words if word.day <= NEW_YEAR]
    assert stated_as_of(words, NEW_YEAR) == stated_as_of(known, NEW_YEAR)
    newest = max(known, key=lambda word: (word.day, word.number), default=None)
    told = stated_as_of(words, NEW_YEAR)
    assert (told.status if told else None) == (newest.status if newest else None)
