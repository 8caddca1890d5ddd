# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.kit import subjects
from tests.council import builders

STREET = AnonymousUser()
HOSTILE = ["", "0", "-1", "1.5", "٣", "x", "9" * 18, "9" * 30, "1 OR 1=1", "<script>", "1\0", "a" * 5_000]


@pytest.mark.parametrize("kind", ["vorlage", "gremium", "thema"])
@pytest.mark.parametrize("target", HOSTILE)
def test_what_is_no_number_is_nothing(cast: Cast, kind: str, target: str) -> None:
    assert subjects.find(STREET, cast.bergkamen, kind, target) is None


@pytest.mark.parametrize("target", ["", "q=", "q=-Konzept", "q=%00", "body=1", "a&" * 150, "q=" + "x" * 290])
def test_a_search_for_nothing_is_none(cast: Cast, target: str) -> None:
    assert subjects.find(STREET, cast.bergkamen, "suche", target) is None


def test_unknown_kinds_and_a_whole_with_a_part(cast: Cast) -> None:
    assert subjects.find(STREET, cast.bergkamen, "unfug", "1") is None
    assert subjects.find(STREET, cast.bergkamen, "alles", "1") is None


def test_bodies_and_topics_of_the_other_town(cast: Cast) -> None:
    body, topic = cast.bodies["kamen"]["rat"], cast.fields_of_action["kamen"][0]
    office = cast.departments["bergkamen"]["jugendamt"]
    goal = cast.target_groups["bergkamen"][0]
    assert subjects.find(STREET, cast.bergkamen, "gremium", str(body.pk)) is None
    assert subjects.find(STREET, cast.bergkamen, "gremium", str(office.pk)) is None
    assert subjects.find(STREET, cast.bergkamen, "thema", str(topic.pk)) is None
    assert subjects.find(STREET, cast.bergkamen, "thema", str(goal.pk)) is None
    assert subjects.find(STREET, cast.kamen, "gremium", str(body.pk)) is not None
    assert subjects.find(STREET, cast.kamen, "thema", str(topic.pk)) is not None


def test_a_search_is_one_and_the_same_however_it_is_written(cast: Cast) -> None:
    paper = builders.paper(cast)
    first = subjects.find(STREET, cast.bergkamen, "suche", "q=++Jugendkonferenz&kind=resolution&state=unfug")
    again = subjects.find(STREET, cast.bergkamen, "suche", "kind=resolution&q=Jugendkonferenz&page=3")
    assert first is not None
    assert again is not None
    assert first.target == again.target == "q=Jugendkonferenz&kind=resolution"
    assert ("paper", paper.pk) in first.about
    assert first.label == "Suche nach „Jugendkonferenz“, Art: Beschlussvorlage"
    assert first.url == "/bergkamen/suche/?q=Jugendkonferenz&kind=resolution"


def test_addresses_are_those_the_reader_can_open(cast: Cast) -> None:
    paper = builders.paper(cast)
    outside = subjects.find(STREET, cast.bergkamen, "vorlage", str(paper.pk))
    inside = subjects.find(cast.people["anna"], cast.bergkamen, "vorlage", str(paper.pk))
    assert outside is not None
    assert inside is not None
    assert "/intern/" not in outside.url
    assert inside.url == paper.get_absolute_url()
