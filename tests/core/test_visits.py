# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.utils import timezone

from augenhoehe.core.models import Account, Municipality, Visit
from augenhoehe.core.visits import note_visit
from augenhoehe.kit import clock


def test_a_new_visit_remembers_the_one_before(bergkamen: Municipality, anna: Account) -> None:
    visit = note_visit(anna, bergkamen)
    assert visit.previous_at is not None
    assert timezone.localdate(visit.previous_at) == datetime.date(2023, 1, 13)


def test_reloading_is_the_same_visit(bergkamen: Municipality, anna: Account) -> None:
    first = note_visit(anna, bergkamen)
    second = note_visit(anna, bergkamen)
    assert (second.at, second.previous_at) == (first.at, first.previous_at)


def test_the_first_visit_has_none_before(bergkamen: Municipality, clara: Account) -> None:
    with clock.standing_on(datetime.date(2023, 1, 16)):
        assert note_visit(clara, bergkamen).previous_at is None
    assert Visit.objects.filter(account=clara).count() == 2
