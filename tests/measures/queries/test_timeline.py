# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
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


def test_measures_stand_under_their_field_and_those_without_days_in_the_table_only(cast: Cast) -> None:
    fields = cast.fields_of_action["bergkamen"]
    dated = builders.measure(cast, code="1", starts_on=TODAY, field_of_action=fields[0])
    builders.measure(cast, code="2", field_of_action=fields[0])
    builders.measure(cast, code="3", field_of_action=fields[1])
    first, second = told(cast)
    assert (first.term, second.term) == (fields[0], fields[1])
    assert [measure.code for measure, _url in first.lines] == ["1", "2"]
    assert first.lines[0][1] == f"/m/{dated.pk}/"
    assert (first.undated, second.undated) == (1, 1)
    assert "1 Jugendkonferenz" in first.drawing
    assert second.drawing == ""


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
    assert field.undated == 0
    assert "<circle" in field.drawing
