# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The index follows what is saved. The kinds are the council's; kit alone has nothing to search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import Paper, Resolution
from augenhoehe.kit import search
from augenhoehe.kit.models import SearchEntry
from augenhoehe.kit.search import keeping
from augenhoehe.kit.search.places import place
from augenhoehe.kit.search.registry import Kind
from tests.council import builders

PAPERS, RESOLUTIONS = 1, 2


def entry(item: Any, kind: int = PAPERS) -> SearchEntry:
    return SearchEntry.objects.get(kind=kind, object_id=item.pk)


def test_an_action_leaves_an_entry(cast: Cast) -> None:
    paper = builders.paper(cast)
    assert entry(paper).pk == place(PAPERS, paper.pk, paper.date)
    assert " jugendkonferenz " in entry(paper).words


def test_an_action_writes_an_entry_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []
    refresh = keeping.refresh

    def noted(kind: Kind, numbers: Iterable[int]) -> None:
        listed = list(numbers)
        written.extend(listed if kind.number == PAPERS else ())
        refresh(kind, listed)

    monkeypatch.setattr(keeping, "refresh", noted)
    paper = builders.paper(cast, steps=builders.usual_steps(cast) * 3)
    assert written.count(paper.pk) == 1


def test_a_change_of_text_or_day_moves_the_entry(cast: Cast) -> None:
    paper = builders.paper(cast)
    paper.name, paper.date = "Sprachkurse", None
    paper.save()
    assert " sprachkurs " in entry(paper).words
    assert entry(paper).pk == place(PAPERS, paper.pk, None)


def test_a_change_of_nothing_searched_writes_nothing(cast: Cast, django_assert_num_queries: Any) -> None:
    paper = builders.paper(cast)
    before = entry(paper).pk
    with django_assert_num_queries(20, exact=False) as queries:
        paper.save()
    assert not [query for query in queries if 'INTO "kit_searchentry"' in query["sql"]]
    assert entry(paper).pk == before


def test_a_deleted_object_loses_its_entry(cast: Cast) -> None:
    paper = builders.paper(cast)
    number = paper.pk
    paper.consultations.all().delete()
    paper.delete()
    assert not SearchEntry.objects.filter(kind=PAPERS, object_id=number).exists()


def test_what_belongs_together_follows(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    paper = resolution.consultation.paper
    assert " jugendkonferenz " in entry(resolution, RESOLUTIONS).words
    paper.name = "Sprachkurse"
    paper.save()
    assert " sprachkurs " in entry(resolution, RESOLUTIONS).words
    assert f"f__body__{cast.bodies['bergkamen']['rat'].pk}" in entry(paper).terms.split()


def test_a_result_changes_the_state_to_filter_by(cast: Cast) -> None:
    paper = builders.paper(cast)
    assert "f__state__submitted" in entry(paper).terms.split()
    builders.record(cast, builders.deciding(paper), Outcome.ADOPTED)
    assert "f__state__decided" in entry(paper).terms.split()
    assert Resolution.objects.filter(consultation__paper=paper).exists()


def test_what_an_action_takes_back_is_not_in_the_index(cast: Cast) -> None:
    paper = builders.paper(cast)
    with pytest.raises(TypeError):
        withdraw_paper(paper=paper, by=cast.people["dora"])  # type: ignore[call-arg]  # it must fail
    assert "f__state__submitted" in entry(paper).terms.split()


def test_reindex_brings_in_what_passed_the_signals_by(cast: Cast) -> None:
    paper = builders.paper(cast)
    Paper.objects.filter(pk=paper.pk).update(name="Sprachkurse")
    stray = SearchEntry.objects.create(
        id=place(PAPERS, 999_999, None), kind=PAPERS, object_id=999_999, words=" x "
    )
    (kind,) = search.kinds(["paper"])
    assert search.reindex(kind) == 1
    assert " sprachkurs " in entry(paper).words
    assert not SearchEntry.objects.filter(pk=stray.pk).exists()
