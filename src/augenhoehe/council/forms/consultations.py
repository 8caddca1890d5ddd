# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.actions.record_result import Result
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.forms.results import ResultFields, stored
from augenhoehe.council.forms.rows import StepRows
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.council.queries.papers import steps_of
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.forms import RevisionForm


class SequenceForm(StepRows, RevisionForm):
    """The Beratungsfolge of a paper."""

    hearing_note = forms.CharField(
        label=_("Why a body is not heard"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only where the body that must be heard is not in the order of consultations."),
    )

    def __init__(
        self, *args: Any, paper: Paper, bodies: Iterable[str], proposed: Step | None = None, **kwargs: Any
    ) -> None:
        steps = steps_of(paper)
        if proposed is not None:
            steps = _taken_in(steps, proposed)
        initial = {"revision": paper.revision, "hearing_note": paper.hearing_note}
        super().__init__(*args, initial=initial, **kwargs)
        self.add_steps(steps, bodies)


class ResultForm(ResultFields):
    """What a body has done with a paper."""

    date = forms.DateField(
        label=_("Day of the meeting"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    field_order = ("outcome_text", "outcome", "date")

    def __init__(self, *args: Any, consultation: Consultation, **kwargs: Any) -> None:
        initial = {"revision": consultation.revision, "date": consultation.date, **stored(consultation)}
        super().__init__(*args, initial=initial, **kwargs)
        role = ConsultationRole(consultation.role) if consultation.role else None
        self.allow(role)
        self.fields["outcome"].required = True
        if role is ConsultationRole.DECISION:
            self.fields["date"].required = True

    def result(self) -> Result:
        """The result as typed."""
        result = self.result_on(self.cleaned_data["date"])
        if result is None:
            raise ValueError("A valid form has a result.")
        return result


def _taken_in(steps: list[Step], proposed: Step) -> list[Step]:
    """The steps with a proposed one before the first that meets later, at the latest before the decision."""
    for place, step in enumerate(steps):
        later = step.date is not None and proposed.date is not None and step.date >= proposed.date
        if later or step.role is ConsultationRole.DECISION:
            return [*steps[:place], proposed, *steps[place:]]
    return [*steps, proposed]
