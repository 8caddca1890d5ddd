# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.models import Meeting
from augenhoehe.kit.violations import RuleViolation
from tests.council import builders


def schedule(cast: Cast, body: str = "rat", day: date = builders.COUNCIL_DAY) -> Meeting:
    return schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"][body],
        date=day,
        location=" Ratssaal ",
        by=cast.people["dora"],
    )


def test_consultations_of_that_day_belong_to_it(cast: Cast) -> None:
    paper = builders.paper(cast)
    meeting = schedule(cast)
    assert meeting.location == "Ratssaal"
    assert [step.meeting for step in paper.consultations.order_by("position")] == [None, meeting]


def test_a_body_meets_once_a_day(cast: Cast) -> None:
    schedule(cast)
    schedule(cast, "hfa")
    with pytest.raises(RuleViolation):
        schedule(cast)


def test_only_own_council_bodies_meet(cast: Cast) -> None:
    for organization in (cast.bodies["kamen"]["rat"], cast.departments["bergkamen"]["jugendamt"]):
        with pytest.raises(ValueError, match="own council bodies"):
            schedule_meeting(
                municipality=cast.bergkamen,
                organization=organization,
                date=builders.COUNCIL_DAY,
                by=cast.people["dora"],
            )
