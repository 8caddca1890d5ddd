# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.forms import FileOrTextForm, HouseForm
from augenhoehe.measures.forms.values_in_form import MARKS
from augenhoehe.measures.rules.budget import FIRST_YEAR, LAST_YEAR


class ActualsForm(FileOrTextForm):
    """A table of the treasurer: as a file or pasted."""

    neither = _("Please choose a file or paste a table.")

    file = forms.FileField(label=_("File"), required=False, help_text=_("XLSX, ODS or CSV."))
    text = forms.CharField(
        label=_("Or paste the table"),
        required=False,
        strip=False,
        max_length=1_500_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Copied from a spreadsheet, with the row that names the columns."),
    )
    year = forms.IntegerField(
        label=_("All rows are of the year"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text=_("Only where no column names the year."),
    )
    mark = forms.ChoiceField(label=_("How are numbers written?"), choices=MARKS, required=False)


class ActualsReasonForm(HouseForm):
    """Why the amounts change; it stands beside each changed line."""

    reason = forms.CharField(
        label=_("Reason for the changed amounts"),
        max_length=500,
        help_text=_(
            "It is kept with each budget line, such as: actual amounts of the treasurer, 31 December."
        ),
    )
