# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in: a report's own facts, and the text of a section."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality
from augenhoehe.council.models import FollowUp
from augenhoehe.council.queries.duties import open_duties_of
from augenhoehe.kit.forms import RevisionForm, narrow


class ReportForm(RevisionForm):
    """Title, year, day, and the duty the report answers."""

    title = forms.CharField(label=_("Title"), max_length=200)
    year = forms.IntegerField(label=_("Reporting year"), min_value=1990, max_value=2100)
    as_of = forms.DateField(
        label=_("As of"),
        help_text=_("The report tells what was known on this day. It can be frozen from then on."),
    )
    follow_up = forms.ModelChoiceField(
        FollowUp.objects.none(),
        label=_("Duty it answers"),
        required=False,
        empty_label=_("none: a report of our own accord"),
    )
    public = forms.BooleanField(
        label=_("Public report"),
        required=False,
        initial=True,
        help_text=_(
            "It then tells only what the public may know, and stands on the public page once it is frozen."
        ),
    )

    def __init__(self, *args: Any, municipality: Municipality, actor: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "follow_up", open_duties_of(actor, municipality))


class SectionForm(RevisionForm):
    """A section's heading and the authors' own words."""

    title = forms.CharField(label=_("Heading"), max_length=200)
    text = forms.CharField(
        label=_("Your text"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("A blank line begins a new paragraph, a line with “- ” an entry of a list."),
    )
