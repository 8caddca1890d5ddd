# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.resolution_keeper import ResolutionKeeper
from augenhoehe.council.actions.update_duty import update_duty
from augenhoehe.council.enums import FollowUpState, Outcome, Recurrence
from augenhoehe.council.models import FollowUp, Resolution
from augenhoehe.council.rules.facts import DutyText
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation
from tests.council import builders

DUTIES = [builders.YEARLY_REPORT, DutyText("Raum suchen")]


def test_the_paper_s_duties_become_the_resolution_s(cast: Cast) -> None:
    resolution = builders.resolution(cast, duties=DUTIES, department="Jugendamt")
    made = {duty.text: (duty.due_on, duty.state, duty.responsible) for duty in resolution.follow_ups.all()}
    office = cast.departments["bergkamen"]["jugendamt"]
    assert made == {
        "Dem Rat jedes Jahr berichten.": (date(2023, 12, 8), FollowUpState.CONTINUING, office),
        "Raum suchen": (None, FollowUpState.IN_PROGRESS, office),
    }


def test_the_adopted_text_counts(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(cast, builders.deciding(paper), Outcome.ADOPTED_AMENDED, adopted_text="Nur im Sommer.")
    assert Resolution.objects.get(consultation__paper=paper).text == "Nur im Sommer."


def test_a_correction_changes_in_place_and_makes_nothing_twice(cast: Cast) -> None:
    resolution = builders.resolution(cast, duties=DUTIES)
    step = resolution.consultation
    builders.record(cast, step, Outcome.ADOPTED_AMENDED, adopted_text="Nur im Sommer.")
    corrected = Resolution.objects.get(consultation=step)
    assert (corrected.pk, corrected.text, corrected.revision) == (resolution.pk, "Nur im Sommer.", 1)
    assert FollowUp.objects.filter(resolution=corrected).count() == 2
    event = AuditEvent.objects.get(verb="council.resolution_corrected")
    assert event.before["text"] == resolution.text


def test_the_same_result_again_changes_nothing(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    builders.record(cast, resolution.consultation, Outcome.ADOPTED)
    assert not AuditEvent.objects.filter(verb="council.resolution_corrected").exists()


def test_a_corrected_day_moves_the_duties_nobody_has_touched(cast: Cast) -> None:
    monthly = DutyText("Liste", Recurrence.MONTHLY)
    resolution = builders.resolution(cast, duties=[builders.YEARLY_REPORT, DutyText("Raum"), monthly])
    touched = resolution.follow_ups.get(text="Liste")
    update_duty(
        follow_up=touched,
        state=FollowUpState.CONTINUING,
        recurrence=Recurrence.MONTHLY,
        due_on=date(2023, 2, 1),
        delay_reason="Die Stelle war nicht besetzt.",
        responsible=None,
        revision=None,
        by=cast.people["dora"],
    )
    builders.record(cast, resolution.consultation, Outcome.ADOPTED, date=date(2022, 12, 15))
    days = {duty.text: (duty.counted_from, duty.due_on) for duty in resolution.follow_ups.all()}
    assert days == {
        "Dem Rat jedes Jahr berichten.": (date(2022, 12, 15), date(2023, 12, 15)),
        "Raum": (date(2022, 12, 15), None),
        "Liste": (date(2023, 2, 1), date(2023, 2, 1)),
    }


def test_an_answered_duty_keeps_its_days(cast: Cast) -> None:
    duty = builders.duty(cast)
    answer_follow_up(follow_up=duty, text="Bericht", by=cast.people["anna"])
    builders.record(cast, duty.resolution.consultation, Outcome.ADOPTED, date=date(2022, 12, 15))
    duty.refresh_from_db()
    assert duty.due_on == date(2024, 12, 9)


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.POSTPONED])
def test_a_result_that_falls_takes_the_resolution_back_and_the_log_keeps_it(
    cast: Cast, outcome: Outcome
) -> None:
    resolution = builders.resolution(cast)
    step = resolution.consultation
    builders.record(cast, step, outcome)
    assert not Resolution.objects.filter(pk=resolution.pk).exists()
    assert not FollowUp.objects.filter(text=builders.YEARLY_REPORT.text).exists()
    event = AuditEvent.objects.get(verb="council.resolution_revoked")
    assert event.before["text"] == resolution.text
    assert event.before["duties"] == [["Dem Rat jedes Jahr berichten.", "yearly", "2023-12-08"]]


def test_back_and_forth_makes_one_resolution_with_its_duties(cast: Cast) -> None:
    resolution = builders.resolution(cast, duties=DUTIES)
    for outcome in (Outcome.POSTPONED, Outcome.ADOPTED, Outcome.REJECTED, Outcome.ADOPTED):
        step = type(resolution.consultation).objects.get(pk=resolution.consultation_id)
        builders.record(cast, step, outcome)
    assert Resolution.objects.filter(consultation=resolution.consultation_id).count() == 1
    assert FollowUp.objects.filter(resolution__consultation=resolution.consultation_id).count() == 2


def test_a_resolution_whose_duty_was_answered_stays(cast: Cast) -> None:
    duty = builders.duty(cast)
    answer_follow_up(follow_up=duty, text="Bericht", by=cast.people["anna"])
    with pytest.raises(RuleViolation, match="beantwortet"):
        builders.record(cast, duty.resolution.consultation, Outcome.REJECTED)
    step = duty.resolution.consultation
    step.refresh_from_db()
    assert step.outcome == Outcome.ADOPTED


def test_without_a_day_nothing_is_made(cast: Cast) -> None:
    step = builders.deciding(builders.paper(cast))
    step.date = None
    with pytest.raises(ValueError, match="no day"):
        ResolutionKeeper(step, cast.people["dora"]).keep("Text")


def test_a_day_in_the_wording_is_the_day_it_is_due(cast: Cast) -> None:
    words = DutyText("Bis zum 30. Juni 2023 ist ein Konzept vorzulegen.")
    duty = builders.resolution(cast, duties=[words]).follow_ups.get()
    assert duty.due_on == date(2023, 6, 30)
    assert duty.state == FollowUpState.WITH_DEADLINE
    step = duty.resolution.consultation
    builders.record(cast, step, Outcome.ADOPTED, date=date(2022, 12, 9))
    duty.refresh_from_db()
    assert duty.due_on == date(2023, 6, 30)
