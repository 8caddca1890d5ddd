# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.move_agenda_item import move_agenda_item
from augenhoehe.council.models import AgendaItem
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict
from tests.council import sittings


def test_up_down_and_the_end_of_the_way(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting, "eins")
    second = sittings.item(cast, meeting, "zwei")
    by = cast.people["dora"]
    assert move_agenda_item(item=second, up=True, revision=2, by=by).number == "1"
    assert sittings.order(meeting) == [("1", "zwei"), ("2", "eins")]
    move_agenda_item(item=second, up=True, revision=3, by=by)
    meeting.refresh_from_db()
    assert meeting.revision == 3
    move_agenda_item(item=second, up=False, revision=3, by=by)
    assert sittings.order(meeting) == [("1", "eins"), ("2", "zwei")]
    assert AuditEvent.objects.filter(verb="council.agenda_item_moved").count() == 2


def test_whoever_saw_another_order_is_told(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    item = sittings.item(cast, meeting)
    with pytest.raises(Conflict):
        move_agenda_item(item=item, up=True, revision=0, by=cast.people["anna"])


def test_an_item_of_another_meeting_does_not_move(cast: Cast) -> None:
    item = sittings.item(cast, sittings.meeting(cast))
    item.meeting = sittings.meeting(cast, "kamen")
    with pytest.raises(AgendaItem.DoesNotExist):
        move_agenda_item(item=item, up=True, revision=None, by=cast.people["dora"])
