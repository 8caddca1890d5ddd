# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.utils import translation

from augenhoehe.core import agenda
from augenhoehe.kit.deadlines import CalendarDate, Deadline, Mark

TODAY = datetime.date(2023, 1, 16)  # a Monday


def line(day: str) -> Deadline:
    return Deadline(datetime.date.fromisoformat(day), "Titel", "Grund", "Öffnen", "/")


def date(day: str, mark: Mark = Mark.COUNCIL, label: str = "Rat") -> CalendarDate:
    return CalendarDate(datetime.date.fromisoformat(day), mark, label)


@pytest.mark.parametrize(
    ("day", "group"),
    [
        ("2023-01-15", "late"),
        ("2023-01-16", "week"),
        ("2023-01-22", "week"),
        ("2023-01-23", "month"),
        ("2023-01-31", "month"),
        ("2023-02-01", "later"),
    ],
)
def test_a_line_belongs_into_one_group(day: str, group: str) -> None:
    assert [item.key for item in agenda.grouped([line(day)], TODAY)] == [group]


def test_the_last_week_of_a_month_reaches_into_the_next() -> None:
    assert [item.key for item in agenda.grouped([line("2023-02-05")], datetime.date(2023, 1, 30))] == ["week"]


@pytest.mark.parametrize(
    ("day", "lines", "shown"), [("2023-05-01", 12, 4), ("2023-05-01", 5, 5), ("2023-01-01", 12, 12)]
)
def test_much_that_is_far_off_is_folded(day: str, lines: int, shown: int) -> None:
    (group,) = agenda.grouped([line(day)] * lines, TODAY)
    assert (len(group.shown), len(group.folded)) == (shown, lines - shown)


def test_the_year_is_named_only_where_it_is_needed() -> None:
    (near, far) = (agenda.grouped([line(day)], TODAY)[0].lines[0].day for day in ("2023-02-05", "2024-02-05"))
    assert (near, far) == ("Sonntag, 5.\xa0Februar", "Montag, 5.\xa0Februar 2024")


def test_the_lead_counts_in_words() -> None:
    due = [line("2023-01-10")] * 2 + [line("2023-01-17")] * 13 + [line("2023-01-30")]
    with translation.override("de"):
        text = agenda.lead(due, [date("2022-12-08"), date("2023-03-16")], TODAY)
    assert text == (
        "Zwei Sachen sind überfällig. 13 sind diese Woche fällig. Eine Sache wird bis zum Monatsende fällig. "
        "Bis zur Ratssitzung am Donnerstag, 16.\xa0März 2023 bleiben 59 Tage."
    )


def test_the_lead_says_so_when_nothing_presses() -> None:
    assert "diese Woche ist nichts fällig" in agenda.lead([line("2023-05-01")], [], TODAY)
    assert agenda.lead([], [], TODAY) == ""


def test_the_strip_shows_twelve_months_with_their_dates() -> None:
    calendar = [date("2023-01-01"), date("2023-03-16"), date("2023-03-02", Mark.HEARING, "Integrationsrat")]
    calendar += [date("2024-01-01")]
    months = agenda.year(calendar, TODAY)
    assert [month.short for month in months] == "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez".split()
    assert months[2].marks == [Mark.COUNCIL, Mark.HEARING]
    assert "Integrationsrat (Donnerstag, 2.\xa0März 2023)" in months[2].words
    assert (months[0].current, months[1].current) == (True, False)
    assert months[11].marks == []
    assert agenda.end_of_year_strip(TODAY) == datetime.date(2023, 12, 1)


def test_the_legend_explains_what_is_shown() -> None:
    marks = [
        mark for mark, _name in agenda.marks_in([date("2023-03-16"), date("2025-01-01", Mark.REPORT)], TODAY)
    ]
    assert marks == [Mark.COUNCIL]


def test_sittings_of_one_day_stand_together() -> None:
    calendar = sorted(
        [
            date("2022-12-08"),
            date("2023-03-16", label="Rat"),
            date("2023-03-16", Mark.COMMITTEE, "HFA"),
            date("2023-02-09", Mark.HEARING, "Integrationsrat"),
            date("2023-02-10", Mark.REPORT, "Bericht"),
        ]
    )
    days = agenda.next_meetings(calendar, TODAY, limit=4)
    assert [[item.label for item in day.dates] for day in days] == [["Integrationsrat"], ["HFA", "Rat"]] or [
        [item.label for item in day.dates] for day in days
    ] == [["Integrationsrat"], ["Rat", "HFA"]]
    assert len(agenda.next_meetings(calendar, TODAY, limit=1)) == 1
