# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit import fetching
from augenhoehe.kit.forms import RevisionForm
from augenhoehe.kit.violations import told
from augenhoehe.measures.forms.values_in_form import MARKS
from augenhoehe.measures.models import IndicatorSource
from augenhoehe.measures.queries.source_mapping import SourceMapping

DELIMITERS = [("", _("find out")), (";", _("semicolon")), (",", _("comma")), ("\t", _("tabulator"))]
ENCODINGS = [("", _("find out")), ("utf-8", "UTF-8"), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16")]


class SourceForm(RevisionForm):
    """Where a figure stands in the net, and how the columns of that table are read."""

    title = forms.CharField(label=_("Title"), max_length=200)
    address = forms.URLField(
        label=_("Address of the file"),
        max_length=500,
        assume_scheme="https",
        help_text=_("Of the CSV, XLSX or ODS file itself, beginning with https://."),
    )
    licence = forms.CharField(label=_("Licence of the source"), max_length=120, required=False)
    as_of = forms.CharField(
        label=_("Column of the day or year"),
        max_length=100,
        help_text=_("As it is named in the table's head."),
    )
    value = forms.CharField(label=_("Column of the value"), max_length=100)
    group = forms.CharField(label=_("Column of the comparison group"), max_length=100, required=False)
    filters = forms.CharField(
        label=_("Only rows with"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One condition a line, such as: Gemeinde = Bergkamen. Leave empty to take all rows."),
    )
    mark = forms.ChoiceField(label=_("How are numbers written?"), choices=MARKS[1:])
    delimiter = forms.ChoiceField(label=_("What parts the columns?"), choices=DELIMITERS, required=False)
    encoding = forms.ChoiceField(label=_("Encoding"), choices=ENCODINGS, required=False)

    @staticmethod
    def initial_of(source: IndicatorSource) -> dict[str, Any]:
        """The stored values, for an edit."""
        mapping = SourceMapping.of(source)
        return {
            **{name: getattr(source, name) for name in ("title", "address", "licence", "revision")},
            **{
                name: getattr(mapping, name)
                for name in ("as_of", "value", "group", "mark", "delimiter", "encoding")
            },
            "filters": "\n".join(f"{column} = {word}" for column, word in mapping.filters),
        }

    def clean_address(self) -> str:
        """Only addresses that will be fetched; whether the server is public is looked at each time."""
        address: str = self.cleaned_data["address"]
        try:
            fetching.checked(address)
        except fetching.FetchError as error:
            raise forms.ValidationError(told(error.reason)) from error
        return address

    def clean_filters(self) -> list[tuple[str, str]]:
        """The conditions as pairs of column and word."""
        found = []
        for line in self.cleaned_data["filters"].splitlines():
            column, sign, word = line.partition("=")
            if not line.strip():
                continue
            if not (sign and column.strip() and word.strip()):
                raise forms.ValidationError(
                    _("“%(line)s” is no condition. Please write it as: Gemeinde = Bergkamen."),
                    params={"line": line},
                )
            found.append((column.strip(), word.strip()))
        return found

    def mapping(self) -> SourceMapping:
        """How the columns are read."""
        data = self.cleaned_data
        names = ("as_of", "value", "group", "mark", "delimiter", "encoding")
        return SourceMapping(filters=tuple(data["filters"]), **{name: data[name] for name in names})
