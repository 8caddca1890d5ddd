# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The German of what somebody wrote in another language."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.forms.fields import LONGEST_TEXT, text_area
from augenhoehe.kit.forms import HouseForm


class TranslationForm(HouseForm):
    """The binding German."""

    text = forms.CharField(
        label=_("In German"),
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_(
            "It is what is answered and decided on. The original stays beside it, and this is not changed later."
        ),
    )
