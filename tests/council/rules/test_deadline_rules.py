# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest

from augenhoehe.council.enums import DayKind, LatePapers
from augenhoehe.council.rules.deadline_rules import BodyFacts, DeadlineRule, check_deadline_rule
from augenhoehe.kit.working_days import WorkingDays

NRW = WorkingDays("NW")
START = datetime.date(2020, 1, 1)
SITTING = datetime.date(2022, 11, 3)  # a Thursday; the Tuesday before is All Saints' Day


@pytest.mark.parametrize(
    ("days", "kind", "last"),
    [
        (0, DayKind.FULL, datetime.date(2022, 11, 2)),
        (1, DayKind.FULL, datetime.date(2022, 10, 31)),
        (10, DayKind.FULL, datetime.date(2022, 10, 21)),
        (0, DayKind.WORKING, SITTING),
        (2, DayKind.WORKING, datetime.date(2022, 10, 31)),
    ],
)
def test_the_last_day_is_a_working_day(days: int, kind: DayKind, last: datetime.date) -> None:
    assert DeadlineRule(START, days, kind).last_day(SITTING, NRW) == last


def test_no_day_before_a_sitting_on_a_sunday_is_the_working_day_before_it() -> None:
    sunday = datetime.date(2023, 1, 1)
    assert DeadlineRule(START, 0, DayKind.WORKING).last_day(sunday, NRW) == datetime.date(2022, 12, 30)


@pytest.mark.parametrize(
    ("late", "urgent", "last"),
    [
        (LatePapers.NEVER, None, None),
        (LatePapers.UNTIL_SITTING, None, SITTING),
        (LatePapers.URGENT, 1, datetime.date(2022, 10, 31)),
        (LatePapers.URGENT, None, datetime.date(2022, 11, 2)),
    ],
)
def test_what_holds_for_late_papers(late: LatePapers, urgent: int | None, last: datetime.date | None) -> None:
    rule = DeadlineRule(START, 10, late_papers=late, urgent_days=urgent)
    assert rule.last_day_if_urgent(SITTING, NRW) == last


def test_the_rule_that_began_last_holds() -> None:
    older, newer = DeadlineRule(START, 10), DeadlineRule(SITTING, 5)
    body = BodyFacts(1, "Rat", 3, rules=(newer, older))
    assert body.rule_on(SITTING) == newer
    assert body.rule_on(SITTING - datetime.timedelta(days=1)) == older
    assert body.rule_on(START - datetime.timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("rule", "reasons"),
    [
        (DeadlineRule(START, 90), 0),
        (DeadlineRule(START, 91), 1),
        (DeadlineRule(START, 10, late_papers=LatePapers.URGENT, urgent_days=3), 0),
        (DeadlineRule(START, 10, late_papers=LatePapers.URGENT), 1),
        (DeadlineRule(START, 3, late_papers=LatePapers.URGENT, urgent_days=3), 1),
    ],
)
def test_days_that_make_no_sense_are_told(rule: DeadlineRule, reasons: int) -> None:
    assert len(check_deadline_rule(rule).reasons) == reasons
