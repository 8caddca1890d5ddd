# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit.forms import RevisionForm, narrow
from augenhoehe.measures.models import Goal


class GoalForm(RevisionForm):
    """A goal and its place in the tree."""

    code = forms.CharField(label=_("Code"), max_length=20, help_text=_("Short and unique, such as 1.2."))
    title = forms.CharField(label=_("Title"), max_length=300)
    description = forms.CharField(
        label=_("Description"), required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 3})
    )
    parent = forms.ModelChoiceField(
        Goal.objects.none(),
        label=_("Goal above"),
        required=False,
        empty_label=_("none: this is a leading goal"),
    )
    position = forms.IntegerField(
        label=_("Position among its siblings"), min_value=0, max_value=9_999, initial=0
    )

    def __init__(
        self, *args: Any, municipality: Municipality, goal: Goal | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        others = Goal.objects.filter(municipality=municipality)
        if goal is not None:
            others = others.exclude(pk=goal.pk)
        narrow(self, "parent", others)
