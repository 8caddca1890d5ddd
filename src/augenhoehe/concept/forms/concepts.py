# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concept."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import HouseForm


class ConceptForm(HouseForm):
    """A new concept."""

    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        help_text=_("As it will stand on the cover, such as “Integrationskonzept”."),
    )
