# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bergkamen's indicators. All numbers are invented, and each indicator says so where its source stands."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from decimal import Decimal

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit import clock
from augenhoehe.measures.actions.create_indicator import create_indicator
from augenhoehe.measures.actions.indicator_facts import IndicatorFacts
from augenhoehe.measures.actions.save_source import save_source
from augenhoehe.measures.actions.save_target import save_target
from augenhoehe.measures.actions.save_values import ValueEntry, save_values
from augenhoehe.measures.demo.plan import day
from augenhoehe.measures.enums import Direction
from augenhoehe.measures.models import Indicator, Measure
from augenhoehe.measures.queries import indicator_catalogue
from augenhoehe.measures.queries.source_mapping import SourceMapping

ENTERED_ON = day("2023-01-10")
YEARS = range(2018, 2023)
INVENTED = " (hier erfundene Zahlen)"

Row = tuple[float | str, ...]
"""Values of one group from 2018 to 2022; a text is the reason why there is none."""


@dataclass(frozen=True, slots=True)
class Story:
    """Values of an indicator of the catalogue, by group; what changed in which year; and its target."""

    code: str
    rows: dict[str, Row]
    broken: tuple[int, str] | None = None
    target: tuple[str, str, str] | None = None
    provisional: bool = False


STORIES = (
    Story(
        "D1",
        {
            "": (48_725, 48_919, 48_788, 48_902, 49_310),
            "mit deutschem Pass": (42_420, 42_310, 41_980, 41_790, 41_260),
            "ohne deutschen Pass": (6_305, 6_609, 6_808, 7_112, 8_050),
        },
    ),
    Story("D2", {"": (12.9, 13.5, 14.0, 14.5, 16.3)}),
    Story(
        "D3",
        {"": (16_900, 17_150, 18_940, 19_210, 20_050)},
        broken=(2020, "Seitdem wird mit einem anderen Verfahren aus dem Melderegister abgeleitet."),
    ),
    Story(
        "F2",
        {
            "": (61, 55, 47, 44, 118),
            "Alter: unter 18": (24, 20, 14, 4, 43),
            "Alter: ab 18": (37, 35, 33, 40, 75),
        },
    ),
    Story(
        "R1",
        {
            "": (58, 64, 41, 52, 67),
            "Geschlecht: Frauen": (31, 33, 22, 27, 36),
            "Geschlecht: Männer": (27, 31, 19, 25, 31),
        },
        target=("2025-12-31", "80", "Ziel 1 des Konzepts"),
    ),
    Story(
        "B1",
        {
            "": (5.8, 5.5, 6.1, 6.4, 6.0),
            "mit deutschem Pass": (4.6, 4.4, 4.9, 5.1, 4.8),
            "ohne deutschen Pass": (14.2, 13.1, "wegen der Pandemie nicht erhoben", 14.0, 12.6),
        },
        target=("2026-12-31", "4.5", "Bildungsbericht"),
        provisional=True,
    ),
    Story("W3", {"": (13.9, 13.4, 13.6, 13.1, 13.8), "ohne deutschen Pass": (34.8, 33.1, 32.9, 31.7, 36.2)}),
    Story(
        "O3", {"": (12, 18, "wegen der Pandemie keine Fortbildung", 26, 41)}, target=("2024-12-31", "60", "")
    ),
)

OF_MEASURES = (
    ("1.1.1", "Teilnehmende der Jugendkonferenz", {2021: "45", 2022: "62"}, ("2023-05-05", "80")),
    ("3.1.1", "Abgeschlossene Qualifikationen", {2021: "0", 2022: "10"}, ("2022-11-30", "10")),
)


def tell(cast: Cast) -> None:
    """Tell the indicators of the town and the figures of two measures."""
    town, by = cast.bergkamen, cast.people["anna"]
    with clock.standing_on(ENTERED_ON):
        made: dict[str, Indicator] = {}
        for story in STORIES:
            made[story.code] = _of_town(town, story, made, by)
        for code, title, values, target in OF_MEASURES:
            measure = Measure.objects.select_related("municipality").get(municipality=town, code=code)
            _of_measure(measure, title, values, target, by)
        save_source(
            indicator=made["D1"],
            title="Bevölkerungstabelle (Beispiel, die Adresse gibt es nicht)",
            address="https://daten.example.org/bevoelkerung.csv",
            licence="Datenlizenz Deutschland – Namensnennung – Version 2.0",
            mapping=SourceMapping("Stichtag", "Personen", filters=(("Gemeinde", "Bergkamen"),)),
            by=by,
        )


def _of_town(town: Municipality, story: Story, made: dict[str, Indicator], by: Account) -> Indicator:
    entry = next(entry for entry in indicator_catalogue.entries() if entry.code == story.code)
    facts = IndicatorFacts(
        code=entry.code,
        title=entry.title,
        theme=entry.theme,
        definition=entry.definition,
        unit=entry.unit,
        decimals=entry.decimals,
        direction=entry.direction,
        counts_people=entry.counts_people,
        base=made.get(entry.base),
        groups="\n".join(group for group in story.rows if group),
        territory=town.name,
        source=f"{entry.source}{INVENTED}",
        source_url=entry.source_url,
        public=True,
    )
    indicator = create_indicator(municipality=town, facts=facts, by=by)
    entries = [
        _entry(story, year, group, told)
        for group, row in story.rows.items()
        for year, told in zip(YEARS, row, strict=True)
    ]
    save_values(indicator=indicator, entries=entries, by=by)
    if story.target:
        due_on, value, note = story.target
        save_target(indicator=indicator, due_on=day(due_on), value=Decimal(value), note=note, by=by)
    return indicator


def _entry(story: Story, year: int, group: str, told: float | str) -> ValueEntry:
    broken = story.broken is not None and story.broken[0] == year
    plain = ValueEntry(
        as_of=datetime.date(year, 12, 31),
        group=group,
        break_in_series=broken,
        break_reason=story.broken[1] if story.broken and broken else "",
        provisional=story.provisional and year == YEARS[-1],
    )
    if isinstance(told, str):
        return replace(plain, missing_reason=told)
    return replace(plain, value=Decimal(str(told)))


def _of_measure(
    measure: Measure,
    title: str,
    values: dict[int, str],
    target: tuple[str, str],
    by: Account,
) -> None:
    town = measure.municipality
    facts = IndicatorFacts(
        code=f"K {measure.code}",
        title=title,
        definition="Menschen, die im Jahr dabei waren. Jeder Mensch zählt einmal.",
        unit="Personen",
        direction=Direction.HIGHER,
        counts_people=True,
        suppress_below=3,
        source="Erfundene Zahlen",
        territory=town.name,
        responsible=measure.responsible,
        public=True,
        measure=measure,
    )
    indicator = create_indicator(municipality=town, facts=facts, by=by)
    entries = [
        ValueEntry(as_of=datetime.date(year, 12, 31), value=Decimal(value)) for year, value in values.items()
    ]
    save_values(indicator=indicator, entries=entries, by=by)
    save_target(indicator=indicator, due_on=day(target[0]), value=Decimal(target[1]), by=by)
