# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.update_duty import update_duty
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import FollowUp
from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders


def update(cast: Cast, duty: FollowUp, **changed: Any) -> FollowUp:
    values: dict[str, Any] = {
        "state": FollowUpState(duty.state),
        "recurrence": Recurrence(duty.recurrence),
        "due_on": duty.due_on,
        "delay_reason": "",
        "responsible": None,
        "revision": None,
        **changed,
    }
    return update_duty(follow_up=duty, by=cast.people["dora"], **values)


def test_state_and_department(cast: Cast) -> None:
    office = cast.departments["bergkamen"]["jugendamt"]
    saved = update(cast, builders.duty(cast), responsible=office)
    assert (saved.responsible, saved.counted_from) == (office, builders.COUNCIL_DAY)
    assert AuditEvent.objects.get(verb="council.duty_updated").after == {"responsible_id": office.pk}


def test_a_new_day_is_what_the_next_ones_are_counted_from(cast: Cast) -> None:
    saved = update(cast, builders.duty(cast), due_on=date(2023, 3, 31))
    assert saved.counted_from == date(2023, 3, 31)
    answer_follow_up(follow_up=saved, text="Bericht", by=cast.people["anna"])
    saved.refresh_from_db()
    assert saved.due_on == date(2024, 4, 2)  # the first is Easter Monday


def test_an_overdue_day_moves_with_its_reason(cast: Cast) -> None:
    duty = builders.duty(cast)
    with clock.standing_on(date(2024, 1, 8)):
        with pytest.raises(RuleViolation):
            update(cast, duty, due_on=date(2024, 3, 1))
        saved = update(cast, duty, due_on=date(2024, 3, 1), delay_reason=" Stelle unbesetzt. ")
    assert saved.delay_reason == "Stelle unbesetzt."


def test_the_answer_clears_the_reason(cast: Cast) -> None:
    duty = update(cast, builders.duty(cast), delay_reason="Es dauert.")
    answer_follow_up(follow_up=duty, text="Bericht", by=cast.people["anna"])
    duty.refresh_from_db()
    assert duty.delay_reason == ""


def test_a_recurring_duty_may_end(cast: Cast) -> None:
    saved = update(
        cast, builders.duty(cast), recurrence=Recurrence.ONCE, due_on=None, state=FollowUpState.DONE
    )
    assert (saved.state, saved.due_on, saved.counted_from) == ("done", None, builders.COUNCIL_DAY)


def test_a_department_of_another_town_is_refused(cast: Cast) -> None:
    with pytest.raises(ValueError, match="another town"):
        update(cast, builders.duty(cast), responsible=cast.departments["kamen"]["kultur"])


def test_the_second_writer_is_told(cast: Cast) -> None:
    duty = builders.duty(cast)
    update(cast, duty, revision=duty.revision, due_on=date(2023, 11, 1))
    with pytest.raises(Conflict):
        update(cast, duty, revision=duty.revision, due_on=date(2023, 10, 1))
