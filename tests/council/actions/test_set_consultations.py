# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_consultations import set_consultations
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import steps_of
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders


def change(cast: Cast, paper: Paper, steps: list[Step], revision: int | None = None, note: str = "") -> Paper:
    return set_consultations(
        paper=paper, steps=steps, revision=revision, hearing_note=note, by=cast.people["dora"]
    )


def names(paper: Paper) -> list[str]:
    return [step.body_name for step in paper.consultations.order_by("position")]


def test_steps_are_added_moved_and_removed(cast: Cast) -> None:
    paper = builders.paper(cast)
    committee, council = steps_of(paper)
    hearing = builders.step(cast, "integrationsrat", ConsultationRole.HEARING, date(2022, 11, 1))
    change(cast, paper, [hearing, committee, council])
    assert names(paper) == ["Integrationsrat", "Ausschuss für Arbeit und Soziales", "Rat der Stadt Bergkamen"]
    first, second, third = steps_of(paper)
    assert {second.number, third.number} == {committee.number, council.number}
    change(cast, paper, [replace(second, date=None), replace(first, date=None), third])
    assert names(paper)[:2] == ["Ausschuss für Arbeit und Soziales", "Integrationsrat"]
    change(cast, paper, [third])
    assert names(paper) == ["Rat der Stadt Bergkamen"]


def test_the_note_and_the_change_are_recorded(cast: Cast) -> None:
    paper = builders.paper(cast)
    saved = change(cast, paper, steps_of(paper), note=" Er wurde vorher gehört. ")
    assert saved.hearing_note == "Er wurde vorher gehört."
    event = AuditEvent.objects.get(verb="council.consultations_set")
    assert event.after == {"hearing_note": "Er wurde vorher gehört."}


def test_an_order_without_sense_is_refused(cast: Cast) -> None:
    paper = builders.paper(cast)
    with pytest.raises(RuleViolation):
        change(cast, paper, list(reversed(steps_of(paper))))
    assert names(paper)[0] == "Ausschuss für Arbeit und Soziales"


def test_a_step_with_a_result_stays(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(cast, paper.consultations.earliest("position"), Outcome.RECOMMENDED)
    with pytest.raises(RuleViolation):
        change(cast, paper, steps_of(paper)[1:])
    change(cast, paper, steps_of(paper))
    assert paper.consultations.earliest("position").outcome == Outcome.RECOMMENDED


def test_a_form_cannot_invent_an_outcome(cast: Cast) -> None:
    paper = builders.paper(cast)
    invented = [replace(step, outcome=Outcome.ADOPTED) for step in steps_of(paper)]
    change(cast, paper, invented)
    assert not paper.consultations.exclude(outcome="").exists()


def test_the_second_writer_is_told(cast: Cast) -> None:
    paper = builders.paper(cast)
    change(cast, paper, steps_of(paper), revision=paper.revision)
    with pytest.raises(Conflict):
        change(cast, paper, [], revision=paper.revision)
    assert len(names(paper)) == 2


def test_a_body_more_has_still_to_take_note(cast: Cast) -> None:
    paper = builders.noted(cast)
    assert paper.state == PaperState.NOTED
    more = builders.step(cast, "rat", ConsultationRole.INFORMATION, date(2022, 12, 15))
    change(cast, paper, [*steps_of(paper), more], revision=paper.revision)
    paper.refresh_from_db()
    assert paper.state == PaperState.SUBMITTED
    assert AuditEvent.objects.get(verb="council.consultations_set").after["state"] == "submitted"
    builders.record(cast, paper.consultations.get(outcome=""), Outcome.NOTED)
    paper.refresh_from_db()
    assert paper.state == PaperState.NOTED
