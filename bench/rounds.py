# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round about 1,000 measures in twenty departments opened, and the year closed, in the database of `bench.catalogue`.

Opening writes a link, a mail and the questions for each department; closing keeps the state of every measure with its
last report and its five milestones.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")
BUDGET, QUERIES = 1.5, 40
ROUNDS = 3
TITLE = "Stand 31.12.2022, gemessen"
AS_OF = datetime.date(2022, 12, 31)


def acted(reference: Callable[[], float]) -> list[dict[str, Any]]:
    """Opening and closing, each the quickest of three; raises where it takes more queries than it may."""
    from augenhoehe.core.models import Account, Municipality
    from augenhoehe.measures.actions.close_round import close_round
    from augenhoehe.measures.actions.open_round import AskedOffice, open_round
    from augenhoehe.measures.models import MeasureState, UpdateRound
    from augenhoehe.measures.queries.rounds import candidates

    town = Municipality.objects.get(slug="bergkamen")
    anna = Account.objects.get(email="anna@bergkamen.example")
    asked = [
        AskedOffice(one.organization, one.measures, f"stelle{number}@bergkamen.example")
        for number, one in enumerate(candidates(town))
    ]
    measures = sum(len(office.measures) for office in asked)

    def opened() -> UpdateRound:
        return open_round(
            municipality=town,
            title=TITLE,
            as_of=AS_OF,
            answer_by=datetime.date(2030, 1, 31),
            offices=asked,
            root="http://house.example",
            by=anna,
        )

    opening, closing = [], []
    for _again in range(ROUNDS):
        seconds, queries, made = _timed(opened)
        opening.append((seconds, queries))
        seconds, queries, made = _timed(partial(close_round, update_round=made, revision=None, by=anna))
        closing.append((seconds, queries))
    kept = MeasureState.objects.filter(round__title=TITLE).count() // ROUNDS
    name = f"about {measures} measures in {len(asked)} departments"
    return [
        _row(f"round {name} opened", min(opening), reference()),
        _row(f"year of {kept} measures closed", min(closing), reference()),
    ]


def _timed(work: Callable[[], T]) -> tuple[float, int, T]:
    """Seconds of the processor's time, queries, and what came of it."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        started = time.process_time()
        made = work()
        seconds = time.process_time() - started
    return seconds, len(queries), made


def _row(title: str, taken: tuple[float, int], reference: float) -> dict[str, Any]:
    seconds, queries = taken
    if queries > QUERIES:
        raise AssertionError(f"{title}: {queries} queries")
    return {
        "name": f"{title}, {queries} queries",
        "seconds": seconds,
        "budget": BUDGET,
        "reference_name": "a page that says there is nothing",
        "reference_seconds": reference,
    }
