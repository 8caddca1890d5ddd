# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import FollowUp
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.reporting.actions.edit_report import edit_report
from augenhoehe.reporting.models import Report
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def _edit(cast: Cast, report: Report, **changed: Any) -> Report:
    values: dict[str, Any] = {
        "title": report.title,
        "year": report.year,
        "as_of": report.as_of,
        "follow_up": None,
        "public": True,
        "revision": 0,
        "by": cast.people["anna"],
    }
    return edit_report(report=report, **{**values, **changed})


def test_a_change_leaves_both_sides_in_the_log(cast: Cast) -> None:
    report = builders.report(cast)
    _edit(cast, report, as_of=datetime.date(2022, 9, 30))
    event = AuditEvent.objects.latest("pk")
    assert (event.before, event.after) == ({"as_of": "2022-12-31"}, {"as_of": "2022-09-30"})


def test_the_second_writer_is_told(cast: Cast) -> None:
    report = builders.report(cast)
    _edit(cast, report, title="Erster")
    with pytest.raises(Conflict):
        _edit(cast, report, title="Zweiter")


def test_a_taken_title_is_refused(cast: Cast) -> None:
    builders.report(cast, title="Anderer")
    with pytest.raises(RuleViolation):
        _edit(cast, builders.report(cast), title="Anderer")


def test_the_duty_is_never_another_towns(told_demo: Cast) -> None:
    foreign = FollowUp.objects.filter(municipality=told_demo.kamen).first()
    with pytest.raises(ValueError, match="another town"):
        _edit(told_demo, builders.report(told_demo, title="Neu"), follow_up=foreign)
