# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.change_agenda_item import change_agenda_item
from augenhoehe.council.models import AgendaItem
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, sittings


def change(cast: Cast, item: AgendaItem, **changed: Any) -> AgendaItem:
    facts = {"name": item.name, "public": item.public, "level": item.level, "number": "", "revision": None}
    return change_agenda_item(item=item, by=cast.people["dora"], **{**facts, **changed})


def test_wording_part_level_and_number(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    first = sittings.item(cast, meeting)
    second = sittings.item(cast, meeting, "Bericht")
    assert change(cast, second, level=1).number == "1.1"
    assert change(cast, second, level=0, number="5.11.3").number == "5.11.3"
    assert change(cast, first, name="Begrüßung", public=False).number == "1"
    assert sittings.order(meeting) == [("5.11.3", "Bericht"), ("1", "Begrüßung")]
    assert change(cast, second).number == "1"


def test_a_mere_wording_leaves_the_order_to_others(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    item = sittings.item(cast, meeting)
    meeting.refresh_from_db()
    before = meeting.revision
    change(cast, item, name="Begrüßung")
    meeting.refresh_from_db()
    assert meeting.revision == before
    change(cast, item, public=False)
    meeting.refresh_from_db()
    assert meeting.revision == before + 1


def test_two_who_word_the_same_item(cast: Cast) -> None:
    item = sittings.item(cast, sittings.meeting(cast))
    change(cast, item, name="Begrüßung", revision=item.revision)
    with pytest.raises(Conflict):
        change(cast, item, name="Anfang", revision=item.revision)
    item.refresh_from_db()
    assert item.name == "Begrüßung"


def test_what_is_refused(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    first = sittings.item(cast, meeting)
    hidden = builders.paper(cast, public=False)
    closed = sittings.item(cast, meeting, consultation=sittings.council_step(hidden), public=False)
    change(cast, first, number="7")
    second = sittings.item(cast, meeting, "Bericht")
    for item, changed in (
        (closed, {"public": True}),
        (second, {"number": "7"}),
        (second, {"number": "x"}),
        (second, {"name": " "}),
    ):
        with pytest.raises(RuleViolation):
            change(cast, item, **changed)
