# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import RoleGrant
from augenhoehe.kit import clock
from augenhoehe.reporting.queries.authors import authors_of, section_authors_of

pytestmark = pytest.mark.django_db


def test_authors_are_those_who_write_reports_in_the_town_today(cast: Cast) -> None:
    anna = cast.people["anna"]
    assert anna in authors_of(cast.bergkamen)
    assert not {cast.people["clara"], cast.people["bilal"]} & set(authors_of(cast.bergkamen))
    yesterday = clock.today() - datetime.timedelta(days=1)
    RoleGrant.objects.filter(account=anna).update(valid_to=yesterday)
    assert anna not in authors_of(cast.bergkamen)


def test_departments_can_be_asked_for_a_section_partners_and_council_members_cannot(cast: Cast) -> None:
    asked = set(section_authors_of(cast.bergkamen))
    assert {cast.people[name] for name in ("anna", "fatma", "dora", "hanna")} <= asked
    assert not asked & {cast.people[name] for name in ("bilal", "emil", "clara", "nils")}
