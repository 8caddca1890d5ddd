# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.reporting.enums import EasyTextState as State
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.rules import (
    EasyTextFacts,
    check_easy_check,
    check_easy_finished,
    check_easy_publish,
    state_after_easy_writing,
)

DAY = datetime.date(2023, 1, 16)


@pytest.mark.parametrize(
    ("before", "finished", "changed", "after"),
    [
        (State.OPEN, False, True, State.OPEN),
        (State.OPEN, True, True, State.WRITTEN),
        (State.CHECKED, True, False, State.CHECKED),
        (State.CHECKED, True, True, State.WRITTEN),
        (State.CHECKED, False, False, State.OPEN),
    ],
)
def test_a_check_holds_only_for_its_words(before: State, finished: bool, changed: bool, after: State) -> None:
    assert state_after_easy_writing(finished=finished, changed=changed, before=before) is after


def test_written_is_what_has_words() -> None:
    assert check_easy_finished(finished=False, text="").ok
    assert check_easy_finished(finished=True, text="Hallo").ok
    assert not check_easy_finished(finished=True, text=" \u2800 ").ok


@pytest.mark.parametrize(
    ("state", "written", "who", "day", "reasons"),
    [
        (State.WRITTEN, True, "Prüfgruppe Unna", DAY, 0),
        (State.WRITTEN, False, "Prüfgruppe Unna", DAY, 1),
        (State.OPEN, True, "Prüfgruppe Unna", DAY, 1),
        (State.CHECKED, True, "Prüfgruppe Unna", DAY, 1),
        (State.WRITTEN, True, " ", DAY + datetime.timedelta(days=1), 2),
    ],
)
def test_a_check_names_the_group_and_its_day(
    state: State, written: bool, who: str, day: datetime.date, reasons: int
) -> None:
    facts = EasyTextFacts(state, written, ReportState.DRAFT)
    assert len(check_easy_check(facts, who, day, DAY).reasons) == reasons


def test_published_is_what_was_checked_of_a_frozen_report_once() -> None:
    assert check_easy_publish(EasyTextFacts(State.CHECKED, True, ReportState.FROZEN)).ok
    worst = EasyTextFacts(State.WRITTEN, True, ReportState.DRAFT, published=True)
    assert len(check_easy_publish(worst).reasons) == 3
