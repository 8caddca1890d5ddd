# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import fields
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit.forms import RevisionForm, narrow
from augenhoehe.measures import labels
from augenhoehe.measures.actions.indicator_facts import IndicatorFacts
from augenhoehe.measures.enums import Direction
from augenhoehe.measures.models import Indicator, Measure
from augenhoehe.measures.rules.indicators import MOST_PLACES


class IndicatorForm(RevisionForm):
    """All fields of an indicator; a figure of a measure has no theme and is no share."""

    code = forms.CharField(label=_("Code"), max_length=40, help_text=_("Short and unique, such as B 1."))
    title = forms.CharField(label=_("Title"), max_length=300)
    definition = forms.CharField(
        label=_("What exactly is counted?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Who is counted, when, and of which whole. Whoever enters the next value reads this."),
    )
    source = forms.CharField(
        label=_("Source"), max_length=300, help_text=_("Who counts: an authority, a register, a survey.")
    )
    source_url = forms.URLField(
        label=_("Address of the source"), max_length=500, required=False, assume_scheme="https"
    )
    theme = forms.CharField(label=_("Theme"), max_length=120, required=False)
    unit = forms.CharField(
        label=_("Unit"), max_length=40, required=False, help_text=_("For example people, %, m².")
    )
    decimals = forms.IntegerField(
        label=_("Decimal places"), min_value=0, max_value=MOST_PLACES, initial=0, required=False
    )
    direction = forms.ChoiceField(
        label=_("Which way should it go?"), choices=labels.DIRECTION_CHOICES, initial=Direction.NEUTRAL
    )
    groups = forms.CharField(
        label=_("Comparison groups"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "One a line, besides the total. Where groups divide the total in several ways, write the way before a "
            "colon: “Geschlecht: Frauen”."
        ),
    )
    territory = forms.CharField(
        label=_("Territory"), max_length=160, required=False, help_text=_("The town, a district, the county.")
    )
    counts_people = forms.BooleanField(
        label=_("It counts people"),
        required=False,
        help_text=_("Small numbers are kept back then, and those from which they could be worked out."),
    )
    base = forms.ModelChoiceField(
        Indicator.objects.none(),
        label=_("It is a share of"),
        required=False,
        help_text=_("Shares are kept back where they would tell a small number."),
    )
    suppress_below = forms.IntegerField(
        label=_("Keep back numbers below"), min_value=3, max_value=100, initial=5
    )
    months_between = forms.IntegerField(
        label=_("Months between two values"),
        min_value=0,
        max_value=120,
        initial=12,
        help_text=_("0 where no further value is wanted."),
    )
    responsible = forms.ModelChoiceField(
        Organization.objects.none(), label=_("Who provides the figure"), required=False
    )
    licence = forms.CharField(
        label=_("Licence"),
        max_length=120,
        required=False,
        help_text=_("Only where the source has another licence than the town's own open data."),
    )
    public = forms.BooleanField(label=_("Show it on the public page"), required=False)
    retired_on = forms.DateField(
        label=_("No longer kept since"),
        required=False,
        help_text=_("Its values stay readable; no new ones are asked for."),
    )

    def __init__(
        self,
        *args: Any,
        municipality: Municipality,
        indicator: Indicator | None = None,
        measure: Measure | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.measure = measure
        if measure is not None:
            for name in ("theme", "base"):
                del self.fields[name]
        else:
            counts = Indicator.objects.filter(municipality=municipality, counts_people=True)
            narrow(self, "base", counts.exclude(pk=indicator.pk) if indicator else counts)
        narrow(self, "responsible", Organization.objects.filter(municipality=municipality))

    @staticmethod
    def initial_of(indicator: Indicator) -> dict[str, Any]:
        """The stored values, for an edit."""
        names = {field.name for field in fields(IndicatorFacts)} - {"measure"}
        return {name: getattr(indicator, name) for name in (*names, "revision")}

    def facts(self) -> IndicatorFacts:
        """What the person stated."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        data["direction"] = Direction(data["direction"])
        data["decimals"] = data["decimals"] or 0
        return IndicatorFacts(**data, measure=self.measure)
