# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables as people give them and as the net has them, read as values of indicators."""

from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock, fetching
from augenhoehe.kit.spreadsheets.cells import ReadSheet, Spreadsheet
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.extraction import read_spreadsheet
from augenhoehe.kit.spreadsheets.limits import UnreadableError
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.kit.spreadsheets.refusals import reason_of
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import IndicatorSource
from augenhoehe.measures.queries import table_columns
from augenhoehe.measures.queries.measure_import import Choices
from augenhoehe.measures.queries.source_mapping import SourceMapping, days_in_two_ways, limited, read_by_head
from augenhoehe.measures.queries.value_preview import Preview, codes_of, preview
from augenhoehe.measures.rules import value_rows
from augenhoehe.measures.rules.value_rows import Column, Reading

MOST_BYTES = 10_000_000
SECONDS = 20.0
"""What fetching a table may cost: official ones are some hundred kilobytes."""


def of_table(data: bytes, town: Municipality, *, mark: str = "") -> Preview:
    """What a table with the columns of `value_preview` would do. Raises RuleViolation where it is none."""
    indicators = codes_of(town)
    sheets = _sheets(data)
    return preview(*read_by_head(sheets, mark, "", frozenset(indicators)), indicators, clock.today())


def of_columns(
    read: Spreadsheet,
    choices: Choices,
    town: Municipality,
    *,
    code: str = "",
    mark: str = "",
    order: str = "",
) -> Preview:
    """What a table whose columns are known would do. `code`: the indicator of all rows, where no column tells it.

    Raises RuleViolation where its numbers or days can be read in two ways and nobody said how, or where it is too long.
    """
    values = table_columns.cells_of(read, choices, Column.VALUE)
    found = table_columns.mark_of(values) if not mark else DecimalMark(mark)
    if found is None:
        raise RuleViolation(
            _("The numbers can be read in German and in English. Please say how they are written."),
            field="mark",
        )
    columns = {Column(name): place for place, name in enumerate(choices.columns) if name}
    slashes = table_columns.order_of(table_columns.cells_of(read, choices, Column.AS_OF))
    if slashes is None and not order:
        raise RuleViolation(days_in_two_ways(), field="order")
    indicators = codes_of(town)
    reading = Reading(columns, found, code=code, order=slashes or SlashOrder(order))
    rows = read.sheets[choices.sheet].rows
    return preview(
        *limited(value_rows.read(rows, choices.head + 1, reading, frozenset(indicators))),
        indicators,
        clock.today(),
    )


def of_source(source: IndicatorSource) -> Preview:
    """What fetching a source now would do. Raises RuleViolation with the reason where it cannot be fetched or read."""
    mapping, code = SourceMapping.of(source), source.indicator.code
    try:
        data = fetching.fetch(source.address, most_bytes=MOST_BYTES, seconds=SECONDS)
    except fetching.FetchError as error:
        raise RuleViolation(error.reason) from error
    sheets = _sheets(data, mapping)
    return preview(*mapping.read(sheets, code), {code: source.indicator}, clock.today())


def _sheets(data: bytes, mapping: SourceMapping | None = None) -> tuple[ReadSheet, ...]:
    try:
        found = read_spreadsheet(
            data,
            encoding=mapping.encoding if mapping else "",
            delimiter=mapping.delimiter if mapping else "",
        )
    except UnreadableError as error:
        raise RuleViolation(reason_of(error.code)) from error
    return found.sheets
