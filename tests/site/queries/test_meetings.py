# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import Meeting
from augenhoehe.site.queries import meetings
from tests.council import builders, sittings


def test_an_item_is_told_with_its_resolution(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    own = sittings.item(cast, meeting)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(builders.paper(cast)))
    sittings.invited(cast, meeting)
    sittings.recorded(cast, item, Outcome.ADOPTED)
    fresh = Meeting.objects.get(pk=meeting.pk)
    first, second = meetings.told(fresh, meetings.agenda_of(fresh).public)
    assert (first.item, first.reference, first.result, first.resolution) == (own, "", "", None)
    assert (second.reference, second.result) == ("12/0900", "beschlossen")
    assert second.resolution is not None


def test_sittings_come_and_go(cast: Cast) -> None:
    past, coming = sittings.meeting(cast), sittings.meeting(cast, day=date(2023, 3, 16))
    sittings.meeting(cast, "kamen")
    assert list(meetings.coming(cast.bergkamen)) == [coming]
    assert list(meetings.past(cast.bergkamen)) == [past]
    past.cancelled = True
    past.save()
    assert not meetings.past(cast.bergkamen).exists()
