# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.paper_content import Reference
from augenhoehe.council.enums import PaperType, RelationKind
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import with_parts
from augenhoehe.council.queries.relations import (
    Related,
    known_papers,
    load_relations,
    related_papers,
    replacement,
    told_relation,
)
from tests.council import builders


def related(cast: Cast, paper: Paper, name: str = "dora") -> list[Related]:
    return related_papers(paper, load_relations(cast.people[name], paper))


def test_both_directions_in_one_query(cast: Cast, django_assert_num_queries: Any) -> None:
    old = builders.paper(cast, reference="12/1")
    newer = builders.paper(cast, reference="12/2", paper_type=PaperType.REVISION, related="12/1")
    related(cast, newer)  # roles are looked up once
    with django_assert_num_queries(1):
        (one,) = related(cast, old)
    assert (one.kind, one.reverse, one.paper) == (RelationKind.REPLACES, True, newer)
    assert replacement([one]) == newer
    (other,) = related(cast, newer)
    assert (other.reverse, other.paper) == (False, old)
    assert replacement([other]) is None
    assert replacement([]) is None


def test_known_papers_are_not_asked_for_twice(cast: Cast, django_assert_num_queries: Any) -> None:
    old = builders.paper(cast, reference="12/1")
    paper = builders.paper(
        cast, reference="12/2", references=[Reference(number="12/1")], reasons="Vorlage 12/1, Vorlage 12/2"
    )
    known = related(cast, paper)
    with django_assert_num_queries(0):
        assert known_papers(cast.people["dora"], paper, known) == {"12/1": old}
    with django_assert_num_queries(1):
        assert known_papers(cast.people["dora"], paper, []) == {"12/1": old}


def test_the_paper_that_it_belongs_to_is_printed_only_for_those_who_may_know(cast: Cast) -> None:
    builders.paper(cast, reference="12/1", public=False)
    paper = builders.paper(cast, reference="12/2", paper_type=PaperType.ADDENDUM, related="12/1")

    def seen(name: str) -> Paper:
        return with_parts(Paper.objects.all(), cast.people[name]).get(pk=paper.pk)

    assert told_relation(seen("emil")) is not None
    assert told_relation(seen("bilal")) is None
    assert told_relation(builders.paper(cast, reference="12/3")) is None


def test_a_paper_without_relations_asks_nothing(cast: Cast, django_assert_num_queries: Any) -> None:
    paper = builders.paper(cast)
    paper.has_relations = False  # type: ignore[attr-defined]  # as the page's query tells it
    with django_assert_num_queries(0):
        assert related(cast, paper) == []
