# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import Budgeted, BudgetKind, Frequency
from augenhoehe.council.forms.rows import FIRST, RowsForm, is_blank
from augenhoehe.council.rules.finances import MoneyLine
from augenhoehe.kit.forms import MoneyField, RevisionForm

NAMES = (
    "purpose amount frequency budget_kind first_year last_year product budgeted counter_financing "
    "counter_amount own_share remove"
).split()
NEEDED = "purpose amount frequency budget_kind budgeted".split()
HAS_EFFECT = [("", _("not known yet")), ("yes", _("yes")), ("no", _("no"))]
AS_STORED = {None: "", True: "yes", False: "no"}
AS_TYPED = {value: key for key, value in AS_STORED.items()}


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """The fields of one amount, as bound fields by name, and its place from 1."""

    place: int
    fields: Mapping[str, forms.BoundField]

    @property
    def folded(self) -> bool:
        """Whether the page shows it on demand: what is empty, but for the first, lengthens a form for nobody."""
        return self.place > 1 and is_blank(self.fields.values())


class FinancesForm(RowsForm, RevisionForm):
    """What a paper costs, amount by amount."""

    has_effect = forms.ChoiceField(
        label=_("Does the paper have financial effects?"),
        required=False,
        choices=HAS_EFFECT,
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Explanation"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For example where the money comes from, or what follows in later years."),
    )

    def __init__(
        self,
        *args: Any,
        revision: int,
        has_effect: bool | None,
        note: str,
        lines: Sequence[MoneyLine],
        **kwargs: Any,
    ) -> None:
        initial = {"revision": revision, "has_effect": AS_STORED[has_effect], "note": note}
        super().__init__(*args, initial=initial, **kwargs)
        self.line_count = self._count("lines", len(lines))
        for place in range(self.line_count):
            self._add_line(place, lines[place] if place < len(lines) else None)

    def _add_line(self, place: int, line: MoneyLine | None) -> None:
        for name, field in _fields().items():
            field.initial = getattr(line, name, None) if line else None
            self.fields[f"line-{place}-{name}"] = field

    def money_rows(self) -> list[MoneyRow]:
        """All rows for the page."""
        return [
            MoneyRow(place + 1, {name: self[f"line-{place}-{name}"] for name in NAMES})
            for place in range(self.line_count)
        ]

    def clean(self) -> dict[str, Any] | None:
        """A row with any entry needs what an amount cannot be without."""
        cleaned = super().clean()
        for place in range(self.line_count):
            values = self._row(place)
            if values["remove"] or not _has_entry(values):
                continue
            for name in NEEDED:
                field = f"line-{place}-{name}"
                if values[name] in (None, "") and field not in self.errors:
                    self.add_error(
                        field, _("Please fill in “%(label)s”.") % {"label": self.fields[field].label}
                    )
        return cleaned

    def has_effect_typed(self) -> bool | None:
        """Yes, no, or None where nobody knows yet."""
        return AS_TYPED[self.cleaned_data["has_effect"]]

    def lines(self) -> list[MoneyLine]:
        """The amounts as typed; rows without any entry and removed ones are left out."""
        rows = [self._row(place) for place in range(self.line_count)]
        return [
            MoneyLine(
                purpose=values["purpose"],
                frequency=Frequency(values["frequency"]),
                budget_kind=BudgetKind(values["budget_kind"]),
                amount=values["amount"],
                budgeted=Budgeted(values["budgeted"]),
                product=values["product"],
                first_year=values["first_year"],
                last_year=values["last_year"],
                counter_financing=values["counter_financing"],
                counter_amount=values["counter_amount"],
                own_share=values["own_share"],
            )
            for values in rows
            if not values["remove"] and _has_entry(values)
        ]

    def _row(self, place: int) -> dict[str, Any]:
        return {name: self.cleaned_data.get(f"line-{place}-{name}") for name in NAMES}


def _has_entry(values: Mapping[str, Any]) -> bool:
    return any(value is not None and value is not False and value != "" for value in values.values())


def _fields() -> dict[str, forms.Field]:
    return {
        "purpose": forms.CharField(label=_("What the money is for"), required=False, max_length=200),
        "amount": MoneyField(label=_("Amount in euros"), required=False, max_digits=14),
        "frequency": forms.ChoiceField(
            label=_("Once or every year"),
            required=False,
            choices=FIRST + labels.choices(labels.FREQUENCY),
        ),
        "budget_kind": forms.ChoiceField(
            label=_("Investment or current expenses"),
            required=False,
            choices=FIRST + labels.choices(labels.BUDGET_KIND),
        ),
        "first_year": forms.IntegerField(label=_("Year, or first year"), required=False, min_value=0),
        "last_year": forms.IntegerField(
            label=_("Last year"),
            required=False,
            min_value=0,
            help_text=_("Empty if it goes on without an end."),
        ),
        "product": forms.CharField(label=_("Product of the budget"), required=False, max_length=80),
        "budgeted": forms.ChoiceField(
            label=_("In the budget"), required=False, choices=FIRST + labels.choices(labels.BUDGETED)
        ),
        "counter_financing": forms.CharField(label=_("Counter-financing by"), required=False, max_length=200),
        "counter_amount": MoneyField(label=_("Counter-financing in euros"), required=False, max_digits=14),
        "own_share": MoneyField(
            label=_("Own share in euros"),
            required=False,
            max_digits=14,
            help_text=_("Empty if the town pays everything that nobody else pays."),
        ),
        "remove": forms.BooleanField(label=_("Remove this amount"), required=False),
    }
