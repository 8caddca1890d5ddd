# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.core.year_months import PAPER_LINES, PaperMonth, marks_of, months_of
from augenhoehe.kit.deadlines import CalendarDate, Mark

TODAY = datetime.date(2023, 1, 16)
COUNCIL = CalendarDate(TODAY, Mark.COUNCIL, "Rat", "/rat/")
GRANT = CalendarDate(TODAY, Mark.GRANT, "Ende", "/geld/")
MAY = datetime.date(2023, 5, 1)


def test_days_stand_in_their_months() -> None:
    months = months_of(2023, [COUNCIL, GRANT], {MAY: "Erster Mai"}, TODAY)
    assert [month.number for month in months] == list(range(1, 13))
    assert [month.is_current for month in months] == [True] + [False] * 11
    (day,) = months[0].days
    assert (day.day, day.is_today, day.holiday) == (TODAY, True, "")
    assert [line.date for line in day.lines] == [COUNCIL, GRANT]
    (may,) = months[4].days
    assert (may.holiday, may.lines, may.is_today) == ("Erster Mai", [], False)
    assert months[1].days == []


def test_another_year_has_no_current_month() -> None:
    assert not any(month.is_current for month in months_of(2024, [], {}, TODAY))


def test_the_legend_names_what_is_shown_in_a_fixed_order() -> None:
    assert [mark for mark, _name in marks_of([GRANT, COUNCIL, GRANT])] == [Mark.COUNCIL, Mark.GRANT]


def _january(count: int, label: str = "Rat") -> PaperMonth:
    dates = [CalendarDate(datetime.date(2023, 1, 2), Mark.COUNCIL, label, "/rat/")] * count
    return months_of(2023, dates, {datetime.date(2023, 1, 1): "Neujahr"}, TODAY)[0].on_paper


def test_a_month_in_print_counts_what_finds_no_room() -> None:
    for count, more in ((0, 0), (15, 0), (16, 2), (40, 26)):
        paper = _january(count)
        assert (len(paper.lines) + more, paper.more) == (count + 1, more)
        assert len(paper.lines) + bool(paper.more) <= PAPER_LINES
    assert (_january(0).lines[0].label, _january(0).lines[0].kind) == ("Neujahr", "")


def test_a_month_with_little_to_say_says_it_larger() -> None:
    assert _january(13).roomy
    assert not _january(14).roomy
    long = "Ein Termin, dessen Name zwei Zeilen lang ist"
    assert _january(6, long).roomy
    assert not _january(7, long).roomy
