# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.core.queries import departments
from augenhoehe.council import labels
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.models import FollowUp
from augenhoehe.kit.forms import RevisionForm, narrow

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class DutyForm(RevisionForm):
    """Where a duty stands."""

    state = forms.ChoiceField(label=_("State"), choices=labels.choices(labels.FOLLOW_UP_STATE))
    recurrence = forms.ChoiceField(label=_("How often"), choices=labels.choices(labels.RECURRENCE))
    due_on = forms.DateField(label=_("Due on"), required=False, widget=DAY)
    delay_reason = forms.CharField(
        label=_("Reason for the delay"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed where the day has passed. It is shown to the council."),
    )
    responsible = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Responsible department"),
        required=False,
        empty_label=_("not stated"),
    )
    applicant = forms.CharField(
        label=_("On whose motion"),
        required=False,
        max_length=200,
        help_text=_("A group, a member of the council or a resident."),
    )

    def __init__(self, *args: Any, duty: FollowUp, **kwargs: Any) -> None:
        names = "revision state recurrence due_on delay_reason responsible applicant".split()
        super().__init__(*args, initial={name: getattr(duty, name) for name in names}, **kwargs)
        narrow(self, "responsible", departments(duty.municipality))

    def facts(self) -> dict[str, Any]:
        """What the action takes."""
        typed = self.cleaned_data
        return {
            "state": FollowUpState(typed["state"]),
            "recurrence": Recurrence(typed["recurrence"]),
            "due_on": typed["due_on"],
            "delay_reason": typed["delay_reason"],
            "responsible": typed["responsible"],
            "applicant": typed["applicant"],
            "revision": typed["revision"],
        }


class NewDutyForm(RevisionForm):
    """A duty added by hand."""

    text = forms.CharField(label=_("Duty"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 3}))
    recurrence = forms.ChoiceField(label=_("How often"), choices=labels.choices(labels.RECURRENCE))
    due_on = forms.DateField(
        label=_("Due on"),
        required=False,
        widget=DAY,
        help_text=_(
            "A duty that comes back is counted from the day of the resolution if you leave this empty."
        ),
    )
    responsible = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Responsible department"),
        required=False,
        empty_label=_("not stated"),
    )

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "responsible", departments(municipality))
