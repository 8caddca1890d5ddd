# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import ChangeAfterSignature, PaperType
from augenhoehe.council.forms.stations import StationRows
from augenhoehe.council.rules.sign_off import MOST_DAYS, Station
from augenhoehe.kit.forms import RevisionForm


class Answer(StrEnum):
    """What somebody who is asked for a signature may answer."""

    SIGN = "sign"
    SIGN_WITH_REMARK = "sign_with_remark"
    REFUSE = "refuse"


ANSWERS = [
    (Answer.SIGN.value, _("I sign")),
    (Answer.SIGN_WITH_REMARK.value, _("I sign with a remark")),
    (Answer.REFUSE.value, _("I do not sign; the paper goes back to its author")),
]


class StartForm(StationRows, RevisionForm):
    """Who is asked for a signature, in which order."""

    def __init__(
        self,
        *args: Any,
        revision: int,
        stations: Sequence[Station],
        people: Mapping[int, str],
        departments: Mapping[int, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, initial={"revision": revision}, **kwargs)
        self.add_stations(stations, people, departments)


class AnswerForm(RevisionForm):
    """Signing or refusing. `seen` is the fingerprint of the text that was shown."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    answer = forms.ChoiceField(label=_("Your answer"), choices=ANSWERS, widget=forms.RadioSelect)
    remark = forms.CharField(
        label=_("Remark or reason"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed if you sign with a remark or do not sign. Everybody who signs reads it."),
    )


class TakeBackForm(RevisionForm):
    """Why a paper is taken back from signing."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One sentence is enough. It stays in the log."),
    )


class PolicyForm(StationRows, RevisionForm):
    """What a town asks for from a day on."""

    valid_from = forms.DateField(label=_("Valid from"), widget=forms.DateInput(format="%Y-%m-%d"))
    required_types = forms.MultipleChoiceField(
        label=_("Kinds of papers that must be signed"),
        required=False,
        choices=labels.choices(labels.PAPER_TYPE),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Papers of other kinds may be signed, but need not."),
    )
    on_change = forms.ChoiceField(
        label=_("A change after a signature"),
        choices=labels.choices(labels.CHANGE_AFTER_SIGNATURE),
        widget=forms.RadioSelect,
        initial=ChangeAfterSignature.ASK_TOUCHED.value,
    )
    days_to_sign = forms.IntegerField(
        label=_("Working days to sign"), min_value=1, max_value=MOST_DAYS, initial=3
    )

    def __init__(
        self,
        *args: Any,
        stored: Mapping[str, Any],
        stations: Sequence[Station],
        people: Mapping[int, str],
        departments: Mapping[int, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, initial=stored, **kwargs)
        self.add_stations(stations, people, departments)

    def facts(self) -> dict[str, Any]:
        """As the action takes it."""
        typed = self.cleaned_data
        return {
            "valid_from": typed["valid_from"],
            "required_types": [PaperType(kind) for kind in typed["required_types"]],
            "on_change": ChangeAfterSignature(typed["on_change"]),
            "days_to_sign": typed["days_to_sign"],
            "stations": self.stations(),
            "revision": typed["revision"],
        }
