# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.models import ParticipationRound
from augenhoehe.concept.round_dates import plan
from augenhoehe.core.demo import Cast
from augenhoehe.kit.deadlines import Mark

pytestmark = pytest.mark.django_db


def test_begin_and_end_of_rounds(told_demo: Cast) -> None:
    clara = told_demo.people["clara"]
    rounds = ParticipationRound.objects.filter(version__concept__municipality=told_demo.kamen)
    days = {one.opens_on for one in rounds} | {one.closed_on or one.closes_on for one in rounds}
    told = [one for year in (2021, 2022, 2023) for one in plan(clara, told_demo.kamen, year)]
    assert {one.date for one in told} == days - {None}
    assert {one.mark for one in told} == {Mark.PARTICIPATION}
    assert list(plan(told_demo.people["anna"], told_demo.kamen, 1999)) == []
