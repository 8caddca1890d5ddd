# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What reading in a table of the treasurer would do to a town's budget lines."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit.spreadsheets.cells import Spreadsheet
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import BudgetLine
from augenhoehe.measures.queries.budget import lines_of
from augenhoehe.measures.queries.measure_import import Choices
from augenhoehe.measures.queries.table_columns import TableKind, cells_of, mark_of
from augenhoehe.measures.rules import actual_rows
from augenhoehe.measures.rules.actual_rows import Column, Found, Line, Reading

MOST_ROWS = 2_000


def column_words() -> dict[str, str]:
    """Columns as people know them."""
    return {
        Column.CODE: _("Code of the measure"),
        Column.YEAR: _("Year"),
        Column.TITLE: _("What for?"),
        Column.PRODUCT_GROUP: _("Product group"),
        Column.ACTUAL: _("Actual amount"),
    }


ACTUALS = TableKind(
    "actuals",
    actual_rows.WORDS,
    column_words,
    lambda more: [
        (Column.CODE, Column.PRODUCT_GROUP),
        *([] if more.get("year") else [(Column.YEAR,)]),
        (Column.ACTUAL,),
    ],
)
"""Tables of the treasurer with what was really spent."""


def actuals_in(
    read: Spreadsheet,
    choices: Choices,
    actor: Any,
    town: Municipality,
    *,
    mark: str = "",
    year: int | None = None,
) -> tuple[Found, dict[int, BudgetLine]]:
    """What a table whose columns are known says, and the town's budget lines by their numbers. One query.

    Raises RuleViolation where its amounts can be read in two ways and nobody said how, or where it is too long.
    """
    how = DecimalMark(mark) if mark else mark_of(cells_of(read, choices, Column.ACTUAL))
    if how is None:
        raise RuleViolation(
            _("The numbers can be read in German and in English. Please say how they are written."),
            field="mark",
        )
    lines = {line.pk: line for line in lines_of(actor, town)}
    known = [
        Line(line.pk, line.measure.code, line.year, line.title, line.product_group, line.figures)
        for line in lines.values()
    ]
    columns = {name: place for place, name in enumerate(choices.columns) if name}
    rows = read.sheets[choices.sheet].rows
    found = actual_rows.read(rows, choices.head + 1, Reading(columns, how, year), known)
    count = len(found.spent) + len(found.errors)
    if count > MOST_ROWS:
        raise RuleViolation(
            _(
                "This table has %(count)d rows with amounts. At most %(most)d are read in at once; please divide it."
            )
            % {"count": count, "most": MOST_ROWS}
        )
    return found, lines
