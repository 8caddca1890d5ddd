# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import RevisionForm, offer
from augenhoehe.measures.forms.figure_field import FigureField
from augenhoehe.measures.models import Indicator


class TargetForm(RevisionForm):
    """What an indicator shall reach by a day."""

    value = FigureField(label=_("Target"))
    due_on = forms.DateField(label=_("By"))
    group = forms.ChoiceField(label=_("Comparison group"), required=False)
    note = forms.CharField(
        label=_("Where the target comes from"),
        max_length=300,
        required=False,
        help_text=_("For example the concept or a resolution."),
    )

    def __init__(self, *args: Any, indicator: Indicator, more: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = dict.fromkeys([*indicator.own_groups, *([more] if more else [])])
        offer(self, "group", [("", _("total")), *((group, group) for group in groups)])
