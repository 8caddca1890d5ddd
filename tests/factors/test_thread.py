# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from augenhoehe.factors import thread as own
from augenhoehe.factors.models import Check
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit import thread
from augenhoehe.kit.thread import Known, Place
from augenhoehe.measures.models import Measure
from tests.concept import builders as concept
from tests.council import builders as council
from tests.factors import builders
from tests.measures import builders as measures

pytestmark = pytest.mark.django_db


def test_a_check_leads_to_what_was_checked(cast: Cast) -> None:
    version = builders.published(cast)
    subjects = (
        Subject(measure=measures.measure(cast)),
        Subject(paper=council.paper(cast)),
        Subject(concept_version=concept.frozen(cast)),
    )
    known = Known()
    known.add(*(builders.check(cast, version=version, subject=subject) for subject in subjects))
    own.follow(cast.people["anna"], cast.bergkamen, known)
    assert len(known.of(Measure)) == len(known.of(Paper)) == 1
    assert known.size() == 6


def test_the_station_is_there_where_something_was_checked(cast: Cast) -> None:
    anna, town = cast.people["anna"], cast.bergkamen
    assert own.station(anna, town, Known()) is None
    places = [one.place for one in thread.lead(anna, town, measures.measure(cast), here=Place.MEASURES)]
    assert Place.CHECK not in places
    closed, running = builders.closed(cast), builders.check(cast, version=Check.objects.get().version)
    for item, words in ((closed, "16. Januar 2023"), (running, "wird beantwortet")):
        stations = thread.lead(anna, town, item, here=Place.CHECK)
        here = next(one for one in stations if one.here)
        assert here.place is Place.CHECK
        assert words in here.text.replace("\N{NO-BREAK SPACE}", " ")
