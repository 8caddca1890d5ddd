# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.core.models import Municipality
from augenhoehe.kit import phrases
from augenhoehe.kit.forms import MoneyField, RevisionForm, RowField, RowsField, among
from augenhoehe.measures import labels
from augenhoehe.measures.actions.measure_facts import SEVERAL, MeasureFacts
from augenhoehe.measures.enums import Emphasis, MeasureStatus, Novelty, Priority, Reach, Timeliness
from augenhoehe.measures.forms.field_group import FieldGroup
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries.choices import PARTNERS, STEERING, Choices, choices_for, chosen_of
from augenhoehe.measures.queries.shown import NAMES

INDENT = "\N{EN DASH} "
BY_VALUE: dict[str, Any] = {
    "emphasis": Emphasis,
    "novelty": Novelty,
    "priority": Priority,
    "reach": Reach,
    "timeliness": Timeliness,
    "status": MeasureStatus,
}
FIRST = (
    *("code", "title", "goal", "field_of_action", "responsible", "status"),
    *("description", "public"),
)
GROUPS: tuple[tuple[str | Promise, tuple[str, ...]], ...] = (
    (
        _("What exactly is done"),
        (
            *("initial_situation", "activities", "method", "expected_effect", "official_title"),
            *("social_space", "further_fields", "keywords", "emphasis", "novelty", "priority"),
        ),
    ),
    (_("For whom"), ("target_groups", "reaching", "reach")),
    (
        _("Who takes part"),
        (
            *("partners", "carrier", "contact_name", "contact_email"),
            *("migrant_participation", "steering_body"),
        ),
    ),
    (
        _("Period and schedule"),
        (
            *("starts_on", "ends_on", "started_on", "ended_on", "timeliness", "delay_reason"),
            *("timetable", "next_report_on"),
        ),
    ),
    (_("Money"), ("total_cost", "subject_to_funding", "follow_up_funding", "money_public")),
    (
        _("Resolution and concept"),
        ("resolution", "concept_version", "recommendation", "publicity"),
    ),
)
"""What stands folded below the first fields, in the order of a printed form."""


def _text(name: str, rows: int = 3, **options: Any) -> forms.CharField:
    return forms.CharField(
        label=NAMES[name],
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": rows}),
        **options,
    )


def _line(name: str, most: int) -> forms.CharField:
    return forms.CharField(label=NAMES[name], required=False, max_length=most)


def _choice(name: str, choices: list[tuple[str, str | Promise]]) -> forms.ChoiceField:
    unanswered = [("", phrases.NOT_STATED), *choices]
    return forms.ChoiceField(label=NAMES[name], choices=unanswered, required=False)


def _day(name: str, **options: Any) -> forms.DateField:
    return forms.DateField(label=NAMES[name], required=False, **options)


