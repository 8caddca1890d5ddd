# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.kit.models import AuditEvent
from tests.council import builders


def test_a_single_duty_with_a_day(cast: Cast) -> None:
    duty = add_duty(
        resolution=builders.resolution(cast),
        text=" Raum suchen ",
        due_on=date(2023, 2, 1),
        responsible=cast.departments["bergkamen"]["jugendamt"],
        by=cast.people["dora"],
    )
    assert (duty.text, duty.state, duty.counted_from) == (
        "Raum suchen",
        FollowUpState.WITH_DEADLINE,
        date(2023, 2, 1),
    )
    assert AuditEvent.objects.filter(verb="council.duty_added", object_id=str(duty.pk)).count() == 1


def test_a_recurring_duty_is_counted_from_the_resolution(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    duty = add_duty(
        resolution=resolution, text="Berichten", recurrence=Recurrence.QUARTERLY, by=cast.people["dora"]
    )
    assert (duty.due_on, duty.counted_from) == (date(2023, 3, 8), builders.COUNCIL_DAY)


def test_a_department_of_another_town_is_refused(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    with pytest.raises(ValueError, match="another town"):
        add_duty(
            resolution=resolution,
            text="x",
            responsible=cast.departments["kamen"]["buergerdienste"],
            by=cast.people["dora"],
        )


def test_a_duty_in_the_past_may_be_entered_late(cast: Cast) -> None:
    duty = add_duty(
        resolution=builders.resolution(cast),
        text="Längst fällig",
        due_on=date(2022, 12, 9),
        by=cast.people["dora"],
    )
    assert duty.due_on == date(2022, 12, 9)
