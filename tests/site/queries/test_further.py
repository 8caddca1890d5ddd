# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import Magazine
from augenhoehe.site.queries.further import further
from tests.factors import builders
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_the_newest_magazine_and_the_handbooks_are_found_at_once(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert further(cast.bergkamen) == []
    for title in ("Miteinander 1", "Miteinander 2"):
        magazines.magazine(cast, title=title)
    version = builders.frozen_text(cast, builders.handbook(cast))
    assert further(cast.bergkamen) == []
    Magazine.objects.update(state=MagazineState.PUBLISHED, published_at=clock.now())
    publish_version(version=version, public=True, revision=None, by=cast.people["anna"])
    with django_assert_num_queries(1):
        found = further(cast.bergkamen)
    assert [(one.route, one.title) for one in found] == [
        ("site:magazine", "Miteinander 2"),
        ("site:handbook", "Transferhandbuch"),
    ]
    assert further(cast.kamen) == []
