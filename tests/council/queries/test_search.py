# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.search import bodies_of, found_in, rows_of
from augenhoehe.council.search import Searched
from augenhoehe.kit.search import Hit, parse
from tests.council import builders

QUERY = parse("Konzept")


def test_rows_keep_the_order_of_hits(cast: Cast) -> None:
    first = builders.paper(cast, name="Konzept eins")
    second = builders.resolution(cast, reference="12/0901", name="Konzept zwei")
    hits = [Hit(Searched.RESOLUTION, second.pk), Hit(Searched.PAPER, first.pk)]
    rows = rows_of(cast.people["dora"], hits, QUERY)
    assert [row.title for row in rows] == ["<mark>Konzept</mark> zwei", "12/0900: <mark>Konzept</mark> eins"]
    assert [row.paper for row in rows] == [second.consultation.paper, first]


def test_a_row_that_may_not_be_seen_any_more_is_left_out(cast: Cast) -> None:
    paper = builders.paper(cast, name="Konzept")
    Paper.objects.filter(pk=paper.pk).update(public=False)
    assert rows_of(cast.people["bilal"], [Hit(Searched.PAPER, paper.pk)], QUERY) == []


def test_what_narrows(cast: Cast) -> None:
    builders.resolution(cast, name="Konzept")
    everything = found_in(cast.people["dora"], cast.bergkamen, QUERY, {})
    assert [hit.kind for hit in everything.hits] == [Searched.RESOLUTION, Searched.PAPER]
    papers = found_in(
        cast.people["dora"], cast.bergkamen, QUERY, {"what": "paper", "year": 2022, "kind": None}
    )
    assert [hit.kind for hit in papers.hits] == [Searched.PAPER]


def test_bodies_to_filter_by(cast: Cast) -> None:
    assert cast.bodies["bergkamen"]["rat"] in bodies_of(cast.bergkamen)
    assert cast.bodies["kamen"]["rat"] not in bodies_of(cast.bergkamen)
