# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A workbook of the catalogue: measures, milestones, reports, money and figures, each on its sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn
from augenhoehe.measures import labels
from augenhoehe.measures.models import BudgetLine, IndicatorValue, Milestone, ProgressUpdate
from augenhoehe.measures.queries.measure_table import sheet_of, stored_measures, vocabulary_of

TOWN = "measure__municipality"


def measure_sheets(actor: Any, municipality: Municipality) -> list[Sheet]:
    """Everything `actor` may see of the town's measures; 14 queries, however many they are."""
    stored = stored_measures(actor, municipality)
    first = sheet_of(stored, vocabulary_of(actor, municipality))
    return [
        first,
        _milestones(actor, municipality),
        _updates(actor, municipality),
        _money(actor, municipality),
        _figures(actor, municipality),
    ]


def _sheet(name: str, columns: Sequence[tuple[str, float]], rows: Iterable[Sequence[Cell]]) -> Sheet:
    return Sheet(name, [SheetColumn(header, width) for header, width in columns], list(rows))


def _milestones(actor: Any, municipality: Municipality) -> Sheet:
    seen = policies.visible_in(actor, Milestone.objects.all(), municipality, town=TOWN)
    rows = seen.order_by("measure__code", "due_on", "pk").values_list(
        "measure__code", "title", "due_on", "reached_on"
    )
    columns = [("Kürzel", 10), ("Meilenstein", 44), ("Geplant für", 12), ("Erreicht am", 12)]
    return _sheet("Meilensteine", columns, rows)


def _updates(actor: Any, municipality: Municipality) -> Sheet:
    seen = policies.visible_in(actor, ProgressUpdate.objects.all(), municipality, town=TOWN)
    found = seen.order_by("measure__code", "reported_on", "pk").values_list(
        *("measure__code", "reported_on", "status", "timeliness", "delay_reason", "text", "next_steps"),
        *("assessment", "participants"),
    )
    rows = (
        (
            *(code, day, _word(labels.STATUS, status), _word(labels.TIMELINESS, timeliness), reason, text),
            *(steps, _word(labels.ASSESSMENT, assessment), participants),
        )
        for code, day, status, timeliness, reason, text, steps, assessment, participants in found
    )
    columns: list[tuple[str, float]] = [
        *(("Kürzel", 10), ("Stand vom", 12), ("Stand", 16), ("Zeitplan", 16), ("Grund der Verzögerung", 30)),
        *(("Was geschehen ist", 60), ("Nächste Schritte", 40), ("Ziel erreicht", 16), ("Teilnehmende", 12)),
    ]
    return _sheet("Sachstände", columns, rows)


def _money(actor: Any, municipality: Municipality) -> Sheet:
    seen = policies.visible_in(actor, BudgetLine.objects.all(), municipality, town=TOWN)
    found = seen.order_by("measure__code", "year", "pk").values_list(
        *("measure__code", "year", "title", "kind", "product_group", "planned", "committed", "actual"),
        *("own_share", "third_party", "full_time_posts"),
    )
    rows = (
        (code, str(year), title, _word(labels.BUDGET_KIND, kind), *rest)
        for code, year, title, kind, *rest in found
    )
    columns: list[tuple[str, float]] = [
        *(("Kürzel", 10), ("Jahr", 8), ("Zweck", 36), ("Art", 16), ("Produktgruppe", 14), ("Geplant", 14)),
        *(
            ("Gebunden", 14),
            ("Ausgegeben", 14),
            ("Eigenanteil", 14),
            ("Drittmittel", 14),
            ("Stellen (VZÄ)", 12),
        ),
    ]
    return _sheet("Mittel", columns, rows)


def _figures(actor: Any, municipality: Municipality) -> Sheet:
    seen = policies.visible_in(
        actor, IndicatorValue.objects.all(), municipality, town="indicator__municipality"
    ).filter(indicator__measure__isnull=False)
    rows = seen.order_by("indicator__measure__code", "indicator__title", "as_of").values_list(
        *("indicator__measure__code", "indicator__title", "group", "as_of", "value", "indicator__unit"),
        "missing_reason",
    )
    columns: list[tuple[str, float]] = [
        *(("Kürzel", 10), ("Kennzahl", 36), ("Gruppe", 20), ("Stichtag", 12), ("Wert", 12), ("Einheit", 14)),
        ("Kein Wert, weil", 30),
    ]
    return _sheet("Kennzahlen", columns, rows)


def _word(words: Any, value: str) -> str:
    return str(words[value]) if value else ""
