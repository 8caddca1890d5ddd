# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Folds an initial migration: `python -m tools.migration_folding [ROOM…]`, run by `make migrations`.

Django makes a table first and adds foreign keys, constraints and indexes afterwards. On SQLite each of them builds
the table anew, and each changes the state that the next one starts from; a table that is made in one go saves a
new installation, and every test database, a third of the time.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import django
from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.writer import MigrationWriter

ROOMS = Path(__file__).resolve().parent.parent / "src" / "augenhoehe"


def folded(operations: Sequence[Operation], room: str) -> list[Operation]:
    """The same tables, each made whole and after those it points to.

    Operations that only Django's own order can serve stay as they are: tables that point at each other in a
    circle, and anything but making tables.
    """
    tables: dict[str, CreateModel] = {}
    for operation in operations:
        if isinstance(operation, CreateModel):
            tables[operation.name_lower] = operation
        elif isinstance(operation, (AddField, AddConstraint, AddIndex)):
            name = operation.model_name_lower
            whole: Any = tables[name].reduce(operation, room)
            (tables[name],) = whole
        else:
            return list(operations)
    sorter = TopologicalSorter({name: sorted(pointed_to(table, room)) for name, table in tables.items()})
    try:
        return [tables[name] for name in sorter.static_order()]
    except CycleError:
        return list(operations)


def pointed_to(table: CreateModel, room: str) -> set[str]:
    """The other tables of the room, by name in small letters, that a table needs to be there."""
    related = (getattr(field, "remote_field", None) for _name, field in table.fields)
    names: Iterable[str] = (str(relation.model).lower() for relation in related if relation)
    here = {name.removeprefix(f"{room}.") for name in names if name.startswith(f"{room}.")}
    return here - {table.name_lower}


def written(path: Path, room: str) -> str:
    """The text of a migration file with its operations folded."""
    module = importlib.import_module(f"augenhoehe.{room}.migrations.{path.stem}")
    migration: Any = module.Migration(path.stem, room)
    migration.operations = folded(migration.operations, room)
    # What an account depends on was resolved by loading it, and is written as the setting that it came from.
    migration.dependencies = [
        ("__setting__", "AUTH_USER_MODEL") if hasattr(dependency, "setting") else dependency
        for dependency in migration.dependencies
    ]
    return str(MigrationWriter(migration, include_header=False).as_string())


def main(rooms: Sequence[str]) -> int:
    """Fold the initial migrations of the named rooms, of all without names; returns 0."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    for path in sorted(ROOMS.glob("*/migrations/0001_initial.py")):
        room = path.parent.parent.name
        if not rooms or room in rooms:
            path.write_text(written(path, room), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
