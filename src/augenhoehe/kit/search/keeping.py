# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes the index: documents become entries, in the transaction that changes the objects.

Rows changed past the signals (`bulk_create`, `update`) are brought in by `refresh` or the command `reindex`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from django.db import connection, models, transaction
from django.db.models.signals import post_delete, post_save

from augenhoehe.kit.models import SearchEntry
from augenhoehe.kit.search import gathering, registry
from augenhoehe.kit.search.document import indexed
from augenhoehe.kit.search.places import place
from augenhoehe.kit.search.registry import Followed, Kind

A_BATCH = 500
AT_ONCE = 2_000
"""Entries that SQLite takes in one statement; FTS5 writes what it has gathered at the end of each."""

COLUMNS = ("id", "kind", "object_id", "words", "terms")
Row = tuple[int, int, int, str, str]
"""An entry, column by column."""

_LOCKS = 0x5EA0
"""Beginning of PostgreSQL's advisory lock numbers that this module uses, one per kind."""


def register(kind: Kind) -> None:
    """Make a kind searchable: from now on its index follows every save and deletion."""
    registry.add(kind)
    gathering.write_with(_write_gathered)
    _listen(kind, kind.model, lambda row: (row.pk,))
    for model, followed in kind.follows.items():
        _listen(kind, model, followed)


def _listen(kind: Kind, model: type[models.Model], followed: Followed) -> None:
    def changed(instance: Any, **_details: Any) -> None:
        for number in followed(instance):
            if number is not None:
                gathering.touch(kind.name, number)

    name = f"search {kind.name} {model._meta.label}"
    post_save.connect(changed, sender=model, weak=False, dispatch_uid=name)
    post_delete.connect(changed, sender=model, weak=False, dispatch_uid=name)


def _write_gathered(touched: gathering.Touched) -> None:
    numbers: dict[str, list[int]] = defaultdict(list)
    for name, number in sorted(touched):
        numbers[name].append(number)
    for kind in registry.kinds(numbers):
        refresh(kind, numbers[kind.name])


def refresh(kind: Kind, numbers: Iterable[int]) -> None:
    """Bring the entries of some objects up to date; what is gone or not to be found loses its entry."""
    remaining = iter(sorted(set(numbers)))
    while batch := list(islice(remaining, A_BATCH)):
        with transaction.atomic():
            _wait_for_turn(kind, batch)
            write(kind, batch, rows_of(kind, batch))


def _wait_for_turn(kind: Kind, batch: list[int]) -> None:
    """On PostgreSQL two transactions may write one entry; the later must read what the earlier has saved."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_advisory_xact_lock(%s, number) FROM unnest(%s::int[]) AS number",
                [_LOCKS + kind.number, batch],
            )


def rows_of(kind: Kind, batch: list[int]) -> list[Row]:
    """The entries that objects should have, by what is stored of them now; none for what is not to be found."""
    return list(_rows(kind, kind.objects().filter(pk__in=batch)))


def write(kind: Kind, batch: list[int], rows: Iterable[Row]) -> None:
    """Let the objects of a batch have these entries and no others."""
    entries = SearchEntry.objects.filter(kind=kind.number, object_id__in=batch)
    stored = {row[2]: row for row in entries.values_list(*COLUMNS)}
    wanted = {row[2]: row for row in rows}
    gone = [row[0] for number, row in stored.items() if wanted.get(number) != row]
    if gone:
        SearchEntry.objects.filter(pk__in=gone).delete()
    _insert([row for number, row in wanted.items() if stored.get(number) != row])


def _rows(kind: Kind, objects: Iterable[Any]) -> Iterator[Row]:
    for item in objects:
        document = kind.document_of(item)
        if document is not None:
            columns = indexed(replace(document, facets={**document.facets, "kind": [kind.name]}))
            at = place(kind.number, item.pk, document.day)
            yield at, kind.number, item.pk, columns.words, columns.terms


def _insert(rows: list[Row]) -> None:
    """Write new entries the fastest way each database has; as objects of Django it would take twice as long."""
    columns = ", ".join(COLUMNS)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY kit_searchentry ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        # FTS5 gathers numbers that rise, and writes at once when one falls: in no order it takes three times as long
        rows = sorted(rows)
        for start in range(0, len(rows), AT_ONCE):
            some = rows[start : start + AT_ONCE]
            values = ", ".join(["(%s, %s, %s, %s, %s)"] * len(some))
            cursor.execute(
                f"INSERT INTO kit_searchentry ({columns}) VALUES {values}",  # noqa: S608  # fixed
                list(chain.from_iterable(some)),
            )
