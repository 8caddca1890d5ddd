# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in for the parts of a grant, one form for each kind."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit.forms import MoneyField, RevisionForm, narrow
from augenhoehe.measures.forms.grant_form import MOST, PERCENT
from augenhoehe.measures.labels import DRAWDOWN_KIND_CHOICES
from augenhoehe.measures.queries import catalogue
from augenhoehe.measures.rules.grants import ZERO


class PartForm(RevisionForm):
    """Base of the forms for a grant's parts; those that choose among the town's rows narrow their fields."""

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.municipality = municipality

    def values(self) -> dict[str, Any]:
        """The checked input without the revision."""
        return {name: value for name, value in self.cleaned_data.items() if name != "revision"}


class ExtensionForm(PartForm):
    """An extension, as the giver's new notice says."""

    granted_on = forms.DateField(label=_("Date of the notice"))
    notice_number = forms.CharField(label=_("Number of the notice"), max_length=120, required=False)
    ends_on = forms.DateField(label=_("Granted to"))
    implement_to = forms.DateField(label=_("Carried out to"), required=False)
    reason = forms.CharField(
        label=_("Why it was extended"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stands in the proof of use."),
    )


class YearForm(PartForm):
    """How much falls to a year."""

    year = forms.IntegerField(label=_("Year"), min_value=1990, max_value=2199)
    amount = MoneyField(label=_("Amount in euros"), min_value=0, **MOST)


class QuotaForm(PartForm):
    """A purpose with the share of the grant it may or must have."""

    purpose = forms.CharField(label=_("Purpose"), max_length=200)
    at_most_percent = MoneyField(
        label=_("At most, in percent of the grant"), required=False, help_text=_("Such as 49."), **PERCENT
    )
    at_least_percent = MoneyField(label=_("At least, in percent of the grant"), required=False, **PERCENT)


class ConditionForm(PartForm):
    """Something the notice demands."""

    text = forms.CharField(label=_("Condition"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 3}))
    due_on = forms.DateField(label=_("Due on"), required=False)
    met_on = forms.DateField(
        label=_("Met on"), required=False, help_text=_("Leave empty as long as it is open.")
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=5_000)


class DrawdownForm(PartForm):
    """An instalment or a drawdown."""

    kind = forms.ChoiceField(label=_("Kind"), choices=DRAWDOWN_KIND_CHOICES)
    due_on = forms.DateField(label=_("Due on"))
    amount = MoneyField(label=_("Amount in euros"), min_value=0, **MOST)
    requested_on = forms.DateField(label=_("Requested on"), required=False)
    received_on = forms.DateField(label=_("Received on"), required=False)
    use_by = forms.DateField(
        label=_("To be used by"),
        required=False,
        help_text=_("Many notices give six weeks or two months from when the money came."),
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=300)


class ForwardingForm(PartForm):
    """Money that another recipient uses."""

    recipient = forms.ModelChoiceField(Organization.objects.none(), label=_("Recipient"))
    purpose = forms.CharField(label=_("Purpose"), max_length=300)
    agreed_on = forms.DateField(label=_("Agreed on"), help_text=_("Day of the forwarding contract."))
    amount = MoneyField(label=_("Amount in euros"), min_value=0, **MOST)
    starts_on = forms.DateField(label=_("From"))
    ends_on = forms.DateField(label=_("To"))
    proof_due_on = forms.DateField(label=_("Proof due on"))
    proof_received_on = forms.DateField(label=_("Proof received on"), required=False)
    proof_checked_on = forms.DateField(label=_("Proof checked on"), required=False)
    accepted_amount = MoneyField(label=_("Accepted amount in euros"), required=False, min_value=0, **MOST)
    finding = forms.CharField(
        label=_("Result of the check"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The first recipient checks the proof of the last one. It stands in the proof of use."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "recipient", catalogue.partners(self.municipality))


class RepaymentForm(PartForm):
    """Money that the giver wants back."""

    demanded_on = forms.DateField(label=_("Demanded on"))
    amount = MoneyField(label=_("Amount in euros"), min_value=0, **MOST)
    interest = MoneyField(label=_("Interest in euros"), required=False, min_value=0, **MOST)
    reason = forms.CharField(label=_("Reason"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 2}))
    due_on = forms.DateField(label=_("Due on"))
    paid_on = forms.DateField(label=_("Paid on"), required=False)

    def values(self) -> dict[str, Any]:
        """Interest that is not stated is none."""
        values = super().values()
        return {**values, "interest": values["interest"] or ZERO}


class RemovalForm(RevisionForm):
    """Why an entry is taken back."""

    reason = forms.CharField(
        label=_("Why is it taken back?"), max_length=2_000, help_text=_("One sentence. It stays in the log.")
    )
