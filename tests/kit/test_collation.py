# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Both databases sort like `kit.german_order`, whatever they were set to."""

from __future__ import annotations

from random import Random

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Organization
from augenhoehe.core.queries import departments
from tests.kit.test_german_order import IN_ORDER


def test_names_are_sorted_the_german_way(cast: Cast) -> None:
    town, kind = cast.bergkamen, OrganizationKind.DEPARTMENT
    Organization.objects.filter(municipality=town, kind=kind).update(kind=OrganizationKind.GROUP)
    names = Random(5).sample(IN_ORDER, len(IN_ORDER))
    Organization.objects.bulk_create(Organization(municipality=town, kind=kind, name=name) for name in names)
    found = Organization.objects.filter(municipality=town, kind=kind)
    assert [one.name for one in found] == IN_ORDER, "by the model's own order"
    assert [one.name for one in departments(town)] == IN_ORDER
