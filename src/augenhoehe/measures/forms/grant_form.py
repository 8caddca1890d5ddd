# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.core.models import Municipality
from augenhoehe.core.queries import departments
from augenhoehe.kit import policies
from augenhoehe.kit.forms import MoneyField, RevisionForm, StoredFileField, narrow
from augenhoehe.measures.actions.grant_terms import GrantTerms
from augenhoehe.measures.enums import GrantKind
from augenhoehe.measures.forms.field_group import FieldGroup
from augenhoehe.measures.labels import GRANT_KIND_CHOICES
from augenhoehe.measures.models import FundingProgramme, Grant, Measure
from augenhoehe.measures.queries.grants import programmes_of
from augenhoehe.measures.rules.grants import ZERO

PERCENT = {"max_digits": 5, "decimal_places": 2, "min_value": 0, "max_value": 100}
MOST = {"max_digits": 14, "decimal_places": 2}


class ProgrammeForm(RevisionForm):
    """A programme from which grants come."""

    name = forms.CharField(label=_("Name"), max_length=200)
    giver = forms.CharField(
        label=_("Giver"), max_length=200, help_text=_("Such as Land Nordrhein-Westfalen.")
    )
    legal_basis = forms.CharField(label=_("Legal basis"), max_length=300, required=False)
    source_url = forms.URLField(
        label=_("Address of the rules"), max_length=500, required=False, assume_scheme="https"
    )
    apply_by = forms.DateField(
        label=_("Applications by"), required=False, help_text=_("It then stands among your deadlines.")
    )
    note = forms.CharField(
        label=_("Note"), required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 3})
    )


FIRST = (
    *("programme", "title", "authority", "notice_on", "notice_number"),
    *("kind", "amount", "starts_on", "ends_on"),
)
GROUPS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (
        _("More about the money"),
        ("total_cost", "own_share", "third_party", "share_percent", "full_time_posts"),
    ),
    (
        _("What the notice demands"),
        ("conditions_text", "notice_upload", "implement_from", "implement_to"),
    ),
    (_("Where it belongs in the town"), ("measures", "responsible", "public", "closed_on")),
)
"""What stands folded below the first fields."""


class GrantForm(RevisionForm):
    """A grant as its notice says; what follows from it is entered on the grant's page."""

    template_name = "measures/forms/measure.html"

    programme = forms.ModelChoiceField(FundingProgramme.objects.none(), label=_("Funding programme"))
    title = forms.CharField(label=_("Title"), max_length=300)
    authority = forms.CharField(
        label=_("Granting authority"),
        max_length=200,
        help_text=_("As on the notice, such as a Bezirksregierung."),
    )
    notice_number = forms.CharField(label=_("Number of the notice"), max_length=120, required=False)
    notice_on = forms.DateField(label=_("Date of the notice"))
    notice_upload = StoredFileField(
        label=_("The notice as a file"),
        required=False,
        help_text=_("PDF. A new file replaces the one kept here."),
    )
    kind = forms.ChoiceField(label=_("Kind of grant"), choices=GRANT_KIND_CHOICES)
    amount = MoneyField(label=_("Amount granted, in euros"), **MOST)
    total_cost = MoneyField(label=_("Eligible total cost, in euros"), required=False, **MOST)
    own_share = MoneyField(label=_("Own share, in euros"), required=False, **MOST)
    third_party = MoneyField(label=_("Third-party money, in euros"), required=False, **MOST)
    share_percent = MoneyField(
        label=_("Share in percent"),
        required=False,
        help_text=_("Only if a share of the cost is granted."),
        **PERCENT,
    )
    full_time_posts = MoneyField(
        label=_("Full-time posts"), required=False, max_digits=6, decimal_places=2, min_value=0
    )
    starts_on = forms.DateField(label=_("Granted from"))
    ends_on = forms.DateField(
        label=_("Granted to"),
        help_text=_("As in the first notice. Extensions are entered afterwards, each for itself."),
    )
    implement_from = forms.DateField(label=_("Carried out from"), required=False)
    implement_to = forms.DateField(label=_("Carried out to"), required=False)
    conditions_text = forms.CharField(
        label=_("What the notice demands"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Purpose and conditions in a few sentences. Conditions with a day are entered afterwards."
        ),
    )
    measures = forms.ModelMultipleChoiceField(
        Measure.objects.none(),
        label=_("Measures it pays for"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    responsible = forms.ModelChoiceField(
        Measure.objects.none(), label=_("Responsible department"), required=False
    )
    public = forms.BooleanField(label=_("Show on the public page"), required=False)
    closed_on = forms.DateField(
        label=pgettext_lazy("grant", "Settled on"),
        required=False,
        help_text=_("Nothing can be booked from then on."),
    )

    def __init__(self, *args: Any, municipality: Municipality, actor: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "programme", programmes_of(actor, municipality))
        narrow(self, "measures", policies.visible_in(actor, Measure.objects.all(), municipality))
        narrow(self, "responsible", departments(municipality, active=None))

    @property
    def first(self) -> list[BoundField]:
        """The fields that stand open on top."""
        return [self[name] for name in FIRST]

    @property
    def groups(self) -> list[FieldGroup]:
        """The folded groups."""
        return [FieldGroup(title, tuple(self[name] for name in names)) for title, names in GROUPS]

    @staticmethod
    def initial_of(grant: Grant) -> dict[str, Any]:
        """What the form shows of a stored grant."""
        names = [
            name for name in GrantForm.base_fields if name not in {"measures", "revision", "notice_upload"}
        ]
        fields = {field.name: field.attname for field in grant._meta.concrete_fields}
        values: dict[str, Any] = {name: grant.serializable_value(fields[name]) for name in names}
        values["measures"] = [one.pk for one in grant.measures.all()]
        return {**values, "revision": grant.revision}

    def terms(self, stored: Grant | None = None) -> GrantTerms:
        """The checked input as terms; the notice's file is kept from the stored grant."""
        values = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in {"revision", "notice_upload"}
        }
        values["kind"] = GrantKind(values["kind"])
        for name in ("own_share", "third_party", "full_time_posts"):
            values[name] = ZERO if values[name] is None else values[name]
        return GrantTerms(**values, notice_file=stored.notice_file if stored else None)
