# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concept, and its text as a whole."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.forms.fields import text_area
from augenhoehe.kit.forms import HouseForm

LONGEST_VERSION = 1_000_000


class ConceptForm(HouseForm):
    """A new concept."""

    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        help_text=_("As it will stand on the cover, such as “Integrationskonzept”."),
    )


class WholeTextForm(HouseForm):
    """A whole version pasted at once."""

    text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST_VERSION,
        widget=text_area(24),
        help_text=_(
            "A line with # before it becomes a chapter heading, ## a section, ### a subheading, - a list item, and"
            " lines with | between cells a table. A blank line begins a new paragraph."
        ),
    )
