# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.change_measures import change_measures
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules.bulk_change import Wanted
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_many_measures_change_and_each_is_logged(cast: Cast) -> None:
    first, second = builders.measure(cast), builders.measure(cast, code="M 2")
    term = cast.target_groups["bergkamen"][0]
    wanted = Wanted(
        {"status": "in_progress", "ends_on": datetime.date(2024, 12, 31)},
        add={"target_groups": frozenset({str(term.pk)})},
    )
    seen = {first.pk: first.revision, second.pk: second.revision}
    done = change_measures(municipality=cast.bergkamen, wanted=wanted, seen=seen, by=cast.people["anna"])
    assert done == 2
    for measure in Measure.objects.all():
        assert (measure.status, measure.ends_on, measure.revision) == (
            "in_progress",
            datetime.date(2024, 12, 31),
            1,
        )
        assert list(measure.target_groups.all()) == [term]
    events = AuditEvent.objects.filter(verb="measures.measure_changed_with_others")
    assert {event.object_id for event in events} == {str(first.pk), str(second.pk)}
    assert all(event.after["status"] == "in_progress" for event in events)
    again = change_measures(
        municipality=cast.bergkamen, wanted=wanted, seen=dict.fromkeys(seen, 1), by=cast.people["anna"]
    )
    assert again == 0


def test_who_was_faster_is_not_overwritten(cast: Cast) -> None:
    first, second = builders.measure(cast), builders.measure(cast, code="M 2")
    seen = {first.pk: 0, second.pk: 3}
    with pytest.raises(RuleViolation, match="M 2"):
        change_measures(
            municipality=cast.bergkamen, wanted=Wanted({"status": "done"}), seen=seen, by=cast.people["anna"]
        )
    with pytest.raises(RuleViolation):
        change_measures(
            municipality=cast.bergkamen,
            wanted=Wanted({"status": "done"}),
            seen={0: 0},
            by=cast.people["anna"],
        )
    assert not Measure.objects.filter(status="done").exists()


def test_all_or_none(cast: Cast) -> None:
    late = builders.measure(cast, code="M 2", starts_on=datetime.date(2025, 1, 1))
    seen = {builders.measure(cast).pk: 0, late.pk: 0}
    with pytest.raises(RuleViolation, match="M 2"):
        change_measures(
            municipality=cast.bergkamen,
            wanted=Wanted({"ends_on": datetime.date(2024, 1, 1)}),
            seen=seen,
            by=cast.people["anna"],
        )
    assert not Measure.objects.filter(ends_on__isnull=False).exists()


def test_words_of_another_town_are_refused(cast: Cast) -> None:
    measure = builders.measure(cast)
    foreign = str(cast.target_groups["kamen"][0].pk)
    for wanted in (
        Wanted(add={"target_groups": frozenset({foreign})}),
        Wanted({"responsible": str(next(iter(cast.departments["kamen"].values())).pk)}),
    ):
        with pytest.raises(ValueError, match="not of this town"):
            change_measures(
                municipality=cast.bergkamen, wanted=wanted, seen={measure.pk: 0}, by=cast.people["anna"]
            )
