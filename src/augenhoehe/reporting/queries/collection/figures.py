# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators in a report: the value at the end of its period, the one before, and what lies between the two."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import QuerySet

from augenhoehe.kit.charts import german
from augenhoehe.measures.enums import IndicatorKind
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.queries.figures import Figure, Shown, figures
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.collection.readers import Data, iso, place, told
from augenhoehe.reporting.rules import Change, Compared, change_between


def framework(report: Report) -> list[Data]:
    """The town's own figures in order of theme. Three queries."""
    return _told(_indicators(report).filter(kind=IndicatorKind.CONTEXT), report)


def of_measures(report: Report) -> dict[int, list[Data]]:
    """The figures of measures, by number of the measure. Three queries."""
    seen = _indicators(report).filter(kind=IndicatorKind.MEASURE)
    found: dict[int, list[Data]] = {}
    for one in _told(seen, report):
        found.setdefault(one["measure"], []).append(one)
    return found


def _indicators(report: Report) -> QuerySet[Indicator]:
    """What was kept at any time of the period."""
    seen = told(Indicator.objects.filter(municipality=report.municipality), report)
    return (
        seen.exclude(retired_on__lt=report.period_from)
        .select_related("municipality")
        .order_by("theme", "code")
    )


def _told(indicators: Iterable[Indicator], report: Report) -> list[Data]:
    """Small counts of people are kept back from everybody who reads a report, whoever writes it."""
    return [_figure(figure, report) for figure in figures(indicators, everything=False)]


def _figure(figure: Figure, report: Report) -> Data:
    indicator = figure.indicator
    until = min(report.period_to, report.as_of)
    known = [shown for shown in figure.of_group(figure.main_group) if shown.as_of <= until]
    now = known[-1] if known else None
    before = known[-2] if len(known) > 1 else None
    target = next(
        (one for one in figure.targets if one.group == figure.main_group and one.due_on >= until), None
    )
    return {
        "measure": indicator.measure_id,
        "title": indicator.title,
        "theme": indicator.theme,
        "unit": indicator.unit,
        "decimals": indicator.decimals,
        "definition": indicator.definition,
        "group": figure.main_group,
        "source": indicator.source,
        "territory": indicator.territory,
        "now": _value(now),
        "before": _value(before),
        "change": _change(indicator, now, before),
        "series": [_value(shown) for shown in known],
        "target": (
            {
                "due_on": iso(target.due_on),
                "words": german(target.value, decimals=indicator.decimals),
                "number": str(target.value.normalize()),
            }
            if target
            else None
        ),
        **place(indicator, report),
    }


def _value(shown: Shown | None) -> Data | None:
    if shown is None:
        return None
    return {
        "as_of": iso(shown.as_of),
        "words": shown.words,
        "number": None if shown.value is None else format(shown.value.normalize(), "f"),
        "reason": shown.reason,
        "broken": shown.stored.break_in_series,
        "break_reason": shown.stored.break_reason,
        "provisional": shown.stored.provisional,
        "note": shown.stored.source_note,
    }


def _change(indicator: Indicator, now: Shown | None, before: Shown | None) -> Data:
    """The change, and how it may be named: in the figure's own unit, for shares in percent points."""
    found = change_between(
        now.value if now else None,
        before.value if before else None,
        broken=now is not None and now.stored.break_in_series,
        share="%" in indicator.unit or "prozent" in indicator.unit.lower(),
        decimals=indicator.decimals,
        first=before is None,
    )
    return {"kind": found.kind, "amount": _signed(found, indicator.decimals), "percent": _percent(found)}


def _signed(change: Change, decimals: int) -> str:
    if change.kind not in {Compared.ABSOLUTE, Compared.POINTS} or change.amount is None:
        return ""
    return ("+" if change.amount > 0 else "") + german(change.amount, decimals=decimals)


def _percent(change: Change) -> str:
    if change.percent is None:
        return ""
    rounded = change.percent.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return ("+" if rounded > 0 else "") + german(rounded, decimals=1)
