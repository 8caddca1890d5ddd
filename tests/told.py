# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the rows that the demo's chapters write, and writes them again.

Telling a chapter means doing everything its people did, and takes a hundred times as long. Each process that
runs tests tells all of it once, through the actions; its tests then begin with the same rows, numbers included.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

Row = tuple[Any, ...]

#: Values in one INSERT; SQLite takes 32,766.
MOST_VALUES = 30_000


@dataclass(frozen=True)
class Table:
    """A table by its names in the database; generated columns are left out, since nobody can write them."""

    name: str
    key: str
    columns: tuple[str, ...]

    def rows(self, cursor: CursorWrapper) -> dict[Any, Row]:
        """All rows by primary key, values as the database's driver gives and takes them."""
        place = self.columns.index(self.key)
        cursor.execute(f"SELECT {self._columns()} FROM {_quoted(self.name)} ORDER BY {_quoted(self.key)}")  # noqa: S608 - names of our models
        return {row[place]: tuple(map(_taken, row)) for row in cursor.fetchall()}

    def remove(self, cursor: CursorWrapper, keys: list[Any]) -> None:
        """Take rows away by primary key."""
        marks = ", ".join(["%s"] * len(keys))
        where = f"{_quoted(self.key)} IN ({marks})"
        cursor.execute(f"DELETE FROM {_quoted(self.name)} WHERE {where}", keys)  # noqa: S608 - as above

    def add(self, cursor: CursorWrapper, rows: list[Row]) -> None:
        """Write rows, many at a time."""
        at_once = MOST_VALUES // len(self.columns)
        mark = f"({', '.join(['%s'] * len(self.columns))})"
        for start in range(0, len(rows), at_once):
            some = rows[start : start + at_once]
            cursor.execute(
                f"INSERT INTO {_quoted(self.name)} ({self._columns()}) VALUES {', '.join([mark] * len(some))}",  # noqa: S608
                [value for row in some for value in row],
            )

    def _columns(self) -> str:
        return ", ".join(map(_quoted, self.columns))


@dataclass(frozen=True)
class Told:
    """What a story changed: rows it wrote or wrote anew, and the keys of those it wrote anew or took away."""

    written: dict[Table, list[Row]]
    replaced: dict[Table, list[Any]]

    def tell_again(self) -> None:
        """Write the rows. The database must be as it was before the story; foreign keys are looked at last."""
        with transaction.atomic(), connection.cursor() as cursor:
            for table, keys in self.replaced.items():
                table.remove(cursor, keys)
            for table, rows in self.written.items():
                table.add(cursor, rows)


def kept(tell: Callable[[], object], *, undone: bool = False) -> Told:
    """Tell a story and keep what it changed; `undone` takes it back in the database."""
    with transaction.atomic():
        before = contents()
        tell()
        after = contents()
        transaction.set_rollback(undone)
    return difference(before, after)


def difference(before: dict[Table, dict[Any, Row]], after: dict[Table, dict[Any, Row]]) -> Told:
    """What has to be written and removed to come from one to the other; tables without changes are left out."""
    written = {
        table: [row for key, row in rows.items() if before[table].get(key) != row]
        for table, rows in after.items()
    }
    replaced = {
        table: [key for key, row in rows.items() if after[table].get(key) != row]
        for table, rows in before.items()
    }
    return Told(
        {table: rows for table, rows in written.items() if rows},
        {table: keys for table, keys in replaced.items() if keys},
    )


def contents() -> dict[Table, dict[Any, Row]]:
    """All rows of all tables of our models."""
    with connection.cursor() as cursor:
        return {table: table.rows(cursor) for table in tables()}


def tables() -> list[Table]:
    """The tables of all models, those between many and many included."""
    return [
        Table(
            model._meta.db_table,
            str(model._meta.pk.column),
            tuple(str(field.column) for field in model._meta.concrete_fields if not field.generated),
        )
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    ]


def _taken(value: Any) -> Any:
    """A value from the driver as the driver takes it: SQLite's gives a time of day, but takes text."""
    is_time = isinstance(value, datetime.time) and connection.vendor == "sqlite"
    return value.isoformat() if is_time else value


def _quoted(name: str) -> str:
    return str(connection.ops.quote_name(name))
