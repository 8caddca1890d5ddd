# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables as people give them and as the net has them, read as values of indicators."""

from __future__ import annotations

from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock, fetching
from augenhoehe.kit.spreadsheets.cells import ReadSheet
from augenhoehe.kit.spreadsheets.extraction import read_spreadsheet
from augenhoehe.kit.spreadsheets.limits import UnreadableError
from augenhoehe.kit.spreadsheets.refusals import reason_of
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import Indicator, IndicatorSource
from augenhoehe.measures.queries.source_mapping import SourceMapping, read_by_head
from augenhoehe.measures.queries.value_preview import Preview, codes_of, preview

MOST_BYTES = 10_000_000
SECONDS = 20.0
"""What fetching a table may cost: official ones are some hundred kilobytes."""


def of_table(
    data: bytes, town: Municipality, *, indicator: Indicator | None = None, mark: str = ""
) -> Preview:
    """What a file or a pasted table would do. Raises RuleViolation where it cannot be read as such a table."""
    indicators = codes_of(town)
    code = indicator.code if indicator else ""
    sheets = _sheets(data)
    return preview(*read_by_head(sheets, mark, code, frozenset(indicators)), indicators, clock.today())


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
