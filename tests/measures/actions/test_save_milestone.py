# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.save_milestone import save_milestone
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)
TOMORROW = datetime.date(2023, 1, 17)


def test_reaching_a_milestone_is_news_of_its_own(cast: Cast) -> None:
    measure = builders.measure(cast)
    milestone = builders.milestone(cast, measure, TOMORROW)
    assert AuditEvent.objects.latest("pk").verb == "measures.milestone_saved"
    save_milestone(
        measure=measure,
        milestone=milestone,
        title="Programm steht",
        due_on=TOMORROW,
        reached_on=TODAY,
        revision=0,
        by=cast.people["anna"],
    )
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.after) == ("measures.milestone_reached", {"reached_on": "2023-01-16"})


def test_nothing_is_reached_tomorrow(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        builders.milestone(cast, builders.measure(cast), TODAY, TOMORROW)


def test_the_second_writer_is_told(cast: Cast) -> None:
    measure = builders.measure(cast)
    milestone = builders.milestone(cast, measure, TODAY)
    for attempt in range(2):
        if attempt:
            with pytest.raises(Conflict):
                _save(cast, measure, milestone)
        else:
            _save(cast, measure, milestone)


def _save(cast: Cast, measure: object, milestone: object) -> None:
    save_milestone(
        measure=measure,  # type: ignore[arg-type]
        milestone=milestone,  # type: ignore[arg-type]
        title="x",
        due_on=TODAY,
        reached_on=None,
        revision=0,
        by=cast.people["anna"],
    )
