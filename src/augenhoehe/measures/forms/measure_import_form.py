# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked while a table of measures is read in: the file, what its columns are, what its words mean."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from augenhoehe.kit import phrases
from augenhoehe.kit.forms import HouseForm
from augenhoehe.kit.spreadsheets.cells import ReadSheet, shown
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.header import column_names, folded
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.queries.measure_import import (
    REQUIRED_ROWS,
    Choices,
    open_marks,
    open_orders,
    with_columns,
)
from augenhoehe.measures.queries.measure_table import Vocabulary
from augenhoehe.measures.rules.columns import BY_NAME, COLUMNS, CREATABLE, Source
from augenhoehe.measures.rules.measure_import import NEW, SKIP, Unknown

READABLE = ".xlsx,.ods,.csv,.txt"
MOST_WORDS = 300
"""Questions about words on one page."""


class TableForm(HouseForm):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        widget=forms.FileInput(attrs={"accept": READABLE}),
        help_text=gettext_lazy("A table as XLSX, ODS or CSV with one measure a row. At most 20 MB."),
    )
    encoding = forms.ChoiceField(
        label=gettext_lazy("Letters of a CSV file"),
        required=False,
        choices=[
            ("", gettext_lazy("find out")),
            ("utf-8", "UTF-8"),
            ("cp1252", "Windows (CP1252)"),
            ("utf-16", "UTF-16"),
        ],
        help_text=gettext_lazy("Only if umlauts came out wrong."),
    )
    delimiter = forms.ChoiceField(
        label=gettext_lazy("What parts the columns of a CSV file"),
        required=False,
        choices=[
            ("", gettext_lazy("find out")),
            (";", gettext_lazy("semicolon")),
            (",", gettext_lazy("comma")),
            ("tab", gettext_lazy("tab")),
        ],
    )


