# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit import policies
from augenhoehe.kit.forms import HouseForm, MoneyField, narrow
from augenhoehe.measures.enums import FundingSource
from augenhoehe.measures.forms.grant_form import MOST
from augenhoehe.measures.labels import FUNDING_SOURCE_CHOICES
from augenhoehe.measures.models import Forwarding, Grant, GrantQuota, Measure


class ExpenseForm(HouseForm):
    """An expense of a grant with its voucher."""

    booked_on = forms.DateField(label=_("Paid on"))
    amount = MoneyField(label=_("Amount in euros"), **MOST)
    text = forms.CharField(label=_("What for?"), max_length=300)
    voucher = forms.CharField(label=_("Number of the voucher"), max_length=60, required=False)
    payee = forms.CharField(label=_("Paid to"), max_length=200, required=False)
    purpose = forms.ModelChoiceField(
        GrantQuota.objects.none(), label=_("Purpose of the grant"), required=False
    )
    forwarding = forms.ModelChoiceField(
        Forwarding.objects.none(),
        label=_("Forwarded money"),
        required=False,
        help_text=_("Only if a recipient of forwarded money has paid it."),
    )
    measure = forms.ModelChoiceField(Measure.objects.none(), label=_("Measure"), required=False)
    source = forms.ChoiceField(
        label=_("Paid from"), choices=FUNDING_SOURCE_CHOICES, initial=FundingSource.GRANT
    )

    def __init__(self, *args: Any, grant: Grant, actor: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "purpose", GrantQuota.objects.filter(grant=grant))
        narrow(self, "forwarding", Forwarding.objects.filter(grant=grant).select_related("recipient"))
        narrow(self, "measure", policies.visible_in(actor, Measure.objects.all(), grant.municipality_id))

    def values(self) -> dict[str, Any]:
        """The checked input."""
        return {**self.cleaned_data, "source": FundingSource(self.cleaned_data["source"])}


class CounterBookingForm(HouseForm):
    """How much of a booking is taken back, and why."""

    amount = MoneyField(label=_("Amount to be taken back, in euros"), **MOST)
    booked_on = forms.DateField(label=_("Booked on"))
    reason = forms.CharField(label=_("Reason"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}))
