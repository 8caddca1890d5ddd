# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import AgendaItem
from augenhoehe.measures.actions.merge_measures import merge_measures
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.reporting.queries.collection import collect, tally
from tests.council import builders as council
from tests.council import sittings
from tests.measures import builders as measures
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_later_reports_belong_to_the_next_year(cast: Cast) -> None:
    measure = builders.measure(cast)
    report_progress(
        measure=measure,
        reported_on=datetime.date(2023, 1, 10),
        text="Erst im Januar.",
        status=MeasureStatus.DONE,
        by=cast.people["anna"],
    )
    (told,) = collect(builders.report(cast))["fields"][0]["measures"]
    assert (told["text"], told["status"], told["reported_on"]) == (
        "Es geht voran.",
        "in_progress",
        "2022-12-01",
    )


def test_only_later_reports_are_no_statement_and_none_at_all_the_plan(cast: Cast) -> None:
    measures.measure(cast, public=True, code="A")
    later = measures.measure(cast, public=True, code="B")
    report_progress(
        measure=later,
        reported_on=datetime.date(2023, 1, 10),
        text="x",
        status=MeasureStatus.DONE,
        by=cast.people["anna"],
    )
    first, second = collect(builders.report(cast))["fields"][0]["measures"]
    assert (first["status"], second["status"], second["status_label"]) == ("planned", "", "")


def test_a_public_report_leaves_out_what_is_not_public(cast: Cast) -> None:
    builders.measure(cast)
    measures.measure(cast, code="geheim")
    assert collect(builders.report(cast))["figures"]["all"] == 1
    assert collect(builders.report(cast, title="Intern", public=False))["figures"]["all"] == 2


def test_a_replaced_measure_is_told_and_counted_in_what_it_went_into(cast: Cast) -> None:
    first, second = builders.measure(cast, code="A"), measures.measure(cast, public=True, code="B")
    day, by = datetime.date(2022, 12, 31), cast.people["anna"]
    made = merge_measures(measure=first, others=[second], code="C", title="Gemeinsam", happened_on=day, by=by)
    report = builders.report(cast)
    found = collect(report)
    told = {item["code"]: item["status"] for item in found["fields"][0]["measures"]}
    assert told == {"A": "replaced", "B": "replaced", "C": made.status}
    assert (found["figures"]["all"], tally(report)["all"]) == (1, 1)


def test_what_was_merged_after_the_day_belongs_to_the_next_report(cast: Cast) -> None:
    first, second = builders.measure(cast, code="A"), measures.measure(cast, public=True, code="B")
    day, by = datetime.date(2023, 1, 1), cast.people["anna"]
    merge_measures(measure=first, others=[second], code="C", title="Gemeinsam", happened_on=day, by=by)
    found = collect(builders.report(cast))
    assert [(item["code"], item["status"]) for item in found["fields"][0]["measures"]] == [
        ("A", "in_progress"),
        ("B", ""),
    ]
    assert found["figures"]["all"] == 2


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_does_not_grow(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    for index in range(number):
        builders.measure(cast, code=f"M {index}", partners=[cast.partners["bergkamen"]["isi"]])
    report = builders.report(cast)
    with django_assert_num_queries(7):
        collect(report)


def test_a_public_report_tells_no_duty_that_was_decided_behind_closed_doors(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    for number, public in (("12/0901", True), ("12/0902", False)):
        paper = council.paper(cast, reference=number)
        sittings.item(cast, meeting, consultation=council.deciding(paper), public=public)
    sittings.invited(cast, meeting)
    for item in AgendaItem.objects.all():
        sittings.recorded(cast, item, Outcome.ADOPTED)
    report = builders.report(cast)
    assert [duty["paper"] for duty in collect(report)["duties"]] == ["12/0901"]
    report.public = False
    assert len(collect(report)["duties"]) == 2
