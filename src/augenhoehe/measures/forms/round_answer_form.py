# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit import phrases
from augenhoehe.kit.forms import RevisionForm
from augenhoehe.measures.enums import Heard, MeasureStatus, Timeliness
from augenhoehe.measures.labels import HEARD_CHOICES, STATUS, TIMELINESS, TIMELINESS_CHOICES
from augenhoehe.measures.models import ProgressUpdate, RoundEntry
from augenhoehe.measures.rules.rounds import Answer

OFFERED = tuple(
    status for status in MeasureStatus if status not in (MeasureStatus.IDEA, MeasureStatus.REPLACED)
)
"""Phases an office can name; an idea and what was replaced are the integration management's words."""

FOLDED = ("next_steps",)
TOLD_BEFORE = ("status", "timeliness", "delay_reason", "text", "next_steps")


class RoundAnswerForm(RevisionForm):
    """Three questions about one measure. Nothing is required while it is typed; the rule says what is missing."""

    status = forms.ChoiceField(
        label=_("1. How does the measure stand?"),
        choices=[(status.value, STATUS[status]) for status in OFFERED],
        required=False,
        widget=forms.RadioSelect,
    )
    timeliness = forms.ChoiceField(
        label=_("2. On schedule?"), choices=TIMELINESS_CHOICES, required=False, widget=forms.RadioSelect
    )
    delay_reason = forms.CharField(
        label=_("If it is delayed: why?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    text = forms.CharField(
        label=_("3. What has happened?"),
        required=False,
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
    answered_by = forms.CharField(
        label=_("Your name"),
        required=False,
        max_length=200,
        help_text=_("For questions only; it is not published."),
    )

    def __init__(self, *args: Any, previous: ProgressUpdate | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.previous = previous

    @staticmethod
    def initial_of(entry: RoundEntry, answered_by: str) -> dict[str, Any]:
        """What is typed already; where nothing is, what stands in the measure, but never last year's text."""
        begun = entry.answered_at is not None
        source: Any = entry if begun else entry.measure
        return {
            "revision": entry.revision,
            "status": source.status,
            "timeliness": source.timeliness,
            "delay_reason": source.delay_reason,
            "text": entry.text,
            "next_steps": entry.next_steps,
            "answered_by": entry.answered_by or answered_by,
        }

    @property
    def first(self) -> list[tuple[BoundField, str]]:
        """What is asked, each with what was last reported."""
        return [(field, self._before(field)) for field in self.visible_fields() if field.name not in FOLDED]

    @property
    def folded(self) -> list[tuple[BoundField, str]]:
        """What may be said besides."""
        return [(field, self._before(field)) for field in self.visible_fields() if field.name in FOLDED]

    def _before(self, field: BoundField) -> str:
        if self.previous is None or field.name not in TOLD_BEFORE:
            return ""
        value = getattr(self.previous, field.name)
        words = {"status": STATUS, "timeliness": TIMELINESS}.get(field.name)
        if not value:
            return ""
        day = phrases.short_date(self.previous.reported_on)
        if words:
            return gettext("On %(day)s: %(words)s") % {"day": day, "words": words[value]}
        return gettext("On %(day)s: “%(text)s”") % {"day": day, "text": value}

    @property
    def is_unfolded(self) -> bool:
        """Whether something stands in what is folded, or is wrong there."""
        return any(self[name].value() or self[name].errors for name in FOLDED)

    def heard_as(self) -> Heard | None:
        """How the answer came; None where the office writes itself."""
        return None

    def answer(self) -> Answer:
        """The checked input as the rules know it."""
        data = self.cleaned_data
        return Answer(
            status=MeasureStatus(data["status"]) if data["status"] else None,
            timeliness=Timeliness(data["timeliness"]) if data["timeliness"] else None,
            delay_reason=data["delay_reason"],
            text=data["text"],
        )


class TakenDownForm(RoundAnswerForm):
    """The same, filled in by the integration management for an office; the answer then says so."""

    heard = forms.ChoiceField(
        label=_("How did the office answer?"),
        choices=HEARD_CHOICES,
        initial=Heard.TELEPHONE,
        widget=forms.RadioSelect,
        help_text=_("It stands beside the answer, with your name."),
    )
    answered_by = forms.CharField(
        label=_("Who answered?"),
        required=False,
        max_length=200,
        help_text=_("For questions only; it is not published."),
    )

    @staticmethod
    def initial_of(entry: RoundEntry, answered_by: str) -> dict[str, Any]:
        """As in every answer; by telephone unless it was told otherwise already."""
        return {
            **RoundAnswerForm.initial_of(entry, answered_by),
            "heard": entry.heard or Heard.TELEPHONE,
        }

    def heard_as(self) -> Heard:
        """How the answer came."""
        return Heard(self.cleaned_data["heard"])
