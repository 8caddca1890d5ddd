# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.enums import Timeliness
from augenhoehe.measures.models import Measure

pytestmark = pytest.mark.django_db


def test_both_towns_carry_out_their_resolution(told_demo: Cast) -> None:
    for town, number in ((told_demo.bergkamen, 9), (told_demo.kamen, 6)):
        measures = Measure.objects.filter(municipality=town)
        assert measures.count() == number
        assert not measures.filter(resolution=None).exists()
        assert measures.filter(timeliness=Timeliness.DELAYED).exclude(delay_reason="").count() == 1


def test_kamens_measures_come_from_its_concept(told_demo: Cast) -> None:
    assert not Measure.objects.filter(municipality=told_demo.kamen, concept_version=None).exists()
