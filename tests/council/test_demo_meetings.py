# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import AgendaItem, Meeting


def test_each_town_has_a_meeting_with_minutes_and_one_with_an_invitation(told_demo: Cast) -> None:
    for town in ("bergkamen", "kamen"):
        meetings = Meeting.objects.filter(municipality__slug=town)
        held = meetings.get(state="held")
        assert held.minutes_approved_on
        assert held.attendances.count() == 8
        assert held.agenda_items.filter(consultation__outcome="adopted").count() == 1
        invited = meetings.get(state="invited")
        assert invited.agenda_items.exclude(tabled_at=None).count() == 1
        assert invited.agenda_items.filter(public=False).count() == 1
    assert AgendaItem.objects.filter(consultation__paper__public=False, public=True).count() == 0
