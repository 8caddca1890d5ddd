# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.charts import as_table
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.queries import catalogue, overview
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)


def _rows(cast: Cast) -> list[overview.Row]:
    found = catalogue.with_milestones(catalogue.measures_of(cast.people["anna"], cast.bergkamen))
    return [overview.row(measure, TODAY) for measure in found]


def _three(cast: Cast) -> None:
    fields, departments = cast.fields_of_action["bergkamen"], cast.departments["bergkamen"]
    builders.measure(cast, code="1", status=MeasureStatus.DONE, responsible=departments["jugendamt"])
    builders.measure(
        cast,
        code="2",
        status=MeasureStatus.IN_PROGRESS,
        timeliness=Timeliness.DELAYED,
        delay_reason="Krankheit",
        responsible=departments["jugendamt"],
    )
    builders.measure(
        cast, code="3", title="Tippi", field_of_action=fields[1], responsible=departments["sozialamt"]
    )


def test_counts(cast: Cast) -> None:
    _three(cast)
    counted = {"all": 3, "replaced": 0, "done": 1, "running": 1, "late": 1, "stale": 1}
    assert overview.counts(_rows(cast)) == counted


def test_what_went_into_another_counts_once(cast: Cast) -> None:
    _three(cast)
    builders.measure(cast, code="0", status=MeasureStatus.REPLACED)
    counts = overview.counts(_rows(cast))
    assert (counts["all"], counts["replaced"]) == (3, 1)
    chart = overview.progress_chart(_rows(cast))
    assert chart is not None
    assert [list(series.values) for series in chart.series] == [[1, 0], [1, 0], [0, 1]]
    assert sum(number for row in overview.matrix(_rows(cast)).rows for number, _late in row.cells) == 3


def test_the_chart_counts_by_field(cast: Cast) -> None:
    _three(cast)
    chart = overview.progress_chart(_rows(cast))
    assert chart is not None
    assert [list(series.values) for series in chart.series] == [[1, 0], [1, 0], [0, 1]]
    assert len(as_table(chart).rows) == 2


def test_no_measures_no_chart(cast: Cast) -> None:
    assert overview.progress_chart([]) is None


def test_the_matrix_shows_who_does_what_and_what_is_late(cast: Cast) -> None:
    _three(cast)
    matrix = overview.matrix(_rows(cast))
    assert [field.position for field in matrix.fields] == sorted(field.position for field in matrix.fields)
    assert [(row.department.name, row.cells) for row in matrix.rows] == [
        ("Jugendamt", ((2, 1), (0, 0))),
        ("Sozialamt", ((0, 0), (1, 0))),
    ]


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        ({}, ["1", "2", "3", "4"]),
        ({"status": "done"}, ["1"]),
        ({"field": 1}, ["3"]),
        ({"department": "jugendamt"}, ["1", "2"]),
        ({"text": "tiPPi"}, ["3"]),
        ({"status": "done", "field": 1}, []),
        ({"timeliness": "delayed"}, ["2"]),
        ({"timeliness": overview.BEHIND}, ["2", "4"]),
        ({"timeliness": "on_time"}, []),
        ({"freshness": "never"}, ["2", "4"]),
        ({"freshness": "not_wanted", "text": "tippi"}, ["3"]),
    ],
)
def test_filters_narrow_together(cast: Cast, wanted: dict[str, Any], codes: list[str]) -> None:
    _three(cast)
    past = datetime.date(2022, 12, 31)
    builders.measure(
        cast,
        code="4",
        status=MeasureStatus.IN_PROGRESS,
        ends_on=past,
        responsible=cast.departments["bergkamen"]["sozialamt"],
        field_of_action=cast.fields_of_action["bergkamen"][2],
    )
    field, department = wanted.get("field"), wanted.get("department")
    filters: dict[str, Any] = {
        "status": wanted.get("status", ""),
        "field_of_action": None if field is None else cast.fields_of_action["bergkamen"][field].pk,
        "responsible": None if department is None else cast.departments["bergkamen"][department].pk,
        "text": wanted.get("text", ""),
        "timeliness": wanted.get("timeliness", ""),
        "freshness": wanted.get("freshness", ""),
    }
    assert [row.measure.code for row in _rows(cast) if overview.fits(row, **filters)] == codes
