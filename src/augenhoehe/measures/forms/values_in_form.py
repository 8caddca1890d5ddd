# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit.forms import FileOrTextForm, narrow
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.models import Indicator

MARKS = [
    ("", _("as the table shows")),
    (DecimalMark.COMMA, _("German: 1.234,5")),
    (DecimalMark.POINT, _("English: 1,234.5")),
]


class ValuesInForm(FileOrTextForm):
    """A table of values: as a file or pasted."""

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
    indicator = forms.ModelChoiceField(
        Indicator.objects.none(),
        label=_("All rows belong to"),
        required=False,
        empty_label=_("each to the one whose code it names"),
    )
    mark = forms.ChoiceField(label=_("How are numbers written?"), choices=MARKS, required=False)

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "indicator", Indicator.objects.filter(municipality=municipality))
