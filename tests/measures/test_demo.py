# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries import catalogue, shown

pytestmark = pytest.mark.django_db


def test_both_towns_carry_out_their_resolution(told_demo: Cast) -> None:
    for town, number in ((told_demo.bergkamen, 10), (told_demo.kamen, 6)):
        measures = Measure.objects.filter(municipality=town)
        assert measures.count() == number
        assert not measures.filter(resolution=None).exists()
        assert measures.filter(timeliness=Timeliness.DELAYED).exclude(delay_reason="").count() == 1


def test_a_measure_with_every_kind_of_field_and_one_that_went_into_another(told_demo: Cast) -> None:
    town = told_demo.bergkamen
    conference = Measure.objects.get(municipality=town, code="1.1.1")
    groups = shown.groups_of(conference, contacts=True, money=True)
    assert len(groups) == len(shown.GROUPS)
    before = Measure.objects.get(municipality=town, status=MeasureStatus.REPLACED)
    assert before.successions.get().successor.code == "1.2.1"
    for told in (told_demo.bergkamen, told_demo.kamen):
        assert catalogue.goal_levels(told)[0] == "Leitziel"


def test_kamens_measures_come_from_its_concept(told_demo: Cast) -> None:
    assert not Measure.objects.filter(municipality=told_demo.kamen, concept_version=None).exists()
