# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables that are read in by a process that dies: `python -m tests.measures.killed_import COMMAND WHAT`.

Started by test_killed_imports. `prepare` sets up the house; `hold` reads a table in and stops when everything is
written and nothing is kept yet, to be killed; `again` tells what was left behind and reads the same table in twice.
WHAT is `catalogue`, `actuals` or `values`. Each prints a line of JSON.
"""

from __future__ import annotations

import datetime
import json
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from unittest import mock

import django

MEASURES, LINES, YEARS = 60, 12, 8


def prepare() -> dict[str, Any]:
    """Bergkamen's people, a measure with budget lines, an indicator."""
    from tests.measures import builders, figures
    from tests.people import known_cast

    cast = known_cast()
    measure = builders.measure(cast, code="1")
    for number in range(LINES):
        builders.budget_line(cast, measure, title=f"Posten {number}")
    figures.indicator(cast, code="I 1")
    return {"lines": LINES}


def town() -> Any:
    """Bergkamen."""
    from augenhoehe.core.models import Municipality

    return Municipality.objects.get(slug="bergkamen")


def anna() -> Any:
    """Its integration manager."""
    from augenhoehe.core.models import Account

    return Account.objects.get(email="anna@bergkamen.example")


def catalogue(_last: Any = None) -> Any:
    """Read in a catalogue of new measures; how many are new, and how many were there as they are."""
    from augenhoehe.kit.spreadsheets.cells import ReadSheet, Spreadsheet
    from augenhoehe.measures.actions.import_measures import import_measures
    from augenhoehe.measures.models import Measure
    from augenhoehe.measures.queries.measure_import import first_choices, question_of
    from augenhoehe.measures.queries.measure_table import stored_measures, vocabulary_of
    from augenhoehe.measures.rules.measure_import import fingerprint, plan

    of = Measure.objects.select_related("goal", "field_of_action", "responsible").get(code="1")
    names = (f"{of.goal.code} {of.goal.title}", of.field_of_action.label, of.responsible.name)
    rows = [("Nr", "Maßnahme", "Ziel", "Handlungsfeld", "Zuständig")]
    rows += [(f"K {number}", f"Sprachtreff {number}", *names) for number in range(MEASURES)]
    read = Spreadsheet("csv", (ReadSheet("", tuple(rows)),))
    by, here = anna(), town()
    choices = first_choices(read, here)
    planned = plan(question_of(read, choices, vocabulary_of(by, here), stored_measures(by, here)))
    done = import_measures(municipality=here, read=read, choices=choices, seen=fingerprint(planned), by=by)
    return [done.created, done.same]


def actuals(last: Any = None) -> Any:
    """Enter the treasurer's amounts; on how many lines."""
    from augenhoehe.measures.actions.import_actuals import ActualAmount, import_actuals
    from augenhoehe.measures.models import BudgetLine

    lines = BudgetLine.objects.select_related("measure__municipality", "grant").order_by("pk")
    amounts = [ActualAmount(line, Decimal(100 + line.pk), line.revision) for line in lines]
    return import_actuals(
        municipality=town(), amounts=amounts, reason="Jahresabschluss", by=anna(), learned=last
    )


def values(last: Any = None) -> Any:
    """Read in the years of an indicator; how many are new."""
    from augenhoehe.measures.actions.import_values import Batch, import_values
    from augenhoehe.measures.actions.save_values import ValueEntry
    from augenhoehe.measures.models import Indicator, IndicatorValue

    indicator = Indicator.objects.get(code="I 1")
    before = IndicatorValue.objects.count()
    entries = [
        ValueEntry(as_of=datetime.date(2010 + year, 12, 31), value=Decimal(year)) for year in range(YEARS)
    ]
    import_values(municipality=town(), batches=[Batch(indicator, entries, None)], by=anna(), learned=last)
    return IndicatorValue.objects.count() - before


READ_IN: dict[str, Callable[..., Any]] = {"catalogue": catalogue, "actuals": actuals, "values": values}


def left() -> dict[str, int]:
    """What of all the tables is kept."""
    from augenhoehe.kit.models import AuditEvent
    from augenhoehe.measures.models import BudgetLine, IndicatorValue, Measure

    return {
        "measures": Measure.objects.exclude(code="1").count(),
        "amounts": BudgetLine.objects.exclude(actual=0).count(),
        "values": IndicatorValue.objects.count(),
        "told": AuditEvent.objects.filter(verb__endswith="read_in").count(),
    }


def hold(what: str) -> None:
    """Read a table in and stop when all of it is written."""
    from augenhoehe.measures.actions import import_measures

    def stop(*_given: object, **_named: object) -> None:
        print(json.dumps(left()), flush=True)  # noqa: T201 - to the test
        time.sleep(600)

    last = SimpleNamespace(keep=stop)  # the columns of the table are learned when all is written
    with mock.patch.object(import_measures, "_remember", stop):
        READ_IN[what](last)


def again(what: str) -> dict[str, Any]:
    """What the killed process has left behind, and what reading in the same table once and twice does."""
    from augenhoehe.kit import audit

    return {
        "left": left(),
        "first": READ_IN[what](),
        "second": READ_IN[what](),
        "kept": left(),
        "broken at": audit.verify(audit.chain_of(town())),
    }


if __name__ == "__main__":
    django.setup()
    command, *about = sys.argv[1:]
    commands: dict[str, Callable[..., Any]] = {"prepare": prepare, "hold": hold, "again": again}
    told = commands[command](*about)
    print(json.dumps(told))  # noqa: T201 - the answer to the test
