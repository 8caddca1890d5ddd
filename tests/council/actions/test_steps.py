# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.steps import StepWriter
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.queries.papers import steps_of
from augenhoehe.council.rules.facts import Step
from tests.council import builders


def test_a_step_of_another_paper_is_refused(cast: Cast) -> None:
    paper, other = builders.paper(cast), builders.paper(cast, reference="12/0901")
    with pytest.raises(ValueError, match="another paper"):
        StepWriter(paper).write(steps_of(other))


def test_a_body_of_another_town_is_refused(cast: Cast) -> None:
    paper = builders.paper(cast)
    foreign = builders.step(cast, "rat", ConsultationRole.DECISION, town="kamen")
    with pytest.raises(ValueError, match="another town"):
        StepWriter(paper).write([foreign])


def test_a_body_of_the_other_town_is_not_found_by_name(cast: Cast) -> None:
    paper = builders.paper(
        cast,
        steps=[Step("Rat der Stadt Kamen"), Step("Sozial-, Teilhabe-, Generationen- und Familienausschuss")],
    )
    assert paper.consultations.order_by("position")[1].organization is None


def test_meetings_are_linked_by_body_and_day(cast: Cast) -> None:
    meeting = schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["rat"],
        date=builders.COUNCIL_DAY,
        by=cast.people["dora"],
    )
    paper = builders.paper(cast)
    assert [item.meeting for item in paper.consultations.order_by("position")] == [None, meeting]
    StepWriter(paper).write([replace(step, date=None) for step in steps_of(paper)])
    assert not paper.consultations.exclude(meeting=None).exists()


def test_a_changed_name_finds_another_body(cast: Cast) -> None:
    paper = builders.paper(cast)
    first = steps_of(paper)[0]
    StepWriter(paper).write([replace(first, body=None, body_name=" Integrationsrat ")])
    assert paper.consultations.get().organization == cast.bodies["bergkamen"]["integrationsrat"]
