# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is copied to a successor and what deliberately is not."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.carry_on_measures import carry_on_measures
from augenhoehe.measures.actions.hand_over import GIVEN_ANEW, LEFT_BEHIND, TAKEN_ALONG
from augenhoehe.measures.actions.measure_facts import PLAIN, SEVERAL, facts_of
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import MeasureStatus, SuccessionKind
from augenhoehe.measures.models import Measure, Succession
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)


def carried_on(cast: Cast, *measures: Measure, **changed: Any) -> list[Measure]:
    """The copies in the next edition."""
    values: dict[str, Any] = {
        "municipality": cast.bergkamen,
        "measures": measures,
        "suffix": "/2",
        "version": None,
        "happened_on": TODAY,
        "by": cast.people["anna"],
    }
    return carry_on_measures(**{**values, **changed})


def test_every_field_and_relation_is_copied_or_deliberately_not() -> None:
    """A field or relation added to measures must say what becomes of it when a measure is carried on."""
    known = {*PLAIN, *SEVERAL, *GIVEN_ANEW, *TAKEN_ALONG, *LEFT_BEHIND}
    assert {field.name for field in Measure._meta.get_fields()} == known
    assert all({**TAKEN_ALONG, **LEFT_BEHIND}.values())


def test_a_copy_carries_every_fact_but_its_code(cast: Cast) -> None:
    measure = builders.full_measure(cast)
    before = facts_of(measure)
    untouched = {name for name in (*PLAIN, *SEVERAL) if getattr(before, name) in (None, "", [], False)}
    assert untouched <= {"resolution", "concept_version", "concept_block_key", "keywords"}
    (copy,) = carried_on(cast, measure)
    assert facts_of(copy, code=before.code) == before
    assert copy.code == f"{before.code}/2"


def test_open_milestones_come_along_and_reports_stay(cast: Cast) -> None:
    measure = builders.measure(cast, status=MeasureStatus.IN_PROGRESS)
    builders.milestone(cast, measure, TODAY, reached_on=TODAY)
    waiting = builders.milestone(cast, measure, TODAY + datetime.timedelta(days=30))
    report_progress(
        measure=measure,
        reported_on=TODAY,
        text="x",
        status=MeasureStatus.IN_PROGRESS,
        by=cast.people["anna"],
    )
    (copy,) = carried_on(cast, measure)
    assert [(one.title, one.due_on) for one in copy.milestones.all()] == [(waiting.title, waiting.due_on)]
    assert (copy.updates.count(), measure.updates.count(), measure.milestones.count()) == (0, 1, 2)


def test_the_one_before_is_replaced_with_its_day_and_stays(cast: Cast) -> None:
    measure = builders.measure(cast)
    (copy,) = carried_on(cast, measure, note="Fortschreibung 2023")
    measure.refresh_from_db()
    assert (measure.status, measure.revision) == (MeasureStatus.REPLACED, 1)
    told = Succession.objects.get()
    assert (told.predecessor, told.successor, told.kind) == (measure, copy, SuccessionKind.CONTINUED)
    assert (told.happened_on, told.note) == (TODAY, "Fortschreibung 2023")
    event = AuditEvent.objects.get(verb="measures.measure_replaced")
    assert (event.before["status"], event.after["successor"]) == ("planned", copy.code)


def test_nothing_is_half_saved(cast: Cast) -> None:
    first, done = builders.measure(cast), builders.measure(cast, code="M 2", status=MeasureStatus.DONE)
    with pytest.raises(RuleViolation, match="M 2"):
        carried_on(cast, first, done)
    with pytest.raises(RuleViolation, match="M 1"):
        carried_on(cast, first, suffix="")
    assert Measure.objects.count() == 2
    assert not Succession.objects.exists()
    first.refresh_from_db()
    assert first.status == MeasureStatus.PLANNED


def test_nobody_carries_on_what_changed_meanwhile(cast: Cast) -> None:
    measure = builders.measure(cast)
    for seen in ({measure.pk: 7}, {}):
        with pytest.raises(Conflict):
            carried_on(cast, measure, seen=seen)


def test_a_day_to_come_is_refused(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        carried_on(cast, builders.measure(cast), happened_on=TODAY + datetime.timedelta(days=1))
