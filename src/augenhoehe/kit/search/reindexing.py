# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the whole index anew, with a process of its own for each core.

Others may write meanwhile: every batch is a transaction of its own and holds what is stored when it is written.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import django
from django.db import connection, transaction

from augenhoehe.kit import circles
from augenhoehe.kit.models import SearchEntry
from augenhoehe.kit.search import keeping, registry
from augenhoehe.kit.search.keeping import A_BATCH, Row
from augenhoehe.kit.search.registry import Kind

MANY = 4_000
"""Objects from which on starting processes takes less time than it saves."""

A_LONG_BATCH = 2_000
"""Objects that SQLite's one writer takes at once; on PostgreSQL each of a batch is locked, so it is shorter there."""

GATHERED = 16 << 20
"""Bytes that FTS5 gathers before it writes them; with its own 1 MB it would write, and later merge, far more."""

MOST_PROCESSES = 4
"""Cores that are taken at most, so that the others go on serving pages."""


def reindex(kind: Kind) -> int:
    """Bring all entries of a kind up to date, batch by batch; returns how many objects there are."""
    numbers = list(kind.model._default_manager.order_by("pk").values_list("pk", flat=True))
    stored = SearchEntry.objects.filter(kind=kind.number).values_list("object_id", flat=True)
    wanted = sorted({*numbers, *stored})
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    if len(wanted) < MANY or processes == 1 or not _is_seen_by_others():
        keeping.refresh(kind, wanted)
        return len(numbers)
    with pool_of(processes) as pool:
        if connection.vendor == "postgresql":
            _each_by_itself(kind, _batches(wanted, A_BATCH), pool)
        else:
            _one_writes(kind, _batches(wanted, A_LONG_BATCH), pool, 2 * processes)
    return len(numbers)


def _batches(numbers: list[int], size: int) -> Iterator[list[int]]:
    return (numbers[start : start + size] for start in range(0, len(numbers), size))


def _is_seen_by_others() -> bool:
    """Whether another process sees what this one sees: not inside a transaction, nor in a database in memory."""
    if connection.in_atomic_block:
        return False
    return connection.vendor != "sqlite" or Path(_database()).exists()


def pool_of(processes: int) -> ProcessPoolExecutor:
    """Processes that start afresh: nothing of this package can be imported there before Django is set up."""
    return ProcessPoolExecutor(processes, get_context("spawn"), initializer=django.setup)


@cache
def get_ready(database: str) -> None:
    """Get a new process ready for the same database, before the first of its batches."""
    connection.settings_dict["NAME"] = database
    circles.look_seldom()  # among the rows of a batch it takes a third of reading them
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # the index is written in longer lists, which takes fewer walks through it
            cursor.execute("SET work_mem = '64MB'; SET gin_pending_list_limit = '8MB'")


def _each_by_itself(kind: Kind, batches: Iterator[list[int]], pool: ProcessPoolExecutor) -> None:
    """Every process reads and writes; a lock for each object lets it read what is stored."""
    for written in [pool.submit(_refresh, _database(), kind.name, batch) for batch in batches]:
        written.result()


def _one_writes(kind: Kind, batches: Iterator[list[int]], pool: ProcessPoolExecutor, ahead: int) -> None:
    """SQLite has one writer: this process. The others read ahead, which is good for nothing when somebody writes."""
    waiting: deque[tuple[list[int], int, Future[list[Row]]]] = deque()

    def ask(number: int) -> None:
        for batch in islice(batches, number):
            version = _version()
            waiting.append((batch, version, pool.submit(_rows, _database(), kind.name, batch)))

    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kit_search_terms(kit_search_terms, rank) VALUES ('hashsize', %s)", [GATHERED]
        )
    ask(ahead)
    while waiting:
        batch, version, coming = waiting.popleft()
        read_ahead = coming.result()
        ask(1)
        with transaction.atomic():
            # from here on nobody else writes
            if _version() == version:
                keeping.write(kind, batch, read_ahead)
            else:
                keeping.write(kind, batch, keeping.rows_of(kind, batch))


def _version() -> int:
    """A number of SQLite's that changes when another connection has written, and only then."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA data_version")
        return int(cursor.fetchone()[0])


def _kind(name: str) -> Kind:
    (kind,) = registry.kinds([name])
    return kind


def _database() -> str:
    return str(connection.settings_dict["NAME"])


def _refresh(database: str, name: str, batch: list[int]) -> None:
    get_ready(database)
    keeping.refresh(_kind(name), batch)


def _rows(database: str, name: str, batch: list[int]) -> list[Row]:
    get_ready(database)
    return keeping.rows_of(_kind(name), batch)
