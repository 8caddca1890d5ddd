# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody says what became of a duty: three fields, inside the house and by link."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import FollowUp, FollowUpReport, Paper
from augenhoehe.council.reading.dates import find_dates
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import DAYS, RevisionForm, narrow


class ThreeFieldsForm(RevisionForm):
    """State, text, and the reason for a delay with the new day: what an office is asked, and no more."""

    state = forms.ChoiceField(
        label=_("Where does it stand?"),
        choices=labels.choices(labels.ANSWER_STATE),
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("What has been done?"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Two or three sentences are enough."),
    )
    delay_reason = forms.CharField(
        label=_("Reason for a delay, and the new day"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Only if it takes longer. Write until when it will be done, such as 30.06.2023: this becomes the "
            "new day."
        ),
    )

    def __init__(
        self, *args: Any, duty: FollowUp, previous: FollowUpReport | None = None, **kwargs: Any
    ) -> None:
        state = previous.state if previous is not None and previous.state else duty.state
        super().__init__(*args, initial={"revision": duty.revision, "state": state}, **kwargs)
        self.new_day: datetime.date | None = None

    def clean_delay_reason(self) -> str:
        """The reason, its line ends plain; the one day to come that it names becomes the new day."""
        reason = str(self.cleaned_data["delay_reason"]).replace("\r\n", "\n").strip()
        days = {day for day in find_dates(reason) if day > clock.today()}
        if len(days) > 1:
            raise ValidationError(_("Please name one day to come only: the one by which it will be done."))
        for day in days:
            for check in DAYS:
                check(day)
            self.new_day = day
        return reason

    def facts(self) -> dict[str, Any]:
        """What the actions take."""
        typed = self.cleaned_data
        return {
            "state": FollowUpState(typed["state"]),
            "text": typed["text"].replace("\r\n", "\n"),
            "delay_reason": typed["delay_reason"],
            "new_day": self.new_day,
            "revision": typed["revision"],
        }


class AnswerForm(ThreeFieldsForm):
    """The answer of the council office: the three fields, and the paper that answers, if there is one."""

    paper = forms.ModelChoiceField(
        Paper.objects.none(),
        label=_("Council paper that answers it"),
        required=False,
        empty_label=_("no paper"),
    )

    def __init__(self, *args: Any, actor: Any, duty: FollowUp, **kwargs: Any) -> None:
        super().__init__(*args, duty=duty, **kwargs)
        papers = policies.visible_in(actor, Paper.objects.all(), duty.municipality)
        narrow(self, "paper", papers)
        self.fields["text"].required = False

    def clean(self) -> dict[str, Any]:
        """Something must be said."""
        typed = super().clean() or {}
        if not self.errors and not (typed.get("text") or "").strip() and not typed.get("paper"):
            raise ValidationError(_("Please answer with a text or with a council paper."))
        return typed

    def facts(self) -> dict[str, Any]:
        """What the action takes."""
        return {**super().facts(), "paper": self.cleaned_data["paper"]}