class MeasureForm(RevisionForm):
    """A measure with all its fields: what is needed first, the rest folded in groups.

    Every choice is narrowed to the town and to what the reader may see.
    """

    template_name = "measures/forms/measure.html"

    code = forms.CharField(label=_("Code"), max_length=20, help_text=_("Short and unique, such as B 3."))
    title = forms.CharField(label=_("Title"), max_length=300)
    goal = RowField(label=_("Goal"))
    field_of_action = RowField(label=_("Field of action"))
    responsible = RowField(label=_("Responsible department"))
    status = forms.ChoiceField(label=_("Status"), choices=labels.STATUS_BY_HAND)
    description = _text(
        "description",
        4,
        help_text=_("What happens, for whom, and what it should change. It is shown on the public page."),
    )
    public = forms.BooleanField(label=_("Show on the public page"), required=False)

    initial_situation = _text("initial_situation")
    activities = _text("activities")
    method = _text("method", 2)
    expected_effect = _text("expected_effect")
    official_title = _text(
        "official_title", 2, help_text=_("Only where the council adopted other words than the title.")
    )
    social_space = _line("social_space", 200)
    further_fields = RowsField(label=NAMES["further_fields"], required=False)
    keywords = RowsField(label=NAMES["keywords"], required=False)
    emphasis = _choice("emphasis", labels.EMPHASIS_CHOICES)
    novelty = _choice("novelty", labels.NOVELTY_CHOICES)
    priority = _choice("priority", labels.PRIORITY_CHOICES)

    target_groups = RowsField(label=_("Target groups"), required=False)
    reaching = _text("reaching", 2)
    reach = _choice("reach", labels.REACH_CHOICES)

    partners = RowsField(label=_("Partners"), required=False)
    carrier = RowField(label=NAMES["carrier"], required=False)
    contact_name = forms.CharField(
        label=NAMES["contact_name"],
        required=False,
        max_length=200,
        help_text=_("Seen inside the administration only, as is the e-mail address."),
    )
    contact_email = forms.EmailField(label=NAMES["contact_email"], required=False)
    migrant_participation = _text("migrant_participation", 2)
    steering_body = RowField(label=NAMES["steering_body"], required=False)

    starts_on = _day("starts_on")
    ends_on = _day("ends_on", help_text=_("Leave empty for a continuing measure."))
    started_on = _day("started_on")
    ended_on = _day("ended_on")
    timeliness = forms.ChoiceField(
        label=_("On schedule?"), choices=[("", _("not stated")), *labels.TIMELINESS_CHOICES], required=False
    )
    delay_reason = forms.CharField(
        label=_("Reason for the delay"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only if the measure is delayed."),
    )
    timetable = _text("timetable", 2)
    next_report_on = _day("next_report_on", help_text=_("Leave empty for half a year after the last report."))

    total_cost = MoneyField(label=NAMES["total_cost"], required=False, max_digits=14)
    subject_to_funding = forms.BooleanField(label=NAMES["subject_to_funding"], required=False)
    follow_up_funding = _text("follow_up_funding", 2)
    money_public = forms.BooleanField(label=NAMES["money_public"], required=False)

    resolution = RowField(label=_("Resolution it carries out"), required=False)
    concept_version = RowField(label=_("Version of the concept it comes from"), required=False)
    recommendation = _text("recommendation", 2)
    publicity = _text("publicity", 2)

    def __init__(
        self,
        *args: Any,
        municipality: Municipality,
        actor: Any,
        measure: Measure | None = None,
        **kwargs: Any,
    ) -> None:
        chosen = chosen_of(measure) if measure is not None else None
        if measure is not None and chosen is not None:
            names = [name for name in self.base_fields if name not in {*SEVERAL, "revision"}]
            stored: dict[str, Any] = {name: measure.serializable_value(name) for name in names}
            kwargs["initial"] = {**stored, **asdict(chosen), "revision": measure.revision}
        super().__init__(*args, **kwargs)
        self.measure = measure
        status = self.fields["status"]
        if (
            measure is not None
            and measure.status == MeasureStatus.REPLACED
            and isinstance(status, forms.ChoiceField)
        ):
            status.choices = labels.STATUS_CHOICES
        self._offer(choices_for(actor, municipality, measure, chosen))

    def _offer(self, choices: Choices) -> None:
        depth = {goal.pk: level for goal, level in choices.goals}
        among(
            self,
            "goal",
            (goal for goal, _level in choices.goals),
            lambda goal: f"{INDENT * depth[goal.pk]}{goal}",
        )
        fields = choices.words[VocabularyKey.FIELD_OF_ACTION]
        several = {
            "field_of_action": fields,
            "further_fields": fields,
            "keywords": choices.words[VocabularyKey.KEYWORD],
            "target_groups": choices.words[VocabularyKey.TARGET_GROUP],
            "responsible": choices.of_kinds({OrganizationKind.DEPARTMENT}),
            "partners": choices.of_kinds(PARTNERS),
            "carrier": choices.of_kinds(PARTNERS),
            "steering_body": choices.of_kinds(STEERING),
            "resolution": choices.resolutions,
            "concept_version": choices.versions,
        }
        for name, rows in several.items():
            among(self, name, rows)

    def first(self) -> list[BoundField]:
        """The fields that stand open on top."""
        return [self[name] for name in FIRST]

    def groups(self) -> Iterator[FieldGroup]:
        """The folded groups; one without anything to choose in any field is left out of it."""
        for title, names in GROUPS:
            shown = tuple(self[name] for name in names if self._can_be_filled(name))
            yield FieldGroup(title, shown)

    def _can_be_filled(self, name: str) -> bool:
        field = self.fields[name]
        return not isinstance(field, RowsField) or bool(field.rows)

    def facts(self) -> MeasureFacts:
        """The checked input as facts; the passage of the concept is kept as long as its version stays."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        values |= {name: kind(values[name]) if values[name] else None for name, kind in BY_VALUE.items()}
        stored, version = self.measure, values["concept_version"]
        if stored is not None and version is not None and stored.concept_version_id == version.pk:
            values["concept_block_key"] = stored.concept_block_key
        return MeasureFacts(**values)
