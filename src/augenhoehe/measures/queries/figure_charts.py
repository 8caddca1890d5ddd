# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""An indicator as a chart of lines: values over time by group, breaks, and what shall be reached."""

from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.kit import phrases
from augenhoehe.kit.charts import LineChart, Series, Target
from augenhoehe.kit.charts.model import FILLS
from augenhoehe.measures.queries.figures import Figure

MOST_LINES = len(FILLS)
"""More groups than that cannot be told apart; the table has all of them."""


def chart_of(figure: Figure) -> LineChart | None:
    """The chart of an indicator; None where it has no value at all."""
    days, groups = figure.days, figure.groups[:MOST_LINES]
    if not any(shown.value is not None for shown in figure.cells.values()):
        return None
    indicator = figure.indicator
    years = len({day.year for day in days}) == len(days)
    series = []
    for group in groups:
        cells = [figure.cells.get((day, group)) for day in days]
        told = [(place, cell) for place, cell in enumerate(cells) if cell is not None]
        series.append(
            Series(
                group or _("total"),
                [cell.value if cell else None for cell in cells],
                words={place: f"{cell.words} ({cell.reason})" for place, cell in told if cell.value is None},
                breaks={
                    place: cell.stored.break_reason for place, cell in told if cell.stored.break_in_series
                },
            )
        )
    return LineChart(
        title=indicator.title,
        categories=[str(day.year) if years else phrases.short_date(day) for day in days],
        series=series,
        category_label=_("Year") if years else _("As of"),
        unit=indicator.unit,
        decimals=indicator.decimals,
        targets=[
            Target(_target_name(target.due_on.year, target.group), target.value)
            for target in figure.targets
            if target.group in groups
        ],
    )


def _target_name(year: int, group: str) -> str:
    if group:
        return _("Target %(year)d, %(group)s") % {"year": year, "group": group}
    return _("Target %(year)d") % {"year": year}
