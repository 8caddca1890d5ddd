# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.council_way import proposed_steps

pytestmark = pytest.mark.django_db


def test_the_way_begins_with_the_hearing_and_never_goes_back_in_time(told_demo: Cast) -> None:
    report = Report.objects.get(municipality=told_demo.bergkamen)
    steps = proposed_steps(told_demo.bergkamen, report.follow_up, datetime.date(2023, 1, 16))
    assert steps[0].role is ConsultationRole.HEARING
    assert {step.role for step in steps[1:]} == {ConsultationRole.INFORMATION}
    days = [step.date for step in steps if step.date]
    assert days == sorted(days)
    assert len({step.body for step in steps}) == len(steps)


def test_without_known_sittings_the_days_stay_open(told_demo: Cast) -> None:
    report = Report.objects.get(municipality=told_demo.bergkamen)
    steps = proposed_steps(told_demo.bergkamen, report.follow_up, datetime.date(2099, 1, 1))
    assert [step.date for step in steps] == [None] * len(steps)


def test_without_a_duty_only_the_hearing_is_proposed(cast: Cast) -> None:
    steps = proposed_steps(cast.bergkamen, None, datetime.date(2023, 1, 16))
    assert [step.body_name for step in steps] == ["Integrationsrat"]
