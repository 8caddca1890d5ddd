# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import transaction

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.measures.measure_writing import Change, write_measures
from augenhoehe.measures.models import Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_fields_of_several_are_replaced_and_logged(cast: Cast) -> None:
    groups = cast.target_groups["bergkamen"]
    measure = builders.measure(cast, target_groups=groups[:1])
    facts = {"target_groups": frozenset({str(groups[1].pk)}), "description": None, "public": None}
    with transaction.atomic():
        created, changed = write_measures(
            [Change(measure.pk, facts, {"description": "alt"})],
            municipality=cast.bergkamen,
            by=cast.people["anna"],
            made="measures.measure_created",
            edited="measures.measure_edited",
        )
    assert (created, changed) == ([], [measure])
    stored = Measure.objects.get()
    assert list(stored.target_groups.all()) == [groups[1]]
    assert (stored.description, stored.public, stored.revision) == ("", False, 1)
    event = AuditEvent.objects.filter(verb="measures.measure_edited").latest("number")
    assert event.after["target_groups"] == [groups[1].pk]
