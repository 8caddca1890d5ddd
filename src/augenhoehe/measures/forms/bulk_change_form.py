# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.kit.forms import HouseForm
from augenhoehe.measures.enums import Timeliness
from augenhoehe.measures.labels import STATUS_BY_HAND, TIMELINESS_CHOICES
from augenhoehe.measures.queries.measure_table import Vocabulary
from augenhoehe.measures.queries.shown import NAMES
from augenhoehe.measures.rules.bulk_change import Wanted
from augenhoehe.measures.rules.columns import Source
from augenhoehe.measures.rules.import_cells import Fact
from augenhoehe.measures.rules.measure_import import Stored

DAYS = ("starts_on", "ends_on", "started_on", "ended_on", "next_report_on")
ONE = ("status", "timeliness", "delay_reason", "field_of_action", "responsible")
SEVERAL = ("target_groups", "keywords", "further_fields")
KEEP = ("", _("leave as it is"))


class BulkChangeForm(HouseForm):
    """Which measures, and what shall become of all of them; what is left empty stays as it is."""

    measures = forms.MultipleChoiceField(
        label=_("Measures"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose at least one measure.")},
    )
    status = forms.ChoiceField(label=_("Status"), choices=[KEEP, *STATUS_BY_HAND], required=False)
    timeliness = forms.ChoiceField(
        label=_("On schedule?"), choices=[KEEP, *TIMELINESS_CHOICES], required=False
    )
    delay_reason = forms.CharField(
        label=_("Reason for the delay"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only if the measures are delayed. It is written to each of them."),
    )
    responsible = forms.ChoiceField(label=_("Responsible department"), required=False)
    field_of_action = forms.ChoiceField(label=_("Field of action"), required=False)
    starts_on = forms.DateField(label=_("Planned from"), required=False)
    ends_on = forms.DateField(label=_("Planned to"), required=False)
    started_on = forms.DateField(label=NAMES["started_on"], required=False)
    ended_on = forms.DateField(label=NAMES["ended_on"], required=False)
    next_report_on = forms.DateField(label=_("Next report wanted by"), required=False)
    add_target_groups = forms.ChoiceField(label=_("Add a target group"), required=False)
    remove_target_groups = forms.ChoiceField(label=_("Take a target group away"), required=False)
    add_keywords = forms.ChoiceField(label=_("Add a keyword"), required=False)
    remove_keywords = forms.ChoiceField(label=_("Take a keyword away"), required=False)
    add_further_fields = forms.ChoiceField(label=_("Add a further field of action"), required=False)
    remove_further_fields = forms.ChoiceField(label=_("Take a further field of action away"), required=False)

    def __init__(self, *args: Any, stored: Iterable[Stored], vocabulary: Vocabulary, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = list(stored)
        self._choose("measures", [(str(item.key), f"{item.code} {item.facts['title']}") for item in rows])
        names = vocabulary.labels
        departments = [
            (key, name)
            for key, name in names.get(Source.ORGANIZATION, {}).items()
            if vocabulary.kinds[key] is OrganizationKind.DEPARTMENT
        ]
        fields = list(names.get(Source.FIELD_OF_ACTION, {}).items())
        self._choose("responsible", [KEEP, *departments])
        self._choose("field_of_action", [KEEP, *fields])
        words = {
            "target_groups": list(names.get(Source.TARGET_GROUP, {}).items()),
            "keywords": list(names.get(Source.KEYWORD, {}).items()),
            "further_fields": fields,
        }
        for name, choices in words.items():
            for verb in ("add", "remove"):
                if choices:
                    self._choose(f"{verb}_{name}", [KEEP, *choices])
                else:
                    del self.fields[f"{verb}_{name}"]

    def _choose(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """A reason belongs to a delay."""
        typed = super().clean() or {}
        if typed.get("delay_reason") and typed.get("timeliness") != Timeliness.DELAYED:
            self.add_error(
                "timeliness",
                gettext("Please choose “delayed” as well, or leave the reason for the delay empty."),
            )
        return typed

    def wanted(self) -> Wanted:
        """What shall change."""
        typed = self.cleaned_data
        given: dict[str, Fact] = {name: typed[name] for name in (*ONE, *DAYS) if typed.get(name)}

        def keys(verb: str) -> dict[str, frozenset[str]]:
            chosen = {name: typed.get(f"{verb}_{name}") for name in SEVERAL}
            return {name: frozenset({key}) for name, key in chosen.items() if key}

        return Wanted(given, keys("add"), keys("remove"))

    def chosen(self) -> set[int]:
        """The numbers of the measures."""
        return set(map(int, self.cleaned_data["measures"]))
