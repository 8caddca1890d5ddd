# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every model has a row in docs/glossar.md whose German is the word that the pages show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.utils import translation

from tests.architecture.house import ROOT

CODE_NAME = re.compile(r"`?(?:[a-z]+\.)?(?!Code$)[A-Z]\w+`?")  # not the head of the table
GLOSSARY = ROOT / "docs" / "glossar.md"


@dataclass(frozen=True)
class Row:
    """A row: the German noun, its name in the code, where it comes from, what it means."""

    german: str
    source: str
    definition: str


def read(text: str) -> dict[str, Row]:
    """The rows of all tables with at least four columns (German, code, source, definition), by code name."""
    rows: dict[str, Row] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 4 and CODE_NAME.fullmatch(cells[1]):
            rows[cells[1].strip("`")] = Row(cells[0].strip("*"), cells[2], cells[3])
    return rows


def offences(models: Iterable[tuple[str, str, str]], rows: Mapping[str, Row]) -> list[str]:
    """A sentence for every model (room, name, German) whose row is missing, differs, or is empty."""
    found = []
    for room, name, german in models:
        row = rows.get(f"{room}.{name}") or rows.get(name)
        if row is None:
            found.append(f"{room}.{name} ({german}) has no row")
        elif row.german != german:
            found.append(f"{room}.{name} is “{row.german}” in the glossary and “{german}” on the pages")
        elif not row.source or not row.definition:
            found.append(f"{room}.{name} has a row without source or definition")
    return found


def own_models() -> list[tuple[str, str, str]]:
    """Room, name and German of every model of the house."""
    with translation.override("de"):
        return [
            (config.name.removeprefix("augenhoehe."), model.__name__, str(model._meta.verbose_name))
            for config in apps.get_app_configs()
            if config.name.startswith("augenhoehe.")
            for model in config.get_models()
        ]


def test_every_model_is_in_the_glossary() -> None:
    models = own_models()
    assert models
    assert offences(models, read(GLOSSARY.read_text())) == []


TABLE = """
| Deutsch | Code | Quelle | Bedeutung |
|---|---|---|---|
| **Vorlage** | `Paper` | OParl 1.1 | Was dem Rat vorgelegt wird |
| Ziel | measures.Goal | Handbuch | |
"""


def test_rows_are_read() -> None:
    rows = read(TABLE)
    assert rows["Paper"] == Row("Vorlage", "OParl 1.1", "Was dem Rat vorgelegt wird")
    assert set(rows) == {"Paper", "measures.Goal"}


def test_gaps_and_differences_are_found() -> None:
    models = [
        ("council", "Paper", "Vorlage"),
        ("council", "Meeting", "Sitzung"),
        ("core", "Paper", "Papier"),
        ("measures", "Goal", "Ziel"),
    ]
    assert offences(models, read(TABLE)) == [
        "council.Meeting (Sitzung) has no row",
        "core.Paper is “Vorlage” in the glossary and “Papier” on the pages",
        "measures.Goal has a row without source or definition",
    ]
