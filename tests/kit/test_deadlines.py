# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.kit import deadlines
from augenhoehe.kit.deadlines import CalendarDate, Deadline, Mark


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadlines, "_deadlines", {})
    monkeypatch.setattr(deadlines, "_calendar", {})


def line(day: int, title: str) -> Deadline:
    return Deadline(datetime.date(2023, 1, day), title, "Darum.", "Ansehen", "/")


def date(day: int) -> CalendarDate:
    return CalendarDate(datetime.date(2023, 1, day), Mark.COUNCIL, "Rat")


def test_lines_of_all_rooms_come_in_order_of_date() -> None:
    deadlines.register("council", deadlines=lambda actor, town: [line(20, "b"), line(10, "a")])
    deadlines.register("measures", deadlines=lambda actor, town: [line(15, f"{actor} in {town}")])
    assert [found.title for found in deadlines.due("Anna", "Kamen")] == ["a", "Anna in Kamen", "b"]


def test_dates_of_all_rooms_come_in_order() -> None:
    deadlines.register("council", calendar=lambda actor, town: [date(20)])
    deadlines.register("measures", calendar=lambda actor, town: [date(5)])
    assert deadlines.calendar("Anna", "Kamen") == [date(5), date(20)]


def test_a_room_may_know_only_one_of_both() -> None:
    deadlines.register("council", deadlines=lambda actor, town: [line(1, "a")])
    deadlines.register("measures", calendar=lambda actor, town: [date(1)])
    assert (len(deadlines.due("A", "B")), len(deadlines.calendar("A", "B"))) == (1, 1)


def test_registering_again_replaces() -> None:
    for title in ("old", "new"):
        deadlines.register("council", deadlines=lambda actor, town, title=title: [line(1, title)])  # type: ignore[misc]
    assert [found.title for found in deadlines.due("A", "B")] == ["new"]


def test_what_is_looked_at_once_is_fetched_once() -> None:
    fetched = []

    def fetch() -> list[int]:
        fetched.append(1)
        return [1, 2]

    with deadlines.one_look():
        assert deadlines.remembered("mine", fetch) == deadlines.remembered("mine", fetch) == [1, 2]
        assert len(fetched) == 1
        deadlines.remembered("another's", fetch)
        assert len(fetched) == 2
    deadlines.remembered("mine", fetch)
    deadlines.remembered("mine", fetch)
    assert len(fetched) == 4


def test_the_plan_of_a_year_has_each_date_once(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = datetime.date(2022, 12, 31), datetime.date(2023, 3, 1)
    known = deadlines.CalendarDate(new, deadlines.Mark.COUNCIL, "Rat")
    more = deadlines.CalendarDate(new, deadlines.Mark.GRANT, "Ende")
    before = deadlines.CalendarDate(old, deadlines.Mark.COUNCIL, "Rat")
    for name in ("_deadlines", "_calendar", "_plans"):
        monkeypatch.setattr(deadlines, name, {})
    deadlines.register("a", calendar=lambda actor, town: [known, before])
    deadlines.register("b", plan=lambda actor, town, year: [more, known, before])
    assert deadlines.plan(None, None, 2023) == [known, more]
