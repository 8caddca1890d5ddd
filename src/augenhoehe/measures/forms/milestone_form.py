# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import RevisionForm

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class MilestoneReachedForm(RevisionForm):
    """The one thing a department says of a milestone: when it was reached."""

    reached_on = forms.DateField(label=_("Reached on"), widget=DAY)


class MilestoneForm(RevisionForm):
    """A milestone: what, planned for when, reached when."""

    title = forms.CharField(label=_("What shall be reached?"), max_length=300)
    due_on = forms.DateField(label=_("Planned for"), widget=DAY)
    reached_on = forms.DateField(
        label=_("Reached on"), required=False, widget=DAY, help_text=_("Leave empty as long as it is open.")
    )
