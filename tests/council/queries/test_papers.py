# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.paper_content import Reference
from augenhoehe.council.enums import Outcome, PaperState, PaperType
from augenhoehe.council.models import Paper
from augenhoehe.council.queries import papers as queries
from tests.council import builders


def found(cast: Cast, name: str = "dora", **chosen: str) -> list[str]:
    return [paper.reference for paper in queries.papers_of(cast.people[name], cast.bergkamen, **chosen)]


def test_the_newest_first_and_undated_last(cast: Cast) -> None:
    builders.paper(cast, reference="1", date=date(2022, 1, 1))
    builders.paper(cast, reference="2", date=None)
    builders.paper(cast, reference="3", date=date(2023, 1, 1))
    builders.paper(cast, "kamen", reference="4")
    assert found(cast) == ["3", "1", "2"]


def test_filters(cast: Cast) -> None:
    builders.paper(cast, reference="12/0901", name="Jugendkonferenz planen")
    builders.paper(cast, reference="12/0902", name="Sprachkurse", paper_type=PaperType.INFORMATION)
    builders.record(cast, builders.deciding(Paper.objects.get(reference="12/0901")), Outcome.ADOPTED)
    assert found(cast, text="jugend PLANEN") == ["12/0901"]
    assert found(cast, text="0902") == ["12/0902"]
    assert found(cast, state=PaperState.DECIDED) == ["12/0901"]
    assert found(cast, kind=PaperType.INFORMATION) == ["12/0902"]
    assert found(cast, text="nichts davon") == []


def test_a_partner_does_not_find_what_is_not_public(cast: Cast) -> None:
    builders.paper(cast, reference="12/0901", name="Mietvertrag", public=False)
    assert found(cast, "bilal", text="Mietvertrag") == []
    assert found(cast, "emil", text="Mietvertrag") == ["12/0901"]


def test_a_list_costs_the_same_with_one_and_three(cast: Cast, django_assert_num_queries: Any) -> None:
    cast.people["gerda"].roles_in(cast.bergkamen.pk)  # read once a request
    for number in range(3):
        builders.paper(cast, reference=f"12/090{number}")
        with django_assert_num_queries(2):
            for paper in queries.papers_of(cast.people["gerda"], cast.bergkamen):
                _ = paper.get_absolute_url(), list(paper.deciding)  # type: ignore[attr-defined]  # prefetched


def test_relations_say_whether_the_reader_may_see_the_other_paper(cast: Cast) -> None:
    builders.paper(cast, reference="12/0901", public=False)
    paper = builders.paper(cast, references=[Reference(number="12/0901"), Reference(number="99/1")])
    for name, seen in (("dora", [True, False]), ("bilal", [False, False])):
        item = queries.with_parts(Paper.objects.filter(pk=paper.pk), cast.people[name]).get()
        assert [one.target_seen for one in item.relations.all()] == seen  # type: ignore[attr-defined]  # annotated


def test_a_number_in_any_spelling(cast: Cast) -> None:
    paper = builders.paper(cast, reference="039/2022")
    assert queries.paper_by_number(cast.bergkamen, "Nr. 39 / 2022") == paper
    assert queries.paper_by_number(cast.bergkamen, "39/2022", but=paper.pk) is None
    assert queries.paper_by_number(cast.bergkamen, "") is None
    assert queries.paper_by_number(cast.kamen, "039/2022") is None
    assert queries.relations_to(cast.bergkamen, "") == []
