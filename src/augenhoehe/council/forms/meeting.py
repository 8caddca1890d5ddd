# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit.forms import HouseForm


class MeetingForm(HouseForm):
    """A meeting of a council body."""

    organization = forms.ModelChoiceField(
        Organization.objects.none(), label=_("Body"), empty_label=_("please choose")
    )
    date = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    start = forms.TimeField(
        label=_("Begin"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    location = forms.CharField(label=_("Place of the meeting"), required=False, max_length=200)

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = Organization.objects.filter(
            municipality=municipality, kind=OrganizationKind.COUNCIL_BODY, active=True
        )
        self.fields["organization"].queryset = bodies  # type: ignore[attr-defined]  # it is a model choice
