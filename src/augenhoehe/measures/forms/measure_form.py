# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.models import Version
from augenhoehe.core.models import Municipality
from augenhoehe.core.queries import departments
from augenhoehe.council.models import Resolution
from augenhoehe.kit import policies
from augenhoehe.kit.forms import RevisionForm, narrow
from augenhoehe.measures.actions.measure_facts import MeasureFacts
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.labels import STATUS_CHOICES, TIMELINESS_CHOICES
from augenhoehe.measures.models import Goal, Measure
from augenhoehe.measures.queries import catalogue

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class MeasureForm(RevisionForm):
    """A measure with all its fields. Every choice is narrowed to the town and to what the reader may see."""

    code = forms.CharField(label=_("Code"), max_length=20, help_text=_("Short and unique, such as B 3."))
    title = forms.CharField(label=_("Title"), max_length=300)
    description = forms.CharField(
        label=_("Short description"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What happens, for whom, and what it should change. It is shown on the public page."),
    )
    goal = forms.ModelChoiceField(Goal.objects.none(), label=_("Goal"))
    field_of_action = forms.ModelChoiceField(Goal.objects.none(), label=_("Field of action"))
    target_groups = forms.ModelMultipleChoiceField(
        Goal.objects.none(), label=_("Target groups"), required=False, widget=forms.CheckboxSelectMultiple
    )
    responsible = forms.ModelChoiceField(Goal.objects.none(), label=_("Responsible department"))
    partners = forms.ModelMultipleChoiceField(
        Goal.objects.none(), label=_("Partners"), required=False, widget=forms.CheckboxSelectMultiple
    )
    starts_on = forms.DateField(label=_("From"), required=False, widget=DAY)
    ends_on = forms.DateField(
        label=_("To"), required=False, widget=DAY, help_text=_("Leave empty for a continuing measure.")
    )
    status = forms.ChoiceField(label=_("Status"), choices=STATUS_CHOICES)
    timeliness = forms.ChoiceField(
        label=_("On schedule?"), choices=[("", _("not stated")), *TIMELINESS_CHOICES], required=False
    )
    delay_reason = forms.CharField(
        label=_("Reason for the delay"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only if the measure is delayed."),
    )
    resolution = forms.ModelChoiceField(
        Resolution.objects.none(), label=_("Resolution it carries out"), required=False
    )
    concept_version = forms.ModelChoiceField(
        Version.objects.none(), label=_("Version of the concept it comes from"), required=False
    )
    public = forms.BooleanField(label=_("Show on the public page"), required=False)

    def __init__(self, *args: Any, municipality: Municipality, actor: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        town = {"municipality": municipality}
        choices = {
            "goal": Goal.objects.filter(**town),
            "field_of_action": catalogue.fields_of_action(municipality),
            "target_groups": catalogue.target_groups(municipality),
            "responsible": departments(municipality, active=None),
            "partners": catalogue.partners(municipality),
            "resolution": policies.visible(actor, Resolution.objects.filter(**town)).select_related(
                "consultation__paper"
            ),
            "concept_version": policies.visible_in(
                actor, Version.objects.all(), municipality, town="concept__municipality"
            ).select_related("concept"),
        }
        for name, queryset in choices.items():
            narrow(self, name, queryset)

    @staticmethod
    def initial_of(measure: Measure) -> dict[str, Any]:
        """What the form shows of a stored measure."""
        names = [
            name for name in MeasureForm.base_fields if name not in {"target_groups", "partners", "revision"}
        ]
        values: dict[str, Any] = {name: measure.serializable_value(name) for name in names}
        values["target_groups"] = [term.pk for term in measure.target_groups.all()]
        values["partners"] = [partner.pk for partner in measure.partners.all()]
        return {**values, "revision": measure.revision}

    def facts(self, stored: Measure | None = None) -> MeasureFacts:
        """The checked input as facts; the passage of the concept is kept as long as its version stays."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        values["status"] = MeasureStatus(values["status"])
        values["timeliness"] = Timeliness(values["timeliness"]) if values["timeliness"] else None
        if stored is not None and stored.concept_version == values["concept_version"]:
            values["concept_block_key"] = stored.concept_block_key
        return MeasureFacts(**values)
