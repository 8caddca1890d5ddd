# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.edit_measure import edit_measure
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_a_change_records_both_sides(cast: Cast) -> None:
    measure = builders.measure(cast)
    edit_measure(measure=measure, facts=builders.facts(cast, title="Neu"), revision=0, by=cast.people["anna"])
    event = AuditEvent.objects.latest("pk")
    assert (event.before, event.after) == ({"title": "Jugendkonferenz"}, {"title": "Neu"})


def test_the_second_writer_is_told_and_the_first_one_kept(cast: Cast) -> None:
    measure = builders.measure(cast)
    by = cast.people["anna"]
    edit_measure(measure=measure, facts=builders.facts(cast, title="zuerst"), revision=0, by=by)
    with pytest.raises(Conflict):
        edit_measure(measure=measure, facts=builders.facts(cast, title="danach"), revision=0, by=by)
    measure.refresh_from_db()
    assert measure.title == "zuerst"


def test_a_taken_code_is_refused_but_the_own_one_stays(cast: Cast) -> None:
    measure = builders.measure(cast)
    builders.measure(cast, code="M 2")
    by = cast.people["anna"]
    edit_measure(measure=measure, facts=builders.facts(cast), revision=None, by=by)
    with pytest.raises(RuleViolation):
        edit_measure(measure=measure, facts=builders.facts(cast, code="M 2"), revision=None, by=by)
