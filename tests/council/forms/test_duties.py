# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council.forms.duties import DutyForm, NewDutyForm
from augenhoehe.council.models import FollowUp
from tests.council import builders


def duty_form(duty: FollowUp, **typed: Any) -> DutyForm:
    data = {
        "revision": duty.revision,
        "state": "continuing",
        "recurrence": "yearly",
        "due_on": "2023-12-08",
        **typed,
    }
    return DutyForm(data, duty=duty)


def test_departments_of_the_own_town_only(cast: Cast) -> None:
    duty = builders.duty(cast)
    own, foreign = cast.departments["bergkamen"]["jugendamt"], cast.departments["kamen"]["kultur"]
    form = duty_form(duty, responsible=own.pk)
    assert form.is_valid(), form.errors
    assert form.facts()["responsible"] == own
    for wrong in (foreign.pk, cast.bodies["bergkamen"]["rat"].pk):
        assert set(duty_form(duty, responsible=wrong).errors) == {"responsible"}
        new = NewDutyForm(
            {"text": "x", "recurrence": "once", "responsible": wrong}, municipality=cast.bergkamen
        )
        assert set(new.errors) == {"responsible"}
