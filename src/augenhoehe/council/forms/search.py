# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.council import labels
from augenhoehe.council.queries.search import bodies_of
from augenhoehe.council.search import Searched
from augenhoehe.kit.forms import HouseForm, narrow, offer
from augenhoehe.kit.search import LONGEST_QUERY

WHAT: labels.Labels = {
    Searched.PAPER: _("council papers"),
    Searched.RESOLUTION: _("resolutions"),
    Searched.AGENDA_ITEM: _("agenda items"),
}


class SearchForm(HouseForm):
    """What somebody looks for, and what narrows it. Everything is optional; what is wrong is told and left out."""

    q = forms.CharField(
        label=_("Search for"),
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "maxlength": LONGEST_QUERY}),
    )
    what = forms.ChoiceField(label=_("Where to search"), required=False)
    body = forms.ModelChoiceField(
        Organization.objects.none(), label=_("Body"), required=False, empty_label=_("all")
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        min_value=1900,
        max_value=2199,
        error_messages={
            name: _("Please check the year. It must lie between 1900 and 2199.")
            for name in ("invalid", "min_value", "max_value")
        },
    )
    state = forms.ChoiceField(label=_("State"), required=False)

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: dict[str, labels.Labels] = {
            "what": WHAT,
            "kind": labels.PAPER_TYPE,
            "state": labels.PAPER_STATE,
        }
        for name, known in choices.items():
            offer(self, name, [("", _("all")), *labels.choices(known)])
        narrow(self, "body", bodies_of(municipality))

    @property
    def chosen(self) -> dict[str, object | None]:
        """What narrows the search: the plain values that are right, None for the others."""
        self.full_clean()
        found = {name: self.cleaned_data.get(name) or None for name in FILTERS}
        return {**found, "body": getattr(found["body"], "pk", None)}


FILTERS = ("what", "body", "kind", "year", "state")
