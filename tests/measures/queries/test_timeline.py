# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import re

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries import catalogue, timeline
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)


def told(cast: Cast) -> list[timeline.FieldTimeline]:
    found = catalogue.with_milestones(catalogue.measures_of(cast.people["anna"], cast.bergkamen)).order_by(
        "field_of_action__position", "code"
    )
    return timeline.by_field(found, TODAY, lambda measure: f"/m/{measure.pk}/")


def test_measures_stand_under_their_field_with_or_without_days(cast: Cast) -> None:
    fields = cast.fields_of_action["bergkamen"]
    dated = builders.measure(cast, code="1", starts_on=TODAY, field_of_action=fields[0])
    builders.measure(cast, code="2", field_of_action=fields[0])
    builders.measure(cast, code="3", field_of_action=fields[1])
    first, second = told(cast)
    assert (first.term, second.term) == (fields[0], fields[1])
    assert [measure.code for measure, _url in first.lines] == ["1", "2"]
    assert first.lines[0][1] == f"/m/{dated.pk}/"
    assert f'<a href="/m/{dated.pk}/">1 Jugendkonferenz' in first.drawing
    assert "3 Jugendkonferenz" in second.drawing
    assert "<rect" not in second.drawing


def test_all_fields_have_one_scale(cast: Cast) -> None:
    fields = cast.fields_of_action["bergkamen"]
    builders.measure(cast, code="1", starts_on=datetime.date(2019, 5, 1), field_of_action=fields[0])
    builders.measure(cast, code="2", starts_on=TODAY, field_of_action=fields[1])
    for field in told(cast):
        assert ">2019<" in field.drawing


def test_a_milestone_alone_is_drawn(cast: Cast) -> None:
    measure = builders.measure(cast)
    builders.milestone(cast, measure, TODAY)
    Measure.objects.filter(pk=measure.pk).update(started_on=None)
    (field,) = told(cast)
    assert "<circle" in field.drawing


def test_what_happens_is_told_beside_the_plan(cast: Cast) -> None:
    day = datetime.date
    running = {"status": MeasureStatus.IN_PROGRESS}
    builders.measure(cast, code="1", starts_on=day(2022, 1, 1), started_on=day(2022, 3, 1), **running)
    builders.measure(cast, code="2", starts_on=day(2022, 1, 1), ends_on=day(2022, 12, 31), **running)
    builders.measure(cast, code="3", starts_on=day(2022, 1, 1), started_on=day(2022, 1, 3), **running)
    late = builders.measure(cast, code="4", starts_on=day(2022, 1, 1), started_on=day(2022, 1, 3), **running)
    builders.milestone(cast, late, TODAY - datetime.timedelta(days=1))
    builders.measure(cast, code="5", started_on=day(2022, 1, 3), status=MeasureStatus.DEFERRED)
    (field,) = told(cast)
    words = re.findall(r"</a> ([^<]*)<", field.drawing)
    assert words == [
        "begann 2 Monate später",
        "in Umsetzung, hinter dem Plan",
        "läuft wie geplant",
        "läuft wie geplant, hinter dem Plan",
        "zurückgestellt",
    ]
