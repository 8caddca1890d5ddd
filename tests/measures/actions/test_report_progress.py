# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import Assessment, MeasureStatus, Timeliness
from augenhoehe.measures.models import Measure, ProgressUpdate
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)


def _report(cast: Cast, measure: Measure, **changed: Any) -> ProgressUpdate:
    values: dict[str, Any] = {
        "reported_on": TODAY,
        "text": "Es geht voran.",
        "status": MeasureStatus.IN_PROGRESS,
        "by": cast.people["fatma"],
    }
    return report_progress(measure=measure, **{**values, **changed})


def test_the_newest_report_sets_the_status(cast: Cast) -> None:
    measure = builders.measure(cast)
    update = _report(cast, measure, timeliness=Timeliness.DELAYED, delay_reason="Stelle unbesetzt")
    measure.refresh_from_db()
    assert (measure.timeliness, measure.delay_reason) == (Timeliness.DELAYED, "Stelle unbesetzt")
    assert update.account == cast.people["fatma"]


def test_an_older_report_is_kept_and_leaves_the_status_alone(cast: Cast) -> None:
    measure = builders.measure(cast)
    _report(cast, measure, status=MeasureStatus.DONE)
    _report(cast, measure, reported_on=TODAY - datetime.timedelta(days=9))
    measure.refresh_from_db()
    assert measure.status == MeasureStatus.DONE
    assert measure.updates.count() == 2


def test_a_late_report_does_not_bring_back_what_went_into_another(cast: Cast) -> None:
    measure = builders.measure(cast, status=MeasureStatus.REPLACED)
    _report(cast, measure)
    measure.refresh_from_db()
    assert (measure.status, measure.updates.count()) == (MeasureStatus.REPLACED, 1)


def test_the_reason_of_a_delay_goes_when_the_delay_is_over(cast: Cast) -> None:
    measure = builders.measure(cast, timeliness=Timeliness.DELAYED, delay_reason="Krankheit")
    update = _report(cast, measure, delay_reason="Krankheit")
    measure.refresh_from_db()
    assert (measure.delay_reason, update.delay_reason) == ("", "")


def test_honest_answers_are_values(cast: Cast) -> None:
    measure = builders.measure(cast)
    assert _report(cast, measure, assessment=Assessment.NOT_ASSESSABLE).assessment == "not_assessable"
    assert _report(cast, measure).assessment == ""


def test_a_delay_without_reason_in_the_future_is_refused_twice(cast: Cast) -> None:
    measure = builders.measure(cast)
    with pytest.raises(RuleViolation) as caught:
        _report(cast, measure, timeliness=Timeliness.DELAYED, reported_on=TODAY + datetime.timedelta(days=1))
    assert len(caught.value.reasons) == 2
    assert not measure.updates.exists()


def test_two_reports_at_once(cast: Cast) -> None:
    measure = builders.measure(cast)
    _report(cast, measure, revision=0)
    with pytest.raises(Conflict):
        _report(cast, measure, revision=0)
    assert measure.updates.count() == 1
