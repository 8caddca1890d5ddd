# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in for a report's short words and its text in Leichte Sprache."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit.forms import RevisionForm, narrow
from augenhoehe.reporting.queries.authors import authors_of

LONGEST_SUMMARY = 1_500
"""Characters: half a page, so that all the rest of the short version fits on two pages."""


class SummaryForm(RevisionForm):
    """The report in a few sentences."""

    summary = forms.CharField(
        label=_("The report in short"),
        required=False,
        max_length=LONGEST_SUMMARY,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Opens the report and its version of two pages. At most half a page; key figures, fields of action, "
            "delays and the outlook come by themselves."
        ),
    )


class EasyTextForm(RevisionForm):
    """Title and text in Leichte Sprache."""

    title = forms.CharField(label=_("Title"), max_length=200)
    text = forms.CharField(
        label=_("Text in Leichte Sprache"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 20}),
        help_text=_(
            "Short sentences, one thought a line. Long words get a · or a hyphen. No genitive, no “würde” or "
            "“könnte”. A blank line ends a thought, “# ” begins a heading, “- ” a point of a list."
        ),
    )
    responsible = forms.ModelChoiceField(
        Account.objects.none(),
        label=_("Who writes it?"),
        required=False,
        empty_label=_("nobody in particular"),
    )
    finished = forms.BooleanField(
        label=_("This text is written"),
        required=False,
        help_text=_("It can then be checked. If you change a checked text, it is checked again."),
    )

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "responsible", authors_of(municipality))


class EasyCheckForm(RevisionForm):
    """Who has checked the text, and when."""

    checked_by = forms.CharField(
        label=_("Who has checked the text?"),
        max_length=200,
        help_text=_("The group of people with learning difficulties who have read it, and their office."),
    )
    checked_on = forms.DateField(label=_("On which day?"))
