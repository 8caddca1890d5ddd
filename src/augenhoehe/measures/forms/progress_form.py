# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import RevisionForm
from augenhoehe.measures.enums import Assessment, MeasureStatus, Timeliness
from augenhoehe.measures.labels import ASSESSMENT_CHOICES, STATUS_BY_HAND, TIMELINESS_CHOICES

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
FOLDED = ("assessment_reason", "participants", "experiences")
UNANSWERED = ("", _("not stated"))


class ProgressForm(RevisionForm):
    """What a department reports: where it stands, what was done, what comes next. Two minutes suffice."""

    status = forms.ChoiceField(
        label=_("Where does the measure stand?"), choices=STATUS_BY_HAND, widget=forms.RadioSelect
    )
    timeliness = forms.ChoiceField(
        label=_("On schedule?"),
        choices=[UNANSWERED, *TIMELINESS_CHOICES],
        required=False,
        widget=forms.RadioSelect,
    )
    delay_reason = forms.CharField(
        label=_("If it is delayed: why?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    text = forms.CharField(
        label=_("What has happened?"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Two to four sentences. They appear like this in the report."),
    )
    next_steps = forms.CharField(
        label=_("What comes next?"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    assessment = forms.ChoiceField(
        label=_("Has the measure reached its aim so far?"),
        choices=[UNANSWERED, *ASSESSMENT_CHOICES],
        required=False,
        help_text=_("“Cannot be assessed” is an honest answer, too."),
    )
    reported_on = forms.DateField(label=_("As of"), widget=DAY)
    assessment_reason = forms.CharField(
        label=_("Why do you assess it so?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    participants = forms.IntegerField(
        label=_("How many people took part?"),
        required=False,
        min_value=0,
        max_value=1_000_000,
        help_text=_("Leave empty where nobody counted."),
    )
    experiences = forms.CharField(
        label=_("What have you learned that helps others?"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    template_name = "measures/forms/progress.html"

    def folded(self) -> list[BoundField]:
        """What few need, in a group of its own."""
        return [self[name] for name in FOLDED]

    def first(self) -> list[BoundField]:
        """What everybody is asked."""
        return [field for field in self.visible_fields() if field.name not in FOLDED]

    def is_unfolded(self) -> bool:
        """Whether something stands in the folded fields, or something is wrong with it."""
        return any(field.errors or field.value() for field in self.folded())

    def chosen_status(self) -> MeasureStatus:
        """The status that was chosen."""
        return MeasureStatus(self.cleaned_data["status"])

    def chosen_timeliness(self) -> Timeliness | None:
        """Whether the measure is on schedule, or None where there is no statement."""
        value = self.cleaned_data["timeliness"]
        return Timeliness(value) if value else None

    def chosen_assessment(self) -> Assessment | None:
        """The assessment, or None where there is no statement."""
        value = self.cleaned_data["assessment"]
        return Assessment(value) if value else None
