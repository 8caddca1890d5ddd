# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.measures.actions.change_measures import change_measures
from augenhoehe.measures.actions.edit_measure import edit_measure
from augenhoehe.measures.actions.measure_facts import facts_of
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.actions.supersede_measure import supersede_measure
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries.standings import Standing, standings
from augenhoehe.measures.rules.bulk_change import Wanted
from tests.measures import builders

pytestmark = pytest.mark.django_db

NEW_YEAR = datetime.date(2022, 12, 31)
DAY = datetime.timedelta(days=1)


def stood(cast: Cast, measure: Measure, as_of: datetime.date = NEW_YEAR) -> Standing:
    measure.refresh_from_db()
    return standings([measure], town=cast.bergkamen, as_of=as_of)[measure.pk]


def measure_of_autumn(cast: Cast) -> Measure:
    with clock.standing_on(NEW_YEAR - 90 * DAY):
        return builders.measure(cast)


def report(cast: Cast, measure: Measure, on: datetime.date, status: MeasureStatus) -> None:
    report_progress(
        measure=measure,
        reported_on=on,
        text="Läuft.",
        status=status,
        timeliness=Timeliness.ON_TIME,
        by=cast.people["anna"],
    )


def set_by_hand(cast: Cast, measure: Measure, on: datetime.date, status: MeasureStatus) -> None:
    measure.refresh_from_db()
    with clock.standing_on(on):
        edit_measure(
            measure=measure, facts=facts_of(measure, status=status), revision=None, by=cast.people["anna"]
        )


def test_what_was_set_by_hand_after_the_last_report_counts_from_its_day(cast: Cast) -> None:
    measure = measure_of_autumn(cast)
    report(cast, measure, NEW_YEAR - 30 * DAY, MeasureStatus.IN_PROGRESS)
    set_by_hand(cast, measure, NEW_YEAR - 5 * DAY, MeasureStatus.DONE)
    told = stood(cast, measure)
    assert (told.status, told.timeliness, told.by_hand_on) == ("done", "on_time", NEW_YEAR - 5 * DAY)
    assert told.update is not None
    assert told.update.text == "Läuft."
    assert stood(cast, measure, NEW_YEAR - 6 * DAY).status == "in_progress"
    assert stood(cast, measure, NEW_YEAR - 31 * DAY).status == "planned"


def test_a_late_report_of_an_earlier_day_leaves_what_a_hand_set(cast: Cast) -> None:
    measure = measure_of_autumn(cast)
    set_by_hand(cast, measure, NEW_YEAR + 5 * DAY, MeasureStatus.DONE)
    report(cast, measure, NEW_YEAR, MeasureStatus.IN_PROGRESS)
    assert stood(cast, measure).status == "in_progress"
    assert measure.status == MeasureStatus.DONE
    assert stood(cast, measure, NEW_YEAR + 5 * DAY).status == "done"


def test_an_edit_that_leaves_the_status_is_no_word_on_it(cast: Cast) -> None:
    measure = measure_of_autumn(cast)
    report(cast, measure, NEW_YEAR - 9 * DAY, MeasureStatus.IN_PROGRESS)
    measure.refresh_from_db()
    with clock.standing_on(NEW_YEAR):
        facts = facts_of(measure, title="Anders genannt")
        edit_measure(measure=measure, facts=facts, revision=None, by=cast.people["anna"])
    assert stood(cast, measure).by_hand_on is None


def test_a_change_of_several_measures_counts_too(cast: Cast) -> None:
    measure = measure_of_autumn(cast)
    with clock.standing_on(NEW_YEAR):
        change_measures(
            municipality=cast.bergkamen,
            wanted=Wanted(set={"status": "done"}),
            seen={measure.pk: measure.revision},
            by=cast.people["anna"],
        )
    assert (stood(cast, measure).status, stood(cast, measure, NEW_YEAR - DAY).status) == ("done", "planned")


def test_what_went_into_another_is_replaced_from_that_day_on(cast: Cast) -> None:
    measure, other = measure_of_autumn(cast), builders.measure(cast, code="M 2")
    supersede_measure(measure=measure, successor=other, happened_on=NEW_YEAR, by=cast.people["anna"])
    told = stood(cast, measure)
    assert (told.status, told.replaced, told.by_hand_on) == ("replaced", True, None)
    before = stood(cast, measure, NEW_YEAR - DAY)
    assert (before.status, before.replaced) == ("planned", False)


def test_without_any_word_the_measures_own_status_counts(cast: Cast) -> None:
    measure = measure_of_autumn(cast)
    values = {field.attname: getattr(measure, field.attname) for field in Measure._meta.concrete_fields}
    (bare,) = Measure.objects.bulk_create([Measure(**values | {"id": None, "code": "ohne Protokoll"})])
    assert stood(cast, bare).status == "planned"


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_does_not_grow(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    measures = [builders.measure(cast, code=f"M {index}") for index in range(number)]
    for measure in measures:
        report(cast, measure, NEW_YEAR, MeasureStatus.IN_PROGRESS)
    with django_assert_num_queries(4):
        standings(measures, town=cast.bergkamen, as_of=NEW_YEAR)
