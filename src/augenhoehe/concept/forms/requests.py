# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking a department, and what it answers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import labels
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.forms.fields import LONGEST_REASON, LONGEST_TEXT, text_area
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import HouseForm, RevisionForm, narrow

RECOMMENDATIONS = (
    Votum.ADOPTED,
    Votum.ADOPTED_IN_SUBSTANCE,
    Votum.ADOPTED_IN_PART,
    Votum.NOT_ADOPTED,
    Votum.CONTAINED,
    Votum.NOTED,
)
"""What a department can say. The others are the integration management's to see."""


class AskForm(HouseForm):
    """Which department is asked what, and until when."""

    department = forms.ModelChoiceField(label=_("Department"), queryset=Organization.objects.none())
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Without an address you get a link to pass on yourself."),
    )
    due_on = forms.DateField(label=_("Answer wanted by"))
    question = forms.CharField(
        label=_("Your question"),
        required=False,
        max_length=LONGEST_REASON,
        widget=text_area(3),
        help_text=_("Optional, such as “What would it cost?”. It stands in the mail and on the page."),
    )

    def __init__(self, *args: Any, departments: QuerySet[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "department", departments)


class StatementForm(RevisionForm):
    """What a department says to one proposal."""

    votum = forms.ChoiceField(
        label=_("What do you recommend?"),
        required=False,
        choices=[
            ("", _("no recommendation, only a remark")),
            *((votum.value, labels.VOTUM[votum]) for votum in RECOMMENDATIONS),
        ],
    )
    text = forms.CharField(
        label=_("Why, and what should be borne in mind?"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(4),
    )
    answered_by = forms.CharField(label=_("Your name"), required=False, max_length=200)

    def recommended(self) -> Votum | None:
        """The recommendation, None where there is none."""
        given = self.cleaned_data["votum"]
        return Votum(given) if given else None
