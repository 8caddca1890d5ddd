# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.kit.forms import HouseForm
from augenhoehe.kit.spreadsheets.cells import ReadSheet
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.header import column_names
from augenhoehe.measures.forms.measure_import_form import samples
from augenhoehe.measures.forms.values_in_form import MARKS
from augenhoehe.measures.queries.measure_import import Choices, with_columns


class TableColumnsForm(HouseForm):
    """For each column of a file what it holds. labels: what can be chosen; needed: of each of these, one at least."""

    mark = forms.ChoiceField(label=gettext_lazy("How are numbers written?"), choices=MARKS, required=False)

    def __init__(
        self,
        *args: Any,
        sheet: ReadSheet,
        choices: Choices,
        labels: Mapping[str, str],
        needed: Sequence[Sequence[str]],
        mark: str,
        order: str = "",
        asks_for_order: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._choices, self._labels, self._needed = choices, labels, needed
        fields: dict[str, forms.Field] = {
            f"spalte-{place}": forms.ChoiceField(
                label=_("Column “%(name)s”") % {"name": name},
                required=False,
                choices=[("", _("leave out")), *labels.items()],
                initial=choices.columns[place],
                help_text=samples(sheet, choices.head, place),
            )
            for place, name in enumerate(column_names(sheet, choices.head))
        }
        self.fields = {**fields, **self.fields}
        self.initial.setdefault("mark", mark)
        if asks_for_order:
            self.fields["order"] = forms.ChoiceField(
                label=_("How are days written?"),
                choices=[
                    (SlashOrder.DAY_FIRST.value, _("3/4/2022 is 3 April")),
                    (SlashOrder.MONTH_FIRST.value, _("3/4/2022 is 4 March")),
                ],
                initial=order or SlashOrder.DAY_FIRST.value,
            )

    def clean(self) -> dict[str, Any]:
        """Each once, and what is needed among them."""
        typed = super().clean() or {}
        seen: set[str] = set()
        for key, column in [(key, typed[key]) for key in typed if key.startswith("spalte-") and typed[key]]:
            if column in seen:
                label = self._labels[column]
                self.add_error(key, _("Another column is “%(name)s” already.") % {"name": label})
            seen.add(column)
        for either in (columns for columns in self._needed if not seen.intersection(columns)):
            name = _("” or “").join(self._labels[column] for column in either)
            self.add_error(None, _("Please say which column is “%(name)s”.") % {"name": name})
        return typed

    def chosen(self) -> Choices:
        """The choices as they were made."""
        places = range(len(self._choices.columns))
        return with_columns(self._choices, [self.cleaned_data[f"spalte-{place}"] for place in places])
