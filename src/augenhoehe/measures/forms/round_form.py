# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import HouseForm, RevisionForm
from augenhoehe.measures.actions.open_round import AskedOffice
from augenhoehe.measures.queries.rounds import Candidate

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


@dataclass(frozen=True, slots=True)
class OfficeFields:
    """The fields of one office: which of its measures are asked about, and where the mail goes."""

    candidate: Candidate
    measures: BoundField
    email: BoundField
    fallback_email: BoundField


class RoundForm(HouseForm):
    """A round with its days, its message, and for every office its measures and addresses."""

    title = forms.CharField(label=_("Title"), max_length=200, help_text=_("For example: Stand 31.12.2023"))
    as_of = forms.DateField(label=_("State as of"), widget=DAY)
    answer_by = forms.DateField(label=_("Answers wanted by"), widget=DAY)
    message = forms.CharField(
        label=_("Message to the offices"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("It stands in the mail and above the questions."),
    )
    fallback_email = forms.EmailField(
        label=_("Who is told when an office does not answer?"),
        required=False,
        help_text=_("This address hears from a week after the day on. An office can have its own."),
    )

    def __init__(self, *args: Any, candidates: Sequence[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidates = candidates
        for one in candidates:
            choices = [(str(measure.pk), str(measure)) for measure in one.measures]
            self.fields[f"measures_{one.organization.pk}"] = forms.MultipleChoiceField(
                label=_("Measures"),
                choices=choices,
                required=False,
                initial=[value for value, _label in choices],
                widget=forms.CheckboxSelectMultiple,
            )
            self.fields[f"email_{one.organization.pk}"] = forms.EmailField(
                label=_("E-mail address of the office"),
                required=False,
                initial=one.email,
                help_text=_("Without one you hand the link over yourself."),
            )
            self.fields[f"fallback_{one.organization.pk}"] = forms.EmailField(
                label=_("If nobody answers"),
                required=False,
                initial=one.fallback_email,
                help_text=_("Left empty: the address above."),
            )

    @property
    def offices(self) -> list[OfficeFields]:
        """What is asked for each office."""
        return [
            OfficeFields(
                one, *(self[f"{name}_{one.organization.pk}"] for name in ("measures", "email", "fallback"))
            )
            for one in self.candidates
        ]

    def asked(self) -> list[AskedOffice]:
        """The offices with at least one chosen measure."""
        data, found = self.cleaned_data, []
        for one in self.candidates:
            chosen = set(data[f"measures_{one.organization.pk}"])
            measures = [measure for measure in one.measures if str(measure.pk) in chosen]
            if measures:
                found.append(
                    AskedOffice(
                        one.organization,
                        measures,
                        data[f"email_{one.organization.pk}"],
                        data[f"fallback_{one.organization.pk}"],
                    )
                )
        return found


class OfficeLinkForm(RevisionForm):
    """Where an office's new link goes."""

    email = forms.EmailField(
        label=_("E-mail address of the office"),
        required=False,
        help_text=_("Without one you hand the link over yourself."),
    )
    fallback_email = forms.EmailField(label=_("If nobody answers"), required=False)


class QuestionForm(RevisionForm):
    """A question about an answer."""

    question = forms.CharField(
        label=_("What would you like to know?"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 3})
    )


class ReopenForm(RevisionForm):
    """Why a closed round is opened again."""

    reason = forms.CharField(
        label=_("Why is the round opened again?"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 3})
    )
