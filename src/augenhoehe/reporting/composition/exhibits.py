# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every figure, table and chart of a report with its origin: the rule it was counted by and what was counted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from augenhoehe.kit.charts import BarChart, LineChart, as_table
from augenhoehe.kit.documents.structure import hyphened
from augenhoehe.kit.documents.tree import KeyFigure, KeyFigures, Node, Table, plain

Data = dict[str, Any]


class ExhibitKind(StrEnum):
    """What is shown."""

    FIGURE = "figure"
    TABLE = "table"
    CHART = "chart"


@dataclass(frozen=True, slots=True)
class Source:
    """One thing that was counted: what it said, its page inside and the street's, where there are such."""

    label: str
    value: str
    address: str = ""
    public_address: str = ""

    @classmethod
    def of(cls, row: Data, label: str, value: str) -> Source:
        """A row of the data that knows its place."""
        return cls(label, value, row.get("address", ""), row.get("public_address", ""))


@dataclass(frozen=True, slots=True)
class Origin:
    """`short`: a line for print, such as "16 measures, as of 31.12.2022"; `rule`: how it was counted, in sentences."""

    short: str
    rule: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One figure, table or chart as it is stored: in words, cell by cell, so that editions can be compared.

    `key` is part of an address and stays the same from edition to edition.
    """

    key: str
    kind: ExhibitKind
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Shown:
    """A node of the document with what is exhibited by it; key figures stand several in one."""

    node: Node
    exhibits: tuple[Exhibit, ...] = field(default=())


Part = Node | Shown


def key_of(kind: str, title: str) -> str:
    """The key of an exhibit that is one of several, by its title; what ASCII cannot say is told by a hash."""
    said = hyphened(title, 60)
    if sum(map(str.isalnum, said)) < sum(map(str.isalnum, title)):
        said = f"{said}-{hashlib.sha256(title.encode()).hexdigest()[:8]}".strip("-")
    return f"{kind}-{said}"


def table(key: str, node: Table, origin: Origin) -> Shown:
    """A table and its origin."""
    columns = tuple(plain(column.header) for column in node.columns)
    return Shown(
        node, (Exhibit(key, ExhibitKind.TABLE, node.caption, columns, _rows(node.rows, node.footer), origin),)
    )


def chart(key: str, node: BarChart | LineChart, origin: Origin) -> Shown:
    """A chart and its origin; stored are the figures of the table beside it."""
    figures = as_table(node)
    rows = (*figures.rows, figures.footer) if figures.footer else figures.rows
    return Shown(node, (Exhibit(key, ExhibitKind.CHART, node.title, figures.header, rows, origin),))


def key_figures(items: Sequence[tuple[str, str, KeyFigure, Origin]], columns: tuple[str, str]) -> Shown:
    """Key figures, each with its key, title and origin."""
    return Shown(
        KeyFigures([figure for _key, _title, figure, _origin in items]),
        tuple(
            Exhibit(
                key,
                ExhibitKind.FIGURE,
                title,
                columns,
                ((title, f"{figure.figure} {figure.unit}".strip()),),
                origin,
            )
            for key, title, figure, origin in items
        ),
    )


def _rows(*groups: Iterable[Sequence[Any]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(plain(cell) for cell in row) for group in groups for row in group)
