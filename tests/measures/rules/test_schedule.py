# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.measures.enums import Course
from augenhoehe.measures.labels import course_in_words
from augenhoehe.measures.rules.measures import Period
from augenhoehe.measures.rules.schedule import Standing, standing

TODAY = datetime.date(2023, 1, 16)


def period(text: str) -> Period:
    begin, _dash, end = text.partition("..")
    return Period(*(datetime.date.fromisoformat(day) if day else None for day in (begin, end)))


@pytest.mark.parametrize(
    ("planned", "actual", "expected"),
    [
        ("..", "..", None),
        ("2022-01-01..", "..", None),
        ("..", "2023-02-01..", None),
        ("..", "..2022-05-01", Standing(Course.ENDED)),
        ("..2022-05-01", "..2022-05-10", Standing(Course.ENDED_ON_PLAN)),
        ("..2022-05-01", "..2022-03-01", Standing(Course.ENDED_EARLIER, 2)),
        ("..2022-05-01", "..2022-08-01", Standing(Course.ENDED_LATER, 3)),
        ("..", "2022-05-01..", Standing(Course.RUNS)),
        ("2022-05-01..", "2022-05-10..", Standing(Course.RUNS_ON_PLAN)),
        ("2022-05-01..2023-01-10", "2022-05-01..", Standing(Course.RUNS_ON_PLAN)),
        ("2022-05-01..2022-11-16", "2022-05-01..", Standing(Course.RUNS_LONGER, 2)),
        ("2022-05-01..", "2022-04-01..", Standing(Course.BEGAN_EARLIER, 1)),
        ("2022-05-01..", "2022-10-01..", Standing(Course.BEGAN_LATER, 5)),
    ],
)
def test_what_happens_beside_the_plan(planned: str, actual: str, expected: Standing | None) -> None:
    assert standing(period(planned), period(actual), TODAY) == expected


@pytest.mark.parametrize("course", Course)
def test_every_course_has_words(course: Course) -> None:
    assert course_in_words(course, 1)
    assert "%" not in course_in_words(course, 3)
