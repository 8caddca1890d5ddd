# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import PaperState
from augenhoehe.council.search import Searched
from augenhoehe.kit.search import Hit, parse
from augenhoehe.site.queries.search import found, results
from tests.site import builders

QUERY = parse("Konzept")


def test_a_resolution_on_a_hidden_paper_is_not_told(cast: Cast) -> None:
    shown = builders.resolution(cast, builders.paper(cast, name="Konzept"))
    builders.resolution(cast, builders.paper(cast, name="Konzept", public=False), public=True)
    hits = found(cast.bergkamen, QUERY, {"what": "resolution"}).hits
    assert hits == (Hit(Searched.RESOLUTION, shown.pk),)


def test_the_most_is_kept(cast: Cast) -> None:
    for _time in range(3):
        builders.paper(cast, name="Konzept")
    assert len(found(cast.bergkamen, QUERY, {}, most=2).hits) == 2


def test_addresses(cast: Cast) -> None:
    made = builders.resolution(cast, builders.paper(cast, name="Konzept"))
    alone = builders.paper(cast, name="Konzept", state=PaperState.SUBMITTED)
    hits = [
        Hit(Searched.PAPER, alone.pk),
        Hit(Searched.PAPER, made.consultation.paper_id),
        Hit(Searched.RESOLUTION, made.pk),
    ]
    page = f"/bergkamen/beschluesse/{made.pk}/"
    assert [result.address for result in results(cast.bergkamen, hits, QUERY)] == ["", page, page]
