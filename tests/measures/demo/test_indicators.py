# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.queries import figures

pytestmark = pytest.mark.django_db


def test_the_story_has_a_break_a_gap_and_numbers_that_are_kept_back(told_demo: Cast) -> None:
    own = Indicator.objects.filter(municipality=told_demo.bergkamen)
    assert own.filter(measure=None).count() == 8
    assert own.exclude(measure=None).count() == 2
    assert all("rfunden" in source for source in own.values_list("source", flat=True))
    listed = {figure.indicator.code: figure for figure in figures.figures(own, everything=False)}
    shelters = listed["F2"]
    assert {(day.year, group) for (day, group), cell in shelters.cells.items() if cell.kept_back} == {
        (2021, "Alter: unter 18"),
        (2021, "Alter: ab 18"),
    }
    assert any(cell.stored.break_in_series for cell in listed["D3"].cells.values())
    assert any(cell.value is None and not cell.kept_back for cell in listed["O3"].cells.values())
    assert [
        figure.reaches(figure.targets[0]) for figure in listed.values() if figure.indicator.measure_id
    ] == [
        False,
        True,
    ]
