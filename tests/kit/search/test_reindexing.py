# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The index made anew. Processes are stood in for: what they do is done at once, in this one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from itertools import count
from typing import Any

import pytest
from django.db import connection

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from augenhoehe.kit import search
from augenhoehe.kit.models import SearchEntry
from augenhoehe.kit.search import reindexing
from augenhoehe.kit.search.places import place
from tests.council import builders

PAPERS = 1


class Here:
    """A pool of no processes: work is done when it is asked for."""

    asked = 0

    def __init__(self, *_details: Any) -> None:
        type(self).asked = 0

    def __enter__(self) -> Here:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def submit(self, work: Callable[..., Any], *details: Any) -> Future[Any]:
        type(self).asked += 1
        done: Future[Any] = Future()
        done.set_result(work(*details))
        return done


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a handful of objects be many, and be seen by others."""
    monkeypatch.setattr(reindexing, "MANY", 1)
    monkeypatch.setattr(reindexing, "A_BATCH", 2)
    monkeypatch.setattr(reindexing, "A_LONG_BATCH", 2)
    monkeypatch.setattr(reindexing, "pool_of", Here)
    monkeypatch.setattr(reindexing, "get_ready", lambda _database: None)
    monkeypatch.setattr(reindexing, "_is_seen_by_others", lambda: True)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


@pytest.fixture
def papers(cast: Cast) -> list[Paper]:
    return [builders.paper(cast, reference=f"12/090{number}") for number in range(5)]


def reindex() -> int:
    (kind,) = search.kinds(["paper"])
    return search.reindex(kind)


def subjects() -> set[str]:
    return {entry.words.split("|")[1].strip() for entry in SearchEntry.objects.filter(kind=PAPERS)}


def test_in_a_transaction_one_process_does_it_all(
    papers: list[Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reindexing, "MANY", 1)
    monkeypatch.setattr(reindexing, "pool_of", None)
    Paper.objects.update(name="Sprachkurse")
    assert reindex() == 5
    assert subjects() == {"sprachkurs"}


@pytest.mark.django_db
def test_a_process_that_starts_afresh_gets_ready() -> None:
    with reindexing.pool_of(1) as pool:
        pool.submit(reindexing.get_ready, str(connection.settings_dict["NAME"])).result(timeout=60)


@pytest.mark.usefixtures("shared")
def test_many_processes_leave_the_same_index(papers: list[Paper]) -> None:
    before = set(SearchEntry.objects.values_list())
    SearchEntry.objects.filter(object_id=papers[0].pk).delete()
    SearchEntry.objects.create(id=place(PAPERS, 999_999, None), kind=PAPERS, object_id=999_999, words=" x ")
    assert reindex() == 5
    assert Here.asked == 3
    assert set(SearchEntry.objects.values_list()) == before


@pytest.mark.usefixtures("shared")
def test_what_somebody_saves_meanwhile_is_not_lost(
    papers: list[Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read ahead is stale when another connection has written; the number of the version tells."""
    if connection.vendor != "sqlite":
        pytest.skip("Elsewhere nothing is read ahead.")
    versions = count()
    monkeypatch.setattr(reindexing, "_version", lambda: next(versions))
    monkeypatch.setattr(reindexing, "_rows", lambda _database, _kind, _batch: [])
    Paper.objects.update(name="Sprachkurse")
    reindex()
    assert subjects() == {"sprachkurs"}
    assert SearchEntry.objects.filter(kind=PAPERS).count() == 5


def test_the_version_stays_while_nobody_else_writes(papers: list[Paper]) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("Elsewhere there is no such number.")
    before = reindexing._version()
    Paper.objects.update(name="Sprachkurse")
    assert reindexing._version() == before
    assert not reindexing._is_seen_by_others()
