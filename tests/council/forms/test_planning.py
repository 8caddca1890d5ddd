# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.forms.planning import BodyRuleForm, HearingRuleForm, PlanForm
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.planning import MOST_STEPS


def plan(steps: int) -> PlanForm:
    sent = {"deciding_on": "2023-03-16", "steps": str(steps)}
    sent |= {f"step-{place}-body": f"Gremium {place}" for place in range(steps)}
    return PlanForm(sent, steps=[], bodies=["Rat"], deciding_on=None)


def test_at_most_thirty_steps_are_planned() -> None:
    assert plan(MOST_STEPS).is_valid()
    form = plan(MOST_STEPS + 1)
    assert not form.is_valid()
    assert "30" in str(form.non_field_errors())


def test_what_is_known_stands_in_the_form() -> None:
    steps = [Step("Rat", role=ConsultationRole.DECISION)]
    form = PlanForm(steps=steps, bodies=["Rat"], deciding_on=date(2023, 3, 16))
    assert form["deciding_on"].value() == date(2023, 3, 16)
    assert form["step-0-body"].value() == "Rat"
    assert form["usual"].value() is True


def test_a_first_rule_counts_full_days() -> None:
    form = BodyRuleForm(rule=None)
    assert (form["day_kind"].value(), form["late_papers"].value()) == ("full", "never")


def test_only_the_towns_open_bodies_can_be_heard(cast: Cast) -> None:
    closed = cast.bodies["bergkamen"]["aas"]
    closed.active = False
    closed.save()
    for body, valid in (
        (closed, False),
        (cast.bodies["kamen"]["rat"], False),
        (cast.bodies["bergkamen"]["rat"], True),
    ):
        form = HearingRuleForm(
            {"organization": body.pk, "valid_from": "2025-11-01"}, municipality=cast.bergkamen
        )
        assert form.is_valid() is valid
