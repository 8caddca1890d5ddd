# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.deadlines import dates, due
from augenhoehe.reporting.models import Report
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_a_draft_wants_to_be_finished_a_month_after_its_day(cast: Cast) -> None:
    builders.report(cast)
    assert [line.date for line in due(cast.people["anna"], cast.bergkamen)] == [datetime.date(2023, 1, 31)]
    assert [item.date for item in dates(cast.people["anna"], cast.bergkamen)] == [builders.AS_OF]


def test_a_frozen_report_with_a_duty_wants_to_go_to_the_council(told_demo: Cast) -> None:
    kamen, clara = told_demo.kamen, told_demo.people["clara"]
    duty = Report.objects.get(municipality=told_demo.bergkamen).follow_up
    assert duty is not None
    report = Report.objects.get(municipality=kamen)
    assert list(dates(clara, kamen)) == []
    lines = list(due(clara, kamen))
    expected = 1 if report.follow_up is not None and report.follow_up.due_on is not None else 0
    assert len(lines) == expected


def test_others_are_left_in_peace(cast: Cast) -> None:
    builders.report(cast)
    for person in ("bilal", "emil", "fatma", "clara"):
        assert list(due(cast.people[person], cast.bergkamen)) == []


def test_whoever_writes_a_section_is_told(cast: Cast) -> None:
    report, anna = builders.report(cast), cast.people["anna"]
    report.sections.filter(kind__in=("outlook", "duties")).update(responsible=anna)
    assert "2 Abschnitte" in str([line.title for line in due(anna, cast.bergkamen)])
    report.sections.filter(kind="duties").update(state="written")
    report.sections.filter(kind="outlook").update(remark="Bitte kürzer.")
    (line,) = [line for line in due(anna, cast.bergkamen) if "Abschnitt" in line.title]
    assert "Anmerkung" in line.why


def test_a_department_is_told_of_the_section_it_is_asked_for_and_of_nothing_else(cast: Cast) -> None:
    report, fatma = builders.report(cast), cast.people["fatma"]
    report.sections.filter(kind="outlook").update(responsible=fatma)
    (line,) = due(fatma, cast.bergkamen)
    assert "Abschnitt" in line.title
    assert line.url == report.sections.get(kind="outlook").get_absolute_url()
