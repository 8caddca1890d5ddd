# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A word of the concept and what it means."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.forms.fields import text_area
from augenhoehe.kit.forms import RevisionForm


class TermForm(RevisionForm):
    """A word and its meaning."""

    term = forms.CharField(
        label=_("Word"),
        max_length=100,
        help_text=_("As it stands in the text, such as “Teilhabe”; its endings are found by themselves."),
    )
    meaning = forms.CharField(label=_("What it means"), max_length=1_000, widget=text_area(3))