class ColumnsForm(HouseForm):
    """For each column of the file the field it holds, and what the file does not tell itself."""

    clear = forms.BooleanField(
        label=gettext_lazy("An empty cell empties the field"),
        required=False,
        help_text=gettext_lazy("Otherwise a field stays as it is where the cell is empty."),
    )

    def __init__(
        self, *args: Any, sheet: ReadSheet, choices: Choices, vocabulary: Vocabulary, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._choices = choices
        fields: dict[str, forms.Field] = {}
        offered = [("", _("leave out")), *((column.name, column.header) for column in COLUMNS)]
        for place, name in enumerate(column_names(sheet, choices.head)):
            fields[f"spalte-{place}"] = forms.ChoiceField(
                label=_("Column “%(name)s”") % {"name": name},
                required=False,
                choices=offered,
                initial=choices.columns[place],
                help_text=samples(sheet, choices.head, place),
            )
        for place in open_marks(sheet, choices):
            fields[f"zahlen-{place}"] = forms.ChoiceField(
                label=_("Amounts in column %(number)s") % {"number": place + 1},
                choices=[
                    (
                        DecimalMark.COMMA.value,
                        _("1.234 is one thousand two hundred and thirty-four (German)"),
                    ),
                    (DecimalMark.POINT.value, _("1.234 is a little more than one (English)")),
                ],
                initial=choices.marks.get(str(place), DecimalMark.COMMA.value),
            )
        for place in open_orders(sheet, choices):
            fields[f"tage-{place}"] = forms.ChoiceField(
                label=_("Days in column %(number)s") % {"number": place + 1},
                choices=[
                    (SlashOrder.DAY_FIRST.value, _("3/4/2022 is 3 April")),
                    (SlashOrder.MONTH_FIRST.value, _("3/4/2022 is 4 March")),
                ],
                initial=choices.orders.get(str(place), SlashOrder.DAY_FIRST.value),
            )
        for name in REQUIRED_ROWS:
            words = vocabulary.labels.get(BY_NAME[name].source, {})
            fields[f"sonst-{name}"] = forms.ChoiceField(
                label=_("%(field)s of new measures that say nothing") % {"field": BY_NAME[name].header},
                required=False,
                choices=[("", phrases.NOT_STATED), *words.items()],
                initial=choices.defaults.get(name, ""),
            )
        self.fields = {**fields, **self.fields}
        self.initial.setdefault("clear", choices.clear)

    def clean(self) -> dict[str, Any]:
        """Each field once, and the code among them: by it measures are found again."""
        typed = super().clean() or {}
        seen: dict[str, str] = {}
        for key in [key for key in typed if key.startswith("spalte-")]:
            name = typed[key]
            if name and name in seen:
                self.add_error(
                    key, _("Another column is “%(name)s” already.") % {"name": BY_NAME[name].header}
                )
            elif name:
                seen[name] = key
        if "code" not in seen:
            self.add_error(
                None,
                _("Please say which column is the “Kürzel”. By it measures are found again the next time."),
            )
        return typed

    def chosen(self) -> Choices:
        """The choices as they were made."""
        typed = self.cleaned_data
        columns = [typed[f"spalte-{place}"] for place in range(len(self._choices.columns))]
        made = with_columns(self._choices, columns)
        return Choices(
            sheet=made.sheet,
            head=made.head,
            columns=made.columns,
            marks={key.partition("-")[2]: typed[key] for key in typed if key.startswith("zahlen-")},
            orders={key.partition("-")[2]: typed[key] for key in typed if key.startswith("tage-")},
            defaults={key.partition("-")[2]: typed[key] for key in typed if key.startswith("sonst-")},
            words=made.words,
            clear=typed["clear"],
        )


def samples(sheet: ReadSheet, head: int, place: int) -> str:
    """The first texts of a column, so that one sees what is in it."""
    texts = [" ".join(shown(row[place]).split()) for row in sheet.rows[head + 1 : head + 40]]
    some = [text[:40] for text in dict.fromkeys(texts) if text][:3]
    return (
        _("For example: %(samples)s") % {"samples": " · ".join(some)} if some else _("All cells are empty.")
    )


class WordsForm(HouseForm):
    """For each word that the town does not know what is meant by it."""

    def __init__(self, *args: Any, unknown: Sequence[Unknown], vocabulary: Vocabulary, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unknown = list(unknown)[:MOST_WORDS]
        for item in self.unknown:
            known = vocabulary.labels.get(item.source, {})
            others: list[tuple[str, Any]] = [("", _("please choose"))]
            if len(item.word) <= CREATABLE.get(item.source, 0):
                others.append((NEW, _("enter it as a new word")))
            others.append((SKIP, pgettext_lazy("word", "leave it out")))
            self.fields[_name_of(item)] = forms.ChoiceField(
                label=_("%(list)s: “%(word)s”") % {"list": SOURCES[item.source], "word": item.word[:200]},
                choices=[*others, (_("It means"), list(known.items()))] if known else others,
                help_text=_rows(item),
            )

    def chosen(self, before: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
        """What was chosen, by source and folded word, added to what was chosen before."""
        words = {source: dict(of) for source, of in before.items()}
        for item in self.unknown:
            words.setdefault(item.source, {})[folded(item.word)] = self.cleaned_data[_name_of(item)]
        return words


def _name_of(item: Unknown) -> str:
    """The name of a word's field. It says the word: places move when somebody else enters one meanwhile."""
    return f"wort-{hashlib.sha256(f'{item.source}:{folded(item.word)}'.encode()).hexdigest()[:12]}"


def _rows(item: Unknown) -> str:
    rows = ", ".join(map(str, item.rows[:5])) + (" …" if len(item.rows) > 5 else "")
    return (
        _("In row %(rows)s") % {"rows": rows}
        if len(item.rows) == 1
        else _("In rows %(rows)s") % {"rows": rows}
    )


SOURCES: dict[Source, Any] = {
    Source.GOAL: gettext_lazy("Goal"),
    Source.FIELD_OF_ACTION: gettext_lazy("Field of action"),
    Source.KEYWORD: gettext_lazy("Keyword"),
    Source.TARGET_GROUP: gettext_lazy("Target group"),
    Source.ORGANIZATION: gettext_lazy("Organisation"),
    Source.RESOLUTION: gettext_lazy("Resolution"),
    Source.VERSION: gettext_lazy("Version of the concept"),
    Source.STATUS: gettext_lazy("Status"),
    Source.TIMELINESS: gettext_lazy("Schedule"),
    Source.EMPHASIS: gettext_lazy("Emphasis"),
    Source.NOVELTY: gettext_lazy("New or existing"),
    Source.PRIORITY: gettext_lazy("Priority"),
    Source.REACH: gettext_lazy("Reach"),
}
