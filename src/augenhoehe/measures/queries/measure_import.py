# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table that was read, what was said about it, and the question that both put to the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock
from augenhoehe.kit.spreadsheets import days, numbers
from augenhoehe.kit.spreadsheets.cells import ReadSheet, Spreadsheet, Value
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.header import column_names, folded, head_row
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.models import CatalogueMapping
from augenhoehe.measures.queries.measure_table import Vocabulary
from augenhoehe.measures.rules.columns import BY_NAME, CREATABLE, KNOWN_HEADERS, Kind, Source, proposed
from augenhoehe.measures.rules.measure_import import NEW, SKIP, Mapped, Question, Stored

REQUIRED_ROWS = ("goal", "field_of_action", "responsible")
"""Fields for which one answer may hold for all new measures that say nothing."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person said about a file; plain values, so that they wait beside it.

    sheet: which one, from 0; head: the row of the headers, from 0; columns: for each column the name of a field or
    nothing; marks and orders: by column, as text, where a column does not tell itself; words: by source, folded word
    to a key, NEW or SKIP.
    """

    sheet: int = 0
    head: int = 0
    columns: tuple[str, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    orders: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    clear: bool = False


def to_notes(choices: Choices) -> dict[str, Any]:
    """As plain JSON."""
    return asdict(choices)


def from_notes(notes: Mapping[str, Any]) -> Choices:
    """The reverse of `to_notes`."""
    return Choices(**{**notes, "columns": tuple(notes["columns"])})


def first_choices(read: Spreadsheet, municipality: Municipality, sheet: int | None = None) -> Choices:
    """What is proposed: the sheet that looks most like a catalogue, and its columns. One query."""
    remembered = CatalogueMapping.objects.filter(municipality=municipality).first()
    known: dict[str, str] = dict(remembered.columns) if remembered else {}
    places = range(len(read.sheets)) if sheet is None else [sheet]
    found = []
    for place in places:
        head = head_row(read.sheets[place], frozenset({*KNOWN_HEADERS, *known}))
        columns = proposed(column_names(read.sheets[place], head), known)
        found.append((sum(map(bool, columns)), -place, head, columns))
    _count, negative, head, columns = max(found)
    words = dict(remembered.words) if remembered else {}
    return Choices(-negative, head, tuple(columns), words=words)


def rows_below(sheet: ReadSheet, head: int) -> list[tuple[int, tuple[Value, ...]]]:
    """The rows below the headers with their numbers as the spreadsheet program shows them, empty ones left out."""
    return [
        (place + 1, row)
        for place, row in enumerate(sheet.rows)
        if place > head and any(cell is not None for cell in row)
    ]


def open_marks(sheet: ReadSheet, choices: Choices) -> list[int]:
    """Columns of amounts whose texts can be read in two ways with different results."""
    return [
        place
        for place, name in enumerate(choices.columns)
        if name
        and BY_NAME[name].kind is Kind.MONEY
        and numbers.differs(_column(sheet, choices.head, place))
        and len(numbers.possible_marks(_column(sheet, choices.head, place))) > 1
    ]


def open_orders(sheet: ReadSheet, choices: Choices) -> list[int]:
    """Columns of days with slashes that can be read in two ways."""
    return [
        place
        for place, name in enumerate(choices.columns)
        if name
        and BY_NAME[name].kind is Kind.DAY
        and days.differs(_column(sheet, choices.head, place))
        and len(days.possible_orders(_column(sheet, choices.head, place))) > 1
    ]


def _column(sheet: ReadSheet, head: int, place: int) -> list[Value]:
    return [row[place] for row in sheet.rows[head + 1 :]]


def question_of(
    read: Spreadsheet, choices: Choices, vocabulary: Vocabulary, stored: Iterable[Stored]
) -> Question:
    """What the rules are asked. Keys that the town does not have are left out, whoever sent them."""
    sheet = read.sheets[choices.sheet]
    columns = []
    for place, name in enumerate(choices.columns):
        if name:
            column = _column(sheet, choices.head, place)
            columns.append(Mapped(place, name, _mark(column, choices, place), _order(column, choices, place)))
    return Question(
        rows=rows_below(sheet, choices.head),
        columns=columns,
        words=vocabulary.words,
        stored=list(stored),
        today=clock.today(),
        chosen={
            source: {
                word: key
                for word, key in choices.words.get(source, {}).items()
                if key == SKIP
                or (key == NEW and source in CREATABLE)
                or key in vocabulary.labels.get(source, {})
            }
            for source in Source
            if source
        },
        defaults={
            name: key
            for name, key in choices.defaults.items()
            if name in REQUIRED_ROWS and key in vocabulary.labels.get(BY_NAME[name].source, {})
        },
        kinds=vocabulary.kinds,
        clear=choices.clear,
    )


def _mark(column: list[Value], choices: Choices, place: int) -> DecimalMark:
    possible = numbers.possible_marks(column)
    if len(possible) == 1:
        return next(iter(possible))
    return DecimalMark(choices.marks.get(str(place), DecimalMark.COMMA))


def _order(column: list[Value], choices: Choices, place: int) -> SlashOrder:
    possible = days.possible_orders(column)
    if len(possible) == 1:
        return next(iter(possible))
    return SlashOrder(choices.orders.get(str(place), SlashOrder.DAY_FIRST))


def remembered_columns(read: Spreadsheet, choices: Choices) -> dict[str, str]:
    """The headers of this file and what they meant, to be proposed the next time."""
    names = column_names(read.sheets[choices.sheet], choices.head)
    return {folded(header): name for header, name in zip(names, choices.columns, strict=True)}


def with_columns(choices: Choices, columns: Iterable[str]) -> Choices:
    """The same choices with other columns."""
    return replace(choices, columns=tuple(columns))
