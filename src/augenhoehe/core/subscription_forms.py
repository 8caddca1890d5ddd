# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Input for following something."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import Frequency
from augenhoehe.core.labels import FREQUENCY_NAMES
from augenhoehe.kit.forms import HouseForm


class FrequencyForm(HouseForm):
    """How often somebody is told."""

    frequency = forms.ChoiceField(
        label=_("How often"),
        choices=[(key.value, name) for key, name in FREQUENCY_NAMES.items()],
        initial=Frequency.DAILY,
    )

    def clean_frequency(self) -> Frequency:
        """The choice as the enum."""
        return Frequency(self.cleaned_data["frequency"])


class FollowByMailForm(FrequencyForm):
    """Where mails go, of somebody without an account."""

    email = forms.EmailField(
        label=_("E-mail address"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    field_order = ("email", "frequency")
