# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.edit_measure import edit_measure
from augenhoehe.reporting.actions.edit_report import edit_report
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.actions.freeze_report import canonical, freeze_report
from augenhoehe.reporting.models import Snapshot
from tests.measures import builders as measures
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_what_is_frozen_stays_whatever_happens_to_the_measures(cast: Cast) -> None:
    measure = builders.measure(cast)
    report = builders.report(cast)
    snapshot = freeze_report(report=report, by=cast.people["anna"])
    edit_measure(
        measure=measure,
        facts=measures.facts(cast, title="Ganz anders", public=True),
        revision=None,
        by=cast.people["anna"],
    )
    stored = Snapshot.objects.get(pk=snapshot.pk)
    assert stored.data["fields"][0]["measures"][0]["title"] == "Jugendkonferenz"
    assert stored.sha256 == hashlib.sha256(canonical(stored.data)).hexdigest()


def test_a_report_is_frozen_once_and_then_left_alone(cast: Cast) -> None:
    report = builders.frozen(cast)
    by = cast.people["anna"]
    with pytest.raises(RuleViolation):
        freeze_report(report=report, by=by)
    section = report.sections.first()
    assert section is not None
    with pytest.raises(RuleViolation):
        edit_section(section=section, title="x", text="x", revision=None, by=by)
    with pytest.raises(RuleViolation):
        edit_report(
            report=report,
            title="x",
            year=2022,
            as_of=builders.AS_OF,
            follow_up=None,
            public=True,
            revision=None,
            by=by,
        )


def test_without_measures_there_is_nothing_to_freeze(cast: Cast) -> None:
    report = builders.report(cast)
    with pytest.raises(RuleViolation):
        freeze_report(report=report, by=cast.people["anna"])
    assert not Snapshot.objects.exists()


def test_two_who_freeze_at_once(cast: Cast) -> None:
    builders.measure(cast)
    report = builders.report(cast)
    freeze_report(report=report, by=cast.people["anna"], revision=0)
    with pytest.raises(Conflict):
        freeze_report(report=report, by=cast.people["anna"], revision=0)


@pytest.mark.parametrize("number", [1, 3])
def test_freezing_asks_no_more_questions_for_more_measures(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    for index in range(number):
        builders.measure(cast, code=f"M {index}", partners=[cast.partners["bergkamen"]["isi"]])
    report = builders.report(cast)
    with django_assert_max_num_queries(30):
        freeze_report(report=report, by=cast.people["anna"])
