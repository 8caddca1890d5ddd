# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.actions.record_result import Result
from augenhoehe.council.enums import ConsultationRole, Majority, Outcome
from augenhoehe.council.forms.rows import FIRST, StepRows
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.council.queries.papers import steps_of
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.outcomes import possible_outcomes
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


class ResultForm(RevisionForm):
    """What a body has done with a paper."""

    outcome = forms.ChoiceField(label=_("Result"))
    date = forms.DateField(
        label=_("Day of the meeting"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    majority = forms.ChoiceField(
        label=_("Majority"), required=False, choices=[("", _("not stated")), *labels.choices(labels.MAJORITY)]
    )
    votes_yes = forms.IntegerField(label=_("Votes for"), required=False, min_value=0, max_value=9_999)
    votes_no = forms.IntegerField(label=_("Votes against"), required=False, min_value=0, max_value=9_999)
    votes_abstain = forms.IntegerField(label=_("Abstentions"), required=False, min_value=0, max_value=9_999)
    outcome_text = forms.CharField(
        label=_("Result in the words of the minutes"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    adopted_text = forms.CharField(
        label=_("Text as adopted"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Only if it differs from the proposed resolution."),
    )

    def __init__(self, *args: Any, consultation: Consultation, **kwargs: Any) -> None:
        names = [name for name in self.base_fields if name != "revision"]
        stored = {name: getattr(consultation, name) for name in names}
        super().__init__(*args, initial={"revision": consultation.revision, **stored}, **kwargs)
        role = ConsultationRole(consultation.role) if consultation.role else None
        possible = [(str(outcome), labels.OUTCOME[outcome]) for outcome in possible_outcomes(role)]
        self.fields["outcome"].choices = [*FIRST, *possible]  # type: ignore[attr-defined]  # it is a choice field
        if role is ConsultationRole.DECISION:
            self.fields["date"].required = True

    def result(self) -> Result:
        """The result as typed."""
        typed = self.cleaned_data
        return Result(
            outcome=Outcome(typed["outcome"]),
            date=typed["date"],
            outcome_text=typed["outcome_text"].replace("\r\n", "\n").strip(),
            majority=Majority(typed["majority"]) if typed["majority"] else None,
            votes_yes=typed["votes_yes"],
            votes_no=typed["votes_no"],
            votes_abstain=typed["votes_abstain"],
            adopted_text=typed["adopted_text"].replace("\r\n", "\n").strip(),
        )


def _taken_in(steps: list[Step], proposed: Step) -> list[Step]:
    """The steps with a proposed one before the first that meets later, at the latest before the decision."""
    for place, step in enumerate(steps):
        later = step.date is not None and proposed.date is not None and step.date >= proposed.date
        if later or step.role is ConsultationRole.DECISION:
            return [*steps[:place], proposed, *steps[place:]]
    return [*steps, proposed]
