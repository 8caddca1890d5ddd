# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the administration and a body say to a proposal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept import labels
from augenhoehe.concept.enums import Verdict, Votum
from augenhoehe.concept.forms.fields import LONGEST_TEXT, reworded, text_area
from augenhoehe.concept.rules.answers import OWN_WORDING
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import RevisionForm, narrow
from augenhoehe.kit.text import Block

REWORDING = OWN_WORDING | {Votum.EDITORIAL}


class OpinionForm(RevisionForm):
    """The administration's opinion; `revision` is the newest edition its writer saw."""

    votum = forms.ChoiceField(
        label=_("Votum"),
        choices=[
            ("", _("please choose")),
            *((k, v) for k, v in labels.VOTUM.items() if k is not Votum.WITHDRAWN),
        ],
    )
    text = forms.CharField(
        label=pgettext_lazy("proposal", "Reason"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(4),
        help_text=_(
            "Whoever made the proposal reads this. Where you refuse, wholly or in part, it must be there."
        ),
    )
    plain_text = forms.CharField(
        label=_("How the passage should read according to the administration"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("Counts only for “adopted in substance”, “adopted in part” and “editorial change”."),
    )

    def __init__(self, *args: Any, basis: Block, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.basis = basis

    def wording(self) -> Block | None:
        """The administration's wording, where the votum goes with one."""
        text = self.cleaned_data["plain_text"].strip()
        return reworded(self.basis, text) if text and Votum(self.cleaned_data["votum"]) in REWORDING else None


class DecisionForm(RevisionForm):
    """What a body decided; `revision` counts the answers its writer saw."""

    verdict = forms.ChoiceField(
        label=pgettext_lazy("body", "Decision"), choices=[("", _("please choose")), *labels.VERDICT.items()]
    )
    body = forms.ModelChoiceField(label=_("Body"), queryset=Organization.objects.none())
    decided_on = forms.DateField(label=_("Day of the sitting"))
    vote = forms.CharField(
        label=_("Vote"),
        required=False,
        max_length=200,
        help_text=_("As in the minutes, such as “einstimmig” or “12 Ja, 3 Nein, 1 Enthaltung”."),
    )
    plain_text = forms.CharField(
        label=_("Wording as decided"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("Counts only for “accepted with a changed wording”."),
    )

    def __init__(self, *args: Any, bodies: QuerySet[Organization], basis: Block, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "body", bodies)
        self.basis = basis

    def wording(self) -> Block | None:
        """The wording as decided, where the body changed it."""
        text = self.cleaned_data["plain_text"].strip()
        amended = self.cleaned_data["verdict"] == Verdict.ACCEPTED_AMENDED
        return reworded(self.basis, text) if text and amended else None
